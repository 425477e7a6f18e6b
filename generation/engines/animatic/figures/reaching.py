"""Where hands go that have something to go to: a cup to the lips, arms around another."""

from __future__ import annotations

import math

from generation.engines.animatic.figures.appearance import Appearance
from generation.engines.animatic.figures.pose import Pose
from generation.engines.animatic.figures.space import (
    Frame3,
    Vec,
    add,
    along,
    clamp,
    cross,
    dot,
    facing_frame,
    lerp,
    mul,
    smooth,
    spin,
    sub,
    unit,
)
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


def around(actor: Actor, other: Actor, height: float, frame: int, right: bool, own: float) -> Vec:
    """Where a hand lies on the back of the one who is embraced; `height` is the other's, `own` the actor's."""
    x, _, z = actor.position.at(frame)
    ox, oy, oz = other.position.at(frame)
    base = facing_frame((ox, oy, oz), math.atan2(ox - x, oz - z))
    small = clamp((own - height) / (0.3 * own))  # a child's back is lower, and it does not lean in as far
    level = (0.74 if right else 0.66) - 0.14 * small
    side = 0.085 if right else -0.085
    return base.point(side * height, level * height, (-0.012 + 0.075 * small) * height)


def on_back(actor: Actor, other: Actor, frame: int, side: float, wrist: Vec) -> Frame3:
    """The frame of a hand that lies flat on the back of the one who is embraced: palm on it, fingers across."""
    x, _, z = actor.position.at(frame)
    ox, oy, oz = other.position.at(frame)
    base = facing_frame((ox, oy, oz), math.atan2(ox - x, oz - z))
    fingers = unit(base.direction(-0.40 * side, 0.90, -0.12))
    palm = base.direction(0.0, 0.0, -1.0)
    return Frame3(wrist, palm, unit(base.direction(0.90 * side, 0.40, 0.0)), fingers)


def to_lips(goal: Vec, head: Frame3, chest: Frame3, look: Appearance, share: float) -> Vec:
    """A goal for the right wrist that brings what the hand holds to the lips, a share of the way."""
    h, size = look.height, look.bones.head * look.height
    lips = head.point(0.0, -0.40 * size, 0.46 * size)
    return lerp(goal, add(lips, chest.direction(0.055 * h, -0.045 * h, 0.0)), share)


def wheel_of(base: Frame3, height: float, car: bool) -> tuple[Frame3, float]:
    """Where a wheel stands before someone who steers, and its radius in metres: a ship's, or a car's on a lap."""
    if car:
        return base.moved(base.point(0.0, 0.455 * height, 0.21 * height)).turned(-0.45), 0.105 * height
    return base.moved(base.point(0.0, 0.565 * height, 0.27 * height)), 0.185 * height


def on_rim(shoulder: Vec, hub: Frame3, radius: float, turn: float, side: float, reach: float) -> Vec:
    """Where the wrist is of a hand on the rim of a wheel that is turned; `reach` is from wrist to palm in metres."""
    angle = side * 1.05 + turn
    rim = hub.point(radius * math.sin(angle), radius * math.cos(angle), 0.0)
    return along(rim, unit(sub(rim, shoulder)), -reach)


def at_face(doing: Doing, head: Frame3, size: float, side: float, seconds: float) -> Vec | None:
    """Where a wrist is whose hand is at the face, wherever the head is; None if the action leaves it elsewhere."""
    right = side > 0
    if doing is Doing.CRY:  # the palms over the eyes, and now and then lower, so that the tears are seen
        low = _beat(seconds % 2.6, 0.7, 0.35, 1.7)
        return head.point(side * (0.21 + 0.10 * low) * size, (-0.46 - 0.38 * low) * size, (0.50 - 0.06 * low) * size)
    if doing is Doing.COVER_EARS:
        return head.point(side * 0.56 * size, -0.26 * size, -0.04 * size)
    if doing is Doing.WIPE_EYES and right:
        away = 0.5 + 0.5 * math.sin(math.tau * 0.55 * seconds)
        return head.point((0.20 + 0.22 * away) * size, (-0.34 - 0.06 * away) * size, (0.50 - 0.08 * away) * size)
    if doing is Doing.THINK and right:
        return head.point(0.10 * size, -0.80 * size, 0.34 * size)
    return None


def fills(position: Vec, lens: Vec, look: Appearance, frame: int, stage: Stage) -> float:
    """The share of the picture's height that a head takes."""
    away = max(math.hypot(lens[0] - position[0], lens[2] - position[2]), 0.1)
    size = look.bones.head * look.height
    return size * stage.camera.lens.at(frame)[0] / 36.0 * stage.width / stage.height / away


def tearful(pose: Pose) -> Pose:
    """Crying as a close shot shows it, where hands over the face would hide what it is about."""
    return pose.but(
        spine=(0.9 * pose.spine[0], *pose.spine[1:]), head=(0.45 * pose.head[0], *pose.head[1:]),
        hand_r=(-0.34, -0.20, 0.28), elbow_r=(0.8, -1.0, -0.2), hand_l=(0.10, -0.90, 0.08), elbow_l=(0.4, 0.0, -1.0),
        wrist_r=0.6, twist=0.0, fist=0.35, lids=0.62,
    )  # fmt: skip


def clutching(pose: Pose) -> Pose:
    """Fear as a close shot shows it: the hands at the breast, where they hide nothing of the face."""
    return pose.but(
        hand_r=(-0.30, -0.34, 0.30), hand_l=(-0.34, -0.40, 0.30), elbow_r=(0.8, -1.0, -0.2), elbow_l=(0.8, -1.0, -0.2),
        wrist_r=0.5, wrist_l=0.5, twist=0.0, fist=0.6,
    )  # fmt: skip


def _beat(t: float, start: float, ease: float, end: float) -> float:
    """0, then 1 from `start` to `end`, eased in and out."""
    return smooth((t - start) / ease) * (1 - smooth((t - end) / ease))


def into_the_lens(elbow: Vec, goal: Vec, lens: Vec) -> Vec:
    """A wrist that points from the elbow straight at the lens would be a stump: it is led aside, in the picture."""
    arm = sub(goal, elbow)
    long = math.sqrt(arm[0] ** 2 + arm[1] ** 2 + arm[2] ** 2)
    if long < 1e-6:
        return goal
    toward = unit(sub(lens, elbow))
    along_it = (arm[0] * toward[0] + arm[1] * toward[1] + arm[2] * toward[2]) / long
    if along_it < _STUMP:
        return goal
    flat = sub(arm, (toward[0] * along_it * long, toward[1] * along_it * long, toward[2] * along_it * long))
    aside = unit(add(flat, (0.0, 0.12 * long, 0.0)))
    shown = _STUMP - 0.35 * (along_it - _STUMP)
    across = math.sqrt(1 - shown * shown)
    ax, ay, az = aside
    mixed = unit((toward[0] * shown + ax * across, toward[1] * shown + ay * across, toward[2] * shown + az * across))
    return along(elbow, mixed, long)


_STUMP = 0.72
"""Cosine to the lens from which a forearm is too short in the picture to be read."""


def in_the_picture(shoulder: Vec, goal: Vec, lens: Vec, ahead: Vec) -> Vec:
    """Where a hand of arms held wide is: across the picture, since an arm towards the lens would be a stump.

    `ahead` is where the chest faces: seen from the side, both arms are held out that way.
    """
    arm = sub(goal, shoulder)
    long = math.sqrt(arm[0] ** 2 + arm[1] ** 2 + arm[2] ** 2)
    toward = unit(sub(lens, shoulder))
    leaning = along(arm, ahead, 0.3 * long)
    depth = leaning[0] * toward[0] + leaning[1] * toward[1] + leaning[2] * toward[2]
    return along(shoulder, unit(along(leaning, toward, -0.85 * depth), arm), long)


def hand_frame(chest: Frame3, side: float, elbow: Vec, wrist: Vec, curl: float, twist: float) -> Frame3:
    """The hand: forward along the fingers, up along the back of the hand's thumb side, right across."""
    reach = unit(sub(wrist, elbow))
    inner = mul(chest.right, -side)
    if twist:
        angle = twist * math.pi / 2
        inner = add(mul(inner, math.cos(angle)), mul(sub(chest.up, chest.forward), math.sin(angle)))
    palm = unit(sub(inner, mul(reach, dot(inner, reach))), chest.forward)
    little = unit(cross(reach, palm)) if side > 0 else unit(cross(palm, reach))  # the side away from the thumb
    fingers = spin(reach, little, curl if side > 0 else -curl)
    palm = spin(palm, little, curl if side > 0 else -curl)
    return Frame3(wrist, palm, mul(little, -1.0), fingers)
