"""Aboard: riders sit in the saddle, the sick lie in bed, boats are on the water, who runs is seen to come."""

from __future__ import annotations

import math

import numpy as np
import pytest

from generation.engines.animatic.figures import appearance, skeleton
from generation.stage import Doing, View
from generation.staging import stage
from generation.staging.reading import deeds
from generation.staging.words import place_in
from storyboard.camera import Angle, Movement, Size
from storyboard.model import Character
from tests.generation.staging_requests import ADA, MIA, TOM, says, shot


def test_a_rider_sits_on_a_horse_and_goes_with_it() -> None:
    ride = stage(shot("Ada rides in on a black horse.", place="Desert", cast=(ADA,), size=Size.WIDE))
    (rider,), (horse,) = ride.actors, ride.extras
    assert (rider.doing, horse.character.kind, horse.doing) == (Doing.SIT, "horse", Doing.WALK)
    for frame in (0, 24, 47):
        hips, back = skeleton(rider, frame, ride)["hips"], skeleton(horse, frame, ride)["chest"]
        assert 0.2 < hips[1] - back[1] < 0.7
        assert math.dist(rider.position.at(frame)[::2], horse.position.at(frame)[::2]) < 0.1
    assert rider.position.at(0)[0] != rider.position.at(47)[0]


def test_a_rider_whom_nobody_cast_rides_a_horse_that_is() -> None:
    horse = Character(id="horse", name="Horse", kind="horse")
    ride = stage(shot("A rider crosses the desert on a horse.", place="Desert", cast=(horse,), size=Size.WIDE))
    assert [extra.doing for extra in ride.extras] == [Doing.SIT]


@pytest.mark.parametrize(("place", "rises"), [("Hospital room", 0.6), ("Bedroom", 0.4)])
def test_who_lies_in_a_room_with_a_bed_lies_in_it_unless_the_floor_is_named(place: str, rises: float) -> None:
    def root(action: str) -> float:
        (actor,) = stage(shot(action, place=place, inside=True, cast=(MIA,))).actors
        return actor.position.at(0)[1]

    assert root("Mia lies in bed.") > rises
    assert root("Mia lies on the floor.") == 0.0


def test_who_rows_and_who_swims_is_on_the_water_and_moves() -> None:
    river = stage(shot("Tom rows a boat. Ada swims beside it.", place="River", cast=(TOM, ADA), size=Size.WIDE))
    for actor in river.actors:
        start, end = actor.position.at(0), actor.position.at(47)
        assert start[1] < -0.3
        assert start[2] > 3.0
        assert end[0] > start[0]


def test_who_runs_into_an_embrace_is_seen_to_come() -> None:
    hug = stage(shot("Tom and Ada run and embrace.", cast=(TOM, ADA), size=Size.MEDIUM))

    def gap(frame: int) -> float:
        one, other = hug.actors
        return math.dist(one.position.at(frame), other.position.at(frame))

    assert gap(0) > gap(30) + 0.5
    assert gap(30) == gap(47)


def test_along_a_corridor_people_walk_along_it() -> None:
    hall = stage(shot("Ada walks.", place="Corridor", inside=True, cast=(ADA,), movement=Movement.TRUCK))
    (ada,) = hall.actors
    assert abs(ada.position.at(0)[0] - ada.position.at(47)[0]) < 0.1
    assert ada.position.at(0)[2] > ada.position.at(47)[2] + 1.0


def test_cows_and_sheep_are_drawn_as_what_they_are() -> None:
    herd = stage(shot("Cows and sheep graze.", place="Field", size=Size.WIDE))
    kinds = [appearance(extra.character).kind for extra in herd.extras]
    assert (kinds.count("cow"), kinds.count("sheep"), herd.unknown) == (3, 3, ())


def test_words_are_about_whom_they_are_about() -> None:
    said = deeds("Tom turns. He runs toward her.", (ADA, TOM), {})
    assert (said["ada"].doing, said["tom"].doing) == (Doing.STAND, Doing.RUN)
    assert deeds("Ada rides in. Three men sit on the porch.", (ADA,), {})["ada"].doing is Doing.WALK
    drawn = deeds("Ada draws her revolver.", (ADA,), {})["ada"]
    assert (drawn.doing, drawn.holds) == (Doing.POINT, ("gun",))
    assert deeds("Ada drops the phone and raises her hands.", (ADA,), {})["ada"].holds == ()


def test_a_roof_is_a_roof_whatever_stands_under_it() -> None:
    assert place_in("Hospital rooftop") == "rooftop"
    assert place_in("Spaceship corridor") == "spaceship"
    assert place_in("Western town street") == "village"


def test_over_a_shoulder_at_somebody_who_crouches_both_heads_are_held() -> None:
    talk = shot("Mia crouches.", cast=(MIA, TOM), size=Size.MEDIUM_CLOSE, angle=Angle.OVER_SHOULDER)
    held = stage(talk.with_(spoken=(says(MIA),)))
    view = View.of(held, 24)
    for actor in held.actors:
        x, y, depth = view.project(np.asarray([skeleton(actor, 24, held)["eyes"]]))[0]
        assert depth > 0
        assert 0 < y < view.height
        assert -0.1 * view.width < x < 1.1 * view.width


def test_tears_in_a_close_shot_leave_the_face_to_be_seen() -> None:
    (ada,) = stage(shot("Ada weeps.", cast=(ADA,), size=Size.CLOSE)).actors
    assert ada.doing is Doing.STAND
