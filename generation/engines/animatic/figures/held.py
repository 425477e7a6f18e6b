"""What a person holds: where it sits in the hand or between the hands, and which way up."""

from __future__ import annotations

import math

from generation.engines.animatic.figures.carrying import CRADLED, HANGING, OVERHEAD, READ
from generation.engines.animatic.figures.skeleton import Body
from generation.engines.animatic.figures.space import UP, Frame3, Vec, along, clamp, cross, lerp, sub, unit
from generation.engines.animatic.figures.things import THINGS, plain_name
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
    if side == "r" and doing in (Doing.DIG, Doing.SWEEP) and thing in ("shovel", "broom"):
        return _shaft(body, thing)
    if doing in (Doing.GUITAR, Doing.VIOLIN) and thing in ("guitar", "violin"):
        return _against(body, thing)
    if doing is Doing.POUR and side == "r":
        lean = tilt_of(body)
        if thing == "teapot":  # by its handle
            upright = base.moved(along(palm, base.right, -0.07 * body.height))
        return upright.turned(yaw=math.pi, roll=(0.95 if thing == "teapot" else 1.75) * lean)
    if side == "r" and ((thing in READ and doing is not Doing.PASS) or (thing in CRADLED and doing is not Doing.THROW)):
        middle = lerp(j["hand_r"], j["hand_l"], 0.5)
        if thing in READ:
            return base.moved(along(middle, UP, -0.01 * body.height)).turned(pitch=0.5)
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


def tilt_of(body: Body) -> float:
    """How far a vessel in the right hand is tilted, by how far the hand is raised over the other one."""
    over = (body.joints["hand_r"][1] - body.joints["hand_l"][1]) / (0.3 * body.height)
    return clamp((over - 0.25) / 0.35)


def _shaft(body: Body, thing: str) -> Frame3:
    """A tool with a long shaft that both hands hold, the right one near its end."""
    j, base = body.joints, body.base
    up = unit(sub(j["hand_r"], j["hand_l"]), UP)
    right = unit(cross(up, base.forward), base.right)
    size = THINGS[thing].size
    return Frame3(along(j["hand_r"], up, -size * (0.93 - THINGS[thing].grip)), right, up, cross(right, up))


def _against(body: Body, thing: str) -> Frame3:
    """An instrument against the body: a guitar across it, a violin under the chin; the left hand is on its neck."""
    j, chest, h = body.joints, body.chest, body.height
    if thing == "violin":
        root = body.chest.point(-0.05 * h, 0.075 * h, 0.055 * h)
        up = unit(sub(j["hand_l"], root), UP)
        front: Vec = (-UP[0], -UP[1], -UP[2])  # its strings look up
        right = unit(cross(up, front), chest.right)
        return Frame3(along(root, up, 0.75 * THINGS[thing].size), right, up, cross(right, up))
    root = chest.point(0.05 * h, -0.165 * h, 0.085 * h)
    up = unit(sub(j["hand_l"], root), UP)
    back = (-chest.forward[0], -chest.forward[1], -chest.forward[2])
    right = unit(cross(up, back), chest.right)
    return Frame3(along(root, up, 0.15 * THINGS[thing].size), right, up, cross(right, up))


def _pointing(at: Vec, forward: Vec) -> Frame3:
    right = unit(cross(UP, forward), (1.0, 0.0, 0.0))
    return Frame3(at, right, cross(forward, right), forward)
