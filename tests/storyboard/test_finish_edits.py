"""Edits of the finish: each does what it says, and what cannot be is refused in a sentence."""

from __future__ import annotations

from fractions import Fraction

import pytest

from storyboard import edits
from storyboard.errors import FilmError
from storyboard.finish import Grade
from storyboard.model import Character, Cut, Film, Line, Location, Scene, Shot, Transition, Use
from storyboard.timeline import lay_out


@pytest.fixture
def film() -> Film:
    """Two shots of 24 frames, each used once."""
    return Film(
        title="t",
        characters=(Character(id="mia", name="Mia"),),
        locations=(Location(id="l", name="Pier"),),
        scenes=(Scene(id="s", number="1", location="l"),),
        shots=(
            Shot(id="a", scene="s", number="1A", frames=24, lines=(Line(id="x", character="mia", text="Hello."),)),
            Shot(id="b", scene="s", number="1B", frames=24),
        ),
        cuts=(Cut(id="c", name="Cut", uses=(Use(id="u1", shot="a"), Use(id="u2", shot="b"))),),
    )


def length(film: Film) -> int:
    return lay_out(film, film.cuts[0], {}).frames


def test_a_grade_is_the_shots_the_scenes_or_the_cuts(film: Film) -> None:
    warm = Grade(temperature=0.5)
    assert edits.set_shot_grade(film, "a", warm).shots[0].grade == warm
    assert edits.set_scene_grade(film, "s", warm).scenes[0].grade == warm
    assert edits.set_cut_grade(film, "c", warm).cuts[0].grade == warm


def test_speed_and_freeze_change_the_length_of_the_cut(film: Film) -> None:
    assert length(edits.set_speed(film, "c", "u1", Fraction(2))) == 12 + 24
    assert length(edits.set_speed(film, "c", "u1", Fraction(1, 2))) == 48 + 24
    assert length(edits.set_hold(film, "c", "u1", 10)) == 34 + 24


def test_the_razor_in_a_freeze_and_at_another_speed_plays_as_before(film: Film) -> None:
    held = edits.set_hold(film, "c", "u1", 10)
    for at in (12, 24, 30):
        split = edits.split_use(held, "c", "u1", at)
        assert length(split) == length(held)
        before, after = lay_out(held, held.cuts[0], {}).clips[0], lay_out(split, split.cuts[0], {}).clips[:2]
        seen = [clip.shows(frame) for clip in after for frame in range(clip.frames)]
        assert seen == [before.shows(frame) for frame in range(34)]
    fast = edits.set_speed(film, "c", "u1", Fraction(3, 2))
    assert length(edits.split_use(fast, "c", "u1", 4)) == length(fast)
    with pytest.raises(FilmError, match="every 2 frames"):
        edits.split_use(fast, "c", "u1", 3)


def test_a_transition_longer_than_a_fast_shot_is_refused(film: Film) -> None:
    mixed = edits.set_transition(film, "c", "u1", Transition(kind="push", frames=20, direction="up"))
    with pytest.raises(FilmError, match="fewer than its transitions need"):
        edits.set_speed(mixed, "c", "u1", Fraction(4))


def test_a_title_comes_and_goes_with_its_visit(film: Film) -> None:
    titled = edits.add_title(film, "c", "u2", "Mia", design="lower third", offset=4, frames=12)
    (title,) = titled.cuts[0].titles
    assert edits.change_title(titled, "c", title.id, text="Tom").cuts[0].titles[0].text == "Tom"
    assert edits.remove_title(titled, "c", title.id).cuts[0].titles == ()
    assert edits.remove_use(titled, "c", "u2").cuts[0].titles == ()
    with pytest.raises(FilmError, match="needs words"):
        edits.add_title(film, "c", "u2", "  ")
    with pytest.raises(FilmError, match="no use"):
        edits.add_title(film, "c", "u9", "Mia")


def test_credits_stand_behind_the_last_shot(film: Film) -> None:
    rolled = edits.add_credits(film, "c", [("Cast", ""), ("Mia", "Jane")], frames=96)
    assert length(rolled) == 48 + 96
    assert rolled.cuts[0].titles[0].design == "credits"
    assert rolled.shots[-1].card


def test_a_line_is_translated_and_back(film: Film) -> None:
    french = edits.translate_line(film, "x", "fr", "Bonjour.")
    assert french.shots[0].lines[0].translations[0].text == "Bonjour."
    assert edits.translate_line(french, "x", "fr", "") == film
    with pytest.raises(FilmError, match="language"):
        edits.translate_line(film, "x", "not a tag", "Bonjour.")


def test_a_transition_that_cannot_go_there_is_refused(film: Film) -> None:
    with pytest.raises(ValueError, match="does not go in"):
        Transition(kind="wipe", frames=3, direction="in")
    assert Transition(kind="iris", frames=3, direction="in").overlap == 3
