"""Rain on the panes: water that runs down the windows of a room while it rains outside."""

from __future__ import annotations

import math

import numpy as np
import skia
from numpy.typing import NDArray

from generation.engines.animatic.scenery.brush import solid
from generation.engines.animatic.styles.stylesheet import SHEETS
from generation.engines.animatic.weather import within
from generation.stage import Point, Stage, View
from generation.staging.palette import mix
from storyboard.model import Style, Weather

_DENSE = 14.0
"""Streaks on a square metre of glass."""
_MOST = 60
_STEPS = 6


class Panes:
    """The streaks on all windows of one shot: each creeps, halts and runs, by the place's own seed."""

    def __init__(self, stage: Stage, windows: list[list[Point]]) -> None:
        self._stage = stage
        rng = np.random.default_rng(stage.seed & 0xFFFFFFFF)
        spots = []
        for corners in windows:
            low, right, _, up = (np.asarray(corner, dtype=float) for corner in corners)
            area = float(np.linalg.norm(right - low) * np.linalg.norm(up - low))
            spots += [(low, right - low, up - low)] * min(_MOST, math.ceil(_DENSE * area))
        glass: NDArray[np.float64] = np.asarray(spots, dtype=float).reshape(-1, 3, 3)
        self._low, self._wide, self._tall = glass[:, 0], glass[:, 1], glass[:, 2]
        self._seeds = rng.random((len(spots), 4))

    @property
    def run(self) -> bool:
        """Whether there is water on any glass."""
        return bool(len(self._seeds)) and self._stage.weather in (Weather.RAIN, Weather.STORM)

    def draw(self, canvas: skia.Canvas, view: View, frame: float) -> None:
        """All streaks on one frame: a bright head, and the trail above it."""
        stage, seeds = self._stage, self._seeds
        t = frame / stage.rate
        heavy = 1.5 if stage.weather is Weather.STORM else 1.0
        pace = heavy * (0.07 + 0.16 * seeds[:, 1])
        phase = t * pace + seeds[:, 2]
        fall = (phase + 0.03 * np.sin(2 * math.pi * (2.0 * phase + seeds[:, 3]))) % 1.25
        steps = np.linspace(0.0, 1.0, _STEPS + 1)
        down = fall[:, None] - (0.1 + 0.22 * seeds[:, 3:4]) * (1.0 - steps)
        bend = 0.007 * np.sin(17.0 * down + 40.0 * seeds[:, :1]) + 0.003 * np.sin(53.0 * down)
        along = np.clip(1.0 - down, 0.0, 1.0)[:, :, None]
        across = np.clip(seeds[:, :1] + bend, 0.0, 1.0)[:, :, None]
        spots = self._low[:, None] + across * self._wide[:, None] + along * self._tall[:, None]
        seen = view.project(spots.reshape(-1, 3)).reshape(len(seeds), _STEPS + 1, 3)
        seen = seen[(seen[:, :, 2] > 0.2).all(axis=1)]
        if not len(seen):
            return
        tone = SHEETS[stage.style].place(mix(stage.light.horizon, (0.92, 0.96, 1.0), 0.7))
        strong = 0.3 if stage.style in (Style.INK_WASH, Style.PENCIL) else 0.46
        thick = 0.009 * view.scale(float(np.median(seen[:, :, 2])))
        lines = within(canvas, seen[:, :-1, :2].reshape(-1, 2), seen[:, 1:, :2].reshape(-1, 2))
        heads = seen[:, -1, :2]
        for points, mode, width, alpha in (
            (lines, skia.Canvas.PointMode.kLines_PointMode, thick, strong * 0.6),
            (heads, skia.Canvas.PointMode.kPoints_PointMode, 1.7 * thick, strong),
        ):
            if len(points):
                paint = skia.Paint(
                    AntiAlias=True,
                    Color=solid(tone, alpha),
                    StrokeWidth=max(1.0, width),
                    StrokeCap=skia.Paint.kRound_Cap,
                )
                canvas.drawPoints(mode, [skia.Point(*point) for point in points.tolist()], paint)
