"""The desk is tested in real windows, drawn into memory; a Qt message, a log record or a thread left fails a test."""

from __future__ import annotations

import gc
import logging
import os
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler

_KNOWN = ("This plugin does not support propagateSizeHints()", "This plugin does not support raise()")
"""What the offscreen screen says of itself; it is about no window of ours."""


class _Records(logging.Handler):
    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.sentences: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.sentences.append(self.format(record))


class Loud:
    """What was said during a test that should not have been; `expect` takes back what the test is about."""

    def __init__(self) -> None:
        self.messages: list[str] = []
        self.records = _Records()

    def expect(self, part: str) -> None:
        """Something with these words was to be said, and was."""
        for said in (self.messages, self.records.sentences):
            for sentence in said:
                if part in sentence:
                    said.remove(sentence)
                    return
        pytest.fail(f"nobody said “{part}”")


@pytest.fixture(autouse=True)
def loud() -> Iterator[Loud]:
    kept, before = Loud(), set(threading.enumerate())

    def hear(kind: QtMsgType, context: QMessageLogContext, message: str) -> None:
        if not any(known in message for known in _KNOWN):
            kept.messages.append(f"{kind.name}: {message}")

    handler = qInstallMessageHandler(hear)
    logging.getLogger().addHandler(kept.records)
    yield kept
    gc.collect()
    logging.getLogger().removeHandler(kept.records)
    qInstallMessageHandler(handler)
    left = [thread.name for thread in threading.enumerate() if thread not in before and thread.is_alive()]
    assert not kept.messages, f"Qt said: {kept.messages}"
    assert not kept.records.sentences, f"logged: {kept.records.sentences}"
    assert not left, f"threads were left: {left}"


@pytest.fixture
def person(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder in which a person's settings lie, and nobody else's."""
    home = tmp_path / "person"
    monkeypatch.setenv("SHOTGRAPH_SETTINGS", str(home))
    return home
