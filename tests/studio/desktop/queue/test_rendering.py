"""What is rendered beside the window: real processes that are stopped, killed, left alone and found again."""

from __future__ import annotations

import os
import signal
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from storyboard import edits
from studio.desktop.rendering import Rendering
from studio.desktop.states import Making, States
from studio.desktop.watchdog import Watchdog
from studio.desktop.window import Window
from studio.desktop.wishes import Standing
from tests.gates import Gate
from tests.studio.desktop.pace import slowness, waiting
from tests.studio.desktop.queue.conftest import LONG, ferry, hold, on_disk, takes, works

ALL = ["shot-1a", "shot-1b", "shot-1c"]


def test_a_shot_is_rendered_beside_the_window(
    opened: Window, rendering: Rendering, project: Path, qtbot: QtBot, unblocked: Watchdog
) -> None:
    session = opened.project.session
    said: list[str] = []
    session.work_changed.connect(lambda sentence, part: said.append(sentence))
    (wish,) = rendering.render(["shot-1a"])
    qtbot.waitUntil(lambda: wish.standing is Standing.FINISHED, timeout=LONG)
    qtbot.waitUntil(lambda: not rendering.is_busy, timeout=LONG)
    assert takes(project) == ["shot-1a"]
    assert "Rendering 1 of 1" in said[0]
    assert said[-1] == ""
    states = States.shared(session)
    qtbot.waitUntil(lambda: states.of("shot-1a").making is Making.DRAWN, timeout=LONG)
    states.release()


def test_what_is_there_already_is_not_made_again_but_more_takes_have_seeds_of_their_own(
    opened: Window, rendering: Rendering, project: Path, qtbot: QtBot
) -> None:
    rendering.render(["shot-1a"])
    qtbot.waitUntil(lambda: not rendering.is_busy, timeout=LONG)
    (sheet,) = (project / "takes").glob("*/*/take.json")
    before = sheet.stat().st_mtime_ns
    (wish,) = rendering.render(["shot-1a"])
    qtbot.waitUntil(lambda: wish.standing is Standing.FINISHED, timeout=LONG)
    assert sheet.stat().st_mtime_ns == before
    assert wish.spent == 0
    qtbot.waitUntil(lambda: not rendering.is_busy, timeout=LONG)
    (more,) = rendering.render(["shot-1a"], takes=3)
    qtbot.waitUntil(lambda: more.standing is Standing.FINISHED, timeout=LONG)
    assert takes(project) == ["shot-1a"] * 4
    assert opened.project.session.film.shots_by_id["shot-1a"].seed == ferry().shots[0].seed


def test_all_stops_within_a_second_and_what_is_finished_is_kept(
    opened: Window, rendering: Rendering, project: Path, qtbot: QtBot, gate: Gate
) -> None:
    hold(opened, "shot-1b")
    a, b, c = rendering.render(ALL)
    qtbot.waitUntil(lambda: a.standing is c.standing is Standing.FINISHED, timeout=LONG)
    qtbot.waitUntil(lambda: b.standing is Standing.RUNNING and gate.holds("shot-1b"), timeout=LONG)
    began = time.monotonic()
    rendering.stop()
    qtbot.waitUntil(lambda: not rendering.is_busy, timeout=LONG)
    assert time.monotonic() - began < 1.5 * waiting()
    assert not works(project)
    assert takes(project) == ["shot-1a", "shot-1c"]
    assert b.standing is Standing.STOPPED


@pytest.mark.parametrize("stopped", [0, 2], ids=["the one that runs", "one that waits"])
def test_one_shot_is_stopped_and_the_others_are_made(
    opened: Window, rendering: Rendering, project: Path, qtbot: QtBot, gate: Gate, stopped: int
) -> None:
    hold(opened, *ALL)
    wishes = rendering.render(ALL)
    qtbot.waitUntil(lambda: wishes[0].standing is Standing.RUNNING and gate.holds("shot-1a"), timeout=LONG)
    rendering.stop(wishes[stopped])
    if stopped == 0:
        qtbot.waitUntil(lambda: gate.holds("shot-1b"), timeout=LONG)
    gate.open()
    qtbot.waitUntil(lambda: not rendering.is_busy, timeout=LONG)
    assert wishes[stopped].standing is Standing.STOPPED
    assert takes(project) == [shot for shot in ALL if shot != ALL[stopped]]


def test_a_render_that_is_killed_loses_only_what_it_was_doing(
    opened: Window, rendering: Rendering, project: Path, qtbot: QtBot, gate: Gate
) -> None:
    said: list[str] = []
    opened.project.session.said.connect(lambda sentence, kind: said.append(sentence))
    hold(opened, "shot-1b", "shot-1c")
    a, b, c = rendering.render(ALL)
    qtbot.waitUntil(lambda: a.standing is Standing.FINISHED, timeout=LONG)
    qtbot.waitUntil(lambda: b.standing is Standing.RUNNING and gate.holds("shot-1b"), timeout=LONG)
    (process,) = works(project)
    os.kill(process, signal.SIGKILL)
    qtbot.waitUntil(lambda: b.standing is Standing.FAILED, timeout=LONG)
    assert "died" in said[-1]
    gate.open()
    qtbot.waitUntil(lambda: not rendering.is_busy, timeout=LONG)
    assert takes(project) == ["shot-1a", "shot-1c"]
    assert c.standing is Standing.FINISHED
    rendering.retry(b)
    qtbot.waitUntil(lambda: not rendering.is_busy, timeout=LONG)
    assert takes(project) == ALL


def test_pausing_finishes_what_runs_and_begins_nothing(
    opened: Window, rendering: Rendering, project: Path, qtbot: QtBot, gate: Gate
) -> None:
    hold(opened, *ALL)
    wishes = rendering.render(ALL)
    qtbot.waitUntil(lambda: wishes[0].standing is Standing.RUNNING and gate.holds("shot-1a"), timeout=LONG)
    rendering.pause()
    gate.open()
    qtbot.waitUntil(lambda: not rendering.is_busy, timeout=LONG)
    assert not works(project)
    assert takes(project) == ["shot-1a"]
    rendering.resume()
    qtbot.waitUntil(lambda: not rendering.is_busy, timeout=LONG)
    assert takes(project) == ALL


def test_a_changed_shot_is_drawn_again_by_itself(
    opened: Window, rendering: Rendering, project: Path, qtbot: QtBot
) -> None:
    session = opened.project.session
    rendering.render(["shot-1a"])
    qtbot.waitUntil(lambda: not rendering.is_busy, timeout=LONG)
    session.edit("look", partial(edits.set_action, shot="shot-1a", action="A storm."))
    qtbot.waitUntil(lambda: takes(project) == ["shot-1a", "shot-1a"], timeout=LONG)
    qtbot.waitUntil(lambda: not rendering.is_busy, timeout=LONG)
    rendering.draws_itself = False
    with qtbot.waitSignal(rendering._redrawing.stale):
        session.edit("look", partial(edits.set_action, shot="shot-1a", action="Calm."))
    assert not rendering.is_busy


def test_closing_asks_and_the_render_goes_on_until_another_window_shows_it(
    opened: Window, project: Path, qtbot: QtBot, answers: Callable[[str], list[int]], gate: Gate
) -> None:
    hold(opened, "shot-1b")
    opened.project.rendering.render(ALL)
    qtbot.waitUntil(lambda: gate.holds("shot-1b"), timeout=LONG)
    asked = answers("stay")
    assert not opened.leave_project()
    answers("go on")
    opened.close_project()
    assert asked == [1]
    (process,) = works(project)
    with qtbot.waitSignal(opened.settled, timeout=LONG):
        opened.open_project(project)
    again = opened.project.rendering
    qtbot.waitUntil(lambda: bool(again.wishes), timeout=LONG)
    assert works(project) == [process]
    gate.open()
    qtbot.waitUntil(lambda: not again.is_busy, timeout=LONG)
    assert takes(project) == ALL
    assert {wish.standing for wish in again.wishes} == {Standing.FINISHED}


def test_closing_may_stop_it_and_leaves_no_process(
    opened: Window, project: Path, qtbot: QtBot, answers: Callable[[str], list[int]], gate: Gate
) -> None:
    hold(opened, "shot-1a")
    opened.project.rendering.render(["shot-1a"])
    qtbot.waitUntil(lambda: gate.holds("shot-1a"), timeout=LONG)
    answers("stop")
    opened.close_project()
    assert not works(project)
    assert not takes(project)


def test_what_an_engine_refuses_is_said_with_its_reason(opened: Window, rendering: Rendering, qtbot: QtBot) -> None:
    session = opened.project.session
    session.edit("engine", partial(edits.set_engine, shot="shot-1a", engine="telepathy"))
    (wish,) = rendering.render(["shot-1a"])
    qtbot.waitUntil(lambda: wish.standing is Standing.FAILED, timeout=LONG)
    assert "telepathy" in wish.sentence


def test_what_waits_is_reordered_and_the_first_comes_first(opened: Window, rendering: Rendering, qtbot: QtBot) -> None:
    rendering.pause()
    a, b = rendering.render(["shot-1a", "shot-1b"])
    rendering.reorder([b, a])
    assert rendering.wishes == [b, a]
    (c,) = rendering.render(["shot-1c"], first=True)
    assert rendering.wishes == [c, b, a]
    rendering.stop()


@pytest.mark.parametrize("shots", [1000])
def test_a_thousand_entries_do_not_hold_the_window_up(
    a_window: Window, tmp_path: Path, qtbot: QtBot, shots: int
) -> None:
    folder = on_disk(tmp_path / "long.film", ferry(shots))
    with qtbot.waitSignal(a_window.settled, timeout=LONG):
        a_window.begin(folder)
    rendering = a_window.project.rendering
    rendering.pause()
    began = time.thread_time()
    rendering.render([shot.id for shot in a_window.project.session.film.shots])
    assert time.thread_time() - began < 0.05 * slowness()
    rendering.stop()
