"""Layers of cut paper: torn edges, stepped gradients, and the shadow that one layer throws on the next."""

from __future__ import annotations

import math
import random
from collections.abc import Callable, Sequence

import skia

from generation.stage import Colour, View

Spot = tuple[float, float]
FALLS = (0.0075, 0.0115)
"""How far a shadow falls to the right and down, in frame heights."""


def torn(points: Sequence[Spot], rough: float, rng: random.Random) -> list[Spot]:
    """A polygon whose edges waver as torn ones do; `rough` is in shares of its smaller extent."""
    xs, ys = [x for x, _ in points], [y for _, y in points]
    wide, high = max(xs) - min(xs), max(ys) - min(ys)
    reach = rough * min(wide, high, 6.0)
    if reach <= 0.0:
        return list(points)
    stride = max(0.09 * max(wide, high), 6.0 * reach)
    made: list[Spot] = []
    for (ax, ay), (bx, by) in zip(points, [*points[1:], points[0]], strict=True):
        made.append((ax, ay))
        length = math.hypot(bx - ax, by - ay)
        count = min(9, int(length / stride))
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
    for (low, high), (one, other) in zip(
        zip(stops, stops[1:], strict=False), zip(colours, colours[1:], strict=False), strict=True
    ):
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


def throw(
    canvas: skia.Canvas,
    view: View,
    box: tuple[float, float, float, float],
    drop: float,
    draw: Callable[[skia.Canvas], None],
) -> None:
    """Draws something within a box of the frame (left, top, right, bottom) with its shadow on what is behind it."""
    recorder = skia.PictureRecorder()
    frame = skia.Rect(*box)
    if not frame.intersect(skia.Rect(0, 0, view.width, view.height)):
        return
    draw(recorder.beginRecording(skia.Rect(0, 0, view.width, view.height)))
    picture = recorder.finishRecordingAsPicture()
    # What is solid turns black, what is thin (glows, shadows on the ground) throws nothing.
    black = skia.ColorFilters.Matrix([0.0] * 15 + [0.0, 0.0, 0.0, 3.0 * drop, -2.0 * drop])
    canvas.saveLayer(frame.makeOutset(8, 8), skia.Paint(ColorFilter=black))
    canvas.translate(FALLS[0] * view.height, FALLS[1] * view.height)
    canvas.drawPicture(picture)
    canvas.restore()
    canvas.drawPicture(picture)
