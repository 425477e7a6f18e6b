"""The finish of a picture: how it is graded, and the words that lie over it; values that a film saves."""

from __future__ import annotations

from fractions import Fraction
from typing import Annotated, Literal

from pydantic import Field

from storyboard.values import Id, Value

LONGEST = 2**24
"""Frames in anything, eight days of film: a slip of the finger in a file must not ask for years of work."""

Channels = tuple[float, float, float]
Speed = Annotated[Fraction, Field(ge=Fraction(1, 16), le=16)]


class Grade(Value):
    """A change of colour, applied in this order; the defaults change nothing.

    `exposure` is in stops. `temperature` runs from -1 (cold) to 1 (warm), `tint` from -1 (green) to 1 (magenta).
    `contrast` and `saturation` are factors, contrast about middle grey. `gain` and `offset` are what a match to
    another shot found, for red, green and blue as encoded, 0 to 1. `lut` is a .cube file of the project, applied
    last. `grain` is film grain, 0 to 1.
    """

    exposure: float = Field(default=0.0, ge=-6, le=6)
    temperature: float = Field(default=0.0, ge=-1, le=1)
    tint: float = Field(default=0.0, ge=-1, le=1)
    contrast: float = Field(default=1.0, ge=0, le=4)
    saturation: float = Field(default=1.0, ge=0, le=4)
    gain: Channels = (1.0, 1.0, 1.0)
    offset: Channels = (0.0, 0.0, 0.0)
    lut: str = ""
    grain: float = Field(default=0.0, ge=0, le=1)

    @property
    def is_plain(self) -> bool:
        """Whether it changes nothing."""
        return self == PLAIN

    @property
    def keeps_colours(self) -> bool:
        """Whether it is grain at most."""
        return self.with_(grain=0.0) == PLAIN


PLAIN = Grade()


class Title(Value):
    """Words over the picture of one use of a cut, from its frame `offset` on, for `frames` frames.

    `title` stands in the middle, `lower third` names who is seen, `credits` roll over black: their `rows` are
    pairs such as ("Camera", "Ada"), and a row without its second part is a heading.
    """

    id: Id
    use: Id
    design: Literal["title", "lower third", "credits"] = "title"
    text: str = ""
    detail: str = ""
    rows: tuple[tuple[str, str], ...] = ()
    offset: int = Field(default=0, ge=0, le=LONGEST)
    frames: int = Field(gt=0, le=LONGEST)


class Translation(Value):
    """A line's words in another language, for captions; `language` is a tag such as fr or zh-Hans."""

    language: str = Field(pattern=r"^[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*$")
    text: str
