"""In which language a paper's own words are: written in English here, and said otherwise by who asks for it."""

from __future__ import annotations

from collections.abc import Callable

Say = Callable[[str], str]
"""Says a finished English phrase in another language, or gives it back; what a person wrote stays as it is."""


def as_written(phrase: str) -> str:
    """English."""
    return phrase


def both(say: Say, phrase: str) -> str:
    """A phrase that may hold a before and an after, "dissolve 0.5 s → cut", each said for itself."""
    sides = phrase.split(" → ")
    return say(phrase) if len(sides) == 1 else " → ".join(_side(say, side) for side in sides)


def _side(say: Say, side: str) -> str:
    said = say(side)
    return said if said != side else " ".join(say(word) for word in side.split(" "))
