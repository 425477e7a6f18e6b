"""A car: who is told to be at its wheel or seen through its windscreen is inside it, in the street too."""

from __future__ import annotations

import math

from generation.stage import Doing
from generation.staging import stage
from generation.staging.carrying import after
from storyboard.camera import Size
from tests.generation.staging_requests import ADA, MIA, TOM, shot


def test_whoever_is_behind_a_wheel_in_the_street_sits_in_a_car() -> None:
    staged = stage(shot("Behind the wheel, Tom, a sandwich in his lap.", cast=(TOM,), scene_cast=("ada", "tom")))
    assert (staged.place, staged.interior) == ("car", True)
    tom = staged.actors[0]
    assert (tom.doing, tom.hands) == (Doing.SIT, Doing.STEER)
    assert tom.position.at(0)[0] < -0.4, "behind the wheel, whoever came first"


def test_a_wheel_on_the_water_is_a_ships() -> None:
    staged = stage(shot("Ada is at the wheel.", place="Fishing boat deck", cast=(ADA,)))
    assert staged.place == "deck"
    assert staged.actors[0].doing is Doing.STEER


def test_a_scene_stays_in_the_van_until_somebody_gets_out() -> None:
    facts: tuple[str, ...] = ()
    places = []
    for action in (
        "A white van rolls up and stops.",
        "Inside: three people, two seats.",
        "Ada unrolls a map across the dash.",
        "Ada speaks to Tom.",
        "Ada climbs out and looks up.",
        "Ada speaks to Tom.",
    ):
        cast = (ADA,) if "Ada" in action else ()
        places.append(stage(shot(action, cast=cast, scene_cast=("tom", "ada"), carried=facts)).place)
        facts = after(facts, action, cast)
    assert places == ["street", "car", "car", "car", "street", "street"]


def test_the_inside_of_a_box_is_no_car() -> None:
    assert stage(shot("Inside: one watch, and a note.", cast=(ADA,))).place == "street"


def test_those_in_a_car_sit_whatever_their_hands_do_and_three_have_room() -> None:
    staged = stage(shot("In the car, Tom drives. Ada points at a window. Mia waves.", cast=(TOM, ADA, MIA)))
    spots = {actor.position.at(0) for actor in staged.actors}
    assert len(spots) == 3
    assert all(actor.doing is Doing.SIT and math.cos(actor.facing.at(0)[0]) < -0.7 for actor in staged.actors)
    assert staged.actors[1].hands is Doing.POINT


def test_people_nobody_cast_sit_in_the_car_and_not_in_the_street() -> None:
    staged = stage(shot("Inside: three people, two seats.", size=Size.WIDE, carried=("vehicle: car",)))
    assert len(staged.extras) == 3
    assert all(extra.doing is Doing.SIT and abs(extra.position.at(0)[0]) < 0.7 for extra in staged.extras)
