"""Machines and instruments: what ticks, rings, glows and brews."""

from __future__ import annotations

import math

from generation.engines.animatic.figures.kit import Kit

WOOD, DARKWOOD, STEEL, DARK, BRASS, CREAM = "9c6b40", "6b4630", "9aa4ae", "2f333b", "d2a13f", "efe6d2"


def coffee_machine(k: Kit) -> None:
    k.box(0, 0.06, 0, 0.72, 0.06, 0.40, DARK)
    k.box(0, 0.5, 0.2, 0.70, 0.40, 0.20, "b0453a")
    k.box(0, 0.82, 0, 0.74, 0.14, 0.40, STEEL, bias=0.02)
    k.sheet([(-0.70, 0.72, -0.41), (0.70, 0.72, -0.41), (0.70, 0.92, -0.41), (-0.70, 0.92, -0.41)], "c9d1d8", bias=0.3)
    for x in (-0.34, 0.34):
        k.turned([(0.56, 0.13), (0.68, 0.13)], DARK, x=x, z=-0.22, bias=0.05)
        k.rod((x, 0.60, -0.30), (x, 0.58, -0.62), 0.03, 0.035, "4a2f20", bias=0.1)
    k.disc(0, 0.82, -0.42, (0.08, 0, 0), (0, 0.08, 0), "f6f2e6", bias=0.4)
    k.stroke([(0, 0.82, -0.43), (0.04, 0.87, -0.43)], 0.015, "b0342c", bias=0.5)
    k.rod((0.62, 0.66, -0.36), (0.66, 0.34, -0.42), 0.018, 0.018, STEEL, bias=0.1)
    small_cup(k, -0.34, 0.12, -0.2, 0.2)
    for x in (-0.4, -0.2, 0.0, 0.2, 0.4):
        k.turned([(0.96, 0.05), (1.05, 0.07)], "f3efe6", x=x, z=0.1)
    if k.pixels > 60:
        t = k.seconds
        for i in range(2):
            k.stroke(
                [
                    (0.66 + 0.05 * math.sin(2 * t + y * 9 + i), 0.36 + y, -0.45 - 0.05 * i)
                    for y in (0.0, 0.14, 0.28, 0.42)
                ],
                0.02,
                "f4f1ea",
                bias=0.5,
            )


def small_cup(k: Kit, x: float, y: float, z: float, s: float) -> None:
    k.turned([(y, 0.26 * s), (y + s, 0.46 * s)], "f3efe6", x=x, z=z, bias=0.06)


def clock(k: Kit) -> None:
    k.disc(0, 0.5, 0.0, (0.5, 0, 0), (0, 0.5, 0), DARKWOOD)
    k.disc(0, 0.5, -0.02, (0.42, 0, 0), (0, 0.42, 0), "f6f0e0", bias=0.05)
    for i in range(12):
        a = math.tau * i / 12
        s, c = math.sin(a), math.cos(a)
        k.stroke(
            [(0.34 * s, 0.5 + 0.34 * c, -0.03), (0.39 * s, 0.5 + 0.39 * c, -0.03)],
            0.03 if i % 3 == 0 else 0.015,
            DARK,
            bias=0.1,
        )
    for angle, long, width in (
        (0.6, 0.2, 0.045),
        (math.tau * (10 / 60 + k.seconds / 3600), 0.31, 0.03),
        (math.tau * math.floor(k.seconds) / 60, 0.34, 0.012),
    ):
        k.stroke(
            [(0, 0.5, -0.04), (long * math.sin(angle), 0.5 + long * math.cos(angle), -0.04)],
            width,
            "b0342c" if width < 0.02 else DARK,
            bias=0.15,
        )
    k.disc(0, 0.5, -0.05, (0.03, 0, 0), (0, 0.03, 0), DARK, bias=0.2)


def grandfather_clock(k: Kit) -> None:
    k.box(0, 0.10, 0, 0.16, 0.10, 0.10, DARKWOOD)
    k.box(0, 0.46, 0, 0.12, 0.28, 0.08, WOOD)
    k.box(0, 0.85, 0, 0.15, 0.13, 0.10, DARKWOOD)
    k.sheet([(-0.15, 0.97, -0.1), (0.15, 0.97, -0.1), (0, 1.06, -0.1)], DARKWOOD, bias=0.05)
    clock(k.within(0, 0.755, -0.105, 0.21))
    swing = 0.05 * math.sin(math.tau * k.seconds / 2)
    k.stroke([(0, 0.7, -0.085), (swing, 0.36, -0.085)], 0.012, BRASS, bias=0.2)
    k.disc(swing, 0.34, -0.087, (0.04, 0, 0), (0, 0.04, 0), BRASS, bias=0.25)


def typewriter(k: Kit) -> None:
    k.sheet([(-0.72, 0.0, -0.62), (0.72, 0.0, -0.62), (0.66, 0.42, 0.30), (-0.66, 0.42, 0.30)], "3d5a52")
    k.box(0, 0.28, 0.30, 0.70, 0.28, 0.26, "34504a")
    k.rod((-0.86, 0.66, 0.34), (0.86, 0.66, 0.34), 0.10, 0.10, DARK, bias=0.05)
    k.sheet([(-0.42, 0.62, 0.40), (0.42, 0.62, 0.40), (0.44, 1.25, 0.55), (-0.40, 1.25, 0.55)], "f4eede")
    for i in range(3):
        k.stroke(
            [(-0.32, 1.12 - 0.12 * i, 0.5), (0.3 - 0.2 * (i == 2), 1.12 - 0.12 * i, 0.5)], 0.02, "6b6258", bias=0.1
        )
    for row in range(3):
        for i in range(9):
            k.disc(
                -0.56 + 0.14 * i + 0.03 * row,
                0.09 + 0.11 * row,
                -0.52 + 0.22 * row,
                (0.055, 0, 0),
                (0, 0.02, 0.05),
                CREAM,
                bias=0.5,
            )
    k.rod((-0.86, 0.70, 0.34), (-1.0, 0.85, 0.1), 0.02, 0.02, STEEL)


def piano(k: Kit) -> None:
    """An upright: keys towards -z."""
    k.box(0, 0.5, 0.12, 0.62, 0.5, 0.14, "2a2422")
    k.box(0, 0.52, -0.16, 0.62, 0.05, 0.16, "2a2422", bias=0.03)
    for x in (-0.58, 0.58):
        k.box(x, 0.24, -0.25, 0.04, 0.24, 0.05, "2a2422")
    k.sheet(
        [(-0.56, 0.575, -0.30), (0.56, 0.575, -0.30), (0.56, 0.575, -0.12), (-0.56, 0.575, -0.12)], "f6f2e6", bias=0.25
    )
    for i in range(14):
        x = -0.53 + i * 0.08
        k.stroke([(x, 0.577, -0.30), (x, 0.577, -0.12)], 0.006, "8a857c", bias=0.3, straight=True)
        if i % 7 not in (2, 6):
            k.stroke([(x + 0.08, 0.578, -0.21), (x + 0.08, 0.578, -0.12)], 0.035, "1c1a1c", bias=0.32, straight=True)
    k.sheet([(-0.22, 0.66, -0.03), (0.22, 0.66, -0.03), (0.22, 0.88, 0.0), (-0.22, 0.88, 0.0)], "f4ecd9", bias=0.2)


def old_telephone(k: Kit) -> None:
    k.turned([(0.0, 0.5), (0.12, 0.5), (0.6, 0.3)], DARK, ends=(0.1, 0.1))
    k.disc(0, 0.36, -0.42, (0.24, 0, 0), (0, 0.2, 0.1), CREAM, bias=0.3)
    for i in range(8):
        a = math.tau * i / 9
        k.disc(
            0.17 * math.cos(a),
            0.36 + 0.14 * math.sin(a),
            -0.45 + 0.07 * math.sin(a),
            (0.035, 0, 0),
            (0, 0.03, 0.01),
            DARK,
            bias=0.5,
        )
    k.rod((-0.55, 0.80, 0), (0.55, 0.80, 0), 0.09, 0.09, DARK)
    for x in (-0.55, 0.55):
        k.ball(x, 0.74, 0, 0.17, DARK)


def television(k: Kit) -> None:
    k.box(0, 0.52, 0, 0.68, 0.46, 0.30, DARKWOOD)
    k.sheet(
        [(-0.56, 0.16, -0.31), (0.36, 0.16, -0.31), (0.36, 0.88, -0.31), (-0.56, 0.88, -0.31)],
        "a9d6e8",
        glow=0.5 + 0.3 * k.night,
        bias=0.3,
    )
    k.sheet(
        [(-0.56, 0.16, -0.315), (0.36, 0.16, -0.315), (0.36, 0.40, -0.315), (-0.56, 0.5, -0.315)],
        "6f9a86",
        glow=0.4,
        bias=0.35,
    )
    for y in (0.7, 0.5):
        k.disc(0.52, y, -0.32, (0.07, 0, 0), (0, 0.07, 0), BRASS, bias=0.3)
    for x in (-0.3, 0.3):
        k.rod((0, 0.98, 0), (x, 1.4, 0), 0.012, 0.008, STEEL)
    if k.night > 0.3:
        k.glow(-0.1, 0.5, -0.5, 1.6, "9fd3ea", 0.5)


def computer(k: Kit) -> None:
    k.box(0, 0.60, 0, 0.72, 0.38, 0.05, DARK)
    k.sheet(
        [(-0.66, 0.27, -0.06), (0.66, 0.27, -0.06), (0.66, 0.93, -0.06), (-0.66, 0.93, -0.06)],
        "24384a",
        glow=0.6,
        bias=0.2,
    )
    for i in range(6):
        w = (0.5, 0.3, 0.42, 0.55, 0.25, 0.38)[i]
        k.stroke(
            [(-0.56, 0.85 - i * 0.09, -0.07), (-0.56 + w * 1.6, 0.85 - i * 0.09, -0.07)],
            0.022,
            ("7fd6b0", "9fd3ea", "e6b35a")[i % 3],
            bias=0.3,
            straight=True,
        )
    k.rod((0, 0.05, 0.05), (0, 0.25, 0.03), 0.05, 0.05, STEEL)
    k.box(0, 0.02, 0, 0.28, 0.02, 0.16, STEEL)


def radio(k: Kit) -> None:
    k.box(0, 0.5, 0, 0.75, 0.48, 0.22, "9a5f3a")
    k.disc(-0.32, 0.48, -0.23, (0.28, 0, 0), (0, 0.34, 0), "d8b98a", bias=0.3)
    for i in range(4):
        k.stroke(
            [(-0.54, 0.3 + i * 0.12, -0.24), (-0.1, 0.3 + i * 0.12, -0.24)], 0.025, "8a653a", bias=0.4, straight=True
        )
    k.sheet(
        [(0.08, 0.58, -0.23), (0.64, 0.58, -0.23), (0.64, 0.84, -0.23), (0.08, 0.84, -0.23)],
        "ffe2a6",
        glow=0.5,
        bias=0.3,
    )
    k.stroke([(0.42, 0.58, -0.24), (0.42, 0.84, -0.24)], 0.02, "b0342c", bias=0.4)
    for x in (0.2, 0.52):
        k.disc(x, 0.28, -0.24, (0.1, 0, 0), (0, 0.12, 0), DARK, bias=0.3)


def wheel(k: Kit) -> None:
    turn = 0.25 * math.sin(0.8 * k.seconds)
    k.ring(0, 0.5, 0, (0.36, 0, 0), (0, 0.36, 0), 0.07, WOOD)
    for i in range(8):
        a = turn + math.tau * i / 8
        k.rod((0, 0.5, 0), (0.5 * math.cos(a), 0.5 + 0.5 * math.sin(a), 0), 0.022, 0.026, DARKWOOD)
    k.ball(0, 0.5, -0.03, 0.09, BRASS)


def great_lens(k: Kit) -> None:
    """The lamp of a lighthouse."""
    k.turned([(0.0, 0.30), (0.18, 0.24)], DARK)
    k.turned([(0.18, 0.24), (0.35, 0.36), (0.55, 0.40), (0.75, 0.36), (0.92, 0.22)], "ffe9b0", glow=0.6 + 0.4 * k.night)
    for y, r in ((0.28, 0.32), (0.42, 0.385), (0.68, 0.385), (0.82, 0.31)):
        k.ring(0, y, 0, (r, 0, 0), (0, 0, r), 0.015, BRASS, bias=0.4)
    k.turned([(0.92, 0.24), (1.0, 0.06)], DARK)
    k.glow(0, 0.55, 0, 2.6, "ffe2a0", 1.0)


def machine(k: Kit) -> None:
    k.box(0, 0.5, 0, 0.55, 0.5, 0.35, "5d7078")
    k.box(0, 0.72, -0.34, 0.45, 0.20, 0.02, DARK, bias=0.1)
    for i in range(6):
        on = math.sin(3 * k.seconds + i * 2.1) > 0
        k.disc(
            -0.36 + 0.145 * i,
            0.80,
            -0.37,
            (0.035, 0, 0),
            (0, 0.035, 0),
            ("7fd6b0", "e6b35a", "e0605a")[i % 3] if on else "4a5058",
            glow=0.8 if on else 0.0,
            bias=0.3,
        )
    k.stroke(
        [(-0.4, 0.6, -0.37), (-0.2, 0.66, -0.37), (0.0, 0.58, -0.37), (0.2, 0.68, -0.37), (0.4, 0.62, -0.37)],
        0.015,
        "7fd6b0",
        bias=0.3,
    )
    for x in (-0.3, 0.0, 0.3):
        k.disc(x, 0.34, -0.36, (0.1, 0, 0), (0, 0.1, 0), CREAM, bias=0.3)
        k.stroke([(x, 0.34, -0.37), (x + 0.05, 0.41, -0.37)], 0.015, "b0342c", bias=0.4)
