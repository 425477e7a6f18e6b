"""Cards in as many columns as fit, each as high as its width asks for."""

from __future__ import annotations

from itertools import pairwise

from PySide6.QtCore import QEvent, QRect, QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from studio.desktop.takes.card import TakeCard
from studio.desktop.theme import px


class Grid(QWidget):
    """Places the cards of takes."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._cards: list[TakeCard] = []
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_cards(self, cards: list[TakeCard]) -> None:
        """Show these cards, in this order."""
        self._cards = cards
        for before, after in pairwise(cards):
            QWidget.setTabOrder(before, after)
        for card in cards:
            card.show()
        self._arrange()
        self.updateGeometry()

    def _columns(self, width: int) -> int:
        return max(1, min(len(self._cards) or 1, (width + px(8)) // (px(120) + px(8))))

    def heightForWidth(self, width: int) -> int:  # noqa: N802
        if not self._cards:
            return 0
        columns = self._columns(width)
        wide = (width - px(8) * (columns - 1)) // columns
        rows = -(-len(self._cards) // columns)
        return rows * self._cards[0].heightForWidth(wide) + px(8) * (rows - 1)

    def sizeHint(self) -> QSize:  # noqa: N802
        return QSize(px(280), self.heightForWidth(px(280)))

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        return QSize(px(120), 0)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        super().resizeEvent(event)
        self._arrange()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._arrange()
            self.updateGeometry()

    def _arrange(self) -> None:
        columns = self._columns(self.width())
        wide = (self.width() - px(8) * (columns - 1)) // columns
        for at, card in enumerate(self._cards):
            row, column = divmod(at, columns)
            high = card.heightForWidth(wide)
            card.setGeometry(QRect(column * (wide + px(8)), row * (high + px(8)), wide, high))
