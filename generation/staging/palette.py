"""The light of a scene: palettes by time of day and place, bent by weather and mood."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace

from generation.stage import Colour, Light, Point
from storyboard.model import Mood, TimeOfDay, Weather


@dataclass(frozen=True)
class Palette:
    """Five colours: the sky's two ends, what the key light falls on, what it does not reach, and the accent."""

    top: Colour
    horizon: Colour
    light: Colour
    shadow: Colour
    accent: Colour


def rgb(code: str) -> Colour:
    """A colour from six hexadecimal digits."""
    return (int(code[0:2], 16) / 255, int(code[2:4], 16) / 255, int(code[4:6], 16) / 255)


def mix(one: Colour, other: Colour, share: float) -> Colour:
    """`share` of the other colour, the rest of the one."""
    return (
        one[0] + (other[0] - one[0]) * share,
        one[1] + (other[1] - one[1]) * share,
        one[2] + (other[2] - one[2]) * share,
    )


def grey(colour: Colour) -> float:
    """Luma, Rec. 709 weights on encoded values."""
    return 0.2126 * colour[0] + 0.7152 * colour[1] + 0.0722 * colour[2]


def saturate(colour: Colour, amount: float) -> Colour:
    """Towards grey below 1, away from it above."""
    level = grey(colour)
    r, g, b = (min(1.0, max(0.0, level + (part - level) * amount)) for part in colour)
    return (r, g, b)


def dim(colour: Colour, amount: float) -> Colour:
    """All three parts times an amount, within 0 and 1."""
    r, g, b = (min(1.0, max(0.0, part * amount)) for part in colour)
    return (r, g, b)


def _palette(codes: str) -> Palette:
    return Palette(*(rgb(code) for code in codes.split()))


SKIES = {
    TimeOfDay.DAWN: _palette("3b4a7a f3b79b ffd9b0 4a4566 e8735a"),
    TimeOfDay.DAY: _palette("5b9bd5 dcefff fff6e0 3d5a80 e4572e"),
    TimeOfDay.GOLDEN_HOUR: _palette("5a6fa8 ffc27a ffdf9e 5b3f5e d1495b"),
    TimeOfDay.DUSK: _palette("24305e e0787a ffb38a 2b2140 ffb400"),
    TimeOfDay.NIGHT: _palette("0b1330 27406e b8ccff 0f1730 ffd166"),
}
OVERCAST = _palette("8fa3b0 d7dfe2 eef1f2 4c5b66 c8553d")
LAMP = _palette("2a1f2d 6b4a3a ffcf8a 1a1320 4fb0ae")
LANTERN = _palette("10121c 2a2a38 b08a62 0c0e18 ffb04a")
FLUORESCENT = _palette("4f6d6a cfe3dc f7fff8 46585a e07a5f")
DAYLIT_ROOM = _palette("a2948a e9dccb fff4e0 6b6270 d1603d")
DARK_SHIP = _palette("101a2c 2c4a66 bfe4ff 0a1020 ff7a3c")
CAVERN = _palette("0d0f14 2d3a40 ffd29a 08090d 6fd0c0")
DEEP = _palette("0a3a55 2f8fa3 bff5ee 04202f ffb347")

DARKNESS = {
    TimeOfDay.DAWN: 0.35,
    TimeOfDay.DAY: 0.0,
    TimeOfDay.GOLDEN_HOUR: 0.15,
    TimeOfDay.DUSK: 0.55,
    TimeOfDay.NIGHT: 1.0,
}
_SUN: dict[TimeOfDay, Point] = {
    TimeOfDay.DAWN: (-0.75, 0.28, 0.6),
    TimeOfDay.DAY: (-0.5, 0.75, -0.42),
    TimeOfDay.GOLDEN_HOUR: (0.8, 0.26, 0.54),
    TimeOfDay.DUSK: (0.72, 0.16, 0.67),
    TimeOfDay.NIGHT: (-0.6, 0.6, -0.5),  # a moon over the audience, so that faces are read
}
_CLOUDED = {Weather.OVERCAST: 0.85, Weather.RAIN: 0.9, Weather.STORM: 1.0, Weather.SNOW: 0.75, Weather.FOG: 0.8}
_SEEN = {Weather.RAIN: 110.0, Weather.STORM: 80.0, Weather.SNOW: 60.0, Weather.FOG: 16.0, Weather.OVERCAST: 260.0}
_MOODS: dict[Mood, tuple[float, float, Colour, float]] = {
    # Saturation, brightness, a tint and how much of it.
    Mood.NEUTRAL: (1.0, 1.0, (0.5, 0.5, 0.5), 0.0),
    Mood.CALM: (0.92, 1.03, rgb("9fc4c9"), 0.06),
    Mood.TENDER: (1.05, 1.03, rgb("f2b8a0"), 0.08),
    Mood.JOYFUL: (1.2, 1.06, rgb("ffd27a"), 0.06),
    Mood.SAD: (0.6, 0.92, rgb("7f93ab"), 0.14),
    Mood.MYSTERIOUS: (0.8, 0.86, rgb("3f5f78"), 0.16),
    Mood.TENSE: (0.75, 0.86, rgb("4d6a5f"), 0.13),
    Mood.VIOLENT: (0.95, 0.82, rgb("7a2f2a"), 0.15),
    Mood.TRIUMPHANT: (1.15, 1.06, rgb("ffcf87"), 0.09),
}
_STRIP_LIT = frozenset(
    {
        "laboratory",
        "hospital",
        "office",
        "shop",
        "corridor",
        "bathroom",
        "train",
        "pool",
        "garage",
        "airport",
        "elevator",
        "bus",
        "police station",
    }
)


def sky(time: TimeOfDay, weather: Weather, mood: Mood = Mood.NEUTRAL) -> Palette:
    """The palette under the open sky."""
    palette = SKIES[time]
    clouded = _CLOUDED.get(weather, 0.0)
    if clouded:
        level = 1.0 - 0.6 * DARKNESS[time] - (0.3 if weather is Weather.STORM else 0.0)
        glow = _LOW_SUN.get(time)
        veil = Palette(
            dim(OVERCAST.top, max(0.12, level)),
            dim(OVERCAST.horizon, max(0.12, level)),
            dim(OVERCAST.light, max(0.55, level)),
            dim(OVERCAST.shadow, max(0.3, level)),
            palette.accent,
        )
        if glow is not None:  # a low sun colours the cloud and the fog that hide it
            veil = _blend(veil, Palette(*(mix(part, glow, 0.2) for part in _five(palette))), 0.6)
        palette = _blend(palette, veil, clouded * (0.85 - 0.45 * DARKNESS[time]))
    if weather is Weather.FOG:  # no sky in a fog, only more of it
        palette = replace(palette, top=mix(palette.top, palette.horizon, 0.8))
    return _moody(palette, mood, 0.45 if time in _LOW_SUN else 1.0)


_LOW_SUN = {TimeOfDay.DAWN: rgb("ffc9a6"), TimeOfDay.GOLDEN_HOUR: rgb("ffcf8f"), TimeOfDay.DUSK: rgb("e89a86")}
"""What the sun near the horizon lights all the air with; its colours outlast any mood."""
_UNLIT = frozenset({"barn", "stable", "attic", "cellar", "tent", "warehouse", "cell", "cabin"})
"""Places where no lamp burns but what is brought."""


def light(place: str, interior: bool, time: TimeOfDay, weather: Weather, mood: Mood) -> Light:
    """The light of a scene, ready to paint with."""
    outside = sky(time, weather, mood)
    darkness = DARKNESS[time]
    palette, toward, seen = outside, _SUN[time], _SEEN.get(weather, 900.0)
    if weather in _CLOUDED:
        toward = (toward[0] * 0.5, 0.9, toward[2] * 0.4)
    if place == "underwater":
        palette, toward, seen = _moody(DEEP, mood), (0.1, 0.97, 0.2), 14.0
    elif interior:
        palette, toward = _moody(_room(place, darkness), mood), _key_inside(place, darkness)
        seen = 70.0
    return Light(
        toward_key=_unit(toward),
        key=palette.light,
        shadow=palette.shadow,
        rim=mix(palette.horizon, palette.light, 0.5),
        bounce=mix(palette.shadow, palette.horizon, 0.35),
        haze=palette.horizon if not interior else mix(palette.top, palette.horizon, 0.5),
        visibility=seen,
        accent=palette.accent,
        sky_top=palette.top,
        horizon=palette.horizon,
        darkness=min(1.0, darkness + (0.15 if weather is Weather.STORM else 0.0)),
    )


def _room(place: str, darkness: float) -> Palette:
    if place in ("spaceship", "ship corridor"):
        return DARK_SHIP
    if place == "cave":
        return CAVERN
    if place in _STRIP_LIT:
        return FLUORESCENT if darkness < 0.5 else _blend(FLUORESCENT, LAMP, 0.25)
    if place == "boiler room":  # no window: its bulb is all the day it has
        return _blend(DAYLIT_ROOM, LAMP, 0.55)
    if place == "lantern room":
        return _blend(DAYLIT_ROOM, LAMP, 0.25 + 0.75 * darkness)
    lamp = LAMP if place not in _UNLIT else _blend(LAMP, LANTERN, 0.75)
    return _blend(DAYLIT_ROOM, lamp, min(1.0, darkness * 1.25))


def _key_inside(place: str, darkness: float) -> Point:
    if place in _STRIP_LIT or place == "cave":
        return (-0.25, 0.93, -0.3)
    return (-0.75, 0.5, 0.1) if darkness < 0.5 else (0.62, 0.55, -0.35)


def _five(palette: Palette) -> tuple[Colour, ...]:
    return (palette.top, palette.horizon, palette.light, palette.shadow, palette.accent)


def _blend(one: Palette, other: Palette, share: float) -> Palette:
    return Palette(*(mix(a, b, share) for a, b in zip(_five(one), _five(other), strict=True)))


def _moody(palette: Palette, mood: Mood, strength: float = 1.0) -> Palette:
    richness, level, tint, share = _MOODS[mood]
    richness, level, share = 1 + (richness - 1) * strength, 1 + (level - 1) * strength, share * strength

    def bend(colour: Colour) -> Colour:
        return dim(saturate(mix(colour, tint, share), richness), level)

    return Palette(bend(palette.top), bend(palette.horizon), bend(palette.light), bend(palette.shadow), palette.accent)


def _unit(vector: Point) -> Point:
    length = math.sqrt(sum(part * part for part in vector))
    return (vector[0] / length, vector[1] / length, vector[2] / length)
