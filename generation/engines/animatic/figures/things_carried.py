"""Things that are carried, worn out and played with: bags, umbrellas, flowers, toys, instruments."""

from __future__ import annotations

import math

from generation.engines.animatic.figures.kit import Kit

DARK, BRASS = "2b2e36", "d2a13f"


def handbag(k: Kit) -> None:
    k.stroke([(-0.28, 0.58, 0), (-0.2, 0.92, 0), (0.2, 0.92, 0), (0.28, 0.58, 0)], 0.045, "5a3524")
    k.turned([(0.0, 0.46), (0.3, 0.48), (0.62, 0.36)], "9a4f38", squash=0.42, ends=(0.1, 0.05))
    k.sheet([(-0.36, 0.62, -0.18), (0.36, 0.62, -0.18), (0.24, 0.34, -0.21), (-0.24, 0.34, -0.21)], "7d3d2b", bias=0.25)
    k.ball(0, 0.36, -0.22, 0.04, BRASS, bias=0.3)


def suitcase(k: Kit) -> None:
    """Hangs by its handle from the hand at the top."""
    k.stroke([(0, 0.80, -0.18), (0, 0.96, -0.13), (0, 0.96, 0.13), (0, 0.80, 0.18)], 0.05, "4a2f20")
    k.box(0, 0.40, 0, 0.17, 0.40, 0.62, "9a6a42")
    for z in (-0.36, 0.36):
        for side in (1, -1):
            k.sheet(
                [
                    (side * 0.175, 0, z - 0.045),
                    (side * 0.175, 0, z + 0.045),
                    (side * 0.175, 0.8, z + 0.045),
                    (side * 0.175, 0.8, z - 0.045),
                ],
                "5b3a25",
                bias=0.2,
            )
    for side in (1, -1):
        k.sheet(
            [
                (side * 0.172, 0.58, -0.62),
                (side * 0.172, 0.58, 0.62),
                (side * 0.172, 0.60, 0.62),
                (side * 0.172, 0.60, -0.62),
            ],
            "6b4630",
            bias=0.18,
        )


def umbrella(k: Kit) -> None:
    """Open: the hand holds the bottom of its stick."""
    k.rod((0, 0.0, 0), (0, 0.98, 0), 0.012, 0.010, "4a3a30")
    k.stroke([(0, 0.02, 0), (0.0, -0.05, 0.0), (0.05, -0.07, 0), (0.07, -0.02, 0)], 0.028, "6b4630")
    count = 8
    rim = [(0.62 * math.cos(math.tau * i / count), 0.66, 0.62 * math.sin(math.tau * i / count)) for i in range(count)]
    for i in range(count):
        a, b = rim[i], rim[(i + 1) % count]
        m = ((a[0] + b[0]) * 0.47, 0.70, (a[2] + b[2]) * 0.47)
        shade = "c23a33" if i % 2 else "a82f2c"
        k.sheet([(0, 0.96, 0), (a[0] * 0.62, 0.87, a[2] * 0.62), a, m, b, (b[0] * 0.62, 0.87, b[2] * 0.62)], shade)
    k.rod((0, 0.95, 0), (0, 1.02, 0), 0.012, 0.004, DARK, bias=0.3)


def closed_umbrella(k: Kit) -> None:
    k.turned([(0.0, 0.008), (0.10, 0.02), (0.55, 0.055), (0.72, 0.03)], "3d4a6b")
    k.rod((0, 0.7, 0), (0, 0.92, 0), 0.012, 0.012, "4a3a30")
    k.stroke([(0, 0.9, 0), (0, 1.0, 0), (0.07, 1.02, 0), (0.09, 0.94, 0)], 0.035, "6b4630")


def flower(k: Kit) -> None:
    k.stroke([(0, 0, 0), (0.03, 0.4, 0), (0, 0.8, 0)], 0.035, "4c7a44")
    k.sheet([(0.02, 0.35, 0), (0.22, 0.52, 0.03), (0.20, 0.62, 0.02), (0.05, 0.50, 0)], "5c9150", curved=True)
    for i in range(6):
        a = math.tau * i / 6
        k.disc(
            0.13 * math.cos(a),
            0.85 + 0.13 * math.sin(a),
            0,
            (0.10, 0, 0),
            (0, 0.10, 0),
            "d94a52" if i % 2 else "e8626a",
            bias=0.02,
        )
    k.disc(0, 0.85, 0, (0.08, 0, 0), (0, 0.08, 0), "f3c544", bias=0.06)


def bouquet(k: Kit) -> None:
    k.turned([(0.0, 0.07), (0.55, 0.34)], "f0e6d2", bias=-0.05)
    for i, (x, y, z) in enumerate(
        (
            (-0.22, 0.72, 0),
            (0.0, 0.82, 0.05),
            (0.22, 0.72, 0),
            (-0.1, 0.66, -0.16),
            (0.12, 0.64, -0.16),
            (0.0, 0.72, 0.18),
        )
    ):
        k.ball(x, y, z, 0.14, ("d94a52", "f3c544", "e98fae", "f6efe2")[i % 4])
    for x in (-0.36, 0.36):
        k.sheet([(x * 0.5, 0.5, 0), (x, 0.78, 0), (x * 0.75, 0.88, 0)], "5c9150")


def bucket(k: Kit) -> None:
    k.ring(0, 0.72, 0, (0.36, 0, 0), (0, 0.26, 0), 0.035, "6a727b")
    k.turned([(0.0, 0.28), (0.72, 0.40)], "8e98a2")
    k.disc(0, 0.72, 0, (0.37, 0, 0), (0, 0, 0.37), "4e5a63", bias=0.3)


def basket(k: Kit) -> None:
    k.ring(0, 0.5, 0, (0.42, 0, 0), (0, 0.46, 0), 0.06, "9a6f3c")
    k.turned([(0.0, 0.34), (0.5, 0.46)], "b98a4c", squash=0.7)
    for y in (0.14, 0.32):
        k.stroke(
            [(-0.37 - y * 0.15, y, -0.22), (0, y - 0.04, -0.31), (0.37 + y * 0.15, y, -0.22)], 0.03, "8a6434", bias=0.4
        )


def gift(k: Kit) -> None:
    k.box(0, 0.45, 0, 0.5, 0.45, 0.5, "c8553d")
    for side in (1, -1):
        k.sheet(
            [(-0.08, 0, side * 0.505), (0.08, 0, side * 0.505), (0.08, 0.9, side * 0.505), (-0.08, 0.9, side * 0.505)],
            "f1d9a0",
            bias=0.3,
        )
        k.disc(side * 0.16, 0.98, 0, (0.16, 0, 0), (0, 0.10, 0), "f1d9a0", bias=0.3)


def ball(k: Kit) -> None:
    k.ball(0, 0.5, 0, 0.5, "d1453b")
    k.stroke([(-0.48, 0.55, -0.1), (0, 0.68, -0.48), (0.48, 0.55, -0.1)], 0.07, "f4efe4", bias=0.6)


def balloon(k: Kit) -> None:
    k.turned([(0.52, 0.02), (0.60, 0.14), (0.78, 0.22), (0.93, 0.16), (1.0, 0.04)], "d94a52", ends=(0.2, 0.6))
    k.stroke([(0, 0.52, 0), (0.03, 0.3, 0), (0, 0.0, 0)], 0.008, "efe6d8")


def kite(k: Kit) -> None:
    k.sheet([(0, 1.0, 0), (0.34, 0.66, 0), (0, 0.2, 0), (-0.34, 0.66, 0)], "d1453b")
    k.sheet([(0, 1.0, -0.01), (0, 0.2, -0.01), (-0.34, 0.66, -0.01)], "f3c544", bias=0.01)
    k.stroke([(0, 0.2, 0), (0.08, 0.1, 0), (-0.05, 0.02, 0), (0.05, -0.1, 0)], 0.02, "3267b8")


def guitar(k: Kit) -> None:
    k.turned(
        [(0.0, 0.10), (0.04, 0.19), (0.20, 0.20), (0.29, 0.13), (0.40, 0.16), (0.47, 0.08)],
        "b5703a",
        squash=0.28,
        ends=(0.3, 0.1),
    )
    k.disc(0, 0.30, -0.05, (0.055, 0, 0), (0, 0.055, 0), "2b1d16", bias=0.1)
    k.box(0, 0.68, 0, 0.025, 0.24, 0.015, "4a2f20")
    k.box(0, 0.95, 0, 0.04, 0.06, 0.015, "4a2f20")


def violin(k: Kit) -> None:
    k.turned(
        [(0.0, 0.10), (0.06, 0.18), (0.2, 0.16), (0.28, 0.12), (0.36, 0.15), (0.5, 0.08)],
        "9a4f28",
        squash=0.25,
        ends=(0.3, 0.1),
    )
    k.box(0, 0.72, 0, 0.022, 0.24, 0.018, "2b1d16")
    k.ball(0, 0.98, 0, 0.035, "9a4f28")


def paper_boat(k: Kit) -> None:
    white, fold = "f6f2e6", "dcd4c0"
    for side in (1, -1):
        k.sheet(
            [
                (-0.5, 0.0, 0),
                (0.5, 0.0, 0),
                (1.0, 0.62, side * 0.05),
                (0.30, 0.46, side * 0.34),
                (-0.30, 0.46, side * 0.34),
                (-1.0, 0.62, side * 0.05),
            ],
            white if side < 0 else fold,
        )
    k.sheet([(-0.36, 0.34, 0), (0.36, 0.34, 0), (0, 1.0, 0)], fold)
    k.sheet([(-0.36, 0.34, -0.01), (0.0, 0.34, -0.05), (0, 1.0, 0)], white, bias=0.01)


def flag(k: Kit) -> None:
    k.rod((0, 0, 0), (0, 1.0, 0), 0.014, 0.012, "d8cfc0")
    t = k.seconds
    top = [(0.02 + 0.13 * i, 0.97 + 0.02 * math.sin(4 * t - i), 0.04 * math.sin(4 * t - i)) for i in range(5)]
    low = [(x, y - 0.32, z) for x, y, z in top]
    k.sheet([*top, *low[::-1]], "d1453b")


def teddy(k: Kit) -> None:
    fur, light = "a8743f", "d9b07a"
    k.ball(0, 0.34, 0, 0.27, fur)
    k.ball(0, 0.72, 0, 0.23, fur, bias=0.02)
    for side in (1, -1):
        k.ball(side * 0.19, 0.90, 0, 0.09, fur)
        k.ball(side * 0.27, 0.44, 0, 0.10, fur, bias=0.05)
        k.ball(side * 0.19, 0.10, -0.06, 0.12, fur, bias=0.1)
        k.ball(side * 0.08, 0.76, -0.20, 0.03, DARK, bias=0.4)
    k.ball(0, 0.67, -0.19, 0.10, light, bias=0.3)
    k.ball(0, 0.70, -0.28, 0.035, DARK, bias=0.5)


def bandage_box(k: Kit) -> None:
    k.box(0, 0.45, 0, 0.7, 0.45, 0.35, "f0ece2")
    k.sheet([(-0.1, 0.2, -0.36), (0.1, 0.2, -0.36), (0.1, 0.7, -0.36), (-0.1, 0.7, -0.36)], "c9302c", bias=0.4)
    k.sheet([(-0.25, 0.35, -0.36), (0.25, 0.35, -0.36), (0.25, 0.55, -0.36), (-0.25, 0.55, -0.36)], "c9302c", bias=0.4)


def rope(k: Kit) -> None:
    for i in range(4):
        k.ring(0.03 * i, 0.5 - 0.03 * i, 0.04 * i, (0.30, 0, 0.05), (0, 0.44, 0), 0.09, "b8935a" if i % 2 else "a47f48")
    k.stroke([(0.28, 0.3, 0.1), (0.36, 0.05, 0.1), (0.30, -0.2, 0.1)], 0.09, "b8935a")


def cane(k: Kit) -> None:
    k.rod((0, 0, 0), (0, 0.9, 0), 0.016, 0.02, "5a3a26")
    k.stroke([(0, 0.88, 0), (0, 1.0, 0), (0, 1.02, 0.08), (0, 0.95, 0.14)], 0.045, "5a3a26")
