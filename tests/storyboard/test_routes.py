"""Ways through the graph: a cut takes another branch, a shot takes another place on the path, one alternate is kept."""

from __future__ import annotations

from itertools import pairwise

import pytest

from storyboard import edits, graph
from storyboard.errors import FilmError
from storyboard.model import Film, Link, Transition
from tests.storyboard.films import linked

FADE = Transition(kind="dissolve", frames=6)


def _film(path: str, *more: str, cut: str = "") -> Film:
    """Shots named by letters, each following the last, further paths beside it, and a cut of some of them."""
    links = dict.fromkeys(step for way in (path, *more) for step in pairwise(way))
    film = linked(sorted({*path, *"".join(more)}), *((a, b, "follows") for a, b in links))
    return edits.add_cut(film, "Main", list(cut or path))


def _walk(film: Film, cut: str = "main") -> str:
    return "".join(use.shot for use in film.cuts_by_id[cut].uses)


def _paths(film: Film) -> set[str]:
    return {each.source + each.target for each in film.links if each.kind == "follows"}


def test_a_cut_takes_the_parallel_branch_and_comes_back() -> None:
    film = edits.reroute_cut(_film("ABCDE", "BXYE"), "main", "Y")
    assert _walk(film) == "ABXYE"
    assert graph.is_walk(film, film.cuts[0])


def test_a_cut_that_skips_a_shot_is_led_through_it() -> None:
    assert _walk(edits.reroute_cut(_film("ABC", "AC", cut="AC"), "main", "B")) == "ABC"


def test_a_branch_at_the_films_start_or_end_replaces_what_stood_there() -> None:
    assert _walk(edits.reroute_cut(_film("ABC", "XB"), "main", "X")) == "XBC"
    assert _walk(edits.reroute_cut(_film("ABC", "BX"), "main", "X")) == "ABX"


def test_the_nearest_way_is_taken_where_a_cut_visits_a_shot_twice() -> None:
    film = _film("ABAC", "AXC", cut="ABAC")
    assert _walk(edits.reroute_cut(film, "main", "X")) == "ABAXC"


def test_the_transition_of_the_new_links_is_taken_and_titles_stay_with_the_visit() -> None:
    film = _film("ABC", "AXC")
    film = edits.set_link_transition(film, "A", "X", FADE)
    use = film.cuts[0].uses[1].id
    film = edits.add_title(film, "main", use, "Dawn")
    routed = edits.reroute_cut(film, "main", "X").cuts[0]
    assert routed.uses[0].transition == FADE
    assert [title.use for title in routed.titles] == [routed.uses[1].id]


def test_a_cut_is_led_along_a_link_through_a_branch_or_past_what_it_skips() -> None:
    film = _film("ABCDE", "BE", "AXYE")
    assert _walk(edits.reroute_along(film, "main", "B", "E")) == "ABE"
    assert _walk(edits.reroute_along(film, "main", "X", "Y")) == "AXYE"
    assert _walk(edits.reroute_along(film, "main", "A", "X")) == "AXYE"
    with pytest.raises(FilmError, match="already"):
        edits.reroute_along(film, "main", "A", "B")
    back = edits.link(film, "D", "B")
    with pytest.raises(FilmError, match="before"):
        edits.reroute_along(back, "main", "D", "B")


def test_a_shot_that_nothing_leads_through_cannot_be_visited_and_one_visited_need_not() -> None:
    film = edits.duplicate_shot(_film("ABC"), "B")
    lone = film.with_(links=tuple(each for each in film.links if film.shots[2].id not in (each.source, each.target)))
    alone = next(shot.id for shot in film.shots if shot.id not in "ABC")
    lost = lone.with_(links=tuple(each for each in lone.links if alone not in (each.source, each.target)))
    other = edits.link(lost, alone, alone)
    with pytest.raises(FilmError, match="link the shot first"):
        edits.reroute_cut(other, "main", alone)
    with pytest.raises(FilmError, match="already"):
        edits.reroute_cut(film, "main", "B")


def test_a_shot_put_into_a_link_leaves_a_healed_path_behind_and_cuts_follow_it() -> None:
    film = edits.place_shot(_film("ABCDE"), "B", after="D", before="E")
    assert _paths(film) == {"AC", "CD", "DB", "BE"}
    assert _walk(film) == "ACDBE"
    assert [shot.id for shot in film.shots] == list("ACDBE")
    assert graph.is_walk(film, film.cuts[0])


def test_a_new_shot_put_into_a_link_joins_the_cut_that_is_shown_and_leaves_the_others_their_walk() -> None:
    film = edits.add_cut(_film("ABC"), "Short", ["A", "B"])
    film = edits.add_shot(film, film.scenes[0].id, frames=24)
    new = film.shots[-1].id
    placed = edits.place_shot(film, new, after="A", before="B", cut="main")
    assert [use.shot for use in placed.cuts_by_id["main"].uses] == ["A", new, "B", "C"]
    assert _walk(placed, "short") == "AB"
    assert all(graph.is_walk(placed, cut) for cut in placed.cuts)
    alone = edits.remove_cut(film, "short")
    assert "AB" not in _paths(edits.place_shot(alone, new, after="A", before="B", cut="main"))


def test_a_shot_is_put_behind_the_last_and_before_the_first() -> None:
    assert _walk(edits.place_shot(_film("ABC"), "A", after="C")) == "BCA"
    film = edits.place_shot(_film("ABC"), "C", before="A")
    assert _walk(film) == "CAB"
    assert _paths(film) == {"CA", "AB"}


def test_what_a_moved_shot_continues_it_still_continues() -> None:
    film = edits.link(_film("ABCD"), "A", "B", "continues")
    assert Link(source="A", target="B", kind="continues") in edits.place_shot(film, "B", after="C", before="D").links


def test_a_shot_has_to_be_put_somewhere_else() -> None:
    with pytest.raises(FilmError, match="Say where"):
        edits.place_shot(_film("ABC"), "B")
    with pytest.raises(FilmError, match="beside itself"):
        edits.place_shot(_film("ABC"), "B", after="B")


def test_of_alternates_one_is_kept_and_cuts_visit_it() -> None:
    film = edits.keep_alternate(_film("ABC", "AXC", "AYC"), "X")
    assert _walk(film) == "AXC"
    assert sorted(shot.id for shot in film.shots) == list("ACX")
    assert _paths(film) == {"AX", "XC", "AC"} or _paths(film) == {"AX", "XC"}
    with pytest.raises(FilmError, match="no alternates"):
        edits.keep_alternate(film, "X")
