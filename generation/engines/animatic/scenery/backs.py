"""Backs and fronts: a boiler room, iron steps behind a house of bricks, the gates of a school."""

from __future__ import annotations

from generation.engines.animatic.scenery.brush import Brush
from generation.engines.animatic.scenery.carpentry import WARM, Workshop
from generation.engines.animatic.scenery.dressing import bulb, pipes
from generation.engines.animatic.scenery.plan import Plan
from generation.engines.animatic.scenery.rooms import shell, shelves
from generation.engines.animatic.scenery.town import puddles, skyline
from generation.staging.palette import dim, mix, rgb

SNOW = rgb("eef2f7")


def boiler_room(shop: Workshop) -> None:
    """Brick, a great boiler with its fire and gauges, pipes along wall and ceiling, one bare bulb."""
    brick = rgb("7d5f52")

    def dress(brush: Brush) -> None:
        for row in range(9):
            y = 0.3 * row
            brush.line([(0, y), (7.4, y)], 0.02, dim(brick, 0.75))
            for i in range(10):
                x = 0.8 * i + (0.4 if row % 2 else 0.0)
                brush.line([(x, y), (x, y + 0.3)], 0.02, dim(brick, 0.75))

    shell(shop, Plan(7.4, 3.6, 2.8, brick, rgb("6a6662")), dress)
    boiler, brush = shop.card(-1.9, 2.7, 0.0, turn=0.0, lit=0.55)
    iron = rgb("4c5a5c")
    brush.blob([(-0.95, 0.1), (0.95, 0.1), (1.0, 1.2), (0.85, 2.0), (0, 2.25), (-0.85, 2.0), (-1.0, 1.2)], iron)
    brush.blob([(-0.8, 0.2), (-0.2, 0.2), (-0.3, 1.9), (-0.7, 1.8)], mix(iron, rgb("ffffff"), 0.18), lit=0.8)
    for y in (0.62, 1.6):
        brush.line([(-0.95, y), (0.95, y)], 0.06, dim(iron, 0.7))
    brush.rect(-0.4, 0.25, 0.8, 0.5, rgb("23272a"))
    brush.lamp([(-0.32, 0.32), (0.32, 0.32), (0.32, 0.5), (-0.32, 0.5)], rgb("ff9a4a"))
    brush.glow(0, 0.42, 1.3, rgb("ff9a4a"), 0.4)
    for x in (-0.35, 0.35):
        brush.oval(x, 1.28, 0.17, 0.17, rgb("c9a14e"), lit=0.8)
        brush.oval(x, 1.28, 0.13, 0.13, rgb("efe9dc"), lit=0.9)
        brush.line([(x, 1.28), (x + 0.06, 1.36)], 0.02, rgb("a33b2f"))
    brush.rect(-0.2, 2.15, 0.4, 0.8, dim(iron, 0.8))
    shop.add(boiler)
    shop.contact(-1.9, 2.7, 1.2, 0.8)
    pipes(shop, 7.4, 3.5, 2.8)
    shelves(shop, 2.4, 3.3, 1.9, 1.8, rgb("5f5a54"), what="odds")
    for x, z in ((3.1, 1.5), (-3.2, 1.2)):
        shop.box(x, z, 0.6, 0.5, 0.6, rgb("8f7350"))
    bulb(shop, 0.3, 1.6, 2.8)
    steam, brush = shop.card(0.9, 3.2, 1.9, turn=0.0, lit=0.9)
    for i in range(5):
        brush.oval(0.1 * i, 0.16 * i, 0.16 + 0.09 * i, 0.14 + 0.06 * i, rgb("e8ecec"), alpha=0.2)
    shop.add(steam)


def back_steps(shop: Workshop) -> None:
    """The back of a house of bricks: an iron stair to a door above, bins, a yard with its washing line."""
    brick = shop.own("brick", "8c5a48 7d6456 96705a")
    shop.ground(rgb("7c7a76"), rgb("8f8d88"))
    skyline(shop, 70, 110, rgb("848c9b"))
    house = shop.item((0.0, 4.5, 6.2))
    wall = shop.face(house, (-8.0, 0.0, 6.2), (1.0, 0.0, 0.0), (0.0, 1.0, 0.0), 0.62)
    wall.shaded([(0, 0), (16, 0), (16, 9.5), (0, 9.5)], dim(brick, 0.8), brick)
    for _ in range(60):
        x, y = wall.rng.uniform(0.2, 15), wall.rng.uniform(0.2, 9)
        wall.rect(x, y, 0.5, 0.16, dim(brick, wall.rng.uniform(0.8, 0.93)), loose=0.015)
    for x, y in ((1.6, 1.2), (5.0, 5.2), (9.6, 5.2), (13.2, 5.2), (13.2, 1.2), (1.6, 5.2)):
        pane = [(x, y), (x + 1.1, y), (x + 1.1, y + 1.5), (x, y + 1.5)]
        wall.rect(x - 0.1, y - 0.12, 1.3, 1.75, rgb("d9d2c4"))
        if shop.dark > 0.35 and (x + y) % 1.0 < 0.85:
            wall.lamp(pane, rgb("ffd08a"), 0.9)
        else:
            wall.poly(pane, rgb("56626f"))
        wall.line([(x, y + 0.75), (x + 1.1, y + 0.75)], 0.05, rgb("d9d2c4"))
    wall.rect(10.3, 2.4, 1.0, 2.1, rgb("3f5f5a"), loose=0.01)
    wall.rect(10.5, 3.5, 0.6, 0.75, rgb("ffd9a0" if shop.dark > 0.35 else "6d7a84"), lit=0.9)
    wall.line([(7.2, 0), (7.2, 9.5)], 0.13, rgb("4d4f52"))
    shop.add(house)
    _iron_stair(shop)
    for x, colour in ((-3.1, "4a6a52"), (-2.3, "4d5258"), (-3.9, "6a4f46")):
        shop.box(x, 4.7, 0.62, 1.05, 0.66, rgb(colour), top=SNOW if shop.snowy else dim(rgb(colour), 0.7))
    fence, brush = shop.card(-7.2, 2.4, 0.0, turn=-1.57, lit=0.5)
    for i in range(26):
        brush.rect(-6.0 + i * 0.46, 0, 0.42, 1.75 + brush.rng.uniform(-0.05, 0.05), rgb("7d6650"), loose=0.015)
    shop.add(fence)
    line, brush = shop.card(-4.3, 3.4, 0.0, turn=-0.5, lit=0.7)
    brush.line([(-2.4, 2.3), (0, 2.1), (2.4, 2.32)], 0.02, rgb("333333"))
    for x, code in ((-1.6, "e8e2d4"), (-0.8, "b55a45"), (0.3, "6f8fae"), (1.1, "e8e2d4")):
        brush.poly([(x, 2.16), (x + 0.6, 2.14), (x + 0.56, 1.35), (x + 0.04, 1.3)], rgb(code))
    shop.add(line)
    if shop.wet:
        puddles(shop, 9, 4)
    if shop.dark > 0.35:
        shop.glow(2.2, 4.9, 5.9, 1.6, WARM, 0.5)
        shop.pool(1.6, 4.2, 2.8, 1.8, WARM, 0.35)


def _iron_stair(shop: Workshop) -> None:
    """Open iron treads up to the door, with a rail on either side."""
    iron = rgb("3a3f45")
    steps = 10
    flight = shop.item((4.4, 1.2, 5.6))
    for i in range(steps):
        x, y = 6.4 - 0.36 * i, 0.24 * i
        shop.box(x, 5.4, 0.36, 0.05, 1.1, iron, y=y + 0.19, item=flight, top=SNOW if shop.snowy else rgb("6a7077"))
    shop.box(2.3, 5.5, 1.6, 0.06, 1.3, iron, y=2.35, item=flight, top=rgb("6a7077"))
    shop.add(flight)
    rail, brush = shop.card(0.0, 4.8, 0.0, turn=0.0, lit=0.5)
    brush.line([(6.7, 0.0), (3.0, 2.4), (1.5, 2.4)], 0.09, iron)
    brush.line([(6.7, 1.0), (3.0, 3.4), (1.5, 3.4)], 0.06, iron)
    for i in range(9):
        x = 6.7 - 0.6 * i
        low = min(2.4, max(0.0, (6.7 - x) * 2.4 / 3.7))
        brush.line([(x, low), (x, low + 1.0)], 0.035, iron)
    for x in (1.6, 3.0):
        brush.line([(x, 0), (x, 2.4)], 0.09, iron)
    shop.add(rail)
    shop.contact(4.4, 5.3, 2.4, 0.9, 0.4)


def school_gates(shop: Workshop) -> None:
    """Railings and an open gate between stone posts, a yard, and a school's front with rows of tall windows."""
    rng = shop.rng
    brick = shop.own("brick", "9a5f4a 8a6a58 a07858")
    stone, iron = rgb("c9c2b2"), rgb("33383d")
    shop.ground(rgb("7f7f80"), rgb("97968f"))
    skyline(shop, 90, 140, rgb("8f97a6"))
    school = shop.item((0.0, 4.5, 19.0))
    front = shop.face(school, (-15.0, 0.0, 19.0), (1.0, 0.0, 0.0), (0.0, 1.0, 0.0), 0.68)
    front.shaded([(0, 0), (30, 0), (30, 8.6), (0, 8.6)], dim(brick, 0.82), brick)
    front.rect(0, 8.4, 30, 0.5, stone)
    front.rect(0, 4.3, 30, 0.25, stone)
    for row in (1.2, 5.0):
        for i in range(12):
            x = 0.9 + i * 2.45
            if row < 2 and 12.5 < x < 16.5:
                continue
            high = 2.4 + rng.uniform(-0.05, 0.05)
            front.rect(x - 0.12, row - 0.12, 1.54, high + 0.24, stone)
            pane = [(x, row), (x + 1.3, row), (x + 1.3, row + high), (x, row + high)]
            if shop.dark > 0.45 and rng.random() < 0.4:
                front.lamp(pane, rgb("ffd08a"), 0.85)
            else:
                front.poly(pane, rgb("5f7484"))
            front.line([(x + 0.65, row), (x + 0.65, row + high)], 0.07, stone)
            front.line([(x, row + high * 0.6), (x + 1.3, row + high * 0.6)], 0.07, stone)
    front.rect(13.0, 0, 4.0, 4.0, stone)
    front.rect(13.9, 0, 2.2, 2.9, rgb("3f5a4a"))
    front.line([(15.0, 0), (15.0, 2.9)], 0.06, dim(stone, 0.6))
    front.poly([(12.0, 8.8), (18.0, 8.8), (15.0, 11.2)], brick, lit=0.75)
    front.oval(15.0, 9.6, 0.75, 0.75, rgb("efe9dc"), lit=0.9)
    front.line([(15.0, 9.6), (15.0, 10.1)], 0.07, iron)
    front.line([(15.0, 9.6), (15.35, 9.5)], 0.07, iron)
    shop.add(school)
    for side in (-1, 1):
        shop.box(side * 1.9, 6.0, 0.62, 2.6, 0.62, stone, top=SNOW if shop.snowy else dim(stone, 0.85))
        ball, brush = shop.card(side * 1.9, 5.95, 2.6, turn=0.0, lit=0.7)
        brush.oval(0, 0.25, 0.28, 0.28, stone)
        shop.add(ball)
        rails, brush = shop.card(side * 7.4, 6.0, 0.0, turn=0.0, lit=0.4)
        brush.rect(-5.2, 0, 10.4, 0.5, brick, lit=0.6)
        for i in range(35):
            x = -5.1 + 0.3 * i
            brush.line([(x, 0.5), (x, 2.0)], 0.04, iron)
            brush.poly([(x - 0.05, 2.0), (x + 0.05, 2.0), (x, 2.18)], iron)
        for y in (0.75, 1.85):
            brush.line([(-5.2, y), (5.2, y)], 0.05, iron)
        shop.add(rails)
        gate, brush = shop.card(side * 1.55, 7.0, 0.0, turn=side * 1.15, lit=0.4)
        for i in range(7):
            x = -0.8 + 0.27 * i
            brush.line([(x, 0.12), (x, 1.9 + 0.18 * (3 - abs(3 - i)) / 3)], 0.04, iron)
        for y in (0.2, 1.1, 1.8):
            brush.line([(-0.8, y), (0.82, y)], 0.05, iron)
        shop.add(gate)
    sign, brush = shop.card(4.2, 5.9, 0.0, turn=0.0, lit=0.7)
    brush.rect(-0.9, 1.05, 1.8, 0.75, rgb("2f4f6b"))
    for y, w in ((1.52, 1.3), (1.26, 0.9)):
        brush.rect(-w / 2, y, w, 0.12, rgb("e8e2d4"))
    shop.add(sign)
    for x, z in ((-8.5, 9.5), (9.0, 10.5), (-11.0, -4.0), (10.0, -8.0)):
        shop.tree(x, z, rng.uniform(5.5, 7.5), rgb("b5803a"), rgb("5a4636"))
    if shop.wet:
        puddles(shop, 9, 6)
