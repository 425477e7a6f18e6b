"""What the graph shows before there is a shot: what it is for, and the one thing to do."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

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
        self._words.setWordWrap(True)
        self.button = QPushButton(self.tr("Add the first shot"))
        self.button.setProperty("look", "primary")
        self.button.clicked.connect(self.wanted)
        column = QVBoxLayout(self)
        column.setSpacing(px(12))
        column.addStretch(1)
        for widget in (title, self._words, self.button):
            if isinstance(widget, QLabel):
                widget.setAlignment(Qt.AlignmentFlag.AlignCenter)
                widget.setMaximumWidth(px(460))
            column.addWidget(widget, 0, Qt.AlignmentFlag.AlignHCenter)
        self._words.setMinimumWidth(px(300))
        column.addStretch(1)

    def sentence(self) -> str:
        """What the graph is for."""
        return self.tr(
            "Each shot is a card; links say what may follow what, branches hold alternates, and every cut is a walk "
            "through them."
        )
