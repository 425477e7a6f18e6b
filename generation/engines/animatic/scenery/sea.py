"""Places by the sea: lighthouse rock, coast, harbour, open sea, wheelhouse, and the lighthouse's own rooms."""

from __future__ import annotations

import math

import numpy as np
import skia

from generation.engines.animatic.scenery.brush import solid
from generation.engines.animatic.scenery.carpentry import WARM, Workshop
from generation.engines.animatic.scenery.tower import keepers_house, tower
from generation.engines.animatic.scenery.world import Layer
from generation.stage import View
from generation.staging.palette import dim, mix, rgb

ROCK = rgb("57535a")
SEA = rgb("2f6478")
LAMP = (3.6, 15.6, 16.0)
"""Where the lighthouse's lamp burns, seen from the rock."""


def lighthouse(shop: Workshop) -> None:
    """A white tower with a red band on black rock, the sea all round, a stone path, a beam at night."""
    rng = shop.rng
    shop.ground(SEA, rgb("6f9cb0"), level=-4.0, water=True, lit=0.8)
    _islands(shop)
    _headland(shop)
    path, brush = shop.flat(0.002, (0, 0, 8))
    left, right = [], []
    for i in range(14):
        z = -8 + i * 1.75
        middle = max(0.0, z) ** 1.3 * 0.075
        left.append((middle - 0.85 * rng.uniform(0.85, 1.1), z))
        right.append((middle + 0.85 * rng.uniform(0.85, 1.1), z))
    stone = rgb("9a938c")
    brush.poly([*left, *reversed(right)], dim(stone, 0.75) if shop.wet else stone, lit=0.8)
    for a, b in zip(left[2:], right[2:], strict=True):
        brush.line([a, b], 0.05, dim(stone, 0.62))
    shop.add(path)
    tower(shop, LAMP[0], LAMP[2])
    keepers_house(shop)
    for x, z, w, h in (
        (-3.6, 4.2, 2.0, 1.0),
        (-5.4, 6.5, 3.0, 1.7),
        (5.6, 5.2, 2.2, 1.1),
        (-2.6, 9.8, 1.4, 0.6),
        (7.6, 8.5, 3.4, 2.0),
        (-7.5, 2.0, 2.6, 1.5),
        (4.0, -3.6, 1.6, 0.8),
        (-3.4, -3.0, 1.4, 0.6),
    ):
        shop.rock(x, z, w, h, ROCK, y=-0.1)
    for _ in range(40):
        x, z = rng.uniform(-7, 7), rng.uniform(1.5, 13)
        if abs(x - max(0.0, z) ** 1.3 * 0.075) > 1.2:
            item, brush = shop.card(x, z, lit=0.6)
            for _ in range(4):
                lean = rng.uniform(-0.14, 0.2)
                brush.poly([(-0.025, 0), (0.025, 0), (lean, rng.uniform(0.15, 0.34))], rgb("8a8a58"))
            shop.add(item)
    rail, brush = shop.card(-4.2, 10.5, turn=0.15, lit=0.35)
    posts = [(-4 + i * 1.5 + rng.uniform(-0.1, 0.1), rng.uniform(0.85, 1.05)) for i in range(7)]
    for x, tall in posts:
        brush.line([(x, -0.2), (x, tall)], 0.08, rgb("4d4640"))
    brush.line([(x, tall - 0.12) for x, tall in posts], 0.04, rgb("6a625a"))
    shop.add(rail)
    gulls(shop)


def _islands(shop: Workshop) -> None:
    """Far land, low on the horizon, and a stack or two in the water."""
    for angle, away, wide, tall in (
        (-0.62, 380, 90, 20),
        (0.95, 420, 120, 26),
        (2.6, 400, 130, 30),
        (-2.4, 380, 100, 22),
    ):
        item, brush = shop.card(math.sin(angle) * away, math.cos(angle) * away, -4.0, lit=0.5)
        brush.poly(
            [
                (-wide, 0),
                (wide, 0),
                (wide * 0.6, tall * 0.5),
                (wide * 0.1, tall),
                (-wide * 0.35, tall * 0.7),
                (-wide * 0.7, tall * 0.25),
            ],
            rgb("64788a"),
        )
        shop.add(item)
    for x, z, w, h in ((-22, 46, 6, 9), (-30, 60, 4, 6), (38, 70, 7, 11)):
        item, brush = shop.card(x, z, -4.0, lit=0.4)
        brush.poly(
            [(-w / 2, 0), (w / 2, 0), (w * 0.36, h * 0.6), (w * 0.1, h), (-w * 0.22, h * 0.85), (-w * 0.4, h * 0.4)],
            ROCK,
        )
        shop.add(item)


def _headland(shop: Workshop) -> None:
    """The rock itself: a plateau over the water, its broken edge darker than its top."""
    rng = shop.rng
    edge = []
    for i in range(40):
        angle = 2 * math.pi * i / 40
        reach = 15.5 + 2.2 * math.sin(angle * 3 + 1) + rng.uniform(-0.9, 0.9)
        edge.append((2.0 + math.sin(angle) * reach * 0.86, 7.0 + math.cos(angle) * reach))
    item = shop.item((0.0, -1.0, 22.0), Layer.GROUND)
    foot, brush = shop.flat(-4.0, (0, 0, 30))
    brush.poly([(2 + (x - 2) * 1.25, 7 + (z - 7) * 1.25) for x, z in edge], rgb("d7e2e6"), lit=0.7, alpha=0.35)
    shop.add(foot)
    for (x0, z0), (x1, z1) in zip(edge, [*edge[1:], edge[0]], strict=True):
        away = math.hypot(x1 - x0, z1 - z0)
        across = ((x1 - x0) / away, 0.0, (z1 - z0) / away)
        side = shop.face(item, (x0, 0.0, z0), across, (0.0, -1.0, 0.0), lit=0.25)
        side.poly([(0, 0), (away, 0), (away * 1.02, 4.2), (-0.02, 4.2)], ROCK)
    shop.add(item)
    top, brush = shop.flat(0.0, (0, 0, 9))
    moss = rgb("77754f")
    own = mix(moss, rgb("eef2f6"), 0.8) if shop.snowy else dim(moss, 0.8) if shop.wet else moss
    brush.poly(edge, ROCK, lit=0.55)
    brush.blob([(2 + (x - 2) * 0.86, 6.5 + (z - 7) * 0.86) for x, z in edge], own, lit=0.65)
    shop.add(top)


def gulls(shop: Workshop) -> None:
    """Gulls that wheel; none in the dark or in a storm."""
    if shop.dark > 0.6 or shop.wet:
        return
    rng = shop.rng
    birds = [
        (rng.uniform(-14, 14), rng.uniform(7, 17), rng.uniform(14, 40), rng.uniform(0, 6.28), rng.uniform(3, 8))
        for _ in range(8)
    ]
    rate = shop.stage.rate
    colour = solid(mix(rgb("f4f4f0"), shop.light.shadow, 0.35))

    def draw(canvas: skia.Canvas, view: View, frame: int) -> None:
        t = frame / rate
        for x, y, z, phase, radius in birds:
            turn = phase + t * 2.6 / radius
            place = np.asarray(
                [[x + math.cos(turn) * radius, y + 0.4 * math.sin(turn * 1.7), z + math.sin(turn) * radius]]
            )
            px, py, depth = view.project(place)[0]
            if depth < 2:
                continue
            unit = view.scale(float(depth)) * 0.62
            flap = 0.42 * math.sin(t * 7 + phase * 3) * (0.4 + 0.6 * (math.sin(t + phase) > 0))
            builder = skia.PathBuilder()
            builder.moveTo(px - unit, py - unit * flap)
            builder.quadTo(px - unit * 0.45, py - unit * 0.32, px, py)
            builder.quadTo(px + unit * 0.45, py - unit * 0.32, px + unit, py - unit * flap)
            paint = skia.Paint(AntiAlias=True, Color=colour, StrokeWidth=max(1.0, unit * 0.16))
            paint.setStyle(skia.Paint.kStroke_Style)
            canvas.drawPath(builder.detach(), paint)

    shop.moves((0.0, 10.0, 30.0), draw)


def coast(shop: Workshop) -> None:
    """A beach that bends away, cliffs at one side, surf, driftwood."""
    rng = shop.rng
    shop.ground(rgb("3a7a8c"), rgb("86b0bf"), level=-0.5, water=True, lit=0.8)
    sand = rgb("d8c199")
    own = mix(sand, rgb("eef2f6"), 0.7) if shop.snowy else dim(sand, 0.78) if shop.wet else sand
    shore = [(-60, 3.5), (-22, 4.2), (-9, 5.6), (-2, 6.3), (5, 7.6), (11, 10.5), (18, 17), (26, 30), (34, 60), (60, 90)]
    for grow, colour, alpha in ((1.4, rgb("e9f2f2"), 0.55), (0.75, dim(sand, 0.68), 1.0)):
        wash, brush = shop.flat(-0.02, (0, 0, 14))
        brush.poly(
            [(-60, -40), *[(x - grow * 0.2, z + grow) for x, z in shore], (90, 90), (90, -40)],
            colour,
            lit=0.8,
            alpha=alpha,
        )
        shop.add(wash)
    beach, brush = shop.flat(0.0, (0, 0, 8))
    brush.poly([(-60, -40), *shore, (90, 90), (90, -40)], own, lit=0.8)
    for _ in range(12):
        x, z = rng.uniform(-7, 8), rng.uniform(-2, 5.5)
        brush.line([(x - 0.8, z), (x, z + 0.06), (x + 0.7, z - 0.02)], 0.03, dim(sand, 0.82))
    shop.add(beach)
    for x, z, w, h in ((17.0, 24.0, 15.0, 11.0), (25.0, 38.0, 20.0, 16.0), (40.0, 62.0, 30.0, 20.0)):
        item, brush = shop.card(x, z, -0.5, lit=0.5, turn=0.0)
        cliff = rgb("a98f78")
        brush.poly(
            [
                (-w * 0.42, 0),
                (w, 0),
                (w, h),
                (w * 0.1, h),
                (-w * 0.16, h * 0.92),
                (-w * 0.27, h * 0.5),
                (-w * 0.38, h * 0.32),
            ],
            cliff,
        )
        brush.poly(
            [(w * 0.1, h), (-w * 0.16, h * 0.92), (-w * 0.2, h * 0.8), (w, h * 0.86), (w, h)], rgb("7f9458"), lit=0.8
        )
        brush.poly(
            [
                (-w * 0.42, 0),
                (-w * 0.05, 0),
                (-w * 0.12, h * 0.5),
                (-w * 0.2, h * 0.8),
                (-w * 0.27, h * 0.5),
                (-w * 0.38, h * 0.32),
            ],
            cliff,
            lit=0.3,
        )
        shop.add(item)
    for angle, reach in ((-0.7, 400), (-0.2, 460), (2.9, 380)):
        item, brush = shop.card(math.sin(angle) * reach, math.cos(angle) * reach, -1.0, lit=0.5)
        brush.poly([(-90, 0), (90, 0), (50, 12), (5, 24), (-40, 14)], rgb("6d8196"))
        shop.add(item)
    for x, z, w, h in (
        (-4.8, 5.2, 1.8, 0.9),
        (-6.6, 5.9, 2.6, 1.5),
        (6.0, 7.4, 1.5, 0.7),
        (-8.5, 1.2, 2.0, 1.1),
        (-13, 8, 4.0, 3.2),
    ):
        shop.rock(x, z, w, h, rgb("6a645f"), y=-0.2)
    log, brush = shop.card(3.0, 3.1, turn=0.2)
    brush.line([(-1.1, 0.14), (0.4, 0.2), (1.3, 0.15)], 0.26, rgb("9a8468"), lit=0.6)
    brush.line([(0.3, 0.2), (0.7, 0.6)], 0.08, rgb("9a8468"), lit=0.5)
    shop.contact(3.0, 3.1, 1.4, 0.3)
    shop.add(log)
    gulls(shop)


def harbour(shop: Workshop) -> None:
    """A plank pier, bollards and crates, masts at rest, a town on the slope behind."""
    from generation.engines.animatic.scenery.town import lamp_post, skyline

    rng = shop.rng
    shop.ground(rgb("35606f"), rgb("7fa0ac"), level=-1.2, water=True, lit=0.75)
    shop.ridge(300, 12, 55, rgb("71859a"))
    skyline(shop, 110, 140, rgb("93909a"), 0.42)
    deck, brush = shop.flat(0.0, (0, 0, 0))
    wood = rgb("8c7355")
    own = dim(wood, 0.72) if shop.wet else mix(wood, rgb("eef2f6"), 0.75) if shop.snowy else wood
    brush.poly([(-40, -20), (40, -20), (40, 3.6), (-40, 3.6)], own, lit=0.75)
    brush.poly([(1.6, 3.6), (4.4, 3.6), (4.3, 22), (1.8, 22)], own, lit=0.75)
    x = -15.0
    while x < 15:
        brush.line([(x, -8), (x + rng.uniform(-0.03, 0.03), 3.6)], 0.03, dim(wood, 0.6))
        x += rng.uniform(0.4, 0.55)
    for i in range(30):
        brush.line([(1.7, 3.8 + i * 0.6), (4.4, 3.8 + i * 0.6)], 0.03, dim(wood, 0.6))
    shop.add(deck)
    wall = shop.item((0.0, -0.6, 3.7), Layer.GROUND)
    side = shop.face(wall, (-40.0, -1.2, 3.62), (1.0, 0.0, 0.0), (0.0, 1.0, 0.0), 0.25)
    side.rect(0, 0, 80, 1.2, dim(wood, 0.5))
    shop.add(wall)
    for x in (-5.5, -1.6, 5.4, 9):
        shop.box(x, 3.3, 0.3, 0.55, 0.3, rgb("3b3a3e"))
    for x, z, size in ((-4.4, 2.2, 0.9), (-5.4, 2.6, 0.8), (-4.8, 2.4, 0.7), (5.9, 2.0, 0.8)):
        shop.box(
            x,
            z,
            size,
            size * rng.uniform(0.8, 1.0),
            size,
            rgb("9a7a4f"),
            y=0.85 if size == 0.7 else 0.0,
            turn=rng.uniform(-0.3, 0.3),
        )
    for x, z, long, colour in (
        (-7, 8.5, 6, "2f5a78"),
        (8.5, 10, 7, "8c3b33"),
        (-13, 14, 8, "ded8cb"),
        (-1.5, 15, 6, "3f6b57"),
        (14, 20, 9, "5a5f66"),
    ):
        _fishing_boat(shop, x, z, long, rgb(colour))
    lamp_post(shop, -2.9, 3.0, -1)
    gulls(shop)


def _fishing_boat(shop: Workshop, x: float, z: float, long: float, hull: tuple[float, float, float]) -> None:
    item, brush = shop.card(x, z, -1.2, lit=0.55, turn=0.0)
    h = long * 0.18
    brush.poly(
        [
            (-long / 2, h * 1.25),
            (-long * 0.42, 0),
            (long * 0.4, 0),
            (long / 2, h * 1.7),
            (long * 0.3, h * 1.15),
            (-long * 0.3, h),
        ],
        hull,
    )
    brush.poly(
        [
            (-long / 2, h * 1.25),
            (-long * 0.47, h * 0.9),
            (long * 0.46, h * 1.2),
            (long / 2, h * 1.7),
            (long * 0.3, h * 1.15),
            (-long * 0.3, h),
        ],
        rgb("e6dfd0"),
        lit=0.8,
    )
    brush.rect(-long * 0.25, h, long * 0.22, long * 0.2, rgb("e0d8c6"), lit=0.75)
    pane = [
        (-long * 0.22, h + long * 0.1),
        (-long * 0.06, h + long * 0.1),
        (-long * 0.06, h + long * 0.165),
        (-long * 0.22, h + long * 0.165),
    ]
    if shop.dark > 0.4:
        brush.lamp(pane, WARM, 0.95)
    else:
        brush.poly(pane, rgb("44525f"))
    brush.line([(long * 0.08, h), (long * 0.1, long * 0.85)], 0.09, rgb("4d4136"), lit=0.4)
    brush.line([(long * 0.1, long * 0.8), (long * 0.46, h * 1.5)], 0.03, rgb("35302c"), lit=0.3)
    brush.line([(long * 0.1, long * 0.8), (-long * 0.44, h * 1.2)], 0.03, rgb("35302c"), lit=0.3)
    shop.add(item)
