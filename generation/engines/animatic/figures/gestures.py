"""What hands and head do over time, from standing or sitting: pointing, drinking, reading, waving, nodding, weeping."""

from __future__ import annotations

import math

from generation.engines.animatic.figures.pose import Pose
from generation.engines.animatic.figures.postures import SEATED, STANDING, beat, stand, wave
from generation.engines.animatic.figures.space import smooth


def point(t: float) -> Pose:
    go = beat(t, 4.0, 0.45, 2.6, 0.7)
    over = 0.05 * math.sin(math.pi * min(t % 4.0, 0.9) / 0.9)
    return stand(t).toward(
        STANDING.but(
            hips=(0.012, 0.498, 0.02),
            pelvis=(0.03, -0.14, 0.0),
            spine=(0.06, -0.26, 0.03),
            head=(0.02, 0.25, 0.0),
            hand_r=(0.10, 0.10 + over, 0.99),
            hand_l=(0.24, -0.88, -0.12),
            elbow_r=(0.6, -0.8, 0.0),
            foot_r=(0.06, 0.045, 0.06),
            foot_l=(0.06, 0.045, -0.05),
            wrist_r=0.0,
            fist=0.6,
            finger=1.0,
        ),
        go,
    )


def reach(t: float) -> Pose:
    go = beat(t, 4.2, 0.9, 2.0, 0.9)
    return stand(t).toward(
        STANDING.but(
            hips=(0.0, 0.485, 0.05),
            pelvis=(0.16, -0.16, 0.0),
            spine=(0.30, -0.20, -0.06),
            head=(-0.24, 0.20, 0.0),
            hand_r=(-0.02, 0.24, 0.98),
            hand_l=(0.34, -0.72, -0.34),
            elbow_r=(0.5, -1.0, 0.0),
            foot_r=(0.055, 0.045, 0.10),
            foot_l=(0.06, 0.06, -0.12),
            toe_l=0.45,
            wrist_r=-0.15,
            fist=0.0,
        ),
        go,
    )


def hold(t: float) -> Pose:
    return stand(t).but(
        spine=(-0.03, 0.0, 0.0),
        hand_r=(-0.08, -0.42, 0.52 + 0.01 * wave(t, 0.2)),
        hand_l=(-0.08, -0.46, 0.50 + 0.01 * wave(t, 0.2)),
        elbow_r=(0.9, -0.6, -0.4),
        elbow_l=(0.9, -0.6, -0.4),
        head=(0.12, 0.0, 0.0),
        wrist_r=0.2,
        wrist_l=0.2,
        fist=0.6,
    )


def lift(t: float) -> Pose:
    """Bends with the knees, takes hold, rises with the load, and sets it down again."""
    low = STANDING.but(
        hips=(0.0, 0.33, -0.12),
        pelvis=(0.42, 0.0, 0.0),
        spine=(0.52, 0.0, 0.0),
        head=(-0.35, 0.0, 0.0),
        hand_r=(-0.02, -0.80, 0.50),
        hand_l=(-0.02, -0.80, 0.50),
        foot_r=(0.09, 0.045, 0.0),
        foot_l=(0.09, 0.045, -0.03),
        knee_r=(0.5, 0.0, 1.0),
        knee_l=(0.5, 0.0, 1.0),
        fist=0.8,
    )
    high = STANDING.but(
        hips=(0.0, 0.49, -0.01),
        pelvis=(-0.05, 0.0, 0.0),
        spine=(-0.14, 0.0, 0.0),
        head=(0.1, 0.0, 0.0),
        hand_r=(-0.06, -0.18, 0.60),
        hand_l=(-0.06, -0.18, 0.60),
        elbow_r=(0.9, -0.8, 0.0),
        elbow_l=(0.9, -0.8, 0.0),
        foot_r=(0.09, 0.045, 0.0),
        foot_l=(0.09, 0.045, -0.03),
        fist=0.8,
    )
    t %= 4.6
    if t < 0.8:
        return stand(t).toward(low, smooth(t / 0.8))
    if t < 2.2:
        return low.toward(high, smooth((t - 0.9) / 1.3))
    if t < 3.4:
        return high
    return high.toward(stand(t), smooth((t - 3.4) / 1.2))


def hand_over(t: float) -> Pose:
    go = beat(t, 3.8, 0.8, 1.6, 0.8)
    near = STANDING.but(
        hand_r=(-0.05, -0.50, 0.46), elbow_r=(0.8, -0.6, -0.5), head=(0.14, 0.0, 0.0), spine=(0.0, 0.05, 0.0), fist=0.6
    )
    given = STANDING.but(
        hips=(0.0, 0.495, 0.035),
        pelvis=(0.08, -0.10, 0.0),
        spine=(0.14, -0.16, 0.0),
        head=(-0.08, 0.14, 0.05),
        hand_r=(-0.06, -0.18, 0.92),
        hand_l=(0.18, -0.90, -0.05),
        elbow_r=(0.5, -1.0, 0.0),
        foot_r=(0.055, 0.045, 0.06),
        foot_l=(0.06, 0.045, -0.05),
        wrist_r=-0.25,
        fist=0.4,
    )
    return near.toward(given, go)


def drink(t: float) -> Pose:
    go = beat(t + 0.2, 5.2, 1.0, 2.6, 0.9)
    low = stand(t).but(hand_r=(-0.02, -0.48, 0.48), elbow_r=(0.8, -0.8, -0.3), wrist_r=0.0, fist=0.7)
    high = stand(t).but(
        spine=(-0.05, 0.0, 0.0),
        head=(-0.14, 0.0, 0.0),
        hand_r=(-0.20, 0.12, 0.36),
        elbow_r=(0.9, -0.8, 0.1),
        wrist_r=0.4,
        fist=0.7,
        lids=1.0,
        to_mouth=1.0,
    )
    return low.toward(high, go)


def read(t: float) -> Pose:
    return stand(t).but(
        spine=(0.08, 0.0, 0.0),
        head=(0.26, 0.05 * wave(t, 0.16), 0.0),
        hand_r=(0.08, -0.52, 0.50),
        hand_l=(0.08, -0.52, 0.50),
        elbow_r=(0.9, -0.8, -0.2),
        elbow_l=(0.9, -0.8, -0.2),
        wrist_r=0.1,
        wrist_l=0.1,
        fist=0.5,
    )


def write(t: float) -> Pose:
    """Bent over a table or a pad, the hand travelling along its lines."""
    across = (t * 0.30) % 1.0
    across = across / 0.85 if across < 0.85 else (1 - across) / 0.15
    return SEATED.but(
        spine=(0.40, 0.05, -0.03),
        head=(0.30, -0.05 + 0.12 * across, 0.06),
        hand_r=(-0.30 + 0.16 * across, -0.44 + 0.012 * wave(t, 3.1), 0.50 + 0.015 * wave(t, 2.3)),
        hand_l=(-0.12, -0.46, 0.46),
        elbow_r=(1.0, -0.3, -0.3),
        elbow_l=(1.0, -0.3, -0.2),
        wrist_r=0.3,
        fist=0.7,
    )


def phone(t: float) -> Pose:
    return stand(t).but(
        spine=(0.03, 0.06 * wave(t, 0.10), -0.03),
        head=(0.06, 0.05 * wave(t, 0.13), 0.13),
        hand_r=(0.02, 0.26, 0.17),
        elbow_r=(0.8, -0.9, 0.3),
        hand_l=(0.10, -0.62 + 0.05 * wave(t, 0.37), 0.34),
        elbow_l=(0.9, -0.4, -0.4),
        wrist_r=0.4,
        fist=0.8,
    )


def greet(t: float) -> Pose:
    go = smooth(t / 0.5)
    swing = wave(t, 1.5)
    return stand(t).toward(
        STANDING.but(
            hips=(-0.012, 0.505, 0.0),
            spine=(-0.04, 0.0, 0.07),
            head=(-0.04, 0.0, 0.10),
            hand_r=(0.42 + 0.17 * swing, 0.68, 0.26),
            hand_l=(0.16, -0.92, 0.05),
            elbow_r=(1.0, -0.5, 0.0),
            wrist_r=-0.1,
            twist=-1.0,
            fist=0.0,
        ),
        go,
    )


def nod(t: float) -> Pose:
    """The chin goes up, then deep down to the chest, and the shoulders follow."""
    dip = 0.5 - 0.5 * math.cos(math.tau * t)
    base = stand(t)
    return base.but(
        head=(0.62 * dip - 0.20 * (1 - dip), 0.0, 0.0), spine=(0.01 + 0.13 * dip, 0.0, 0.0), lids=0.35 * dip
    )


def shake_head(t: float) -> Pose:
    """No: the head goes from side to side with the brow down and the eyes half shut, and a palm wards off."""
    aside = math.cos(math.tau * t)
    return stand(t).but(
        head=(0.16, 0.52 * aside, 0.13 * aside),
        spine=(0.02, -0.08 * aside, 0.0),
        hand_r=(0.16 - 0.10 * aside, -0.20, 0.56),
        elbow_r=(0.7, -1.0, -0.2),
        wrist_r=-0.7,
        twist=-1.0,
        shrug=0.3,
        lids=0.5,
        fist=0.0,
    )


def laugh(t: float) -> Pose:
    """Doubled over with both hands on the belly, then thrown back, the shoulders shaking."""
    shake = wave(t, 3.4)
    lean = 0.5 + 0.5 * wave(t, 0.34, 0.05)
    return stand(t).but(
        hips=(0.0, 0.498 - 0.022 * lean, -0.03 * lean),
        spine=(-0.24 + 0.62 * lean + 0.03 * shake, 0.0, 0.04),
        head=(-0.40 + 0.34 * lean + 0.04 * shake, 0.0, 0.10),
        hand_r=(-0.34, -0.62 + 0.02 * shake, 0.34),
        elbow_r=(1.0, -0.3, -0.4),
        hand_l=(-0.30, -0.54 + 0.02 * shake, 0.34),
        elbow_l=(1.0, -0.3, -0.4),
        wrist_r=0.7,
        wrist_l=0.7,
        shrug=0.5 + 0.3 * shake,
        lids=1.0,
        fist=0.1,
    )


def cry(t: float) -> Pose:
    """The face in both hands, the head down, the shoulders shaken by sobs."""
    sob = max(0.0, wave(t, 0.9)) ** 2
    shake = wave(t, 3.6) * sob
    return stand(t).but(
        hips=(0.0, 0.492, -0.02),
        spine=(0.34 + 0.06 * sob, 0.0, 0.02 * shake),
        head=(0.46 + 0.06 * sob, 0.0, 0.05),
        hand_r=(-0.13, 0.13 + 0.02 * sob, 0.47),
        hand_l=(-0.13, 0.11 + 0.02 * sob, 0.47),
        elbow_r=(0.55, -1.0, 0.1),
        elbow_l=(0.55, -1.0, 0.1),
        wrist_r=0.25,
        wrist_l=0.25,
        twist=0.85,
        shrug=0.5 + 0.7 * sob + 0.25 * shake,
        lids=0.95,
        fist=0.05,
    )
