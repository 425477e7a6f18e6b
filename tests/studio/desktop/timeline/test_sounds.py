"""What is heard stands where the mix has it; waveforms are read away from the window, edits cost what they move."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from pytestqt.qtbot import QtBot

from storyboard import changes, edits
from storyboard.model import CUT
from studio.desktop.timeline.laid import Laid, moves, sounds
from studio.desktop.timeline.peaks import read_levels
from studio.desktop.timeline.scale import rows, tick_steps
from studio.desktop.timeline.snapping import snapped
from studio.desktop.watchdog import Watchdog
from tests.studio.desktop.timeline.conftest import Desk, ferry


def test_a_line_stands_where_it_is_heard_as_long_as_it_is_spoken(desk: Desk) -> None:
    (strip,) = desk.canvas.stage.heard.tracks["dialogue"].strips
    assert (strip.start, strip.frames, strip.use) == (70, 24, "use-2")
    assert strip.file is not None and strip.label == "Mia: Wait for me!"
    assert set(desk.canvas.stage.heard.beats) == {70, 82, 94}


def test_a_sound_that_is_not_made_is_a_plain_bar_of_its_length(desk: Desk) -> None:
    (strip,) = desk.canvas.stage.heard.tracks["effect"].strips
    assert (strip.start, strip.frames, strip.file) == (5, 30, None)


def test_a_waveform_is_read_in_a_worker_and_drawn(desk: Desk, qtbot: QtBot) -> None:
    (strip,) = desk.canvas.stage.heard.tracks["dialogue"].strips
    assert strip.file is not None
    file = strip.file
    qtbot.waitUntil(lambda: desk.canvas.peaks.levels(file) is not None, timeout=3000)
    levels = desk.canvas.peaks.levels(file)
    assert levels is not None and len(levels) == 480 and 100 < levels.max() < 140
    box = desk.canvas.stage.strip_box(strip)

    def shades() -> set[str]:
        image = desk.view.grab().toImage()
        return {
            image.pixelColor(round(box.center().x()), y).name() for y in range(round(box.top()), round(box.bottom()))
        }

    qtbot.waitUntil(lambda: len(shades()) > 1)


def test_what_cannot_be_read_has_no_waveform(tmp_path: Path) -> None:
    (tmp_path / "a.wav").write_bytes(b"no sound")
    assert read_levels(tmp_path / "a.wav") is None
    assert read_levels(tmp_path / "missing.wav") is None


def test_sounds_go_with_their_shots_at_once(desk: Desk) -> None:
    desk.session.edit("t", partial(edits.trim_ends, cut="film", ends={"use-1": (0, -10)}))
    (strip,) = desk.canvas.stage.heard.tracks["dialogue"].strips
    assert strip.start == 60


def test_an_edited_action_lays_nothing_out(desk: Desk) -> None:
    laid, heard = desk.canvas.stage.laid, desk.canvas.stage.heard
    desk.session.edit("a", partial(edits.set_action, shot="shot-1b", action="Mia stands."))
    assert desk.canvas.stage.laid is laid and desk.canvas.stage.heard is heard
    assert desk.canvas.stage.film is desk.session.film


def test_only_what_places_uses_relays_them() -> None:
    film = ferry()
    laid = Laid.of(film, film.cuts[0])

    def moved(after: object) -> tuple[bool, bool]:
        change = changes.between(film, after)  # type: ignore[arg-type]
        return moves(change, "film", laid), sounds(change, "film")

    assert moved(edits.set_frames(film, "shot-1a", 120)) == (True, True)
    assert moved(edits.trim_ends(film, "film", {"use-1": (1, 0)})) == (True, True)
    assert moved(edits.add_marker(film, "film", "use-1")) == (False, False)
    assert moved(edits.set_action(film, "shot-1a", "x")) == (False, False)
    assert moved(edits.set_line_offset(film, "shot-1b-line", 40)) == (False, True)
    assert moved(edits.add_cut(film, "Other")) == (False, False)


def test_a_cut_that_cannot_be_laid_out_says_so() -> None:
    film = ferry()
    broken = film.with_(shots=tuple(shot.with_(frames=30) for shot in film.shots))
    assert "has 30; trim that use" in Laid.of(broken, broken.cuts[0]).trouble


def test_uses_are_found_by_frame() -> None:
    film = ferry()
    soft = edits.set_transition(film, "film", "use-1", CUT.with_(kind="dissolve", frames=10))
    laid = Laid.of(soft, soft.cuts[0])
    assert (laid.starts, laid.frames) == ((0, 50, 110, 170), 230)
    assert [laid.at(frame) for frame in (0, 49, 50, 229, 999)] == [0, 0, 1, 3, 3]
    assert list(laid.between(55, 56)) == [0, 1]
    assert [laid.boundary(frame) for frame in (-5, 10, 100, 500)] == [0, 0, 2, 4]


def test_snapping_takes_the_nearest_within_reach_and_never_where_it_comes_from() -> None:
    assert snapped((50,), 7, [0, 50, 60, 100], 4) == (10, 60)
    assert snapped((50,), 2, [0, 50, 60, 100], 4) == (2, None)
    assert snapped((50, 90), 8, [0, 60, 100], 4) == (10, 60)


def test_the_ruler_counts_in_frames_seconds_or_minutes() -> None:
    from fractions import Fraction

    for per_frame, large in ((40, 2), (4, 24), (0.1, 1440), (0.01, 14400)):
        found, small = tick_steps(per_frame, Fraction(24), 80)
        assert found == large and large % small == 0
    assert rows(600, ["picture", "dialogue"]).height <= 600


def test_nothing_blocks_the_window_while_a_cut_is_worked_on(desk: Desk, unblocked: Watchdog, qtbot: QtBot) -> None:
    start = desk.edge(1, head=False)
    unblocked.reset()
    desk.drag(start, start + desk.frames(-20))
    desk.session.undo()
    qtbot.wait(200)
