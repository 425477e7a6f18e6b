"""The few shapes that every thing is built from: turned solids, rods, boxes, sheets, lines and glows."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from functools import lru_cache

import skia

from generation.engines.animatic.figures.colours import Tones, packed, rgb
from generation.engines.animatic.figures.curves import curve, open_curve, polygon
from generation.engines.animatic.figures.paint import Brush
from generation.engines.animatic.figures.solids import Ring
from generation.engines.animatic.figures.space import Frame3, Vec, cross, dot, length, sub, unit
from generation.stage import Colour

_BOX = (
    ((1, 0, 0), ((1, -1, -1), (1, 1, -1), (1, 1, 1), (1, -1, 1))),
    ((-1, 0, 0), ((-1, -1, -1), (-1, 1, -1), (-1, 1, 1), (-1, -1, 1))),
    ((0, 1, 0), ((-1, 1, -1), (1, 1, -1), (1, 1, 1), (-1, 1, 1))),
    ((0, -1, 0), ((-1, -1, -1), (1, -1, -1), (1, -1, 1), (-1, -1, 1))),
    ((0, 0, 1), ((-1, -1, 1), (1, -1, 1), (1, 1, 1), (-1, 1, 1))),
    ((0, 0, -1), ((-1, -1, -1), (1, -1, -1), (1, 1, -1), (-1, 1, -1))),
)


@lru_cache(maxsize=512)
def colour_of(text: str) -> Colour:
    return rgb(text)


class Kit:
    """Builds one thing in a frame: x right, y up, z forward, all in shares of its size.

    Everything is queued at its depth; `done` draws it, the farthest first.

    Attributes:
        seconds: the time of the frame, for what flickers or turns. night: 0 to 1, for what glows.
        cold: whether what would burn or shine does not.
    """

    def __init__(self, brush: Brush, frame: Frame3, size: float, seconds: float = 0.0) -> None:
        self.brush, self.frame, self.size, self.seconds = brush, frame, size, seconds
        self.night = brush.night
        self.cold = False
        pixels = brush.at(frame.origin) * size
        self.pixels = pixels
        self.line_width = min(max(pixels * 0.012, 0.0), 6.0) * brush.sheet.outline
        if self.line_width < 0.5:
            self.line_width = 0.0

    def at(self, x: float, y: float, z: float) -> Vec:
        s = self.size
        return self.frame.point(x * s, y * s, z * s)

    def within(self, x: float, y: float, z: float, scale: float = 1.0, yaw: float = 0.0, pitch: float = 0.0) -> Kit:
        """A part with its own frame and measure."""
        frame = self.frame.moved(self.at(x, y, z)).turned(pitch, yaw)
        return Kit(self.brush, frame, self.size * scale, self.seconds)

    def tones(self, colour: str, glow: float = 0.0) -> Tones:
        return self.brush.tones(colour_of(colour), glow=0.0 if self.cold else glow)

    def _later(self, at: Vec, job: Callable[[], object], bias: float = 0.0) -> None:
        self.brush.later(self.brush.depth_of(at) - bias * self.size, lambda: (job(), None)[1])

    def done(self) -> None:
        self.brush.flush()

    # Shapes

    def turned(
        self,
        rows: Sequence[tuple[float, float]],
        colour: str,
        *,
        x: float = 0.0,
        z: float = 0.0,
        squash: float = 1.0,
        ends: tuple[float, float] = (0.0, 0.0),
        glow: float = 0.0,
        bias: float = 0.0,
    ) -> None:
        """A solid turned about the upright: rows of (height, radius); `squash` is depth by breadth."""
        s, frame = self.size, self.frame
        rings: list[Ring] = [
            (self.at(x, y, z), frame.direction(r * s, 0, 0), frame.direction(0, 0, r * s * squash)) for y, r in rows
        ]
        material = self.tones(colour, glow)
        middle = self.at(x, (rows[0][0] + rows[-1][0]) / 2, z)

        def draw() -> None:
            self.brush.tube(rings, material, outline=self.line_width, round_ends=ends)
            if ends[1] == 0.0 and dot(frame.up, self.brush.back) > 0.05:
                c, u, v = rings[-1]
                self.brush.patch(c, u, v, material.lit)

        self._later(middle, draw, bias)

    def rod(self, a: Vec, b: Vec, ra: float, rb: float, colour: str, *, glow: float = 0.0, bias: float = 0.0) -> None:
        """A round bar between two points, thick `ra` and `rb` at its ends."""
        s = self.size
        p, q = self.at(*a), self.at(*b)
        middle = ((p[0] + q[0]) / 2, (p[1] + q[1]) / 2, (p[2] + q[2]) / 2)
        material = self.tones(colour, glow)
        self._later(middle, lambda: self.brush.limb([p, q], [ra * s, rb * s], material, outline=self.line_width), bias)

    def ball(
        self, x: float, y: float, z: float, r: float, colour: str, *, glow: float = 0.0, bias: float = 0.0
    ) -> None:
        at = self.at(x, y, z)
        material = self.tones(colour, glow)
        self._later(at, lambda: self.brush.ball(at, r * self.size, material, outline=self.line_width), bias)

    def box(
        self, x: float, y: float, z: float, hx: float, hy: float, hz: float, colour: str, *, bias: float = 0.0
    ) -> None:
        """A box: middle and half sizes."""
        material = self.tones(colour)
        self._later(self.at(x, y, z), lambda: self._draw_box(x, y, z, hx, hy, hz, material), bias)

    def _draw_box(self, x: float, y: float, z: float, hx: float, hy: float, hz: float, material: Tones) -> None:
        brush, frame = self.brush, self.frame
        for normal, corners in _BOX:
            way = frame.direction(*normal)
            at = self.at(x + normal[0] * hx, y + normal[1] * hy, z + normal[2] * hz)
            if brush.seen(way, at) <= 0.0:
                continue
            path = polygon([brush.flat(self.at(x + a * hx, y + b * hy, z + c * hz)) for a, b, c in corners])
            brush.fill(path, material.lit if dot(way, brush.light.toward_key) > 0.2 else material.shade)
            if self.line_width:
                brush.stroke(path, material.line, self.line_width)

    def sheet(
        self, points: Sequence[Vec], colour: str, *, curved: bool = False, glow: float = 0.0, bias: float = 0.0
    ) -> None:
        """A flat piece seen from both sides."""
        stage = [self.at(*p) for p in points]
        count = len(stage)
        middle = (sum(p[0] for p in stage) / count, sum(p[1] for p in stage) / count, sum(p[2] for p in stage) / count)
        normal = cross(sub(stage[1], stage[0]), sub(stage[2], stage[0]))
        if length(normal) > 1e-9:
            normal = unit(normal)
        if dot(normal, self.brush.back) < 0:
            normal = (-normal[0], -normal[1], -normal[2])
        material = self.tones(colour, glow)
        lit = dot(normal, self.brush.light.toward_key) > -0.15

        def draw() -> None:
            flat = [self.brush.flat(p) for p in stage]
            path = curve(flat) if curved else polygon(flat)
            if self.line_width:
                self.brush.stroke(path, material.line, self.line_width)
            self.brush.fill(path, material.lit if lit else material.shade)

        self._later(middle, draw, bias)

    def disc(
        self, x: float, y: float, z: float, u: Vec, v: Vec, colour: str, *, glow: float = 0.0, bias: float = 0.0
    ) -> None:
        """A flat ellipse with two half axes."""
        s = self.size
        at = self.at(x, y, z)
        across, up = (
            self.frame.direction(u[0] * s, u[1] * s, u[2] * s),
            self.frame.direction(v[0] * s, v[1] * s, v[2] * s),
        )
        material = self.tones(colour, glow)

        def draw() -> None:
            path = self.brush.ellipse(at, across, up)
            if self.line_width:
                self.brush.stroke(path, material.line, self.line_width)
            self.brush.fill(path, material.lit)

        self._later(at, draw, bias)

    def stroke(
        self, points: Sequence[Vec], width: float, colour: str, *, bias: float = 0.0, straight: bool = False
    ) -> None:
        """A line with a breadth in shares of the size: a wire, a strap, a row of writing."""
        stage = [self.at(*p) for p in points]
        middle = stage[len(stage) // 2]
        ink = self.tones(colour).lit

        def draw() -> None:
            flat = [self.brush.flat(p) for p in stage]
            if straight:
                path = skia.Path()
                path.moveTo(*flat[0])
                for p in flat[1:]:
                    path.lineTo(*p)
            else:
                path = open_curve(flat)
            self.brush.stroke(path, ink, max(width * self.pixels, 0.6))

        self._later(middle, draw, bias)

    def ring(
        self, x: float, y: float, z: float, u: Vec, v: Vec, width: float, colour: str, *, bias: float = 0.0
    ) -> None:
        """A hoop."""
        s = self.size
        at = self.at(x, y, z)
        across, up = (
            self.frame.direction(u[0] * s, u[1] * s, u[2] * s),
            self.frame.direction(v[0] * s, v[1] * s, v[2] * s),
        )
        ink = self.tones(colour).lit

        def draw() -> None:
            self.brush.stroke(self.brush.ellipse(at, across, up), ink, max(width * self.pixels, 0.6))

        self._later(at, draw, bias)

    def glow(self, x: float, y: float, z: float, radius: float, colour: str = "ffd58a", strength: float = 1.0) -> None:
        """Light thrown into the air around a flame or a bulb: strong at night, faint by day. `radius` is in shares."""
        if self.cold:
            return
        at = self.at(x, y, z)
        alpha = strength * (0.12 + 0.40 * self.night)

        def draw() -> None:
            cx, cy = self.brush.flat(at)
            r = min(radius * self.size * self.brush.at(at), self.brush.view.height / 3)
            if r < 1.0:
                return
            base = self.brush.sheet.place(colour_of(colour))
            stops = [packed(base, alpha), packed(base, alpha * 0.35), packed(base, 0.0)]
            shader = skia.GradientShader.MakeRadial(skia.Point(cx, cy), r, stops, [0.0, 0.35, 1.0])
            paint = skia.Paint(Shader=shader, BlendMode=skia.BlendMode.kPlus)
            self.brush.canvas.drawCircle(cx, cy, r, paint)

        self._later(at, draw, 0.6)

    def flicker(self, phase: float = 0.0) -> float:
        """Around 1: how a flame breathes."""
        t = self.seconds
        return 1 + 0.08 * math.sin(9.1 * t + phase) + 0.05 * math.sin(23.7 * t + 1.3 * phase)

    def flame(self, x: float, y: float, z: float, h: float) -> None:
        """A flame `h` high, standing on a point, always facing the lens."""
        if self.cold:
            return
        f = self.flicker(x * 7 + z * 5)
        lean = 0.10 * math.sin(5.3 * self.seconds + x * 3) * h
        right = self.brush.right
        base = self.at(x, y, z)
        s = self.size

        def outline(scale: float) -> list[Vec]:
            shape = ((0.0, -0.05), (0.30, 0.18), (0.24, 0.48), (0.03, 1.0), (-0.22, 0.52), (-0.30, 0.2))
            points = []
            for a, b in shape:
                across = a * h * scale * s + lean * b * s
                rise = b * h * scale * f * s
                points.append((base[0] + right[0] * across, base[1] + rise, base[2] + right[2] * across))
            return points

        def draw() -> None:
            for scale, colour in ((1.0, "f0752a"), (0.72, "ffb53a"), (0.42, "fff0b8")):
                self.brush.shape(outline(scale), self.tones(colour, 1.0).lit, curved=True)

        self._later(base, draw, 0.02)
        self.glow(x, y + h * 0.5, z, h * 3.2 * f, "ffb45a", 0.45)
