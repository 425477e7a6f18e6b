"""How the hips, shoulders and arms of somebody swing who walks or runs."""

from __future__ import annotations

import math

from generation.engines.animatic.figures import gait
from generation.engines.animatic.figures.pose import Pose
from generation.engines.animatic.figures.space import clamp


def striding(pose: Pose, step: gait.Step, *, free: bool, held: bool) -> Pose:
    """The pose with the hips, shoulders and arms of a walk or a run."""
    amount = clamp(step.speed / (3.2 if step.running else 1.1))
    swing = -math.sin(math.pi * step.phase) * amount
    rise = math.cos(math.tau * step.phase) * amount
    x, _, z = pose.hips
    pitch = pose.spine[0]
    if step.running:
        pose = pose.but(
            hips=(x, 0.475 - 0.026 * rise, z),
            pelvis=(0.10 * amount, -0.16 * swing, 0.0),
            spine=(pitch + 0.16 * amount, 0.42 * swing, 0.0),
            head=(pose.head[0] - 0.20 * amount, pose.head[1] - 0.2 * swing, pose.head[2]),
        )
        right, left = (0.10, -0.42, 0.16), (0.10, -0.42, 0.16)
        reach, fist = 0.50, 0.9
    else:
        pose = pose.but(
            hips=(x * 0.3 + 0.008 * math.cos(math.pi * step.phase), 0.489 + 0.011 * rise, z),
            pelvis=(0.02, -0.12 * swing, 0.04 * math.cos(math.pi * step.phase) * amount),
            spine=(
                pitch + (0.20 if step.hasty else 0.03) * amount,
                0.26 * swing,
                -0.03 * math.cos(math.pi * step.phase) * amount,
            ),
            head=(pose.head[0], pose.head[1] - 0.12 * swing, pose.head[2]),
        )
        right, left = (0.17, -0.88, 0.05), (0.17, -0.88, 0.05)
        reach, fist = 0.32, 0.3
        if step.hasty:  # elbows bent, the head ahead of the feet
            pose = pose.but(head=(pose.head[0] - 0.10 * amount, *pose.head[1:]))
            right, left = (0.12, -0.50, 0.22), (0.12, -0.50, 0.22)
            reach, fist = 0.34, 0.85
    if not free:
        return pose
    bent = 0.14 if step.running else 0.05
    hand_l = (left[0], left[1] + bent * max(swing, 0), left[2] + reach * swing)
    if held:
        return pose.but(hand_l=hand_l, fist=fist)
    hand_r = (right[0], right[1] + bent * max(-swing, 0), right[2] - reach * swing)
    return pose.but(hand_r=hand_r, hand_l=hand_l, fist=fist)
