"""A person drawn from the bones out: legs, clothes, arms and head, the farthest part first."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from functools import partial
from typing import NamedTuple

from generation.engines.animatic.figures.appearance import Appearance
from generation.engines.animatic.figures.carrying import both_hands
from generation.engines.animatic.figures.cels import Cel
from generation.engines.animatic.figures.clothes import trunk
from generation.engines.animatic.figures.dressed import Dressed
from generation.engines.animatic.figures.fixtures import Fixture, stream
from generation.engines.animatic.figures.hands import Hand
from generation.engines.animatic.figures.head import HeadPainter
from generation.engines.animatic.figures.held import grip
from generation.engines.animatic.figures.limbs import arm, collar, leg, neck
from generation.engines.animatic.figures.paint import Brush
from generation.engines.animatic.figures.props import draw_held
from generation.engines.animatic.figures.skeleton import Body
from generation.engines.animatic.figures.space import dot, lerp
from generation.engines.animatic.figures.things import plain_name
from generation.engines.animatic.figures.works import THROWN, tilt
from generation.engines.animatic.figures.worn import worn
from generation.stage import Doing, Feeling
from storyboard.speech import Mouth

AT_THE_FACE = frozenset({Doing.WIPE_EYES, Doing.COVER_EARS, Doing.THINK, Doing.PRAY})
"""What brings hands before the face."""


class Acting(NamedTuple):
    """What somebody does and for how many seconds, what hands or head do meanwhile, and what is in the hands."""

    doing: Doing = Doing.STAND
    hands: Doing | None = None
    holds: tuple[str, ...] = ()
    since: float = 0.0

    def does(self, doing: Doing) -> bool:
        return doing in (self.doing, self.hands)


def draw_person(
    brush: Brush,
    look: Appearance,
    body: Body,
    feeling: Feeling,
    cel: Cel,
    acting: Acting,
    around: Sequence[Fixture] = (),
    seconds: float = 0.0,
) -> Callable[[], None]:
    """Queue every part of a person at its depth, and return the part that is the face.

    The face does what the cel's says at the time it is drawn.
    """
    holds, doing = acting.holds, acting.hands or acting.doing
    d = Dressed(brush, look, body)
    j, depth = d.j, brush.depth_of
    middle, hips = depth(j["chest"]), depth(j["hips"])
    away = max(hips, middle)
    for name in ("r", "l"):
        shin = (depth(j[f"knee_{name}"]) + depth(j[f"ankle_{name}"])) / 2
        # Legs lie under what hangs from the hips, unless they come well towards the lens.
        covered = d.skirted or d.skirt or shin > hips - 0.25
        place = away + 0.04 + 0.01 * shin if covered else shin
        if d.raised(name) and depth(j[f"knee_{name}"]) < hips:
            place = middle - 0.0005
        brush.later(place, partial(leg, d, name))
    brush.later(middle, partial(trunk, d))
    brush.later(middle - 0.001, partial(worn, d))
    head = HeadPainter(brush, look, body.head, look.bones.head * d.h, body.gaze, feeling, body.drift)
    at = depth(body.head.origin)
    turned = dot(body.head.forward, brush.back) > -0.15
    brush.later(max(at + 0.10, middle + 0.035) if turned else min(at, middle) - 0.12, head.back)
    brush.later(max(at, middle) + 0.02, partial(neck, d))
    front = min(at, middle) - 0.02 if at < middle + 0.25 else at
    folded = look.top.collar == "hood" and d.frontal > 0.1  # it lies behind the neck
    brush.later(max(at, middle) + 0.03 if folded else middle - 0.0006, partial(collar, d))

    def face() -> None:
        mouth, opening, blink = cel.face
        head.face.laughing = acting.does(Doing.LAUGH)
        if head.face.laughing and mouth is Mouth.REST:
            mouth, opening = Mouth.AH, 0.80 + 0.16 * math.sin(math.tau * 3.4 * seconds)
        if acting.does(Doing.SLEEP):
            blink = 1.0
            if mouth is Mouth.REST:
                mouth, opening = Mouth.OH, 0.15 + 0.05 * math.sin(math.tau * 0.22 * seconds)
        head.draw(mouth, opening, max(blink, body.pose.lids), acting.does(Doing.CRY) or acting.does(Doing.WIPE_EYES))

    brush.later(front, face)
    for fixture in around:  # what is before the body is behind its hands
        before = depth(fixture.at) < middle + 0.02
        brush.later(middle - 0.0029 if before else away + 0.5, partial(fixture.draw, brush))
    covered_face = acting.does(Doing.CRY) or doing in AT_THE_FACE
    for name in ("r", "l"):
        reach = depth(lerp(j[f"elbow_{name}"], j[f"wrist_{name}"], 0.5))
        shoulder = depth(j[f"shoulder_{name}"])
        near = 0.75 * reach + 0.25 * shoulder
        far_side = shoulder > middle + 0.05 and reach > middle - 0.10
        near = near + 0.03 if far_side else min(near - 0.06, middle - 0.003)
        low = j[f"hand_{name}"][1] < j["neck"][1] and j[f"elbow_{name}"][1] < j["neck"][1]
        if covered_face and reach < front + 0.25:
            near = front - 0.02
        elif low and not far_side and near < front and reach > front - 0.35:
            near = front + 0.001  # an arm that hangs or is bent below the chin never covers the face
        if name == "r" and body.pose.to_mouth > 0.5:
            near = front - 0.01  # a cup at the lips is before the chin
        brush.later(near, partial(arm, d, name))
        place = 0 if name == "r" else 1
        if len(holds) > place:
            frame = grip(body, holds[place], name, doing)
            ahead = depth(frame.origin) < depth(j[f"hand_{name}"]) - 0.004
            if doing is Doing.THROW and acting.since % 3.0 > THROWN:
                continue  # it flies
            scale = (0.82 if look.kind == "child" else 1.0) * (0.72 if doing is Doing.POUR and place == 0 else 1.0)
            hold = partial(draw_held, brush, holds[place], frame, scale, seconds)
            if doing in (Doing.GUITAR, Doing.VIOLIN):
                near = max(near, middle - 0.0035)  # against the body, under both hands
            ahead = ahead or (doing is Doing.POUR and place == 0)
            brush.later(near - 0.0004 if ahead else near + 0.0004, hold)
            hand, both = Hand(d, name), both_hands(holds[place])
            if both or (ahead and hand.palm_seen > 0.0):
                brush.later(near - 0.0006, partial(hand.closing, thumb_only=both))
            if doing is Doing.POUR and name == "r":
                share = tilt(acting.since)
                poured = partial(stream, brush, frame, plain_name(holds[0]) or "box", scale, j["hand_l"], share)
                brush.later(min(near, depth(j["hand_l"])) - 0.01, poured)
    return face
