"""A room's door that the action opens: a frame in a wall, light or dark beyond it, and a leaf that swings."""

from __future__ import annotations

import math

import numpy as np
import skia

from generation.engines.animatic.scenery.brush import solid
from generation.engines.animatic.scenery.carpentry import WARM, Workshop
from generation.engines.animatic.scenery.world import Layer
from generation.stage import Colour, Track, View
from generation.staging.palette import dim, mix, rgb

WIDE, TALL = 1.0, 2.1


def door(shop: Workshop, at: tuple[float, float], wall: Colour, opens: Track, turn: float = 0.0) -> None:
    """A door in a wall, hinged at `at` (x and z), on its left as the room sees it.

    `opens` is its angle in radians over time; `turn` is how far the wall is turned from the far one.
    """
    (x, z), across = at, (math.cos(turn), -math.sin(turn))
    inward = (-math.sin(turn), -math.cos(turn))

    def spot(along: float, out: float) -> tuple[float, float]:
        return (x + along * across[0] + out * inward[0], z + along * across[1] + out * inward[1])

    jamb, brush = shop.card(*spot(0.0, 0.03), 0.0, turn=turn, lit=0.6, layer=Layer.STANDING)
    beyond = rgb("ffdfa0") if shop.dark > 0.35 else mix(rgb("cfdde4"), shop.light.horizon, 0.5)
    brush.rect(-0.12, 0, WIDE + 0.24, TALL + 0.12, dim(wall, 0.55))
    brush.lamp([(0, 0), (WIDE, 0), (WIDE, TALL), (0, TALL)], beyond, 0.95)
    brush.poly([(0, 0), (WIDE, 0), (WIDE * 0.8, 0.32), (WIDE * 0.2, 0.32)], dim(wall, 0.7), lit=0.7)
    brush.glow(WIDE / 2, TALL * 0.5, 2.2, WARM if shop.dark > 0.35 else beyond, 0.3)
    shop.add(jamb)
    shop.pool(*spot(WIDE / 2, 0.9), 1.2, 0.9, beyond, 0.35)
    face = solid(shop.shades.seen(mix(wall, rgb("6a4630"), 0.8), 0.7, 0.0))
    panel = solid(shop.shades.seen(mix(wall, rgb("4a3020"), 0.85), 0.5, 0.0))
    brass = solid(shop.shades.seen(rgb("d9c48a"), 0.95, 0.0))

    def draw(canvas: skia.Canvas, view: View, frame: int) -> None:
        angle = opens.at(frame - shop.stage.elapsed)[0]
        c, s = math.cos(angle), math.sin(angle)

        def quad(left: float, low: float, right: float, high: float, colour: int) -> None:
            corners = []
            for px, py in ((left, low), (right, low), (right, high), (left, high)):
                where = spot(px * c, 0.05 + px * s)
                corners.append((where[0], py, where[1]))
            seen = view.project(np.asarray(corners))
            if (seen[:, 2] < 0.2).any():
                return
            builder = skia.PathBuilder()
            builder.moveTo(*seen[0, :2].tolist())
            for point in seen[1:, :2].tolist():
                builder.lineTo(*point)
            builder.close()
            canvas.drawPath(builder.detach(), skia.Paint(AntiAlias=True, Color=colour))

        quad(0, 0, WIDE, TALL, face)
        quad(0.16, 0.2, WIDE - 0.16, 0.95, panel)
        quad(0.16, 1.15, WIDE - 0.16, TALL - 0.2, panel)
        quad(WIDE - 0.12, 0.98, WIDE - 0.05, 1.06, brass)

    middle = spot(WIDE / 2, 0.12)
    shop.moves((middle[0], 1.0, middle[1]), draw)
