"""What an action needs to be read, standing at the hands: a wheel, oars, keys, an easel, a door, steps, a pot."""

from __future__ import annotations

import math
from collections.abc import Callable
from itertools import pairwise
from typing import NamedTuple

from generation.engines.animatic.figures.colours import rgb
from generation.engines.animatic.figures.furniture import NEARBY
from generation.engines.animatic.figures.kit import Kit
from generation.engines.animatic.figures.paint import Brush
from generation.engines.animatic.figures.reaching import wheel_of
from generation.engines.animatic.figures.skeleton import Body
from generation.engines.animatic.figures.space import Frame3, Vec, add, along, dot, lerp, mul, sub, unit
from generation.engines.animatic.figures.things import THINGS, plain_name
from generation.engines.animatic.figures.works import wheel_turn
from generation.stage import Actor, Doing, Stage

WOOD, DARKWOOD, BRASS, IVORY, BLACK = "9c683c", "6f4527", "c99a4a", "f3ede0", "26242a"
TREAD, RISER = 0.30, 0.18
"""Metres of a step."""


class Fixture(NamedTuple):
    """One thing: the point that says whether it is before or behind the body, and how it is drawn."""

    at: Vec
    draw: Callable[[Brush], None]
    under: bool = False


def fixtures(actor: Actor, body: Body, doing: Doing, stage: Stage, frame: int) -> list[Fixture]:
    """What stands at somebody's hands because of what they do, where the stage has put none."""
    hands = actor.hands or doing
    seconds = max(frame - actor.since, 0) / stage.rate
    if hands is Doing.STEER:
        return [_wheel(body, stage.place == "car", seconds)]
    if doing is Doing.ROW:
        return _boat(body)
    if hands is Doing.PIANO:
        return [_piano(body)]
    if hands is Doing.TYPE and not _near(stage, body, frame, {"typewriter", "computer", "laptop"}):
        return [_keyboard(body)]
    if hands is Doing.PAINT:
        return [_easel(body)]
    if hands is Doing.KNOCK:
        return [_door(body)]
    if hands is Doing.STIR:
        return [_pot(body, seconds)]
    if doing is Doing.STAIRS:
        return [_steps(actor, body)]
    if doing is Doing.CLIMB and stage.interior:
        return [_ladder(body)]
    if hands is Doing.VIOLIN:
        return [_bow(body)]
    return []


def _near(stage: Stage, body: Body, frame: int, names: set[str]) -> bool:
    root = body.joints["root"]
    return any(
        plain_name(prop.name) in names and math.dist(prop.position.at(frame)[::2], (root[0], root[2])) < NEARBY
        for prop in stage.props
    )


def _wheel(body: Body, car: bool, seconds: float) -> Fixture:
    hub, radius = wheel_of(body.base, body.height, car)
    turn = wheel_turn(seconds)

    def draw(brush: Brush) -> None:
        kit = Kit(brush, hub, 2 * radius, seconds)
        ink = BLACK if car else WOOD
        if not car:
            floor = -(hub.origin[1] - body.base.origin[1]) / kit.size
            kit.rod((0, floor, 0.10), (0, -0.1, 0.10), 0.10, 0.07, DARKWOOD, bias=-0.4)
        for i in range(3 if car else 8):
            a = turn + math.tau * i / (3 if car else 8) + (math.pi if car else 0.2)
            reach = 0.5 if car else 0.68
            tip = (reach * math.sin(a), reach * math.cos(a), 0)
            kit.rod((0, 0, 0), tip, 0.03, 0.034, ink if car else DARKWOOD)
        kit.ring(0, 0, 0, (0.5, 0, 0), (0, 0.5, 0), 0.085 if car else 0.10, ink, bias=0.02)
        kit.ball(0, 0, 0.02, 0.09, BLACK if car else BRASS, bias=0.03)
        kit.done()

    return Fixture(hub.origin, draw)


def _boat(body: Body) -> list[Fixture]:
    base, j, h = body.base, body.joints, body.height
    wide, rim, low = 0.62, 0.25 * h, -0.03 * h

    def side(sign: float) -> list[Vec]:
        top = [
            (0.0, rim + 0.16, 1.55),
            (wide * 0.8, rim + 0.03, 0.8),
            (wide, rim, -0.1),
            (wide * 0.75, rim + 0.04, -1.1),
        ]
        bottom = [(x * 0.6, low, z * 0.9) for x, _, z in reversed(top)]
        return [base.point(sign * x, y, z) for x, y, z in (*top, *bottom)]

    def hull(sign: float) -> Callable[[Brush], None]:
        def draw(brush: Brush) -> None:
            tones = brush.tones(rgb("8a5b3a"))
            points = side(sign)
            outer = brush.depth_of(points[2]) < brush.depth_of(base.origin)
            path = brush.shape(points, tones.lit if outer else tones.shade)
            brush.stroke(path, tones.line, max(brush.scale * 0.02, 0.8))

        return draw

    def oar(name: str, sign: float) -> Fixture:
        hand = j[f"hand_{name}"]
        lock = base.point(sign * wide, rim + 0.05, 0.12)
        pulled = unit(sub(lock, hand))
        swept = max(-0.7, min(0.7, dot(pulled, base.forward)))  # outward over the water, never down beside the boat
        blade = along(lock, unit(base.direction(sign, -0.30, swept)), 1.25)
        inner = along(hand, unit(sub(hand, lock)), 0.12)

        def draw(brush: Brush) -> None:
            wood = brush.tones(rgb("c29a66"))
            brush.limb([inner, lock, blade], [0.022, 0.024, 0.02], wood, outline=brush.scale * 0.008)
            end = along(blade, unit(sub(blade, lock)), 0.42)
            brush.limb([blade, end], [0.05, 0.075], wood, outline=brush.scale * 0.008)

        return Fixture(lock, draw)

    sides = [Fixture(base.point(sign * wide, 0.2, 0.0), hull(sign), under=True) for sign in (1.0, -1.0)]
    return [*sides, oar("r", 1.0), oar("l", -1.0)]


def _piano(body: Body) -> Fixture:
    base, h = body.base, body.height
    keys = 0.43 * h

    def draw(brush: Brush) -> None:
        kit = Kit(brush, base.moved(base.point(0.0, 0.0, 0.30 * h)), 1.0)
        kit.box(0, 0.62, 0.33, 0.72, 0.62, 0.14, "3a2420")
        kit.box(0, keys - 0.05, 0.08, 0.70, 0.045, 0.13, "2c1b18", bias=0.3)
        kit.sheet([(-0.64, keys, -0.04), (0.64, keys, -0.04), (0.64, keys, 0.12), (-0.64, keys, 0.12)], IVORY, bias=0.5)
        for i in range(12):
            if i % 7 not in (2, 6):
                x = -0.56 + i * 0.1
                line = [(x, keys + 0.01, 0.03), (x, keys + 0.01, 0.12)]
                kit.stroke(line, 0.035, BLACK, bias=0.55, straight=True)
        for x in (-0.64, 0.64):
            kit.box(x, keys / 2 - 0.05, 0.0, 0.04, keys / 2 - 0.05, 0.04, "2c1b18")
        kit.done()

    return Fixture(base.point(0.0, keys, 0.4 * h), draw)


def _table(kit: Kit, height: float, deep: float = 0.28) -> None:
    kit.box(0, height - 0.02, 0, 0.55, 0.025, deep, "8a5f3c")
    for x in (-0.5, 0.5):
        for z in (-deep * 0.8, deep * 0.8):
            kit.rod((x, 0, z), (x, height - 0.04, z), 0.025, 0.03, DARKWOOD, bias=-0.2)


def _keyboard(body: Body) -> Fixture:
    base, h = body.base, body.height
    top = body.base.origin[1] + 0.375 * h
    place = base.moved(base.point(0.0, 0.0, 0.34 * h))

    def draw(brush: Brush) -> None:
        kit = Kit(brush, place, 1.0)
        _table(kit, 0.375 * h)
        kit.box(0, 0.375 * h + 0.012, -0.10, 0.18, 0.012, 0.11, "8d949c", bias=0.4)
        low, high = 0.375 * h + 0.02, 0.375 * h + 0.24
        lid = [(-0.18, low, 0.02), (0.18, low, 0.02), (0.18, high, 0.10), (-0.18, high, 0.10)]
        kit.sheet(lid, "b9c0c8", bias=0.42)
        kit.done()

    return Fixture((place.origin[0], top, place.origin[2]), draw)


def _easel(body: Body) -> Fixture:
    base, h = body.base, body.height
    frame = base.moved(base.point(-0.04 * h, 0.0, 0.46 * h)).turned(0.0, 0.75)

    def draw(brush: Brush) -> None:
        kit = Kit(brush, frame, h)
        for x in (-0.12, 0.12):
            kit.rod((x * 1.3, 0, 0.0), (x * 0.5, 0.98, 0.02), 0.012, 0.010, DARKWOOD)
        kit.rod((0, 0, 0.22), (0, 0.9, 0.03), 0.012, 0.010, DARKWOOD)
        kit.box(0, 0.50, 0.0, 0.17, 0.012, 0.03, DARKWOOD)
        canvas = [(-0.20, 0.52, 0.0), (0.20, 0.52, 0.0), (0.20, 0.86, 0.02), (-0.20, 0.86, 0.02)]
        kit.sheet(canvas, "f4efe2", bias=0.1)
        picture = ((0.55, 0.64, "5f8f5a"), (0.64, 0.70, "3f78a0"), (0.70, 0.83, "a8cfe6"))
        for low, high, colour in picture:
            kit.sheet(
                [(-0.17, low, -0.004), (0.17, low, -0.004), (0.17, high, 0.0), (-0.17, high, 0.0)], colour, bias=0.2
            )
        kit.disc(0.08, 0.77, -0.01, (0.03, 0, 0), (0, 0.03, 0), "f3c24a", bias=0.25)
        kit.done()

    return Fixture(frame.origin, draw)


def _door(body: Body) -> Fixture:
    base, h = body.base, body.height
    frame = base.moved(base.point(-0.26 * h, 0.0, 0.40 * h)).turned(0.0, 0.35)

    def draw(brush: Brush) -> None:
        kit = Kit(brush, frame, 1.0)
        kit.box(0, 1.05, 0.05, 0.52, 1.07, 0.03, "4a3224")
        kit.box(0, 1.02, 0.0, 0.46, 1.02, 0.03, "86563a", bias=0.1)
        for y, tall in ((0.55, 0.38), (1.5, 0.36)):
            panel = [
                (-0.32, y - tall, -0.035),
                (0.32, y - tall, -0.035),
                (0.32, y + tall, -0.035),
                (-0.32, y + tall, -0.035),
            ]
            kit.sheet(panel, "74482f", bias=0.2)
        kit.ball(-0.38, 1.0, -0.06, 0.035, BRASS, bias=0.3)
        kit.done()

    return Fixture(frame.origin, draw)


def _pot(body: Body, seconds: float) -> Fixture:
    base, h, hand = body.base, body.height, body.joints["hand_r"]
    top = 0.47 * h
    place = base.moved(base.point(0.0, 0.0, 0.34 * h))

    def draw(brush: Brush) -> None:
        kit = Kit(brush, place, 1.0, seconds)
        kit.box(0, top / 2, 0.12, 0.60, top / 2, 0.26, "6f7a80")
        kit.box(0, top + 0.01, 0.12, 0.62, 0.015, 0.28, "c9cdd0", bias=0.1)
        kit.turned([(top + 0.02, 0.17), (top + 0.15, 0.18)], "3a4048", bias=0.3)
        kit.disc(0, top + 0.15, 0, (0.165, 0, 0), (0, 0, 0.165), "c9772f", bias=0.4)
        for i in (-1, 0, 1):
            steam = [
                (0.07 * i + 0.03 * math.sin(2 * seconds + 9 * y + i), top + 0.2 + y, 0.0) for y in (0.0, 0.1, 0.2, 0.3)
            ]
            kit.stroke(steam, 0.014, "eef0ee", bias=0.5)
        kit.done()
        spoon = place.point(0.0, top + 0.12, 0.0)
        brush.limb([hand, lerp(hand, spoon, 0.9)], [0.012, 0.014], brush.tones(rgb("c29a66")))

    return Fixture(place.origin, draw)


def _steps(actor: Actor, body: Body) -> Fixture:
    start, end = actor.position.keys[0].value, actor.position.keys[-1].value
    way: Vec = (end[0] - start[0], 0.0, end[2] - start[2])
    far = math.hypot(way[0], way[2])
    forward = unit(way) if far > 1e-6 else body.base.forward
    rise = end[1] - start[1]
    count = max(3, round(far / TREAD) + 3) if far > 1e-6 else 5
    low = min(start[1], end[1])
    foot: Vec = (start[0], low, start[2]) if rise >= 0 else (end[0], low, end[2])
    ahead = forward if rise >= 0 else mul(forward, -1.0)
    frame = Frame3(foot, (ahead[2], 0.0, -ahead[0]), (0.0, 1.0, 0.0), ahead)

    def draw(brush: Brush) -> None:
        stone = brush.tones(rgb("9a9084"))
        line = max(brush.scale * 0.008, 0.6) if brush.sheet.outline else 0.0
        near = 0.6 if brush.depth_of(frame.point(0.6, 0, 0)) < brush.depth_of(frame.point(-0.6, 0, 0)) else -0.6
        profile = [(0.0, TREAD * 0.5)]
        for i in range(1, count):
            profile += [(RISER * i, TREAD * (i - 0.5)), (RISER * i, TREAD * (i + 0.5))]
        profile.append((0.0, TREAD * (count - 0.5)))
        for (y, z), (y2, z2) in pairwise(profile):
            face = [frame.point(x, a, b) for x, a, b in ((near, y, z), (near, y2, z2), (-near, y2, z2), (-near, y, z))]
            path = brush.shape(face, stone.lit if y == y2 else stone.shade)
            brush.stroke(path, stone.line, line)
        path = brush.shape([frame.point(near, y, z) for y, z in profile], stone.shade)
        brush.stroke(path, stone.line, line)

    return Fixture(along(frame.origin, (0.0, 0.0, 1.0), 9.0), draw, under=True)


def _ladder(body: Body) -> Fixture:
    base, h = body.base, body.height
    frame = base.moved(base.point(0.0, 0.0, 0.175 * h))

    def draw(brush: Brush) -> None:
        kit = Kit(brush, frame, h)
        for x in (-0.15, 0.15):
            kit.rod((x, -0.2, -0.04), (x, 1.9, 0.06), 0.016, 0.016, "a8743f")
        for i in range(13):
            y = -0.1 + 0.16 * i
            kit.rod((-0.15, y, -0.03 + 0.007 * i), (0.15, y, -0.03 + 0.007 * i), 0.011, 0.011, "8f5f33")
        kit.done()

    return Fixture(frame.origin, draw)


def _bow(body: Body) -> Fixture:
    hand, chin, other = body.joints["hand_r"], body.joints["chin"], body.joints["hand_l"]
    string = lerp(chin, other, 0.45)
    tip = along(string, unit(sub(string, hand)), 0.30 * body.height)

    def draw(brush: Brush) -> None:
        brush.limb([hand, tip], [0.008, 0.006], brush.tones(rgb("5a3a22")), outline=0.0)

    return Fixture(add(string, mul(body.chest.forward, 0.1)), draw)


def stream(brush: Brush, vessel: Frame3, name: str, scale: float, cup: Vec, share: float) -> None:
    """What runs from a tilted vessel into what the other hand holds."""
    thing = THINGS[name]
    metres = thing.size * scale * (1.15 if thing.size < 0.4 else 1.0)
    x, y = (0.86, 0.72) if name == "teapot" else (0.0, 1.0)
    spout = vessel.point(x * metres, (y - thing.grip) * metres, 0.0)
    if share < 0.75 or spout[1] <= cup[1]:
        return
    low = (cup[0], cup[1] + 0.03, cup[2])
    bend: Vec = (spout[0] * 0.35 + low[0] * 0.65, spout[1] * 0.75 + low[1] * 0.25, spout[2] * 0.35 + low[2] * 0.65)
    tea = brush.tones(rgb("c98a4a"), glow=0.4)
    brush.limb([spout, bend, low], [0.012, 0.010, 0.009], tea)
