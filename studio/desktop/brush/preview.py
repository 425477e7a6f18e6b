"""Plays a shot as the animatic draws it with its strokes: silently while it is being drawn, then with its sound."""

from __future__ import annotations

from PySide6.QtCore import QElapsedTimer, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QImage

from storyboard.model import Film, Shot
from studio.desktop.brush.drawer import Drawer
from studio.desktop.brush.sounding import ShotSound
from studio.workspace import Workspace

WIDTH = 480
_MOST = 240
"""Frames that are kept; of a longer shot every second or third one is drawn."""


class Preview(QObject):
    """A preview.

    Signals:
        shown: the picture of the next frame. ended: it was stopped. failed: why it could not be drawn.
    """

    shown = Signal(QImage)
    ended = Signal()
    failed = Signal(str)

    def __init__(self, workspace: Workspace, parent: QObject) -> None:
        super().__init__(parent)
        self.sound = ShotSound(workspace, self)
        self._clock = QElapsedTimer()
        self._ms = 40.0
        self._drawer = Drawer(self)
        self._drawer.drawn.connect(self._drawn)
        self._drawer.failed.connect(self._broke)
        self._ticket = 0
        self._frames: list[QImage] = []
        self._wanted = 0
        self._at = 0
        self._tick = QTimer(self)
        self._tick.setTimerType(Qt.TimerType.PreciseTimer)
        self._tick.timeout.connect(self._next)

    @property
    def is_playing(self) -> bool:
        return self._tick.isActive()

    def play(self, film: Film, shot: Shot) -> None:
        """Draw and play; from the start again at the end, until it is stopped."""
        step = -(-shot.frames // _MOST)
        numbers = list(range(0, shot.frames, step))
        self._frames, self._wanted, self._at = [], len(numbers), -1
        self._ticket = self._drawer.ask(film, shot, numbers, WIDTH)
        self._ms = 1000 * step / float(film.rate)
        self._clock.invalidate()
        self.sound.prepare(film, shot.id)
        self._tick.start(max(10, round(self._ms)))

    def stop(self) -> None:
        """Stop, and stop drawing."""
        if self.is_playing:
            self._tick.stop()
            self._ticket = 0
            if len(self._frames) < self._wanted:
                self._drawer.close()
            self._frames = []
            self._clock.invalidate()
            self.sound.stop()
            self.ended.emit()

    def close(self) -> None:
        """End the timer and the process."""
        self._tick.stop()
        self._drawer.close()
        self.sound.close()

    def _drawn(self, ticket: int, frame: int, image: QImage) -> None:
        if ticket == self._ticket:
            self._frames.append(image)

    def _broke(self, ticket: int, sentence: str) -> None:
        if ticket == self._ticket:
            self.stop()
            self.failed.emit(sentence)

    def _next(self) -> None:
        """The next frame once it is there; where drawing is slower than the shot, it waits for it.

        Once all are there, a pass runs by the clock, and its sound with it.
        """
        at = self._at + 1
        if self._clock.isValid():
            at = int(self._clock.elapsed() / self._ms)
        if at >= self._wanted:
            at = 0
            if len(self._frames) >= self._wanted:
                self._clock.start()
                self.sound.play(0.0)
        if at < len(self._frames):
            self._at = at
            self.shown.emit(self._frames[at])
