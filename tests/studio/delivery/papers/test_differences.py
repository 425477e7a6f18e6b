"""What differs between two cuts, shot by shot."""

from __future__ import annotations

from storyboard.camera import Camera, Size
from storyboard.model import Film, Transition, Use
from studio.delivery.papers.differences import Side, compare, side_of
from tests.studio.delivery.papers.films import FILM, SHOTS, film_with

A, B, C = SHOTS
TAKES = {"a": "a0", "b": "b0", "c": "c0"}


def _side(*uses: Use, film: Film = FILM, takes: dict[str, str] = TAKES) -> Side:
    return side_of(film, film.cuts[0].with_(uses=uses), takes)


def _walk(order: str) -> tuple[Use, ...]:
    return tuple(Use(id=f"u{n}", shot=shot) for n, shot in enumerate(order))


def _told(old: Side, new: Side) -> list[tuple[str, str, bool]]:
    return [(step.kind, (step.new or step.old).shot, step.moved) for step in compare(old, new) if step.new or step.old]  # type: ignore[union-attr]


def test_the_same_cut_differs_in_nothing() -> None:
    assert {step.kind for step in compare(_side(*_walk("abc")), _side(*_walk("abc")))} == {"same"}
    assert compare(_side(), _side()) == ()


def test_added_and_removed_shots_stand_where_they_are_or_were() -> None:
    assert _told(_side(*_walk("ac")), _side(*_walk("abc"))) == [
        ("same", "a", False),
        ("added", "b", False),
        ("same", "c", False),
    ]
    assert _told(_side(*_walk("abc")), _side(*_walk("ac"))) == [
        ("same", "a", False),
        ("removed", "b", False),
        ("same", "c", False),
    ]
    assert _told(_side(*_walk("ab")), _side(*_walk("ac"))) == [
        ("same", "a", False),
        ("removed", "b", False),
        ("added", "c", False),
    ]


def test_a_shot_that_changed_its_place_is_moved_not_lost() -> None:
    told = _told(_side(*_walk("abc")), _side(*_walk("bca")))
    assert sorted(told) == [("changed", "a", True), ("same", "b", False), ("same", "c", False)]


def test_a_shot_played_twice_answers_once_each() -> None:
    steps = compare(_side(*_walk("aba")), _side(*_walk("abaa")))
    assert [step.kind for step in steps] == ["same", "same", "same", "added"]


def test_what_changed_in_a_shot_is_said_in_words() -> None:
    old = _side(*_walk("a"))
    trimmed = _side(Use(id="u0", shot="a", first=6, frames=12))
    assert compare(old, trimmed)[0].words == ("1.0 s → 0.5 s (−0.5 s)", "starts at frame 6 of the shot, before at 0")
    film = film_with(A.with_(action="Snow.", camera=Camera(size=Size.CLOSE), characters=()), B, C)
    words = compare(old, _side(*_walk("a"), film=film, takes={"a": "a1"}))[0].words
    assert words == ("WS pan 28 mm → CU 40 mm", "another action", "another cast", "rendered again")


def test_transitions_and_missing_takes_are_named() -> None:
    soft = (Use(id="u0", shot="a", transition=Transition(kind="dissolve", frames=12)), Use(id="u1", shot="b"))
    assert compare(_side(*_walk("ab")), _side(*soft))[0].words == ("cut → dissolve 0.5 s",)
    assert compare(_side(*_walk("a"), takes={}), _side(*_walk("a")))[0].words == ("now drawn",)
    assert compare(_side(*_walk("a")), _side(*_walk("a"), takes={}))[0].words == ("not drawn any more",)


def test_a_hundredth_of_a_second_is_not_hidden_by_rounding() -> None:
    new = _side(Use(id="u0", shot="a", frames=23))
    assert compare(_side(*_walk("a")), new)[0].words == ("1.00 s → 0.96 s (−0.04 s)",)
