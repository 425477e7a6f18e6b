"""The open sea: swells that slide and heave, and a small boat that rides them."""

from __future__ import annotations

import math

import numpy as np
import skia

from generation.engines.animatic.scenery.brush import solid
from generation.engines.animatic.scenery.carpentry import WARM, Workshop
from generation.engines.animatic.scenery.world import Animation
from generation.stage import View
from generation.staging.palette import dim, mix, rgb
from storyboard.model import Style


def open_sea(shop: Workshop) -> None:
    """Nothing but water: swells in rows that never line up, and a small boat that rides them."""
    shop.ground(rgb("1f4a5e"), rgb("5d8797"), level=-1.0, water=True, lit=0.7)
    swells = Swells(shop)
    for index in range(swells.count):
        shop.moves(swells.anchor(index), swells.drawing(index))
    boat = next((prop for prop in shop.stage.props if prop.name == "boat"), None)
    if boat is not None:
        x, _, z = boat.position.at(0)
        shop.moves((x, 0.0, z), SmallBoat(shop, x, z).draw)
    elif not shop.stage.actors and shop.dark > 0.4:
        light, brush = shop.card(-5.0, 70.0, 6.5)  # somebody is out there, or somebody keeps a lamp
        brush.glow(0, 0, 9.0, WARM, 0.7)
        brush.oval(0, 0, 0.5, 0.5, rgb("fff4d6"), lit=1.0)
        shop.add(light)
    if shop.stage.actors:
        item, brush = shop.flat(0.0, (0, 0, 0))
        brush.blob([(-2.6, -2), (2.6, -2), (2.8, 1.2), (1.0, 3.4), (-1.0, 3.4), (-2.8, 1.2)], rgb("7d6248"), lit=0.7)
        shop.add(item)


class Swells:
    """Rows of waves, each a silhouette with a lighter crest that slides and heaves."""

    count = 14

    def __init__(self, shop: Workshop) -> None:
        rng = shop.rng
        self._rate = shop.stage.rate
        self._samples = 24 if shop.walled else 46  # little is seen through panes
        rough = {"storm": 1.0, "wind": 0.6, "rain": 0.5}.get(shop.stage.weather.value, 0.22)
        self._rows = []
        near = () if shop.stage.actors or shop.walled else (-9.0, -4.5, 0.0)
        rows = [*near, *(5.5 * 1.38**index - 1.5 for index in range(self.count - len(near)))]
        for z in rows:
            tall = rough * rng.uniform(1.6, 3.2) * min(1.7, 0.75 + z / 34)
            if z > 4.0:
                tall *= shop.stage.swell
            length = rng.uniform(9, 15) * (1 + z / 60) * shop.stage.swell**0.8
            self._rows.append((z, tall, length, rng.uniform(0, 6.28), rng.choice((-1, 1)) * rng.uniform(0.7, 1.3)))
        shades = shop.shades
        self._paints = []
        for z, *_ in self._rows:
            air = shades.air((0.0, 0.0, z)) * 0.8
            body = shades.seen(rgb("2b5d72"), 0.45, air)
            deep = shades.seen(rgb("1a3f52"), 0.3, air)
            crest = mix(shades.seen(rgb("dbe9ec"), 0.9, air), body, 0.25 if rough > 0.5 else 0.6)
            self._paints.append((body, deep, crest))

    def anchor(self, index: int) -> tuple[float, float, float]:
        return (0.0, 0.0, self._rows[index][0])

    def height(self, index: int, x: np.ndarray, t: float) -> np.ndarray:
        _, tall, length, phase, way = self._rows[index]
        k = 2 * math.pi / length
        s = k * x + phase - way * 1.1 * t
        wave = np.sin(s) + 0.35 * np.sin(2.3 * s + 1.2) + 0.12 * np.sin(5.1 * s)
        heights: np.ndarray = -1.0 + tall * (0.55 + 0.5 * (0.8 + 0.2 * math.sin(0.9 * t + phase)) * wave)
        return heights

    def _foot(self, index: int, view: View, x: np.ndarray, z: float) -> np.ndarray:
        """The two ends of a swell's lower edge: behind the trough of the one before it, which hides the rest."""
        if index > 3:
            nearer, tall = self._rows[index - 1][:2]
            depth = float((np.asarray((0.0, 0.0, nearer)) - np.asarray(view.position)) @ np.asarray(view.forward))
            if depth > 2.0:
                share = depth / max(depth + z - nearer, 1e-6)
                ends = (x[[0, -1]] - view.position[0]) * share + view.position[0]
                foot: np.ndarray = np.stack([ends, np.full(2, -1.5 - 0.35 * tall), np.full(2, nearer)], axis=1)
                return foot
        deep: np.ndarray = np.stack([x[[0, -1]], np.full(2, -9.0 - 0.4 * z), np.full(2, z)], axis=1)
        return deep

    def drawing(self, index: int) -> Animation:
        z, samples = self._rows[index][0], self._samples
        body, deep, crest = self._paints[index]

        def draw(canvas: skia.Canvas, view: View, frame: int) -> None:
            t = frame / self._rate
            depth = float((np.asarray((0.0, 0.0, z)) - np.asarray(view.position)) @ np.asarray(view.forward))
            if depth < 1.0:
                return
            half = view.width / view.focal * depth * 0.75 + 4.0
            x = np.linspace(view.position[0] - half, view.position[0] + half, samples)
            y = self.height(index, x, t)
            top = view.project(np.stack([x, y, np.full_like(x, z)], axis=1))[:, :2].tolist()
            low = view.project(self._foot(index, view, x, z))[:, :2].tolist()
            builder = skia.PathBuilder()
            builder.moveTo(*top[0])
            for point in top[1:]:
                builder.lineTo(*point)
            builder.lineTo(*low[1])
            builder.lineTo(*low[0])
            builder.close()
            ys = [point[1] for point in top]
            canvas.drawPath(builder.detach(), skia.Paint(AntiAlias=True, Color=solid(body)))
            drop = 0.45 * view.scale(depth)  # the trough before the wave, one tone down
            under = skia.PathBuilder()
            under.moveTo(top[0][0], top[0][1] + drop)
            for i, (px, py) in enumerate(top):
                under.lineTo(px, py + drop * (1.0 + 0.5 * math.sin(i * 0.9 + z)))
            under.lineTo(*low[1])
            under.lineTo(*low[0])
            under.close()
            canvas.drawPath(under.detach(), skia.Paint(AntiAlias=True, Color=solid(deep)))
            ridge = skia.Paint(AntiAlias=True, Color=solid(crest, 0.6), StrokeWidth=max(1.0, view.scale(depth) * 0.05))
            ridge.setStyle(skia.Paint.kStroke_Style)
            ridge.setStrokeCap(skia.Paint.kRound_Cap)
            ridge.setStrokeJoin(skia.Paint.kRound_Join)
            edge = skia.PathBuilder()
            middle, on = sum(ys) / len(ys) - 1, False
            for i in range(len(top) - 1):
                if ys[i] < middle:
                    if not on:
                        edge.moveTo(*top[i])
                    edge.lineTo(*top[i + 1])
                on = ys[i] < middle
            canvas.drawPath(edge.detach(), ridge)

        return draw


class SmallBoat:
    """A fishing boat that climbs and falls with the swell, its cabin lit."""

    def __init__(self, shop: Workshop, x: float, z: float) -> None:
        self._x, self._z = x, z
        self._rate, self._climbs = shop.stage.rate, 0.42 * (shop.stage.swell - 1.0)
        self._rough = {"storm": 1.0, "wind": 0.6, "rain": 0.5}.get(shop.stage.weather.value, 0.22)
        seen, air = shop.shades.seen, shop.shades.air((x, 0.0, z)) * 0.6
        self._hull = seen(rgb("a8452f"), 0.6, air)
        self._trim = seen(rgb("e8e0cf"), 0.8, air)
        self._dark = seen(rgb("2c2a2c"), 0.3, air)
        self._lit = shop.dark > 0.3
        drawn = shop.stage.style in (Style.PENCIL, Style.INK_WASH)
        self._shine = 0.3 if drawn else 1.0  # on paper a glow would wipe the boat away
        self._warm, self._pane = shop.shades.sheet.place(WARM), shop.shades.sheet.place(rgb("ffd98f"))

    def draw(self, canvas: skia.Canvas, view: View, frame: int) -> None:
        t = frame / self._rate
        lift = self._rough * (1.3 * math.sin(1.05 * t) + 0.5) - 0.5
        lift += 1.6 * self._climbs
        tilt = 0.7 * self._climbs + 0.34 * self._rough * math.cos(1.05 * t) + 0.04 * math.sin(2.2 * t)
        x, y, depth = view.project(np.asarray([[self._x, lift, self._z]]))[0]
        if depth < 1.0:
            return
        unit = view.scale(float(depth))
        canvas.save()
        canvas.translate(x, y)
        canvas.scale(unit, -unit)
        canvas.rotate(math.degrees(tilt))

        def fill(points: list[tuple[float, float]], colour: tuple[float, float, float]) -> None:
            builder = skia.PathBuilder()
            builder.moveTo(*points[0])
            for point in points[1:]:
                builder.lineTo(*point)
            builder.close()
            canvas.drawPath(builder.detach(), skia.Paint(AntiAlias=True, Color=solid(colour)))

        fill([(0.06, 0.8), (0.1, 3.4), (0.2, 3.4), (0.22, 0.8)], self._dark)
        fill([(-2.2, 1.0), (-1.7, -0.5), (1.6, -0.5), (2.5, 1.25), (1.5, 0.85), (-1.2, 0.75)], self._hull)
        fill([(-2.2, 1.0), (-2.12, 0.75), (2.3, 1.0), (2.5, 1.25), (1.5, 0.85), (-1.2, 0.75)], self._trim)
        fill([(-1.3, 0.75), (-0.1, 0.75), (-0.15, 1.85), (-1.25, 1.8)], self._trim)
        fill([(-1.15, 1.2), (-0.25, 1.2), (-0.28, 1.65), (-1.12, 1.62)], self._pane if self._lit else self._dark)
        if self._lit:
            for gx, gy, radius in ((-0.7, 1.4, 1.8), (0.15, 3.4, 1.1)):
                stops = [solid(dim(self._warm, share * self._shine)) for share in (0.5, 0.14, 0.0)]
                shader = skia.GradientShader.MakeRadial(skia.Point(gx, gy), radius, stops, [0, 0.4, 1])
                canvas.drawCircle(gx, gy, radius, skia.Paint(Shader=shader, BlendMode=skia.BlendMode.kPlus))
        canvas.restore()
