"""What is done with the proposed edits: all of them, some or none."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from studio.desktop.theme import px


class Choices(QFrame):
    """The buttons below the list.

    Signals:
        all_asked: tick all, or none.
    """

    all_asked = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("look", "foot")
        self.take = QPushButton()
        self.take.setProperty("look", "primary")
        self.all = QPushButton(self.tr("All"))
        self.all.clicked.connect(partial(self.all_asked.emit, True))
        self.none = QPushButton(self.tr("None"))
        self.none.clicked.connect(partial(self.all_asked.emit, False))
        self.leave = QPushButton(self.tr("Leave them"))
        row = QHBoxLayout()
        row.setSpacing(px(4))
        for button in (self.all, self.none, self.leave):
            button.setProperty("look", "quiet")
            row.addWidget(button)
        row.addStretch(1)
        self.buttons = (self.all, self.none, self.leave, self.take)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(16), px(8), px(16), px(8))
        column.setSpacing(px(4))
        column.addLayout(row)
        column.addWidget(self.take)

    def count(self, chosen: int, total: int, *, can: bool) -> None:
        """Say how many of how many are ticked, and whether anything can be done now."""
        self.take.setText(self.tr("Take %1 of %2").replace("%1", str(chosen)).replace("%2", str(total)))
        self.take.setEnabled(can and chosen > 0)
        for button in (self.all, self.none, self.leave):
            button.setEnabled(can)
