"""Corners of houses: attic, cellar, stairwell, elevator; and the tent, the greenhouse and the barn."""

from __future__ import annotations

import math

from generation.engines.animatic.scenery.brush import Brush
from generation.engines.animatic.scenery.carpentry import COLD, WARM, Workshop
from generation.engines.animatic.scenery.plan import Plan
from generation.engines.animatic.scenery.rooms import outside, pendant, plant, shell, table
from generation.engines.animatic.scenery.world import Layer
from generation.staging.palette import dim, mix, rgb

WHITE = rgb("ffffff")
WOOD = rgb("7a5a3c")
STRAW = rgb("d0ac58")


def attic(shop: Workshop) -> None:
    """Rafters that slope to the floor, one round window, trunks, a dress-maker's dummy, dust in the light."""
    outside(shop)

    def dress(brush: Brush) -> None:
        for x in range(9):
            brush.line([(x * 0.95, 0), (x * 0.95, 4.2)], 0.03, rgb("5c452f"))
        ring = [(4.0 + 0.75 * math.cos(i * math.pi / 10), 2.1 + 0.75 * math.sin(i * math.pi / 10)) for i in range(21)]
        brush.line(ring, 0.16, rgb("4a3526"), lit=0.5)
        pane = mix(shop.light.horizon, rgb("cfe0ea") if shop.dark < 0.5 else rgb("3f5a8a"), 0.6)
        brush.lamp(ring[:-1], pane, 1.0)
        brush.line([(3.25, 2.1), (4.75, 2.1)], 0.06, rgb("4a3526"), lit=0.4)
        brush.line([(4.0, 1.35), (4.0, 2.85)], 0.06, rgb("4a3526"), lit=0.4)
        brush.glow(4.0, 2.1, 2.6, pane, 0.35)

    shell(shop, Plan(8.0, 5.0, 4.2, rgb("8a6a48"), rgb("6e5238"), boards=0.28), dress)
    shop.world.open = False
    for side in (-1, 1):
        for z in (-1.0, 1.2, 3.4, 4.8):
            rafter, brush = shop.card(0.0, z, 0.0, turn=0.0, lit=0.35)
            brush.poly([(side * 3.9, 0.4), (side * 3.9, 0.75), (side * 0.1, 4.15), (side * 0.1, 3.8)], rgb("4f3a28"))
            shop.add(rafter)
        roof = shop.item((side * 2.4, 2.4, 2.0), Layer.WALL)
        brush = shop.face(roof, (side * 4.0, 0.5, -6.0), (0.0, 0.0, 1.0), (-side * 0.72, 0.69, 0.0), 0.4)
        brush.rect(0, 0, 11, 5.4, rgb("6b5038"))
        for i in range(12):
            brush.line([(0, i * 0.45), (11, i * 0.45)], 0.03, rgb("553d2a"))
        shop.add(roof)
    for x, z, wide, turn, colour in (
        (-2.2, 2.6, 1.1, 0.3, "5a4030"),
        (2.3, 3.4, 0.9, -0.4, "6a4b34"),
        (-1.3, 4.2, 0.7, 0.1, "8a6a44"),
    ):
        own = rgb(colour)
        shop.box(
            x,
            z,
            wide,
            0.55,
            0.6,
            own,
            turn=turn,
            top=mix(own, WHITE, 0.15),
            front=((0.0, 0.34, wide, 0.05, rgb("c29a4b")),),
        )
    for x, z, size in ((2.7, 2.5, 0.5), (2.75, 2.5, 0.42), (-2.9, 3.6, 0.5)):
        shop.box(x, z, size, size, size, rgb("a98350"), y=0.5 if size == 0.42 else 0.0, turn=0.2)
    dummy, brush = shop.card(1.4, 4.4, 0.0, turn=0.0, lit=0.6)
    brush.line([(0, 0), (0, 0.8)], 0.05, rgb("3a2a20"))
    brush.line([(-0.25, 0), (0.25, 0)], 0.05, rgb("3a2a20"))
    brush.blob(
        [
            (-0.22, 0.75),
            (0.22, 0.75),
            (0.14, 1.05),
            (0.25, 1.4),
            (0.1, 1.62),
            (-0.1, 1.62),
            (-0.25, 1.4),
            (-0.14, 1.05),
        ],
        rgb("d8cbb2"),
    )
    shop.add(dummy)
    if shop.dark > 0.3:
        pendant(shop, 0.3, 2.2, 2.35, rgb("c9b27a"), 4.1, True, 1.5)


def cellar(shop: Workshop) -> None:
    """Stone vaults, wooden steps down from a lit door, barrels, racks of bottles, one bulb."""
    stone = rgb("85807a")

    def dress(brush: Brush) -> None:
        for row in range(8):
            for i in range(11):
                x = i * 0.8 + 0.4 * (row % 2)
                brush.rect(
                    x,
                    row * 0.36,
                    brush.rng.uniform(0.6, 0.76),
                    0.32,
                    dim(stone, brush.rng.uniform(0.74, 0.96)),
                    loose=0.02,
                )
        arch = [(5.6 + 1.0 * math.cos(math.pi * i / 12), 1.3 + 1.0 * math.sin(math.pi * i / 12)) for i in range(13)]
        brush.poly([(6.6, 0), *arch, (4.6, 0)], rgb("1d1a1a"), lit=0.2)
        for row in range(5):
            for i in range(6):
                brush.oval(4.82 + i * 0.31, 0.25 + row * 0.36, 0.12, 0.12, rgb("3f6b4f"), lit=0.6)
        brush.line([*arch], 0.16, dim(stone, 0.6))

    shell(shop, Plan(8.0, 4.4, 2.7, stone, rgb("6a645c")), dress)
    shop.world.open = False
    light = shop.item((-3.0, 2.2, 4.36))
    brush = shop.face(light, (-3.6, 0.0, 4.36), (1.0, 0.0, 0.0), (0.0, 1.0, 0.0), 0.9)
    brush.lamp([(0, 1.5), (1.0, 1.5), (1.0, 2.7), (0, 2.7)], rgb("ffe6b0"))
    brush.glow(0.5, 2.0, 2.4, WARM, 0.45)
    shop.add(light)
    for i in range(6):
        shop.box(-3.1, 4.1 - i * 0.34, 1.1, 0.08, 0.32, WOOD, y=1.5 - i * 0.27, top=mix(WOOD, WHITE, 0.18))
    rail, brush = shop.card(-2.5, 3.4, 0.0, turn=-math.pi / 2, lit=0.5)
    brush.line([(-0.9, 0.9), (0.9, 2.3)], 0.06, WOOD)
    shop.add(rail)
    for x, z, tall in ((2.5, 2.2, 1.1), (3.2, 2.9, 1.1), (-1.6, 3.7, 0.9)):
        cask, brush = shop.card(x, z, 0.0, lit=0.6)
        half = tall * 0.36
        brush.blob(
            [
                (-half * 0.8, 0),
                (half * 0.8, 0),
                (half * 1.15, tall / 2),
                (half * 0.8, tall),
                (-half * 0.8, tall),
                (-half * 1.15, tall / 2),
            ],
            rgb("8a5f3a"),
        )
        for y in (0.2, 0.78):
            brush.line([(-half, tall * y), (half, tall * y)], 0.05, rgb("3a3c40"))
        shop.add(cask)
        shop.contact(x, z, half * 1.6, 0.3)
    pendant(shop, 0.3, 1.8, 2.1, rgb("3a3c40"), 2.7, True, 1.6)


def stairwell(shop: Workshop) -> None:
    """Flights that cross, one above the other, an iron rail, a window on the landing, numbered floors."""
    outside(shop)
    wall = shop.own("wall", "a9b0a4 b5a58a 9aa9b5")

    def dress(brush: Brush) -> None:
        brush.rect(0, 0, 6.4, 1.25, dim(wall, 0.72))
        brush.line([(0, 1.27), (6.4, 1.27)], 0.05, dim(wall, 0.5))
        brush.rect(0.5, 0, 1.0, 2.1, rgb("6a4630"))
        brush.oval(1.36, 1.0, 0.05, 0.05, rgb("d9c48a"))
        brush.line([(0.86, 2.35), (1.1, 2.5), (1.1, 2.25), (1.1, 2.75)], 0.06, rgb("f2efe6"))

    shell(shop, Plan(6.4, 4.6, 5.4, wall, rgb("8a857c"), back=((3.9, 2.6, 1.4, 1.5),)), dress)
    step = rgb("9a938a")
    for i in range(10):
        shop.box(-0.6 + i * 0.32, 3.0, 0.34, 0.2 + i * 0.19, 1.2, step, top=mix(step, WHITE, 0.25))
    for i in range(9):
        shop.box(2.5 - i * 0.4, 4.2, 0.42, 0.16, 0.7, step, y=2.1 + i * 0.22, top=mix(step, WHITE, 0.2))
    rail, brush = shop.card(0.0, 2.35, 0.0, turn=0.0, lit=0.5)
    for i in range(11):
        x = -0.7 + i * 0.32
        brush.line([(x, 0.2 + i * 0.19), (x, 1.1 + i * 0.19)], 0.03, rgb("2f3338"))
    brush.line([(-0.85, 1.05), (2.6, 3.1)], 0.08, rgb("8a5a36"), lit=0.8)
    shop.add(rail)
    upper, brush = shop.card(0.0, 3.84, 0.0, turn=0.0, lit=0.5)
    for i in range(10):
        brush.line([(2.5 - i * 0.4, 2.2 + i * 0.22), (2.5 - i * 0.4, 3.1 + i * 0.22)], 0.03, rgb("2f3338"))
    brush.line([(2.6, 3.05), (-1.3, 5.2)], 0.08, rgb("8a5a36"), lit=0.8)
    shop.add(upper)
    pendant(shop, -1.5, 1.5, 3.2, rgb("c9b27a"), 5.4, shop.dark > 0.2, 1.4)


def elevator(shop: Workshop) -> None:
    """A small steel box: sliding doors with the floor over them, a panel of round buttons, light from above."""
    steel = rgb("a9afb4")

    def dress(brush: Brush) -> None:
        brush.rect(0.2, 0, 2.2, 2.2, dim(steel, 0.62))
        for x in (0.3, 1.32):  # the two leaves of the door, and the line of light between them
            brush.shaded(
                [(x, 0), (x + 0.98, 0), (x + 0.98, 2.12), (x, 2.12)], dim(steel, 0.85), mix(steel, WHITE, 0.35)
            )
            brush.poly([(x + 0.2, 0), (x + 0.4, 0), (x + 0.75, 2.12), (x + 0.55, 2.12)], WHITE, alpha=0.22)
        brush.rect(1.275, 0, 0.05, 2.12, rgb("22262a"), lit=0.2)
        brush.rect(0.75, 2.24, 1.1, 0.22, rgb("1f2327"), lit=0.3)
        brush.lamp([(0.85, 2.29), (1.0, 2.29), (0.925, 2.42)], rgb("ff6a4a"))
        for k in range(6):
            tone = rgb("ff6a4a") if k == 3 else rgb("8a5a4a")
            brush.lamp([(p + 1.1 + 0.12 * k, q) for p, q in ((0, 2.3), (0.06, 2.3), (0.06, 2.4), (0, 2.4))], tone)

    shell(shop, Plan(2.6, 1.7, 2.5, steel, rgb("4f4a48"), rear=-2.2), dress)
    shop.world.open = False
    panel = shop.item((1.26, 1.3, 0.9))
    brush = shop.face(panel, (1.27, 0.8, 0.95), (0.0, 0.0, -1.0), (0.0, 1.0, 0.0), 0.8, one_sided=True)
    brush.rect(0, 0, 0.5, 1.15, rgb("3a3f45"))
    brush.lamp([(0.1, 0.95), (0.4, 0.95), (0.4, 1.08), (0.1, 1.08)], rgb("ff6a4a"))
    for row in range(6):
        for column in range(2):
            colour = rgb("ffc84a") if (row, column) == (3, 1) else rgb("d9dde0")
            brush.oval(0.15 + column * 0.2, 0.12 + row * 0.13, 0.05, 0.05, colour, lit=1.0)
    shop.add(panel)
    for x in (-0.65, 0.65):
        lamp, brush = shop.flat(2.48, (x, 2.48, 0.4))
        brush.lamp([(x - 0.3, 0.1), (x + 0.3, 0.1), (x + 0.3, 0.7), (x - 0.3, 0.7)], rgb("f6fffb"))
        shop.add(lamp)
        shop.glow(x, 2.4, 0.4, 1.2, COLD, 0.3)
    for side in (-1, 1):
        jamb = shop.item((side * 1.28, 1.2, -1.5))
        brush = shop.face(jamb, (side * 1.28, 0.0, -1.9), (0.0, 0.0, 1.0), (0.0, 1.0, 0.0), 0.7)
        brush.rect(0, 0, 0.5, 2.4, dim(steel, 0.75))
        shop.add(jamb)


def tent(shop: Workshop) -> None:
    """Canvas that falls to both sides from a ridge pole, a camp bed, a crate with a lamp, the flap on the land."""
    shop.ground(rgb("8a8a5c"), rgb("98a077"))
    shop.ridge(220, 8, 30, rgb("6f86a0"))
    canvas = shop.own("canvas", "b09a62 8f9a6a b5744a")
    shop.world.open = True
    floor = shop.item((0.0, 0.0, 0.0), Layer.GROUND)
    brush = shop.face(floor, (0.0, 0.0, 0.0), (1.0, 0.0, 0.0), (0.0, 0.0, 1.0), 0.6)
    brush.poly([(-9, -15), (9, -15), (9, 3.4), (-9, 3.4)], dim(canvas, 0.55))
    shop.add(floor)
    back = shop.item((0.0, 1.4, 3.4), Layer.WALL)
    brush = shop.face(back, (0.0, 0.0, 3.4), (1.0, 0.0, 0.0), (0.0, 1.0, 0.0), 0.6)
    flap = [(-0.55, 0.0), (0.75, 0.0), (0.1, 2.1)]
    brush.holes([(-9, 0), (9, 0), (9, 9), (-9, 9)], [flap], dim(canvas, 0.8), canvas)
    brush.poly([(0.75, 0.0), (1.3, 0.0), (0.62, 1.1), (0.1, 2.1)], mix(canvas, WHITE, 0.2), lit=0.8)
    shop.add(back)
    shop.world.windows.append([(-0.55, 0.0, 3.4), (0.75, 0.0, 3.4), (0.75, 2.1, 3.4), (-0.55, 2.1, 3.4)])
    for side in (-1, 1):
        wall = shop.item((side * 2.0, 1.3, 0.0), Layer.WALL)
        brush = shop.face(
            wall, (side * 3.3, 0.0, -14.0), (0.0, 0.0, 1.0), (-side * 0.77, 0.64, 0.0), 0.5 if side > 0 else 0.7
        )
        brush.shaded([(0, 0), (17.4, 0), (17.4, 4.35), (0, 4.35)], dim(canvas, 0.72), canvas)
        for z in range(6):
            brush.line([(11.2 + z * 1.2, 0), (11.2 + z * 1.2, 4.3)], 0.03, dim(canvas, 0.62))
        shop.add(wall)
    pole, brush = shop.card(0.1, 3.3, 0.0, turn=0.0, lit=0.5)
    brush.line([(0.0, 0), (0.0, 2.8)], 0.07, rgb("5a4030"))
    shop.add(pole)
    shop.box(-1.9, 2.2, 1.0, 0.12, 1.9, rgb("5a6a4a"), y=0.34, top=rgb("7a8a5a"))
    shop.box(-1.9, 2.9, 0.7, 0.14, 0.4, rgb("d9d2c0"), y=0.46)
    shop.box(1.7, 2.3, 0.6, 0.5, 0.5, rgb("8a6a42"), top=rgb("a98a5c"))
    lamp, brush = shop.card(1.7, 2.2, 0.5, turn=0.0)
    brush.rect(-0.09, 0, 0.18, 0.06, rgb("2f3136"))
    brush.lamp([(-0.07, 0.06), (0.07, 0.06), (0.07, 0.26), (-0.07, 0.26)], rgb("ffe2a0"))
    brush.rect(-0.09, 0.26, 0.18, 0.05, rgb("2f3136"))
    brush.glow(0, 0.16, 1.7 if shop.dark > 0.3 else 0.7, WARM, 0.6 if shop.dark > 0.3 else 0.25)
    shop.add(lamp)
    pack, brush = shop.card(1.0, 3.0, 0.0, lit=0.6)
    brush.blob([(-0.25, 0), (0.25, 0), (0.3, 0.5), (0.15, 0.72), (-0.15, 0.72), (-0.3, 0.5)], rgb("b5502f"))
    shop.add(pack)


def greenhouse(shop: Workshop) -> None:
    """Panes in white iron to a peaked roof, benches of pots, tomatoes up their strings, light from everywhere."""
    outside(shop, town=False)
    panes = tuple((0.25 + i * 1.28, 0.75, 1.13, 2.0) for i in range(6))
    frame = rgb("eef2ee")
    sides = tuple((9.0 + i * 1.7, 0.75, 1.5, 1.9) for i in range(7))
    other = tuple((0.3 + i * 1.7, 0.75, 1.5, 1.9) for i in range(7))
    shell(
        shop,
        Plan(8.0, 5.0, 3.0, rgb("c9d2c4"), rgb("8a8272"), back=panes, left=sides, right=other, skirting=frame),
        None,
    )
    for i in range(6):
        rib, brush = shop.card(0.0, -1.5 + i * 1.3, 2.9, turn=0.0, lit=0.8)
        brush.line([(-4, 0), (0, 1.5), (4, 0)], 0.07, frame)
        shop.add(rib)
    roof = mix(shop.light.horizon, rgb("dff1ff") if shop.dark < 0.5 else rgb("27406e"), 0.5)
    if ("orbit", False) in shop.stage.dressing:
        roof = rgb("0a1020")
    for side in (-1, 1):
        glass = shop.item((side * 2.0, 3.6, 2.0), Layer.WALL)
        brush = shop.face(glass, (side * 4.0, 2.6, -4.0), (0.0, 0.0, 1.0), (-side * 0.94, 0.34, 0.0), 0.9)
        brush.lamp(
            [(0, 0), (9, 0), (9, 4.3), (0, 4.3)],
            roof,
        )
        for i in range(8):
            brush.line([(i * 1.25, 0), (i * 1.25, 4.3)], 0.06, frame, lit=0.7)
        shop.add(glass)
        for z in (0.8, 2.4, 4.0):
            shop.box(side * 2.9, z, 1.1, 0.08, 1.5, WOOD, y=0.72, top=mix(WOOD, WHITE, 0.2))
            for dx in (-0.45, 0.45):
                shop.box(side * 2.9 + dx, z, 0.08, 0.72, 0.08, dim(WOOD, 0.7))
            for dz in (-0.5, 0.0, 0.5):
                plant(shop, side * (2.65 + shop.rng.uniform(-0.2, 0.2)), z + dz, shop.rng.uniform(0.5, 0.95), 0.8)
    for x in (-1.5, -0.5, 0.5, 1.5):
        vine, brush = shop.card(x, 4.4, 0.0, turn=0.0, lit=0.6)
        brush.line([(0, 0), (0.05, 2.6)], 0.03, rgb("4f7a45"))
        for _ in range(14):
            px, py = shop.rng.uniform(-0.3, 0.3), shop.rng.uniform(0.3, 2.5)
            brush.blob(
                [(px - 0.14, py), (px, py - 0.09), (px + 0.16, py), (px, py + 0.1)],
                rgb("5f8a4b"),
                lit=shop.rng.uniform(0.4, 0.95),
            )
        for _ in range(6):
            brush.oval(shop.rng.uniform(-0.22, 0.22), shop.rng.uniform(0.5, 2.2), 0.065, 0.065, rgb("d0402c"), lit=0.85)
        shop.add(vine)


def barn(shop: Workshop) -> None:
    """Posts and a hayloft, bales, stalls with a half door, a ladder, light through the gaps of the boards."""
    shop.ground(rgb("9a9a62"), rgb("a9ad7a"))
    shop.ridge(240, 8, 30, rgb("7487a0"))
    board = rgb("7d4f3a")

    def dress(brush: Brush) -> None:
        x = 0.0
        while x < 12:
            brush.line([(x, 0), (x + brush.rng.uniform(-0.02, 0.02), 6.4)], 0.035, dim(board, 0.6))
            if brush.rng.random() < 0.4 and shop.dark < 0.7:
                low = brush.rng.uniform(2.9, 4.0)
                brush.lamp([(x, low), (x + 0.05, low), (x + 0.05, low + 1.8), (x, low + 1.8)], rgb("ffe9b0"), 0.8)
            x += brush.rng.uniform(0.3, 0.4)
        for x in (0.2, 8.6):
            brush.rect(x, 0, 3.2, 1.3, dim(board, 0.72), lit=0.5)
            brush.line([(x, 0.1), (x + 3.2, 1.2)], 0.09, dim(board, 0.5))
            brush.line([(x, 1.3), (x + 3.2, 1.3)], 0.12, dim(board, 0.55))

    shell(shop, Plan(12.0, 7.0, 6.4, board, rgb("9a7f4f"), back=((4.2, 0.02, 3.6, 3.4),)), dress)
    for x in (-3.8, 3.8):
        for z in (1.6, 5.2):
            shop.box(x, z, 0.32, 6.2, 0.32, rgb("5f4030"))
    loft = shop.item((0.0, 3.6, 5.6))
    shop.box(-4.6, 5.6, 2.8, 0.2, 2.6, rgb("6b4a34"), y=3.3, item=loft)
    shop.box(4.6, 5.6, 2.8, 0.2, 2.6, rgb("6b4a34"), y=3.3, item=loft)
    shop.add(loft)
    for x, z, y in (
        (-4.4, 2.8, 0.0),
        (-3.3, 3.1, 0.0),
        (-3.9, 2.9, 0.55),
        (4.5, 3.4, 0.0),
        (4.3, 5.0, 3.5),
        (-4.6, 5.2, 3.5),
    ):
        bale = shop.item((x, y + 0.3, z))
        shop.box(
            x,
            z,
            1.1,
            0.55,
            0.7,
            STRAW,
            y=y,
            turn=shop.rng.uniform(-0.2, 0.2),
            item=bale,
            top=mix(STRAW, WHITE, 0.2),
            front=((0.3, 0, 0.05, 0.55, rgb("8a6a34")), (0.78, 0, 0.05, 0.55, rgb("8a6a34"))),
        )
        shop.add(bale)
    ladder, brush = shop.card(3.1, 4.2, 0.0, turn=0.0, lit=0.6)
    for dx in (0.0, 0.5):
        brush.line([(dx, 0), (dx + 0.5, 3.5)], 0.07, rgb("8a6a42"))
    for i in range(8):
        brush.line([(0.05 + i * 0.063, 0.35 + i * 0.42), (0.55 + i * 0.063, 0.35 + i * 0.42)], 0.05, rgb("8a6a42"))
    shop.add(ladder)
    straw, brush = shop.flat(0.006, (0, 0, 2))
    straw.layer = Layer.WALL
    for _ in range(90):
        x, z = shop.rng.uniform(-5, 5), shop.rng.uniform(-2, 6)
        brush.line(
            [(x, z), (x + shop.rng.uniform(-0.3, 0.3), z + shop.rng.uniform(-0.12, 0.12))], 0.025, STRAW, lit=0.9
        )
    shop.add(straw)
    fork, brush = shop.card(-5.2, 4.6, 0.0, lit=0.6)
    brush.line([(0, 0), (0.25, 1.6)], 0.05, rgb("8a6a42"))
    for dx in (-0.12, 0.0, 0.12):
        brush.line([(0.25 + dx, 1.6), (0.28 + dx, 1.95)], 0.03, rgb("5a6066"))
    shop.add(fork)
    if shop.dark > 0.3:
        pendant(shop, 0.0, 3.0, 3.2, rgb("3f4a44"), 6.2, True, 2.0)
    table(shop, -1.9, 5.6, 1.2, 0.6, 0.8, rgb("6b4a34"))
