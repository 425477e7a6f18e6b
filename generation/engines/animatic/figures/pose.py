"""A pose: where the hips, spine, head, hands and feet of a body are, in numbers that blend from one pose to another."""

from __future__ import annotations

from typing import Any, NamedTuple

from generation.engines.animatic.figures.space import Vec, lerp


class Pose(NamedTuple):
    """A pose of a person of any size.

    Lengths of hips and feet are in body heights, lengths of hands in arm lengths; angles are radians.

    Attributes:
        hips: right, up and forward of the point between the feet.
        pelvis, spine, head: (pitch forward, yaw to the right, roll to the right); the spine's is the whole bend
            from pelvis to chest, the head's is relative to the chest.
        hand_r, hand_l: from the shoulder: outward, up, forward of the chest. elbow_r, elbow_l: where elbows point.
        foot_r, foot_l: the ankles: outward, above the ground, forward of the point between the feet.
        toe_r, toe_l: pitch of the foot, positive with the toes down. knee_r, knee_l: where knees point.
        wrist_r, wrist_l: how far the hand bends at the wrist, towards the palm.
        shrug: how far the shoulders are drawn up. fist: 0 for an open hand to 1 for a fist.
        lids: how far the eyelids are closed by the action itself (1 in sleep).
        twist: how far the palms turn from facing each other, towards the body or up (1) or away or down (-1).
        finger: how far the right forefinger is stretched out of the closed hand, 0 to 1.
        to_mouth: how far what the right hand holds is brought to the lips, wherever the head is.
    """

    hips: Vec = (0.0, 0.506, 0.0)
    pelvis: Vec = (0.0, 0.0, 0.0)
    spine: Vec = (0.02, 0.0, 0.0)
    head: Vec = (0.0, 0.0, 0.0)
    hand_r: Vec = (0.10, -0.955, 0.08)
    hand_l: Vec = (0.10, -0.955, 0.08)
    elbow_r: Vec = (0.3, 0.0, -1.0)
    elbow_l: Vec = (0.3, 0.0, -1.0)
    foot_r: Vec = (0.055, 0.045, 0.0)
    foot_l: Vec = (0.055, 0.045, 0.0)
    toe_r: float = 0.0
    toe_l: float = 0.0
    knee_r: Vec = (0.22, 0.0, 1.0)
    knee_l: Vec = (0.22, 0.0, 1.0)
    wrist_r: float = 0.1
    wrist_l: float = 0.1
    shrug: float = 0.0
    fist: float = 0.25
    lids: float = 0.0
    to_mouth: float = 0.0
    twist: float = 0.0
    finger: float = 0.0

    def but(self, **changes: Any) -> Pose:
        """The same pose with some numbers changed."""
        return self._replace(**changes)

    def toward(self, other: Pose, t: float) -> Pose:
        """The pose a share `t` of the way to another."""
        if t <= 0:
            return self
        if t >= 1:
            return other
        parts: list[Vec | float] = []
        for a, b in zip(self, other, strict=True):
            if isinstance(a, tuple) and isinstance(b, tuple):
                parts.append(lerp(a, b, t))
            elif isinstance(a, float | int) and isinstance(b, float | int):
                parts.append(a + (b - a) * t)
        return Pose(*parts)  # type: ignore[arg-type]

    def doing_with_hands(self, act: Pose) -> Pose:
        """This pose below, with the arms, hands and head of another, and half of how that one leans."""
        bend, usual = act.spine, 0.02
        return self._replace(
            hand_r=act.hand_r,
            hand_l=act.hand_l,
            elbow_r=act.elbow_r,
            elbow_l=act.elbow_l,
            wrist_r=act.wrist_r,
            wrist_l=act.wrist_l,
            spine=(self.spine[0] + 0.6 * (bend[0] - usual), self.spine[1] + bend[1], self.spine[2] + bend[2]),
            fist=act.fist,
            twist=act.twist,
            finger=act.finger,
            to_mouth=act.to_mouth,
        ).doing_with_head(act)

    def doing_with_head(self, act: Pose) -> Pose:
        """This pose, with what another does with its head and shoulders."""
        down, aside, tilt = act.head
        return self._replace(
            head=(self.head[0] * 0.5 + down, self.head[1] * 0.5 + aside, self.head[2] * 0.5 + tilt),
            shrug=max(self.shrug, act.shrug),
            lids=max(self.lids, act.lids),
        )

    def mirrored(self) -> Pose:
        """The same pose with right and left exchanged."""

        def flip(v: Vec) -> Vec:
            return (v[0], -v[1], -v[2])

        return self._replace(
            hips=(-self.hips[0], self.hips[1], self.hips[2]),
            pelvis=flip(self.pelvis),
            spine=flip(self.spine),
            head=flip(self.head),
            hand_r=self.hand_l,
            hand_l=self.hand_r,
            elbow_r=self.elbow_l,
            elbow_l=self.elbow_r,
            foot_r=self.foot_l,
            foot_l=self.foot_r,
            toe_r=self.toe_l,
            toe_l=self.toe_r,
            knee_r=self.knee_l,
            knee_l=self.knee_r,
            wrist_r=self.wrist_l,
            wrist_l=self.wrist_r,
        )
