"""Any screenplay gives a film, quickly: odd ones, long ones, and other people's."""

from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from storyboard.breakdown import break_down
from storyboard.model import Film
from storyboard.screenplay.fountain import parse_fountain
from storyboard.screenplay.script import Element, Kind, Screenplay, Span
from storyboard.timeline import lay_out
from tests.storyboard.breakdown.films import EXAMPLES, film_of

PIECES = [
    "INT. ROOM - DAY", "EXT. SEA - NIGHT", "FADE IN:", "CUT TO:", "DISSOLVE TO:", "CLOSE ON TOM", "TITLE: X", "> END <",
    "TOM", "TOM (V.O.)", "(beat)", "Hello.", "TOM (40, cap) walks in.", "MONTAGE", "- One.\n- Two.", "INTERCUT", "",
    "END OF MONTAGE", "小雨（8岁）跑。", "@小雨", "特写 - 手。", "[[cut: A, 3s = all]]", "[[alternate of 1A: WIDE]]",
    "~La la",
    "# Act", "= Synopsis", "===", ".推", "((((", "FADE TO BLACK.", "SUPER: Later", "TOM & MIA", "MIA ^",
    "They wait.", "She.",
]  # fmt: skip

pieces = st.lists(st.sampled_from(PIECES) | st.text(max_size=30), max_size=25)


def is_sound(film: Film) -> None:
    for cut in film.cuts:
        assert lay_out(film, cut, {}).frames > 0
    numbers = [shot.number for shot in film.shots]
    place = {shot.id: number for number, shot in enumerate(film.shots)}
    assert len(place) == len(numbers)
    for link in film.links:
        if link.kind != "follows":
            assert place[link.source] < place[link.target]
    for shot in film.shots:
        assert all(line.offset < shot.frames for line in shot.lines)
        assert all(cue.offset <= shot.frames for cue in shot.cues)


@settings(max_examples=150, deadline=None)
@given(pieces, st.sampled_from(["\n", "\n\n"]))
def test_any_script_gives_a_film_that_plays(parts: list[str], between: str) -> None:
    is_sound(break_down(parse_fountain(between.join(parts))).film)


kinds = st.sampled_from(list(Kind))
elements = st.lists(st.tuples(kinds, st.sampled_from(PIECES) | st.text(max_size=20), st.booleans()), max_size=20)


@settings(max_examples=150, deadline=None)
@given(elements)
def test_elements_in_any_order_give_a_film_that_plays(parts: list[tuple[Kind, str, bool]]) -> None:
    play = Screenplay(
        elements=tuple(
            Element(kind=kind, text=text, dual=dual, lines=Span(first=n, last=n))
            for n, (kind, text, dual) in enumerate(parts, 1)
        )
    )
    is_sound(break_down(play).film)


def test_every_word_of_dialogue_is_in_the_film_in_order() -> None:
    said = [f"This is line number {n} of the long talk." for n in range(30)]
    script = "INT. ROOM - DAY\n\n" + "\n\n".join(f"{'TOM' if n % 2 else 'MIA'}\n{text}" for n, text in enumerate(said))
    assert [line.text for shot in film_of(script).shots for line in shot.lines] == said


def test_a_thousand_scenes_are_broken_down_in_about_a_second() -> None:
    one = (EXAMPLES / "lighthouse.fountain").read_text(encoding="utf-8").split("FADE IN:")[1].split("[[")[0]
    play = parse_fountain(
        "\n".join(one.replace("ROCK", f"ROCK {n % 50}") + "\n\nINT. HALL - DAY\n\nMIA\nYes.\n" for n in range(500))
    )
    started = time.process_time()
    film = break_down(play).film
    assert len(film.scenes) == 1000
    assert time.process_time() - started < 3  # twice over what it takes; a loop within a loop takes minutes


@pytest.mark.parametrize(
    "junk", ["A" * 200_000, "(" * 200_000, "." * 200_000, "a " * 100_000, "MIA (" * 40_000, "，" * 100_000]
)
def test_a_monstrous_paragraph_ends(junk: str) -> None:
    play = Screenplay(elements=(Element(kind=Kind.ACTION, text=junk, lines=Span(first=1, last=1)),))
    started = time.process_time()
    break_down(play)
    assert time.process_time() - started < 5
