"""Layers of cut paper: torn edges, stepped gradients, and the shadow that one layer throws on the next."""

from __future__ import annotations

import math
import random
from collections.abc import Callable, Sequence
from itertools import pairwise

import numpy as np
import skia
from numpy.typing import NDArray

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
    shadow = _outlined(small.pixels[:, :, 3] > _THIN, small.shrink, FALLS[0] * height, round(FALLS[1] * height))
    if shadow is not None:
        paint = skia.Paint(AntiAlias=True, Color=skia.Color(0, 0, 0, round(255 * drop)))
        sheet.canvas.drawPath(shadow, paint)
    sheet.canvas.drawPicture(picture)


def _outlined(cover: NDArray[np.bool_], size: int, across: float, down: float) -> skia.Path | None:
    """What is covered on a small sheet as one path, moved; `size` is its pixels' breadth on the large one.

    From row to row the ends of runs are joined, so that edges slope; where their number changes, a row has steps.
    """
    turns = np.diff(np.pad(cover, ((0, 0), (1, 1))).astype(np.int8), axis=1)
    rows, starts = np.nonzero(turns == 1)
    if rows.size == 0:
        return None
    ends = np.nonzero(turns == -1)[1]
    counts = np.bincount(rows, minlength=cover.shape[0] + 1).tolist()
    lefts, rights = (starts * size + across).tolist(), (ends * size + across).tolist()
    builder = skia.PathBuilder()
    at = 0
    for row, count in enumerate(counts[:-1]):
        top, low = row * size + down, (row + 1) * size + down
        follows = count if counts[row + 1] == count else 0
        for i in range(at, at + count):
            j = i + follows
            left, right = (
                (lefts[j], rights[j]) if lefts[j] < rights[i] and rights[j] > lefts[i] else (lefts[i], rights[i])
            )
            builder.moveTo(lefts[i], top)
            builder.lineTo(rights[i], top)
            builder.lineTo(right, low)
            builder.lineTo(left, low)
            builder.close()
        at += count
    return builder.detach()
