"""What the three example screenplays promise a new user."""

from __future__ import annotations

from collections import Counter

import networkx
import pytest

from storyboard.camera import Angle, Movement, Size
from storyboard.model import Film, TimeOfDay, Weather
from storyboard.timeline import lay_out
from tests.storyboard.breakdown.films import example

NAMES = ("lighthouse.fountain", "espresso.fountain", "paper-boat.fountain")


def seconds(film: Film, cut: str) -> float:
    return float(lay_out(film, film.cuts_by_id[cut], {}).frames / film.rate)


@pytest.mark.parametrize("name", NAMES)
def test_an_example_has_nothing_odd_in_it(name: str) -> None:
    assert example(name).remarks == ()


@pytest.mark.parametrize("name", NAMES)
def test_an_example_gives_the_same_film_every_time(name: str) -> None:
    assert example(name).film.model_dump_json() == example(name).film.model_dump_json()


@pytest.mark.parametrize("name", NAMES)
def test_every_shot_and_scene_of_an_example_knows_its_lines_of_the_script(name: str) -> None:
    film = example(name).film
    assert all(shot.script is not None for shot in film.shots)
    assert all(scene.script is not None for scene in film.scenes)
    firsts = [shot.script.first for shot in film.shots if shot.script and not shot.number.endswith("ALT")]
    assert firsts == sorted(firsts)


@pytest.mark.parametrize("name", NAMES)
def test_the_continuity_of_an_example_never_loops(name: str) -> None:
    film = example(name).film
    for kind in ("continues", "matches"):
        graph = networkx.DiGraph((link.source, link.target) for link in film.links if link.kind == kind)
        assert networkx.is_directed_acyclic_graph(graph)


def test_the_lighthouse_is_a_trailer_of_a_minute_with_fourteen_to_eighteen_shots() -> None:
    film = example("lighthouse.fountain").film
    assert 14 <= len(film.cuts_by_id["film"].uses) <= 18
    assert 55 <= seconds(film, "film") <= 75
    assert film.title == "The Keeper's Light"


def test_the_lighthouse_has_three_people_who_cannot_be_mistaken() -> None:
    people = {character.name: character for character in example("lighthouse.fountain").film.characters}
    assert set(people) == {"Mia", "Tom", "Ada"}
    assert people["Mia"].kind == "child" and people["Mia"].age == 9
    assert "red raincoat" in people["Mia"].wardrobe
    assert people["Tom"].look == "white beard" and people["Tom"].sex == "male"
    assert people["Ada"].wardrobe == "orange oilskin" and people["Ada"].sex == "female"
    assert len({person.wardrobe for person in people.values()}) == 3


def test_the_lighthouse_goes_to_several_places_by_day_and_by_night_in_fair_weather_and_in_storm() -> None:
    film = example("lighthouse.fountain").film
    assert len(film.locations) >= 3
    assert {TimeOfDay.DAY, TimeOfDay.NIGHT} <= {scene.time for scene in film.scenes}
    assert {Weather.CLEAR, Weather.STORM} <= {scene.weather for scene in film.scenes}
    visits = Counter(scene.location for scene in film.scenes)
    assert visits["lighthouse-rock"] == 2 and visits["lighthouse-lantern-room"] == 2


def test_a_red_raincoat_brings_no_rain() -> None:
    assert example("lighthouse.fountain").film.scenes[0].weather is Weather.CLEAR


def test_the_lighthouse_speaks_on_screen_and_from_afar_and_ends_on_its_title() -> None:
    film = example("lighthouse.fountain").film
    assert {line.placed for shot in film.shots for line in shot.lines} >= {"on", "over"}
    last = film.shots_by_id[film.cuts_by_id["film"].uses[-1].shot]
    assert last.card == "THE KEEPER'S LIGHT"
    assert film.cuts_by_id["film"].fade_in > 0 and film.cuts_by_id["film"].fade_out > 0


def test_the_lighthouse_shows_a_varied_camera() -> None:
    shots = example("lighthouse.fountain").film.shots
    assert len({shot.camera.size for shot in shots}) >= 6
    assert {Angle.LOW, Angle.POINT_OF_VIEW, Angle.OVER_SHOULDER, Angle.HIGH} <= {shot.camera.angle for shot in shots}
    assert len({shot.camera.movement for shot in shots}) >= 5
    assert sum(shot.camera.movement is Movement.STATIC for shot in shots) >= 4


def test_the_lighthouse_holds_an_alternate_as_a_parallel_branch() -> None:
    film = example("lighthouse.fountain").film
    follows = {(link.source, link.target) for link in film.links if link.kind == "follows"}
    assert {("shot-1b", "shot-1c"), ("shot-1b", "shot-1c-alt"), ("shot-1c-alt", "shot-1d")} <= follows
    assert film.shots_by_id["shot-1c-alt"].camera.angle is Angle.OVER_SHOULDER
    assert all(use.shot != "shot-1c-alt" for use in film.cuts_by_id["film"].uses)


def test_the_espresso_is_one_advertisement_in_four_lengths_and_two_shapes() -> None:
    film = example("espresso.fountain").film
    assert [cut.name for cut in film.cuts] == ["Film", "Fifteen", "Six", "Vertical"]
    assert 27 <= seconds(film, "film") <= 30
    assert 13 <= seconds(film, "fifteen") <= 15
    assert 5 <= seconds(film, "six") <= 6
    vertical = film.cuts_by_id["vertical"].delivery
    assert (vertical.width, vertical.height) == (720, 1280)


def test_every_cut_of_the_espresso_holds_its_limit_in_frames() -> None:
    film = example("espresso.fountain").film
    for cut in film.cuts:
        assert cut.delivery.limit is not None
        assert lay_out(film, cut, {}).frames <= cut.delivery.limit
        assert all(use.frames is not None for use in cut.uses)  # so that a re-timed shot cannot break it


def test_no_cut_of_the_espresso_cuts_into_a_line() -> None:
    film = example("espresso.fountain").film
    for cut in film.cuts:
        for use in cut.uses:
            shot = film.shots_by_id[use.shot]
            for line in shot.lines:
                assert use.first <= line.offset and (use.frames or shot.frames) - line.offset > film.rate / 2


def test_the_paper_boat_is_a_chinese_short_of_about_three_quarters_of_a_minute() -> None:
    film = example("paper-boat.fountain").film
    assert film.title == "纸船"
    assert 45 <= seconds(film, "film") <= 60
    assert [character.name for character in film.characters] == ["小雨", "爷爷", "妈妈"]
    assert film.characters[0].wardrobe == "黄色雨衣, 红色雨靴" and film.characters[0].kind == "child"
    assert [scene.time for scene in film.scenes] == [
        TimeOfDay.DAWN,
        TimeOfDay.DAWN,
        TimeOfDay.NIGHT,
        TimeOfDay.GOLDEN_HOUR,
    ]
    assert {location.name: location.interior for location in film.locations} == {
        "江南老巷": False,
        "石桥": False,
        "爷爷家": True,
    }


def test_the_paper_boat_obeys_its_chinese_directions() -> None:
    film = example("paper-boat.fountain").film
    by_action = {shot.action: shot.camera for shot in film.shots}
    assert by_action["爷爷愣住了，轻轻低下头。"].size is Size.CLOSE
    assert by_action["纸船打着转，漂向桥洞。"].angle is Angle.HIGH
    assert by_action["小雨抬头，笑了。"].movement is Movement.DOLLY_IN
    assert film.cuts[0].fade_in > 0 and film.cuts[0].fade_out > 0
    assert sum(link.transition.kind == "dissolve" for link in film.links) == 2
