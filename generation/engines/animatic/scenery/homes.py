"""Where people live: kitchen, living room, bedroom, bathroom, and the plain room of a place nothing is known of."""

from __future__ import annotations

from generation.engines.animatic.scenery.brush import Brush
from generation.engines.animatic.scenery.carpentry import WARM, Workshop
from generation.engines.animatic.scenery.plan import Plan
from generation.engines.animatic.scenery.rooms import (
    chair,
    floor_lamp,
    outside,
    pendant,
    picture,
    plant,
    shell,
    shelves,
    table,
)
from generation.staging.palette import dim, mix, rgb


def kitchen(shop: Workshop) -> None:
    """Tiles, a row of cupboards, a stove with a hood, a window over the sink."""
    outside(shop, town=False)
    wall, wood = rgb("cfc4a6"), shop.own("doors", "6f8f86 b98a52 8a9bb0 a8604a e2dbc8 6a7d58")

    def dress(brush: Brush) -> None:
        brush.rect(0.2, 0.9, 7.0, 0.6, rgb("e9e4d4"), lit=0.7)
        for i in range(17):
            x = 0.3 + i * 0.41 + brush.rng.uniform(-0.02, 0.02)
            brush.line([(x, 0.92), (x, 1.5)], 0.012, rgb("b9b39f"))
        brush.line([(0.2, 1.2), (7.2, 1.2)], 0.012, rgb("b9b39f"))

    shell(shop, Plan(8.2, 3.5, 2.75, wall, rgb("9c7b58"), back=((3.0, 1.15, 1.7, 1.15),), boards=0.4), dress)
    for x, w, h in ((-3.3, 1.1, 0.9), (-2.15, 1.15, 0.9), (0.1, 1.9, 0.9), (1.7, 1.0, 0.9), (2.75, 0.95, 0.9)):
        shop.box(
            x,
            3.15,
            w,
            h,
            0.6,
            wood,
            top=rgb("d8cdb8"),
            front=(
                (0.05, 0.12, w / 2 - 0.08, 0.68, dim(wood, 0.86)),
                (w / 2 + 0.03, 0.12, w / 2 - 0.08, 0.68, dim(wood, 0.86)),
            ),
        )
    shop.box(
        -0.98,
        3.12,
        0.62,
        0.92,
        0.62,
        rgb("4a4d52"),
        front=((0.07, 0.15, 0.48, 0.42, rgb("23262b")), (0.07, 0.66, 0.48, 0.1, rgb("7b7f86"))),
    )
    item, brush = shop.card(-0.98, 3.2, 0.0, turn=0.0)
    brush.poly([(-0.4, 1.75), (0.4, 1.75), (0.16, 2.15), (0.16, 2.75), (-0.16, 2.75), (-0.16, 2.15)], rgb("8d9196"))
    brush.oval(-0.12, 1.02, 0.16, 0.09, rgb("b0553a"))
    brush.rect(-0.28, 1.0, 0.32, 0.14, rgb("b0553a"))
    shop.add(item)
    for x, w in ((-2.7, 1.5), (2.3, 1.5)):
        shop.box(
            x,
            3.3,
            w,
            0.75,
            0.34,
            mix(wood, rgb("ffffff"), 0.12),
            y=1.7,
            front=((0.05, 0.06, w / 2 - 0.09, 0.63, wood), (w / 2 + 0.04, 0.06, w / 2 - 0.09, 0.63, wood)),
        )
    shop.box(
        3.65,
        2.4,
        0.7,
        1.85,
        0.7,
        rgb("dcd8cc"),
        front=((0.04, 0.62, 0.62, 0.02, rgb("8f8c84")), (0.56, 0.8, 0.03, 0.5, rgb("8f8c84"))),
    )
    plant(shop, 0.75, 3.25, 0.5, 0.9)
    table(shop, -2.9, 1.3, 1.1, 0.8, 0.75, rgb("8a5f3c"))
    chair(shop, -2.9, 0.55, 3.14, rgb("74502f"))
    pendant(shop, 0.15, 1.9, 2.0, rgb("b5482f"), 2.75, shop.dark > 0.3)


def living_room(shop: Workshop) -> None:
    """A sofa, a bookcase, a rug, a lamp that is lit at night, pictures hung by eye."""
    outside(shop)
    wall = rgb("b98f6a")

    def dress(brush: Brush) -> None:
        picture(brush, 1.5, 1.45, 0.75, 0.55, rgb("3d2b1f"), rgb("c9a26b"))
        picture(brush, 2.4, 1.6, 0.4, 0.5, rgb("2c2622"), rgb("7f9aa0"))
        brush.rect(0, 0, 8.6, 0.85, dim(wall, 0.74))
        brush.line([(0, 0.86), (8.6, 0.86)], 0.05, dim(wall, 0.55))

    shell(
        shop,
        Plan(
            8.6,
            4.2,
            2.8,
            wall,
            rgb("7d5636"),
            back=((4.2, 1.0, 1.9, 1.35),),
            left=((16.2, 0.95, 1.5, 1.4),),
            boards=0.3,
        ),
        dress,
    )
    item, brush = shop.flat(0.004, (0, 0, 0.6))
    brush.blob([(-2.5, -0.6), (2.4, -0.7), (2.7, 2.3), (-2.3, 2.4)], rgb("8c3b33"), lit=0.6)
    brush.blob([(-2.1, -0.35), (2.0, -0.4), (2.2, 2.0), (-1.9, 2.1)], rgb("a6523f"), lit=0.6)
    shop.add(item)
    cloth = shop.own("sofa", "47625d 8a4f3a 4f5f86 a8894f 6a4a63")
    sofa = shop.item((-1.6, 0.4, 3.1))
    shop.box(-1.6, 3.35, 2.3, 0.9, 0.25, cloth, item=sofa)
    shop.box(-1.6, 3.0, 2.3, 0.44, 0.8, cloth, item=sofa, top=mix(cloth, rgb("ffffff"), 0.15))
    for x in (-2.8, -0.4):
        shop.box(x, 3.0, 0.22, 0.62, 0.8, dim(cloth, 0.85), item=sofa)
    shop.contact(-1.6, 3.0, 1.5, 0.7)
    shop.add(sofa)
    shelves(shop, 2.9, 3.95, 1.7, 2.1, rgb("5b3d27"))
    floor_lamp(shop, 0.35, 3.4, shop.dark > 0.25)
    plant(shop, 3.7, 2.3, 1.2)
    table(shop, -3.3, 1.4, 0.7, 0.7, 0.55, rgb("6b4428"))
    _curtains(shop, 0.85, 4.1, 1.9, 2.45, shop.own("curtains", "8f4a3c 4f6f6a c2a35f 5a5f86"))


def bedroom(shop: Workshop) -> None:
    """A bed with a coloured cover, a bedside lamp, a wardrobe, curtains."""
    outside(shop)
    wall, cover = rgb("7f8ea3"), shop.own("cover", "b9553f 4f7f8f 8f5f8a c29a4f 5f8a5a")

    def dress(brush: Brush) -> None:
        picture(brush, 2.3, 1.5, 0.6, 0.45, rgb("30261f"), rgb("d0b58a"))

    shell(shop, Plan(7.6, 3.8, 2.7, wall, rgb("8a6b4c"), back=((4.3, 0.95, 1.4, 1.4),), boards=0.3), dress)
    bed = shop.item((-1.35, 0.4, 2.75))
    shop.box(-2.4, 2.75, 0.1, 1.1, 1.6, rgb("5d4029"), item=bed)
    shop.box(-1.35, 2.75, 2.0, 0.36, 1.5, rgb("6b4a30"), item=bed)
    shop.box(-1.3, 2.75, 1.95, 0.16, 1.55, cover, y=0.36, item=bed, top=mix(cover, rgb("ffffff"), 0.14))
    for z in (3.1, 2.4):
        shop.box(-2.12, z, 0.36, 0.14, 0.6, rgb("ece5d6"), y=0.52, item=bed)
    shop.contact(-1.35, 2.75, 1.2, 1.0)
    shop.add(bed)
    shop.box(-0.05, 3.45, 0.5, 0.55, 0.42, rgb("6b4a30"), front=((0.06, 0.3, 0.38, 0.2, rgb("59402c")),))
    lamp, brush = shop.card(-0.05, 3.42, 0.55)
    brush.line([(0, 0), (0, 0.25)], 0.05, rgb("7c6a4c"))
    shade = [(-0.17, 0.22), (0.17, 0.22), (0.1, 0.46), (-0.1, 0.46)]
    if shop.dark > 0.25:
        brush.lamp(shade, rgb("ffdf9f"))
        brush.glow(0, 0.34, 1.7, WARM, 0.5)
    else:
        brush.poly(shade, rgb("e3d6bb"), lit=0.8)
    shop.add(lamp)
    shop.box(
        3.1,
        3.2,
        1.2,
        2.15,
        0.65,
        rgb("75573b"),
        front=((0.06, 0.1, 0.52, 1.95, rgb("6a4d33")), (0.62, 0.1, 0.52, 1.95, rgb("6a4d33"))),
    )
    _curtains(shop, 1.2, 3.72, 1.4, 2.4, shop.own("curtains", "3f4d6b 8a5a4a 5a6f4f 7a4f6a"))
    item, brush = shop.flat(0.004, (0.4, 0, 1.2))
    brush.blob([(-0.7, 0.4), (1.8, 0.3), (2.0, 2.0), (-0.5, 2.1)], rgb("b7a98f"))
    shop.add(item)
    chair(shop, 2.4, 1.5, 0.6, rgb("5d4029"))


def bathroom(shop: Workshop) -> None:
    """Tiles to the shoulder, a tub, a basin under a mirror."""
    wall = rgb("a9c0bd")

    def dress(brush: Brush) -> None:
        brush.rect(0, 0, 6.4, 1.4, rgb("dfe6e0"))
        for i in range(15):
            brush.line([(0.2 + i * 0.43, 0), (0.2 + i * 0.43, 1.4)], 0.012, rgb("b3beb8"))
        for y in (0.35, 0.7, 1.05, 1.4):
            brush.line([(0, y), (6.4, y)], 0.014, rgb("b3beb8"))
        brush.rect(3.9, 1.35, 0.8, 1.0, rgb("4d5a5c"))
        brush.poly([(3.96, 1.4), (4.64, 1.4), (4.64, 2.3), (3.96, 2.3)], rgb("c7d9da"), lit=0.9)

    shell(shop, Plan(6.4, 3.0, 2.6, wall, rgb("7d8a8c"), back=((1.0, 1.5, 0.9, 0.7),)), dress)
    shop.box(-1.8, 2.45, 1.8, 0.58, 0.8, rgb("f0efe9"), top=rgb("cfe0e2"))
    shop.box(1.1, 2.8, 0.7, 0.2, 0.45, rgb("f0efe9"), y=0.68)
    shop.box(1.1, 2.85, 0.2, 0.68, 0.2, rgb("e2e1da"))
    pendant(shop, 0.8, 2.2, 2.15, rgb("e9e5da"), 2.6, True, 1.2)


def room(shop: Workshop) -> None:
    """A room nothing is known of: a door, a window, a table, a chair, a lamp."""
    outside(shop)
    wall = shop.rng.choice([rgb("9a8c7c"), rgb("86918a"), rgb("a58d76"), rgb("858a99")])

    def dress(brush: Brush) -> None:
        brush.rect(1.3, 0, 1.0, 2.1, dim(wall, 0.5), loose=0.01)
        brush.rect(1.37, 0.02, 0.86, 2.0, rgb("6a4d37"), loose=0.008)
        brush.oval(2.12, 1.0, 0.035, 0.035, rgb("d1b06a"), lit=0.9)
        picture(brush, 3.0, 1.5, 0.55, 0.42, rgb("33291f"), rgb("b9a47c"))

    shell(shop, Plan(8.0, 3.8, 2.75, wall, rgb("7a634d"), back=((4.7, 1.0, 1.5, 1.3),), boards=0.35), dress)
    table(shop, 2.6, 2.6, 1.3, 0.7, 0.75, rgb("75522f"))
    chair(shop, 2.3, 1.9, 3.0, rgb("5f452e"))
    shelves(shop, -3.1, 3.55, 1.3, 1.3, rgb("5b442f"))
    floor_lamp(shop, -1.9, 3.2, shop.dark > 0.25)


def _curtains(
    shop: Workshop, left: float, z: float, wide: float, top: float, cloth: tuple[float, float, float]
) -> None:
    """Two curtains that hang in uneven folds beside a window."""
    rng = shop.rng
    for x in (left - 0.85 - 0.12, left + wide - 0.85 - 0.1):
        item, brush = shop.card(x, z - 0.06, 0.0, turn=0.0)
        at = 0.0
        while at < 0.42:
            fold = rng.uniform(0.06, 0.13)
            brush.poly([(at, 0.25), (at + fold, 0.25), (at + fold, top), (at, top)], cloth, lit=rng.uniform(0.25, 0.8))
            at += fold
        shop.add(item)
