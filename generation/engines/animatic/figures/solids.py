"""The silhouettes of round solids: rows of elliptical cross-sections as the lens sees them, and their shadow side."""

from __future__ import annotations

import math
from itertools import pairwise

import skia

from generation.engines.animatic.figures.curves import span, way
from generation.engines.animatic.figures.space import Flat, Vec, hull

Ring = tuple[Vec, Vec, Vec]
"""A cross-section: its centre, and two half axes of its ellipse, in metres."""

Axes = tuple[Flat, Flat]
"""The two half axes of a cross-section in the picture."""

_TURNS = tuple((math.cos(i * math.tau / 10), math.sin(i * math.tau / 10)) for i in range(10))


class Solid:
    """The silhouette of a solid in the picture.

    Its outline is a loop of points: up the left side, over the last end, down the right side, over the first end.

    Attributes:
        axis: the unit way from the first end to the last. left, right: the two sides, from the first end to the last.
        first, last: the points of the round ends, in the order of the loop; none where an end is cut straight.
    """

    def __init__(self, left: list[Flat], last: list[Flat], right: list[Flat], first: list[Flat], axis: Flat) -> None:
        self.left, self.last, self.right, self.first, self.axis = left, last, right, first, axis
        self._tips = left[0] == right[0]
        back = right[-2:0:-1] if self._tips else right[::-1]
        self._loop = [*left, *last, *back, *first]
        self._normals, self._spans = self._measured()
        self._path: skia.Path | None = None

    def _measured(self) -> tuple[list[Flat], list[tuple[float, float, float, float, float, float]]]:
        """For each point of the loop its outward normal, and the span from it to the next: two handles and the end."""
        loop, n = self._loop, len(self._loop)
        sharp: tuple[int, ...] = ()
        if not self._tips:
            if not self.last:
                sharp += (len(self.left) - 1, len(self.left))
            if not self.first:
                sharp += (0, len(self.left) + len(self.last) + len(self.right) - 1)
        arrives: list[Flat] = []
        leaves: list[Flat] = []
        for i in range(n):
            x, y = loop[i]
            (ax, ay), (bx, by) = loop[i - 1], loop[i + 1 - n]
            if i in sharp:
                arrives.append(way((ax, ay), (x, y)))
                leaves.append(way((x, y), (bx, by)))
                continue
            dx, dy = bx - ax, by - ay
            size = math.sqrt(dx * dx + dy * dy) or 1.0
            smooth = (dx / size, dy / size)
            arrives.append(smooth)
            leaves.append(smooth)
        normals = [(-(ay + by) / 2, (ax + bx) / 2) for (ax, ay), (bx, by) in zip(arrives, leaves, strict=True)]
        spans = []
        for i in range(n):
            j = i + 1 - n
            (px, py), (qx, qy), (lx, ly), (rx, ry) = loop[i], loop[j], leaves[i], arrives[j]
            dx, dy = qx - px, qy - py
            k = math.sqrt(dx * dx + dy * dy) / 3
            spans.append((px + lx * k, py + ly * k, qx - rx * k, qy - ry * k, qx, qy))
        return normals, spans

    @property
    def path(self) -> skia.Path:
        """The outline."""
        if self._path is None:
            path = skia.Path()
            path.moveTo(*self._loop[0])
            on = path.cubicTo
            for handles in self._spans:
                on(*handles)
            path.close()
            self._path = path
        return self._path

    def _follow(self, path: skia.Path, start: int, steps: int) -> None:
        """Lead a path along the loop from a point, so many points on."""
        spans, n, on = self._spans, len(self._spans), path.cubicTo
        for i in range(start, start + steps):
            on(*spans[i % n])

    def grown(self, width: float) -> skia.Path:
        """The outline, `width` pixels farther out: what is drawn under a solid to line it."""
        moved = [(nx * width, ny * width) for nx, ny in self._normals]
        path = skia.Path()
        x, y = self._loop[0]
        path.moveTo(x + moved[0][0], y + moved[0][1])
        on, n = path.cubicTo, len(moved)
        for i, (ax, ay, bx, by, qx, qy) in enumerate(self._spans):
            (mx, my), (ox, oy) = moved[i], moved[i + 1 - n]
            on(ax + mx, ay + my, bx + ox, by + oy, qx + ox, qy + oy)
        path.close()
        return path

    def shadow(self, edge: float, lit_left: bool) -> skia.Path:
        """The side away from the light: everything beyond `edge`, from -1 at the dark side to 1 at the lit one."""
        near, far = (self.left, self.right) if lit_left else (self.right, self.left)
        if self._tips:
            count = max(len(near), len(far), 6)
            near, far = _resampled(near, count), _resampled(far, count)
        t = (edge + 1) / 2
        line = [(f[0] + (n[0] - f[0]) * t, f[1] + (n[1] - f[1]) * t) for n, f in zip(near, far, strict=True)]
        count = len(self._loop)
        if self._tips:
            half = len(self.left) - 1
            start, steps = (half, count - half) if lit_left else (0, half)
            head, tail = self.left[0], self.left[-1]
        else:
            last_far, tail = _over(self.last if lit_left else self.last[::-1], near[-1], far[-1], edge)
            first_far, head = _over(self.first[::-1] if lit_left else self.first, near[0], far[0], edge)
            sides = len(self.left) - 1
            if lit_left:
                start = len(self.left) + len(self.last) - last_far
                steps = last_far + sides + first_far
            else:
                start = -first_far
                steps = first_far + sides + last_far
        path = skia.Path()
        begin, finish = (tail, head) if lit_left else (head, tail)
        path.moveTo(*begin)
        path.lineTo(*self._loop[start % count])
        self._follow(path, start, steps)
        path.lineTo(*finish)
        inner = line if lit_left else line[::-1]
        ways = [way(inner[max(i - 1, 0)], inner[min(i + 1, len(inner) - 1)]) for i in range(len(inner))]
        path.lineTo(*inner[0])
        for i in range(len(inner) - 1):
            span(path, inner[i], ways[i], inner[i + 1], ways[i + 1])
        path.close()
        return path

    def side(self, lit_left: bool) -> list[Flat]:
        """The side away from the light."""
        return self.right if lit_left else self.left


def _over(cap: list[Flat], near: Flat, far: Flat, edge: float) -> tuple[int, Flat]:
    """Where the edge of the shadow meets a round end, and how many of the end's points lie beyond it.

    `cap` runs from the lit side to the dark one.
    """
    if not cap:
        return 0, (far[0] + (near[0] - far[0]) * (edge + 1) / 2, far[1] + (near[1] - far[1]) * (edge + 1) / 2)
    marks = [(1.0, near), (0.7, cap[0]), (0.0, cap[1]), (-0.7, cap[2]), (-1.0, far)]
    for (a, p), (b, q) in pairwise(marks):
        if edge >= b:
            t = (edge - b) / (a - b)
            beyond = sum(mark < edge for mark, _ in marks[1:4])
            return beyond, (q[0] + (p[0] - q[0]) * t, q[1] + (p[1] - q[1]) * t)
    return 0, far


def silhouette(centres: list[Flat], axes: list[Axes], normals: list[Flat], round_ends: tuple[float, float]) -> Solid:
    """The silhouette of cross-sections in the picture; `normals` are the ways their planes face, as projected."""
    ax, ay = centres[-1][0] - centres[0][0], centres[-1][1] - centres[0][1]
    long = math.hypot(ax, ay)
    width = max(math.hypot(*_support(a, 1.0, 0.0)) + math.hypot(*_support(a, 0.0, 1.0)) for a in axes)
    if long < 0.30 * width:
        return end_on(centres, axes, (ax, ay) if long > 1e-6 else (0.0, 1.0))
    left: list[Flat] = []
    right: list[Flat] = []
    ways: list[Flat] = []
    count = len(centres)
    for i, ((x, y), ellipse_axes, (dx, dy)) in enumerate(zip(centres, axes, normals, strict=True)):
        bx, by = centres[max(i - 1, 0)]
        nx, ny = centres[min(i + 1, count - 1)]
        size = math.hypot(dx, dy)
        if size < 0.3:  # the section faces the lens: its own tilt says little
            dx, dy = nx - bx, ny - by
            size = math.hypot(dx, dy)
        if size < 1e-6:
            dx, dy, size = ax, ay, long
        if dx * (nx - bx) + dy * (ny - by) < 0:
            dx, dy = -dx, -dy
        dx, dy = dx / size, dy / size
        ways.append((dx, dy))
        ox, oy = _support(ellipse_axes, -dy, dx)
        left.append((x + ox, y + oy))
        right.append((x - ox, y - oy))
    first = _cap(centres[0], axes[0], -ways[0][0], -ways[0][1], round_ends[0])
    last = _cap(centres[-1], axes[-1], *ways[-1], round_ends[1])
    return Solid(left, last, right, first, (ax / long, ay / long))


def end_on(centres: list[Flat], axes: list[Axes], axis: Flat) -> Solid:
    """A solid seen end on: the hull of its cross-sections, split in a left and a right half."""
    points = []
    for (x, y), (a, b) in zip(centres, axes, strict=True):
        for c, s in _TURNS:
            points.append((x + a[0] * c + b[0] * s, y + a[1] * c + b[1] * s))
    loop = hull(points)
    size = math.hypot(*axis)
    ux, uy = axis[0] / size, axis[1] / size
    start = min(range(len(loop)), key=lambda i: loop[i][0] * ux + loop[i][1] * uy)
    loop = loop[start:] + loop[:start]
    end = max(range(len(loop)), key=lambda i: loop[i][0] * ux + loop[i][1] * uy)
    one, other = loop[: end + 1], [loop[0], *loop[: end - 1 : -1]]
    # Left is on the side of (-uy, ux).
    if sum(-uy * x + ux * y for x, y in one) / len(one) >= sum(-uy * x + ux * y for x, y in other) / len(other):
        return Solid(one, [], other, [], (ux, uy))
    return Solid(other, [], one, [], (ux, uy))


class Capsule(Solid):
    """The silhouette of two balls and all between them: bones are many, and arcs are cheaper than splines."""

    def __init__(self, a: Flat, ra: float, b: Flat, rb: float, axis: Flat) -> None:
        self.axis = axis
        self._a, self._ra, self._b, self._rb = a, ra, b, rb
        self._path: skia.Path | None = None

    @property
    def path(self) -> skia.Path:
        """The outline."""
        if self._path is None:
            self._path = self.grown(0.0)
        return self._path

    def grown(self, width: float) -> skia.Path:
        """The outline, `width` pixels farther out."""
        (ax, ay), (bx, by), (ux, uy) = self._a, self._b, self.axis
        ra, rb = self._ra + width, self._rb + width
        path = skia.Path()
        path.moveTo(ax - uy * ra, ay + ux * ra)
        path.lineTo(bx - uy * rb, by + ux * rb)
        path.arcTo(rb, rb, 0.0, _SMALL, _BACK, bx + uy * rb, by - ux * rb)
        path.lineTo(ax + uy * ra, ay - ux * ra)
        path.arcTo(ra, ra, 0.0, _SMALL, _BACK, ax - uy * ra, ay + ux * ra)
        path.close()
        return path

    def shadow(self, edge: float, lit_left: bool) -> skia.Path:
        """The side away from the light: everything beyond `edge`, from -1 at the dark side to 1 at the lit one."""
        (ax, ay), (bx, by), (ux, uy), ra, rb = self._a, self._b, self.axis, self._ra, self._rb
        dark, turn = (-1.0, _FORTH) if lit_left else (1.0, _BACK)
        fx, fy = -uy * dark, ux * dark
        out = math.sqrt(max(1.0 - edge * edge, 0.0))
        path = skia.Path()
        path.moveTo(ax + fx * ra, ay + fy * ra)
        path.lineTo(bx + fx * rb, by + fy * rb)
        path.arcTo(rb, rb, 0.0, _SMALL, turn, bx + (ux * out - fx * edge) * rb, by + (uy * out - fy * edge) * rb)
        path.lineTo(ax - (ux * out + fx * edge) * ra, ay - (uy * out + fy * edge) * ra)
        path.arcTo(ra, ra, 0.0, _SMALL, turn, ax + fx * ra, ay + fy * ra)
        path.close()
        return path

    def side(self, lit_left: bool) -> list[Flat]:
        """The side away from the light."""
        (ax, ay), (bx, by), (ux, uy) = self._a, self._b, self.axis
        k = -1.0 if lit_left else 1.0
        return [
            (ax - uy * k * self._ra, ay + ux * k * self._ra),
            (bx - uy * k * self._rb, by + ux * k * self._rb),
        ]


_SMALL = skia.Path.kSmall_ArcSize
_FORTH, _BACK = skia.PathDirection.kCW, skia.PathDirection.kCCW


def capsule(a: Flat, ra: float, b: Flat, rb: float) -> Solid:
    """The silhouette of two balls in the picture and all between them: centres and radii in pixels."""
    dx, dy = b[0] - a[0], b[1] - a[1]
    long = math.hypot(dx, dy)
    if long < 0.3 * max(ra, rb):
        return end_on([a, b], [((ra, 0.0), (0.0, ra)), ((rb, 0.0), (0.0, rb))], (dx, dy) if long > 1e-6 else (0.0, 1.0))
    return Capsule(a, ra, b, rb, (dx / long, dy / long))


def _support(axes: tuple[Flat, Flat], nx: float, ny: float) -> Flat:
    """The point of an ellipse that lies farthest in a direction, from its centre."""
    (ux, uy), (vx, vy) = axes
    a, b = ux * nx + uy * ny, vx * nx + vy * ny
    h = math.sqrt(a * a + b * b)
    if h < 1e-9:
        return (0.0, 0.0)
    return ((ux * a + vx * b) / h, (uy * a + vy * b) / h)


def _cap(centre: Flat, axes: tuple[Flat, Flat], dx: float, dy: float, bulge: float) -> list[Flat]:
    """Three points around the end of a solid, outward in (dx, dy)."""
    x, y = centre
    half = math.hypot(*_support(axes, -dy, dx))
    along_axis = math.hypot(*_support(axes, dx, dy))
    out = max(along_axis, half * bulge) if bulge > 0 else along_axis
    if out < 0.05 * half:
        return []
    sx, sy = dy, -dx
    return [
        (x - sx * half * 0.7 + dx * out * 0.72, y - sy * half * 0.7 + dy * out * 0.72),
        (x + dx * out, y + dy * out),
        (x + sx * half * 0.7 + dx * out * 0.72, y + sy * half * 0.7 + dy * out * 0.72),
    ]


def _resampled(points: list[Flat], count: int) -> list[Flat]:
    """The same line through `count` points."""
    if len(points) < 2:
        return [points[0] if points else (0.0, 0.0)] * count
    result = []
    for i in range(count):
        t = i * (len(points) - 1) / (count - 1)
        j = min(int(t), len(points) - 2)
        (ax, ay), (bx, by) = points[j], points[j + 1]
        result.append((ax + (bx - ax) * (t - j), ay + (by - ay) * (t - j)))
    return result
