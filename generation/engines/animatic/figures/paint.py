"""The brush that draws figures and props: it projects, lights, lines and orders shapes of the stage."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence

import skia

from generation.engines.animatic.figures.colours import Grade, Tones, tones
from generation.engines.animatic.figures.curves import crescent, curve, ellipse, meeting, open_curve, polygon
from generation.engines.animatic.figures.solids import Axes, Ring, Solid, capsule, end_on, silhouette
from generation.engines.animatic.figures.space import Flat, Vec, clamp, cross, dot, lerp, unit
from generation.engines.animatic.styles.stylesheet import SHEETS
from generation.stage import Colour, Light, View
from storyboard.model import Style

NEAR = 0.12
"""Metres from the lens inside which nothing is drawn."""


_TILTED = 0.972
"""Cosine of the tilt to the lens from which a convex solid is drawn as a hull."""

_SMALL = 90.0 * 90.0
"""Square pixels up to which a clip of the canvas is cheaper than cutting paths."""


class Brush:
    """Draws for one figure, on one frame: projects, lights, hazes.

    Attributes:
        scale: pixels per metre at the figure.
        night: 0 in full day to 1 at night, whatever lights this figure.
        detail: how many pixels a head is high; small figures are drawn with fewer shapes.
        sheet: the style. own: the colour that the figure is known by, kept in every style.
        lift: how far materials keep their own colour against the light, 0 to 1: what is held has to be seen.
        inside: an outline that fills are cut to, or None. For a large one that costs a twentieth of what a clip of the
            canvas does; for a small one it costs more, so that `keep_inside` takes a clip.
    """

    def __init__(
        self,
        canvas: skia.Canvas,
        view: View,
        light: Light,
        at: Vec,
        size: float = 1.75,
        style: Style = Style.PAINTED,
        own: Colour | None = None,
    ) -> None:
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
        colours = (light.key, light.shadow, light.rim, light.bounce, light.haze)
        self._grade = Grade(*colours, light.darkness, style, light.developed)
        self.sheet = SHEETS[style]
        self.own = own
        self.lit_x = dot(light.toward_key, view.right)
        self.lit_y = -dot(light.toward_key, view.up)
        self._fill = skia.Paint(AntiAlias=True)
        self._stroke = skia.Paint(AntiAlias=True, Style=skia.Paint.kStroke_Style)
        self._stroke.setStrokeCap(skia.Paint.kRound_Cap)
        self._stroke.setStrokeJoin(skia.Paint.kRound_Join)
        self.night = light.darkness
        self._jobs: list[tuple[float, int, Callable[[], None]]] = []
        self.inside: skia.Path | None = None
        self._clipped = False
        self.lift = 0.0

    # Colours

    def tones(self, base: Colour, *, skin: bool = False, glow: float = 0.0) -> Tones:
        if base != self.own:
            base = self.sheet.worn(base, skin)
        return tones(base, self._grade, self._haze, skin, max(glow, self.lift))

    # Order: what is far is drawn first

    def later(self, depth: float, job: Callable[[], None]) -> None:
        """Draw at a depth in metres; `flush` draws all of them, the farthest first."""
        self._jobs.append((-depth, len(self._jobs), job))

    def flush(self) -> None:
        for job in self.ordered():
            job()

    def ordered(self) -> list[Callable[[], None]]:
        """What is queued, the farthest first; the queue is empty after that."""
        jobs, self._jobs = sorted(self._jobs, key=lambda job: job[:2]), []
        return [job for _, _, job in jobs]

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

    def placed(self, p: Vec) -> tuple[float, float, float]:
        """Where a point is in the picture, and the pixels per metre there: 0 if it is behind the lens."""
        x, y, z = p[0] - self._px, p[1] - self._py, p[2] - self._pz
        r, u, f = self.right, self.up, self.forward
        depth = x * f[0] + y * f[1] + z * f[2]
        if depth < NEAR:
            return 0.0, 0.0, 0.0
        k = self._focal / depth
        return (
            self._cx + k * (x * r[0] + y * r[1] + z * r[2]),
            self._cy - k * (x * u[0] + y * u[1] + z * u[2]),
            k,
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

    def keep_inside(self, path: skia.Path) -> None:
        """Let what is filled from now on keep to an outline, until `let_go`."""
        bounds = path.getBounds()
        if bounds.width() * bounds.height() < _SMALL:
            self.canvas.save()
            self.canvas.clipPath(path, True)
            self._clipped = True
        else:
            self.inside = path

    def let_go(self) -> None:
        """Fill freely again."""
        if self._clipped:
            self.canvas.restore()
        self._clipped, self.inside = False, None

    def fill(self, path: skia.Path, colour: int) -> None:
        self._fill.setColor(colour)
        if self.inside is not None:
            cut = meeting(path, self.inside)
            if cut is None:
                self.canvas.save()
                self.canvas.clipPath(self.inside, True)
                self.canvas.drawPath(path, self._fill)
                self.canvas.restore()
                return
            path = cut
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
        rim: bool = True,
    ) -> skia.Path | None:
        """A solid of elliptical cross-sections: its silhouette, with its shadow side by the key's direction.

        `outline` is the width in pixels of a line of the material around it; `round_ends` says how much each
        end bulges; `wrap` moves the edge of the shadow, so that more is lit.
        """
        solid = self.solid(rings, round_ends)
        if solid is None:
            return None
        self.line(solid, material, outline)
        self.model(solid, material, wrap=wrap, rim=rim)
        return solid.path

    def solid(
        self, rings: Sequence[Ring], round_ends: tuple[float, float] = (1.0, 1.0), *, convex: bool = False
    ) -> Solid | None:
        """The silhouette of a solid of elliptical cross-sections; None behind the lens or beside the picture.

        What is `convex`, as heads are, is the hull of its sections once it is tilted to the lens: its crown is hidden
        behind wider sections then, and would stand up as a knob.
        """
        centres: list[Flat] = []
        axes: list[Axes] = []
        normals: list[Flat] = []
        for centre, u, v in rings:
            x, y, k = self.placed(centre)
            if k <= 0.0:
                return None
            centres.append((x, y))
            axes.append((self.spread(u, k), self.spread(v, k)))
            normals.append(self.spread(unit(cross(u, v)), 1.0))
        if self._beside(centres, max(abs(u[0]) + abs(u[1]) + abs(v[0]) + abs(v[1]) for u, v in axes)):
            return None
        if convex and min(math.hypot(*normal) for normal in normals) < _TILTED:
            (x0, y0), (x1, y1) = centres[0], centres[-1]
            return end_on(centres, axes, (x1 - x0, y1 - y0) if (x0, y0) != (x1, y1) else (0.0, 1.0))
        return silhouette(centres, axes, normals, round_ends)

    def bone(self, a: Vec, b: Vec, ra: float, rb: float) -> Solid | None:
        """The silhouette of a bone with two round ends; radii in metres."""
        ax, ay, ka = self.placed(a)
        bx, by, kb = self.placed(b)
        if ka <= 0.0 or kb <= 0.0:
            return None
        if self._beside(((ax, ay), (bx, by)), max(ra * ka, rb * kb)):
            return None
        return capsule((ax, ay), ra * ka, (bx, by), rb * kb)

    def _beside(self, points: Sequence[Flat], margin: float) -> bool:
        """Whether all points lie beyond one edge of the picture, by more than a margin."""
        margin += 32.0
        xs = [x for x, _ in points]
        ys = [y for _, y in points]
        return (
            max(xs) < -margin or min(xs) > 2 * self._cx + margin or max(ys) < -margin or min(ys) > 2 * self._cy + margin
        )

    def line(self, solid: Solid, material: Tones, width: float) -> None:
        """A line around a solid that is drawn next."""
        if width > 0.4:
            self.fill(solid.grown(width / 2), material.line)

    def model(self, solid: Solid, material: Tones, *, wrap: float = 0.12, rim: bool = True) -> None:
        """Fill a silhouette, lit side and shadow side; in the dark, with the rim that parts it from the ground."""
        self.fill(solid.path, material.lit)
        if material.shade != material.lit:
            self.shadow(solid, material, wrap=wrap, rim=rim)

    def shadow(
        self, solid: Solid, material: Tones, *, wrap: float = 0.12, rim: bool = True, deepest: float = 0.96
    ) -> None:
        """The side of a solid that the key does not reach, at most as far as `deepest`, from -1 to 1."""
        # The normal of the left side, in the picture.
        nx, ny = -solid.axis[1], solid.axis[0]
        aside = self.lit_x * nx + self.lit_y * ny
        toward = dot(self.light.toward_key, self.back)
        size = math.hypot(aside, toward)
        if size < 1e-6:
            return
        edge = min(clamp(-toward / size - wrap, -1.0, 0.96), deepest)
        if edge > -0.92:
            self.fill(solid.shadow(edge, aside >= 0), material.shade)
        if rim and self.light.darkness > 0.25 and self.detail > 6:
            thick = min(max(self.scale * 0.006, 0.6), 2.4)
            self.stroke(open_curve(solid.side(aside >= 0)), material.rim, thick)

    def limb(self, joints: Sequence[Vec], radii: Sequence[float], material: Tones, *, outline: float = 0.0) -> None:
        """Rounded, tapered bones from joint to joint, joined without a seam; radii in metres."""
        solids = []
        for a, b, ra, rb in zip(joints, joints[1:], radii, radii[1:], strict=False):
            solid = self.bone(a, b, ra, rb)
            if solid is not None:
                solids.append((self.depth_of(lerp(a, b, 0.5)), solid))
        for _, solid in solids:
            self.line(solid, material, outline)
        for _, solid in sorted(solids, key=lambda pair: -pair[0]):
            self.model(solid, material, rim=False)

    def band(self, low: Ring, high: Ring, material: Tones) -> None:
        """The near half of a band around a body, from one cross-section to another."""
        (c, u, v), back = low, self.back
        start = math.atan2(dot(v, back) / max(dot(v, v) ** 0.5, 1e-9), dot(u, back) / max(dot(u, u) ** 0.5, 1e-9))
        edges = []
        for c, u, v in (low, high):
            edge = []
            for i in range(9):
                a = start + math.pi * (i / 8 - 0.5)
                k, s = math.cos(a), math.sin(a)
                edge.append(
                    self.flat((c[0] + u[0] * k + v[0] * s, c[1] + u[1] * k + v[1] * s, c[2] + u[2] * k + v[2] * s))
                )
            edges.append(edge)
        self.fill(polygon([*edges[0], *edges[1][::-1]]), material.lit)

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
