"""Questions say what hangs on them, are answered by keyboard alone, and leave all as it was when they are put away."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from studio.desktop.questions import Question, wants_to_look, what_about_rendering, what_about_unsaved

PATH = "/films/" + "a-long-name/" * 12 + "lighthouse.film"
ASKED: dict[str, Callable[[QWidget], object]] = {
    "rendering": what_about_rendering,
    "unsaved": lambda parent: what_about_unsaved(parent, f"{PATH} cannot be written (disk full); make room."),
    "look": lambda parent: wants_to_look(parent, "Another window works on this film."),
}


def _answered(parent: QWidget, ask: Callable[[QWidget], object], key: Qt.Key) -> object:
    """What comes of a question to which a key is pressed."""

    def press() -> None:
        box = QApplication.activeModalWidget()
        assert isinstance(box, Question)
        assert box.accessibleName() and box.accessibleDescription()
        assert box.sentence.width() <= box.width() and box.width() < 700
        QTest.keyClick(box, key)

    QTimer.singleShot(0, press)
    return ask(parent)


@pytest.mark.parametrize(
    ("name", "entered", "escaped"),
    [("rendering", "go on", "stay"), ("unsaved", "again", "stay"), ("look", True, False)],
)
def test_enter_gives_the_answer_that_loses_nothing_and_escape_stays(
    name: str, entered: object, escaped: object, qtbot: QtBot
) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    assert _answered(parent, ASKED[name], Qt.Key.Key_Return) == entered
    assert _answered(parent, ASKED[name], Qt.Key.Key_Escape) == escaped
