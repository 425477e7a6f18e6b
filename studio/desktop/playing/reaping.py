"""What is closed ends aside: threads and processes are waited for by a thread of their own, never by the window's."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from typing import Any

_ending: set[threading.Thread] = set()
_lock = threading.Lock()


def retire(ends: Callable[[], None]) -> None:
    """Call `ends`, which waits for something to end, in a thread; the program waits for it before it exits."""

    def run() -> None:
        try:
            ends()
        finally:
            with _lock:
                _ending.discard(thread)

    thread = threading.Thread(target=run, name="ends what was closed")
    with _lock:
        _ending.add(thread)
    thread.start()


def finish(seconds: float) -> bool:
    """Wait until all that was closed has ended; whether it has within so many seconds."""
    until = time.monotonic() + seconds
    with _lock:
        ending = list(_ending)
    for thread in ending:
        thread.join(max(0.0, until - time.monotonic()))
    return not any(thread.is_alive() for thread in ending)


class Line:
    """What threads say to the window, until it is cut: nothing is said to something that is closed."""

    def __init__(self) -> None:
        self._is_cut = False
        self._lock = threading.Lock()

    def through(self, say: Callable[..., None]) -> Callable[..., None]:
        """`say`, as long as the line is whole."""

        def said(*words: Any) -> None:
            with self._lock:
                if not self._is_cut:
                    say(*words)

        return said

    def cut(self) -> None:
        """From now on nothing comes through; what is being said has come through."""
        with self._lock:
            self._is_cut = True
