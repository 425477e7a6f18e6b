"""What two sequences have in common by identity: an edit shares all that it does not touch, so this is cheap."""

from __future__ import annotations

import operator
from collections.abc import Iterable, Sequence
from itertools import islice
from typing import Any, TypeVar

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
    global _asked
    for one, other, known in _asked:
        if one is old and other is new:
            return known
    found = _unshared(*differing(old, new))
    if isinstance(old, tuple) and isinstance(new, tuple) and len(old) + len(new) > _LONG:
        _asked = (*_asked[-_KEPT:], (old, new, found))
    return found


def _unshared(old: Sequence[T], new: Sequence[T]) -> tuple[Sequence[T], Sequence[T]]:
    if not old or not new:
        return old, new
    before, after = list(map(id, old)), list(map(id, new))
    here, there = set(before), set(after)
    gone = tuple([each for each, name in zip(old, before, strict=True) if name not in there])
    return gone, tuple([each for each, name in zip(new, after, strict=True) if name not in here])


_asked: tuple[tuple[Sequence[Any], Sequence[Any], tuple[Sequence[Any], Sequence[Any]]], ...] = ()
"""The last long pairs that were asked about: whoever follows an edit asks the same. What they hold never changes."""
_KEPT = 5
_LONG = 200


def place_of(value: T, values: Sequence[T]) -> int:
    """Where a value itself stands, and not one that is equal to it.

    Raises:
        ValueError: it is not there.
    """
    for at, each in enumerate(values):
        if each is value:
            return at
    raise ValueError(value)
