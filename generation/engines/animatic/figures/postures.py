"""Poses of the whole body over time: standing, sitting, lying, climbing, fighting, falling."""

from __future__ import annotations

import math

from generation.engines.animatic.figures.pose import Pose
from generation.engines.animatic.figures.space import smooth

STANDING = Pose()
SEATED = Pose(
    hips=(0.0, 0.285, -0.17),
    pelvis=(-0.08, 0.0, 0.0),
    spine=(0.10, 0.0, 0.0),
    hand_r=(0.05, -0.62, 0.52),
    hand_l=(0.05, -0.62, 0.52),
    elbow_r=(0.8, -0.2, -0.5),
    elbow_l=(0.8, -0.2, -0.5),
    foot_r=(0.07, 0.045, 0.05),
    foot_l=(0.07, 0.045, 0.03),
    knee_r=(0.25, 0.5, 1.0),
    knee_l=(0.25, 0.5, 1.0),
)


def wave(t: float, hertz: float, phase: float = 0.0) -> float:
    """A sine of a frequency, -1 to 1."""
    return math.sin(math.tau * (hertz * t + phase))


def beat(t: float, period: float, attack: float, hold: float, release: float) -> float:
    """A gesture that comes and goes once per period: up over `attack` s, held, down over `release` s."""
    t %= period
    if t < attack:
        return smooth(t / attack)
    if t < attack + hold:
        return 1.0
    return 1.0 - smooth((t - attack - hold) / release)


IDLE: tuple[dict[str, tuple[float, float, float] | float], ...] = (
    {},
    {"hand_r": (0.03, -0.66, 0.08), "elbow_r": (0.6, -0.2, -1.0), "wrist_r": 0.9, "fist": 0.4},
    {
        "hand_r": (-0.30, -0.78, 0.30),
        "hand_l": (-0.30, -0.80, 0.28),
        "elbow_r": (0.35, -0.5, -0.9),
        "elbow_l": (0.35, -0.5, -0.9),
        "wrist_r": 0.5,
        "wrist_l": 0.5,
        "fist": 0.5,
    },
    {
        "hand_r": (-0.22, -0.74, -0.30),
        "hand_l": (-0.22, -0.76, -0.28),
        "elbow_r": (0.5, -0.2, -0.8),
        "elbow_l": (0.5, -0.2, -0.8),
    },
    {"hand_l": (0.08, -0.78, 0.10), "elbow_l": (0.7, 0.0, -0.9), "wrist_l": 0.3, "fist": 0.6},
    {
        "hand_r": (-0.42, -0.36, 0.36),
        "hand_l": (-0.42, -0.28, 0.32),
        "elbow_r": (0.9, -0.5, 0.1),
        "elbow_l": (0.9, -0.5, 0.1),
        "wrist_r": 1.0,
        "wrist_l": 1.0,
        "fist": 0.5,
    },
)
"""Ways to stand and wait: hands hanging, on the hip, folded, behind the back, in a pocket, arms crossed."""


def stand(t: float) -> Pose:
    shift = wave(t, 0.09)
    return STANDING.but(
        hips=(0.018 * shift + 0.005, 0.505, 0.0),
        pelvis=(0.0, 0.05 * shift, 0.055 * shift),
        spine=(0.02, -0.05 * shift, -0.08 * shift),
        head=(0.0, 0.0, 0.045 * shift),
        hand_r=(0.11, -0.95, 0.10 + 0.01 * wave(t, 0.21)),
        hand_l=(0.10, -0.96, 0.06 - 0.01 * wave(t, 0.19)),
        foot_r=(0.058, 0.045, -0.016),
        foot_l=(0.066, 0.045, 0.026),
    )


def wait(t: float, manner: int) -> Pose:
    """Standing in one of the ways of `IDLE`."""
    return stand(t).but(**IDLE[manner % len(IDLE)])


def sit(t: float) -> Pose:
    return SEATED.but(
        spine=(0.11 + 0.015 * wave(t, 0.11), 0.03 * wave(t, 0.07), 0.0),
        head=(0.02, 0.0, 0.02 * wave(t, 0.08)),
    )


def lie(t: float) -> Pose:
    return Pose(
        hips=(0.0, 0.075, -0.05),
        pelvis=(-1.5, 0.0, 0.0),
        spine=(0.06, 0.0, 0.0),
        head=(0.12, 0.12 * wave(t, 0.05), 0.0),
        hand_r=(0.34, -0.86, 0.0),
        hand_l=(0.05, -0.55, 0.42),
        elbow_r=(1.0, 0.0, -0.2),
        elbow_l=(1.0, -0.1, 0.1),
        foot_r=(0.07, 0.06, 0.41),
        foot_l=(0.06, 0.05, 0.33),
        toe_r=-0.9,
        toe_l=-0.3,
        knee_r=(0.5, 1.0, 0.0),
        knee_l=(0.2, 1.0, 0.0),
    )


def sleep(t: float) -> Pose:
    """Curled on the right side, both hands under the cheek, the knees drawn up a little, breathing slowly."""
    breath = wave(t, 0.22)
    return Pose(
        hips=(0.02, 0.088, 0.03),
        pelvis=(0.0, math.pi / 2, math.pi / 2),
        spine=(0.22 + 0.025 * breath, 0.0, 0.05),
        head=(0.20, 0.0, 0.22),
        hand_r=(-0.16, 0.42, 0.34),
        hand_l=(-0.52, 0.34, 0.36),
        elbow_r=(0.2, -0.6, 1.0),
        elbow_l=(0.2, -0.8, 0.8),
        foot_r=(0.10, 0.05, 0.36),
        foot_l=(-0.15, 0.065, 0.30),
        toe_r=0.5,
        toe_l=0.5,
        knee_r=(1.0, -0.05, 0.5),
        knee_l=(-1.0, 0.10, 0.5),
        wrist_r=-0.3,
        wrist_l=0.2,
        fist=0.12,
        lids=1.0,
    )


def kneel(t: float) -> Pose:
    """On both knees, sitting back towards the heels, the toes behind."""
    return Pose(
        hips=(0.0, 0.205, -0.115),
        pelvis=(0.02, 0.0, 0.0),
        spine=(0.20 + 0.02 * wave(t, 0.12), 0.05, 0.0),
        head=(0.14, 0.0, 0.0),
        hand_r=(-0.04, -0.62, 0.56),
        hand_l=(-0.02, -0.66, 0.52),
        foot_r=(0.055, 0.06, -0.22),
        foot_l=(0.055, 0.06, -0.22),
        toe_r=2.7,
        toe_l=2.7,
        knee_r=(0.22, -0.25, 1.0),
        knee_l=(0.22, -0.25, 1.0),
    )


def climb(t: float) -> Pose:
    """Hand over hand and foot over foot, on a ladder or a wall in front."""
    s = wave(t, 0.55)
    up_r, up_l = smooth(0.5 + 0.8 * s), smooth(0.5 - 0.8 * s)
    return Pose(
        hips=(0.018 * s, 0.50, -0.045),
        pelvis=(0.12, 0.12 * s, -0.10 * s),
        spine=(0.10, -0.15 * s, 0.14 * s),
        head=(-0.34, 0.0, 0.0),
        hand_r=(0.06, 0.18 + 0.62 * up_r, 0.52),
        hand_l=(0.06, 0.18 + 0.62 * up_l, 0.52),
        elbow_r=(0.9, -0.8, -0.2),
        elbow_l=(0.9, -0.8, -0.2),
        foot_r=(0.07, 0.06 + 0.17 * up_l, 0.10),
        foot_l=(0.07, 0.06 + 0.17 * up_r, 0.10),
        toe_r=0.15,
        toe_l=0.15,
        knee_r=(0.6, 0.2, 1.0),
        knee_l=(0.6, 0.2, 1.0),
        fist=0.9,
    )


def stairs(t: float) -> Pose:
    """From step to step: one knee high, the other leg pushing, a hand on the rail."""
    s = wave(t, 0.62)
    up_r, up_l = smooth(0.5 + 0.75 * s), smooth(0.5 - 0.75 * s)
    return STANDING.but(
        hips=(0.012 * s, 0.488, 0.04),
        pelvis=(0.12, 0.10 * s, -0.06 * s),
        spine=(0.16, -0.10 * s, 0.0),
        head=(-0.16, 0.0, 0.0),
        hand_r=(0.14, -0.84, 0.10 + 0.30 * (up_l - up_r)),
        hand_l=(0.20, -0.62, 0.46),
        elbow_l=(0.8, -0.4, -0.4),
        foot_r=(0.055, 0.05 + 0.20 * up_r, 0.04 + 0.12 * up_r),
        foot_l=(0.055, 0.05 + 0.20 * up_l, 0.04 + 0.12 * up_l),
        toe_r=-0.1 * up_r,
        toe_l=-0.1 * up_l,
    )


def turn(t: float) -> Pose:
    """Looks first, then the shoulders, then the hips; one foot steps around."""
    go = beat(t, 3.2, 0.8, 1.4, 0.8)
    late = beat(max(t - 0.18, 0.0), 3.2, 0.8, 1.4, 0.8)
    return STANDING.but(
        pelvis=(0.0, 0.30 * late, 0.02),
        spine=(0.02, 0.55 * late, -0.02),
        head=(0.0, 0.42 * go, -0.04 * go),
        hand_r=(0.22, -0.90, -0.10 * late),
        hand_l=(0.12, -0.88, 0.26 * late),
        foot_l=(0.05, 0.045 + 0.05 * math.sin(math.pi * late) ** 2, 0.05 * late),
        foot_r=(0.07, 0.045, -0.02),
        toe_r=0.22 * late,
    )


def fall(t: float) -> Pose:
    """The balance goes, the arms fly up, and the body lands on its back."""
    tip = STANDING.but(
        hips=(0.0, 0.44, -0.14),
        pelvis=(-0.42, 0.1, 0.0),
        spine=(-0.18, 0.1, 0.06),
        head=(0.30, 0.0, 0.0),
        hand_r=(0.52, 0.52, 0.42),
        hand_l=(0.66, 0.32, 0.36),
        elbow_r=(0.6, -0.9, 0.2),
        elbow_l=(0.6, -0.9, 0.2),
        foot_r=(0.07, 0.16, 0.13),
        foot_l=(0.06, 0.05, 0.02),
        toe_r=-0.6,
        toe_l=-0.2,
        fist=0.0,
    )
    down = Pose(
        hips=(0.0, 0.085, -0.24),
        pelvis=(-1.46, 0.12, 0.0),
        spine=(0.10, 0.0, 0.10),
        head=(0.25, 0.3, 0.0),
        hand_r=(0.86, 0.25, 0.05),
        hand_l=(0.80, -0.30, 0.10),
        elbow_r=(0.6, -0.6, 0.5),
        elbow_l=(0.6, 0.6, 0.5),
        foot_r=(0.13, 0.055, 0.17),
        foot_l=(0.08, 0.05, 0.02),
        toe_r=-0.8,
        toe_l=-0.2,
        knee_r=(0.8, 0.8, 0.2),
        knee_l=(0.4, 1.0, 0.2),
        fist=0.1,
    )
    return _tumbling(t, tip, down)


def fall_aside(t: float) -> Pose:
    """Seen from the front a body falls across the picture: on to its right side, an arm stretched out before it."""
    tip = STANDING.but(
        hips=(0.10, 0.45, 0.0),
        pelvis=(0.0, 0.0, 0.50),
        spine=(0.06, 0.1, 0.22),
        head=(0.0, 0.0, -0.35),
        hand_r=(0.72, -0.30, 0.40),
        hand_l=(0.62, 0.66, 0.30),
        elbow_r=(0.3, -0.9, -0.2),
        elbow_l=(0.6, -0.9, 0.2),
        foot_r=(0.06, 0.05, 0.02),
        foot_l=(0.20, 0.19, 0.02),
        toe_l=0.4,
        fist=0.0,
    )
    down = Pose(
        hips=(0.10, 0.088, 0.0),
        pelvis=(-0.10, 0.10, 1.46),
        spine=(0.16, 0.0, 0.08),
        head=(0.10, 0.25, 0.20),
        hand_r=(0.10, 0.86, 0.36),
        hand_l=(-0.22, -0.16, 0.66),
        elbow_r=(0.2, 0.2, 1.0),
        elbow_l=(0.9, -0.4, 0.2),
        foot_r=(-0.34, 0.06, 0.07),
        foot_l=(0.30, 0.08, -0.04),
        toe_r=0.35,
        toe_l=0.4,
        knee_r=(-0.2, 0.2, 1.0),
        knee_l=(0.3, 0.5, 1.0),
        fist=0.1,
        lids=0.75,
    )
    return _tumbling(t, tip, down)


def _tumbling(t: float, tip: Pose, down: Pose) -> Pose:
    """From standing over the moment when the balance goes to where the body comes to rest."""
    if t < 0.45:
        return stand(t).toward(tip, smooth(t / 0.45))
    drop = min((t - 0.45) / 0.45, 1.0)
    settle = 0.03 * math.exp(-6 * max(t - 0.9, 0.0)) * abs(wave(t - 0.9, 1.6)) if t > 0.9 else 0.0
    pose = tip.toward(down, drop * drop)
    return pose.but(hips=(pose.hips[0], pose.hips[1] + settle, pose.hips[2]))


def fight(t: float) -> Pose:
    """A guard on springy knees; a straight right, then a left, with the hips behind them."""
    bounce = abs(wave(t, 0.9))
    guard = STANDING.but(
        hips=(0.0, 0.455 + 0.012 * bounce, -0.01),
        pelvis=(0.06, 0.30, 0.0),
        spine=(0.16, 0.16, 0.0),
        head=(0.05, -0.40, 0.0),
        hand_r=(-0.05, 0.02, 0.36),
        hand_l=(-0.02, 0.04, 0.52),
        elbow_r=(0.7, -1.0, 0.0),
        elbow_l=(0.7, -1.0, 0.0),
        foot_r=(0.085, 0.05, -0.13),
        foot_l=(0.07, 0.045, 0.13),
        toe_r=0.3,
        shrug=0.3,
        fist=1.0,
    )
    right = beat(t, 1.9, 0.14, 0.10, 0.34)
    left = beat(t + 0.85, 1.9, 0.14, 0.08, 0.30) if t > 0.5 else 0.0
    pose = guard.toward(
        guard.but(
            hips=(0.0, 0.45, 0.05),
            pelvis=(0.10, -0.28, 0.0),
            spine=(0.20, -0.34, 0.0),
            head=(0.0, 0.50, 0.0),
            hand_r=(-0.08, 0.08, 1.0),
            foot_r=(0.085, 0.06, -0.10),
            toe_r=0.6,
        ),
        right,
    )
    return pose.toward(
        guard.but(spine=(0.18, 0.30, 0.0), hips=(0.0, 0.45, 0.03), hand_l=(-0.05, 0.08, 1.0), head=(0.0, -0.5, 0.0)),
        left,
    )


def push(t: float) -> Pose:
    go = 0.5 + 0.5 * wave(t, 0.45)
    return STANDING.but(
        hips=(0.0, 0.43, -0.10 + 0.05 * go),
        pelvis=(0.36, 0.0, 0.0),
        spine=(0.24 + 0.06 * go, 0.0, 0.0),
        head=(-0.10, 0.0, 0.0),
        hand_r=(-0.04, 0.10, 0.84 + 0.10 * go),
        hand_l=(-0.04, 0.06, 0.84 + 0.10 * go),
        elbow_r=(1.0, -0.5, -0.2),
        elbow_l=(1.0, -0.5, -0.2),
        foot_r=(0.06, 0.045, 0.02),
        foot_l=(0.06, 0.07, -0.31),
        toe_l=0.55,
        wrist_r=-1.1,
        wrist_l=-1.1,
        fist=0.0,
    )


def embrace(t: float) -> Pose:
    go = smooth(t / 1.0)
    rock = wave(t, 0.14)
    return stand(t).toward(
        STANDING.but(
            hips=(0.01 * rock, 0.50, 0.035),
            pelvis=(0.05, 0.0, 0.02 * rock),
            spine=(0.20, 0.06 * rock, 0.04),
            head=(0.14, -0.20, -0.16),
            hand_r=(-0.36, -0.02, 0.62),
            hand_l=(-0.32, -0.30, 0.62),
            elbow_r=(1.0, -0.2, 0.3),
            elbow_l=(1.0, -0.2, 0.3),
            wrist_r=0.7,
            wrist_l=0.7,
            shrug=0.25,
            lids=0.9,
            fist=0.1,
        ),
        go,
    )
