"""What a feeling does to the body and to the face."""

from __future__ import annotations

from typing import NamedTuple

from generation.stage import Feeling


class Bearing(NamedTuple):
    """What a feeling adds to a pose: bends of spine and head (radians), shoulders, and hands if they are free.

    `wrist` bends them, `sink` is how far the knees give way in body heights, `tremble` how strongly the body shakes.
    """

    spine: float = 0.0
    head_pitch: float = 0.0
    head_roll: float = 0.0
    shrug: float = 0.0
    fist: float = 0.25
    hands: tuple[float, float, float] | None = None
    wrist: float | None = None
    sink: float = 0.0
    tremble: float = 0.0


BEARINGS = {
    Feeling.NEUTRAL: Bearing(),
    Feeling.JOY: Bearing(spine=-0.06, head_pitch=-0.08, head_roll=0.05, fist=0.1),
    Feeling.SADNESS: Bearing(spine=0.17, head_pitch=0.22, head_roll=0.06, shrug=-0.15, fist=0.1),
    Feeling.ANGER: Bearing(spine=0.09, head_pitch=0.10, shrug=0.25, fist=1.0, hands=(0.30, -0.86, 0.05)),
    Feeling.FEAR: Bearing(
        spine=-0.24,
        head_pitch=0.14,
        shrug=0.95,
        fist=0.05,
        hands=(0.06, -0.02, 0.52),
        wrist=-0.95,
        sink=0.032,
        tremble=1.0,
    ),
    Feeling.SURPRISE: Bearing(spine=-0.12, head_pitch=-0.06, shrug=0.3, fist=0.0, hands=(0.26, -0.62, 0.42)),
    Feeling.DOUBT: Bearing(spine=-0.02, head_pitch=0.03, head_roll=0.15, fist=0.2),
}


class Face(NamedTuple):
    """What a feeling does to a face, each -1 to 1 unless said.

    Attributes:
        brow_inner, brow_outer: how far each end of the brows is raised; brow_skew raises the right brow only.
        lids: share of the eye that the upper lid covers at rest, 0 to 1; cheek: how far the lower lid is pushed up.
        smile: corners of the mouth up or down. width: mouth wider or narrower. part: lips apart at rest, 0 to 1.
        pupil: size of the iris as a share. skew: mouth pulled to one side.
    """

    brow_inner: float = 0.0
    brow_outer: float = 0.0
    brow_skew: float = 0.0
    lids: float = 0.16
    cheek: float = 0.0
    smile: float = 0.08
    width: float = 0.0
    part: float = 0.0
    pupil: float = 1.0
    skew: float = 0.0


FACES = {
    Feeling.NEUTRAL: Face(),
    Feeling.JOY: Face(brow_inner=0.55, brow_outer=0.55, lids=0.06, cheek=0.40, smile=1.0, width=0.30, part=0.30),
    Feeling.SADNESS: Face(brow_inner=0.85, brow_outer=-0.55, lids=0.34, smile=-0.75, width=-0.10),
    Feeling.ANGER: Face(brow_inner=-1.0, brow_outer=0.50, lids=0.26, cheek=0.25, smile=-0.65, width=0.05, pupil=0.92),
    Feeling.FEAR: Face(brow_inner=1.15, brow_outer=-0.15, lids=0.0, smile=-0.55, width=-0.25, part=0.5, pupil=0.62),
    Feeling.SURPRISE: Face(brow_inner=1.0, brow_outer=1.0, lids=0.0, smile=0.0, width=-0.40, part=0.75, pupil=0.82),
    Feeling.DOUBT: Face(
        brow_inner=-0.25, brow_outer=-0.1, brow_skew=1.0, lids=0.24, smile=-0.25, width=-0.15, skew=0.6
    ),
}
