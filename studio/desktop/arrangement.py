"""How the desk shares out a window: which places stand beside each other, and which share one, by the room there is."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from studio.desktop.panels import Where

WHERES: Final[tuple[Where, ...]] = ("left", "centre", "viewer", "right", "bottom")


@dataclass(frozen=True)
class Arrangement:
    """One way to stand.

    Attributes:
        name: what is remembered of the splitters is remembered by it.
        homes: for each place, the place in which its panels stand; most are their own.
        is_tall: the right side goes from the bar to the foot, and the bottom ends before it.
    """

    name: str
    homes: Mapping[Where, Where]
    is_tall: bool

    def home(self, where: Where) -> Where:
        """The place in which the panels of a place stand."""
        return self.homes.get(where, where)


ROOMY: Final = Arrangement("roomy", {}, is_tall=False)
"""As it was designed: the timeline from edge to edge."""
TALL: Final = Arrangement("tall", {}, is_tall=True)
"""A low window: the shot has the whole height beside the timeline."""
SHARED: Final = Arrangement("shared", {"left": "right", "viewer": "right"}, is_tall=True)
"""A small window, or large type: script, viewer and shot take turns beside the pages."""
PAIR: Final = Arrangement("pair", {"left": "right", "viewer": "right", "bottom": "centre"}, is_tall=True)
"""Very little room: one page, and one thing beside it."""

ARRANGEMENTS: Final = (ROOMY, TALL, SHARED, PAIR)
_NEEDS: Final = {"roomy": (1100, 1150), "tall": (1100, 620), "shared": (780, 460), "pair": (0, 0)}
"""The least width and height of each, in pixels at 100 %."""


def fitting(width: float, height: float) -> Arrangement:
    """The roomiest arrangement for so much room, in pixels at 100 %."""
    for arrangement in ARRANGEMENTS:
        wide, high = _NEEDS[arrangement.name]
        if width >= wide and height >= high:
            return arrangement
    return PAIR
