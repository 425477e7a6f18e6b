"""Places by the sea: lighthouse rock, coast, harbour, open sea, wheelhouse, and the lighthouse's own rooms."""

from __future__ import annotations

import math

import numpy as np
import skia

from generation.engines.animatic.scenery.carpentry import WARM, Workshop
from generation.engines.animatic.scenery.world import Animation, Layer, lens_of, solid
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
    _tower(shop, LAMP[0], LAMP[2])
    _keepers_house(shop)
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
    _gulls(shop)


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


def _tower(shop: Workshop, x: float, z: float) -> None:
    item, brush = shop.card(x, z, turn=0.0, lit=0.75)
    white = rgb("efece4")
    side = 1.0 if shop.light.toward_key[0] > 0 else -1.0
    low, high, top = 2.3, 1.45, 13.6

    def half(y: float) -> float:
        return low + (high - low) * math.pow(y / top, 0.8)

    body = [(-half(0), 0), (half(0), 0), (half(6), 6), (half(top), top), (-half(top), top), (-half(6), 6)]
    brush.shaded(body, dim(white, 0.82), white)
    brush.poly(
        [(-side * half(0), 0), (-side * half(0) * 0.25, 0), (-side * half(top) * 0.25, top), (-side * half(top), top)],
        white,
        lit=0.34,
        alpha=0.55,
    )
    for y in (4.6, 10.0):
        band = rgb("b8392e")
        brush.poly([(-half(y), y), (half(y), y), (half(y + 1.9), y + 1.9), (-half(y + 1.9), y + 1.9)], band, lit=0.75)
        brush.poly(
            [
                (-side * half(y), y),
                (-side * half(y) * 0.25, y),
                (-side * half(y) * 0.25, y + 1.9),
                (-side * half(y + 1.9), y + 1.9),
            ],
            band,
            lit=0.35,
            alpha=0.6,
        )
    for wx, y in ((0.3, 3.0), (-0.35, 7.6), (0.2, 12.2)):
        brush.poly(
            [(wx - 0.24, y), (wx + 0.24, y), (wx + 0.22, y + 0.75), (wx - 0.22, y + 0.75)], rgb("39414d"), lit=0.4
        )
    brush.poly([(-0.62, 0), (0.62, 0), (0.62, 1.7), (0.3, 2.1), (-0.3, 2.1), (-0.62, 1.7)], rgb("8f2e26"), lit=0.6)
    dark = rgb("2e3138")
    brush.poly([(-2.1, top), (2.1, top), (1.95, top + 0.4), (-1.95, top + 0.4)], dark, lit=0.5)
    for i in range(9):
        px = -1.95 + i * 0.49
        brush.line([(px, top + 0.4), (px, top + 1.25)], 0.045, dark, lit=0.4)
    brush.line([(-2.0, top + 1.25), (2.0, top + 1.25)], 0.07, dark, lit=0.5)
    pane = [(-1.05, top + 0.4), (1.05, top + 0.4), (1.05, top + 2.6), (-1.05, top + 2.6)]
    if shop.dark > 0.3:
        brush.lamp(pane, rgb("ffe2a0"))
    else:
        brush.poly(pane, rgb("a9c4cf"), lit=0.8)
    for px in (-1.05, -0.35, 0.35, 1.05):
        brush.line([(px, top + 0.4), (px, top + 2.6)], 0.06, dark)
    brush.poly(
        [
            (-1.35, top + 2.6),
            (1.35, top + 2.6),
            (0.85, top + 3.3),
            (0.2, top + 3.75),
            (-0.2, top + 3.75),
            (-0.85, top + 3.3),
        ],
        rgb("a2352b"),
        lit=0.6,
    )
    brush.line([(0, top + 3.7), (0, top + 4.7)], 0.07, dark)
    if shop.dark > 0.3:
        brush.glow(0, top + 1.5, 9.0, WARM, 0.6)
    shop.contact(x, z, 3.2, 2.0)
    shop.add(item)
    if shop.dark > 0.3:
        shop.moves((x, 15.0, z + 0.5), Beam(shop, (x, top + 1.5, z)).draw)


class Beam:
    """The light that sweeps: two arms that turn, widest and brightest when they pass the lens."""

    def __init__(self, shop: Workshop, lamp: tuple[float, float, float]) -> None:
        self._lamp = np.asarray(lamp)
        self._rate = shop.stage.rate
        self._strength = 0.3 * min(1.0, shop.dark + 0.1)

    def draw(self, canvas: skia.Canvas, view: View, frame: int) -> None:
        turn = 0.75 * frame / self._rate + 0.9
        x, y, depth = view.project(self._lamp[None, :])[0]
        if depth < 0.5:
            return
        for arm in (0.0, math.pi):
            angle = turn + arm
            direction = np.asarray((math.sin(angle), -0.015, math.cos(angle)))
            tip = self._lamp + direction * 60.0
            seen = lens_of(view) @ (tip - np.asarray(view.position))
            if seen[2] < 0.5:
                near = max(0.0, (1.0 - depth) / min(-1e-6, float(direction @ np.asarray(view.forward))))
                tip = self._lamp + direction * min(60.0, near * 0.9)
                seen = lens_of(view) @ (tip - np.asarray(view.position))
                if seen[2] < 0.5:
                    continue
            tx, ty = seen[0] / seen[2], seen[1] / seen[2]
            start, end = 0.5 * view.scale(depth), 5.0 * view.scale(float(seen[2]))
            dx, dy = tx - x, ty - y
            long = math.hypot(dx, dy)
            if long < 1.0:
                continue
            nx, ny = -dy / long, dx / long
            builder = skia.PathBuilder()
            builder.moveTo(x + nx * start, y + ny * start)
            builder.lineTo(tx + nx * end, ty + ny * end)
            builder.lineTo(tx - nx * end, ty - ny * end)
            builder.lineTo(x - nx * start, y - ny * start)
            builder.close()
            colour = dim(WARM, self._strength)
            shader = skia.GradientShader.MakeLinear(
                [skia.Point(x, y), skia.Point(tx, ty)],
                [solid(colour), solid(dim(colour, 0.3)), solid((0, 0, 0))],
                [0.0, 0.45, 1.0],
            )
            canvas.drawPath(builder.detach(), skia.Paint(AntiAlias=True, Shader=shader, BlendMode=skia.BlendMode.kPlus))


def _keepers_house(shop: Workshop) -> None:
    item, brush = shop.card(8.2, 14.5, turn=0.2, lit=0.6)
    wall = rgb("d9d3c6")
    brush.shaded([(-2.4, 0), (2.4, 0), (2.4, 2.5), (-2.4, 2.5)], dim(wall, 0.8), wall)
    brush.poly([(-2.8, 2.35), (2.8, 2.35), (2.1, 4.1), (-2.1, 4.1)], rgb("6b3f38"), lit=0.55)
    brush.rect(1.2, 3.6, 0.5, 1.3, dim(wall, 0.7))
    for x in (-1.6, 0.7):
        pane = [(x, 0.95), (x + 0.85, 0.95), (x + 0.85, 1.8), (x, 1.8)]
        if shop.dark > 0.3:
            brush.lamp(pane, rgb("ffd28a"))
            brush.glow(x + 0.4, 1.4, 1.6, WARM, 0.3)
        else:
            brush.poly(pane, rgb("56636f"))
        brush.line([(x + 0.42, 0.95), (x + 0.42, 1.8)], 0.06, wall)
    shop.add(item)


def _gulls(shop: Workshop) -> None:
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
    _gulls(shop)


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
    _gulls(shop)


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


def open_sea(shop: Workshop) -> None:
    """Nothing but water: swells in rows that never line up, and a small boat that rides them."""
    shop.ground(rgb("1f4a5e"), rgb("5d8797"), level=-1.0, water=True, lit=0.7)
    swells = Swells(shop)
    for index in range(swells.count):
        shop.moves(swells.anchor(index), swells.drawing(index))
    boat = next((prop for prop in shop.stage.props if prop.name == "boat"), None)
    if boat is not None:
        x, _, z = boat.position.at(0)
        shop.moves((x, 0.0, z), SmallBoat(shop, x, z).draw)
    elif not shop.stage.actors and shop.dark > 0.4:
        light, brush = shop.card(-5.0, 70.0, 6.5)  # somebody is out there, or somebody keeps a lamp
        brush.glow(0, 0, 9.0, WARM, 0.7)
        brush.oval(0, 0, 0.5, 0.5, rgb("fff4d6"), lit=1.0)
        shop.add(light)
    if shop.stage.actors:
        item, brush = shop.flat(0.0, (0, 0, 0))
        brush.blob([(-2.6, -2), (2.6, -2), (2.8, 1.2), (1.0, 3.4), (-1.0, 3.4), (-2.8, 1.2)], rgb("7d6248"), lit=0.7)
        shop.add(item)


class Swells:
    """Rows of waves, each a silhouette with a lighter crest that slides and heaves."""

    count = 14

    def __init__(self, shop: Workshop) -> None:
        rng = shop.rng
        self._rate = shop.stage.rate
        rough = {"storm": 1.0, "wind": 0.6, "rain": 0.5}.get(shop.stage.weather.value, 0.22)
        self._rows = []
        near = () if shop.stage.actors or shop.walled else (-9.0, -4.5, 0.0)
        rows = [*near, *(5.5 * 1.38**index - 1.5 for index in range(self.count - len(near)))]
        for z in rows:
            tall = rough * rng.uniform(1.6, 3.2) * min(1.7, 0.75 + z / 34)
            length = rng.uniform(9, 15) * (1 + z / 60)
            self._rows.append((z, tall, length, rng.uniform(0, 6.28), rng.choice((-1, 1)) * rng.uniform(0.7, 1.3)))
        shades = shop.shades
        self._paints = []
        for z, *_ in self._rows:
            air = shades.air((0.0, 0.0, z)) * 0.8
            body = shades.seen(rgb("2b5d72"), 0.45, air)
            deep = shades.seen(rgb("1a3f52"), 0.3, air)
            crest = mix(shades.seen(rgb("dbe9ec"), 0.9, air), body, 0.25 if rough > 0.5 else 0.6)
            self._paints.append((body, deep, crest))

    def anchor(self, index: int) -> tuple[float, float, float]:
        return (0.0, 0.0, self._rows[index][0])

    def height(self, index: int, x: np.ndarray, t: float) -> np.ndarray:
        _, tall, length, phase, way = self._rows[index]
        k = 2 * math.pi / length
        s = k * x + phase - way * 1.1 * t
        wave = np.sin(s) + 0.35 * np.sin(2.3 * s + 1.2) + 0.12 * np.sin(5.1 * s)
        heights: np.ndarray = -1.0 + tall * (0.55 + 0.5 * (0.8 + 0.2 * math.sin(0.9 * t + phase)) * wave)
        return heights

    def drawing(self, index: int) -> Animation:
        z = self._rows[index][0]
        body, deep, crest = self._paints[index]

        def draw(canvas: skia.Canvas, view: View, frame: int) -> None:
            t = frame / self._rate
            depth = float((np.asarray((0.0, 0.0, z)) - np.asarray(view.position)) @ np.asarray(view.forward))
            if depth < 1.0:
                return
            half = view.width / view.focal * depth * 0.75 + 4.0
            x = np.linspace(view.position[0] - half, view.position[0] + half, 46)
            y = self.height(index, x, t)
            top = view.project(np.stack([x, y, np.full_like(x, z)], axis=1))[:, :2].tolist()
            low = view.project(np.stack([x[[0, -1]], np.full(2, -9.0 - 0.4 * z), np.full(2, z)], axis=1))[
                :, :2
            ].tolist()
            builder = skia.PathBuilder()
            builder.moveTo(*top[0])
            for point in top[1:]:
                builder.lineTo(*point)
            builder.lineTo(*low[1])
            builder.lineTo(*low[0])
            builder.close()
            ys = [point[1] for point in top]
            canvas.drawPath(builder.detach(), skia.Paint(AntiAlias=True, Color=solid(body)))
            drop = 0.45 * view.scale(depth)  # the trough before the wave, one tone down
            under = skia.PathBuilder()
            under.moveTo(top[0][0], top[0][1] + drop)
            for i, (px, py) in enumerate(top):
                under.lineTo(px, py + drop * (1.0 + 0.5 * math.sin(i * 0.9 + z)))
            under.lineTo(*low[1])
            under.lineTo(*low[0])
            under.close()
            canvas.drawPath(under.detach(), skia.Paint(AntiAlias=True, Color=solid(deep)))
            ridge = skia.Paint(AntiAlias=True, Color=solid(crest, 0.6), StrokeWidth=max(1.0, view.scale(depth) * 0.05))
            ridge.setStyle(skia.Paint.kStroke_Style)
            ridge.setStrokeCap(skia.Paint.kRound_Cap)
            edge = skia.PathBuilder()
            for i in range(len(top) - 1):
                if ys[i] < sum(ys) / len(ys) - 1:
                    edge.moveTo(*top[i])
                    edge.lineTo(*top[i + 1])
            canvas.drawPath(edge.detach(), ridge)

        return draw


class SmallBoat:
    """A fishing boat that climbs and falls with the swell, its cabin lit."""

    def __init__(self, shop: Workshop, x: float, z: float) -> None:
        self._x, self._z = x, z
        self._rate = shop.stage.rate
        self._rough = {"storm": 1.0, "wind": 0.6, "rain": 0.5}.get(shop.stage.weather.value, 0.22)
        seen, air = shop.shades.seen, shop.shades.air((x, 0.0, z)) * 0.6
        self._hull = seen(rgb("a8452f"), 0.6, air)
        self._trim = seen(rgb("e8e0cf"), 0.8, air)
        self._dark = seen(rgb("2c2a2c"), 0.3, air)
        self._lit = shop.dark > 0.3

    def draw(self, canvas: skia.Canvas, view: View, frame: int) -> None:
        t = frame / self._rate
        lift = self._rough * (1.3 * math.sin(1.05 * t) + 0.5) - 0.5
        tilt = 0.34 * self._rough * math.cos(1.05 * t) + 0.04 * math.sin(2.2 * t)
        x, y, depth = view.project(np.asarray([[self._x, lift, self._z]]))[0]
        if depth < 1.0:
            return
        unit = view.scale(float(depth))
        canvas.save()
        canvas.translate(x, y)
        canvas.scale(unit, -unit)
        canvas.rotate(math.degrees(tilt))

        def fill(points: list[tuple[float, float]], colour: tuple[float, float, float]) -> None:
            builder = skia.PathBuilder()
            builder.moveTo(*points[0])
            for point in points[1:]:
                builder.lineTo(*point)
            builder.close()
            canvas.drawPath(builder.detach(), skia.Paint(AntiAlias=True, Color=solid(colour)))

        fill([(0.06, 0.8), (0.1, 3.4), (0.2, 3.4), (0.22, 0.8)], self._dark)
        fill([(-2.2, 1.0), (-1.7, -0.5), (1.6, -0.5), (2.5, 1.25), (1.5, 0.85), (-1.2, 0.75)], self._hull)
        fill([(-2.2, 1.0), (-2.12, 0.75), (2.3, 1.0), (2.5, 1.25), (1.5, 0.85), (-1.2, 0.75)], self._trim)
        fill([(-1.3, 0.75), (-0.1, 0.75), (-0.15, 1.85), (-1.25, 1.8)], self._trim)
        fill([(-1.15, 1.2), (-0.25, 1.2), (-0.28, 1.65), (-1.12, 1.62)], rgb("ffd98f") if self._lit else self._dark)
        if self._lit:
            for gx, gy, radius in ((-0.7, 1.4, 1.8), (0.15, 3.4, 1.1)):
                stops = [solid(dim(WARM, 0.5)), solid(dim(WARM, 0.14)), solid((0, 0, 0))]
                shader = skia.GradientShader.MakeRadial(skia.Point(gx, gy), radius, stops, [0, 0.4, 1])
                canvas.drawCircle(gx, gy, radius, skia.Paint(Shader=shader, BlendMode=skia.BlendMode.kPlus))
        canvas.restore()
