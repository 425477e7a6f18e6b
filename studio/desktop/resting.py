"""What is done in a rest: some time after the window has begun to wait, and never in the turn that asked for it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QAbstractEventDispatcher, QObject, QTimer


class Rest(QObject):
    """A timer that only begins to count when all that is to be done at once is done, however long that takes.

    Args:
        parent: what it ends with.
        milliseconds: how long the window is to have waited.
        act: what is done then, once.
    """

    def __init__(self, parent: QObject, milliseconds: int, act: Callable[[], object]) -> None:
        super().__init__(parent)
        self._timer = QTimer(self, singleShot=True, interval=milliseconds)
        self._timer.timeout.connect(act)
        dispatcher = QAbstractEventDispatcher.instance()
        assert dispatcher is not None, "a rest needs an application"
        self._dispatcher = dispatcher
        self._is_due = False

    @property
    def is_active(self) -> bool:
        """Whether it is still to be done."""
        return self._is_due or self._timer.isActive()

    def start(self) -> None:
        """Do it in the next rest, counted anew."""
        self._timer.stop()
        if not self._is_due:
            self._is_due = True
            self._dispatcher.aboutToBlock.connect(self._begin)

    def stop(self) -> None:
        """Do not do it."""
        self._timer.stop()
        self._forget()

    def _begin(self) -> None:
        self._forget()
        self._timer.start()

    def _forget(self) -> None:
        if self._is_due:
            self._is_due = False
            self._dispatcher.aboutToBlock.disconnect(self._begin)
