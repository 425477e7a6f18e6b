"""The shot graph says what may follow what, what waits for what, and which links cannot be."""

from __future__ import annotations

import subprocess
import sys
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from storyboard import graph
from storyboard.errors import FilmError
from storyboard.model import Cut, Film, Use
from tests.storyboard.films import deck_film, linked


def walk(*shots: str) -> Cut:
    return Cut(id="cut", name="Cut", uses=tuple(Use(id=f"use-{at}", shot=shot) for at, shot in enumerate(shots)))


def test_a_loop_of_continued_shots_is_refused_by_a_sentence_that_names_them() -> None:
    film = linked(["3A", "3B"], ("3A", "3B", "continues"), ("3B", "3A", "continues"))
    with pytest.raises(FilmError) as caught:
        graph.check(film)
    assert caught.value.sentence in {
        "Shot 3B continues 3A, which continues 3B; a shot cannot wait for itself, so remove one of the links.",
        "Shot 3A continues 3B, which continues 3A; a shot cannot wait for itself, so remove one of the links.",
    }


def test_a_loop_of_matching_shots_is_refused() -> None:
    film = linked("ABC", ("A", "B", "matches"), ("B", "C", "matches"), ("C", "A", "matches"))
    with pytest.raises(FilmError, match=r"Shot \w matches \w, which matches \w, which matches \w; .*remove one"):
        graph.check(film)


def test_a_loop_of_both_kinds_is_refused_and_each_link_told_by_its_kind() -> None:
    film = linked("AB", ("A", "B", "continues"), ("B", "A", "matches"))
    with pytest.raises(FilmError, match=r"Shot (B continues A, which matches B|A matches B, which continues A);"):
        graph.check(film)


@pytest.mark.parametrize("kind", ["continues", "matches"])
def test_a_shot_cannot_continue_or_match_itself(kind: str) -> None:
    with pytest.raises(FilmError, match=f"Shot A {kind} itself"):
        graph.check(linked("A", ("A", "A", kind)))


def test_a_shot_starts_on_one_last_frame_only() -> None:
    film = linked("ABC", ("A", "C", "continues"), ("B", "C", "continues"))
    with pytest.raises(FilmError, match="Shot C continues both A and B"):
        graph.check(film)


def test_a_link_stands_once() -> None:
    with pytest.raises(FilmError, match="Shot B follows A twice"):
        graph.check(linked("AB", ("A", "B", "follows"), ("A", "B", "follows")))


def test_what_follows_may_loop_because_an_intercut_comes_back() -> None:
    graph.check(linked("AB", ("A", "B", "follows"), ("B", "A", "follows"), ("A", "A", "follows")))


@given(st.lists(st.tuples(st.integers(0, 7), st.integers(0, 7)), unique=True, max_size=14))
def test_a_film_is_refused_exactly_when_networkx_finds_a_loop(pairs: list[tuple[int, int]]) -> None:
    import networkx as nx

    film = linked("01234567", *((str(a), str(b), "matches") for a, b in pairs))
    if nx.is_directed_acyclic_graph(nx.DiGraph(pairs)):
        graph.check(film)
    else:
        with pytest.raises(FilmError) as caught:
            graph.check(film)
        named = caught.value.sentence.split(";")[0].removeprefix("Shot ").replace(",", "").split()
        loop = [word for word in named if word.isdigit()]
        if "itself" in named:
            loop.append(loop[0])
        assert all((int(b), int(a)) in pairs for a, b in pairwise(loop)), "each told link is there"
        assert loop[0] == loop[-1]


def test_a_cut_along_the_links_is_a_walk() -> None:
    film = deck_film()
    assert graph.is_walk(film, film.cuts[0])
    assert graph.gaps(film, walk()) == ()


def test_a_step_without_a_link_is_reported_with_its_place() -> None:
    film = deck_film()
    (gap,) = graph.gaps(film, walk("shot-1a", "shot-1b", "shot-2b"))
    assert (gap.before, gap.after) == ("use-1", "use-2")
    assert (gap.source, gap.target) == ("shot-1b", "shot-2b")
    assert not graph.is_walk(film, walk("shot-1b", "shot-1a")), "a link goes one way"


def test_an_intercut_walks_a_loop_and_a_razor_needs_no_link() -> None:
    film = linked("AB", ("A", "B", "follows"), ("B", "A", "follows"))
    assert graph.is_walk(film, walk("A", "B", "A", "A", "B"))


def test_continuity_links_are_no_licence_to_cut() -> None:
    assert not graph.is_walk(linked("AB", ("A", "B", "continues")), walk("A", "B"))


def diamond() -> Film:
    ends = [("A", "B"), ("A", "C"), ("B", "D"), ("C", "D"), ("D", "E")]
    return linked("ABCDE", *((a, b, "follows") for a, b in ends))


def test_alternates_are_parallel_branches() -> None:
    assert graph.alternates(diamond(), "B") == ("C",)
    assert graph.alternates(diamond(), "C") == ("B",)
    assert graph.alternates(diamond(), "D") == ()


def test_alternates_of_the_first_and_of_the_last_shot() -> None:
    film = linked("ABCDE", ("A", "C", "follows"), ("B", "C", "follows"), ("C", "D", "follows"), ("C", "E", "follows"))
    assert graph.alternates(film, "A") == ("B",)
    assert graph.alternates(film, "E") == ("D",)


def test_shots_that_are_linked_to_nothing_are_no_alternates() -> None:
    assert graph.alternates(linked("AB"), "A") == ()


def test_a_detour_is_no_alternate_of_the_shot_it_leads_to() -> None:
    film = linked("ABC", ("A", "B", "follows"), ("A", "C", "follows"), ("B", "C", "follows"), ("C", "C", "follows"))
    assert graph.alternates(film, "B") == ()


def test_what_a_shot_hangs_on_and_what_hangs_on_it() -> None:
    film = linked("ABCD", ("A", "B", "continues"), ("B", "C", "continues"), ("C", "D", "matches"))
    assert graph.upstream(film, "C") == ("A", "B")
    assert graph.downstream(film, "A") == ("B", "C")
    assert graph.downstream(film, "A", "continues", "matches") == ("B", "C", "D")
    assert graph.upstream(film, "A", "follows") == ()


def test_an_unknown_shot_is_named() -> None:
    for ask in (graph.upstream, graph.downstream, graph.alternates):
        with pytest.raises(FilmError, match="no shot “Z”"):
            ask(linked("A"), "Z")


def test_shots_are_made_after_what_they_continue_and_otherwise_in_film_order() -> None:
    film = linked("ABCD", ("D", "A", "continues"), ("B", "C", "follows"))
    assert graph.making_order(film) == ("B", "C", "D", "A")
    assert graph.waves(film) == (("B", "C", "D"), ("A",))


def test_shots_that_no_walk_reaches_are_listed() -> None:
    film = linked("ABCD", ("A", "B", "follows"), ("C", "D", "follows"))
    assert graph.unreachable(film) == ("C", "D")
    assert graph.unreachable(linked("")) == ()


def test_shots_in_no_cut_are_listed() -> None:
    film = deck_film()
    assert graph.unused(film) == ()
    assert graph.unused(film.with_(cuts=())) == tuple(shot.id for shot in film.shots)


def test_reading_and_editing_a_film_does_not_load_networkx() -> None:
    ask = "import sys, storyboard.files, storyboard.edits; sys.exit('networkx' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", ask], check=False).returncode == 0
