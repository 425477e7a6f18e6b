"""What an engine says while it works that a person should know, such as that memory ran out and what it did then."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from contextlib import contextmanager

ENGINES = "shotgraph"
"""The logger under which engines warn."""


@contextmanager
def remarked() -> Iterator[list[str]]:
    """What engines warn of while it lasts."""
    said: list[str] = []

    class Remarks(logging.Handler):
        def emit(self, record: logging.LogRecord) -> None:
            said.append(record.getMessage())

    engines, handler = logging.getLogger(ENGINES), Remarks(logging.WARNING)
    engines.addHandler(handler)
    try:
        yield said
    finally:
        engines.removeHandler(handler)
