"""Where people eat and drink: café, bar, restaurant."""

from __future__ import annotations

import math

from generation.engines.animatic.scenery.brush import Brush
from generation.engines.animatic.scenery.carpentry import WARM, Workshop
from generation.engines.animatic.scenery.plan import Plan
from generation.engines.animatic.scenery.rooms import (
    chair,
    outside,
    pendant,
    plant,
    shell,
)
from generation.stage import Colour
from generation.staging.palette import dim, mix, rgb

BRASS = rgb("c29a4b")


def cafe(shop: Workshop) -> None:
    """A long wooden counter with a brass machine, bottles and cups behind it, a big window on the street."""
    outside(shop)
    wall = shop.own("wall", "3f564e 6b3f46 2f4a63 7a5f45 54604a")
    wood = shop.own("wood", "8a5a36 6b4632 a9794a")

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
        pendant(shop, x, z, 2.15, shop.own("shades", "b5402f 2f6f6a c99a3f 38404a"), 3.0, True, 1.1)
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

    from generation.engines.animatic.scenery.brush import solid
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
    wall = shop.own("wall", "4a2f33 2f3f4a 3f4a35 4f3a28")

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
    counter(shop, 0.4, 2.7, 5.6, shop.own("wood", "5b3626 3f2c24 7a4f30"))
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
    wall = shop.own("wall", "8c4a3e 3f5f56 5b4a6e b0895a 44566e")

    def dress(brush: Brush) -> None:
        brush.rect(0, 0, 9, 0.9, rgb("5b3528"))
        for x, wide in ((0.7, 2.0), (6.4, 1.9)):  # wine lies in racks on the wall
            brush.rect(x, 1.1, wide, 1.35, rgb("3a241a"), lit=0.4)
            for row in range(5):
                for k in range(round(wide / 0.25)):
                    spot = (x + 0.14 + 0.25 * k, 1.24 + 0.265 * row)
                    brush.oval(*spot, 0.1, 0.1, rgb("6a4630"), lit=0.7)
                    if brush.rng.random() < 0.8:
                        tone = brush.rng.choice([rgb("7b2f3a"), rgb("3f6b4f"), rgb("c99b3f")])
                        brush.oval(*spot, 0.065, 0.065, tone, lit=0.85)
        for x in (0.45, 2.95, 6.05, 8.6):
            brush.poly([(x - 0.1, 1.75), (x + 0.1, 1.75), (x + 0.15, 2.0), (x - 0.15, 2.0)], rgb("ffe3b0"), lit=1.0)
            brush.glow(x, 1.9, 0.9, WARM, 0.5)

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
