"""Where people work, wait and meet: café, bar, restaurant, shop, office, corridor, hospital, laboratory, church."""

from __future__ import annotations

import math

from generation.engines.animatic.scenery.carpentry import COLD, WARM, Workshop
from generation.engines.animatic.scenery.rooms import (
    Plan,
    chair,
    outside,
    pendant,
    picture,
    plant,
    shell,
    shelves,
    table,
    tube,
)
from generation.engines.animatic.scenery.world import Brush
from generation.stage import Colour
from generation.staging.palette import dim, mix, rgb

BRASS = rgb("c29a4b")


def cafe(shop: Workshop) -> None:
    """A long wooden counter with a brass machine, bottles and cups behind it, a big window on the street."""
    outside(shop)
    wall, wood = rgb("3f564e"), rgb("8a5a36")

    def dress(brush: Brush) -> None:
        brush.rect(0, 0, 8.6, 1.0, rgb("6b4630"), lit=0.6)
        brush.rect(3.9, 1.45, 3.9, 1.05, rgb("2c2a28"), lit=0.5, loose=0.015)
        for x, y, long in (
            (4.2, 2.25, 1.0),
            (4.2, 2.05, 0.8),
            (4.25, 1.85, 0.9),
            (6.0, 2.25, 0.7),
            (6.0, 2.05, 1.0),
            (6.05, 1.8, 0.8),
        ):
            brush.line([(x, y), (x + long * 0.5, y + 0.015), (x + long, y)], 0.035, rgb("e9e0cc"), lit=0.8)
        brush.blob([(7.1, 1.65), (7.5, 1.65), (7.42, 2.0), (7.18, 2.0)], rgb("e9e0cc"))

    shell(
        shop,
        Plan(
            8.6,
            4.0,
            3.0,
            wall,
            rgb("8d7358"),
            back=((0.5, 0.85, 2.9, 1.75),),
            left=((14.6, 0.85, 2.6, 1.75),),
            boards=0.32,
        ),
        dress,
    )
    counter(shop, 1.5, 2.75, 4.6, wood)
    machine(shop, 1.0, 2.75)
    item, brush = shop.card(1.5, 3.8, 0.0, turn=0.0, lit=0.6)
    brush.rect(-2.2, 1.2, 4.4, 0.06, wood)
    x = -2.1
    while x < 2.1:
        tall = shop.rng.uniform(0.1, 0.26)
        brush.rect(
            x, 1.26, 0.1, tall, shop.rng.choice([rgb("e9e2d2"), rgb("b5583f"), rgb("c9a45b"), rgb("5d7a72")]), lit=0.75
        )
        x += shop.rng.uniform(0.13, 0.24)
    shop.add(item)
    for x, z in ((-2.9, 1.9), (-3.2, -1.2)):
        round_table(shop, x, z, wood)
        chair(shop, x + 0.75, z + 0.1, math.pi / 2, rgb("4b382a"))
        chair(shop, x - 0.7, z - 0.1, -math.pi / 2, rgb("4b382a"))
    for x, z in ((-0.2, 2.2), (1.4, 2.3), (2.9, 2.15)):
        pendant(shop, x, z, 2.15, rgb("b5402f"), 3.0, True, 1.1)
    plant(shop, -3.75, 3.4, 1.1)
    stool_row(shop, (0.2, 1.9, 3.1), 2.0)


def counter(shop: Workshop, x: float, z: float, wide: float, wood: Colour) -> None:
    panels = tuple((0.12 + i * wide / 6, 0.15, wide / 6 - 0.16, 0.68, dim(wood, 0.8)) for i in range(6))
    shop.box(x, z, wide, 1.02, 0.65, wood, top=mix(wood, rgb("f2d9b0"), 0.35), front=panels)
    shop.box(x, z, wide + 0.16, 0.06, 0.8, mix(wood, rgb("f2d9b0"), 0.25), y=1.02)


def machine(shop: Workshop, x: float, z: float) -> None:
    """An espresso machine: brass, a dome, two groups, steam."""
    item, brush = shop.card(x, z - 0.1, 1.08, turn=0.0, lit=0.7)
    brush.rect(-0.42, 0, 0.84, 0.08, rgb("4a4a4d"))
    brush.rect(-0.38, 0.28, 0.76, 0.26, BRASS, lit=0.75)
    brush.rect(-0.38, 0.28, 0.2, 0.26, mix(BRASS, rgb("ffffff"), 0.45), lit=0.95)
    brush.rect(-0.34, 0.08, 0.68, 0.2, rgb("5b4a34"), lit=0.4)
    for gx in (-0.18, 0.18):
        brush.rect(gx - 0.06, 0.2, 0.12, 0.09, rgb("c9ccce"), lit=0.8)
        brush.line([(gx, 0.21), (gx + 0.02, 0.17), (gx - 0.16, 0.14)], 0.035, rgb("2b211b"))
    brush.rect(-0.23, 0.08, 0.09, 0.07, rgb("f4efe4"), lit=0.95)
    brush.rect(-0.225, 0.135, 0.08, 0.014, rgb("4a2c1a"), lit=0.6)
    brush.line([(-0.185, 0.2), (-0.185, 0.14)], 0.008, rgb("4a2c1a"), lit=0.5)
    brush.blob([(-0.2, 0.54), (0.2, 0.54), (0.2, 0.7), (0.1, 0.82), (-0.1, 0.82), (-0.2, 0.7)], BRASS, lit=0.85)
    brush.oval(0, 0.88, 0.05, 0.05, rgb("b5402f"))
    brush.oval(0.25, 0.41, 0.055, 0.055, rgb("f1ece0"), lit=0.9)
    shop.add(item)
    steam(shop, x + 0.3, 1.3, z - 0.15)


def steam(shop: Workshop, x: float, y: float, z: float) -> None:
    """Steam that curls up and goes."""
    import skia

    from generation.engines.animatic.scenery.world import solid
    from generation.stage import View

    rate = shop.stage.rate
    colour = mix(shop.light.horizon, (1.0, 1.0, 1.0), 0.6)

    def draw(canvas: skia.Canvas, view: View, frame: int) -> None:
        import numpy as np

        t = frame / rate
        for puff in range(7):
            age = (t * 0.55 + puff / 7) % 1.0
            place = np.asarray([[x + 0.07 * math.sin(age * 6 + puff) * age * 2, y + age * 0.75, z]])
            px, py, depth = view.project(place)[0]
            if depth < 0.3:
                continue
            radius = view.scale(float(depth)) * (0.035 + 0.13 * age)
            alpha = 0.34 * (1 - age) * min(1.0, age * 6)
            shader = skia.GradientShader.MakeRadial(
                skia.Point(px, py), radius, [solid(colour, alpha), solid(colour, 0.0)]
            )
            canvas.drawCircle(px, py, radius, skia.Paint(Shader=shader))

    shop.moves((x, y, z), draw)


def round_table(shop: Workshop, x: float, z: float, wood: Colour) -> None:
    item, brush = shop.card(x, z, turn=0.0, lit=0.6)
    brush.rect(-0.04, 0, 0.08, 0.72, rgb("2e2a28"))
    brush.oval(0, 0.03, 0.25, 0.04, rgb("2e2a28"))
    brush.oval(0, 0.73, 0.42, 0.075, dim(wood, 0.6))
    brush.oval(0, 0.75, 0.42, 0.075, mix(wood, rgb("f2d9b0"), 0.3), lit=0.85)
    brush.rect(0.08, 0.77, 0.09, 0.09, rgb("efe8da"), lit=0.9)
    shop.contact(x, z, 0.5, 0.4)
    shop.add(item)


def stool_row(shop: Workshop, xs: tuple[float, ...], z: float) -> None:
    for x in xs:
        item, brush = shop.card(x, z, turn=0.0, lit=0.5)
        brush.line([(-0.16, 0), (-0.1, 0.7)], 0.035, rgb("2e2a28"))
        brush.line([(0.16, 0), (0.1, 0.7)], 0.035, rgb("2e2a28"))
        brush.line([(-0.14, 0.25), (0.14, 0.25)], 0.03, rgb("2e2a28"))
        brush.oval(0, 0.72, 0.2, 0.06, rgb("9c4a34"), lit=0.7)
        shop.add(item)


def bar(shop: Workshop) -> None:
    """Bottles lit from below, a dark counter, stools, coloured lamps."""
    wall = rgb("4a2f33")

    def dress(brush: Brush) -> None:
        brush.rect(1.6, 1.0, 5.4, 1.7, rgb("2a1c1f"), lit=0.4)
        for y in (1.05, 1.6, 2.15):
            brush.lamp([(1.7, y), (6.9, y), (6.9, y + 0.05), (1.7, y + 0.05)], rgb("ffb45a"), 0.8)
            x = 1.8
            while x < 6.8:
                tall = brush.rng.uniform(0.26, 0.42)
                glass = brush.rng.choice(
                    [rgb("3f7b5f"), rgb("b5793a"), rgb("c9d6cf"), rgb("8a3b46"), rgb("d0a23f"), rgb("45688a")]
                )
                brush.rect(x, y + 0.05, 0.1, tall * 0.65, glass, lit=0.9)
                brush.rect(x + 0.033, y + tall * 0.6, 0.034, tall * 0.4, glass, lit=0.7)
                x += brush.rng.uniform(0.13, 0.24)
            brush.glow(4.3, y, 2.8, WARM, 0.16)

    shell(shop, Plan(8.6, 4.0, 2.9, wall, rgb("4d3a30"), boards=0.3), dress)
    shop.world.open = False
    counter(shop, 0.4, 2.7, 5.6, rgb("5b3626"))
    stool_row(shop, (-1.9, -0.7, 0.6, 1.9), 2.0)
    for x in (-1.6, 0.4, 2.3):
        pendant(shop, x, 2.4, 2.0, rgb("2f6b66"), 2.9, True, 1.2)
    round_table(shop, -3.3, 1.0, rgb("6b4430"))
    neon, brush = shop.card(3.3, 3.9, 1.9, turn=0.0)
    brush.line([(-0.5, 0), (-0.2, 0.4), (0.1, 0.1), (0.5, 0.45)], 0.05, shop.light.accent, lit=1.0)
    brush.glow(0, 0.2, 1.5, shop.light.accent, 0.45)
    shop.add(neon)


def restaurant(shop: Workshop) -> None:
    """White cloths, one candle a table, a tall window, wine on the wall."""
    outside(shop)
    wall = rgb("8c4a3e")

    def dress(brush: Brush) -> None:
        brush.rect(0, 0, 9, 0.9, rgb("5b3528"))
        picture(brush, 1.3, 1.5, 0.9, 0.7, rgb("c29a4b"), rgb("6f8a8a"))
        picture(brush, 7.2, 1.5, 0.6, 0.75, rgb("c29a4b"), rgb("b08a5a"))

    shell(shop, Plan(9.0, 4.4, 3.1, wall, rgb("6e4a35"), back=((3.2, 0.9, 2.6, 1.8),), boards=0.3), dress)
    for x, z in ((-3.0, 2.6), (2.9, 2.9), (-3.3, -0.4), (0.2, 3.6)):
        shop.box(x, z, 1.0, 0.74, 1.0, rgb("ece6da"), top=rgb("faf6ee"))
        chair(shop, x - 0.85, z, -math.pi / 2, rgb("4b2f24"))
        chair(shop, x + 0.85, z, math.pi / 2, rgb("4b2f24"))
        candle, brush = shop.card(x, z, 0.74, turn=0.0)
        brush.rect(-0.03, 0, 0.06, 0.18, rgb("f2ead8"), lit=0.9)
        brush.lamp([(-0.02, 0.18), (0.02, 0.18), (0.0, 0.27)], rgb("ffd27a"))
        brush.glow(0, 0.22, 0.8, WARM, 0.55)
        brush.rect(0.2, 0, 0.06, 0.2, rgb("c9d6d8"), alpha=0.7)
        shop.add(candle)
    pendant(shop, 0.0, 2.0, 2.3, rgb("c29a4b"), 3.1, True, 1.8)


def shop_floor(shop: Workshop) -> None:
    """Shelves of goods to the ceiling, a till on a counter, a display window."""
    outside(shop)
    shell(shop, Plan(8.4, 3.9, 2.9, rgb("a7b09a"), rgb("9a8c78"), back=((3.3, 0.9, 1.9, 1.6),)), None)
    for x, w in ((-2.9, 1.9), (-1.0 - 0.35, 1.0), (2.4, 1.7)):
        shelves(shop, x, 3.65, w, 2.3, rgb("7a5c3f"), "goods")
    shelves(shop, -3.9, 1.6, 1.8, 2.1, rgb("7a5c3f"), "goods", turn=-math.pi / 2)
    counter(shop, 2.9, 1.9, 1.9, rgb("8a6a48"))
    till, brush = shop.card(2.7, 1.85, 1.08, turn=0.0)
    brush.poly([(-0.22, 0), (0.22, 0), (0.22, 0.14), (-0.1, 0.3), (-0.22, 0.3)], rgb("4a4d55"))
    shop.add(till)
    for x in (-2.0, 1.0):
        tube(shop, x, 1.6, 2.85, 1.6)


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
    wall = rgb("c3d4d0")

    def dress(brush: Brush) -> None:
        brush.rect(0, 0, 8, 1.0, rgb("a9c4c0"), lit=0.6)
        brush.line([(0, 1.02), (8, 1.02)], 0.05, rgb("7fa39e"))

    shell(shop, Plan(8.0, 3.7, 2.8, wall, rgb("93a09d"), back=((4.8, 1.1, 1.9, 1.2),)), dress)
    bed = shop.item((-1.5, 0.5, 2.7))
    shop.box(-1.5, 2.6, 1.0, 0.1, 2.0, rgb("9aa5a8"), y=0.45, item=bed)
    shop.box(-1.5, 2.6, 0.95, 0.18, 1.95, rgb("eef2f1"), y=0.55, item=bed, top=rgb("f6f9f8"))
    shop.box(-1.5, 2.2, 0.98, 0.06, 1.1, rgb("8fb8c4"), y=0.72, item=bed, top=rgb("9fc7d2"))
    shop.box(-1.5, 3.3, 0.7, 0.14, 0.36, rgb("ffffff"), y=0.73, item=bed)
    shop.box(-1.5, 3.62, 1.0, 0.7, 0.06, rgb("9aa5a8"), y=0.5, item=bed)
    for dx in (-0.45, 0.45):
        shop.box(-1.5 + dx, 1.75, 0.06, 0.45, 0.06, rgb("7d878a"), item=bed)
    shop.contact(-1.5, 2.6, 0.8, 1.1)
    shop.add(bed)
    drip, brush = shop.card(-0.6, 3.1, turn=0.0, lit=0.7)
    brush.line([(0, 0), (0, 1.9)], 0.03, rgb("a5adb0"))
    brush.line([(-0.15, 1.85), (0.15, 1.85)], 0.03, rgb("a5adb0"))
    brush.blob([(-0.18, 1.8), (-0.02, 1.8), (-0.02, 1.5), (-0.18, 1.5)], rgb("dfeef2"), lit=0.9, alpha=0.85)
    brush.line([(-0.1, 1.5), (-0.3, 1.1), (-0.7, 0.9)], 0.012, rgb("dfeef2"))
    shop.add(drip)
    screen, brush = shop.card(-2.5, 3.3, 1.1, turn=0.0)
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
    cloth, brush = shop.card(-3.2, 2.4, 0.0, turn=-1.1, lit=0.6)
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
    """Benches with glass in three colours, a fume hood, a board of formulae, tubes above."""
    wall = rgb("aebfbb")

    def dress(brush: Brush) -> None:
        brush.rect(4.9, 1.1, 2.6, 1.2, rgb("24423c"), lit=0.6, loose=0.012)
        for _ in range(12):
            x, y = brush.rng.uniform(5.0, 6.8), brush.rng.uniform(1.25, 2.15)
            brush.line(
                [(x, y), (x + 0.15, y + brush.rng.uniform(-0.04, 0.04)), (x + brush.rng.uniform(0.25, 0.55), y)],
                0.018,
                rgb("dfe9e2"),
                lit=0.9,
            )

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
