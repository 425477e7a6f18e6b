"""Beards over the jaw, and moustaches: trimmed, thin, big or with turned up ends, over the upper lip."""

from __future__ import annotations

from generation.engines.animatic.figures.appearance import Appearance
from generation.engines.animatic.figures.colours import Tones
from generation.engines.animatic.figures.curves import curve, meeting
from generation.engines.animatic.figures.hair import hair_tones
from generation.engines.animatic.figures.paint import Brush
from generation.engines.animatic.figures.solids import Solid
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
    px = brush.at(head.origin) * size
    line = max(px * 0.012, 0.6)
    grown = 1.0 if px > 44 else 1.22  # seen from afar, it still has to be seen
    wings = []
    for side in (-1.0, 1.0):
        wing: list[Flat] = []
        hidden = 0
        for x, y in MOUSTACHES[kind]:
            x, y = x * grown, -0.25 + (y + 0.25) * grown
            z = 0.470 - 2.4 * x * x
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


def _sideburns(brush: Brush, head: Frame3, size: float, material: Tones) -> None:
    """Whiskers from before the ears down along the jaw."""
    for side in (1.0, -1.0):
        shape = [
            (0.345, 0.10, 0.05), (0.325, -0.02, 0.15), (0.315, -0.16, 0.20), (0.27, -0.27, 0.25), (0.215, -0.37, 0.25),
            (0.25, -0.42, 0.18), (0.30, -0.34, 0.10), (0.345, -0.18, 0.02), (0.350, 0.0, -0.02),
        ]  # fmt: skip
        if (
            brush.seen(head.direction(side * 0.85, 0.0, 0.5), head.point(side * 0.3 * size, -0.2 * size, 0.15 * size))
            < 0.05
        ):
            continue
        path = curve([brush.flat(head.point(side * x * size, y * size, z * size)) for x, y, z in shape], 0.22)
        brush.fill(path, material.lit)


def beard(
    brush: Brush, look: Appearance, head: Frame3, size: float, jaw: float, skull: Solid, *, before_mouth: bool
) -> None:
    """A beard over the jaw (before the mouth is drawn), or a moustache over the lip (after it)."""
    kind = look.beard
    if not kind or brush.at(head.origin) * size < 10:
        return
    material = hair_tones(brush, look.hair_colour)

    def flat(x: float, y: float, z: float) -> Flat:
        return brush.flat(head.point(x * size, y * size, z * size))

    drop = 0.075 * jaw
    if kind == "sideburns":
        if before_mouth:
            _sideburns(brush, head, size, material)
        return
    if before_mouth and kind in ("full", "long", "stubble"):
        low = -0.56 - drop if kind == "full" else -0.84 - drop if kind == "long" else -0.50 - drop
        shape = [
            (0.335, -0.02, 0.10), (0.30, -0.16, 0.24), (0.20, -0.235, 0.34), (0.10, -0.235, 0.40), (0.0, -0.25,
            0.42), (-0.10, -0.235, 0.40),
            (-0.20, -0.235, 0.34), (-0.30, -0.16, 0.24), (-0.335, -0.02, 0.10), (-0.31, -0.30, 0.10), (-0.22,
            (low - 0.32) / 2, 0.24),
            (-0.10, low, 0.33), (0.10, low, 0.33), (0.22, (low - 0.32) / 2, 0.24), (0.31, -0.30, 0.10),
        ]  # fmt: skip
        pts = []
        reach = brush.at(head.origin) * size
        across = brush.seen(head.right, head.origin)
        aside = 0.0 if abs(across) < 0.25 else across
        for x, y, z in shape:
            p = head.point(x * size, y * size, z * size)
            if brush.seen(head.direction(x, 0, z), p) < -0.05:  # round the far side: the profile bounds it
                y = min(y, -0.27)  # below the nose and the cheek
                p = head.point(0.0, y * size, (0.44 - 0.10 * max(-0.42 - y, 0.0)) * size)
            elif aside and x * aside < 0 and y < -0.2:  # towards the far side: as far as the jaw goes
                p = head.point(x * 1.5 * size, y * size, (z + 0.04) * size)
            pts.append(brush.flat(p))
        path = curve(pts, 0.24)
        if aside and kind != "long":
            path = meeting(path, skull.grown(0.05 * reach)) or path
        if kind == "stubble":
            brush.fill(path, 0x38000000 | (material.shade & 0xFFFFFF))
        else:
            brush.fill(path, material.lit)
            brush.keep_inside(path)
            brush.shadow(skull, material, wrap=0.3, rim=False, deepest=-0.3)
            brush.let_go()
    if not before_mouth and kind in MOUSTACHES:
        moustache(brush, kind, head, size, material)
    if before_mouth and kind == "goatee":
        tuft = [
            (0.09, -0.37 - drop, 0.39),
            (0.0, -0.36 - drop, 0.42),
            (-0.09, -0.37 - drop, 0.39),
            (-0.07, -0.52 - drop, 0.34),
            (0.0, -0.60 - drop, 0.34),
            (0.07, -0.52 - drop, 0.34),
        ]
        brush.fill(curve([flat(*p) for p in tuft], 0.24), material.lit)
