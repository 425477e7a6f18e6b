"""The plan of a room: how wide, deep and tall it is, of what colours, and where its windows are."""

from __future__ import annotations

from dataclasses import dataclass

from generation.stage import Colour

Window = tuple[float, float, float, float]
"""Left, low, wide and tall, in metres on its wall."""


@dataclass(frozen=True)
class Plan:
    """A room's shell. The marks are at the origin; walls stand `wide` / 2 to the sides and `deep` behind.

    Windows are (left, low, wide, tall); on the side walls, left is counted from the end nearer the audience
    of the left wall, and from the far end of the right wall, 0 being in line with the marks for neither.
    """

    wide: float
    deep: float
    tall: float
    wall: Colour
    floor: Colour
    back: tuple[Window, ...] = ()
    left: tuple[Window, ...] = ()
    right: tuple[Window, ...] = ()
    rear: float = -5.0
    skirting: Colour | None = None
    boards: float = 0.0
    logs: bool = False
