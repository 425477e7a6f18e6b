"""The table's view: a row is painted once for what it shows, and kept, so that an edit paints only its own row."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Iterable
from typing import Final

from PySide6.QtCore import QModelIndex, QRect, QSize
from PySide6.QtGui import QCursor, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem, QTableView, QWidget

from studio.desktop import theme as themes
from studio.desktop.table.delegate import Cells
from studio.desktop.table.model import TableModel
from studio.desktop.theme import theme

_BUDGET: Final = 24 * 1024 * 1024
"""Bytes of painted rows that are kept."""
_State = QStyle.StateFlag


class Rows(QTableView):
    """Shots by columns. The cells are painted by their delegate, but a row that shows what it did is not painted anew.

    A row is kept by what `Cells.shown` tells of it: who paints something else in a cell tells it there.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._kept: OrderedDict[str, tuple[tuple[object, ...], QPixmap]] = OrderedDict()
        self._bytes = 0

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """The rows that are uncovered or have changed."""
        model, cells = self.model(), self.itemDelegate()
        if not isinstance(model, TableModel) or not isinstance(cells, Cells):
            super().paintEvent(event)
            return
        area, high = event.rect(), self.verticalHeader()
        painter = QPainter(self.viewport())
        painter.fillRect(area, theme().colour("panel"))
        first = max(0, self.rowAt(area.top()))
        pointed = self._pointed()
        columns = self._columns()
        wide = sum(box for _, _, box in columns)
        left = -self.horizontalOffset()
        for row in range(first, len(model.shots)):
            top = high.sectionViewportPosition(row)
            if top > area.bottom():
                break
            pixmap = self._row(model, cells, row, columns, QSize(wide, high.sectionSize(row)), row == pointed)
            painter.drawPixmap(left, top, pixmap)
        painter.end()

    def _columns(self) -> list[tuple[int, int, int]]:
        """The shown columns from the left: which, where it begins in the row, and how wide it is."""
        header, x = self.horizontalHeader(), 0
        found: list[tuple[int, int, int]] = []
        for at in map(header.logicalIndex, range(header.count())):
            if not header.isSectionHidden(at):
                found.append((at, x, header.sectionSize(at)))
                x += found[-1][2]
        return found

    def _pointed(self) -> int:
        """The row under the pointer; -1 for none."""
        view = self.viewport()
        if not view.underMouse():
            return -1
        return self.rowAt(view.mapFromGlobal(QCursor.pos()).y())

    def _row(
        self,
        model: TableModel,
        cells: Cells,
        row: int,
        columns: list[tuple[int, int, int]],
        size: QSize,
        is_pointed: bool,
    ) -> QPixmap:
        """A row, painted if it is not kept as it is now."""
        shot, ratio = model.shots[row], self.devicePixelRatioF()
        now = self.currentIndex()
        focused = now.column() if now.row() == row and self.hasFocus() else -1
        is_selected = self.selectionModel().isRowSelected(row, QModelIndex())
        look = (tuple(columns), size.toTuple(), ratio, theme().name, themes.scale())
        key = (cells.shown(shot, round(size.height() * ratio)), focused, is_selected, is_pointed, look)
        kept = self._kept.get(shot)
        if kept is not None and kept[0] == key:
            self._kept.move_to_end(shot)
            return kept[1]
        pixmap = QPixmap(size * ratio)
        pixmap.setDevicePixelRatio(ratio)
        pixmap.fill(theme().colour("panel"))
        painter = QPainter(pixmap)
        option = QStyleOptionViewItem()
        for column, x, wide in columns:
            state = _State.State_Enabled
            state |= _State.State_Selected if is_selected else _State.State_None
            state |= _State.State_MouseOver if is_pointed else _State.State_None
            state |= _State.State_HasFocus if column == focused else _State.State_None
            option.state, option.rect = state, QRect(x, 0, wide, size.height())
            cells.paint(painter, option, model.index(row, column))
        painter.end()
        self._keep(shot, key, pixmap)
        return pixmap

    def _keep(self, shot: str, key: tuple[object, ...], pixmap: QPixmap) -> None:
        self.forget((shot,))
        self._kept[shot] = (key, pixmap)
        self._bytes += _bytes(pixmap)
        while self._bytes > _BUDGET and len(self._kept) > 1:
            self.forget((next(iter(self._kept)),))

    def forget(self, shots: Iterable[str]) -> None:
        """These rows show something else now."""
        for shot in shots:
            if shot in self._kept:
                self._bytes -= _bytes(self._kept.pop(shot)[1])


def _bytes(pixmap: QPixmap) -> int:
    return pixmap.width() * pixmap.height() * 4
