"""Places that travel: a train's carriage, a car's inside, a spaceship's bridge; what passes outside passes by."""

from __future__ import annotations

import math

import numpy as np
import skia

from generation.engines.animatic.scenery.brush import Brush, smooth, solid
from generation.engines.animatic.scenery.carpentry import COLD, WARM, Workshop
from generation.engines.animatic.scenery.plan import Plan
from generation.engines.animatic.scenery.rooms import shell, tube
from generation.engines.animatic.scenery.world import Layer
from generation.stage import Doing, View
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
        self._town, self._warm = town, shop.shades.sheet.place(WARM)
        self.level = -1.0

    def draw(self, canvas: skia.Canvas, view: View, frame: int) -> None:
        gone = self._speed * frame / self._rate
        for at, wide, high, colour, lit in self._things:
            x = (at - gone) % self._span - self._span / 2
            px, py, depth = view.project(np.asarray([[x, self.level, self._away]]))[0]
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
                        skia.Rect(-wide * 0.4, high * 0.5, 0.1 * wide, high * 0.75), skia.Paint(Color=solid(self._warm))
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
    """Inside a car, seen from before the windscreen: seats, the rear window and side windows on what passes."""
    shop.ground(rgb("6f6f72"), rgb("8a8a8c"), level=-0.3)
    shop.ridge(220, 8, 30, rgb("6f86a0"))
    for away, speed, tall in ((55.0, 13.0, 9.0), (20.0, 14.0, 5.0), (8.0, 15.0, 3.0)):
        shop.moves((0.0, 0.0, away), Passing(shop, away, speed, tall, True).draw, Layer.OUTSIDE)
    dark = rgb("4a4d55")
    cloth = (rgb("7a5a44"), rgb("4f5a68"), rgb("6b3f3f"))[shop.stage.seed % 3]
    if shop.dark > 0.4:  # the street's lamps fall on the seats, and whoever sits there is seen before them
        cloth = mix(cloth, rgb("8b93ad"), 0.35)
    shell_of = shop.item((0.0, 1.0, 1.9), Layer.WALL)
    brush = shop.face(shell_of, (0.0, 0.0, 1.9), (1.0, 0.0, 0.0), (0.0, 1.0, 0.0), 0.5)
    rear = [(-0.86, 1.0), (0.86, 1.0), (0.7, 1.5), (-0.7, 1.5)]
    sides = [[(side * 1.02, 0.92), (side * 2.1, 0.86), (side * 2.0, 1.62), (side * 0.92, 1.52)] for side in (-1, 1)]
    brush.holes([(-12, -3), (12, -3), (12, 8), (-12, 8)], [rear, *sides], dim(dark, 0.7), dark)
    for pane in (rear, *sides):
        brush.line([*pane, pane[0]], 0.05, rgb("2b2d33"), lit=0.4)
    shop.add(shell_of)
    roof, brush = shop.flat(1.74, (0.0, 1.74, 0.5))
    brush.rect(-2.2, -0.5, 4.4, 2.4, mix(dark, rgb("c9c4ba"), 0.4), lit=0.5)
    shop.add(roof)
    shop.box(0.0, 1.5, 2.4, 0.86, 0.5, dim(cloth, 0.7), y=0.1)
    for x in (-0.56, 0.56):
        seat = shop.item((x, 0.8, 0.42))
        shop.box(x, 0.42, 0.66, 0.82, 0.2, cloth, y=0.44, item=seat)
        shop.box(x, 0.42, 0.36, 0.24, 0.16, mix(cloth, rgb("ffffff"), 0.12), y=1.3, item=seat)
        shop.box(x, 0.1, 0.66, 0.16, 0.6, dim(cloth, 0.8), y=0.3, item=seat)
        shop.add(seat)
        belt, brush = shop.card(x + 0.33, 0.5, 0.0, turn=0.0, lit=0.4)
        brush.line([(0, 0.5), (0.16, 1.5)], 0.05, rgb("26272b"))
        shop.add(belt)
    for side in (-1, 1):
        door = shop.item((side * 1.05, 0.6, 0.2))
        shop.box(side * 1.1, 0.3, 0.14, 0.86, 2.6, dim(dark, 0.85), item=door, top=mix(dark, rgb("ffffff"), 0.15))
        shop.add(door)
    driver = -0.56
    wheel, brush = shop.card(driver, -0.46, 0.0, turn=0.0, lit=0.6)
    ring = [(0.21 * math.cos(i * math.pi / 12), 0.79 + 0.2 * math.sin(i * math.pi / 12)) for i in range(25)]
    brush.line(ring, 0.035, rgb("1c1d20"))
    brush.line([(-0.2, 0.8), (0, 0.74), (0.2, 0.8)], 0.035, rgb("1c1d20"))
    brush.line([(0, 0.74), (0, 0.6)], 0.04, rgb("1c1d20"))
    if not any(Doing.STEER in (actor.doing, actor.hands) for actor in shop.stage.actors):
        shop.add(wheel)
    dash = shop.item((0.0, 0.6, -0.62))
    shop.box(0.0, -0.7, 2.5, 0.64, 0.3, rgb("33363d"), item=dash, top=rgb("4a4e57"))
    shop.add(dash)
    mirror, brush = shop.card(0.05, -0.5, 1.5, turn=0.0, lit=0.6)
    brush.blob([(-0.16, 0), (0.16, 0), (0.16, 0.09), (-0.16, 0.09)], rgb("23252a"))
    shop.add(mirror)
    if shop.dark > 0.4:
        shop.glow(driver, 0.75, -0.55, 0.7, rgb("7fd0c0"), 0.35)


def _stars(shop: Workshop) -> None:
    """Stars and a planet, lit from one side, behind everything."""
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


def space(shop: Workshop) -> None:
    """Open space: stars, a planet, a station far off with its lights, rocks that drift."""
    shop.world.open = True
    _stars(shop)
    hull = rgb("aeb8c2")
    station, brush = shop.card(-9.0, 42.0, 6.0, turn=0.0, lit=0.8)
    brush.rect(-7.0, -0.35, 14.0, 0.7, dim(hull, 0.7))
    for x in (-6.5, -4.6, 4.6, 6.5):
        brush.rect(x - 0.75, -3.4, 1.5, 6.8, rgb("35507a"), lit=0.9)
        for y in (-2.4, -1.2, 0.0, 1.2, 2.4):
            brush.line([(x - 0.75, y), (x + 0.75, y)], 0.06, rgb("8fb0d8"))
    brush.blob([(-2.4, -1.3), (2.4, -1.3), (2.8, 0), (2.4, 1.3), (-2.4, 1.3), (-2.8, 0)], hull)
    for x in (-1.6, -0.6, 0.5, 1.5):
        brush.lamp([(x - 0.2, -0.2), (x + 0.2, -0.2), (x + 0.2, 0.25), (x - 0.2, 0.25)], rgb("ffe9b0"))
    shop.add(station)
    for x, z, wide, y in ((5.5, 14.0, 1.6, 3.6), (-4.6, 9.0, 0.9, 0.2), (7.5, 20.0, 2.4, -1.0), (3.2, 8.0, 0.6, -0.4)):
        shop.rock(x, z, wide, wide * 0.8, rgb("8f8a86"), y=y)


def spaceship(shop: Workshop) -> None:
    """A bridge: one great window on stars and a planet, consoles with many small lights, ribs overhead."""
    shop.world.open = True
    _stars(shop)
    rng = shop.rng
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
