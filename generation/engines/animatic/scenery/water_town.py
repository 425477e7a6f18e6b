"""A water town: white walls and black tiles along a canal, with a stone bridge over it."""

from __future__ import annotations

import math

from generation.engines.animatic.scenery.carpentry import Workshop, ragged
from generation.engines.animatic.scenery.world import Layer
from generation.stage import Colour
from generation.staging.palette import dim, mix, rgb


def canal_lane(shop: Workshop) -> None:
    """White walls, black tiles, a small river through the lane, lanterns, a willow: a water town."""
    rng = shop.rng
    shop.ground(rgb("476a66"), rgb("8fa8a2"), level=-0.5, water=True, lit=0.7)
    shop.ridge(260, 10, 40, rgb("8a9aa5"))
    quay(shop, [(-60, -20), (60, -20), (60, 1.2), (3.0, 1.15), (-4, 1.3), (-60, 1.2)], rgb("8f9390"))
    quay(shop, [(-60, 6.2), (60, 6.4), (60, 60), (-60, 60)], rgb("8f9390"))
    x = -30.0
    while x < 30:
        wide, tall = rng.uniform(4.2, 6.4), rng.uniform(3.6, 6.2)
        water_town_house(shop, x + wide / 2, 9.6 + rng.uniform(-0.5, 0.9), wide, tall)
        x += wide + (rng.uniform(0.4, 1.5) if rng.random() < 0.4 else 0.0)
    for x, turn in ((-7.0, 1.0), (7.4, -1.0)):
        water_town_house(shop, x, 0.0, 5.0, 4.6, turn * math.pi / 2)
    for i in range(5):
        water_town_house(shop, -16 + i * 7.5, -9.0, 6.0, rng.uniform(4, 5.5), math.pi)
    stone_bridge(shop, 6.2, 3.7, 3.2)
    willow(shop, -4.3, 2.0)
    moored_boat(shop, -1.8, 4.4)


def quay(shop: Workshop, points: list[tuple[float, float]], stone: Colour, drop: float = 0.5) -> None:
    """Paved land beside water: its top with joints, and its wall down to the water."""
    middle = (0.0, 0.0, sum(z for _, z in points) / len(points))
    front = min((z for _, z in points if z > 0), default=0.0)
    own = dim(stone, 0.75) if shop.wet else mix(stone, rgb("eef2f6"), 0.75) if shop.snowy else stone
    edge = shop.item((0.0, -drop / 2, front), Layer.GROUND)
    wall = shop.face(
        edge, (-60.0, -drop, max(z for _, z in points) if front < 3 else front), (1.0, 0.0, 0.0), (0.0, 1.0, 0.0), 0.3
    )
    wall.rect(0, 0, 120, drop, dim(stone, 0.55))
    shop.add(edge)
    item, brush = shop.flat(0.0, middle)
    brush.poly(points, own, lit=0.75)
    rng = shop.rng
    low, high = (-5.0, front) if front < 3 else (front, front + 2.5)
    z = low
    while z < high - 0.2:
        step = rng.uniform(0.5, 0.75)
        brush.line([(-14, z), (14, z + rng.uniform(-0.03, 0.03))], 0.02, dim(stone, 0.7))
        x = -9 + rng.uniform(0, 1)
        while x < 9:
            brush.line([(x, z), (x + rng.uniform(-0.03, 0.03), min(high, z + step))], 0.02, dim(stone, 0.7))
            x += rng.uniform(0.7, 1.3)
        z += step
    shop.add(item)
    if shop.wet:
        puddle, brush = shop.flat(0.004, middle)
        mirror = mix(shop.light.horizon, shop.light.sky_top, 0.3)
        for _ in range(7):
            spot = ragged(
                rng, rng.uniform(-4, 4), rng.uniform(low + 1, high - 0.3), rng.uniform(0.3, 0.9), 0.2, 8, 0.25
            )
            brush.lamp(spot, mirror, 0.4)
        shop.add(puddle)


def water_town_house(shop: Workshop, x: float, z: float, wide: float, tall: float, turn: float = 0.0) -> None:
    """White plaster, a black tiled roof with turned-up ends, a lattice window, a lantern."""
    rng = shop.rng
    item = shop.item((x, tall / 2, z))
    c, s = math.cos(turn), math.sin(turn)
    brush = shop.face(item, (x - wide / 2 * c, 0.0, z + wide / 2 * s), (c, 0.0, -s), (0.0, 1.0, 0.0))
    plaster = rgb("e6e2d8")
    brush.shaded([(0, 0), (wide, 0), (wide, tall), (0, tall)], dim(plaster, 0.78), plaster, lit=0.7)
    brush.rect(0, 0, wide, 0.5, rgb("9a9a94"), lit=0.5)
    for _ in range(3):
        brush.blob(
            ragged(
                rng,
                rng.uniform(0.6, wide - 0.6),
                rng.uniform(0.6, tall * 0.5),
                rng.uniform(0.4, 1.0),
                rng.uniform(0.2, 0.6),
                8,
                0.3,
            ),
            rgb("c4c2b8"),
            alpha=0.5,
        )
    lit = shop.dark > 0.3
    for wx, wy, ww, wh in ((wide * 0.12, 1.2, 1.1, 1.2), (wide * 0.62, 1.3, 1.0, 1.1)):
        brush.rect(wx - 0.1, wy - 0.1, ww + 0.2, wh + 0.2, rgb("4a342a"))
        pane = [(wx, wy), (wx + ww, wy), (wx + ww, wy + wh), (wx, wy + wh)]
        if lit and rng.random() < 0.75:
            brush.lamp(pane, rgb("ffcf85"), 0.95)
        else:
            brush.poly(pane, rgb("5c5a58"), lit=0.5)
        for i in range(1, 4):
            brush.line([(wx + ww * i / 4, wy), (wx + ww * i / 4, wy + wh)], 0.045, rgb("4a342a"))
        brush.line([(wx, wy + wh * 0.5), (wx + ww, wy + wh * 0.5)], 0.045, rgb("4a342a"))
    brush.rect(wide * 0.42, 0.05, 0.95, 2.1, rgb("5a3b2c"))
    over, rise = 0.55, tall * 0.36
    tile = rgb("45484e")
    eaves = [
        (-over - 0.15, tall + 0.12),
        (-over * 0.4, tall - 0.12),
        (wide + over * 0.4, tall - 0.12),
        (wide + over + 0.15, tall + 0.12),
        (wide - 0.2, tall + rise),
        (0.2, tall + rise),
    ]
    brush.poly(eaves, tile, lit=0.45)
    for i in range(9):
        share = (i + 0.5) / 9
        foot, head = -over * 0.4 + (wide + over * 0.8) * share, 0.2 + (wide - 0.4) * share
        brush.line([(foot, tall - 0.1), (head, tall + rise)], 0.05, dim(tile, 0.6))
    ridge = [
        (0.0 - 0.3, tall + rise + 0.32),
        (0.25, tall + rise),
        (wide - 0.25, tall + rise),
        (wide + 0.3, tall + rise + 0.32),
    ]
    brush.line(ridge, 0.16, dim(tile, 0.7))
    if rng.random() < 0.7:
        lx = wide * 0.47 + rng.uniform(-0.9, 0.9)
        brush.line([(lx, tall - 0.15), (lx, tall - 0.5)], 0.02, rgb("2b2b2b"))
        brush.oval(lx, tall - 0.72, 0.2, 0.24, rgb("c23a2b"), lit=0.95)
        if lit:
            brush.glow(lx, tall - 0.7, 1.5, rgb("ff8a4a"), 0.5)
    shop.add(item)


def stone_bridge(shop: Workshop, x: float, z: float, half: float) -> None:
    """An arched bridge across the water, seen from the side."""
    item, brush = shop.card(x, z, -0.5, turn=0.25, lit=0.5)
    stone = rgb("9a9c98")
    top = [(-half - 1.4 + 2 * (half + 1.4) * i / 16, 0.5 + 2.2 * math.sin(math.pi * i / 16) ** 1.1) for i in range(17)]
    arch = [(half * 0.62 * math.cos(math.pi * i / 14), 1.75 * math.sin(math.pi * i / 14)) for i in range(15)]
    brush.poly([*top, *[(px, py) for px, py in arch]], stone)
    brush.line(arch, 0.16, dim(stone, 0.7))
    brush.line([(px, py + 0.62) for px, py in top[2:-2]], 0.12, mix(stone, rgb("ffffff"), 0.2), lit=0.7)
    for px, py in top[2:-2:2]:
        brush.line([(px, py), (px, py + 0.72)], 0.14, stone, lit=0.6)
    shop.add(item)


def willow(shop: Workshop, x: float, z: float) -> None:
    rng = shop.rng
    item, brush = shop.card(x, z, turn=0.0, lit=0.5)
    bark, leaf = rgb("54463a"), rgb("86a35f") if not shop.snowy else rgb("6a5a4a")
    brush.poly([(-0.28, -0.1), (0.25, -0.1), (0.5, 2.2), (0.9, 3.6), (0.65, 3.7), (0.2, 2.4)], bark, lit=0.35)
    for i in range(22 if shop.snowy else 34):
        sx, sy = rng.uniform(-1.7, 2.9), 0.0
        sy = 4.8 - 0.28 * (sx - 0.7) ** 2 + rng.uniform(-0.3, 0.3)
        long = rng.uniform(1.4, 3.3)
        bend = rng.uniform(-0.25, 0.35)
        brush.line(
            [(sx, sy), (sx + bend * 0.4, sy - long * 0.5), (sx + bend, sy - long)],
            rng.uniform(0.05, 0.11) * (0.4 if shop.snowy else 1.0),
            leaf,
            lit=0.3 + 0.6 * (i % 3) / 2,
        )
    if shop.snowy:  # bare boughs that carry snow
        for sx, lift in ((-1.4, 0.0), (-0.5, 0.35), (0.8, 0.5), (1.9, 0.3), (2.7, -0.1)):
            brush.line([(0.6, 3.5), ((sx + 0.6) / 2, 4.3 + lift), (sx, 4.2 + lift)], 0.12, bark, lit=0.35)
            brush.line([((sx + 0.6) / 2, 4.38 + lift), (sx, 4.28 + lift)], 0.09, rgb("eef2f6"), lit=0.9)
    shop.contact(x, z, 1.0, 0.5)
    shop.add(item)


def moored_boat(shop: Workshop, x: float, z: float) -> None:
    item, brush = shop.card(x, z, -0.5, turn=0.0, lit=0.4)
    brush.poly([(-1.9, 0.5), (-1.5, 0.05), (1.4, 0.05), (1.9, 0.55), (1.3, 0.38), (-1.3, 0.36)], rgb("4f3a2c"))
    brush.poly([(-0.8, 0.38), (-0.7, 1.0), (0.0, 1.2), (0.7, 1.0), (0.8, 0.38)], rgb("6b5a42"))
    shop.add(item)
