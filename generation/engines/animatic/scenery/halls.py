"""Places built for many: a classroom, a theatre, an aeroplane, a library, a store, a cell."""

from __future__ import annotations

import math

from generation.engines.animatic.scenery.brush import Brush
from generation.engines.animatic.scenery.carpentry import WARM, Workshop
from generation.engines.animatic.scenery.plan import Plan
from generation.engines.animatic.scenery.rooms import chair, outside, pendant, shell, shelves, table, tube
from generation.engines.animatic.scenery.world import Layer
from generation.stage import Colour
from generation.staging.palette import SKIES, dim, mix, rgb


def classroom(shop: Workshop) -> None:
    """A long green board with chalk on it, a teacher's desk and globe, rows of small desks that face it."""
    outside(shop, town=False)

    def dress(brush: Brush) -> None:
        brush.rect(1.9, 0.95, 4.8, 1.5, rgb("9a7348"), lit=0.7)
        brush.rect(2.0, 1.03, 4.6, 1.34, rgb("2f5a48"), lit=0.6)
        for y, x, long in ((2.1, 2.3, 1.5), (1.85, 2.3, 1.1), (1.6, 2.3, 1.3), (2.1, 4.9, 1.2), (1.8, 5.1, 0.8)):
            step = long / 7
            chalk = [(x + i * step, y + 0.035 * (1 if i % 2 else -1)) for i in range(8)]
            brush.line(chalk, 0.03, rgb("eef2e8"), lit=0.95)
        brush.line([(4.1, 1.25), (4.6, 2.05), (4.75, 1.25), (4.1, 1.25)], 0.03, rgb("f2d16b"), lit=0.95)
        brush.rect(7.2, 1.2, 1.25, 0.95, rgb("b9d4dc"), lit=0.85)
        for x, y in ((7.4, 1.75), (7.7, 1.5), (8.0, 1.8)):
            brush.blob([(x, y), (x + 0.3, y + 0.05), (x + 0.22, y + 0.25), (x + 0.02, y + 0.2)], rgb("8fae6a"), lit=0.8)
        brush.oval(4.3, 2.66, 0.17, 0.17, rgb("f4f1e8"), lit=0.95)
        brush.line([(4.3, 2.76), (4.3, 2.66), (4.37, 2.62)], 0.025, rgb("2b2b2e"))

    wide = tuple((11.6 + i * 2.3, 0.95, 1.7, 1.5) for i in range(4))
    shell(shop, Plan(8.8, 4.6, 3.0, rgb("d3c9ae"), rgb("9a7b55"), left=wide, boards=0.35), dress)
    table(shop, -0.9, 3.5, 1.6, 0.7, 0.76, rgb("7a5233"))
    globe, brush = shop.card(-1.4, 3.4, 0.76, turn=0.0, lit=0.7)
    brush.oval(0, 0.3, 0.19, 0.19, rgb("4f8fb8"), lit=0.8)
    brush.blob([(-0.12, 0.3), (0.0, 0.42), (0.1, 0.34), (0.02, 0.2)], rgb("7fa35a"), lit=0.8)
    brush.rect(-0.09, 0, 0.18, 0.06, rgb("4b382a"))
    brush.rect(0.55, 0, 0.3, 0.08, rgb("a8423a"))
    shop.add(globe)
    for x in (-3.2, -1.75, 1.75, 3.2):
        for z in (0.6, 2.0):
            table(shop, x, z, 0.95, 0.5, 0.66, rgb("c49a62"))
            chair(shop, x, z - 0.55, math.pi, rgb("3f6b86"))
            if shop.rng.random() < 0.6:
                shop.box(
                    x + shop.rng.uniform(-0.2, 0.2),
                    z,
                    0.28,
                    0.04,
                    0.2,
                    shop.rng.choice([rgb("b5583f"), rgb("f0ead8"), rgb("4f7a9a")]),
                    y=0.66,
                )
    for x in (-2.0, 2.0):
        tube(shop, x, 1.5, 2.95, 1.5)


def theatre(shop: Workshop) -> None:
    """A lit stage in a golden arch, red curtains drawn aside, rows of red seats, boxes to the sides."""
    red, gold = rgb("8c1f2a"), rgb("c9a050")

    def dress(brush: Brush) -> None:
        brush.rect(0, 0, 12, 6.4, rgb("3c1c20"), lit=0.45)

    shell(shop, Plan(12.0, 10.0, 6.4, rgb("5a2a2c"), rgb("4a2426")), dress)
    shop.box(0.0, 8.9, 9.2, 1.0, 2.0, rgb("7a5233"), top=rgb("c89a62"))
    back, brush = shop.card(0.0, 9.8, 1.0, turn=0.0, lit=0.9)
    brush.lamp([(-4.4, 0), (4.4, 0), (4.4, 4.6), (-4.4, 4.6)], rgb("e9c58a"), 0.85)
    brush.lamp([(-4.4, 0), (4.4, 0), (4.4, 0.9), (2, 1.5), (-0.5, 1.0), (-2.6, 1.8), (-4.4, 1.1)], rgb("8a6a4a"), 0.9)
    brush.glow(0, 1.6, 3.6, rgb("fff1cf"), 0.7)
    shop.add(back)
    for side in (-1, 1):
        cloth, brush = shop.card(side * 3.6, 9.0, 1.0, turn=0.0, lit=0.7)
        brush.poly([(-side * 1.5, 4.8), (side * 1.6, 4.8), (side * 1.6, 0), (-side * 0.2, 0), (side * 0.1, 1.9)], red)
        for fold in range(5):
            x = side * (0.2 + 0.3 * fold)
            brush.line([(x - side * (1.1 - 0.24 * fold), 4.7), (x, 1.8), (x + side * 0.06, 0.05)], 0.07, dim(red, 0.62))
        brush.line([(-side * 0.1, 1.9), (side * 1.5, 2.2)], 0.1, gold, lit=0.9)
        shop.add(cloth)
        box = shop.item((side * 5.8, 3.0, 4.0))
        for z in (2.2, 5.6):
            shop.box(side * 5.6, z, 0.9, 0.9, 2.4, gold, y=2.6, item=box)
            shop.box(side * 5.7, z, 0.7, 0.7, 2.0, red, y=3.5, item=box)
        shop.add(box)
    arch, brush = shop.card(0.0, 8.6, 0.0, turn=0.0, lit=0.75)
    brush.poly([(-5.0, 5.2), (5.0, 5.2), (5.0, 6.2), (0, 6.4), (-5.0, 6.2)], gold)
    for side in (-1, 1):
        brush.poly([(side * 4.6, 0), (side * 5.3, 0), (side * 5.3, 5.6), (side * 4.6, 5.6)], gold)
    for i in range(13):
        x = -4.5 + 0.75 * i
        brush.blob([(x - 0.4, 5.3), (x + 0.4, 5.3), (x + 0.25, 4.75), (x, 4.6), (x - 0.25, 4.75)], red, lit=0.8)
    shop.add(arch)
    beam, brush = shop.card(0.0, 7.9, 0.0, turn=0.0)
    brush.glow(0, 2.0, 4.6, rgb("ffe2b0"), 0.28)
    shop.add(beam)
    for row in range(4):
        z = 1.7 + row * 1.25
        seats, brush = shop.card(0.0, z, 0.0, turn=0.0, lit=0.5)
        for i in range(14):
            x = -5.0 + i * 0.66 + (0.72 if i > 6 else 0.0)
            brush.blob(
                [(x, 0.1), (x + 0.6, 0.1), (x + 0.62, 0.85), (x + 0.3, 1.12), (x - 0.02, 0.85)],
                red,
                lit=0.34 + 0.05 * row,
            )
            brush.line([(x + 0.05, 0.84), (x + 0.3, 1.03), (x + 0.55, 0.84)], 0.04, mix(red, gold, 0.5), lit=0.9)
        shop.add(seats)
    shop.pool(0.0, 1.2, 2.4, 1.8, WARM, 0.25)


def aeroplane(shop: Workshop) -> None:
    """A tube of a cabin: seats either side of the aisle, round windows on the clouds, lockers overhead."""
    hull, cloth = rgb("d9dde0"), (rgb("3f5f8f"), rgb("7a3f52"), rgb("3f6f68"))[shop.stage.seed % 3]

    def dress(brush: Brush) -> None:
        brush.rect(1.15, 0, 1.5, 2.05, rgb("8f989f"), lit=0.6)
        brush.line([(1.9, 0), (1.9, 2.0)], 0.03, rgb("6a737a"))
        brush.lamp([(1.5, 2.1), (2.3, 2.1), (2.3, 2.24), (1.5, 2.24)], rgb("7fe0a0"), 0.9)

    shell(shop, Plan(3.8, 11.0, 2.4, hull, rgb("5a626e"), rear=-8.0), dress)
    outside_sky = SKIES[shop.stage.time]
    for side in (-1, 1):
        wall = shop.item((side * 1.86, 1.2, -9.0), Layer.WALL)
        start, across = ((-1.88, 0.0, -8.0), (0.0, 0.0, 1.0)) if side < 0 else ((1.88, 0.0, 11.0), (0.0, 0.0, -1.0))
        brush = shop.face(wall, start, across, (0.0, 1.0, 0.0), 0.7, one_sided=True)
        for i in range(19):
            x = 0.6 + i * 1.0
            brush.blob([(x - 0.25, 0.9), (x + 0.25, 0.9), (x + 0.25, 1.62), (x - 0.25, 1.62)], dim(hull, 0.7))
            pane = [(x + 0.17 * math.cos(k * math.pi / 8), 1.27 + 0.25 * math.sin(k * math.pi / 8)) for k in range(16)]
            brush.lamp(pane, mix(outside_sky.top, outside_sky.horizon, 0.35))
            if shop.dark < 0.9:
                brush.lamp(
                    [(x - 0.16, 1.16), (x, 1.24), (x + 0.15, 1.17), (x + 0.08, 1.06), (x - 0.08, 1.06)],
                    rgb("ffffff"),
                    0.8,
                )
        brush.rect(0, 0, 19, 0.5, rgb("98a2aa"), lit=0.5)
        shop.add(wall)
        for z in range(12):
            shop.box(side * 1.62, z * 1.1 - 3.2, 0.6, 0.38, 1.04, mix(hull, rgb("ffffff"), 0.4), y=1.95)
        for row in range(9):
            for seat in (0.82, 1.42):
                _airline_seat(shop, side * seat, 0.75 + row * 1.05, cloth)
    strip = shop.item((0.0, 2.38, 3.0))
    brush = shop.face(strip, (-0.09, 2.38, -6.0), (1.0, 0.0, 0.0), (0.0, 0.0, 1.0), 1.0)
    brush.lamp([(0, 0), (0.18, 0), (0.18, 16.5), (0, 16.5)], rgb("f2f8ff") if shop.dark < 0.7 else rgb("8fa8e0"))
    shop.add(strip)


def _airline_seat(shop: Workshop, x: float, z: float, cloth: Colour) -> None:
    item, brush = shop.card(x, z, turn=0.0, lit=0.6)
    brush.blob([(-0.3, 0.35), (0.3, 0.35), (0.3, 0.9), (0.27, 1.22), (-0.27, 1.22), (-0.3, 0.9)], dim(cloth, 0.75))
    brush.blob([(-0.2, 1.0), (0.2, 1.0), (0.2, 1.24), (-0.2, 1.24)], rgb("e6e9ec"), lit=0.85)
    brush.rect(-0.2, 0.62, 0.4, 0.28, dim(cloth, 0.55))
    brush.rect(-0.22, 0, 0.06, 0.4, rgb("3c4148"))
    brush.rect(0.16, 0, 0.06, 0.4, rgb("3c4148"))
    shop.add(item)


def library(shop: Workshop) -> None:
    """Books to the ceiling on every wall, a ladder, a reading table with a green lamp."""
    outside(shop)
    shell(shop, Plan(9.0, 4.6, 3.6, rgb("8f7a5c"), rgb("6e4f38"), back=((3.7, 1.1, 1.6, 2.0),), boards=0.3), None)
    wood = rgb("5b3b26")
    for x in (-3.6, -1.9, 1.9, 3.6):
        shelves(shop, x, 4.35, 1.66, 3.2, wood)
    for side in (-1, 1):
        for z in (0.4, 2.4):
            shelves(shop, side * 4.2, z, 1.9, 3.1, wood, turn=side * math.pi / 2)
    ladder, brush = shop.card(2.6, 4.0, turn=0.0, lit=0.6)
    for x in (0.0, 0.42):
        brush.line([(x, 0), (x + 0.35, 2.9)], 0.06, rgb("b08a55"))
    for i in range(1, 8):
        brush.line([(0.045 * i, 0.36 * i), (0.42 + 0.045 * i, 0.36 * i)], 0.05, rgb("b08a55"))
    shop.add(ladder)
    for x, z in ((-2.3, 1.9), (2.4, 1.7)):
        table(shop, x, z, 1.8, 0.8, 0.76, rgb("7a4f30"))
        chair(shop, x - 0.3, z - 0.6, math.pi, wood)
        lamp, brush = shop.card(x, z, 0.76, turn=0.0, lit=0.7)
        brush.line([(0, 0), (0, 0.32)], 0.03, rgb("c29a4b"))
        brush.poly([(-0.22, 0.28), (0.22, 0.28), (0.17, 0.42), (-0.17, 0.42)], rgb("2f7a55"), lit=0.9)
        brush.glow(0, 0.2, 1.2, WARM, 0.5)
        brush.rect(0.35, 0, 0.34, 0.1, rgb("8c3b34"))
        brush.rect(0.38, 0.1, 0.28, 0.08, rgb("35546b"))
        shop.add(lamp)


def warehouse(shop: Workshop) -> None:
    """Steel racks of crates up into the dark, stacked boxes, a roller door, lamps in a row."""
    rng = shop.rng

    def dress(brush: Brush) -> None:
        brush.rect(5.2, 0, 3.6, 3.4, rgb("8a9094"), lit=0.6)
        for i in range(11):
            brush.line([(5.2, 0.3 * i), (8.8, 0.3 * i)], 0.03, rgb("676d72"))
        for i in range(18):
            brush.line([(0.8 * i, 3.7), (0.8 * i, 6.0)], 0.05, rgb("6d736f"))

    shell(shop, Plan(14.0, 10.0, 6.0, rgb("868d88"), rgb("77756f")), dress)
    for side in (-1, 1):
        for z in (2.0, 5.2, 8.2):
            rack = shop.item((side * 5.2, 2.0, z))
            for y in (0.2, 1.7, 3.2):
                shop.box(side * 5.2, z, 2.2, 0.12, 1.3, rgb("b5622f"), y=y, item=rack)
            for dx in (-1.05, 1.05):
                shop.box(side * 5.2 + dx, z - 0.6, 0.12, 4.6, 0.12, rgb("35507a"), item=rack)
            shop.add(rack)
            for y in (0.32, 1.82, 3.32):
                for dx in (-0.6, 0.45):
                    tall = rng.uniform(0.6, 1.15)
                    shop.box(
                        side * 5.2 + dx,
                        z,
                        0.9,
                        tall,
                        0.9,
                        rng.choice([rgb("b08a5a"), rgb("9a7748"), rgb("c2a070")]),
                        y=y,
                    )
    for x, z, tall in ((-2.6, 3.4, 1.0), (-2.4, 5.5, 1.7), (2.7, 4.2, 1.2), (2.2, 7.5, 0.9)):
        shop.box(
            x,
            z,
            1.2,
            tall,
            1.1,
            rgb("a8824f"),
            front=((0.0, tall * 0.45, 1.2, 0.1, rgb("7d5c34")), (0.1, tall * 0.6, 0.3, 0.2, rgb("e9dfc8"))),
        )
    for z in (1.5, 4.5, 7.5):
        pendant(shop, 0.0, z, 4.3, rgb("3f5a4f"), 6.0, True, 2.0)


def cell(shop: Workshop) -> None:
    """Bars on the door and on one small high window, a bunk, bare blocks, marks scratched on the wall."""
    outside(shop)

    def dress(brush: Brush) -> None:
        for row in range(7):
            for i in range(7):
                brush.line(
                    [(i * 0.8 + 0.4 * (row % 2), row * 0.42), (i * 0.8 + 0.4 * (row % 2), row * 0.42 + 0.42)],
                    0.02,
                    rgb("77756f"),
                )
            brush.line([(0, row * 0.42), (5, row * 0.42)], 0.02, rgb("77756f"))
        for i in range(4):
            for k in range(4):
                brush.line([(3.7 + i * 0.3 + k * 0.05, 1.3), (3.7 + i * 0.3 + k * 0.05, 1.5)], 0.015, rgb("e0ddd4"))
            brush.line([(3.66 + i * 0.3, 1.34), (3.88 + i * 0.3, 1.47)], 0.015, rgb("e0ddd4"))

    shell(shop, Plan(5.0, 3.0, 2.9, rgb("9a978f"), rgb("77746e"), back=((2.0, 1.75, 1.0, 0.7),)), dress)
    bars, brush = shop.card(0.0, 2.94, 0.0, turn=0.0, lit=0.4)
    for i in range(6):
        brush.line([(-0.42 + i * 0.17, 1.75), (-0.42 + i * 0.17, 2.45)], 0.05, rgb("2b2d31"))
    shop.add(bars)
    shop.box(-1.75, 2.1, 1.1, 0.12, 1.7, rgb("5f676d"), y=0.5, top=rgb("a8a392"))
    shop.box(-1.75, 2.7, 0.9, 0.16, 0.4, rgb("d9d5c8"), y=0.62)
    door = shop.item((2.44, 1.0, 1.2))
    for i in range(9):
        shop.box(2.42, 0.2 + i * 0.24, 0.06, 2.6, 0.06, rgb("3c3f44"), item=door)
    for y in (0.2, 1.3, 2.5):
        shop.box(2.42, 1.2, 0.07, 0.08, 2.1, rgb("3c3f44"), y=y, item=door)
    shop.add(door)
    sink, brush = shop.card(1.3, 2.9, 0.0, turn=0.0, lit=0.7)
    brush.poly([(-0.25, 0.7), (0.25, 0.7), (0.18, 0.95), (-0.18, 0.95)], rgb("cfd2d0"))
    shop.add(sink)
    if shop.dark > 0.4:
        shop.pool(0.0, 1.2, 1.2, 1.4, rgb("b8ccff"), 0.25)
