"""A film that cannot be is refused, and a film that can be is a value."""

from __future__ import annotations

import pytest
from pydantic import ValidationError

from storyboard.errors import FilmError
from storyboard.model import CUT, Character, Cut, Film, Line, Link, Shot, Transition, Use
from storyboard.values import digest_of, in_words
from tests.storyboard.films import deck_film


def test_a_film_never_changes_in_place() -> None:
    film = deck_film()
    with pytest.raises(ValidationError, match="frozen"):
        film.title = "Other"  # type: ignore[misc]
    assert film.with_(title="Other").title == "Other"
    assert film.title == "The lamp"


def test_two_films_of_the_same_content_are_equal_and_have_one_digest() -> None:
    assert deck_film() == deck_film()
    assert deck_film().digest() == deck_film().digest()
    assert deck_film().digest() != deck_film().with_(title="Other").digest()
    assert deck_film().digest(without=["title"]) == deck_film().with_(title="Other").digest(without=["title"])


def test_a_changed_film_looks_things_up_anew() -> None:
    film = deck_film()
    assert film.shots_by_id["shot-1a"].action == "The sea."
    shot = film.shots[0].with_(action="The deck.")
    assert film.with_(shots=(shot, *film.shots[1:])).shots_by_id["shot-1a"].action == "The deck."


def test_a_digest_does_not_depend_on_the_order_of_keys() -> None:
    assert digest_of({"a": 1, "b": 2}) == digest_of({"b": 2, "a": 1}) != digest_of({"a": 2, "b": 1})


@pytest.mark.parametrize("field", ["characters", "locations", "scenes", "shots", "cuts"])
def test_two_of_one_name_are_refused(field: str) -> None:
    film = deck_film()
    with pytest.raises(FilmError, match="There are two of"):
        film.with_(**{field: (*getattr(film, field), getattr(film, field)[0])})


def test_two_lines_cues_or_uses_of_one_name_are_refused() -> None:
    film = deck_film()
    last = film.shots[-1]
    for twice in (last.with_(lines=(*last.lines, last.lines[0])), last.with_(cues=last.cues * 2)):
        with pytest.raises(FilmError, match=r"There are two of (line|cue)"):
            film.with_(shots=(*film.shots[:-1], twice))
    with pytest.raises(FilmError, match="two of use in cut Main “use-1”"):
        film.with_(cuts=(film.cuts[0].with_(uses=film.cuts[0].uses[:1] * 2),))


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        ({"locations": ()}, "Scene 1 names location “deck”"),
        ({"scenes": ()}, "Shot 1A names scene “scene-1”"),
        ({"characters": ()}, "Shot 1B names character “mia”"),
        ({"links": (Link(source="shot-1a", target="gone"),)}, "A link names shot “gone”"),
        ({"cuts": (Cut(id="c", name="Short", uses=(Use(id="u", shot="gone"),)),)}, "Cut Short names shot “gone”"),
    ],
)
def test_what_is_named_has_to_be_there(change: dict[str, object], sentence: str) -> None:
    with pytest.raises(FilmError, match=sentence):
        deck_film().with_(**change)


def test_a_speaker_has_to_be_in_the_film_even_off_screen() -> None:
    film = deck_film()
    shot = film.shots[0].with_(lines=(Line(id="x", character="nobody", text="Hm.", placed="over"),))
    with pytest.raises(FilmError, match="character “nobody”"):
        film.with_(shots=(shot, *film.shots[1:]))


@pytest.mark.parametrize("name", ["", "a b", "../up", "a/b", "-a", "a\n", "x" * 81, "a.b"])
def test_an_id_is_always_safe_in_a_file_name(name: str) -> None:
    with pytest.raises(ValidationError):
        Character(id=name, name="X")


@pytest.mark.parametrize("name", ["mia", "3b", "灯塔", "मिया", "жанна-2", "_x"])
def test_an_id_may_be_of_any_script(name: str) -> None:
    assert Character(id=name, name="X").id == name


@pytest.mark.parametrize("value", [float("nan"), float("inf")])
def test_numbers_are_finite(value: float) -> None:
    with pytest.raises(ValidationError):
        deck_film().shots[0].camera.with_(lens_mm=value)


def test_a_cut_takes_no_time_and_every_other_transition_takes_some() -> None:
    with pytest.raises(ValidationError, match="a cut of 3 frames"):
        Transition(kind="cut", frames=3)
    with pytest.raises(ValidationError, match="a dip of 0 frames"):
        Transition(kind="dip", frames=0)


def test_a_dissolve_takes_its_frames_from_both_shots_and_a_dip_half_from_each() -> None:
    dissolve, dip = Transition(kind="dissolve", frames=9), Transition(kind="dip", frames=9)
    assert (dissolve.overlap, dissolve.tail, dissolve.head) == (9, 9, 9)
    assert (dip.overlap, dip.tail, dip.head) == (0, 4, 5)


@pytest.mark.parametrize("kind", ["dissolve", "wipe", "dip"])
@pytest.mark.parametrize("tail", range(6))
@pytest.mark.parametrize("head", range(6))
def test_a_shortened_transition_is_as_long_as_both_shots_allow(kind: str, tail: int, head: int) -> None:
    wanted = Transition.model_validate({"kind": kind, "frames": 7})
    got = wanted.shortened(tail=tail, head=head)
    assert got.tail <= tail
    assert got.head <= head
    if got.frames < wanted.frames:
        longer = Transition.model_validate({"kind": kind, "frames": got.frames + 1})
        assert longer.tail > tail or longer.head > head
    assert got == CUT or got.kind == kind


def test_what_pydantic_refuses_is_told_in_one_sentence_with_its_place() -> None:
    document = deck_film().model_dump(mode="json")
    document["shots"][2]["frames"] = 0
    with pytest.raises(ValidationError) as caught:
        Film.model_validate(document)
    assert in_words(caught.value) == "“shots[2].frames” should be greater than 0, and is 0; correct it."
    with pytest.raises(ValidationError) as caught:
        Shot.model_validate({"id": "a", "scene": "b", "frames": 1, "number": "1", "lenght": 3})
    assert in_words(caught.value) == "“lenght” is not known here; correct it."
