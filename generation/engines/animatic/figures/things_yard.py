"""Things that stand outside, and what drives and floats."""

from __future__ import annotations

import math

from generation.engines.animatic.figures.kit import Kit

WOOD, DARKWOOD, STEEL, DARK, BRASS, CREAM = "9c6b40", "6b4630", "9aa4ae", "2f333b", "d2a13f", "efe6d2"


def street_lamp(k: Kit) -> None:
    k.turned([(0.0, 0.045), (0.05, 0.03), (0.8, 0.016)], DARK)
    k.turned([(0.80, 0.03), (0.92, 0.055)], "ffe2a6", glow=0.5 + 0.5 * k.night)
    k.turned([(0.92, 0.07), (1.0, 0.012)], DARK, ends=(0.0, 0.3), bias=0.01)
    k.glow(0, 0.86, 0, 0.62, "ffcb7a", 0.9)


def bicycle(k: Kit) -> None:
    turn = k.seconds
    for z in (-0.55, 0.55):
        k.ring(0, 0.34, z, (0, 0, 0.33), (0, 0.33, 0), 0.045, DARK)
        for i in range(4):
            a = turn + i * math.pi / 4
            k.stroke(
                [
                    (0, 0.34 + 0.31 * math.sin(a), z + 0.31 * math.cos(a)),
                    (0, 0.34 - 0.31 * math.sin(a), z - 0.31 * math.cos(a)),
                ],
                0.008,
                STEEL,
                straight=True,
            )
    frame = "c8453a"
    seat, crank, head = (0.0, 0.80, -0.22), (0.0, 0.34, -0.02), (0.0, 0.82, 0.36)
    for start, end in (
        (seat, crank),
        (crank, head),
        (seat, head),
        ((0.0, 0.34, -0.55), seat),
        ((0.0, 0.34, -0.55), crank),
        ((0.0, 0.34, 0.55), (0.0, 0.95, 0.34)),
    ):
        k.rod(start, end, 0.026, 0.026, frame)
    k.rod((0, 0.86, -0.34), (0, 0.88, -0.10), 0.06, 0.03, DARK)
    k.rod((-0.28, 0.98, 0.28), (0.28, 0.98, 0.28), 0.02, 0.02, STEEL)
    k.ring(0, 0.34, -0.02, (0, 0, 0.09), (0, 0.09, 0), 0.03, STEEL)


def car(k: Kit) -> None:
    """Drives towards +z."""
    body = "c8453a"
    k.box(0, 0.42, 0, 0.56, 0.22, 1.42, body)
    profile = [(-0.95, 0.62), (-0.62, 0.98), (0.30, 0.98), (0.72, 0.64)]
    for side in (1, -1):
        k.sheet([(side * 0.52, y, z) for z, y in profile], body, bias=0.02)
        k.sheet(
            [(side * 0.525, y, z) for z, y in ((-0.80, 0.66), (-0.55, 0.92), (-0.18, 0.92), (-0.18, 0.66))],
            "a9cfe0",
            bias=0.15,
        )
        k.sheet(
            [(side * 0.525, y, z) for z, y in ((-0.10, 0.66), (-0.10, 0.92), (0.27, 0.92), (0.56, 0.66))],
            "a9cfe0",
            bias=0.15,
        )
        for z in (-0.88, 0.88):
            k.disc(side * 0.57, 0.24, z, (0, 0, 0.24), (0, 0.24, 0), DARK, bias=0.2)
            k.disc(side * 0.58, 0.24, z, (0, 0, 0.12), (0, 0.12, 0), STEEL, bias=0.25)
        k.disc(side * 0.36, 0.48, 1.43, (0.1, 0, 0), (0, 0.08, 0), "fff3c8", glow=0.6, bias=0.2)
        k.disc(side * 0.40, 0.48, -1.43, (0.09, 0, 0), (0, 0.07, 0), "e0483a", glow=0.5, bias=0.2)
    k.sheet([(-0.52, 0.98, -0.62), (0.52, 0.98, -0.62), (0.52, 0.98, 0.30), (-0.52, 0.98, 0.30)], body, bias=0.1)
    k.sheet([(-0.50, 0.97, 0.31), (0.50, 0.97, 0.31), (0.52, 0.65, 0.71), (-0.52, 0.65, 0.71)], "bfe0ee", bias=0.1)
    k.sheet([(-0.50, 0.97, -0.63), (0.50, 0.97, -0.63), (0.52, 0.63, -0.94), (-0.52, 0.63, -0.94)], "8fb9cc", bias=0.1)
    if k.night > 0.4:
        for side in (1, -1):
            k.glow(side * 0.36, 0.48, 1.5, 0.7, "fff0c0", 0.8)


def boat(k: Kit) -> None:
    """A rowing boat, its bow towards +z."""
    t = k.seconds
    k = k.within(0, 0.04 * math.sin(1.1 * t), 0, 1.0, 0.0, 0.03 * math.sin(0.9 * t))
    for side in (1, -1):
        hull = [
            (side * 0.55, 0.62, -1.5),
            (side * 0.85, 0.6, -0.4),
            (side * 0.72, 0.66, 0.8),
            (0, 1.0, 1.9),
            (0, 0.1, 1.4),
            (side * 0.35, 0.0, 0.4),
            (side * 0.35, 0.0, -1.3),
        ]
        k.sheet(hull, "b5523c" if side > 0 else "a84a36", curved=False)
        k.stroke(
            [(side * 0.55, 0.62, -1.5), (side * 0.85, 0.6, -0.4), (side * 0.72, 0.66, 0.8), (0, 1.0, 1.9)],
            0.07,
            CREAM,
            bias=0.3,
        )
    k.sheet([(-0.55, 0.62, -1.5), (0.55, 0.62, -1.5), (0.35, 0.0, -1.35), (-0.35, 0.0, -1.35)], "8f3f2e")
    for z in (-0.6, 0.5):
        k.box(0, 0.5, z, 0.7, 0.03, 0.14, WOOD)
    for side in (1, -1):
        k.rod((side * 0.3, 0.75, -0.1), (side * 1.9, 0.25, -0.7), 0.03, 0.03, WOOD, bias=0.3)
    k.done()


def ship(k: Kit) -> None:
    hull = [(-0.9, 0.34), (1.05, 0.40), (0.82, 0.02), (-0.78, 0.02)]
    for side in (1, -1):
        k.sheet([(side * 0.16, y, z) for z, y in hull], "33475b")
        k.sheet(
            [(side * 0.165, y, z) for z, y in ((-0.85, 0.2), (0.93, 0.22), (0.82, 0.02), (-0.78, 0.02))],
            "a8433a",
            bias=0.05,
        )
    k.box(0, 0.44, -0.3, 0.12, 0.10, 0.3, CREAM)
    k.box(0, 0.58, -0.2, 0.09, 0.06, 0.14, CREAM)
    k.turned([(0.62, 0.06), (0.86, 0.055)], "c8553d", z=-0.34)
    k.rod((0, 0.4, 0.35), (0, 1.0, 0.35), 0.012, 0.008, DARK)
    for z in (-0.5, -0.38, -0.26, -0.14):
        for side in (1, -1):
            k.disc(side * 0.125, 0.45, z, (0, 0, 0.025), (0, 0.025, 0), "ffe2a6", glow=0.4 + 0.6 * k.night, bias=0.1)


def crate(k: Kit) -> None:
    k.box(0, 0.5, 0, 0.5, 0.5, 0.5, "a8814f")
    for side in (1, -1):
        z = side * 0.505
        k.stroke(
            [(-0.46, 0.04, z), (0.46, 0.04, z), (0.46, 0.96, z), (-0.46, 0.96, z), (-0.46, 0.04, z), (0.46, 0.96, z)],
            0.05,
            "8a653a",
            bias=0.4,
            straight=True,
        )
        x = side * 0.505
        k.stroke(
            [(x, 0.04, -0.46), (x, 0.04, 0.46), (x, 0.96, 0.46), (x, 0.96, -0.46), (x, 0.04, -0.46), (x, 0.96, 0.46)],
            0.05,
            "8a653a",
            bias=0.4,
            straight=True,
        )


def box(k: Kit) -> None:
    k.box(0, 0.45, 0, 0.58, 0.45, 0.45, "c39a67")
    k.sheet(
        [(-0.08, 0.902, -0.45), (0.08, 0.902, -0.45), (0.08, 0.902, 0.45), (-0.08, 0.902, 0.45)], "e0c594", bias=0.4
    )
    for side in (1, -1):
        k.sheet(
            [
                (-0.08, 0.62, side * 0.455),
                (0.08, 0.62, side * 0.455),
                (0.08, 0.9, side * 0.455),
                (-0.08, 0.9, side * 0.455),
            ],
            "e0c594",
            bias=0.3,
        )


def chest(k: Kit) -> None:
    k.box(0, 0.34, 0, 0.75, 0.34, 0.45, DARKWOOD)
    k.rod((-0.74, 0.66, 0), (0.74, 0.66, 0), 0.42, 0.42, WOOD)
    for x in (-0.5, 0.5):
        k.stroke([(x, 0.0, -0.46), (x, 0.66, -0.46), (x, 1.02, -0.2)], 0.08, BRASS, bias=0.5, straight=True)
    k.ball(0, 0.62, -0.46, 0.08, BRASS, bias=0.6)


def barrel(k: Kit) -> None:
    k.turned([(0.0, 0.28), (0.25, 0.36), (0.5, 0.385), (0.75, 0.36), (1.0, 0.28)], "8a5f38")
    for y, r in ((0.18, 0.345), (0.8, 0.352)):
        k.turned([(y, r), (y + 0.06, r + 0.012)], "4a4e55", bias=0.05)


def gravestone(k: Kit) -> None:
    face = [(-0.34, 0.0), (0.34, 0.0), (0.34, 0.66), (0.26, 0.88), (0.0, 0.99), (-0.26, 0.88), (-0.34, 0.66)]
    k.sheet([(x, y, 0.08) for x, y in face], "7d858a")
    k.sheet([(0.34, 0, 0.08), (0.34, 0, -0.08), (0.34, 0.66, -0.08), (0.34, 0.66, 0.08)], "6a7277")
    k.sheet([(-0.34, 0, 0.08), (-0.34, 0, -0.08), (-0.34, 0.66, -0.08), (-0.34, 0.66, 0.08)], "6a7277")
    k.sheet([(x, y, -0.08) for x, y in face], "98a1a5", bias=0.05)
    for y, w in ((0.62, 0.16), (0.52, 0.2), (0.42, 0.12)):
        k.stroke([(-w, y, -0.09), (w, y, -0.09)], 0.03, "666e73", bias=0.2, straight=True)
    k.sheet(
        [
            (-0.45, 0, -0.15),
            (-0.3, 0.14, -0.12),
            (-0.2, 0, -0.15),
            (0.1, 0, -0.15),
            (0.24, 0.17, -0.12),
            (0.42, 0, -0.15),
        ],
        "5f7a4a",
        bias=0.3,
    )


def fire(k: Kit) -> None:
    for i in range(8):
        a = math.tau * i / 8
        k.ball(0.52 * math.cos(a), 0.05, 0.52 * math.sin(a), 0.12, "7a7672" if i % 2 else "66635f")
    for a in (0.3, 1.5, 2.6):
        c, s = math.cos(a), math.sin(a)
        k.rod((0.42 * c, 0.06, 0.42 * s), (-0.30 * c, 0.24, -0.30 * s), 0.07, 0.06, "5a3a26")
    k.flame(-0.14, 0.12, 0.05, 0.55)
    k.flame(0.15, 0.12, 0.0, 0.62)
    k.flame(0.0, 0.12, -0.06, 0.9)


def tent(k: Kit) -> None:
    for side in (1, -1):
        k.sheet(
            [(0, 1.0, -0.9), (0, 1.0, 0.9), (side * 0.8, 0, 0.9), (side * 0.8, 0, -0.9)],
            "c77f3a" if side > 0 else "d98f45",
        )
    k.sheet([(0, 1.0, 0.9), (0.8, 0, 0.9), (-0.8, 0, 0.9)], "b06f30")
    k.sheet([(0, 1.0, -0.9), (0.8, 0, -0.9), (-0.8, 0, -0.9)], "d98f45", bias=0.02)
    k.sheet(
        [(0, 0.86, -0.91), (0.28, 0, -0.91), (-0.28, 0, -0.91)],
        "ffcf8a" if k.night > 0.4 else "4a3524",
        glow=0.7 * k.night,
        bias=0.1,
    )


def tree(k: Kit) -> None:
    k.turned([(0.0, 0.07), (0.05, 0.045), (0.5, 0.03)], "6b4a34")
    for i, (x, y, z, r) in enumerate(
        (
            (-0.14, 0.56, 0.05, 0.19),
            (0.16, 0.60, -0.04, 0.18),
            (0.0, 0.80, 0.0, 0.2),
            (-0.05, 0.62, -0.14, 0.2),
            (0.05, 0.66, 0.14, 0.18),
        )
    ):
        k.ball(x, y, z, r, ("4f7f4a", "5b8f52", "659a58")[i % 3])


def sign(k: Kit) -> None:
    k.rod((0, 0, 0), (0, 0.66, 0), 0.025, 0.025, DARKWOOD)
    k.box(0, 0.80, 0, 0.42, 0.18, 0.02, "efe4c8")
    for y, w in ((0.86, 0.3), (0.78, 0.24), (0.71, 0.28)):
        k.stroke([(-w, y, -0.03), (w, y, -0.03)], 0.03, "5a4a3a", bias=0.2, straight=True)


def mailbox(k: Kit) -> None:
    k.turned(
        [(0.0, 0.17), (0.08, 0.19), (0.12, 0.16), (0.78, 0.16), (0.82, 0.19), (0.94, 0.15), (1.0, 0.04)],
        "c9302c",
        ends=(0.0, 0.3),
    )
    k.sheet([(-0.09, 0.70, -0.17), (0.09, 0.70, -0.17), (0.09, 0.73, -0.17), (-0.09, 0.73, -0.17)], DARK, bias=0.2)
    k.sheet([(-0.07, 0.5, -0.17), (0.07, 0.5, -0.17), (0.07, 0.62, -0.17), (-0.07, 0.62, -0.17)], CREAM, bias=0.2)


def phone_booth(k: Kit) -> None:
    k.box(0, 0.03, 0, 0.2, 0.03, 0.2, "9c2a28")
    k.box(0, 0.95, 0, 0.2, 0.05, 0.2, "c9302c", bias=0.05)
    for x in (-0.18, 0.18):
        for z in (-0.18, 0.18):
            k.box(x, 0.48, z, 0.02, 0.44, 0.02, "c9302c")
    k.sheet(
        [(-0.17, 0.08, -0.17), (0.17, 0.08, -0.17), (0.17, 0.9, -0.17), (-0.17, 0.9, -0.17)],
        "ffe9bd" if k.night > 0.4 else "bcd8e2",
        glow=0.8 * k.night,
    )
    for y in (0.3, 0.5, 0.7):
        k.stroke([(-0.17, y, -0.19), (0.17, y, -0.19)], 0.015, "c9302c", bias=0.1, straight=True)


def rock(k: Kit) -> None:
    k.turned([(0.0, 0.85), (0.3, 0.8), (0.68, 0.52), (0.92, 0.2)], "7d8288", squash=0.8, ends=(0.0, 0.3))


def ladder(k: Kit) -> None:
    for x in (-0.1, 0.1):
        k.rod((x, 0, 0), (x, 1.0, 0.0), 0.013, 0.013, WOOD)
    for i in range(9):
        y = 0.08 + i * 0.105
        k.rod((-0.1, y, 0), (0.1, y, 0), 0.010, 0.010, DARKWOOD)


def anchor(k: Kit) -> None:
    k.ring(0, 0.92, 0, (0.08, 0, 0), (0, 0.08, 0), 0.04, DARK)
    k.rod((0, 0.1, 0), (0, 0.86, 0), 0.04, 0.035, DARK)
    k.rod((-0.24, 0.74, 0), (0.24, 0.74, 0), 0.03, 0.03, DARK)
    k.stroke([(-0.4, 0.36, 0), (-0.3, 0.12, 0), (0, 0.03, 0), (0.3, 0.12, 0), (0.4, 0.36, 0)], 0.075, DARK)


def cart(k: Kit) -> None:
    k.box(0, 0.55, 0, 0.5, 0.12, 0.8, WOOD)
    for side in (1, -1):
        k.ring(side * 0.55, 0.36, 0, (0, 0, 0.35), (0, 0.35, 0), 0.05, DARKWOOD, bias=0.2)
        for i in range(4):
            a = math.pi * i / 4
            k.stroke(
                [
                    (side * 0.55, 0.36 + 0.34 * math.sin(a), 0.34 * math.cos(a)),
                    (side * 0.55, 0.36 - 0.34 * math.sin(a), -0.34 * math.cos(a)),
                ],
                0.025,
                DARKWOOD,
                bias=0.2,
                straight=True,
            )
        k.rod((side * 0.4, 0.55, 0.8), (side * 0.35, 0.8, 1.5), 0.03, 0.03, WOOD)


def statue(k: Kit) -> None:
    k.box(0, 0.14, 0, 0.2, 0.14, 0.2, "8b9297")
    k.turned([(0.28, 0.11), (0.5, 0.10), (0.62, 0.13), (0.78, 0.12), (0.83, 0.04)], "a5adb2", squash=0.7)
    k.ball(0, 0.90, 0, 0.07, "a5adb2")
    k.rod((0.11, 0.76, 0), (0.24, 0.98, 0), 0.032, 0.024, "a5adb2")


def well(k: Kit) -> None:
    k.turned([(0.0, 0.42), (0.42, 0.42)], "8d9298")
    k.disc(0, 0.42, 0, (0.34, 0, 0), (0, 0, 0.34), "20262c", bias=0.3)
    for x in (-0.38, 0.38):
        k.rod((x, 0.4, 0), (x, 0.85, 0), 0.03, 0.03, DARKWOOD)
    for side in (1, -1):
        k.sheet([(-0.5, 1.0, 0), (0.5, 1.0, 0), (0.5, 0.78, side * 0.36), (-0.5, 0.78, side * 0.36)], "8d4a38")


def fence(k: Kit) -> None:
    for i in range(9):
        x = -1.6 + i * 0.4
        k.box(x, 0.46, 0, 0.07, 0.46 + 0.03 * (i * 7 % 3), 0.02, CREAM)
    for y in (0.3, 0.7):
        k.box(0, y, 0.03, 1.7, 0.04, 0.02, CREAM)


def snowman(k: Kit) -> None:
    for y, r in ((0.24, 0.26), (0.6, 0.19), (0.86, 0.13)):
        k.ball(0, y, 0, r, "f4f6f8")
    k.rod((0, 0.86, -0.12), (0, 0.85, -0.28), 0.025, 0.006, "ef7f2e", bias=0.2)
    for x in (-0.045, 0.045):
        k.ball(x, 0.90, -0.12, 0.014, DARK, bias=0.2)
    k.turned([(0.96, 0.16), (0.975, 0.16), (0.976, 0.10), (1.1, 0.10)], DARK)
