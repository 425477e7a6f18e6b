"""What a location is by itself: the number all of its own follows from, and whether it is built left for right."""

from __future__ import annotations

import hashlib

from generation.request import Request
from generation.stage import Point

_ONE_WAY = frozenset({"open sea", "lighthouse", "lantern room", "wheelhouse", "bridge", "canal lane", "car", "space"})
"""Places that are never turned round: they are what they are, or the film has one."""


def mirrored(place: str, seed: int) -> bool:
    """Whether a location is built left for right, so that two of a kind differ."""
    return place not in _ONE_WAY and seed // 7 % 2 == 1


def seed_of(request: Request) -> int:
    """The number from which all that is this location's own follows."""
    return int.from_bytes(hashlib.sha256(request.setting.location.encode()).digest()[:6])


def there(request: Request, place: str, point: Point) -> Point:
    """A point of a place as it is built, where this location has it."""
    return (-point[0], point[1], point[2]) if mirrored(place, seed_of(request)) else point
