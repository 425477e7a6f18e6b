"""Which way a camera goes in a shot, read off the rehearsal, so that the arrow on paper points as the picture moves."""

from __future__ import annotations

import math

from generation.stage import CameraPath
from storyboard.camera import Movement
from studio.delivery.papers.glyphs import Way

DIRECTED = frozenset(
    (
        Movement.PAN,
        Movement.WHIP_PAN,
        Movement.TILT,
        Movement.TRUCK,
        Movement.ARC,
        Movement.CRANE,
        Movement.ZOOM,
    )
)
"""Movements that may go one way or the other."""

_LEAST = 0.01
"""Radians, or metres, below which nobody sees that the camera went anywhere."""


def way_of(camera: CameraPath, movement: Movement, first: int, last: int) -> Way:
    """Where a camera goes between two frames of a shot; nothing where it does not go anywhere to speak of."""
    before, after = camera.position.at(first), camera.position.at(last)
    if movement is Movement.ZOOM:
        return _either(camera.lens.at(last)[0] / camera.lens.at(first)[0] - 1, "in", "out")
    if movement is Movement.CRANE:
        return _either(after[1] - before[1], "up", "down")
    looks = [
        tuple(b - a for a, b in zip(camera.position.at(frame), camera.target.at(frame), strict=True))
        for frame in (first, last)
    ]
    if movement is Movement.TILT:
        up = [math.atan2(y, math.hypot(x, z)) for x, y, z in looks]
        return _either(up[1] - up[0], "up", "down")
    if movement in (Movement.PAN, Movement.WHIP_PAN):
        turned = [math.atan2(x, z) for x, _, z in looks]
        return _either(math.remainder(turned[1] - turned[0], math.tau), "right", "left")
    if movement in (Movement.TRUCK, Movement.ARC):
        x, _, z = looks[0]
        flat = math.hypot(x, z) or 1.0
        return _either(((after[0] - before[0]) * z - (after[2] - before[2]) * x) / flat, "right", "left")
    return ""


def _either(amount: float, positive: Way, negative: Way) -> Way:
    return "" if abs(amount) < _LEAST else positive if amount > 0 else negative
