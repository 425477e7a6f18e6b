"""Runs one order at a time in a process beside the window, listens to it, and lets it end in any of its ways."""

from __future__ import annotations

import time
from functools import partial

from PySide6.QtCore import QCoreApplication, QEventLoop, QObject, QTimer, Signal

from storyboard.errors import ShotgraphError
from studio import orders
from studio.desktop.background import Background
from studio.desktop.running import Run, begin, ending
from studio.desktop.wishes import Progress
from studio.orders import Ended, Order
from studio.workspace import Workspace

LISTEN_MS = 100
PATIENCE_SECONDS = 8.0
"""How long a process that was asked to stop may take before it is killed."""


class Runner(QObject):
    """The process that works.

    Attributes:
        progress: what is known of the jobs of the order that runs, or ran last.
        order: the order that runs.

    Signals:
        begun: the process works.
        reported: one report.
        over: the process is gone: its `Ended` (None where it died), and the end of its log.
        refused: the process could not be started, for this reason.
    """

    begun = Signal()
    reported = Signal(object)
    over = Signal(object, str)
    refused = Signal(str)

    def __init__(self, workspace: Workspace, background: Background, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.progress = Progress()
        self.order: Order | None = None
        self.was_let_go = self.was_stopped = False
        self._workspace, self._background = workspace, background
        self._run: Run | None = None
        self._ended: Ended | None = None
        self._asked_at = 0.0
        self._listen = QTimer(self, interval=LISTEN_MS)
        self._listen.timeout.connect(self._hear)

    @property
    def is_busy(self) -> bool:
        return self.order is not None

    def begin(self, order: Order) -> None:
        """Start a process for an order; nothing else may run."""
        self._fresh(order)

        def start() -> None:
            self._run = begin(self._workspace, order)  # kept even if the window closes before it hears of it

        self._background.run(start, lambda _: self._begun(), self._not_begun)

    def adopt(self, run: Run) -> None:
        """Listen to a process that was begun by a window of before."""
        self._fresh(run.order)
        self._run = run
        self._begun()

    def let_go(self) -> None:
        """Let it begin nothing further; what it has begun it finishes."""
        self.was_let_go = True
        if self._run is not None and self._listen.isActive():
            self._run.let_go()

    def stop(self) -> None:
        """End it now; what is finished stays."""
        self.was_stopped = True
        if self._run is not None and self._listen.isActive():
            self._run.stop()
            self._asked_at = self._asked_at or time.monotonic()

    def leave(self) -> None:
        """Listen no more: it goes on alone."""
        self._listen.stop()
        if self._run is not None:
            self._run.leave()
        self._run = self.order = None

    def close(self) -> None:
        """End it, and wait until it is gone."""
        self._listen.stop()
        run, self._run, self.order = self._run, None, None
        if run is None:
            return
        run.stop()
        until = time.monotonic() + PATIENCE_SECONDS
        while run.lives:
            if time.monotonic() > until:
                run.kill()
            QCoreApplication.processEvents(
                QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents, 10
            )  # it goes on painting
            time.sleep(0.005)
        orders.remove(run.folder)

    def _fresh(self, order: Order) -> None:
        self.order, self.progress = order, Progress()
        self.was_let_go = self.was_stopped = False
        self._ended, self._asked_at = None, 0.0

    def _begun(self) -> None:
        self._listen.start()
        if self.was_stopped:
            self.stop()
        elif self.was_let_go:
            self.let_go()
        self.begun.emit()

    def _not_begun(self, error: ShotgraphError) -> None:
        self.order = None
        self.refused.emit(str(error))

    def _hear(self) -> None:
        """Take in what the process reported, and notice when it is gone."""
        run = self._run
        if run is None:
            return
        lives = run.lives  # asked before reading: the last report of a process that is gone is there
        reports = run.reports()
        self._ended = ending(tuple(reports)) or self._ended
        for report in reports:
            self.reported.emit(report)
        if not lives:
            self._listen.stop()
            self._run = self.order = None
            words = run.last_words()
            self._background.run(partial(orders.remove, run.folder), lambda _: None)
            self.over.emit(self._ended, words)
        elif self._asked_at and time.monotonic() - self._asked_at > PATIENCE_SECONDS:
            run.kill()
