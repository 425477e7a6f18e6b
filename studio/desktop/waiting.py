"""What stands in the window while something long is done: what it is, how far, and a way to stop it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QPushButton, QVBoxLayout, QWidget

from studio.desktop.theme import px, reduced_motion

_WIDE = 440


class WaitingPage(QWidget):
    """A title, a step, a bar, and Stop, in one column in the middle of the window.

    Signals:
        stop_asked: the person does not want it any more.
    """

    stop_asked = Signal()

    def __init__(self, title: str, *, can_stop: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("look", "ground")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(title)
        head = QLabel(title, self)
        head.setProperty("look", "title")
        self.step = QLabel(self)
        self.step.setProperty("look", "quiet")
        for label in (head, self.step):
            label.setWordWrap(True)
        self.step.setMinimumHeight(self.step.fontMetrics().lineSpacing())  # nothing jumps when the first step is said
        self.bar = QProgressBar(self)
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(title)
        self.bar.setRange(0, 1 if reduced_motion() else 0)
        self.stop = QPushButton(self.tr("Stop"), self)
        self.stop.clicked.connect(self.stop_asked)
        self.stop.setVisible(can_stop)
        inner = QWidget(self)
        inner.setMaximumWidth(px(_WIDE))
        column = QVBoxLayout(inner)
        column.setContentsMargins(px(16), 0, px(16), 0)
        column.setSpacing(px(12))
        column.addStretch(2)
        for widget in (head, self.bar, self.step):
            column.addWidget(widget)
        column.addSpacing(px(4))
        column.addWidget(self.stop, 0, Qt.AlignmentFlag.AlignLeft)
        column.addStretch(3)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addStretch(1)
        row.addWidget(inner, 100)
        row.addStretch(1)

    def show_step(self, words: str) -> None:
        """Say what is being done now."""
        self.step.setText(words)
