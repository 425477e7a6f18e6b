"""A bridge as one stands on it: the roadway runs away between two balustrades with lamps, water lies on both sides."""

from __future__ import annotations

import math

from generation.engines.animatic.scenery.carpentry import WARM, Workshop, ragged
from generation.engines.animatic.scenery.town import puddles
from generation.engines.animatic.scenery.water_town import water_town_house
from generation.engines.animatic.scenery.world import Layer
from generation.stage import Colour
from generation.staging.palette import dim, mix, rgb

HALF = 3.4
"""Metres from the middle of the roadway to a balustrade."""
WATER = -2.6
_NEAR, _FAR = -34.0, 46.0


def bridge(shop: Workshop) -> None:
    """Paving between balustrades that meet at a gate tower; the river, its banks and the next bridge to the sides."""
    shop.ground(rgb("4d736f"), rgb("93aeb0"), level=WATER, water=True, lit=0.75)
    shop.ridge(320, 16, 60, rgb("7f90a3"))
    stone = shop.own("stone", "a3a49e b0a48e 989ca4")
    _banks(shop)
    for side in (-1.0, 1.0):
        _next_bridge(shop, side, stone)
    _roadway(shop, stone)
    for side in (-1.0, 1.0):
        _balustrade(shop, side * HALF, stone)
    _gate(shop, stone)
    for side in (-1.0, 1.0):
        for k in range(-4, 6):
            _lamp(shop, side * HALF, 3.6 + 7.5 * k)


def _banks(shop: Workshop) -> None:
    """Both shores, where the bridge ends, with houses and trees along the water."""
    rng = shop.rng
    for near in (1.0, -1.0):
        edge = _FAR if near > 0 else -_NEAR
        shore, brush = shop.card(0.0, near * edge, WATER, lit=0.5, turn=0.0 if near > 0 else math.pi)
        brush.poly([(-150, 0), (150, 0), (150, 2.7), (-150, 2.7)], rgb("8b8f86"))
        brush.line([(-150, 2.7), (150, 2.7)], 0.3, rgb("a9aca2"), lit=0.8)
        shop.add(shore)
        for side in (-1, 1):
            for i in range(6):
                x, z = side * (9.0 + i * 7.6 + rng.uniform(-1, 1)), near * (edge + 3 + rng.uniform(0, 4))
                water_town_house(shop, x, z, rng.uniform(5.2, 7.0), rng.uniform(4, 7), 0.0 if near > 0 else math.pi)
                shop.tree(x + side * 3.8, z - near * 2.0, rng.uniform(4, 6.5), rgb("7a9a5c"), rgb("5a4636"))


def _next_bridge(shop: Workshop, side: float, stone: Colour) -> None:
    """The neighbouring bridge over the same river, its arches in the water: what a look over the rail finds."""
    item, brush = shop.card(side * 62, 6.0, WATER, lit=0.6, turn=side * math.pi / 2)
    top = [(44 - i * 88 / 16, 4.2 + 2.2 * math.cos((i / 16 - 0.5) * math.pi)) for i in range(17)]
    arches = []
    for middle, half, tall in ((0.0, 7.5, 4.6), (-17.5, 6.5, 3.9), (17.5, 6.5, 3.9), (-32, 5.0, 3.0), (32, 5.0, 3.0)):
        arches.append(
            [(middle + half * math.cos(math.pi * i / 14), tall * math.sin(math.pi * i / 14)) for i in range(15)]
        )
    brush.holes([(-44, 0), (44, 0), *top], arches, dim(stone, 0.75), stone)
    for ring in arches:
        brush.line(ring, 0.4, dim(stone, 0.6))
    brush.line(top, 0.4, mix(stone, rgb("ffffff"), 0.25), lit=0.85)
    shop.add(item)
    barge, brush = shop.card(side * 21, 9.0, WATER, lit=0.5, turn=side * math.pi / 2)
    brush.poly([(-3.2, 0.9), (-2.6, 0.0), (2.6, 0.0), (3.2, 0.9)], rgb("5a3b2c"))
    brush.poly([(-1.6, 0.9), (-1.5, 1.9), (1.2, 1.9), (1.3, 0.9)], rgb("8a7a58"), lit=0.7)
    shop.add(barge)


def _roadway(shop: Workshop, stone: Colour) -> None:
    rng = shop.rng
    own = dim(stone, 0.78) if shop.wet else mix(stone, rgb("eef2f6"), 0.75) if shop.snowy else stone
    for side in (-1.0, 1.0):  # the body of the bridge, seen from the water
        item = shop.item((side * HALF, -1.2, 8.0), Layer.GROUND)
        brush = shop.face(item, (side * (HALF + 0.2), WATER, _NEAR), (0.0, 0.0, 1.0), (0.0, 1.0, 0.0), 0.4)
        brush.rect(0, 1.2, _FAR - _NEAR, 1.4, dim(stone, 0.75))
        shop.add(item)
    deck, brush = shop.flat(0.0, (0, 0, 8.0))
    brush.poly([(-HALF - 0.2, _NEAR), (HALF + 0.2, _NEAR), (HALF + 0.2, _FAR), (-HALF - 0.2, _FAR)], own, lit=0.75)
    kerb = mix(own, rgb("ffffff"), 0.18)
    for side in (-1.0, 1.0):
        edge = side * (HALF - 1.0)
        brush.poly([(edge, _NEAR), (side * HALF, _NEAR), (side * HALF, _FAR), (edge, _FAR)], kerb, lit=0.8)
        brush.line([(edge, _NEAR), (edge, _FAR)], 0.1, dim(stone, 0.62))
    z = -9.0
    while z < 26:
        brush.line([(-HALF + 1.05, z), (HALF - 1.05, z + rng.uniform(-0.04, 0.04))], 0.025, dim(stone, 0.68))
        step = rng.uniform(0.55, 0.75)
        x = -HALF + 1.1 + rng.uniform(0, 0.9)
        while x < HALF - 1.1 and z < 12:
            brush.line([(x, z), (x, z + step)], 0.02, dim(stone, 0.72))
            x += rng.uniform(0.7, 1.2)
        z += step
    shop.add(deck)
    if shop.wet:
        puddles(shop, 6, 2.2)


def _balustrade(shop: Workshop, x: float, stone: Colour) -> None:
    """Balusters under a rail, in pieces, so that one that hides somebody can be left out; water shows between."""
    rng = shop.rng
    pale = mix(stone, rgb("ffffff"), 0.22)
    z = _NEAR
    while z < _FAR - 0.1:
        fine = -9.0 < z < 16.0
        long = 2.5 if fine else 5.0
        item = shop.item((x, 0.5, z + long / 2))
        brush = shop.face(item, (x, 0.0, z), (0.0, 0.0, 1.0), (0.0, 1.0, 0.0), 0.6)
        brush.rect(0, 0, long, 0.2, dim(stone, 0.9))
        for k in range(7 if fine else 6):
            at = long * (k + 0.5) / (7 if fine else 6)
            wide = 0.075 if fine else 0.14
            shape = [(at - wide, 0.2), (at + wide, 0.2), (at + wide * 0.5, 0.55), (at + wide, 0.85), (at - wide, 0.85)]
            brush.poly([*shape, (at - wide * 0.5, 0.55)], dim(stone, rng.uniform(0.86, 0.96)))
        brush.rect(-0.02, 0.83, long + 0.04, 0.17, pale, lit=0.85)
        if shop.snowy:
            brush.blob(
                [(0, 0.98), (long, 0.98), (long * 0.9, 1.1), (long * 0.5, 1.07), (0.1, 1.1)], rgb("eef2f6"), lit=0.95
            )
        shop.add(item)
        shop.box(x, z, 0.34, 1.16, 0.34, stone, top=rgb("eef2f6") if shop.snowy else pale)
        z += long


def _lamp(shop: Workshop, x: float, z: float) -> None:
    """An iron lamp on the balustrade."""
    iron = rgb("2b3034")
    item, brush = shop.card(x, z, 1.1, turn=0.0, lit=0.5)
    brush.line([(0, 0), (0, 2.3)], 0.09, iron, lit=0.35)
    brush.line([(-0.24, 1.95), (0.24, 1.95)], 0.05, iron, lit=0.35)
    glass = [(-0.15, 2.3), (0.15, 2.3), (0.22, 2.75), (-0.22, 2.75)]
    if shop.dark > 0.3:
        brush.lamp(glass, rgb("ffe0a0"))
        brush.glow(0, 2.5, 1.7, WARM, 0.55)
    else:
        brush.poly(glass, rgb("dfe6e2"), lit=0.9)
    brush.poly([(-0.27, 2.75), (0.27, 2.75), (0.0, 3.0)], iron, lit=0.4)
    shop.add(item)
    if shop.dark > 0.3:
        shop.pool(x * 0.75, z, 1.9, 1.6, WARM, 0.25)


def _gate(shop: Workshop, stone: Colour) -> None:
    """The gate tower at the end of the bridge, through whose arch the road goes on."""
    item, brush = shop.card(0.0, _FAR + 0.5, 0.0, turn=0.0, lit=0.62)
    arch = [(2.4 * math.cos(math.pi * i / 12), 3.0 + 2.4 * math.sin(math.pi * i / 12)) for i in range(13)]
    opening = [(2.4, 0.0), *arch, (-2.4, 0.0)]
    brush.holes([(-5, 0), (5, 0), (4.8, 13), (-4.8, 13)], [opening], dim(stone, 0.72), dim(stone, 0.95))
    brush.line(arch, 0.4, dim(stone, 0.55))
    brush.poly([(-5.3, 13), (5.3, 13), (1.2, 19.5), (-1.2, 19.5)], rgb("5a4a4a"), lit=0.6)
    for x in (-2.0, 1.2):
        pane = [(x, 8.0), (x + 0.8, 8.0), (x + 0.8, 9.8), (x, 9.8)]
        if shop.dark > 0.3:
            brush.lamp(pane, WARM, 0.9)
        else:
            brush.poly(pane, rgb("3c3f46"), lit=0.4)
    for _ in range(10):
        spot = ragged(shop.rng, shop.rng.uniform(-4, 4), shop.rng.uniform(6, 12), 0.5, 0.22, 6, 0.2)
        brush.poly(spot, dim(stone, shop.rng.uniform(0.7, 0.9)))
    shop.add(item)
    for side in (-1.0, 1.0):
        shop.box(side * 4.2, _NEAR + 0.5, 1.6, 4.2, 1.6, stone)
