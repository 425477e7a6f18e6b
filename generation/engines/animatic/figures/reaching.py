"""Where hands go that have something to go to: a cup to the lips, arms around another."""

from __future__ import annotations

import math

from generation.engines.animatic.figures.appearance import Appearance
from generation.engines.animatic.figures.pose import Pose
from generation.engines.animatic.figures.space import Frame3, Vec, add, clamp, facing_frame, lerp
from generation.stage import Actor, Doing, Stage

_CLOSE = 1.0
"""Metres within which two who embrace are taken to embrace each other."""


def held_by(actor: Actor, frame: int, stage: Stage) -> Actor | None:
    """The one whom an actor embraces, if there is one within reach."""
    if actor.doing is not Doing.EMBRACE or frame < actor.since:
        return None
    here = actor.position.at(frame)
    near = [
        (math.dist(here, other.position.at(frame)), number, other)
        for number, other in enumerate(stage.actors)
        if other.character.id != actor.character.id
    ]
    if not near or min(near)[0] > _CLOSE:
        return None
    return min(near)[2]


def bowed(pose: Pose, height: float, other: float) -> Pose:
    """The pose of an embrace, bent down to somebody smaller or stretched up to somebody taller."""
    lower = clamp((height - other) / height, -0.3, 0.4)
    pitch, yaw, roll = pose.spine
    down, aside, tilt = pose.head
    x, y, z = pose.hips
    return pose.but(
        spine=(pitch + 0.95 * lower, yaw, roll),
        head=(down + (0.5 if lower > 0 else 0.9) * lower, aside, tilt),
        hips=(x, y - 0.10 * max(lower, 0.0), z - 0.12 * max(lower, 0.0)),
    )


def around(actor: Actor, other: Actor, height: float, frame: int, right: bool) -> Vec:
    """Where a hand lies on the back of the one who is embraced; `height` is the other's."""
    x, _, z = actor.position.at(frame)
    ox, oy, oz = other.position.at(frame)
    base = facing_frame((ox, oy, oz), math.atan2(ox - x, oz - z))
    level = 0.74 if right else 0.64
    side = 0.07 if right else -0.07
    return base.point(-side * height, level * height, 0.012 * height)


def to_lips(goal: Vec, head: Frame3, chest: Frame3, look: Appearance, share: float) -> Vec:
    """A goal for the right wrist that brings what the hand holds to the lips, a share of the way."""
    h, size = look.height, look.bones.head * look.height
    lips = head.point(0.0, -0.40 * size, 0.46 * size)
    return lerp(goal, add(lips, chest.direction(0.055 * h, -0.045 * h, 0.0)), share)
