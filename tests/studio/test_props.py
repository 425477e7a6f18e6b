"""The film's props: named by its shots, described once, and told to whatever draws a shot that names them."""

from __future__ import annotations

import pytest

from generation.engines.hosted import unheard
from storyboard import edits
from storyboard.errors import FilmError
from storyboard.model import Film
from storyboard.prompts import OfflineWriter
from studio.cast.props import props_of
from studio.production.requests import RequestBook


def film_of(*actions: str) -> Film:
    film = edits.add_scene(edits.add_location(Film(title="The Ferry"), "Harbour"), "1", "harbour")
    for action in actions:
        film = edits.add_shot(film, "scene-1", action=action, frames=48)
    return film


def test_things_that_shots_name_are_found_and_a_look_reaches_the_prompts() -> None:
    film = film_of("Mia lifts the lantern.", "The sea.", "Two lanterns and a letter.")
    found = {seen.prop.name: seen.shots for seen in props_of(film)}
    assert found == {"lantern": ("shot-1a", "shot-1c"), "letter": ("shot-1c",)}
    film = edits.add_prop(film, "lantern", look="Brass, dented.")
    first, *rest = props_of(film)
    assert first.is_known and first.shots == ("shot-1a", "shot-1c")
    assert [seen.prop.name for seen in rest] == ["letter"]
    told = [OfflineWriter().expand(film, shot).text for shot in film.shots]
    assert ["lantern: Brass, dented." in text for text in told] == [True, False, True]


def test_in_a_chinese_film_things_are_called_as_its_shots_call_them() -> None:
    film = film_of("米娅提着马灯走上楼梯。")
    assert [seen.prop.name for seen in props_of(film)] == ["马灯"]
    film = edits.add_prop(film, "马灯", look="黄铜的，玻璃是红色的")
    assert "马灯: 黄铜的" in OfflineWriter().expand(film, film.shots[0]).text


def test_a_prop_is_renamed_and_removed() -> None:
    film = edits.add_prop(film_of("The sea."), "Lantern")
    film = edits.set_prop(film, "lantern", name="Storm lantern")
    assert film.props[0].id == "lantern" and film.props[0].name == "Storm lantern"
    with pytest.raises(FilmError, match="no prop “sword”"):
        edits.set_prop(film, "sword", look="long")
    assert not edits.remove_prop(film, "lantern").props


def test_the_pictures_of_a_thing_go_to_engines_that_hold_pictures_and_to_shots_that_name_it() -> None:
    film = film_of("He lifts the Lamp.", "Nobody is there.")
    film = edits.add_prop(film, "lamp", look="brass", references=("references/lamp.png",))
    for shot in film.shots:
        film = edits.set_engine(film, shot.id, "hosted")
    book = RequestBook(film, {})
    (lamp,) = book.request(film.shots[0]).props
    assert (lamp.name, lamp.references, lamp.look) == ("lamp", ("references/lamp.png",), "")
    assert book.request(film.shots[1]).props == ()
    drawn = edits.set_engine(film, "shot-1a", "animatic")
    bare = edits.set_prop(drawn, "lamp", references=())
    asked, plain = (RequestBook(each, {}).request(each.shots[0]) for each in (drawn, bare))
    assert asked.props == () and asked == plain, "the animatic draws from words"


def test_a_plan_says_which_pictures_of_things_an_engine_has_no_place_for() -> None:
    film = film_of("He lifts the lamp and the letter.")
    film = edits.add_prop(edits.add_prop(film, "lamp", references=("a.png",)), "letter", references=("b.png",))
    film = edits.set_engine(film, "shot-1a", "hosted")
    request = RequestBook(film, {}).request(film.shots[0])
    assert list(unheard(request)) == ["The server takes one picture, so letter is told in words."]
    assert any("lamp and letter is told" in each for each in unheard(request.with_(continues="abc")))
