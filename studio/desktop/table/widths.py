"""How wide the table's columns are and which are shown: as a person left them, else by the room there is."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QByteArray, QObject, QPoint, Qt
from PySide6.QtWidgets import QHeaderView, QMenu, QTableView

from studio.desktop.person import Person
from studio.desktop.table.columns import COLUMNS
from studio.desktop.theme import px

_LAYOUT = "table-columns-1"
_SHARES = {"action": 0.4, "lines": 0.35, "notes": 0.25}
"""Who takes the room that is left: the columns in which one reads."""
_ROOMY = 2000
"""From this width on, at 100 %, rows and their pictures are larger."""


class Widths(QObject):
    """Keeps what a person chose; as long as they chose nothing, the table fills its width."""

    def __init__(self, view: QTableView) -> None:
        super().__init__(view)
        self._view = view
        header = view.horizontalHeader()
        kept = Person().layout(_LAYOUT)
        self._is_own, self._is_spreading = not kept.isEmpty(), False
        view.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        for place, column in enumerate(COLUMNS):
            view.setColumnWidth(place, px(column.width))
        if self._is_own:
            header.restoreState(kept)
            header.setSortIndicatorShown(False)
            header.setSectionsClickable(True)
        self.spread()
        for changed in (header.sectionMoved, header.sectionResized):
            changed.connect(self._keep)

    def spread(self) -> None:
        """Use the room there is: larger rows, and more of what is to be read."""
        wide = self._view.viewport().width()
        is_roomy = wide > px(_ROOMY)
        high = px(72 if is_roomy else 44)
        if self._view.verticalHeader().defaultSectionSize() != high:
            self._view.verticalHeader().setDefaultSectionSize(high)
        if self._is_own:
            return
        widths = [px(132 if is_roomy and column.id == "picture" else column.width) for column in COLUMNS]
        shown = [place for place in range(len(COLUMNS)) if not self._view.isColumnHidden(place)]
        rest = max(0, wide - sum(widths[place] for place in shown))
        self._is_spreading = True
        for place in shown:
            wanted = widths[place] + int(rest * _SHARES.get(COLUMNS[place].id, 0))
            if self._view.columnWidth(place) != wanted:
                self._view.setColumnWidth(place, wanted)
        self._is_spreading = False

    def choose(self, at: QPoint) -> QMenu:
        """A menu of all columns, to show and hide them."""
        menu = QMenu(self._view)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for place, column in enumerate(COLUMNS):
            action = menu.addAction(column.name)
            action.setCheckable(True)
            action.setChecked(not self._view.isColumnHidden(place))
            action.setEnabled(column.id != "number")
            action.toggled.connect(partial(self._show, place))
        menu.addSeparator()
        menu.addAction(self.tr("As at first"), self._as_at_first)
        menu.popup(at)
        return menu

    def _show(self, place: int, is_shown: bool) -> None:
        self._view.setColumnHidden(place, not is_shown)
        self._keep()

    def _as_at_first(self) -> None:
        header = self._view.horizontalHeader()
        for place in range(len(COLUMNS)):
            self._view.setColumnHidden(place, False)
            header.moveSection(header.visualIndex(place), place)
        self._is_own = False
        self.spread()
        Person().keep_layout(_LAYOUT, QByteArray())

    def _keep(self, *_: object) -> None:
        if not self._is_spreading:
            self._is_own = True
            Person().keep_layout(_LAYOUT, self._view.horizontalHeader().saveState())
