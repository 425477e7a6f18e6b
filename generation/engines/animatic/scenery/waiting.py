"""A waiting room: benches along the walls, a notice board, a timetable, a ticket window and a clock."""

from __future__ import annotations

import math

from generation.engines.animatic.scenery.brush import Brush
from generation.engines.animatic.scenery.carpentry import Workshop
from generation.engines.animatic.scenery.plan import Plan
from generation.engines.animatic.scenery.rooms import outside, pendant, shell
from generation.engines.animatic.scenery.town import bench
from generation.stage import Colour
from generation.staging.palette import dim, mix, rgb

WHITE = rgb("ffffff")


def waiting_room(shop: Workshop) -> None:
    """Wainscot and pale walls, benches, papers on a board, a big round clock, tickets sold at a window."""
    outside(shop)
    wall = shop.own("wall", "b9b79a a9b3a4 c2ab8a a8b0b8")
    wood = rgb("6a4d37")

    def dress(brush: Brush) -> None:
        brush.rect(0, 0, 9.0, 1.15, dim(wall, 0.62))
        brush.rect(0, 1.15, 9.0, 0.07, wood, lit=0.8)
        for i in range(30):
            brush.line([(0.3 * i, 0), (0.3 * i, 1.14)], 0.015, dim(wall, 0.5))
        brush.rect(0.55, 0, 1.1, 2.15, dim(wood, 0.7), loose=0.01)
        brush.rect(0.62, 0.02, 0.96, 2.05, wood, loose=0.008)
        brush.lamp([(0.76, 1.2), (1.44, 1.2), (1.44, 1.9), (0.76, 1.9)], rgb("dfe6dc"), 0.5)
        brush.oval(1.5, 1.0, 0.035, 0.035, rgb("d1b06a"), lit=0.9)
        _clock(brush, 4.2, 2.3, 0.3)
        _board(brush, 2.3, 1.4, 1.5, 0.95)
        _ticket_window(brush, 6.5, wood)
        brush.rect(7.95, 1.32, 0.95, 1.25, rgb("f0ead8"), lit=0.9)
        brush.rect(7.95, 2.37, 0.95, 0.2, rgb("2f4a6a"))
        for i in range(8):
            brush.line([(8.05, 2.25 - 0.105 * i), (8.4, 2.25 - 0.105 * i)], 0.025, rgb("44484c"))
            brush.line([(8.55, 2.25 - 0.105 * i), (8.8, 2.25 - 0.105 * i)], 0.025, rgb("8a3f3a"))

    shell(shop, Plan(9.0, 3.6, 3.2, wall, rgb("8a8478"), back=((4.6, 1.3, 1.7, 1.4),)), dress)
    for x in (-1.7, -0.9, 0.05, 0.85, 1.8, 2.6):
        _seat(shop, x, 3.12)
    for x in (-3.95, 3.95):
        bench(shop, x, 1.9, math.copysign(math.pi / 2, x))
    pendant(shop, 0.4, 2.0, 2.5, rgb("3f5a4c"), 3.2, shop.dark > 0.25, 1.5)


def _seat(shop: Workshop, x: float, z: float) -> None:
    """One place of a bench, a picture of its own, so that who sits there is never behind the neighbouring seat."""
    item = shop.item((x, 0.4, z + 0.2))
    wood = rgb("7a5a3c")
    shop.box(x, z + 0.22, 0.8, 0.4, 0.05, wood, y=0.54, item=item)
    shop.box(x, z, 0.8, 0.06, 0.44, wood, y=0.42, item=item)
    for dx in (-0.34, 0.34):
        shop.box(x + dx, z, 0.06, 0.42, 0.4, rgb("2f3338"), item=item)
    shop.contact(x, z, 0.5, 0.4)
    shop.add(item)


def _ticket_window(brush: Brush, x: float, wood: Colour) -> None:
    """Where tickets are sold: a lit pane with an arch to speak through, a ledge, a board of fares over it."""
    brush.rect(x - 0.1, 0, 1.4, 2.1, dim(wood, 0.85), loose=0.008)
    brush.lamp([(x, 1.12), (x + 1.2, 1.12), (x + 1.2, 2.0), (x, 2.0)], rgb("ffe2a6"), 0.9)
    for k in range(1, 4):
        brush.line([(x + 0.3 * k, 1.4), (x + 0.3 * k, 2.0)], 0.035, rgb("a8874a"), lit=0.9)
    arch = [(x + 0.6 + 0.24 * math.cos(math.pi * k / 8), 1.12 + 0.26 * math.sin(math.pi * k / 8)) for k in range(9)]
    brush.poly(arch, rgb("6a4a2c"), lit=0.4)
    brush.rect(x - 0.2, 1.02, 1.6, 0.1, mix(wood, WHITE, 0.2), lit=0.9)
    brush.rect(x - 0.1, 2.14, 1.4, 0.36, rgb("2f4a6a"), lit=0.8)
    for k in range(2):
        brush.line([(x + 0.08, 2.4 - 0.14 * k), (x + 0.7, 2.4 - 0.14 * k)], 0.04, rgb("f0ead8"), lit=0.95)
        brush.line([(x + 0.9, 2.4 - 0.14 * k), (x + 1.15, 2.4 - 0.14 * k)], 0.04, rgb("f2c95a"), lit=0.95)


def _clock(brush: Brush, x: float, y: float, radius: float) -> None:
    brush.oval(x, y, radius * 1.15, radius * 1.15, rgb("26282c"), lit=0.4)
    brush.oval(x, y, radius, radius, rgb("f6f0dc"), lit=0.95)
    brush.line(
        [(x - radius * 0.45, y + radius * 0.3), (x, y), (x + radius * 0.15, y + radius * 0.75)], 0.03, rgb("26282c")
    )


def _board(brush: Brush, x: float, y: float, wide: float, tall: float) -> None:
    """Cork in a frame, with notices pinned to it at all angles."""
    brush.rect(x - 0.06, y - 0.06, wide + 0.12, tall + 0.12, rgb("5f4633"), loose=0.008)
    brush.rect(x, y, wide, tall, rgb("b08a58"), lit=0.7)
    papers = (
        (0.08, 0.42, 0.36, 0.45, "f2ecd8"),
        (0.52, 0.5, 0.42, 0.34, "dfe8ea"),
        (1.02, 0.36, 0.38, 0.5, "f0dfae"),
        (0.16, 0.08, 0.44, 0.28, "e8c4b0"),
        (0.7, 0.08, 0.26, 0.34, "f2ecd8"),
        (1.06, 0.07, 0.3, 0.24, "d3e0c4"),
    )
    for dx, dy, w, h, tone in papers:
        brush.rect(x + dx, y + dy, w, h, rgb(tone), lit=0.9, loose=0.02)
        left = x + dx + 0.05
        for i in range(3):
            level = y + dy + h - 0.09 - 0.07 * i
            brush.line([(left, level), (left + w * 0.72, level)], 0.016, rgb("6a6c70"))
        brush.oval(x + dx + w / 2, y + dy + h - 0.02, 0.022, 0.022, mix(rgb("c0392b"), WHITE, 0.1), lit=0.9)
