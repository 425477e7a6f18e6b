"""What a writer's words say is done, held and meant, and what they only look like."""

from __future__ import annotations

import pytest

from generation.stage import Doing
from generation.staging.extras import some_in
from generation.staging.reading import deeds
from generation.staging.things import things_in
from generation.staging.undrawn import unknown_things
from generation.staging.words import place_in
from storyboard.model import Character

NORA = Character(id="nora", name="Nora", sex="female")
HELEN = Character(id="helen", name="Helen", sex="female")
TOM = Character(id="tom", name="Tom", sex="male")
MOG = Character(id="mog", name="Mog", kind="cat")


@pytest.mark.parametrize(
    ("action", "doing"),
    [
        ("Tom tries to sweep leaves into a pile.", Doing.SWEEP),
        ("Tom waits. Leaves, crisp packets, dust.", Doing.STAND),
        ("Tom sits on the wet iron steps.", Doing.SIT),
        ("Tom, cross-legged on the floor, looks up.", Doing.KNEEL),
        ("Tom ducks behind the wall.", Doing.CROUCH),
        ("Tom unrolls a plan across the dash.", Doing.STAND),
        ("Tom turns the dial of the safe.", Doing.PUSH),
        ("Tom puts a finger to his lips.", Doing.STAND),
        ("Tom, hugging a fire extinguisher, waits.", Doing.HOLD),
        ("Tom waves from the upstairs window.", Doing.WAVE),
        ("Tom walks out, in no hurry.", Doing.WALK),
        ("Tom leaves.", Doing.WALK),
        ("Tom climbs a spiral stair.", Doing.STAIRS),
        ("Tom lowers the gun.", Doing.HOLD),
        ("Tom waits. She noses his sleeve, then lies down.", Doing.STAND),
        ("Out climbs Tom.", Doing.WALK),
    ],
)
def test_what_is_done_is_what_the_words_mean(action: str, doing: Doing) -> None:
    assert deeds(action, (TOM,), {})["tom"].doing is doing


def test_only_those_named_together_do_a_thing_together() -> None:
    told = deeds("Helen kneels by the chair and puts the photo in Nora's hand.", (HELEN, NORA), {})
    assert (told["helen"].doing, told["nora"].doing) == (Doing.KNEEL, Doing.STAND)
    both = deeds("Helen and Nora run.", (HELEN, NORA), {})
    assert {both["helen"].doing, both["nora"].doing} == {Doing.RUN}


def test_her_is_the_one_the_sentence_is_about_and_he_is_never_a_woman() -> None:
    told = deeds("Nora pours tea. Helen sits with the cat asleep in her lap.", (NORA, HELEN, MOG), {})
    assert [told[who].doing for who in ("nora", "helen", "mog")] == [Doing.POUR, Doing.SIT, Doing.SLEEP]
    told = deeds("Mog stops. She noses Tom's sleeve, then lies down across his shoes.", (MOG, TOM), {})
    assert [told[who].doing for who in ("mog", "tom")] == [Doing.LIE, Doing.STAND]
    told = deeds("Nora lifts the cat off. He jumps straight back up.", (NORA, MOG), {})
    assert [told[who].doing for who in ("nora", "mog")] == [Doing.LIFT, Doing.JUMP]


def test_what_is_only_looked_at_is_in_nobodys_hand() -> None:
    told = deeds("Nora and Tom look at the third cup.", (NORA, TOM), {})
    assert told["nora"].holds == told["tom"].holds == ()
    assert things_in("Gold letters on the glass. A fire extinguisher. A hand-lettered sign.") == []


def test_what_stands_in_the_crate_is_held_and_the_crate_is_not() -> None:
    assert deeds("Tom sets the apple in the crate.", (TOM,), {})["tom"].holds == ("apple",)
    assert some_in("He shows a photograph: two boys in uniform on a hay wagon.") == ()


@pytest.mark.parametrize(
    ("said", "place"),
    [
        ("High Plains", "field"),
        ("Flat country under a red sky.", ""),
        ("Flat - Kitchen", "kitchen"),
        ("Relay Station", ""),
        ("Clapham Station", "station"),
        ("Ferry Slipway", "harbour"),
        ("Ferry Car Deck", "garage"),
        ("Orbital Depot - Greenhouse", "greenhouse"),
        ("Orbital Depot - Main Corridor", "spaceship"),
    ],
)
def test_a_place_is_told_by_its_nouns_and_not_by_words_that_look_like_them(said: str, place: str) -> None:
    assert place_in(said) == place


@pytest.mark.parametrize(
    ("said", "undrawn"),
    [
        ("He holds a goldfish in a jam jar.", ("goldfish",)),
        ("She kicks a wooden chock under the wheel.", ("chock",)),
        ("She takes the letter and shakes her head.", ()),
        ("He opens the door, takes a breath, and picks up the suitcase.", ()),
    ],
)
def test_what_somebody_handles_and_nothing_here_can_draw_is_named(said: str, undrawn: tuple[str, ...]) -> None:
    assert unknown_things(said) == undrawn
