"""A sheet to paint on: one array of pixels that skia draws into and numpy fills.

Filling and copying rows with numpy is ten times faster than drawing them, so skies, grounds, kept pictures
and the finish go straight to the pixels.
"""

from __future__ import annotations

import numpy as np
import skia
from numpy.typing import NDArray

from generation.stage import Colour

Pixels = NDArray[np.uint8]


class Sheet:
    """Pixels (rows, columns, RGBA) with a canvas on them, `shrink` times smaller than the frame."""

    def __init__(self, width: int, height: int, shrink: int = 1) -> None:
        self.shrink = shrink
        self.pixels: Pixels = np.zeros((-(-height // shrink), -(-width // shrink), 4), np.uint8)
        self._surface = skia.Surface(self.pixels, colorType=skia.kRGBA_8888_ColorType)
        self.canvas: skia.Canvas = self._surface.getCanvas()
        if shrink > 1:
            self.canvas.scale(1 / shrink, 1 / shrink)

    def image(self) -> skia.Image:
        """A copy of what is on the sheet."""
        return self._surface.makeImageSnapshot()

    def rows(self) -> NDArray[np.float64]:
        """The y of each row's middle, in pixels of the frame."""
        return (np.arange(self.pixels.shape[0], dtype=np.float64) + 0.5) * self.shrink

    def fill_rows(self, first: float, colours: NDArray[np.float64]) -> None:
        """Fills all rows from a y (in the frame's pixels) down, a colour (0 to 1) for each row of the sheet."""
        start = min(self.pixels.shape[0], max(0, round(first / self.shrink)))
        if start < self.pixels.shape[0]:
            tones = np.full((self.pixels.shape[0] - start, 4), 255, np.uint8)
            tones[:, :3] = np.round(np.clip(colours[start:], 0.0, 1.0) * 255)
            self.pixels[start:].view(np.uint32)[:, :, 0] = tones.view(np.uint32)  # a pixel at a time, not a channel

    def smear(self, run: int) -> None:
        """Streaks the picture sideways over a number of pixels, as a camera that whips does."""
        if run < 2:
            return
        total = np.cumsum(self.pixels, axis=1, dtype=np.uint32)
        wide = total.shape[1]
        reach = min(run, wide - 1)
        ends = np.minimum(np.arange(wide) + reach // 2, wide - 1)
        starts = np.maximum(ends - reach, 0)
        streak = (total[:, ends] - total[:, starts]) // np.maximum(ends - starts, 1)[None, :, None].astype(np.uint32)
        np.copyto(self.pixels, streak.astype(np.uint8))

    def clear(self) -> None:
        """Makes every pixel empty."""
        self.pixels.fill(0)

    def lay_softly(self, onto: Sheet, sigma: float) -> None:
        """Blurs what is on this small sheet by a sigma in pixels of the frame, and lays it over another sheet."""
        ink = self.pixels[:, :, 3] > 0
        rows, columns = np.flatnonzero(ink.any(axis=1)), np.flatnonzero(ink.any(axis=0))
        if rows.size == 0:
            return
        reach = 2 + round(2.5 * sigma / self.shrink)
        top, bottom = max(0, rows[0] - reach), min(ink.shape[0], rows[-1] + 1 + reach)
        left, right = max(0, columns[0] - reach), min(ink.shape[1], columns[-1] + 1 + reach)
        soft = _soft(self.pixels[top:bottom, left:right], sigma / self.shrink)
        image = skia.Image.fromarray(soft, colorType=skia.kRGBA_8888_ColorType)
        place = skia.Rect(*(int(edge) * self.shrink / onto.shrink for edge in (left, top, right, bottom)))
        onto.canvas.save()
        onto.canvas.resetMatrix()
        onto.canvas.drawImageRect(image, place, skia.SamplingOptions(skia.FilterMode.kLinear))
        onto.canvas.restore()

    def fill(self, onto: Sheet, sigma: float) -> None:
        """Blurs what is on this small sheet by a sigma in pixels of the frame, and covers another sheet with it.

        Drawing small and enlarging blurs by half the shrinking already; only the rest is added.
        """
        left = max(0.0, (sigma / self.shrink) ** 2 - 0.25)
        soft = _soft(self.pixels, left**0.5)  # one pass at least, or edges show their steps
        rows, columns = onto.pixels.shape[:2]
        if onto.shrink == 1 and (rows, columns) == (soft.shape[0] * self.shrink, soft.shape[1] * self.shrink):
            _enlarge(soft, self.shrink, onto.pixels)
            return
        image = skia.Image.fromarray(np.ascontiguousarray(soft), colorType=skia.kRGBA_8888_ColorType)
        place = skia.Rect(0, 0, soft.shape[1] * self.shrink / onto.shrink, soft.shape[0] * self.shrink / onto.shrink)
        paint = skia.Paint(BlendMode=skia.BlendMode.kSrc)
        onto.canvas.save()
        onto.canvas.resetMatrix()
        onto.canvas.drawImageRect(image, place, skia.SamplingOptions(skia.FilterMode.kLinear), paint)
        onto.canvas.restore()


def _enlarge(small: Pixels, times: int, onto: Pixels) -> None:
    """Pixels `times` (2 or 4) larger, straight between neighbours; four times as fast as skia's own."""
    height, width = small.shape[:2]
    parts = 2 * times
    shift = parts.bit_length() - 1
    weights = [2 * step + 1 - times for step in range(times)]  # of `parts`, towards the neighbour on that side
    padded = np.concatenate([small[:1], small, small[-1:]]).astype(np.uint16)
    tall = np.empty((height, times, width, 4), np.uint16)
    for step, weight in enumerate(weights):
        neighbour = padded[:-2] if weight < 0 else padded[2:]
        tall[:, step] = (padded[1:-1] * (parts - abs(weight)) + neighbour * abs(weight)) >> shift
    wide = tall.reshape(height * times, width, 4)
    wide = np.concatenate([wide[:, :1], wide, wide[:, -1:]], axis=1)
    out = onto.view(np.uint32).reshape(height * times, width, times)
    for step, weight in enumerate(weights):
        neighbour = wide[:, :-2] if weight < 0 else wide[:, 2:]
        mixed = (wide[:, 1:-1] * (parts - abs(weight)) + neighbour * abs(weight)) >> shift
        out[:, :, step] = mixed.astype(np.uint8).view(np.uint32)[:, :, 0]


def _soft(pixels: Pixels, sigma: float) -> Pixels:
    """Blurred pixels: repeated 1-2-1 sums, each of variance 1/2 per axis."""
    passes = max(1, min(14, round(2 * sigma * sigma)))
    wide = pixels.astype(np.uint16) << 4
    for _ in range(passes):
        padded = np.concatenate([wide[:1], wide, wide[-1:]])
        wide = (padded[:-2] + 2 * wide + padded[2:] + 2) >> 2
        padded = np.concatenate([wide[:, :1], wide, wide[:, -1:]], axis=1)
        wide = (padded[:, :-2] + 2 * wide + padded[:, 2:] + 2) >> 2
    return np.ascontiguousarray(((wide + 8) >> 4).clip(0, 255).astype(np.uint8))


def blend(stops: list[float], colours: list[Colour], at: NDArray[np.float64]) -> NDArray[np.float64]:
    """Colours (n, 3) at positions between stops, straight between them."""
    table = np.asarray(colours)
    return np.stack([np.interp(at, stops, table[:, channel]) for channel in range(3)], axis=1)
