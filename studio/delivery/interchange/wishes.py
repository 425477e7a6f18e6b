"""What an edited file wants of a cut, use by use."""

from __future__ import annotations

from dataclasses import dataclass, field
from fractions import Fraction

from storyboard.model import CUT, Transition
from studio.delivery.interchange.returned import Placed


@dataclass
class Wish:
    """One use as the file wants it: `frames` from the shot's `first` on, its overlaps with neighbours included.

    While it is read, `frames` are those of the cut, at `speed`; once it is matched to a use they are the shot's, and
    `speed` and `hold` are what the use will have.
    """

    shot: str
    first: int
    frames: int
    speed: Fraction = Fraction(1)
    hold: int = 0
    transition: Transition = CUT
    use: str = ""
    circle: str = ""
    piece: Placed | None = field(default=None, repr=False)
