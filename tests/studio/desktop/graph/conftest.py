"""A graph panel of a small film, to be worked on with mouse and keys."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from storyboard import edits
from storyboard.model import Camera, Film
from studio.desktop import theme
from studio.desktop.graph import GraphPanel
from studio.desktop.look import apply
from studio.desktop.pictures import Pictures
from studio.desktop.session import Session
from studio.workspace import Workspace

NONE = Qt.KeyboardModifier.NoModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
CONTROL = Qt.KeyboardModifier.ControlModifier
ALT = Qt.KeyboardModifier.AltModifier
LEFT = Qt.MouseButton.LeftButton


def ferry() -> Film:
    """Scene 1: 1A, 1B with its alternate 1D, 1C. Scene 2: 2A, 2B. A cut of all but the alternate."""
    film = edits.add_location(Film(title="The Ferry"), "Harbour")
    film = edits.add_scene(edits.add_scene(film, "1", "harbour"), "2", "harbour")
    last = ""
    for scene, action in (
        ("scene-1", "Gulls over the harbour."),
        ("scene-1", "Mia runs along the quay."),
        ("scene-1", "The ferry leaves."),
        ("scene-2", "Foam."),
        ("scene-2", "Mia waves."),
    ):
        film = edits.add_shot(film, scene, action=action, camera=Camera(), frames=60)
        new = [shot.id for shot in film.shots if shot.scene == scene][-1]
        film = edits.link(film, last, new) if last else film
        last = new
    film = edits.add_cut(film, "Film", [shot.id for shot in film.shots])
    return edits.add_branch(film, "shot-1b")


class Desk:
    """The panel with its session, and hands to work on it."""

    def __init__(self, panel: GraphPanel, session: Session) -> None:
        self.panel, self.session = panel, session
        self.canvas, self.view = panel.canvas, panel.canvas.viewport()
        self.said: list[str] = []
        session.said.connect(lambda sentence, kind: self.said.append(sentence))

    def at(self, shot: str, across: float = 0.5, down: float = 0.4) -> QPoint:
        """A point of a shot's card, in the view."""
        card, lens = self.canvas.plot.card(shot), self.canvas.lens()
        x = card.x() + card.width() * across
        y = card.y() + card.height() * down
        return QPointF(x * lens.zoom + lens.x, y * lens.zoom + lens.y).toPoint()

    def port(self, shot: str) -> QPoint:
        """The edge of a card from which links are drawn."""
        return self.at(shot, across=1.0)

    def on_way(self, source: str, target: str) -> QPoint:
        """The middle of a link, in the view."""
        path = self.canvas.ways.line(self.canvas.plot, self.canvas.ways.ways[source, target, "follows"]).path
        middle, lens = path.pointAtPercent(0.5), self.canvas.lens()
        return QPointF(middle.x() * lens.zoom + lens.x, middle.y() * lens.zoom + lens.y).toPoint()

    def click(self, point: QPoint, held: Qt.KeyboardModifier = NONE) -> None:
        QTest.mouseClick(self.view, LEFT, held, point)

    def drag(
        self,
        start: QPoint,
        end: QPoint,
        held: Qt.KeyboardModifier = NONE,
        before_drop: Callable[[], None] | None = None,
    ) -> None:
        """Press, move in steps, let go."""

        QTest.mousePress(self.view, LEFT, held, start)
        for step in range(1, 6):
            point = QPointF(start + (end - start) * step / 5)
            globally = QPointF(self.view.mapToGlobal(point.toPoint()))
            free = Qt.MouseButton.NoButton
            move = QMouseEvent(QEvent.Type.MouseMove, point, globally, free, LEFT, held)
            QCoreApplication.sendEvent(self.view, move)
        if before_drop is not None:
            before_drop()
        QTest.mouseRelease(self.view, LEFT, held, end)

    def press(self, key: Qt.Key, held: Qt.KeyboardModifier = NONE) -> None:
        QTest.keyClick(self.canvas, key, held)

    def walk(self, cut: str = "film") -> str:
        """The numbers of the shots that a cut visits."""
        numbers = {shot.id: shot.number for shot in self.session.film.shots}
        return " ".join(numbers[use.shot] for use in self.session.film.cuts_by_id[cut].uses)

    def paths(self) -> set[str]:
        numbers = {shot.id: shot.number for shot in self.session.film.shots}
        return {f"{numbers[each.source]} {each.kind} {numbers[each.target]}" for each in self.session.film.links}

    def number(self, shot: str) -> str:
        return self.session.film.shots_by_id[shot].number


@pytest.fixture
def make(qtbot: QtBot, tmp_path: Path) -> Iterator[Callable[[Film], Desk]]:
    """Panels for films; they are closed at the end."""
    kept: list[tuple[GraphPanel, Pictures]] = []
    theme.use(theme.DARK)
    theme.measure(1.0, reduced_motion=True)
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    apply(application)

    def made(film: Film) -> Desk:
        session = Session(Workspace(tmp_path / "ferry.film"), film)
        pictures = Pictures(session)
        panel = GraphPanel(session, pictures)
        panel.resize(1280, 800)
        kept.append((panel, pictures))
        with qtbot.waitExposed(panel):
            panel.show()
        panel.canvas.setFocus()
        return Desk(panel, session)

    yield made
    for panel, pictures in kept:
        panel.close()
        pictures.close()
        panel.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture
def desk(make: Callable[[Film], Desk]) -> Desk:
    return make(ferry())
