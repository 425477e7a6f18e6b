"""Public insides and where hands work: museum, swimming pool, garage, workshop."""

from __future__ import annotations

import math

import numpy as np
import skia

from generation.engines.animatic.scenery.brush import Brush, solid
from generation.engines.animatic.scenery.carpentry import COLD, Workshop, ragged
from generation.engines.animatic.scenery.groves import palm
from generation.engines.animatic.scenery.plan import Plan
from generation.engines.animatic.scenery.rooms import outside, pendant, shell, tube
from generation.engines.animatic.scenery.town import parked_car
from generation.engines.animatic.scenery.world import Layer
from generation.stage import Colour, View
from generation.staging.palette import dim, mix, rgb

WHITE = rgb("ffffff")


def museum(shop: Workshop) -> None:
    """A tall pale hall: large pictures in gold, each in its own light, a statue, a bench, a cord on posts."""
    wall = shop.own("wall", "8a3f3a 4f6a5a d8d2c4 4a5a78")

    def dress(brush: Brush) -> None:
        brush.rect(0, 0, 12, 0.9, dim(wall, 0.75))
        brush.line([(0, 0.92), (12, 0.92)], 0.06, rgb("e3d9c0"))
        for x, y, w, h, kind in ((0.7, 1.5, 2.3, 1.7, 0), (4.4, 1.3, 3.2, 2.2, 1), (9.0, 1.5, 1.7, 2.1, 2)):
            brush.rect(x - 0.16, y - 0.16, w + 0.32, h + 0.32, rgb("c29a4b"), lit=0.75, loose=0.01)
            _painting(brush, x, y, w, h, kind)
            brush.rect(x + w / 2 - 0.25, y - 0.48, 0.5, 0.16, rgb("efe9dc"), lit=0.9)
            brush.glow(x + w / 2, y + h * 0.7, w * 0.85, rgb("fff0d0"), 0.3)

    shell(shop, Plan(12.0, 6.0, 4.6, wall, rgb("8a6a48"), boards=0.35, skirting=rgb("e3d9c0")), dress)
    shop.world.open = False
    plinth = rgb("d9d4c8")
    shop.box(3.4, 4.0, 0.9, 0.95, 0.9, plinth)
    figure, brush = shop.card(3.4, 4.0, 0.95, lit=0.8)
    marble = rgb("ece8de")
    brush.blob(
        [(-0.28, 0), (0.28, 0), (0.22, 0.6), (0.32, 1.15), (0.1, 1.4), (-0.1, 1.4), (-0.3, 1.15), (-0.18, 0.6)], marble
    )
    brush.oval(0.04, 1.56, 0.15, 0.19, marble, lit=0.9)
    brush.line([(0.26, 1.2), (0.5, 1.5), (0.62, 1.8)], 0.12, marble, lit=0.7)
    shop.add(figure)
    seat = shop.item((-1.5, 0.3, 3.1))
    shop.box(-1.5, 3.1, 1.9, 0.14, 0.55, rgb("4b3a2c"), y=0.36, item=seat, top=rgb("6a2f34"))
    for dx in (-0.8, 0.8):
        shop.box(-1.5 + dx, 3.1, 0.1, 0.36, 0.4, rgb("2f2a26"), item=seat)
    shop.add(seat)
    cord, brush = shop.card(0.0, 5.2, 0.0, turn=0.0, lit=0.8)
    for x in (-1.8, 0.0, 1.8):
        brush.line([(x, 0), (x, 0.85)], 0.06, rgb("c29a4b"))
        brush.oval(x, 0.88, 0.06, 0.06, rgb("e3c070"))
    for x in (-1.8, 0.0):
        brush.line([(x, 0.8), (x + 0.5, 0.6), (x + 1.3, 0.6), (x + 1.8, 0.8)], 0.05, rgb("a8323a"))
    shop.add(cord)
    gloss, brush = shop.flat(0.005, (0, 0, 3))
    gloss.layer = Layer.WALL
    brush.glow(0, 4.0, 4.0, rgb("fff0d0"), 0.25, 0.5)
    shop.add(gloss)


def _painting(brush: Brush, x: float, y: float, w: float, h: float, kind: int) -> None:
    """A landscape, a sea with a ship, or somebody's portrait."""
    if kind == 2:
        brush.rect(x, y, w, h, rgb("2f2a26"), lit=0.6)
        brush.blob(
            [(x + w * 0.1, y), (x + w * 0.9, y), (x + w * 0.75, y + h * 0.4), (x + w * 0.25, y + h * 0.4)],
            rgb("7a2f35"),
            lit=0.7,
        )
        brush.oval(x + w / 2, y + h * 0.58, w * 0.18, h * 0.17, rgb("e0b48f"), lit=0.85)
        brush.blob(
            [
                (x + w * 0.3, y + h * 0.62),
                (x + w / 2, y + h * 0.86),
                (x + w * 0.7, y + h * 0.62),
                (x + w / 2, y + h * 0.72),
            ],
            rgb("3a2a20"),
        )
        return
    top, low = (("9fc0d8", "6f8a4b"), ("e0b48a", "35606f"))[kind]
    brush.rect(x, y, w, h, rgb(top), lit=0.85)
    brush.rect(x, y, w, h * 0.4, rgb(low), lit=0.75)
    if kind == 0:
        brush.poly(
            [
                (x, y + h * 0.4),
                (x + w * 0.35, y + h * 0.75),
                (x + w * 0.6, y + h * 0.45),
                (x + w, y + h * 0.62),
                (x + w, y + h * 0.4),
            ],
            rgb("5f7f8f"),
        )
        brush.oval(x + w * 0.75, y + h * 0.45, w * 0.08, h * 0.16, rgb("4f6a3a"))
        return
    brush.poly(
        [
            (x + w * 0.35, y + h * 0.4),
            (x + w * 0.65, y + h * 0.4),
            (x + w * 0.6, y + h * 0.32),
            (x + w * 0.4, y + h * 0.32),
        ],
        rgb("3a2a20"),
    )
    brush.poly(
        [(x + w * 0.42, y + h * 0.44), (x + w * 0.62, y + h * 0.44), (x + w * 0.48, y + h * 0.85)],
        rgb("f2ead8"),
        lit=0.9,
    )


def pool(shop: Workshop) -> None:
    """A long blue basin in lanes, white tiles, blocks to start from, high windows, water that plays on the ceiling."""
    if shop.stage.interior:
        outside(shop)
    tile = rgb("d2dfe0")

    def dress(brush: Brush) -> None:
        for i in range(24):
            brush.line([(i * 0.7, 0), (i * 0.7, 2.2)], 0.02, rgb("aebfc2"))
        for i in range(5):
            brush.line([(0, i * 0.5), (16, i * 0.5)], 0.02, rgb("aebfc2"))
        brush.rect(0, 2.2, 16, 0.18, rgb("2f7fa0"))
        brush.oval(8.0, 3.1, 0.42, 0.42, rgb("f2f4f2"), lit=0.95)
        brush.line([(8.0, 3.1), (8.0, 3.4)], 0.05, rgb("26282c"))
        brush.line([(8.0, 3.1), (8.2, 3.02)], 0.05, rgb("26282c"))

    panes = ((0.8, 2.7, 2.6, 1.7), (4.0, 2.7, 2.6, 1.7), (9.4, 2.7, 2.6, 1.7), (12.6, 2.7, 2.6, 1.7))
    if shop.stage.interior:
        shell(shop, Plan(16.0, 16.0, 5.0, tile, rgb("b9c9ca"), back=panes), dress)
        for x in (-4.0, 4.0):
            tube(shop, x, 4.0, 4.96, 2.4)
    else:
        _garden_of_a_pool(shop)
    basin, brush = shop.flat(0.004, (0.0, 0.0, 8.0))
    basin.layer = Layer.WALL if shop.stage.interior else Layer.GROUND  # over the floor
    water = rgb("3f9fc0")
    brush.shaded([(-6.2, 2.7), (6.2, 2.7), (6.2, 14.6), (-6.2, 14.6)], water, mix(water, WHITE, 0.35), lit=0.95)
    brush.line([(-6.2, 2.7), (6.2, 2.7), (6.2, 14.6), (-6.2, 14.6), (-6.2, 2.7)], 0.3, rgb("eef4f4"), lit=0.95)
    for x in (-4.65, -1.55, 1.55, 4.65):
        brush.line([(x, 3.0), (x, 14.4)], 0.16, rgb("22607f"), alpha=0.7)
    for x in (-3.1, 0.0, 3.1):
        z = 3.0
        while z < 14.2:
            brush.line([(x, z), (x, z + 0.34)], 0.1, rgb("d8472f") if int(z * 2) % 3 else WHITE, lit=0.95)
            z += 0.42
    shop.add(basin)
    for x in (-4.65, 4.65):
        shop.box(
            x, 2.2, 0.7, 0.6, 0.6, rgb("e6eaea"), top=rgb("2f7fa0"), front=((0.2, 0.12, 0.3, 0.36, rgb("2f7fa0")),)
        )
    ladder, brush = shop.card(5.9, 2.75, 0.0, turn=0.0, lit=0.95)
    for dx in (0.0, 0.45):
        brush.line([(dx, 0.0), (dx, 0.8), (dx + 0.1, 0.95), (dx + 0.24, 0.8)], 0.05, rgb("e3e8ea"))
    shop.add(ladder)
    belt, brush = shop.card(-7.0, 3.2, 0.8, turn=0.0, lit=0.8)
    brush.line([(0, -0.8), (0, 0)], 0.06, rgb("e3e8ea"))
    ring = [(0.36 * math.cos(i * math.pi / 8), 0.36 * math.sin(i * math.pi / 8)) for i in range(17)]
    brush.line(ring, 0.15, rgb("d8472f"))
    shop.add(belt)
    _ripples(shop)


def _garden_of_a_pool(shop: Workshop) -> None:
    """Lawn, a terrace of pale stone, hedges and palms round a pool under the sky."""
    shop.ground(rgb("7f9f5a"), rgb("93ad74"))
    shop.ridge(260, 8, 30, rgb("74879a"))
    stone, brush = shop.flat(0.002, (0, 0, 4))
    brush.poly(
        [(-9, -14), (9, -14), (9, 17), (-9, 17)], dim(rgb("d9d0bc"), 0.8) if shop.wet else rgb("d9d0bc"), lit=0.85
    )
    shop.add(stone)
    for x, z, tall in ((-9.5, 9.0, 5.5), (10.0, 12.0, 6.0), (-11.0, 17.0, 6.5), (8.6, 19.0, 5.0)):
        palm(shop, x, z, tall)
    for x in (-10, -6.5, -3, 0.5, 4, 7.5, 11):
        shop.bush(x, 18.5 + shop.rng.uniform(-0.4, 0.4), 3.2, rgb("4f7a45"))


def _ripples(shop: Workshop) -> None:
    """Short bright strokes that wander over the water."""
    rng, rate = shop.rng, shop.stage.rate
    spots = [(rng.uniform(-5.6, 5.6), rng.uniform(3.2, 13.8), rng.uniform(0, 6.28)) for _ in range(34)]
    colour = solid(shop.shades.seen(rgb("f2fbff"), 1.0, 0.1), 0.55)

    def draw(canvas: skia.Canvas, view: View, frame: int) -> None:
        t = frame / rate
        xs = [(x + 0.25 * math.sin(0.8 * t + p), z, 0.22 + 0.14 * math.sin(1.7 * t + p)) for x, z, p in spots]
        ends = np.asarray([(x + side * half, 0.01, z) for x, z, half in xs for side in (-1, 1)])
        seen = view.project(ends)
        paint = skia.Paint(AntiAlias=True, Color=colour, StrokeCap=skia.Paint.kRound_Cap)
        for left, right in zip(seen[0::2].tolist(), seen[1::2].tolist(), strict=True):
            if left[2] > 0.5 and right[2] > 0.5:
                paint.setStrokeWidth(max(1.0, 0.035 * view.scale(left[2])))
                canvas.drawLine(left[0], left[1], right[0], right[1], paint)

    shop.moves((0.0, 0.0, 5.0), draw)


def garage(shop: Workshop) -> None:
    """A car with its bonnet up, a wall of tools, tyres, a red cabinet, oil on the floor, tubes above."""
    _tool_room(shop, rgb("8f938f"), rgb("77756f"))
    _car_in_for_repair(shop)
    for x in (-2.0, 2.2):
        tube(shop, x, 1.6, 3.26, 1.6)
        shop.pool(x, 1.4, 2.2, 1.4, COLD, 0.2)


def workshop(shop: Workshop) -> None:
    """A bench with a vice and a half-made chair, a wall of tools, planks that lean, shavings on the boards."""
    _tool_room(shop, rgb("a98a66"), rgb("7a5f45"))
    wood = rgb("a9763f")
    top = shop.item((2.0, 0.5, 3.6))
    shop.box(2.0, 3.6, 2.8, 0.14, 0.9, wood, y=0.8, item=top, top=mix(wood, WHITE, 0.25))
    for dx in (-1.2, 1.2):
        shop.box(2.0 + dx, 3.6, 0.18, 0.8, 0.7, dim(wood, 0.7), item=top)
    shop.box(0.85, 3.3, 0.3, 0.26, 0.3, rgb("4a5056"), y=0.94, item=top)
    shop.contact(2.0, 3.6, 1.6, 0.6)
    shop.add(top)
    seat, brush = shop.card(2.4, 3.4, 0.94, turn=0.1, lit=0.75)
    for points in (
        [(-0.25, 0), (-0.25, 1.0)],
        [(0.2, 0), (0.2, 0.42)],
        [(-0.25, 0.42), (0.25, 0.42)],
        [(-0.25, 0.8), (0.0, 0.9)],
    ):
        brush.line(points, 0.06, rgb("c9a06a"))
    shop.add(seat)
    for i in range(6):
        plank, brush = shop.card(-3.9 + i * 0.24, 4.9 - 0.1 * i, 0.0, turn=0.0, lit=0.55 + 0.06 * (i % 3))
        brush.poly(
            [(-0.1, 0), (0.1, 0), (0.45, 2.6 + 0.12 * (i % 3)), (0.25, 2.6 + 0.12 * (i % 3))],
            rgb("b58a55" if i % 2 else "9a6b3c"),
        )
        shop.add(plank)
    curls, brush = shop.flat(0.005, (0, 0, 2))
    curls.layer = Layer.WALL
    for _ in range(46):
        x, z = shop.rng.uniform(-1.5, 3.6), shop.rng.uniform(0.8, 3.8)
        brush.line([(x, z), (x + 0.08, z + 0.05), (x + 0.14, z)], 0.03, rgb("e3c48a"), lit=0.9)
    shop.add(curls)
    pendant(shop, 1.6, 2.9, 2.2, rgb("2f6b66"), 3.3, True, 1.5)


def _tool_room(shop: Workshop, wall: Colour, floor: Colour) -> None:
    """A room with a board of tools, a shelf below it, a roller door and a high window."""
    outside(shop)

    def dress(brush: Brush) -> None:
        brush.rect(0.6, 1.2, 3.4, 1.4, rgb("a9824f"), lit=0.6)
        for i in range(9):
            x = 0.85 + i * 0.35
            brush.line([(x, 2.35), (x, 2.35 - brush.rng.uniform(0.3, 0.7))], 0.05, rgb("3a3f45"))
            brush.oval(x, 2.38, 0.07, 0.07, rgb("5a6066" if i % 3 else "b5402f"))
        brush.rect(0.4, 0.85, 3.8, 0.1, rgb("5f4633"), lit=0.8)
        for x in (0.6, 3.9):
            brush.rect(x, 0, 0.12, 0.85, rgb("4a382a"))
        brush.rect(5.2, 0, 3.2, 2.7, rgb("b0b6b8"), lit=0.6)
        for i in range(10):
            brush.line([(5.2, 0.28 * i), (8.4, 0.28 * i)], 0.025, rgb("888e90"))

    shell(shop, Plan(9.2, 5.4, 3.3, wall, floor, right=((2.0, 1.3, 2.0, 1.1),)), dress)


def _car_in_for_repair(shop: Workshop) -> None:
    """The car, its bonnet up, with tyres, a cabinet of drawers and oil about it."""
    parked_car(shop, 2.5, 3.4, shop.own("car", "2f5a78 8c3b33 5f7f4a c29a3b"))
    bonnet, brush = shop.card(2.5, 1.5, 0.78, turn=0.0, lit=0.7)
    brush.poly([(-0.75, 0), (0.75, 0), (0.7, 0.85), (-0.7, 0.85)], rgb("3a4450"))
    brush.line([(0.6, 0.0), (0.5, 0.6)], 0.04, rgb("c9cdd0"))
    shop.add(bonnet)
    for i, x in enumerate((-3.6, -3.6, -3.6, -2.9)):
        tyre, brush = shop.card(x, 3.4 if i < 3 else 3.2, 0.24 * i if i < 3 else 0.32, turn=0.0, lit=0.4)
        if i < 3:
            brush.blob([(-0.36, 0), (0.36, 0), (0.4, 0.12), (0.36, 0.24), (-0.36, 0.24), (-0.4, 0.12)], rgb("2a2b2e"))
            brush.line([(-0.36, 0.12), (0.36, 0.12)], 0.03, rgb("44464a"))
        else:
            brush.oval(0, 0.05, 0.36, 0.36, rgb("2a2b2e"))
            brush.oval(0, 0.05, 0.18, 0.18, rgb("8a9096"), lit=0.8)
        shop.add(tyre)
    red = rgb("b5362f")
    drawers = tuple((0.06, 0.12 + i * 0.2, 0.68, 0.15, mix(red, WHITE, 0.12)) for i in range(4))
    shop.box(-1.9, 3.6, 0.8, 1.0, 0.5, red, front=drawers, top=rgb("3a3f45"))
    oil, brush = shop.flat(0.004, (0, 0, 1))
    oil.layer = Layer.WALL
    for x, z in ((1.2, 0.8), (-1.0, 1.6), (2.9, 0.4)):
        brush.blob(ragged(shop.rng, x, z, 0.5, 0.25, 8, 0.3), rgb("3a3836"), alpha=0.6)
    shop.add(oil)
