"""Where journeys begin and pass: a platform, the roof of a train, its corridor, a ferry's deck, an airport."""

from __future__ import annotations

import math

from generation.engines.animatic.scenery.brush import Brush
from generation.engines.animatic.scenery.carpentry import COLD, WARM, Workshop
from generation.engines.animatic.scenery.plan import Plan
from generation.engines.animatic.scenery.rooms import shell, tube
from generation.engines.animatic.scenery.sea import gulls
from generation.engines.animatic.scenery.town import bench, skyline
from generation.engines.animatic.scenery.vehicles import Passing
from generation.engines.animatic.scenery.world import Layer
from generation.staging.palette import dim, mix, rgb

WHITE = rgb("ffffff")
STEEL = rgb("8c9298")


def station(shop: Workshop) -> None:
    """A platform under an iron canopy, a clock that hangs, rails, and a train that waits at the other side."""
    shop.ground(rgb("77736c"), rgb("8a867e"), level=-1.0)
    shop.ridge(320, 10, 40, rgb("71859a"))
    skyline(shop, 120, 160, rgb("8f8f98"), 0.45)
    slab, brush = shop.flat(0.0, (0, 0, 0))
    stone = rgb("a8a196")
    own = dim(stone, 0.75) if shop.wet else mix(stone, rgb("e9eef5"), 0.7) if shop.snowy else stone
    brush.poly([(-60, -14), (60, -14), (60, 3.4), (-60, 3.4)], own, lit=0.78)
    brush.poly([(-60, 3.0), (60, 3.0), (60, 3.4), (-60, 3.4)], rgb("d9d2c2"), lit=0.9)
    brush.poly([(-60, 2.45), (60, 2.45), (60, 2.65), (-60, 2.65)], rgb("e0b840"), lit=0.9)
    for i in range(24):
        x = -18 + i * 1.5
        brush.line([(x, -8), (x + shop.rng.uniform(-0.03, 0.03), 2.4)], 0.025, dim(own, 0.82))
    shop.add(slab)
    bed, brush = shop.flat(-1.0, (0, 0, 6))
    brush.poly([(-60, 3.4), (60, 3.4), (60, 8.5), (-60, 8.5)], rgb("5f5a54"), lit=0.55)
    x = -30.0
    while x < 30:
        brush.rect(x, 3.9, 0.28, 2.2, rgb("4a3d33"), lit=0.5)
        x += shop.rng.uniform(0.68, 0.78)
    for z in (4.3, 5.7):
        brush.line([(-60, z), (60, z)], 0.12, rgb("c4c9cd"), lit=0.95)
    shop.add(bed)
    _waiting_train(shop, 7.4)
    _canopy(shop)
    bench(shop, -3.6, 1.9, 0.0)
    for x in (3.3, 3.85):
        shop.box(x, 1.8, 0.5, 0.62, 0.36, rgb("6b4a34" if x < 3.5 else "44607f"), top=rgb("8a6446"))
    board, brush = shop.card(5.4, 2.1, 0.0, turn=-0.25, lit=0.7)
    for px in (-0.9, 0.9):
        brush.line([(px, 0), (px, 2.5)], 0.08, rgb("3a4048"))
    brush.rect(-1.05, 1.55, 2.1, 0.9, rgb("2f4a6a"))
    brush.rect(-0.95, 1.65, 1.9, 0.7, rgb("efe9dc"), lit=0.9)
    brush.rect(-0.7, 1.9, 1.4, 0.16, rgb("2f4a6a"))
    shop.add(board)


def _waiting_train(shop: Workshop, z: float) -> None:
    """Carriages along the far rails, their windows lit at night, steps down from open doors."""
    body, band = shop.own("livery", "7a2f35 2f5a4a 34507a 8a6a34"), rgb("e8dfc8")
    for index, left in enumerate((-29.0, -9.5, 10.0)):
        item = shop.item((left + 9.5, 1.4, z))
        brush = shop.face(item, (left, -0.55, z), (1.0, 0.0, 0.0), (0.0, 1.0, 0.0), 0.62)
        brush.shaded([(0, 0.55), (19, 0.55), (19, 3.6), (0, 3.6)], dim(body, 0.8), body)
        brush.rect(0, 1.55, 19, 0.16, band)
        brush.blob([(-0.1, 3.5), (19.1, 3.5), (18.7, 4.15), (0.3, 4.15)], rgb("5d6166"), lit=0.5)
        brush.rect(0, 0.25, 19, 0.4, rgb("2a2b2e"), lit=0.3)
        for px in (2.6, 4.4, 14.6, 16.4):
            brush.oval(px, 0.2, 0.5, 0.5, rgb("232427"), lit=0.4)
        for i in range(8):
            x = 2.4 + i * 1.85
            pane = [(x, 2.0), (x + 1.25, 2.0), (x + 1.25, 3.1), (x, 3.1)]
            brush.rect(x - 0.08, 1.92, 1.41, 1.26, dim(body, 0.6))
            if shop.dark > 0.25:
                brush.lamp(pane, rgb("ffdc9a"), 0.95)
            else:
                brush.poly(pane, rgb("5c6b7a"), lit=0.6)
                brush.poly([(x, 3.1), (x + 0.4, 3.1), (x + 0.1, 2.0), (x, 2.0)], rgb("c3ced6"), alpha=0.4)
        for x in (0.7, 17.3):
            brush.rect(x, 0.75, 1.0, 2.5, dim(body, 0.55) if index != 1 else rgb("26221f"))
            brush.rect(x + 0.2, 2.1, 0.6, 0.9, rgb("ffdc9a") if shop.dark > 0.25 else rgb("5c6b7a"), lit=0.8)
        shop.add(item)


def _canopy(shop: Workshop) -> None:
    """Iron posts and a roof with a scalloped edge over the platform; the clock hangs from it."""
    iron = rgb("34503f")
    roof = shop.item((0.0, 4.3, 1.0))
    brush = shop.face(roof, (-24.0, 4.25, -0.4), (1.0, 0.0, 0.0), (0.0, 0.13, 0.99), 0.4)
    brush.rect(0, 0, 48, 3.4, rgb("6b7076"), lit=0.45)
    edge = shop.face(roof, (-24.0, 3.95, -0.4), (1.0, 0.0, 0.0), (0.0, 1.0, 0.0), 0.7)
    edge.rect(0, 0.14, 48, 0.34, iron)
    x = 0.0
    while x < 48:
        wide = shop.rng.uniform(0.3, 0.36)
        edge.poly([(x, 0.16), (x + wide, 0.16), (x + wide / 2, -0.12)], rgb("efe9dc"), lit=0.85)
        x += wide
    shop.add(roof)
    for x in (-8.6, -4.4, 4.5, 8.4):
        post = shop.item((x, 2.0, 2.2))
        shop.box(x, 2.2, 0.2, 4.3, 0.2, iron, item=post)
        shop.box(x, 2.2, 0.42, 0.5, 0.42, dim(iron, 0.8), item=post)
        shop.add(post)
        arm, brush = shop.card(x, 2.18, 3.2, turn=0.0, lit=0.5)
        brush.line([(-0.9, 1.05), (-0.3, 0.8), (0, 0)], 0.08, iron)
        brush.line([(0.9, 1.05), (0.3, 0.8), (0, 0)], 0.08, iron)
        shop.add(arm)
        if shop.dark > 0.3:
            shop.glow(x, 3.7, 2.0, 1.7, WARM, 0.5)
            shop.pool(x, 1.6, 2.2, 1.3, WARM, 0.3)
    clock, brush = shop.card(1.55, 1.9, 3.1, turn=0.0, lit=0.9)
    brush.line([(0, 0.35), (0, 1.1)], 0.06, rgb("26282c"))
    brush.oval(0, 0, 0.46, 0.46, rgb("26282c"), lit=0.4)
    face = [(0.4 * math.cos(i * math.pi / 12), 0.4 * math.sin(i * math.pi / 12)) for i in range(24)]
    brush.lamp(face, rgb("fff6dc"), 1.0)
    for i in range(12):
        a = i * math.pi / 6
        brush.line(
            [(0.32 * math.cos(a), 0.32 * math.sin(a)), (0.37 * math.cos(a), 0.37 * math.sin(a))], 0.03, rgb("26282c")
        )
    brush.line([(-0.16, 0.12), (0, 0), (0.06, 0.3)], 0.04, rgb("26282c"), lit=0.2)
    shop.add(clock)


def train_roof(shop: Workshop) -> None:
    """On top of a train at speed: the ribbed roof runs ahead, carriages before, land that streams by on both sides."""
    shop.ground(rgb("8a8a5c"), rgb("98a077"), level=-4.2)
    shop.ridge(420, 14, 56, rgb("6f86a0"))
    shop.ridge(150, 4, 18, rgb("7a8a68"))
    for away, speed, tall in ((46.0, 15.0, 7.0), (24.0, 19.0, 5.0)):
        passing = Passing(shop, away, speed, tall, False)
        passing.level = -4.2
        shop.moves((0.0, 0.0, away), passing.draw)
    metal = dim(rgb("6d747c"), 0.75) if shop.wet else rgb("747b84")
    for z0, z1 in ((-40.0, 7.0), (7.9, 23.0), (23.9, 40.0)):
        item = shop.item((0.0, -0.2, (z0 + z1) / 2), Layer.GROUND)
        top = shop.face(item, (0.0, 0.0, 0.0), (1.0, 0.0, 0.0), (0.0, 0.0, 1.0), 0.8)
        top.poly([(-1.7, z0), (1.7, z0), (1.7, z1), (-1.7, z1)], metal)
        for side in (-1, 1):
            top.poly([(side * 1.1, z0), (side * 1.7, z0), (side * 1.7, z1), (side * 1.1, z1)], dim(metal, 0.72))
        z = z0 + 0.4
        while z < z1:
            top.line([(-1.65, z), (1.65, z)], 0.05, dim(metal, 0.68))
            z += shop.rng.uniform(0.9, 1.1)
        top.rect(-0.3, z0, 0.6, z1 - z0, mix(metal, WHITE, 0.12), lit=0.85)
        shop.add(item)
        for side in (-1, 1):
            wall = shop.item((side * 1.7, -1.5, (z0 + z1) / 2), Layer.GROUND)
            flank = shop.face(wall, (side * 1.7, -3.2, z0), (0.0, 0.0, 1.0), (0.0, 1.0, 0.0), 0.4)
            flank.rect(0, 0, z1 - z0, 3.2, rgb("6f2f33"))
            shop.add(wall)
    for z in (3.6, 11.0, 18.0, 27.0):
        shop.box(0.5 if z < 5 else -0.4, z, 0.9, 0.34, 0.7, dim(metal, 0.8), turn=0.0, top=mix(metal, WHITE, 0.15))
    ends = shop.item((0.0, -1.0, 7.5), Layer.GROUND)
    gap = shop.face(ends, (-1.6, -3.2, 7.9), (1.0, 0.0, 0.0), (0.0, 1.0, 0.0), 0.2)
    gap.rect(0, 0, 3.2, 3.2, rgb("26272b"))
    shop.add(ends)
    smoke, brush = shop.card(1.0, 44.0, 1.0, lit=0.7, turn=0.0)
    for i in range(7):
        brush.oval(i * 1.9, 1.0 + i * 0.6, 1.3 + 0.35 * i, 0.9 + 0.2 * i, rgb("cfd0d2"), alpha=0.6 - 0.06 * i)
    shop.add(smoke)


def train_corridor(shop: Workshop) -> None:
    """The narrow way along a carriage: compartment doors on one side, windows on the land on the other."""
    shop.ground(rgb("7f8a62"), rgb("8f9a7a"), level=-1.2)
    shop.ridge(260, 8, 36, rgb("6f86a0"))
    wall = rgb("8a5f3e")
    panes = tuple((3.0 + i * 1.75, 0.95, 1.2, 1.0) for i in range(12))

    def dress(brush: Brush) -> None:
        brush.rect(0.75, 0, 0.9, 2.05, rgb("5c3d28"), lit=0.5)
        brush.lamp([(0.95, 1.15), (1.45, 1.15), (1.45, 1.85), (0.95, 1.85)], rgb("cfdfe2"), 0.7)

    shell(shop, Plan(2.4, 9.0, 2.45, wall, rgb("6a2f34"), left=panes, skirting=rgb("4a3020")), dress)
    for z in (-3.0, -0.9, 1.2, 3.3, 5.4, 7.5):
        door = shop.item((1.19, 1.0, z))
        brush = shop.face(door, (1.18, 0.0, z + 0.45), (0.0, 0.0, -1.0), (0.0, 1.0, 0.0), 0.6, one_sided=True)
        brush.rect(-0.1, 0, 1.1, 2.1, dim(wall, 0.65))
        brush.rect(0, 0, 0.9, 2.05, rgb("a06f48"))
        pane = [(0.12, 0.95), (0.78, 0.95), (0.78, 1.9), (0.12, 1.9)]
        brush.lamp(pane, WARM if shop.dark > 0.3 else rgb("bccdd2"), 0.85)
        brush.poly([(0.12, 0.95), (0.36, 0.95), (0.2, 1.9), (0.12, 1.9)], rgb("b5402f"), lit=0.6)
        brush.line([(0.82, 0.95), (0.82, 1.15)], 0.04, rgb("d9c48a"))
        shop.add(door)
    rail = shop.item((-1.1, 1.0, 2.0), Layer.WALL)
    brush = shop.face(rail, (-1.14, 0.88, -4.0), (0.0, 0.0, 1.0), (0.0, 1.0, 0.0), 0.9)
    brush.line([(0, 0), (13, 0)], 0.05, rgb("d9c48a"))
    shop.add(rail)
    carpet, brush = shop.flat(0.005, (0, 0, 3))
    carpet.layer = Layer.WALL
    brush.poly([(-0.5, -9), (0.5, -9), (0.5, 9), (-0.5, 9)], rgb("8a3f3a"), lit=0.75)
    shop.add(carpet)
    for z in (-0.5, 2.5, 5.5):
        lamp, brush = shop.flat(2.43, (0.0, 2.43, z))
        brush.lamp([(-0.2, z), (0.2, z), (0.2, z + 0.5), (-0.2, z + 0.5)], rgb("fff1cf"))
        shop.add(lamp)
        shop.glow(0.0, 2.35, z, 1.1, WARM, 0.25)


def deck(shop: Workshop) -> None:
    """A ferry's deck: planks, a white rail with a lifebelt, a funnel with its smoke, the wake and the sea."""
    shop.ground(rgb("2b586b"), rgb("6b94a6"), level=-5.0, water=True, lit=0.75)
    shop.ridge(420, 8, 34, rgb("71859a"), gap=(-0.9, 0.5))
    planks, brush = shop.flat(0.0, (0, 0, 0))
    wood = rgb("b08d62")
    own = dim(wood, 0.72) if shop.wet else mix(wood, rgb("e9eef5"), 0.7) if shop.snowy else wood
    brush.poly([(-16, -40), (16, -40), (14, 4.2), (-14, 4.2)], own, lit=0.78)
    z = -7.0
    while z < 4.2:
        brush.line([(-16, z), (16, z)], 0.028, dim(own, 0.66))
        z += shop.rng.uniform(0.22, 0.3)
    shop.add(planks)
    wake, brush = shop.flat(-4.9, (0, -5, 60))
    brush.blob([(-2, 12), (8, 12), (26, 140), (10, 140), (2, 50)], rgb("dcebee"), alpha=0.4, lit=0.9)
    shop.add(wake)
    rail, brush = shop.card(0.0, 4.1, 0.0, turn=0.0, lit=0.85)
    x = -13.5
    while x < 14:
        brush.line([(x, 0), (x, 1.08)], 0.06, rgb("eef0ee"))
        x += 1.5
    for y in (0.3, 0.56, 0.82):
        brush.line([(-14, y), (14, y)], 0.03, rgb("dfe3e2"))
    brush.line([(-14, 1.1), (14, 1.1)], 0.1, rgb("9a6b42"), lit=0.8)
    for i in range(12):
        a, b = i * math.pi / 6, (i + 1) * math.pi / 6
        colour = rgb("d8472f") if i % 3 == 0 else rgb("f4f1e8")
        arc = [
            (2.3 + 0.34 * math.cos(a), 0.62 + 0.34 * math.sin(a)),
            (2.3 + 0.34 * math.cos(b), 0.62 + 0.34 * math.sin(b)),
        ]
        brush.line(arc, 0.16, colour)
    shop.add(rail)
    cabin = rgb("e9ebe6")
    shop.box(
        -6.4,
        2.4,
        4.2,
        2.6,
        2.6,
        cabin,
        front=((0.5, 1.2, 0.9, 0.8, rgb("4f6272")), (1.8, 1.2, 0.9, 0.8, rgb("4f6272"))),
    )
    funnel = shop.item((-6.8, 3.8, 2.8))
    shop.box(-6.8, 2.8, 1.3, 2.4, 1.2, rgb("c8472f"), y=2.6, item=funnel, front=((0.0, 1.7, 1.3, 0.7, rgb("26282c")),))
    shop.add(funnel)
    smoke, brush = shop.card(-6.8, 3.0, 5.2, turn=0.0, lit=0.5)
    for i in range(6):
        brush.oval(-0.9 * i, 0.3 * i, 0.5 + 0.25 * i, 0.35 + 0.14 * i, rgb("8a8c90"), alpha=0.5 - 0.06 * i)
    shop.add(smoke)
    for x in (4.6, 5.8):
        shop.box(x, 2.8, 1.0, 0.45, 0.45, rgb("f2efe6"), turn=0.0, top=rgb("9a6b42"))
    mast, brush = shop.card(6.8, 3.9, 0.0, turn=0.0, lit=0.6)
    brush.line([(0, 0), (0, 5.4)], 0.1, rgb("eef0ee"))
    brush.blob([(0, 5.3), (-1.2, 5.15), (-1.25, 4.6), (0, 4.55)], rgb("b5402f"), lit=0.8)
    shop.add(mast)
    gulls(shop)


def airport(shop: Workshop) -> None:
    """A hall of glass: an aeroplane outside, rows of seats, a board of departures, a desk."""
    shop.ground(rgb("7d8084"), rgb("92959a"))
    shop.ridge(260, 6, 26, rgb("71859a"))
    _parked_aeroplane(shop)

    def dress(brush: Brush) -> None:
        brush.rect(1.0, 3.45, 4.4, 1.25, rgb("14181d"), lit=0.4)
        for row in range(5):
            y = 4.45 - row * 0.21
            for x, wide in ((1.15, 0.5), (1.8, 1.6), (3.7, 0.5), (4.4, 0.8)):
                brush.lamp(
                    [(x, y), (x + wide, y), (x + wide, y + 0.1), (x, y + 0.1)],
                    rgb("ffc84a") if row != 2 else rgb("7fe0a0"),
                    brush.rng.uniform(0.6, 0.95),
                )

    shell(shop, Plan(16.0, 6.0, 4.9, rgb("c4ccd0"), rgb("a9adad"), back=((0.8, 0.3, 14.4, 3.0),)), dress)
    for x, z in ((-4.3, 3.2), (4.3, 3.4), (-4.5, -1.2)):
        row = shop.item((x, 0.5, z + 0.2))
        for i in range(4):
            shop.box(x + (i - 1.5) * 0.66, z, 0.58, 0.1, 0.5, rgb("34507a"), y=0.4, item=row)
            shop.box(x + (i - 1.5) * 0.66, z + 0.26, 0.58, 0.55, 0.08, rgb("3f5f8f"), y=0.5, item=row)
        shop.box(x, z, 2.6, 0.08, 0.12, STEEL, y=0.32, item=row)
        shop.contact(x, z, 1.5, 0.4)
        shop.add(row)
    shop.box(6.2, 3.8, 2.0, 1.1, 0.7, rgb("e3e6e4"), top=rgb("8a9298"), front=((0.0, 0.7, 2.0, 0.2, rgb("e0a83a")),))
    sign, brush = shop.card(6.2, 4.0, 2.5, turn=0.0)
    brush.lamp([(-0.9, 0), (0.9, 0), (0.9, 0.5), (-0.9, 0.5)], rgb("f2c23a"))
    brush.poly(
        [(-0.6, 0.2), (-0.2, 0.22), (0.1, 0.42), (0.16, 0.24), (0.5, 0.3), (0.16, 0.14), (-0.5, 0.12)],
        rgb("22252a"),
        lit=0.2,
    )
    shop.add(sign)
    for x in (-5.0, 0.0, 5.0):
        tube(shop, x, 1.5, 4.85, 2.6)
    gloss, brush = shop.flat(0.004, (0, 0, 3))
    gloss.layer = Layer.WALL
    brush.glow(0.0, 3.5, 5.0, COLD, 0.25, 0.4)
    shop.add(gloss)


def _parked_aeroplane(shop: Workshop) -> None:
    item, brush = shop.card(2.0, 30.0, 0.0, turn=0.0, layer=Layer.OUTSIDE, lit=0.8)
    white = rgb("eceeee")
    brush.blob([(-15, 2.6), (-12, 1.4), (12, 1.4), (16, 2.4), (15, 4.2), (-12.5, 4.4), (-15.5, 3.4)], white)
    brush.poly([(12.0, 4.0), (16.0, 4.0), (17.5, 9.2), (15.6, 9.2)], rgb("c8472f"), lit=0.75)
    brush.poly([(-2.5, 2.2), (3.5, 2.2), (6.5, 0.6), (4.5, 0.6)], rgb("b9bec2"))
    brush.oval(1.2, 0.9, 1.5, 0.75, rgb("8a9096"))
    brush.rect(-12.5, 2.2, 25, 0.35, rgb("c8472f"), lit=0.7)
    for i in range(17):
        brush.oval(-10.8 + i * 1.3, 3.3, 0.22, 0.3, rgb("4f5a66") if shop.dark < 0.4 else rgb("ffe2a6"))
    brush.poly([(-14.6, 3.5), (-13.2, 4.2), (-12.7, 3.5)], rgb("3b4652"))
    for x in (-11.0, 2.0):
        brush.line([(x, 1.4), (x, 0.3)], 0.25, rgb("5a6066"))
        brush.oval(x, 0.25, 0.45, 0.45, rgb("232427"))
    shop.add(item)
