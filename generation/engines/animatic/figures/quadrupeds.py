"""The bones of dogs, cats, horses, cows and sheep: a body on four legs that stands, walks, runs, sits and lies down."""

from __future__ import annotations

import math
from typing import NamedTuple

from generation.engines.animatic.figures.appearance import Appearance
from generation.engines.animatic.figures.space import (
    UP,
    Frame3,
    Vec,
    add,
    along,
    bend,
    clamp,
    dot,
    facing_frame,
    mul,
    sub,
    unit,
)
from generation.engines.animatic.figures.strides import Stride, stride
from generation.stage import Actor, Doing, Feeling, Stage


class Breed(NamedTuple):
    """Measures of a kind of animal, in metres at its usual size.

    Attributes:
        back: height of the middle of the chest. long: shoulders to hips. deep: half depth of the chest.
        wide: half its breadth.
        neck: its length, its rise in radians, and its half depth at the chest and at the head.
        head: the unit that the head is built in. nod: how far it hangs, in radians below level.
        leg: radius of a shin. foot: radius of a paw or hoof. tail: its length.
    """

    back: float
    long: float
    deep: float
    wide: float
    neck: tuple[float, float, float, float]
    head: float
    nod: float
    leg: float
    foot: float
    tail: float


BREEDS = {
    "dog": Breed(0.48, 0.44, 0.135, 0.098, (0.19, 0.92, 0.100, 0.072), 0.118, 0.22, 0.027, 0.038, 0.25),
    "cat": Breed(0.225, 0.25, 0.074, 0.060, (0.085, 0.85, 0.052, 0.044), 0.080, 0.10, 0.016, 0.023, 0.20),
    "horse": Breed(1.22, 1.06, 0.345, 0.265, (0.74, 0.92, 0.32, 0.155), 0.235, 0.92, 0.054, 0.078, 0.72),
    "cow": Breed(0.98, 1.16, 0.36, 0.29, (0.44, 0.42, 0.26, 0.17), 0.235, 0.72, 0.058, 0.076, 0.80),
    "sheep": Breed(0.50, 0.50, 0.215, 0.185, (0.20, 0.62, 0.14, 0.11), 0.130, 0.55, 0.022, 0.034, 0.10),
}


class Beast(NamedTuple):
    """An animal on one frame: joints, and the frames of its chest, its hips and its head; how the tail is carried."""

    joints: dict[str, Vec]
    base: Frame3
    trunk: Frame3
    rump: Frame3
    head: Frame3
    wag: float
    lift: float
    resting: bool


_DOWN = frozenset({Doing.LIE, Doing.SLEEP, Doing.FALL})
_SITS = frozenset({"dog", "cat"})
_HEAD_LOW = {Doing.DRINK: -0.75, Doing.EAT: -0.75, Doing.SLEEP: -0.42, Doing.REACH: -0.3, Doing.READ: -0.2,
             Doing.CRY: 0.1, Doing.BOW: -0.4}  # fmt: skip
"""How far the neck rises while something is done with the head, in radians."""


def solve_beast(actor: Actor, look: Appearance, frame: int, stage: Stage) -> Beast:
    """The bones of an animal on a frame."""
    breed = BREEDS[look.kind]
    x, y, z = actor.position.at(frame)
    base = facing_frame((x, y, z), actor.facing.at(frame)[0])
    doing = actor.doing if frame >= actor.since else Doing.STAND
    t = frame / stage.rate + look.rhythm
    lying = doing in _DOWN
    sitting = doing in (Doing.SIT, Doing.KNEEL, Doing.CROUCH) and look.kind in _SITS
    step = None if lying or sitting else stride(actor, doing, frame, stage.rate, breed.back, t)
    trunk = _trunk(breed, base, doing, step, t, lying=lying, sitting=sitting)
    rump = trunk.moved(trunk.point(0, 0, -breed.long)).turned(-step.arch if step is not None else 0.0)
    head, neck, poll = _head(actor, breed, base, trunk, doing, frame, t, step, sitting=sitting)
    joints: dict[str, Vec] = {
        "root": base.origin,
        "chest": trunk.origin,
        "hips": rump.origin,
        "neck": neck,
        "poll": poll,
        "head": head.point(0, 0, breed.head * 0.5),
    }
    _forelegs(joints, breed, base, trunk, step, lying=lying, sitting=sitting)
    _hindlegs(joints, breed, base, rump, step, lying=lying, sitting=sitting)
    joints["crown"] = head.point(0, breed.head * 0.75, breed.head * 0.2)
    joints["chin"] = head.point(0, -breed.head * 0.45, breed.head * 0.9)
    joints["eyes"] = head.point(0, breed.head * 0.25, breed.head * 0.6)
    glad = actor.feeling is Feeling.JOY or doing in (Doing.LAUGH, Doing.WAVE)
    wag = math.sin(math.tau * (2.6 if glad else 0.6) * t) * (0.6 if glad else 0.2)
    lift = -0.7 if actor.feeling in (Feeling.FEAR, Feeling.SADNESS) else 0.25 if glad else 0.0
    if step is not None and step.gait == "gallop":
        lift -= 0.25
    return Beast(joints, base, trunk, rump, head, wag, lift, doing is Doing.SLEEP)


def _trunk(
    breed: Breed, base: Frame3, doing: Doing, step: Stride | None, t: float, *, lying: bool, sitting: bool
) -> Frame3:
    """The chest's frame: how high it is carried, and how it pitches with the gait."""
    high = breed.back + 0.008 * math.sin(math.tau * 0.35 * t) * breed.back
    pitch, ahead, over = 0.0, 0.5 * breed.long, 0.0
    if lying:
        high = breed.deep * 0.92 + 0.006 * math.sin(math.tau * 0.3 * t)
        over = 1.25 if doing is Doing.FALL else 0.0  # fallen on its side
    elif sitting:
        pitch = -0.78
        high = breed.deep * 0.95 + breed.long * math.sin(0.78)
        ahead = 0.28 * breed.long
    elif step is not None:
        high += step.bob * breed.back
        pitch = step.pitch
    return base.moved(base.point(0, high, ahead)).turned(pitch, 0.0, over)


def _head(
    actor: Actor,
    breed: Breed,
    base: Frame3,
    trunk: Frame3,
    doing: Doing,
    frame: int,
    t: float,
    step: Stride | None,
    *,
    sitting: bool,
) -> tuple[Frame3, Vec, Vec]:
    """The head's frame, its muzzle forward, with where the neck begins and ends."""
    length, rise, thick, _ = breed.neck
    rise = _HEAD_LOW.get(doing, rise)
    if doing is Doing.NOD:
        rise += 0.2 * math.sin(math.tau * 1.1 * t)
    if step is not None:
        rise += step.nod - (0.35 * rise if step.gait == "gallop" else 0.12 * rise)
    neck = trunk.point(0, 0.5 * (breed.deep - thick) + 0.1 * breed.deep, 0.55 * breed.deep)
    if sitting:
        neck = trunk.point(0, 0.35 * breed.deep, 0.75 * breed.deep)
        rise = max(rise, 1.1)
    nape = base.moved(neck).turned(-rise)
    poll = along(neck, nape.forward, length)
    hang = breed.nod
    if doing in (Doing.DRINK, Doing.EAT):
        hang = max(breed.nod, 0.75)
    elif doing is Doing.SLEEP:
        hang = 0.25
        poll = (poll[0], max(poll[1], base.origin[1] + breed.head * 0.7), poll[2])
    elif step is not None and step.gait == "gallop":
        hang *= 0.62
    head = base.moved(poll)
    if actor.gaze is not None and doing not in (Doing.DRINK, Doing.EAT, Doing.SLEEP):
        gx, gy, gz = actor.gaze.at(frame)
        away = sub((gx, gy, gz), poll)
        yaw = clamp(math.atan2(dot(away, head.right), dot(away, head.forward)), -1.0, 1.0)
        tilt = clamp(-math.atan2(away[1], math.hypot(away[0], away[2])), -0.6, 0.4)
        head = head.turned(0.0, yaw * 0.8)
        hang += tilt * (0.7 if breed.nod < 0.4 else 0.25)
    if doing is Doing.SHAKE_HEAD:
        head = head.turned(0.0, 0.4 * math.sin(math.tau * 1.3 * t))
    return head.turned(hang), neck, poll


def _forelegs(
    joints: dict[str, Vec],
    breed: Breed,
    base: Frame3,
    trunk: Frame3,
    step: Stride | None,
    *,
    lying: bool,
    sitting: bool,
) -> None:
    """Shoulder, elbow, wrist and paw: straight under the chest, and bent forward at the wrist when lifted."""
    for side, name in ((1.0, "r"), (-1.0, "l")):
        shoulder = trunk.point(side * breed.wide * 0.62, -0.1 * breed.deep, 0.06 * breed.long)
        elbow = trunk.point(side * breed.wide * 0.66, -0.78 * breed.deep, -0.02 * breed.long)
        under = 0.5 * breed.long
        paw = base.point(side * breed.wide * 0.66, breed.foot, under + 0.02 * breed.back)
        if lying:
            paw = base.point(side * breed.wide * 0.8, breed.foot, under + 0.95 * breed.back)
        elif sitting:
            elbow = trunk.point(side * breed.wide * 0.7, -0.75 * breed.deep, 0.05 * breed.long)
            away = dot(sub(elbow, base.origin), base.forward)
            paw = base.point(side * breed.wide * 0.62, breed.foot, away + 0.1 * breed.back)
        elif step is not None:
            swing, lift = step.fore[0 if side > 0 else 1]
            paw = base.point(side * breed.wide * 0.6, breed.foot + lift * breed.back, under + swing)
        straight = breed.back - 0.78 * breed.deep - breed.foot
        upper, lower = 0.55 * straight, 0.46 * straight
        if sitting:
            upper, lower = 0.56 * straight * 1.15, 0.46 * straight * 1.15
        if lying:
            wrist = add(paw, mul(base.forward, -0.42 * breed.back))
            elbow = add(wrist, mul(base.forward, -0.38 * breed.back))
        else:
            wrist, paw = bend(elbow, paw, upper, lower, base.forward)
        joints |= {f"leg_f{name}": shoulder, f"elbow_f{name}": elbow, f"knee_f{name}": wrist, f"paw_f{name}": paw}


def _hindlegs(
    joints: dict[str, Vec],
    breed: Breed,
    base: Frame3,
    rump: Frame3,
    step: Stride | None,
    *,
    lying: bool,
    sitting: bool,
) -> None:
    """Hip, stifle, hock and paw: stifle forward, hock back, and the shin below it nearly upright."""
    for side, name in ((1.0, "r"), (-1.0, "l")):
        hip = rump.point(side * breed.wide * 0.58, 0.12 * breed.deep, -0.02 * breed.long)
        behind = -0.5 * breed.long - 0.10 * breed.back
        paw, swing, lift = base.point(side * breed.wide * 0.66, breed.foot, behind), 0.0, 0.0
        if lying:
            paw = base.point(side * breed.wide * 1.15, breed.foot, -0.12 * breed.long)
        elif sitting:
            away = dot(sub(hip, base.origin), base.forward)
            paw = base.point(side * breed.wide * 1.05, breed.foot, away + 0.62 * breed.back)
        elif step is not None:
            swing, lift = step.hind[0 if side > 0 else 1]
            paw = base.point(side * breed.wide * 0.6, breed.foot + lift * breed.back, behind + swing)
        cannon = 0.30 * breed.back
        if lying or sitting:
            hock = add(paw, mul(base.forward, -cannon * 1.1))
        else:
            lean = clamp(0.9 * swing / breed.back, -0.6, 0.5) + 1.8 * lift
            hock = add(paw, mul(unit(add(UP, mul(base.forward, -0.12 - max(lean, -0.35)))), cannon))
        straight = breed.back + 0.12 * breed.deep - cannon - breed.foot
        stifle, hock = bend(
            hip, hock, 0.58 * straight, 0.56 * straight, add(base.forward, (0.0, 0.6 if lying or sitting else 0.0, 0.0))
        )
        joints |= {f"leg_b{name}": hip, f"stifle_b{name}": stifle, f"knee_b{name}": hock, f"paw_b{name}": paw}
