"""Hanging: the clocks of a room are on its walls, one over the back wall's free part, or one wherever there is room."""

from __future__ import annotations

import math
import re

from generation.request import Request
from generation.stage import Point, Prop, Track
from generation.staging.location import there

_WALLS: dict[str, tuple[float, float, float]] = {
    # How wide a room is, how deep, and where its back wall has room between windows and shelves, in metres.
    "attic": (8.0, 5.0, 0.3),
    "bar": (8.6, 4.0, 0.2),
    "bathroom": (6.4, 3.0, -0.2),
    "bedroom": (7.6, 3.8, 0.1),
    "café": (8.6, 4.0, -0.5),
    "cellar": (8.0, 4.4, 0.3),
    "garage": (9.2, 5.4, 0.3),
    "hospital": (8.0, 3.7, 0.3),
    "kitchen": (8.2, 3.5, 1.0),
    "laboratory": (8.6, 4.0, 0.2),
    "library": (9.0, 4.6, 1.3),
    "living room": (8.6, 4.2, -0.5),
    "museum": (12.0, 6.0, 0.3),
    "office": (8.8, 4.2, -1.3),
    "police station": (9.0, 3.8, 0.2),
    "restaurant": (9.0, 4.4, 1.7),
    "room": (8.0, 3.8, 0.2),
    "shop": (8.4, 3.9, 1.2),
    "waiting room": (9.0, 3.6, -0.4),
    "workshop": (9.2, 5.4, 0.3),
}
_MANY = re.compile(
    r"\bclocks\b|\b(on|from|covering|cover) every wall\b[^.]{0,30}clock|满墙.{0,6}钟|许多.{0,3}钟", re.IGNORECASE
)
_ONE = re.compile(
    r"\b(the|a|an|wall|kitchen|station|big|old|round) clock\b(?! ?(tower|face of the|radio))|时钟|挂钟", re.IGNORECASE
)
_STANDS = re.compile(
    r"\b(alarm|broken|grandfather|mantel|carriage|desk|bedside) clock\b|"
    r"\bclock\b[^.;]{0,20}\b(on|onto|off|from) (the|a|his|her) (\w+ )?(table|desk|shelf|nightstand|counter|floor|bench|"
    r"mantel\w*|chair|bed|stool)\b|"
    r"\b(picks?|takes?|lifts?|holds?|carries|winds?|throws?|repairs?|mends?|fixes|puts?|sets?) (up |down )?"
    r"(the|a|an|his|her) (\w+ )?clock\b|闹钟|座钟",
    re.IGNORECASE,
)
"""Clocks that stand somewhere, or are in somebody's hands."""
_SPREAD = (
    (-0.36, 1.62, 0.44),
    (-0.21, 2.2, 0.36),
    (-0.04, 1.72, 0.5),
    (0.12, 2.28, 0.4),
    (0.25, 1.68, 0.36),
    (0.38, 2.1, 0.5),
)
"""Many on a wall: the part of its width each is off its middle, its foot's height and its size in metres."""
_ASIDE = ((0.6, 1.7, 0.46), (1.6, 2.2, 0.38), (2.6, 1.65, 0.42))
"""Many on each side wall: how far in, its foot's height and its size."""


def hung(request: Request, place: str) -> bool:
    """Whether the clock that an action names hangs on a wall of the place."""
    if place not in _WALLS or _STANDS.search(request.action):
        return False
    return _ONE.search(request.action) is not None or _MANY.search(request.action) is not None


def on_the_walls(request: Request, place: str) -> tuple[Prop, ...]:
    """The clocks on a room's walls: as many as its look or the action tells of, each a little off the hour."""
    if place not in _WALLS:
        return ()
    wide, deep, free = _WALLS[place]
    if _MANY.search(f"{request.setting.look} {request.action}"):
        back = [((share * wide, low, deep - 0.08), math.pi / 2, size) for share, low, size in _SPREAD]
        sides = [
            ((side * (wide / 2 - 0.08), low + 0.1 * (side > 0), z), math.pi / 2 - side * math.pi / 2, size)
            for side in (-1.0, 1.0)
            for z, low, size in _ASIDE
        ]
        return tuple(_clock(request, place, *each) for each in (*back, *sides))
    if hung(request, place):
        return (_clock(request, place, (free, 1.82, deep - 0.08), math.pi / 2, 0.42),)
    return ()


def _clock(request: Request, place: str, where: Point, facing: float, size: float) -> Prop:
    point = there(request, place, where)
    turned = facing if point[0] == where[0] else math.pi - facing
    return Prop("clock", Track.still(*point), Track.still(turned), size)
