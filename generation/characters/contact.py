"""A contact sheet of a character: the approved views first, then what waits for approval, each under its label."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import skia

from generation import lettering
from generation.characters.pictures import Picture, fitted, rgb

COLUMNS = 6
_CELL = (240, 320)
_GAP = 16
_HEAD = 88
_FOOT = 34


def contact_sheet(name: str, words: str, cells: Sequence[tuple[Picture, str, bool]]) -> Picture:
    """The sheet as a picture. Each cell is a picture, its label, and whether it is approved."""
    wide, high = _CELL
    columns = min(COLUMNS, max(3, len(cells)))
    rows = -(-len(cells) // columns)
    width = _GAP + columns * (wide + _GAP)
    height = _HEAD + rows * (high + _FOOT + _GAP)
    surface = skia.Surface(width, height)
    canvas = surface.getCanvas()
    canvas.clear(0xFF0F1114)
    _say(canvas, name, _GAP, 10, width - 2 * _GAP, 40, 30)
    _say(canvas, words, _GAP, 50, width - 2 * _GAP, 28, 17, quiet=True)
    for place, (picture, label, approved) in enumerate(cells):
        row, column = divmod(place, columns)
        x, y = _GAP + column * (wide + _GAP), _HEAD + row * (high + _FOOT + _GAP)
        shown = np.dstack([fitted(picture, wide, high), np.full((high, wide), 255, np.uint8)])
        canvas.drawImage(skia.Image.fromarray(np.ascontiguousarray(shown), skia.kRGBA_8888_ColorType), x, y)
        if approved:
            canvas.drawRect(skia.Rect.MakeXYWH(x, y + high, wide, 3), skia.Paint(Color=0xFFE3B341))
        _say(canvas, label, x, y + high + 6, wide, _FOOT - 6, 17, quiet=not approved)
    return rgb(surface.makeImageSnapshot().toarray(colorType=skia.kRGBA_8888_ColorType))


def _say(
    canvas: skia.Canvas, text: str, x: float, y: float, width: float, height: float, size: float, *, quiet: bool = False
) -> None:
    if not text:
        return
    setting = lettering.Setting("text", lettering.QUIET if quiet else lettering.PAPER, size, align="start")
    lettering.paint(canvas, lettering.fit(lettering.clean(text), setting, width, height), x, y)
