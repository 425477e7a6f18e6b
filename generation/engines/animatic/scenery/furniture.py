"""Furniture and stores that stand on a floor or in a yard: what the script's words may ask of any place."""

from __future__ import annotations

import random

from generation.engines.animatic.scenery.carpentry import WARM, Workshop
from generation.engines.animatic.scenery.plan import Plan
from generation.staging.palette import dim, mix, rgb


def iron_stove(shop: Workshop, x: float, z: float) -> None:
    """An iron stove on legs, its fire behind bars, its pipe up through the roof, a kettle on it."""
    iron = rgb("3d4146")
    item, brush = shop.card(x, z, 0.0, turn=0.0, lit=0.5)
    brush.rect(-0.07, 1.0, 0.15, 1.6, dim(iron, 0.9))
    brush.line([(-0.03, 1.0), (-0.03, 2.6)], 0.03, rgb("6a7077"), lit=0.8)
    for lx in (-0.34, 0.28):
        brush.rect(lx, 0, 0.07, 0.2, iron)
    brush.blob([(-0.46, 0.16), (0.46, 0.16), (0.5, 0.6), (0.42, 1.0), (-0.42, 1.0), (-0.5, 0.6)], iron)
    brush.rect(-0.46, 0.95, 0.92, 0.09, dim(iron, 0.8), lit=0.9)
    brush.rect(-0.26, 0.35, 0.52, 0.36, rgb("1d1f22"))
    brush.lamp([(-0.2, 0.4), (0.2, 0.4), (0.2, 0.62), (-0.2, 0.62)], rgb("ff9a4a"))
    for bx in (-0.1, 0.0, 0.1):
        brush.line([(bx, 0.38), (bx, 0.66)], 0.03, rgb("1d1f22"))
    brush.glow(0, 0.5, 1.5, rgb("ff9a4a"), 0.42)
    brush.blob([(0.06, 1.04), (0.36, 1.04), (0.34, 1.24), (0.1, 1.24)], rgb("8f6b45"), lit=0.8)
    shop.add(item)
    shop.contact(x, z, 0.6, 0.4)
    shop.pool(x, z - 0.7, 1.3, 0.8, rgb("ff9a4a"), 0.25)


def bunk(shop: Workshop, x: float, z: float) -> None:
    """A bunk of planks with a blanket and a pillow."""
    wood, cover = rgb("6b4a30"), rgb("8a4f3f")
    item = shop.item((x, 0.4, z))
    shop.box(x, z, 1.75, 0.4, 0.85, wood, item=item)
    shop.box(x - 0.05, z, 1.6, 0.14, 0.86, cover, y=0.4, item=item, top=mix(cover, rgb("ffffff"), 0.12))
    shop.box(x + 0.68, z, 0.3, 0.12, 0.6, rgb("e2dccb"), y=0.54, item=item)
    shop.box(x + 0.9, z, 0.08, 0.95, 0.9, wood, item=item)
    shop.add(item)
    shop.contact(x, z, 1.1, 0.6)


def fireplace(shop: Workshop, x: float, z: float) -> None:
    stone = rgb("9a9086")
    item, brush = shop.card(x, z, 0.0, turn=0.0, lit=0.65)
    brush.rect(-0.85, 0, 1.7, 1.25, stone)
    brush.rect(-0.55, 1.25, 1.1, 1.45, dim(stone, 0.92))
    brush.rect(-1.0, 1.2, 2.0, 0.12, rgb("6b4a30"), lit=0.8)
    brush.blob([(-0.5, 0), (0.5, 0), (0.48, 0.75), (0, 0.95), (-0.48, 0.75)], rgb("241d1b"), lit=0.2)
    for fx, high in ((-0.18, 0.34), (0.04, 0.52), (0.22, 0.3)):
        brush.lamp([(fx - 0.12, 0.1), (fx + 0.12, 0.1), (fx + 0.02, 0.1 + high)], rgb("ff9a3f"))
        brush.lamp([(fx - 0.06, 0.1), (fx + 0.06, 0.1), (fx, 0.1 + high * 0.55)], rgb("ffe08a"))
    brush.line([(-0.3, 0.08), (0.3, 0.1)], 0.09, rgb("4a3526"))
    brush.glow(0, 0.4, 1.9, rgb("ff9a4a"), 0.45)
    shop.add(item)
    shop.pool(x, z - 0.9, 1.6, 1.0, rgb("ff9a4a"), 0.25)


def piano(shop: Workshop, x: float, z: float) -> None:
    wood = rgb("3a2a22")
    shop.box(x, z, 1.5, 1.2, 0.5, wood, top=mix(wood, rgb("ffffff"), 0.15))
    item = shop.item((x, 0.7, z - 0.4))
    shop.box(x, z - 0.36, 1.4, 0.1, 0.26, wood, y=0.68, item=item, top=rgb("f1ead8"))
    for side in (-1, 1):
        shop.box(x + side * 0.66, z - 0.4, 0.08, 0.68, 0.08, wood, item=item)
    shop.add(item)


def safe(shop: Workshop, x: float, z: float) -> None:
    green = rgb("3f5f4c")
    shop.box(x, z, 0.75, 0.85, 0.65, green, top=mix(green, rgb("ffffff"), 0.15))
    item, brush = shop.card(x, z - 0.34, 0.0, turn=0.0, lit=0.7)
    brush.rect(-0.3, 0.1, 0.6, 0.66, dim(green, 0.8))
    brush.oval(0.02, 0.45, 0.12, 0.12, rgb("c9ccc8"), lit=0.9)
    brush.oval(0.02, 0.45, 0.04, 0.04, rgb("4a4d50"))
    brush.line([(-0.2, 0.45), (-0.2, 0.3)], 0.04, rgb("c9a14e"), lit=0.9)
    shop.add(item)


def ladder(shop: Workshop, x: float, z: float) -> None:
    item, brush = shop.card(x, z, 0.0, turn=0.0, lit=0.7)
    wood = rgb("a8824f")
    for side in (-0.22, 0.22):
        brush.line([(side, 0), (side + 0.25, 2.4)], 0.06, wood)
    for i in range(7):
        y = 0.3 + 0.31 * i
        brush.line([(-0.22 + 0.104 * y, y), (0.22 + 0.104 * y, y)], 0.05, wood)
    shop.add(item)


def barrel(shop: Workshop, x: float, z: float) -> None:
    wood = rgb("8a6238")
    for dx, dz in ((0.0, 0.0), (0.62, 0.15)):
        item, brush = shop.card(x + dx, z + dz, 0.0, turn=0.0, lit=0.6)
        brush.blob([(-0.24, 0), (0.24, 0), (0.33, 0.45), (0.25, 0.9), (-0.25, 0.9), (-0.33, 0.45)], wood)
        brush.oval(0, 0.87, 0.24, 0.06, dim(wood, 0.75))
        for y in (0.2, 0.68):
            brush.line([(-0.29, y), (0.29, y)], 0.05, rgb("4a4744"))
        shop.add(item)
        shop.contact(x + dx, z + dz, 0.34, 0.25)


def crate(shop: Workshop, x: float, z: float) -> None:
    wood = rgb("a07c4f")
    for dx, y, size in ((0.0, 0.0, 0.62), (0.6, 0.0, 0.5), (0.08, 0.62, 0.46)):
        slats = tuple((0.03, 0.04 + size * i / 4, size - 0.06, size / 4 - 0.05, dim(wood, 0.85)) for i in range(4))
        shop.box(x + dx, z, size, size, size, wood, y=y, front=slats)


def sack(shop: Workshop, x: float, z: float) -> None:
    item, brush = shop.card(x, z, 0.0, turn=0.0, lit=0.6)
    for dx, tall in ((-0.25, 0.6), (0.25, 0.52), (0.02, 0.4)):
        brush.blob(
            [(dx - 0.28, 0), (dx + 0.28, 0), (dx + 0.26, tall * 0.7), (dx + 0.06, tall), (dx - 0.2, tall * 0.8)],
            rgb("b59a6a"),
            lit=0.5 + 0.2 * dx,
        )
    shop.add(item)


def candles(shop: Workshop, x: float, z: float) -> None:
    shop.box(x, z, 0.5, 0.75, 0.4, rgb("6b4a30"))
    item, brush = shop.card(x, z - 0.02, 0.75, turn=0.0, lit=0.8)
    for dx, tall in ((-0.14, 0.2), (0.0, 0.3), (0.13, 0.16)):
        brush.rect(dx - 0.03, 0, 0.06, tall, rgb("efe6cf"))
        brush.lamp([(dx - 0.025, tall), (dx + 0.025, tall), (dx, tall + 0.1)], rgb("ffdf8a"))
    brush.glow(0, 0.3, 1.3, WARM, 0.5)
    shop.add(item)


def washing_line(shop: Workshop, x: float, z: float) -> None:
    item, brush = shop.card(x * 0.4, z, 0.0, turn=0.0, lit=0.7)
    brush.line([(-2.6, 2.35), (0, 2.1), (2.6, 2.35)], 0.02, rgb("333333"))
    for px, code in ((-1.9, "e8e2d4"), (-1.1, "b55a45"), (0.2, "6f8fae"), (1.2, "e8e2d4")):
        brush.poly([(px, 2.2), (px + 0.6, 2.16), (px + 0.56, 1.4), (px + 0.04, 1.36)], rgb(code))
    shop.add(item)


def rows_of_plants(shop: Workshop, plan: Plan | None, rng: random.Random) -> None:
    """Beds of plants on canes in two rows that run away from the lens, and one behind."""
    deep = plan.deep if plan is not None else 9.0
    half = min(2.6, plan.wide / 2 - 0.6) if plan is not None else 3.0
    fruit = rgb("c9402f")
    places = [(side * half, z) for side in (-1, 1) for z in (0.4, 1.2, 2.0, 2.8)]
    places += [(x, deep - 0.6) for x in (-1.4, -0.5, 0.4, 1.3)]
    for x, z in places:
        shop.box(x, z, 0.75, 0.42, 0.7, rgb("7a6a58"), top=rgb("4a3a2e"))
        item, brush = shop.card(x, z, 0.42, turn=0.0, lit=0.6)
        brush.line([(0, 0), (0.02, 1.15)], 0.03, rgb("a8824f"))
        for i in range(9):
            y = 0.1 + 0.115 * i
            px = rng.uniform(-0.24, 0.24)
            brush.blob(
                [(px - 0.18, y - 0.04), (px, y - 0.12), (px + 0.2, y), (px, y + 0.12)],
                rgb("4a7f45"),
                lit=rng.uniform(0.35, 0.95),
            )
        for _ in range(5):
            px, py = rng.uniform(-0.24, 0.24), rng.uniform(0.15, 0.95)
            brush.oval(px, py, 0.06, 0.06, fruit, lit=0.9)
        shop.add(item)
