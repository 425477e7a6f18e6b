"""The script beside its shots: each selects the other, and a new draft shows what it would change."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QStackedLayout, QVBoxLayout, QWidget

from storyboard.changes import Change
from storyboard.errors import ShotgraphError
from storyboard.screenplay.script import Element, Kind
from studio.desktop.background import Background
from studio.desktop.commands import Command
from studio.desktop.following import Following
from studio.desktop.script.draft import DraftDialog
from studio.desktop.script.places import places_of, read_elements, shots_between
from studio.desktop.script.sheet import Sheet
from studio.desktop.session import Session
from studio.desktop.theme import px

Point = tuple[int, int]


class ScriptPanel(QWidget):
    """The screenplay."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._background = Background(self, width=1)
        self._script = ""
        self._is_choosing = False
        self.dialog: DraftDialog | None = None
        self.sheet = Sheet(self)
        self._build()
        self._following = Following(self, session, self._film_changed)
        self._following.also(session.selection_changed, self._follow_selection)
        self.sheet.chosen.connect(self._chosen)
        self._read()
        self._follow_selection()

    def _build(self) -> None:
        self.setAccessibleName(self.tr("Script"))
        self.sheet.setAccessibleName(self.tr("Screenplay"))
        self.sheet.setAccessibleDescription(self.tr("Selecting text selects its shots."))
        self.draft = QPushButton(self.tr("Paste a new draft…"))
        self.draft.setProperty("look", "flush")
        self.draft.clicked.connect(self.open_draft)
        self.draft.setEnabled(not self._session.read_only)
        foot = QFrame()
        foot.setProperty("look", "foot")
        row = QHBoxLayout(foot)
        row.setContentsMargins(px(16), px(4), px(16), px(4))
        row.addWidget(self.draft)
        row.addStretch(1)
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.sheet)
        column.addWidget(foot)
        self._words = QLabel()
        self._words.setProperty("look", "quiet")
        self._words.setWordWrap(True)
        self._words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.first = QPushButton(self.tr("Paste a screenplay…"))
        self.first.setProperty("look", "primary")
        self.first.clicked.connect(self.open_draft)
        self.first.setEnabled(not self._session.read_only)
        empty = QWidget()
        column = QVBoxLayout(empty)
        column.setContentsMargins(px(16), px(16), px(16), px(16))
        column.setSpacing(px(12))
        column.addStretch(1)
        column.addWidget(self._words)
        column.addWidget(self.first, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(2)
        self._pages = QStackedLayout(self)
        self._pages.addWidget(page)
        self._pages.addWidget(empty)
        self.setFocusProxy(self.sheet)

    # ------------------------------------------------------------------ reading

    def _read(self) -> None:
        """Read the film's script away from the window."""
        self._script = self._session.film.script
        if not self._script:
            self._say_empty(self.tr("Here the screenplay stands beside its shots. This film has none yet."))
            return
        folder = self._session.workspace.folder
        script = self._script
        self._background.run(
            partial(read_elements, folder, script), partial(self._was_read, script), partial(self._not_read, script)
        )

    def _was_read(self, script: str, elements: tuple[Element, ...]) -> None:
        if script == self._script:
            self._pages.setCurrentIndex(0)
            self.sheet.show_elements(elements)
            self._mark()
            self._follow_selection()

    def _not_read(self, script: str, error: ShotgraphError) -> None:
        if script == self._script:
            self.sheet.show_elements(())
            self._say_empty(str(error))

    def _say_empty(self, sentence: str) -> None:
        self._words.setText(sentence)
        self._pages.setCurrentIndex(1)

    # ------------------------------------------------------------------ following the film

    def _film_changed(self, change: Change) -> None:
        if "script" in change.film:
            self._read()
            return
        touched = any({"script", "action", "number"} & fields for fields in change.shots.changed.values())
        if not self.sheet.elements:
            return  # nothing is beside it
        if touched or change.shots.added or change.shots.removed or change.shots.reordered:
            self._mark()

    def _mark(self) -> None:
        film = self._session.film
        places = places_of(film, self.sheet.elements)
        self.sheet.show_places(places, {shot.id: shot.number for shot in film.shots})

    def _follow_selection(self) -> None:
        session = self._session
        self.sheet.show_selected(frozenset(session.selected), session.current)
        if not self._is_choosing:
            self.sheet.reveal(session.current)

    def _chosen(self, start: Point, end: Point) -> None:
        """Select what is told there; on a scene's heading, the whole scene."""
        shots = shots_between(self.sheet.places, start, end)
        elements = self.sheet.elements
        if start == end and start[0] < len(elements) and elements[start[0]].kind is Kind.HEADING:
            line = elements[start[0]].lines.first
            scene = next(
                (each for each in self._session.film.scenes if each.script and each.script.first == line), None
            )
            shots = [shot.id for shot in self._session.film.shots if scene is not None and shot.scene == scene.id]
        if not shots:
            return
        self._is_choosing = True
        current = self._session.current
        self._session.select(shots, current if current in shots else shots[0])
        self._is_choosing = False

    # ------------------------------------------------------------------ a new draft

    def open_draft(self) -> None:
        """Ask for a new draft, show what it would change, and make it so if that is wanted."""
        if self.dialog is not None:
            self.dialog.raise_()
            return
        self.dialog = DraftDialog(self._session, self)
        self.dialog.finished.connect(self._draft_closed)
        self.dialog.open()

    def _draft_closed(self) -> None:
        dialog, self.dialog = self.dialog, None
        if dialog is not None:
            dialog.close_workers()
            dialog.deleteLater()

    def commands(self) -> list[Command]:
        """What can be done with the script."""
        text, group = self.tr("Paste a new draft of the script…"), self.tr("Script")
        return [
            Command("script.draft", text, self.open_draft, "", group, lambda: not self._session.read_only),
        ]

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """Wide enough to be read at any size of text."""
        return QSize(px(200), px(120))

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802
        """End what runs for the script."""
        if self.dialog is not None:
            self.dialog.reject()
        self.sheet.stop()
        self._background.close()
        super().closeEvent(event)
