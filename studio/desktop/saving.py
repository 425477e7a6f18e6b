"""Saves the film a moment after each change, in a thread; a disk that refuses is said, and tried again."""

from __future__ import annotations

import time
from functools import partial

from PySide6.QtCore import QEventLoop, QObject, QTimer, Signal

from storyboard import files
from storyboard.changes import Change
from storyboard.errors import ShotgraphError
from storyboard.model import Film
from studio.desktop.background import Background
from studio.desktop.session import Session

PAUSE_MS = 300
"""After a change; further changes within it are saved with it."""
LONGEST_MS = 600
"""After the first change that is not saved: somebody who goes on typing or dragging is saved meanwhile."""
RETRY_MS = 5000


class Saver(QObject):
    """Keeps what is on disk equal to the film.

    Signals:
        state_changed: "saved", "saving" or "failed".
    """

    state_changed = Signal(str)
    _ended = Signal()

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._saved: Film = session.film
        self._state = "saved"
        self._is_writing = self._is_finishing = False
        self._refusal: ShotgraphError | None = None
        self._texts = files.Texts()  # used by the one thread only
        self._waits_since = 0.0
        self._background = Background(self, width=1)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.timeout.connect(self._write)
        session.film_changed.connect(self._film_changed)

    @property
    def state(self) -> str:
        return self._state

    @property
    def is_saved(self) -> bool:
        """Whether the film as it is now is on disk."""
        return self._saved is self._session.film

    def save_now(self) -> None:
        """Do not wait for the pause."""
        self._pause.stop()
        self._write()

    def finish(self) -> None:
        """Save what is not saved, and end the thread. The window goes on being painted until it is on the disk.

        Raises:
            ShotgraphError: it cannot be saved. The saver goes on, so that the person can do something about it.
        """
        self._pause.stop()
        self._is_finishing, self._refusal = True, None
        try:
            while self._is_writing or not self.is_saved:
                loop = QEventLoop()
                self._ended.connect(loop.quit)
                self._write()
                loop.exec(QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents)
                if self._refusal is not None:
                    self._pause.start(RETRY_MS)
                    raise self._refusal
        finally:
            self._is_finishing = False
        self.abandon()

    def abandon(self) -> None:
        """End without saving; what was saved before stays on the disk."""
        self._pause.stop()
        self._background.close()

    def _film_changed(self, change: Change) -> None:
        if self._state != "saving":
            self._waits_since = time.monotonic()
        if not self._is_writing:
            waited = round(1000 * (time.monotonic() - self._waits_since))
            self._pause.start(max(0, min(PAUSE_MS, LONGEST_MS - waited)))
        if self._state != "failed":
            self._set_state("saving")

    def _write(self) -> None:
        film = self._session.film
        if self._is_writing or film is self._saved:
            if film is self._saved:
                self._set_state("saved")
            return
        self._is_writing = True
        self._waits_since = time.monotonic()
        save = partial(self._session.workspace.save, film, self._texts)
        self._background.run(save, lambda _: self._written(film), self._refused)

    def _written(self, film: Film) -> None:
        self._is_writing = False
        self._saved = film
        if film is self._session.film:
            self._set_state("saved")
        elif not self._is_finishing:
            self._pause.start(PAUSE_MS)
        self._ended.emit()

    def _refused(self, error: ShotgraphError) -> None:
        self._is_writing = False
        self._refusal = error
        if self._state != "failed" and not self._is_finishing:
            sentence = self.tr("The film is not saved: %1 It is tried again every few seconds.")
            self._session.say(sentence.replace("%1", str(error)), "error")
        self._set_state("failed")
        self._pause.start(RETRY_MS)
        self._ended.emit()

    def _set_state(self, state: str) -> None:
        if state != self._state:
            self._state = state
            self.state_changed.emit(state)
