"""The brush: draws on one flat picture, in metres, with the light and the air of the scene put on."""

from __future__ import annotations

import math
import random
from collections.abc import Callable, Sequence

import skia

from generation.engines.animatic.styles.layers import Silhouette, torn
from generation.engines.animatic.styles.stylesheet import SHEETS
from generation.stage import Colour, Light, Point, View
from generation.staging.palette import dim, mix
from storyboard.model import Style

Spot = tuple[float, float]
Animation = Callable[[skia.Canvas, View, int], None]


def solid(colour: Colour, alpha: float = 1.0) -> int:
    """A skia colour from parts of 0 to 1."""
    r, g, b = (min(255, max(0, round(part * 255))) for part in colour)
    return int(skia.Color(r, g, b, min(255, max(0, round(alpha * 255)))))


def outline(points: Sequence[Spot], *, closed: bool = True) -> skia.Path:
    """A path through points."""
    builder = skia.PathBuilder()
    builder.moveTo(*points[0])
    for point in points[1:]:
        builder.lineTo(*point)
    if closed:
        builder.close()
    return builder.detach()


def smooth(points: Sequence[Spot]) -> skia.Path:
    """A closed soft path that passes the middles of a polygon's edges."""
    builder = skia.PathBuilder()
    count = len(points)
    middles = [
        ((points[i][0] + points[(i + 1) % count][0]) / 2, (points[i][1] + points[(i + 1) % count][1]) / 2)
        for i in range(count)
    ]
    builder.moveTo(*middles[-1])
    for point, middle in zip(points, middles, strict=True):
        builder.quadTo(*point, *middle)
    builder.close()
    return builder.detach()


class Shades:
    """Turns a surface's own colour into what is seen of it, in this light and through this much air."""

    def __init__(self, light: Light, eye: Point, style: Style = Style.PAINTED) -> None:
        self.sheet = SHEETS[style]
        self.light = self.sheet.light(light)
        self.eye = eye

    def air(self, point: Point) -> float:
        """How much of a point's colour has gone to haze."""
        away = math.dist(point, self.eye)
        return 1.0 - math.exp(-away / self.light.visibility)

    def seen(self, albedo: Colour, lit: float, air: float) -> Colour:
        """An albedo under the key at a strength of 0 to 1, hazed."""
        light = self.light
        lit = self.sheet.hardened(lit)
        level = mix(light.shadow, light.key, lit)
        colour: Colour = (
            albedo[0] * (0.12 + 0.98 * level[0]),
            albedo[1] * (0.12 + 0.98 * level[1]),
            albedo[2] * (0.12 + 0.98 * level[2]),
        )
        # A little of the scene's own hue in everything holds the palette together.
        colour = mix(colour, mix(light.shadow, light.horizon, lit), 0.12)
        return mix(self.sheet.place(dim(colour, 1.0)), light.haze, air)

    def lambert(self, normal: Point) -> float:
        """How strongly the key falls on a face, 0.15 (away from it) to 1."""
        dot = sum(a * b for a, b in zip(normal, self.light.toward_key, strict=True))
        return 0.42 + 0.5 * max(-0.55, dot)


class Brush:
    """Draws on one flat picture, in metres, y up (or z away, on the ground).

    Colours are the surfaces' own; the light and the air are put on as they are drawn.
    """

    def __init__(self, shades: Shades, rng: random.Random, air: float, lit: float) -> None:
        self._shades = shades
        self._air = air
        self._recorder = skia.PictureRecorder()
        self._canvas = self._recorder.beginRecording(skia.Rect(-2000, -2000, 2000, 2000))
        self._spots: list[Spot] = []
        self.lit = lit
        self.rng = rng
        self.silhouette = Silhouette() if shades.sheet.drop else None
        self._tear = random.Random("torn") if shades.sheet.torn else None

    def seen(self, albedo: Colour, lit: float | None = None) -> Colour:
        """What a colour looks like on this picture."""
        return self._shades.seen(albedo, self.lit if lit is None else lit, self._air)

    def poly(self, points: Sequence[Spot], albedo: Colour, *, lit: float | None = None, alpha: float = 1.0) -> None:
        """A polygon in one colour."""
        if alpha == 1.0:
            points = self._cut(points)
        self._fill(outline(points), points, self._paint(self.seen(albedo, lit), alpha))

    def blob(self, points: Sequence[Spot], albedo: Colour, *, lit: float | None = None, alpha: float = 1.0) -> None:
        """A soft closed shape round a polygon."""
        if self.silhouette is not None and alpha == 1.0:
            self.silhouette.add(points)
        self._fill(smooth(points), points, self._paint(self.seen(albedo, lit), alpha))

    def shaded(
        self,
        points: Sequence[Spot],
        low: Colour,
        high: Colour,
        *,
        lit_low: float | None = None,
        lit: float | None = None,
    ) -> None:
        """A polygon that changes colour from its lowest point to its highest."""
        if self._shades.sheet.bands:
            self.poly(points, mix(low, high, 0.5), lit=lit)
            return
        ys = [y for _, y in points]
        shader = skia.GradientShader.MakeLinear(
            [skia.Point(0, min(ys)), skia.Point(0, max(ys))],
            [solid(self.seen(low, lit if lit_low is None else lit_low)), solid(self.seen(high, lit))],
        )
        self._fill(outline(points), points, skia.Paint(AntiAlias=True, Shader=shader))

    def rect(
        self,
        x: float,
        y: float,
        w: float,
        h: float,
        albedo: Colour,
        *,
        lit: float | None = None,
        alpha: float = 1.0,
        loose: float = 0.0,
    ) -> None:
        """A rectangle from its lower left corner; `loose` metres of a hand's imprecision."""
        corners = [(x, y), (x + w, y), (x + w, y + h), (x, y + h)]
        if loose:
            corners = [(a + self.rng.uniform(-loose, loose), b + self.rng.uniform(-loose, loose)) for a, b in corners]
        self.poly(corners, albedo, lit=lit, alpha=alpha)

    def oval(
        self, x: float, y: float, rx: float, ry: float, albedo: Colour, *, lit: float | None = None, alpha: float = 1.0
    ) -> None:
        """An ellipse round its middle."""
        self._grow([(x - rx, y - ry), (x + rx, y + ry)])
        self._canvas.drawOval(skia.Rect(x - rx, y - ry, x + rx, y + ry), self._paint(self.seen(albedo, lit), alpha))

    def line(
        self, points: Sequence[Spot], width: float, albedo: Colour, *, lit: float | None = None, alpha: float = 1.0
    ) -> None:
        """A line of a width in metres."""
        paint = self._paint(self.seen(albedo, lit), alpha)
        paint.setStyle(skia.Paint.kStroke_Style)
        paint.setStrokeWidth(width)
        paint.setStrokeCap(skia.Paint.kRound_Cap)
        paint.setStrokeJoin(skia.Paint.kRound_Join)
        self._fill(outline(points, closed=False), points, paint)

    def rings(self, rings: Sequence[Sequence[Spot]], albedo: Colour, *, lit: float | None = None) -> None:
        """Many polygons of one colour in one go, which is far quicker to draw than one after the other."""
        builder = skia.PathBuilder()
        for ring in rings:
            builder.moveTo(*ring[0])
            for point in ring[1:]:
                builder.lineTo(*point)
            builder.close()
            self._grow(ring)
        self._canvas.drawPath(builder.detach(), self._paint(self.seen(albedo, lit), 1.0))

    def lamp(self, points: Sequence[Spot], colour: Colour, strength: float = 1.0) -> None:
        """A polygon that gives light itself: a lit window, a screen, a tube."""
        seen = mix(self._shades.light.haze, self._shades.sheet.place(colour), 1.0 - 0.6 * self._air)
        self._fill(outline(points), points, self._paint(seen, strength))

    def glow(
        self, x: float, y: float, radius: float, colour: Colour, strength: float = 0.5, squash: float = 1.0
    ) -> None:
        """Light in the air or on a surface: a wash of it that fades to nothing at the radius."""
        strength *= 1.0 - 0.5 * self._air
        colour = self._shades.sheet.place(colour)
        stops = [solid(colour, min(1.0, strength * part)) for part in (1.0, 0.5, 0.17, 0.0)]
        shader = skia.GradientShader.MakeRadial(
            skia.Point(0, 0),
            radius,
            stops,
            [0.0, 0.22, 0.55, 1.0],
            skia.TileMode.kClamp,
            0,
            skia.Matrix.Scale(1, squash),
        )
        self._grow([(x - radius, y - radius * squash), (x + radius, y + radius * squash)])
        self._canvas.save()
        self._canvas.translate(x, y)
        self._canvas.drawOval(
            skia.Rect(-radius, -radius * squash, radius, radius * squash),
            skia.Paint(AntiAlias=False, Shader=shader),
        )
        self._canvas.restore()

    def shadow(self, x: float, y: float, rx: float, ry: float, strength: float = 0.4) -> None:
        """A soft dark patch, as under a thing that stands."""
        dark = dim(self._shades.light.shadow, 0.4)
        shader = skia.GradientShader.MakeRadial(
            skia.Point(0, 0),
            1.0,
            [solid(dark, strength), solid(dark, strength * 0.55), solid(dark, 0.0)],
            [0.0, 0.6, 1.0],
        )
        self._grow([(x - rx, y - ry), (x + rx, y + ry)])
        self._canvas.save()
        self._canvas.translate(x, y)
        self._canvas.scale(rx, ry)
        self._canvas.drawOval(skia.Rect(-1, -1, 1, 1), skia.Paint(Shader=shader))
        self._canvas.restore()

    def holes(self, points: Sequence[Spot], openings: Sequence[Sequence[Spot]], low: Colour, high: Colour) -> None:
        """A polygon with openings that show what is behind it."""
        builder = skia.PathBuilder()
        for ring in (points, *openings):
            builder.moveTo(*ring[0])
            for point in ring[1:]:
                builder.lineTo(*point)
            builder.close()
        builder.setFillType(skia.PathFillType.kEvenOdd)
        ys = [y for _, y in points]
        shader = skia.GradientShader.MakeLinear(
            [skia.Point(0, min(ys)), skia.Point(0, max(ys))], [solid(self.seen(low)), solid(self.seen(high))]
        )
        self._fill(builder.detach(), points, skia.Paint(AntiAlias=True, Shader=shader))

    def done(self) -> tuple[skia.Picture, tuple[float, float, float, float]]:
        """The picture, and its left, low, right and high edge in metres."""
        xs = [x for x, _ in self._spots] or [0.0]
        ys = [y for _, y in self._spots] or [0.0]
        return self._recorder.finishRecordingAsPicture(), (min(xs), min(ys), max(xs), max(ys))

    def _fill(self, path: skia.Path, points: Sequence[Spot], paint: skia.Paint) -> None:
        self._grow(points)
        self._canvas.drawPath(path, paint)

    def _cut(self, points: Sequence[Spot]) -> Sequence[Spot]:
        """The points as the style cuts them, noted for the shadow they throw."""
        if self._tear is not None:
            points = torn(points, self._shades.sheet.torn, self._tear)
        if self.silhouette is not None:
            self.silhouette.add(points)
        return points

    def _grow(self, points: Sequence[Spot]) -> None:
        self._spots.extend(points)

    def _paint(self, colour: Colour, alpha: float) -> skia.Paint:
        return skia.Paint(AntiAlias=True, Color=solid(colour, alpha))
