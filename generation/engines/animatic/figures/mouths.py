"""The nine mouths as shapes: how wide, how open, what is seen inside."""

from __future__ import annotations

from typing import NamedTuple

from storyboard.speech import Mouth


class MouthShape(NamedTuple):
    """A mouth, in head heights.

    Attributes:
        width: from the middle to a corner. upper,
        lower: lips raised and lowered from the middle line at full opening.
        teeth: share of the opening that the upper teeth fill; under: the lower teeth. tongue: how high it lies,
        0 to 1.
        pout: lips pushed forward. press: lips pressed thin. bite: lower lip under the upper teeth.
    """

    width: float
    upper: float
    lower: float
    teeth: float = 0.0
    under: float = 0.0
    tongue: float = 0.0
    pout: float = 0.0
    press: float = 0.0
    bite: bool = False


SHAPES = {
    Mouth.REST: MouthShape(0.112, 0.0, 0.0),
    Mouth.MBP: MouthShape(0.104, 0.0, 0.0, press=1.0),
    Mouth.EE: MouthShape(0.148, 0.026, 0.034, teeth=0.62, under=0.30),
    Mouth.EH: MouthShape(0.132, 0.030, 0.062, teeth=0.36, tongue=0.45),
    Mouth.AH: MouthShape(0.122, 0.036, 0.128, teeth=0.20, tongue=0.42),
    Mouth.OH: MouthShape(0.086, 0.040, 0.088, tongue=0.25, pout=0.6),
    Mouth.OO: MouthShape(0.056, 0.028, 0.040, pout=1.0),
    Mouth.FV: MouthShape(0.112, 0.018, 0.012, teeth=0.95, bite=True),
    Mouth.LTH: MouthShape(0.118, 0.026, 0.044, teeth=0.34, tongue=0.92),
}
"""Opening (upper + lower) follows `Mouth.opening`."""

LAUGHING = MouthShape(0.172, 0.018, 0.150, teeth=0.30, tongue=0.45)
"""The wide open mouth of a laugh, whatever sound it makes: straight above, deep below."""
