"""The bones of dogs, cats and horses: a body on four legs that stands, walks, runs, sits and lies down."""

from __future__ import annotations

import math
from typing import NamedTuple

from generation.engines.animatic.figures import gait
from generation.engines.animatic.figures.appearance import Appearance
from generation.engines.animatic.figures.space import (
    Frame3,
    Vec,
    along,
    bend,
    clamp,
    dot,
    facing_frame,
    sub,
)
from generation.stage import Actor, Doing, Feeling, Stage


class Breed(NamedTuple):
    """Measures of a kind of animal, in metres at its usual size.

    Attributes:
        back: height of the shoulders. long: shoulders to hips. deep: half depth of the chest. wide: half breadth.
        neck: its length and rise in radians. head: length of the skull; muzzle, its length. leg: radius of a leg.
        tail: its length. ears: "up", "flop" or "small".
    """

    back: float
    long: float
    deep: float
    wide: float
    neck: tuple[float, float]
    head: float
    muzzle: float
    leg: float
    tail: float
    ears: str


BREEDS = {
    "dog": Breed(0.52, 0.46, 0.135, 0.105, (0.17, 0.85), 0.115, 0.11, 0.034, 0.30, "flop"),
    "cat": Breed(0.27, 0.27, 0.075, 0.060, (0.07, 0.80), 0.072, 0.006, 0.019, 0.30, "up"),
    "horse": Breed(1.24, 1.15, 0.36, 0.27, (0.66, 0.88), 0.22, 0.34, 0.072, 0.75, "small"),
    "cow": Breed(0.98, 1.10, 0.40, 0.33, (0.42, 0.35), 0.24, 0.24, 0.07, 0.8, "small"),
    "sheep": Breed(0.56, 0.56, 0.25, 0.22, (0.20, 0.62), 0.12, 0.12, 0.034, 0.10, "flop"),
}


class Beast(NamedTuple):
    """An animal on one frame: joints, and the frames of its chest and head."""

    joints: dict[str, Vec]
    base: Frame3
    trunk: Frame3
    head: Frame3
    wag: float
    resting: bool


def solve_beast(actor: Actor, look: Appearance, frame: int, stage: Stage) -> Beast:
    """The bones of an animal on a frame."""
    breed = BREEDS[look.kind]
    rate = stage.rate
    x, y, z = actor.position.at(frame)
    base = facing_frame((x, y, z), actor.facing.at(frame)[0])
    doing = actor.doing if frame >= actor.since else Doing.STAND
    t = frame / rate + look.rhythm
    moving = gait.speed(actor.position, frame, rate) > 0.04 or doing in (Doing.WALK, Doing.RUN)
    step = None
    if moving and doing not in (Doing.SIT, Doing.LIE, Doing.SLEEP):
        kind = doing if doing in (Doing.WALK, Doing.RUN) else Doing.WALK
        step = gait.step(actor.position, frame, rate, breed.back * 1.5, kind, base.forward, base.right, t)
    lying = doing in (Doing.LIE, Doing.SLEEP, Doing.FALL)
    sitting = doing is Doing.SIT
    breath = 0.012 * math.sin(math.tau * 0.35 * t) * breed.back
    high = breed.back * (0.34 if lying else 1.0) + breath
    pitch = 0.0
    if sitting:
        pitch, high = -0.62, breed.back * 0.80
    if step is not None:
        bound = math.sin(math.tau * step.phase / 2) if step.running else 0.0
        high += 0.05 * breed.back * (abs(bound) if step.running else 0.3 * math.cos(math.tau * step.phase))
        pitch = 0.10 * bound
    over = 1.25 if doing is Doing.FALL else 0.0  # fallen on its side
    trunk = base.moved(base.point(0, high, 0.5 * breed.long * (0.6 if sitting else 1.0))).turned(pitch, 0.0, over)
    hips = trunk.point(0, -0.02 * breed.back, -breed.long)
    neck = trunk.point(0, 0.06 * breed.back, 0.10 * breed.long)
    length, rise = breed.neck
    low = {Doing.DRINK: -0.5, Doing.SLEEP: -0.25, Doing.REACH: -0.3, Doing.CRY: 0.1, Doing.READ: -0.2}.get(doing, rise)
    if doing is Doing.NOD:
        low += 0.25 * math.sin(math.tau * 1.1 * t)
    nape = trunk.moved(neck).turned(-(low + pitch) if not sitting else -1.1 - pitch)
    poll = along(neck, nape.forward, length)
    head = base.moved(poll).turned(0.28 if look.kind in ("horse", "cow") else 0.12)
    if doing in (Doing.DRINK, Doing.SLEEP):
        head = base.moved(poll).turned(0.7 if doing is Doing.DRINK else 0.1)
    elif actor.gaze is not None:
        gx, gy, gz = actor.gaze.at(frame)
        away = sub((gx, gy, gz), poll)
        yaw = clamp(math.atan2(dot(away, head.right), dot(away, head.forward)), -1.1, 1.1)
        tilt = clamp(-math.atan2(away[1], math.hypot(away[0], away[2])), -0.6, 0.6)
        head = head.turned(0.0, yaw * 0.8).turned(tilt * 0.6)
    if doing is Doing.SHAKE_HEAD:
        head = head.turned(0.0, 0.4 * math.sin(math.tau * 1.3 * t))
    joints: dict[str, Vec] = {
        "root": base.origin,
        "chest": trunk.origin,
        "hips": hips,
        "neck": neck,
        "poll": poll,
        "head": head.point(0, 0, breed.head * 0.5),
    }
    _legs(joints, breed, base, trunk, step, lying=lying, sitting=sitting)
    joints["crown"] = head.point(0, breed.head * 0.75, breed.head * 0.2)
    joints["chin"] = head.point(0, -breed.head * 0.45, breed.head * 0.9)
    joints["eyes"] = head.point(0, breed.head * 0.25, breed.head * 0.75)
    glad = actor.feeling is Feeling.JOY or doing is Doing.LAUGH
    wag = math.sin(math.tau * (2.6 if glad else 0.5) * t) * (0.6 if glad else 0.22)
    return Beast(joints, base, trunk, head, wag, doing is Doing.SLEEP)


def _legs(
    joints: dict[str, Vec],
    breed: Breed,
    base: Frame3,
    trunk: Frame3,
    step: gait.Step | None,
    *,
    lying: bool,
    sitting: bool,
) -> None:
    ahead = 0.5 * breed.long
    for end, along_z in (("f", ahead), ("b", -ahead)):
        for side, name in ((1.0, "r"), (-1.0, "l")):
            front = end == "f"
            root = trunk.point(side * breed.wide * 0.66, -breed.deep * 0.45, 0.0 if front else -breed.long)
            paw = base.point(side * breed.wide * 0.72, breed.leg, along_z)
            if lying:
                paw = base.point(
                    side * breed.wide * (0.8 if front else 1.15), breed.leg, ahead * 1.55 if front else -ahead * 0.55
                )
            elif sitting:
                paw = base.point(
                    side * breed.wide * (0.6 if front else 1.1), breed.leg, ahead * 0.72 if front else -ahead * 0.15
                )
            elif step is not None:
                # Diagonal legs go together at a walk; at a run the hind ones push off together.
                ground, lift, _ = step.right if (side > 0) == front else step.left
                away = sub(ground, base.origin)
                z = along_z + dot(away, base.forward) * 0.8
                paw = base.point(side * breed.wide * 0.7, breed.leg + lift * 0.8, z)
            height = breed.back
            straight = height - 0.45 * breed.deep - breed.leg
            upper = lower = 0.46 * height if breed.ears == "up" or breed.tail < 0.5 else 0.535 * straight
            pole = base.direction(0.1 * side, 1.0 if lying else 0.0, -1.0 if front else 1.0)
            knee, paw = bend(root, paw, upper, lower, pole)
            joints |= {f"leg_{end}{name}": root, f"knee_{end}{name}": knee, f"paw_{end}{name}": paw}
