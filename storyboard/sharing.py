"""What two sequences have in common by identity: an edit shares all that it does not touch, so this is cheap."""

from __future__ import annotations

import operator
from collections.abc import Iterable, Sequence
from itertools import islice
from typing import TypeVar

T = TypeVar("T")


def differing(old: Sequence[T], new: Sequence[T]) -> tuple[Sequence[T], Sequence[T]]:
    """Both without what they share at their beginnings and ends."""
    if old is new:
        return (), ()
    first = alike(map(operator.is_, old, new))
    least = min(len(old), len(new)) - first
    last = alike(map(operator.is_, islice(reversed(old), least), islice(reversed(new), least)))
    return old[first : len(old) - last], new[first : len(new) - last]


def alike(same: Iterable[bool]) -> int:
    """How many hold, before the first that does not."""
    found = bytes(same)
    at = found.find(0)
    return at if at >= 0 else len(found)


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
    raise ValueError("the value is not among these")
