"""Things for eating and drinking, and lights that are carried."""

from __future__ import annotations

import math

from generation.engines.animatic.figures.kit import Kit

DARK, WOOD, BRASS = "2b2e36", "8a5a36", "d2a13f"


def cup(k: Kit) -> None:
    k.turned([(0.0, 0.26), (0.08, 0.34), (0.5, 0.42), (1.0, 0.46)], "f3efe6", ends=(0.0, 0.0))
    k.disc(0, 1.0, 0, (0.46, 0, 0), (0, 0, 0.46), "f8f5ee", bias=0.35)
    k.disc(0, 0.985, 0, (0.40, 0, 0), (0, 0, 0.40), "5b3620", bias=0.37)
    k.ring(0.54, 0.55, 0, (0.20, 0, 0), (0, 0.24, 0), 0.09, "e6e0d2")
    for i in (-1, 1):
        t = k.seconds
        points = [(0.12 * i + 0.06 * math.sin(2 * t + y * 6 + i), 1.08 + y, 0.0) for y in (0.0, 0.22, 0.44, 0.66)]
        if k.pixels > 40:
            k.stroke(points, 0.03, "f4f1ea", bias=0.3)


def glass(k: Kit) -> None:
    k.turned([(0.0, 0.28), (0.55, 0.33)], "c9772f", ends=(0.05, 0.0))
    k.turned([(0.55, 0.33), (1.0, 0.37)], "dcebf0", bias=-0.02)
    k.disc(0, 1.0, 0, (0.37, 0, 0), (0, 0, 0.37), "eaf4f7", bias=0.2)


def bottle(k: Kit) -> None:
    k.turned(
        [(0.0, 0.15), (0.02, 0.17), (0.58, 0.17), (0.70, 0.10), (0.78, 0.06), (0.96, 0.06)], "2f6b4a", ends=(0.1, 0.0)
    )
    k.turned([(0.94, 0.07), (1.0, 0.065)], "b99a5a", bias=0.02)
    k.turned([(0.20, 0.175), (0.46, 0.175)], "efe4c8", bias=0.03)


def tray(k: Kit) -> None:
    k.turned([(0.0, 0.5), (0.12, 0.54)], "9aa2ab")
    k.within(0.12, 0.12, 0.05, 0.8)
    cup(k.within(-0.14, 0.12, 0.0, 0.55))
    cup(k.within(0.2, 0.12, 0.08, 0.55))


def plate(k: Kit) -> None:
    k.turned([(0.0, 0.9), (0.35, 1.4)], "f3efe6")
    k.disc(0, 0.35, 0, (1.4, 0, 0), (0, 0, 1.4), "f8f5ee", bias=0.1)
    k.ball(-0.3, 0.5, 0, 0.4, "a8743f", bias=0.2)
    k.ball(0.4, 0.45, 0.1, 0.32, "7d9a4a", bias=0.2)


def bread(k: Kit) -> None:
    k.rod((-0.9, 0.5, 0), (0.9, 0.5, 0), 0.36, 0.36, "c58a48")
    for x in (-0.5, 0.0, 0.5):
        k.stroke([(x - 0.1, 0.75, -0.2), (x + 0.15, 0.8, 0.1)], 0.07, "ecc98e", bias=0.5)


def apple(k: Kit) -> None:
    k.turned([(0.02, 0.2), (0.25, 0.43), (0.6, 0.48), (0.85, 0.3)], "c93a34", ends=(0.3, 0.1))
    k.stroke([(0, 0.8, 0), (0.05, 1.0, 0)], 0.06, "5a3a26", bias=0.3)
    k.sheet([(0.05, 0.92, 0), (0.3, 1.02, 0), (0.22, 0.86, 0)], "5c9150", curved=True, bias=0.3)


def cake(k: Kit) -> None:
    k.turned([(0.0, 0.75), (0.34, 0.75)], "7a4a34")
    k.turned([(0.34, 0.76), (0.56, 0.74)], "f3dfe2", bias=0.05)
    for i in range(5):
        a = math.tau * i / 5
        x, z = 0.42 * math.cos(a), 0.42 * math.sin(a)
        k.rod((x, 0.56, z), (x, 0.78, z), 0.03, 0.03, "7fb8e6")
        k.flame(x, 0.80, z, 0.16)


def teapot(k: Kit) -> None:
    k.stroke([(-0.5, 0.66, 0), (-0.78, 0.62, 0), (-0.74, 0.3, 0), (-0.46, 0.22, 0)], 0.09, "4a6b8a")
    k.turned([(0.0, 0.32), (0.12, 0.46), (0.45, 0.56), (0.72, 0.36), (0.78, 0.2)], "557fa3", ends=(0.0, 0.3))
    k.rod((0.45, 0.36, 0), (0.86, 0.72, 0), 0.13, 0.06, "557fa3")
    k.ball(0, 0.88, 0, 0.09, "4a6b8a")


def bowl(k: Kit) -> None:
    k.turned([(0.0, 0.36), (0.12, 0.5), (0.6, 0.9), (0.9, 0.98)], "3a6b9c")
    k.disc(0, 0.88, 0, (0.9, 0, 0), (0, 0, 0.9), "f0e2c0", bias=0.5)
    for x in (0.1, 0.25):
        k.rod((x, 0.8, -0.3), (x + 0.7, 1.8, 0.3), 0.03, 0.045, "8a3a2a", bias=0.6)


def flask(k: Kit) -> None:
    k.turned([(0.0, 0.38), (0.05, 0.42), (0.42, 0.24)], "59c2a8", glow=0.35)
    k.turned([(0.42, 0.24), (0.62, 0.11), (1.0, 0.11)], "dcebf0")
    k.ring(0, 1.0, 0, (0.13, 0, 0), (0, 0, 0.13), 0.03, "eef6f8", bias=0.1)


def lantern(k: Kit) -> None:
    """Hangs by its ring from the hand at the top."""
    k.ring(0, 0.92, 0, (0.13, 0, 0), (0, 0.08, 0), 0.035, "3b3a3c")
    k.turned([(0.70, 0.26), (0.76, 0.24), (0.86, 0.09)], "4a4a4f", ends=(0.0, 0.2), bias=0.02)
    k.turned([(0.16, 0.21), (0.70, 0.21)], "ffdf94", glow=0.75 + 0.25 * k.night)
    k.flame(0, 0.30, 0, 0.26)
    for i in range(4):
        a = math.pi / 4 + i * math.pi / 2
        x, z = 0.235 * math.cos(a), 0.235 * math.sin(a)
        k.rod((x, 0.14, z), (x, 0.72, z), 0.018, 0.018, "4a4a4f")
    k.turned([(0.0, 0.24), (0.10, 0.27), (0.16, 0.25)], "4a4a4f", ends=(0.0, 0.0), bias=0.02)
    k.glow(0, 0.42, 0, 3.4 * k.flicker(), "ffc56b", 0.75)


def flashlight(k: Kit) -> None:
    k.rod((0, 0.5, -0.35), (0, 0.5, 0.25), 0.12, 0.12, "33373f")
    k.rod((0, 0.5, 0.25), (0, 0.5, 0.5), 0.13, 0.2, "454b55")
    k.disc(0, 0.5, 0.56, (0.19, 0, 0), (0, 0.19, 0), "fff3c8", glow=1.0)
    if k.night > 0.2:
        k.glow(0, 0.5, 0.8, 3.0, "fff0c0", 0.8)


def torch(k: Kit) -> None:
    k.rod((0, 0, 0), (0, 0.66, 0), 0.03, 0.045, WOOD)
    k.rod((0, 0.62, 0), (0, 0.74, 0), 0.06, 0.065, "4a3a2c")
    k.flame(0, 0.72, 0, 0.34)


def candle(k: Kit) -> None:
    k.turned([(0.0, 0.30), (0.05, 0.32), (0.09, 0.14)], BRASS)
    k.turned([(0.05, 0.10), (0.66, 0.095)], "f4ead0", bias=0.02)
    k.stroke([(0, 0.66, 0), (0.01, 0.72, 0)], 0.02, DARK, bias=0.05)
    k.flame(0, 0.70, 0, 0.24)
