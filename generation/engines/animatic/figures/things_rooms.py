"""Things that furnish a room."""

from __future__ import annotations

import math

from generation.engines.animatic.figures.kit import Kit

WOOD, DARKWOOD, STEEL, DARK, BRASS, CREAM = "9c6b40", "6b4630", "9aa4ae", "2f333b", "d2a13f", "efe6d2"


def table(k: Kit) -> None:
    k.box(0, 0.96, 0, 0.85, 0.04, 0.5, WOOD, bias=0.05)
    for x in (-0.76, 0.76):
        for z in (-0.42, 0.42):
            k.rod((x, 0.0, z), (x, 0.92, z), 0.035, 0.05, DARKWOOD)


def desk(k: Kit) -> None:
    k.box(0, 0.96, 0, 0.95, 0.04, 0.48, WOOD, bias=0.05)
    for x in (-0.68, 0.68):
        k.box(x, 0.46, 0, 0.25, 0.46, 0.44, DARKWOOD)
        for y in (0.22, 0.5, 0.78):
            k.sheet(
                [
                    (x - 0.21, y - 0.1, -0.445),
                    (x + 0.21, y - 0.1, -0.445),
                    (x + 0.21, y + 0.1, -0.445),
                    (x - 0.21, y + 0.1, -0.445),
                ],
                WOOD,
                bias=0.3,
            )
            k.ball(x, y, -0.46, 0.025, BRASS, bias=0.4)


def chair(k: Kit) -> None:
    k.box(0, 0.50, 0, 0.24, 0.03, 0.24, WOOD)
    for x in (-0.2, 0.2):
        k.rod((x, 0, 0.2), (x, 0.48, 0.2), 0.022, 0.026, DARKWOOD)
        k.rod((x, 0, -0.22), (x, 1.0, -0.25), 0.026, 0.022, DARKWOOD)
    for y in (0.72, 0.92):
        k.box(0, y, -0.245, 0.2, 0.045, 0.015, WOOD)


def stool(k: Kit) -> None:
    k.turned([(0.92, 0.34), (1.0, 0.34)], WOOD, bias=0.05)
    for i in range(4):
        a = math.pi / 4 + i * math.pi / 2
        k.rod(
            (0.38 * math.cos(a), 0, 0.38 * math.sin(a)),
            (0.22 * math.cos(a), 0.92, 0.22 * math.sin(a)),
            0.03,
            0.035,
            DARKWOOD,
        )


def bench(k: Kit) -> None:
    for z in (-0.22, 0.0, 0.22):
        k.box(0, 0.5, z, 1.0, 0.025, 0.09, WOOD)
    for y in (0.72, 0.92):
        k.box(0, y, -0.34, 1.0, 0.07, 0.02, WOOD)
    for x in (-0.8, 0.8):
        k.rod((x, 0, 0.2), (x, 0.48, 0.2), 0.03, 0.03, DARK)
        k.rod((x, 0, -0.26), (x, 1.0, -0.36), 0.03, 0.03, DARK)


def sofa(k: Kit) -> None:
    k.box(0, 0.26, 0.05, 1.05, 0.22, 0.42, "5f7a8c")
    k.box(0, 0.62, -0.34, 1.05, 0.38, 0.13, "557083")
    for x in (-1.05, 1.05):
        k.box(x, 0.38, 0.02, 0.13, 0.34, 0.45, "4d6678")
    for x in (-0.5, 0.5):
        k.box(x, 0.54, 0.06, 0.46, 0.08, 0.40, "7090a3", bias=0.05)


def bed(k: Kit) -> None:
    k.box(0, 0.30, 0, 0.85, 0.16, 1.7, CREAM)
    k.box(0, 0.48, 0.4, 0.87, 0.06, 1.25, "6f86a8", bias=0.05)
    k.box(0, 0.5, -1.68, 0.9, 0.5, 0.06, WOOD)
    k.box(0, 0.32, 1.72, 0.9, 0.30, 0.05, WOOD)
    k.box(0, 0.54, -1.25, 0.55, 0.09, 0.28, "f7f3ea", bias=0.1)


def table_lamp(k: Kit) -> None:
    k.turned([(0.0, 0.2), (0.04, 0.22), (0.07, 0.05)], BRASS)
    k.rod((0, 0.06, 0), (0, 0.6, 0), 0.025, 0.025, BRASS)
    k.turned([(0.5, 0.36), (1.0, 0.2)], "ffdf9e", glow=0.55 + 0.45 * k.night, bias=0.05)
    k.glow(0, 0.6, 0, 2.2, "ffc978", 0.9)


def floor_lamp(k: Kit) -> None:
    k.turned([(0.0, 0.12), (0.02, 0.13)], DARK)
    k.rod((0, 0.02, 0), (0, 0.85, 0), 0.012, 0.012, DARK)
    k.turned([(0.78, 0.16), (1.0, 0.09)], "ffdf9e", glow=0.55 + 0.45 * k.night, bias=0.05)
    k.glow(0, 0.85, 0, 1.1, "ffc978", 0.9)


def counter(k: Kit) -> None:
    k.box(0, 0.47, 0, 1.5, 0.47, 0.32, "5b6b62")
    k.box(0, 0.97, -0.03, 1.55, 0.03, 0.38, WOOD, bias=0.03)
    for x in (-1.0, 0.0, 1.0):
        k.sheet(
            [(x - 0.42, 0.12, -0.325), (x + 0.42, 0.12, -0.325), (x + 0.42, 0.82, -0.325), (x - 0.42, 0.82, -0.325)],
            "6d8076",
            bias=0.2,
        )


def door(k: Kit) -> None:
    k.box(0, 0.5, 0, 0.23, 0.5, 0.02, "7d4a36")
    k.stroke(
        [(-0.235, 0, -0.02), (-0.235, 1.0, -0.02), (0.235, 1.0, -0.02), (0.235, 0, -0.02)],
        0.03,
        "d8cfbf",
        bias=0.1,
        straight=True,
    )
    for y0, y1 in ((0.08, 0.44), (0.54, 0.92)):
        for x in (-0.1, 0.1):
            k.sheet(
                [(x - 0.075, y0, -0.022), (x + 0.075, y0, -0.022), (x + 0.075, y1, -0.022), (x - 0.075, y1, -0.022)],
                "6b3d2c",
                bias=0.05,
            )
    k.ball(0.18, 0.48, -0.04, 0.018, BRASS, bias=0.1)


def window(k: Kit) -> None:
    k.box(0, 0.5, 0, 0.42, 0.5, 0.03, CREAM)
    for x in (-0.19, 0.19):
        for y in (0.26, 0.74):
            k.sheet(
                [
                    (x - 0.16, y - 0.2, -0.035),
                    (x + 0.16, y - 0.2, -0.035),
                    (x + 0.16, y + 0.2, -0.035),
                    (x - 0.16, y + 0.2, -0.035),
                ],
                "ffe0a0" if k.night > 0.4 else "a9cfe0",
                glow=0.8 * k.night,
                bias=0.1,
            )


def bookcase(k: Kit) -> None:
    k.box(0, 0.5, 0.06, 0.42, 0.5, 0.08, DARKWOOD)
    hues = ("8c3b34", "2f4a6b", "5f7a4a", "d2a13f", "6d3560", "b5703a", "3d6b66")
    for row in range(4):
        y = 0.05 + row * 0.24
        k.stroke([(-0.42, y - 0.015, -0.03), (0.42, y - 0.015, -0.03)], 0.03, WOOD, bias=0.05, straight=True)
        x, i = -0.38, row * 3
        while x < 0.34:
            w = 0.035 + 0.012 * ((i * 7) % 4)
            h = 0.15 + 0.018 * ((i * 5) % 4)
            k.sheet(
                [(x, y, -0.03), (x + w, y, -0.03), (x + w, y + h, -0.03), (x, y + h, -0.03)], hues[i % 7], bias=0.06
            )
            x, i = x + w + (0.06 if i % 6 == 5 else 0.006), i + 1


def cabinet(k: Kit) -> None:
    k.box(0, 0.5, 0, 0.36, 0.5, 0.22, WOOD)
    for x in (-0.175, 0.175):
        k.sheet(
            [(x - 0.15, 0.06, -0.225), (x + 0.15, 0.06, -0.225), (x + 0.15, 0.94, -0.225), (x - 0.15, 0.94, -0.225)],
            "b07f50",
            bias=0.1,
        )
        k.ball(x * 0.3, 0.5, -0.24, 0.018, BRASS, bias=0.2)


def stove(k: Kit) -> None:
    k.box(0, 0.46, 0, 0.42, 0.46, 0.34, CREAM)
    k.box(0, 0.95, 0, 0.44, 0.03, 0.36, DARK, bias=0.05)
    k.sheet(
        [(-0.32, 0.12, -0.345), (0.32, 0.12, -0.345), (0.32, 0.62, -0.345), (-0.32, 0.62, -0.345)], "3a3f48", bias=0.2
    )
    for x in (-0.28, -0.1, 0.1, 0.28):
        k.disc(x, 0.80, -0.35, (0.04, 0, 0), (0, 0.045, 0), STEEL, bias=0.2)
    k.turned([(0.98, 0.16), (1.18, 0.17)], STEEL, x=0.16, bias=0.1)


def fireplace(k: Kit) -> None:
    k.box(-0.62, 0.45, 0, 0.18, 0.45, 0.2, "8d5f4c")
    k.box(0.62, 0.45, 0, 0.18, 0.45, 0.2, "8d5f4c")
    k.box(0, 0.82, 0, 0.80, 0.10, 0.2, "8d5f4c")
    k.box(0, 0.95, -0.04, 0.90, 0.04, 0.28, DARKWOOD, bias=0.1)
    k.sheet([(-0.45, 0, 0.15), (0.45, 0, 0.15), (0.45, 0.72, 0.15), (-0.45, 0.72, 0.15)], "2a1d1a")
    k.rod((-0.3, 0.07, 0), (0.3, 0.09, 0.05), 0.06, 0.06, "5a3a26")
    for x, h in ((-0.16, 0.35), (0.14, 0.4), (0.0, 0.5)):
        k.flame(x, 0.1, 0.02, h)


def plant(k: Kit) -> None:
    k.turned([(0.0, 0.16), (0.34, 0.22)], "b5603c")
    for i in range(9):
        a = i * 2.4
        c, s = math.cos(a), math.sin(a)
        h = 0.62 + 0.36 * ((i * 5) % 4) / 3
        k.sheet(
            [
                (0.03 * c, 0.32, 0.03 * s),
                (0.20 * c - 0.07 * s, h * 0.8, 0.20 * s + 0.07 * c),
                (0.34 * c, h, 0.34 * s),
                (0.20 * c + 0.07 * s, h * 0.75, 0.20 * s - 0.07 * c),
            ],
            "4f8a52" if i % 2 else "5f9c5c",
            curved=True,
        )


def picture(k: Kit) -> None:
    k.box(0, 0.5, 0, 0.62, 0.5, 0.025, "a8793a")
    k.sheet([(-0.52, 0.1, -0.03), (0.52, 0.1, -0.03), (0.52, 0.9, -0.03), (-0.52, 0.9, -0.03)], "a9c4cf", bias=0.1)
    k.sheet(
        [(-0.52, 0.1, -0.032), (0.52, 0.1, -0.032), (0.52, 0.36, -0.032), (0.1, 0.48, -0.032), (-0.52, 0.3, -0.032)],
        "5f7a5c",
        bias=0.15,
    )
    k.disc(0.25, 0.7, -0.033, (0.08, 0, 0), (0, 0.08, 0), "f3d27a", bias=0.2)


def trophy(k: Kit) -> None:
    k.box(0, 0.08, 0, 0.2, 0.08, 0.2, DARKWOOD)
    k.turned([(0.16, 0.12), (0.3, 0.05), (0.42, 0.06), (0.55, 0.24), (1.0, 0.32)], BRASS)
    for side in (1, -1):
        k.ring(side * 0.34, 0.76, 0, (0.13, 0, 0), (0, 0.16, 0), 0.04, BRASS, bias=-0.1)
