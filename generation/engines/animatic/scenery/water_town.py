"""A water town: white walls and black tiles along a canal, and a stone bridge over a river."""

from __future__ import annotations

import math

from generation.engines.animatic.scenery.carpentry import Workshop, ragged
from generation.engines.animatic.scenery.town import puddles
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
    bark, leaf = rgb("54463a"), rgb("86a35f")
    brush.poly([(-0.28, -0.1), (0.25, -0.1), (0.5, 2.2), (0.9, 3.6), (0.65, 3.7), (0.2, 2.4)], bark, lit=0.35)
    for i in range(34):
        sx, sy = rng.uniform(-1.7, 2.9), 0.0
        sy = 4.8 - 0.28 * (sx - 0.7) ** 2 + rng.uniform(-0.3, 0.3)
        long = rng.uniform(1.4, 3.3)
        bend = rng.uniform(-0.25, 0.35)
        brush.line(
            [(sx, sy), (sx + bend * 0.4, sy - long * 0.5), (sx + bend, sy - long)],
            rng.uniform(0.05, 0.11),
            leaf,
            lit=0.3 + 0.6 * (i % 3) / 2,
        )
    shop.contact(x, z, 1.0, 0.5)
    shop.add(item)


def moored_boat(shop: Workshop, x: float, z: float) -> None:
    item, brush = shop.card(x, z, -0.5, turn=0.0, lit=0.4)
    brush.poly([(-1.9, 0.5), (-1.5, 0.05), (1.4, 0.05), (1.9, 0.55), (1.3, 0.38), (-1.3, 0.36)], rgb("4f3a2c"))
    brush.poly([(-0.8, 0.38), (-0.7, 1.0), (0.0, 1.2), (0.7, 1.0), (0.8, 0.38)], rgb("6b5a42"))
    shop.add(item)


def bridge(shop: Workshop) -> None:
    """On a stone bridge: the paving underfoot, balustrades on both sides, the river and its banks beyond."""
    rng = shop.rng
    shop.ground(rgb("4d736f"), rgb("93aeb0"), level=-2.6, water=True, lit=0.75)
    shop.ridge(320, 16, 60, rgb("7f90a3"))
    for side in (-1, 1):
        item, brush = shop.card(side * 46, 40, -2.6, lit=0.6, turn=0.0)
        brush.poly([(-30, 0), (30, 0), (30, 1.0), (-30, 0.8)], rgb("7d8a72"))
        shop.add(item)
    for side in (-1, 1):
        x = side * 14.0
        for i in range(6):
            water_town_house(shop, x + side * i * 3.4, 24 + i * 4.5 + rng.uniform(-1, 1), 5.6, rng.uniform(4, 6))
            shop.tree(x + side * (i * 4.0 + 3), 20 + i * 5.0, rng.uniform(4, 7), rgb("7a9a5c"), rgb("5a4636"))
    stone = rgb("a3a49e")
    own = dim(stone, 0.78) if shop.wet else stone
    deck, brush = shop.flat(0.0, (0, 0, 0.2))
    brush.poly([(-17, -3.2), (17, -3.2), (17, 1.9), (-17, 1.9)], own, lit=0.75)
    for i in range(-16, 17):
        x = i * 0.85 + rng.uniform(-0.08, 0.08)
        brush.line([(x, -3.2), (x, 1.9)], 0.02, dim(stone, 0.7))
    for z in (-2.6, -1.5, -0.5, 0.6, 1.3):
        brush.line([(-14, z), (14, z + rng.uniform(-0.03, 0.03))], 0.02, dim(stone, 0.7))
    shop.add(deck)
    if shop.wet:
        puddles(shop, 6, 4)
    _bridge_side(shop, stone)
    rail = shop.item((0.0, 0.5, 2.0))
    brush = shop.face(rail, (-14.0, 0.0, 2.0), (1.0, 0.0, 0.0), (0.0, 1.0, 0.0), 0.55)
    brush.rect(0, -0.8, 28, 0.95, dim(stone, 0.85))
    brush.rect(0, 0.12, 28, 0.5, dim(stone, 0.92))
    brush.rect(0, 0.6, 28, 0.14, mix(stone, rgb("ffffff"), 0.25), lit=0.85)
    x = 0.3
    while x < 28:
        brush.rect(x, 0.0, 0.24, 1.0, stone, lit=0.7, loose=0.01)
        brush.oval(x + 0.12, 1.08, 0.14, 0.14, stone, lit=0.85)
        x += rng.uniform(1.5, 1.9)
    shop.add(rail)
    willow(shop, -9.5, 7.0)


def _bridge_side(shop: Workshop, stone: Colour) -> None:
    """The bridge as it is seen from the water on the audience's side: three arches under a parapet."""
    item = shop.item((0.0, 0.0, -3.3))
    brush = shop.face(item, (0.0, -2.6, -3.3), (1.0, 0.0, 0.0), (0.0, 1.0, 0.0), 0.55, one_sided=True)
    top = [(17 - i * 34 / 20, 2.2 + 1.35 * math.cos((i / 20 - 0.5) * math.pi * 0.9) ** 1.2) for i in range(21)]
    arches = []
    for middle, half, tall in ((0.0, 4.6, 2.25), (-9.2, 2.9, 1.6), (9.2, 2.9, 1.6)):
        ring = [(middle + half * math.cos(math.pi * i / 16), tall * math.sin(math.pi * i / 16)) for i in range(17)]
        arches.append(ring)
    brush.holes([(-17, 0), (17, 0), *top], arches, dim(stone, 0.7), stone)
    for ring in arches:
        brush.line(ring, 0.26, dim(stone, 0.62))
    for _ in range(36):
        x, y = shop.rng.uniform(-15, 15), shop.rng.uniform(1.9, 2.9)
        brush.rect(x, y, shop.rng.uniform(0.5, 1.1), 0.22, dim(stone, shop.rng.uniform(0.8, 0.94)), loose=0.02)
    brush.line(top, 0.18, mix(stone, rgb("ffffff"), 0.25), lit=0.8)
    for x, y in top[1:-1]:
        brush.rect(x - 0.13, y - 0.1, 0.26, 0.5, stone, lit=0.7, loose=0.01)
    shop.add(item)
