"""Exposure: how bright a style develops a shot, from the tones that are drawn in the middle of it."""

from __future__ import annotations

from bisect import bisect_left

import numpy as np
from numpy.typing import NDArray

from generation.stage import Colour
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
    Style.PAPER_CUT: (22, 58, 88, 138, 236),
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
    knots_x, knots_y = [0.0], [0.0]
    for x, y in zip(found, wanted, strict=True):
        if x > knots_x[-1] + 1.0:
            knots_x.append(float(x))
            knots_y.append(min(float(y), knots_y[-1] + _STEEPEST * (x - knots_x[-2])))
    if knots_x[-1] < 255.0:
        knots_x.append(255.0)
        knots_y.append(255.0)
    curve = np.interp(np.arange(256), knots_x, knots_y)
    curve = np.maximum.accumulate(np.convolve(np.pad(curve, 8, mode="edge"), np.ones(17) / 17, mode="valid"))
    curve[0], curve[255] = curve[0], 255.0
    return bytes(np.clip(np.round(curve), 0, 255).astype(np.uint8))


def undeveloped(colour: Colour, curve: bytes) -> Colour:
    """The colour to draw so that developing turns it into this one, as nearly as the curve can."""
    red, green, blue = (bisect_left(curve, round(min(1.0, max(0.0, part)) * 255)) / 255 for part in colour)
    return (min(1.0, red), min(1.0, green), min(1.0, blue))
