"""The heads of animals: skull, muzzle, ears, eyes and what grows on them, built in 3-D so that they turn."""

from __future__ import annotations

import math
from collections.abc import Sequence
from functools import partial
from typing import NamedTuple

from generation.engines.animatic.figures.appearance import Appearance
from generation.engines.animatic.figures.colours import Tones, blend, rgb, times
from generation.engines.animatic.figures.curves import curve, open_curve
from generation.engines.animatic.figures.paint import Brush
from generation.engines.animatic.figures.quadrupeds import BREEDS, Beast
from generation.engines.animatic.figures.solids import Ring, Solid, end_on
from generation.engines.animatic.figures.space import Frame3, Vec, clamp, lerp, mul
from generation.stage import Feeling


class _Head(NamedTuple):
    """A head in units of its breed, the muzzle forward: x to its right, y up, z ahead.

    Attributes:
        skull: cross-sections from the nape on (z, y, half breadth, half height).
        muzzle: the same, of what is before it; none where the skull runs on into it.
        eye: where the right eye is; gaze: which way it faces; size: its radius.
        nose: where the nose is; ear: the outline of the right ear; thick: whether it hangs.
    """

    skull: tuple[tuple[float, float, float, float], ...]
    muzzle: tuple[tuple[float, float, float, float], ...]
    eye: Vec
    gaze: Vec
    size: float
    nose: Vec
    ear: tuple[Vec, ...]
    hangs: bool


HEADS = {
    "dog": _Head(
        ((-0.55, 0.10, 0.42, 0.42), (-0.15, 0.16, 0.62, 0.60), (0.25, 0.10, 0.60, 0.58), (0.62, 0.0, 0.42, 0.44)),
        ((0.35, -0.16, 0.42, 0.40), (0.75, -0.17, 0.34, 0.32), (1.15, -0.18, 0.29, 0.27)),
        (0.33, 0.24, 0.62), (0.45, 0.15, 0.88), 0.125, (0.0, -0.04, 1.30),
        ((0.40, 0.66, -0.12), (0.62, 0.62, 0.10), (0.80, 0.22, 0.20), (0.82, -0.26, 0.16), (0.70, -0.48, 0.02),
         (0.62, -0.22, -0.18), (0.54, 0.28, -0.26)),
        True,
    ),
    "cat": _Head(
        ((-0.42, 0.06, 0.44, 0.42), (-0.05, 0.06, 0.68, 0.58), (0.30, 0.02, 0.62, 0.54), (0.50, -0.04, 0.42, 0.40)),
        ((0.36, -0.20, 0.36, 0.26), (0.64, -0.22, 0.30, 0.21)),
        (0.31, 0.10, 0.50), (0.42, 0.12, 0.90), 0.155, (0.0, -0.10, 0.76),
        ((0.10, 0.50, 0.14), (0.40, 1.10, 0.0), (0.50, 1.12, -0.04), (0.66, 0.28, -0.12)),
        False,
    ),
    "horse": _Head(
        ((-0.42, 0.02, 0.36, 0.44), (0.05, 0.06, 0.50, 0.58), (0.55, 0.0, 0.52, 0.60), (1.10, -0.02, 0.36, 0.42),
         (1.70, -0.06, 0.29, 0.32)),
        ((1.60, -0.07, 0.29, 0.32), (2.05, -0.10, 0.34, 0.33), (2.35, -0.14, 0.27, 0.25)),
        (0.46, 0.28, 0.58), (0.86, 0.30, 0.42), 0.12, (0.0, 0.0, 2.3),
        ((0.12, 0.48, -0.30), (0.10, 0.86, -0.24), (0.26, 1.22, -0.16), (0.42, 0.90, -0.22), (0.42, 0.46, -0.34)),
        False,
    ),
    "cow": _Head(
        ((-0.36, 0.06, 0.44, 0.46), (0.05, 0.08, 0.60, 0.58), (0.55, 0.02, 0.58, 0.58), (1.05, -0.04, 0.42, 0.44),
         (1.35, -0.06, 0.40, 0.38)),
        ((1.25, -0.07, 0.40, 0.38), (1.58, -0.10, 0.46, 0.40), (1.84, -0.14, 0.34, 0.28)),
        (0.50, 0.22, 0.52), (0.86, 0.28, 0.44), 0.12, (0.0, 0.0, 1.9),
        ((0.50, 0.42, -0.12), (0.86, 0.50, -0.10), (1.26, 0.30, -0.06), (1.05, 0.02, -0.06), (0.56, 0.10, -0.14)),
        True,
    ),
    "sheep": _Head(
        ((-0.38, 0.04, 0.46, 0.46), (0.05, 0.08, 0.56, 0.56), (0.50, 0.0, 0.48, 0.50), (1.0, -0.08, 0.36, 0.38)),
        ((0.90, -0.09, 0.36, 0.37), (1.25, -0.12, 0.33, 0.31), (1.45, -0.14, 0.24, 0.22)),
        (0.42, 0.20, 0.48), (0.82, 0.25, 0.50), 0.12, (0.0, -0.04, 1.50),
        ((0.46, 0.34, -0.10), (0.80, 0.34, -0.06), (1.20, 0.0, 0.02), (0.96, -0.16, 0.0), (0.50, 0.04, -0.12)),
        True,
    ),
}  # fmt: skip


def draw_head(
    brush: Brush, look: Appearance, beast: Beast, feeling: Feeling, opening: float, blink: float, line: float
) -> None:
    """Draw a head: its parts in the order in which they lie behind each other."""
    breed, plan, head = BREEDS[look.kind], HEADS[look.kind], beast.head
    s = breed.head
    sheep = look.kind == "sheep"
    coat = rgb("4a403a") if sheep else look.hair_colour
    material = brush.tones(coat)
    pale = brush.tones(_muzzle_colour(look, coat))
    ear = brush.tones(times(coat, (0.74, 0.70, 0.70)))
    parts: list[tuple[float, int, partial[None]]] = []
    depth = brush.depth_of

    def put(at: Vec, bias: float, job: partial[None]) -> None:
        parts.append((depth(at) - bias * s, len(parts), job))

    put(head.point(0, 0.06 * s, 0.1 * s), 0.0, partial(_rings, brush, head, s, plan.skull, material, line))
    tip = plan.muzzle[-1][0]
    put(head.point(0, -0.1 * s, 0.6 * tip * s), 0.1, partial(_muzzle, brush, look, head, s, plan, pale, line, opening))
    for side in (1.0, -1.0):
        middle = _mirrored(head, s, plan.ear[len(plan.ear) // 2], side)
        out = 0.30 if plan.hangs else -0.05
        put(middle, out, partial(_ear, brush, look, head, s, plan, side, ear, line))
    if look.kind == "cow":
        for side in (1.0, -1.0):
            put(head.point(side * 0.7 * s, 0.8 * s, 0), 0.0, partial(_horn, brush, head, s, side, line))
    if sheep:
        wool = brush.tones(look.hair_colour)
        put(head.point(0, 0.5 * s, -0.2 * s), 0.25, partial(_wool, brush, head, s, wool, line))
    if look.kind == "horse":
        put(head.point(0, 0.62 * s, 0.2 * s), 0.1, partial(_forelock, brush, look, head, s, line))
    put(head.point(0, 0.2 * s, 0.5 * s), 0.9, partial(_eyes, brush, look, head, s, plan, feeling, blink))
    for _, _, job in sorted(parts, key=lambda part: (-part[0], part[1])):
        job()


def mass(brush: Brush, rings: Sequence[Ring], ends: tuple[float, float] = (0.35, 0.4)) -> Solid | None:
    """The silhouette of a rounded body; one that points at the lens is the hull of all its cross-sections."""
    centres, axes = [], []
    for centre, u, v in rings:
        x, y, k = brush.placed(centre)
        if k <= 0.0:
            return None
        centres.append((x, y))
        axes.append((brush.spread(u, k), brush.spread(v, k)))
    along_x, along_y = centres[-1][0] - centres[0][0], centres[-1][1] - centres[0][1]
    widest = max(max(math.hypot(*u), math.hypot(*v)) for u, v in axes)
    if math.hypot(along_x, along_y) < 1.5 * widest:
        return end_on(centres, axes, (along_x, along_y) if math.hypot(along_x, along_y) > 1e-6 else (0.0, 1.0))
    return brush.solid(rings, ends)


def _muzzle_colour(look: Appearance, coat: tuple[float, float, float]) -> tuple[float, float, float]:
    if look.kind == "cow":
        return rgb("d9a99a")
    if look.kind == "horse":
        return times(coat, (0.62, 0.58, 0.58))
    if look.kind == "sheep":
        return times(coat, (0.86, 0.86, 0.86))
    return blend(coat, rgb("f4ead8"), 0.62)


def _mirrored(head: Frame3, s: float, at: Vec, side: float) -> Vec:
    return head.point(side * at[0] * s, at[1] * s, at[2] * s)


def _rings(
    brush: Brush,
    head: Frame3,
    s: float,
    rows: tuple[tuple[float, float, float, float], ...],
    material: Tones,
    line: float,
) -> None:
    """A rounded part of the head."""
    rings: list[Ring] = [
        (head.point(0, y * s, z * s), head.direction(w * s, 0, 0), head.direction(0, h * s, 0)) for z, y, w, h in rows
    ]
    solid = mass(brush, rings, (0.6, 0.5))
    if solid is not None:
        brush.line(solid, material, line)
        brush.model(solid, material, rim=False)


def _muzzle(
    brush: Brush, look: Appearance, head: Frame3, s: float, plan: _Head, pale: Tones, line: float, opening: float
) -> None:
    p = head.point
    (z0, y0, w0, h0), (z1, y1, w1, h1) = plan.muzzle[0], plan.muzzle[-1]
    if opening > 0.06:  # the lower jaw hangs
        drop = 0.34 * opening * s
        jaw = [
            p(0, (y0 - 0.6 * h0) * s - 0.3 * drop, (z0 + 0.1) * s),
            p(0, (y1 - 0.75 * h1) * s - drop, (z1 - 0.12) * s),
        ]
        brush.limb(jaw, [0.72 * w0 * s, 0.66 * w1 * s], brush.tones(rgb("8a3a40")), outline=line)
    _rings(brush, head, s, plan.muzzle, pale, line if look.kind not in ("horse", "cow") else line * 0.6)
    px = s * brush.at(head.origin)
    dark = brush.tones(rgb("241c20"))
    if look.kind in ("horse", "cow"):
        for side in (1.0, -1.0):
            at = p(side * 0.62 * w1 * s, (y1 + 0.25 * h1) * s, (z1 + 0.06) * s)
            if brush.seen(head.direction(side * 0.7, 0.1, 0.7), at) > 0.1 and px > 4:
                brush.patch(at, head.direction(0.11 * s, 0, -0.06 * side * s), head.direction(0, 0.08 * s, 0), dark.lit)
    else:
        x, y, z = plan.nose
        at = p(x * s, y * s, z * s)
        if brush.seen(head.forward, at) > -0.35:
            wide = 0.17 if look.kind == "dog" else 0.11
            tone = dark if look.kind != "cat" else brush.tones(rgb("c9807c"))
            brush.patch(
                at, head.direction(wide * s, 0, 0), head.direction(0, 0.72 * wide * s, -0.35 * wide * s), tone.lit
            )
    if px > 9 and brush.seen(head.direction(0, -0.15, 1.0), p(0, y1 * s, z1 * s)) > -0.2:
        low = (y1 - 0.62 * h1) * s
        end = (z1 + 0.22 * h1 + 0.06) * s
        mouth = [
            p(0.95 * w1 * s, low + 0.06 * s, (z1 - 0.25) * s),
            p(0.5 * w1 * s, low - 0.03 * s, z1 * s),
            p(0, low + 0.06 * s, end),
            p(-0.5 * w1 * s, low - 0.03 * s, z1 * s),
            p(-0.95 * w1 * s, low + 0.06 * s, (z1 - 0.25) * s),
        ]
        brush.stroke(open_curve([brush.flat(q) for q in mouth]), pale.line, max(line * 0.8, 0.7))
        if look.kind in ("dog", "cat"):
            split = [p(0, (plan.nose[1] - 0.1) * s, end), p(0, low + 0.06 * s, end)]
            brush.stroke(open_curve([brush.flat(q) for q in split]), pale.line, max(line * 0.8, 0.7))
    if look.kind == "cat" and px > 22:
        for side in (1.0, -1.0):
            for k in (-0.05, 0.08):
                whisker = [p(side * 0.22 * s, -0.2 * s, 0.62 * s), p(side * 0.95 * s, (k - 0.2) * s, 0.5 * s)]
                brush.stroke(open_curve([brush.flat(q) for q in whisker]), 0xB0FFFFFF, 0.8)


def _ear(
    brush: Brush, look: Appearance, head: Frame3, s: float, plan: _Head, side: float, tone: Tones, line: float
) -> None:
    points = [_mirrored(head, s, at, side) for at in plan.ear]
    path = curve([brush.flat(q) for q in points], 0.5 if plan.hangs else 0.22)
    own = tone if plan.hangs else brush.tones(look.hair_colour)
    if line:
        brush.stroke(path, own.line, line * 1.6)
    brush.fill(path, own.lit)
    if plan.hangs or brush.seen(head.direction(side * 0.25, 0.1, 0.95), points[0]) < 0.15:
        return
    middle = lerp(points[0], points[-1], 0.5)
    inner = [lerp(q, middle, 0.36) for q in points]
    pink = brush.tones(
        blend(look.hair_colour, rgb("d99a92"), 0.7)
        if look.kind == "cat"
        else times(look.hair_colour, (0.6, 0.56, 0.56))
    )
    brush.fill(curve([brush.flat(q) for q in inner], 0.25), pink.lit)


def _horn(brush: Brush, head: Frame3, s: float, side: float, line: float) -> None:
    p = head.point
    points = [
        p(side * 0.40 * s, 0.52 * s, -0.12 * s),
        p(side * 0.80 * s, 0.66 * s, -0.08 * s),
        p(side * 0.92 * s, 1.05 * s, 0.06 * s),
    ]
    brush.limb(points, [0.12 * s, 0.09 * s, 0.03 * s], brush.tones(rgb("e2d6bc")), outline=line)


def _wool(brush: Brush, head: Frame3, s: float, wool: Tones, line: float) -> None:
    """A sheep's cap of curls."""
    curls = [
        head.point(x * s, y * s, z * s)
        for x, y, z in (
            (0.0, 0.55, -0.35),
            (0.34, 0.50, -0.2),
            (-0.34, 0.50, -0.2),
            (0.18, 0.62, 0.08),
            (-0.18, 0.62, 0.08),
        )
    ]
    for at in curls:
        brush.disc(brush.flat(at), 0.30 * s * brush.at(at) + line * 0.6, wool.line)
    for at in curls:
        brush.disc(brush.flat(at), 0.30 * s * brush.at(at), wool.lit)


def _forelock(brush: Brush, look: Appearance, head: Frame3, s: float, line: float) -> None:
    p = head.point
    hair = brush.tones(times(look.hair_colour, (0.42, 0.38, 0.38)))
    if brush.seen(head.up, p(0, 0.5 * s, 0.9 * s)) > 0.05 and s * brush.at(head.origin) > 6:
        blaze = [
            p(0.12 * s, 0.60 * s, 0.45 * s),
            p(0.16 * s, 0.42 * s, 0.95 * s),
            p(0.07 * s, 0.27 * s, 1.6 * s),
            p(-0.07 * s, 0.27 * s, 1.6 * s),
            p(-0.16 * s, 0.42 * s, 0.95 * s),
            p(-0.12 * s, 0.60 * s, 0.45 * s),
        ]
        brush.fill(curve([brush.flat(q) for q in blaze]), brush.tones(blend(look.hair_colour, rgb("f4ead8"), 0.8)).lit)
    lock = [p(-0.14 * s, 0.62 * s, -0.25 * s), p(0.14 * s, 0.62 * s, -0.25 * s), p(0.16 * s, 0.66 * s, 0.15 * s),
            p(0.04 * s, 0.52 * s, 0.75 * s), p(-0.12 * s, 0.66 * s, 0.2 * s)]  # fmt: skip
    path = curve([brush.flat(q) for q in lock], 0.3)
    if line:
        brush.stroke(path, hair.line, line)
    brush.fill(path, hair.lit)


def _eyes(brush: Brush, look: Appearance, head: Frame3, s: float, plan: _Head, feeling: Feeling, blink: float) -> None:
    px = s * brush.at(head.origin)
    if px < 3.5:
        return
    lid = max(1 - blink, 0.12)
    for side in (1.0, -1.0):
        at = _mirrored(head, s, plan.eye, side)
        gx, gy, gz = plan.gaze
        if brush.seen(head.direction(side * gx, gy, gz), at) < 0.2:
            continue
        r = plan.size * s * (1.2 if px < 14 else 1.0)
        across = head.direction(gz * r, 0, -gx * side * r)
        up = head.direction(0, r * lid, 0)
        cat = look.kind == "cat"
        white = rgb("b9c24a") if cat else rgb("2b1d18")
        if look.kind == "sheep":
            white = rgb("d9c98a")
        dark = 0xFF161014
        if look.kind in ("dog", "horse", "cow") and px > 14:  # a paler rim, so that a dark eye is seen on a dark coat
            rim = brush.tones(blend(look.hair_colour, rgb("f4ead8"), 0.45)).lit
            brush.patch(at, mul(across, 1.35), mul(up, 1.35), rim)
        brush.patch(at, across, up, brush.tones(white).lit)
        if blink < 0.6:
            slit = 0.34 if cat else 0.7
            brush.patch(at, mul(across, slit), mul(up, 0.86 if cat else 0.7), dark)
            x, y = brush.flat(at)
            brush.disc((x + brush.lit_x * px * 0.035, y - px * 0.045), max(px * 0.035, 0.5), 0xF0FFFFFF)
        if px > 14:
            tilt = {Feeling.ANGER: -0.10, Feeling.SADNESS: 0.11, Feeling.FEAR: 0.10}.get(feeling, 0.02)
            rise = plan.eye[1] + 1.7 * plan.size
            brow = [
                head.point(side * (plan.eye[0] - 0.12) * s, (rise + tilt) * s, (plan.eye[2] + 0.04) * s),
                head.point(side * (plan.eye[0] + 0.14) * s, (rise - tilt) * s, (plan.eye[2] - 0.10) * s),
            ]
            tone = brush.tones(times(look.hair_colour, (0.5, 0.46, 0.46))).lit
            brush.stroke(open_curve([brush.flat(q) for q in brow]), tone, clamp(px * 0.05, 0.8, 4.0))
