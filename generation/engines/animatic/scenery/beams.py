"""Beams of light in the air: bright at the lamp, gone at the far end, with no edge anywhere."""

from __future__ import annotations

import math

import skia

from generation.engines.animatic.scenery.brush import solid
from generation.stage import Colour
from generation.staging.palette import dim

_ACROSS = (0.0, 0.12, 0.5, 1.0, 0.5, 0.12, 0.0)
"""How bright a beam is from one side of it to the other."""


def beam(canvas: skia.Canvas, lamp: tuple[float, float], tip: tuple[float, float], half: float, colour: Colour) -> None:
    """A beam from a lamp to its far end, `half` pixels wide there to either side of its middle."""
    (x, y), (tx, ty) = lamp, tip
    long = math.hypot(tx - x, ty - y)
    if long < 1.0:
        return
    middle, spread = math.degrees(math.atan2(ty - y, tx - x)), math.degrees(min(1.2, math.atan2(half, long)))
    reach = math.hypot(long, half)
    count = len(_ACROSS) - 1
    places = [0.5 + spread * (2 * i / count - 1) / 360 for i in range(count + 1)]
    tones = [solid((1.0, 1.0, 1.0), share) for share in _ACROSS]
    turned = skia.Matrix()
    turned.setRotate(middle - 180.0, x, y)
    across = skia.GradientShader.MakeSweep(x, y, tones, places, skia.TileMode.kClamp, 0.0, 360.0, 0, turned)
    shares = (1.0, 0.62, 0.3, 0.1, 0.0)
    along = skia.GradientShader.MakeRadial(
        skia.Point(x, y), reach, [solid(dim(colour, share)) for share in shares], [0.0, 0.15, 0.4, 0.7, 1.0]
    )
    shader = skia.Shaders.Blend(skia.BlendMode.kModulate, along, across)
    canvas.save()
    canvas.clipRect(skia.Rect.MakeLTRB(x - reach, y - reach, x + reach, y + reach))
    builder = skia.PathBuilder()
    builder.moveTo(x, y)
    for step in range(-3, 4):
        angle = math.radians(middle + spread * step / 3)
        builder.lineTo(x + 1.3 * reach * math.cos(angle), y + 1.3 * reach * math.sin(angle))
    builder.close()
    canvas.drawPath(builder.detach(), skia.Paint(Shader=shader, BlendMode=skia.BlendMode.kPlus))
    canvas.restore()
