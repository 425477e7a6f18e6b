"""Nothing a person does is lost: not to a disk that refuses, not to a window that is killed."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from storyboard import edits
from storyboard.errors import ShotgraphError
from studio.desktop import saving
from studio.desktop.person import Person
from studio.desktop.saving import Saver
from studio.desktop.session import Session
from studio.desktop.window import Window
from studio.workspace import Workspace

KILLED = """
import sys
from functools import partial
from pathlib import Path
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from storyboard import edits
from studio.desktop.person import Person
from studio.desktop.window import Window

app = QApplication([])
window = Window(Person())
window.show()

def work():
    session = window.project.session
    session.edit("write", partial(edits.set_action, shot=session.film.shots[0].id, action="The last thing written."))
    later()

def later():
    if window.project.saver.is_saved:
        print("a moment later", flush=True)
    else:
        QTimer.singleShot(5, later)

window.settled.connect(work)
window.begin(Path(sys.argv[1]))
app.exec()
"""


@pytest.fixture
def session(project: Path) -> Session:
    workspace = Workspace(project)
    return Session(workspace, workspace.film())


@pytest.fixture
def saver(session: Session, qtbot: QtBot) -> Iterator[Saver]:
    made = Saver(session)
    yield made
    made.abandon()


def _write(session: Session, action: str) -> None:
    session.edit("write", partial(edits.set_action, shot=session.film.shots[0].id, action=action))


def _on_disk(session: Session) -> str:
    return session.workspace.film().shots[0].action


def test_a_change_is_on_the_disk_a_moment_later(session: Session, saver: Saver, qtbot: QtBot) -> None:
    assert saving.LONGEST_MS < 1000, "a kill costs less than a second"
    _write(session, "Two gulls.")
    assert saver.state == "saving" and _on_disk(session) == "Gulls."
    qtbot.waitUntil(lambda: saver.state == "saved")
    assert _on_disk(session) == "Two gulls."


def test_what_changes_while_it_is_saved_is_saved_after_it(session: Session, saver: Saver, qtbot: QtBot) -> None:
    _write(session, "Two gulls.")
    saver.save_now()
    _write(session, "Three gulls.")
    qtbot.waitUntil(lambda: saver.state == "saved")
    assert _on_disk(session) == "Three gulls."


def test_finishing_waits_for_what_is_not_saved(session: Session, saver: Saver) -> None:
    _write(session, "Two gulls.")
    saver.finish()
    assert _on_disk(session) == "Two gulls."


def test_a_disk_that_refuses_is_said_once_and_tried_again(
    session: Session, saver: Saver, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(saving, "RETRY_MS", 50)
    said: list[str] = []
    session.said.connect(lambda sentence, kind: said.append(sentence))
    home, elsewhere = session.workspace.folder, session.workspace.folder.with_name("away")
    home.rename(elsewhere)
    _write(session, "Two gulls.")
    qtbot.waitUntil(lambda: saver.state == "failed")
    qtbot.wait(200)
    assert len(said) == 1 and "not saved" in said[0]
    with pytest.raises(ShotgraphError):
        saver.finish()
    elsewhere.rename(home)
    qtbot.waitUntil(lambda: saver.state == "saved")
    assert _on_disk(session) == "Two gulls."


def test_after_a_kill_the_next_start_has_everything_but_the_last_second(
    project: Path, person: Path, qtbot: QtBot, a_window: Window
) -> None:
    root = str(Path(__file__).resolve().parents[3])
    environment = {**os.environ, "PYTHONPATH": root, "QT_QPA_PLATFORM": "offscreen", "SHOTGRAPH_SETTINGS": str(person)}
    process = subprocess.Popen(
        [sys.executable, "-c", KILLED, str(project)], stdout=subprocess.PIPE, text=True, env=environment
    )
    assert process.stdout is not None and process.stdout.readline() == "a moment later\n"
    process.send_signal(signal.SIGKILL)
    process.communicate()
    a_window.person = Person()
    assert a_window.person.died
    with qtbot.waitSignal(a_window.settled, timeout=10000):
        a_window.begin(None)
    assert a_window.project is not None
    assert a_window.project.session.film.shots[0].action == "The last thing written."
    assert a_window.desk is not None and "The film is all here" in a_window.desk.status.sentence
