"""Finished English sentences of the film's own code, said in the person's language.

What the rest of the program says carries no language: an error is a sentence with its values in it. Here it is known
again by its fixed words (`translations/sentences.txt`, read off the source), and its template's translation is filled
in with the same values. A sentence that is not known, or not translated, is said as it is. Several sentences in a row,
such as a route with its reasons, are each known for themselves.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from heapq import merge

from PySide6.QtCore import QCoreApplication

from storyboard.camera import Angle, Movement, Size
from storyboard.model import Mood, TimeOfDay, Weather
from studio.desktop import terms
from studio.desktop.translations.collecting import CONTEXT, SENTENCES, WORDS

_DEEPEST = 3
"""Sentences stand in sentences: "Shot 1A cannot be so: ..." """
_PLACE = re.compile(r"(%\d)")
_END = re.compile(r"(?<=[.?!”]) (?=\S)")
"""Where one sentence ends and another begins."""
_MOST = 10
"""Sentences in a row that are told apart."""
_LETTERS = 4
"""Letters by which templates are shelved."""


@dataclass(frozen=True)
class _Template:
    """A template, its fixed words in their order, and the places of values between them."""

    text: str
    fixed: tuple[str, ...]
    places: tuple[str, ...]

    @property
    def weight(self) -> int:
        return sum(map(len, self.fixed))

    def values(self, sentence: str) -> tuple[str, ...] | None:
        """The values with which it says this sentence; None if it does not."""
        first, last = self.fixed[0], self.fixed[-1]
        if not self.places:
            return () if sentence == self.text else None
        if not sentence.startswith(first) or not sentence.endswith(last) or len(sentence) < self.weight:
            return None
        rest, found = sentence[len(first) : len(sentence) - len(last)], []
        for words in self.fixed[1:-1]:
            value, there, rest = rest.partition(words) if words else ("", " ", rest)
            if not there:
                return None
            found.append(value)
        return (*found, rest)


def in_words(sentence: str) -> str:
    """A sentence, or several, in the person's language, as far as they are known."""
    spoken = QCoreApplication.translate(CONTEXT, _PROBE)
    return sentence if spoken == _PROBE else _said(spoken, sentence, _DEEPEST) or sentence


def report_in_words(text: str) -> str:
    """A report of several lines, some with a dash before them, each said for itself."""
    return "\n".join(
        f"  - {in_words(line.removeprefix('  - '))}" if line.startswith("  - ") else in_words(line)
        for line in text.split("\n")
    )


@lru_cache(maxsize=4096)
def _said(spoken: str, sentence: str, deepest: int) -> str:
    """The sentences otherwise, in the language that says `spoken`; empty if they are not known, or are said so."""
    if not sentence or not deepest:
        return ""
    if word := _vocabulary(spoken).get(sentence):
        return word
    parts = _END.split(sentence, maxsplit=_MOST - 1)
    return _one(spoken, sentence, deepest) if len(parts) == 1 else _in_a_row(spoken, parts, deepest)


def _in_a_row(spoken: str, parts: Sequence[str], deepest: int) -> str:
    """Several sentences, as few parts unknown and as many sentences known as can be; a quoted part may hold several."""
    best: list[tuple[int, int, tuple[str, ...]]] = [(0, 0, ())]
    for end in range(1, len(parts) + 1):
        found = []
        for start in range(end):
            words = _one(spoken, " ".join(parts[start:end]), deepest)
            if words or start == end - 1:
                unknown, known, told = best[start]
                found.append((unknown - (not words), known + bool(words), (*told, words or f"{parts[start]} ")))
        best.append(max(found, key=lambda each: each[:2]))
    _, known, told = best[-1]
    return "".join(told).strip() if known else ""


@lru_cache(maxsize=4096)
def _one(spoken: str, sentence: str, deepest: int) -> str:
    """One sentence otherwise; empty if it is not known, or is said so."""
    for template in _templates_for(sentence):
        values = template.values(sentence)
        if values is not None:
            words = QCoreApplication.translate(CONTEXT, template.text)
            if words == template.text:
                return ""
            pairs = zip(template.places, values, strict=True)
            told = {place: _value(spoken, value, deepest - 1) for place, value in pairs}
            return "".join(told.get(part, part) for part in _PLACE.split(words))
    return "" if _END.search(sentence) else _behind(spoken, sentence, deepest)


def _behind(spoken: str, sentence: str, deepest: int) -> str:
    """A sentence behind what it is about: a file, a shot, a route. Empty if it is not known."""
    about, colon, rest = sentence.partition(": ")
    if not colon or not (words := _said(spoken, rest, deepest - 1)):
        return ""
    head = _said(spoken, about, deepest - 1)
    return f"{head}：{words}" if head else f"{about}: {words}"


def _value(spoken: str, value: str, deepest: int) -> str:
    """A value in a sentence: a sentence of its own, words of the film's vocabulary, or what a person wrote."""
    if words := _said(spoken, value, deepest):
        return words
    parts = value.split(", ")
    if all(known := [_said(spoken, part, deepest) for part in parts]):
        return "，".join(known)
    names = value.split(" and ")
    return "和".join(names) if len(names) > 1 and all(name[:1].isupper() for name in names) else value


_PROBE = "There is nothing to undo."
"""Said otherwise in every language that the window speaks besides English."""


def _redundant(lines: frozenset[str]) -> frozenset[str]:
    """Those that end like another and in a full stop besides, so that what is said last would lose its own."""
    return frozenset(line for line in lines if line.endswith(".") and line[:-1] in lines and _PLACE.search(line[-3:-1]))


@cache
def _templates() -> tuple[_Template, ...]:
    """All templates, those with most fixed words first."""
    made = []
    lines = SENTENCES.read_text(encoding="utf-8").splitlines()
    for line in sorted(set(lines) - _redundant(frozenset(lines))):
        parts = _PLACE.split(line)
        made.append(_Template(line, tuple(parts[::2]), tuple(parts[1::2])))
    return tuple(sorted(made, key=lambda template: (-template.weight, template.text)))


def _templates_for(sentence: str) -> Iterator[_Template]:
    """Those that may say a sentence, those with most fixed words first."""
    starts, ends, others = _shelves()
    found = (starts.get(sentence[:_LETTERS], ()), ends.get(sentence[-_LETTERS:], ()), others)
    return merge(*found, key=lambda template: -template.weight)


@cache
def _shelves() -> tuple[dict[str, list[_Template]], dict[str, list[_Template]], list[_Template]]:
    """The templates by the first letters that are fixed in them, else by the last; and those that have neither."""
    starts: dict[str, list[_Template]] = {}
    ends: dict[str, list[_Template]] = {}
    others = []
    for template in _templates():
        start, end = template.fixed[0][:_LETTERS], template.fixed[-1][-_LETTERS:]
        if len(start) == _LETTERS:
            starts.setdefault(start, []).append(template)
        elif len(end) == _LETTERS:
            ends.setdefault(end, []).append(template)
        else:
            others.append(template)
    return starts, ends, others


@cache
def _vocabulary(spoken: str) -> dict[str, str]:
    """The film's own words for what can be chosen, as the window says them in the language in which it says this."""
    words = {size.value: terms.size(size) for size in Size}
    words |= {angle.value: terms.angle(angle) for angle in Angle}
    words |= {movement.value: terms.movement(movement) for movement in Movement}
    for kinds in (TimeOfDay, Weather, Mood):
        for each in kinds:
            words[each.value] = QCoreApplication.translate("Scene", each.value)
    words |= {word: QCoreApplication.translate(CONTEXT, word) for word in WORDS if "%" not in word}
    return words
