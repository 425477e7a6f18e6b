"""Clears away what Python no longer needs while nothing else is to be done, and never within an edit."""

from __future__ import annotations

import gc

from PySide6.QtCore import QObject, QTimer

from studio.desktop.resting import Rest

_EVERY_MS = 1000
_REST_MS = 150
"""After an edit; who writes on within that time is not disturbed."""
_MUCH = 2000
"""Things that were made since, below which sweeping is not worth it."""
_WHOLE_EVERY = 30
"""Sweeps after which everything is looked through that is not known to stay."""


class Sweeper(QObject):
    """Takes over from Python, which would look through a whole film in the middle of a drag."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._times = 0
        self._is_on = False
        self._rest = Rest(self, _REST_MS, self._sweep)
        self._timer = QTimer(self, interval=_EVERY_MS)
        self._timer.timeout.connect(self._sweep)

    def begin(self) -> None:
        """A film is on show: what there is now stays, and need not be looked through again."""
        gc.freeze()
        gc.disable()
        self._is_on = True
        self._timer.start()

    def end(self) -> None:
        """The film is put away: all of it may go, and Python sweeps by itself again."""
        self._is_on = False
        self._timer.stop()
        self._rest.stop()
        gc.enable()
        gc.unfreeze()

    def put_off(self) -> None:
        """An edit was made, and the next may follow: sweep behind it, while there is little to sweep."""
        if self._is_on:
            self._timer.stop()
            self._rest.start()

    def _sweep(self) -> None:
        self._timer.start()
        if gc.get_count()[0] < _MUCH:
            return
        self._times += 1
        if self._times % _WHOLE_EVERY:
            gc.collect(1)
        else:
            gc.collect()
            gc.freeze()
