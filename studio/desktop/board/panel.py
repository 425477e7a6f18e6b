"""The board: the film as panels on a wall, by scene, to be read, written, put in order and chosen from."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QByteArray, QEvent, QItemSelectionModel, QPoint, QRect, QSignalBlocker, Qt, QTimer
from PySide6.QtGui import QAccessible, QCloseEvent, QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import (
    QLabel,
    QMenu,
    QPushButton,
    QSlider,
    QStackedLayout,
    QVBoxLayout,
    QWidget,
)

from storyboard.changes import Change
from studio.desktop import terms
from studio.desktop.board.head import Head
from studio.desktop.board.model import BoardModel
from studio.desktop.board.verbs import Slot, Verbs
from studio.desktop.board.wall import LARGEST, SMALLEST, Wall
from studio.desktop.choosing import selection_of
from studio.desktop.commands import Command
from studio.desktop.fields import PlaceField
from studio.desktop.following import Following
from studio.desktop.person import Person
from studio.desktop.pictures import Pictures
from studio.desktop.roles import describe, is_a
from studio.desktop.session import Session
from studio.desktop.states import States
from studio.desktop.theme import px

_LAYOUT = "board-panels"
"""How wide a person likes the panels, among their settings."""


is_a(QAccessible.Role.List, Wall)


class BoardPanel(QWidget):
    """The shots on a wall."""

    def __init__(self, session: Session, pictures: Pictures, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._states: States | None = States.shared(session)
        self.verbs = Verbs(session, self)
        self.model = BoardModel(session, self._states, self)
        self.wall = Wall(self.model, pictures, self._states, self)
        self.wall.setAccessibleName(self.tr("Board"))
        self.field: PlaceField | None = None
        self._writing = ""
        self._written = self._is_following = False
        self._build()
        self._arrived: set[str] = set()
        self._gather = QTimer(self, singleShot=True, interval=16)
        self._gather.timeout.connect(self._show_arrived)
        self._following = Following(self, session, self._film_changed)
        self._following.also(session.selection_changed, self._follow_selection)
        pictures.arrived.connect(self._picture_arrived)
        self._states.changed.connect(self.model.touch)
        self.wall.selectionModel().selectionChanged.connect(self._selected)
        self.wall.selectionModel().currentChanged.connect(self._selected)
        self.wall.dropped.connect(self._dropped)
        self.wall.wants_action.connect(self.write_action)
        self.wall.verticalScrollBar().valueChanged.connect(self._place_field)
        self.wall.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.wall.customContextMenuRequested.connect(self.show_menu)
        self._commands = self._all_commands()
        for keys, run in ((Qt.Key.Key_F2, self._write_current), (Qt.Key.Key_Enter, self._write_current)):
            QShortcut(QKeySequence(keys), self.wall, run, context=Qt.ShortcutContext.WidgetShortcut)
        self._count()
        self._follow_selection()

    def _build(self) -> None:
        self.setAccessibleName(self.tr("Board"))
        self.summary = QLabel()
        self.summary.setProperty("look", "quiet")
        self.slider = QSlider(Qt.Orientation.Horizontal)
        self.slider.setRange(SMALLEST, LARGEST)
        kept = bytes(Person().layout(_LAYOUT).data()).decode("ascii", "replace")
        if kept.isdecimal():
            self.wall.resize_panels(int(kept))
        self._show_size()
        self.wall.placed.connect(self._show_size)
        self.slider.setPageStep(40)
        self.slider.setMinimumWidth(px(56))
        self.slider.setMaximumWidth(px(96))
        self.slider.setAccessibleName(self.tr("Size of the panels"))
        self.slider.setToolTip(self.tr("Size of the panels"))
        self.slider.valueChanged.connect(self.wall.resize_panels)
        self.slider.valueChanged.connect(self._place_field)
        self.slider.valueChanged.connect(lambda size: Person().keep_layout(_LAYOUT, QByteArray(str(size).encode())))
        self._head = Head(self.summary, self.slider)
        self._wall = QWidget()
        column = QVBoxLayout(self._wall)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._head)
        column.addWidget(self.wall)
        self.empty = self._empty()
        self._pages = QStackedLayout(self)
        self._pages.addWidget(self._wall)
        self._pages.addWidget(self.empty)
        self.setFocusProxy(self.wall)

    def _empty(self) -> QWidget:
        page = QWidget()
        page.setProperty("look", "ground")
        title = QLabel(self.tr("See the film on a wall"))
        title.setProperty("look", "title")
        words = QLabel(self.tr("Each shot is a panel, scene by scene; drag panels to tell the story in another order."))
        words.setProperty("look", "quiet")
        self.first = QPushButton(self.tr("Add the first shot"))
        self.first.setProperty("look", "primary")
        self.first.clicked.connect(self.verbs.add)
        column = QVBoxLayout(page)
        column.setSpacing(px(12))
        column.addStretch(1)
        for label in (title, words):
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
            label.setWordWrap(True)
            column.addWidget(label)
        column.addWidget(self.first, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(1)
        return page

    # ------------------------------------------------------------------ following the film

    def _film_changed(self, change: Change) -> None:
        before = self.wall.laid.rows
        self._is_following = True
        self.model.follow(change)
        self._is_following = False
        spoken = [self.model.place_of[shot] for shot, fields in change.shots.changed.items() if "lines" in fields]
        if spoken and self.model.rows is before and not self.wall.laid.holds(self._session.film, spoken):
            self.wall.lay_out()
        self._count()
        if change.shots.added or change.shots.removed or change.shots.reordered or self.model.rows is not before:
            self._follow_selection()
        if self.field is not None and self._writing not in self._session.film.shots_by_id:
            self.end_writing(keep=True)
        self._place_field()

    def _count(self) -> None:
        film = self._session.film
        frames = sum(shot.frames for shot in film.shots)
        words = self.tr("{0} in {1} · {2}")
        shots, scenes = terms.shots_counted(len(film.shots)), terms.scenes_counted(len(film.scenes))
        self.summary.setText(words.format(shots, scenes, terms.running_time(frames, film)))
        self._pages.setCurrentIndex(0 if film.shots else 1)
        self.setFocusProxy(self.wall if film.shots else self.first)

    def _picture_arrived(self, shot: str) -> None:
        self._arrived.add(shot)
        if not self._gather.isActive():
            self._gather.start()

    def _show_arrived(self) -> None:
        arrived, self._arrived = self._arrived, set()
        if self.isVisible():
            self.model.touch(arrived)

    # ------------------------------------------------------------------ the selection, both ways

    def _selected(self, *_: object) -> None:
        if self._is_following:
            return
        current = self.model.shot(self.wall.currentIndex())
        self._describe()
        self._is_following = True
        self._session.select(self.wall.chosen(), current.id if current is not None else None)
        self._is_following = False

    def _follow_selection(self) -> None:
        if self._is_following:
            return
        selection = selection_of(self.model, (self.model.place_of[shot] for shot in self._session.selected))
        flags = QItemSelectionModel.SelectionFlag
        self._is_following = True
        self.wall.selectionModel().select(selection, flags.ClearAndSelect)
        place = self.model.place_of.get(self._session.current)
        if place is not None:
            index = self.model.index(place)
            self.wall.selectionModel().setCurrentIndex(index, flags.NoUpdate)
            if self.isVisible():
                self.wall.scrollTo(index)
        self._is_following = False
        self._describe()
        self.wall.viewport().update()

    def _describe(self) -> None:
        """The wall is one thing to a screen reader: what it says of it follows the current panel."""
        shot, film = self.model.shot(self.wall.currentIndex()), self._session.film
        if shot is not None and self._states is not None:
            describe(self.wall, terms.described(film, shot, self._states.of(shot.id)))

    # ------------------------------------------------------------------ writing an action in its place

    def write_action(self, shot: str) -> None:
        """Write what happens in a shot, on its panel."""
        self._following.catch_up()
        self.end_writing(keep=True)
        found = self._session.film.shots_by_id[shot]
        self._writing, self._written = shot, False
        self.wall.scrollTo(self.model.index(self.model.place_of[shot]))
        name = self.tr("Action of shot {0}").format(found.number)
        self.field = PlaceField(self.wall.viewport(), found.action, name)
        self.field.written.connect(self._write)
        self.field.ended.connect(lambda keep: self.end_writing(keep=keep))
        self._place_field()
        self.field.show()
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def end_writing(self, *, keep: bool) -> None:
        """Stop writing: what was typed is one step, or taken back."""
        field, self.field = self.field, None
        if field is None:
            return
        had_focus = field.hasFocus()
        field.hide()
        field.deleteLater()
        self._session.end_merge()
        if self._written and not keep:
            self._session.undo()
        if had_focus:
            self.wall.setFocus(Qt.FocusReason.OtherFocusReason)

    def _write(self, text: str) -> None:
        self._written = self.verbs.set_action(self._writing, text) or self._written

    def _write_current(self) -> None:
        if self._session.shot is not None:
            self.write_action(self._session.current)

    def _place_field(self, *_: object) -> None:
        place = self.model.place_of.get(self._writing)
        if self.field is None or place is None:
            return
        room, box = self.wall.laid.room(place), self.wall.visualRect(self.model.index(place))
        if room is not None:
            words = room.words.toAlignedRect().translated(box.topLeft())
            wide = max(words.width() + px(12), px(200))
            self.field.setGeometry(QRect(words.left() - px(6), words.top() - px(4), wide, px(72)))

    # ------------------------------------------------------------------ putting in order

    def _dropped(self, shots: tuple[str, ...], slot: Slot) -> None:
        if self.verbs.place(shots, slot):
            self._session.select(shots, shots[-1])

    def _move(self, step: int) -> None:
        """One place earlier or later, into the next scene where this one ends."""
        shots = self.verbs.chosen()
        rows = self.model.rows
        places = sorted(self.model.place_of[shot] for shot in shots)
        at = places[0] - 1 if step < 0 else places[-1] + 1
        if not 0 <= at < len(rows):
            return
        row = rows[at]
        if step < 0:
            if at == 0:
                return
            earlier = rows[at - 1]
            slot = Slot(earlier.scene, earlier.shot, row.shot)
        else:
            follower = rows[at + 1].shot if at + 1 < len(rows) and rows[at + 1].scene == row.scene else ""
            slot = Slot(row.scene, row.shot, follower)
        self._dropped(tuple(rows[place].shot for place in places), slot)

    # ------------------------------------------------------------------ commands

    def _all_commands(self) -> list[Command]:
        group = self.tr("Board")

        def has_shot() -> bool:
            return self._session.shot is not None

        def make(name: str, text: str, run: Callable[[], object], keys: str = "") -> Command:
            return Command(f"board.{name}", text, lambda: (run(), None)[1], keys, group, has_shot, is_local=True)

        verbs = self.verbs
        return [
            Command("board.add", self.tr("Add a shot"), lambda: (verbs.add(), None)[1], "N", group, is_local=True),
            make("edit", self.tr("Edit the action"), self._write_current, "Return"),
            make("branch", self.tr("Branch: an alternate beside it"), verbs.branch, "B"),
            make("duplicate", self.tr("Duplicate"), verbs.duplicate, "Ctrl+D"),
            make("earlier", self.tr("Move earlier"), lambda: self._move(-1), "Alt+Left"),
            make("later", self.tr("Move later"), lambda: self._move(1), "Alt+Right"),
            make("all", self.tr("Select all"), self.wall.selectAll, "Ctrl+A"),
            make("larger", self.tr("Larger panels"), lambda: self._scale(40), "+"),
            make("smaller", self.tr("Smaller panels"), lambda: self._scale(-40), "-"),
            make("delete", self.tr("Delete"), verbs.delete, "Delete"),
        ]

    def commands(self) -> list[Command]:
        """What can be done on the board."""
        return self._following.first(self._commands)

    def _show_size(self) -> None:
        """The slider follows what suits the room until a person moves it."""
        with QSignalBlocker(self.slider):
            self.slider.setValue(self.wall.wanted)

    def _scale(self, step: int) -> None:
        self.slider.setValue(self.slider.value() + step)

    def show_menu(self, point: QPoint) -> QMenu:
        """The verbs for the panel under the pointer."""
        index = self.wall.indexAt(point)
        menu = QMenu(self.wall)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        names = ("add",) if self.model.shot(index) is None else ("edit", "branch", "duplicate", "earlier", "later")
        known = {command.id: command for command in self._commands}
        for name in (*names, *(("delete",) if len(names) > 1 else ())):
            command = known[f"board.{name}"]
            if name == "delete":
                menu.addSeparator()
            menu.addAction(f"{command.text}\t{command.shortcut}", command.run).setEnabled(command.is_enabled())
        menu.popup(self.wall.viewport().mapToGlobal(point))
        return menu

    # ------------------------------------------------------------------ its own shape

    def lend_head(self) -> QWidget:
        """What it counts, and the size of the panels."""
        return self._head

    def take_head(self) -> None:
        """Have it above the wall."""
        column = self._wall.layout()
        if self._head.parentWidget() is not self._wall and isinstance(column, QVBoxLayout):
            column.insertWidget(0, self._head)
            self._head.show()

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802
        super().showEvent(event)
        place = self.model.place_of.get(self._session.current)
        if place is not None:
            self.wall.scrollTo(self.model.index(place))

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange, QEvent.Type.PaletteChange):
            QTimer.singleShot(0, self.wall, self.wall.forget)

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802
        """End what runs for the board."""
        self.end_writing(keep=True)
        self.wall.drop_nothing()
        self._gather.stop()
        states, self._states = self._states, None
        if states is not None:
            states.release()
        super().closeEvent(event)
