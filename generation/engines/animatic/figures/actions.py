"""What each action looks like: for every Doing, the pose of a body at a time since it began."""

from __future__ import annotations

from collections.abc import Callable

from generation.engines.animatic.figures import gestures, postures
from generation.engines.animatic.figures.pose import Pose
from generation.stage import Doing

POSES: dict[Doing, Callable[[float], Pose]] = {
    Doing.STAND: postures.stand,
    Doing.WALK: postures.stand,  # the gait adds the legs and the swing of the arms
    Doing.RUN: postures.stand,
    Doing.SIT: postures.sit,
    Doing.LIE: postures.lie,
    Doing.KNEEL: postures.kneel,
    Doing.CLIMB: postures.climb,
    Doing.TURN: postures.turn,
    Doing.POINT: gestures.point,
    Doing.REACH: gestures.reach,
    Doing.HOLD: gestures.hold,
    Doing.LIFT: gestures.lift,
    Doing.PASS: gestures.hand_over,
    Doing.PUSH: postures.push,
    Doing.DRINK: gestures.drink,
    Doing.READ: gestures.read,
    Doing.WRITE: gestures.write,
    Doing.PHONE: gestures.phone,
    Doing.WAVE: gestures.greet,
    Doing.EMBRACE: postures.embrace,
    Doing.FIGHT: postures.fight,
    Doing.FALL: postures.fall,
    Doing.NOD: gestures.nod,
    Doing.SHAKE_HEAD: gestures.shake_head,
    Doing.LAUGH: gestures.laugh,
    Doing.CRY: gestures.cry,
    Doing.SLEEP: postures.sleep,
}
"""One pose over time for every Doing; the time is seconds since it began."""

GROUNDED = frozenset({Doing.SIT, Doing.LIE, Doing.KNEEL, Doing.SLEEP, Doing.WRITE, Doing.FALL, Doing.CLIMB})
"""What is done in one place: the legs are the action's own, even when the position drifts."""

HANDS_FREE = frozenset(
    {Doing.STAND, Doing.WALK, Doing.RUN, Doing.SIT, Doing.KNEEL, Doing.TURN, Doing.NOD, Doing.SHAKE_HEAD}
)
"""What leaves the hands to what they hold and to what is felt."""

ENTERING = {
    Doing.SIT: 0.9, Doing.LIE: 1.6, Doing.KNEEL: 0.9, Doing.SLEEP: 1.6, Doing.WRITE: 0.9, Doing.READ: 0.6,
    Doing.PHONE: 0.6, Doing.HOLD: 0.6, Doing.CRY: 0.7, Doing.LAUGH: 0.5, Doing.CLIMB: 0.5, Doing.PUSH: 0.5,
    Doing.FIGHT: 0.3, Doing.EMBRACE: 0.8,
}  # fmt: skip
"""Seconds in which a lasting action is taken up from standing, when it begins within the shot."""
