"""Trims move what is seen of a shot, ripple through the walk, and say what a shot does not have."""

from __future__ import annotations

from fractions import Fraction

import pytest

from storyboard import edits
from storyboard.errors import FilmError
from storyboard.model import Cut, Film, Location, Scene, Shot, Transition, Use
from storyboard.timeline import lay_out


@pytest.fixture
def film() -> Film:
    """Three shots of 100 frames, each seen from its frame 20 for 40 frames."""
    return Film(
        title="t",
        locations=(Location(id="l", name="Pier"),),
        scenes=(Scene(id="s", number="1", location="l"),),
        shots=tuple(Shot(id=name, scene="s", number=f"1{name.upper()}", frames=100) for name in "abc"),
        cuts=(Cut(id="c", name="Cut", uses=tuple(Use(id=f"u{n}", shot=n, first=20, frames=40) for n in "abc")),),
    )


def seen(film: Film) -> list[tuple[str, int, int, int]]:
    """Of each clip: its shot, where it starts in the cut, the first frame seen of the shot, and how many."""
    return [(clip.shot, clip.start, clip.source, clip.frames) for clip in lay_out(film, film.cuts[0], {}).clips]


def test_a_trimmed_start_moves_all_that_follows(film: Film) -> None:
    assert seen(edits.trim_ends(film, "c", {"ub": (10, 0)})) == [("a", 0, 20, 40), ("b", 40, 30, 30), ("c", 70, 20, 40)]


def test_a_trimmed_end_moves_all_that_follows(film: Film) -> None:
    assert seen(edits.trim_ends(film, "c", {"ub": (0, 15)})) == [("a", 0, 20, 40), ("b", 40, 20, 55), ("c", 95, 20, 40)]


def test_several_uses_are_trimmed_at_once(film: Film) -> None:
    assert [each[3] for each in seen(edits.trim_ends(film, "c", {"ua": (0, -5), "uc": (0, -5)}))] == [35, 40, 35]


def test_a_rolled_cut_leaves_the_rest_where_it_is(film: Film) -> None:
    assert seen(edits.roll_cut(film, "c", "ua", -8)) == [("a", 0, 20, 32), ("b", 32, 12, 48), ("c", 80, 20, 40)]


def test_a_slipped_use_shows_another_part_in_the_same_place(film: Film) -> None:
    assert seen(edits.slip_use(film, "c", "ub", 12)) == [("a", 0, 20, 40), ("b", 40, 32, 40), ("c", 80, 20, 40)]


def test_a_slid_use_moves_over_its_neighbours(film: Film) -> None:
    assert seen(edits.slide_use(film, "c", "ub", 7)) == [("a", 0, 20, 47), ("b", 47, 20, 40), ("c", 87, 27, 33)]


def test_a_trim_at_double_speed_counts_frames_of_the_film(film: Film) -> None:
    fast = edits.set_speed(film, "c", "ub", Fraction(2))
    assert seen(edits.trim_ends(fast, "c", {"ub": (5, 0)}))[1] == ("b", 40, 30, 15)
    odd = edits.set_speed(film, "c", "ub", Fraction(1, 2))
    with pytest.raises(FilmError, match="every 2 frames"):
        edits.trim_ends(odd, "c", {"ub": (5, 0)})


def test_a_freeze_frame_gives_way_before_what_moves(film: Film) -> None:
    held = edits.set_hold(film, "c", "ub", 10)
    (use,) = [use for use in edits.trim_ends(held, "c", {"ub": (0, -14)}).cuts[0].uses if use.id == "ub"]
    assert (use.hold, use.frames) == (0, 36)
    (use,) = [use for use in edits.trim_ends(held, "c", {"ub": (0, 6)}).cuts[0].uses if use.id == "ub"]
    assert (use.hold, use.frames) == (16, 40)


def test_a_use_that_plays_to_the_end_still_does_when_its_start_is_trimmed(film: Film) -> None:
    open_ended = edits.trim_use(film, "c", "ub", 20, None)
    assert edits.trim_ends(open_ended, "c", {"ub": (5, 0)}).cuts[0].uses[1].frames is None


@pytest.mark.parametrize(
    ("head", "tail", "sentence"),
    [(-21, 0, "20 more frames before"), (0, 41, "40 more frames behind"), (0, -40, "At least one frame")],
)
def test_what_a_shot_does_not_have_is_said(film: Film, head: int, tail: int, sentence: str) -> None:
    with pytest.raises(FilmError, match=sentence):
        edits.trim_ends(film, "c", {"ub": (head, tail)})


def test_what_cannot_roll_slide_or_slip_is_said(film: Film) -> None:
    with pytest.raises(FilmError, match="no cut behind the last"):
        edits.roll_cut(film, "c", "uc", 3)
    with pytest.raises(FilmError, match="between two others"):
        edits.slide_use(film, "c", "ua", 3)
    with pytest.raises(FilmError, match="40 more frames behind"):
        edits.slip_use(film, "c", "ub", 41)


def test_a_trim_into_a_transition_is_refused(film: Film) -> None:
    soft = edits.set_transition(film, "c", "ua", Transition(kind="dissolve", frames=20))
    with pytest.raises(FilmError, match="transitions need"):
        edits.trim_ends(soft, "c", {"ub": (0, -30)})


def test_uses_move_together_and_keep_what_hangs_on_them(film: Film) -> None:
    noted = edits.add_marker(edits.add_title(film, "c", "ub", "Tom"), "c", "ub", 3, "look")
    moved = edits.move_uses(noted, "c", ["uc", "ub"], "ua")
    assert [use.id for use in moved.cuts[0].uses] == ["ub", "uc", "ua"]
    assert moved.cuts[0].titles == noted.cuts[0].titles and moved.cuts[0].markers == noted.cuts[0].markers
    assert edits.move_uses(noted, "c", ["ua", "ub"], "uc") is noted
    assert [use.id for use in edits.move_uses(noted, "c", ["ua"]).cuts[0].uses] == ["ub", "uc", "ua"]


def test_shots_are_dropped_into_a_cut_in_their_order(film: Film) -> None:
    assert [use.shot for use in edits.insert_shots(film, "c", ["c", "a"], "ub").cuts[0].uses] == [
        "a",
        "c",
        "a",
        "b",
        "c",
    ]
    assert [use.shot for use in edits.insert_shots(film, "c", ["b"]).cuts[0].uses] == ["a", "b", "c", "b"]


def test_several_uses_are_taken_out_at_once(film: Film) -> None:
    assert [use.id for use in edits.remove_uses(film, "c", ["ua", "uc"]).cuts[0].uses] == ["ub"]


def test_a_marker_goes_with_its_shot_and_its_half(film: Film) -> None:
    noted = edits.add_marker(film, "c", "ub", 30, "too dark")
    (marker,) = noted.cuts[0].markers
    assert edits.change_marker(noted, "c", marker.id, note="better").cuts[0].markers[0].note == "better"
    assert edits.remove_marker(noted, "c", marker.id).cuts[0].markers == ()
    assert edits.remove_use(noted, "c", "ub").cuts[0].markers == ()
    split = edits.split_use(noted, "c", "ub", 25).cuts[0]
    assert (split.markers[0].use, split.markers[0].offset) == (split.uses[2].id, 5)
    with pytest.raises(FilmError, match="no use"):
        edits.add_marker(film, "c", "nobody")
    with pytest.raises(FilmError, match="no marker"):
        edits.remove_marker(film, "c", "nobody")
