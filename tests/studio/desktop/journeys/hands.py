"""A person at the window: looks for things on it, points, clicks, drags and types."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from storyboard.model import Film
from studio.desktop.graph import GraphPanel
from studio.desktop.session import Session
from studio.desktop.window import Window

LONG = 60000
LEFT, NONE = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
CONTROL = Qt.KeyboardModifier.ControlModifier
P = TypeVar("P", bound=QWidget)


class Hands:
    """What a person does in a window, and what they see there."""

    def __init__(self, window: Window, qtbot: QtBot) -> None:
        self.window, self._qtbot = window, qtbot

    @property
    def session(self) -> Session:
        assert self.window.project is not None
        return self.window.project.session

    @property
    def film(self) -> Film:
        return self.session.film

    def wait(self, until: Callable[[], bool]) -> None:
        """Wait for something to be seen."""
        self._qtbot.waitUntil(until, timeout=LONG)

    def panel(self, name: str, kind: type[P]) -> P:
        """A panel that is on show."""
        assert self.window.desk is not None
        found = self.window.desk.panel(name)
        assert isinstance(found, kind) and found.isVisible()
        return found

    def click(self, widget: QWidget, at: QPoint | None = None, held: Qt.KeyboardModifier = NONE) -> None:
        """Scroll to a thing and click on the place of the window where it stands, whatever lies there."""
        above = widget.parentWidget()
        while above is not None:
            if isinstance(above, QScrollArea):
                above.ensureWidgetVisible(widget)
                QApplication.sendPostedEvents()
            above = above.parentWidget()
        top = widget.window()
        place = widget.mapTo(top, at if at is not None else widget.rect().center())
        handle = top.windowHandle()
        QTest.mouseMove(handle, place)
        QTest.mouseClick(handle, LEFT, held, place)

    def drag(self, widget: QWidget, start: QPoint, end: QPoint) -> None:
        """Press, move in steps, let go."""
        top = widget.window()
        handle = top.windowHandle()
        QTest.mousePress(handle, LEFT, NONE, widget.mapTo(top, start))
        for step in range(1, 6):
            QTest.mouseMove(handle, widget.mapTo(top, start + (end - start) * step / 5))
        QTest.mouseRelease(handle, LEFT, NONE, widget.mapTo(top, end))

    def back_to_the_window(self) -> None:
        """A dialog is gone: the window is in front again, also where no window manager sees to it."""
        self.window.activateWindow()
        self.wait(self.window.isActiveWindow)

    def press(self, key: Qt.Key, held: Qt.KeyboardModifier = NONE) -> None:
        """Press a key in the window that is in front."""
        top = QApplication.activeWindow() or self.window
        QTest.keyClick(top.windowHandle(), key, held)

    def type(self, text: str) -> None:
        """Type where the focus is."""
        field = QApplication.focusWidget()
        assert field is not None
        QTest.keyClicks(field, text)

    def look(self, name: str) -> None:
        """Keep a picture of the window."""
        top = QApplication.activeWindow() or self.window
        assert top.grab().save(str(Path(os.environ["SHOTS"]) / f"{name}.png"))

    # ------------------------------------------------------------------ the graph

    @property
    def graph(self) -> GraphPanel:
        return self.panel("graph", GraphPanel)

    def card(self, shot: str) -> QPoint:
        """A point of a shot's card."""
        card, lens = self.graph.canvas.plot.card(shot), self.graph.canvas.lens()
        x, y = card.x() + card.width() * 0.5, card.y() + card.height() * 0.4
        return QPointF(x * lens.zoom + lens.x, y * lens.zoom + lens.y).toPoint()

    def way(self, source: str, target: str) -> QPoint:
        """The middle of a link."""
        canvas = self.graph.canvas
        path = canvas.ways.line(canvas.plot, canvas.ways.ways[source, target, "follows"]).path
        middle, lens = path.pointAtPercent(0.5), canvas.lens()
        return QPointF(middle.x() * lens.zoom + lens.x, middle.y() * lens.zoom + lens.y).toPoint()

    def pick(self, shot: str, held: Qt.KeyboardModifier = NONE) -> None:
        self.click(self.graph.canvas.viewport(), self.card(shot), held)

    def walk(self) -> str:
        """The numbers of the shots that the cut on show visits."""
        assert self.session.cut is not None
        return " ".join(self.film.shots_by_id[use.shot].number for use in self.session.cut.uses)
