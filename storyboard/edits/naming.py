"""Ids for new things: readable, safe in file names, the same each time, in any script of the world."""

from __future__ import annotations

import unicodedata
from collections.abc import Collection

_LONGEST = 60
"""Characters; an id may have 80, and a number has to fit behind."""


def slug(text: str) -> str:
    """Words as an id: NFC, folded case, each run of anything but letters, marks and digits a single hyphen.

    Text without a letter or digit gives its code points, so that two of them still differ.
    """
    folded = unicodedata.normalize("NFC", unicodedata.normalize("NFC", text).casefold())
    kept = "".join(character if _belongs(character) else " " for character in folded)
    words = kept.split()
    while words and unicodedata.category(words[0][0])[0] == "M":
        words[0:1] = [words[0][1:]] if words[0][1:] else []
    if not words:
        words = [f"{ord(character):x}" for character in folded if not character.isspace()] or ["unnamed"]
    return "-".join(words)[:_LONGEST].rstrip("-")


def new_id(taken: Collection[str], stem: str) -> str:
    """An id that is not taken: the stem itself, or the stem and the first free number from 2 on."""
    name, number = stem[: _LONGEST + 10], 2
    while name in taken:
        name, number = f"{stem[: _LONGEST + 10]}-{number}", number + 1
    return name


def next_number(taken: Collection[str], scene_number: str) -> str:
    """The slate number for a new shot: its scene's number and the first free letter; slates leave out I and O.

    A scene whose own number ends in a letter gets a hyphen between: 3A-B.
    """
    if scene_number[-1:].isalpha():
        scene_number += "-"
    letters = "ABCDEFGHJKLMNPQRSTUVWXYZ"
    position = 0
    while True:
        suffix, rest = "", position
        while True:
            suffix = letters[rest % len(letters)] + suffix
            rest = rest // len(letters) - 1
            if rest < 0:
                break
        if f"{scene_number}{suffix}" not in taken:
            return f"{scene_number}{suffix}"
        position += 1


def _belongs(character: str) -> bool:
    category = unicodedata.category(character)
    return category[0] in "LM" or category in ("Nd", "Nl") or character == "_"
