"""What a voice and a face share: timed phonemes, and mouth shapes on frames.

The sound side makes these values and the picture side draws them; neither knows the other.
"""

from __future__ import annotations

from enum import StrEnum

from pydantic import Field

from storyboard.values import Value


class Mouth(StrEnum):
    """The nine mouths that are drawn."""

    REST = "rest"
    MBP = "mbp"
    EE = "ee"
    EH = "eh"
    AH = "ah"
    OH = "oh"
    OO = "oo"
    FV = "fv"
    LTH = "lth"

    @property
    def opening(self) -> float:
        """How far the jaw is down, 0 (shut) to 1 (as wide as a mouth goes)."""
        return _OPENING[self]


_OPENING = {
    Mouth.REST: 0.0,
    Mouth.MBP: 0.0,
    Mouth.EE: 0.35,
    Mouth.EH: 0.55,
    Mouth.AH: 1.0,
    Mouth.OH: 0.75,
    Mouth.OO: 0.35,
    Mouth.FV: 0.15,
    Mouth.LTH: 0.35,
}


class Phoneme(Value):
    """One sound of a spoken line; times are milliseconds from the line's first sample."""

    symbol: str
    start_ms: int = Field(ge=0)
    end_ms: int = Field(ge=0)


class Speech(Value):
    """A spoken line as it sounded: how long it is, and which phoneme sounds when."""

    duration_ms: int = Field(ge=0)
    phonemes: tuple[Phoneme, ...] = ()


class MouthTrack(Value):
    """One mouth shape per film frame, from the frame on which the line starts."""

    shapes: tuple[Mouth, ...] = ()

    def at(self, frame: int) -> Mouth:
        """The shape on a frame counted from the line's start; at rest outside the line."""
        return self.shapes[frame] if 0 <= frame < len(self.shapes) else Mouth.REST
