"""Clears away what Python no longer needs while nothing else is to be done, and never within an edit.

Python looks for rings of things that only hold each other by going through everything there is, whenever enough was
made: with a film of 1,000 shots that takes 50 to 150 ms, in the middle of opening it or of a drag. So while a film is
open it does not do so by itself. What stays is frozen (never looked through again), and what is new is looked through
behind an edit, a portion at a time: that bounds each turn, however long somebody works. Rings that came about within
what was frozen wait until the person is at another program, or the film is put away.
"""

from __future__ import annotations

import gc

from PySide6.QtCore import QObject, Qt, QTimer, SignalInstance
from PySide6.QtGui import QGuiApplication

from studio.desktop.resting import Rest
from studio.desktop.session import Session

_EVERY_MS = 1000
_REST_MS = 150
"""After an edit; who writes on within that time is not disturbed."""
_MUCH = 2000
"""Things that were made since, below which sweeping is not worth it."""
PORTION = 10_000
"""Things that are looked through again and again, before those that stay are frozen; some 15 ms."""
_AWAY_MS = 20_000
"""How long another program has had the keys, and nothing was done here, before everything is looked through."""


class Sweeper(QObject):
    """Takes over from Python, which would look through a whole film in the middle of a drag.

    Args:
        parent: what it ends with.
        away_ms: how long nobody is to have been here before everything is looked through.
    """

    def __init__(self, parent: QObject, *, away_ms: int = _AWAY_MS) -> None:
        super().__init__(parent)
        self._known = 0
        self._is_on = False
        self._has_frozen = False
        self._rest = Rest(self, _REST_MS, self.sweep)
        self._timer = QTimer(self, interval=_EVERY_MS)
        self._timer.timeout.connect(self.sweep)
        self._away = QTimer(self, singleShot=True, interval=away_ms)
        self._away.timeout.connect(self._sweep_all)
        application = QGuiApplication.instance()
        if isinstance(application, QGuiApplication):
            application.applicationStateChanged.connect(self._state_changed)

    def follow(self, session: Session, complete: SignalInstance) -> None:
        """Keep out of the way of what is done with a film, and freeze its panels once they are all made."""
        session.film_changed.connect(self.put_off)
        session.playhead_changed.connect(self.stir)
        complete.connect(self._freeze)

    def hold(self) -> None:
        """A film is being opened: much is made, most of it stays, and nothing of it need be looked through."""
        gc.disable()

    def begin(self) -> None:
        """A film is on show: what there is now stays, and need not be looked through again."""
        gc.disable()
        gc.freeze()
        self._known = 0
        self._is_on = self._has_frozen = True
        self._timer.start()

    def end(self) -> None:
        """The film is put away: all of it may go, and Python sweeps by itself again."""
        self._is_on = False
        self._timer.stop()
        self._rest.stop()
        self._away.stop()
        gc.enable()
        gc.unfreeze()

    def put_off(self) -> None:
        """An edit was made, and the next may follow: sweep behind it, while there is little to sweep."""
        if self._is_on:
            self._timer.stop()
            self._rest.start()
            self.stir()

    def stir(self) -> None:
        """Something happens here, even if nobody looks."""
        if self._away.isActive():
            self._away.start()

    def sweep(self) -> None:
        """Look through what is new; if with what stayed before that makes a portion, through both, and freeze them."""
        self._timer.start()
        made = gc.get_count()[0]
        if made < _MUCH:
            return
        if self._known + made < PORTION:
            self._known += max(0, made - gc.collect(1))
        else:
            gc.collect()
            self._freeze()

    def _freeze(self) -> None:
        if not self._is_on:
            return
        gc.freeze()
        self._known = 0
        self._has_frozen = True

    def _state_changed(self, state: Qt.ApplicationState) -> None:
        if state == Qt.ApplicationState.ApplicationActive:
            self._away.stop()
        elif self._is_on and self._has_frozen:
            self._away.start()

    def _sweep_all(self) -> None:
        """Nobody is here: look through all there is, which takes longer than anybody should wait for."""
        gc.unfreeze()
        gc.collect()
        self._freeze()
        self._has_frozen = False
