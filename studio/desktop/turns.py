"""Much work of one kind, done in turns of the event loop that are short enough for the window to answer in between."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable
from typing import Generic, TypeVar

from PySide6.QtCore import QObject, QTimer

T = TypeVar("T")

_TURN_MS = 6.0
"""After which the rest is left to the next turn."""


class Turns(Generic[T]):
    """Things that are to be done one after the other, on the window's thread, as many in a turn as there is time for.

    Args:
        parent: what it ends with.
        act: does one of them.
    """

    def __init__(self, parent: QObject, act: Callable[[T], object]) -> None:
        self._act = act
        self._due: dict[T, None] = {}
        self._timer = QTimer(parent, singleShot=True, interval=0)
        self._timer.timeout.connect(self._do_some)

    def add(self, things: Iterable[T]) -> None:
        """Do these too; what is due already is not done twice."""
        self._due.update(dict.fromkeys(things))
        if self._due and not self._timer.isActive():
            self._timer.start()

    def stop(self) -> None:
        """Do no more."""
        self._due.clear()
        self._timer.stop()

    def _do_some(self) -> None:
        began = time.thread_time()
        while self._due:
            thing = next(iter(self._due))
            del self._due[thing]
            self._act(thing)
            if 1000 * (time.thread_time() - began) >= _TURN_MS:
                break
        if self._due:
            self._timer.start()
