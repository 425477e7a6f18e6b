"""Measures how long the window's thread works without looking at its events: what a person feels as a stall.

Thread CPU time is what counts, so that a busy machine is not taken for a slow window.
"""

from __future__ import annotations

import time

from PySide6.QtCore import QAbstractEventDispatcher, QObject

LIMIT_MS = 50.0


class Watchdog(QObject):
    """Notes each turn of the event loop, from waking to waiting.

    Attributes:
        turns: how long each turn of the loop worked, in milliseconds of this thread's CPU time.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.turns: list[float] = []
        self._began: float | None = None
        dispatcher = QAbstractEventDispatcher.instance()
        assert dispatcher is not None, "a watchdog needs an application"
        self._dispatcher = dispatcher
        dispatcher.awake.connect(self._turn)
        dispatcher.aboutToBlock.connect(self._turn)

    @property
    def longest(self) -> float:
        """The longest turn so far, in milliseconds."""
        return max(self.turns, default=0.0)

    def reset(self) -> None:
        """Forget what was measured, and what has run since the last turn."""
        self.turns.clear()
        self._began = time.thread_time()

    def close(self) -> None:
        """Measure no more."""
        self._dispatcher.awake.disconnect(self._turn)
        self._dispatcher.aboutToBlock.disconnect(self._turn)

    def _turn(self) -> None:
        now = time.thread_time()
        if self._began is not None:
            self.turns.append((now - self._began) * 1000)
        self._began = now
