"""A process that works on an order, as the window sees it: begun, found again, listened to, and stopped."""

from __future__ import annotations

import contextlib
import os
import signal
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

from studio import orders
from studio.orders import Ended, Order, Report, read_report
from studio.workspace import Workspace

_ROOT = Path(__file__).resolve().parents[2]
LAST_WORDS = 6000
_left: list[subprocess.Popen[bytes]] = []
"""Processes that this one has begun and leaves to themselves."""


@dataclass
class Run:
    """One order that is being worked on.

    Attributes:
        folder: the order's.
        order: what is wanted.
        process: the process's number.
    """

    folder: Path
    order: Order
    process: int
    child: subprocess.Popen[bytes] | None = None
    _read: int = 0

    @property
    def lives(self) -> bool:
        """Whether the process still works."""
        if self.child is not None:
            return self.child.poll() is None
        return orders.holder(self.folder) is not None

    def reports(self) -> list[Report]:
        """What was reported since the last time."""
        try:
            with (self.folder / orders.REPORTS).open("rb") as file:
                file.seek(self._read)
                new = file.read()
        except FileNotFoundError:
            return []
        whole, newline, _ = new.rpartition(b"\n")
        self._read += len(whole) + len(newline)
        return [read_report(line) for line in whole.splitlines()]

    def last_words(self) -> str:
        """The end of what the process said besides its reports."""
        with contextlib.suppress(FileNotFoundError):
            return (self.folder / orders.LOG).read_bytes()[-LAST_WORDS:].decode("utf-8", "replace")
        return ""

    def leave(self) -> None:
        """It goes on without us; when it ends, the system is told that somebody knows."""
        if self.child is not None:
            _left.append(self.child)

    def let_go(self) -> None:
        """Ask that no further job begins; those that run are finished."""
        with contextlib.suppress(FileNotFoundError):
            (self.folder / orders.ENOUGH).touch()

    def stop(self) -> None:
        """Ask it to end at once; what is finished stays."""
        self._send(signal.SIGTERM)

    def kill(self) -> None:
        """End it without asking."""
        self._send(signal.SIGKILL)

    def _send(self, number: signal.Signals) -> None:
        if self.process and self.lives:
            with contextlib.suppress(ProcessLookupError):
                os.kill(self.process, number)


def begin(workspace: Workspace, order: Order) -> Run:
    """Put an order down and start the process that works on it. Called in a thread.

    Raises:
        ProjectError: the disk refuses, or no process can be started.
    """
    from studio.production.store import written_or_said

    store = workspace.store.root
    _left[:] = [child for child in _left if child.poll() is None]
    with written_or_said(store):
        (store / orders.FOLDER / orders.GO_ON).unlink(missing_ok=True)
        folder = orders.place(store, order)
        handle = orders.hold(folder)
        assert handle is not None, "the folder was made just now"
        paths = os.pathsep.join(filter(None, (str(_ROOT), os.environ.get("PYTHONPATH", ""))))
        try:
            with (folder / orders.LOG).open("wb") as log:
                child = subprocess.Popen(
                    [sys.executable, "-P", "-m", "studio.working", str(workspace.folder), folder.name],
                    stdin=subprocess.DEVNULL,
                    stdout=log,
                    stderr=log,
                    env=os.environ | {"PYTHONPATH": paths},
                    start_new_session=True,  # it may outlive the window
                    pass_fds=(handle,),  # the lock is the child's from its first moment on
                )
            orders.sign_in(handle, child.pid)
        finally:
            os.close(handle)
    return Run(folder, order, child.pid, child)


@dataclass(frozen=True)
class Found:
    """What stood on the disk when the project was opened: a run that goes on, orders that wait, and what is over."""

    running: Run | None
    waiting: tuple[Order, ...]
    over: tuple[tuple[Order, tuple[Report, ...]], ...]


def find(workspace: Workspace) -> Found:
    """Look for orders of before; those that no process works on are taken off the disk. Called in a thread."""
    store = workspace.store.root
    (store / orders.FOLDER / orders.GO_ON).unlink(missing_ok=True)
    running: Run | None = None
    waiting: list[Order] = []
    over: list[tuple[Order, tuple[Report, ...]]] = []
    for folder in orders.folders(store):
        with contextlib.suppress(FileNotFoundError):  # it came to its end while we looked
            handle = orders.hold(folder)
            if handle is None:
                running = Run(folder, orders.read_order(folder), orders.holder(folder) or 0)
                continue
            try:  # it is held until it is gone, so that nobody begins to work on what is taken over here
                run = Run(folder, orders.read_order(folder), 0)
                if (folder / orders.REPORTS).exists():
                    over.append((run.order, tuple(run.reports())))
                else:
                    waiting.append(run.order)
            except (OSError, ValueError):  # half-written by a process that was killed
                pass
            finally:
                orders.remove(folder)
                os.close(handle)
    return Found(running, tuple(waiting), tuple(over))


def go_on_with(workspace: Workspace, waiting: list[Order]) -> None:
    """Nobody will wait for the run any more: it goes on with these orders when it is done.

    Raises:
        ProjectError: the disk refuses.
    """
    from studio.production.store import written_or_said

    store = workspace.store.root
    with written_or_said(store):
        for order in waiting:
            orders.place(store, order)
        (store / orders.FOLDER / orders.GO_ON).touch()


def ending(reports: tuple[Report, ...]) -> Ended | None:
    """How an order ended; None where its process died."""
    return next((each for each in reversed(reports) if isinstance(each, Ended)), None)


__all__ = ["Found", "Run", "begin", "ending", "find", "go_on_with"]
