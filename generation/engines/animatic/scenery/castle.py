"""A castle: its walls and towers from outside, and the great hall inside."""

from __future__ import annotations

import math

from generation.engines.animatic.scenery.brush import Brush
from generation.engines.animatic.scenery.carpentry import WARM, Workshop
from generation.engines.animatic.scenery.plan import Plan
from generation.engines.animatic.scenery.rooms import outside, shell, table
from generation.stage import Colour
from generation.staging.palette import dim, mix, rgb

STONE = rgb("a39c90")


def castle(shop: Workshop) -> None:
    """A curtain wall with battlements between round towers, a gate with its portcullis, banners, the keep behind."""
    rng = shop.rng
    shop.ground(rgb("7f8f56"), rgb("93a06c"))
    shop.ridge(420, 16, 60, rgb("76879c"))
    shop.ridge(150, 5, 18, rgb("74895f"))
    path, brush = shop.flat(0.002, (0, 0, 8))
    brush.blob([(-2.6, -12), (2.4, -12), (2.0, 4), (2.2, 39), (-2.2, 39), (-2.0, 5)], rgb("b6a37e"), lit=0.8)
    shop.add(path)
    _rampart(shop, 0.0, 58.0, 20.0, 22.0, dim(STONE, 0.9), slits=6)
    for x, tall in ((-10.5, 25.0), (10.5, 27.0)):
        _turret(shop, x, 57.0, 2.8, tall, dim(STONE, 0.94), rgb("4a5a78"))
    _rampart(shop, 0.0, 40.0, 64.0, 8.5, STONE, slits=8)
    for x, tall in ((-19.0, 13.5), (-4.3, 12.0), (4.3, 12.4), (20.0, 14.0)):
        _turret(shop, x, 39.0, 2.1, tall, STONE, rgb("7d4038") if abs(x) < 5 else None)
    gate, brush = shop.card(0.0, 38.7, turn=0.0, lit=0.4)
    arch = [(2.2 * math.cos(i * math.pi / 12), 3.6 + 2.0 * math.sin(i * math.pi / 12)) for i in range(13)]
    brush.poly([(2.2, 0), *arch, (-2.2, 0)], rgb("2a221c"), lit=0.25)
    for i in range(-4, 5):
        brush.line([(i * 0.46, 2.2), (i * 0.46, 5.2 - 0.1 * i * i * 0.46)], 0.1, rgb("5c5148"), lit=0.5)
    for y in (2.5, 3.4, 4.3):
        brush.line([(-2.0, y), (2.0, y)], 0.1, rgb("5c5148"), lit=0.5)
    if shop.dark > 0.4:
        for x in (-2.8, 2.8):
            brush.lamp([(x - 0.12, 2.6), (x + 0.12, 2.6), (x, 3.1)], rgb("ffd27a"))
            brush.glow(x, 2.8, 3.4, WARM, 0.6)
    shop.add(gate)
    for x, z in ((-9.0, 15.0), (10.0, 17.5), (-21.0, 27.0)):
        shop.tree(x, z, rng.uniform(3.5, 5.5), rgb("5f8048"), rgb("5a4636"))
    for x, z in ((-3.4, 7.0), (3.8, 9.0), (6.5, 5.0)):
        shop.rock(x, z, rng.uniform(0.6, 1.2), rng.uniform(0.4, 0.8), STONE)


def _teeth(x0: float, x1: float, y: float, wide: float, high: float) -> list[tuple[float, float]]:
    """The line of a battlement from right to left."""
    points: list[tuple[float, float]] = []
    x, up = x1, True
    while x > x0:
        left = max(x0, x - wide)
        points += [(x, y + high * up), (left, y + high * up)]
        x, up = left, not up
    return points


def _rampart(shop: Workshop, x: float, z: float, wide: float, tall: float, stone: Colour, slits: int) -> None:
    item, brush = shop.card(x, z, turn=0.0, lit=0.6)
    half = wide / 2
    brush.shaded([(-half, -1), (half, -1), *_teeth(-half, half, tall, 0.9, 0.95)], dim(stone, 0.72), stone)
    for _ in range(40):
        bx, by = shop.rng.uniform(-half, half - 1.2), shop.rng.uniform(0.3, tall - 0.8)
        brush.rect(bx, by, shop.rng.uniform(0.6, 1.2), 0.32, dim(stone, shop.rng.uniform(0.84, 0.94)), loose=0.03)
    for i in range(slits):
        sx = -half + wide * (i + 0.5 + shop.rng.uniform(-0.12, 0.12)) / slits
        if abs(sx) < 3.0 and tall < 10:
            continue
        ring = [
            (sx - 0.16, tall * 0.55),
            (sx + 0.16, tall * 0.55),
            (sx + 0.16, tall * 0.55 + 1.2),
            (sx - 0.16, tall * 0.55 + 1.2),
        ]
        if shop.dark > 0.4 and shop.rng.random() < 0.6:
            brush.lamp(ring, rgb("ffcf85"), 0.95)
        else:
            brush.poly(ring, rgb("2e2a28"), lit=0.3)
    shop.add(item)


def _turret(shop: Workshop, x: float, z: float, half: float, tall: float, stone: Colour, roof: Colour | None) -> None:
    item, brush = shop.card(x, z, turn=0.0, lit=0.6)
    side = 1.0 if shop.light.toward_key[0] > 0 else -1.0
    brush.shaded([(-half, -1), (half, -1), (half, tall), (-half, tall)], dim(stone, 0.7), dim(stone, 0.92), lit=0.4)
    brush.shaded(
        [(side * half, -1), (side * half, tall), (-side * half * 0.15, tall), (-side * half * 0.15, -1)],
        dim(stone, 0.85),
        mix(stone, rgb("ffffff"), 0.12),
        lit=0.75,
    )
    wide = half * 1.22
    if roof is None:
        brush.poly(
            [(-wide, tall - 0.3), (wide, tall - 0.3), *_teeth(-wide, wide, tall + 0.5, wide * 2 / 7, 0.8)], stone
        )
    else:
        brush.rect(-wide, tall - 0.4, 2 * wide, 0.9, dim(stone, 0.85))
        brush.poly([(-wide * 1.1, tall + 0.4), (wide * 1.1, tall + 0.4), (0, tall + 3.8)], roof, lit=0.45)
        brush.poly([(side * wide * 1.1, tall + 0.4), (0, tall + 3.8), (side * 0.1, tall + 0.4)], roof, lit=0.8)
        brush.line([(0, tall + 3.7), (0, tall + 5.2)], 0.08, rgb("3a322c"))
        brush.poly([(0, tall + 5.2), (1.5, tall + 4.9), (0, tall + 4.5)], shop.light.accent, lit=0.9)
    window = [
        (-0.2, tall * 0.7),
        (0.2, tall * 0.7),
        (0.2, tall * 0.7 + 1.0),
        (0, tall * 0.7 + 1.3),
        (-0.2, tall * 0.7 + 1.0),
    ]
    if shop.dark > 0.4:
        brush.lamp(window, rgb("ffcf85"), 0.95)
        brush.glow(0, tall * 0.7 + 0.6, 1.8, WARM, 0.35)
    else:
        brush.poly(window, rgb("2e2a28"), lit=0.3)
    shop.add(item)


def great_hall(shop: Workshop) -> None:
    """Bare stone, tall pointed windows, banners, a throne on its step, a long table, torches."""
    outside(shop, town=False)
    crest = (rgb("8c2f36"), rgb("2f4f86"), rgb("3f6b45"))[shop.stage.seed % 3]

    def dress(brush: Brush) -> None:
        for _ in range(46):
            x, y = brush.rng.uniform(0, 9.6), brush.rng.uniform(0.2, 5.2)
            brush.rect(x, y, brush.rng.uniform(0.5, 0.9), 0.26, dim(STONE, brush.rng.uniform(0.72, 0.86)), loose=0.02)
        for x in (2.5, 6.7):
            brush.poly([(x, 4.9), (x + 1.0, 4.9), (x + 1.0, 2.1), (x + 0.5, 1.7), (x, 2.1)], crest, lit=0.75)
            brush.poly([(x + 0.5, 4.0), (x + 0.75, 3.5), (x + 0.5, 3.0), (x + 0.25, 3.5)], rgb("e8c66a"), lit=0.85)

    shell(
        shop,
        Plan(
            10.4,
            7.0,
            5.6,
            dim(STONE, 0.85),
            rgb("7d766c"),
            back=((1.0, 2.0, 0.8, 2.6), (8.6, 2.0, 0.8, 2.6)),
            boards=0.9,
        ),
        dress,
    )
    shop.box(0.0, 6.2, 3.4, 0.3, 1.5, rgb("8d867a"))
    throne, brush = shop.card(0.0, 6.0, 0.3, turn=0.0, lit=0.6)
    brush.poly([(-0.65, 0), (0.65, 0), (0.65, 2.0), (0.3, 2.3), (0, 2.75), (-0.3, 2.3), (-0.65, 2.0)], rgb("6b4526"))
    brush.poly([(-0.45, 0.55), (0.45, 0.55), (0.42, 1.9), (0, 2.2), (-0.42, 1.9)], crest, lit=0.8)
    for x in (-0.75, 0.75):
        brush.rect(x - 0.12, 0, 0.24, 0.95, rgb("7a5230"))
    brush.oval(0, 2.62, 0.12, 0.12, rgb("e8c66a"), lit=1.0)
    shop.add(throne)
    table(shop, 2.9, 2.3, 1.1, 4.2, 0.78, rgb("6b4a30"))
    for x in (-4.4, -1.9, 1.9, 4.4):
        torch, brush = shop.card(x, 6.9, 2.1, turn=0.0, lit=0.5)
        brush.line([(0, -0.4), (0, 0.1)], 0.09, rgb("3a2a1c"))
        brush.lamp([(-0.12, 0.08), (0.12, 0.08), (0.05, 0.35), (0, 0.55), (-0.07, 0.32)], rgb("ffd27a"))
        brush.glow(0, 0.3, 2.2, rgb("ffb45a"), 0.35 + 0.3 * shop.dark)
        shop.add(torch)
    for side in (-1, 1):
        for z in (-0.5, 2.8, 5.4):
            shop.box(side * 4.7, z, 0.7, 5.4, 0.7, STONE)
