"""Weightlessness: a body that floats hangs tilted in the air, its legs trailing and no foot on any floor."""

from __future__ import annotations

import math

from generation.engines.animatic.figures.pose import Pose
from generation.engines.animatic.figures.space import Frame3, along

_MIDDLE = 0.55
"""The part of a body's height about which it turns."""


def adrift(base: Frame3, tilt: tuple[float, ...], height: float) -> Frame3:
    """The frame of the feet, with the body pitched and rolled (radians) about its middle."""
    centre = along(base.origin, base.up, _MIDDLE * height)
    turned = base.turned(tilt[0], 0.0, tilt[1])
    return turned.moved(along(centre, turned.up, -_MIDDLE * height))


def loosened(pose: Pose, seconds: float) -> Pose:
    """A pose whose legs hang behind, knees soft, and sway a little against each other."""
    sway = 0.02 * math.sin(math.tau * 0.22 * seconds)
    x, _, z = pose.hips
    return pose.but(
        hips=(x, 0.5, z),
        foot_r=(0.07, 0.10 + sway, -0.16 - sway),
        foot_l=(0.09, 0.03 - sway, -0.02 + sway),
        toe_r=0.9,
        toe_l=0.6,
    )
