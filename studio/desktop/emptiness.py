"""What stands in a panel that has nothing to show: what it is for, how to begin, and where it helps a button."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from studio.desktop.theme import px


class Emptiness(QWidget):
    """A title, a sentence, and in some panels the one thing to do.

    Attributes:
        title, words: what stands there; `say` gives them others.
        button: the thing to do; None where it is done elsewhere.
    """

    def __init__(self, title: str, words: str, button: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.button = QPushButton(button, self) if button else None
        column = QVBoxLayout(self)
        column.setContentsMargins(px(24), px(8), px(24), px(8))
        column.setSpacing(px(8))
        column.addStretch(1)
        self.title, self.words = QLabel(title, self), QLabel(words, self)
        for label, look in ((self.title, "heading"), (self.words, "quiet")):
            label.setProperty("look", look)
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
            label.setWordWrap(True)
            column.addWidget(label)
        if self.button is not None:
            column.addWidget(self.button, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(1)

    def say(self, title: str, words: str) -> None:
        """Another title and sentence."""
        self.title.setText(title)
        self.words.setText(words)
