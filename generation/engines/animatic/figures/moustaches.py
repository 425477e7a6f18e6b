"""Moustaches: trimmed, thin, big or with turned up ends, between the nose and the upper lip."""

from __future__ import annotations

from generation.engines.animatic.figures.colours import Tones
from generation.engines.animatic.figures.curves import curve
from generation.engines.animatic.figures.paint import Brush
from generation.engines.animatic.figures.space import Flat, Frame3

_TRIMMED = (
    (0.0, -0.205),
    (0.07, -0.202),
    (0.145, -0.24),
    (0.195, -0.312),
    (0.13, -0.295),
    (0.06, -0.283),
    (0.0, -0.272),
)
_BIG = (
    (0.0, -0.195), (0.075, -0.182), (0.165, -0.215), (0.235, -0.30), (0.262, -0.40), (0.20, -0.375), (0.13, -0.335),
    (0.06, -0.305), (0.0, -0.285),
)  # fmt: skip
_THIN = ((0.0, -0.238), (0.07, -0.232), (0.15, -0.268), (0.185, -0.298), (0.12, -0.283), (0.06, -0.268), (0.0, -0.264))
_TURNED_UP = (
    (0.0, -0.20), (0.075, -0.192), (0.15, -0.235), (0.215, -0.255), (0.265, -0.225), (0.29, -0.15), (0.315, -0.235),
    (0.265, -0.315), (0.18, -0.325), (0.09, -0.298), (0.0, -0.275),
)  # fmt: skip
MOUSTACHES = {
    "moustache": _TRIMMED, "full": _TRIMMED, "long": _TRIMMED, "goatee": _TRIMMED, "big moustache": _BIG,
    "thin moustache": _THIN, "handlebar": _TURNED_UP,
}  # fmt: skip
"""By the kind of beard: the right half from its middle over its end and back, right and up in head heights."""


def moustache(brush: Brush, kind: str, head: Frame3, size: float, material: Tones) -> None:
    """Two wings of hair that part under the nose; in profile only the near one is seen."""
    line = max(brush.at(head.origin) * size * 0.012, 0.6)
    wings = []
    for side in (-1.0, 1.0):
        wing: list[Flat] = []
        hidden = 0
        for x, y in MOUSTACHES[kind]:
            z = 0.462 - 2.7 * x * x
            p = head.point(side * x * size, y * size, z * size)
            if x and brush.seen(head.direction(side * x * 2, 0, z), p) < -0.05:
                p = head.point(0.0, y * size, 0.46 * size)
                hidden += 1
            wing.append(brush.flat(p))
        if hidden < len(MOUSTACHES[kind]) - 3:
            wings.append(curve(wing, 0.22))
    for wing_path in wings:
        brush.stroke(wing_path, material.line, 2 * line)
    for wing_path in wings:
        brush.fill(wing_path, material.lit)
