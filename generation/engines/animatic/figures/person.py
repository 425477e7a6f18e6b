"""A person drawn from the bones out: legs, clothes, arms and head, the farthest part first."""

from __future__ import annotations

from functools import partial

from generation.engines.animatic.figures.appearance import Appearance
from generation.engines.animatic.figures.clothes import trunk
from generation.engines.animatic.figures.dressed import Dressed
from generation.engines.animatic.figures.head import HeadPainter
from generation.engines.animatic.figures.held import grip
from generation.engines.animatic.figures.limbs import arm, collar, leg, neck
from generation.engines.animatic.figures.paint import Brush
from generation.engines.animatic.figures.props import draw_held
from generation.engines.animatic.figures.skeleton import Body
from generation.engines.animatic.figures.space import dot, lerp
from generation.engines.animatic.figures.worn import worn
from generation.stage import Doing, Feeling
from storyboard.speech import Mouth


def draw_person(
    brush: Brush,
    look: Appearance,
    body: Body,
    feeling: Feeling,
    mouth: Mouth,
    opening: float,
    blink: float,
    *,
    holds: tuple[str, ...] = (),
    doing: Doing = Doing.STAND,
    seconds: float = 0.0,
) -> None:
    """Queue every part of a person at its depth; the brush's flush draws them."""
    d = Dressed(brush, look, body)
    j, depth = d.j, brush.depth_of
    middle, hips = depth(j["chest"]), depth(j["hips"])
    away = max(hips, middle)
    for name in ("r", "l"):
        shin = (depth(j[f"knee_{name}"]) + depth(j[f"ankle_{name}"])) / 2
        # Legs lie under what hangs from the hips, unless they come well towards the lens.
        covered = d.skirted or d.skirt or shin > hips - 0.25
        brush.later(away + 0.04 + 0.01 * shin if covered else shin, partial(leg, d, name))
    brush.later(middle, partial(trunk, d))
    brush.later(middle - 0.001, partial(worn, d))
    head = HeadPainter(brush, look, body.head, look.bones.head * d.h, body.gaze, feeling, body.drift)
    at = depth(body.head.origin)
    turned = dot(body.head.forward, brush.back) > -0.15
    brush.later(at + 0.10 if turned else min(at, middle) - 0.12, head.back)
    brush.later(max(at, middle) + 0.02, partial(neck, d))
    front = min(at, middle) - 0.02 if at < middle + 0.25 else at
    folded = look.top.collar == "hood" and d.frontal > 0.1  # it lies behind the neck
    brush.later(max(at, middle) + 0.03 if folded else middle - 0.0006, partial(collar, d))
    brush.later(front, partial(head.draw, mouth, opening, blink, doing is Doing.CRY))
    for name in ("r", "l"):
        reach = depth(lerp(j[f"elbow_{name}"], j[f"wrist_{name}"], 0.5))
        shoulder = depth(j[f"shoulder_{name}"])
        near = 0.75 * reach + 0.25 * shoulder
        far_side = shoulder > middle + 0.05 and reach > middle - 0.10
        near = near + 0.03 if far_side else min(near - 0.06, middle - 0.003)
        low = j[f"hand_{name}"][1] < j["neck"][1] and j[f"elbow_{name}"][1] < j["neck"][1]
        if low and not far_side and near < front and reach > front - 0.35:
            near = front + 0.001  # an arm that hangs or is bent below the chin never covers the face
        brush.later(near, partial(arm, d, name))
        place = 0 if name == "r" else 1
        if len(holds) > place:
            frame = grip(body, holds[place], name, doing)
            ahead = depth(frame.origin) < depth(j[f"hand_{name}"]) - 0.004
            scale = 0.82 if look.kind == "child" else 1.0
            hold = partial(draw_held, brush, holds[place], frame, scale, seconds)
            brush.later(near - 0.0004 if ahead else near + 0.0004, hold)
