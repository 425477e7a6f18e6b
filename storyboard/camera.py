"""The camera language: shot sizes, angles, movements and lenses, and what each means in numbers."""

from __future__ import annotations

from enum import StrEnum

from pydantic import Field

from storyboard.values import Value


class Size(StrEnum):
    """How much of a person the frame holds."""

    EXTREME_WIDE = "extreme wide"
    WIDE = "wide"
    FULL = "full"
    MEDIUM_FULL = "medium full"
    MEDIUM = "medium"
    MEDIUM_CLOSE = "medium close"
    CLOSE = "close"
    EXTREME_CLOSE = "extreme close"
    INSERT = "insert"

    @property
    def short(self) -> str:
        """The abbreviation on slates and shot lists, such as MCU."""
        return _SHORT[self]

    @property
    def frame_height(self) -> float:
        """Metres of the scene, at the subject, from the bottom of the frame to its top."""
        return _FRAME_HEIGHT[self]


class Angle(StrEnum):
    """Where the camera looks from."""

    EYE = "eye"
    LOW = "low"
    HIGH = "high"
    OVERHEAD = "overhead"
    DUTCH = "dutch"
    OVER_SHOULDER = "over the shoulder"
    POINT_OF_VIEW = "point of view"


class Movement(StrEnum):
    """How the camera moves during the shot."""

    STATIC = "static"
    PAN = "pan"
    TILT = "tilt"
    DOLLY_IN = "dolly in"
    DOLLY_OUT = "dolly out"
    TRUCK = "truck"
    CRANE = "crane"
    ZOOM = "zoom"
    ARC = "arc"
    HANDHELD = "handheld"
    WHIP_PAN = "whip pan"
    RACK_FOCUS = "rack focus"


_SHORT = {
    Size.EXTREME_WIDE: "EWS",
    Size.WIDE: "WS",
    Size.FULL: "FS",
    Size.MEDIUM_FULL: "MFS",
    Size.MEDIUM: "MS",
    Size.MEDIUM_CLOSE: "MCU",
    Size.CLOSE: "CU",
    Size.EXTREME_CLOSE: "ECU",
    Size.INSERT: "INS",
}

# For an adult of 1.75 m: a full shot holds the whole figure with a little air, a medium cuts at the
# waist, a medium close at the chest, a close at the collar.
_FRAME_HEIGHT = {
    Size.EXTREME_WIDE: 14.0,
    Size.WIDE: 4.2,
    Size.FULL: 2.3,
    Size.MEDIUM_FULL: 1.6,
    Size.MEDIUM: 1.1,
    Size.MEDIUM_CLOSE: 0.75,
    Size.CLOSE: 0.5,
    Size.EXTREME_CLOSE: 0.26,
    Size.INSERT: 0.45,
}

SENSOR_WIDTH_MM = 36.0
"""Full frame; its height is cropped to the film's own aspect ratio."""


class Camera(Value):
    """How a shot is seen."""

    size: Size = Size.MEDIUM
    angle: Angle = Angle.EYE
    movement: Movement = Movement.STATIC
    lens_mm: float = Field(default=40.0, ge=8, le=600)
