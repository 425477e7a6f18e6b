"""A robot: a person's bones, with a metal shell, a lit visor and a mouth of light."""

from __future__ import annotations

import math
from functools import partial

from generation.engines.animatic.figures.appearance import Appearance
from generation.engines.animatic.figures.colours import Tones, rgb, times
from generation.engines.animatic.figures.curves import curve, open_curve
from generation.engines.animatic.figures.held import grip
from generation.engines.animatic.figures.paint import Brush
from generation.engines.animatic.figures.props import draw_held
from generation.engines.animatic.figures.skeleton import Body
from generation.engines.animatic.figures.solids import Ring
from generation.engines.animatic.figures.space import Vec, dot, lerp, mul
from generation.stage import Doing, Feeling

_EYES = {
    Feeling.NEUTRAL: (1.0, 0.0), Feeling.JOY: (0.55, 0.35), Feeling.SADNESS: (0.7, -0.3), Feeling.ANGER: (0.6,
    0.45), Feeling.FEAR: (1.25, -0.2),
    Feeling.SURPRISE: (1.4, 0.0), Feeling.DOUBT: (0.75, 0.2),
}  # fmt: skip
"""How tall the lit eyes are, and how far their lids slant."""


def draw_robot(
    brush: Brush,
    look: Appearance,
    body: Body,
    feeling: Feeling,
    opening: float,
    blink: float,
    *,
    holds: tuple[str, ...] = (),
    doing: Doing = Doing.STAND,
    seconds: float = 0.0,
) -> None:
    """Queue and draw a robot."""
    h, j, depth = body.height, body.joints, brush.depth_of
    shell, dark = brush.tones(look.main), brush.tones(times(look.main, (0.5, 0.5, 0.54)))
    joint = brush.tones(rgb("3a3f48"))
    line = min(brush.scale * h * 0.004, 7.0)
    line = line if line > 0.45 else 0.0
    middle = depth(j["chest"])
    for name in ("r", "l"):
        brush.later(max(middle, depth(j["hips"])) + 0.04, partial(_leg, brush, body, name, shell, dark, joint, line))
        reach = depth(lerp(j[f"elbow_{name}"], j[f"wrist_{name}"], 0.5))
        far = depth(j[f"shoulder_{name}"]) > middle + 0.05 and reach > middle - 0.1
        near = reach + 0.03 if far else min(reach - 0.06, middle - 0.003)
        brush.later(near, partial(_arm, brush, body, name, shell, dark, joint, line))
        place = 0 if name == "r" else 1
        if len(holds) > place:
            frame = grip(body, holds[place], name, doing)
            brush.later(near - 0.0004, partial(draw_held, brush, holds[place], frame, 1.0, seconds))
    brush.later(middle, partial(_trunk, brush, body, shell, dark, joint, line))
    brush.later(
        min(depth(body.head.origin), middle) - 0.02,
        partial(_head, brush, look, body, shell, dark, joint, line, feeling, opening, blink),
    )
    brush.flush()


def _leg(brush: Brush, body: Body, name: str, shell: Tones, dark: Tones, joint: Tones, line: float) -> None:
    h, j = body.height, body.joints
    hip, knee, ankle = j[f"hip_{name}"], j[f"knee_{name}"], j[f"ankle_{name}"]
    frame = body.foot_r if name == "r" else body.foot_l
    rings: list[Ring] = [
        (frame.point(0, y * h, z * h), frame.direction(w * h, 0, 0), frame.direction(0, t * h, 0))
        for z, y, w, t in ((-0.05, -0.018, 0.032, 0.026), (0.04, -0.018, 0.04, 0.026), (0.10, -0.028, 0.036, 0.016))
    ]
    brush.tube(rings, dark, outline=line, round_ends=(0.2, 0.3))
    brush.limb([hip, lerp(hip, knee, 0.9)], [0.036 * h, 0.03 * h], joint, outline=line)
    brush.limb([lerp(hip, knee, 0.18), lerp(hip, knee, 0.8)], [0.05 * h, 0.042 * h], shell, outline=line)
    brush.limb([lerp(knee, ankle, 0.12), lerp(knee, ankle, 0.92)], [0.034 * h, 0.046 * h], shell, outline=line)
    brush.ball(knee, 0.032 * h, joint, outline=line)


def _arm(brush: Brush, body: Body, name: str, shell: Tones, dark: Tones, joint: Tones, line: float) -> None:
    h, j = body.height, body.joints
    shoulder, elbow, wrist = j[f"shoulder_{name}"], j[f"elbow_{name}"], j[f"wrist_{name}"]
    brush.limb([shoulder, elbow], [0.022 * h, 0.02 * h], joint, outline=line)
    brush.ball(shoulder, 0.046 * h, shell, outline=line)
    brush.limb([lerp(elbow, wrist, 0.1), wrist], [0.026 * h, 0.036 * h], shell, outline=line)
    brush.ball(elbow, 0.025 * h, joint, outline=line)
    hand = body.hand_r if name == "r" else body.hand_l
    curl = 0.5 + 0.7 * body.pose.fist
    for side in (-0.5, 0.5, 1.6):
        root = hand.point(0, (0.022 * side if side < 1 else 0.028) * h, 0.012 * h)
        bent = hand.point(0.012 * h, (0.026 * side if side < 1 else 0.044) * h, 0.045 * h)
        tip = hand.point(0.03 * h * curl, 0.02 * side * h * (0.8 if side < 1 else 0.6), (0.080 - 0.02 * curl) * h)
        brush.limb([root, bent, tip], [0.013 * h, 0.011 * h, 0.008 * h], dark, outline=line * 0.7)


def _trunk(brush: Brush, body: Body, shell: Tones, dark: Tones, joint: Tones, line: float) -> None:
    h, c, p = body.height, body.chest, body.pelvis
    brush.limb([p.point(0, 0, 0), c.point(0, -0.02 * h, 0)], [0.05 * h, 0.045 * h], joint, outline=line)
    hips: list[Ring] = [
        (p.point(0, y * h, 0), mul(p.right, w * h), mul(p.forward, 0.055 * h))
        for y, w in ((-0.035, 0.06), (0.0, 0.085), (0.04, 0.075))
    ]
    brush.tube(hips, dark, outline=line, round_ends=(0.2, 0.1))
    rings: list[Ring] = [
        (c.point(0, y * h, 0), mul(c.right, w * h), mul(c.forward, d * h))
        for y, w, d in (
            (-0.085, 0.062, 0.055),
            (-0.03, 0.10, 0.075),
            (0.04, 0.122, 0.078),
            (0.085, 0.10, 0.06),
            (0.098, 0.05, 0.04),
        )
    ]
    brush.tube(rings, shell, outline=line, round_ends=(0.15, 0.15))
    if brush.seen(c.forward, c.origin) > 0.1:
        brush.patch(c.point(0, 0.01 * h, 0.078 * h), mul(c.right, 0.022 * h), mul(c.up, 0.022 * h), dark.lit)
        brush.patch(
            c.point(0, 0.01 * h, 0.080 * h),
            mul(c.right, 0.014 * h),
            mul(c.up, 0.014 * h),
            brush.tones(rgb("8fe3ff"), glow=0.9).lit,
        )


def _head(
    brush: Brush,
    look: Appearance,
    body: Body,
    shell: Tones,
    dark: Tones,
    joint: Tones,
    line: float,
    feeling: Feeling,
    opening: float,
    blink: float,
) -> None:
    f = body.head
    s = look.bones.head * body.height * 1.05
    brush.limb([body.joints["neck"], f.point(0, -0.3 * s, 0)], [0.16 * s, 0.14 * s], joint, outline=line)
    rings: list[Ring] = [
        (f.point(0, y * s, 0), f.direction(w * s, 0, 0), f.direction(0, 0, d * s))
        for y, w, d in (
            (-0.42, 0.30, 0.30),
            (-0.36, 0.40, 0.38),
            (0.12, 0.44, 0.42),
            (0.34, 0.38, 0.37),
            (0.46, 0.2, 0.2),
        )
    ]
    brush.limb(
        [f.point(0.12 * s, 0.44 * s, 0), f.point(0.2 * s, 0.78 * s, 0)],
        [0.02 * s, 0.015 * s],
        joint,
        outline=line * 0.5,
    )
    brush.ball(
        f.point(0.2 * s, 0.80 * s, 0),
        0.05 * s,
        brush.tones(look.extras[0][1] if look.extras else rgb("e4572e"), glow=0.5),
        outline=line * 0.6,
    )
    brush.tube(rings, shell, outline=line, round_ends=(0.1, 0.2))
    for side in (1.0, -1.0):
        if dot(f.right, brush.back) * side > 0.2:
            brush.patch(
                f.point(side * 0.44 * s, 0, 0), f.direction(0, 0, 0.12 * s), f.direction(0, 0.12 * s, 0), dark.lit
            )
    if brush.seen(f.forward, f.origin) < -0.15:
        return

    def on(x: float, y: float) -> Vec:
        return f.point(x * s, y * s, (0.44 - 0.42 * x * x * 1.6) * s)

    visor = [
        on(-0.38, 0.20),
        on(0, 0.23),
        on(0.38, 0.20),
        on(0.40, 0.0),
        on(0.36, -0.26),
        on(0, -0.32),
        on(-0.36, -0.26),
        on(-0.40, 0.0),
    ]
    brush.fill(curve([brush.flat(q) for q in visor]), brush.tones(rgb("1b2230")).lit)
    glow = brush.tones(rgb("8fe3ff"), glow=0.95).lit
    tall, slant = _EYES[feeling]
    gx, gy = dot(body.gaze, f.right), dot(body.gaze, f.up)
    for side in (1.0, -1.0):
        x, y = side * 0.17 + gx * 0.06, 0.04 + gy * 0.06
        if brush.seen(f.direction(side * 0.4, 0, 0.9), on(x, y)) < 0.05:
            continue
        high = 0.085 * tall * (1 - 0.9 * blink)
        inner, outer = high * (1 - slant), high * (1 + slant)
        if feeling is Feeling.SADNESS:
            inner, outer = outer, inner
        w = 0.075
        shape = [
            on(x - side * w, y + inner * 0.8),
            on(x - side * w * 0.5, y + inner),
            on(x + side * w * 0.5, y + outer),
            on(x + side * w, y + outer * 0.8),
            on(x + side * w, y - high * 0.7),
            on(x, y - high),
            on(x - side * w, y - high * 0.7),
        ]
        brush.fill(curve([brush.flat(q) for q in shape]), glow)
    smile = {Feeling.JOY: 0.05, Feeling.SADNESS: -0.04, Feeling.ANGER: -0.03}.get(feeling, 0.0)
    wide, gap = 0.13, 0.006 + 0.075 * opening
    if opening > 0.04:
        shape = [on(wide * math.cos(a), -0.17 + gap * math.sin(a)) for a in (i * math.tau / 10 for i in range(10))]
        brush.fill(curve([brush.flat(q) for q in shape]), glow)
    else:
        lips = [on(-wide, -0.17 + smile), on(0, -0.17 - smile * 0.4), on(wide, -0.17 + smile)]
        brush.stroke(open_curve([brush.flat(q) for q in lips]), glow, max(brush.at(f.origin) * s * 0.025, 0.8))
