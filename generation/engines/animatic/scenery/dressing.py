"""Dressing: what the script's own words furnish a place with, set where the place has room for it."""

from __future__ import annotations

import math
import random
from collections.abc import Callable

from generation.engines.animatic.scenery.brush import Brush
from generation.engines.animatic.scenery.carpentry import WARM, Workshop
from generation.engines.animatic.scenery.furniture import (
    barrel,
    bunk,
    candles,
    crate,
    fireplace,
    iron_stove,
    ladder,
    piano,
    rows_of_plants,
    sack,
    safe,
    washing_line,
)
from generation.engines.animatic.scenery.plan import Plan
from generation.engines.animatic.scenery.rooms import picture, plant, shelves
from generation.staging.palette import dim, mix, rgb

_OWN: dict[str, frozenset[str]] = {
    name: frozenset(own.split(","))
    for name, own in {
        "log cabin": "stove,bunk,shelf",
        "boiler room": "pipe,bulb,shelf",
        "kitchen": "stove,shelf",
        "library": "bookshelf,shelf",
        "living room": "bookshelf,curtain,rug,painting",
        "bedroom": "curtain,rug,mirror",
        "classroom": "blackboard",
        "bathroom": "mirror",
        "greenhouse": "bulb",
        "rooftop": "washing line",
        "back steps": "washing line",
        "alley": "washing line,crate",
        "shop": "shelf",
        "bar": "shelf",
        "cell": "bunk",
        "church": "candle,tall window",
        "great hall": "chandelier,tall window",
        "spaceship": "monitor",
        "office": "monitor,shelf",
        "laboratory": "monitor,shelf",
        "museum": "painting",
    }.items()
}
"""What a place has anyhow."""


def dress(shop: Workshop, plan: Plan | None) -> None:
    """Sets a location's own fixtures: on its back wall, along its sides, or on the ground round the marks."""
    own = _OWN.get(shop.stage.place, frozenset())
    wanted = [(name, many) for name, many in shop.stage.dressing if name not in own]
    if not wanted:
        return
    rng = random.Random(f"dressing {shop.stage.place} {shop.stage.seed}")
    if plan is not None:
        for name, _ in wanted:
            if name in _OVERHEAD:
                _OVERHEAD[name](shop, 0.4, min(1.9, plan.deep - 1.2), plan.tall)
        hung = [(name, many) for name, many in wanted if name in _HUNG]
        if hung:
            _hang(shop, plan, hung, rng)
        if any(name == "pipe" for name, _ in wanted):
            pipes(shop, plan.wide, plan.deep, plan.tall)
        if any(name == "rug" for name, _ in wanted):
            _rug(shop)
    standing = [(name, many) for name, many in wanted if name in _STANDING]
    spots = _spots(plan)
    for name, many in standing:
        if name == "plant" and many:
            rows_of_plants(shop, plan, rng)
            continue
        for _ in range(2 if many else 1):
            if spots:
                x, z = spots.pop(0)
                _STANDING[name](shop, x, z)


def _spots(plan: Plan | None) -> list[tuple[float, float]]:
    """Where something may stand without being in anybody's way, the best seen first."""
    if plan is None:
        return [(-3.4, 4.6), (3.3, 5.2), (4.2, 3.0), (-4.4, 2.6), (-2.4, 7.5), (5.0, 7.0)]
    half, deep = plan.wide / 2, plan.deep
    near = max(0.9, deep - 1.75)  # before whatever the place has along its wall
    spots = [(0.58 * half, near), (-0.58 * half, near), (0.75 - half, 0.6), (half - 0.75, 0.7)]
    return [*spots, (0.02 * half, deep - 0.9), (0.7 - half, 2.0), (half - 0.7, 2.1)]


# --- on the wall ------------------------------------------------------------------------------------------


def _hang(shop: Workshop, plan: Plan, hung: list[tuple[str, bool]], rng: random.Random) -> None:
    """Hangs things on the back wall between its windows; many of a thing fill that wall and the sides."""
    item = shop.item((0.0, plan.tall / 2, plan.deep - 0.02))
    brush = shop.face(item, (-plan.wide / 2, 0.0, plan.deep - 0.02), (1.0, 0.0, 0.0), (0.0, 1.0, 0.0), 0.8)
    taken = [(x - 0.15, x + wide + 0.15) for x, _, wide, _ in plan.back]
    for name, many in hung:
        wide, draw = _HUNG[name]
        left = 0
        for _ in range(60):
            x = rng.uniform(0.35, max(0.4, plan.wide - wide - 0.35))
            if any(x < high and x + wide > low for low, high in taken):
                continue
            taken.append((x - 0.08, x + wide + 0.08))
            draw(brush, x, rng.uniform(1.35, 1.7) if wide < 1.0 else 1.05)
            if many and wide < 0.7 and plan.tall > 2.5:
                draw(brush, x + rng.uniform(-0.05, 0.05), 2.05)
            left += 1
            if left >= (9 if many and wide < 1.2 else 1):
                break
    shop.add(item)
    if not any(many for _, many in hung):
        return
    for side in (-1, 1):
        wall = shop.item((side * plan.wide / 2, 1.4, 1.0))
        origin = (side * (plan.wide / 2 - 0.02), 0.0, plan.deep if side > 0 else -2.0)
        brush = shop.face(wall, origin, (0.0, 0.0, -side * 1.0), (0.0, 1.0, 0.0), 0.6, one_sided=True)
        if plan.left if side < 0 else plan.right:
            continue
        for name, many in hung:
            wide, draw = _HUNG[name]
            x = 0.3
            while many and x < plan.deep + 1.5:
                draw(brush, x, rng.uniform(1.2, 2.0) if wide < 1.0 else 1.05)
                x += wide + rng.uniform(0.15, 0.5)
        shop.add(wall)


def _clock(brush: Brush, x: float, y: float) -> None:
    rng = brush.rng
    size = rng.uniform(0.14, 0.22)
    wood = rng.choice([rgb("5b3d27"), rgb("8a6a3c"), rgb("33383d"), rgb("7a3b34")])
    if rng.random() < 0.4:  # a case with a pendulum
        brush.rect(x, y - 0.5, 2 * size, 0.5 + 2 * size, wood)
        brush.poly([(x - 0.04, y + 2 * size), (x + 2 * size + 0.04, y + 2 * size), (x + size, y + 2.6 * size)], wood)
        brush.line([(x + size, y), (x + size + 0.05, y - 0.35)], 0.02, rgb("d9b45a"), lit=0.9)
        brush.oval(x + size + 0.05, y - 0.37, 0.05, 0.05, rgb("d9b45a"), lit=0.95)
    else:
        brush.oval(x + size, y + size, size * 1.18, size * 1.18, wood)
    brush.oval(x + size, y + size, size * 0.9, size * 0.9, rgb("f1ead8"), lit=0.95)
    for reach, turn in ((0.5, rng.uniform(0, 6.28)), (0.75, rng.uniform(0, 6.28))):
        tip = (x + size + size * reach * math.sin(turn), y + size + size * reach * math.cos(turn))
        brush.line([(x + size, y + size), tip], 0.025, rgb("2a2522"))


def _poster(brush: Brush, x: float, y: float) -> None:
    colour = brush.rng.choice([rgb("c9503f"), rgb("3f7f8f"), rgb("d9a53f"), rgb("5f4f86")])
    brush.rect(x, y - 0.3, 0.62, 0.88, rgb("efe9dc"), loose=0.012, lit=0.85)
    brush.rect(x + 0.05, y - 0.02, 0.52, 0.55, colour, lit=0.8)
    brush.oval(x + 0.31, y + 0.25, 0.15, 0.15, mix(colour, rgb("ffffff"), 0.6), lit=0.9)
    for low in (-0.12, -0.2):
        brush.line([(x + 0.08, y + low), (x + 0.5, y + low)], 0.035, dim(colour, 0.6))


def _painting(brush: Brush, x: float, y: float) -> None:
    inside = brush.rng.choice([rgb("6f8f7f"), rgb("b98f5a"), rgb("7f6f8a")])
    picture(brush, x, y, 0.85, 0.65, rgb("c9a14e"), inside)


def _mirror(brush: Brush, x: float, y: float) -> None:
    brush.oval(x + 0.4, y + 0.15, 0.42, 0.58, rgb("a8823f"))
    brush.oval(x + 0.4, y + 0.15, 0.35, 0.5, rgb("cfdde0"), lit=0.95)
    brush.line([(x + 0.22, y + 0.05), (x + 0.5, y + 0.42)], 0.04, rgb("f4fafb"), lit=1.0)


def _blackboard(brush: Brush, x: float, y: float) -> None:
    brush.rect(x, y, 2.4, 1.15, rgb("7a5a3a"))
    brush.rect(x + 0.07, y + 0.07, 2.26, 1.01, rgb("2f4a40"), lit=0.6)
    for row in range(3):
        points = [(x + 0.25 + 0.16 * i, y + 0.82 - 0.2 * row + brush.rng.uniform(-0.02, 0.02)) for i in range(8 - row)]
        brush.line(points, 0.022, rgb("e6ebe4"), lit=0.9)
    brush.rect(x, y - 0.06, 2.4, 0.06, rgb("8f6b45"))


def _monitor(brush: Brush, x: float, y: float) -> None:
    brush.rect(x, y - 0.1, 0.75, 0.5, rgb("23272d"))
    brush.lamp([(x + 0.05, y - 0.05), (x + 0.7, y - 0.05), (x + 0.7, y + 0.35), (x + 0.05, y + 0.35)], rgb("5f9fb8"))
    for row in range(3):
        brush.line([(x + 0.12, y + 0.25 - 0.1 * row), (x + 0.5, y + 0.25 - 0.1 * row)], 0.02, rgb("d9f2f5"), lit=1.0)


def _tall_window(brush: Brush, x: float, y: float) -> None:
    brush.rect(x, 0.75, 1.0, 1.75, rgb("e2dccb"))
    brush.lamp([(x + 0.07, 0.82), (x + 0.93, 0.82), (x + 0.93, 2.43), (x + 0.07, 2.43)], brush.seen(rgb("c6dbe6"), 0.9))
    for at in (0.33, 0.67):
        brush.line([(x + at, 0.8), (x + at, 2.45)], 0.04, rgb("e2dccb"))
    for low in (1.2, 1.65, 2.05):
        brush.line([(x + 0.05, low), (x + 0.95, low)], 0.04, rgb("e2dccb"))


def _curtain(brush: Brush, x: float, y: float) -> None:
    for i in range(6):
        brush.rect(x + 0.11 * i, 0.1, 0.12, 2.3, rgb("8f4a3c"), lit=brush.rng.uniform(0.35, 0.85))
    brush.line([(x - 0.1, 2.42), (x + 0.8, 2.42)], 0.04, rgb("c9a14e"))


def _wall_shelf(brush: Brush, x: float, y: float) -> None:
    wood, rng = rgb("6b4a30"), brush.rng
    for low in (1.15, 1.65):
        brush.rect(x, low, 1.2, 0.06, wood)
        at = x + 0.06
        while at < x + 1.0:
            wide = rng.uniform(0.08, 0.2)
            colour = rng.choice([rgb("7a3b34"), rgb("c2a878"), rgb("35546b"), rgb("8c8f90"), rgb("55663f")])
            brush.rect(at, low + 0.06, wide, rng.uniform(0.12, 0.32), colour, loose=0.008)
            at += wide + rng.uniform(0.02, 0.1)


_HUNG: dict[str, tuple[float, Callable[[Brush, float, float], None]]] = {
    "clock": (0.44, _clock),
    "poster": (0.62, _poster),
    "painting": (0.85, _painting),
    "mirror": (0.8, _mirror),
    "blackboard": (2.4, _blackboard),
    "monitor": (0.75, _monitor),
    "tall window": (1.0, _tall_window),
    "curtain": (0.7, _curtain),
    "shelf": (1.2, _wall_shelf),
}


# --- overhead and underfoot -------------------------------------------------------------------------------


def bulb(shop: Workshop, x: float, z: float, tall: float) -> None:
    """A bare bulb on its cord, with the light round it."""
    item, brush = shop.card(x, z, 0.0, lit=0.5)
    low = tall - 0.62
    brush.line([(0, low + 0.12), (0, tall)], 0.02, rgb("1c1a1a"))
    brush.rect(-0.035, low + 0.06, 0.07, 0.09, rgb("4a4038"))
    brush.glow(0, low, 2.4, WARM, 0.5)
    ring = [(0.075 * math.sin(i * math.pi / 6), low + 0.09 * math.cos(i * math.pi / 6)) for i in range(12)]
    brush.lamp(ring, rgb("fff4d2"))
    shop.add(item)
    shop.pool(x, z, 2.4, 1.7, WARM, 0.25)


def _chandelier(shop: Workshop, x: float, z: float, tall: float) -> None:
    item, brush = shop.card(x, z, 0.0, lit=0.6)
    low, brass = tall - 0.75, rgb("c9a14e")
    brush.line([(0, low + 0.3), (0, tall)], 0.03, dim(brass, 0.7))
    brush.line([(-0.6, low + 0.12), (-0.3, low - 0.05), (0, low), (0.3, low - 0.05), (0.6, low + 0.12)], 0.05, brass)
    for i in range(5):
        px = -0.6 + 0.3 * i
        py = low + (0.12 if i in (0, 4) else 0.0)
        brush.lamp([(px - 0.035, py), (px + 0.035, py), (px, py + 0.2)], rgb("fff1cf"))
        brush.poly([(px - 0.02, py - 0.05), (px + 0.02, py - 0.05), (px, py - 0.2)], rgb("e6f0f2"), lit=1.0)
    brush.glow(0, low + 0.1, 1.9, WARM, 0.42)
    shop.add(item)


_OVERHEAD: dict[str, Callable[[Workshop, float, float, float], None]] = {"bulb": bulb, "chandelier": _chandelier}


def pipes(shop: Workshop, wide: float, deep: float, tall: float) -> None:
    """Pipes along the back wall and under the ceiling, with valves and a gauge."""
    item, brush = shop.card(0.0, deep - 0.06, 0.0, turn=0.0, lit=0.6)
    half = wide / 2
    for y, thick, code in ((tall - 0.25, 0.16, "8a6a4a"), (tall - 0.5, 0.1, "9a9d9a"), (0.35, 0.1, "6f7a78")):
        brush.line([(-half, y), (half, y)], thick, rgb(code))
        brush.line([(-half, y + thick * 0.22), (half, y + thick * 0.22)], thick * 0.22, rgb("e2dccb"), alpha=0.5)
        for x in (-half * 0.55, half * 0.15, half * 0.75):
            brush.rect(x - 0.05, y - thick * 0.75, 0.1, thick * 1.5, dim(rgb(code), 0.75))
    for x in (-half * 0.42, half * 0.3):
        brush.line([(x, 0.35), (x, tall - 0.3)], 0.12, rgb("8a6a4a"))
        brush.oval(x, 1.35, 0.16, 0.16, rgb("a33b2f"), lit=0.8)
        brush.oval(x, 1.35, 0.09, 0.09, rgb("5a4636"))
    shop.add(item)


def _rug(shop: Workshop) -> None:
    item, brush = shop.flat(0.004, (0, 0, 0.8))
    brush.blob([(-2.2, -0.5), (2.1, -0.6), (2.4, 2.1), (-2.0, 2.2)], rgb("8c3b33"), lit=0.6)
    brush.blob([(-1.8, -0.25), (1.7, -0.3), (1.9, 1.8), (-1.6, 1.9)], rgb("b5764a"), lit=0.6)
    shop.add(item)


_STANDING: dict[str, Callable[[Workshop, float, float], None]] = {
    "bookshelf": lambda shop, x, z: shelves(shop, x, z + 0.2, 1.5, 2.1, rgb("5b3d27")),
    "fireplace": lambda shop, x, z: fireplace(shop, x, z + 0.3),
    "stove": iron_stove,
    "bunk": bunk,
    "piano": piano,
    "safe": safe,
    "ladder": ladder,
    "barrel": barrel,
    "crate": crate,
    "sack": sack,
    "plant": lambda shop, x, z: plant(shop, x, z, 1.1),
    "candle": candles,
    "washing line": washing_line,
}
