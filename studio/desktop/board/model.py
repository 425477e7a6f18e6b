"""The wall as a list: for each scene a heading, then its shots in the film's order."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from storyboard.changes import Change
from storyboard.model import Film, Scene, Shot
from studio.desktop import terms
from studio.desktop.session import Session
from studio.desktop.states import States

Index = QModelIndex | QPersistentModelIndex


_MANY = 30
"""Rows of which each is said by itself to be another; of more, all from the first to the last."""


@dataclass(frozen=True)
class Row:
    """A row of the list: a scene's heading, or one of its shots."""

    scene: str
    shot: str = ""


class BoardModel(QAbstractListModel):
    """Says only what a `Change` touched; scenes that come, go or move set it up anew."""

    def __init__(self, session: Session, states: States, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session, self._states = session, states
        self.rows: list[Row] = []
        self.place_of: dict[str, int] = {}
        self._set_up()

    @property
    def film(self) -> Film:
        return self._session.film

    def _set_up(self) -> None:
        of_scene: dict[str, list[Shot]] = {scene.id: [] for scene in self.film.scenes}
        for shot in self.film.shots:
            of_scene[shot.scene].append(shot)
        self.rows = []
        for scene, shots in of_scene.items():
            self.rows.append(Row(scene))
            self.rows.extend(Row(scene, shot.id) for shot in shots)
        self.place_of = {row.shot or row.scene: place for place, row in enumerate(self.rows)}

    def follow(self, change: Change) -> None:
        """Take over what changed in the film."""
        moved = any("scene" in fields for fields in change.shots.changed.values())
        scenes = change.scenes
        if (
            change.shots.added or change.shots.removed or change.shots.reordered or moved
            or scenes.added or scenes.removed or scenes.reordered
        ):  # fmt: skip
            self.beginResetModel()
            self._set_up()
            self.endResetModel()
            return
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
