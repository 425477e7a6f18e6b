"""Green places: orchard, jungle, island; and the palms and fans that grow in them."""

from __future__ import annotations

import math

from generation.engines.animatic.scenery.carpentry import Workshop, ragged
from generation.engines.animatic.scenery.nature import path, tufts
from generation.stage import Colour
from generation.staging.palette import dim, mix, rgb


def orchard(shop: Workshop) -> None:
    """Rows of round trees hung with red apples, a ladder in one of them, baskets in the grass, a wall behind."""
    rng = shop.rng
    shop.ground(rgb("86a058"), rgb("9aae70"))
    shop.ridge(380, 14, 48, rgb("76879c"))
    shop.ridge(120, 3, 12, rgb("7a9060"))
    path(shop, rgb("a99a66"))
    for row, z in enumerate((5.0, 10.0, 15.5, 22.0, 30.0)):
        for i in range(6):
            x = (i - 2.5) * 4.4 + (1.1 if row % 2 else 0.0) + rng.uniform(-0.5, 0.5)
            if abs(x) > 1.9:
                _apple_tree(shop, x, z + rng.uniform(-0.7, 0.7), rng.uniform(3.3, 4.3))
    for x, z in ((-6.0, -5.0), (5.5, -6.0), (-4.0, -11.0), (4.5, -12.0), (10, -3), (-10, -2)):
        _apple_tree(shop, x, z, 4.0)
    ladder, brush = shop.card(3.5, 4.2, 0.0, turn=-0.1, lit=0.7)
    for dx in (-0.25, 0.25):
        brush.line([(dx, 0), (0.35 + dx * 0.6, 2.7)], 0.07, rgb("a07a4a"))
    for i in range(7):
        brush.line(
            [(-0.2 + i * 0.065, 0.35 * (i + 1) - 0.1), (0.3 + i * 0.05, 0.35 * (i + 1) - 0.1)], 0.05, rgb("a07a4a")
        )
    shop.add(ladder)
    for x, z in ((2.3, 3.0), (-2.6, 3.3), (-3.1, 2.7)):
        basket, brush = shop.card(x, z, 0.0, lit=0.7)
        for _ in range(9):
            brush.oval(
                rng.uniform(-0.24, 0.24), rng.uniform(0.28, 0.42), 0.07, 0.07, rgb("c8402f"), lit=rng.uniform(0.6, 0.95)
            )
        brush.blob([(-0.26, 0), (0.26, 0), (0.36, 0.32), (-0.36, 0.32)], rgb("a9824f"))
        brush.line([(-0.32, 0.3), (0.32, 0.3)], 0.06, rgb("7a5a34"))
        shop.add(basket)
        shop.contact(x, z, 0.4, 0.2)
    tufts(shop, rgb("86a058"), 70)


def _apple_tree(shop: Workshop, x: float, z: float, tall: float) -> None:
    shop.tree(x, z, tall, rgb("5f8a45"), rgb("5a4636"))
    fruit, brush = shop.card(x, z - 0.05, 0.0, lit=0.8)
    for _ in range(13):
        angle, reach = shop.rng.uniform(0, 6.28), shop.rng.uniform(0.04, 0.2) * tall
        brush.oval(
            math.cos(angle) * reach, tall * 0.64 + math.sin(angle) * reach * 0.8, 0.085, 0.085, rgb("cf3a2a"), lit=0.9
        )
    shop.add(fruit)


def jungle(shop: Workshop) -> None:
    """Great leaves near, vines that hang, trunks in green air, a pool of light on a muddy track."""
    rng = shop.rng
    shop.ground(rgb("4f5230"), rgb("5f7a4a"))
    shop.ridge(46, 15, 22, rgb("4f7f55"), rough=2.4, lit=0.6)
    shop.ridge(26, 9, 14, rgb("33603f"), rough=2.8, lit=0.45)
    path(shop, rgb("6f5a3a"))
    for i in range(22):
        angle = -math.pi + 2 * math.pi * (i + rng.uniform(0, 0.9)) / 22
        away = rng.uniform(7, 20)
        x, z = math.sin(angle) * away, math.cos(angle) * away
        if abs(x) < 2.2:
            x = math.copysign(rng.uniform(2.6, 4.5), x)
        palm(shop, x, z, rng.uniform(4.5, 8.5))
    for x, z in (
        (-3.0, 3.6),
        (3.2, 3.2),
        (-4.4, 5.0),
        (4.6, 5.6),
        (-2.3, 6.8),
        (2.8, 8.2),
        (-5.5, 2.0),
        (5.6, 1.9),
        (-6, -4),
        (6, -5),
    ):
        _fan(shop, x, z, rng.uniform(1.3, 2.3), mix(rgb("3f7a3f"), rgb("7fa04a"), rng.random()))
    for x, z in ((-2.2, 4.6), (1.6, 6.0), (3.6, 4.4), (-4.2, 6.6)):
        vine, brush = shop.card(x, z, 0.0, turn=0.0, lit=0.35)
        sway = rng.uniform(-0.5, 0.5)
        brush.line([(0, 9), (sway, 5), (sway * 0.5, 2.6 + rng.uniform(-0.4, 0.4))], 0.07, rgb("4a5a2f"))
        for k in range(5):
            y = 3.0 + k * 0.9
            brush.blob(
                [(sway * 0.6, y), (sway * 0.6 + 0.3, y + 0.12), (sway * 0.6 + 0.05, y + 0.26)], rgb("5f8a45"), lit=0.7
            )
        shop.add(vine)
    flower, brush = shop.card(2.5, 3.1, 0.5, lit=0.9)
    for i in range(5):
        a = i * 2 * math.pi / 5
        brush.oval(0.13 * math.cos(a), 0.13 * math.sin(a), 0.1, 0.1, rgb("e0503f"))
    brush.oval(0, 0, 0.06, 0.06, rgb("f2c23a"))
    shop.add(flower)
    shop.pool(0.3, 2.4, 2.6, 1.4, rgb("f2f0a8"), 0.35 * (1 - shop.dark))


def palm(shop: Workshop, x: float, z: float, tall: float) -> None:
    """A palm that leans, its leaves hanging over."""
    rng = shop.rng
    item, brush = shop.card(x, z, lit=0.5)
    lean = rng.uniform(-0.16, 0.16) * tall
    brush.poly(
        [
            (-0.16, -0.1),
            (0.16, -0.1),
            (lean * 0.5 + 0.12, tall * 0.5),
            (lean + 0.1, tall),
            (lean - 0.1, tall),
            (lean * 0.5 - 0.12, tall * 0.5),
        ],
        rgb("6a5640"),
        lit=0.4,
    )
    for k in range(9):
        angle = rng.uniform(-1.5, 1.5) + (math.pi if k % 2 else 0.0)
        long = tall * rng.uniform(0.3, 0.42)
        dx, dy = math.cos(angle) * long, abs(math.sin(angle)) * long * 0.35
        tip = (lean + dx, tall + dy - 0.28 * long)
        middle = (lean + dx * 0.5, tall + dy + 0.2 * long)
        brush.blob(
            [(lean, tall), middle, tip, (middle[0], middle[1] - 0.16 * long)], rgb("4f8a45"), lit=rng.uniform(0.3, 0.95)
        )
    shop.contact(x, z, 0.7, 0.3, 0.25)
    shop.add(item)


def _fan(shop: Workshop, x: float, z: float, tall: float, leaf: Colour) -> None:
    """A plant of long leaves that arch out from one root."""
    rng = shop.rng
    item, brush = shop.card(x, z, lit=0.6)
    for k in range(9):
        angle = -1.25 + 2.5 * (k + rng.uniform(0.1, 0.9)) / 9
        tip = (math.sin(angle) * tall, math.cos(angle) * tall * rng.uniform(0.75, 1.0))
        side = (tip[0] * 0.5 + 0.14 * tall * math.cos(angle), tip[1] * 0.6 + 0.1 * tall)
        other = (tip[0] * 0.5 - 0.14 * tall * math.cos(angle), tip[1] * 0.6 - 0.04 * tall)
        brush.blob([(0, 0), side, tip, other], leaf, lit=rng.uniform(0.25, 0.95))
    shop.add(item)


def island(shop: Workshop) -> None:
    """Pale sand, palms that lean over it, a lagoon in two blues, a green hump of land across the water."""
    from generation.engines.animatic.scenery.sea import gulls

    shop.ground(rgb("3fa0b0"), rgb("5fb5c8"), level=-0.4, water=True, lit=0.85)
    shop.ridge(300, 6, 44, rgb("5f8a7a"), gap=(-0.5, 0.9))
    sand, brush = shop.flat(0.0, (0, 0, 0))
    own = dim(rgb("ecd9a8"), 0.8) if shop.wet else rgb("ecd9a8")
    brush.blob([(-34, -22), (34, -22), (30, 3), (10, 6.5), (-2, 5.2), (-14, 8.5), (-32, 6)], own, lit=0.92)
    brush.blob(
        [(-34, 5), (-14, 9.6), (-2, 6.2), (10, 7.6), (32, 3.6), (32, 2.4), (10, 6.2), (-2, 4.9), (-14, 8.2)],
        rgb("f4fbf6"),
        alpha=0.8,
    )
    for _ in range(16):
        x, z = shop.rng.uniform(-6, 6), shop.rng.uniform(-2, 4)
        brush.blob(ragged(shop.rng, x, z, 0.3, 0.1, 7, 0.3), dim(own, 0.88), alpha=0.7)
    shop.add(sand)
    for x, z, tall in (
        (-4.2, 3.6, 6.2),
        (-5.6, 4.6, 4.8),
        (5.4, 3.2, 5.6),
        (8.5, 1.5, 6.4),
        (-9.5, 5.0, 6.6),
        (-5, -7, 6),
        (6, -8, 6),
    ):
        palm(shop, x, z, tall)
    for x, z in ((-4.9, 3.2), (6.1, 2.8), (-6.8, 4.0)):
        _fan(shop, x, z, 0.8, rgb("6a9a4a"))
    shop.rock(3.2, 4.6, 1.5, 0.7, rgb("8a8478"))
    shell_of, brush = shop.card(1.9, 2.3, 0.0, lit=0.9)
    brush.blob([(-0.12, 0), (0.12, 0), (0.1, 0.12), (0, 0.17), (-0.1, 0.12)], rgb("f2b8a0"))
    shop.add(shell_of)
    gulls(shop)
