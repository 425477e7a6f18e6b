"""Hats: solids that sit on a head."""

from __future__ import annotations

import math

import skia

from generation.engines.animatic.figures.appearance import Appearance
from generation.engines.animatic.figures.colours import Tones, rgb, times
from generation.engines.animatic.figures.curves import curve, polygon, without
from generation.engines.animatic.figures.paint import Brush
from generation.engines.animatic.figures.solids import Ring
from generation.engines.animatic.figures.space import Frame3, lerp
from generation.stage import Colour

_CROWNS: dict[str, tuple[tuple[float, float, float, float], ...]] = {
    "beanie": ((0.14, 0.375, -0.03, 0.44), (0.24, 0.385, -0.03, 0.45), (0.40, 0.35, -0.05, 0.41), (0.54, 0.22,
    -0.07, 0.27), (0.60, 0.06, -0.08, 0.09)),
    "cap": ((0.20, 0.365, -0.02, 0.435), (0.34, 0.355, -0.03, 0.42), (0.47, 0.27, -0.05, 0.33), (0.55, 0.10, -0.06,
    0.14)),
    "flatcap": ((0.22, 0.37, 0.02, 0.45), (0.34, 0.42, 0.04, 0.50), (0.44, 0.36, 0.0, 0.44), (0.50, 0.15, -0.02,
    0.2)),
    "peaked": ((0.22, 0.36, -0.02, 0.43), (0.36, 0.365, -0.02, 0.435), (0.46, 0.46, 0.01, 0.52), (0.56, 0.42, 0.0,
    0.48), (0.60, 0.2, 0.0, 0.25)),
    "fedora": ((0.24, 0.365, -0.02, 0.435), (0.40, 0.35, -0.03, 0.42), (0.60, 0.28, -0.03, 0.35), (0.63, 0.16,
    -0.03, 0.22)),
    "brim": ((0.24, 0.365, -0.02, 0.435), (0.44, 0.34, -0.03, 0.40), (0.62, 0.26, -0.03, 0.32), (0.66, 0.14, -0.03,
    0.18)),
    "straw": ((0.24, 0.365, -0.02, 0.435), (0.42, 0.34, -0.03, 0.40), (0.54, 0.24, -0.03, 0.30), (0.58, 0.1, -0.03,
    0.14)),
    "bowler": ((0.24, 0.365, -0.02, 0.43), (0.42, 0.36, -0.03, 0.42), (0.56, 0.26, -0.03, 0.31), (0.62, 0.08, -0.03,
    0.1)),
    "tophat": ((0.24, 0.36, -0.02, 0.42), (0.60, 0.33, -0.02, 0.38), (0.98, 0.36, -0.02, 0.41)),
    "souwester": ((0.16, 0.39, -0.03, 0.46), (0.34, 0.37, -0.03, 0.43), (0.50, 0.27, -0.04, 0.33), (0.58, 0.08,
    -0.05, 0.1)),
    "beret": ((0.26, 0.36, -0.03, 0.42), (0.38, 0.47, -0.06, 0.50), (0.48, 0.40, -0.08, 0.42), (0.54, 0.12, -0.08,
    0.14)),
    "helmet": ((0.14, 0.40, -0.02, 0.46), (0.32, 0.40, -0.03, 0.46), (0.50, 0.30, -0.04, 0.36), (0.60, 0.10, -0.04,
    0.13)),
    "turban": ((0.18, 0.39, -0.03, 0.45), (0.34, 0.46, -0.04, 0.50), (0.52, 0.40, -0.05, 0.43), (0.62, 0.16, -0.05,
    0.2)),
    "chef": ((0.24, 0.36, -0.02, 0.42), (0.42, 0.36, -0.02, 0.42), (0.58, 0.50, -0.02, 0.52), (0.76, 0.46, -0.02,
    0.48), (0.84, 0.2, -0.02, 0.22)),
    "wizard": ((0.22, 0.37, -0.02, 0.44), (0.50, 0.25, -0.05, 0.29), (0.85, 0.12, -0.12, 0.14), (1.12, 0.02, -0.22,
    0.03)),
    "bucket": ((0.24, 0.37, -0.02, 0.44), (0.44, 0.34, -0.03, 0.40), (0.56, 0.29, -0.03, 0.34), (0.58, 0.12, -0.03,
    0.15)),
    "pillbox": ((0.38, 0.30, -0.05, 0.36), (0.58, 0.29, -0.06, 0.34)),
    "fur": ((0.16, 0.42, -0.03, 0.48), (0.34, 0.44, -0.03, 0.50), (0.58, 0.41, -0.03, 0.46), (0.68, 0.2, -0.03,
    0.24)),
    "crown": ((0.28, 0.34, -0.03, 0.40), (0.46, 0.37, -0.03, 0.43)),
    "headband": ((0.22, 0.365, -0.025, 0.435), (0.31, 0.345, -0.03, 0.41)),
}  # fmt: skip
"""Cross-sections in head heights, as those of the skull."""

_BRIMS = {"fedora": (0.55, 0.64, 0.24), "brim": (0.72, 0.82, 0.24), "straw": (0.74, 0.80, 0.25), "bowler": (0.47,
0.55, 0.24), "tophat": (0.50, 0.58, 0.25),
          "souwester": (0.52, 0.68, 0.14), "wizard": (0.66, 0.74, 0.23), "bucket": (0.52, 0.60, 0.18),
          "helmet": (0.43, 0.56, 0.15)}  # fmt: skip
_VISORS = {"cap": 0.34, "flatcap": 0.20, "peaked": 0.24}


def _rings(head: Frame3, size: float, kind: str) -> list[Ring]:
    return [
        (head.point(0, y * size, z * size), head.direction(w * size, 0, 0), head.direction(0, 0, d * size))
        for y, w, z, d in _CROWNS[kind]
    ]


HOODS = frozenset({"hood", "headscarf", "wimple"})
"""What hides hair and ears."""


BARED = frozenset({"", "headband", "crown", "veil", "bubble", "pillbox"})
"""What leaves the hair free."""


def draw_hat(brush: Brush, look: Appearance, head: Frame3, size: float) -> None:
    """The hat, brim and all, over the hair."""
    kind = look.hat
    px = brush.at(head.origin) * size
    line = px * 0.026
    material = brush.tones(look.hat_colour)
    if kind in HOODS:
        if kind == "wimple":
            _brow_band(brush, head, size, rgb("f4f1ea"))
        _hood(brush, head, size, material, line, low=kind != "hood")
        return
    if kind == "bubble":
        _bubble(brush, head, size, material, line)
        return
    if kind == "veil":
        kind = "headband"
    if kind not in _CROWNS:
        return
    above = brush.seen(head.up, head.origin) > 0.0
    if kind in _BRIMS and not above:
        _brim(brush, head, size, kind, material, line, under=True)
    elif kind in _BRIMS and above:
        _brim(brush, head, size, kind, material, line, under=False)
    ahead = brush.seen(head.forward, head.origin) > 0.1
    if kind in _VISORS and not ahead:
        _visor(brush, look, head, size, kind, material, line)
    brush.tube(_rings(head, size, kind), material, outline=line, round_ends=(0.0, 0.3 if kind != "tophat" else 0.0))
    if kind in _VISORS and ahead:
        _visor(brush, look, head, size, kind, material, line)
    band = times(look.hat_colour, (0.55, 0.5, 0.55))
    if kind in ("fedora", "straw", "bowler", "tophat", "brim", "peaked") and px > 14:
        low, high = _rings(head, size, kind)[0], _rings(head, size, kind)[1]
        ribbon: list[Ring] = [
            low,
            (lerp(low[0], high[0], 0.45), low[1], low[2]),
        ]
        brush.band(ribbon[0], ribbon[1], brush.tones(band))
    if kind == "beanie" and px > 20:
        cuff = _rings(head, size, kind)[:2]
        brush.band(cuff[0], cuff[1], brush.tones(times(look.hat_colour, (0.84, 0.84, 0.86))))
    if kind == "crown":
        _points(brush, head, size, material)
    if kind == "peaked" and px > 20 and brush.seen(head.forward, head.origin) > 0.2:
        brush.patch(
            head.point(0, 0.42 * size, 0.44 * size),
            head.direction(0.05 * size, 0, 0),
            head.direction(0, 0.05 * size, 0),
            brush.tones(rgb("e3b341")).lit,
        )


def _brim(brush: Brush, head: Frame3, size: float, kind: str, material: Tones, line: float, *, under: bool) -> None:
    w, d, y = _BRIMS[kind]
    z = -0.14 if kind == "souwester" else 0.0
    path = brush.ellipse(
        head.point(0, y * size, z * size), head.direction(w * size, 0, 0), head.direction(0, 0, d * size)
    )
    brush.stroke(path, material.line, max(line, brush.at(head.origin) * size * 0.035))
    brush.fill(path, material.shade if under else material.lit)


def _visor(brush: Brush, look: Appearance, head: Frame3, size: float, kind: str, material: Tones, line: float) -> None:
    out = _VISORS[kind]
    if brush.seen(head.forward, head.origin) < -0.55:
        return
    rim, wide, middle, deep = _CROWNS[kind][0]
    pts = []
    for i in range(-4, 5):  # along its edge, which slopes down before the brow
        across, ahead = math.sin(i * 0.32), math.cos(i * 0.32)
        pts.append((across * (wide + 0.07 * ahead), rim + 0.02 - 0.105 * ahead, middle + ahead * (deep + out * ahead)))
    for back in (3.0, 1.5, 0.0, -1.5, -3.0):
        pts.append((math.sin(back * 0.36) * wide, rim + 0.02, middle + math.cos(back * 0.36) * deep))
    flat = [brush.flat(head.point(a * size, b * size, c * size)) for a, b, c in pts]
    path = curve(flat, 0.2)
    brush.stroke(path, material.line, line)
    dark = brush.tones(times(look.hat_colour, (0.6, 0.6, 0.64)))
    brush.fill(path, dark.lit if brush.seen(head.up, head.origin) > 0 else dark.shade)


def _hood(brush: Brush, head: Frame3, size: float, material: Tones, line: float, *, low: bool) -> None:
    grow = 0.05 if low else 0.09
    rows = (
        (-0.52, 0.30, -0.06, 0.30),
        (-0.30, 0.335, -0.06, 0.36),
        (-0.05, 0.36, -0.05, 0.41),
        (0.18, 0.36, -0.04, 0.43),
        (0.36, 0.31, -0.06, 0.39),
        (0.45, 0.225, -0.08, 0.29),
        (0.505, 0.14, -0.1, 0.19),
    )
    rings: list[Ring] = [
        (
            head.point(0, (y + grow * max(y, 0)) * size, z * size),
            head.direction((w + grow) * size, 0, 0),
            head.direction(0, 0, (d + grow) * size),
        )
        for y, w, z, d in rows
    ]
    solid = brush.solid(rings, (0.3, 0.2), convex=True)
    if solid is None:
        return
    path = solid.path
    if brush.seen(head.forward, head.origin) > -0.2:
        hole = [
            (0.0, 0.36, 0.42),
            (0.25, 0.24, 0.33),
            (0.31, -0.05, 0.26),
            (0.26, -0.34, 0.24),
            (0.0, -0.56, 0.30),
            (-0.26, -0.34, 0.24),
            (-0.31, -0.05, 0.26),
            (-0.25, 0.24, 0.33),
        ]
        aside = brush.seen(head.right, head.origin)
        if abs(aside) > 0.3:  # from the side, the edge lies back, and nothing of it is before the face
            back = (abs(aside) - 0.3) / 0.7
            hole = [(x, y, z - 0.20 * back if x * aside > 0 else z + 0.30 * back) for x, y, z in hole]
        opening = curve([brush.flat(head.point(x * size, y * size, z * size)) for x, y, z in hole])
        path = without(path, opening)
    brush.stroke(path, material.line, line)
    brush.fill(path, material.lit)
    brush.keep_inside(path)
    brush.shadow(solid, material)
    brush.let_go()


def _brow_band(brush: Brush, head: Frame3, size: float, colour: Colour) -> None:
    """The white band that a nun wears over the forehead."""
    if brush.seen(head.forward, head.origin) < 0.0:
        return
    rows = ((0.20, 0.335, -0.02, 0.41), (0.335, 0.305, -0.03, 0.375))
    low, high = (
        (head.point(0, y * size, z * size), head.direction(w * size, 0, 0), head.direction(0, 0, d * size))
        for y, w, z, d in rows
    )
    brush.band(low, high, brush.tones(colour))


def _bubble(brush: Brush, head: Frame3, size: float, material: Tones, line: float) -> None:
    """A space helmet: a shell round the back of the head, and clear glass before the face."""
    centre = head.point(0, 0.02 * size, 0.03 * size)
    x, y = brush.flat(centre)
    r = 0.70 * size * brush.at(centre)
    ahead = brush.seen(head.forward, head.origin)
    across = brush.seen(head.right, head.origin)
    if ahead < -0.25:
        brush.ball(centre, 0.70 * size, material, outline=line)
        return
    shell = skia.Path.Circle(x, y, r)
    aside = -1.0 if brush.spread(head.forward, 1.0)[0] < 0 else 1.0
    shift = 0.34 * min(abs(across), 1.0) * r * aside
    wide = r * (0.80 - 0.22 * min(abs(across), 1.0))
    pane = skia.Path()
    pane.addOval(skia.Rect.MakeLTRB(x + shift - wide, y - 0.80 * r, x + shift + wide, y + 0.78 * r))
    ring = without(shell, pane)
    brush.stroke(shell, material.line, line)
    brush.fill(ring, material.lit)
    brush.stroke(pane, brush.tones(rgb("c9a23c")).lit, max(r * 0.05, 1.0))
    brush.fill(pane, 0x1EBFE2FF)
    gleam = skia.Path()
    gleam.addArc(
        skia.Rect.MakeLTRB(x + shift - 0.8 * wide, y - 0.66 * r, x + shift + 0.8 * wide, y + 0.66 * r), 195, 50
    )
    brush.stroke(gleam, 0xB0FFFFFF, max(r * 0.06, 1.0))


def _points(brush: Brush, head: Frame3, size: float, material: Tones) -> None:

    for i in range(8):
        a = math.tau * i / 8
        x, z = math.cos(a) * 0.36, math.sin(a) * 0.42 - 0.03
        if brush.seen(head.direction(x, 0, z), head.origin) < 0:
            continue
        tx, tz = -math.sin(a) * 0.10, math.cos(a) * 0.11
        pts = [(x - tx, 0.45, z - tz), (x, 0.62, z), (x + tx, 0.45, z + tz)]
        brush.fill(polygon([brush.flat(head.point(p * size, q * size, r * size)) for p, q, r in pts]), material.lit)
