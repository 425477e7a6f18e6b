"""Poses of work and play: at a wheel, at the oars, with a shovel or a broom, at a table, at an instrument."""

from __future__ import annotations

import math

from generation.engines.animatic.figures.pose import Pose
from generation.engines.animatic.figures.postures import SEATED, STANDING, beat, stand, wave
from generation.engines.animatic.figures.space import smooth


def wheel_turn(t: float) -> float:
    """How far a wheel is turned, in radians."""
    return 0.42 * wave(t, 0.17)


def steer(t: float) -> Pose:
    """Feet apart at a wheel, leaning into each turn; the hands are put on the rim where the wheel is."""
    turn = wheel_turn(t)
    return STANDING.but(
        hips=(-0.03 * turn, 0.487, 0.0),
        pelvis=(0.05, 0.0, 0.10 * turn),
        spine=(0.12, -0.10 * turn, -0.18 * turn),
        head=(-0.08, 0.0, 0.12 * turn),
        hand_r=(-0.05, -0.34, 0.62),
        hand_l=(-0.05, -0.34, 0.62),
        elbow_r=(0.9, -0.8, -0.1),
        elbow_l=(0.9, -0.8, -0.1),
        foot_r=(0.10, 0.045, 0.02),
        foot_l=(0.10, 0.045, -0.04),
        fist=0.95,
        shrug=0.15,
    )


def row(t: float) -> Pose:
    """Leans to the stern, takes the water, and draws the oars to the chest."""
    pull = 0.5 - 0.5 * math.cos(math.tau * 0.36 * t)
    arc = math.sin(math.tau * 0.36 * t)
    return SEATED.but(
        hips=(0.0, 0.20, -0.06),
        pelvis=(0.20 - 0.34 * pull, 0.0, 0.0),
        spine=(0.44 - 0.62 * pull, 0.0, 0.0),
        head=(-0.30 + 0.36 * pull, 0.0, 0.0),
        hand_r=(0.04, -0.22 - 0.14 * arc, 0.96 - 0.62 * pull),
        hand_l=(0.04, -0.22 - 0.14 * arc, 0.96 - 0.62 * pull),
        elbow_r=(0.8, -0.5, -0.6),
        elbow_l=(0.8, -0.5, -0.6),
        foot_r=(0.07, 0.05, 0.30),
        foot_l=(0.07, 0.05, 0.30),
        toe_r=-0.5,
        toe_l=-0.5,
        fist=1.0,
    )


def dig(t: float) -> Pose:
    """Drives the blade in, bends, heaves the load up and to the side."""
    t %= 2.6
    low = STANDING.but(
        hips=(0.0, 0.42, -0.10),
        pelvis=(0.42, -0.10, 0.0),
        spine=(0.42, -0.16, 0.0),
        head=(-0.10, 0.0, 0.0),
        hand_r=(-0.12, -0.48, 0.34),
        hand_l=(-0.12, -0.58, 0.76),
        elbow_r=(1.0, 0.3, -0.4),
        elbow_l=(0.8, 0.0, -0.6),
        foot_r=(0.06, 0.045, 0.12),
        foot_l=(0.08, 0.045, -0.14),
        knee_r=(0.4, 0.0, 1.0),
        toe_l=0.3,
        fist=0.95,
    )
    high = STANDING.but(
        hips=(0.02, 0.485, 0.0),
        pelvis=(0.02, 0.30, 0.0),
        spine=(0.04, 0.46, 0.10),
        head=(0.12, 0.0, 0.0),
        hand_r=(0.02, -0.44, 0.44),
        hand_l=(-0.10, -0.34, 0.66),
        elbow_r=(1.0, -0.2, -0.5),
        elbow_l=(0.8, -0.6, -0.2),
        foot_r=(0.06, 0.045, 0.12),
        foot_l=(0.08, 0.045, -0.12),
        fist=0.95,
    )
    return high.toward(low, beat(t, 2.6, 0.8, 0.5, 0.7))


def sweep(t: float) -> Pose:
    """A broom drawn across the body, from one side to the other."""
    go = wave(t, 0.52)
    return STANDING.but(
        hips=(0.02 * go, 0.492, -0.02),
        pelvis=(0.14, 0.16 * go, 0.0),
        spine=(0.24, 0.26 * go, 0.0),
        head=(0.20, -0.12 * go, 0.0),
        hand_r=(-0.22 + 0.14 * go, -0.22, 0.42),
        hand_l=(-0.10 - 0.22 * go, -0.66, 0.50),
        elbow_r=(1.0, -0.1, -0.4),
        elbow_l=(0.9, -0.2, -0.5),
        foot_r=(0.07, 0.045, 0.06),
        foot_l=(0.07, 0.045, -0.07),
        fist=0.95,
    )


def paint(t: float) -> Pose:
    """One hand strokes a canvas, the other holds the palette; the head leans back to judge."""
    judge = beat(t, 5.0, 0.6, 0.8, 0.6)
    return stand(t).but(
        spine=(0.02 - 0.08 * judge, -0.10, 0.0),
        head=(-0.02, 0.0, 0.14 * judge),
        hand_r=(0.04 + 0.06 * wave(t, 0.6), 0.06 + 0.20 * wave(t, 0.42), 0.80 - 0.2 * judge),
        elbow_r=(0.8, -0.9, 0.0),
        hand_l=(0.10, -0.50, 0.42),
        elbow_l=(0.9, -0.6, -0.4),
        wrist_r=0.1,
        fist=0.7,
    )


def type_keys(t: float) -> Pose:
    """Both hands on the keys, each finger's fall seen in the wrists."""
    return SEATED.but(
        spine=(0.24, 0.0, 0.0),
        head=(0.20, 0.10 * wave(t, 0.21), 0.0),
        hand_r=(-0.14 + 0.04 * wave(t, 1.3), -0.46 + 0.035 * wave(t, 3.4), 0.58),
        hand_l=(-0.14 + 0.04 * wave(t, 1.1, 0.4), -0.46 + 0.035 * wave(t, 3.4, 0.5), 0.58),
        elbow_r=(1.0, -0.4, -0.3),
        elbow_l=(1.0, -0.4, -0.3),
        wrist_r=0.25,
        wrist_l=0.25,
        twist=-1.0,
        fist=0.35,
    )


def piano(t: float) -> Pose:
    """The hands travel over the keys, the body sways with the tune."""
    sway = wave(t, 0.24)
    return SEATED.but(
        spine=(0.20 + 0.10 * sway, 0.0, 0.08 * sway),
        head=(0.16 - 0.12 * sway, 0.0, 0.08 * wave(t, 0.24, 0.2)),
        hand_r=(0.10 + 0.26 * wave(t, 0.33), -0.38 + 0.07 * abs(wave(t, 1.1)), 0.70),
        hand_l=(0.10 + 0.22 * wave(t, 0.27, 0.3), -0.38 + 0.07 * abs(wave(t, 0.9, 0.4)), 0.70),
        elbow_r=(1.0, -0.4, -0.3),
        elbow_l=(1.0, -0.4, -0.3),
        wrist_r=0.25,
        wrist_l=0.25,
        twist=-1.0,
        lids=0.45,
        fist=0.3,
    )


def guitar(t: float) -> Pose:
    """One hand on the neck of a guitar, the other strums."""
    strum = wave(t, 1.6)
    return stand(t).but(
        spine=(0.06, 0.14, 0.03),
        head=(0.20, -0.16, 0.05 + 0.05 * wave(t, 0.4)),
        hand_r=(-0.10, -0.66 + 0.10 * strum, 0.44),
        elbow_r=(1.0, 0.1, -0.4),
        hand_l=(0.26 + 0.05 * wave(t, 0.5), -0.26, 0.62),
        elbow_l=(0.6, -1.0, -0.1),
        wrist_r=0.3,
        fist=0.55,
    )


def violin(t: float) -> Pose:
    """Chin on the violin, the bow drawn to and fro."""
    bow = wave(t, 0.55)
    return stand(t).but(
        spine=(0.0, -0.05, 0.04 * bow),
        head=(0.12, -0.38, -0.16),
        hand_r=(-0.04 + 0.22 * bow, -0.02 - 0.08 * bow, 0.52),
        elbow_r=(1.0, -0.2, 0.0),
        hand_l=(0.14, 0.08, 0.66),
        elbow_l=(0.3, -1.0, 0.2),
        lids=0.6,
        fist=0.7,
    )


def stir(t: float) -> Pose:
    """A pan before the body, one hand going round in it."""
    a = math.tau * 0.7 * t
    return stand(t).but(
        spine=(0.20, 0.0, 0.0),
        head=(0.26, 0.0, 0.0),
        hand_r=(-0.18 + 0.12 * math.cos(a), -0.38, 0.60 + 0.12 * math.sin(a)),
        elbow_r=(1.0, -0.3, -0.3),
        hand_l=(-0.02, -0.48, 0.56),
        elbow_l=(0.9, -0.6, -0.4),
        fist=0.85,
    )


def pour(t: float) -> Pose:
    """Lifts the pot over the cup, tilts it, and lets it down again."""
    go = tilt(t)
    return stand(t).but(
        spine=(0.12 + 0.04 * go, 0.0, 0.03),
        head=(0.28, -0.08, 0.0),
        hand_r=(-0.04, -0.30 + 0.42 * go, 0.60),
        elbow_r=(1.0, -0.3 + 0.4 * go, -0.2),
        hand_l=(-0.06, -0.44, 0.62),
        elbow_l=(0.8, -0.7, -0.4),
        wrist_l=-0.1,
        fist=0.8,
    )


def tilt(t: float) -> float:
    """How far a vessel is tilted while it is poured from, 0 to 1."""
    return beat(t + 0.5, 5.2, 0.7, 3.2, 0.7)


def put_down(t: float) -> Pose:
    """Bends at the knees and sets something down before the feet with both hands, and stays with it a while."""
    base = stand(t).but(
        hand_r=(-0.14, -0.38, 0.58), hand_l=(-0.14, -0.38, 0.58), elbow_r=(0.9, -0.8, -0.2), elbow_l=(0.9, -0.8, -0.2),
        fist=0.4,
    )  # fmt: skip
    low = STANDING.but(
        hips=(0.0, 0.30, -0.12),
        pelvis=(0.50, 0.0, 0.0),
        spine=(0.60, 0.0, 0.0),
        head=(-0.12, 0.0, 0.0),
        hand_r=(-0.14, -0.52, 0.80),
        hand_l=(-0.14, -0.52, 0.80),
        elbow_r=(0.8, -0.2, -0.4),
        elbow_l=(0.8, -0.2, -0.4),
        foot_r=(0.08, 0.045, 0.06),
        foot_l=(0.08, 0.06, -0.12),
        knee_r=(0.4, 0.0, 1.0),
        knee_l=(0.4, 0.0, 1.0),
        toe_l=0.6,
        fist=0.4,
    )
    return base.toward(low, beat(t, 6.0, 1.1, 3.2, 1.2))


def knock(t: float) -> Pose:
    """Three raps of the knuckles at the height of the face, and a moment to listen."""
    t %= 2.4
    rap = abs(wave(t, 1.5)) if t < 1.34 else 0.0
    listens = smooth((t - 1.4) / 0.3) * (1 - smooth((t - 2.1) / 0.3))
    return STANDING.but(
        hips=(0.0, 0.498, 0.02),
        spine=(0.08, -0.12, 0.0),
        head=(0.0, 0.16 * listens, 0.14 * listens),
        hand_r=(-0.02, 0.18, 0.56 + 0.16 * rap),
        elbow_r=(0.8, -0.9, 0.0),
        hand_l=(0.12, -0.92, 0.02),
        foot_r=(0.06, 0.045, 0.05),
        foot_l=(0.06, 0.045, -0.05),
        twist=-0.8,
        wrist_r=0.2,
        fist=1.0,
    )


THROWN = 1.15
"""Seconds after which what is thrown has left the hand."""


def throw(t: float) -> Pose:
    """Winds up, steps into it, and lets go."""
    t %= 3.0
    back = STANDING.but(
        hips=(0.0, 0.48, -0.06),
        pelvis=(-0.08, 0.34, 0.0),
        spine=(-0.10, 0.46, 0.06),
        head=(0.0, -0.60, 0.0),
        hand_r=(0.46, 0.36, -0.42),
        hand_l=(0.10, -0.10, 0.86),
        elbow_r=(0.6, -0.6, -0.6),
        foot_r=(0.07, 0.045, -0.14),
        foot_l=(0.06, 0.10, 0.16),
        toe_l=-0.4,
        fist=0.8,
    )
    loose = STANDING.but(
        hips=(0.0, 0.45, 0.08),
        pelvis=(0.22, -0.30, 0.0),
        spine=(0.36, -0.40, -0.06),
        head=(-0.12, 0.40, 0.0),
        hand_r=(-0.30, -0.16, 0.90),
        hand_l=(0.40, -0.60, -0.40),
        foot_r=(0.07, 0.09, -0.20),
        foot_l=(0.06, 0.045, 0.20),
        toe_r=0.9,
        fist=0.0,
    )
    wound = smooth(t / 0.7)
    if t < 1.0:
        return stand(t).toward(back, wound)
    thrown = back.toward(loose, smooth((t - 1.0) / 0.22))
    return thrown.toward(stand(t), smooth((t - 1.8) / 0.9))
