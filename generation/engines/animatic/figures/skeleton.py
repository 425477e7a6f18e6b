"""The bones of an actor on one frame: a person's joints in metres, posed by what they do, feel, hold and look at."""

from __future__ import annotations

import math
from dataclasses import dataclass

from generation.engines.animatic.figures import gait
from generation.engines.animatic.figures.actions import BOTH_HANDS, ENTERING, GROUNDED, HANDS_FREE, POSES
from generation.engines.animatic.figures.appearance import Appearance
from generation.engines.animatic.figures.carrying import both_hands, carried_pose
from generation.engines.animatic.figures.design import appearance
from generation.engines.animatic.figures.feelings import BEARINGS
from generation.engines.animatic.figures.gait import swung
from generation.engines.animatic.figures.pose import Pose
from generation.engines.animatic.figures.postures import fall_aside, wait
from generation.engines.animatic.figures.reaching import (
    around,
    at_face,
    bowed,
    clutching,
    fills,
    hand_frame,
    held_by,
    in_the_picture,
    into_the_lens,
    on_back,
    on_rim,
    tearful,
    to_lips,
    wheel_of,
)
from generation.engines.animatic.figures.space import (
    Frame3,
    Vec,
    add,
    along,
    bend,
    clamp,
    dot,
    facing_frame,
    length,
    lerp,
    smooth,
    sub,
    unit,
)
from generation.engines.animatic.figures.swinging import striding
from generation.engines.animatic.figures.talking import talking
from generation.engines.animatic.figures.weightless import adrift, loosened
from generation.engines.animatic.figures.works import wheel_turn
from generation.stage import Actor, Doing, Feeling, Stage
from generation.staging.words import FACES

INWARD = frozenset(
    {
        Doing.READ, Doing.WRITE, Doing.CRY, Doing.SLEEP, Doing.EMBRACE, Doing.FALL, Doing.LIFT, Doing.LAUGH,
        Doing.COUNT, Doing.HUG_SELF, Doing.WIPE_EYES, Doing.COVER_EARS, Doing.PRAY, Doing.POUR,
        Doing.PUT_DOWN, Doing.TYPE,
        Doing.PIANO, Doing.GUITAR, Doing.VIOLIN, Doing.STIR, Doing.DIG, Doing.SWEEP, Doing.BOW, Doing.SWIM,
    }
)  # fmt: skip
"""What keeps the head to itself: the gaze hardly turns it."""


@dataclass(frozen=True, slots=True)
class Body:
    """A person on one frame.

    Attributes:
        base: where the feet stand and the chest's facing, upright. pelvis, chest, head: turned as posed.
        joints: named joints in metres. gaze: unit vector of the eyes.
        height: metres. pose: what was posed. step: the feet's walk, if they walk.
        breath: -1 to 1. drift: the body's velocity in metres per second, for cloth and hair.
    """

    base: Frame3
    pelvis: Frame3
    chest: Frame3
    head: Frame3
    joints: dict[str, Vec]
    gaze: Vec
    height: float
    pose: Pose
    step: gait.Step | None
    breath: float
    drift: Vec
    hand_r: Frame3
    hand_l: Frame3
    foot_r: Frame3
    foot_l: Frame3


def seconds_since(actor: Actor, frame: int, stage: Stage) -> float:
    return max(frame - actor.since, 0) / stage.rate


def pose_of(actor: Actor, look: Appearance, frame: int, stage: Stage) -> Pose:
    """The pose before the feet are set on their steps."""
    rate = stage.rate
    t = seconds_since(actor, frame, stage)
    clock = frame / rate + look.rhythm
    doing = actor.doing if frame >= actor.since else Doing.STAND
    entering = ENTERING.get(doing)
    standing = wait(clock, 0 if actor.holds else look.seed)
    if doing is Doing.CLIMB and gait.journey(actor.position) > 0.2:
        t = gait.travelled(actor.position, frame) / (0.36 * look.height) / 1.1
    if doing is Doing.STAIRS and gait.journey(actor.position) > 0.2:
        t = gait.travelled(actor.position, frame) / 0.70 / 0.62
    if entering is None:
        at = clock if doing in (Doing.WALK, Doing.RUN) else beats_of(doing, t, stage)
        across = doing is Doing.FALL and abs(math.cos(actor.facing.at(frame)[0])) > 0.5
        pose = standing if doing is Doing.STAND else fall_aside(at) if across else POSES[doing](at)
    else:
        pose = POSES[doing](t + look.rhythm)
        if actor.since > 0 and not actor.acts:
            pose = standing.toward(pose, smooth(t / entering))
    if actor.hands is not None and frame >= actor.since:
        pose = _meanwhile(pose, doing, actor.hands, t, look, stage)
    if doing is Doing.SLEEP and math.sin(actor.facing.at(frame)[0]) < 0:
        pose = pose.mirrored()  # a sleeper's face is turned to the audience
    bearing = BEARINGS[actor.feeling]
    if doing not in (Doing.SLEEP, Doing.FALL):
        pitch, yaw, roll = pose.spine
        down, aside, tilt = pose.head
        shake = bearing.tremble * math.sin(math.tau * 5.0 * clock)
        x, y, z = pose.hips
        pose = pose.but(
            hips=(x + 0.004 * shake, y - bearing.sink, z),
            spine=(pitch + bearing.spine + look.stoop, yaw + 0.02 * shake, roll),
            head=(down + bearing.head_pitch - look.stoop * 0.6, aside, tilt + bearing.head_roll),
            shrug=pose.shrug + bearing.shrug,
        )
    doing = doing if actor.hands is None or actor.hands in FACES else actor.hands
    if doing in HANDS_FREE:
        if bearing.hands is not None and doing is not Doing.RUN:
            x, y, z = bearing.hands
            left = (x - 0.05, y - 0.2, z - 0.13) if y > -0.5 else bearing.hands  # raised hands never mirror each other
            pose = pose.but(hand_r=bearing.hands, hand_l=left)
            if bearing.wrist is not None:  # the palms ward off
                away = (0.9, -1.0, -0.1)
                pose = pose.but(
                    wrist_r=bearing.wrist, wrist_l=bearing.wrist, elbow_r=away, elbow_l=away, twist=bearing.wrist
                )
        pose = pose.but(fist=bearing.fist)
    pose = carried_pose(pose, actor.holds, doing, clock)
    free = bearing.hands is None and not (len(actor.holds) > 0 and both_hands(actor.holds[0]))
    return talking(pose, actor, doing, frame, stage, free)


def _meanwhile(pose: Pose, doing: Doing, hands: Doing, t: float, look: Appearance, stage: Stage) -> Pose:
    """A pose with what the hands, or only the head, do meanwhile."""
    if hands is Doing.SLEEP:  # who sleeps sitting has the head on the chest and a shoulder, the hands in the lap
        sunk = 0.02 * math.sin(math.tau * 0.2 * t)
        return pose.but(
            spine=(pose.spine[0] + 0.20 + sunk, 0.06, 0.09), head=(0.40 + sunk, 0.10, 0.36), lids=1.0, shrug=0.12,
            hand_r=(-0.20, -0.68, 0.46), hand_l=(-0.16, -0.70, 0.44), wrist_r=0.3, wrist_l=0.3, fist=0.3,
        )  # fmt: skip
    act = POSES[hands](beats_of(hands, t, stage) + (look.rhythm if hands in ENTERING else 0.0))
    if hands in FACES and (doing not in HANDS_FREE or hands in (Doing.NOD, Doing.SHAKE_HEAD)):
        return pose.doing_with_head(act)
    return pose.doing_with_hands(act)


def beats_of(doing: Doing, t: float, stage: Stage) -> float:
    """The time of an action; what goes to and fro, in whole beats of the shot, so that its extremes are seen."""
    whole = stage.frames / stage.rate
    if doing is Doing.NOD:
        # up at a tenth of the shot, down in its middle, up at nine tenths; several nods in a long one
        return (t / whole - 0.1) / 0.8 * max(1, 2 * round((0.8 * whole / 0.95 - 1) / 2) + 1)
    if doing is Doing.SHAKE_HEAD:
        return (t / whole - 0.1) / 0.8 * max(1, 2 * round((0.8 * whole / 0.9 - 1) / 2) + 1)
    return t


def solve(actor: Actor, look: Appearance, frame: int, stage: Stage) -> Body:
    """The body of a person on a frame."""
    height = look.height
    doing = actor.doing if frame >= actor.since else Doing.STAND
    position = _vec(actor.position.at(frame))
    base = facing_frame(position, actor.facing.at(frame)[0])
    pose = pose_of(actor, look, frame, stage)
    earlier = actor.earlier(frame)
    if earlier is not None:  # out of what was done before
        taken_up = seconds_since(actor, frame, stage) / max(ENTERING.get(doing, 0.6), ENTERING.get(earlier.doing, 0.6))
        if taken_up < 1:
            pose = pose_of(earlier, look, frame, stage).toward(pose, smooth(taken_up))
    if actor.tilt is not None:
        base, pose = adrift(base, actor.tilt.at(frame), height), loosened(pose, frame / stage.rate + look.rhythm)
    hugged = held_by(actor, frame, stage)
    if hugged is not None:
        pose = bowed(pose, height, appearance(hugged.character).height)
    rate = stage.rate
    drift = swung(actor.position, frame, rate)
    step = None
    walking = doing in (Doing.WALK, Doing.RUN)
    if actor.tilt is None and doing not in GROUNDED and (walking or gait.journey(actor.position) > 0.25 * height):
        clock = seconds_since(actor, frame, stage)
        hurries = actor.doing is Doing.EMBRACE and gait.speed(actor.position, frame, rate) > 1.9
        kind = doing if walking else Doing.RUN if hurries else Doing.WALK
        stiff = look.age >= 60 or look.top.hem > 0.25
        step = gait.step(actor.position, frame, rate, height, kind, base.forward, base.right, clock, stiff=stiff)
        strides = striding(
            pose,
            step,
            free=doing in HANDS_FREE and (actor.hands is None or actor.hands in FACES),
            held=bool(actor.holds),
        )
        pose = pose.toward(strides, smooth(step.speed / 0.35))
    if step is not None:  # hair and hems swing from side to side with the steps
        side = 0.22 * clamp(step.speed) * math.sin(math.pi * (step.phase - 0.25))
        drift = along(along(drift, base.right, side), base.up, 0.5 * side * math.sin(math.pi * (step.phase - 0.25)))
    clock = frame / rate + look.rhythm
    breath = math.sin(math.tau * clock * (0.42 if step and step.running else 0.24))
    wheel = wheel_of(base, height, stage.place == "car") if Doing.STEER in (doing, actor.hands) else None
    lens = _vec(stage.camera.position.at(frame))
    tight = Doing.CRY in (doing, actor.hands) and fills(position, lens, look, frame, stage) > 0.30
    pose = tearful(pose) if tight else pose
    frightened = actor.feeling is Feeling.FEAR and doing in HANDS_FREE and actor.hands is None and not actor.holds
    if frightened and fills(position, lens, look, frame, stage) > 0.22:
        pose = clutching(pose)
    return _assemble(actor, look, frame, base, pose, step, breath, drift, doing, hugged, rate, wheel, lens, tight)


def _assemble(
    actor: Actor,
    look: Appearance,
    frame: int,
    base: Frame3,
    pose: Pose,
    step: gait.Step | None,
    breath: float,
    drift: Vec,
    doing: Doing,
    hugged: Actor | None,
    rate: float,
    wheel: tuple[Frame3, float] | None,
    lens: Vec,
    tight: bool,
) -> Body:
    h, b = look.height, look.bones
    hips = base.point(pose.hips[0] * h, pose.hips[1] * b.leg_share * h, pose.hips[2] * h)
    if step is not None:
        hips = _within_reach(hips, step, look)
    pelvis = base.moved(hips).turned(*pose.pelvis)
    middle = pelvis.turned(pose.spine[0] / 2, pose.spine[1] / 2, pose.spine[2] / 2)
    waist = pelvis.point(0, b.waist * h, 0)
    breast = along(waist, middle.up, b.chest * h)
    chest = pelvis.moved(breast).turned(*pose.spine)
    lift = (0.004 * breath + 0.028 * pose.shrug) * h
    neck = chest.point(0, b.neck * h + 0.002 * breath * h, 0)
    head, gaze = _head(actor, look, frame, chest, neck, pose, doing, step)
    joints = {"root": base.origin, "hips": hips, "waist": waist, "chest": breast, "neck": neck}
    hands: list[Frame3] = []
    feet: list[Frame3] = []
    closing = smooth((frame - actor.since) / rate) if actor.since > 0 else 1.0
    arm = (b.upper_arm + b.forearm) * h
    together = (actor.hands or doing) in BOTH_HANDS
    for side, name in ((1.0, "r"), (-1.0, "l")):
        right_side = side > 0
        shoulder = chest.point(side * b.shoulder * look.girth_shoulders * h, b.neck * 0.39 * h + lift, -0.004 * h)
        aim = pose.hand_r if right_side else pose.hand_l
        pole = pose.elbow_r if right_side else pose.elbow_l
        goal = add(shoulder, chest.direction(aim[0] * side * arm, aim[1] * arm, aim[2] * arm))
        if right_side and pose.to_mouth > 0:
            goal = to_lips(goal, head, chest, look, pose.to_mouth)
        elif hugged is not None:
            back = around(actor, hugged, appearance(hugged.character).height, frame, right_side, h)
            goal = lerp(goal, back, closing)
        elif wheel is not None:
            turn = wheel_turn(max(frame - actor.since, 0) / rate)
            goal = on_rim(shoulder, *wheel, turn, side, b.hand * 0.45 * h)
        elif (
            not tight
            and (spot := at_face(actor.hands or doing, head, b.head * h, side, (frame - actor.since) / rate))
            is not None
        ):
            goal = lerp(goal, spot, closing)
        if (actor.hands or doing) is Doing.OPEN_ARMS:
            goal = in_the_picture(shoulder, goal, lens, chest.forward)
        away = chest.direction(pole[0] * side, pole[1], pole[2])
        elbow, wrist = bend(shoulder, goal, b.upper_arm * h, b.forearm * h, away)
        beside = length(sub(wrist, head.origin)) < 0.24 * h  # a hand at the face stays there
        if hugged is None and not together and pose.to_mouth == 0.0 and not beside:
            wrist = into_the_lens(elbow, wrist, lens)
        hand = hand_frame(chest, side, elbow, wrist, pose.wrist_r if right_side else pose.wrist_l, pose.twist)
        if hugged is not None and closing > 0.5:
            hand = on_back(actor, hugged, frame, side, wrist)
        hands.append(hand)
        joints[f"shoulder_{name}"], joints[f"elbow_{name}"], joints[f"wrist_{name}"] = shoulder, elbow, wrist
        joints[f"hand_{name}"] = along(wrist, hand.forward, b.hand * 0.5 * h)
        hip = pelvis.point(side * b.hip * h, -0.005 * h, 0)
        foot = pose.foot_r if right_side else pose.foot_l
        toe = pose.toe_r if right_side else pose.toe_l
        target = base.point(foot[0] * side * h, foot[1] * h, foot[2] * h)
        if step is not None:
            ground, raised, toe = step.right if right_side else step.left
            heel = 0.045 * h + raised + 0.09 * h * max(math.sin(toe), 0.0)
            target = (ground[0], ground[1] + heel, ground[2])
            target = along(target, base.forward, 0.04 * h * max(math.sin(toe), 0.0))
        bow = pose.knee_r if right_side else pose.knee_l
        knee, ankle = bend(hip, target, b.thigh * h, b.shin * h, base.direction(bow[0] * side, bow[1], bow[2]))
        sole = base.moved(ankle).turned(0.0, side * 0.16).turned(toe)
        feet.append(sole)
        joints[f"hip_{name}"], joints[f"knee_{name}"], joints[f"ankle_{name}"] = hip, knee, ankle
        joints[f"toe_{name}"] = along(along(ankle, sole.forward, 0.10 * h), sole.up, -0.03 * h)
        joints[f"heel_{name}"] = along(along(ankle, sole.forward, -0.03 * h), sole.up, -0.04 * h)
    size = b.head * h
    joints["head"] = head.origin
    joints["chin"] = head.point(0, -0.5 * size, 0.24 * size)
    joints["crown"] = head.point(0, 0.5 * size, 0)
    joints["eyes"] = head.point(0, look.face.eye_level * size, 0.36 * size)
    for side, name in ((1.0, "r"), (-1.0, "l")):
        joints[f"eye_{name}"] = head.point(side * 0.16 * size, look.face.eye_level * size, 0.33 * size)
    return Body(
        base, pelvis, chest, head, joints, gaze, h, pose, step, breath, drift, hands[0], hands[1], feet[0], feet[1]
    )


def _within_reach(hips: Vec, step: gait.Step, look: Appearance) -> Vec:
    """The hips, lowered until both planted feet can be reached."""
    h, b = look.height, look.bones
    longest = (b.thigh + b.shin) * h * 0.995
    low = hips[1]
    for ground, raised, toe in (step.right, step.left):
        if raised > 0.02 * h:
            continue
        away = math.hypot(hips[0] - ground[0], hips[2] - ground[2]) - b.hip * h * 0.6
        heel = 0.045 * h + 0.09 * h * max(math.sin(toe), 0.0)
        if away > 0:
            low = min(low, ground[1] + heel + math.sqrt(max(longest * longest - away * away, 0.04 * h * h)))
    return (hips[0], low, hips[2])


def _head(
    actor: Actor,
    look: Appearance,
    frame: int,
    chest: Frame3,
    neck: Vec,
    pose: Pose,
    doing: Doing,
    step: gait.Step | None,
) -> tuple[Frame3, Vec]:
    h, b = look.height, look.bones
    size = b.head * h
    # The neck keeps half of the chest's lean, so that the face stays up.
    upright = chest.turned(-pose.spine[0] * (0.15 if doing in INWARD else 0.5))
    stem = along(neck, unit(lerp(chest.up, upright.up, 0.5)), b.throat * h)
    origin = along(along(stem, upright.up, 0.44 * size), upright.forward, 0.02 * size)
    neutral = upright.moved(origin)
    pitch, yaw, roll = pose.head
    if actor.gaze is None:
        head = neutral.turned(pitch, yaw, roll)
        down = 0.35 if doing in (Doing.READ, Doing.WRITE) else 0.0
        return head, head.direction(0.0, -down, 1.0)
    away = sub(_vec(actor.gaze.at(frame)), origin)
    x, y, z = dot(away, neutral.right), dot(away, neutral.up), dot(away, neutral.forward)
    want_yaw = clamp(math.atan2(x, z), -1.45, 1.45)
    want_pitch = clamp(-math.atan2(y, math.hypot(x, z)), -0.42, 0.8)  # who looks up keeps the face to us
    share = 0.15 if doing in INWARD else 0.78
    if doing in (Doing.NOD, Doing.SHAKE_HEAD, Doing.DRINK):
        share = 0.6
    bent = min(want_pitch * share + pitch, max(pitch, 0.5))  # who looks down and nods too shows no more of the crown
    head = neutral.turned(0.0, want_yaw * share + yaw).turned(bent, 0.0, roll)
    aim = unit(away, head.forward)
    ax, ay, az = dot(aim, head.right), dot(aim, head.up), dot(aim, head.forward)
    eye_yaw = clamp(math.atan2(ax, az), -0.62, 0.62)
    eye_pitch = clamp(math.atan2(ay, math.hypot(ax, az)), -0.42, 0.38)
    cosine = math.cos(eye_pitch)
    return head, head.direction(math.sin(eye_yaw) * cosine, math.sin(eye_pitch), math.cos(eye_yaw) * cosine)


def _vec(value: tuple[float, ...]) -> Vec:
    return (value[0], value[1], value[2])
