"""What is warned of while several shots are made at once: it is said where each of them is taken up, and only there."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager

_SAYS = logging.getLogger("shotgraph.diffusion")


class Warned:
    """The warnings of one group of shots.

    Attributes:
        said: their sentences, each once.
    """

    def __init__(self) -> None:
        self.said: dict[str, None] = {}
        self._told: set[str] = set()
        self._mine: int | None = None

    @contextmanager
    def heard(self, of: str) -> Iterator[Warned]:
        """While it lasts, the group is made in the turn of one shot, with which it is said at once."""
        handler = _Handing(self._note)
        _SAYS.addHandler(handler)
        self._told.add(of)
        try:
            yield self
        finally:
            _SAYS.removeHandler(handler)

    def hold_back(self) -> None:
        """From now on the group is made beside the turn of another shot, in other threads: their warnings wait."""
        self._mine = threading.get_ident()
        _SAYS.addFilter(self._passes)

    def let_go(self) -> None:
        """The group is made."""
        _SAYS.removeFilter(self._passes)

    def say(self, of: str) -> None:
        """A shot is taken up: say all that it has not been told of."""
        if of not in self._told:
            self._told.add(of)
            for sentence in self.said:
                _SAYS.warning("%s", sentence)

    def _note(self, record: logging.LogRecord) -> None:
        self.said[record.getMessage()] = None

    def _passes(self, record: logging.LogRecord) -> bool:
        if record.thread == self._mine or record.levelno < logging.WARNING:
            return True
        self._note(record)
        return False


class _Handing(logging.Handler):
    """Hands every warning on."""

    def __init__(self, on: Callable[[logging.LogRecord], None]) -> None:
        super().__init__(logging.WARNING)
        self._on = on

    def emit(self, record: logging.LogRecord) -> None:
        self._on(record)
