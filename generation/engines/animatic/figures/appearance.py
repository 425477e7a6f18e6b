"""How a character looks, the same in every shot: as its sheet says, and by design where the sheet is silent."""

from __future__ import annotations

from dataclasses import dataclass

from generation.engines.animatic.figures.garments import Bottom, Garment
from generation.stage import Colour


@dataclass(frozen=True, slots=True)
class Bones:
    """Lengths in body heights."""

    head: float = 0.162
    throat: float = 0.024
    neck: float = 0.088
    chest: float = 0.125
    waist: float = 0.105
    shoulder: float = 0.101
    hip: float = 0.043
    upper_arm: float = 0.165
    forearm: float = 0.148
    hand: float = 0.088
    thigh: float = 0.230
    shin: float = 0.2285
    leg_share: float = 1.0


ADULT = Bones()
CHILD = Bones(
    head=0.212, throat=0.014, neck=0.082, chest=0.122, waist=0.105, shoulder=0.090, hip=0.044, upper_arm=0.150,
    forearm=0.132,
    hand=0.082, thigh=0.2095, shin=0.208, leg_share=0.915,
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class FaceShape:
    """What makes a face its own, in head heights and shares."""

    eye_level: float = -0.01
    eye: float = 1.0
    eye_gap: float = 0.165
    brow: float = 1.0
    brow_height: float = 0.135
    nose: float = 1.0
    mouth: float = 1.0
    jaw: float = 1.0
    ears: float = 1.0
    lashes: bool = False
    wrinkles: float = 0.0
    lips: float = 0.0


@dataclass(frozen=True, slots=True)
class Appearance:
    """Colours and shapes of a character.

    Attributes:
        height: metres. girth: breadth as a share of the usual. stoop: radians. rhythm: seconds it is ahead of others.
        top, bottom, extras, hat, hair, beard, glasses: what is worn, by name; colours beside them.
        under_sleeves: how long those of what is worn under a garment without sleeves are.
        main: the colour that tells it apart. patterns: of the cloth of a part, by kind, with their colour.
    """

    kind: str
    height: float
    girth: float
    bones: Bones
    face: FaceShape
    skin: Colour
    hair: str
    hair_colour: Colour
    beard: str
    glasses: str
    hat: str
    hat_colour: Colour
    iris: Colour
    top: Garment
    top_colour: Colour
    under_colour: Colour
    bottom: Bottom
    bottom_colour: Colour
    shoes: Colour
    extras: tuple[tuple[str, Colour], ...]
    main: Colour
    female: bool
    age: int
    stoop: float = 0.0
    rhythm: float = 0.0
    seed: int = 0
    under_sleeves: float = 1.0
    patterns: tuple[tuple[str, str, Colour], ...] = ()

    @property
    def girth_shoulders(self) -> float:
        """How far the shoulders stand out: broader in a broad build, but less than the belly."""
        return (0.89 if self.female else 1.0) * (1 + (self.girth - 1) * 0.45)

    def extra(self, name: str) -> Colour | None:
        """The colour of something worn, or None."""
        return next((colour for what, colour in self.extras if what == name), None)

    def pattern(self, part: str) -> tuple[str, Colour] | None:
        """The pattern of the cloth of "top", "under", "bottom" or something worn, and its colour."""
        return next(((kind, colour) for what, kind, colour in self.patterns if what == part), None)
