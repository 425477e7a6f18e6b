"""Places that travel: a train's carriage, a car's inside, a spaceship's bridge; what passes outside passes by."""

from __future__ import annotations

import math

import numpy as np
import skia

from generation.engines.animatic.scenery.brush import Brush, smooth, solid
from generation.engines.animatic.scenery.carpentry import COLD, WARM, Workshop
from generation.engines.animatic.scenery.rooms import Plan, shell, tube
from generation.engines.animatic.scenery.world import Layer
from generation.stage import View
from generation.staging.palette import dim, mix, rgb


class Passing:
    """Land that passes the windows: near things fast, far things slow."""

    def __init__(self, shop: Workshop, away: float, speed: float, tall: float, town: bool) -> None:
        rng = shop.rng
        self._rate, self._speed, self._away = shop.stage.rate, speed, away
        self._span = 14.0 * away
        shades = shop.shades
        air = 1.0 - math.exp(-away / 90.0)
        self._things = []
        for _ in range(16):
            at = rng.uniform(0, self._span)
            wide, high = rng.uniform(0.3, 0.9) * tall, rng.uniform(0.5, 1.0) * tall
            colour = shades.seen(
                rgb("5d6f52") if not town else rng.choice([rgb("7d6a66"), rgb("94a0a3"), rgb("9c6a55")]), 0.45, air
            )
            lit = shop.dark > 0.4 and rng.random() < 0.6
            self._things.append((at, wide, high, colour, lit))
        self._blob = smooth([(-1, 0), (1, 0), (0.9, 0.7), (0.1, 1.1), (-0.8, 0.8)])
        self._town = town

    def draw(self, canvas: skia.Canvas, view: View, frame: int) -> None:
        gone = self._speed * frame / self._rate
        for at, wide, high, colour, lit in self._things:
            x = (at - gone) % self._span - self._span / 2
            px, py, depth = view.project(np.asarray([[x, -1.0, self._away]]))[0]
            if depth < 0.5:
                continue
            unit = view.scale(float(depth))
            if px + wide * unit < 0 or px - wide * unit > view.width:
                continue
            canvas.save()
            canvas.translate(px, py)
            canvas.scale(unit, -unit)
            paint = skia.Paint(AntiAlias=True, Color=solid(colour))
            if self._town:
                canvas.drawRect(skia.Rect(-wide, 0, wide, high), paint)
                if lit:
                    canvas.drawRect(
                        skia.Rect(-wide * 0.4, high * 0.5, 0.1 * wide, high * 0.75), skia.Paint(Color=solid(WARM))
                    )
            else:
                canvas.scale(wide, high)
                canvas.drawPath(self._blob, paint)
            canvas.restore()


def train(shop: Workshop) -> None:
    """A carriage seen across its seats, racks above, the country going by in the windows."""
    shop.ground(rgb("7f8a62"), rgb("8f9a7a"), level=-1.2)
    shop.ridge(260, 8, 36, rgb("6f86a0"))
    for away, speed, tall in ((60.0, 16.0, 7.0), (22.0, 17.0, 4.5), (9.0, 18.0, 2.6)):
        shop.moves((0.0, 0.0, away), Passing(shop, away, speed, tall, False).draw, Layer.OUTSIDE)
    wall = rgb("b7a98c")
    panes = tuple((0.35 + i * 2.1, 0.95, 1.75, 1.0) for i in range(5))

    def dress(brush: Brush) -> None:
        brush.rect(0, 0, 11, 0.8, rgb("6a4f3c"), lit=0.5)
        brush.line([(0, 2.12), (11, 2.12)], 0.05, rgb("8c8f92"))

    shell(shop, Plan(11.0, 2.0, 2.5, wall, rgb("5f5a55"), back=panes), dress)
    cloth = rgb("7a2f35")
    for i, x in enumerate((-4.0, -2.35, 2.35, 4.0)):
        seat = shop.item((x, 0.6, 1.35))
        turn = math.pi / 2 if i % 2 == 0 else -math.pi / 2
        shop.box(x, 1.35, 0.55, 0.45, 1.1, dim(cloth, 0.8), item=seat, top=cloth)
        shop.box(x + (-0.3 if i % 2 == 0 else 0.3), 1.35, 0.16, 1.25, 1.1, cloth, item=seat)
        shop.add(seat)
        del turn
    rack, brush = shop.card(0, 1.7, 2.05, turn=0.0, lit=0.5)
    brush.line([(-5, 0), (5, 0)], 0.04, rgb("8c8f92"))
    for x, w in ((-3.2, 0.7), (-1.9, 0.5), (0.6, 0.8), (2.9, 0.6)):
        brush.rect(
            x,
            0.03,
            w,
            shop.rng.uniform(0.22, 0.32),
            shop.rng.choice([rgb("5a4030"), rgb("3f5670"), rgb("8c6a3f")]),
            loose=0.02,
        )
    shop.add(rack)
    for x in (-2.5, 1.5):
        tube(shop, x, 0.8, 2.46, 1.2)


def car(shop: Workshop) -> None:
    """Inside a car: seats, the wheel, the windscreen's frame, the road's edge passing."""
    shop.ground(rgb("6f6f72"), rgb("8a8a8c"), level=-0.7)
    shop.ridge(220, 8, 30, rgb("6f86a0"))
    for away, speed, tall in ((55.0, 13.0, 9.0), (20.0, 14.0, 5.0), (8.0, 15.0, 3.0)):
        shop.moves((0.0, 0.0, away), Passing(shop, away, speed, tall, True).draw, Layer.OUTSIDE)
    dark = rgb("3a3c42")
    frame = shop.item((0.0, 1.0, 1.6), Layer.WALL)
    brush = shop.face(frame, (0.0, 0.0, 1.6), (1.0, 0.0, 0.0), (0.0, 1.0, 0.0), 0.4)
    window = [(-1.75, 0.95), (1.75, 0.95), (1.45, 1.62), (-1.45, 1.62)]
    brush.holes(
        [(-9, -2), (9, -2), (9, 6), (-9, 6)],
        [
            window,
            [(-3.6, 0.95), (-1.95, 0.95), (-1.65, 1.62), (-3.2, 1.62)],
            [(1.95, 0.95), (3.6, 0.95), (3.2, 1.62), (1.65, 1.62)],
        ],
        dark,
        dim(dark, 0.8),
    )
    brush.line([*window, window[0]], 0.06, rgb("23252a"))
    brush.rect(-0.2, 1.48, 0.4, 0.13, rgb("1f2126"))
    shop.add(frame)
    shop.box(0.0, 1.35, 4.4, 0.9, 0.35, rgb("2e3036"), top=rgb("3c3f46"))
    wheel, brush = shop.card(0.75, 1.0, 0.0, turn=0.0, lit=0.6)
    ring = [(0.2 * math.cos(i * math.pi / 10), 0.95 + 0.2 * math.sin(i * math.pi / 10)) for i in range(21)]
    brush.line(ring, 0.035, rgb("1c1d20"))
    brush.line([(-0.2, 0.95), (0.2, 0.95)], 0.03, rgb("1c1d20"))
    shop.add(wheel)
    dials, brush = shop.card(0.75, 1.15, 0.9, turn=0.0)
    for x in (-0.12, 0.12):
        brush.oval(x, 0.03, 0.07, 0.05, rgb("dfe8ea"), lit=0.8 if shop.dark < 0.4 else 1.0)
    if shop.dark > 0.4:
        brush.glow(0, 0.03, 0.6, rgb("7fd0c0"), 0.4)
    shop.add(dials)
    for x in (-0.72, 0.72):
        shop.box(x, 0.42, 0.62, 0.85, 0.14, rgb("6a4a3a"), y=0.25)


def spaceship(shop: Workshop) -> None:
    """A bridge: one great window on stars and a planet, consoles with many small lights, ribs overhead."""
    shop.world.open = True
    sky_card = shop.item((0.0, 0.0, 300.0), Layer.OUTSIDE)
    brush = shop.face(sky_card, (0.0, 0.0, 300.0), (1.0, 0.0, 0.0), (0.0, 1.0, 0.0), 1.0)
    brush.lamp([(-900, -600), (900, -600), (900, 600), (-900, 600)], rgb("05070f"))
    rng = shop.rng
    for _ in range(260):
        x, y, r = rng.uniform(-260, 260), rng.uniform(-120, 150), rng.uniform(0.25, 0.8)
        brush.lamp([(x - r, y), (x, y + r), (x + r, y), (x, y - r)], rgb("dfe9ff"), rng.uniform(0.4, 1.0))
    planet = [(70 + 95 * math.cos(i * math.pi / 24), -40 + 95 * math.sin(i * math.pi / 24)) for i in range(48)]
    brush.lamp(planet, rgb("2f6f8f"))
    lit = [(70 + 95 * math.cos(a), -40 + 95 * math.sin(a)) for a in [math.pi * (0.25 + i / 24) for i in range(25)]]
    inner = [
        (70 + 80 * math.cos(a) + 18, -40 + 88 * math.sin(a) - 10)
        for a in [math.pi * (1.25 - i / 24) for i in range(25)]
    ]
    brush.lamp([*lit, *inner], rgb("7fc4d6"))
    brush.glow(70, -40, 150, rgb("5aa8d0"), 0.25)
    shop.add(sky_card)
    hull = rgb("52606f")
    plan = Plan(9.0, 4.2, 3.4, hull, rgb("3a424d"), back=((1.0, 1.0, 7.0, 1.75),))
    shell(shop, plan, None)
    shop.world.open = True
    for x in (-3.2, -1.1, 1.1, 3.2):
        rib, brush = shop.card(x * 1.05, 4.1, 0.0, turn=0.0, lit=0.4)
        brush.poly([(-0.1, 0.9), (0.1, 0.9), (0.16, 3.4), (-0.16, 3.4)], dim(hull, 0.7))
        shop.add(rib)
    for x, z, turn in ((-2.9, 2.6, -0.6), (0.0, 3.3, 0.0), (2.9, 2.6, 0.6)):
        shop.box(x, z, 2.0, 0.85, 0.6, rgb("3c4754"), turn=turn, top=rgb("232b35"))
        board, brush = shop.card(x, z - 0.25, 0.86, turn=turn)
        brush.poly([(-0.9, 0), (0.9, 0), (0.8, 0.34), (-0.8, 0.34)], rgb("1c232c"), lit=0.5)
        for _ in range(26):
            px, py = rng.uniform(-0.75, 0.72), rng.uniform(0.04, 0.28)
            light = rng.choice([rgb("7fe0d0"), rgb("ff9a4a"), rgb("ff5a4a"), rgb("cfe6ff")])
            brush.lamp(
                [(px, py), (px + 0.035, py), (px + 0.035, py + 0.022), (px, py + 0.022)], light, rng.uniform(0.6, 1)
            )
        brush.glow(0, 0.2, 1.1, rgb("5fc8d8"), 0.22)
        shop.add(board)
    for x in (-2.4, 2.4):
        seat, brush = shop.card(x * 0.9, 1.9, 0.0, turn=0.0, lit=0.4)
        brush.blob([(-0.35, 0.3), (0.35, 0.3), (0.42, 0.9), (0.3, 1.35), (-0.3, 1.35), (-0.42, 0.9)], rgb("2b323c"))
        brush.rect(-0.06, 0, 0.12, 0.4, rgb("1f252d"))
        shop.add(seat)
    for x in (-3.0, 0.0, 3.0):
        strip, brush = shop.flat(3.38, (x, 3.4, 1.0))
        brush.lamp([(x - 0.06, -6), (x + 0.06, -6), (x + 0.06, 4), (x - 0.06, 4)], mix(COLD, rgb("7fd0ff"), 0.4))
        shop.add(strip)
