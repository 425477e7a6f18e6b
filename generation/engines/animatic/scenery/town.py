"""Built places under the open sky: street, alley, canal lane, rooftop, village, bridge."""

from __future__ import annotations

import math

from generation.engines.animatic.scenery.carpentry import WARM, Workshop, ragged
from generation.engines.animatic.scenery.world import Brush, Layer
from generation.stage import Colour
from generation.staging.palette import dim, mix, rgb

BRICKS = tuple(rgb(code) for code in ("9c6a55", "a98f74", "8b8a8c", "b39c86", "7d6a66", "94a0a3", "a67c5b"))
CAFE_WORDS = ("café", "cafe", "coffee", "espresso", "咖啡")


def street(shop: Workshop) -> None:
    """A street that runs into the distance: pavements, shop fronts with awnings, lamps, wires."""
    shop.ground(rgb("77767a"), rgb("8f8f93"))
    skyline(shop, 130, 190, rgb("8f97a6"))
    _road(shop)
    rng = shop.rng
    for side in (-1, 1):
        z = -14.0
        while z < 74:
            long = rng.uniform(6.5, 11)
            _house(shop, side * (7.2 + rng.uniform(-0.25, 0.4)), z + long / 2, long, rng.uniform(8, 17), side)
            z += long + (rng.uniform(0.0, 2.6) if rng.random() < 0.25 else 0.05)
    _corner_house(shop)
    for side, start in ((-1, 4.5), (1, 7.5)):
        for i in range(5):
            lamp_post(shop, side * 4.6, start + i * 11.0 + rng.uniform(-0.6, 0.6), side)
    for x, z, colour in ((-3.4, 11, "7f2f2d"), (3.3, 17, "3f5a75"), (-3.3, 24, "b4b0a6")):
        parked_car(shop, x, z, rgb(colour))
    item, brush = shop.card(0, 15, 0.0, turn=0.0, lit=0.2)
    brush.line([(-7, 7.4), (-2, 6.8), (3, 6.9), (7, 7.7)], 0.025, rgb("2b2b30"), lit=0.1)
    shop.add(item)
    bench(shop, -4.9, 2.7, 1.2)


def _road(shop: Workshop) -> None:
    rng = shop.rng
    item, brush = shop.flat(0.001, (0, 0, 40))
    kerb = rgb("a5a09a")
    for side in (-1, 1):
        brush.poly(
            [(side * 3.6, -16), (side * 7.6, -16), (side * 7.6, 130), (side * 3.6, 130)],
            dim(kerb, 0.8) if shop.wet else kerb,
            lit=0.8,
        )
        brush.line([(side * 3.6, -16), (side * 3.6, 130)], 0.14, rgb("c4bfb6"), lit=0.85)
        z = -6.0
        while z < 30:
            brush.line([(side * 3.7, z), (side * 7.5, z + rng.uniform(-0.05, 0.05))], 0.025, rgb("84807b"))
            z += rng.uniform(1.2, 2.0)
    z = -8.0
    while z < 90:
        brush.rect(-0.07, z, 0.14, rng.uniform(1.5, 1.9), rgb("d8d4c4"), lit=0.85)
        z += 4.2
    shop.add(item)
    if shop.wet:
        puddles(shop, 16, 6.5)


def puddles(shop: Workshop, count: int, wide: float) -> None:
    """Sky on the ground; lamps in it at night."""
    rng = shop.rng
    item, brush = shop.flat(0.005, (0, 0, 12))
    mirror = mix(shop.light.horizon, shop.light.sky_top, 0.35)
    for _ in range(count):
        x, z = rng.uniform(-wide, wide), rng.uniform(0.4, 20)
        points = ragged(rng, x, z, rng.uniform(0.5, 1.7), rng.uniform(0.25, 0.7), 9, 0.25)
        brush.lamp(points, mirror, 0.42)
    shop.add(item)


def _house(shop: Workshop, x: float, z: float, long: float, tall: float, side: int) -> None:
    """A house along a street, its front towards the road."""
    rng = shop.rng
    colour = rng.choice(BRICKS)
    depth = 8.0
    item = shop.item((x, tall / 2, z))
    # The front: runs along the street; seen from the road its x goes away on the right, comes near on the left.
    start, across = (
        ((x, 0.0, z - long / 2), (0.0, 0.0, 1.0)) if side < 0 else ((x, 0.0, z + long / 2), (0.0, 0.0, -1.0))
    )
    brush = shop.face(item, start, across, (0.0, 1.0, 0.0), one_sided=True)
    brush.rect(0, 0, long, tall, colour)
    brush.rect(0, 3.1, long, 0.5, dim(colour, 0.82))
    brush.rect(-0.15, tall - 0.5, long + 0.3, 0.5, dim(colour, 0.72))
    _storeys(shop, brush, long, tall, colour)
    end = shop.face(
        item,
        (x, 0.0, z - long / 2) if side > 0 else (x - depth, 0.0, z - long / 2),
        (1.0, 0.0, 0.0),
        (0.0, 1.0, 0.0),
        one_sided=True,
    )
    end.rect(0, 0, depth, tall, dim(colour, 0.74))
    roof = shop.face(
        item,
        (x, 0.0, z + long / 2) if side < 0 else (x + depth, 0.0, z + long / 2),
        (-1.0, 0.0, 0.0),
        (0.0, 1.0, 0.0),
        one_sided=True,
    )
    roof.rect(0, 0, depth, tall, dim(colour, 0.68))
    shop.add(item)


def _storeys(shop: Workshop, brush: Brush, long: float, tall: float, colour: Colour) -> None:
    """A shop below, windows above; at dusk and night some are lit."""
    rng = shop.rng
    glass, frame = rgb("5c6b7a"), mix(colour, rgb("f0ebe0"), 0.5)
    lit_share = max(0.0, shop.dark - 0.2) * 0.55
    lit_shop = shop.dark > 0.3 and rng.random() < 0.7
    trade = rng.choice([rgb("8c3f35"), rgb("3f6157"), rgb("44546e"), rgb("b0813f"), rgb("5a4256")])
    brush.rect(0.3, 0.0, long - 0.6, 3.1, dim(trade, 0.75), lit=0.5)
    door = rng.uniform(0.6, long - 2.0)
    for left, right in ((0.6, door - 0.25), (door + 1.25, long - 0.6)):
        if right - left > 0.8:
            pane = [(left, 0.55), (right, 0.55), (right, 2.5), (left, 2.5)]
            if lit_shop:
                brush.lamp(pane, rgb("ffd794"), 0.95)
                brush.glow((left + right) / 2, 1.4, 2.6, WARM, 0.3)
            else:
                brush.poly(pane, glass, lit=0.5)
                brush.poly([(left, 2.5), (left + 0.5, 2.5), (left + 0.2, 0.55), (left, 0.55)], rgb("aebac4"), alpha=0.4)
    brush.rect(door, 0.05, 1.0, 2.4, dim(trade, 0.5), lit=0.4)
    brush.rect(0.3, 2.55, long - 0.6, 0.55, trade, lit=0.75, loose=0.02)
    if rng.random() < 0.5:
        _awning(brush, 0.5, long - 0.5, trade)
    y = 3.9
    while y < tall - 2.0:
        x = 0.7 + rng.uniform(0, 0.3)
        while x < long - 1.3:
            wide, high = rng.uniform(0.85, 1.15), rng.uniform(1.45, 1.7)
            brush.rect(x - 0.1, y - 0.12, wide + 0.2, high + 0.24, frame, lit=0.7, loose=0.02)
            if rng.random() < lit_share:
                brush.lamp(
                    [(x, y), (x + wide, y), (x + wide, y + high), (x, y + high)],
                    mix(WARM, rgb("ff9f5a"), rng.uniform(0, 0.5)),
                    0.92,
                )
            else:
                brush.rect(x, y, wide, high, glass, lit=rng.uniform(0.3, 0.7))
                brush.rect(x, y + high * 0.55, wide, high * 0.45, rgb("8796a5"), lit=0.6, alpha=0.5)
            x += wide + rng.uniform(0.75, 1.35)
        y += rng.uniform(2.75, 3.05)


def _awning(brush: Brush, left: float, right: float, cloth: Colour) -> None:
    x, stripe = left, 0
    while x < right:
        wide = min(brush.rng.uniform(0.42, 0.56), right - x)
        colour = cloth if stripe % 2 == 0 else rgb("efe6d2")
        brush.poly([(x, 2.95), (x + wide, 2.95), (x + wide, 2.3), (x + wide / 2, 2.18), (x, 2.3)], colour, lit=0.85)
        x += wide
        stripe += 1


def _corner_house(shop: Workshop) -> None:
    """The house the eye goes to: a corner café with an awning and one warm window."""
    rng = shop.rng
    item = shop.item((-6.4, 3.0, 12.0))
    brush = shop.face(item, (-8.9, 0.0, 12.0), (1.0, 0.0, 0.0), (0.0, 1.0, 0.0), one_sided=True)
    colour = rgb("9a6b52")
    brush.shaded([(0, 0), (5.4, 0), (5.4, 9.5), (0, 9.5)], dim(colour, 0.8), colour)
    brush.rect(0.2, 0, 5.0, 3.2, rgb("2f4a45"), lit=0.55)
    pane = [(0.6, 0.7), (3.4, 0.7), (3.4, 2.5), (0.6, 2.5)]
    warm = shop.dark > 0.2 or not shop.sunlit
    if warm:
        brush.lamp(pane, rgb("ffd08a"))
    else:
        brush.poly(pane, rgb("6f7f87"), lit=0.6)
    for x in (1.5, 2.5):
        brush.line([(x, 0.7), (x, 2.5)], 0.06, rgb("2f4a45"))
    for x in (1.0, 2.0, 2.9):
        brush.rect(x, 0.7, 0.3, rng.uniform(0.3, 0.7), rgb("5a3b28"), lit=0.35)
    brush.rect(3.8, 0.05, 1.0, 2.45, rgb("23352f"))
    brush.rect(3.95, 0.9, 0.7, 1.4, rgb("ffcf8a") if warm else rgb("6f7f87"), lit=0.9)
    _awning(brush, 0.4, 5.1, rgb("b5402f"))
    brush.oval(2.6, 3.75, 0.42, 0.42, rgb("efe3c8"), lit=0.9)
    brush.blob([(2.42, 3.9), (2.78, 3.9), (2.72, 3.55), (2.48, 3.55)], rgb("5a3426"))
    for x in (0.7, 2.2, 3.8):
        brush.rect(x, 5.0, 1.0, 1.6, rgb("cdbfae"), lit=0.7, loose=0.02)
        brush.rect(x + 0.1, 5.1, 0.8, 1.4, rgb("5c6b7a"), lit=0.5)
    if warm:
        brush.glow(2.0, 1.6, 4.2, WARM, 0.42)
    shop.add(item)
    if warm:
        shop.pool(-5.6, 10.6, 3.4, 1.8, WARM, 0.35)


def lamp_post(shop: Workshop, x: float, z: float, side: int = 1) -> None:
    item, brush = shop.card(x, z, turn=0.0, lit=0.3)
    brush.poly([(-0.1, 0), (0.1, 0), (0.05, 4.4), (-0.05, 4.4)], rgb("2f3338"), lit=0.3)
    brush.line([(0, 4.3), (-side * 0.35, 4.75), (-side * 0.9, 4.7)], 0.07, rgb("2f3338"), lit=0.3)
    head = [(-side * 0.7, 4.7), (-side * 1.15, 4.7), (-side * 1.08, 4.52), (-side * 0.78, 4.52)]
    if shop.dark > 0.3:
        brush.lamp(head, rgb("fff0c4"))
        brush.glow(-side * 0.93, 4.5, 2.6, WARM, 0.55)
    else:
        brush.poly(head, rgb("c9cdd0"))
    shop.add(item)
    if shop.dark > 0.3:
        shop.pool(x - side * 0.9, z, 2.6, 2.0, WARM, 0.34)


def parked_car(shop: Workshop, x: float, z: float, colour: Colour) -> None:
    item = shop.item((x, 0.7, z))
    for dx in (-0.72, 0.72):
        for dz in (-1.3, 1.3):
            shop.box(x + dx, z + dz, 0.2, 0.6, 0.6, rgb("1d1d20"), item=item)
    shop.box(x, z, 1.7, 0.5, 4.0, colour, y=0.28, item=item)
    shop.box(x, z + 0.1, 1.45, 0.48, 2.1, mix(colour, rgb("3b4652"), 0.55), y=0.78, item=item, top=colour)
    shop.contact(x, z, 1.25, 2.6, 0.5)
    tail, brush = shop.card(x, z - 2.02, turn=0.0)
    for side in (-1, 1):
        light = [(side * 0.55, 0.52), (side * 0.8, 0.52), (side * 0.8, 0.66), (side * 0.55, 0.66)]
        brush.lamp(light, rgb("d8402f"), 0.9)
    shop.add(item)
    shop.add(tail)


def bench(shop: Workshop, x: float, z: float, turn: float = 0.3) -> None:
    item = shop.item((x, 0.4, z))
    wood = rgb("7a5a3c")
    shop.box(x, z, 1.6, 0.06, 0.42, wood, y=0.42, turn=turn, item=item)
    shop.box(x + 0.2 * math.sin(turn), z + 0.2 * math.cos(turn), 1.6, 0.36, 0.05, wood, y=0.56, turn=turn, item=item)
    for dx in (-0.65, 0.65):
        shop.box(x + dx * math.cos(turn), z - dx * math.sin(turn), 0.06, 0.42, 0.4, rgb("2f3338"), turn=turn, item=item)
    shop.contact(x, z, 1.0, 0.45)
    shop.add(item)


def skyline(shop: Workshop, near: float, far: float, colour: Colour, tallness: float = 0.75) -> None:
    """Far roofs and towers all round, a few windows lit at night."""
    rng = shop.rng
    for away, rise in ((far, 1.5 * tallness), (near, tallness)):
        for i in range(26):
            angle = -math.pi + 2 * math.pi * (i + rng.uniform(0, 0.8)) / 26
            wide, tall = rng.uniform(9, 24) * away / 130, rng.uniform(14, 42) * rise * away / 130
            item, brush = shop.card(math.sin(angle) * away, math.cos(angle) * away, -3.0, lit=0.45)
            top = [(wide / 2, tall), (-wide / 2, tall)]
            if rng.random() < 0.35:
                top = [
                    (wide / 2, tall * 0.82),
                    (wide * 0.2, tall * 0.86),
                    (wide * 0.12, tall),
                    (-wide * 0.2, tall),
                    (-wide * 0.25, tall * 0.9),
                    (-wide / 2, tall * 0.88),
                ]
            brush.poly(
                [(-wide / 2, 0), (wide / 2, 0), *top], mix(colour, rng.choice(BRICKS), 0.3), lit=rng.uniform(0.35, 0.6)
            )
            if shop.dark > 0.4:
                for _ in range(rng.randint(3, 9)):
                    x, y = rng.uniform(-wide * 0.42, wide * 0.36), rng.uniform(tall * 0.25, tall * 0.8)
                    size = 0.011 * away
                    brush.lamp(
                        [(x, y), (x + size, y), (x + size, y + size * 1.2), (x, y + size * 1.2)],
                        WARM,
                        rng.uniform(0.5, 0.95),
                    )
            shop.add(item)


def alley(shop: Workshop) -> None:
    """Two close walls, pipes and bins, a slot of light at the end, one lamp over a door."""
    rng = shop.rng
    shop.ground(rgb("64626a"), rgb("7c7a80"))
    skyline(shop, 110, 150, rgb("8f97a6"))
    for side in (-1, 1):
        z = -12.0
        while z < 34:
            long = rng.uniform(5, 8)
            _wall(
                shop,
                side * (2.9 + rng.uniform(-0.1, 0.15)),
                z + long / 2,
                long,
                rng.uniform(7, 11),
                side,
                rng.choice(BRICKS),
            )
            z += long
    for side, z in ((-1, 3.4), (1, 5.2), (-1, 8.6)):
        shop.box(side * 2.25, z, 0.9, rng.uniform(1.0, 1.25), 1.3, rgb("46584c"), top=rgb("33413a"))
    for side, z in ((1, 2.7), (-1, 5.4), (1, 7.9)):
        shop.box(side * 2.45, z, 0.5, rng.uniform(0.4, 0.6), 0.5, rgb("8f7350"))
    item, brush = shop.card(0, 7, 0.0, turn=0.0, lit=0.3)
    for y in (5.0, 5.9):
        brush.line([(-2.9, y + 0.2), (-1, y - 0.12), (1.2, y - 0.1), (2.9, y + 0.25)], 0.02, rgb("222226"))
    for x in (-1.5, -0.7, 0.6, 1.5):
        brush.poly(
            [(x, 4.95), (x + 0.5, 4.92), (x + 0.52, 4.2), (x + 0.02, 4.25)],
            rng.choice([rgb("c9c2b4"), rgb("8c3f3a"), rgb("6b86a0")]),
            lit=0.6,
        )
    shop.add(item)
    lit = shop.dark > 0.3
    lamp, brush = shop.card(2.6, 4.0, 2.7, turn=0.0)
    brush.poly([(-0.5, 0.1), (-0.2, 0.1), (-0.15, 0.3), (-0.55, 0.3)], rgb("2b2b2e"))
    if lit:
        brush.lamp([(-0.48, 0.1), (-0.22, 0.1), (-0.28, 0.0), (-0.42, 0.0)], rgb("fff0c4"))
        brush.glow(-0.35, 0, 2.2, WARM, 0.6)
    shop.add(lamp)
    if lit:
        shop.pool(1.7, 3.8, 2.2, 2.0, WARM, 0.4)
    if shop.wet:
        puddles(shop, 12, 2.2)


def _wall(shop: Workshop, x: float, z: float, long: float, tall: float, side: int, colour: Colour) -> None:
    rng = shop.rng
    item = shop.item((x, tall / 2, z))
    start, across = (
        ((x, 0.0, z - long / 2), (0.0, 0.0, 1.0)) if side < 0 else ((x, 0.0, z + long / 2), (0.0, 0.0, -1.0))
    )
    brush = shop.face(item, start, across, (0.0, 1.0, 0.0), one_sided=True)
    brush.shaded([(0, 0), (long, 0), (long, tall), (0, tall)], dim(colour, 0.62), colour)
    for _ in range(10):
        bx, by = rng.uniform(0.2, long - 0.9), rng.uniform(0.3, tall - 0.6)
        brush.rect(bx, by, rng.uniform(0.4, 0.9), 0.16, dim(colour, rng.uniform(0.8, 0.92)), loose=0.015)
    if rng.random() < 0.6:
        brush.rect(long * 0.3, 0, 0.95, 2.1, rgb("4d4540"), loose=0.015)
    for y in (3.4, 6.0):
        wx = rng.uniform(0.8, long - 1.8)
        pane = [(wx, y), (wx + 0.9, y), (wx + 0.9, y + 1.2), (wx, y + 1.2)]
        brush.rect(wx - 0.08, y - 0.1, 1.06, 1.4, dim(colour, 0.6))
        if shop.dark > 0.4 and rng.random() < 0.5:
            brush.lamp(pane, WARM, 0.9)
        else:
            brush.poly(pane, rgb("4f5a66"), lit=0.5)
    px = rng.uniform(0.3, long - 0.3)
    brush.line([(px, 0), (px, tall)], 0.1, rgb("55504c"), lit=0.4)
    shop.add(item)


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


def rooftop(shop: Workshop) -> None:
    """A flat roof over the town: parapet, water tank, vents, a line of washing, towers all round."""
    rng = shop.rng
    shop.ground(rgb("6b6c74"), rgb("8b8d95"), level=-22.0)
    skyline(shop, 60, 120, rgb("848c9b"))
    skyline(shop, 200, 260, rgb("8f97a6"))
    deck, brush = shop.flat(0.0, (0, 0, 0))
    tar = rgb("77716c")
    own = dim(tar, 0.75) if shop.wet else mix(tar, rgb("eef2f6"), 0.8) if shop.snowy else tar
    brush.poly([(-9, -12), (9, -12), (9, 6.5), (-9, 6.5)], own, lit=0.75)
    for _ in range(7):
        brush.blob(
            ragged(rng, rng.uniform(-6, 6), rng.uniform(-3, 6), rng.uniform(0.6, 1.8), 0.5, 8, 0.3),
            dim(own, 0.9),
            alpha=0.7,
        )
    shop.add(deck)
    if shop.wet:
        puddles(shop, 7, 5)
    brick = rgb("9a6f5c")
    shop.box(0, 6.6, 18.4, 0.95, 0.3, brick, top=mix(brick, rgb("ffffff"), 0.25))
    for side in (-1, 1):
        for i in range(4):
            shop.box(side * 9.1, -9.5 + i * 4.6, 0.3, 0.95, 4.6, brick, top=mix(brick, rgb("ffffff"), 0.25))
    tank = shop.item((-5.2, 2.0, 4.4))
    for dx in (-0.8, 0.8):
        for dz in (-0.8, 0.8):
            shop.box(-5.2 + dx, 4.4 + dz, 0.14, 1.7, 0.14, rgb("3b3836"), item=tank)
    shop.box(-5.2, 4.4, 2.2, 1.9, 2.2, rgb("7a5940"), y=1.6, item=tank)
    shop.add(tank)
    cap, brush = shop.card(-5.2, 3.2, 3.5, turn=0.0)
    brush.poly([(-1.4, 0), (1.4, 0), (0, 1.1)], rgb("5b4231"))
    shop.add(cap)
    shop.box(
        4.6,
        4.6,
        1.5,
        1.0,
        1.1,
        rgb("8f959a"),
        front=((0.2, 0.2, 0.5, 0.6, rgb("5b6066")), (0.85, 0.2, 0.5, 0.6, rgb("5b6066"))),
    )
    shop.box(2.9, 5.3, 0.45, 1.7, 0.45, rgb("8a5a48"))
    line, brush = shop.card(1.0, 5.0, 0.0, turn=0.0, lit=0.7)
    brush.line([(-3.2, 2.3), (0, 2.05), (3, 2.35)], 0.02, rgb("333333"))
    for x in (-2.2, -1.4, -0.2, 0.9):
        brush.poly(
            [(x, 2.14), (x + 0.6, 2.1), (x + 0.56, 1.3), (x + 0.04, 1.26)],
            rng.choice([rgb("e8e2d4"), rgb("b55a45"), rgb("6f8fae")]),
        )
    shop.add(line)


def village(shop: Workshop) -> None:
    """Low houses with steep roofs round a lane, a well, smoke, hills behind."""
    rng = shop.rng
    shop.ground(rgb("8e8a5c"), rgb("9aa070"))
    shop.ridge(420, 20, 70, rgb("76879c"))
    shop.ridge(140, 6, 22, rgb("74895f"))
    item, brush = shop.flat(0.002, (0, 0, 20))
    brush.blob(
        [(-3, -10), (3.2, -10), (2.6, 4), (3.6, 12), (8, 30), (6, 60), (1, 60), (2, 30), (-2, 12), (-2.8, 4)],
        mix(rgb("b39b74"), rgb("e9eef5"), 0.7 if shop.snowy else 0.0),
        lit=0.8,
    )
    shop.add(item)
    for x, z, turn in (
        (-7.2, 7.5, 0.5),
        (7.4, 9.0, -0.5),
        (-10, 17, 0.3),
        (11, 21, -0.35),
        (-3, 27, 0.05),
        (-12, -3, 1.3),
        (12, -2, -1.3),
        (-7, -13, 2.6),
        (7, -14, -2.6),
    ):
        _cottage(shop, x, z, rng.uniform(4.6, 6.4), rng.uniform(2.5, 3.0), turn)
    well = shop.item((3.2, 0.6, 4.6))
    shop.box(3.2, 4.6, 1.3, 0.8, 1.3, rgb("8d8a84"), item=well)
    for dx in (-0.55, 0.55):
        shop.box(3.2 + dx, 4.6, 0.1, 2.0, 0.1, rgb("5b4231"), item=well)
    shop.add(well)
    roof, brush = shop.card(3.2, 4.55, 1.9, turn=0.0)
    brush.poly([(-1.0, 0), (1.0, 0), (0.5, 0.65), (-0.5, 0.65)], rgb("8a4f3a"))
    shop.add(roof)
    for x, z in ((-4.5, 12), (5.2, 15), (-8, 24), (14, 12)):
        shop.tree(x, z, rng.uniform(4, 7), rgb("6a8a4b"), rgb("5a4636"))


def _cottage(shop: Workshop, x: float, z: float, wide: float, tall: float, turn: float) -> None:
    rng = shop.rng
    c, s = math.cos(turn), math.sin(turn)
    item = shop.item((x, tall, z))
    wall, roof = (
        rng.choice([rgb("d9cdb4"), rgb("c7b8a0"), rgb("b7a58f")]),
        rng.choice([rgb("8a4f3a"), rgb("6b4f45"), rgb("96663f")]),
    )
    brush = shop.face(item, (x - wide / 2 * c, 0.0, z + wide / 2 * s), (c, 0.0, -s), (0.0, 1.0, 0.0), 0.65)
    brush.shaded([(0, 0), (wide, 0), (wide, tall), (0, tall)], dim(wall, 0.8), wall)
    brush.poly(
        [(-0.5, tall - 0.15), (wide + 0.5, tall - 0.15), (wide - 0.9, tall + 2.3), (0.9, tall + 2.3)], roof, lit=0.55
    )
    if shop.snowy:
        drift = [(-0.5, tall + 0.35), (0.4, tall + 0.62), (wide * 0.5, tall + 0.4), (wide + 0.5, tall + 0.5)]
        brush.poly([*drift, (wide - 0.9, tall + 2.36), (0.9, tall + 2.36)], rgb("eef2f7"), lit=0.8)
    brush.poly(
        [
            (wide * 0.7, tall + 1.5),
            (wide * 0.7 + 0.6, tall + 1.5),
            (wide * 0.7 + 0.58, tall + 3.0),
            (wide * 0.7 + 0.02, tall + 3.0),
        ],
        dim(wall, 0.7),
    )
    brush.rect(wide * 0.42, 0, 0.95, 2.0, rgb("6a4630"), loose=0.015)
    for wx in (wide * 0.1, wide * 0.72):
        pane = [(wx, 1.0), (wx + 0.9, 1.0), (wx + 0.9, 1.9), (wx, 1.9)]
        brush.rect(wx - 0.1, 0.9, 1.1, 1.1, rgb("efe6d3"), lit=0.7)
        if shop.dark > 0.3:
            brush.lamp(pane, rgb("ffcf85"), 0.95)
            brush.glow(wx + 0.45, 1.45, 1.6, WARM, 0.35)
        else:
            brush.poly(pane, rgb("5f6f7c"))
        brush.line([(wx + 0.45, 1.0), (wx + 0.45, 1.9)], 0.06, rgb("efe6d3"))
    shop.contact(x, z, wide * 0.6, 1.2)
    shop.add(item)
