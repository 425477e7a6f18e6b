"""What each action looks like: for every Doing, the pose of a body at a time since it began."""

from __future__ import annotations

from collections.abc import Callable

from generation.engines.animatic.figures import gestures, manners, postures, works
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
    Doing.CROUCH: manners.crouch,
    Doing.STEER: works.steer,
    Doing.OPEN_ARMS: manners.open_arms,
    Doing.RAISE: manners.raise_up,
    Doing.POUR: works.pour,
    Doing.PUT_DOWN: works.put_down,
    Doing.COUNT: manners.count,
    Doing.HUG_SELF: manners.hug_self,
    Doing.SHRUG: manners.shrug,
    Doing.WIPE_EYES: manners.wipe_eyes,
    Doing.COVER_EARS: manners.cover_ears,
    Doing.KNOCK: works.knock,
    Doing.STAIRS: postures.stairs,
    Doing.ROW: works.row,
    Doing.DIG: works.dig,
    Doing.SWEEP: works.sweep,
    Doing.PAINT: works.paint,
    Doing.TYPE: works.type_keys,
    Doing.PIANO: works.piano,
    Doing.GUITAR: works.guitar,
    Doing.VIOLIN: works.violin,
    Doing.DANCE: manners.dance,
    Doing.SWIM: manners.swim,
    Doing.EAT: manners.eat,
    Doing.CLAP: manners.clap,
    Doing.PRAY: manners.pray,
    Doing.THINK: manners.think,
    Doing.THROW: works.throw,
    Doing.JUMP: manners.jump,
    Doing.BOW: manners.bow,
    Doing.STIR: works.stir,
}
"""One pose over time for every Doing; the time is seconds since it began."""

GROUNDED = frozenset(
    {
        Doing.SIT, Doing.LIE, Doing.KNEEL, Doing.SLEEP, Doing.WRITE, Doing.FALL, Doing.CLIMB, Doing.CROUCH, Doing.ROW,
        Doing.TYPE, Doing.PIANO, Doing.SWIM, Doing.JUMP, Doing.DANCE, Doing.STAIRS,
    }
)  # fmt: skip
"""What is done in one place: the legs are the action's own, even when the position drifts."""

HANDS_FREE = frozenset(
    {Doing.STAND, Doing.WALK, Doing.RUN, Doing.SIT, Doing.KNEEL, Doing.TURN, Doing.NOD, Doing.SHAKE_HEAD, Doing.CROUCH,
     Doing.STAIRS}
)  # fmt: skip
"""What leaves the hands to what they hold and to what is felt."""

ENTERING = {
    Doing.SIT: 0.9, Doing.LIE: 1.6, Doing.KNEEL: 0.9, Doing.SLEEP: 1.6, Doing.WRITE: 0.9, Doing.READ: 0.6,
    Doing.PHONE: 0.6, Doing.HOLD: 0.6, Doing.CRY: 0.7, Doing.LAUGH: 0.5, Doing.CLIMB: 0.5, Doing.PUSH: 0.5,
    Doing.FIGHT: 0.3, Doing.EMBRACE: 0.8, Doing.CROUCH: 0.8, Doing.STEER: 0.6, Doing.OPEN_ARMS: 0.5, Doing.RAISE: 0.5,
    Doing.COUNT: 0.6, Doing.HUG_SELF: 0.6, Doing.WIPE_EYES: 0.5, Doing.COVER_EARS: 0.4, Doing.ROW: 0.9, Doing.DIG: 0.6,
    Doing.SWEEP: 0.6, Doing.PAINT: 0.6, Doing.TYPE: 0.9, Doing.PIANO: 0.9, Doing.GUITAR: 0.6, Doing.VIOLIN: 0.6,
    Doing.DANCE: 0.5, Doing.SWIM: 1.2, Doing.CLAP: 0.4, Doing.PRAY: 0.7, Doing.THINK: 0.6, Doing.STIR: 0.6,
    Doing.STAIRS: 0.4, Doing.KNOCK: 0.4,
}  # fmt: skip
"""Seconds in which a lasting action is taken up from standing, when it begins within the shot."""

BOTH_HANDS = frozenset(
    {
        Doing.CLAP, Doing.PRAY, Doing.COUNT, Doing.GUITAR, Doing.VIOLIN, Doing.DIG, Doing.SWEEP, Doing.ROW, Doing.POUR,
        Doing.STEER,
    }
)  # fmt: skip
"""What both hands do together: neither is led aside to be seen better."""
