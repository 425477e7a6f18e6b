"""Animals on four legs: their gaits keep the feet on the ground, and one design turns."""

from __future__ import annotations

import math

import pytest

from generation.engines.animatic.figures.actors import skeleton
from generation.engines.animatic.figures.strides import gait_of, stride
from generation.stage import Actor, Doing, Key, Track
from generation.staging import stage
from storyboard.model import Character
from tests.generation.staging_requests import shot

RATE = 24.0


def going(speed: float, frames: int = 96) -> Actor:
    path = Track((Key(0, (0.0, 0.0, 0.0)), Key(frames, (speed * frames / RATE, 0.0, 0.0))), linear=True)
    return Actor(Character(id="rex", name="Rex", kind="dog"), path, Track.still(math.pi / 2))


@pytest.mark.parametrize(("speed", "doing", "name"), [(0.6, Doing.WALK, "walk"), (1.6, Doing.WALK, "trot"),
                                                      (4.0, Doing.RUN, "gallop")])  # fmt: skip
def test_a_foot_that_carries_stays_where_it_is(speed: float, doing: Doing, name: str) -> None:
    actor = going(speed)
    assert gait_of(speed, 0.48, doing) == name
    planted = 0
    for frame in range(24, 72):
        here, then = (stride(actor, doing, at, RATE, 0.48, 0.0) for at in (frame, frame + 1))
        assert here is not None and then is not None
        assert here.gait == name
        for (swing, lift), (later, raised) in zip((*here.fore, *here.hind), (*then.fore, *then.hind), strict=True):
            if lift == 0.0 and raised == 0.0 and later < swing:
                assert math.isclose(swing - later, speed / RATE, abs_tol=1e-6)
                planted += 1
    assert planted > 20


def test_an_animal_that_stands_has_its_four_feet_on_the_ground_under_it() -> None:
    for look, kind in (("", "dog"), ("", "cat"), ("", "horse"), ("a cow", "horse"), ("a sheep", "horse")):
        character = Character(id="one", name="One", kind=kind, look=look)
        staged = stage(shot("One waits.", cast=(character,)))
        joints = skeleton(staged.actors[0], 10, staged)
        paws = [joints[f"paw_{leg}"] for leg in ("fr", "fl", "br", "bl")]
        assert max(y for _, y, _ in paws) < 0.12, (kind, look)
        assert min(joints[f"knee_{leg}"][1] for leg in ("fr", "fl", "br", "bl")) > max(y for _, y, _ in paws)
        assert joints["crown"][1] > joints["chest"][1]
