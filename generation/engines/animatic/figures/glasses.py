"""Spectacles, sunglasses, goggles and eyepatches: they lie before the eyes, wherever the head is turned."""

from __future__ import annotations

import skia

from generation.engines.animatic.figures.colours import rgb
from generation.engines.animatic.figures.curves import curve, open_curve
from generation.engines.animatic.figures.face import FacePainter
from generation.engines.animatic.figures.space import Vec, clamp

_SMALL = 42.0
"""Pixels of a head below which glasses are drawn larger and with heavier rims, so that they are still seen."""


def glasses(face: FacePainter, outline: skia.Path) -> None:
    """Draw them on the nose and over the ears; the far lens ends where the head does, by its `outline`."""
    if face.frontal < -0.15:
        return
    brush, look, head, size, px = face.brush, face.look, face.head, face.size, face.pixels
    kind = look.glasses
    ink = brush.tones(rgb("7d5a22") if kind == "round" else rgb("24242c"))
    small = clamp((_SMALL - px) / 20.0)
    width = max(px * (0.026 if kind == "round" else 0.030), 1.1 - 0.4 * small)
    y = look.face.eye_level - 0.01
    for side in (-face.near, face.near):
        if kind == "patch" and side < 0:
            continue
        deep, tx, tz = face.eye_plane(side)
        ahead = deep + 0.045
        centre = head.point(side * (look.face.eye_gap + 0.005) * size, y * size, ahead * size)
        if brush.seen(head.direction(side * 0.3, 0, 1), centre) < 0.05:
            continue
        w, h = (0.122, 0.116) if kind in ("round", "patch") else (0.134, 0.096)
        w, h = w * (1 + 0.10 * small) * size, h * (1 + 0.16 * small) * size
        far = side != face.near and face.frontal < 0.88
        if far:
            brush.canvas.save()
            brush.canvas.clipPath(outline, True)
        path = _rim(face, kind, centre, head.direction(side * tx * w, 0, tz * w), head.direction(0, h, 0))
        if kind in ("dark", "goggles", "patch"):
            brush.fill(path, brush.tones(rgb("6aa6b8")).lit if kind == "goggles" else ink.lit)
        else:
            brush.fill(path, int(0x40 + 0x60 * small) << 24 | 0xF2F7FF)
        brush.stroke(path, ink.lit, width)
        if far:
            brush.canvas.restore()
        hinge = head.point(side * 0.29 * size, (y + 0.02) * size, (ahead - 0.06) * size)
        ear = head.point(side * 0.355 * size, (y + 0.02) * size, -0.02 * size)
        if brush.seen(head.direction(side, 0, 0.2), ear) > -0.1:
            brush.stroke(open_curve([brush.flat(hinge), brush.flat(ear)]), ink.lit, width)
    if kind != "patch":
        bridge = [(0.05, y, 0.40), (0.0, y + 0.02, 0.42), (-0.05, y, 0.40)]
        brush.stroke(open_curve([face.flat(*p) for p in bridge]), ink.lit, width)
        if (tape := look.extra("tape")) and px > 16:
            ends = [(0.035, y + 0.012, 0.41), (-0.035, y + 0.012, 0.41)]
            brush.stroke(open_curve([face.flat(*p) for p in ends]), brush.tones(tape).lit, width * 2.4)
    else:
        strap = [(0.30, y + 0.06, 0.22), (0.10, y + 0.16, 0.40), (-0.12, y + 0.27, 0.385), (-0.30, y + 0.33, 0.16)]
        seen = [p for p in strap if face.seen(p[0], 0.0, p[2], face.point(*p)) > -0.05]
        if len(seen) > 1:
            brush.stroke(open_curve([face.flat(*p) for p in seen]), ink.lit, width)


def _rim(face: FacePainter, kind: str, centre: Vec, across: Vec, up: Vec) -> skia.Path:
    if kind != "square":
        return face.brush.ellipse(centre, across, up)
    corners = [(-1, 0.95), (1, 1.0), (0.92, -0.8), (0.5, -1), (-0.5, -1), (-0.9, -0.8)]
    return curve(
        [
            face.brush.flat(
                (
                    centre[0] + across[0] * a + up[0] * b,
                    centre[1] + across[1] * a + up[1] * b,
                    centre[2] + across[2] * a + up[2] * b,
                )
            )
            for a, b in corners
        ],
        0.14,
    )
