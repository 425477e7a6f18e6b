"""What the action says of people to each other and one after the other is seen so."""

from __future__ import annotations

import math

import pytest

from generation.stage import Actor, Doing, Stage, View
from generation.staging import stage
from storyboard.camera import Angle, Movement, Size
from storyboard.model import Character, TimeOfDay
from tests.generation.staging_requests import ADA, MIA, TOM, says, shot

REX = Character(id="rex", name="Rex", kind="dog")


def actor(staged: Stage, name: str) -> Actor:
    return next(one for one in staged.actors if one.character.id == name)


def gap(staged: Stage, frame: int, one: str = "ada", other: str = "tom") -> float:
    return math.dist(actor(staged, one).position.at(frame), actor(staged, other).position.at(frame))


def way_of(one: Actor) -> tuple[float, float]:
    first, last = one.position.at(0), one.position.at(47)
    return last[0] - first[0], last[2] - first[2]


def test_who_walks_behind_somebody_comes_after_them_on_the_same_way() -> None:
    staged = stage(shot("Rex trots behind her.", cast=(REX, ADA), size=Size.MEDIUM_FULL))
    dog, ada = actor(staged, "rex"), actor(staged, "ada")
    (dx, dz), (ax, az) = way_of(dog), way_of(ada)
    assert dx * ax + dz * az > 0, "the same way"
    here, there = dog.position.at(24), ada.position.at(24)
    assert (there[0] - here[0]) * ax + (there[2] - here[2]) * az > 0, "she is ahead"


def test_who_stands_behind_somebody_is_farther_from_us_and_not_hidden() -> None:
    staged = stage(shot("Tom stands behind her.", cast=(TOM, ADA), size=Size.MEDIUM_FULL))
    tom, ada = actor(staged, "tom").position.at(0), actor(staged, "ada").position.at(0)
    assert tom[2] > ada[2] + 0.6
    assert abs(tom[0] - ada[0]) > 0.4


def test_who_sits_down_beside_somebody_comes_first_and_then_sits_on_the_same_bench() -> None:
    staged = stage(
        shot(
            "Mia sits down beside her and holds out an apple.",
            place="Waiting room",
            inside=True,
            cast=(MIA, ADA),
            scene_cast=("ada", "mia"),
            carried=("ada: sit",),
            size=Size.MEDIUM_FULL,
            frames=72,
        )
    )
    mia = actor(staged, "mia")
    assert mia.now(2).doing is Doing.WALK
    assert (mia.now(70).doing, mia.now(70).hands) == (Doing.SIT, Doing.PASS)
    assert gap(staged, 71, "ada", "mia") < 0.75
    x, _, z = (b - a for a, b in zip(mia.position.at(71), actor(staged, "ada").position.at(71), strict=True))
    facing = mia.facing.at(71)[0]
    assert (math.sin(facing) * x + math.cos(facing) * z) / math.hypot(x, z) > 0.5, "turned to whom it is offered to"


def test_who_offers_something_is_within_reach_and_the_other_looks_at_it() -> None:
    staged = stage(shot("Ada offers Tom a flower.", cast=(ADA, TOM), size=Size.FULL))
    assert gap(staged, 40) < 1.2
    gaze = actor(staged, "tom").gaze
    assert gaze is not None
    assert math.dist(gaze.at(40)[::2], actor(staged, "ada").position.at(40)[::2]) < 0.7


def test_who_points_at_the_far_bank_points_away_and_does_not_hide_the_boat() -> None:
    staged = stage(
        shot("Mia rows a boat. Ada points at the far bank.", place="River", cast=(MIA, ADA), size=Size.WIDE, frames=72)
    )
    ada, mia = actor(staged, "ada"), actor(staged, "mia")
    assert math.cos(ada.facing.at(0)[0]) > 0.2, "into the land"
    for frame in (0, 36, 71):
        view = View.of(staged, frame)
        seen = [view.project(one.position.at(frame))[0][0] / staged.width for one in (ada, mia)]  # type: ignore[arg-type]
        assert seen[1] - seen[0] > 0.12
    assert mia.position.at(71)[0] - mia.position.at(0)[0] > 1.5, "a boat that is rowed moves"


def test_two_who_walk_side_by_side_are_beside_each_other_in_the_picture() -> None:
    staged = stage(
        shot("Ada and Tom walk side by side.", cast=(ADA, TOM), size=Size.WIDE, movement=Movement.TRUCK, frames=48)
    )
    for frame in (0, 24, 47):
        view = View.of(staged, frame)
        xs = [view.project(actor(staged, name).position.at(frame))[0] for name in ("ada", "tom")]  # type: ignore[arg-type]
        metres = abs(xs[0][0] - xs[1][0]) / view.scale(float(xs[0][2]))
        assert metres > 0.4


@pytest.mark.parametrize(
    ("action", "told"),
    [
        ("Ada sits on a bench. She reads the letter. She begins to cry.", (Doing.SIT, Doing.READ, Doing.CRY)),
        ("Ada reads a letter. Then she laughs.", (Doing.READ, Doing.LAUGH)),
        ("艾达读信。她哭了。", (Doing.READ, Doing.CRY)),
    ],
)
def test_what_is_told_in_turn_is_done_in_turn(action: str, told: tuple[Doing, ...]) -> None:
    cast = (ADA,) if action.isascii() else (Character(id="ada", name="艾达", sex="female"),)
    one = stage(shot(action, cast=cast, size=Size.WIDE, frames=96)).actors[0]
    assert tuple(act.hands or act.doing for act in one.acts) == told
    assert one.now(0).doing is one.acts[0].doing
    assert one.now(95).since > 36
    assert one.now(0).holds == () or "letter" in one.now(0).holds


def test_who_sat_gets_up_and_who_sits_down_stood() -> None:
    up = stage(shot("Ada stands up.", cast=(ADA,), carried=("ada: sit",))).actors[0]
    assert (up.now(0).doing, up.now(47).doing) == (Doing.SIT, Doing.STAND)
    down = stage(shot("Ada sits down.", cast=(ADA,))).actors[0]
    assert (down.now(0).doing, down.now(47).doing) == (Doing.STAND, Doing.SIT)


def test_a_shot_that_goes_on_from_one_who_sat_begins_with_them_seated() -> None:
    first = shot("Ada sits.", cast=(ADA,), size=Size.FULL)
    then = shot("Ada walks.", cast=(ADA,), size=Size.FULL, continued=(first,))
    one = stage(then).actors[0]
    assert one.now(0).doing is Doing.SIT
    assert one.now(47).doing is Doing.WALK
    assert one.position.at(8) == one.position.at(0), "nobody slides on a chair"


def test_a_lantern_is_dark_until_it_is_lit_and_the_place_with_it() -> None:
    staged = stage(
        shot("Ada lights a lantern.", place="Barn", inside=True, cast=(ADA,), time=TimeOfDay.NIGHT, size=Size.WIDE)
    )
    one = staged.actors[0]
    assert one.now(0).holds == ("unlit lantern",)
    assert one.now(47).holds == ("lantern",)
    assert staged.power.at(0)[0] < 0.5 < staged.power.at(47)[0]


def test_small_figures_on_the_horizon_are_small_and_stay_in_the_picture() -> None:
    staged = stage(
        shot("Ada walks. Two small figures on the horizon wave.", place="Wheat field", cast=(ADA,), size=Size.FULL)
    )
    assert len(staged.extras) == 2
    for frame in (0, 24, 47):
        view = View.of(staged, frame)
        for extra in staged.extras:
            x, _, depth = view.project(extra.position.at(frame))[0]  # type: ignore[arg-type]
            assert 0.05 < x / staged.width < 0.95
            assert 1.75 * view.scale(float(depth)) < 0.16 * staged.height


def test_over_a_dogs_shoulder_both_are_in_the_picture() -> None:
    staged = stage(
        shot(
            "Ada speaks to Rex.",
            cast=(ADA, REX),
            size=Size.MEDIUM_CLOSE,
            angle=Angle.OVER_SHOULDER,
            spoken=(says(ADA),),
        )
    )
    view = View.of(staged, 24)
    for name, high in (("ada", 1.6), ("rex", 0.6)):
        x, _, z = actor(staged, name).position.at(24)
        at = view.project((x, high, z))[0]  # type: ignore[arg-type]
        assert 0.02 < at[0] / staged.width < 0.98, name
        assert 0.05 < at[1] / staged.height < 0.95, name
