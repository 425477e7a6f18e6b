"""Scenes, places, time, weather and mood as a director reads them from a script."""

from __future__ import annotations

import pytest

from storyboard.breakdown import break_down
from storyboard.breakdown.scenes import read_heading
from storyboard.model import Mood, TimeOfDay, Weather
from storyboard.screenplay.script import Element, Kind, Screenplay, Span
from tests.storyboard.breakdown.films import film_of, remarks_of


@pytest.mark.parametrize(
    ("heading", "place", "interior", "time"),
    [
        ("INT. LIGHTHOUSE - LANTERN ROOM - NIGHT", ("LIGHTHOUSE", "LANTERN ROOM"), True, TimeOfDay.NIGHT),
        ("EXT. BEACH - MAGIC HOUR", ("BEACH",), False, TimeOfDay.GOLDEN_HOUR),
        ("EXT. BEACH – EARLY MORNING", ("BEACH",), False, TimeOfDay.DAWN),
        ("INT/EXT. CAR - THE NEXT MORNING", ("CAR",), True, TimeOfDay.DAY),
        ("I/E TAXI - EVENING", ("TAXI",), True, TimeOfDay.DUSK),
        ("EXT. STREET - MIDNIGHT - RAIN", ("STREET",), False, TimeOfDay.NIGHT),
        ("INT. NIGHT CLUB", ("NIGHT CLUB",), True, None),
        ("INT. OFFICE - 11:30 PM", ("OFFICE",), True, TimeOfDay.NIGHT),
        ("内景 客厅 夜", ("客厅",), True, TimeOfDay.NIGHT),
        ("外景 老巷 - 黄昏", ("老巷",), False, TimeOfDay.DUSK),
        ("INT. DAY CARE", ("DAY CARE",), True, None),
    ],
)
def test_a_heading_says_where_and_when(
    heading: str, place: tuple[str, ...], interior: bool, time: TimeOfDay | None
) -> None:
    read = read_heading(heading)
    assert (read.place, read.interior, read.time) == (place, interior, time)


def test_the_same_place_is_one_location_however_often_it_is_visited() -> None:
    film = film_of(
        "INT. HOUSE - KITCHEN - DAY\n\nSteam.\n\nEXT. STREET - DAY\n\nCars.\n\nINT. KITCHEN - NIGHT\n\nDark.\n\n"
        "Int. House - Kitchen - Dawn\n\nLight.\n"
    )
    assert [scene.location for scene in film.scenes] == ["house-kitchen", "street", "house-kitchen", "house-kitchen"]


def test_inside_and_outside_of_one_name_are_two_places() -> None:
    film = film_of("EXT. CABIN - DAY\n\nSnow.\n\nINT. CABIN - DAY\n\nA stove.\n")
    assert [location.interior for location in film.locations] == [False, True]


@pytest.mark.parametrize("words", ["LATER", "CONTINUOUS", "MOMENTS LATER", "SAME", "SAME TIME"])
def test_later_and_its_kin_keep_the_time_of_the_scene_before(words: str) -> None:
    film = film_of(f"INT. HALL - NIGHT\n\nA clock.\n\nINT. CELLAR - {words}\n\nStairs.\n")
    assert film.scenes[1].time is TimeOfDay.NIGHT


@pytest.mark.parametrize(
    ("action", "weather"),
    [
        ("Snow falls on the roofs.", Weather.SNOW),
        ("Thunder rolls. Rain.", Weather.STORM),
        ("Rain beats on the tin roof.", Weather.RAIN),
        ("Mist hangs over the river.", Weather.FOG),
        ("The rain has stopped. The street steams.", Weather.CLEAR),
        ("She wears a raincoat and snowshoes.", Weather.CLEAR),
        ("雨停了。", Weather.CLEAR),
        ("大雨落在屋顶上。", Weather.RAIN),
    ],
)
def test_the_weather_is_what_the_action_says(action: str, weather: Weather) -> None:
    assert film_of(f"EXT. ROOF - DAY\n\n{action}\n").scenes[0].weather is weather


def test_a_storm_goes_on_through_the_night_and_is_over_in_the_morning() -> None:
    film = film_of(
        "EXT. SEA - NIGHT\n\nA storm.\n\nINT. SHIP - NIGHT\n\nA lamp swings.\n\nEXT. SHORE - MORNING\n\nCalm.\n"
    )
    assert [scene.weather for scene in film.scenes] == [Weather.STORM, Weather.STORM, Weather.CLEAR]


@pytest.mark.parametrize(
    ("action", "mood"),
    [
        ("They laugh and dance. The crowd cheers. Music.", Mood.JOYFUL),
        ("She weeps at the grave, alone.", Mood.SAD),
        ("Gunshot. Blood on the floor. He fires again.", Mood.VIOLENT),
        ("She hears an alarm. Danger. She hides, afraid.", Mood.TENSE),
        ("A table. A chair.", Mood.NEUTRAL),
        ("他们笑着跳舞，大家欢呼。", Mood.JOYFUL),
    ],
)
def test_the_mood_is_in_the_words(action: str, mood: Mood) -> None:
    assert film_of(f"INT. ROOM - DAY\n\n{action}\n").scenes[0].mood is mood


def test_a_place_looks_as_the_script_says_in_any_weather() -> None:
    film = film_of("EXT. ALLEY - NIGHT\n\nRain, brick walls, one green door. MIA (9) waits.\n")
    assert film.locations[0].look == "Brick walls, one green door."


def test_a_script_without_headings_is_one_scene_and_says_so() -> None:
    script = "A man walks along the beach.\n\nHe finds a bottle.\n"
    lines = script.split("\n\n")
    play = Screenplay(
        elements=tuple(
            Element(kind=Kind.ACTION, text=text.strip(), lines=Span(first=2 * n + 1, last=2 * n + 1))
            for n, text in enumerate(lines)
        )
    )
    film, remarks = break_down(play)
    assert film.locations[0].name == "Beach"
    assert "no scene headings" in remarks[0].text


def test_the_writers_own_scene_numbers_are_kept_and_a_repeated_one_is_remarked() -> None:
    script = "INT. A ROOM - DAY #12#\n\nA.\n\nINT. B ROOM - DAY #12#\n\nB.\n"
    assert [scene.number for scene in film_of(script).scenes] == ["12", "12"]
    assert any("used twice" in remark for remark in remarks_of(script))


def test_nothing_to_see_gives_a_film_without_shots_and_says_so() -> None:
    film, remarks = break_down(Screenplay(), title="Nothing")
    assert (film.title, film.shots) == ("Nothing", ())
    assert len(remarks) == 1
