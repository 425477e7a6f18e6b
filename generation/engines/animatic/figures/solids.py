"""Solids with flat sides: boxes and boards, lit side by side."""

from __future__ import annotations

from generation.engines.animatic.figures.paint import Brush, Tones, polygon
from generation.engines.animatic.figures.space import Frame3, Vec, dot

_FACES = (
    ((1, 0, 0), ((1, -1, -1), (1, 1, -1), (1, 1, 1), (1, -1, 1))),
    ((-1, 0, 0), ((-1, -1, -1), (-1, 1, -1), (-1, 1, 1), (-1, -1, 1))),
    ((0, 1, 0), ((-1, 1, -1), (1, 1, -1), (1, 1, 1), (-1, 1, 1))),
    ((0, -1, 0), ((-1, -1, -1), (1, -1, -1), (1, -1, 1), (-1, -1, 1))),
    ((0, 0, 1), ((-1, -1, 1), (1, -1, 1), (1, 1, 1), (-1, 1, 1))),
    ((0, 0, -1), ((-1, -1, -1), (1, -1, -1), (1, 1, -1), (-1, 1, -1))),
)


def block(brush: Brush, frame: Frame3, centre: Vec, half: Vec, material: Tones, *, line: float = 0.0) -> None:
    """A box: centre and half sizes in its frame (right, up, forward), metres."""
    cx, cy, cz = centre
    hx, hy, hz = half
    for normal, corners in _FACES:
        at = frame.point(cx + normal[0] * hx, cy + normal[1] * hy, cz + normal[2] * hz)
        way = frame.direction(*normal)
        if brush.seen(way, at) <= 0.0:
            continue
        lit = dot(way, brush.light.toward_key)
        colour = material.lit if lit > 0.25 else material.shade
        path = polygon([brush.flat(frame.point(cx + x * hx, cy + y * hy, cz + z * hz)) for x, y, z in corners])
        brush.fill(path, colour)
        if line > 0.4:
            brush.stroke(path, material.line, line)
