"""Rooms: four walls, a floor, windows with the time of day outside, and the furniture that says which room."""

from __future__ import annotations

import math
import random
from collections.abc import Callable, Sequence
from dataclasses import replace

from generation.engines.animatic.scenery.brush import Brush, Spot
from generation.engines.animatic.scenery.carpentry import COLD, WARM, Workshop
from generation.engines.animatic.scenery.doors import WIDE, door
from generation.engines.animatic.scenery.orbit import world_below
from generation.engines.animatic.scenery.plan import Plan, Window
from generation.engines.animatic.scenery.world import Layer
from generation.stage import Colour
from generation.staging.palette import SKIES, dim, mix, rgb

REACH = 15.0
"""Metres that floor and side walls go on towards the audience, so that a wide shot stays indoors."""


def shell(shop: Workshop, plan: Plan, dress: Callable[[Brush], None] | None = None) -> None:
    """Floor, ceiling and walls; `dress` draws on the back wall, x from its left end."""
    plan = shop.plan = _its_own(shop, plan)
    w, d, t = plan.wide, plan.deep, plan.tall
    shop.world.open = bool(plan.back or plan.left or plan.right)
    _floor(shop, plan)
    for origin, across, length, windows, lit in (
        ((-w / 2, 0.0, -REACH), (0.0, 0.0, 1.0), REACH + d, plan.left, 0.66),
        ((w / 2, 0.0, d), (0.0, 0.0, -1.0), REACH + d, plan.right, 0.56),
        ((w / 2, 0.0, plan.rear), (-1.0, 0.0, 0.0), w, (), 0.5),
        ((-w / 2, 0.0, d), (1.0, 0.0, 0.0), w, plan.back, 0.82),
    ):
        anchor = (origin[0] + across[0] * length / 2, t / 2, origin[2] + across[2] * length / 2)
        item = shop.item(anchor, Layer.WALL)
        brush = shop.face(item, origin, across, (0.0, 1.0, 0.0), lit, one_sided=True)
        panes = [_ring(window) for window in windows]
        brush.holes([(0, 0), (length, 0), (length, t), (0, t)], panes, dim(plan.wall, 0.84), plan.wall)
        if plan.logs and across != (1.0, 0.0, 0.0):
            for row in range(round(t / 0.24)):
                brush.line([(0, 0.24 * row), (length, 0.24 * row)], 0.035, dim(plan.wall, 0.5))
                brush.line([(0, 0.24 * row + 0.17), (length, 0.24 * row + 0.17)], 0.03, mix(plan.wall, WARM, 0.16))
        skirting = plan.skirting or dim(plan.wall, 0.62)
        brush.rect(0, 0, length, 0.12, skirting)
        brush.line([(0, t - 0.05), (length, t - 0.05)], 0.05, dim(plan.wall, 0.7))
        if across == (1.0, 0.0, 0.0) and dress is not None:
            dress(brush)
        if across == (-1.0, 0.0, 0.0):
            _way_in(shop, brush, plan)
        for x, y, wide, tall in windows:
            corners = ((x, y), (x + wide, y), (x + wide, y + tall), (x, y + tall))
            shop.world.windows.append([(origin[0] + across[0] * u, v, origin[2] + across[2] * u) for u, v in corners])
        for window in windows:
            sash(brush, window, skirting)
        if shop.dark > 0.25 and windows != plan.back:  # the lamp's light on the walls keeps actors off the dark
            brush.glow(REACH + 1.4 if across[2] > 0 else d - 1.4, 1.5, 2.8, WARM, 0.2)
        shop.add(item)
        _daylight(shop, windows, origin, across)
    _door_of_the_action(shop, plan)


def _door_of_the_action(shop: Workshop, plan: Plan) -> None:
    """The door that somebody opens or shuts, in the wall that the camera looks at, where no window is."""
    moved = next((prop for prop in shop.stage.props if prop.name == "door"), None)
    if moved is None or plan.wide < 3.0:
        return
    (ex, _, ez), (fx, _, fz) = shop.eye, shop.ahead
    half = plan.wide / 2
    if fz < -0.35 and abs(fz) > 0.7 * abs(fx):
        door(shop, (half - _way_in_at(shop, plan), plan.rear), plan.wall, moved.facing, math.pi)
        return
    if abs(fx) > 0.8 and not (plan.left if fx < 0 else plan.right):
        wall = math.copysign(half, fx)
        met = ez + fz * (wall - ex) / fx
        z = min(
            plan.deep - 0.2 - (WIDE if fx < 0 else 0.0), max(plan.rear + 0.2 + (WIDE if fx > 0 else 0.0), met + 0.4)
        )
        door(shop, (wall, z), plan.wall, moved.facing, math.copysign(math.pi / 2, fx))
        return
    right = plan.wide - 1.5
    taken = any(x < right + 1.2 and x + wide > right - 0.2 for x, _, wide, _ in plan.back)
    door(shop, ((0.4 if taken else right) - half, plan.deep), plan.wall, moved.facing)


def _way_in_at(shop: Workshop, plan: Plan) -> float:
    """Where the door in the wall behind the camera begins, from that wall's left end as the room sees it."""
    return plan.wide * (0.22 if shop.stage.seed % 2 else 0.62)


def _way_in(shop: Workshop, brush: Brush, plan: Plan) -> None:
    """The wall behind the camera: the door people came by, a picture, a switch; what a reverse angle sees."""
    x = _way_in_at(shop, plan)
    wood = dim(plan.wall, 0.55)
    brush.rect(x - 0.1, 0, 1.15, 2.15, dim(plan.wall, 0.7))
    brush.rect(x, 0, 0.95, 2.05, wood)
    for y in (0.25, 1.15):
        brush.rect(x + 0.14, y, 0.67, 0.7, dim(wood, 0.85))
    brush.oval(x + 0.84, 1.02, 0.04, 0.04, rgb("d9c48a"), lit=0.9)
    brush.rect(x + 1.2, 1.15, 0.09, 0.14, rgb("efece2"), lit=0.9)
    if plan.wide > 4.5:
        picture(brush, plan.wide - x - 1.0, 1.35, 0.9, 0.65, rgb("8a6a44"), mix(plan.wall, rgb("5f7f8f"), 0.6))


def _its_own(shop: Workshop, plan: Plan) -> Plan:
    """The plan with this location's own paint: two kitchens of one film are two kitchens."""
    rng = random.Random(f"paint {shop.stage.place} {shop.stage.seed}")
    tint, share = rng.choice(_PAINTS), rng.uniform(0.22, 0.5)
    floor = mix(plan.floor, rng.choice(_FLOORS), rng.uniform(0.0, 0.4))
    return replace(plan, wall=mix(plan.wall, tint, share), floor=floor)


_PAINTS = tuple(rgb(code) for code in ("c9b79a", "8fa7a0", "a9b8c8", "b98f7a", "9aa57c", "c4a9b0", "7d8ea6", "d8cdb4"))
_FLOORS = tuple(rgb(code) for code in ("8a5f3c", "6e5a4a", "a08a6c", "6f7378", "7a4a38"))


def _floor(shop: Workshop, plan: Plan) -> None:
    w, d, t = plan.wide, plan.deep, plan.tall
    left, right = (side * (w / 2 + (_BEYOND if _goes_through(shop, side * w / 2) else 0.0)) for side in (-1, 1))
    item = shop.item((0.0, 0.0, 0.0), Layer.GROUND)
    item.under = True
    brush = shop.face(item, (0.0, 0.0, 0.0), (1.0, 0.0, 0.0), (0.0, 0.0, 1.0), 0.8)
    brush.shaded([(left, -REACH), (right, -REACH), (right, d), (left, d)], dim(plan.floor, 0.55), plan.floor)
    if plan.boards:
        z = -6.0
        while z < d:
            z += plan.boards * shop.rng.uniform(0.75, 1.3)
            brush.line([(left, z), (right, z)], 0.012, dim(plan.floor, 0.72))
    brush.poly([(left, d - 0.5), (right, d - 0.5), (right, d), (left, d)], dim(plan.floor, 0.6), alpha=0.5)
    shop.add(item)
    top = shop.item((0.0, t, 0.0), Layer.GROUND)
    brush = shop.face(top, (0.0, t, 0.0), (1.0, 0.0, 0.0), (0.0, 0.0, 1.0), 0.5)
    brush.poly([(left, -REACH), (right, -REACH), (right, d), (left, d)], mix(plan.wall, rgb("b9b3aa"), 0.3))
    shop.add(top)
    for start, end in ((left, -w / 2), (w / 2, right)):
        if end - start > 0.1:  # the far wall goes on as well
            wing = shop.item(((start + end) / 2, t / 2, d), Layer.GROUND)
            brush = shop.face(wing, (start, 0.0, d), (1.0, 0.0, 0.0), (0.0, 1.0, 0.0), 0.82)
            long = end - start
            brush.shaded([(0, 0), (long, 0), (long, t), (0, t)], dim(plan.wall, 0.84), plan.wall)
            brush.rect(0, 0, long, 0.12, plan.skirting or dim(plan.wall, 0.62))
            brush.line([(0, t - 0.05), (long, t - 0.05)], 0.05, dim(plan.wall, 0.7))
            shop.add(wing)


def _goes_through(shop: Workshop, wall: float) -> bool:
    """Whether the camera goes through a side wall in the shot, so that the room must go on beyond it."""
    return any(x * wall > 0 and abs(x) > abs(wall) - 0.1 for x in shop.across)


_BEYOND = 9.0
"""Metres that a room goes on where the camera has gone through its wall."""


def _ring(window: Window) -> list[Spot]:
    x, y, w, h = window
    return [(x, y), (x + w, y), (x + w, y + h), (x, y + h)]


def sash(brush: Brush, window: Window, frame: Colour) -> None:
    """A window's frame, bars and sill."""
    x, y, w, h = window
    for points in ([(x, y), (x, y + h)], [(x + w, y), (x + w, y + h)], [(x, y + h), (x + w, y + h)]):
        brush.line(points, 0.09, frame, lit=0.5)
    bars = max(1, round(w / 0.8)) - 1
    for i in range(bars):
        brush.line([(x + w * (i + 1) / (bars + 1), y), (x + w * (i + 1) / (bars + 1), y + h)], 0.05, frame, lit=0.4)
    brush.line([(x, y + h * 0.58), (x + w, y + h * 0.58)], 0.05, frame, lit=0.4)
    brush.rect(x - 0.12, y - 0.07, w + 0.24, 0.09, mix(frame, rgb("ffffff"), 0.2), lit=0.8)


def _daylight(shop: Workshop, windows: Sequence[Window], origin: Spot3, across: Spot3) -> None:
    """What comes in: a patch on the floor and a glow round the panes, of the colour outside."""
    if shop.dark > 0.8 or not windows:
        return
    outside = SKIES[shop.stage.time].light
    strength = (0.34 if shop.sunlit else 0.14) * (1.0 - 0.7 * shop.dark)
    for x, y, w, h in windows:
        mx = origin[0] + across[0] * (x + w / 2)
        mz = origin[2] + across[2] * (x + w / 2)
        inward = (-across[2], across[0]) if across[0] == 0 else (0.0, -1.0)
        if across == (0.0, 0.0, 1.0):
            inward = (1.0, 0.0)
        item, brush = shop.flat(0.006, (mx, 0.0, mz))
        item.layer = Layer.WALL
        slant = 0.5
        lean = across if across[0] else (0.0, 0.0, 1.0)
        corners = []
        for along, out in ((-0.5, y * 0.7 + 0.25), (0.5, y * 0.7 + 0.25), (0.5, (y + h) * 1.1), (-0.5, (y + h) * 1.1)):
            corners.append(
                (
                    mx + across[0] * along * w + inward[0] * out + lean[0] * slant * out,
                    mz + across[2] * along * w + inward[1] * out + lean[2] * -slant * out * 0.5,
                )
            )
        if shop.sunlit:
            brush.lamp(corners, outside, strength)
        shop.add(item)
        glow, light = shop.card(mx + inward[0] * 0.05, mz + inward[1] * 0.05, y + h / 2)
        light.glow(0, 0, max(w, h) * 1.35, outside, strength * 0.8)
        shop.add(glow)


Spot3 = tuple[float, float, float]


# --- furniture --------------------------------------------------------------------------------------------


def table(shop: Workshop, x: float, z: float, w: float, d: float, h: float, wood: Colour) -> None:
    item = shop.item((x, h / 2, z))
    for dx in (-1, 1):
        for dz in (-1, 1):
            shop.box(x + dx * (w / 2 - 0.06), z + dz * (d / 2 - 0.06), 0.06, h, 0.06, dim(wood, 0.7), item=item)
    shop.box(x, z, w, 0.05, d, wood, y=h - 0.05, item=item, top=mix(wood, rgb("ffffff"), 0.12))
    shop.contact(x, z, w * 0.6, d * 0.7)
    shop.add(item)


def chair(shop: Workshop, x: float, z: float, turn: float, wood: Colour, behind: float = 0.0) -> None:
    """A chair whose back stands towards `turn`; `behind` metres is how much farther off it counts as."""
    c, s = math.cos(turn), math.sin(turn)
    item = shop.item((x + 0.22 * s, 0.5, z + 0.22 * c + behind))  # who sits on it is before its back
    for dx in (-0.18, 0.18):
        for dz, tall in ((-0.18, 0.44), (0.18, 0.92)):
            shop.box(x + dx * c + dz * s, z - dx * s + dz * c, 0.045, tall, 0.045, dim(wood, 0.75), item=item)
    shop.box(x, z, 0.44, 0.05, 0.44, wood, y=0.44, turn=turn, item=item)
    shop.box(x + 0.18 * s, z + 0.18 * c, 0.42, 0.24, 0.04, wood, y=0.64, turn=turn, item=item)
    shop.contact(x, z, 0.34, 0.3)
    shop.add(item)


def shelves(
    shop: Workshop, x: float, z: float, w: float, h: float, wood: Colour, what: str = "books", turn: float = 0.0
) -> None:
    """A shelf against a wall, filled by hand: no two gaps alike."""
    rng = shop.rng
    shop.box(x, z, w, h, 0.34, wood, turn=turn)
    c, s = math.cos(turn), math.sin(turn)
    item = shop.item((x - 0.2 * s, h / 2, z - 0.2 * c))
    brush = shop.face(
        item,
        (x - w / 2 * c - 0.175 * s, 0.0, z + w / 2 * s - 0.175 * c),
        (c, 0.0, -s),
        (0.0, 1.0, 0.0),
        0.55,
        one_sided=True,
    )
    palette = [rgb(code) for code in ("7a3b34", "35546b", "9a7b4a", "55663f", "c2a878", "54394f", "8c8f90")]
    rows = max(2, round(h / 0.42))
    for row in range(rows):
        y = 0.08 + row * (h - 0.1) / rows
        tall = (h - 0.1) / rows - 0.06
        brush.rect(0.05, y, w - 0.1, tall, dim(wood, 0.45), lit=0.3)
        at = 0.08
        while at < w - 0.16:
            if rng.random() < 0.16:
                at += rng.uniform(0.08, 0.26)
                continue
            if what == "books":
                wide, high = rng.uniform(0.03, 0.075), tall * rng.uniform(0.6, 0.94)
                brush.rect(at, y, min(wide, w - 0.06 - at), high, rng.choice(palette), loose=0.004)
            elif what == "bottles":
                wide, high = rng.uniform(0.06, 0.09), tall * rng.uniform(0.6, 0.9)
                glass = rng.choice([rgb("3f6b4f"), rgb("8a5a2b"), rgb("b9c9c2"), rgb("7b2f3a"), rgb("c99b3f")])
                brush.rect(at, y, wide, high * 0.66, glass, lit=0.7)
                brush.rect(at + wide * 0.35, y + high * 0.6, wide * 0.3, high * 0.4, glass, lit=0.6)
            else:
                wide, high = rng.uniform(0.12, 0.3), tall * rng.uniform(0.45, 0.9)
                brush.rect(at, y, min(wide, w - 0.06 - at), high, rng.choice(palette), loose=0.01, lit=0.7)
            at += wide + rng.uniform(0.004, 0.02)
    shop.add(item)


def pendant(
    shop: Workshop, x: float, z: float, y: float, shade: Colour, tall: float, on: bool = True, spread: float = 1.6
) -> None:
    """A lamp that hangs, with its light in the air and on the floor."""
    item, brush = shop.card(x, z, 0.0, lit=0.5)
    brush.line([(0, y + 0.15), (0, tall)], 0.02, rgb("1c1a1a"), lit=0.2)
    brush.poly([(-0.24, y), (0.24, y), (0.09, y + 0.2), (-0.09, y + 0.2)], shade, lit=0.6)
    if on:
        brush.lamp([(-0.2, y), (0.2, y), (0.12, y - 0.05), (-0.12, y - 0.05)], rgb("fff1cf"))
        brush.glow(0, y - 0.1, spread, WARM, 0.42)
    shop.add(item)
    if on:
        shop.pool(x, z, spread * 1.2, spread * 0.9, WARM, 0.22)


def floor_lamp(shop: Workshop, x: float, z: float, on: bool) -> None:
    item, brush = shop.card(x, z, lit=0.5)
    brush.line([(0, 0), (0, 1.35)], 0.03, rgb("2e2723"))
    brush.oval(0, 0.02, 0.18, 0.03, rgb("2e2723"))
    shade = [(-0.26, 1.3), (0.26, 1.3), (0.16, 1.66), (-0.16, 1.66)]
    if on:
        brush.lamp(shade, rgb("ffdf9f"))
        brush.glow(0, 1.45, 2.0, WARM, 0.5)
    else:
        brush.poly(shade, rgb("d9c7a4"), lit=0.8)
    shop.add(item)
    if on:
        shop.pool(x, z, 1.8, 1.4, WARM, 0.25)


def plant(shop: Workshop, x: float, z: float, tall: float, y: float = 0.0) -> None:
    rng = shop.rng
    item, brush = shop.card(x, z, y, lit=0.5)
    brush.poly([(-0.16, 0), (0.16, 0), (0.2, tall * 0.25), (-0.2, tall * 0.25)], rgb("a0583c"))
    for _ in range(11):
        angle = rng.uniform(-1.2, 1.2)
        length = tall * rng.uniform(0.4, 0.78)
        tip = (math.sin(angle) * length * 0.7, tall * 0.25 + math.cos(angle) * length)
        side = (tip[0] * 0.5 + 0.07, (tip[1] + tall * 0.25) * 0.56)
        brush.blob(
            [(0, tall * 0.24), side, tip, (tip[0] * 0.5 - 0.07, side[1] + 0.03)],
            rgb("3f6b45"),
            lit=rng.uniform(0.3, 0.9),
        )
    shop.add(item)


def tube(shop: Workshop, x: float, z: float, y: float, long: float) -> None:
    """A fluorescent tube under the ceiling."""
    item = shop.item((x, y, z))
    brush = shop.face(item, (x - long / 2, y, z - 0.08), (1.0, 0.0, 0.0), (0.0, 0.0, 1.0), 1.0)
    brush.lamp([(0, 0), (long, 0), (long, 0.16), (0, 0.16)], rgb("f6fffb"))
    shop.add(item)
    shop.glow(x, y - 0.1, z, 1.5, COLD, 0.22)


def picture(brush: Brush, x: float, y: float, w: float, h: float, frame: Colour, inside: Colour) -> None:
    """A framed picture on a wall: a low horizon and one shape."""
    brush.rect(x, y, w, h, frame, loose=0.012, lit=0.5)
    brush.rect(x + 0.05, y + 0.05, w - 0.1, h - 0.1, inside, loose=0.008, lit=0.75)
    brush.poly(
        [
            (x + 0.05, y + 0.05),
            (x + w - 0.05, y + 0.05),
            (x + w - 0.05, y + h * 0.36),
            (x + w * 0.4, y + h * 0.52),
            (x + 0.05, y + h * 0.3),
        ],
        dim(inside, 0.6),
    )


def outside(shop: Workshop, town: bool = True) -> None:
    """What the windows look out on: roofs or trees, darker than the sky, a few of them lit at night."""
    rng = shop.rng
    if ("orbit", False) in shop.stage.dressing:
        world_below(shop)
        return
    shop.ground(rgb("6d7568"), rgb("8b9488"))
    count = 22
    for i in range(count):
        angle = -math.pi + 2 * math.pi * (i + rng.uniform(0.1, 0.9)) / count
        away = rng.uniform(20, 40)
        x, z = math.sin(angle) * away, math.cos(angle) * away
        item, brush = shop.card(x, z, -1.0, lit=0.6, layer=Layer.OUTSIDE)
        w, h = rng.uniform(3.0, 6.5), rng.uniform(2.6, 5.6)
        if town:
            brush.poly([(-w, 0), (w, 0), (w, h), (w * 0.2, h + rng.uniform(0, 2.2)), (-w, h)], rgb("77767e"))
            for _ in range(5):
                px, py = rng.uniform(-w * 0.8, w * 0.7), rng.uniform(2.0, h * 0.85)
                if shop.dark > 0.4 and rng.random() < 0.6:
                    brush.lamp([(px, py), (px + 0.7, py), (px + 0.7, py + 0.9), (px, py + 0.9)], WARM, 0.9)
                else:
                    brush.rect(px, py, 0.7, 0.9, rgb("4f5560"))
        else:
            brush.blob([(-w, 0), (w, 0), (w * 0.8, h * 0.7), (w * 0.1, h), (-w * 0.7, h * 0.75)], rgb("5d7250"))
        shop.add(item)
