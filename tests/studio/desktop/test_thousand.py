"""A film of 1,000 shots with every panel made: no verb, no undo, no saving and no closing blocks the window."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from benchmarks.desk_verbs import VERBS, a_film
from storyboard import files
from storyboard.model import Film
from studio.desktop.look import dress
from studio.desktop.person import Person
from studio.desktop.watchdog import LIMIT_MS, Watchdog
from studio.desktop.window import Window
from studio.workspace import Workspace
from tests.studio.desktop.pace import slowness

_LONGER = frozenset({"frame all shots"})
"""One step that makes a thousand shots anew."""

_OF_LISTS = frozenset({"frame 100 shots", "branch", "delete with healing"})
"""What board and table show of the verbs."""


@pytest.fixture
def thousand(tmp_path: Path) -> Film:
    """1,000 shots and 1,500 links on the disk."""
    workspace = Workspace(tmp_path / "thousand.film")
    files.create(workspace.folder)
    film = a_film()  # title cards: their pictures are drawn in no time
    workspace.save(film.with_(shots=tuple(shot.with_(card=shot.number) for shot in film.shots)))
    return workspace.film()


def test_with_a_thousand_shots_no_verb_no_undo_and_no_closing_blocks_the_window(
    thousand: Film, tmp_path: Path, person: Path, qtbot: QtBot, unblocked: Watchdog
) -> None:
    choices = Person()
    dress(choices)
    window = Window(choices)
    window.resize(1920, 1080)
    window.show()
    with qtbot.waitSignal(window.settled, timeout=60000):
        window.begin(tmp_path / "thousand.film")
    assert window.desk is not None and window.project is not None
    for place in window.desk.places.values():
        for panel in place.specs:
            place.show_panel(panel)
        place.show_panel(next(iter(place.specs)))
    QApplication.processEvents()
    unblocked.reset()
    session, saver = window.project.session, window.project.saver
    for page in ("graph", "board", "table"):
        window.desk.places["centre"].show_panel(page)
        for at, verb in enumerate(VERBS):
            if verb.name in _LONGER or (page != "graph" and verb.name not in _OF_LISTS):
                continue
            before = session.film
            assert session.edit(verb.name, verb.bind(before, at % 5)) and session.film is not before
            qtbot.wait(1)
            session.undo()
            qtbot.wait(1)
            assert session.film == before
    session.edit("write", VERBS[0].bind(session.film, 0))
    window.close()
    assert unblocked.longest < LIMIT_MS * slowness(), "a window that closes is still a window"
    assert Workspace(tmp_path / "thousand.film").film().shots == session.film.shots
    assert saver.is_saved
    unblocked.reset()  # the test itself read the film
    window.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
