"""What each use of a shot says on paper."""

from __future__ import annotations

from fractions import Fraction

from generation.takes import Take
from storyboard.model import Transition, Use
from studio.delivery.papers.panels import board_of, camera_words, heading_of, length_words, note_words, transition_words
from tests.studio.delivery.papers.films import FILM, RATE, SHOTS, bare, film_with


def test_panels_stand_in_the_order_of_the_cut_with_its_own_time() -> None:
    board, _ = bare()
    assert [(panel.shot.number, panel.clip.start) for panel in board.panels] == [("1A", 0), ("1B", 24), ("2A", 48)]
    assert [panel.opens for panel in board.panels] == [True, False, True]
    assert board.timecode(board.panels[2].clip.start) == "00:00:02:00"


def test_a_shot_that_is_visited_again_shows_only_what_is_said_then() -> None:
    film = film_with(SHOTS[1], uses=(Use(id="x", shot="b", frames=10), Use(id="y", shot="b", first=15)))
    first, second = board_of(film, film.cuts[0], {}).panels
    assert [said.text for said in first.said] == ["Wait for me!"]
    assert [(said.name, said.text, said.how) for said in second.said] == [("Tom", "Too late.", "off screen")]
    assert (first.middle, second.middle) == (5, 15 + 21 // 2)


def test_a_use_at_another_speed_shows_the_frame_that_is_seen_and_says_so() -> None:
    use = Use(id="x", shot="b", frames=10, speed=Fraction(1, 2), hold=24)
    panel = board_of(film_with(SHOTS[1], uses=(use,)), film_with(SHOTS[1], uses=(use,)).cuts[0], {}).panels[0]
    assert panel.clip.frames == 44 and panel.middle == 9  # its last one, which stands still by then
    assert [said.text for said in panel.said] == ["Wait for me!"]
    assert note_words(panel, RATE) == "50 % speed, held 1.0 s"


def test_an_older_take_stands_in_and_says_so() -> None:
    take = Take(
        recipe="old", intent="i", shot="a", engine="test", version="1", frames=24, rate=RATE, width=160, height=90
    )
    panels = board_of(FILM, FILM.cuts[0], {}, {"a": take}).panels
    assert (panels[0].take, panels[0].is_older) == (take, True)
    assert (panels[1].take, panels[1].is_older) == (None, False)
    assert not board_of(FILM, FILM.cuts[0], {"a": take}, {"a": take}).panels[0].is_older


def test_a_scene_without_a_heading_gets_one() -> None:
    board, _ = bare()
    assert heading_of(board.panels[0]) == "EXT. QUAY - DAY"
    assert heading_of(board.panels[2]) == "INT. CABIN - DAY"


def test_camera_length_and_transition_read_as_people_say_them() -> None:
    assert camera_words(SHOTS[0]) == ("WS", "pan", "28 mm")
    assert camera_words(SHOTS[2]) == ("MS", "40 mm")
    assert (length_words(77, RATE), length_words(24 * 65, RATE)) == ("3.2 s", "1 min 05 s")
    assert transition_words(Transition(kind="dissolve", frames=12), RATE) == "dissolve 0.5 s"
    assert transition_words(Transition(), RATE) == ""
