"""Outlines in the picture: polygons, smooth curves, ellipses and crescents as skia paths."""

from __future__ import annotations

import math
from collections.abc import Sequence

import skia

from generation.engines.animatic.figures.space import Flat


def polygon(points: Sequence[Flat]) -> skia.Path:
    """A closed straight-edged outline."""
    path = skia.Path()
    path.moveTo(*points[0])
    for point in points[1:]:
        path.lineTo(*point)
    path.close()
    return path


def curve(points: Sequence[Flat], roundness: float = 1 / 3) -> skia.Path:
    """A closed curve through points: each is passed in the direction of its neighbours, long spans and short alike."""
    path = skia.Path()
    n = len(points)
    ways = [way(points[i - 1], points[i + 1 - n]) for i in range(n)]
    path.moveTo(*points[0])
    on = path.cubicTo
    for i in range(n):
        (ax, ay), (bx, by), (px, py), (qx, qy) = points[i], points[i + 1 - n], ways[i], ways[i + 1 - n]
        dx, dy = bx - ax, by - ay
        k = math.sqrt(dx * dx + dy * dy) * roundness
        on(ax + px * k, ay + py * k, bx - qx * k, by - qy * k, bx, by)
    path.close()
    return path


def open_curve(points: Sequence[Flat], roundness: float = 1 / 3) -> skia.Path:
    """An open curve through points."""
    path = skia.Path()
    _through(path, points, start=True, roundness=roundness)
    return path


def _through(path: skia.Path, points: Sequence[Flat], *, start: bool, roundness: float = 1 / 3) -> None:
    """Lead a path on through points, the first of which it is at or starts from."""
    n = len(points)
    ways = [way(points[max(i - 1, 0)], points[min(i + 1, n - 1)]) for i in range(n)]
    if start:
        path.moveTo(*points[0])
    for i in range(n - 1):
        span(path, points[i], ways[i], points[i + 1], ways[i + 1], roundness)


def way(a: Flat, b: Flat) -> Flat:
    """The unit direction from one point to another; none between two that are the same."""
    dx, dy = b[0] - a[0], b[1] - a[1]
    size = math.sqrt(dx * dx + dy * dy)
    return (dx / size, dy / size) if size > 1e-9 else (0.0, 0.0)


def span(path: skia.Path, a: Flat, way_a: Flat, b: Flat, way_b: Flat, roundness: float = 1 / 3) -> None:
    """Lead a path on from one point to the next, leaving in one direction and arriving in another."""
    dx, dy = b[0] - a[0], b[1] - a[1]
    k = math.sqrt(dx * dx + dy * dy) * roundness
    path.cubicTo(a[0] + way_a[0] * k, a[1] + way_a[1] * k, b[0] - way_b[0] * k, b[1] - way_b[1] * k, b[0], b[1])


def meeting(path: skia.Path, other: skia.Path) -> skia.Path | None:
    """What two outlines share; None where skia finds no answer (two edges that almost coincide)."""
    return _cut(path, other, skia.PathOp.kIntersect_PathOp)


def without(path: skia.Path, other: skia.Path) -> skia.Path:
    """An outline less another one; the whole of it where skia finds no answer."""
    cut = _cut(path, other, skia.PathOp.kDifference_PathOp)
    return path if cut is None else cut


def _cut(path: skia.Path, other: skia.Path, how: skia.PathOp) -> skia.Path | None:
    try:
        return skia.Op(path, other, how)
    except RuntimeError:  # skia's way to say that it found no answer
        return None


_KAPPA = 0.5522847498


def ellipse(c: Flat, a: Flat, b: Flat) -> skia.Path:
    """An ellipse by its centre and two half axes in pixels."""
    x, y = c
    (ax, ay), (bx, by) = a, b
    k = _KAPPA
    path = skia.Path()
    path.moveTo(x + ax, y + ay)
    for (px, py), (qx, qy) in (
        ((ax, ay), (bx, by)),
        ((bx, by), (-ax, -ay)),
        ((-ax, -ay), (-bx, -by)),
        ((-bx, -by), (ax, ay)),
    ):
        path.cubicTo(x + px + qx * k, y + py + qy * k, x + qx + px * k, y + qy + py * k, x + qx, y + qy)
    path.close()
    return path


def crescent(c: Flat, r: float, toward: Flat, edge: float) -> skia.Path:
    """The part of a disc that its light does not reach: beyond `edge` (-1 to 1) on the way toward the light."""
    x, y = c
    lx, ly = toward
    px, py = -ly, lx
    outer, inner = [], []
    for i in range(9):
        angle = math.pi * i / 8
        s, o = math.cos(angle) * r, math.sin(angle) * r
        outer.append((x + px * s - lx * o, y + py * s - ly * o))
        inner.append((x + px * s + lx * o * edge, y + py * s + ly * o * edge))
    path = skia.Path()
    path.moveTo(*outer[0])
    for point in [*outer[1:], *inner[::-1]]:
        path.lineTo(*point)
    path.close()
    return path
