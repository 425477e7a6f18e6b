"""A thread that does the newest thing asked of it; what was asked before and not begun is dropped."""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import Generic, TypeVar

Asked = TypeVar("Asked")


class Latest(threading.Thread, Generic[Asked]):
    """Calls `work` with the newest value given to `ask`. Close it; what runs asks `rest` whether it is still wanted."""

    def __init__(self, name: str, work: Callable[[Asked], None]) -> None:
        super().__init__(name=name, daemon=True)
        self._work = work
        self._next: tuple[Asked] | None = None
        self._is_closed = False
        self._changed = threading.Condition()
        self.start()

    def ask(self, value: Asked) -> None:
        with self._changed:
            self._next = (value,)
            self._changed.notify_all()

    def rest(self, seconds: float = 0.0) -> bool:
        """In the thread: wait so long, unless something newer is asked meanwhile; whether to go on."""
        with self._changed:
            return not self._changed.wait_for(lambda: self._next is not None or self._is_closed, seconds)

    def run(self) -> None:
        while True:
            with self._changed:
                self._changed.wait_for(lambda: self._next is not None or self._is_closed)
                if self._is_closed:
                    return
                assert self._next is not None
                (value,), self._next = self._next, None
            self._work(value)

    def close(self) -> None:
        """Do nothing new; `join` waits for what runs."""
        with self._changed:
            self._is_closed = True
            self._changed.notify_all()
