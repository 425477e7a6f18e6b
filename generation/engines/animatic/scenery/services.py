"""Where people are served, carried and guarded: a shop, a bus, a police station, a factory hall."""

from __future__ import annotations

import math

from generation.engines.animatic.scenery.brush import Brush
from generation.engines.animatic.scenery.carpentry import COLD, WARM, Workshop
from generation.engines.animatic.scenery.plan import Plan
from generation.engines.animatic.scenery.rooms import chair, outside, pendant, shell, table, tube
from generation.engines.animatic.scenery.trades import counter
from generation.engines.animatic.scenery.vehicles import Passing
from generation.engines.animatic.scenery.world import Layer
from generation.stage import Colour
from generation.staging.palette import dim, mix, rgb

WHITE = rgb("ffffff")
_LABELS = tuple(rgb(code) for code in ("d8483a", "e9b93c", "3f8f5a", "2f6fa8", "e07f3a", "f0e6d0", "8a4f9a", "5fb0b0"))


def shop_floor(shop: Workshop) -> None:
    """Tins, jars and boxes on bright shelves, a price board, scales and a till on the counter, fruit in crates."""
    outside(shop)
    wall = shop.own("wall", "cfc4a4 b9c4b0 c9b5a4")

    def dress(brush: Brush) -> None:
        for x, wide in ((0.3, 2.9), (5.2, 2.9)):
            _goods(brush, x, 0.35, wide, 4)
        brush.rect(3.35, 2.25, 1.7, 0.5, rgb("2f5d50"), lit=0.8, loose=0.01)  # the board over the window
        for i in range(3):
            brush.line([(3.5, 2.62 - 0.12 * i), (4.3, 2.62 - 0.12 * i)], 0.03, rgb("f2ead0"), lit=0.95)
            brush.line([(4.55, 2.62 - 0.12 * i), (4.85, 2.62 - 0.12 * i)], 0.03, rgb("f0c95a"), lit=0.95)

    shell(shop, Plan(8.4, 3.9, 2.9, wall, rgb("9a8c78"), back=((3.4, 0.85, 1.6, 1.3),)), dress)
    counter(shop, 2.7, 2.5, 2.3, rgb("9a6f48"))
    till, brush = shop.card(3.2, 2.45, 1.08, turn=0.0)
    brush.rect(-0.25, 0, 0.5, 0.2, rgb("3a3d45"))
    brush.poly([(-0.22, 0.2), (0.22, 0.2), (0.18, 0.42), (-0.18, 0.42)], rgb("4a4d55"))
    brush.lamp([(-0.14, 0.27), (0.14, 0.27), (0.12, 0.37), (-0.12, 0.37)], rgb("bfe8c4"), 0.8)
    shop.add(till)
    scales, brush = shop.card(2.3, 2.45, 1.08, turn=0.0)
    brush.poly([(-0.16, 0), (0.16, 0), (0.08, 0.22), (-0.08, 0.22)], rgb("b8352e"))
    brush.oval(0, 0.36, 0.19, 0.19, rgb("b8352e"))
    brush.oval(0, 0.36, 0.15, 0.15, rgb("f6f0dc"), lit=0.95)
    brush.line([(0, 0.36), (0.08, 0.45)], 0.02, rgb("2b2b2b"))
    brush.poly([(-0.26, 0.56), (0.26, 0.56), (0.18, 0.62), (-0.18, 0.62)], rgb("c9ced0"), lit=0.9)
    shop.add(scales)
    for index, (x, z) in enumerate(((-3.3, 2.3), (-2.4, 2.6), (-3.5, 0.9))):
        fruit = (rgb("d8483a"), rgb("e9a23c"), rgb("7fae4a"))[index]
        shop.box(x, z, 0.8, 0.62, 0.55, rgb("b08a58"), front=((0.0, 0.28, 0.8, 0.04, rgb("7d5c34")),))
        heap, brush = shop.card(x, z - 0.1, 0.6, turn=0.0)
        for k in range(9):
            brush.oval(-0.3 + 0.075 * k, 0.05 + 0.06 * (k % 3), 0.09, 0.09, fruit, lit=shop.rng.uniform(0.6, 1.0))
        brush.rect(-0.12, 0.26, 0.24, 0.16, rgb("fbf6e6"), lit=0.95)
        shop.add(heap)
    for x in (-2.0, 1.0):
        tube(shop, x, 1.6, 2.85, 1.6)


def _goods(brush: Brush, x: float, low: float, wide: float, rows: int) -> None:
    """Shelves on a wall with what is for sale: tins with labels, jars with lids, boxes; a price under each."""
    rng = brush.rng
    wood = rgb("8a6440")
    brush.rect(x - 0.06, low - 0.1, wide + 0.12, rows * 0.52 + 0.16, dim(wood, 0.55))
    for row in range(rows):
        y = low + row * 0.52
        brush.rect(x - 0.04, y - 0.06, wide + 0.08, 0.06, wood, lit=0.85)
        at = x + 0.05
        while at < x + wide - 0.22:
            kind, colour, many = rng.randrange(3), rng.choice(_LABELS), rng.randint(2, 4)
            first = at
            for _ in range(many):
                if at > x + wide - 0.2:
                    break
                if kind == 0:  # a tin
                    brush.rect(at, y, 0.15, 0.24, rgb("c6cbcd"), lit=0.9)
                    brush.rect(at, y + 0.04, 0.15, 0.16, colour, lit=0.8)
                    at += 0.17
                elif kind == 1:  # a jar
                    brush.rect(at, y, 0.14, 0.22, colour, lit=0.85)
                    brush.rect(at + 0.02, y + 0.22, 0.1, 0.05, rgb("e8dfc4"), lit=0.9)
                    at += 0.17
                else:  # a box
                    brush.rect(at, y, 0.2, 0.36, colour, lit=0.75)
                    brush.oval(at + 0.1, y + 0.2, 0.06, 0.08, rgb("fbf2da"), lit=0.9)
                    at += 0.22
            brush.rect((first + at) / 2 - 0.07, y - 0.055, 0.13, 0.05, rgb("fffbe8"), lit=0.95)
            at += 0.05


def bus(shop: Workshop) -> None:
    """A city bus seen across its seats: all face one way, yellow poles with red buttons, straps on a rail, a door."""
    shop.ground(rgb("6f6f72"), rgb("8a8a8c"), level=-1.0)
    for away, speed, tall in ((55.0, 10.0, 13.0), (22.0, 11.0, 9.0)):
        shop.moves((0.0, 0.0, away), Passing(shop, away, speed, tall, True).draw, Layer.OUTSIDE)
    panes = ((0.3, 0.95, 2.5, 1.1), (3.1, 0.95, 2.5, 1.1), (5.9, 0.95, 1.6, 1.1), (9.6, 0.95, 1.2, 1.1))

    def dress(brush: Brush) -> None:
        brush.rect(0, 0, 11.2, 0.82, rgb("2f5f8f"), lit=0.55)
        brush.rect(0, 0.82, 11.2, 0.06, rgb("d9dde0"), lit=0.9)
        brush.rect(0, 2.12, 11.2, 0.3, rgb("d6d2c4"), lit=0.85)
        for x, tone in ((0.5, "d8483a"), (2.0, "e9b93c"), (3.5, "3f8f5a"), (5.2, "2f6fa8")):  # notices over the panes
            brush.rect(x, 2.16, 1.2, 0.22, rgb(tone), lit=0.85)
            brush.line([(x + 0.1, 2.27), (x + 0.8, 2.27)], 0.03, WHITE, lit=0.95)
        brush.rect(7.65, 0, 1.8, 2.1, rgb("33383d"), lit=0.5)  # the folding door
        for x in (7.72, 8.6):
            brush.lamp(
                [(x, 0.15), (x + 0.76, 0.15), (x + 0.76, 2.0), (x, 2.0)], mix(shop.light.horizon, WHITE, 0.1), 0.6
            )
            brush.line([(x + 0.38, 0.7), (x + 0.38, 1.5)], 0.05, rgb("f2c53a"), lit=0.9)
        brush.lamp([(8.05, 2.18), (9.05, 2.18), (9.05, 2.36), (8.05, 2.36)], rgb("ff9a3a"), 0.9)

    shell(shop, Plan(11.2, 2.0, 2.45, rgb("c9ccc8"), rgb("54585c"), back=panes), dress)
    cloth = shop.own("cloth", "2f5f8f 7a2f45 2f7a5f")
    for x in (-4.6, -3.4, -2.2, -1.0, 0.2, 1.4, 4.7):
        seat = shop.item((x, 0.6, 1.4))
        shop.box(x + 0.1, 1.4, 0.5, 0.45, 0.95, dim(cloth, 0.7), item=seat, top=cloth)
        shop.box(x - 0.2, 1.4, 0.12, 1.12, 0.95, cloth, item=seat, front=((0.0, 1.0, 0.12, 0.1, rgb("f2c53a")),))
        shop.add(seat)
    for x in (-3.9, -1.65, 0.75, 3.5):
        pole, brush = shop.card(x, 0.85, 0.0, turn=0.0, lit=0.85)
        brush.line([(0, 0), (0, 2.4)], 0.045, rgb("f2c53a"))
        brush.rect(-0.05, 1.32, 0.1, 0.16, rgb("d8372c"), lit=0.9)
        shop.add(pole)
    rail, brush = shop.card(0.0, 0.8, 2.12, turn=0.0, lit=0.8)
    brush.line([(-5.5, 0), (5.5, 0)], 0.04, rgb("f2c53a"))
    for k in range(13):
        x = -5.1 + 0.85 * k
        brush.line([(x, 0), (x, -0.16)], 0.03, rgb("33383d"))
        brush.poly([(x - 0.08, -0.32), (x + 0.08, -0.32), (x, -0.15)], rgb("33383d"))
    shop.add(rail)
    for x in (-2.5, 1.5):
        tube(shop, x, 0.8, 2.41, 1.2)


def police_station(shop: Workshop) -> None:
    """A badge on the wall, a board of faces tied with red thread, a barred cell, a desk with a lamp."""
    outside(shop)
    blue = rgb("24406e")

    def dress(brush: Brush) -> None:
        brush.rect(0, 0, 9.0, 1.0, dim(blue, 1.0), lit=0.6)
        brush.rect(0, 1.0, 9.0, 0.07, rgb("d9dde0"), lit=0.85)
        _badge(brush, 4.4, 2.05, 0.55)
        brush.rect(1.4, 1.25, 2.0, 1.25, rgb("8a5f3c"), loose=0.01)
        brush.rect(1.46, 1.31, 1.88, 1.13, rgb("c9a070"), lit=0.75)
        spots = []
        for k in range(6):
            x, y = 1.6 + 0.6 * (k % 3), 1.42 + 0.55 * (k // 3)
            brush.rect(x, y, 0.34, 0.42, rgb("f2efe4"), lit=0.95, loose=0.015)
            brush.oval(x + 0.17, y + 0.25, 0.07, 0.09, rgb("6a5a50"))
            brush.poly([(x + 0.05, y + 0.05), (x + 0.29, y + 0.05), (x + 0.17, y + 0.2)], rgb("4a4d55"))
            spots.append((x + 0.17, y + 0.4))
        for a, b in ((0, 4), (4, 2), (1, 3), (3, 4)):
            brush.line([spots[a], spots[b]], 0.02, rgb("c8322a"), lit=0.95)
        x = 6.2  # the cell
        brush.rect(x, 0, 2.4, 2.45, rgb("23262b"), lit=0.25)
        brush.rect(x + 0.2, 0.4, 1.5, 0.14, rgb("5a5f66"), lit=0.4)
        for k in range(13):
            brush.line([(x + 0.2 * k, 0), (x + 0.2 * k, 2.45)], 0.055, rgb("9aa1a8"), lit=0.7)
        for y in (0.06, 1.2, 2.42):
            brush.line([(x, y), (x + 2.4, y)], 0.08, rgb("9aa1a8"), lit=0.7)
        brush.rect(x + 1.1, 1.0, 0.22, 0.36, rgb("6a7078"))

    shell(shop, Plan(9.0, 3.8, 2.9, rgb("aeb4b8"), rgb("6a6f74"), left=((REACH_WINDOW, 1.2, 1.4, 1.1),)), dress)
    for x, z in ((-2.9, 2.6), (0.2, 3.0)):
        table(shop, x, z, 1.6, 0.75, 0.74, rgb("7a5236"))
        chair(shop, x, z + 0.55, 0.0, rgb("2f3338"))
        lamp, brush = shop.card(x - 0.45, z, 0.74, turn=0.0)
        brush.line([(0, 0), (0, 0.3), (0.16, 0.42)], 0.03, rgb("2f3b34"))
        brush.poly([(0.04, 0.36), (0.36, 0.36), (0.28, 0.5), (0.12, 0.5)], rgb("2f6b4f"), lit=0.9)
        brush.glow(0.2, 0.3, 0.7, WARM, 0.5)
        brush.rect(0.5, 0, 0.3, 0.05, rgb("f2efe4"), lit=0.9)
        brush.rect(0.52, 0.05, 0.26, 0.04, rgb("d8b46a"), lit=0.9)
        shop.add(lamp)
    for x in (-4.1, 4.1):
        shop.box(
            x,
            1.2,
            0.55,
            1.3,
            0.6,
            rgb("7d868c"),
            front=tuple((0.05, 0.08 + 0.4 * k, 0.45, 0.34, rgb("949ca2")) for k in range(3)),
        )
    for x in (-1.9, 1.9):
        tube(shop, x, 1.6, 2.85, 1.6)


REACH_WINDOW = 16.2
"""Along the left wall, in line with the desks."""


def _badge(brush: Brush, x: float, y: float, radius: float) -> None:
    """A shield with a star."""
    shield = [(-0.8, 0.8), (0.0, 1.0), (0.8, 0.8), (0.75, -0.2), (0.0, -1.05), (-0.75, -0.2)]
    brush.poly([(x + px * radius, y + py * radius) for px, py in shield], rgb("d9b24a"), lit=0.95)
    brush.poly([(x + px * radius * 0.82, y + py * radius * 0.82) for px, py in shield], rgb("24406e"), lit=0.8)
    star = [
        (x + r * math.sin(k * math.pi / 5), y + r * math.cos(k * math.pi / 5))
        for k in range(10)
        for r in (radius * (0.5 if k % 2 == 0 else 0.2),)
    ]
    brush.poly(star, rgb("f2d67a"), lit=1.0)


def factory(shop: Workshop) -> None:
    """A hall of machines: gear wheels, pipes and gauges, a belt with parts on it, saw-tooth windows, striped edges."""
    rng = shop.rng
    outside(shop)
    iron = rgb("4f5a5e")

    def dress(brush: Brush) -> None:
        for y, tone in ((3.1, "9a5a3a"), (3.45, "7d868c")):
            brush.rect(0, y, 14, 0.2, rgb(tone), lit=0.7)
        for x in (2.4, 6.1, 10.4):
            brush.rect(x, 0, 0.24, 3.2, rgb("9a5a3a"), lit=0.65)
        for x, y, radius in ((3.6, 1.9, 0.95), (5.0, 1.35, 0.62), (9.0, 1.8, 1.05), (10.9, 1.25, 0.6)):
            _gear(brush, x, y, radius, rng.choice([rgb("7d868c"), rgb("a0764a"), rgb("6a7a70")]))
        for x in (7.0, 7.6, 12.2):
            brush.oval(x, 1.95, 0.24, 0.24, rgb("2b2d30"))
            brush.oval(x, 1.95, 0.19, 0.19, rgb("f2eede"), lit=0.95)
            brush.line([(x, 1.95), (x + 0.1, 2.05)], 0.03, rgb("c8322a"), lit=0.9)

    panes = tuple((0.5 + 2.7 * k, 3.9, 2.1, 1.6) for k in range(5))
    shell(shop, Plan(14.0, 7.0, 6.0, rgb("8f8a80"), rgb("6f6c66"), back=panes), dress)
    belt = shop.item((0.0, 0.8, 3.6))
    shop.box(0.0, 3.6, 11.0, 0.16, 0.9, rgb("2b2d30"), y=0.72, item=belt)
    shop.box(0.0, 3.12, 11.0, 0.12, 0.05, rgb("e8b92e"), y=0.66, item=belt)
    for x in (-4.5, -1.5, 1.5, 4.5):
        shop.box(x, 3.6, 0.2, 0.72, 0.7, iron, item=belt)
    shop.add(belt)
    for k in range(7):
        shop.box(
            -4.6 + 1.5 * k, 3.6, 0.6, 0.42, 0.5, rgb("b08a5a"), y=0.88, front=((0.0, 0.17, 0.6, 0.06, rgb("7d5c34")),)
        )
    for side in (-1, 1):
        x = side * 5.2
        shop.box(
            x,
            2.0,
            1.7,
            2.4,
            1.4,
            iron,
            front=((0.2, 1.2, 0.7, 0.7, rgb("2b2d30")), (1.1, 1.4, 0.35, 0.35, rgb("c8322a"))),
        )
        stripes, brush = shop.card(x, 1.28, 0.0, turn=0.0)
        for k in range(7):
            brush.poly(
                [(-0.85 + 0.25 * k, 0.05), (-0.72 + 0.25 * k, 0.05), (-0.6 + 0.25 * k, 0.25), (-0.73 + 0.25 * k, 0.25)],
                rgb("f2c53a"),
                lit=0.9,
            )
        shop.add(stripes)
        lamp, brush = shop.card(x, 1.9, 2.4, turn=0.0)
        brush.lamp([(-0.12, 0), (0.12, 0), (0.08, 0.22), (-0.08, 0.22)], rgb("ff7a3a"))
        brush.glow(0, 0.12, 0.8, rgb("ff7a3a"), 0.5)
        shop.add(lamp)
    for z in (1.5, 4.5):
        pendant(shop, 0.0, z, 4.3, rgb("3f5a4f"), 6.0, True, 2.0)
    shop.glow(0.0, 3.2, 4.0, 2.6, COLD, 0.12)


def _gear(brush: Brush, x: float, y: float, radius: float, metal: Colour) -> None:
    teeth = max(9, round(radius * 14))
    ring = []
    for k in range(teeth * 4):
        angle = 2 * math.pi * k / (teeth * 4)
        reach = radius * (1.0 if k % 4 < 2 else 0.86)
        ring.append((x + reach * math.cos(angle), y + reach * math.sin(angle)))
    brush.poly(ring, metal, lit=0.7)
    brush.oval(x, y, radius * 0.66, radius * 0.66, dim(metal, 0.6), lit=0.5)
    for k in range(5):
        angle = 2 * math.pi * k / 5
        brush.line(
            [(x, y), (x + radius * 0.7 * math.cos(angle), y + radius * 0.7 * math.sin(angle))], 0.12, metal, lit=0.7
        )
    brush.oval(x, y, radius * 0.2, radius * 0.2, metal, lit=0.9)
