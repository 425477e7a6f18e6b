"""The desk is tested in real windows, drawn into memory; a Qt message, a log record or a thread left fails a test."""

from __future__ import annotations

import gc
import logging
import os
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QCoreApplication, QEvent, QMessageLogContext, QtMsgType, qInstallMessageHandler
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from storyboard import edits, files
from storyboard.model import Camera, Film
from studio.desktop import desk, panels
from studio.desktop.look import dress
from studio.desktop.panels import Spec
from studio.desktop.person import Person
from studio.desktop.playing.reaping import finish
from studio.desktop.watchdog import LIMIT_MS, Watchdog
from studio.desktop.window import Window
from studio.workspace import Workspace
from tests.studio.desktop.pace import slowness

HANGS_MS = 300_000
"""Nothing takes so long, however many others work on the machine."""

_KNOWN = "This plugin does not support "
"""What the offscreen screen says of itself; it is about no window of ours."""


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """pytest-qt's own ear is taken off: it would replace ours, and it does not hear what is said at the end."""
    for item in items:
        if Path(__file__).parent in item.path.parents:
            item.add_marker(pytest.mark.no_qt_log)


class _Records(logging.Handler):
    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.sentences: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.sentences.append(self.format(record))


class Loud:
    """What was said during a test that should not have been; `expect` takes back what the test is about."""

    def __init__(self) -> None:
        self.messages: list[str] = []
        self.records = _Records()

    def expect(self, part: str) -> None:
        """Something with these words was to be said, and was."""
        for said in (self.messages, self.records.sentences):
            for sentence in said:
                if part in sentence:
                    said.remove(sentence)
                    return
        pytest.fail(f"nobody said “{part}”")


class Patient(QtBot):
    """Waits for what a test waits for until it comes: limits in tests are for a quiet machine, and end what hangs."""

    def waitUntil(self, callback: Callable[[], bool | None], *, timeout: int = 5000) -> None:  # noqa: N802
        super().waitUntil(callback, timeout=max(timeout, HANGS_MS))

    def waitSignal(self, signal: object, *, timeout: int = 5000, **how: object) -> object:  # noqa: N802
        return super().waitSignal(signal, timeout=max(timeout, HANGS_MS), **how)

    def waitExposed(self, widget: QWidget, *, timeout: int = 5000) -> object:  # noqa: N802
        return super().waitExposed(widget, timeout=max(timeout, HANGS_MS))


@pytest.fixture
def qtbot(qapp: QApplication, request: pytest.FixtureRequest) -> QtBot:
    return Patient(request)


@pytest.fixture(scope="module", autouse=True)
def lasting() -> None:
    """What other tests have loaded is no litter of these: it is not looked through after each of them."""
    gc.collect()
    gc.freeze()


@pytest.fixture(autouse=True)
def loud(lasting: None) -> Iterator[Loud]:
    kept, before = Loud(), set(threading.enumerate())

    def hear(kind: QtMsgType, context: QMessageLogContext, message: str) -> None:
        if not message.startswith(_KNOWN):
            kept.messages.append(f"{kind.name}: {message}")

    handler = qInstallMessageHandler(hear)
    logging.getLogger().addHandler(kept.records)
    yield kept
    gc.collect()
    assert finish(HANGS_MS / 1000), "what was closed has not ended"
    logging.getLogger().removeHandler(kept.records)
    qInstallMessageHandler(handler)
    mine = [thread for thread in threading.enumerate() if not isinstance(thread, threading._DummyThread)]
    left = [thread.name for thread in mine if thread not in before and thread.is_alive()]  # Qt ends its own
    assert not kept.messages, f"Qt said: {kept.messages}"
    assert not kept.records.sentences, f"logged: {kept.records.sentences}"
    assert not left, f"threads were left: {left}"


@pytest.fixture
def person(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder in which a person's settings lie, and nobody else's."""
    home = tmp_path / "person"
    monkeypatch.setenv("SHOTGRAPH_SETTINGS", str(home))
    return home


@pytest.fixture
def unblocked(qapp: QApplication) -> Iterator[Watchdog]:
    """Fails the test if the window's thread worked 50 ms on end; `reset` after what only the test does.

    On a machine that others work on too, as much more as everything takes longer there.
    """
    before = slowness()
    watchdog = Watchdog()
    watchdog.reset()
    yield watchdog
    watchdog.close()
    limit = LIMIT_MS * max(before, slowness())
    assert watchdog.longest < limit, f"the window was blocked for {watchdog.longest:.0f} ms, limit {limit:.0f}"


SPECS = (
    Spec("notes", "Script", "left", "tests.studio.desktop.panels:NotesPanel"),
    Spec("more", "Cast", "left", "tests.studio.desktop.panels:WallPanel"),
    Spec("wall", "Board", "centre", "tests.studio.desktop.panels:WallPanel"),
    Spec("list", "Table", "centre", "tests.studio.desktop.panels:NotesPanel"),
    Spec("viewer", "Viewer", "viewer", "tests.studio.desktop.panels:PlayerPanel"),
    Spec("shot", "Shot", "right", "tests.studio.desktop.panels:WallPanel"),
    Spec("time", "Timeline", "bottom", "tests.studio.desktop.panels:WallPanel"),
)


@pytest.fixture
def plain_panels(monkeypatch: pytest.MonkeyPatch) -> None:
    """The window holds small panels, so that it alone is tested."""
    for module in (desk, panels):
        monkeypatch.setattr(module, "PANELS", SPECS)


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A film of four shots on the disk."""
    film = edits.add_scene(edits.add_location(Film(title="The Ferry"), "Harbour"), "1", "harbour")
    for action in ("Gulls.", "Mia runs.", "The ferry leaves.", "Foam."):
        film = edits.add_shot(film, film.scenes[0].id, action=action, camera=Camera(), frames=36)
    film = edits.add_cut(film, "Film", [shot.id for shot in film.shots])
    workspace = Workspace(tmp_path / "ferry.film")
    files.create(workspace.folder)
    workspace.save(film)
    return workspace.folder


@pytest.fixture
def a_window(qtbot: QtBot, person: Path, plain_panels: None) -> Iterator[Window]:
    """A window with nothing in it yet."""
    choices = Person()
    dress(choices)
    made = Window(choices)
    made.resize(1280, 800)
    made.show()
    yield made
    made.close()
    made.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture
def opened(a_window: Window, project: Path, qtbot: QtBot) -> Window:
    """A window with the ferry's film in it."""
    with qtbot.waitSignal(a_window.settled, timeout=10000):
        a_window.begin(project)
    return a_window
