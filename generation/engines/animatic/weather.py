"""Weather in the air: rain and snow in three depths, drifting fog, leaves in the wind, and lightning."""

from __future__ import annotations

import math
import random
from dataclasses import replace

import numpy as np
import skia
from numpy.typing import NDArray

from generation.engines.animatic.scenery.brush import solid
from generation.engines.animatic.styles.stylesheet import SHEETS
from generation.stage import Stage, View
from generation.staging.palette import mix
from storyboard.model import Style, Weather

_RAINY = (Weather.RAIN, Weather.STORM)

Points = NDArray[np.float64]
"""Points of the picture, (n, 2) in pixels."""


class Air:
    """What falls, drifts and flashes in one shot.

    Drops live on three screens at different depths; each screen slides with the camera's turn, so that
    rain stays in the place while the camera pans. Depth 0 is far, 2 is near the lens.
    """

    def __init__(self, stage: Stage) -> None:
        if stage.place in ("underwater", "cave"):
            stage = replace(stage, weather=Weather.CLEAR)
        self._stage = stage
        self._rng = random.Random(f"weather {stage.seed} {stage.weather.value}")
        generator = np.random.default_rng(stage.seed & 0xFFFFFFFF)
        heavy = 1.6 if stage.weather is Weather.STORM else 1.0
        counts = (260, 150, 46) if stage.weather in _RAINY else (240, 120, 40)
        self._drawn = stage.style in (Style.INK_WASH, Style.PENCIL)
        if self._drawn and stage.weather in _RAINY:
            counts = (0, 60, 20)  # a few strokes say rain on paper; more would only grey it
        self._drops = [generator.random((int(count * heavy), 3)) for count in counts]
        self._flashes = self._strikes()
        self._puffs = [
            (self._rng.uniform(-1.4, 1.4), self._rng.uniform(0.0, 0.7), self._rng.uniform(0.5, 1.1)) for _ in range(5)
        ]

    @property
    def falls(self) -> bool:
        """Whether anything is to be drawn between the lens and the place."""
        return self._stage.weather in (*_RAINY, Weather.SNOW, Weather.FOG, Weather.WIND)

    @property
    def flashes(self) -> bool:
        """Whether lightning strikes in this shot."""
        return bool(self._flashes)

    def draw(self, canvas: skia.Canvas, view: View, frame: int, depths: tuple[int, ...]) -> None:
        """What falls at some depths, on one frame."""
        weather = self._stage.weather
        for depth in depths:
            if weather in _RAINY:
                self._rain(canvas, view, frame, depth)
            elif weather is Weather.SNOW:
                self._snow(canvas, view, frame, depth)
            elif weather is Weather.WIND and depth > 0:
                self._wind(canvas, view, frame, depth)
        if weather is Weather.FOG and 0 in depths:
            self._fog(canvas, view, frame)

    def flash(self, frame: int) -> float:
        """How bright lightning lights the whole picture, 0 to 1."""
        for start, strength in self._flashes:
            since = frame - start
            if 0 <= since < 9:
                return strength * (1.0, 0.55, 0.12, 0.85, 0.6, 0.4, 0.26, 0.14, 0.06)[since]
        return 0.0

    def draw_bolt(self, canvas: skia.Canvas, view: View, frame: int) -> None:
        """The bolt itself, far away, on the first frames of a flash."""
        for index, (start, _) in enumerate(self._flashes):
            if not 0 <= frame - start < 4 or frame - start == 2:
                continue
            rng = random.Random(f"bolt {self._stage.seed} {index}")
            angle = rng.uniform(-0.45, 0.45)
            ahead = math.atan2(view.forward[0], view.forward[2])
            x = view.width / 2 + view.focal * math.tan(max(-1.2, min(1.2, angle - 0.3 * ahead)))
            foot = view.height * 0.5 + view.focal * view.forward[1]
            y, points = -10.0, [(x, -10.0)]
            while y < foot:
                y += rng.uniform(0.03, 0.09) * view.height
                x += rng.uniform(-0.035, 0.035) * view.width
                points.append((x, min(y, foot)))
            builder = skia.PathBuilder()
            builder.moveTo(*points[0])
            for point in points[1:]:
                builder.lineTo(*point)
            fork = points[len(points) // 2]
            builder.moveTo(*fork)
            for step in range(1, 5):
                builder.lineTo(
                    fork[0] + step * view.width * 0.02 * rng.choice((1, 1.3)), fork[1] + step * view.height * 0.03
                )
            path = builder.detach()
            unit, bolt = view.height / 720, SHEETS[self._stage.style].place((0.86, 0.9, 1.0))
            for width, alpha in ((9.0, 0.18), (2.4, 0.95)):
                paint = skia.Paint(
                    AntiAlias=True,
                    Color=solid(bolt, alpha),
                    StrokeWidth=width * unit,
                )
                paint.setStyle(skia.Paint.kStroke_Style)
                canvas.drawPath(path, paint)

    def _strikes(self) -> list[tuple[int, float]]:
        stage = self._stage
        if stage.weather is not Weather.STORM:
            return []
        strikes, second = [], self._rng.uniform(0.4, 1.4)
        while second * stage.rate < stage.frames:
            strikes.append((round(second * stage.rate), self._rng.uniform(0.55, 1.0)))
            second += self._rng.uniform(1.8, 4.2)
        return strikes

    def _share(self, frame: int) -> float:
        """How much of all that can fall is falling."""
        return self._stage.falls.at(frame - self._stage.elapsed)[0]

    def _slide(self, view: View, depth: int) -> tuple[float, float]:
        """How far a screen has slid, in widths and heights, since the camera looked straight ahead."""
        turn = math.atan2(view.forward[0], view.forward[2])
        near = (0.02, 0.06, 0.2)[depth]
        across = -turn * view.focal / view.width - view.position[0] * near
        return across, view.forward[1] * view.focal / view.height + view.position[1] * near

    def _rain(self, canvas: skia.Canvas, view: View, frame: int, depth: int) -> None:
        stage, drops = self._stage, self._drops[depth]
        speed, length, width, alpha = ((1.5, 0.04, 1.0, 0.32), (2.3, 0.085, 1.6, 0.42), (3.6, 0.19, 2.8, 0.32))[depth]
        if stage.interior:  # through panes, less of it says as much
            drops = drops[: round(0.6 * len(drops))]
        drops = drops[: round(len(drops) * self._share(frame))]
        slant = 0.42 if stage.weather is Weather.STORM else 0.1
        across, along = self._slide(view, depth)
        fall = speed * frame / stage.rate
        y = (drops[:, 1] + fall * (0.9 + 0.2 * drops[:, 2]) + along) % 1.3 - 0.15
        x = (drops[:, 0] + across - fall * slant * view.height / view.width) % 1.3 - 0.15
        head = np.stack([x * view.width, y * view.height], axis=1)
        tail = head + np.asarray([slant, -1.0]) * length * view.height * (0.7 + 0.6 * drops[:, 2:3])
        lines = within(canvas, head, tail)
        colour = SHEETS[stage.style].place(mix(stage.light.horizon, (1.0, 1.0, 1.0), 0.55))
        if self._drawn:
            width, alpha = 1.3, 0.22  # a thin pale stroke: anything stronger is drawn round by the pen
        paint = skia.Paint(
            AntiAlias=depth > 0,
            Color=solid(colour, alpha + 0.2 * self.flash(frame)),
            StrokeWidth=width * view.height / 720,
        )
        if len(drops) == 0:
            return
        canvas.drawPoints(skia.Canvas.PointMode.kLines_PointMode, [skia.Point(*p) for p in lines.tolist()], paint)

    def _snow(self, canvas: skia.Canvas, view: View, frame: int, depth: int) -> None:
        stage, flakes = self._stage, self._drops[depth]
        speed, size, alpha = ((0.07, 2.8, 0.75), (0.13, 5.2, 0.9), (0.24, 11.0, 0.65))[depth]
        flakes = flakes[: round(len(flakes) * self._share(frame))]
        if len(flakes) == 0:
            return
        across, along = self._slide(view, depth)
        t = frame / stage.rate
        sway = 0.012 * (depth + 1) * np.sin(1.1 * t + 6.28 * flakes[:, 2])
        y = (flakes[:, 1] + speed * t * (0.8 + 0.4 * flakes[:, 2]) + along) % 1.1 - 0.05
        x = (flakes[:, 0] + across + sway + 0.02 * t) % 1.1 - 0.05
        spots = np.stack([x * view.width, y * view.height], axis=1)
        paint = skia.Paint(
            AntiAlias=True,
            Color=solid(mix(stage.light.horizon, (1, 1, 1), 0.75), alpha),
            StrokeWidth=size * view.height / 720,
            StrokeCap=skia.Paint.kRound_Cap,
        )
        canvas.drawPoints(skia.Canvas.PointMode.kPoints_PointMode, [skia.Point(*p) for p in spots.tolist()], paint)

    def _wind(self, canvas: skia.Canvas, view: View, frame: int, depth: int) -> None:
        """Leaves that tumble past and, nearer the lens, long pale gusts."""
        stage, seeds = self._stage, self._drops[depth][:14].tolist()
        across, along = self._slide(view, depth)
        t, unit = frame / stage.rate, view.height / 720
        if depth == 1:
            paint = skia.Paint(AntiAlias=True, Color=solid(mix(stage.light.shadow, (0.72, 0.5, 0.24), 0.7), 0.95))
            for x0, y0, turn in seeds:
                x = (x0 + across + (0.42 + 0.3 * turn) * t) % 1.2 - 0.1
                y = (0.2 + 0.75 * y0 + along + 0.05 * math.sin(3.1 * t + 9 * turn)) % 1.1
                canvas.save()
                canvas.translate(x * view.width, y * view.height)
                canvas.rotate((turn * 360 + 420 * t * (0.6 + turn)) % 360)
                size = (6 + 8 * turn) * unit
                canvas.drawOval(skia.Rect(-size, -size * 0.42, size, size * 0.42), paint)
                canvas.restore()
            return
        gust = skia.Paint(AntiAlias=True, Color=solid(mix(stage.light.horizon, (1, 1, 1), 0.6), 0.3))
        gust.setStyle(skia.Paint.kStroke_Style)
        gust.setStrokeCap(skia.Paint.kRound_Cap)
        gust.setStrokeWidth(2.6 * unit)
        for x0, y0, turn in seeds[:7]:
            x = ((x0 + across + (0.8 + 0.5 * turn) * t) % 1.6 - 0.3) * view.width
            y = (0.12 + 0.7 * y0) * view.height
            long = (0.12 + 0.12 * turn) * view.width
            builder = skia.PathBuilder()
            builder.moveTo(x - long, y)
            builder.cubicTo(x - long * 0.6, y - 16 * unit, x - long * 0.3, y + 14 * unit, x, y)
            builder.cubicTo(x + 22 * unit, y - 10 * unit, x + 20 * unit, y - 34 * unit, x + 2 * unit, y - 26 * unit)
            canvas.drawPath(builder.detach(), gust)

    def _fog(self, canvas: skia.Canvas, view: View, frame: int) -> None:
        stage = self._stage
        across, _ = self._slide(view, 0)
        haze = stage.light.haze
        for x, y, size in self._puffs:
            middle = ((x + across + 0.012 * frame / stage.rate + 1.6) % 3.2 - 1.1) * view.width
            radius = size * view.width * 0.5
            shader = skia.GradientShader.MakeRadial(skia.Point(0, 0), 1.0, [solid(haze, 0.3), solid(haze, 0.0)])
            canvas.save()
            canvas.translate(middle, (0.35 + 0.5 * y) * view.height)
            canvas.scale(radius, radius * 0.22)
            canvas.drawRect(skia.Rect(-1, -1, 1, 1), skia.Paint(Shader=shader))
            canvas.restore()


def within(canvas: skia.Canvas, one: Points, other: Points) -> Points:
    """Ends of the lines between two rows of points, one after the other, of those that can be seen through a clip."""
    bounds = canvas.getLocalClipBounds()
    low, high = np.minimum(one, other), np.maximum(one, other)
    seen = (high[:, 0] > bounds.left()) & (low[:, 0] < bounds.right())
    seen &= (high[:, 1] > bounds.top()) & (low[:, 1] < bounds.bottom())
    return np.stack([one[seen], other[seen]], axis=1).reshape(-1, 2)
