"""Built places under the open sky: street, alley, canal lane, rooftop, village, bridge."""

from __future__ import annotations

import math

from generation.engines.animatic.scenery.brush import Brush
from generation.engines.animatic.scenery.carpentry import WARM, Workshop, ragged
from generation.stage import Colour
from generation.staging.palette import dim, mix, rgb

BRICKS = tuple(rgb(code) for code in ("9c6a55", "a98f74", "8b8a8c", "b39c86", "7d6a66", "94a0a3", "a67c5b"))


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
