"""Waveforms as pictures: made in tiles for one zoom, and kept."""

from __future__ import annotations

from collections import OrderedDict
from fractions import Fraction
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPixmap

from studio.desktop.timeline.peaks import STEP, Peaks
from studio.desktop.timeline.sounds import RATE, Strip

if TYPE_CHECKING:
    from studio.desktop.timeline.peaks import Levels

TILE = 512
"""Pixels of one tile."""
KEPT = 600
_LOOKS = 8
"""Levels that are looked at for one column."""


class Waves:
    """Paints the waveforms of strips."""

    def __init__(self, peaks: Peaks) -> None:
        self._peaks = peaks
        self._tiles: OrderedDict[tuple[object, ...], QPixmap] = OrderedDict()

    def forget(self) -> None:
        """Colours or sounds are others."""
        self._tiles.clear()

    def paint(
        self, painter: QPainter, strip: Strip, box: QRectF, seen: tuple[float, float], per_frame: float,
        rate: Fraction, colour: QColor,
    ) -> None:  # fmt: skip
        """Paint what is seen of a strip's waveform into its box; nothing while it is not known."""
        if strip.file is None:
            return
        levels = self._peaks.levels(strip.file)
        if levels is None or not len(levels):
            return
        first = max(0, int((seen[0] - box.left()) // TILE))
        last = int((min(seen[1], box.right()) - box.left()) // TILE)
        ratio = painter.device().devicePixelRatio()
        for number in range(first, last + 1):
            width = min(TILE, int(box.width()) - number * TILE)
            if width < 1:
                break
            height = int(box.height())
            key = (
                strip.file, strip.offset, strip.frames, strip.fade_in, strip.fade_out, strip.loops, number, width,
                height, per_frame, colour.rgba(), ratio,
            )  # fmt: skip
            tile = self._tiles.get(key)
            if tile is None:
                tile = _tile(strip, levels, number * TILE, width, height, per_frame, float(rate), colour, ratio)
                self._tiles[key] = tile
                while len(self._tiles) > KEPT:
                    self._tiles.popitem(last=False)
            else:
                self._tiles.move_to_end(key)
            painter.drawPixmap(int(box.left()) + number * TILE, int(box.top()), tile)


def _tile(
    strip: Strip, levels: Levels, at: int, width: int, height: int, per_frame: float, rate: float,
    colour: QColor, ratio: float,
) -> QPixmap:  # fmt: skip
    import numpy as np

    wide, high = max(1, round(width * ratio)), max(1, round(height * ratio))
    frames = (at + np.arange(wide) / ratio) / per_frame
    step = 1 / ratio / per_frame / _LOOKS
    looks = (frames[:, None] + step * np.arange(_LOOKS) + strip.offset) * (RATE / rate / STEP)
    places = looks.astype(np.int64)
    if strip.loops:
        loud = levels[places % len(levels)].max(axis=1).astype(np.float32)
    else:
        loud = np.where(places < len(levels), levels[np.minimum(places, len(levels) - 1)], 0).max(axis=1)
        loud = loud.astype(np.float32)
    if strip.fade_in:
        loud *= np.clip(frames / strip.fade_in, 0, 1)
    if strip.fade_out:
        loud *= np.clip((strip.frames - frames) / strip.fade_out, 0, 1)
    middle = (high - 1) / 2
    reach = np.maximum(0.5, loud / 255 * middle)
    inside = np.abs(np.arange(high)[:, None] - middle) <= reach[None, :]
    alpha = colour.alphaF()
    red, green, blue = (round(part * alpha) for part in (colour.red(), colour.green(), colour.blue()))
    value = (round(alpha * 255) << 24) | (red << 16) | (green << 8) | blue
    pixels = np.where(inside, np.uint32(value), np.uint32(0)).astype("<u4")
    image = QImage(pixels.tobytes(), wide, high, wide * 4, QImage.Format.Format_ARGB32_Premultiplied)
    pixmap = QPixmap.fromImage(image, Qt.ImageConversionFlag.NoFormatConversion)
    pixmap.setDevicePixelRatio(ratio)
    return pixmap
