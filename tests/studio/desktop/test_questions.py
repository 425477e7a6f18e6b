"""Questions say what hangs on them, are answered by keyboard alone, and leave all as it was when they are put away."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from studio.desktop.questions import Question, wants_to_look, what_about_rendering, what_about_unsaved
from studio.desktop.theme import px

PATH = "/films/" + "a-long-name/" * 12 + "lighthouse.film"
ASKED: dict[str, Callable[[QWidget], object]] = {
    "rendering": what_about_rendering,
    "unsaved": lambda parent: what_about_unsaved(parent, f"{PATH} cannot be written (disk full); make room."),
    "look": lambda parent: wants_to_look(parent, "Another window works on this film."),
}


def _answered(parent: QWidget, ask: Callable[[QWidget], object], key: Qt.Key) -> object:
    """What comes of a question to which a key is pressed."""

    seen: list[Question] = []

    def press() -> None:
        (box,) = parent.findChildren(Question)
        seen.append(box)
        QTest.keyClick(box, key)
        if box.isVisible():  # the key did nothing: what is asserted below says so, and nothing waits for ever
            box.done(0)

    QTimer.singleShot(0, press)
    answer = ask(parent)
    (box,) = seen
    assert box.accessibleName() and box.accessibleDescription()
    assert box.sentence.width() <= box.width() < px(700)
    return answer


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
