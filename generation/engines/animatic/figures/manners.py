"""Poses that say how somebody is: open arms, a shrug, tears wiped, ears covered, a prayer, a dance, a leap."""

from __future__ import annotations

import math

from generation.engines.animatic.figures.pose import Pose
from generation.engines.animatic.figures.postures import STANDING, beat, stand, wave
from generation.engines.animatic.figures.space import smooth


def open_arms(t: float) -> Pose:
    """Arms spread like wings, tipping a little from side to side."""
    tip = wave(t, 0.45)
    return stand(t).but(
        spine=(-0.06, 0.0, 0.08 * tip),
        head=(-0.10, 0.0, -0.04 * tip),
        hand_r=(0.98, 0.12 - 0.10 * tip, 0.05),
        hand_l=(0.98, 0.12 + 0.10 * tip, 0.05),
        elbow_r=(0.0, -1.0, -0.3),
        elbow_l=(0.0, -1.0, -0.3),
        wrist_r=0.0,
        wrist_l=0.0,
        fist=0.0,
    )


def raise_up(t: float) -> Pose:
    """One arm straight up over the head, whatever is in the hand."""
    return stand(t).but(
        spine=(-0.05, 0.0, 0.06),
        head=(-0.06, 0.0, 0.05),
        hand_r=(0.40 + 0.05 * wave(t, 0.7), 0.80, 0.44),
        elbow_r=(0.9, -0.4, 0.2),
        hand_l=(0.34, -0.80, 0.05),
        fist=0.8,
    )


def count(t: float) -> Pose:
    """One hand lies open before the chest, a finger of the other goes along it."""
    step = math.floor(t * 1.6)
    tap = abs(wave(t, 0.8))
    return stand(t).but(
        spine=(0.10, 0.0, 0.0),
        head=(0.32, 0.05 * (step % 3 - 1), 0.04),
        hand_l=(-0.10, -0.34, 0.56),
        elbow_l=(0.8, -0.9, -0.2),
        hand_r=(-0.02 - 0.05 * (step % 4), -0.24 + 0.12 * (1 - tap), 0.62),
        elbow_r=(1.0, -0.5, -0.1),
        wrist_r=0.5,
        wrist_l=-0.2,
        twist=0.7,
        fist=0.35,
    )


def hug_self(t: float) -> Pose:
    """Arms wrapped around oneself, shoulders up, rubbing the sleeves."""
    rub = wave(t, 1.1)
    return stand(t).but(
        hips=(0.0, 0.49, 0.0),
        spine=(0.20, 0.0, 0.02 * wave(t, 4.0)),
        head=(0.20, 0.0, 0.06),
        hand_r=(-0.62, -0.26 + 0.05 * rub, 0.30),
        hand_l=(-0.60, -0.36 - 0.05 * rub, 0.34),
        elbow_r=(0.7, -0.9, 0.5),
        elbow_l=(0.7, -0.9, 0.5),
        wrist_r=0.9,
        wrist_l=0.9,
        foot_r=(0.035, 0.045, 0.0),
        foot_l=(0.035, 0.045, 0.02),
        shrug=0.85,
        fist=0.15,
    )


def shrug(t: float) -> Pose:
    """Shoulders to the ears, palms up and out, the head aside."""
    go = beat(t + 0.3, 2.6, 0.35, 1.2, 0.5)
    return stand(t).toward(
        stand(t).but(
            head=(-0.04, 0.0, 0.24),
            hand_r=(0.44, -0.36, 0.44),
            hand_l=(0.44, -0.36, 0.44),
            elbow_r=(0.2, -1.0, -0.5),
            elbow_l=(0.2, -1.0, -0.5),
            wrist_r=-0.5,
            wrist_l=-0.5,
            twist=1.0,
            shrug=1.9,
            fist=0.0,
        ),
        go,
    )


def wipe_eyes(t: float) -> Pose:
    """The back of a hand drawn over one eye and away, then again."""
    away = 0.5 + 0.5 * wave(t, 0.55)
    return stand(t).but(
        spine=(0.16, 0.0, 0.0),
        head=(0.26, 0.12 * away, 0.06),
        hand_r=(-0.20 + 0.16 * away, 0.28 - 0.03 * away, 0.42),
        elbow_r=(0.9, -0.9, 0.1),
        hand_l=(-0.10, -0.55, 0.36),
        elbow_l=(0.9, -0.4, -0.4),
        wrist_r=0.9,
        twist=0.6,
        lids=0.8 - 0.5 * away,
        shrug=0.3,
        fist=0.6,
    )


def cover_ears(t: float) -> Pose:
    """Both hands pressed to the ears, elbows out, the body drawn in."""
    rock = wave(t, 0.5)
    return stand(t).but(
        hips=(0.0, 0.47, -0.03),
        spine=(0.30 + 0.04 * rock, 0.0, 0.0),
        head=(0.24, 0.12 * rock, 0.0),
        hand_r=(0.20, 0.18, 0.06),
        hand_l=(0.20, 0.18, 0.06),
        elbow_r=(1.0, -0.6, 0.35),
        elbow_l=(1.0, -0.6, 0.35),
        wrist_r=-1.15,
        wrist_l=-1.15,
        shrug=0.9,
        lids=0.85,
        fist=0.05,
    )


def clap(t: float) -> Pose:
    """Hands that meet before the chest, twice a second."""
    apart = abs(wave(t, 1.1))
    return stand(t).but(
        spine=(-0.02, 0.0, 0.0),
        head=(-0.04, 0.0, 0.05 * wave(t, 0.55)),
        hand_r=(-0.28 + 0.26 * apart, -0.22, 0.56),
        hand_l=(-0.28 + 0.26 * apart, -0.24, 0.56),
        elbow_r=(0.9, -0.8, -0.1),
        elbow_l=(0.9, -0.8, -0.1),
        wrist_r=-0.3,
        wrist_l=-0.3,
        fist=0.0,
    )


def pray(t: float) -> Pose:
    """Palms together under the chin, the head bowed."""
    return stand(t).but(
        spine=(0.12 + 0.01 * wave(t, 0.2), 0.0, 0.0),
        head=(0.36, 0.0, 0.0),
        hand_r=(-0.285, -0.16, 0.40),
        hand_l=(-0.285, -0.16, 0.40),
        elbow_r=(0.8, -1.0, -0.1),
        elbow_l=(0.8, -1.0, -0.1),
        wrist_r=-0.25,
        wrist_l=-0.25,
        lids=0.9,
        fist=0.0,
    )


def think(t: float) -> Pose:
    """Chin on one hand, the elbow on the other; the eyes go up."""
    return stand(t).but(
        spine=(0.04, 0.05, 0.03),
        head=(0.05 - 0.08 * wave(t, 0.15), 0.10 * wave(t, 0.09), 0.12),
        hand_r=(-0.22, 0.10, 0.36),
        elbow_r=(0.5, -1.0, 0.2),
        hand_l=(-0.44, -0.44, 0.32),
        elbow_l=(0.9, -0.3, -0.1),
        wrist_r=0.5,
        wrist_l=0.7,
        fist=0.8,
    )


def eat(t: float) -> Pose:
    """The hand goes to the mouth, comes away, and the jaw works."""
    go = beat(t + 0.35, 2.4, 0.6, 0.5, 0.6)
    low = stand(t).but(hand_r=(-0.08, -0.34, 0.52), elbow_r=(0.9, -0.7, -0.2), hand_l=(-0.06, -0.46, 0.50),
                       elbow_l=(0.9, -0.6, -0.4), wrist_l=-0.1, head=(0.16, 0.0, 0.0), fist=0.7)  # fmt: skip
    return low.toward(
        low.but(
            hand_r=(-0.20, 0.10, 0.38),
            elbow_r=(0.9, -0.8, 0.1),
            head=(0.10, 0.0, 0.0),
            wrist_r=0.4,
            fist=0.7,
            to_mouth=1.0,
        ),
        go,
    )


def bow(t: float) -> Pose:
    """From the hips, deep, with a hand on the chest, and up again."""
    go = beat(t + 0.4, 3.6, 0.8, 1.4, 0.9)
    return stand(t).toward(
        STANDING.but(
            hips=(0.0, 0.492, -0.09),
            pelvis=(0.55, 0.0, 0.0),
            spine=(0.62, 0.0, 0.0),
            head=(0.25, 0.0, 0.0),
            hand_r=(-0.36, -0.34, 0.30),
            elbow_r=(1.0, -0.3, 0.0),
            hand_l=(0.42, -0.78, -0.30),
            wrist_r=0.7,
            fist=0.1,
        ),
        go,
    )


def dance(t: float) -> Pose:
    """Steps from side to side, the hips lead, the arms answer."""
    side = wave(t, 0.55)
    hop = abs(wave(t, 0.55, 0.25))
    up_r, up_l = smooth(0.5 + side), smooth(0.5 - side)
    return STANDING.but(
        hips=(0.055 * side, 0.475 + 0.018 * hop, 0.0),
        pelvis=(0.0, 0.30 * side, 0.14 * side),
        spine=(-0.04, -0.36 * side, -0.24 * side),
        head=(-0.06, 0.10 * side, 0.16 * side),
        hand_r=(0.46, -0.05 + 0.75 * up_r, 0.36),
        hand_l=(0.46, -0.05 + 0.75 * up_l, 0.36),
        elbow_r=(0.8, -0.8, -0.2),
        elbow_l=(0.8, -0.8, -0.2),
        foot_r=(0.10 + 0.06 * up_l, 0.045 + 0.08 * up_l, 0.06 * up_l),
        foot_l=(0.10 + 0.06 * up_r, 0.045 + 0.08 * up_r, 0.06 * up_r),
        toe_r=0.6 * up_l,
        toe_l=0.6 * up_r,
        knee_r=(0.6, 0.0, 1.0),
        knee_l=(0.6, 0.0, 1.0),
        fist=0.1,
    )


def swim(t: float) -> Pose:
    """A crawl along the surface: one arm over, one under, the legs kicking."""
    a = math.tau * 0.5 * t
    over_r, over_l = math.sin(a), math.sin(a + math.pi)
    kick = wave(t, 2.0)
    return Pose(
        hips=(0.0, 0.10, -0.10),
        pelvis=(1.38, 0.0, 0.18 * over_r),
        spine=(-0.14, 0.0, 0.22 * over_r),
        head=(-0.75, 0.35 * over_l, 0.0),
        hand_r=(0.22, 0.55 + 0.40 * math.cos(a), -0.60 * over_r),
        hand_l=(0.22, 0.55 - 0.40 * math.cos(a), -0.60 * over_l),
        elbow_r=(0.8, 0.2, -0.6),
        elbow_l=(0.8, 0.2, -0.6),
        foot_r=(0.05, 0.085 + 0.035 * kick, -0.54),
        foot_l=(0.05, 0.085 - 0.035 * kick, -0.54),
        toe_r=2.6,
        toe_l=2.6,
        knee_r=(0.2, -1.0, 0.2),
        knee_l=(0.2, -1.0, 0.2),
        fist=0.0,
    )


def jump(t: float) -> Pose:
    """Sinks, springs with the arms thrown up, lands on soft knees."""
    t %= 1.5
    sink = smooth(t / 0.35) * (1 - smooth((t - 0.35) / 0.12)) + 0.8 * beat(max(t - 0.95, 0.0), 9.0, 0.1, 0.05, 0.3)
    fly = max(0.0, math.sin(math.pi * (t - 0.42) / 0.55)) if 0.42 < t < 0.97 else 0.0
    arms = smooth((t - 0.32) / 0.2) * (1 - smooth((t - 0.95) / 0.3))
    feet = 0.045 + 0.20 * fly
    return STANDING.but(
        hips=(0.0, 0.50 - 0.12 * sink + 0.22 * fly, -0.03 * sink),
        pelvis=(0.22 * sink, 0.0, 0.0),
        spine=(0.30 * sink - 0.10 * fly, 0.0, 0.0),
        head=(-0.10, 0.0, 0.0),
        hand_r=(0.20 + 0.2 * arms, -0.80 + 1.55 * arms, -0.25 * sink + 0.1),
        hand_l=(0.20 + 0.2 * arms, -0.80 + 1.55 * arms, -0.25 * sink + 0.1),
        elbow_r=(0.8, -0.2, -0.5),
        elbow_l=(0.8, -0.2, -0.5),
        foot_r=(0.07, feet, -0.05 * fly),
        foot_l=(0.07, feet + 0.05 * fly, -0.12 * fly),
        toe_r=0.8 * fly,
        toe_l=0.9 * fly,
        fist=0.2,
    )


def crouch(t: float) -> Pose:
    """Down on the haunches, heels up, elbows on the knees."""
    return Pose(
        hips=(0.0, 0.165, -0.10),
        pelvis=(0.30, 0.0, 0.0),
        spine=(0.46 + 0.02 * wave(t, 0.13), 0.0, 0.0),
        head=(-0.20, 0.0, 0.0),
        hand_r=(-0.10, -0.46, 0.66),
        hand_l=(-0.14, -0.50, 0.62),
        elbow_r=(0.9, -0.3, -0.2),
        elbow_l=(0.9, -0.3, -0.2),
        foot_r=(0.075, 0.07, 0.02),
        foot_l=(0.075, 0.09, -0.05),
        toe_r=0.45,
        toe_l=0.75,
        knee_r=(0.45, 0.5, 1.0),
        knee_l=(0.45, 0.5, 1.0),
        fist=0.3,
    )
