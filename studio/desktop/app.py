"""`shotgraph desk`: the application, from its start to its end."""

from __future__ import annotations

import signal
import sys
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from studio.desktop import language
from studio.desktop.look import dress
from studio.desktop.person import Person
from studio.desktop.window import Window


def main(project: Path | None = None) -> int:
    """Open the window and work until it is closed; returns the exit code."""
    sys.setswitchinterval(0.002)  # the window's thread gets Python's lock back from a worker within a blink
    app = QApplication([sys.argv[0]])
    app.setApplicationName("Shotgraph")
    person = Person()
    language.speak(person.language)
    dress(person)
    window = Window(person)
    window.show()
    QTimer.singleShot(0, window, lambda: window.begin(project))
    heartbeat = _stop_on_signals(window)
    code = app.exec()
    heartbeat.stop()
    return code


def _stop_on_signals(window: Window) -> QTimer:
    """Ctrl-C and a polite kill close the window as a person would; Python looks for signals only while it runs."""
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, lambda *_: window.close())
    heartbeat = QTimer(window)
    heartbeat.timeout.connect(lambda: None)
    heartbeat.start(250)
    return heartbeat
