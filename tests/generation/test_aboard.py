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
    assert ada.doing is Doing.CRY  # the figure keeps its hands off the face then


def test_a_sleeper_without_a_bed_lies_stretched_out_across_the_picture() -> None:
    barn = stage(shot("Mia sleeps.", place="Barn", inside=True, cast=(MIA,), size=Size.MEDIUM_FULL))
    (sleeper,) = barn.actors
    bones = skeleton(sleeper, 24, barn)
    assert max(point[1] for point in bones.values()) < 0.5
    assert abs(bones["head"][0] - bones["ankle_r"][0]) > 0.5 * appearance(MIA).height
    assert abs(bones["head"][2] - bones["ankle_r"][2]) < 0.4


@pytest.mark.parametrize(
    "hangs", ["A clock over an empty platform.", "A clock hangs in the hall.", "A clock on the wall."]
)
def test_what_hangs_is_not_set_on_a_table(hangs: str) -> None:
    assert stage(shot(hangs, place="Town hall", inside=True, cast=(ADA,), size=Size.WIDE)).props == ()


def test_under_the_sky_a_small_thing_stands_on_the_ground_and_brings_no_table() -> None:
    props = stage(shot("Ada looks at the clock.", place="Park", cast=(ADA,), size=Size.WIDE)).props
    assert [(prop.name, prop.position.at(0)[1]) for prop in props] == [("clock", 0.0)]


def test_arms_held_wide_lie_in_the_picture_from_wherever_they_are_seen() -> None:
    for angle in (Angle.EYE, Angle.LOW):
        wide = stage(
            shot("Tom stands with open arms.", place="Bridge", cast=(TOM,), size=Size.MEDIUM_FULL, angle=angle)
        )
        (actor,) = wide.actors
        bones = skeleton(actor, 40, wide)
        lens = wide.camera.position.at(40)
        for side in "rl":
            shoulder, wrist = bones[f"shoulder_{side}"], bones[f"wrist_{side}"]
            arm = [w - s for w, s in zip(wrist, shoulder, strict=True)]
            toward = [w - s for w, s in zip(lens, shoulder, strict=True)]
            cosine = sum(a * b for a, b in zip(arm, toward, strict=True)) / math.hypot(*arm) / math.hypot(*toward)
            assert abs(cosine) < 0.45


def test_a_rider_nobody_named_is_on_the_films_own_horse() -> None:
    horse = Character(id="horse", name="Horse", kind="horse", look="gray")
    staged = stage(shot("A single rider and a gray horse.", place="Prairie", cast=(horse,), size=Size.FULL))
    rider = next(extra for extra in staged.extras if extra.character.kind == "person")
    assert rider.doing is Doing.SIT
    assert math.dist(rider.position.at(0)[::2], staged.actors[0].position.at(0)[::2]) < 0.2
    assert rider.position.at(0)[1] > 0.9


def test_a_talk_with_a_horse_is_a_picture_of_both_and_not_past_its_ear() -> None:
    horse = Character(id="horse", name="Horse", kind="horse", look="gray")
    talk = shot("Tom speaks to Horse.", cast=(TOM, horse), size=Size.MEDIUM_CLOSE, angle=Angle.OVER_SHOULDER)
    staged = stage(talk)
    view = View.of(staged, 24)
    for actor in staged.actors:
        x, y, _ = view.project(np.asarray([skeleton(actor, 24, staged)["eyes"]]))[0]
        assert 0.02 < x / view.width < 0.98
        assert 0.0 < y / view.height < 0.7
    assert abs(view.forward[0]) < 0.3, "from the side of the two"
