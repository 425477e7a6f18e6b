"""Turns points of the stage into lit, designed shapes in the picture: the brush that draws figures and props."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import lru_cache

import skia

from generation.engines.animatic.figures.space import Flat, Vec, clamp, cross, dot, hull, lerp, unit
from generation.stage import Colour, Light, View

NEAR = 0.12
"""Metres from the lens inside which nothing is drawn."""

Ring = tuple[Vec, Vec, Vec]
"""A cross-section: its centre, and two half axes of its ellipse, in metres."""


@dataclass(frozen=True, slots=True)
class Tones:
    """One material under one light at one distance: packed colours, lit, in shadow, at the lit rim, and as a line."""

    lit: int
    shade: int
    rim: int
    line: int


def rgb(text: str) -> Colour:
    """A colour from six hexadecimal digits."""
    return (int(text[0:2], 16) / 255, int(text[2:4], 16) / 255, int(text[4:6], 16) / 255)


def blend(a: Colour, b: Colour, t: float) -> Colour:
    return (a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t, a[2] + (b[2] - a[2]) * t)


def times(a: Colour, b: Colour) -> Colour:
    return (a[0] * b[0], a[1] * b[1], a[2] * b[2])


def luminance(colour: Colour) -> float:
    return 0.2126 * colour[0] + 0.7152 * colour[1] + 0.0722 * colour[2]


def packed(colour: Colour, alpha: float = 1.0) -> int:
    """A colour as skia takes it: 0xAARRGGBB."""
    r, g, b = (int(clamp(c) * 255 + 0.5) for c in colour)
    return int(clamp(alpha) * 255 + 0.5) << 24 | r << 16 | g << 8 | b


WHITE: Colour = (1.0, 1.0, 1.0)


@lru_cache(maxsize=8192)
def tones(base: Colour, light: Light, haze: int, skin: bool = False, glow: float = 0.0) -> Tones:
    """The tones of a material; `haze` is in 64ths. Skin takes half of the key's colour, and never greys."""
    dark = light.darkness
    key = light.key
    top = max(*key, 1e-6)
    tint = (key[0] / top, key[1] / top, key[2] / top)
    tint = blend(WHITE, tint, 0.5 if skin else 0.75)
    strength = 1.0 - (0.30 if skin else 0.38) * dark
    lit = times(base, (tint[0] * strength, tint[1] * strength, tint[2] * strength))
    if skin:
        warm = times(base, (0.74, 0.55, 0.52))
        shade = blend(times(warm, (strength,) * 3), light.shadow, 0.22 + 0.12 * dark)
    else:
        deep = times(base, (0.60 * strength,) * 3)
        shade = blend(deep, light.shadow, 0.34 + 0.10 * dark)
    shade = blend(shade, times(base, light.bounce), 0.10)
    rim = blend(lit, light.rim, 0.55)
    line = blend(times(shade, (0.62, 0.58, 0.62)), light.shadow, 0.25)
    if glow:
        lit, shade, rim = blend(lit, base, glow), blend(shade, base, glow), blend(rim, base, glow)
    share = haze / 64
    return Tones(
        *(packed(blend(colour, light.haze, share)) for colour in (lit, shade, rim, line)),
    )


@dataclass(frozen=True, slots=True)
class Solid:
    """A silhouette in the picture: its outline, its two sides from first ring to last, and the way between them."""

    path: skia.Path
    left: list[Flat]
    right: list[Flat]
    axis: Flat


class Brush:
    """Draws for one figure, on one frame: projects, lights, hazes.

    Attributes:
        scale: pixels per metre at the figure.
        detail: how many pixels a head is high; small figures are drawn with fewer shapes.
    """

    def __init__(self, canvas: skia.Canvas, view: View, light: Light, at: Vec, size: float = 1.75) -> None:
        self.canvas = canvas
        self.view = view
        self.light = light
        self._px, self._py, self._pz = view.position
        self.right, self.up, self.forward = view.right, view.up, view.forward
        self.back: Vec = (-view.forward[0], -view.forward[1], -view.forward[2])
        self._cx, self._cy, self._focal = view.width / 2, view.height / 2, view.focal
        self.depth = self.depth_of(at)
        self.scale = view.focal / max(self.depth, NEAR)
        self.detail = self.scale * size / 6.5
        share = 1 - math.exp(-max(self.depth, 0.0) / max(light.visibility, 1e-3))
        self._haze = int(clamp(share) * 64 + 0.5)
        self.lit_x = dot(light.toward_key, view.right)
        self.lit_y = -dot(light.toward_key, view.up)
        self._fill = skia.Paint(AntiAlias=True)
        self._stroke = skia.Paint(AntiAlias=True, Style=skia.Paint.kStroke_Style)
        self._stroke.setStrokeCap(skia.Paint.kRound_Cap)
        self._stroke.setStrokeJoin(skia.Paint.kRound_Join)
        self._jobs: list[tuple[float, int, Callable[[], None]]] = []

    # Colours

    def tones(self, base: Colour, *, skin: bool = False, glow: float = 0.0) -> Tones:
        return tones(base, self.light, self._haze, skin, glow)

    # Order: what is far is drawn first

    def later(self, depth: float, job: Callable[[], None]) -> None:
        """Draw at a depth in metres; `flush` draws all of them, the farthest first."""
        self._jobs.append((-depth, len(self._jobs), job))

    def flush(self) -> None:
        jobs, self._jobs = sorted(self._jobs, key=lambda job: job[:2]), []
        for _, _, job in jobs:
            job()

    # Projection

    def depth_of(self, p: Vec) -> float:
        f = self.view.forward
        o = self.view.position
        return (p[0] - o[0]) * f[0] + (p[1] - o[1]) * f[1] + (p[2] - o[2]) * f[2]

    def flat(self, p: Vec) -> Flat:
        """Where a point of the stage is in the picture."""
        x, y, z = p[0] - self._px, p[1] - self._py, p[2] - self._pz
        r, u, f = self.right, self.up, self.forward
        depth = x * f[0] + y * f[1] + z * f[2]
        k = self._focal / (depth if depth > NEAR else NEAR)
        return (
            self._cx + k * (x * r[0] + y * r[1] + z * r[2]),
            self._cy - k * (x * u[0] + y * u[1] + z * u[2]),
        )

    def spread(self, v: Vec, k: float) -> Flat:
        """A short vector as it lies in the picture, at `k` pixels per metre."""
        r, u = self.right, self.up
        return (
            k * (v[0] * r[0] + v[1] * r[1] + v[2] * r[2]),
            -k * (v[0] * u[0] + v[1] * u[1] + v[2] * u[2]),
        )

    def at(self, p: Vec) -> float:
        """Pixels per metre at a point."""
        return self._focal / max(self.depth_of(p), NEAR)

    def seen(self, normal: Vec, p: Vec) -> float:
        """Cosine between a surface's normal and the way to the lens."""
        o = self.view.position
        return dot(normal, unit((o[0] - p[0], o[1] - p[1], o[2] - p[2])))

    # Filling

    def fill(self, path: skia.Path, colour: int) -> None:
        self._fill.setColor(colour)
        self.canvas.drawPath(path, self._fill)

    def stroke(self, path: skia.Path, colour: int, width: float) -> None:
        self._stroke.setColor(colour)
        self._stroke.setStrokeWidth(width)
        self.canvas.drawPath(path, self._stroke)

    def disc(self, centre: Flat, radius: float, colour: int) -> None:
        self._fill.setColor(colour)
        self.canvas.drawCircle(centre[0], centre[1], radius, self._fill)

    def shape(self, points: Sequence[Vec], colour: int, *, curved: bool = False) -> skia.Path:
        """A flat polygon of the stage, filled with one colour."""
        flat = [self.flat(p) for p in points]
        path = curve(flat) if curved else polygon(flat)
        self.fill(path, colour)
        return path

    def patch(self, centre: Vec, u: Vec, v: Vec, colour: int) -> None:
        """A filled ellipse of the stage: centre and half axes."""
        self.fill(self.ellipse(centre, u, v), colour)

    def ellipse(self, centre: Vec, u: Vec, v: Vec) -> skia.Path:
        k = self.at(centre)
        c, a, b = self.flat(centre), self.spread(u, k), self.spread(v, k)
        return ellipse(c, a, b)

    # Solid shapes

    def tube(
        self,
        rings: Sequence[Ring],
        material: Tones,
        *,
        outline: float = 0.0,
        round_ends: tuple[float, float] = (1.0, 1.0),
        wrap: float = 0.12,
        rim: bool = False,
    ) -> skia.Path | None:
        """A solid of elliptical cross-sections: its silhouette, with its shadow side by the key's direction.

        `outline` is the width in pixels of a line of the material around it; `round_ends` says how much each
        end bulges; `wrap` moves the edge of the shadow, so that more is lit.
        """
        solid = self.solid(rings, round_ends)
        if solid is None:
            return None
        if outline > 0.4:
            self.stroke(solid.path, material.line, outline)
        self.model(solid, material, wrap=wrap, rim=rim)
        return solid.path

    def solid(self, rings: Sequence[Ring], round_ends: tuple[float, float] = (1.0, 1.0)) -> Solid | None:
        """The silhouette of a solid of elliptical cross-sections; None if it reaches behind the lens."""
        outline = self._silhouette(rings, round_ends)
        if outline is None:
            return None
        left, right, first, last, axis = outline
        return Solid(curve([*left, *last, *right[::-1], *first]), left, right, axis)

    def model(self, solid: Solid, material: Tones, *, wrap: float = 0.12, rim: bool = False) -> None:
        """Fill a silhouette, lit side and shadow side."""
        self.fill(solid.path, material.lit)
        if material.shade != material.lit:
            self._shadow(solid, material, wrap, rim)

    def _silhouette(
        self, rings: Sequence[Ring], round_ends: tuple[float, float]
    ) -> tuple[list[Flat], list[Flat], list[Flat], list[Flat], Flat] | None:
        centres: list[Flat] = []
        axes: list[tuple[Flat, Flat]] = []
        for centre, u, v in rings:
            depth = self.depth_of(centre)
            if depth < NEAR:
                return None
            k = self._focal / depth
            centres.append(self.flat(centre))
            axes.append((self.spread(u, k), self.spread(v, k)))
        ax, ay = centres[-1][0] - centres[0][0], centres[-1][1] - centres[0][1]
        long = math.hypot(ax, ay)
        width = max(math.hypot(*_support(a, 1.0, 0.0)) + math.hypot(*_support(a, 0.0, 1.0)) for a in axes)
        if long < 0.30 * width:
            return self._blob(centres, axes, (ax, ay) if long > 1e-6 else (0.0, 1.0))
        left: list[Flat] = []
        right: list[Flat] = []
        count = len(centres)
        for i, ((x, y), ellipse_axes) in enumerate(zip(centres, axes, strict=True)):
            bx, by = centres[max(i - 1, 0)]
            nx, ny = centres[min(i + 1, count - 1)]
            dx, dy = nx - bx, ny - by
            size = math.hypot(dx, dy)
            if size < 1e-6 or dx * ax + dy * ay < 0:
                dx, dy, size = ax, ay, long
            ox, oy = _support(ellipse_axes, -dy / size, dx / size)
            left.append((x + ox, y + oy))
            right.append((x - ox, y - oy))
        ux, uy = ax / long, ay / long
        first = _cap(centres[0], axes[0], -ux, -uy, round_ends[0])
        last = _cap(centres[-1], axes[-1], ux, uy, round_ends[1])
        return left, right, first, last, (ux, uy)

    def _blob(
        self, centres: list[Flat], axes: list[tuple[Flat, Flat]], axis: Flat
    ) -> tuple[list[Flat], list[Flat], list[Flat], list[Flat], Flat]:
        """The outline of a solid seen end on: the hull of its cross-sections, split in a left and a right half."""
        points = []
        for (x, y), (a, b) in zip(centres, axes, strict=True):
            for c, s in _TURNS:
                points.append((x + a[0] * c + b[0] * s, y + a[1] * c + b[1] * s))
        ring = hull(points)
        size = math.hypot(*axis)
        ux, uy = axis[0] / size, axis[1] / size
        # The lit half is told by the side of the axis: left is at (-uy, ux).
        start = min(range(len(ring)), key=lambda i: ring[i][0] * ux + ring[i][1] * uy)
        ring = ring[start:] + ring[:start]
        end = max(range(len(ring)), key=lambda i: ring[i][0] * ux + ring[i][1] * uy)
        one, other = ring[: end + 1], [ring[0], *ring[:end:-1]]
        mid_one = sum(-uy * x + ux * y for x, y in one) / len(one)
        mid_other = sum(-uy * x + ux * y for x, y in other) / max(len(other), 1)
        left, right = (one, other) if mid_one >= mid_other else (other, one)
        return left, right, [], [], (ux, uy)

    def _shadow(self, solid: Solid, material: Tones, wrap: float, rim: bool) -> None:
        path, left, right, axis = solid.path, solid.left, solid.right, solid.axis
        key = self.light.toward_key
        # In the picture the left side's normal is (-uy, ux); in the stage it is right and up of the camera.
        nx, ny = -axis[1], axis[0]
        aside = self.lit_x * nx + self.lit_y * ny
        toward = dot(key, self.back)
        size = math.hypot(aside, toward)
        if size < 1e-6:
            return
        edge = clamp(-toward / size - wrap, -1.0, 1.0)
        if edge <= -0.92:
            return
        near, far = (left, right) if aside >= 0 else (right, left)
        if len(near) != len(far):
            count = max(len(near), len(far), 6)
            near, far = _resampled(near, count), _resampled(far, count)
        t = (edge + 1) / 2
        line = [(f[0] + (n[0] - f[0]) * t, f[1] + (n[1] - f[1]) * t) for n, f in zip(near, far, strict=True)]
        canvas = self.canvas
        canvas.save()
        canvas.clipPath(path, True)
        # The shadow runs out past the silhouette, so its own outer edge is the clip.
        out = [(f[0] + (f[0] - n[0]) * 0.5, f[1] + (f[1] - n[1]) * 0.5) for n, f in zip(near, far, strict=True)]
        reach = math.hypot(near[0][0] - far[0][0], near[0][1] - far[0][1])
        head = (line[0][0] - axis[0] * reach, line[0][1] - axis[1] * reach)
        tail = (line[-1][0] + axis[0] * reach, line[-1][1] + axis[1] * reach)
        head_out = (out[0][0] - axis[0] * reach, out[0][1] - axis[1] * reach)
        tail_out = (out[-1][0] + axis[0] * reach, out[-1][1] + axis[1] * reach)
        self.fill(polygon([head, *line, tail, tail_out, *out[::-1], head_out]), material.shade)
        if rim:
            thick = max(self.scale * 0.012, 0.8)
            self.stroke(open_curve(far), material.rim, thick)
        canvas.restore()

    def limb(
        self, joints: Sequence[Vec], radii: Sequence[float], material: Tones, *, outline: float = 0.0, rim: bool = False
    ) -> None:
        """Rounded, tapered bones from joint to joint, joined without a seam; radii in metres."""
        solids = []
        for a, b, ra, rb in zip(joints, joints[1:], radii, radii[1:], strict=False):
            solid = self.solid(bone(a, b, ra, rb, self.forward, self.right))
            if solid is not None:
                solids.append((self.depth_of(lerp(a, b, 0.5)), solid))
        if outline > 0.4:
            for _, solid in solids:
                self.stroke(solid.path, material.line, outline)
        for _, solid in sorted(solids, key=lambda pair: -pair[0]):
            self.model(solid, material, rim=rim)

    def ball(self, centre: Vec, radius: float, material: Tones, *, outline: float = 0.0) -> None:
        """A sphere, its shadow a crescent on the side away from the key."""
        k = self.at(centre)
        if self.depth_of(centre) < NEAR:
            return
        x, y = self.flat(centre)
        r = radius * k
        path = skia.Path.Circle(x, y, r)
        if outline > 0.4:
            self.stroke(path, material.line, outline)
        self.fill(path, material.lit)
        toward = dot(self.light.toward_key, self.back)
        aside = math.hypot(self.lit_x, self.lit_y)
        if aside < 1e-6:
            return
        edge = clamp(-toward - 0.12, -1.0, 1.0)
        self.fill(crescent((x, y), r, (self.lit_x / aside, self.lit_y / aside), edge), material.shade)


def bone(a: Vec, b: Vec, ra: float, rb: float, forward: Vec, right: Vec) -> list[Ring]:
    """The two round ends of a bone, as cross-sections."""
    axis = unit((b[0] - a[0], b[1] - a[1], b[2] - a[2]))
    side = unit(cross(axis, forward), right)
    front = cross(side, axis)
    return [
        (p, (side[0] * r, side[1] * r, side[2] * r), (front[0] * r, front[1] * r, front[2] * r))
        for p, r in ((a, ra), (b, rb))
    ]


_TURNS = tuple((math.cos(i * math.tau / 10), math.sin(i * math.tau / 10)) for i in range(10))


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


def polygon(points: Sequence[Flat]) -> skia.Path:
    """A closed straight-edged outline."""
    path = skia.Path()
    path.moveTo(*points[0])
    for point in points[1:]:
        path.lineTo(*point)
    path.close()
    return path


def curve(points: Sequence[Flat], tension: float = 1 / 6) -> skia.Path:
    """A closed curve through points (Catmull-Rom)."""
    n = len(points)
    path = skia.Path()
    path.moveTo(*points[0])
    for i in range(n):
        ax, ay = points[i - 1]
        bx, by = points[i]
        cx, cy = points[(i + 1) % n]
        dx, dy = points[(i + 2) % n]
        path.cubicTo(
            bx + (cx - ax) * tension,
            by + (cy - ay) * tension,
            cx - (dx - bx) * tension,
            cy - (dy - by) * tension,
            cx,
            cy,
        )
    path.close()
    return path


def open_curve(points: Sequence[Flat], tension: float = 1 / 6) -> skia.Path:
    """An open curve through points."""
    n = len(points)
    path = skia.Path()
    path.moveTo(*points[0])
    for i in range(n - 1):
        ax, ay = points[max(i - 1, 0)]
        bx, by = points[i]
        cx, cy = points[i + 1]
        dx, dy = points[min(i + 2, n - 1)]
        path.cubicTo(
            bx + (cx - ax) * tension,
            by + (cy - ay) * tension,
            cx - (dx - bx) * tension,
            cy - (dy - by) * tension,
            cx,
            cy,
        )
    return path


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
