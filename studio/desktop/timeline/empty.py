"""What the timeline shows before there is a cut, or anything in it: what it is for, and the one thing to do."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from storyboard.model import Cut, Film
from studio.desktop.sentences import in_words
from studio.desktop.theme import px
from studio.desktop.timeline.laid import Laid


class Empty(QWidget):
    """The timeline's empty state.

    Signals:
        wanted: the person asks for what the button says.
    """

    wanted = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.title = QLabel(self)
        self.title.setProperty("look", "heading")
        self.words = QLabel(self)
        self.words.setProperty("look", "quiet")
        self.button = QPushButton(self)
        self.button.setProperty("look", "primary")
        self.button.clicked.connect(self.wanted)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(24), px(8), px(24), px(8))
        column.setSpacing(px(8))
        column.addStretch(1)
        for label in (self.title, self.words):
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
            label.setWordWrap(True)
            column.addWidget(label)
        column.addWidget(self.button, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(1)

    def follow(self, film: Film, cut: Cut | None, laid: Laid, selected: int) -> bool:
        """Say what there is to do; whether there is anything to say."""
        if cut is not None and laid.places:
            return False
        self.button.setVisible(bool(film.shots) and not laid.trouble)
        if laid.trouble:
            self.title.setText(self.tr("This cut cannot be played as it is"))
            self.words.setText(in_words(laid.trouble))
        elif cut is None:
            self.title.setText(self.tr("A cut is a walk through the shots, laid out in time"))
            self.words.setText(
                self.tr("Here it is trimmed, put in order and listened to; the same shots can be cut in many ways.")
            )
            self.button.setText(
                self.tr("Make a cut from the selected shots") if selected > 1 else self.tr("Make a cut from all shots")
            )
        else:
            self.title.setText(self.tr("There is no shot in this cut yet"))
            self.words.setText(self.tr("Drag shots here from the graph or the board."))
            self.button.setText(self.tr("Add the selected shots") if selected else self.tr("Add all shots"))
        return True
