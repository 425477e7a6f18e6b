"""Casting: a voice of one's own for every character."""

from __future__ import annotations

import itertools

from audio.voices.casting import cast_voices, voice_recipes
from storyboard.model import Character, Film, Line, Location, Scene, Shot, Voice

CROWD = tuple(
    Character(id=name, name=name, sex=sex, age=age, kind=kind)  # type: ignore[arg-type]
    for name, sex, age, kind in (
        ("mia", "female", 30, "person"),
        ("tom", "male", 40, "person"),
        ("captain", "male", 70, "person"),
        ("girl", "female", 8, "person"),
        ("boy", "", None, "child"),
        ("unit-7", "", None, "robot"),
        ("rex", "", None, "dog"),
        ("anna", "female", 25, "person"),
        ("ben", "male", 30, "person"),
        ("carl", "male", 31, "person"),
        ("nan", "female", 80, "person"),
        ("stranger", "", None, "person"),
    )
)


def film(*characters: Character, **rest: object) -> Film:
    return Film.model_validate({"title": "Test", "characters": characters, **rest})


def test_no_two_characters_sound_alike() -> None:
    many = tuple(Character(id=f"man-{n}", name=f"Man {n}", sex="male") for n in range(12))
    for cast in (cast_voices(film(*CROWD)), cast_voices(film(*many))):
        for one, other in itertools.combinations(cast.values(), 2):
            assert one.variant != other.variant or abs(one.pitch - other.pitch) >= 12


def test_a_character_added_later_changes_nobodys_voice() -> None:
    before = cast_voices(film(*CROWD[:6]))
    after = cast_voices(film(*CROWD))
    assert {name: after[name] for name in before} == before


def test_a_voice_the_director_chose_is_kept_and_given_to_nobody_else() -> None:
    chosen = cast_voices(film(CROWD[0]))["mia"]
    given = Character(id="star", name="Star", voice=chosen)
    cast = cast_voices(film(given, CROWD[0]))
    assert "star" not in cast
    assert cast["mia"] != chosen


def test_sex_age_and_kind_are_heard() -> None:
    cast = cast_voices(film(*CROWD))
    assert cast["girl"].pitch > cast["mia"].pitch + 15
    assert cast["unit-7"].variant in {"robosoft3", "UniRobot", "anikaRobot", "robosoft5", "klatt4"}
    assert cast["captain"].words_per_minute < cast["tom"].words_per_minute
    assert cast["tom"].variant not in {"f1", "f2", "f3", "f5", "Andrea", "steph", "belinda", "Annie"}


def test_every_line_is_spoken_by_its_character_in_its_own_language() -> None:
    lines = (
        Line(id="l1", character="mia", text="The lighthouse is moving again."),
        Line(id="l2", character="tom", text="灯塔又在移动了。", manner="whispering"),
        Line(id="l3", character="mia", text="Tom!"),
    )
    made = film(
        *CROWD[:2],
        locations=(Location(id="sea", name="Sea"),),
        scenes=(Scene(id="s", number="1", location="sea"),),
        shots=(Shot(id="a", scene="s", number="1A", frames=96, lines=lines),),
    )
    recipes = voice_recipes(made)
    assert [recipes[line.id].language for line in lines] == ["en-us", "cmn", "en-us"]
    assert recipes["l1"].voice == recipes["l3"].voice == cast_voices(made)["mia"]
    assert recipes["l2"].manner == "whispering"
    assert isinstance(recipes["l2"].voice, Voice)
