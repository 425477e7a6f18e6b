"""Inside the lighthouse and aboard: the lantern room, the stairs of the tower, a wheelhouse."""

from __future__ import annotations

import math

import numpy as np
import skia

from generation.engines.animatic.scenery.beams import beam
from generation.engines.animatic.scenery.brush import Brush, solid
from generation.engines.animatic.scenery.carpentry import WARM, Workshop
from generation.engines.animatic.scenery.plan import Plan
from generation.engines.animatic.scenery.rooms import shell
from generation.engines.animatic.scenery.world import Layer, lens_of
from generation.stage import Doing, View
from generation.staging.palette import dim, mix, rgb

BRASS = rgb("c29a4b")
IRON = rgb("3c4148")


def lantern_room(shop: Workshop) -> None:
    """A ring of tall panes over the sea, a great lens on a brass foot, the light that turns in it."""
    shop.ground(rgb("2b586b"), rgb("6b94a6"), level=-16.0, water=True, lit=0.75)
    radius, sill, tall, count = 4.3, 0.85, 3.3, 12
    floor = shop.item((0.0, 0.0, 1.2), Layer.GROUND)
    brush = shop.face(floor, (0.0, 0.0, 0.0), (1.0, 0.0, 0.0), (0.0, 0.0, 1.0), 0.5)
    ring = [(math.sin(i * math.pi / 18) * 13, math.cos(i * math.pi / 18) * radius) for i in range(-9, 10)]
    brush.poly([*[(x, z) for x, z in ring], (13, -16), (-13, -16)], rgb("5d4a3a"))
    for i in range(10):
        z = -4 + i * 0.8
        brush.line([(-6, z), (6, z + shop.rng.uniform(-0.04, 0.04))], 0.02, rgb("3d3026"))
    shop.add(floor)
    for i in range(count):
        angle = 2 * math.pi * (i + 0.5) / count
        x, z = math.sin(angle) * radius, math.cos(angle) * radius
        wide = 2 * radius * math.tan(math.pi / count)
        across = (math.cos(angle), 0.0, -math.sin(angle))
        item = shop.item((x, 1.5, z), Layer.WALL)
        pane = shop.face(item, (x, 0.0, z), across, (0.0, 1.0, 0.0), 0.5, one_sided=True)
        half = wide / 2
        pane.rect(-half, 0, wide, sill, rgb("4a5a5a"), lit=0.45)
        pane.rect(-half, sill - 0.1, wide, 0.12, rgb("7d6a4a"), lit=0.7)
        for y in (0.2, 0.55):
            pane.line([(-half, y), (half, y)], 0.03, rgb("39484a"))
        for px in (-half, half):
            pane.line([(px, sill), (px, tall)], 0.13, IRON, lit=0.35)
        pane.line([(0, sill), (0, tall)], 0.05, IRON, lit=0.35)
        pane.line([(-half, sill + 1.25), (half, sill + 1.25)], 0.06, IRON, lit=0.35)
        pane.rect(-half, tall, wide, 1.5, rgb("3a3230"), lit=0.3)
        if shop.wet:
            for _ in range(9):
                px, py = shop.rng.uniform(-half, half), shop.rng.uniform(sill + 0.3, tall)
                pane.line([(px, py), (px + 0.02, py - shop.rng.uniform(0.2, 0.7))], 0.012, rgb("dfeaf2"), alpha=0.5)
        pane.poly(
            [(-half * 0.7, tall), (-half * 0.1, tall), (-half * 0.6, sill), (-half * 0.95, sill)],
            rgb("ffffff"),
            alpha=0.05,
        )
        shop.add(item)
    _great_lens(shop, 0.35, 2.35)
    shop.box(-3.1, 2.0, 0.9, 0.8, 0.5, rgb("5a4130"), turn=-0.7, top=rgb("7a5a40"))
    shop.box(3.2, 1.6, 0.5, 0.9, 0.5, rgb("6a4b34"), turn=0.5)
    if shop.dark > 0.3:
        shop.moves((0.35, 1.9, 2.3), Turning(shop, (0.35, 1.95, 2.35)).draw)


def _great_lens(shop: Workshop, x: float, z: float) -> None:
    """Rings of glass in a brass cage on a fluted foot."""
    item, brush = shop.card(x, z, turn=0.0, lit=0.6)
    brush.poly(
        [
            (-0.62, 0),
            (0.62, 0),
            (0.48, 0.12),
            (0.3, 0.2),
            (0.26, 0.8),
            (0.5, 0.95),
            (-0.5, 0.95),
            (-0.26, 0.8),
            (-0.3, 0.2),
            (-0.48, 0.12),
        ],
        BRASS,
        lit=0.45,
    )
    brush.poly([(0.02, 0.2), (0.3, 0.2), (0.26, 0.8), (0.02, 0.8)], BRASS, lit=0.85)
    glass = [
        (-0.55, 1.0),
        (-0.78, 1.35),
        (-0.84, 1.9),
        (-0.78, 2.4),
        (-0.5, 2.85),
        (0.5, 2.85),
        (0.78, 2.4),
        (0.84, 1.9),
        (0.78, 1.35),
        (0.55, 1.0),
    ]
    if shop.dark > 0.3:
        brush.lamp(glass, rgb("ffd98c"), 0.95)
        brush.glow(0, 1.9, 3.4, WARM, 0.75)
    else:
        brush.poly(glass, rgb("cfe3df"), lit=0.8)
    for y in (1.15, 1.35, 1.55, 1.75, 2.05, 2.25, 2.45, 2.65):
        reach = 0.8 - 0.3 * abs(y - 1.9) ** 1.4
        brush.line([(-reach, y), (0, y - 0.05 * (1 if y < 1.9 else -1)), (reach, y)], 0.03, rgb("a57c33"), lit=0.5)
    brush.oval(0, 1.9, 0.3, 0.3, rgb("fff2cf"), lit=1.0)
    for px in (-0.84, -0.3, 0.3, 0.84):
        brush.line([(px * 0.7, 1.0), (px, 1.9), (px * 0.65, 2.85)], 0.045, BRASS, lit=0.7)
    brush.poly([(-0.6, 2.85), (0.6, 2.85), (0.3, 3.1), (-0.3, 3.1)], BRASS, lit=0.6)
    shop.contact(x, z, 1.0, 0.8)
    shop.add(item)
    if shop.dark > 0.3:
        shop.pool(x, z - 0.6, 4.2, 3.4, WARM, 0.34)


class Turning:
    """Shafts of the turning light, which cross the room and the panes."""

    def __init__(self, shop: Workshop, lamp: tuple[float, float, float]) -> None:
        self._lamp = np.asarray(lamp)
        self._rate = shop.stage.rate
        self._colour = dim(shop.shades.sheet.place(WARM), 0.3)

    def draw(self, canvas: skia.Canvas, view: View, frame: int) -> None:
        x, y, depth = view.project(self._lamp[None, :])[0]
        if depth < 0.4:
            return
        turn = 0.6 * frame / self._rate
        for arm in range(3):
            angle = turn + arm * 2 * math.pi / 3
            way = np.asarray((math.sin(angle), 0.0, math.cos(angle)))
            tip = lens_of(view) @ (self._lamp + way * 5.0 - np.asarray(view.position))
            if tip[2] < 0.6:
                continue
            tx, ty = tip[0] / tip[2], tip[1] / tip[2]
            end = 1.5 * view.scale(float(tip[2]))
            beam(canvas, (float(x), float(y)), (float(tx), float(ty)), end, self._colour)


def lighthouse_interior(shop: Workshop) -> None:
    """Round white walls, iron stairs that wind up, a small window, a lamp on the wall."""
    wall = rgb("b9b2a4")

    def dress(brush: Brush) -> None:
        rng = brush.rng
        for _ in range(16):
            x, y = rng.uniform(0.2, 6.2), rng.uniform(0.3, 4.6)
            brush.rect(x, y, rng.uniform(0.4, 0.8), 0.2, dim(wall, rng.uniform(0.82, 0.95)), loose=0.02)
        brush.rect(0.7, 0, 1.0, 2.1, rgb("5b3a2a"), loose=0.015)
        brush.oval(1.55, 1.0, 0.04, 0.04, BRASS)

    shop.ground(rgb("2b586b"), rgb("6b94a6"), level=-9.0, water=True)
    shell(shop, Plan(6.4, 3.4, 5.2, wall, rgb("6e655c"), back=((4.3, 1.5, 0.7, 1.1),), boards=0.5), dress)
    for i in range(15):
        angle = -1.25 + i * 0.24
        radius = 2.55
        x, z = math.sin(angle) * radius, 0.9 + math.cos(angle) * radius
        shop.box(x, z, 1.05, 0.07, 0.42, IRON, y=0.35 + i * 0.27, turn=angle + math.pi / 2)
        if i % 2 == 0:
            post, brush = shop.card(x * 0.8, 0.9 + (z - 0.9) * 0.8, 0.4 + i * 0.27, lit=0.35)
            brush.line([(0, 0), (0, 0.95)], 0.035, IRON)
            shop.add(post)
    lamp, brush = shop.card(-1.6, 3.3, 2.2, turn=0.0)
    brush.rect(-0.05, -0.1, 0.1, 0.2, BRASS)
    if shop.dark > 0.25:
        brush.lamp([(-0.1, 0.1), (0.1, 0.1), (0.08, 0.36), (-0.08, 0.36)], rgb("ffe2a6"))
        brush.glow(0, 0.2, 2.4, WARM, 0.6)
    else:
        brush.poly([(-0.1, 0.1), (0.1, 0.1), (0.08, 0.36), (-0.08, 0.36)], rgb("e8dcc0"))
    shop.add(lamp)
    for x, z, size in ((-2.2, 2.4, 0.7), (-2.5, 1.6, 0.55)):
        shop.box(x, z, size, size, size, rgb("7a5c3c"), turn=0.3)
    rope, brush = shop.card(-1.2, 3.0, lit=0.5)
    for i in range(4):
        brush.line([(-0.3, 0.08 + i * 0.09), (0, 0.02 + i * 0.09), (0.3, 0.08 + i * 0.09)], 0.07, rgb("b39a6a"))
    shop.add(rope)


def wheelhouse(shop: Workshop) -> None:
    """A small cabin at sea: panes that lean out, a wheel, brass dials, a lamp that swings; the sea heaves outside."""
    from generation.engines.animatic.scenery.waves import Swells

    shop.ground(rgb("1f4a5e"), rgb("5d8797"), level=-2.2, water=True, lit=0.7)
    swells = Swells(shop)
    for index in range(3, swells.count, 2):
        shop.moves(swells.anchor(index), swells.drawing(index), Layer.OUTSIDE)
    wall = rgb("6b5140")
    panes = tuple((0.25 + i * 1.26, 1.05, 1.12, 0.98) for i in range(4))

    def dress(brush: Brush) -> None:
        for x in (0.6, 1.4, 3.6, 4.6):
            brush.oval(x, 2.25, 0.12, 0.12, BRASS, lit=0.8)
            brush.oval(x, 2.25, 0.09, 0.09, rgb("efe8d6"), lit=0.9)
            brush.line([(x, 2.25), (x + 0.05, 2.3)], 0.014, rgb("222222"))
        for y in (0.3, 0.6, 0.9):
            brush.line([(0, y), (5.4, y)], 0.02, dim(wall, 0.7))
        for _ in range(22):
            x, y = brush.rng.uniform(0.3, 5.2), brush.rng.uniform(1.3, 2.0)
            brush.line(
                [(x, y), (x + 0.02, y - brush.rng.uniform(0.1, 0.3))],
                0.01,
                rgb("e2ecf2"),
                alpha=0.5 if shop.wet else 0.0,
            )

    shell(
        shop,
        Plan(
            5.4,
            2.3,
            2.45,
            wall,
            rgb("5a4433"),
            back=panes,
            left=((15.3, 1.05, 1.3, 0.98),),
            right=((0.7, 1.05, 1.3, 0.98),),
            boards=0.3,
            rear=-2.6,
        ),
        dress,
    )
    shop.box(
        0.0,
        2.0,
        3.6,
        0.95,
        0.5,
        rgb("57412f"),
        top=rgb("755840"),
        front=((0.3, 0.55, 0.4, 0.25, rgb("2e3b3a")), (2.6, 0.5, 0.7, 0.3, rgb("2e3b3a"))),
    )
    wheel, brush = shop.card(-0.1, 1.45, 0.0, turn=0.0, lit=0.7)
    manned = any(Doing.STEER in (actor.doing, actor.hands) for actor in shop.stage.actors)
    cx, cy, r = 0.0, 1.05, 0.46
    for i in range(8):
        a = i * math.pi / 4 + 0.2
        brush.line([(cx, cy), (cx + math.cos(a) * (r + 0.14), cy + math.sin(a) * (r + 0.14))], 0.045, rgb("8a5a34"))
    ring = [(cx + math.cos(i * math.pi / 12) * r, cy + math.sin(i * math.pi / 12) * r) for i in range(25)]
    brush.line(ring, 0.07, rgb("9c683c"), lit=0.85)
    brush.oval(cx, cy, 0.09, 0.09, BRASS, lit=0.9)
    if not manned:  # who steers has the wheel in the hands
        shop.add(wheel)
    radio, brush = shop.card(1.3, 1.72, 0.95, turn=0.0, lit=0.6)
    brush.rect(-0.28, 0, 0.56, 0.3, rgb("3d4a48"))
    brush.lamp([(-0.2, 0.16), (0.05, 0.16), (0.05, 0.24), (-0.2, 0.24)], rgb("ffb45a"), 0.9)
    brush.oval(0.15, 0.15, 0.06, 0.06, rgb("c9c2b0"))
    brush.line([(0.28, 0.1), (0.4, -0.1), (0.34, -0.3)], 0.02, rgb("1f1f1f"))
    shop.add(radio)
    shop.moves((0.9, 2.0, 1.0), Swinging(shop, (0.9, 2.42, 1.0)).draw)
    shop.pool(0.5, 0.6, 2.4, 1.8, WARM, 0.25 * (0.4 + shop.dark))


class Swinging:
    """A lamp on a hook that swings with the boat."""

    def __init__(self, shop: Workshop, hook: tuple[float, float, float]) -> None:
        self._hook = np.asarray(hook)
        self._rate = shop.stage.rate
        rough = {"storm": 1.0, "wind": 0.7, "rain": 0.5}.get(shop.stage.weather.value, 0.25)
        self._swing = 0.55 * rough
        self._iron = shop.shades.seen(IRON, 0.4, 0.0)
        self._on = shop.dark > 0.2
        self._warm = shop.shades.sheet.place(WARM)
        self._glass = shop.shades.sheet.place(rgb("ffe0a0")) if self._on else shop.shades.seen(rgb("d9d2c0"), 0.7, 0.0)

    def draw(self, canvas: skia.Canvas, view: View, frame: int) -> None:
        x, y, depth = view.project(self._hook[None, :])[0]
        if depth < 0.3:
            return
        unit = view.scale(float(depth))
        t = frame / self._rate
        angle = self._swing * (math.sin(1.9 * t) + 0.2 * math.sin(4.3 * t + 1))
        canvas.save()
        canvas.translate(x, y)
        canvas.rotate(math.degrees(angle))
        canvas.scale(unit, unit)
        line = skia.Paint(AntiAlias=True, Color=solid(self._iron), StrokeWidth=0.02)
        canvas.drawLine(0, 0, 0, 0.2, line)
        canvas.drawRect(skia.Rect(-0.07, 0.2, 0.07, 0.25), line)
        canvas.drawRect(skia.Rect(-0.06, 0.25, 0.06, 0.42), skia.Paint(AntiAlias=True, Color=solid(self._glass)))
        canvas.drawRect(skia.Rect(-0.08, 0.42, 0.08, 0.46), line)
        if self._on:
            stops = [solid(dim(self._warm, 0.62)), solid(dim(self._warm, 0.2)), solid((0.0, 0.0, 0.0))]
            shader = skia.GradientShader.MakeRadial(skia.Point(0, 0.33), 1.1, stops, [0, 0.3, 1])
            canvas.drawCircle(0, 0.33, 1.1, skia.Paint(Shader=shader, BlendMode=skia.BlendMode.kPlus))
        canvas.restore()


def cabin(shop: Workshop) -> None:
    """A room aboard, lower down: portholes, a bunk, planks."""
    wall = rgb("7a5f48")
    shop.ground(rgb("1f4a5e"), rgb("5d8797"), level=-1.0, water=True)

    def dress(brush: Brush) -> None:
        for y in (0.5, 1.0, 1.5, 2.0):
            brush.line([(0, y), (6, y)], 0.025, dim(wall, 0.72))
        for x in (1.4, 3.0, 4.6):
            brush.oval(x, 1.6, 0.3, 0.3, BRASS, lit=0.7)
            pane = [(x + 0.22 * math.cos(i * math.pi / 8), 1.6 + 0.22 * math.sin(i * math.pi / 8)) for i in range(16)]
            brush.lamp(pane, mix(shop.light.horizon, rgb("6b94a6"), 0.3), 0.9)

    shell(shop, Plan(6.0, 2.8, 2.3, wall, rgb("5d4734"), boards=0.25), dress)
    shop.world.open = False
    shop.box(-1.9, 2.3, 1.9, 0.5, 0.85, rgb("5d4734"), top=rgb("a35a45"))
    shop.box(2.2, 2.35, 1.2, 0.78, 0.6, rgb("6b5038"), top=rgb("8a6b4b"))
    shop.moves((0.4, 2.0, 1.4), Swinging(shop, (0.4, 2.28, 1.4)).draw)
