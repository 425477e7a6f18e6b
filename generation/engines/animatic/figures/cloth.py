"""Patterns woven into cloth: stripes, checks, dots, flowers, bands; they lie on the body and turn with it."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from itertools import pairwise

import skia

from generation.engines.animatic.figures.curves import open_curve, polygon
from generation.engines.animatic.figures.paint import NEAR, Brush
from generation.engines.animatic.figures.solids import Ring
from generation.engines.animatic.figures.space import Flat, Vec, add, cross, dot, length, lerp, mul, sub, unit
from generation.stage import Colour

Pattern = tuple[str, Colour]
"""A kind of `words.PATTERNS`, and the colour of its marks."""

_HALF = tuple(math.pi * (i / 8 - 0.5) for i in range(9))


class _Surface:
    """The near side of a solid of elliptical cross-sections, measured in metres along it."""

    def __init__(self, brush: Brush, rings: Sequence[Ring]) -> None:
        self.brush, self.rings = brush, rings
        self.marks = [0.0]
        for (a, _, _), (b, _, _) in pairwise(rings):
            self.marks.append(self.marks[-1] + max(length(sub(b, a)), 1e-4))
        self.long = self.marks[-1]
        back = brush.back
        _, u, v = rings[len(rings) // 2]
        self.start = math.atan2(dot(v, back) / max(length(v), 1e-9), dot(u, back) / max(length(u), 1e-9))

    def ring(self, far: float) -> Ring:
        """The cross-section so many metres along."""
        i = 0
        while i < len(self.rings) - 2 and far > self.marks[i + 1]:
            i += 1
        t = min(max((far - self.marks[i]) / (self.marks[i + 1] - self.marks[i]), 0.0), 1.0)
        (a, u, v), (b, p, q) = self.rings[i], self.rings[i + 1]
        return lerp(a, b, t), lerp(u, p, t), lerp(v, q, t)

    def edge(self, far: float) -> list[Flat]:
        """The near half of a cross-section in the picture."""
        ring = self.ring(far)
        return [self.brush.flat(_on(ring, self.start + turn)) for turn in _HALF]

    def point(self, far: float, angle: float) -> Vec:
        return _on(self.ring(far), angle)


def _on(ring: Ring, angle: float) -> Vec:
    c, u, v = ring
    k, s = math.cos(angle), math.sin(angle)
    return (c[0] + u[0] * k + v[0] * s, c[1] + u[1] * k + v[1] * s, c[2] + u[2] * k + v[2] * s)


def weave(brush: Brush, rings: Sequence[Ring], pattern: Pattern | None, path: skia.Path | None, h: float) -> None:
    """Draw a pattern on cloth that has been drawn; `path` is its outline, `h` the height of who wears it in metres."""
    if pattern is None or path is None or len(rings) < 2 or brush.detail < 7:
        return
    if any(brush.depth_of(centre) < NEAR for centre, _, _ in rings):
        return
    kind, colour = pattern
    surface = _Surface(brush, rings)
    ink = brush.tones(colour)
    canvas = brush.canvas
    canvas.save()
    canvas.clipPath(path, True)
    for shape, shade in _MARKS[kind](surface, h):
        brush.fill(shape, ink.shade if shade else ink.lit)
    if kind in ("checks", "pinstripes", "side stripes"):
        _lengthwise(brush, surface, kind, ink.lit, h)
    canvas.restore()


def bone_rings(a: Vec, b: Vec, ra: float, rb: float) -> list[Ring]:
    """The cross-sections of a bone, for what is woven round a sleeve or a leg."""
    axis = unit(sub(b, a), (0.0, -1.0, 0.0))
    right = unit(cross(axis, (0.0, 0.0, 1.0) if abs(axis[2]) < 0.9 else (1.0, 0.0, 0.0)), (1.0, 0.0, 0.0))
    forward = cross(right, axis)
    return [(a, mul(right, ra), mul(forward, ra)), (b, mul(right, rb), mul(forward, rb))]


def _stripes(s: _Surface, h: float) -> Iterator[tuple[skia.Path, bool]]:
    step = 0.042 * h if s.brush.detail > 22 else 0.058 * h
    yield from _bands(s, step, 0.46)


def _bands(s: _Surface, step: float, share: float) -> Iterator[tuple[skia.Path, bool]]:
    count = max(int(s.long / step + 0.5), 1)
    step = s.long / count
    for i in range(count):
        low = (i + 0.5 - share / 2) * step
        yield polygon([*s.edge(low), *s.edge(low + share * step)[::-1]]), False


def _checks(s: _Surface, h: float) -> Iterator[tuple[skia.Path, bool]]:
    yield from _bands(s, 0.055 * h, 0.34)


def _none(s: _Surface, h: float) -> Iterator[tuple[skia.Path, bool]]:
    yield from ()


def _reflective(s: _Surface, h: float) -> Iterator[tuple[skia.Path, bool]]:
    for at in (0.30, 0.58) if s.long > 0.18 * h else (0.5,):
        low = at * s.long - 0.013 * h
        yield polygon([*s.edge(low), *s.edge(low + 0.030 * h)[::-1]]), False


def _spots(s: _Surface, step: float, size: float) -> Iterator[tuple[Vec, Vec, Vec, int]]:
    """Places on the near side, in staggered rows, with the half axes of a spot there."""
    rows = max(int(s.long / step), 1)
    number = 0
    for i in range(rows + 1):
        far = (i + 0.5) * s.long / (rows + 1)
        ring = s.ring(far)
        girth = math.tau * (length(ring[1]) + length(ring[2])) / 2
        count = max(int(girth / (step * 1.1)), 4)
        along = unit(sub(s.ring(min(far + 0.01, s.long))[0], s.ring(max(far - 0.01, 0.0))[0]), (0.0, 1.0, 0.0))
        for j in range(count):
            angle = math.tau * (j + 0.5 * (i % 2)) / count
            at = _on(ring, angle)
            out = unit(sub(at, ring[0]))
            number = (number * 31 + 7 * i + j + 1) % 1009
            if s.brush.seen(out, at) > 0.12:
                yield at, mul(unit(cross(along, out)), size), mul(along, size), number


def _dots(s: _Surface, h: float) -> Iterator[tuple[skia.Path, bool]]:
    step, size = (0.048 * h, 0.0115 * h) if s.brush.detail > 22 else (0.066 * h, 0.017 * h)
    for at, u, v, _ in _spots(s, step, size):
        yield s.brush.ellipse(at, u, v), False


def _glitter(s: _Surface, h: float) -> Iterator[tuple[skia.Path, bool]]:
    for at, u, v, number in _spots(s, 0.030 * h, 0.0042 * h):
        if number % 3:
            k = 0.6 + (number % 5) / 5
            yield s.brush.ellipse(at, mul(u, k), mul(v, k)), False


def _flowers(s: _Surface, h: float) -> Iterator[tuple[skia.Path, bool]]:
    step = 0.058 * h if s.brush.detail > 22 else 0.075 * h
    for at, u, v, number in _spots(s, step, 0.0085 * h):
        k = 0.8 + 0.5 * (number % 5) / 4
        bloom = skia.Path()
        for petal in range(5):
            a = math.tau * petal / 5 + number
            place = add(at, add(mul(u, 1.1 * k * math.cos(a)), mul(v, 1.1 * k * math.sin(a))))
            bloom.addPath(s.brush.ellipse(place, mul(u, 0.72 * k), mul(v, 0.72 * k)))
        yield bloom, number % 3 == 0


def _camouflage(s: _Surface, h: float) -> Iterator[tuple[skia.Path, bool]]:
    for at, u, v, number in _spots(s, 0.050 * h, 0.022 * h):
        if number % 3:
            k, m = 0.7 + (number % 7) / 7, 0.5 + (number % 4) / 5
            yield s.brush.ellipse(at, mul(u, k), mul(v, m)), number % 2 == 0


_MARKS = {
    "stripes": _stripes, "checks": _checks, "pinstripes": _none, "side stripes": _none, "glitter": _glitter,
    "dots": _dots, "flowers": _flowers,
    "camouflage": _camouflage, "reflective": _reflective,
}  # fmt: skip


def _lengthwise(brush: Brush, s: _Surface, kind: str, colour: int, h: float) -> None:
    """Lines that run along the cloth; those of checks let the bands shine through."""
    ring = s.ring(s.long / 2)
    girth = math.tau * (length(ring[1]) + length(ring[2])) / 2
    step = 0.055 * h if kind == "checks" else 0.026 * h
    count = max(round(girth / step), 5)
    width = brush.at(ring[0]) * h * (0.019 if kind == "checks" else 0.011 if kind == "side stripes" else 0.0026)
    start = 0.5
    if kind == "side stripes":
        count, start = 2, 0.0
    if kind == "checks":
        colour = colour & 0x00FFFFFF | 0x99000000
    fine = min(len(s.rings) * 2, 9)
    for j in range(count):
        angle = math.tau * (j + start) / count
        at = _on(ring, angle)
        if brush.seen(unit(sub(at, ring[0])), at) < (0.05 if start else -0.3):
            continue
        line = [brush.flat(s.point(s.long * i / fine, angle)) for i in range(fine + 1)]
        brush.stroke(open_curve(line), colour, max(width, 0.8))
