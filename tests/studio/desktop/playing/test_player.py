"""The player: what it shows is what is exported, in time with its sound, and an edit is seen at once."""

from __future__ import annotations

import shutil
import subprocess
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from fractions import Fraction
from functools import partial
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray
from pytestqt.qtbot import QtBot

from benchmarks.desk import film_of
from generation.mp4 import open_mp4
from storyboard import edits, files
from storyboard.finish import Grade
from storyboard.model import Film
from studio.desktop.playing.planning import Asked, planned
from studio.desktop.playing.player import Player
from studio.desktop.playing.programme import nothing
from studio.desktop.playing.reaping import finish
from studio.desktop.playing.scratch import new_scratch, sweep
from studio.desktop.playing.sources import Board, Both, Drawn, File, Mixed
from studio.production.plan import Plan
from studio.production.produce import produce
from studio.production.run import Listener
from studio.workspace import Workspace
from tests.studio.desktop.conftest import HANGS_MS
from tests.studio.desktop.pace import slowness, waiting
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


def _reviewed(film: Film) -> Film:
    """The ferry with its first clip slowed down and held, and the timecode burnt in."""
    cut = film.cuts[0]
    slowed = edits.set_speed(film, cut.id, cut.uses[0].id, Fraction(4, 5))
    held = edits.set_hold(slowed, cut.id, cut.uses[0].id, 5)
    return edits.set_delivery(held, cut.id, cut.delivery.with_(burn_in=("timecode",)))


@pytest.mark.parametrize("done", [_finished, _reviewed])
def test_what_is_shown_is_what_is_exported_through_a_dissolve_a_title_a_grade_another_speed_and_a_timecode(
    ferry: Workspace, play: Play, qtbot: QtBot, tmp_path: Path, done: Callable[[Film], Film]
) -> None:
    film = done(ferry.film())
    player = play(ferry, film)
    seen, kinds = [], set()
    for frame in range(player.programme.frames):
        player.seek(frame, heard=False)
        settled(player, qtbot)
        seen.append(_shown(player))
        assert player.shown.spot is not None
        kinds.add((type(player.shown.spot.source), player.shown.spot.is_preview))
    wanted = {(File, False), (Mixed, False)} if done is _finished else {(Mixed, False)}
    assert kinds == wanted, "the timecode lies over every frame"
    ferry.save(film)
    film_frames = _exported(ferry, film, tmp_path / "out.mp4")
    assert len(film_frames) == len(seen)
    off = [float(np.abs(a.astype(int) - b.astype(int)).mean()) for a, b in zip(seen, film_frames, strict=True)]
    assert max(off) < 4.0, f"frame {off.index(max(off))} differs by {max(off):.1f} of 255"
    assert np.median(off) < (1.0 if done is _finished else 2.0), "what is mixed is encoded for the film"
    if done is _reviewed:
        late = [
            float(np.abs(a.astype(int) - b.astype(int)).mean()) for a, b in zip(seen, film_frames[1:], strict=False)
        ]
        nearer = sum(here < there for here, there in zip(off, late, strict=False))
        assert nearer > 0.9 * len(late), f"the timecode counts alike: {nearer} of {len(late)}"
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
    slow = waiting()
    assert 1.2 < took < 3.0 * slow
    assert np.median(apart) < slow, "a frame is shown while its sound is heard"
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
    before = time.thread_time()
    session.edit("trim", partial(edits.trim_use, cut="film", use=first.id, first=4, frames=None))
    took = time.thread_time() - before
    assert player.shown.is_own and player.shown.spot is not None
    assert (player.shown.frame, player.shown.spot.frame) == (20, 24)
    assert took < 0.016 * slowness()
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
    heard: list[bool] = []
    player = play(ferry, watch=lambda made: made.programme_changed.connect(lambda: heard.append(made.is_mixing)))
    qtbot.waitUntil(lambda: player.programme.sound.mix is not None, timeout=30000)
    assert heard[0], "what is there of it is heard meanwhile"
    assert not ferry.store.digests("mix"), "the project is only written by who holds its lock"


@pytest.mark.parametrize("is_playing", [False, True])
def test_closing_leaves_no_process_and_nothing_on_the_disk(
    ferry: Workspace, play: Play, qtbot: QtBot, is_playing: bool
) -> None:
    before = set(children())  # other tests' servers, which live as long as all tests do
    for made in ("piece", "mix"):
        shutil.rmtree(ferry.store.root / made)
    player = play(ferry, _finished(ferry.film()))
    qtbot.waitUntil(lambda: bool(set(children()) - before), timeout=20000)
    scratch = player._choice.scratch
    assert scratch.is_dir()
    if is_playing:
        player.play()
        qtbot.wait(100)
    player.close()
    assert finish(HANGS_MS / 1000)
    assert not set(children()) - before
    assert not scratch.exists()


def test_a_dissolve_between_shots_without_takes_shows_both_of_them(ferry: Workspace, play: Play, qtbot: QtBot) -> None:
    film = ferry.film()
    cut = film.cuts[0]
    at = next(place for place, use in enumerate(cut.uses) if use.transition.kind == "dissolve")
    for use in cut.uses[at : at + 2]:
        film = edits.set_action(film, use.shot, f"Rain on the quay, {use.id}.")
    player = play(ferry, film)
    clip = player.programme.timeline.clips[at]
    player.seek(clip.end - clip.transition.overlap // 2, heard=False)
    settled(player, qtbot)
    spot = player.shown.spot
    assert spot is not None and isinstance(spot.source, Both) and not spot.is_preview
    sides = [player._gatherer.pool.get(side.key) for side in (spot.source.first, spot.source.second)]
    first, second = (_pixels(side).astype(float) for side in sides)
    part = spot.source.part
    assert 0.3 < part < 0.7
    assert np.abs(first - second).mean() > 5
    assert np.abs(_shown(player) - (first * (1 - part) + second * part)).mean() < 4


def test_a_change_that_no_picture_depends_on_plans_nothing(ferry: Workspace, play: Play, qtbot: QtBot) -> None:
    player = play(ferry)
    settled(player, qtbot)
    turn, programme = player._choice._turn, player.programme
    player._session.edit("rename", partial(edits.rename_cut, cut="film", name="Another name"))
    assert (player._choice._turn, player.programme) == (turn, programme)
    shot = programme.cut.uses[-1].shot
    player._session.edit("write", partial(edits.set_action, shot=shot, action="Snow."))
    assert player._choice._turn == turn + 1
    assert player.programme.timeline is programme.timeline, "words move no frame"


def test_a_large_cut_is_planned_around_the_playhead_first(tmp_path: Path) -> None:
    workspace = Workspace(tmp_path / "large.film")
    files.create(workspace.folder)
    film = film_of(80)
    asked = Asked(workspace, film, "film", "", tmp_path, nothing(film, film.cuts[0]))
    near, whole = planned(asked, lambda: 0)
    assert 12 < len(near.stage.requests) < 20
    assert len(whole.stage.requests) == 80
    assert near.frames == whole.frames
    assert near.spots(0) == whole.spots(0)


def test_a_cut_of_another_shape_is_looked_at_shot_by_shot_and_never_twice(tmp_path: Path) -> None:
    workspace = Workspace(tmp_path / "tall.film")
    files.create(workspace.folder)
    film = film_of(4)
    film = edits.set_delivery(film, "film", film.cuts[0].delivery.with_(width=720, height=1280))
    asked = Asked(workspace, film, "film", "", tmp_path, nothing(film, film.cuts[0]))
    steps = list(planned(asked, lambda: 0))
    assert [len(step.stage.aims) for step in steps][:2] == [0, 1]
    assert set(steps[-1].stage.aims) == set(film.shots_by_id)
    assert steps[1].stage.aims.keys() == {film.shots[0].id}, "the shot under the playhead comes first"
    again = list(planned(replace(asked, known=steps[-1]), lambda: 0))
    assert [len(step.stage.aims) for step in again] == [4, 4]
    assert all(again[-1].stage.aims[shot] is steps[-1].stage.aims[shot] for shot in film.shots_by_id)


def test_what_a_killed_program_left_is_swept_away(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    gone = subprocess.Popen(["true"])
    gone.wait()
    left = tmp_path / f"shotgraph-desk-{gone.pid}-abc"
    left.mkdir()
    own = new_scratch()
    sweep()
    assert own.is_dir() and not left.exists()
