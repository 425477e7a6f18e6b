"""A timeline of a small film, to be worked on with mouse and keys."""

from __future__ import annotations

import wave
from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from audio.making import SOUND, SPEECH
from audio.voices.casting import voice_recipes
from audio.voices.protocol import write_speech
from storyboard import edits
from storyboard.model import Camera, Film
from storyboard.speech import Phoneme, Speech
from storyboard.timeline import lay_out
from studio.desktop import theme
from studio.desktop.look import apply
from studio.desktop.pictures import Pictures
from studio.desktop.session import Session
from studio.desktop.timeline import TimelinePanel
from studio.desktop.timeline.stage import Spot
from studio.workspace import Workspace

NONE = Qt.KeyboardModifier.NoModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
CONTROL = Qt.KeyboardModifier.ControlModifier
ALT = Qt.KeyboardModifier.AltModifier
LEFT = Qt.MouseButton.LeftButton


def ferry() -> Film:
    """Four shots of 100 frames, each seen from its frame 20 for 60 frames; Mia speaks in 1B, gulls cry in 1A."""
    film = edits.add_location(Film(title="The Ferry"), "Harbour")
    film = edits.add_scene(edits.add_character(film, "Mia"), "1", "harbour")
    for action in ("Gulls.", "Mia runs.", "The ferry leaves.", "Foam."):
        film = edits.add_shot(film, "scene-1", action=action, camera=Camera(), frames=100)
    film = edits.add_line(film, "shot-1b", "mia", "Wait for me!", offset=30)
    film = edits.add_cue(film, "shot-1a", "gulls", offset=25, frames=30)
    film = edits.add_cut(film, "Film", [shot.id for shot in film.shots])
    for use in film.cuts[0].uses:
        film = edits.trim_use(film, "film", use.id, 20, 60)
    return film


def speak(workspace: Workspace, film: Film) -> None:
    """The film's line lies in the store: a second of tone, a breath in its middle."""
    for recipe in voice_recipes(film).values():
        with workspace.store.making("sound", recipe.digest()) as folder:
            with wave.open(str(folder / SOUND), "wb") as file:
                file.setnchannels(1)
                file.setsampwidth(2)
                file.setframerate(48000)
                file.writeframes((8000 * np.sin(np.arange(48000) / 20)).astype("<i2").tobytes())
            phonemes = tuple(Phoneme(symbol="a", start_ms=at, end_ms=at + 300) for at in (0, 500))
            write_speech(Speech(duration_ms=1000, phonemes=phonemes), folder / SPEECH)


class Desk:
    """The panel with its session, and hands to work on it."""

    def __init__(self, panel: TimelinePanel, session: Session) -> None:
        self.panel, self.session = panel, session
        self.canvas, self.view = panel.canvas, panel.canvas.viewport()
        self.said: list[str] = []
        session.said.connect(lambda sentence, kind: self.said.append(sentence))

    def at(self, frame: float, row: str = "picture", down: float = 0.6) -> QPoint:
        """A point of a row, in the view."""
        rows = self.canvas.stage.rows
        y = rows.tops[row] + rows.heights[row] * down - self.canvas.verticalScrollBar().value()
        return QPointF(self.canvas.stage.scale.x(frame), y).toPoint()

    def edge(self, use: int, *, head: bool) -> QPoint:
        """The start or end of a use's picture."""
        laid = self.canvas.stage.laid
        frame = laid.starts[use] if head else laid.end(use)
        return self.at(frame) + QPoint(2 if head else -2, 0)

    def frames(self, count: int) -> QPoint:
        """So many frames to the right."""
        return QPoint(round(count * self.canvas.stage.scale.per_frame), 0)

    def click(self, point: QPoint, held: Qt.KeyboardModifier = NONE) -> None:
        QTest.mouseClick(self.view, LEFT, held, point)

    def drag(
        self,
        start: QPoint,
        end: QPoint,
        held: Qt.KeyboardModifier = NONE,
        before_drop: Callable[[], None] | None = None,
        moving: Qt.KeyboardModifier | None = None,
    ) -> None:
        """Press, move in steps, let go."""
        QTest.mousePress(self.view, LEFT, held, start)
        for step in range(1, 6):
            point = QPointF(start + (end - start) * step / 5)
            globally = QPointF(self.view.mapToGlobal(point.toPoint()))
            free = Qt.MouseButton.NoButton
            held_now = held if moving is None else moving
            move = QMouseEvent(QEvent.Type.MouseMove, point, globally, free, LEFT, held_now)
            QCoreApplication.sendEvent(self.view, move)
        if before_drop is not None:
            before_drop()
        QTest.mouseRelease(self.view, LEFT, held, end)

    def press(self, key: Qt.Key, held: Qt.KeyboardModifier = NONE) -> None:
        QTest.keyClick(self.canvas, key, held)

    def type(self, text: str) -> None:
        QTest.keyClicks(self.canvas, text)

    def seen(self) -> list[tuple[str, int, int]]:
        """Of each use: its shot's number, the first frame seen of it, and how many."""
        film, cut = self.session.film, self.session.cut
        assert cut is not None
        return [(film.shots_by_id[clip.shot].number, clip.source, clip.frames) for clip in lay_out(film, cut, {}).clips]

    def lengths(self) -> list[int]:
        return [frames for _, _, frames in self.seen()]

    def walk(self) -> str:
        return " ".join(number for number, _, _ in self.seen())

    def spot(self, point: QPoint) -> Spot:
        return self.panel.hands.spot(QPointF(point))


@pytest.fixture
def make(qtbot: QtBot, tmp_path: Path) -> Iterator[Callable[[Film], Desk]]:
    """Panels for films; they are closed at the end."""
    kept: list[tuple[TimelinePanel, Pictures]] = []
    theme.use(theme.DARK)
    theme.measure(1.0, reduced_motion=True)
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    apply(application)

    def made(film: Film) -> Desk:
        workspace = Workspace(tmp_path / "ferry.film")
        speak(workspace, film)
        session = Session(workspace, film)
        pictures = Pictures(session)
        panel = TimelinePanel(session, pictures)
        panel.resize(1280, 320)
        kept.append((panel, pictures))
        with qtbot.waitExposed(panel):
            panel.show()
        panel.canvas.setFocus()
        if session.cut is not None:
            qtbot.waitUntil(lambda: bool(panel.stage.heard.tracks) or not panel.stage.laid.places, timeout=5000)
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
