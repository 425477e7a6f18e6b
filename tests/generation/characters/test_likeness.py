"""Somebody on the screen is held against the sheet: themselves pass, others do not, and the sheet sets the limit."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

import numpy as np
import pytest

from generation.characters.likeness import SMALLEST, ColourLikeness, Known, calibrated, known_by, look
from generation.characters.pictures import Cover, Picture, figure_in, rgb
from generation.engines.animatic.passes.survey import Survey
from generation.engines.animatic.portrait import portrait
from generation.engines.animatic.still import still
from generation.request import Request, Setting
from generation.staging import stage
from storyboard.edits.sheet import SIDES
from storyboard.model import Character, TimeOfDay
from storyboard.speech import Mouth

MIA = Character(id="mia", name="Mia", kind="child", sex="female", age=9, look="red raincoat, yellow boots")
TOM = Character(id="tom", name="Tom", sex="male", age=70, look="navy pea coat, wool cap, white beard")
ADA = Character(id="ada", name="Ada", sex="female", age=34, look="green dress, long black hair")
COLOURS = ColourLikeness()


def sheet(character: Character) -> Known:
    views = [rgb(portrait(character, side, width=96, height=128)) for side in SIDES]
    return known_by(COLOURS, character.id, [(view, figure_in(view)) for view in views])


KNOWN = {each.id: sheet(each) for each in (MIA, TOM, ADA)}


def a_shot(*cast: Character, time: TimeOfDay = TimeOfDay.DAY) -> Request:
    return Request(
        shot="s1",
        number="1A",
        action=f"{' and '.join(each.name for each in cast)} wait.",
        frames=12,
        rate=Fraction(24),
        width=320,
        height=180,
        setting=Setting(location="street", name="Street", interior=False, time=time),
        cast=cast,
        scene_cast=tuple(each.id for each in cast),
    )


def regions_of(request: Request) -> dict[str, Cover]:
    """Where the stage says that everyone is."""
    staged = stage(request)
    owner = Survey(staged, lambda *_: Mouth.REST).at(6).owner
    return {actor.character.id: owner == place for place, actor in enumerate(staged.actors, 1)}


def drawn(request: Request) -> Picture:
    return rgb(still(request, 6))


def test_everyone_is_told_apart_from_everyone_by_their_sheets() -> None:
    for name, who in KNOWN.items():
        threshold = calibrated(COLOURS, who, [other for each, other in KNOWN.items() if each != name])
        assert threshold.tells_apart
        let_in = sum(each <= threshold.limit for each in threshold.between)
        assert let_in <= 1 and len(threshold.between) == 2 * len(SIDES)
        assert sum(each > threshold.limit for each in threshold.within) <= 1


@pytest.mark.parametrize("time", TimeOfDay)
def test_in_the_light_of_every_hour_each_is_nearest_to_their_own_sheet(time: TimeOfDay) -> None:
    request = a_shot(MIA, TOM, time=time)
    found = look(COLOURS, drawn(request), regions_of(request), KNOWN)
    assert {name: each.nearest for name, each in found.items()} == {"mia": "mia", "tom": "tom"}
    for name, each in found.items():
        limit = calibrated(COLOURS, KNOWN[name], [other for who, other in KNOWN.items() if who != name]).limit
        assert each.distance <= limit, f"{name} at {time.value}"


def test_somebody_else_in_the_place_is_found_out() -> None:
    asked = a_shot(MIA, TOM)
    made = a_shot(MIA.with_(look=ADA.look, kind="person", age=34), TOM)  # Ada's clothes in Mia's place
    found = look(COLOURS, drawn(made), regions_of(made), KNOWN)
    assert found["mia"].nearest == "ada" and found["tom"].nearest == "tom"
    assert regions_of(asked).keys() == found.keys()


def test_nobody_is_judged_from_a_few_pixels_or_without_a_sheet() -> None:
    request = a_shot(MIA, TOM)
    regions = regions_of(request)
    few = np.zeros_like(regions["mia"])
    few[:2, : SMALLEST // 2 - 1] = True
    assert look(COLOURS, drawn(request), {"mia": few, "tom": regions["tom"]}, {"mia": KNOWN["mia"]}) == {}


def test_two_of_the_same_clothes_are_said_to_be_too_much_alike() -> None:
    twin = replace(KNOWN["mia"], character="twin")
    assert not calibrated(COLOURS, KNOWN["mia"], [twin]).tells_apart


def test_a_sheet_of_one_view_alone_has_a_limit_too() -> None:
    alone = replace(KNOWN["mia"], traits=KNOWN["mia"].traits[:1])
    assert 0.2 < calibrated(COLOURS, alone, []).limit < 0.6


def test_the_measure_is_nought_for_the_same_and_one_for_nothing_in_common() -> None:
    red = np.full((40, 40, 3), (200, 20, 20), np.uint8)
    blue = np.full((40, 40, 3), (20, 20, 200), np.uint8)
    cover = np.ones((40, 40), bool)
    one, other = COLOURS.traits(red, cover), COLOURS.traits(blue, cover)
    assert COLOURS.distance(one, one) == 0.0
    assert COLOURS.distance(one, other) == pytest.approx(1.0)
    assert COLOURS.distance(one, COLOURS.traits(red // 2, cover)) < 0.05, "half the light, the same coat"
