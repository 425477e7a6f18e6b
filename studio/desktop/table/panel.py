"""The table: the film's shots as rows, for those who think in lists."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QItemSelectionModel, QModelIndex, QPoint, QSize, Qt, QTimer
from PySide6.QtGui import QCloseEvent, QGuiApplication, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QFrame,
    QLabel,
    QLineEdit,
    QPushButton,
    QSizePolicy,
    QStackedLayout,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from storyboard.changes import Change
from studio.desktop import terms
from studio.desktop.choosing import rows_of, selection_of
from studio.desktop.commands import Command
from studio.desktop.fields import Combo
from studio.desktop.flow import Flow
from studio.desktop.following import Following
from studio.desktop.icons import icon
from studio.desktop.pictures import Pictures
from studio.desktop.session import Session
from studio.desktop.states import Making, State, States, word
from studio.desktop.table.columns import COLUMNS, Column
from studio.desktop.table.delegate import Cells
from studio.desktop.table.model import Filter, TableModel
from studio.desktop.table.rows import Rows
from studio.desktop.table.widths import Widths
from studio.desktop.theme import px

_ACTION = next(at for at, column in enumerate(COLUMNS) if column.id == "action")
"""The column in which one reads what happens."""


class TablePanel(QWidget):
    """One row for each shot."""

    def __init__(self, session: Session, pictures: Pictures, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._states: States | None = States.shared(session)
        self.model = TableModel(session, self._states, self)
        self._is_following = False
        self.view = Rows(self)
        self._build()
        self.cells = Cells(self.view, session, pictures, self._states, self._targets)
        self.view.setItemDelegate(self.cells)
        self._arrived: set[str] = set()
        self._gather = QTimer(self, singleShot=True, interval=16)
        self._gather.timeout.connect(self._show_arrived)
        self._following = Following(self, session, self._film_changed)
        self._following.also(session.selection_changed, self._follow_selection)
        pictures.arrived.connect(self._picture_arrived)
        self._states.changed.connect(self.model.states_changed)
        self.view.selectionModel().selectionChanged.connect(self._selected)
        self.view.selectionModel().currentChanged.connect(self._selected)
        self.model.arranged.connect(self._count)
        self._fill_choices()
        self._count()
        self._follow_selection()

    # ------------------------------------------------------------------ building

    def _build(self) -> None:
        self.setAccessibleName(self.tr("Shot table"))
        self.search = QLineEdit()
        self.search.setPlaceholderText(self.tr("Find: number, words, who, camera"))
        self.search.setAccessibleName(self.tr("Find shots"))
        self.search.setClearButtonEnabled(True)
        self.search.setMinimumWidth(px(96))
        self.search.setMaximumWidth(px(400))
        self.search.textChanged.connect(self._filter)
        self.scenes, self.making, self.characters = Combo(), Combo(), Combo()
        names = (self.tr("Scene"), self.tr("State"), self.tr("Character"))
        for choice, name in zip((self.scenes, self.making, self.characters), names, strict=True):
            choice.setAccessibleName(name)
            choice.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            choice.setMinimumContentsLength(6)
            choice.setMaximumWidth(px(280))
            choice.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
            choice.activated.connect(self._filter)
        self.summary = QLabel()
        self.summary.setProperty("look", "faint")
        self.columns = QToolButton()
        self.columns.setIcon(icon("table"))
        self.columns.setIconSize(QSize(px(18), px(18)))
        self.columns.setProperty("look", "quiet")
        self.columns.setToolTip(self.tr("Choose columns"))
        self.columns.setAccessibleName(self.tr("Choose columns"))
        self.columns.clicked.connect(lambda: self.widths.choose(self.columns.mapToGlobal(QPoint(0, px(28)))))
        bar = QFrame()
        bar.setProperty("look", "bar")
        row = Flow(bar, space=8, last=2)
        row.setContentsMargins(px(12), px(6), px(12), px(6))
        for widget in (self.search, self.scenes, self.making, self.characters, self.summary, self.columns):
            row.addWidget(widget)
        self._build_view()
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(bar)
        column.addWidget(self.view)
        self._pages = QStackedLayout(self)
        self._pages.addWidget(page)
        self.no_match = self._message(self.tr("No shot matches."), self.tr("Show all shots"), self.show_all)
        column.addWidget(self.no_match, 1)
        words = self.tr(
            "Each shot is a row: sort, filter and edit many at once. Shots begin on the graph or the board."
        )
        self._pages.addWidget(self._message(words, "", self.show_all))
        self.setFocusProxy(self.view)

    def _build_view(self) -> None:
        view = self.view
        view.setModel(self.model)
        view.setAccessibleName(self.tr("Shot table"))
        view.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        view.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        trigger = QAbstractItemView.EditTrigger
        view.setEditTriggers(trigger.DoubleClicked | trigger.EditKeyPressed)
        view.setShowGrid(False)
        view.setWordWrap(False)
        view.setTabKeyNavigation(False)
        view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        view.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        view.verticalHeader().hide()
        header = view.horizontalHeader()
        header.setSectionsMovable(True)
        header.setSectionsClickable(True)
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setAccessibleName(self.tr("Columns"))
        header.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        header.customContextMenuRequested.connect(lambda at: self.widths.choose(header.mapToGlobal(at)))
        header.sectionClicked.connect(self._sort_by)
        view.doubleClicked.connect(self._double_clicked)
        # The view's own would be asked, for every column that is painted, whether each of a thousand rows is selected.
        header.setSelectionModel(QItemSelectionModel(self.model, header))
        header.setSortIndicatorShown(False)
        self.widths: Widths = Widths(view)
        self._sorted: tuple[int, Qt.SortOrder] = (-1, Qt.SortOrder.AscendingOrder)

    def _message(self, words: str, button: str, run: object) -> QWidget:
        page = QWidget()
        label = QLabel(words)
        label.setProperty("look", "quiet")
        label.setWordWrap(True)
        label.setAlignment(Qt.AlignmentFlag.AlignCenter)
        column = QVBoxLayout(page)
        column.addStretch(1)
        column.addWidget(label)
        if button:
            again = QPushButton(button)
            again.clicked.connect(self.show_all)
            column.addWidget(again, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(1)
        return page

    # ------------------------------------------------------------------ filter, sort, columns

    def _fill_choices(self) -> None:
        film = self._session.film
        lists = (
            (
                self.scenes,
                self.tr("All scenes"),
                [(s.id, f"{s.number}  {terms.heading(film, s)}") for s in film.scenes],
            ),
            (self.making, self.tr("All states"), [(each.value, word(State(each))) for each in Making]),
            (self.characters, self.tr("Everybody"), [(who.id, who.name) for who in film.characters]),
        )
        for choice, everything, items in lists:
            kept = choice.currentData()
            choice.clear()
            choice.addItem(everything, "")
            for value, words in items:
                choice.addItem(words, value)
            choice.setCurrentIndex(max(0, choice.findData(kept)))

    def _filter(self, *_: object) -> None:
        chosen = (str(choice.currentData() or "") for choice in (self.scenes, self.making, self.characters))
        self.model.show(Filter(self.search.text(), *chosen))

    def show_all(self) -> None:
        """Take every filter away."""
        for choice in (self.scenes, self.making, self.characters):
            choice.setCurrentIndex(0)
        self.search.clear()
        self._filter()

    def _sort_by(self, column: int) -> None:
        """Up, then down, then the film's own order again."""
        up, down = Qt.SortOrder.AscendingOrder, Qt.SortOrder.DescendingOrder
        if self._sorted == (column, up):
            self._sorted = (column, down)
        elif self._sorted == (column, down):
            self._sorted = (-1, up)
        else:
            self._sorted = (column, up)
        header = self.view.horizontalHeader()
        header.setSortIndicatorShown(self._sorted[0] >= 0)
        if self._sorted[0] >= 0:
            header.setSortIndicator(*self._sorted)
        self.model.sort(*self._sorted)

    # ------------------------------------------------------------------ following the film

    def _film_changed(self, change: Change) -> None:
        self._is_following = True
        self.model.follow(change)
        self._is_following = False
        if change.scenes or change.characters:
            self._fill_choices()
        if change.shots.added or change.shots.removed or change.shots.reordered or change.scenes.reordered:
            self._follow_selection()  # and it is counted by then
        elif change.shots:
            self._count()

    def _count(self) -> None:
        film = self._session.film
        shown, total = len(self.model.shots), len(film.shots)
        self._pages.setCurrentIndex(0 if total else 1)
        self.no_match.setVisible(shown == 0)
        self.view.setVisible(shown > 0)
        frames = sum(film.shots_by_id[shot].frames for shot in self.model.shots)
        words = self.tr("{0} of {1} · {2}") if shown < total else self.tr("{1} shots · {2}")
        self.summary.setText(words.format(shown, total, terms.running_time(frames, film)))

    def _picture_arrived(self, shot: str) -> None:
        self._arrived.add(shot)
        if not self._gather.isActive():
            self._gather.start()

    def _show_arrived(self) -> None:
        arrived, self._arrived = self._arrived, set()
        if self.isVisible():
            self.model.pictures_arrived(arrived)

    # ------------------------------------------------------------------ the selection, both ways

    def chosen(self) -> list[str]:
        """The selected shots, from the top."""
        return [self.model.shots[row] for row in rows_of(self.view.selectionModel())]

    def _targets(self, column: Column, shot: str) -> list[str]:
        chosen = self.chosen()
        return chosen if shot in chosen and not column.is_each_own else [shot]

    def _selected(self, *_: object) -> None:
        if self._is_following:
            return
        current = self.model.shot(self.view.currentIndex())
        self._is_following = True
        self._session.select(self.chosen(), current.id if current is not None else None)
        self._is_following = False

    def _follow_selection(self) -> None:
        if self._is_following:
            return
        known = self.model.row_of
        selection = selection_of(
            self.model, (known[shot] for shot in self._session.selected if shot in known), len(COLUMNS) - 1
        )
        flags = QItemSelectionModel.SelectionFlag
        self._is_following = True
        self.view.selectionModel().select(selection, flags.ClearAndSelect)
        row = self.model.row_of.get(self._session.current)
        if row is not None:
            index = self.model.index(row, max(0, self.view.currentIndex().column()))
            self.view.selectionModel().setCurrentIndex(index, flags.NoUpdate)
            self.view.scrollTo(index)
        self._is_following = False

    # ------------------------------------------------------------------ commands

    def commands(self) -> list[Command]:
        """What can be done on the table."""
        group = self.tr("Table")

        def has_shot() -> bool:
            return bool(self.chosen())

        commands = [
            Command("table.edit", self.tr("Edit the cell"), self.edit_cell, "Return", group, has_shot, is_local=True),
            Command("table.copy", self.tr("Copy rows"), self.copy, "Ctrl+C", group, has_shot, is_local=True),
            Command("table.find", self.tr("Find shots"), self.search.setFocus, "Ctrl+F", group, is_local=True),
            Command("table.all", self.tr("Show all shots"), self.show_all, "", group),
        ]
        return self._following.first(commands)

    def edit_cell(self) -> None:
        """Edit the cell that has the focus; where it only tells, what happens in the shot."""
        index = self.view.currentIndex()
        if not index.isValid():
            return
        if not index.flags() & Qt.ItemFlag.ItemIsEditable:
            index = index.siblingAtColumn(_ACTION)
            self.view.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.NoUpdate)
        self.view.edit(index)

    def _double_clicked(self, index: QModelIndex) -> None:
        if not index.flags() & Qt.ItemFlag.ItemIsEditable:  # the others are opened by the view
            self.edit_cell()

    def copy(self) -> None:
        """Put the selected rows, with the shown columns in their order, on the clipboard, tabs between the cells."""
        header = self.view.horizontalHeader()
        places = [header.logicalIndex(at) for at in range(header.count())]
        places = [at for at in places if not header.isSectionHidden(at) and COLUMNS[at].id != "picture"]
        rows = ["\t".join(COLUMNS[at].name for at in places)]
        for shot in self.chosen():
            cells = (self.model.data(self.model.index(self.model.row_of[shot], at)) or "" for at in places)
            rows.append("\t".join(terms.on_one_line(cell) for cell in cells))
        QGuiApplication.clipboard().setText("\n".join(rows) + "\n")
        self._session.say(self.tr("%n rows are on the clipboard, for a spreadsheet.", "", len(rows) - 1))

    # ------------------------------------------------------------------ its own shape

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            QTimer.singleShot(0, self, self.widths.spread)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        super().resizeEvent(event)
        QTimer.singleShot(0, self, self.widths.spread)  # when the view has its size

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802
        """End what runs for the table."""
        self._gather.stop()
        states, self._states = self._states, None
        if states is not None:
            states.release()
        super().closeEvent(event)
