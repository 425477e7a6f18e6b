"""What counts as a stall: work on the window's thread, and not waiting for a busy machine."""

from __future__ import annotations

import time

from PySide6.QtCore import QTimer
from PySide6.QtGui import QKeySequence
from pytestqt.qtbot import QtBot

from studio.desktop.bindings import is_typed
from studio.desktop.watchdog import LIMIT_MS, Watchdog


def _work(milliseconds: float) -> None:
    end = time.thread_time() + milliseconds / 1000
    while time.thread_time() < end:
        pass


def test_a_long_turn_is_noticed_and_a_wait_is_not(qtbot: QtBot) -> None:
    watchdog = Watchdog()
    qtbot.wait(10)
    watchdog.reset()
    QTimer.singleShot(0, lambda: time.sleep(0.08))
    qtbot.wait(120)
    assert watchdog.longest < LIMIT_MS
    QTimer.singleShot(0, lambda: _work(60))
    qtbot.wait(120)
    assert watchdog.longest >= LIMIT_MS
    watchdog.close()


def test_keys_that_type_are_told_from_keys_that_do_not() -> None:
    typed = {keys: is_typed(QKeySequence(keys)) for keys in ("Space", "J", "Shift+K", "Left", "Delete", "F")}
    assert all(typed.values())
    firm = {keys: is_typed(QKeySequence(keys)) for keys in ("Ctrl+J", "Alt+Left", "F11", "Ctrl+Shift+Z", "Ctrl++")}
    assert not any(firm.values())
