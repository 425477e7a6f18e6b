"""What the inspector says of things: what a choice of the camera means, times, weathers, moods."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from storyboard.camera import Angle, Movement, Size
from storyboard.model import Mood, TimeOfDay, Weather


def explained(of: Size | Angle | Movement) -> str:
    """What a choice means, for those who do not know the field's word."""
    return {
        Size.EXTREME_WIDE: QCoreApplication.translate("Camera", "Extreme wide: the place, people small in it"),
        Size.WIDE: QCoreApplication.translate("Camera", "Wide: people whole, with the place around them"),
        Size.FULL: QCoreApplication.translate("Camera", "Full: head to feet"),
        Size.MEDIUM_FULL: QCoreApplication.translate("Camera", "Medium full: from the knees up"),
        Size.MEDIUM: QCoreApplication.translate("Camera", "Medium: from the waist up"),
        Size.MEDIUM_CLOSE: QCoreApplication.translate("Camera", "Medium close: from the chest up"),
        Size.CLOSE: QCoreApplication.translate("Camera", "Close: the face"),
        Size.EXTREME_CLOSE: QCoreApplication.translate("Camera", "Extreme close: the eyes, a detail of the face"),
        Size.INSERT: QCoreApplication.translate("Camera", "Insert: a thing fills the frame"),
        Angle.EYE: QCoreApplication.translate("Camera", "Eye level: as people see each other"),
        Angle.LOW: QCoreApplication.translate("Camera", "Low: looking up, people seem strong"),
        Angle.HIGH: QCoreApplication.translate("Camera", "High: looking down, people seem small"),
        Angle.OVERHEAD: QCoreApplication.translate("Camera", "Overhead: straight down"),
        Angle.DUTCH: QCoreApplication.translate("Camera", "Dutch: the horizon leans"),
        Angle.OVER_SHOULDER: QCoreApplication.translate("Camera", "Over the shoulder of who listens"),
        Angle.POINT_OF_VIEW: QCoreApplication.translate("Camera", "Point of view: through their eyes"),
        Movement.STATIC: QCoreApplication.translate("Camera", "Static: the camera does not move"),
        Movement.PAN: QCoreApplication.translate("Camera", "Pan: it turns to the side"),
        Movement.TILT: QCoreApplication.translate("Camera", "Tilt: it turns up or down"),
        Movement.DOLLY_IN: QCoreApplication.translate("Camera", "Dolly in: it rolls closer"),
        Movement.DOLLY_OUT: QCoreApplication.translate("Camera", "Dolly out: it rolls back"),
        Movement.TRUCK: QCoreApplication.translate("Camera", "Truck: it travels alongside"),
        Movement.CRANE: QCoreApplication.translate("Camera", "Crane: it rises"),
        Movement.ZOOM: QCoreApplication.translate("Camera", "Zoom: the lens narrows, the camera stays"),
        Movement.ARC: QCoreApplication.translate("Camera", "Arc: it circles around"),
        Movement.HANDHELD: QCoreApplication.translate("Camera", "Handheld: it breathes with who holds it"),
        Movement.WHIP_PAN: QCoreApplication.translate("Camera", "Whip pan: it turns so fast that all blurs"),
        Movement.RACK_FOCUS: QCoreApplication.translate("Camera", "Rack focus: the sharpness goes from near to far"),
    }[of]


def time(of: TimeOfDay) -> str:
    """A time of day."""
    return {
        TimeOfDay.DAWN: QCoreApplication.translate("Scene", "dawn"),
        TimeOfDay.DAY: QCoreApplication.translate("Scene", "day"),
        TimeOfDay.GOLDEN_HOUR: QCoreApplication.translate("Scene", "golden hour"),
        TimeOfDay.DUSK: QCoreApplication.translate("Scene", "dusk"),
        TimeOfDay.NIGHT: QCoreApplication.translate("Scene", "night"),
    }[of]


def weather(of: Weather) -> str:
    """A weather."""
    return {
        Weather.CLEAR: QCoreApplication.translate("Scene", "clear"),
        Weather.OVERCAST: QCoreApplication.translate("Scene", "overcast"),
        Weather.RAIN: QCoreApplication.translate("Scene", "rain"),
        Weather.STORM: QCoreApplication.translate("Scene", "storm"),
        Weather.SNOW: QCoreApplication.translate("Scene", "snow"),
        Weather.FOG: QCoreApplication.translate("Scene", "fog"),
        Weather.WIND: QCoreApplication.translate("Scene", "wind"),
    }[of]


def mood(of: Mood) -> str:
    """A mood."""
    return {
        Mood.NEUTRAL: QCoreApplication.translate("Scene", "neutral"),
        Mood.CALM: QCoreApplication.translate("Scene", "calm"),
        Mood.TENDER: QCoreApplication.translate("Scene", "tender"),
        Mood.JOYFUL: QCoreApplication.translate("Scene", "joyful"),
        Mood.SAD: QCoreApplication.translate("Scene", "sad"),
        Mood.MYSTERIOUS: QCoreApplication.translate("Scene", "mysterious"),
        Mood.TENSE: QCoreApplication.translate("Scene", "tense"),
        Mood.VIOLENT: QCoreApplication.translate("Scene", "violent"),
        Mood.TRIUMPHANT: QCoreApplication.translate("Scene", "triumphant"),
    }[of]
