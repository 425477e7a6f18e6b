"""Finished English sentences of the film's own code, said in the person's language.

What the rest of the program says carries no language: an error is a sentence with its values in it. Here it is known
again by its fixed words (`translations/sentences.txt`, read off the source), and its template's translation is filled
in with the same values. A sentence that is not known, or not translated, is said as it is.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from PySide6.QtCore import QCoreApplication

from storyboard.camera import Angle, Movement, Size
from storyboard.model import Mood, TimeOfDay, Weather
from studio.desktop import terms
from studio.desktop.translations.collecting import CONTEXT, SENTENCES

_DEEPEST = 3
"""Sentences stand in sentences: "Shot 1A cannot be so: ..." """
_PLACE = re.compile(r"(%\d)")


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
    """A sentence in the person's language, as far as it is known."""
    return _said(sentence, _DEEPEST) or sentence


def _said(sentence: str, deepest: int) -> str:
    """The sentence otherwise; empty if it is not known, or is said so."""
    spoken = QCoreApplication.translate(CONTEXT, _PROBE)
    if not sentence or not deepest or spoken == _PROBE:
        return ""
    if word := _vocabulary(spoken).get(sentence):
        return word
    for template in _templates():
        values = template.values(sentence)
        if values is not None:
            words = QCoreApplication.translate(CONTEXT, template.text)
            if words == template.text:
                return ""
            told = {place: _value(value, deepest - 1) for place, value in zip(template.places, values, strict=True)}
            return "".join(told.get(part, part) for part in _PLACE.split(words))
    file, colon, rest = sentence.partition(": ")  # an error stands behind the file that it is about
    if colon and (words := _said(rest, deepest - 1)):
        return f"{file}: {words}"
    return ""


def _value(value: str, deepest: int) -> str:
    """A value in a sentence: a sentence of its own, words of the film's vocabulary, or what a person wrote."""
    if words := _said(value, deepest):
        return words
    parts = value.split(", ")
    known = [_vocabulary(QCoreApplication.translate(CONTEXT, _PROBE)).get(part, "") for part in parts]
    return "，".join(known) if all(known) else value


_PROBE = "There is nothing to undo."
"""Said otherwise in every language that the window speaks besides English."""


@cache
def _templates() -> tuple[_Template, ...]:
    """All templates, those with most fixed words first."""
    made = []
    for line in SENTENCES.read_text(encoding="utf-8").splitlines():
        parts = _PLACE.split(line)
        made.append(_Template(line, tuple(parts[::2]), tuple(parts[1::2])))
    return tuple(sorted(made, key=lambda template: (-template.weight, template.text)))


@cache
def _vocabulary(spoken: str) -> dict[str, str]:
    """The film's own words for what can be chosen, as the window says them in the language in which it says this."""
    words = {size.value: terms.size(size) for size in Size}
    words |= {angle.value: terms.angle(angle) for angle in Angle}
    words |= {movement.value: terms.movement(movement) for movement in Movement}
    for kinds in (TimeOfDay, Weather, Mood):
        for each in kinds:
            words[each.value] = QCoreApplication.translate("Scene", each.value)
    return words
