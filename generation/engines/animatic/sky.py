"""The sky and the endless ground: gradients that keep to the horizon, sun, moon, stars and drifting clouds."""

from __future__ import annotations

import math
import random

import numpy as np
import skia

from generation.engines.animatic.scenery.brush import Shades, smooth, solid
from generation.engines.animatic.scenery.world import Ground, lens_of
from generation.engines.animatic.sheet import Sheet, blend
from generation.engines.animatic.styles.layers import stepped
from generation.engines.animatic.styles.stylesheet import SHEETS
from generation.stage import Colour, Stage, View
from generation.staging.palette import DARKNESS, Palette, dim, mix, sky
from storyboard.model import TimeOfDay, Weather

_HIDDEN = {Weather.OVERCAST: 0.9, Weather.RAIN: 1.0, Weather.STORM: 1.0, Weather.SNOW: 0.9, Weather.FOG: 1.0}
_SUN_HIGH = {
    TimeOfDay.DAWN: (-0.42, 0.09),
    TimeOfDay.DAY: (-0.5, 0.62),
    TimeOfDay.GOLDEN_HOUR: (0.36, 0.11),
    TimeOfDay.DUSK: (0.3, 0.015),
    TimeOfDay.NIGHT: (-0.34, 0.3),
}
"""Where the sun (the moon, at night) stands: radians round from +z, and up."""


class Sky:
    """The sky of one shot."""

    def __init__(self, stage: Stage) -> None:
        self._palette = SHEETS[stage.style].palette(sky(stage.time, stage.weather, stage.mood))
        self._deep = stage.place == "underwater"
        if self._deep:  # no sky down here: the water's own light, darker upwards than far away
            light = stage.light
            self._palette = Palette(light.sky_top, light.horizon, light.key, light.shadow, light.accent)
        self._darkness = DARKNESS[stage.time]
        self._hidden = _HIDDEN.get(stage.weather, 0.0)
        self._stage = stage
        rng = random.Random(f"sky {stage.seed}")
        self._stars = self._scatter(rng)
        self._clouds = [self._cloud(rng) for _ in range(11)]
        self.drifts = self._hidden < 0.95 and not self._deep

    def draw(self, sheet: Sheet, view: View) -> None:
        """What does not move: the gradient, the stars, the sun or moon."""
        palette = self._palette
        horizon = _horizon(view)
        glow = mix(palette.horizon, palette.light, 0.35)
        colours = [glow, palette.horizon, mix(palette.horizon, palette.top, 0.62), palette.top]
        stops, colours = stepped([0.0, 0.09, 0.42, 1.0], colours, SHEETS[self._stage.style].bands, mix)
        if horizon.level:
            heights = (horizon.y - sheet.rows()) / (0.95 * view.focal)
            sheet.fill_rows(0.0, blend(stops, colours, heights))
        else:
            shader = skia.GradientShader.MakeLinear(
                [skia.Point(*horizon.at(0.0)), skia.Point(*horizon.at(0.95))], [solid(c) for c in colours], stops
            )
            sheet.canvas.drawPaint(skia.Paint(Shader=shader, Dither=True))
        if self._hidden < 0.5 and not self._deep:
            if self._darkness > 0.5:
                self._draw_stars(sheet.canvas, view)
            self._draw_sun(sheet.canvas, view)

    def draw_clouds(self, canvas: skia.Canvas, view: View, frame: float) -> None:
        """Clouds on their way across; the wind is stronger in wind."""
        stage = self._stage
        speed = 0.0035 if stage.weather is Weather.WIND else 0.0012
        drift = speed * frame / stage.rate
        palette = self._palette
        count = len(self._clouds) if self._hidden or stage.weather is Weather.WIND else 7
        lens = lens_of(view)
        for path, azimuth, height, width, tone in self._clouds[:count]:
            angle = azimuth + drift
            direction = np.asarray((math.sin(angle), math.tan(height), math.cos(angle)))
            x, y, w = lens @ direction
            if w < 0.05:
                continue
            size = view.focal * width / w
            x, y = x / w, y / w
            if x + size < 0 or x - size > view.width or y + size < 0 or y - size > view.height:
                continue
            lit = mix(palette.top, palette.light, 0.55 - 0.35 * self._darkness)
            colour = mix(mix(lit, palette.horizon, 0.45), palette.shadow, tone * (0.25 + 0.35 * self._hidden))
            canvas.save()
            canvas.translate(x, y)
            canvas.rotate(math.degrees(math.atan2(-view.right[1], math.hypot(view.right[0], view.right[2]))) * -1)
            canvas.scale(size, -size)
            canvas.drawPath(path, skia.Paint(AntiAlias=True, Color=solid(colour, 0.78 - 0.3 * self._darkness)))
            canvas.restore()

    def _scatter(self, rng: random.Random) -> np.ndarray:
        points = []
        for _ in range(340):
            angle, height = rng.uniform(-math.pi, math.pi), math.asin(rng.uniform(0.04, 0.98))
            points.append((math.sin(angle) * math.cos(height), math.sin(height), math.cos(angle) * math.cos(height)))
        return np.asarray(points)

    def _draw_stars(self, canvas: skia.Canvas, view: View) -> None:
        seen = self._stars @ lens_of(view).T
        ahead = seen[:, 2] > 0.05
        points = seen[ahead, :2] / seen[ahead, 2:]
        for size, part in ((1.1, points[::2]), (1.7, points[1::3]), (2.6, points[::11])):
            spots = [skia.Point(float(x), float(y)) for x, y in part]
            if spots:
                paint = skia.Paint(
                    AntiAlias=True,
                    Color=solid(self._palette.light, 0.75 * (self._darkness - 0.3)),
                    StrokeWidth=size * view.height / 720,
                    StrokeCap=skia.Paint.kRound_Cap,
                )
                canvas.drawPoints(skia.Canvas.PointMode.kPoints_PointMode, spots, paint)

    def _draw_sun(self, canvas: skia.Canvas, view: View) -> None:
        turn, up = _SUN_HIGH[self._stage.time]
        direction = np.asarray((math.sin(turn) * math.cos(up), math.sin(up), math.cos(turn) * math.cos(up)))
        x, y, w = lens_of(view) @ direction
        if w < 0.05:
            return
        x, y = x / w, y / w
        night = self._stage.time is TimeOfDay.NIGHT
        radius = view.focal * (0.026 if night else 0.03)
        halo = radius * (7 if night else 14)
        if x < -halo or x > view.width + halo or y < -halo or y > view.height + halo:
            return
        light = self._palette.light
        strength = 0.22 if night else 0.5
        shader = skia.GradientShader.MakeRadial(
            skia.Point(x, y),
            halo,
            [solid(dim(light, strength)), solid(dim(light, strength * 0.25)), solid((0, 0, 0))],
            [0.0, 0.35, 1.0],
        )
        canvas.drawCircle(x, y, halo, skia.Paint(Shader=shader, BlendMode=skia.BlendMode.kPlus))
        canvas.drawCircle(x, y, radius, skia.Paint(AntiAlias=True, Color=solid(mix(light, (1, 1, 1), 0.4))))
        if night:
            canvas.drawCircle(
                x - radius * 0.25,
                y + radius * 0.2,
                radius * 0.2,
                skia.Paint(AntiAlias=True, Color=solid(dim(light, 0.85))),
            )

    def _cloud(self, rng: random.Random) -> tuple[skia.Path, float, float, float, float]:
        """A cloud's path, 2 wide, flat below; where it stands, how wide it is, how dark."""
        count = rng.randint(5, 8)
        tops = []
        for i in range(count):
            x = -1 + 2 * (i + 0.5) / count
            tops.append((x + rng.uniform(-0.08, 0.08), rng.uniform(0.06, 0.34) * (1.1 - x * x)))
        points = [(-1.0, 0.0), (-0.85, 0.05), *tops, (0.85, 0.05), (1.0, 0.0), (0.3, -0.05), (-0.4, -0.04)]
        azimuth = rng.uniform(-math.pi, math.pi) if rng.random() < 0.5 else rng.uniform(-0.7, 0.7)
        return smooth(points), azimuth, rng.uniform(0.09, 0.42), rng.uniform(0.1, 0.3), rng.random()


class _Line:
    """The horizon on the picture: a point on it, and the way up from it per unit of slope."""

    def __init__(self, x: float, y: float, up: tuple[float, float], focal: float) -> None:
        self.x, self.y, self.up, self.focal = x, y, up, focal
        self.level = abs(up[0]) < 1e-4

    def at(self, slope: float) -> tuple[float, float]:
        """The point that a height of `slope` per metre of distance is seen at."""
        return (self.x + self.up[0] * slope * self.focal, self.y + self.up[1] * slope * self.focal)


def _horizon(view: View) -> _Line:
    """Where the horizon is, also far outside the frame."""
    flat = math.hypot(view.forward[0], view.forward[2])
    pitch = math.atan2(view.forward[1], max(flat, 0.08))
    roll = math.atan2(view.right[1], max(1e-6, view.up[1]))
    away = math.tan(pitch) * view.focal
    up = (-math.sin(roll), -math.cos(roll))
    return _Line(view.width / 2 - up[0] * away, view.height / 2 - up[1] * away, up, view.focal)


def draw_ground(sheet: Sheet, view: View, ground: Ground, shades: Shades) -> None:
    """The endless plane, from the horizon down; its air thickens with distance as everywhere."""
    horizon = _horizon(view)
    above = max(0.05, view.position[1] - ground.level)
    slopes = [0.0, 0.004, 0.012, 0.03, 0.07, 0.16, 0.4, 1.0, 2.2]
    colours = [_ground_at(above / max(slope, 1e-4), ground, shades) for slope in slopes]
    slopes, colours = stepped(slopes, colours, shades.sheet.bands, mix)
    if horizon.level:
        heights = (sheet.rows() - horizon.y) / view.focal
        sheet.fill_rows(horizon.y, blend(slopes, colours, heights))
        return
    shader = skia.GradientShader.MakeLinear(
        [skia.Point(*horizon.at(0.0)), skia.Point(*horizon.at(-slopes[-1]))],
        [solid(colour) for colour in colours],
        [slope / slopes[-1] for slope in slopes],
    )
    side = (horizon.up[1], -horizon.up[0])
    far = 4.0 * (view.width + view.height)
    x0, y0 = horizon.at(0.0)
    x1, y1 = x0 - horizon.up[0] * 60 * far, y0 - horizon.up[1] * 60 * far
    builder = skia.PathBuilder()
    builder.moveTo(x0 - side[0] * far, y0 - side[1] * far)
    builder.lineTo(x0 + side[0] * far, y0 + side[1] * far)
    builder.lineTo(x1 + side[0] * far, y1 + side[1] * far)
    builder.lineTo(x1 - side[0] * far, y1 - side[1] * far)
    builder.close()
    sheet.canvas.drawPath(builder.detach(), skia.Paint(AntiAlias=True, Shader=shader, Dither=True))


def _ground_at(away: float, ground: Ground, shades: Shades) -> Colour:
    """The colour of the endless plane at a distance."""
    light = shades.light
    air = 1.0 - math.exp(-away / light.visibility)
    share = min(1.0, away / 60.0)
    own = mix(ground.near, ground.far, share)
    if not ground.water:
        return shades.seen(own, ground.lit, min(0.97, air))
    mirror = mix(light.sky_top, light.horizon, min(1.0, 0.25 + away / 90.0))
    seen = mix(shades.seen(own, ground.lit, 0.0), mirror, 0.25 + 0.4 * share)
    return mix(seen, light.haze, min(0.86, air * 0.9))
