"""Weightlessness: who floats hangs off the floor and tilted, and whoever is out in space is in a suit."""

from __future__ import annotations

from generation.engines.animatic.figures import skeleton
from generation.stage import Doing, Stage
from generation.staging import stage
from generation.staging.carrying import after
from storyboard.model import Character
from tests.generation.staging_requests import ADA, TOM, shot

YUKI = Character(id="yuki", name="Yuki", sex="female", age=24, wardrobe="bright yellow coveralls with a tool belt")


def lowest_foot(staged: Stage, frame: int) -> float:
    joints = skeleton(staged.actors[0], frame, staged)
    return min(joints["ankle_r"][1], joints["ankle_l"][1])


def test_who_floats_aboard_a_ship_touches_no_floor() -> None:
    floats = stage(shot("Ada floats in.", place="Spaceship corridor", inside=True, cast=(ADA,)))
    stands = stage(shot("Ada waits.", place="Spaceship corridor", inside=True, cast=(ADA,)))
    assert stands.actors[0].tilt is None
    for frame in (0, 24, 47):
        assert lowest_foot(floats, frame) > lowest_foot(stands, frame) + 0.1
    tilt = floats.actors[0].tilt
    assert tilt is not None
    assert tilt.at(0) != tilt.at(47), "turning slowly"


def test_a_ship_stays_without_weight_until_gravity_is_back() -> None:
    facts: tuple[str, ...] = ()
    floats = []
    for action in ("Ada waits.", "Tom floats past.", "Ada points at him.", "Gravity: the water is back.", "Ada sits."):
        cast = tuple(one for one in (ADA, TOM) if one.name in action)
        staged = stage(shot(action, place="Spaceship bridge", inside=True, cast=cast or (ADA,), carried=facts))
        floats.append(staged.actors[0].tilt is not None)
        facts = after(facts, action, cast)
    assert floats == [False, True, True, False, False]


def test_a_balloon_that_floats_over_a_street_lifts_nobody() -> None:
    staged = stage(shot("A balloon floats by. Ada waits.", cast=(ADA,)))
    assert staged.actors[0].tilt is None


def test_out_in_space_everybody_wears_a_suit_of_their_own_colour() -> None:
    staged = stage(shot("They walk along the hull.", place="Outer space", cast=(YUKI, TOM)))
    worn = [actor.character.wardrobe for actor in staged.actors]
    assert worn[0].startswith("yellow spacesuit")
    assert all("helmet" in each for each in worn)
    assert all(actor.doing is not Doing.WALK and actor.tilt is not None for actor in staged.actors)
