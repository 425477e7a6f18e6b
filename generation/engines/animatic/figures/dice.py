"""Choices that depend on a name alone: the same for the same id, wide apart for different ones."""

from __future__ import annotations

import hashlib
from typing import TypeVar

T = TypeVar("T")


class Dice:
    """Choices that depend on an id alone, each named so that adding one changes no other."""

    def __init__(self, seed: str) -> None:
        self._seed = seed

    def number(self, what: str) -> int:
        return int.from_bytes(hashlib.sha256(f"{self._seed}/{what}".encode()).digest()[:8], "big")

    def share(self, what: str) -> float:
        return self.number(what) % 10_000 / 10_000

    def between(self, what: str, low: float, high: float) -> float:
        return low + (high - low) * self.share(what)

    def one(self, what: str, choices: tuple[T, ...]) -> T:
        return choices[self.number(what) % len(choices)]
