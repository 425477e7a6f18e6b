"""The lonely house: a log cabin inside, and the homestead it stands on."""

from __future__ import annotations

import math

from generation.engines.animatic.scenery.brush import Brush
from generation.engines.animatic.scenery.carpentry import WARM, Workshop
from generation.engines.animatic.scenery.furniture import bunk, iron_stove
from generation.engines.animatic.scenery.plan import Plan
from generation.engines.animatic.scenery.rooms import chair, outside, shell, table
from generation.staging.palette import dim, mix, rgb

SNOW = rgb("eef2f7")


def log_cabin(shop: Workshop) -> None:
    """Walls of logs, an iron stove with its pipe, a bunk, one small window, a lantern on a nail."""
    outside(shop, town=False)
    log = rgb("ab8258")
    wide, tall = 6.2, 2.45

    def dress(brush: Brush) -> None:
        row = 0.0
        while row < tall:  # logs, laid by hand
            high = brush.rng.uniform(0.2, 0.26)
            brush.line([(0, row), (2.55, row + brush.rng.uniform(-0.01, 0.01))], 0.035, dim(log, 0.5))
            brush.line([(3.45, row), (wide, row + brush.rng.uniform(-0.01, 0.01))], 0.035, dim(log, 0.5))
            if row < 1.05 or row > 1.75:
                brush.line([(2.4, row), (3.6, row)], 0.035, dim(log, 0.5))
            brush.line([(0, row + high * 0.72), (2.5, row + high * 0.72)], 0.03, mix(log, rgb("ffffff"), 0.16))
            brush.line([(3.5, row + high * 0.72), (wide, row + high * 0.72)], 0.03, mix(log, rgb("ffffff"), 0.16))
            row += high
        brush.rect(2.47, 1.07, 1.06, 0.09, dim(log, 0.6))
        brush.line([(4.1, 1.75), (5.3, 1.75)], 0.05, dim(log, 0.55))
        for x, colour in ((4.2, "b9b3a2"), (4.5, "7a3b34"), (4.75, "c2a878"), (5.05, "55636b")):
            brush.rect(x, 1.78, 0.16, brush.rng.uniform(0.16, 0.28), rgb(colour), loose=0.01)
        for x in (1.5, 1.75):
            brush.line([(x, 1.9), (x, 1.65)], 0.02, rgb("2b2623"))
            brush.oval(x, 1.56, 0.1, 0.1, rgb("4a4744"))

    shell(
        shop,
        Plan(
            wide,
            3.1,
            tall,
            log,
            rgb("6f5138"),
            back=((2.55, 1.15, 0.9, 0.62),),
            boards=0.28,
            skirting=dim(log, 0.6),
            logs=True,
        ),
        dress,
    )
    for x in (-2.0, 0.0, 2.0):
        shop.box(x, 1.4, 0.2, 0.2, 3.6, dim(log, 0.6), y=tall - 0.22)
    iron_stove(shop, -2.35, 2.5)
    bunk(shop, 2.2, 2.55)
    table(shop, 1.9, 0.9, 1.2, 0.7, 0.75, rgb("7d5a38"))
    chair(shop, 2.2, 0.2, 0.4, rgb("5f452e"))
    for side, z in ((-1, 1.0), (-1, 1.45)):
        shop.box(side * 2.7, z, 0.42, 0.36, 0.4, rgb("7a5a3a"))
    lantern(shop, 0.9, 1.95, 2.95)


def lantern(shop: Workshop, x: float, y: float, z: float) -> None:
    """An oil lantern that hangs on a nail, lit when it is dark."""
    item, brush = shop.card(x, z, y, turn=0.0, lit=0.5)
    brush.line([(-0.07, 0.2), (0, 0.3), (0.07, 0.2)], 0.015, rgb("2b2623"))
    brush.rect(-0.08, -0.06, 0.16, 0.06, rgb("4a4038"))
    brush.rect(-0.07, 0.17, 0.14, 0.05, rgb("4a4038"))
    glass = [(-0.07, 0.0), (0.07, 0.0), (0.06, 0.17), (-0.06, 0.17)]
    if shop.dark > 0.25:
        brush.lamp(glass, rgb("ffdf9f"))
        brush.glow(0, 0.08, 1.7, WARM, 0.55)
    else:
        brush.poly(glass, rgb("cfc6b0"), lit=0.8)
    shop.add(item)


def homestead(shop: Workshop) -> None:
    """One low cabin with a porch on an open plain, a corral of rails, a well; nothing else to the horizon."""
    rng = shop.rng
    shop.ground(rgb("9a8a5a"), rgb("b0a272"))
    shop.ridge(520, 4, 24, rgb("8a8f9c"), rough=0.5)
    item, brush = shop.flat(0.002, (0, 0, 12))
    trodden = mix(rgb("a88f66"), SNOW, 0.72 if shop.snowy else 0.0)
    brush.blob([(-2.5, -9), (2.6, -9), (2.2, 2), (-1.0, 7.5), (-4.6, 7.8), (-3.0, 3)], trodden, lit=0.75)
    shop.add(item)
    _cabin(shop, -4.6, 9.4)
    _corral(shop, 4.6, 8.2)
    if not any(prop.name == "well" for prop in shop.stage.props):  # somebody may work at it, and then it stands there
        well(shop, 2.6, 4.4)
    for _ in range(14):
        x, z = rng.uniform(-22, 22), rng.uniform(4, 34)
        if abs(x) > 3.5 or z > 14:
            tuft(shop, x, z)
    shop.tree(11.0, 22.0, 5.0, rgb("6f7a4a"), rgb("5a4636"), bare=True)
    for x, z in ((-9.0, 6.0), (-9.0, -4.0), (9.5, -6.0), (0.0, -16.0)):
        _rails(shop, x, z, 6.0)


def _cabin(shop: Workshop, x: float, z: float) -> None:
    log, roof = rgb("7f5f42"), rgb("7a7a4c")
    wide, deep, tall = 5.6, 3.6, 2.3
    house = shop.item((x, 1.2, z))
    shop.box(x, z, wide, tall, deep, log, item=house)
    front = shop.face(
        house, (x - wide / 2, 0.0, z - deep / 2 - 0.01), (1.0, 0.0, 0.0), (0.0, 1.0, 0.0), 0.65, one_sided=True
    )
    for row in range(10):
        front.line([(0, row * 0.23), (wide, row * 0.23)], 0.03, dim(log, 0.62))
    front.rect(2.3, 0, 0.95, 1.95, rgb("4f3a28"), loose=0.01)
    for wx in (0.7, 4.1):
        pane = [(wx, 0.95), (wx + 0.75, 0.95), (wx + 0.75, 1.65), (wx, 1.65)]
        front.rect(wx - 0.08, 0.87, 0.91, 0.86, rgb("5b442f"))
        if shop.dark > 0.3:
            front.lamp(pane, rgb("ffcf85"), 0.95)
            front.glow(wx + 0.4, 1.3, 2.2, WARM, 0.45)
        else:
            front.poly(pane, rgb("5f6f7c"))
        front.line([(wx + 0.37, 0.95), (wx + 0.37, 1.65)], 0.05, rgb("5b442f"))
    shop.add(house)
    top = SNOW if shop.snowy else roof
    cover, brush = shop.card(x, z - 1.3, 0.0, turn=0.0, lit=0.6)
    brush.poly([(-3.2, tall), (3.2, tall), (2.5, tall + 1.25), (-2.5, tall + 1.25)], top, lit=0.75)
    if not shop.snowy:  # sods, with the grass still on
        for i in range(12):
            gx = -2.5 + i * 0.44
            brush.poly([(gx, tall + 1.22), (gx + 0.3, tall + 1.22), (gx + 0.16, tall + 1.45)], dim(roof, 0.9))
    brush.rect(1.5, tall + 0.9, 0.42, 1.1, rgb("7d7a76"))
    if shop.dark > 0.2 or shop.snowy:
        for i in range(4):
            brush.oval(1.75 + 0.16 * i, tall + 2.3 + 0.5 * i, 0.22 + 0.1 * i, 0.2 + 0.07 * i, rgb("cfd3d8"), alpha=0.3)
    shop.add(cover)
    porch = shop.item((x, 1.0, z - deep / 2 - 1.4))
    shop.box(x, z - deep / 2 - 0.75, wide, 0.24, 1.5, rgb("8f6f4d"), item=porch, top=top if shop.snowy else None)
    for dx in (-2.6, -0.9, 0.9, 2.6):
        shop.box(x + dx, z - deep / 2 - 1.42, 0.13, tall - 0.1, 0.13, rgb("6a4d35"), y=0.2, item=porch)
    shop.add(porch)
    eave, brush = shop.card(x, z - deep / 2 - 1.45, 0.0, turn=0.0, lit=0.6)
    brush.poly([(-3.0, tall), (3.0, tall), (2.8, tall + 0.42), (-2.8, tall + 0.42)], dim(top, 0.92))
    for side in (-1, 1):
        for y in (0.62, 0.95):
            brush.line([(side * 2.6, y), (side * 0.9, y)], 0.06, rgb("6a4d35"))
    shop.add(eave)
    if shop.dark > 0.3:
        shop.pool(x, z - deep / 2 - 2.2, 3.4, 1.8, WARM, 0.3)
        lantern(shop, x + 0.75, 1.75, z - deep / 2 - 1.5)
    shop.contact(x, z, 3.4, 2.4)


def _rails(shop: Workshop, x: float, z: float, long: float, turn: float = 0.0) -> None:
    """A run of split rails on posts, no two of them level."""
    rng, wood = shop.rng, rgb("7a6248")
    item, brush = shop.card(x, z, 0.0, turn=turn, lit=0.5)
    posts = [i * 1.6 - long / 2 for i in range(int(long / 1.6) + 1)]
    for px in posts:
        brush.rect(px - 0.06, 0, 0.12, 1.25 + rng.uniform(-0.08, 0.08), dim(wood, 0.85), loose=0.02)
        if shop.snowy:
            brush.rect(px - 0.08, 1.22, 0.16, 0.09, SNOW, lit=0.9)
    for y in (0.35, 0.7, 1.05):
        ends = [(px, y + rng.uniform(-0.05, 0.05)) for px in posts]
        brush.line(ends, 0.07, wood)
        if shop.snowy:
            brush.line([(px, py + 0.05) for px, py in ends], 0.04, SNOW, lit=0.9)
    shop.add(item)


def _corral(shop: Workshop, x: float, z: float) -> None:
    _rails(shop, x + 1.5, z + 4.0, 8.0)
    _rails(shop, x - 2.0, z + 1.6, 4.8, math.pi / 2)
    _rails(shop, x + 2.2, z - 0.9, 6.4)


def well(shop: Workshop, x: float, z: float) -> None:
    """A well of stones with a crank under a little roof."""
    item = shop.item((x, 0.6, z))
    shop.box(x, z, 1.15, 0.8, 1.15, rgb("8d8a84"), item=item, top=rgb("2b2a2c"))
    for dx in (-0.5, 0.5):
        shop.box(x + dx, z, 0.1, 2.0, 0.1, rgb("5b4231"), item=item)
    shop.add(item)
    roof, brush = shop.card(x, z - 0.05, 0.0, turn=0.0)
    brush.line([(-0.62, 1.35), (0.62, 1.35)], 0.09, rgb("6a4d35"))
    brush.line([(0.62, 1.35), (0.78, 1.35), (0.78, 1.1)], 0.04, rgb("3b3836"))
    brush.poly([(-0.95, 1.9), (0.95, 1.9), (0.5, 2.45), (-0.5, 2.45)], SNOW if shop.snowy else rgb("7a5940"), lit=0.7)
    shop.add(roof)
    shop.contact(x, z, 0.9, 0.8)


def tuft(shop: Workshop, x: float, z: float) -> None:
    """A tuft of dry grass."""
    item, brush = shop.card(x, z, 0.0, lit=0.6)
    for _ in range(6):
        lean = shop.rng.uniform(-0.22, 0.22)
        brush.line([(lean * 0.3, 0), (lean, shop.rng.uniform(0.2, 0.42))], 0.03, rgb("a8986a"))
    shop.add(item)
