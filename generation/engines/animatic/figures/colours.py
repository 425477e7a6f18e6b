"""Colours: mixing them, and what a light and the air make of a material."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from generation.engines.animatic.figures.space import clamp
from generation.engines.animatic.styles.exposure import undeveloped
from generation.engines.animatic.styles.stylesheet import SHEETS
from generation.stage import Colour
from storyboard.model import Style


@dataclass(frozen=True, slots=True)
class Tones:
    """One material under one light at one distance: packed colours, lit, in shadow, at the lit rim, and as a line."""

    lit: int
    shade: int
    rim: int
    line: int


def rgb(text: str) -> Colour:
    """A colour from six hexadecimal digits."""
    return (int(text[0:2], 16) / 255, int(text[2:4], 16) / 255, int(text[4:6], 16) / 255)


def blend(a: Colour, b: Colour, t: float) -> Colour:
    return (a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t, a[2] + (b[2] - a[2]) * t)


def times(a: Colour, b: Colour) -> Colour:
    return (a[0] * b[0], a[1] * b[1], a[2] * b[2])


def luminance(colour: Colour) -> float:
    return 0.2126 * colour[0] + 0.7152 * colour[1] + 0.0722 * colour[2]


def packed(colour: Colour, alpha: float = 1.0) -> int:
    """A colour as skia takes it: 0xAARRGGBB."""
    r, g, b = (int(clamp(c) * 255 + 0.5) for c in colour)
    return int(clamp(alpha) * 255 + 0.5) << 24 | r << 16 | g << 8 | b


def between(a: int, b: int, t: float) -> int:
    """A packed colour a share of the way from one to another; the first one's opacity."""
    mixed = 0
    for shift in (16, 8, 0):
        one, other = a >> shift & 255, b >> shift & 255
        mixed |= round(one + (other - one) * t) << shift
    return a & 0xFF000000 | mixed


WHITE: Colour = (1.0, 1.0, 1.0)


class Grade(NamedTuple):
    """What a light does to every material, wherever it comes from."""

    key: Colour
    shadow: Colour
    rim: Colour
    bounce: Colour
    haze: Colour
    darkness: float
    style: Style = Style.PAINTED
    developed: bytes = b""


def _lifted(lit: Colour, base: Colour, least: float) -> Colour:
    """A colour brought up to a least luminance in its own hue, so that dark cloth stays cloth and never turns black."""
    now = luminance(lit)
    if now >= least:
        return lit
    k = min(least / max(now, 1e-3), 2.4)
    raised = times(lit, (k, k, k))
    missing = max(least - luminance(raised), 0.0) * 0.5
    return blend(raised, blend(base, WHITE, 0.5), missing)


@lru_cache(maxsize=8192)
def tones(base: Colour, light: Grade, haze: int, skin: bool = False, glow: float = 0.0) -> Tones:
    """The tones of a material; `haze` is in 64ths. Skin takes half of the key's colour, and never greys."""
    dark = light.darkness
    key = light.key
    top = max(*key, 1e-6)
    tint = (key[0] / top, key[1] / top, key[2] / top)
    tint = blend(WHITE, tint, 0.36 if skin and tint[0] < tint[2] else 0.5 if skin else 0.75)
    strength = 1.0 - (0.14 if skin else 0.38) * dark
    lit = times(base, (tint[0] * strength, tint[1] * strength, tint[2] * strength))
    if skin:
        warm = times(base, (0.86, 0.70, 0.655))
        shade = blend(times(warm, (strength,) * 3), light.shadow, 0.08 + 0.08 * dark)
    else:
        lit = _lifted(lit, base, 0.075 + 0.075 * dark)
        deep = times(lit, (0.66,) * 3)
        shade = blend(deep, light.shadow, 0.26 - 0.04 * dark)
    shade = blend(shade, times(base, light.bounce), 0.10)
    rim = blend(blend(shade, lit, 0.5), light.rim, 0.38)
    line = blend(times(shade, (0.62, 0.58, 0.62)), light.shadow, 0.25)
    if glow:
        lit, shade, rim = blend(lit, base, glow), blend(shade, base, glow), blend(rim, base, glow)
    sheet = SHEETS[light.style]
    shade, line = sheet.shaded(lit, shade, skin), sheet.inked(line, lit)
    share = haze / 64
    seen = [blend(colour, light.haze, share) for colour in (lit, shade, rim, line)]
    if light.developed:
        seen = [undeveloped(colour, light.developed) for colour in seen]
    return Tones(*(packed(colour) for colour in seen))
