"""In orbit: the plates of a hull underfoot with a world below, and the round corridor within."""

from __future__ import annotations

import math

from generation.engines.animatic.scenery.carpentry import COLD, Workshop
from generation.engines.animatic.scenery.world import Layer
from generation.stage import Colour
from generation.staging.palette import dim, mix, rgb

RED = rgb("ff5a44")


def hull(shop: Workshop) -> None:
    """Plates with their seams and hatches, a rail, an antenna; beyond the edge the limb of a planet, stars, the sun."""
    rng = shop.rng
    shop.world.open = True
    plate = rgb("a9b2bc")
    world_below(shop)
    deck, brush = shop.flat(0.0, (0, 0, 0))
    brush.poly([(-11, -14), (11, -14), (11, 11), (-11, 11)], plate, lit=0.8)
    for i in range(9):
        for j in range(10):
            x, z = -11 + 2.45 * i, -14 + 2.5 * j
            tone = rng.uniform(0.86, 1.06)
            brush.rect(x + 0.04, z + 0.04, 2.37, 2.42, dim(plate, tone), lit=0.8)
            for dx, dz in ((0.2, 0.2), (2.2, 0.2), (0.2, 2.2), (2.2, 2.2)):
                brush.oval(x + dx, z + dz, 0.05, 0.05, dim(plate, 0.6))
    brush.rect(1.4, 2.2, 1.4, 1.4, dim(plate, 0.7))
    brush.oval(2.1, 2.9, 0.55, 0.5, rgb("d9b45a"))
    brush.oval(2.1, 2.9, 0.42, 0.38, dim(plate, 0.6))
    shop.add(deck)
    for z in (5.0, 10.6):
        rail, brush = shop.card(0.0, z, 0.0, turn=0.0, lit=0.7)
        for i in range(11):
            brush.line([(-9 + 1.8 * i, 0), (-9 + 1.8 * i, 0.5)], 0.05, rgb("e2b93f"))
        brush.line([(-9, 0.5), (9, 0.5)], 0.07, rgb("e2b93f"))
        shop.add(rail)
    for x, z, wide in ((-5.2, 7.2, 3.2), (5.6, 8.2, 2.6)):  # drums of the station
        drum, brush = shop.card(x, z, 0.0, turn=0.0, lit=0.6)
        tall = wide * 0.85
        brush.poly([(-wide / 2, 0), (wide / 2, 0), (wide / 2, tall), (-wide / 2, tall)], mix(plate, rgb("ffffff"), 0.2))
        brush.rect(-wide / 2, 0, wide * 0.3, tall, dim(plate, 0.62), lit=0.4)
        brush.oval(0, tall, wide / 2, wide * 0.1, mix(plate, rgb("ffffff"), 0.35), lit=0.85)
        for i in range(4):
            px = -wide * 0.32 + i * wide * 0.2
            pane = [(px, tall * 0.55), (px + 0.22, tall * 0.55), (px + 0.22, tall * 0.7), (px, tall * 0.7)]
            brush.lamp(pane, rgb("ffe9b0"))
        brush.line([(-wide / 2, tall * 0.3), (wide / 2, tall * 0.3)], 0.06, rgb("c9503f"))
        shop.add(drum)
    mast, brush = shop.card(-2.2, 6.2, 0.0, turn=0.0, lit=0.7)
    brush.line([(0, 0), (0.1, 2.3), (0.7, 2.9)], 0.07, plate)
    dish = [(0.35 + 0.75 * math.cos(a), 2.95 + 0.3 * math.sin(a)) for a in [math.pi * (1 + i / 10) for i in range(11)]]
    brush.poly(dish, mix(plate, rgb("ffffff"), 0.3), lit=0.9)
    brush.lamp([(0.66, 2.86), (0.78, 2.86), (0.78, 2.98), (0.66, 2.98)], RED)
    brush.glow(0.72, 2.92, 0.5, RED, 0.5)
    shop.add(mast)


def world_below(shop: Workshop) -> None:
    """Black all round, stars, and the limb of a planet."""
    for turn in range(4):
        _sky(shop, turn * math.pi / 2)


def _sky(shop: Workshop, turn: float) -> None:
    """A quarter of the black round the hull: stars, and the curve of the world with its thin air and its sunrise."""
    away = 300.0
    x, z = math.sin(turn) * away, math.cos(turn) * away
    item = shop.item((x, 0.0, z), Layer.OUTSIDE if shop.walled else Layer.GROUND)
    brush = shop.face(item, (x, 0.0, z), (math.cos(turn), 0.0, -math.sin(turn)), (0.0, 1.0, 0.0), 1.0)
    brush.lamp([(-310, -700), (310, -700), (310, 700), (-310, 700)], rgb("04060e"))
    rng = shop.rng
    for _ in range(150):
        px, py, r = rng.uniform(-300, 300), rng.uniform(10, 300), rng.uniform(0.3, 0.9)
        brush.lamp([(px - r, py), (px, py + r), (px + r, py), (px, py - r)], rgb("dfe9ff"), rng.uniform(0.4, 1.0))

    def limb(lift: float) -> list[tuple[float, float]]:
        top = [(-310 + 620 * i / 30, lift + 20 + 9 * math.cos(math.pi * (i / 15 - 1))) for i in range(31)]
        return [(-310, -700), *top, (310, -700)]

    for lift, colour, strength in ((12, "7fc8ff", 0.25), (7, "9fdcff", 0.45), (3, "d9f4ff", 0.9)):
        brush.lamp(limb(lift), rgb(colour), strength)
    brush.lamp(limb(0), rgb("2a6288"))
    brush.lamp(limb(-26), rgb("1f4a6e"))
    for _ in range(12):
        px, py = rng.uniform(-260, 240), rng.uniform(-70, 8)
        wide = rng.uniform(25, 70)
        cloud = [(px, py), (px + wide * 0.5, py + 3.5), (px + wide, py), (px + wide * 0.5, py - 2)]
        brush.lamp(cloud, rgb("d9e8ee"), 0.5)
    if turn == 0.0:
        brush.glow(120, 34, 150, rgb("fff1c9"), 0.75)
        brush.glow(120, 34, 46, rgb("ffffff"), 0.9)
        sun = [(120 + 11 * math.cos(i * math.pi / 12), 35 + 11 * math.sin(i * math.pi / 12)) for i in range(24)]
        brush.lamp(sun, rgb("ffffff"))
    shop.add(item)


def ship_corridor(shop: Workshop) -> None:
    """A round corridor of ribs and panels with handrails, a hatch at its end, lamps that are red in an emergency."""
    shop.world.open = False
    alarm = dict(shop.stage.dressing).get("red light") is not None
    lamp = RED if alarm else mix(COLD, rgb("9fdcff"), 0.3)
    panel, dark = rgb("8d99a5"), rgb("4a5561")
    if alarm:
        panel, dark = mix(panel, rgb("e0503c"), 0.8), mix(dark, rgb("8a2a22"), 0.7)
    far, near, ways = 7.5, -9.0, 8
    radius, middle = 1.75, 1.25
    corners = [2 * math.pi * (i + 0.5) / ways for i in range(ways)]
    for one, other in zip(corners, [*corners[1:], corners[0] + 2 * math.pi], strict=True):
        _panel(shop, one, other, radius, middle, near, far, panel, lamp)
    for i in range(6):
        _rib(shop, far - 0.2 - 2.2 * i, radius, middle, dark)
    for side in (-1, 1):
        rail = shop.item((side * 1.45, 1.15, 0.5), Layer.WALL)
        brush = shop.face(rail, (side * 1.5, 0.0, near), (0.0, 0.0, 1.0), (0.0, 1.0, 0.0), 0.8)
        brush.line([(0, 1.2), (far - near - 0.3, 1.2)], 0.07, rgb("e2b93f"))
        for i in range(12):
            brush.line([(1.0 + 1.3 * i, 1.2), (1.0 + 1.3 * i, 1.06)], 0.04, dark)
        shop.add(rail)
    _hatch(shop, far - 0.25, middle, panel, dark, lamp, alarm)


def _panel(
    shop: Workshop,
    one: float,
    other: float,
    radius: float,
    middle: float,
    near: float,
    far: float,
    colour: Colour,
    lamp: Colour,
) -> None:
    """One of the long flat sides of the tube."""
    ax, ay = radius * math.sin(one), middle + radius * math.cos(one)
    bx, by = radius * math.sin(other), middle + radius * math.cos(other)
    wide, high = math.hypot(bx - ax, by - ay), (ay + by) / 2
    item = shop.item(((ax + bx) / 2, high, (near + far) / 2), Layer.WALL)
    across = ((bx - ax) / wide, (by - ay) / wide, 0.0)
    lit = 0.45 + 0.35 * min(1.0, max(0.0, high / 3.0))
    brush = shop.face(item, (ax, ay, near), across, (0.0, 0.0, 1.0), lit)
    long = far - near
    brush.rect(0, 0, wide, long, colour)
    at = 0.0
    while at < long:
        step = brush.rng.uniform(0.9, 1.6)
        brush.rect(0.06, at + 0.05, wide - 0.12, step - 0.1, dim(colour, brush.rng.uniform(0.82, 1.0)))
        if brush.rng.random() < 0.45:
            brush.rect(wide * 0.25, at + 0.2, wide * 0.5, step - 0.5, dim(colour, 0.66))
        at += step
    if high > middle + 0.9 * radius:
        for at in (1.2, 3.4, 5.6, 7.8, 10.0, 12.2, 14.4):
            strip = [(wide * 0.3, at), (wide * 0.7, at), (wide * 0.7, at + 1.2), (wide * 0.3, at + 1.2)]
            brush.lamp(strip, lamp)
            brush.glow(wide / 2, at + 0.6, 1.3, lamp, 0.45)
    elif abs(high - middle) < 0.3:
        brush.glow(wide / 2, long * 0.55, 2.4, lamp, 0.3 if lamp == RED else 0.16)
    shop.add(item)


def _rib(shop: Workshop, z: float, radius: float, middle: float, colour: Colour) -> None:
    """A ring that stiffens the tube."""
    item = shop.item((0.0, middle, z), Layer.WALL)
    brush = shop.face(item, (0.0, 0.0, z), (1.0, 0.0, 0.0), (0.0, 1.0, 0.0), 0.55)
    ring = [2 * math.pi * (i + 0.5) / 8 for i in range(9)]
    brush.line([(1.66 * math.sin(a), middle + 1.66 * math.cos(a)) for a in ring], 0.16, colour)
    shop.add(item)


def _hatch(shop: Workshop, z: float, middle: float, panel: Colour, dark: Colour, lamp: Colour, alarm: bool) -> None:
    """The bulkhead at the end, with a round hatch and its wheel."""
    item = shop.item((0.0, middle, z), Layer.WALL)
    brush = shop.face(item, (0.0, 0.0, z), (1.0, 0.0, 0.0), (0.0, 1.0, 0.0), 0.6)
    ring = [2 * math.pi * (i + 0.5) / 8 for i in range(8)]
    brush.poly([(1.8 * math.sin(a), middle + 1.8 * math.cos(a)) for a in ring], dim(panel, 0.8))
    brush.oval(0, middle, 1.0, 1.0, dark)
    brush.oval(0, middle, 0.86, 0.86, mix(panel, rgb("ffffff"), 0.12))
    brush.oval(0, middle + 0.42, 0.22, 0.18, rgb("141a22"))
    for turn in (0.0, math.pi / 3, 2 * math.pi / 3):
        dx, dy = 0.3 * math.cos(turn), 0.3 * math.sin(turn)
        brush.line([(-dx, middle - 0.25 - dy), (dx, middle - 0.25 + dy)], 0.05, dark)
    brush.line(
        [(0.3 * math.cos(i * math.pi / 8), middle - 0.25 + 0.3 * math.sin(i * math.pi / 8)) for i in range(17)],
        0.06,
        rgb("e2b93f"),
    )
    for x in (-0.95, 0.75):
        brush.lamp([(x, 2.35), (x + 0.2, 2.35), (x + 0.2, 2.47), (x, 2.47)], lamp)
        brush.glow(x + 0.1, 2.4, 1.3 if alarm else 0.7, lamp, 0.6)
    shop.add(item)
