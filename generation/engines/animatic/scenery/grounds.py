"""Places that people tend: a garden behind a house, a pier over the water, a stable with its horses."""

from __future__ import annotations

import math

from generation.engines.animatic.scenery.brush import Brush
from generation.engines.animatic.scenery.carpentry import WARM, Workshop, ragged
from generation.engines.animatic.scenery.nature import path, tufts
from generation.engines.animatic.scenery.plan import Plan
from generation.engines.animatic.scenery.quarters import cottage
from generation.engines.animatic.scenery.rooms import pendant, shell
from generation.engines.animatic.scenery.sea import gulls
from generation.engines.animatic.scenery.town import bench
from generation.engines.animatic.scenery.world import Layer
from generation.stage import Colour
from generation.staging.palette import dim, mix, rgb

_BLOOMS = tuple(rgb(code) for code in ("d8483a", "e98bb0", "f2c53a", "9a6fc4", "f4efe2", "e07f3a"))
_HEDGE, _BARK = rgb("4f7a45"), rgb("5a4636")


def garden(shop: Workshop) -> None:
    """Flower beds, a clipped hedge with an arch of roses, a white fence, the house, a table of pots."""
    rng = shop.rng
    shop.ground(rgb("7fa058"), rgb("8aa568"))
    shop.ridge(220, 6, 26, rgb("74895f"))
    path(shop, rgb("c9b48a"))
    tufts(shop, rgb("8fb066"), 30)
    cottage(shop, -7.5, 12.5, 6.4, 3.0, 0.35)
    for x, z, tall in ((7.8, 12.0, 6.0), (12.0, 17.0, 7.0), (-14.0, 17.0, 6.5), (-9.0, -9.0, 6.0), (9.5, -10.0, 5.5)):
        shop.tree(x, z, tall, rgb("6f9a52"), _BARK)
    for side in (-1.0, 1.0):
        _hedge(shop, side * 1.5, 8.6, side * 13.0)
        _bed(shop, side * 2.9, 4.3, 3.2)
        _bed(shop, side * 3.6, 1.6, 2.6)
        _bed(shop, side * 3.6, -6.5, 3.0)
        _fence(shop, side * 6.8)
    _rose_arch(shop, 0.0, 8.4)
    bath = shop.item((2.3, 0.5, 6.4))
    shop.box(2.3, 6.4, 0.22, 0.8, 0.22, rgb("b8b6ac"), item=bath)
    shop.box(2.3, 6.4, 0.8, 0.14, 0.8, rgb("c6c4ba"), y=0.8, item=bath)
    shop.add(bath)
    can, brush = shop.card(-1.75, 2.6, 0.0, turn=0.0)
    brush.rect(-0.17, 0, 0.34, 0.32, rgb("5f8fa8"))
    brush.line([(0.15, 0.1), (0.42, 0.36)], 0.06, rgb("5f8fa8"))
    brush.line([(-0.16, 0.28), (-0.3, 0.2), (-0.16, 0.06)], 0.035, rgb("4a748a"))
    shop.add(can)
    for _ in range(7):
        _bed(shop, rng.uniform(-11, 11), rng.uniform(10.5, 14.0), 1.6)


def _hedge(shop: Workshop, x0: float, z: float, x1: float) -> None:
    item, brush = shop.card((x0 + x1) / 2, z, 0.0, turn=0.0, lit=0.5)
    half = abs(x1 - x0) / 2
    steps = round(half * 3)
    top = [(half - 2 * half * k / steps, 1.5 + shop.rng.uniform(-0.07, 0.07)) for k in range(steps + 1)]
    brush.poly([(-half, 0), (half, 0), *top], _HEDGE)
    for _ in range(round(half * 5)):
        spot = ragged(shop.rng, shop.rng.uniform(-half, half), shop.rng.uniform(0.3, 1.4), 0.22, 0.16, 7, 0.3)
        brush.blob(spot, mix(_HEDGE, rgb("9abf6a"), 0.4), lit=shop.rng.uniform(0.5, 0.95))
    if shop.snowy:
        brush.line([(-half, 1.52), (half, 1.52)], 0.16, rgb("eef2f6"), lit=0.95)
    shop.add(item)


def _bed(shop: Workshop, x: float, z: float, wide: float) -> None:
    """A bed of flowers, all of two colours, on dark earth."""
    rng = shop.rng
    item, brush = shop.card(x, z, 0.0, turn=0.0, lit=0.7)
    brush.blob(
        [(-wide / 2, -0.05), (wide / 2, -0.05), (wide / 2, 0.12), (0, 0.2), (-wide / 2, 0.12)], rgb("5a4030"), lit=0.5
    )
    colours = rng.sample(_BLOOMS, 2)
    for _ in range(round(wide * 6)):
        at, tall = rng.uniform(-wide / 2, wide / 2), rng.uniform(0.28, 0.7)
        brush.line([(at, 0.05), (at + rng.uniform(-0.05, 0.05), tall)], 0.025, rgb("5f8a45"), lit=0.6)
        if not shop.snowy:
            brush.oval(at, tall, 0.085, 0.075, rng.choice(colours), lit=rng.uniform(0.75, 1.0))
            brush.oval(at, tall, 0.025, 0.025, rgb("f7e08a"), lit=1.0)
    shop.add(item)


def _rose_arch(shop: Workshop, x: float, z: float) -> None:
    item, brush = shop.card(x, z, 0.0, turn=0.0, lit=0.6)
    ring = [(1.25 * math.cos(math.pi * k / 12), 1.7 + 0.95 * math.sin(math.pi * k / 12)) for k in range(13)]
    for grow in (1.0, 0.84):
        brush.line(
            [(1.25 * grow, 0), *[(px * grow, py) for px, py in ring], (-1.25 * grow, 0)], 0.07, rgb("f0eee6"), lit=0.9
        )
    for px, py in (*ring, *((sx, y) for sx in (-1.25, 1.25) for y in (0.3, 0.7, 1.1, 1.5))):
        brush.blob(ragged(shop.rng, px, py, 0.24, 0.2, 8, 0.3), _HEDGE, lit=shop.rng.uniform(0.4, 0.8))
        if not shop.snowy:
            for _ in range(2):
                at = (px + shop.rng.uniform(-0.16, 0.16), py + shop.rng.uniform(-0.14, 0.14))
                brush.oval(*at, 0.075, 0.07, rgb("e0567a"), lit=0.95)
    shop.add(item)


def _fence(shop: Workshop, x: float) -> None:
    """White pickets along one side."""
    for z0 in (-8.0, -4.0, 0.0, 4.0):
        item = shop.item((x, 0.5, z0 + 2.0))
        brush = shop.face(item, (x, 0.0, z0), (0.0, 0.0, 1.0), (0.0, 1.0, 0.0), 0.7)
        for y in (0.3, 0.75):
            brush.line([(0, y), (4, y)], 0.06, rgb("e9e6dc"))
        for k in range(13):
            at = 0.15 + 0.3 * k
            brush.poly([(at, 0), (at + 0.11, 0), (at + 0.11, 0.95), (at + 0.055, 1.06), (at, 0.95)], rgb("f4f1e8"))
        shop.add(item)


def pier(shop: Workshop) -> None:
    """Planks that run out over the sea between two rails, lamps, a pavilion at the end, gulls."""
    rng = shop.rng
    shop.ground(rgb("2f6f86"), rgb("8fb8c4"), level=-1.6, water=True, lit=0.8)
    shop.ridge(420, 8, 40, rgb("7f93a6"), level=-1.6, gap=(-1.2, 1.2))
    wood = rgb("a5825a")
    own = dim(wood, 0.72) if shop.wet else mix(wood, rgb("eef2f6"), 0.75) if shop.snowy else wood
    near, far, half = -30.0, 40.0, 2.8
    deck, brush = shop.flat(0.0, (0, 0, 8))
    brush.poly([(-half, near), (half, near), (half, far), (-half, far)], own, lit=0.75)
    z = -10.0
    while z < 30:
        brush.line([(-half, z), (half, z + rng.uniform(-0.02, 0.02))], 0.03, dim(wood, 0.6))
        z += rng.uniform(0.26, 0.34) if z < 10 else 0.8
    shop.add(deck)
    for side in (-1.0, 1.0):
        z = near
        while z < far:
            item = shop.item((side * half, 0.5, z + 1.5))
            brush = shop.face(item, (side * half, 0.0, z), (0.0, 0.0, 1.0), (0.0, 1.0, 0.0), 0.65)
            for y in (0.45, 0.98):
                brush.line([(0, y), (3, y)], 0.08, rgb("e2ddcf"), lit=0.85)
            brush.line([(0.1, -1.8), (0.1, 1.05)], 0.16, rgb("6a5038"))
            brush.line([(0, 0.0), (3, 0.0)], 0.16, dim(wood, 0.7))
            shop.add(item)
            z += 3.0
        for k in range(-3, 5):
            _pier_lamp(shop, side * half, 4.5 + 9.0 * k)
    shop.contact(0, far - 2, 3.5, 2.0)
    pavilion, brush = shop.card(0.0, far - 1, 0.0, turn=0.0, lit=0.65)
    brush.rect(-3.4, 0, 6.8, 3.0, rgb("e9e4d4"))
    for k in range(5):
        pane = [(-3.0 + 1.3 * k, 0.9), (-2.1 + 1.3 * k, 0.9), (-2.1 + 1.3 * k, 2.4), (-3.0 + 1.3 * k, 2.4)]
        if shop.dark > 0.3:
            brush.lamp(pane, WARM, 0.95)
        else:
            brush.poly(pane, rgb("6f93a4"), lit=0.7)
    brush.poly([(-4.0, 3.0), (4.0, 3.0), (1.0, 5.0), (-1.0, 5.0)], rgb("b8483e"), lit=0.7)
    brush.line([(0, 5.0), (0, 7.0)], 0.1, rgb("e9e4d4"))
    brush.poly([(0, 7.0), (1.3, 6.7), (0, 6.4)], rgb("2f6fa8"), lit=0.9)
    shop.add(pavilion)
    buoy, brush = shop.card(-half + 0.06, 3.1, 0.35, turn=-1.2)
    brush.oval(0, 0.3, 0.3, 0.3, rgb("d8483a"), lit=0.85)
    brush.oval(0, 0.3, 0.15, 0.15, rgb("5f93a8"), lit=0.7)
    shop.add(buoy)
    bench(shop, 2.0, 6.0, -1.2)
    if shop.dark < 0.8:
        gulls(shop)


def _pier_lamp(shop: Workshop, x: float, z: float) -> None:
    item, brush = shop.card(x, z, 1.0, turn=0.0, lit=0.5)
    brush.line([(0, 0), (0, 2.0)], 0.08, rgb("3a5a5f"))
    if shop.dark > 0.3:
        ball = [(0.19 * math.cos(math.pi * k / 6), 2.15 + 0.19 * math.sin(math.pi * k / 6)) for k in range(12)]
        brush.lamp(ball, rgb("fff0c4"))
        brush.glow(0, 2.15, 1.5, WARM, 0.5)
    else:
        brush.oval(0, 2.15, 0.19, 0.19, rgb("f2efe4"), lit=0.95)
    shop.add(item)


def stable(shop: Workshop) -> None:
    """A row of stalls with horses looking out over their half doors, bridles, hay, a lantern on its hook."""
    wood = shop.own("wood", "7d5738 8a5f3c 6f5038")
    coats = [rgb(code) for code in ("6a4128", "a5764a", "3a302c", "c9bfae")]

    def dress(brush: Brush) -> None:
        for k in range(45):
            brush.line([(0.24 * k, 0), (0.24 * k, 3.8)], 0.025, dim(wood, 0.62))
        for k in range(4):
            x = 0.35 + 2.65 * k
            brush.rect(x, 0, 2.1, 2.35, rgb("241a14"), lit=0.2)
            _horse_head(brush, x + 1.05, 1.15, coats[(k + shop.stage.seed) % 4], 1.0 if k % 2 else -1.0)
            brush.rect(x - 0.05, 0, 2.2, 1.22, dim(wood, 0.9), lit=0.75, loose=0.01)
            brush.line([(x, 0.08), (x + 2.1, 1.14)], 0.12, dim(wood, 0.66))
            brush.rect(x - 0.08, 1.16, 2.26, 0.1, mix(wood, rgb("ffffff"), 0.15), lit=0.85)
            for side in (x - 0.2, x + 2.1):
                brush.rect(side, 0, 0.2, 2.6, dim(wood, 0.7), lit=0.6)
            brush.rect(x - 0.2, 2.35, 2.5, 0.2, dim(wood, 0.7), lit=0.6)
            shoe = [
                (x + 1.05 + 0.14 * math.sin(a), 2.78 + 0.16 * math.cos(a))
                for a in (-2.5, -1.7, -0.8, 0.0, 0.8, 1.7, 2.5)
            ]
            brush.line(shoe, 0.05, rgb("9aa1a8"), lit=0.8)

    shell(shop, Plan(10.8, 3.4, 3.8, wood, rgb("9a7f4f")), dress)
    for x in (-3.9, 3.9):
        shop.box(x, 1.0, 0.28, 3.7, 0.28, dim(wood, 0.7))
    for x, z, y in ((-4.4, 2.3, 0.0), (4.5, 2.4, 0.0), (4.4, 2.4, 0.55)):
        shop.box(x, z, 1.0, 0.55, 0.65, rgb("d9b65a"), y=y, front=((0.3, 0, 0.05, 0.55, rgb("8a6a34")),))
    straw, brush = shop.flat(0.006, (0, 0, 1))
    straw.layer = Layer.WALL
    for _ in range(80):
        x, z = shop.rng.uniform(-5, 5), shop.rng.uniform(-3, 3)
        brush.line([(x, z), (x + shop.rng.uniform(-0.3, 0.3), z + 0.08)], 0.025, rgb("d9b65a"), lit=0.9)
    shop.add(straw)
    pendant(shop, 0.0, 1.8, 2.75, rgb("3f4a44"), 3.8, shop.dark > 0.3, 1.6)


def _horse_head(brush: Brush, x: float, y: float, coat: Colour, way: float) -> None:
    """A horse's neck and head over a half door, looking to one side."""

    def at(*spots: tuple[float, float]) -> list[tuple[float, float]]:
        return [(x + way * px, y + py) for px, py in spots]

    brush.blob(at((-0.5, -0.2), (-0.35, 0.5), (-0.05, 0.92), (0.16, 0.86), (0.2, 0.55), (0.14, -0.2)), coat, lit=0.7)
    brush.blob(at((-0.02, 0.95), (0.2, 0.88), (0.62, 0.42), (0.6, 0.24), (0.46, 0.22), (0.12, 0.52)), coat, lit=0.8)
    brush.poly(at((-0.04, 0.9), (0.1, 0.9), (0.06, 1.14)), coat, lit=0.75)
    brush.blob(at((-0.46, 0.2), (-0.32, 0.62), (-0.04, 1.0), (0.06, 0.9), (-0.16, 0.55), (-0.26, 0.1)), dim(coat, 0.5))
    brush.poly(at((0.24, 0.8), (0.31, 0.74), (0.5, 0.36), (0.44, 0.38)), rgb("efe9dc"), lit=0.9)
    brush.oval(x + way * 0.16, y + 0.74, 0.035, 0.035, rgb("14100e"))
    brush.oval(x + way * 0.55, y + 0.32, 0.022, 0.03, rgb("14100e"))
    brush.line(at((0.02, 0.52), (0.34, 0.66)), 0.035, rgb("3a2418"))
    brush.line(at((0.4, 0.28), (0.52, 0.52)), 0.035, rgb("3a2418"))
