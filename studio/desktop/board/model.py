"""The wall as a list: for each scene a heading, then its shots in the film's order."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from storyboard.changes import Change
from storyboard.model import Film, Scene, Shot
from studio.desktop import rowsteps, terms
from studio.desktop.session import Session
from studio.desktop.states import States

Index = QModelIndex | QPersistentModelIndex


_MANY = 30
"""Rows of which each is said by itself to be another; of more, all from the first to the last."""


class Row(NamedTuple):
    """A row of the list: a scene's heading, or one of its shots."""

    scene: str
    shot: str = ""

    @property
    def name(self) -> str:
        """The id of what it shows."""
        return self.shot or self.scene


class BoardModel(QAbstractListModel):
    """Says only what a `Change` touched: which rows come, go and look different.

    Signals:
        arranged: other rows, or the same in another order.
    """

    arranged = Signal()

    def __init__(self, session: Session, states: States, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session, self._states = session, states
        self.rows: list[Row] = []
        self.place_of: dict[str, int] = {}
        self._set_up()

    @property
    def film(self) -> Film:
        return self._session.film

    def _arranged(self) -> list[Row]:
        of_scene: dict[str, list[Shot]] = {scene.id: [] for scene in self.film.scenes}
        for shot in self.film.shots:
            of_scene[shot.scene].append(shot)
        rows: list[Row] = []
        for scene, shots in of_scene.items():
            rows.append(Row(scene))
            rows += [Row(scene, shot.id) for shot in shots]
        return rows

    def _set_up(self) -> None:
        self.rows = self._arranged()
        self.place_of = {row.name: place for place, row in enumerate(self.rows)}

    def _arrange(self) -> None:
        """Rows come, go and move; where nearly all do, it is set up anew."""
        wanted = self._arranged()
        names = [shot or scene for scene, shot in wanted]
        runs = rowsteps.steps([shot or scene for scene, shot in self.rows], names)
        if runs is None:
            self.beginResetModel()
            self._set_up()
            self.endResetModel()
        else:
            self.rows = list(self.rows)
            rowsteps.take(self, self.rows, wanted, runs)
            self.rows = wanted
            self.place_of = dict(zip(names, range(len(names)), strict=True))
        self.arranged.emit()

    def follow(self, change: Change) -> None:
        """Take over what changed in the film."""
        moved = any("scene" in fields for fields in change.shots.changed.values())
        scenes = change.scenes
        if (
            change.shots.added or change.shots.removed or change.shots.reordered or moved
            or scenes.added or scenes.removed or scenes.reordered
        ):  # fmt: skip
            self._arrange()
        names = {*change.shots.changed, *scenes.changed}
        names |= {self.film.shots_by_id[shot].scene for shot in change.shots.changed}
        if change.locations.changed or "rate" in change.film:
            names |= {scene.id for scene in self.film.scenes}
        if change.characters.changed:
            names |= {shot.id for shot in self.film.shots if shot.lines or shot.characters}
        self.touch(names)

    def touch(self, names: set[str] | frozenset[str]) -> None:
        """These shots or scenes look different."""
        places = [place for place in map(self.place_of.get, names) if place is not None]
        if len(places) > _MANY:
            self.dataChanged.emit(self.index(min(places)), self.index(max(places)))
            return
        for place in places:
            index = self.index(place)
            self.dataChanged.emit(index, index)

    def shot(self, index: Index) -> Shot | None:
        """The shot of a row; None for a heading."""
        row = self.rows[index.row()] if index.isValid() else Row("")
        return self.film.shots_by_id.get(row.shot)

    def scene(self, index: Index) -> Scene:
        """The scene that a row belongs to."""
        return self.film.scenes_by_id[self.rows[index.row()].scene]

    def shots_of(self, scene: str) -> list[Shot]:
        """The shots of a scene, in order."""
        found = []
        for row in self.rows[self.place_of[scene] + 1 :]:
            if not row.shot:
                break
            found.append(self.film.shots_by_id[row.shot])
        return found

    # ------------------------------------------------------------------ as Qt asks

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: N802, B008
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> str | None:
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole) or not index.isValid():
            return None
        shot = self.shot(index)
        if shot is not None:
            return terms.described(self.film, shot, self._states.of(shot.id))
        scene = self.scene(index)
        count, length = self.counted(scene.id)
        words = self.tr("Scene {0}, {1}: {2}, {3}")
        return words.format(scene.number, terms.heading(self.film, scene), count, length)

    def counted(self, scene: str) -> tuple[str, str]:
        """How many shots a scene has, and how long they are together."""
        shots = self.shots_of(scene)
        frames = sum(shot.frames for shot in shots)
        return terms.shots_counted(len(shots)), terms.running_time(frames, self.film)

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid() or not self.rows[index.row()].shot:
            return Qt.ItemFlag.ItemIsEnabled
        flag = Qt.ItemFlag
        return flag.ItemIsEnabled | flag.ItemIsSelectable | flag.ItemIsEditable | flag.ItemIsDragEnabled
