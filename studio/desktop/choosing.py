"""Selections of many rows as few ranges, which is what Qt is quick with."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QAbstractItemModel, QItemSelection, QItemSelectionModel


def selection_of(model: QAbstractItemModel, rows: Iterable[int], last: int = 0) -> QItemSelection:
    """A selection of rows, up to the last column: one range for each run of rows that follow each other."""
    selection = QItemSelection()
    first = end = -1
    for row in sorted(set(rows)):
        if row != end + 1 or first < 0:
            if first >= 0:
                selection.select(model.index(first, 0), model.index(end, last))
            first = row
        end = row
    if first >= 0:
        selection.select(model.index(first, 0), model.index(end, last))
    return selection


def rows_of(chosen: QItemSelectionModel) -> list[int]:
    """The rows in which something is selected, from the top."""
    rows: set[int] = set()
    parts = chosen.selection()
    for part in (parts.at(place) for place in range(parts.count())):
        rows.update(range(part.top(), part.bottom() + 1))
    return sorted(rows)
