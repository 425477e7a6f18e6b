"""Who sleeps is seen to sleep: the head sunk and the eyes shut, sitting or lying, near or far."""

from __future__ import annotations

import dataclasses

import numpy as np
import pytest

from generation.engines.animatic.figures import appearance, skeleton
from generation.engines.animatic.figures.skeleton import pose_of
from generation.stage import Doing
from tests.generation.figures.sets import TOM, picture, someone, stage


@pytest.mark.parametrize(
    ("doing", "hands"), [(Doing.SIT, Doing.SLEEP), (Doing.SLEEP, None), (Doing.STAND, Doing.SLEEP)]
)
def test_the_eyes_of_a_sleeper_are_shut_in_every_posture(doing: Doing, hands: Doing | None) -> None:
    actor = dataclasses.replace(someone(TOM), doing=doing, hands=hands)
    assert pose_of(actor, appearance(TOM), 12, stage(actor)).lids == 1.0


def test_the_head_of_who_sleeps_on_a_seat_is_sunk() -> None:
    awake = dataclasses.replace(someone(TOM), doing=Doing.SIT)
    asleep = dataclasses.replace(awake, hands=Doing.SLEEP)
    crown, sunk = (skeleton(actor, 12, stage(actor))["crown"] for actor in (awake, asleep))
    assert sunk[1] < crown[1] - 0.03
    aside = abs(sunk[0] - crown[0])
    assert aside > 0.03


@pytest.mark.parametrize("lens", [30.0, 135.0])
def test_a_face_asleep_is_not_the_face_of_one_awake(lens: float) -> None:
    still = dataclasses.replace(someone(TOM), doing=Doing.SIT, hands=Doing.SLEEP)
    shut = picture(stage(still, lens=lens, target=(0.0, 1.1, 0.0)), frame=12)
    again = picture(stage(still, lens=lens, target=(0.0, 1.1, 0.0)), frame=12)
    assert np.array_equal(shut, again)
    white = (shut[:, :, :3].astype(int).min(axis=2) > 235) & (shut[:, :, 3] == 255)
    assert np.count_nonzero(white) < 40  # no whites of eyes
