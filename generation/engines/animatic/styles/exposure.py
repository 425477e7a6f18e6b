"""Exposure: how bright a style develops a shot, from the tones that are drawn in the middle of it."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from generation.stage import CameraPath, Colour, Light, Stage, Track, View
from generation.staging.palette import dim
from storyboard.model import Style

_SHARES = (0.02, 0.25, 0.5, 0.8, 0.98)
"""The parts of a picture that are darker than the tones which an exposure places."""

_BRIGHT: dict[Style, tuple[float, ...]] = {
    Style.INK_WASH: (40, 142, 194, 236, 255),
    Style.PENCIL: (56, 160, 206, 242, 255),
    Style.NOIR: (0, 34, 104, 204, 250),
}
"""Where those tones go in full day; a style that is not here leaves them."""
_DARK: dict[Style, tuple[float, ...]] = {
    Style.INK_WASH: (30, 90, 124, 178, 246),
    Style.PENCIL: (44, 114, 148, 196, 250),
    Style.NOIR: (0, 8, 30, 96, 236),
    Style.PAPER_CUT: (20, 52, 80, 130, 236),
}
"""The same at night."""
_STEEPEST = 3.2
"""A curve never pulls two tones further apart than this many times: a flat picture keeps its calm."""


def develop(style: Style, drawn: NDArray[np.uint8], darkness: float) -> bytes:
    """The 256 tones that drawn ones turn into, rising throughout; none in styles that show them as they are.

    `drawn` are the tones of a frame in the middle of the shot, `darkness` is that of the light, 0 to 1.
    """
    if style not in _DARK:
        return b""
    found = [float(tone) for tone in np.quantile(drawn, _SHARES)]
    bright = _BRIGHT.get(style, found)
    wanted = [b + (d - b) * darkness for b, d in zip(bright, _DARK[style], strict=True)]
    middle = len(_SHARES) // 2
    knots = {found[middle]: wanted[middle]}
    for order in (range(middle - 1, -1, -1), range(middle + 1, len(_SHARES))):
        x, y = found[middle], wanted[middle]
        for index in order:
            reach = _STEEPEST * abs(found[index] - x)
            y = min(y + reach, max(y - reach, wanted[index]))
            x = found[index]
            knots[x] = y
    last = max(knots)
    knots[0.0] = 0.0  # so that a figure's deep colours can be drawn, whatever the place is like
    knots[255.0] = 255.0
    knots.setdefault(254.0, min(255.0, knots[last] + _STEEPEST * (254.0 - last)))
    knots_x = sorted(knots)
    knots_y = np.maximum.accumulate([knots[x] for x in knots_x])
    curve = np.interp(np.arange(256), knots_x, knots_y)
    curve = np.maximum.accumulate(np.convolve(_longer(curve, 5), np.ones(11) / 11, mode="valid"))
    curve[255] = 255.0  # alpha goes through the curve too, and stays opaque
    return bytes(np.clip(np.round(curve), 0, 255).astype(np.uint8))


def _longer(curve: NDArray[np.float64], by: int) -> NDArray[np.float64]:
    """A curve that goes on straight at both ends."""
    return np.concatenate([2 * curve[0] - curve[by:0:-1], curve, 2 * curve[-1] - curve[-2 : -by - 2 : -1]])


def undeveloped(colour: Colour, curve: bytes) -> Colour:
    """The colour to draw so that developing turns it into this one, as nearly as the curve can."""
    red, green, blue = (bisect_left(curve, round(min(1.0, max(0.0, part)) * 255)) / 255 for part in colour)
    return (min(1.0, red), min(1.0, green), min(1.0, blue))


def behind_faces(stage: Stage) -> Light:
    """The light of the place itself: at night a lamp lights a room a little less than whoever is in it."""
    if not stage.interior:
        return stage.light
    return replace(stage.light, key=dim(stage.light.key, 1.0 - 0.16 * stage.light.darkness))


_AS_IT_IS = CameraPath(Track.still(0.0, 1.6, -6.0), Track.still(0.0, 1.3, 0.0), Track.still(30.0), Track.still(6.0))


def as_it_is(stage: Stage) -> View:
    """The view of a place as such, whatever the shot makes of it: the same for all shots of a scene."""
    return View.of(replace(stage, camera=_AS_IT_IS), 0)
