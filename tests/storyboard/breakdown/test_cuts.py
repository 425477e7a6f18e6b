"""Cuts and alternates that a script carries in its notes."""

from __future__ import annotations

import pytest

from storyboard.model import Film
from storyboard.timeline import lay_out
from tests.storyboard.breakdown.films import film_of, remarks_of

SCENE = (
    "INT. KITCHEN - DAY\n\nSteam rises from a big copper pot on the stove.\n\n"
    "MIA (9, red coat) slices a loaf of bread with great care.\n\nTOM\nSupper will be ready when it is ready.\n\n"
    "CLOSE ON the clock over the door.\n"
)


def with_note(note: str) -> Film:
    return film_of(f"{SCENE}\n[[{note}]]\n")


def test_a_note_makes_a_cut_of_named_shots_in_its_own_order() -> None:
    cut = with_note("cut: Tease = 1D 1A").cuts_by_id["tease"]
    assert [use.shot for use in cut.uses] == ["shot-1d", "shot-1a"]


def test_a_use_may_be_the_first_seconds_of_a_shot_or_a_part_of_it() -> None:
    uses = with_note("cut: Parts = 1A:1.5s 1B:0.5s-2s").cuts_by_id["parts"].uses
    assert [(use.first, use.frames) for use in uses] == [(0, 36), (12, 36)]


def test_a_run_and_all_stand_for_many_shots() -> None:
    film = with_note("cut: Run = 1B-1D")
    assert [use.shot for use in film.cuts_by_id["run"].uses] == ["shot-1b", "shot-1c", "shot-1d"]
    assert len(with_note("cut: Whole = all").cuts_by_id["whole"].uses) == len(film.shots)


@pytest.mark.parametrize(
    ("shape", "size"),
    [
        ("9:16", (720, 1280)),
        ("1:1", (720, 720)),
        ("4:5", (720, 900)),
        ("16:9", (1280, 720)),
        ("1080x1920", (1080, 1920)),
    ],
)
def test_a_cut_has_its_own_shape(shape: str, size: tuple[int, int]) -> None:
    delivery = with_note(f"cut: Shaped, {shape} = all").cuts_by_id["shaped"].delivery
    assert (delivery.width, delivery.height) == size


@pytest.mark.parametrize("limit", ["8s", "0:08"])
def test_a_limit_trims_silence_and_never_a_line(limit: str) -> None:
    film = with_note(f"cut: Short, {limit} = all")
    cut = film.cuts_by_id["short"]
    assert cut.delivery.limit == 192
    assert lay_out(film, cut, {}).frames == 192
    for use in cut.uses:
        for line in film.shots_by_id[use.shot].lines:
            assert use.frames is not None and use.frames > line.offset + 24


def test_a_limit_that_cannot_be_kept_is_said() -> None:
    assert any("longer than its limit" in text for text in remarks_of(f"{SCENE}\n[[cut: Tiny, 2s = all]]\n"))


@pytest.mark.parametrize(
    ("note", "sentence"),
    [
        ("cut: Odd = 1A 9Z", "no shot of this film"),
        ("cut: None = 9Z", "names no shot"),
        ("cut: nothing here", "needs a name and its shots"),
        ("cut: Odd, soon = 1A", "neither a length nor a shape"),
        ("cut: Odd = 1A:90s-99s", "does not have"),
        ("cut: Film = 1A", "give a cut of some of its shots another name"),
        ("alternate of 9Z: CLOSE ON Tom.", "no shot 9Z"),
    ],
)
def test_a_note_that_cannot_be_done_is_a_remark_and_not_the_end(note: str, sentence: str) -> None:
    assert any(sentence in text for text in remarks_of(f"{SCENE}\n[[{note}]]\n"))


def test_other_notes_are_the_writers_own() -> None:
    film = with_note("Ask Anna about the pot.")
    assert [cut.id for cut in film.cuts] == ["film"]


def test_a_shot_may_be_used_twice_in_a_cut() -> None:
    uses = with_note("cut: Back = 1A 1B 1A").cuts_by_id["back"].uses
    assert [use.shot for use in uses] == ["shot-1a", "shot-1b", "shot-1a"]
    assert len({use.id for use in uses}) == 3


def test_an_alternate_says_the_same_lines_another_way_and_a_cut_may_take_it() -> None:
    film = film_of(f"{SCENE}\n[[alternate of 1C: EXTREME CLOSE UP - Tom's mouth.]]\n[[cut: Other = 1B 1C-ALT 1D]]\n")
    other = film.shots_by_id["shot-1c-alt"]
    assert [line.text for line in other.lines] == [line.text for line in film.shots_by_id["shot-1c"].lines]
    assert other.camera.size.value == "extreme close"
    assert "shot-1c-alt" in {use.shot for use in film.cuts_by_id["other"].uses}


def test_two_alternates_of_one_shot_are_told_apart() -> None:
    film = film_of(f"{SCENE}\n[[alternate of 1A: WIDE - The stove.]]\n\n[[alternate of 1A: CLOSE ON the pot.]]\n")
    assert [shot.number for shot in film.shots[-2:]] == ["1A-ALT", "1A-ALT2"]
