"""A layout that makes the most of a narrow column: widgets wrap, equal tiles fill their row, what may grow does."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget

from studio.desktop.theme import px


class Flow(QLayout):
    """Widgets one after another, wrapping. What wants to expand shares the room that its row has left.

    Args:
        equal: all are as wide as the widest and fill the row.
        space: between them, in pixels at 100 %.
        last: so many at the end stand at the right of their row.
    """

    def __init__(self, parent: QWidget | None = None, *, equal: bool = False, space: int = 4, last: int = 0) -> None:
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self._equal, self._space, self._last = equal, space, last
        self.setContentsMargins(0, 0, 0, 0)

    def push(self, last: int) -> None:
        """So many at the end stand at the right of their row from now on."""
        self._last = last
        self.invalidate()

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
        margins = self.contentsMargins()
        inner = self._arrange(QRect(0, 0, width - margins.left() - margins.right(), 0), place=False)
        return inner + margins.top() + margins.bottom()

    def sizeHint(self) -> QSize:  # noqa: N802
        return self.minimumSize()

    def minimumSize(self) -> QSize:  # noqa: N802
        size, margins = QSize(), self.contentsMargins()
        for item in self._items:
            size = size.expandedTo(item.minimumSize())
        return size + QSize(margins.left() + margins.right(), margins.top() + margins.bottom())

    def setGeometry(self, rect: QRect) -> None:  # noqa: N802
        super().setGeometry(rect)
        self._arrange(self.contentsRect(), place=True)

    # ------------------------------------------------------------------ rows

    def _arrange(self, rect: QRect, *, place: bool) -> int:
        """Place the rows, or only find out how high they are together."""
        space, y = px(self._space), rect.y()
        shown = [item for item in self._items if not item.isEmpty()]
        for row in self._rows(shown, rect.width(), space):
            high = max(size.height() for _, size in row)
            if place:
                self._place(row, QRect(rect.x(), y, rect.width(), high), space)
            y += high + space
        return max(0, y - space - rect.y())

    def _rows(self, shown: list[QLayoutItem], width: int, space: int) -> list[list[tuple[QLayoutItem, QSize]]]:
        if not shown:
            return []
        if self._equal:
            widest = max(item.sizeHint().width() for item in shown)
            columns = max(1, (width + space) // (widest + space))
            columns = -(-len(shown) // -(-len(shown) // columns))
            wide = (width - space * (columns - 1)) // columns
            sized = [(item, QSize(wide, item.sizeHint().height())) for item in shown]
            return [sized[at : at + columns] for at in range(0, len(sized), columns)]
        rows: list[list[tuple[QLayoutItem, QSize]]] = [[]]
        x = 0
        for item in shown:
            size = item.sizeHint()
            least = item.minimumSize().width() if _grows(item) else size.width()
            size.setWidth(min(least, width))
            if rows[-1] and x + size.width() > width:
                rows.append([])
                x = 0
            rows[-1].append((item, size))
            x += size.width() + space
        return rows

    def _place(self, row: list[tuple[QLayoutItem, QSize]], rect: QRect, space: int) -> None:
        at_end = self._items[len(self._items) - self._last :]
        left = rect.width() - sum(size.width() for _, size in row) - space * (len(row) - 1)
        growing = [item for item, _ in row if _grows(item)]
        share = 0 if self._equal or not growing else left // len(growing)
        grown = {
            id(item): min(share, item.maximumSize().width() - size.width()) for item, size in row if item in growing
        }
        left -= sum(grown.values())
        x, is_pushed = rect.x(), self._equal or left < len(growing)
        for item, size in row:
            if item in at_end and not is_pushed:
                x, is_pushed = x + left, True
            wide = size.width() + grown.get(id(item), 0)
            aside = 0 if self._equal else (rect.height() - size.height()) // 2
            item.setGeometry(QRect(QPoint(x, rect.y() + aside), QSize(wide, size.height())))
            x += wide + space


def _grows(item: QLayoutItem) -> bool:
    """Whether it takes what its row has left."""
    return bool(item.expandingDirections() & Qt.Orientation.Horizontal)
