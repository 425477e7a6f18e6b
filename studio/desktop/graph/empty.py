"""What the graph shows before there is a shot: what it is for, and the one thing to do."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from studio.desktop.theme import px


class Empty(QWidget):
    """The graph's empty state.

    Signals:
        wanted: the person asks for a first shot.
    """

    wanted = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        title = QLabel(self.tr("Outline the film as a graph of shots"))
        title.setProperty("look", "title")
        self._words = QLabel(self.sentence())
        self._words.setProperty("look", "quiet")
        self.button = QPushButton(self.tr("Add the first shot"))
        self.button.setProperty("look", "primary")
        self.button.clicked.connect(self.wanted)
        column = QVBoxLayout()
        column.setSpacing(px(12))
        column.addStretch(1)
        for label in (title, self._words):
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
            label.setWordWrap(True)
            column.addWidget(label)
        column.addWidget(self.button, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(1)
        row = QHBoxLayout(self)
        row.addStretch(1)
        row.addLayout(column, 2)
        row.addStretch(1)

    def sentence(self) -> str:
        """What the graph is for."""
        return self.tr(
            "Each shot is a card; links say what may follow what, branches hold alternates, and every cut is a walk "
            "through them."
        )
