"""A bird: it stands and hops, and flies whenever it is in the air or on its way."""

from __future__ import annotations

import math
from functools import partial
from typing import NamedTuple

from generation.engines.animatic.figures import gait
from generation.engines.animatic.figures.appearance import Appearance
from generation.engines.animatic.figures.colours import blend, rgb, times
from generation.engines.animatic.figures.curves import curve, polygon
from generation.engines.animatic.figures.paint import Brush
from generation.engines.animatic.figures.solids import Ring
from generation.engines.animatic.figures.space import Frame3, Vec, facing_frame
from generation.stage import Actor, Doing, Stage

SIZE = 0.30
"""Metres from the feet to the crown."""


class Bird(NamedTuple):
    """A bird on one frame: joints, the body's frame, how its wings are raised (-1 to 1), and whether it flies."""

    joints: dict[str, Vec]
    body: Frame3
    wings: float
    flies: bool


def solve_bird(actor: Actor, look: Appearance, frame: int, stage: Stage) -> Bird:
    """The bones of a bird on a frame."""
    rate = stage.rate
    x, y, z = actor.position.at(frame)
    t = frame / rate + look.rhythm
    fast = gait.speed(actor.position, frame, rate)
    flies = y > 0.35 or fast > 1.2 or actor.doing in (Doing.RUN, Doing.CLIMB)
    flap = math.sin(math.tau * 2.7 * t) if flies else 0.0
    hop = 0.0 if flies else abs(math.sin(math.tau * 2 * t)) * 0.05 * min(fast / 0.4, 1.0)
    base = facing_frame((x, y, z), actor.facing.at(frame)[0])
    high = SIZE * 0.48 + hop + (0.03 * -flap if flies else 0.0)
    body = base.moved(base.point(0, high, 0)).turned(-0.1 if flies else -0.55)
    peck = 0.5 * max(0.0, math.sin(math.tau * 0.7 * t)) if actor.doing in (Doing.DRINK, Doing.NOD) else 0.0
    head = body.point(0, SIZE * (0.18 - 0.3 * peck), SIZE * 0.42)
    joints = {
        "root": base.origin, "hips": body.point(0, 0, -SIZE * 0.25), "chest": body.origin, "neck": body.point(0,
        SIZE * 0.1, SIZE * 0.28), "head": head,
        "crown": (head[0], head[1] + SIZE * 0.15, head[2]), "chin": (head[0], head[1] - SIZE * 0.1, head[2]),
        "eyes": head,
        "wing_r": body.point(SIZE * 0.9, SIZE * flap * 0.6, 0), "wing_l": body.point(-SIZE * 0.9, SIZE * flap * 0.6,
        0),
    }  # fmt: skip
    return Bird(joints, body, flap, flies)


def draw_bird(brush: Brush, look: Appearance, bird: Bird, opening: float, blink: float) -> None:
    """Draw a bird."""
    s, b = SIZE, bird.body
    coat = look.hair_colour
    material, pale = brush.tones(coat), brush.tones(blend(coat, rgb("f6f2ea"), 0.65))
    wing = brush.tones(times(coat, (0.74, 0.74, 0.78)))
    line = min(brush.scale * s * 0.02, 4.0)
    line = line if line > 0.45 else 0.0
    head = bird.joints["head"]

    def part(side: float) -> None:
        if bird.flies:
            lift = 0.55 * bird.wings
            shape = [
                (0.12, 0.08, 0.26),
                (0.75, 0.08 + lift * 0.7, 0.22),
                (1.35, 0.08 + lift * 1.5, -0.12),
                (0.8, 0.06 + lift * 0.8, -0.22),
                (0.15, 0.04, -0.26),
            ]
        else:
            shape = [
                (0.20, 0.14, 0.24),
                (0.29, 0.02, 0.05),
                (0.20, -0.04, -0.35),
                (0.12, 0.04, -0.62),
                (0.16, 0.14, -0.2),
            ]
        path = curve([brush.flat(b.point(side * x * s, y * s, z * s)) for x, y, z in shape], 0.28)
        if line:
            brush.stroke(path, wing.line, line)
        brush.fill(path, wing.lit)

    def trunk() -> None:
        if not bird.flies:
            ground = bird.joints["root"][1]
            for side in (1.0, -1.0):
                hip = b.point(side * 0.10 * s, -0.15 * s, -0.05 * s)
                foot = (hip[0], ground + 0.01, hip[2])
                brush.limb([hip, foot], [0.02 * s, 0.016 * s], brush.tones(rgb("d98a3a")))
        tail = [
            b.point(0.08 * s, 0, -0.42 * s),
            b.point(0.14 * s, 0.0, -0.85 * s),
            b.point(-0.14 * s, 0.0, -0.85 * s),
            b.point(-0.08 * s, 0, -0.42 * s),
        ]
        brush.fill(polygon([brush.flat(q) for q in tail]), wing.lit)
        rings: list[Ring] = [
            (b.point(0, y * s, z * s), b.direction(w * s, 0, 0), b.direction(0, d * s, 0))
            for z, y, w, d in (
                (-0.50, 0.0, 0.09, 0.08),
                (-0.25, -0.01, 0.19, 0.19),
                (0.05, -0.02, 0.24, 0.25),
                (0.28, 0.03, 0.18, 0.2),
                (0.42, 0.12, 0.12, 0.13),
            )
        ]
        brush.tube(rings, material, outline=line, round_ends=(0.3, 0.5))
        breast = b.point(0, -0.10 * s, 0.12 * s)
        if brush.seen(b.direction(0, -0.75, 0.65), breast) > -0.1:
            brush.patch(breast, b.direction(0.15 * s, 0, 0), b.direction(0, 0.06 * s, 0.18 * s), pale.lit)

    def face() -> None:
        brush.ball(head, 0.155 * s, material, outline=line)
        forward = bird.body.turned(0.4).forward
        up = (0.0, 1.0, 0.0)
        beak = brush.tones(rgb("e9a23a"))
        root = (head[0] + forward[0] * 0.10 * s, head[1] + 0.02 * s, head[2] + forward[2] * 0.10 * s)
        for low, thick, tone in ((0.16 * opening + 0.03, 0.038, beak.shade), (0.0, 0.052, beak.lit)):
            tip = (root[0] + forward[0] * 0.27 * s, root[1] - (0.02 + low) * s, root[2] + forward[2] * 0.27 * s)
            bill = brush.bone(root, tip, thick * s, 0.008 * s)
            if bill is not None:
                brush.fill(bill.path, tone)
        for side in (1.0, -1.0):
            eye = (
                head[0] + b.right[0] * side * 0.11 * s + forward[0] * 0.08 * s,
                head[1] + 0.035 * s * up[1],
                head[2] + b.right[2] * side * 0.11 * s + forward[2] * 0.08 * s,
            )
            if brush.seen(b.direction(side, 0, 0.6), eye) < 0.05:
                continue
            if blink < 0.6:
                brush.ball(eye, 0.036 * s, brush.tones(rgb("1a1418")))
                x, y = brush.flat(eye)
                brush.disc((x, y - 0.012 * s * brush.scale), max(0.010 * s * brush.scale, 0.4), 0xF0FFFFFF)

    for side in (1.0, -1.0):
        at = b.point(side * 0.3 * s, 0, 0)
        brush.later(brush.depth_of(at), partial(part, side))
    brush.later(brush.depth_of(b.origin), trunk)
    brush.later(min(brush.depth_of(head), brush.depth_of(b.origin) + 0.05) - 0.02, face)
    brush.flush()
