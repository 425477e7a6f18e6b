"""What a person holds: where it sits in the hand or between the hands, and which way up."""

from __future__ import annotations

from generation.engines.animatic.figures.carrying import CRADLED, HANGING, OVERHEAD, READ
from generation.engines.animatic.figures.skeleton import Body
from generation.engines.animatic.figures.space import UP, Frame3, Vec, along, cross, lerp, unit
from generation.engines.animatic.figures.things import plain_name
from generation.stage import Doing

LONG = frozenset({"rifle", "fishing rod", "flashlight", "telescope", "gun"})
"""What points where the forearm points, once it is raised."""


def grip(body: Body, name: str, side: str, doing: Doing) -> Frame3:
    """The frame of a thing in the hand on a side ("r" or "l"), its origin at the grip."""
    thing = plain_name(name) or "box"
    j, base = body.joints, body.base
    hand = body.hand_r if side == "r" else body.hand_l
    palm = along(j[f"hand_{side}"], hand.right, 0.02 * body.height)
    upright = base.moved(palm)
    if side == "r" and ((thing in READ and doing is not Doing.PASS) or thing in CRADLED):
        middle = lerp(j["hand_r"], j["hand_l"], 0.5)
        if thing in READ:
            return base.moved(along(middle, UP, -0.01 * body.height)).turned(pitch=0.35)
        return base.moved(middle)
    if doing is Doing.PHONE and thing in ("phone", "telephone"):
        head = body.head
        return Frame3(palm, head.forward, head.up, (-head.right[0], -head.right[1], -head.right[2])).turned(pitch=-0.15)
    if thing in LONG and (thing not in HANGING or doing in (Doing.POINT, Doing.FIGHT, Doing.REACH)):
        return _pointing(palm, hand.forward)
    if thing == "sword" and doing in (Doing.FIGHT, Doing.POINT, Doing.REACH):
        aim = _pointing(palm, hand.forward)
        return Frame3(palm, aim.right, aim.forward, aim.up)
    if thing in ("sword", "gun", "hammer", "axe", "knife", "wrench"):
        return upright.turned(pitch=2.2 if thing != "gun" else 1.3)
    if doing is Doing.WRITE and thing in ("pen", "pencil"):
        return upright.turned(pitch=-0.6, roll=0.5)
    if doing is Doing.DRINK:
        return upright.turned(pitch=-0.5 * max(0.0, (palm[1] - j["chest"][1]) / (0.15 * body.height)))
    if thing in OVERHEAD:
        return upright.turned(pitch=-0.12)
    return upright


def _pointing(at: Vec, forward: Vec) -> Frame3:
    right = unit(cross(UP, forward), (1.0, 0.0, 0.0))
    return Frame3(at, right, cross(forward, right), forward)
