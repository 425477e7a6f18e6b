"""Extras: whoever is seen and not named stands behind the cast, plain and quiet, and the same each time."""

from __future__ import annotations

import pytest

from generation.engines.animatic.figures import appearance
from generation.stage import Doing
from generation.staging import stage
from generation.staging.extras import some_in
from storyboard.camera import Size
from storyboard.model import Character
from tests.generation.staging_requests import MIA, TOM, shot


@pytest.mark.parametrize(
    ("action", "found"),
    [
        ("Two small figures walk through the snow.", [("figure", 2)]),
        ("A dog trots behind.", [("dog", 1)]),
        ("Three fishermen mend nets.", [("fisherman", 3)]),
        ("Children run past.", [("child", 4)]),
        ("Passers-by hurry along. A crowd gathers.", [("passer-by", 4), ("crowd", 7)]),
        ("A waiter brings two coffees.", [("waiter", 1)]),
        ("几个行人走过。", [("行人", 4)]),
        ("The man turns. She is a doctor. No people.", []),
        ("A photograph of a woman. It moves like a cat.", []),
    ],
)
def test_unnamed_people_and_animals_are_counted(action: str, found: list[tuple[str, int]]) -> None:
    assert [(some.noun, some.count) for some in some_in(action)] == found


def test_who_is_cast_is_no_extra() -> None:
    soldier = Character(id="soldier", name="Soldier")
    assert stage(shot("A soldier waits.", cast=(soldier,))).extras == ()
    assert stage(shot("Tom, an old man, waits.", cast=(TOM,))).extras == ()


def test_extras_stand_behind_the_cast_and_are_the_same_each_time() -> None:
    one = stage(shot("A crowd watches Tom and Mia.", cast=(TOM, MIA), size=Size.WIDE))
    assert one.extras == stage(shot("A crowd watches Tom and Mia.", cast=(TOM, MIA), size=Size.WIDE)).extras
    assert len(one.extras) == 7
    assert min(extra.position.at(0)[2] for extra in one.extras) > max(a.position.at(0)[2] for a in one.actors)


def test_extras_wear_no_colour_that_could_be_somebodys() -> None:
    for extra in stage(shot("A crowd gathers.", size=Size.WIDE)).extras:
        red, green, blue = appearance(extra.character).top_colour
        assert max(red, green, blue) - min(red, green, blue) < 0.35


def test_a_shot_of_nobody_else_is_framed_for_its_extras() -> None:
    runs = stage(shot("A black dog runs toward them.", size=Size.FULL))
    assert (runs.actors, runs.extras[0].doing, runs.extras[0].character.look) == ((), Doing.RUN, "black dog")
    assert abs(runs.camera.target.at(0)[0] - runs.extras[0].position.at(24)[0]) < 1.0


def test_a_close_shot_of_somebody_has_no_room_for_extras() -> None:
    assert stage(shot("Tom sees a crowd.", cast=(TOM,), size=Size.CLOSE)).extras == ()


def test_who_sits_takes_the_seats_of_the_place_and_gets_no_chair() -> None:
    sits = stage(shot("Tom and Mia sit.", place="Train", inside=True, cast=(TOM, MIA), size=Size.WIDE))
    assert {prop.name for prop in sits.props} == {"bench"}
    apart = abs(sits.actors[0].position.at(0)[0] - sits.actors[1].position.at(0)[0])
    assert 1.5 < apart < 1.8


def test_kids_that_stream_in_are_on_their_way() -> None:
    staged = stage(shot("Kids stream in around him.", place="Park", cast=(TOM,), size=Size.FULL))
    assert staged.extras
    assert all(kid.doing is Doing.WALK and len(kid.position.keys) > 1 for kid in staged.extras)
