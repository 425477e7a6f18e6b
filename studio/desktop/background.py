"""Work away from the window's thread: a worker is given a value and gives one back, which arrives on that thread."""

from __future__ import annotations

import logging
from collections.abc import Callable
from typing import Generic, TypeVar

from PySide6.QtCore import QObject, QRunnable, Qt, QThreadPool, Signal, Slot

from storyboard.errors import ShotgraphError

T = TypeVar("T")

log = logging.getLogger(__name__)


class _Post(QObject):
    """Carries what a worker has to say over to the window's thread."""

    came = Signal(object)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.came.connect(self._open, Qt.ConnectionType.QueuedConnection)

    @Slot(object)
    def _open(self, deliver: Callable[[], None]) -> None:
        deliver()


class _Work(QRunnable, Generic[T]):
    def __init__(self, run: Callable[[], T], came: Callable[[Callable[[], T]], None]) -> None:
        super().__init__()
        self._run, self._came = run, came

    def run(self) -> None:
        try:
            value = self._run()
        except Exception as error:
            kept = error

            def fail() -> T:
                raise kept

            self._came(fail)
        else:
            self._came(lambda: value)


class Background(QObject):
    """A few worker threads of one owner, which ends them: nothing runs on after `close`.

    Attributes:
        width: how many pieces of work run at once.
    """

    def __init__(self, parent: QObject | None = None, *, width: int = 2) -> None:
        super().__init__(parent)
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(width)
        self._post = _Post(self)
        self._closed = False

    def run(
        self,
        work: Callable[[], T],
        done: Callable[[T], None],
        failed: Callable[[ShotgraphError], None] | None = None,
        *,
        priority: int = 0,
    ) -> None:
        """Do `work` in a thread; then call `done` with what it gave, on the window's thread.

        Args:
            work: uses nothing of the window, and nothing that changes.
            done: not called once this is closed.
            failed: told of a ShotgraphError. Any other error is a defect, and raised on the window's thread.
            priority: higher comes first.
        """
        if self._closed:
            return

        def arrive(give: Callable[[], T]) -> None:
            if self._closed:
                return
            try:
                value = give()
            except ShotgraphError as error:
                if failed is None:
                    raise
                failed(error)
            else:
                done(value)

        def came(give: Callable[[], T]) -> None:
            self._post.came.emit(lambda: arrive(give))

        self._pool.start(_Work(work, came), priority)

    def wait(self) -> None:
        """Wait until everything that was asked for is done; what it gave arrives later."""
        self._pool.waitForDone()

    def close(self) -> None:
        """Drop what has not begun, and wait for what has."""
        self._closed = True
        self._pool.clear()
        self._pool.waitForDone()
