"""What two sequences have in common by identity: an edit shares all that it does not touch, so this is cheap."""

from __future__ import annotations

import operator
from collections.abc import Sequence
from typing import TypeVar

T = TypeVar("T")


def differing(old: Sequence[T], new: Sequence[T]) -> tuple[Sequence[T], Sequence[T]]:
    """Both without what they share at their beginnings and ends."""
    if old is new:
        return (), ()
    least = min(len(old), len(new))
    first = next((at for at, same in enumerate(map(operator.is_, old, new)) if not same), least)
    backwards = map(operator.is_, reversed(old), reversed(new))
    last = next((at for at, same in enumerate(backwards) if not same or at >= least - first), least - first)
    return old[first : len(old) - last], new[first : len(new) - last]


def unshared(old: Sequence[T], new: Sequence[T]) -> tuple[Sequence[T], Sequence[T]]:
    """Of both what the other does not have at all, each in its order."""
    old, new = differing(old, new)
    if not old or not new:
        return old, new
    before, after = set(map(id, old)), set(map(id, new))
    return [each for each in old if id(each) not in after], [each for each in new if id(each) not in before]


def place_of(value: T, values: Sequence[T]) -> int:
    """Where a value itself stands, and not one that is equal to it.

    Raises:
        ValueError: it is not there.
    """
    for at, each in enumerate(values):
        if each is value:
            return at
    raise ValueError(value)
