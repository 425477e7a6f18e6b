"""Where people work and are looked after: office, corridor, hospital, laboratory, church."""

from __future__ import annotations

import math

from generation.engines.animatic.scenery.brush import Brush
from generation.engines.animatic.scenery.carpentry import COLD, WARM, Workshop
from generation.engines.animatic.scenery.plan import Plan
from generation.engines.animatic.scenery.rooms import (
    chair,
    outside,
    plant,
    shell,
    table,
    tube,
)
from generation.engines.animatic.scenery.trades import stool_row
from generation.staging.palette import dim, rgb

BRASS = rgb("c29a4b")


def office(shop: Workshop) -> None:
    """Desks with screens, blinds, a board with notes, a plant that wants water."""
    outside(shop)
    wall = rgb("b4bcbc")

    def dress(brush: Brush) -> None:
        brush.rect(0.8, 1.2, 1.8, 1.1, rgb("f0f0ea"), lit=0.8, loose=0.01)
        for _ in range(9):
            x, y = brush.rng.uniform(0.9, 2.3), brush.rng.uniform(1.3, 2.1)
            brush.rect(
                x, y, 0.17, 0.15, brush.rng.choice([rgb("f2d16b"), rgb("e88f6f"), rgb("8fc1b5")]), loose=0.012, lit=0.85
            )

    shell(shop, Plan(8.8, 4.2, 2.8, wall, rgb("7c8288"), back=((3.5, 0.95, 4.2, 1.35),)), dress)
    blind, brush = shop.card(1.2, 4.12, 0.0, turn=0.0, lit=0.8)
    for i in range(6):
        y = 2.25 - i * 0.09
        brush.line([(-2.1, y), (0, y - 0.01), (2.1, y)], 0.035, rgb("dfe2e0"))
    shop.add(blind)
    for x, z, turn in ((-2.7, 2.5, 0.0), (2.7, 2.7, 0.1), (0.2, 3.4, -0.04), (-3.2, -1.0, 0.2)):
        table(shop, x, z, 1.5, 0.75, 0.74, rgb("b08a5f"))
        screen, brush = shop.card(x, z + 0.1, 0.74, turn=turn)
        brush.rect(-0.05, 0, 0.1, 0.15, rgb("2b2d31"))
        brush.rect(-0.34, 0.14, 0.68, 0.42, rgb("2b2d31"))
        brush.lamp([(-0.31, 0.17), (0.31, 0.17), (0.31, 0.53), (-0.31, 0.53)], rgb("9fc9dd"), 0.85)
        brush.lamp([(-0.27, 0.42), (0.1, 0.42), (0.1, 0.46), (-0.27, 0.46)], rgb("f2f7fa"), 0.9)
        if shop.dark > 0.3:
            brush.glow(0, 0.35, 1.1, rgb("8fc6e6"), 0.35)
        brush.rect(-0.6, 0, 0.22, 0.06, rgb("e6e2d8"), loose=0.01)
        shop.add(screen)
        chair(shop, x + 0.1, z - 0.6, math.pi + turn, rgb("3b4048"))
    plant(shop, 3.9, 3.7, 1.3)
    for x in (-1.8, 1.8):
        tube(shop, x, 1.8, 2.75, 1.5)


def corridor(shop: Workshop) -> None:
    """A long way to a lit door, more doors on both sides, tubes one after another, one of them tired."""
    wall = rgb("8f9f93")

    def dress(brush: Brush) -> None:
        brush.rect(0.95, 0, 1.5, 2.2, rgb("3b4a47"))
        brush.lamp([(1.05, 0.1), (1.68, 0.1), (1.68, 2.1), (1.05, 2.1)], rgb("e6f2ec"), 0.8)
        brush.lamp([(1.74, 0.1), (2.36, 0.1), (2.36, 2.1), (1.74, 2.1)], rgb("e6f2ec"), 0.8)
        brush.lamp([(1.2, 2.35), (2.2, 2.35), (2.2, 2.6), (1.2, 2.6)], rgb("5fd08a"), 0.8)

    shell(shop, Plan(3.4, 17.0, 2.8, wall, rgb("6d7773"), rear=-9.0), dress)
    for side in (-1, 1):
        for i in range(6):
            z = -2.4 + i * 3.1 + shop.rng.uniform(-0.25, 0.25) + (0.8 if side > 0 else 0)
            item = shop.item((side * 1.68, 1.0, z))
            start, across = (
                ((-1.68, 0.0, z - 0.5), (0.0, 0.0, 1.0)) if side < 0 else ((1.68, 0.0, z + 0.5), (0.0, 0.0, -1.0))
            )
            brush = shop.face(item, start, across, (0.0, 1.0, 0.0), 0.5, one_sided=True)
            brush.rect(-0.08, 0, 1.16, 2.18, dim(wall, 0.6))
            brush.rect(0, 0, 1.0, 2.1, rgb("7d5f46"), lit=0.5)
            brush.rect(0.3, 1.35, 0.4, 0.5, rgb("c9dcd6"), lit=0.8)
            brush.oval(0.88, 1.0, 0.04, 0.04, rgb("d9d4c4"))
            shop.add(item)
    for i in range(6):
        tube(shop, 0.0, -1.5 + i * 3.0, 2.76, 0.9)
    for i in range(5):
        shop.pool(0.0, -1.0 + i * 3.0, 1.3, 1.0, COLD, 0.16)
    rail, brush = shop.flat(0.005, (0, 0, 4))
    brush.poly([(-0.5, -9), (0.5, -9), (0.5, 16.8), (-0.5, 16.8)], rgb("7f8a86"), alpha=0.6)
    shop.add(rail)


def hospital(shop: Workshop) -> None:
    """A bed with rails, a curtain on a track, a drip, a monitor with a green line."""
    outside(shop, town=False)
    wall = shop.own("wall", "c3d4d0 d4d0bc c6cfdc")

    def dress(brush: Brush) -> None:
        brush.rect(0, 0, 8, 1.0, rgb("a9c4c0"), lit=0.6)
        brush.line([(0, 1.02), (8, 1.02)], 0.05, rgb("7fa39e"))
        brush.rect(3.85, 1.5, 0.7, 0.7, rgb("fbfdfc"), lit=0.95)  # the sign of a house of healing
        brush.rect(4.12, 1.57, 0.16, 0.56, rgb("1f9a6a"), lit=0.9)
        brush.rect(3.92, 1.77, 0.56, 0.16, rgb("1f9a6a"), lit=0.9)
        brush.rect(1.5, 1.45, 1.9, 0.24, rgb("dfe6e4"), lit=0.85)  # the strip over the bed: sockets, a lamp
        brush.lamp([(1.6, 1.62), (3.3, 1.62), (3.3, 1.68), (1.6, 1.68)], rgb("f6fffb"))
        for k in range(5):
            brush.oval(1.75 + 0.3 * k, 1.53, 0.05, 0.05, rgb(("c8483e", "4a8fc8", "3f9a6a", "e0b040", "8a9497")[k]))

    shell(shop, Plan(8.0, 3.7, 2.8, wall, rgb("93a09d"), back=((4.8, 1.1, 1.9, 1.2),)), dress)
    bed = shop.item((-1.5, 0.5, 2.8))
    shop.box(-1.5, 2.8, 2.0, 0.1, 1.0, rgb("9aa5a8"), y=0.45, item=bed)
    shop.box(-1.5, 2.8, 1.95, 0.18, 0.95, rgb("eef2f1"), y=0.55, item=bed, top=rgb("f6f9f8"))
    shop.box(-1.05, 2.8, 1.05, 0.05, 0.98, rgb("8fb8c4"), y=0.71, item=bed, top=rgb("9fc7d2"))
    shop.box(-2.22, 2.8, 0.36, 0.12, 0.7, rgb("ffffff"), y=0.73, item=bed)
    shop.box(-2.52, 2.8, 0.06, 0.7, 1.0, rgb("9aa5a8"), y=0.5, item=bed)
    for dx in (-0.92, 0.92):
        shop.box(-1.5 + dx, 2.34, 0.06, 0.45, 0.06, rgb("7d878a"), item=bed)
    shop.contact(-1.5, 2.8, 1.1, 0.8)
    shop.add(bed)
    drip, brush = shop.card(-0.5, 3.4, turn=0.0, lit=0.7)
    brush.line([(0, 0), (0, 1.9)], 0.03, rgb("a5adb0"))
    brush.line([(-0.15, 1.85), (0.15, 1.85)], 0.03, rgb("a5adb0"))
    brush.blob([(-0.18, 1.8), (-0.02, 1.8), (-0.02, 1.5), (-0.18, 1.5)], rgb("dfeef2"), lit=0.9, alpha=0.85)
    brush.line([(-0.1, 1.5), (-0.3, 1.1), (-0.7, 0.9)], 0.012, rgb("dfeef2"))
    shop.add(drip)
    screen, brush = shop.card(-2.95, 3.4, 1.1, turn=0.0)
    brush.line([(0, -1.1), (0, 0)], 0.05, rgb("8a9497"))
    brush.rect(-0.27, 0, 0.54, 0.4, rgb("dfe4e3"))
    brush.lamp([(-0.22, 0.05), (0.22, 0.05), (0.22, 0.35), (-0.22, 0.35)], rgb("0f2a24"))
    brush.line(
        [(-0.2, 0.18), (-0.08, 0.18), (-0.05, 0.3), (-0.01, 0.1), (0.03, 0.18), (0.2, 0.18)],
        0.018,
        rgb("6fe3a0"),
        lit=1.0,
    )
    shop.add(screen)
    cloth, brush = shop.card(-3.5, 2.4, 0.0, turn=-1.1, lit=0.6)
    x = -0.9
    while x < 0.9:
        wide = shop.rng.uniform(0.12, 0.22)
        brush.poly(
            [(x, 0.3), (x + wide, 0.3), (x + wide, 2.35), (x, 2.35)], rgb("9fc3bd"), lit=shop.rng.uniform(0.4, 0.9)
        )
        x += wide
    shop.add(cloth)
    chair(shop, 2.4, 2.4, 0.4, rgb("6f8f96"))
    for x in (-1.2, 1.6):
        tube(shop, x, 1.8, 2.76, 1.4)


def laboratory(shop: Workshop) -> None:
    """Benches with glass in three colours, a fume hood, the table of the elements, tubes above."""
    wall = rgb("aebfbb")

    def dress(brush: Brush) -> None:
        brush.rect(4.55, 1.05, 3.1, 1.35, rgb("f2f4f0"), lit=0.9, loose=0.008)  # the table of the elements
        tones = ("d8695a", "e6b84b", "7fb06a", "5a9fd0", "b58ac4", "e08f5a")
        for row in range(7):
            for column in range(18):
                if (row == 0 and 0 < column < 17) or (row in (1, 2) and 1 < column < 12):
                    continue
                tone = rgb(tones[(0, 1, 2, 2, 3, 4, 5)[min(6, column // 3)]])
                brush.rect(4.68 + 0.158 * column, 2.2 - 0.165 * row, 0.135, 0.14, tone, lit=0.85)

    shell(shop, Plan(8.6, 4.0, 2.9, wall, rgb("7d8a88")), dress)
    hood, brush = shop.card(-2.7, 3.7, 0.0, turn=0.0, lit=0.6)
    brush.rect(-1.1, 0, 2.2, 2.7, rgb("d5dcd8"))
    brush.lamp([(-0.95, 1.0), (0.95, 1.0), (0.95, 2.1), (-0.95, 2.1)], rgb("cfeee4"), 0.75)
    brush.rect(-0.95, 1.55, 1.9, 0.55, rgb("9fc2ba"), lit=0.8, alpha=0.7)
    brush.rect(-1.1, 0.85, 2.2, 0.1, rgb("3f4a4c"))
    for x, c in ((-0.5, "e07a5f"), (0.1, "5fb58c"), (0.5, "e6b84b")):
        brush.poly(
            [(x - 0.14, 1.0), (x + 0.14, 1.0), (x + 0.03, 1.28), (x + 0.03, 1.42), (x - 0.03, 1.42), (x - 0.03, 1.28)],
            rgb(c),
            lit=0.9,
        )
    shop.add(hood)
    for x, z, w in ((1.6, 2.9, 3.4), (-2.9, 0.9, 1.6)):
        shop.box(
            x,
            z,
            w,
            0.9,
            0.75,
            rgb("e2e6e2"),
            top=rgb("3f4a4c"),
            front=tuple((0.1 + i * 0.8, 0.12, 0.7, 0.65, rgb("c4ccc8")) for i in range(int(w / 0.8))),
        )
        at = x - w / 2 + 0.25
        while at < x + w / 2 - 0.2:
            _glassware(shop, at, z - 0.1)
            at += shop.rng.uniform(0.3, 0.62)
    scope, brush = shop.card(2.9, 2.85, 0.9, turn=0.0, lit=0.6)
    brush.rect(-0.14, 0, 0.28, 0.05, rgb("2f3538"))
    brush.line([(0.1, 0.05), (0.1, 0.3), (-0.04, 0.42)], 0.06, rgb("dfe4e2"))
    brush.line([(-0.1, 0.5), (0.02, 0.2)], 0.07, rgb("2f3538"))
    shop.add(scope)
    stool_row(shop, (0.8, 2.4), 2.1)
    for x in (-2.2, 0.2, 2.4):
        tube(shop, x, 1.9, 2.85, 1.5)


def _glassware(shop: Workshop, x: float, z: float) -> None:
    rng = shop.rng
    item, brush = shop.card(x, z, 0.9, turn=0.0, lit=0.8)
    juice = rng.choice([rgb("e07a5f"), rgb("5fb58c"), rgb("e6b84b"), rgb("5a8fd0"), rgb("b56fb0")])
    if rng.random() < 0.5:
        brush.poly(
            [(-0.1, 0), (0.1, 0), (0.03, 0.2), (0.03, 0.3), (-0.03, 0.3), (-0.03, 0.2)], rgb("e6f2f0"), alpha=0.6
        )
        brush.poly([(-0.1, 0), (0.1, 0), (0.055, 0.11), (-0.055, 0.11)], juice)
    else:
        tall = rng.uniform(0.16, 0.3)
        brush.rect(-0.05, 0, 0.1, tall, rgb("e6f2f0"), alpha=0.6)
        brush.rect(-0.05, 0, 0.1, tall * rng.uniform(0.3, 0.7), juice)
    shop.add(item)


def church(shop: Workshop) -> None:
    """A nave of pillars and pews to a tall coloured window, light falling through it."""
    wall = rgb("9a9184")
    panes = [rgb("c8453d"), rgb("3f6fb0"), rgb("e0a83f"), rgb("4f9a6a"), rgb("8a5fb0")]

    def dress(brush: Brush) -> None:
        arch = [(3.9, 2.0), (6.1, 2.0), (6.1, 5.0), (5.7, 5.9), (5.0, 6.5), (4.3, 5.9), (3.9, 5.0)]
        brush.poly([(x + (x - 5) * 0.16, y + (y - 4) * 0.06) for x, y in arch], dim(wall, 0.6))
        day = 1.0 - 0.65 * shop.dark
        brush.lamp(arch, dim(rgb("e9d9a8"), day), 1.0)
        for row in range(6):
            for column in range(4):
                x, y = 4.0 + column * 0.52, 2.1 + row * 0.66
                brush.lamp(
                    [(x, y), (x + 0.44, y + 0.03), (x + 0.42, y + 0.56), (x + 0.02, y + 0.58)],
                    dim(brush.rng.choice(panes), day),
                    0.9,
                )
        brush.glow(5.0, 4.2, 5.0, rgb("ffe2b0"), 0.4 * day)

    shell(shop, Plan(10.0, 13.0, 8.0, wall, rgb("6b6259"), rear=-6.0, boards=0.9), dress)
    shop.world.open = False
    for side in (-1, 1):
        for i in range(4):
            z = 1.6 + i * 3.0
            shop.box(side * 3.6, z, 0.7, 8.0, 0.7, rgb("a39a8c"))
        for i in range(5):
            z = 2.6 + i * 1.6
            shop.box(side * 1.95, z, 2.0, 0.85, 0.1, rgb("5b3f2b"), top=rgb("7a583c"))
            shop.box(side * 1.95, z - 0.3, 2.0, 0.45, 0.5, rgb("5b3f2b"), top=rgb("6b4a33"))
    carpet, brush = shop.flat(0.004, (0, 0, 6))
    brush.poly([(-0.7, -6), (0.7, -6), (0.6, 12.6), (-0.6, 12.6)], rgb("8a3330"), lit=0.6)
    shop.add(carpet)
    shop.box(0, 11.6, 2.2, 1.0, 0.8, rgb("d9cfbc"), top=rgb("efe8d8"))
    shaft, brush = shop.card(0.4, 7.0, 0.0, turn=0.0)
    brush.lamp([(-0.6, 6.4), (0.7, 6.4), (2.6, 0), (-0.9, 0)], rgb("ffe6bd"), 0.1 * (1 - 0.6 * shop.dark))
    shop.add(shaft)
    for side in (-1, 1):
        candle, brush = shop.card(side * 1.5, 10.8, 0.0, turn=0.0)
        brush.line([(0, 0), (0, 1.3)], 0.04, BRASS)
        brush.lamp([(-0.03, 1.3), (0.03, 1.3), (0, 1.45)], rgb("ffd27a"))
        brush.glow(0, 1.38, 1.3, WARM, 0.5)
        shop.add(candle)
