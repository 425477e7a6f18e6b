"""Freehand lines as the few points that a stroke keeps."""

from __future__ import annotations

import math
from collections.abc import Sequence
from itertools import pairwise

from storyboard.motion import Spot, Stroke

MOST = 64
"""Points that a region or a path may have."""
_CLOSE = 0.004
"""Parts of the frame that a simplified line may be off."""


def simplified(points: Sequence[Spot], most: int = MOST, off: float = _CLOSE) -> tuple[Spot, ...]:
    """A line through the points that matter (Ramer 1972, Douglas and Peucker 1973), at most so many."""
    kept = tuple(dict.fromkeys(points))
    while True:
        line = _thinned(kept, off)
        if len(line) <= most:
            return line
        off *= 1.5


def _thinned(points: Sequence[Spot], off: float) -> tuple[Spot, ...]:
    if len(points) < 3:
        return tuple(points)
    keep = {0, len(points) - 1}
    spans = [(0, len(points) - 1)]
    while spans:
        first, last = spans.pop()
        far, at = off, -1
        for number in range(first + 1, last):
            distance = _aside(points[number], points[first], points[last])
            if distance > far:
                far, at = distance, number
        if at >= 0:
            keep.add(at)
            spans += [(first, at), (at, last)]
    return tuple(points[number] for number in sorted(keep))


def _aside(spot: Spot, start: Spot, end: Spot) -> float:
    """How far a point is from a segment."""
    dx, dy = end[0] - start[0], end[1] - start[1]
    long = dx * dx + dy * dy
    share = max(0.0, min(1.0, ((spot[0] - start[0]) * dx + (spot[1] - start[1]) * dy) / long)) if long else 0.0
    return math.hypot(spot[0] - start[0] - share * dx, spot[1] - start[1] - share * dy)


def rectangle(one: Spot, other: Spot) -> tuple[Spot, ...]:
    """The corners of the rectangle between two of them."""
    (x1, y1), (x2, y2) = one, other
    return ((x1, y1), (x2, y1), (x2, y2), (x1, y2))


def area(region: Sequence[Spot]) -> float:
    """How large a region is, in parts of the frame."""
    around = zip(region, (*region[1:], region[0]), strict=True)
    return abs(sum(x1 * y2 - x2 * y1 for (x1, y1), (x2, y2) in around)) / 2


def length(path: Sequence[Spot]) -> float:
    """How long a path is, in parts of the frame."""
    return sum(math.dist(start, end) for start, end in pairwise(path))


def within(spot: Spot) -> Spot:
    """A place as a stroke may hold it: a path leads at most one frame beyond the frame."""
    return (max(-1.0, min(2.0, round(spot[0], 4))), max(-1.0, min(2.0, round(spot[1], 4))))


def shifted(stroke: Stroke, dx: float, dy: float) -> Stroke:
    """The whole stroke elsewhere."""
    return Stroke(
        region=tuple(within((x + dx, y + dy)) for x, y in stroke.region),
        path=tuple(within((x + dx, y + dy)) for x, y in stroke.path),
    )


def led(stroke: Stroke, dx: float, dy: float) -> Stroke:
    """The same region, led elsewhere: its path's end moves, what lies between in proportion."""
    last = len(stroke.path) - 1
    path = tuple(within((x + dx * at / last, y + dy * at / last)) for at, (x, y) in enumerate(stroke.path))
    return stroke.with_(path=path)


def points_of(stroke: Stroke) -> tuple[Spot, ...]:
    """All points that can be moved by themselves: those of the path, then the region's corners."""
    return (*stroke.path, *stroke.region)


def with_point(stroke: Stroke, number: int, spot: Spot) -> Stroke:
    """The stroke with one point elsewhere, counted as `points_of` does."""
    points = list(points_of(stroke))
    points[number] = within(spot)
    way = len(stroke.path)
    return Stroke(path=tuple(points[:way]), region=tuple(points[way:]))
