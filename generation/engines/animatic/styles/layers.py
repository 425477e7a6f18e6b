"""Layers of cut paper: torn edges, stepped gradients, and the shadow that one layer throws on the next."""

from __future__ import annotations

import math
import random
from collections.abc import Callable, Sequence
from itertools import pairwise

import numpy as np
import skia

from generation.engines.animatic.sheet import Sheet
from generation.stage import Colour

Spot = tuple[float, float]
_SMALL = 0.25
"""Metres below which a shape is cut with a knife, not torn."""
_THIN = 120
"""Cover below which nothing throws a shadow: glows, and shadows on the ground."""
FALLS = (0.0075, 0.0115)
"""How far a shadow falls to the right and down, in frame heights."""


def torn(points: Sequence[Spot], rough: float, rng: random.Random) -> list[Spot]:
    """A polygon whose edges waver as torn ones do; `rough` is in shares of its smaller extent."""
    xs, ys = [x for x, _ in points], [y for _, y in points]
    wide, high = max(xs) - min(xs), max(ys) - min(ys)
    reach = rough * min(wide, high, 6.0)
    if min(wide, high) < _SMALL:
        return list(points)
    stride = max(0.09 * max(wide, high), 6.0 * reach)
    made: list[Spot] = []
    for (ax, ay), (bx, by) in zip(points, [*points[1:], points[0]], strict=True):
        made.append((ax, ay))
        length = math.hypot(bx - ax, by - ay)
        count = min(5, int(length / stride))
        for step in range(1, count + 1):
            t = (step + rng.uniform(-0.3, 0.3)) / (count + 1)
            off = rng.uniform(-reach, reach)
            made.append((ax + (bx - ax) * t - (by - ay) / length * off, ay + (by - ay) * t + (bx - ax) / length * off))
    return made


def stepped(
    stops: Sequence[float], colours: Sequence[Colour], bands: int, mixed: Callable[[Colour, Colour, float], Colour]
) -> tuple[list[float], list[Colour]]:
    """A gradient cut into bands between its stops; with no bands it stays as it is."""
    if not bands:
        return list(stops), list(colours)
    places: list[float] = []
    tones: list[Colour] = []
    for (low, high), (one, other) in zip(pairwise(stops), pairwise(colours), strict=True):
        parts = max(1, round(bands / (len(stops) - 1)))
        for part in range(parts):
            places += [low + (high - low) * part / parts, low + (high - low) * (part + 1) / parts]
            tones += [mixed(one, other, (part + 0.5) / parts)] * 2
    return places, tones


class Silhouette:
    """All that is opaque on one flat picture, as one path that can be filled at once."""

    def __init__(self) -> None:
        self._builder = skia.PathBuilder()
        self._empty = True

    def add(self, points: Sequence[Spot]) -> None:
        """Takes a polygon in; all are turned the same way, so that overlaps stay filled."""
        area = sum(a[0] * b[1] - b[0] * a[1] for a, b in zip(points, [*points[1:], points[0]], strict=True))
        ring = points if area >= 0 else points[::-1]
        self._builder.moveTo(*ring[0])
        for point in ring[1:]:
            self._builder.lineTo(*point)
        self._builder.close()
        self._empty = False

    def path(self) -> skia.Path | None:
        return None if self._empty else self._builder.detach()


def throw(sheet: Sheet, small: Sheet, drop: float, draw: Callable[[skia.Canvas], None]) -> None:
    """Draws something with the soft shadow it throws on what is behind it; `small` is a sheet to work on."""
    height, width = sheet.pixels.shape[:2]
    recorder = skia.PictureRecorder()
    draw(recorder.beginRecording(skia.Rect(0, 0, width, height)))
    picture = recorder.finishRecordingAsPicture()
    small.clear()
    small.canvas.drawPicture(picture)
    solid = small.pixels[:, :, 3]
    cover = np.where(solid > _THIN, np.round(solid * drop), 0).astype(np.uint8)
    rows, columns = np.flatnonzero(cover.any(axis=1)), np.flatnonzero(cover.any(axis=0))
    if rows.size:
        top, bottom, left, right = int(rows[0]), int(rows[-1]) + 1, int(columns[0]), int(columns[-1]) + 1
        black = np.zeros((bottom - top, right - left, 4), np.uint8)
        black[:, :, 3] = cover[top:bottom, left:right]
        place = skia.Rect(*(float(edge * small.shrink) for edge in (left, top, right, bottom)))
        place.offset(FALLS[0] * height, FALLS[1] * height)
        image = skia.Image.fromarray(black, colorType=skia.kRGBA_8888_ColorType)
        sheet.canvas.drawImageRect(image, place, skia.SamplingOptions(skia.FilterMode.kLinear))
    sheet.canvas.drawPicture(picture)
