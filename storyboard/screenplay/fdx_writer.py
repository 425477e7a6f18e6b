"""Writes a screenplay as Final Draft's FDX, which every screenplay program reads."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from xml.sax.saxutils import escape, quoteattr

from storyboard.screenplay.script import Element, Emphasis, Kind, Screenplay
from storyboard.screenplay.write import blocks

_TYPES = {
    Kind.HEADING: "Scene Heading",
    Kind.ACTION: "Action",
    Kind.CHARACTER: "Character",
    Kind.PARENTHETICAL: "Parenthetical",
    Kind.DIALOGUE: "Dialogue",
    Kind.LYRIC: "Lyrics",
    Kind.TRANSITION: "Transition",
    Kind.CENTRED: "Action",
    Kind.SYNOPSIS: "Outline Body",
}
_CENTRED_KEYS = frozenset({"title", "credit", "author", "authors", "source"})


def to_fdx(screenplay: Screenplay) -> bytes:
    """The screenplay as an FDX file in UTF-8.

    Sections and synopses become outline paragraphs, notes become script notes. Final Draft's title page has
    no keys: title, credit, author and source are centred, the rest stand below as "Key: value".
    """
    lines = ['<?xml version="1.0" encoding="UTF-8" standalone="no" ?>']
    lines.append('<FinalDraft DocumentType="Script" Template="No" Version="5">')
    lines.append("  <Content>")
    lines.extend(_Body().lines(screenplay.elements))
    lines.append("  </Content>")
    if screenplay.title_page:
        lines += ["  <TitlePage>", "    <Content>"]
        lines.extend(_title_page(screenplay.title_page))
        lines += ["    </Content>", "  </TitlePage>"]
    lines.append("</FinalDraft>")
    return ("\n".join(lines) + "\n").encode("utf-8")


class _Body:
    """Writes paragraphs one after the other.

    Attributes:
        new_page: a page break was met and the next paragraph starts a page.
        notes: how many script notes there are so far; each has a number.
    """

    def __init__(self) -> None:
        self.new_page = False
        self.notes = 0

    def lines(self, elements: Sequence[Element]) -> Iterator[str]:
        groups = list(blocks(elements))
        at = 0
        while at < len(groups):
            end = at + 1
            if groups[at][0].kind is Kind.CHARACTER:
                while end < len(groups) and groups[end][0].dual:
                    end += 1
            together = end > at + 1 or groups[at][0].dual
            if together:
                yield "    <Paragraph>"
                yield "      <DualDialogue>"
            for group in groups[at:end]:
                yield from self._group(group, "        " if together else "    ")
            if together:
                yield "      </DualDialogue>"
                yield "    </Paragraph>"
            at = end
        if self.new_page:
            yield f'    <Paragraph Type="Action"{self._page()}></Paragraph>'

    def _page(self) -> str:
        page = ' StartsNewPage="Yes"' if self.new_page else ""
        self.new_page = False
        return page

    def _group(self, group: Sequence[Element], indent: str) -> Iterator[str]:
        for element in group:
            if element.kind is Kind.PAGE_BREAK:
                if self.new_page:
                    yield f'{indent}<Paragraph Type="Action"{self._page()}></Paragraph>'
                self.new_page = True
            elif element.kind is Kind.NOTE:
                yield from self._note(element, indent)
            else:
                yield from self._paragraph(element, indent)

    def _paragraph(self, element: Element, indent: str) -> Iterator[str]:
        kind = f"Outline {max(element.depth, 1)}" if element.kind is Kind.SECTION else _TYPES[element.kind]
        number = f" Number={quoteattr(_valid(element.scene_number))}" if element.scene_number else ""
        centred = ' Alignment="Center"' if element.kind is Kind.CENTRED else ""
        yield f'{indent}<Paragraph Type="{kind}"{number}{centred}{self._page()}>'
        yield from (f"{indent}  {run}" for run in _runs(element))
        yield f"{indent}</Paragraph>"

    def _note(self, element: Element, indent: str) -> Iterator[str]:
        self.notes += 1
        yield f'{indent}<Paragraph Type="Action"{self._page()}>'
        yield f'{indent}  <ScriptNote ID="{self.notes}">'
        for line in element.text.split("\n"):
            yield f"{indent}    <Paragraph><Text>{escape(_valid(line))}</Text></Paragraph>"
        yield f"{indent}  </ScriptNote>"
        yield f"{indent}</Paragraph>"


def _runs(element: Element) -> Iterator[str]:
    """The text of a paragraph in runs of one style."""
    text = element.text
    if element.kind is Kind.CHARACTER and element.extension:
        text += f" ({element.extension})"
    opening, closing = ("(", ")") if element.kind is Kind.PARENTHETICAL else ("", "")
    at = 0
    runs: list[tuple[str, str]] = []
    for run in element.emphasis:
        runs += [(opening + text[at : run.first], ""), (text[run.first : run.end], _style(run))]
        opening, at = "", run.end
    runs.append((opening + text[at:] + closing, ""))
    for words, style in runs:
        if words:
            attribute = f' Style="{style}"' if style else ""
            yield f"<Text{attribute}>{escape(_valid(words))}</Text>"


def _style(run: Emphasis) -> str:
    names = (("Bold", run.bold), ("Italic", run.italic), ("Underline", run.underline))
    return "+".join(name for name, on in names if on)


def _title_page(entries: Sequence[tuple[str, str]]) -> Iterator[str]:
    for key, value in entries:
        centred = key in _CENTRED_KEYS
        text = value if centred else f"{key[:1].upper()}{key[1:]}: {value}"
        alignment = "Center" if centred else "Left"
        yield f'      <Paragraph Alignment="{alignment}"><Text>{escape(_valid(text))}</Text></Paragraph>'


def _valid(text: str) -> str:
    """Without what XML 1.0 cannot hold at all (section 2.2)."""
    return "".join(
        char
        for char in text
        if char in "\t\n" or " " <= char <= "\ud7ff" or "\ue000" <= char <= "\ufffd" or char >= "\U00010000"
    )
