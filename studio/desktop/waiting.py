"""What stands in the window while something long is done: what it is, how far, and a way to stop it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QPushButton, QVBoxLayout, QWidget

from studio.desktop.theme import px, reduced_motion


class WaitingPage(QWidget):
    """A title, a step, a bar, and Stop.

    Signals:
        stop_asked: the person does not want it any more.
    """

    stop_asked = Signal()

    def __init__(self, title: str, *, can_stop: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("look", "ground")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        head = QLabel(title, self)
        head.setProperty("look", "title")
        head.setWordWrap(True)
        self.step = QLabel(self)
        self.step.setProperty("look", "quiet")
        self.step.setMinimumWidth(px(360))
        self.bar = QProgressBar(self)
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(title)
        self.bar.setRange(0, 1 if reduced_motion() else 0)
        self.stop = QPushButton(self.tr("Stop"), self)
        self.stop.clicked.connect(self.stop_asked)
        self.stop.setVisible(can_stop)
        column = QVBoxLayout(self)
        column.setSpacing(px(12))
        column.addStretch(1)
        for widget in (head, self.step, self.bar):
            row = QHBoxLayout()
            row.addStretch(1)
            row.addWidget(widget, 1 if widget is self.bar else 0)
            row.addStretch(1)
            column.addLayout(row)
        column.addWidget(self.stop, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(1)

    def show_step(self, words: str) -> None:
        """Say what is being done now."""
        self.step.setText(words)
