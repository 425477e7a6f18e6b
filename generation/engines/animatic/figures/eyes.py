"""Eyes that look, blink and show what is felt, laid on a face."""

from __future__ import annotations

import math
from collections.abc import Callable

from generation.engines.animatic.figures.colours import blend, packed, rgb, times
from generation.engines.animatic.figures.curves import curve, open_curve
from generation.engines.animatic.figures.face import FacePainter
from generation.engines.animatic.figures.space import Flat, Vec, clamp, dot

EYE_WHITE = rgb("f7f3ec")
PUPIL = rgb("140f14")
_LASH = rgb("2b1d22")
_SHUT = 0.16
"""Opening of an eye, in its half heights, below which it is drawn as a line."""


def draw_eyes(face: FacePainter, blink: float) -> None:
    """Both eyes, as far as they are turned to the lens; `blink` closes them, 0 to 1."""
    for side in (1.0, -1.0):
        _eye(face, side, blink)


def _eye(face: FacePainter, side: float, blink: float) -> None:
    brush, shape, mood = face.brush, face.shape, face.mood
    gap, level = shape.eye_gap, shape.eye_level
    deep, tx, tz = face.eye_plane(side)
    centre = face.point(side * gap, level, deep)
    if face.seen(side * 0.42, 0.0, 0.9, centre) < 0.06:
        return
    w, h = 0.092 * shape.eye, 0.071 * shape.eye

    def on(u: float, v: float) -> Flat:  # outward along the face, which curves away
        return face.flat(side * (gap + tx * u * w), level + v * h, deep + tz * u * w - 0.05 * u * u * w)

    if face.pixels < 16:
        x, y = brush.flat(centre)
        if blink > 0.6:  # shut: a short line
            r = max(face.pixels * 0.06 * shape.eye, 0.7)
            brush.stroke(open_curve([(x - r, y), (x + r, y)]), brush.tones(_LASH).line, max(r * 0.5, 0.6))
            return
        brush.disc((x, y), max(face.pixels * 0.05 * shape.eye, 0.6), brush.tones(rgb("2a2028")).lit)
        return
    down = dot(face.gaze, face.head.up)
    lids = mood.lids + 0.22 * clamp(-down - 0.12)  # the lid follows the gaze, and never so far that the eye seems shut
    shut = clamp(1 - (1 - lids) * (1 - blink))
    low = -0.82 + 0.5 * mood.cheek
    top = max(1.0 - 1.75 * shut, low + 0.02)
    angry = mood.brow_inner * 0.10
    upper = [
        on(-1, -0.12),
        on(-0.55, top * 0.80 - 0.02 + angry),
        on(0.05, top),
        on(0.6, top * 0.72 + 0.05),
        on(1.02, 0.10),
    ]
    lower = [on(0.55, low * 0.72), on(0.0, low), on(-0.55, low * 0.78)]
    ink = brush.tones(_LASH)
    lash = max(face.pixels * (0.022 if shape.lashes else 0.017), 0.9)
    if top - low <= _SHUT:
        closed = [on(-1, -0.15), on(-0.5, low * 0.75), on(0.1, low * 0.9), on(0.65, low * 0.6), on(1.04, 0.02)]
        if mood.smile > 0.5:  # squeezed shut by the cheeks
            closed = [on(-1, -0.62), on(-0.5, 0.02), on(0.05, 0.20), on(0.6, 0.02), on(1.04, -0.55)]
        brush.stroke(open_curve(closed), ink.line, lash * 1.35)
        if shape.lashes and face.pixels > 40:
            for u in (0.45, 0.95):
                brush.stroke(open_curve([on(u, low * 0.7), on(u + 0.24, low * 0.7 - 0.34)]), ink.line, lash * 0.7)
        return
    path = curve([*upper, *lower])
    brush.fill(path, brush.tones(EYE_WHITE, skin=True).lit)
    brush.keep_inside(path)
    if face.pixels > 30:
        shadow = [*upper, on(0.6, top * 0.4 - 0.1), on(0.0, top * 0.62 - 0.1), on(-0.6, top * 0.4 - 0.12)]
        brush.fill(curve(shadow), packed(blend(EYE_WHITE, rgb("6f6478"), 0.5), 0.45))
    _iris(face, side, gleams=top > 0.25)
    brush.let_go()
    brush.stroke(open_curve(upper), ink.lit, lash)
    if shape.lashes and face.pixels > 40:
        brush.stroke(open_curve([on(0.75, top * 0.5), on(1.05, 0.14), on(1.28, 0.42)]), ink.lit, lash * 0.9)
    if face.pixels > 60:
        _folds(face, on, top, low, lower, lash)


def _folds(
    face: FacePainter, on: Callable[[float, float], Flat], top: float, low: float, lower: list[Flat], lash: float
) -> None:
    """The crease over an eye, and the edge of its lower lid."""
    shade = face.skin.shade
    face.brush.stroke(open_curve([on(-0.9, top + 0.16), on(0.0, top + 0.42), on(0.95, 0.55)]), shade, lash * 0.6)
    face.brush.stroke(open_curve([on(0.8, low * 0.5), *lower, on(-0.8, low * 0.45)]), shade, lash * 0.45)


def _iris(face: FacePainter, side: float, *, gleams: bool) -> None:
    brush, shape, head = face.brush, face.shape, face.head
    u, v = dot(face.gaze, head.right), dot(face.gaze, head.up)
    ball = 0.115 * shape.eye
    # The gaze relative to the eye's own outward-turned plane.
    deep, tx, tz = face.eye_plane(side)
    out = side * u * ball - 0.006
    y = shape.eye_level + clamp(v, -0.34, 0.34) * ball - 0.004
    middle = face.point(side * (shape.eye_gap + tx * out), y, deep + tz * out - abs(u) * 0.02)
    r = 0.060 * shape.eye * (0.55 + 0.45 * face.mood.pupil) * face.size
    across = head.direction(side * tx * r, 0.0, tz * r)
    up = head.direction(0.0, r, 0.0)
    if face.pixels > 26:
        edge = 1 + 0.5 * max(0.008 * face.pixels, 0.5) / max(r * brush.at(middle), 1.0)
        brush.patch(
            middle, _scaled(across, edge), _scaled(up, edge), brush.tones(times(face.look.iris, (0.4,) * 3)).lit
        )
    brush.patch(middle, across, up, brush.tones(face.look.iris, skin=True).lit)
    k = 0.54 * face.mood.pupil
    brush.patch(middle, _scaled(across, k), _scaled(up, k), brush.tones(PUPIL).lit)
    brush.let_go()
    if not gleams:
        return
    (fx, fy), gleam = brush.flat(middle), r * brush.at(middle)
    lx = clamp(brush.lit_x, -0.7, 0.7)
    brush.disc((fx + lx * gleam * 0.5, fy - gleam * 0.36), gleam * 0.27, 0xF2FFFFFF)
    if face.pixels > 90:
        brush.disc((fx - lx * gleam * 0.45, fy + gleam * 0.40), gleam * 0.12, 0x90FFFFFF)


def _scaled(v: Vec, k: float) -> Vec:
    return (v[0] * k, v[1] * k, v[2] * k)


BLINK = 0.20
"""Seconds that a blink takes: five frames, one of them shut."""


def blink_at(seconds: float, seed: int) -> float:
    """How far blinking closes the eyelids, 0 to 1: a blink every three to six seconds, when depends on the seed."""
    slot = 4.5
    number = math.floor(seconds / slot)
    result = 0.0
    for k in (number - 1, number):
        chance = math.sin((k * 127.1 + (seed % 9973) * 0.317) * 1.7) * 43758.5453
        start = k * slot + 0.75 + 1.4 * (chance - math.floor(chance))
        since = seconds - start
        if 0 <= since < BLINK:
            result = max(result, math.sin(math.pi * since / BLINK))
    return result
