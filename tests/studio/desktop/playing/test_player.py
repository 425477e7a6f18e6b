"""The player: what it shows is what is exported, in time with its sound, and an edit is seen at once."""

from __future__ import annotations

import shutil
import time
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray
from pytestqt.qtbot import QtBot

from generation.mp4 import open_mp4
from storyboard import edits
from storyboard.finish import Grade
from storyboard.model import Film
from studio.desktop.playing.player import Player
from studio.desktop.playing.sources import Board, Drawn, File, Mixed
from studio.production.plan import Plan
from studio.production.produce import produce
from studio.production.run import Listener
from studio.workspace import Workspace
from tests.studio.desktop.playing.projects import Play, children, settled

Pixels = NDArray[np.uint8]


def _pixels(frame: object) -> Pixels:
    rgb = frame.to_ndarray(format="rgb24", src_colorspace="ITU709", dst_colorspace="ITU709")  # type: ignore[attr-defined]
    return np.asarray(rgb, np.uint8)


def _shown(player: Player) -> Pixels:
    assert player.shown.picture is not None
    return _pixels(player.shown.picture)


@contextmanager
def _quietly(plan: Plan) -> Iterator[Listener]:
    yield lambda event: None


def _exported(workspace: Workspace, film: Film, out: Path) -> list[Pixels]:
    with workspace.locked():
        produce(workspace, film, {film.cuts[0].id: out}, _quietly)
    with open_mp4(out) as container:
        return [_pixels(frame) for frame in container.decode(video=0)]


def _finished(film: Film) -> Film:
    """The ferry with a title over its dissolve and a graded shot."""
    cut = film.cuts[0]
    dissolving = next(use for use in cut.uses if use.transition.kind == "dissolve")
    graded = edits.set_shot_grade(film, cut.uses[0].shot, Grade(exposure=0.6, saturation=0.3))
    return edits.add_title(graded, cut.id, dissolving.id, "LATE", offset=6, frames=24)


def test_what_is_shown_is_what_is_exported_through_a_dissolve_a_title_and_a_grade(
    ferry: Workspace, play: Play, qtbot: QtBot, tmp_path: Path
) -> None:
    film = _finished(ferry.film())
    player = play(ferry, film)
    seen, kinds = [], set()
    for frame in range(player.programme.frames):
        player.seek(frame, heard=False)
        settled(player, qtbot)
        seen.append(_shown(player))
        assert player.shown.spot is not None
        kinds.add((type(player.shown.spot.source), player.shown.spot.is_preview))
    assert kinds == {(File, False), (Mixed, False)}
    ferry.save(film)
    film_frames = _exported(ferry, film, tmp_path / "out.mp4")
    assert len(film_frames) == len(seen)
    off = [float(np.abs(a.astype(int) - b.astype(int)).mean()) for a, b in zip(seen, film_frames, strict=True)]
    assert max(off) < 4.0, f"frame {off.index(max(off))} differs by {max(off):.1f} of 255"
    assert np.median(off) < 1.0
    apart = float(np.abs(seen[40].astype(int) - film_frames[41 + 36].astype(int)).mean())
    assert apart > 3 * max(off), "frames of other shots would not pass for these"


def test_it_plays_in_time_with_its_sound_and_shows_the_frames_in_order(
    ferry: Workspace, play: Play, qtbot: QtBot
) -> None:
    player = play(ferry)
    settled(player, qtbot)
    frames: list[int] = []
    apart: list[float] = []

    def note(frame: int) -> None:
        frames.append(frame)
        apart.append(player.heard_frame() - frame)

    player.frame_shown.connect(note)
    began = time.perf_counter()
    player.play()
    qtbot.waitUntil(lambda: player.frame >= 18, timeout=20000)
    took = time.perf_counter() - began
    player.stop()
    assert frames == sorted(frames)
    assert 1.2 < took < 3.0
    assert np.median(apart) < 1.0, "a frame is shown while its sound is heard"
    at = player.frame
    assert not player.is_playing
    qtbot.wait(150)
    assert player.frame == at


def test_a_loop_stays_between_its_marks(ferry: Workspace, play: Play, qtbot: QtBot) -> None:
    player = play(ferry)
    player.set_mark_in(20)
    player.set_mark_out(25)
    player.set_loops(True)
    player.seek(20, heard=False)
    frames: list[int] = []
    player.frame_shown.connect(frames.append)
    player.play()
    qtbot.waitUntil(lambda: frames.count(20) >= 2, timeout=20000)
    player.stop()
    assert set(frames) <= set(range(20, 26))


def test_marks_are_the_sessions_wherever_they_are_set(ferry: Workspace, play: Play) -> None:
    player = play(ferry)
    session = player._session
    player.set_mark_in(20)
    assert session.marks == (20, None)
    session.mark(20, 30)
    assert (player.mark_in, player.mark_out) == (20, 30)
    player.set_mark_out(10)
    assert session.marks == (None, 10)


def test_l_and_j_go_faster_with_each_press_and_turn_round(ferry: Workspace, play: Play, qtbot: QtBot) -> None:
    player = play(ferry)
    player.seek(60, heard=False)
    rates = []
    for direction in (1, 1, 1, -1, -1):
        player.shuttle(direction)
        rates.append(player.rate)
    assert rates == [1, 2, 4, -1, -2]
    qtbot.waitUntil(lambda: player.frame < 55, timeout=20000)
    player.stop()
    assert player.rate == 0


def test_at_its_end_it_stops_on_the_last_frame_and_plays_again_from_the_start(
    ferry: Workspace, play: Play, qtbot: QtBot
) -> None:
    player = play(ferry)
    player.seek(player.programme.frames - 4, heard=False)
    with qtbot.waitSignal(player.playing_changed, timeout=20000):
        player.play()
    qtbot.waitUntil(lambda: not player.is_playing, timeout=20000)
    assert player.frame == player.programme.frames - 1
    player.play()
    assert player.frame < 3
    player.stop()


def test_an_edit_is_seen_at_once_where_the_picture_is_at_hand(ferry: Workspace, play: Play, qtbot: QtBot) -> None:
    player = play(ferry)
    session = player._session
    first = session.film.cuts[0].uses[0]
    player.seek(20, heard=False)
    settled(player, qtbot)
    qtbot.waitUntil(lambda: player._gatherer.pool.has((player.shown.spot.source.name, 24)))  # type: ignore[union-attr]
    before = time.process_time()
    session.edit("trim", partial(edits.trim_use, cut="film", use=first.id, first=4, frames=None))
    took = time.process_time() - before
    assert player.shown.is_own and player.shown.spot is not None
    assert (player.shown.frame, player.shown.spot.frame) == (20, 24)
    assert took < 0.016
    session.undo()
    assert player.shown.spot.frame == 20


def test_a_damaged_take_shows_its_slate_with_a_sentence_and_the_rest_plays(
    ferry: Workspace, play: Play, qtbot: QtBot
) -> None:
    shot = ferry.film().cuts[0].uses[0].shot
    take = next((ferry.takes / shot).glob("*/take.mp4"))
    take.write_bytes(take.read_bytes()[: take.stat().st_size // 2])
    shutil.rmtree(ferry.store.root / "piece")
    player = play(ferry)
    player.seek(30, heard=False)
    settled(player, qtbot)
    assert player.shown.spot is not None and isinstance(player.shown.spot.source, Board)
    assert "1A" in player.shown.remark and "render it again" in player.shown.remark
    player.seek(player.programme.frames - 20, heard=False)
    settled(player, qtbot)
    assert isinstance(player.shown.spot.source, File) and not player.shown.remark


def test_a_shot_without_a_take_is_drawn_and_one_that_nobody_renders_is_a_slate(
    ferry: Workspace, play: Play, qtbot: QtBot
) -> None:
    film = ferry.film()
    first, second = (use.shot for use in film.cuts[0].uses[:2])
    film = edits.set_action(film, first, "A red harbour. Gulls. Rain.")
    film = edits.common.set_shot(film, second, engine="nobody")
    player = play(ferry, film)
    player.seek(30, heard=False)
    qtbot.waitUntil(lambda: player.shown.frame == 30 and player.shown.spot is not None, timeout=20000)
    first_seen = player.shown.spot
    assert first_seen is not None
    assert isinstance(first_seen.source, Drawn) or first_seen.is_preview, "its older take stands in for a moment"
    settled(player, qtbot)
    assert player.shown.spot is not None and isinstance(player.shown.spot.source, Drawn)
    clip = player.programme.clip_of(second)
    assert clip is not None
    player.seek(clip.start + 3, heard=False)
    settled(player, qtbot)
    assert isinstance(player.shown.spot.source, Board)
    assert "nobody" in player.shown.remark


def test_selecting_a_shot_goes_to_where_the_cut_uses_it_or_plays_it_by_itself(
    ferry: Workspace, play: Play, qtbot: QtBot
) -> None:
    film = ferry.film()
    used = film.cuts[0].uses[-1].shot
    film = edits.add_shot(film, film.scenes[0].id, action="A crab on the quay.", frames=24)
    lonely = (set(film.shots_by_id) - {use.shot for use in film.cuts[0].uses}).pop()
    player = play(ferry, film)
    session = player._session
    session.select([used])
    here = player.programme.shot_at(player.frame)
    assert here is not None and here.id == used
    at = session.playhead
    assert at == player.frame > 100
    session.select([lonely])
    qtbot.waitUntil(lambda: player.is_alone and player.programme.frames == 24, timeout=20000)
    player.step(3)
    assert session.playhead == at, "the cut's playhead stays where it was"
    session.move_playhead(10)
    qtbot.waitUntil(lambda: not player.is_alone and player.programme.frames > 24, timeout=20000)
    assert player.frame == 10


def test_the_playhead_leads_the_player_and_the_playing_player_leads_the_playhead(
    ferry: Workspace, play: Play, qtbot: QtBot
) -> None:
    player = play(ferry)
    session = player._session
    session.move_playhead(33)
    assert player.frame == 33
    player.play()
    qtbot.waitUntil(lambda: session.playhead > 35, timeout=20000)
    player.stop()
    assert session.playhead == player.frame


def test_a_cut_without_a_mix_has_it_made_aside_while_nothing_else_waits(
    ferry: Workspace, play: Play, qtbot: QtBot
) -> None:
    shutil.rmtree(ferry.store.root / "mix")
    shutil.rmtree(next((ferry.store.root / "sound").iterdir()))
    player = play(ferry)
    assert player.is_mixing
    qtbot.waitUntil(lambda: player.programme.sound.mix is not None, timeout=30000)
    assert not ferry.store.digests("mix"), "the project is only written by who holds its lock"


@pytest.mark.parametrize("is_playing", [False, True])
def test_closing_leaves_no_process_and_nothing_on_the_disk(
    ferry: Workspace, play: Play, qtbot: QtBot, is_playing: bool
) -> None:
    for made in ("piece", "mix"):
        shutil.rmtree(ferry.store.root / made)
    player = play(ferry, _finished(ferry.film()))
    qtbot.waitUntil(lambda: bool(children()), timeout=20000)
    scratch = player._choice.scratch
    assert scratch.is_dir()
    if is_playing:
        player.play()
        qtbot.wait(100)
    player.close()
    qtbot.waitUntil(lambda: not children(), timeout=5000)
    assert not scratch.exists()
