"""Water: glints and swells that ride the plane of the sea, and lights that lie on it."""

from __future__ import annotations

import numpy as np
import skia

from generation.engines.animatic.scenery.brush import Shades, solid
from generation.engines.animatic.scenery.world import Ground
from generation.engines.animatic.weather import within
from generation.stage import Stage, View
from generation.staging.palette import mix
from storyboard.model import Weather

_ROUGH = {Weather.STORM: 1.0, Weather.WIND: 0.7, Weather.RAIN: 0.45}


class Water:
    """The moving surface of a place's water."""

    def __init__(self, stage: Stage, ground: Ground, shades: Shades) -> None:
        self._level = ground.level
        self._rate = stage.rate
        self._rough = _ROUGH.get(stage.weather, 0.2)
        rng = np.random.default_rng(stage.seed & 0xFFFF)
        count = 520
        away = 4.0 + 240.0 * rng.random(count) ** 2.2
        angle = rng.uniform(-np.pi, np.pi, count)
        angle[: count // 2] = rng.uniform(-0.9, 0.9, count // 2)
        self._x, self._z = np.sin(angle) * away, np.cos(angle) * away
        self._phase = rng.uniform(0, 2 * np.pi, count)
        self._length = (0.5 + rng.random(count)) * (0.6 + 0.035 * away)
        light = stage.light
        crest = mix(light.horizon, light.key, 0.6)
        trough = shades.seen(mix(ground.near, (0, 0, 0), 0.35), 0.2, 0.1)
        self._colours = (crest, trough)

    def draw(self, canvas: skia.Canvas, view: View, frame: int) -> None:
        """Short strokes along the waves, each coming and going on its own beat."""
        t = frame / self._rate
        lift = 0.06 + 0.5 * self._rough
        beat = np.sin((0.8 + 0.8 * self._rough) * t + self._phase)
        y = self._level + lift * (beat * 0.5 + 0.2)
        drift = np.mod(self._z + 400.0 - 0.5 * t * (1 + self._rough), 800.0) - 400.0
        half = self._length * (0.55 + 0.45 * beat)
        ends = []
        for side in (-1.0, 1.0):
            ends.append(view.project(np.stack([self._x + side * half, y, drift + side * 0.15 * half], axis=1)))
        left, right = ends
        depth = left[:, 2]
        ahead = (depth > 0.8) & (right[:, 2] > 0.8)
        unit = view.height / 720
        for index, colour in enumerate(self._colours):
            for low, high, width in ((0.8, 12.0, 3.4), (12.0, 45.0, 2.0), (45.0, 400.0, 1.1)):
                mine = (
                    ahead & (depth >= low) & (depth < high) & (self._phase > np.pi if index else self._phase <= np.pi)
                )
                if not mine.any():
                    continue
                lines = within(canvas, left[mine, :2], right[mine, :2])
                paint = skia.Paint(
                    AntiAlias=True,
                    Color=solid(colour, (0.5 if index == 0 else 0.4) * (0.7 + 0.3 * self._rough)),
                    StrokeWidth=width * unit * (1.0 + 0.8 * self._rough),
                    StrokeCap=skia.Paint.kRound_Cap,
                )
                canvas.drawPoints(
                    skia.Canvas.PointMode.kLines_PointMode, [skia.Point(*p) for p in lines.tolist()], paint
                )
