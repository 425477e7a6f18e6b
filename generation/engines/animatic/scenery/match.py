"""A match that is struck: fingers at the edge of the frame, a flare, then a steady flame."""

from __future__ import annotations

import math

import numpy as np
import skia

from generation.engines.animatic.scenery.brush import smooth, solid
from generation.engines.animatic.scenery.carpentry import Workshop
from generation.stage import Prop, View
from generation.staging.palette import dim, rgb

FLARES_AT = 0.22
"""The share of the shot after which it is struck."""


def match(shop: Workshop, prop: Prop) -> None:
    """A match in somebody's fingers, which come in from the right; it flares, and burns to the end of the shot."""
    stage = shop.stage
    place = shop.shades.sheet.place
    struck, rate = FLARES_AT * stage.frames, stage.rate
    skin = solid(shop.shades.sheet.worn(shop.shades.seen(rgb("d39c70"), 0.75, 0.0), skin=True))
    wood = solid(shop.shades.seen(rgb("e3c48a"), 0.9, 0.0))
    hot, warm = place(rgb("fff3c8")), place(rgb("ffb04a"))
    x, y, z = prop.position.at(0)

    def draw(canvas: skia.Canvas, view: View, frame: int) -> None:
        px, py, depth = view.project(np.asarray([[x, y, z]]))[0]
        if depth < 0.1:
            return
        t = (frame - stage.elapsed - struck) / rate
        burns = 0.0 if t < 0 else 0.55 + 1.5 * math.exp(-5.0 * t) + 0.06 * math.sin(23 * t)
        canvas.save()
        canvas.translate(px, py)
        unit = view.scale(float(depth)) * prop.size
        canvas.scale(unit, -unit)
        if burns > 0:
            reach = 2.6 * burns
            stops = [solid(dim(warm, 0.8)), solid(dim(warm, 0.22)), solid((0.0, 0.0, 0.0))]
            shader = skia.GradientShader.MakeRadial(skia.Point(0, 0.3), reach, stops, [0.0, 0.35, 1.0])
            canvas.drawCircle(0, 0.3, reach, skia.Paint(Shader=shader, BlendMode=skia.BlendMode.kPlus))
        line = skia.Paint(AntiAlias=True, Color=wood, StrokeWidth=0.07, StrokeCap=skia.Paint.kRound_Cap)
        canvas.drawLine(0, 0, 0.95, -0.35, line)
        for points in (
            [(0.7, -0.2), (0.95, -0.05), (1.7, -0.2), (2.6, -0.1), (2.6, -0.6), (1.5, -0.55), (0.8, -0.4)],
            [(0.75, -0.35), (1.5, -0.5), (2.6, -0.55), (2.6, -1.0), (1.4, -0.85), (0.8, -0.55)],
        ):
            canvas.drawPath(smooth(points), skia.Paint(AntiAlias=True, Color=skin))
        if burns > 0:
            tall = 0.75 * burns
            flame = smooth([(-0.13, 0.0), (0.13, 0.0), (0.16, 0.3 * tall), (0.02, 1.25 * tall), (-0.15, 0.35 * tall)])
            canvas.drawPath(flame, skia.Paint(AntiAlias=True, Color=solid(warm)))
            canvas.scale(0.55, 0.6)
            canvas.drawPath(flame, skia.Paint(AntiAlias=True, Color=solid(hot)))
        canvas.restore()

    shop.moves((x, y, z - 0.02), draw)
