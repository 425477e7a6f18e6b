"""The table's rows: the shots that the filters let through, sorted by a column or in the film's own order."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from storyboard import edits
from storyboard.changes import Change
from storyboard.errors import FilmError
from storyboard.model import Film, Shot
from studio.desktop import rowsteps, terms
from studio.desktop.sentences import in_words
from studio.desktop.session import Session
from studio.desktop.states import States
from studio.desktop.table.columns import COLUMNS, FIELDS, OF_THE_SHOT, Column, frames_meant

Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True)
class Filter:
    """Which shots are shown: words that all have to occur in a row, a scene, a state, a character; empty is any."""

    words: str = ""
    scene: str = ""
    state: str = ""
    character: str = ""

    def __bool__(self) -> bool:
        return any((self.words.strip(), self.scene, self.state, self.character))


_MANY = 30
"""Rows of which each is said by itself to be another; of more, all from the first to the last."""


class TableModel(QAbstractTableModel):
    """Shots by columns; says only what a `Change` touched.

    A row that an edit would sort or filter elsewhere keeps its place until sorting or filter are asked for anew: what
    one writes in does not jump away.

    Signals:
        arranged: other rows, or the same in another order.
    """

    arranged = Signal()

    def __init__(self, session: Session, states: States, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session, self._states = session, states
        self.filter = Filter()
        self._sorted_by, self._order = -1, Qt.SortOrder.AscendingOrder
        self.shots: list[str] = []
        self.row_of: dict[str, int] = {}
        self._take(self._arranged())

    @property
    def film(self) -> Film:
        return self._session.film

    # ------------------------------------------------------------------ which rows

    def show(self, chosen: Filter) -> None:
        """Let through what a filter lets through."""
        self.filter = chosen
        self.arrange()

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Sort by a column; -1 is the film's own order."""
        self._sorted_by, self._order = column, order
        self.arrange()

    def arrange(self) -> None:
        """Filter and sort anew; what is selected stays so."""
        self.layoutAboutToBeChanged.emit()
        before = self.persistentIndexList()
        names = [(self.shots[index.row()], index.column()) for index in before]
        self._take(self._arranged())
        after = [
            self.index(self.row_of[shot], column) if shot in self.row_of else QModelIndex() for shot, column in names
        ]
        self.changePersistentIndexList(before, after)
        self.layoutChanged.emit()
        self.arranged.emit()

    def _rearrange(self) -> None:
        """Rows come, go and move; where nearly all do, they are arranged anew."""
        wanted = self._arranged()
        runs = rowsteps.steps(self.shots, wanted)
        if runs is None:
            self.arrange()
            return
        rowsteps.take(self, self.shots, wanted, runs)
        self._take(wanted)
        self.arranged.emit()

    def _take(self, shots: list[str]) -> None:
        self.shots = shots
        self.row_of = dict(zip(shots, range(len(shots)), strict=True))

    def _arranged(self) -> list[str]:
        film, states = self.film, self._states
        shots = [shot for shot in film.shots if self._passes(shot)] if self.filter else list(film.shots)
        if self._sorted_by < 0:
            place = {scene.id: at for at, scene in enumerate(film.scenes)}
            shots.sort(key=lambda shot: place[shot.scene])
        else:
            key = COLUMNS[self._sorted_by].key
            is_down = self._order == Qt.SortOrder.DescendingOrder
            shots.sort(key=lambda shot: key(film, shot, states.of(shot.id)), reverse=is_down)
        return [shot.id for shot in shots]

    def _passes(self, shot: Shot) -> bool:
        wanted = self.filter
        if wanted.scene and shot.scene != wanted.scene:
            return False
        if wanted.state and self._states.of(shot.id).making != wanted.state:
            return False
        speaks = any(line.character == wanted.character for line in shot.lines)
        if wanted.character and wanted.character not in shot.characters and not speaks:
            return False
        if not wanted.words.strip():
            return True
        film = self.film
        spoken, scene = terms.spoken(film, shot), film.scenes_by_id[shot.scene]
        camera = (terms.size(shot.camera.size), shot.camera.size.short, terms.movement(shot.camera.movement))
        words = (shot.number, shot.action, shot.card, terms.people(film, shot), *spoken, scene.heading, shot.engine)
        row = " ".join((*words, *camera))
        row = row.casefold()
        return all(word in row for word in wanted.words.casefold().split())

    # ------------------------------------------------------------------ following the film

    def follow(self, change: Change) -> None:
        """Take over what changed in the film."""
        if change.shots.added or change.shots.removed or change.shots.reordered or change.scenes.reordered:
            self._rearrange()
        alike: dict[frozenset[str], list[str]] = {}
        for shot, fields in change.shots.changed.items():
            alike.setdefault(fields, []).append(shot)
        for fields, shots in alike.items():
            self._touch(shots, [at for at, column in enumerate(COLUMNS) if FIELDS[column.id] & fields])
        if change.characters.changed:
            names = [shot.id for shot in self.film.shots if shot.characters or shot.lines]
            self._touch(names, [_AT["characters"], _AT["lines"]])
        if change.scenes.changed:
            names = [shot.id for shot in self.film.shots if shot.scene in change.scenes.changed]
            self._touch(names, [_AT["scene"]])
        if "rate" in change.film:
            self._touch(self.shots, [_AT["length"]])

    def states_changed(self, shots: frozenset[str]) -> None:
        """How far these shots are is another."""
        self._touch(shots, [_AT["state"], _AT["takes"]])

    def pictures_arrived(self, shots: Iterable[str]) -> None:
        """These shots have other pictures."""
        self._touch(shots, [_AT["picture"]])

    def _touch(self, shots: Iterable[str], columns: list[int]) -> None:
        rows = [row for row in map(self.row_of.get, shots) if row is not None]
        if not rows or not columns:
            return
        first, last = min(columns), max(columns)
        if len(rows) > _MANY:
            self.dataChanged.emit(self.index(min(rows), first), self.index(max(rows), last))
            return
        for row in rows:
            self.dataChanged.emit(self.index(row, first), self.index(row, last))

    # ------------------------------------------------------------------ editing

    def write(self, column: Column, shots: list[str], value: str) -> bool:
        """Make shots so in one step of undo."""
        write = column.write
        if write is None or not shots:
            return False
        film = self.film
        if len(shots) == 1 and self._is_so(column, film.shots_by_id[shots[0]], value):
            return False
        words = self.tr("change {0} of {1}").format(column.name.casefold(), terms.numbers(film, shots))
        return self._session.edit(words, partial(_written, column=column, shots=tuple(shots), value=value))

    def _is_so(self, column: Column, shot: Shot, value: str) -> bool:
        if column.edit == "choice":
            return column.chosen(shot) == value
        return column.text(self.film, shot, self._states.of(shot.id)) == value

    # ------------------------------------------------------------------ as Qt asks

    def shot(self, index: Index) -> Shot | None:
        """The shot of a row."""
        return self.film.shots_by_id.get(self.shots[index.row()]) if index.isValid() else None

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: N802, B008
        return 0 if parent.isValid() else len(self.shots)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: N802, B008
        return 0 if parent.isValid() else len(COLUMNS)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> str | None:
        shot = self.shot(index)
        if shot is None:
            return None
        column = COLUMNS[index.column()]
        if role == Qt.ItemDataRole.EditRole and column.id == "action":
            return shot.action
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole):
            return column.text(self.film, shot, self._states.of(shot.id))
        if role == Qt.ItemDataRole.AccessibleTextRole:
            if column.id == "picture":
                return terms.described(self.film, shot, self._states.of(shot.id))
            said = terms.size(shot.camera.size) if column.id == "size" else str(self.data(index) or "")
            return f"{column.name}: {said}"
        if role == Qt.ItemDataRole.ToolTipRole and column.id in ("action", "lines", "characters", "notes"):
            return column.text(self.film, shot, self._states.of(shot.id)) or None
        if role == Qt.ItemDataRole.ToolTipRole and column.id == "state":
            return in_words(self._states.of(shot.id).sentence) or None
        return None

    def headerData(  # noqa: N802
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> str | Qt.AlignmentFlag | None:
        if role == Qt.ItemDataRole.TextAlignmentRole and COLUMNS[section].id in ("length", "lens", "takes"):
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return COLUMNS[section].name
        if orientation is Qt.Orientation.Vertical and role == Qt.ItemDataRole.AccessibleTextRole:
            return self.film.shots_by_id[self.shots[section]].number
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        shot = self.shot(index)
        if shot is None:
            return Qt.ItemFlag.NoItemFlags
        column = COLUMNS[index.column()]
        can = bool(column.edit) and not (column.id == "lines" and len(shot.lines) != 1)
        return _WRITTEN if can else _READ


def _written(film: Film, column: Column, shots: tuple[str, ...], value: str) -> Film:
    assert column.write is not None
    write = column.write
    if any(shot not in film.shots_by_id for shot in shots):
        raise FilmError("A shot is gone; select again.")
    if column.id in OF_THE_SHOT:
        return edits.set_each(film, shots, lambda bare, shot: write(bare, shot, value))
    if column.id == "length":
        return edits.set_lengths(film, dict.fromkeys(shots, frames_meant(film, value)))
    for shot in shots:
        film = write(film, shot, value)
    return film


_READ = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
_WRITTEN = _READ | Qt.ItemFlag.ItemIsEditable
_AT = {column.id: place for place, column in enumerate(COLUMNS)}
