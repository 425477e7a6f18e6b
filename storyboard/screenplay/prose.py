"""Reads plain prose, a treatment or a short story, as a screenplay: places become headings, quotes become speech."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise

from storyboard.screenplay.remarks import Remarks
from storyboard.screenplay.script import Element, Kind, Screenplay, Span
from storyboard.screenplay.settings import Setting, setting_of
from storyboard.screenplay.speech import Cast, Narration, Speech, spoken_parts

LONGEST_SHORT_LINE = 100
"""Characters; where the lines of a text are longer than this, each of them is a paragraph of its own."""

_RULES = frozenset("*-–—_#~=•·⁂ ")


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Words between blank lines, on one line, and where they stand in the file."""

    text: str
    lines: Span


def parse_prose(text: str, remarks: Remarks | None = None) -> Screenplay:
    """Read prose whose line ends are newlines. Any text is a screenplay, if only one of one action.

    A heading is made where a paragraph opens with a place or a leap in time; one that names neither belongs
    to the scene before it. Quoted words belong to whom the sentence around them names.
    """
    remarks = Remarks() if remarks is None else remarks
    elements: list[Element] = []
    cast = Cast()
    setting = Setting()
    new_scene = False
    for paragraph in paragraphs(text):
        words = paragraph.text
        if not set(words) - _RULES:
            new_scene = True
            continue
        if words.startswith("#") and (title := words.lstrip("#").strip()):
            depth = len(words) - len(words.lstrip("#"))
            elements.append(Element(kind=Kind.SECTION, text=title, lines=paragraph.lines, depth=depth))
            new_scene = True
            continue
        found = setting_of(words)
        after = setting.then(found)
        if found.anywhere() and (after != setting or new_scene):
            setting = after
            elements.append(Element(kind=Kind.HEADING, text=setting.heading(), lines=paragraph.lines))
        elif new_scene and setting.anywhere():
            elements.append(Element(kind=Kind.HEADING, text=setting.heading(), lines=paragraph.lines))
        new_scene = False
        elements.extend(_elements(paragraph, cast))
    return Screenplay(elements=tuple(elements), remarks=remarks.in_order())


def _elements(paragraph: Paragraph, cast: Cast) -> list[Element]:
    """A paragraph's narration and speech, in the order they are told."""
    elements: list[Element] = []
    for part in spoken_parts(paragraph.text, cast):
        match part:
            case Narration(text):
                elements.append(Element(kind=Kind.ACTION, text=text, lines=paragraph.lines))
            case Speech(speaker, manner, words):
                elements.append(Element(kind=Kind.CHARACTER, text=speaker, lines=paragraph.lines))
                if manner:
                    elements.append(Element(kind=Kind.PARENTHETICAL, text=manner, lines=paragraph.lines))
                elements.append(Element(kind=Kind.DIALOGUE, text=words, lines=paragraph.lines))
    return elements


def paragraphs(text: str) -> list[Paragraph]:
    """The paragraphs of a text, however it marks them: blank lines, indents, or a line each."""
    lines = text.split("\n")
    filled = [line for line in lines if line.strip()]
    long_lines = sum(len(line) > LONGEST_SHORT_LINE for line in filled) * 3 > len(filled)
    no_blanks = len(filled) > 1 and len(filled) >= len(lines) - 2
    line_each = long_lines or (no_blanks and sum(_closed(line) for line in filled) * 5 > len(filled) * 4)
    found: list[Paragraph] = []
    gathered: list[str] = []
    first = 0

    def finish(last: int) -> None:
        if gathered:
            found.append(Paragraph(_join(gathered), Span(first=first, last=last)))
            gathered.clear()

    for number, line in enumerate(lines, start=1):
        if not line.strip():
            finish(number - 1)
            continue
        if gathered and (line_each or _indented(line)):
            finish(number - 1)
        if not gathered:
            first = number
        gathered.append(line.strip())
    finish(len(lines))
    return found


def _closed(line: str) -> bool:
    """Whether a line ends as a paragraph does."""
    return line.rstrip().endswith((".", "!", "?", "。", "！", "？", "”", '"', "」", "…", "؟", "»"))


def _indented(line: str) -> bool:
    return line.startswith(("\t", "  ", "\u3000"))


def _join(lines: list[str]) -> str:
    """Lines of one paragraph as one line; Chinese and Japanese are joined without a space."""
    parts = lines[:1]
    for before, line in pairwise(lines):
        wide = "\u2e80" <= before[-1] <= "\u9fff" or "\uff00" <= before[-1] <= "\uffef"
        parts.append(line if wide else " " + line)
    return "".join(parts)
