"""Layouts that make the most of a narrow column: equal tiles in as many columns as fit, and chips that wrap."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget

from studio.desktop.theme import px


class Flow(QLayout):
    """Widgets one after another, wrapping; with `equal`, all as wide as the widest, filling the row."""

    def __init__(self, parent: QWidget | None = None, *, equal: bool = False, space: int = 4) -> None:
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self._equal, self._space = equal, space
        self.setContentsMargins(0, 0, 0, 0)

    def addItem(self, item: QLayoutItem) -> None:  # noqa: N802
        self._items.append(item)

    def count(self) -> int:
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:  # noqa: N802
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:  # noqa: N802
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:  # noqa: N802
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:  # noqa: N802
        return True

    def heightForWidth(self, width: int) -> int:  # noqa: N802
        return self._arrange(QRect(0, 0, width, 0), place=False)

    def sizeHint(self) -> QSize:  # noqa: N802
        return self.minimumSize()

    def minimumSize(self) -> QSize:  # noqa: N802
        size = QSize()
        for item in self._items:
            size = size.expandedTo(item.minimumSize())
        return size

    def setGeometry(self, rect: QRect) -> None:  # noqa: N802
        super().setGeometry(rect)
        self._arrange(rect, place=True)

    def _arrange(self, rect: QRect, *, place: bool) -> int:
        space = px(self._space)
        shown = [item for item in self._items if not item.isEmpty()]
        if self._equal and shown:
            widest = max(item.sizeHint().width() for item in shown)
            columns = max(1, (rect.width() + space) // (widest + space))
            columns = -(-len(shown) // -(-len(shown) // columns))
            wide = (rect.width() - space * (columns - 1)) // columns
        x, y, high = rect.x(), rect.y(), 0
        for at, item in enumerate(shown):
            size = item.sizeHint()
            if self._equal:
                size.setWidth(wide)
                wraps = at and at % columns == 0
            else:
                size.setWidth(min(size.width(), rect.width()))
                wraps = high and x + size.width() > rect.right() + 1
            if wraps:
                x, y, high = rect.x(), y + high + space, 0
            if place:
                item.setGeometry(QRect(QPoint(x, y), size))
            x += size.width() + space
            high = max(high, size.height())
        return y + high - rect.y()
