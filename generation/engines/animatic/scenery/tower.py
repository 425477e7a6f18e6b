"""A lighthouse from outside: its tower, its keeper's house, and the beam that sweeps."""

from __future__ import annotations

import math

import numpy as np
import skia

from generation.engines.animatic.scenery.beams import beam
from generation.engines.animatic.scenery.carpentry import WARM, Workshop
from generation.engines.animatic.scenery.world import lens_of
from generation.stage import View
from generation.staging.palette import dim, rgb


def tower(shop: Workshop, x: float, z: float) -> None:
    """The tower, its lamp lit in the dark unless it has died."""
    burns = shop.dark > 0.3 and shop.stage.power.at(0)[0] > 0.5
    item, brush = shop.card(x, z, turn=0.0, lit=0.75)
    white = rgb("efece4")
    side = 1.0 if shop.light.toward_key[0] > 0 else -1.0
    low, high, top = 2.3, 1.45, 13.6

    def half(y: float) -> float:
        return low + (high - low) * math.pow(y / top, 0.8)

    body = [(-half(0), 0), (half(0), 0), (half(6), 6), (half(top), top), (-half(top), top), (-half(6), 6)]
    brush.shaded(body, dim(white, 0.82), white)
    brush.poly(
        [(-side * half(0), 0), (-side * half(0) * 0.25, 0), (-side * half(top) * 0.25, top), (-side * half(top), top)],
        white,
        lit=0.34,
        alpha=0.55,
    )
    for y in (4.6, 10.0):
        band = rgb("b8392e")
        brush.poly([(-half(y), y), (half(y), y), (half(y + 1.9), y + 1.9), (-half(y + 1.9), y + 1.9)], band, lit=0.75)
        brush.poly(
            [
                (-side * half(y), y),
                (-side * half(y) * 0.25, y),
                (-side * half(y) * 0.25, y + 1.9),
                (-side * half(y + 1.9), y + 1.9),
            ],
            band,
            lit=0.35,
            alpha=0.6,
        )
    for wx, y in ((0.3, 3.0), (-0.35, 7.6), (0.2, 12.2)):
        brush.poly(
            [(wx - 0.24, y), (wx + 0.24, y), (wx + 0.22, y + 0.75), (wx - 0.22, y + 0.75)], rgb("39414d"), lit=0.4
        )
    brush.poly([(-0.62, 0), (0.62, 0), (0.62, 1.7), (0.3, 2.1), (-0.3, 2.1), (-0.62, 1.7)], rgb("8f2e26"), lit=0.6)
    dark = rgb("2e3138")
    brush.poly([(-2.1, top), (2.1, top), (1.95, top + 0.4), (-1.95, top + 0.4)], dark, lit=0.5)
    for i in range(9):
        px = -1.95 + i * 0.49
        brush.line([(px, top + 0.4), (px, top + 1.25)], 0.045, dark, lit=0.4)
    brush.line([(-2.0, top + 1.25), (2.0, top + 1.25)], 0.07, dark, lit=0.5)
    pane = [(-1.05, top + 0.4), (1.05, top + 0.4), (1.05, top + 2.6), (-1.05, top + 2.6)]
    if burns:
        brush.lamp(pane, rgb("ffe2a0"))
    else:
        brush.poly(pane, rgb("a9c4cf"), lit=0.8)
    for px in (-1.05, -0.35, 0.35, 1.05):
        brush.line([(px, top + 0.4), (px, top + 2.6)], 0.06, dark)
    brush.poly(
        [
            (-1.35, top + 2.6),
            (1.35, top + 2.6),
            (0.85, top + 3.3),
            (0.2, top + 3.75),
            (-0.2, top + 3.75),
            (-0.85, top + 3.3),
        ],
        rgb("a2352b"),
        lit=0.6,
    )
    brush.line([(0, top + 3.7), (0, top + 4.7)], 0.07, dark)
    if burns:
        brush.glow(0, top + 1.5, 9.0, WARM, 0.6)
    shop.contact(x, z, 3.2, 2.0)
    shop.add(item)
    if burns:
        shop.moves((x, 15.0, z + 0.5), Beam(shop, (x, top + 1.5, z)).draw)


class Beam:
    """The light that sweeps: two arms that turn, widest and brightest when they pass the lens."""

    def __init__(self, shop: Workshop, lamp: tuple[float, float, float]) -> None:
        self._lamp = np.asarray(lamp)
        self._rate, self._power = shop.stage.rate, shop.stage.power
        self._colour = dim(shop.shades.sheet.place(WARM), 0.42 * min(1.0, shop.dark + 0.1))

    def draw(self, canvas: skia.Canvas, view: View, frame: int) -> None:
        power = self._power.at(frame)[0]
        if power < 0.02:
            return
        turn = 0.75 * frame / self._rate + 0.9
        x, y, depth = view.project(self._lamp[None, :])[0]
        if depth < 0.5:
            return
        for arm in (0.0, math.pi):
            angle = turn + arm
            direction = np.asarray((math.sin(angle), -0.015, math.cos(angle)))
            tip = self._lamp + direction * 60.0
            seen = lens_of(view) @ (tip - np.asarray(view.position))
            if seen[2] < 0.5:
                near = max(0.0, (1.0 - depth) / min(-1e-6, float(direction @ np.asarray(view.forward))))
                tip = self._lamp + direction * min(60.0, near * 0.9)
                seen = lens_of(view) @ (tip - np.asarray(view.position))
                if seen[2] < 0.5:
                    continue
            tx, ty = seen[0] / seen[2], seen[1] / seen[2]
            end = 5.0 * view.scale(float(seen[2]))
            beam(canvas, (float(x), float(y)), (float(tx), float(ty)), end, dim(self._colour, power))


def keepers_house(shop: Workshop) -> None:
    item, brush = shop.card(8.2, 14.5, turn=0.2, lit=0.6)
    wall = rgb("d9d3c6")
    brush.shaded([(-2.4, 0), (2.4, 0), (2.4, 2.5), (-2.4, 2.5)], dim(wall, 0.8), wall)
    brush.poly([(-2.8, 2.35), (2.8, 2.35), (2.1, 4.1), (-2.1, 4.1)], rgb("6b3f38"), lit=0.55)
    brush.rect(1.2, 3.6, 0.5, 1.3, dim(wall, 0.7))
    for x in (-1.6, 0.7):
        pane = [(x, 0.95), (x + 0.85, 0.95), (x + 0.85, 1.8), (x, 1.8)]
        if shop.dark > 0.3:
            brush.lamp(pane, rgb("ffd28a"))
            brush.glow(x + 0.4, 1.4, 1.6, WARM, 0.3)
        else:
            brush.poly(pane, rgb("56636f"))
        brush.line([(x + 0.42, 0.95), (x + 0.42, 1.8)], 0.06, wall)
    shop.add(item)
