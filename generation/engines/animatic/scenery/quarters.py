"""Quieter quarters: a back alley, a roof over the town, a village."""

from __future__ import annotations

import math

from generation.engines.animatic.scenery.carpentry import WARM, Workshop, ragged
from generation.engines.animatic.scenery.town import BRICKS, puddles, skyline
from generation.stage import Colour
from generation.staging.palette import dim, mix, rgb


def alley(shop: Workshop) -> None:
    """Two close walls, pipes and bins, a slot of light at the end, one lamp over a door."""
    rng = shop.rng
    shop.ground(rgb("64626a"), rgb("7c7a80"))
    skyline(shop, 110, 150, rgb("8f97a6"))
    for side in (-1, 1):
        z = -12.0
        while z < 34:
            long = rng.uniform(5, 8)
            _wall(
                shop,
                side * (2.9 + rng.uniform(-0.1, 0.15)),
                z + long / 2,
                long,
                rng.uniform(7, 11),
                side,
                rng.choice(BRICKS),
            )
            z += long
    for side, z in ((-1, 3.4), (1, 5.2), (-1, 8.6)):
        shop.box(side * 2.25, z, 0.9, rng.uniform(1.0, 1.25), 1.3, rgb("46584c"), top=rgb("33413a"))
    for side, z in ((1, 2.7), (-1, 5.4), (1, 7.9)):
        shop.box(side * 2.45, z, 0.5, rng.uniform(0.4, 0.6), 0.5, rgb("8f7350"))
    item, brush = shop.card(0, 7, 0.0, turn=0.0, lit=0.3)
    for y in (5.0, 5.9):
        brush.line([(-2.9, y + 0.2), (-1, y - 0.12), (1.2, y - 0.1), (2.9, y + 0.25)], 0.02, rgb("222226"))
    for x in (-1.5, -0.7, 0.6, 1.5):
        brush.poly(
            [(x, 4.95), (x + 0.5, 4.92), (x + 0.52, 4.2), (x + 0.02, 4.25)],
            rng.choice([rgb("c9c2b4"), rgb("8c3f3a"), rgb("6b86a0")]),
            lit=0.6,
        )
    shop.add(item)
    lit = shop.dark > 0.3
    lamp, brush = shop.card(2.6, 4.0, 2.7, turn=0.0)
    brush.poly([(-0.5, 0.1), (-0.2, 0.1), (-0.15, 0.3), (-0.55, 0.3)], rgb("2b2b2e"))
    if lit:
        brush.lamp([(-0.48, 0.1), (-0.22, 0.1), (-0.28, 0.0), (-0.42, 0.0)], rgb("fff0c4"))
        brush.glow(-0.35, 0, 2.2, WARM, 0.6)
    shop.add(lamp)
    if lit:
        shop.pool(1.7, 3.8, 2.2, 2.0, WARM, 0.4)
    if shop.wet:
        puddles(shop, 12, 2.2)


def _wall(shop: Workshop, x: float, z: float, long: float, tall: float, side: int, colour: Colour) -> None:
    rng = shop.rng
    item = shop.item((x, tall / 2, z))
    start, across = (
        ((x, 0.0, z - long / 2), (0.0, 0.0, 1.0)) if side < 0 else ((x, 0.0, z + long / 2), (0.0, 0.0, -1.0))
    )
    brush = shop.face(item, start, across, (0.0, 1.0, 0.0), one_sided=True)
    brush.shaded([(0, 0), (long, 0), (long, tall), (0, tall)], dim(colour, 0.62), colour)
    for _ in range(10):
        bx, by = rng.uniform(0.2, long - 0.9), rng.uniform(0.3, tall - 0.6)
        brush.rect(bx, by, rng.uniform(0.4, 0.9), 0.16, dim(colour, rng.uniform(0.8, 0.92)), loose=0.015)
    if rng.random() < 0.6:
        brush.rect(long * 0.3, 0, 0.95, 2.1, rgb("4d4540"), loose=0.015)
    for y in (3.4, 6.0):
        wx = rng.uniform(0.8, long - 1.8)
        pane = [(wx, y), (wx + 0.9, y), (wx + 0.9, y + 1.2), (wx, y + 1.2)]
        brush.rect(wx - 0.08, y - 0.1, 1.06, 1.4, dim(colour, 0.6))
        if shop.dark > 0.4 and rng.random() < 0.5:
            brush.lamp(pane, WARM, 0.9)
        else:
            brush.poly(pane, rgb("4f5a66"), lit=0.5)
    px = rng.uniform(0.3, long - 0.3)
    brush.line([(px, 0), (px, tall)], 0.1, rgb("55504c"), lit=0.4)
    shop.add(item)


def rooftop(shop: Workshop) -> None:
    """A flat roof over the town: parapet, water tank, vents, a line of washing, towers all round."""
    rng = shop.rng
    shop.ground(rgb("6b6c74"), rgb("8b8d95"), level=-22.0)
    skyline(shop, 60, 120, rgb("848c9b"))
    skyline(shop, 200, 260, rgb("8f97a6"))
    deck, brush = shop.flat(0.0, (0, 0, 0))
    tar = rgb("77716c")
    own = dim(tar, 0.75) if shop.wet else mix(tar, rgb("eef2f6"), 0.8) if shop.snowy else tar
    brush.poly([(-9, -12), (9, -12), (9, 6.5), (-9, 6.5)], own, lit=0.75)
    for _ in range(7):
        brush.blob(
            ragged(rng, rng.uniform(-6, 6), rng.uniform(-3, 6), rng.uniform(0.6, 1.8), 0.5, 8, 0.3),
            dim(own, 0.9),
            alpha=0.7,
        )
    shop.add(deck)
    if shop.wet:
        puddles(shop, 7, 5)
    brick = rgb("9a6f5c")
    shop.box(0, 6.6, 18.4, 0.95, 0.3, brick, top=mix(brick, rgb("ffffff"), 0.25))
    for side in (-1, 1):
        for i in range(4):
            shop.box(side * 9.1, -9.5 + i * 4.6, 0.3, 0.95, 4.6, brick, top=mix(brick, rgb("ffffff"), 0.25))
    tank = shop.item((-5.2, 2.0, 4.4))
    for dx in (-0.8, 0.8):
        for dz in (-0.8, 0.8):
            shop.box(-5.2 + dx, 4.4 + dz, 0.14, 1.7, 0.14, rgb("3b3836"), item=tank)
    shop.box(-5.2, 4.4, 2.2, 1.9, 2.2, rgb("7a5940"), y=1.6, item=tank)
    shop.add(tank)
    cap, brush = shop.card(-5.2, 3.2, 3.5, turn=0.0)
    brush.poly([(-1.4, 0), (1.4, 0), (0, 1.1)], rgb("5b4231"))
    shop.add(cap)
    shop.box(
        4.6,
        4.6,
        1.5,
        1.0,
        1.1,
        rgb("8f959a"),
        front=((0.2, 0.2, 0.5, 0.6, rgb("5b6066")), (0.85, 0.2, 0.5, 0.6, rgb("5b6066"))),
    )
    shop.box(2.9, 5.3, 0.45, 1.7, 0.45, rgb("8a5a48"))
    line, brush = shop.card(1.0, 5.0, 0.0, turn=0.0, lit=0.7)
    brush.line([(-3.2, 2.3), (0, 2.05), (3, 2.35)], 0.02, rgb("333333"))
    for x in (-2.2, -1.4, -0.2, 0.9):
        brush.poly(
            [(x, 2.14), (x + 0.6, 2.1), (x + 0.56, 1.3), (x + 0.04, 1.26)],
            rng.choice([rgb("e8e2d4"), rgb("b55a45"), rgb("6f8fae")]),
        )
    shop.add(line)


def village(shop: Workshop) -> None:
    """Low houses with steep roofs round a lane, a well, smoke, hills behind."""
    rng = shop.rng
    shop.ground(rgb("8e8a5c"), rgb("9aa070"))
    shop.ridge(420, 20, 70, rgb("76879c"))
    shop.ridge(140, 6, 22, rgb("74895f"))
    item, brush = shop.flat(0.002, (0, 0, 20))
    brush.blob(
        [(-3, -10), (3.2, -10), (2.6, 4), (3.6, 12), (8, 30), (6, 60), (1, 60), (2, 30), (-2, 12), (-2.8, 4)],
        mix(rgb("b39b74"), rgb("e9eef5"), 0.7 if shop.snowy else 0.0),
        lit=0.8,
    )
    shop.add(item)
    for x, z, turn in (
        (-7.2, 7.5, 0.5),
        (7.4, 9.0, -0.5),
        (-10, 17, 0.3),
        (11, 21, -0.35),
        (-3, 27, 0.05),
        (-12, -3, 1.3),
        (12, -2, -1.3),
        (-7, -13, 2.6),
        (7, -14, -2.6),
    ):
        cottage(shop, x, z, rng.uniform(4.6, 6.4), rng.uniform(2.5, 3.0), turn)
    well = shop.item((3.2, 0.6, 4.6))
    shop.box(3.2, 4.6, 1.3, 0.8, 1.3, rgb("8d8a84"), item=well)
    for dx in (-0.55, 0.55):
        shop.box(3.2 + dx, 4.6, 0.1, 2.0, 0.1, rgb("5b4231"), item=well)
    shop.add(well)
    roof, brush = shop.card(3.2, 4.55, 1.9, turn=0.0)
    brush.poly([(-1.0, 0), (1.0, 0), (0.5, 0.65), (-0.5, 0.65)], rgb("8a4f3a"))
    shop.add(roof)
    for x, z in ((-4.5, 12), (5.2, 15), (-8, 24), (14, 12)):
        shop.tree(x, z, rng.uniform(4, 7), rgb("6a8a4b"), rgb("5a4636"))


def cottage(shop: Workshop, x: float, z: float, wide: float, tall: float, turn: float) -> None:
    rng = shop.rng
    c, s = math.cos(turn), math.sin(turn)
    item = shop.item((x, tall, z))
    wall, roof = (
        rng.choice([rgb("d9cdb4"), rgb("c7b8a0"), rgb("b7a58f")]),
        rng.choice([rgb("8a4f3a"), rgb("6b4f45"), rgb("96663f")]),
    )
    brush = shop.face(item, (x - wide / 2 * c, 0.0, z + wide / 2 * s), (c, 0.0, -s), (0.0, 1.0, 0.0), 0.65)
    brush.shaded([(0, 0), (wide, 0), (wide, tall), (0, tall)], dim(wall, 0.8), wall)
    brush.poly(
        [(-0.5, tall - 0.15), (wide + 0.5, tall - 0.15), (wide - 0.9, tall + 2.3), (0.9, tall + 2.3)], roof, lit=0.55
    )
    if shop.snowy:
        drift = [(-0.5, tall + 0.35), (0.4, tall + 0.62), (wide * 0.5, tall + 0.4), (wide + 0.5, tall + 0.5)]
        brush.poly([*drift, (wide - 0.9, tall + 2.36), (0.9, tall + 2.36)], rgb("eef2f7"), lit=0.8)
    brush.poly(
        [
            (wide * 0.7, tall + 1.5),
            (wide * 0.7 + 0.6, tall + 1.5),
            (wide * 0.7 + 0.58, tall + 3.0),
            (wide * 0.7 + 0.02, tall + 3.0),
        ],
        dim(wall, 0.7),
    )
    brush.rect(wide * 0.42, 0, 0.95, 2.0, rgb("6a4630"), loose=0.015)
    for wx in (wide * 0.1, wide * 0.72):
        pane = [(wx, 1.0), (wx + 0.9, 1.0), (wx + 0.9, 1.9), (wx, 1.9)]
        brush.rect(wx - 0.1, 0.9, 1.1, 1.1, rgb("efe6d3"), lit=0.7)
        if shop.dark > 0.3:
            brush.lamp(pane, rgb("ffcf85"), 0.95)
            brush.glow(wx + 0.45, 1.45, 1.6, WARM, 0.35)
        else:
            brush.poly(pane, rgb("5f6f7c"))
        brush.line([(wx + 0.45, 1.0), (wx + 0.45, 1.9)], 0.06, rgb("efe6d3"))
    shop.contact(x, z, wide * 0.6, 1.2)
    shop.add(item)
