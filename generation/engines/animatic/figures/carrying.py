"""How hands hold things: which prop hangs at the side, is held up, read, worn at the ear, or kept over the head."""

from __future__ import annotations

from generation.engines.animatic.figures.actions import HANDS_FREE
from generation.engines.animatic.figures.pose import Pose
from generation.engines.animatic.figures.postures import wave
from generation.engines.animatic.figures.things import plain_name
from generation.stage import Doing

HANGING = frozenset({"suitcase", "bag", "bucket", "basket", "sword", "gun", "rope", "hammer", "axe",
"closed umbrella", "wrench",
                     "first aid kit", "knife", "cane", "key"})  # fmt: skip
RAISED = frozenset({"lantern", "torch", "lamp", "flashlight", "candle", "balloon", "flag"})
READ = frozenset({"letter", "book", "newspaper", "map", "photograph", "envelope", "notebook"})
OVERHEAD = frozenset({"umbrella"})
CRADLED = frozenset({"paper boat", "box", "crate", "bouquet", "tray", "laptop", "camera", "ball", "plate", "gift",
"cake", "bowl", "teddy bear",
                     "chest", "trophy", "teapot", "typewriter", "clock", "radio"})  # fmt: skip


HEAVY = frozenset({"suitcase", "bag", "bucket", "basket", "first aid kit"})
"""What hangs at the side also when nothing else is done but holding it."""

ONE_HANDED = frozenset({Doing.REACH, Doing.PASS, Doing.RAISE, Doing.WAVE, Doing.EAT, Doing.TURN})
"""What is done with an arm whose hand keeps hold of what is in it."""


def both_hands(name: str) -> bool:
    """Whether a thing takes both hands."""
    thing = plain_name(name) or "box"
    return thing in READ or thing in CRADLED


def carried_pose(pose: Pose, holds: tuple[str, ...], doing: Doing, clock: float) -> Pose:
    """The pose with the right hand where the first thing it holds wants to be, if the action leaves it free."""
    if not holds:
        return pose
    thing = plain_name(holds[0]) or "box"
    if doing is Doing.HOLD and thing not in HEAVY | RAISED | OVERHEAD:
        return pose
    if doing not in HANDS_FREE | {Doing.CLIMB, Doing.HOLD}:
        return pose.but(fist=max(pose.fist, 0.7)) if doing in ONE_HANDED else pose
    low = doing in (Doing.SIT, Doing.KNEEL)
    pose = pose.but(fist=0.75)
    if doing is Doing.CLIMB:
        return pose.but(hand_r=(0.55, 0.66, 0.25), elbow_r=(0.9, -0.6, 0.2)) if thing in RAISED else pose
    if thing in HANGING and not low:
        return pose.but(hand_r=(0.22, -0.90, 0.04), wrist_r=0.0)
    if thing in RAISED:
        return pose.but(hand_r=(0.16, 0.02 + 0.015 * wave(clock, 0.3), 0.62), elbow_r=(0.9, -0.9, -0.1), wrist_r=-0.1)
    if thing in READ:
        return pose.but(
            hand_r=(0.10, -0.40, 0.50), hand_l=(0.10, -0.42, 0.50), elbow_r=(0.9, -0.8, -0.2),
            elbow_l=(0.9, -0.8, -0.2), wrist_r=0.1, wrist_l=0.1,
        )  # fmt: skip
    if thing in OVERHEAD:
        return pose.but(hand_r=(0.02, -0.20, 0.42), elbow_r=(0.8, -0.9, -0.3), wrist_r=0.0)
    if thing in CRADLED:
        lift = 0.012 * wave(clock, 0.24)
        return pose.but(
            hand_r=(-0.22, -0.30 + lift, 0.60), hand_l=(-0.22, -0.30 + lift, 0.60), elbow_r=(0.9, -0.8, -0.2),
            elbow_l=(0.9, -0.8, -0.2), wrist_r=-0.15, wrist_l=-0.15, fist=0.15,
        )  # fmt: skip
    return pose.but(hand_r=(0.02, -0.44, 0.50), elbow_r=(0.8, -0.8, -0.3), wrist_r=0.1)
