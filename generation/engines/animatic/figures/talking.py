"""How people talk with their hands and listen with their heads: small gestures on the beats of what is said."""

from __future__ import annotations

import hashlib
import math
import re
from functools import lru_cache
from typing import NamedTuple

from generation.engines.animatic.figures.pose import Pose
from generation.engines.animatic.figures.space import Vec, lerp, smooth
from generation.stage import Actor, Doing, Stage

TALKS_WITH_HANDS = frozenset({Doing.STAND, Doing.SIT, Doing.KNEEL, Doing.NOD, Doing.SHAKE_HEAD, Doing.TURN})
_LETTER, _HAN, _PAUSE = 0.056, 0.22, 0.30
"""Seconds that a letter, a Chinese character and a comma take to say, about."""
_STEADY = frozenset(
    "a an and are as at be but by for from has have i in is it its of on or so that the they this to was we were will "
    "with you".split()
)
"""Words that carry no stress."""


class Beats(NamedTuple):
    """A line as a body hears it: how long it takes, when phrases begin, and the stressed words, all in seconds."""

    seconds: float
    phrases: tuple[float, ...]
    stresses: tuple[float, ...]


@lru_cache(maxsize=512)
def beats(text: str) -> Beats:
    """The beats of a line, from its words alone."""
    at = 0.0
    phrases: list[float] = [0.0]
    stresses: list[float] = []
    for word in re.findall(r"[\u3400-\u9fff]|[^\W\d_]+|\d+|[,.;:!?\u3001\u3002\uff0c\uff01\uff1f\u2026\u2014-]", text):
        if re.match(r"[\u3400-\u9fff]", word):
            if not stresses or at - stresses[-1] > 0.7:
                stresses.append(at)
            at += _HAN
        elif word[0].isalnum():
            if word.lower() not in _STEADY and (not stresses or at - stresses[-1] > 0.45):
                stresses.append(at)
            at += 0.08 + _LETTER * len(word)
        else:
            at += _PAUSE
            phrases.append(at)
    return Beats(max(at, 0.3), tuple(p for p in phrases if p < at - 0.25) or (0.0,), tuple(stresses))


class Gesture(NamedTuple):
    """Where the hands go while a phrase is said; None leaves a hand alone."""

    right: Vec | None
    left: Vec | None
    fist: float
    wrist: float = 0.1
    roll: float = 0.0
    finger: float = 0.0


GESTURES = (
    Gesture((0.20, -0.42, 0.52), None, 0.0, -0.35, 0.05),  # an open palm, offered
    Gesture((0.24, -0.46, 0.48), (0.24, -0.48, 0.46), 0.05, -0.3),  # both hands open
    Gesture(None, (0.20, -0.44, 0.50), 0.1, -0.2, -0.05),  # the other hand
    Gesture((-0.30, -0.26, 0.26), None, 0.15, 0.7, 0.06),  # a hand on the chest
    Gesture((0.06, -0.22, 0.60), None, 0.62, 0.0, -0.03, 1.0),  # a finger that makes the point
    Gesture((-0.02, -0.44, 0.48), (-0.02, -0.46, 0.47), 0.35, 0.4),  # hands that meet
)


def talking(pose: Pose, actor: Actor, doing: Doing, frame: int, stage: Stage, free: bool) -> Pose:
    """A pose with what talking and listening add to it; `free` says whether the hands have nothing else to do."""
    for number, (speaker, start, text) in enumerate(stage.spoken):
        said = beats(text)
        t = (frame - start) / stage.rate
        if not -0.4 < t < said.seconds + 0.6:
            continue
        if speaker == actor.character.id:
            hands = free and doing in TALKS_WITH_HANDS
            pose = _speaks(pose, said, t, _seed(text, number), hands, bool(actor.holds))
        elif doing in TALKS_WITH_HANDS:
            pose = _listens(pose, said, t, _seed(text + actor.character.id, number))
    return pose


def _seed(text: str, number: int) -> int:
    return int.from_bytes(hashlib.sha256(f"{number}/{text}".encode()).digest()[:6])


def _speaks(pose: Pose, said: Beats, t: float, seed: int, hands: bool, holds: bool) -> Pose:
    accent = max((_pulse(t - stress) for stress in said.stresses), default=0.0)
    went = smooth((t + 0.3) / 0.4) * (1 - smooth((t - said.seconds) / 0.5))
    sway = math.sin(t * 1.9 + seed % 7) * went
    pitch, yaw, roll = pose.head
    pose = pose.but(head=(pitch + 0.085 * accent - 0.02 * went, yaw + 0.05 * sway, roll + 0.045 * sway))
    if not hands:
        return pose
    index = sum(start <= t + 0.25 for start in said.phrases) - 1
    begin = said.phrases[max(index, 0)]
    pick = (seed >> (3 * (max(index, 0) % 12))) % (len(GESTURES) + 1)
    if pick == len(GESTURES):  # a phrase that is said with the hands at rest
        return pose
    until = said.phrases[index + 1] if index + 1 < len(said.phrases) else said.seconds + 0.2
    go = smooth((t - begin + 0.3) / 0.38) * (1 - smooth((t - until + 0.35) / 0.4))
    gesture = GESTURES[pick]
    changes: dict[str, object] = {"fist": pose.fist + (gesture.fist - pose.fist) * go}
    if gesture.finger and not holds:
        changes["finger"] = gesture.finger * go
    beat = 0.075 * accent
    if gesture.right is not None and not holds:
        x, y, z = gesture.right
        changes["hand_r"] = lerp(pose.hand_r, (x, y - beat, z + beat * 0.6), go)
        changes["elbow_r"] = lerp(pose.elbow_r, (0.4, -1.0, -0.5), go)
        changes["wrist_r"] = pose.wrist_r + (gesture.wrist - pose.wrist_r) * go
    if (gesture.left is not None or (holds and gesture.right is not None)) and "hand_l" not in changes:
        x, y, z = gesture.left or gesture.right or (0.2, -0.44, 0.5)
        changes["hand_l"] = lerp(pose.hand_l, (x, y - beat, z + beat * 0.6), go)
        changes["elbow_l"] = lerp(pose.elbow_l, (0.4, -1.0, -0.5), go)
        changes["wrist_l"] = pose.wrist_l + (gesture.wrist - pose.wrist_l) * go
    pitch, yaw, roll = pose.head
    changes["head"] = (pitch, yaw, roll + gesture.roll * go)
    return pose.but(**changes)


def _pulse(t: float) -> float:
    """A beat: quick down, slower back."""
    if not -0.10 < t < 0.34:
        return 0.0
    return smooth((t + 0.10) / 0.12) * (1 - smooth((t - 0.06) / 0.28))


def _listens(pose: Pose, said: Beats, t: float, seed: int) -> Pose:
    """A tilt of the head, and a nod at the end of some phrases."""
    went = smooth((t + 0.2) / 0.7) * (1 - smooth((t - said.seconds) / 0.6))
    tilt = (0.055 if seed % 2 else -0.055) * went
    ends = (*said.phrases[1:], said.seconds)
    nods = [end for i, end in enumerate(ends) if i == 0 or (seed >> i) % 3 != 0]
    dip = max((math.sin(math.pi * (t - end) / 0.55) ** 2 for end in nods if 0 < t - end < 0.55), default=0.0)
    pitch, yaw, roll = pose.head
    return pose.but(head=(pitch + 0.17 * dip, yaw, roll + tilt), spine=(pose.spine[0] + 0.03 * went, *pose.spine[1:]))
