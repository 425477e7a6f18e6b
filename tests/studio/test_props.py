"""The film's props: named by its shots, described once, and told to whatever draws a shot that names them."""

from __future__ import annotations

import pytest

from storyboard import edits
from storyboard.errors import FilmError
from storyboard.model import Film
from storyboard.prompts import OfflineWriter
from studio.cast.props import props_of


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
