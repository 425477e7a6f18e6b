"""Dogs, cats and horses: a body on four legs that stands, walks, runs, sits and lies down, seen from any side."""

from __future__ import annotations

import math
from functools import partial
from typing import NamedTuple

from generation.engines.animatic.figures import gait
from generation.engines.animatic.figures.appearance import Appearance
from generation.engines.animatic.figures.colours import Tones, blend, rgb, times
from generation.engines.animatic.figures.curves import curve, open_curve, polygon
from generation.engines.animatic.figures.paint import Brush
from generation.engines.animatic.figures.solids import Ring
from generation.engines.animatic.figures.space import (
    Frame3,
    Vec,
    add,
    along,
    bend,
    clamp,
    dot,
    facing_frame,
    lerp,
    mul,
    sub,
    unit,
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
    "horse": Breed(1.50, 1.15, 0.33, 0.25, (0.78, 0.95), 0.22, 0.34, 0.068, 0.75, "small"),
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
    trunk = base.moved(base.point(0, high, 0.5 * breed.long * (0.6 if sitting else 1.0))).turned(pitch)
    hips = trunk.point(0, -0.02 * breed.back, -breed.long)
    neck = trunk.point(0, 0.06 * breed.back, 0.10 * breed.long)
    length, rise = breed.neck
    low = {Doing.DRINK: -0.5, Doing.SLEEP: -0.25, Doing.REACH: -0.3, Doing.CRY: 0.1, Doing.READ: -0.2}.get(doing, rise)
    if doing is Doing.NOD:
        low += 0.25 * math.sin(math.tau * 1.1 * t)
    nape = trunk.moved(neck).turned(-(low + pitch) if not sitting else -1.1 - pitch)
    poll = along(neck, nape.forward, length)
    head = base.moved(poll).turned(0.28 if look.kind == "horse" else 0.12)
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
            upper, lower = 0.46 * height, 0.46 * height
            pole = base.direction(0.1 * side, 1.0 if lying else 0.0, -1.0 if front else 1.0)
            knee, paw = bend(root, paw, upper, lower, pole)
            joints |= {f"leg_{end}{name}": root, f"knee_{end}{name}": knee, f"paw_{end}{name}": paw}


def draw_beast(brush: Brush, look: Appearance, beast: Beast, feeling: Feeling, opening: float, blink: float) -> None:
    """Queue and draw an animal."""
    breed = BREEDS[look.kind]
    coat = look.hair_colour
    light_fur = blend(coat, rgb("f4ead8"), 0.6 if look.kind != "horse" else 0.12)
    material, belly = brush.tones(coat), brush.tones(light_fur)
    line = min(brush.scale * breed.back * 0.012, 5.0)
    line = line if line > 0.45 else 0.0
    j, depth = beast.joints, brush.depth_of
    for end in ("f", "b"):
        for name in ("r", "l"):
            where = depth(j[f"leg_{end}{name}"])
            middle = depth(j["chest"] if end == "f" else j["hips"])
            near = where < middle
            brush.later(
                middle - 0.02 if near else middle + 0.05,
                partial(_leg, brush, look, breed, j, end, name, material, belly, line),
            )
    body = (depth(j["chest"]) + depth(j["hips"])) / 2
    brush.later(body, lambda: _trunk(brush, breed, beast, material, line))
    brush.later(
        depth(j["hips"]) + (-0.03 if dot(beast.base.forward, brush.back) < -0.3 else 0.03),
        lambda: _tail(brush, look, breed, beast, material, line),
    )
    brush.later(
        min(depth(j["poll"]), body) - 0.03 if dot(beast.base.forward, brush.back) > -0.5 else depth(j["poll"]),
        lambda: _neck_and_head(
            brush,
            look,
            breed,
            beast,
            material,
            belly,
            line,
            feeling,
            opening,
            max(blink, 1.0 if beast.resting else 0.0),
        ),
    )
    brush.flush()


def _trunk(brush: Brush, breed: Breed, beast: Beast, material: Tones, line: float) -> None:
    t = beast.trunk
    rings: list[Ring] = []
    for z, y, w, d in (
        (0.22, -0.02, 0.62, 0.66),
        (0.0, -0.05, 1.0, 1.0),
        (-0.35, -0.03, 0.98, 0.92),
        (-0.72, 0.02, 0.90, 0.76),
        (-1.05, -0.02, 0.88, 0.82),
        (-1.18, -0.04, 0.5, 0.5),
    ):
        rings.append(
            (
                t.point(0, y * breed.back, z * breed.long),
                t.direction(w * breed.wide, 0, 0),
                t.direction(0, d * breed.deep, 0),
            )
        )
    brush.tube(rings, material, outline=line, round_ends=(0.3, 0.4))


def _leg(
    brush: Brush,
    look: Appearance,
    breed: Breed,
    j: dict[str, Vec],
    end: str,
    name: str,
    material: Tones,
    belly: Tones,
    line: float,
) -> None:
    root, knee, paw = j[f"leg_{end}{name}"], j[f"knee_{end}{name}"], j[f"paw_{end}{name}"]
    r = breed.leg
    thick = 2.0 if end == "b" else 1.6
    brush.limb(
        [lerp(root, knee, 0.55), knee, paw], [r * (0.45 * thick + 0.63), r * 1.15, r * 0.85], material, outline=line
    )
    brush.limb([root, knee], [r * thick, r * 1.15], material)
    foot = brush.tones(rgb("2a2422")) if look.kind == "horse" else belly
    toe = along(paw, _forward(j), r * 0.9)
    brush.limb([paw, toe], [r * 1.02, r * 0.9], foot, outline=line)


def _forward(j: dict[str, Vec]) -> Vec:
    return unit((j["chest"][0] - j["hips"][0], 0.0, j["chest"][2] - j["hips"][2]), (0.0, 0.0, 1.0))


def _tail(brush: Brush, look: Appearance, breed: Breed, beast: Beast, material: Tones, line: float) -> None:
    t = beast.base.moved(beast.joints["hips"]).turned(0.0, beast.wag)
    back = 0.16 * breed.long
    if look.kind == "horse":
        dark = brush.tones(times(look.hair_colour, (0.45, 0.42, 0.42)))
        points = [t.point(0, 0.05, -back), t.point(0, -0.05, -back - 0.16), t.point(0, -breed.tail, -back - 0.14)]
        brush.limb(points, [0.05, 0.10, 0.03], dark, outline=line)
        return
    up = 0.75 if look.kind == "dog" else 0.55
    points = [
        t.point(0, 0, -back),
        t.point(0, breed.tail * up * 0.4, -back - breed.tail * 0.55),
        t.point(0, breed.tail * up, -back - breed.tail * 0.7),
    ]
    r = breed.leg
    brush.limb(points, [r * 1.0, r * 0.85, r * 0.55], material, outline=line)


def _neck_and_head(
    brush: Brush,
    look: Appearance,
    breed: Breed,
    beast: Beast,
    material: Tones,
    belly: Tones,
    line: float,
    feeling: Feeling,
    opening: float,
    blink: float,
) -> None:
    j, head, s = beast.joints, beast.head, breed.head
    turned_away = dot(head.forward, brush.back) < -0.25

    def neck() -> None:
        thick = [breed.deep * 0.78, s * (0.62 if look.kind != "horse" else 0.72)]
        bone = [j["neck"], j["poll"]]
        if look.kind != "horse":
            brush.limb(bone, thick, material, outline=line)
            return
        dark = brush.tones(times(look.hair_colour, (0.45, 0.42, 0.42)))
        behind = mul(beast.trunk.forward, -0.12)
        mane = [add(j["poll"], mul(head.up, 0.12)), add(j["neck"], add(behind, (0.0, 0.22, 0.0)))]
        if dot(beast.base.forward, brush.back) > 0.45:  # it hangs behind the neck
            brush.limb(mane, [0.06, 0.10], dark)
            brush.limb(bone, thick, material, outline=line)
        else:
            brush.limb(bone, thick, material, outline=line)
            brush.limb(mane, [0.06, 0.10], dark)

    if not turned_away:
        neck()
    p = head.point
    ear = brush.tones(times(look.hair_colour, (0.72, 0.68, 0.68)))
    m = breed.muzzle
    if turned_away:
        _muzzle(brush, head, breed, belly if look.kind != "horse" else material, line, opening)
    rings: list[Ring] = [
        (p(0, 0.10 * s, -0.45 * s), head.direction(0.50 * s, 0, 0), head.direction(0, 0.52 * s, 0)),
        (p(0, 0.12 * s, 0.10 * s), head.direction(0.70 * s, 0, 0), head.direction(0, 0.68 * s, 0)),
        (p(0, 0.06 * s, 0.60 * s), head.direction(0.60 * s, 0, 0), head.direction(0, 0.58 * s, 0)),
        (p(0, 0.0, 0.92 * s), head.direction(0.40 * s, 0, 0), head.direction(0, 0.42 * s, 0)),
    ]
    _ears(brush, head, breed, ear, line, behind=True)
    brush.tube(rings, material, outline=line, round_ends=(0.6, 0.4))
    if not turned_away:
        _muzzle(brush, head, breed, belly if look.kind != "horse" else material, line, opening)
        _eyes(brush, look, head, breed, feeling, blink)
        if look.kind == "cat" and s * brush.at(head.origin) > 24:
            for side in (1.0, -1.0):
                for k in (-0.05, 0.08):
                    whisker = [p(side * 0.2 * s, -0.1 * s, 0.9 * s + m), p(side * 0.95 * s, (k - 0.1) * s, 0.75 * s)]
                    brush.stroke(open_curve([brush.flat(q) for q in whisker]), 0xB0FFFFFF, 0.8)
    if breed.ears == "flop" or turned_away:
        _ears(brush, head, breed, ear, line, behind=False)
    if turned_away:
        neck()


def _muzzle(brush: Brush, head: Frame3, breed: Breed, material: Tones, line: float, opening: float) -> None:
    s, m, p = breed.head, breed.muzzle, head.point
    drop = 0.30 * opening * s
    start, end = 0.72 * s, 0.80 * s + m
    if opening > 0.06:
        brush.limb(
            [p(0, -0.22 * s - drop * 0.3, start), p(0, -0.26 * s - drop, end - 0.1 * s)],
            [0.26 * s, 0.18 * s],
            brush.tones(rgb("8a3a40")),
            outline=line,
        )
    brush.limb([p(0, -0.12 * s, start), p(0, -0.14 * s, end)], [0.36 * s, 0.27 * s], material, outline=line)
    nose = brush.tones(rgb("2a2024"))
    at = p(0, 0.0, end + 0.14 * s)
    if breed.ears == "small":  # a horse's nostrils
        for side in (1.0, -1.0):
            if brush.seen(head.direction(side, 0.0, 0.8), at) > 0.1:
                brush.ball(p(side * 0.16 * s, -0.06 * s, end + 0.16 * s), 0.05 * s, nose)
    elif brush.seen(head.forward, at) > -0.2:
        brush.ball(at, (0.12 if breed.ears == "flop" else 0.085) * s, nose)
    if s * brush.at(head.origin) > 18 and brush.seen(head.forward, at) > -0.1:
        mouth = [p(0.22 * s, -0.22 * s, end), p(0.0, -0.24 * s, end + 0.22 * s), p(-0.22 * s, -0.22 * s, end)]
        brush.stroke(open_curve([brush.flat(q) for q in mouth]), material.line, max(line * 0.8, 0.7))


def _eyes(brush: Brush, look: Appearance, head: Frame3, breed: Breed, feeling: Feeling, blink: float) -> None:
    s, p = breed.head, head.point
    px = s * brush.at(head.origin)
    if px < 5:
        return
    for side in (1.0, -1.0):
        at = p(side * 0.40 * s, 0.26 * s, 0.62 * s)
        if brush.seen(head.direction(side * 0.75, 0.1, 0.65), at) < 0.18:
            continue
        r = 0.135 * s
        across, up = head.direction(0.8 * r, 0, -0.55 * side * r), head.direction(0, r * max(1 - blink, 0.12), 0)
        brush.patch(at, across, up, brush.tones(rgb("b9c24a") if look.kind == "cat" else rgb("2b1d18")).lit)
        if blink < 0.6:
            slit = 0.3 if look.kind == "cat" else 0.55
            brush.patch(at, (across[0] * slit, across[1] * slit, across[2] * slit), mul(up, 0.85), 0xFF161014)
            x, y = brush.flat(at)
            brush.disc((x + brush.lit_x * px * 0.04, y - px * 0.05), max(px * 0.035, 0.5), 0xF0FFFFFF)
        if px > 16:
            tilt = {Feeling.ANGER: -0.10, Feeling.SADNESS: 0.10, Feeling.FEAR: 0.09}.get(feeling, 0.02)
            brow = [p(side * 0.24 * s, (0.46 + tilt) * s, 0.70 * s), p(side * 0.52 * s, (0.46 - tilt) * s, 0.52 * s)]
            brush.stroke(
                open_curve([brush.flat(q) for q in brow]),
                brush.tones(times(look.hair_colour, (0.5, 0.46, 0.46))).lit,
                max(px * 0.05, 0.8),
            )


_EARS: dict[str, tuple[Vec, ...]] = {
    "flop": (
        (0.44, 0.62, -0.05),
        (0.60, 0.58, 0.26),
        (0.80, 0.14, 0.36),
        (0.85, -0.30, 0.20),
        (0.82, -0.28, -0.04),
        (0.70, 0.18, -0.18),
    ),
    "up": ((0.14, 0.60, 0.22), (0.46, 1.25, 0.02), (0.66, 0.36, -0.16)),
    "small": ((0.16, 0.58, 0.14), (0.40, 1.15, 0.0), (0.58, 0.42, -0.12)),
}
"""Outlines of the right ear, in head lengths."""


def _ears(brush: Brush, head: Frame3, breed: Breed, material: Tones, line: float, *, behind: bool) -> None:
    s, p = breed.head, head.point
    for side in (1.0, -1.0):
        near = breed.ears == "flop" and brush.seen(head.direction(side, 0.0, 0.15), head.origin) > 0.0
        if near == behind:
            continue
        flat = [brush.flat(p(side * x * s, y * s, z * s)) for x, y, z in _EARS[breed.ears]]
        path = curve(flat) if breed.ears == "flop" else polygon(flat)
        if line:
            brush.stroke(path, material.line, line)
        brush.fill(path, material.lit)
