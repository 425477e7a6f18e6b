"""A panel that is hidden costs an edit nothing, and is up to date when it is seen; what is taken over is the whole."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from storyboard import changes, edits
from storyboard.changes import Change
from storyboard.model import Film, Transition
from studio.desktop.commands import Command
from studio.desktop.following import Following
from studio.desktop.graph.ways import Ways
from studio.desktop.session import Session
from studio.desktop.timeline.laid import Laid
from studio.workspace import Workspace
from tests.studio.desktop.films import ferry


def test_a_hidden_panel_hears_all_that_changed_as_one_when_it_is_seen(qtbot: QtBot, tmp_path: Path) -> None:
    session, panel = Session(Workspace(tmp_path / "ferry.film"), ferry()), QWidget()
    qtbot.addWidget(panel)
    heard: list[Change] = []
    selected: list[tuple[str, ...]] = []
    following = Following(panel, session, heard.append)
    following.also(session.selection_changed, lambda: selected.append(session.selected))
    panel.show()
    write = partial(edits.set_action, shot="shot-1a", action="Two gulls.")
    session.edit("write", write)
    assert len(heard) == 1
    panel.hide()
    session.edit("branch", partial(edits.add_branch, shot="shot-1b"))
    session.edit("write", partial(edits.set_action, shot="shot-1a", action="Three gulls."))
    session.select(["shot-1a"])
    session.select(["shot-1c"])
    assert len(heard) == 1 and not selected and following.is_behind
    panel.show()
    assert len(heard) == 2 and not following.is_behind
    assert heard[1].shots.added and heard[1].shots.changed == {"shot-1a": frozenset({"action"})}
    assert selected == [("shot-1c",)]
    panel.hide()
    session.undo()
    done: list[bool] = []
    (command,) = following.first([Command("x", "Do it", lambda: done.append(following.is_behind))])
    command.run()
    assert done == [False] and len(heard) == 3


Step = Callable[[Film], Film]


@pytest.mark.parametrize(
    "step",
    [
        partial(edits.add_branch, shot="shot-1b"),
        partial(edits.remove_shot, shot="shot-1c"),
        partial(edits.place_shot, shot="shot-2a", after="shot-1a", before="shot-1b", cut="film"),
        partial(edits.set_frames, shot="shot-1b", frames=24),
        partial(edits.trim_ends, cut="film", ends={"use-2": (4, -2), "use-4": (0, -3)}),
        partial(edits.split_use, cut="film", use="use-3", at=9),
        partial(edits.remove_uses, cut="film", uses=["use-1", "use-5"]),
        partial(edits.move_uses, cut="film", uses=["use-4"], before="use-2"),
        partial(edits.set_transition, cut="film", use="use-2", transition=Transition(kind="dissolve", frames=8)),
        partial(edits.set_fades, cut="film", fade_in=6, fade_out=6),
        partial(edits.unlink, source="shot-1b", target="shot-1c"),
    ],
    ids=lambda step: step.func.__name__,
)
def test_what_is_taken_over_of_an_edit_is_what_all_of_it_would_be(step: Step) -> None:
    before = ferry()
    laid, ways = Laid.of(before, before.cuts[0]), Ways()
    ways.follow(before, "film")
    after = step(before)
    for film in (after, before):  # and taken back again
        change = changes.between(after if film is before else before, film)
        longer = {shot for shot, fields in change.shots.changed.items() if "frames" in fields}
        laid, whole = laid.become(film, film.cuts[0], longer), Laid.of(film, film.cuts[0])
        assert (laid.places, laid.starts, laid.frames) == (whole.places, whole.starts, whole.frames)
        ways.follow(film, "film")
        anew = Ways()
        anew.follow(film, "film")
        assert ways.ways == anew.ways and ways.visited == anew.visited
