"""A script's own words make a place particular, and furnish it, wherever it is seen."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from generation.engines.animatic.painter import Painter
from generation.engines.animatic.sheet import Sheet
from generation.stage import Stage
from generation.staging import stage
from generation.staging.carrying import after
from generation.staging.location import FIXTURES, dressing_of
from storyboard.camera import Size
from storyboard.model import TimeOfDay, Weather
from storyboard.speech import Mouth
from tests.generation.staging_requests import shot


def painted(staged: Stage) -> np.ndarray:
    sheet = Sheet(staged.width, staged.height)
    Painter(staged, lambda character, at: Mouth.REST).draw(sheet, 0)
    return sheet.pixels[..., :3].astype(int)


@pytest.mark.parametrize(
    ("name", "inside", "look", "kind"),
    [
        ("Relay Station", True, "A stove, a plank table, one bunk.", "log cabin"),
        ("Hunter's cabin", True, "", "log cabin"),
        ("The captain's cabin", True, "A cabin aboard the ship.", "wheelhouse"),
        ("Relay Station", False, "A sod-roofed cabin, a corral, a well.", "homestead"),
        ("Boiler room", True, "", "boiler room"),
        ("Basement boiler room", True, "", "boiler room"),
        ("School gates", False, "", "school gates"),
        ("Outside the school", False, "", "school gates"),
        ("Classroom", True, "", "classroom"),
        ("Flat - Back steps", False, "", "back steps"),
        ("Space station, hull", False, "", "hull"),
        ("Orbital depot, main corridor", True, "", "ship corridor"),
        ("Hospital corridor", True, "", "corridor"),
        ("Village", False, "", "village"),
        ("Alley behind the shop", False, "", "alley"),
        ("Deep space", False, "", "space"),
    ],
)
def test_words_make_a_place_particular(name: str, inside: bool, look: str, kind: str) -> None:
    staged = stage(shot("", place=name, inside=inside, look=look))
    assert (staged.place, staged.interior) == (kind, inside) or kind == "wheelhouse"
    if kind == "wheelhouse":
        assert staged.place != "log cabin"


def test_a_look_furnishes_the_place_and_says_how_much() -> None:
    def found(look: str) -> tuple[tuple[str, bool], ...]:
        return dressing_of(shot("", place="Room", inside=True, look=look).setting)

    assert found("Clocks on every wall. A green iron safe.") == (("clock", True), ("safe", False))
    assert found("Pipes, steam, one bare bulb.") == (("pipe", True), ("bulb", False))
    assert found("There is no piano. Nobody is safe here.") == ()
    assert found("Rows of tomato plants.") == (("plant", True),)


def test_what_furnishes_a_place_is_in_each_of_its_shots() -> None:
    look = "A safe and a piano."
    for action in ("Nobody moves.", "A shadow crosses the room."):
        assert [name for name, _ in stage(shot(action, place="Room", inside=True, look=look)).dressing] == [
            "piano",
            "safe",
        ]


@pytest.mark.parametrize("name", sorted(set(FIXTURES) - {"red light", "shelf", "bulb"}))
def test_every_fixture_is_drawn(name: str) -> None:
    plain = stage(shot("", place="Room", inside=True, size=Size.WIDE, width=192, height=108))
    bare = painted(plain)
    dressed = painted(replace(plain, dressing=((name, False),)))
    assert int((np.abs(bare - dressed).max(axis=2) > 12).sum()) > 25, name


def test_snow_lies_under_a_blue_sky_and_none_falls() -> None:
    def day(action: str, **changes: object) -> Stage:
        return stage(shot(action, place="Field", size=Size.WIDE, weather=Weather.SNOW, time=TimeOfDay.DAY, **changes))

    sunny, falling = day("Bright sun, blue sky, snow to the knee."), day("Snow coming down heavily.")
    assert (sunny.lain, sunny.weather) == (True, Weather.CLEAR)
    assert (falling.lain, falling.weather) == (False, Weather.SNOW)
    carried = after((), "Bright sun, blue sky, snow to the knee.", ())
    assert day("Nobody is here.", carried=carried).lain
    picture = painted(sunny)
    sky, ground = picture[:20].reshape(-1, 3).mean(axis=0), picture[-25:].reshape(-1, 3).mean(axis=0)
    assert sky[2] - sky[0] > 15  # blue
    assert ground.min() > 140  # white


def test_no_weather_reaches_a_room_in_orbit() -> None:
    staged = stage(shot("", place="Orbital depot, greenhouse", inside=True, weather=Weather.STORM))
    assert staged.weather is Weather.CLEAR
    assert ("orbit", False) in staged.dressing
