"""The timeline's panel: follows the session, works out what is heard, and puts hands, keys and tools together."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QEvent, QObject, QPoint, QSize, Qt, QTimer
from PySide6.QtGui import QAccessible, QAccessibleEvent, QCloseEvent, QContextMenuEvent, QKeyEvent
from PySide6.QtWidgets import QFrame, QMenu, QStackedWidget, QVBoxLayout, QWidget

from storyboard.changes import Change
from storyboard.model import Film
from studio.desktop import terms
from studio.desktop.background import Background
from studio.desktop.commands import Command
from studio.desktop.pictures import Pictures
from studio.desktop.session import Session
from studio.desktop.states import States
from studio.desktop.theme import px
from studio.desktop.timeline import words
from studio.desktop.timeline.actions import Actions, Doing
from studio.desktop.timeline.canvas import Canvas
from studio.desktop.timeline.choosing import Choosing
from studio.desktop.timeline.clashing import clashes
from studio.desktop.timeline.drafts import Draft, Drafts
from studio.desktop.timeline.empty import Empty
from studio.desktop.timeline.hands import Hands
from studio.desktop.timeline.header import Header
from studio.desktop.timeline.laid import Laid, moves, sounds
from studio.desktop.timeline.menus import Menus
from studio.desktop.timeline.sounds import Asked, Heard, heard
from studio.desktop.timeline.stage import Spot, Stage
from studio.desktop.timeline.verbs import Verbs

_LISTEN_AFTER_MS = 120


class TimelinePanel(QWidget):
    """The shown cut in time."""

    def __init__(self, session: Session, pictures: Pictures, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._states = States.shared(session)
        self.stage = Stage(pictures, self._states)
        self._laid, self._heard = Laid(), Heard()
        self._background = Background(self, width=1)
        self._is_listening = self._is_due = self._is_closed = False
        self._arrived: set[str] = set()
        self._spoken = ""
        self.canvas = Canvas(self.stage, self)
        self.drafts = Drafts(self.stage, self)
        self.verbs = Verbs(session, self.stage, self.drafts, self)
        self.hands = Hands(self.canvas, self.drafts)
        self.menus = Menus(self.stage, self.verbs, self.canvas)
        self.header = Header(self)
        self.empty = Empty(self)
        self.choosing = Choosing(session, self.canvas)
        self.doing = Actions(
            self.canvas,
            self.verbs,
            self.menus,
            Doing(
                self.choosing.all, self._open_menu, self._delete, self.set_tool,
                self.header.snap.toggle, self._mark, self._fill_cut,
            ),
        )  # fmt: skip
        self._listen_soon = QTimer(self, singleShot=True, interval=_LISTEN_AFTER_MS)
        self._listen_soon.timeout.connect(self._listen)
        self._gather = QTimer(self, singleShot=True, interval=16)
        self._gather.timeout.connect(self._show_arrived)
        self._build()
        self._connect(pictures)
        self._take_cut()

    def _build(self) -> None:
        line = QFrame(self)
        line.setProperty("look", "hairline")
        line.setFixedHeight(1)
        self._pages = QStackedWidget(self)
        self._pages.addWidget(self.canvas)
        self._pages.addWidget(self.empty)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        for widget in (self.header, line, self._pages):
            self._column.addWidget(widget)
        self._column.setStretch(2, 1)
        self.setFocusProxy(self.canvas)
        self.setAccessibleName(self.tr("Timeline"))
        self.canvas.setAccessibleName(self.tr("Timeline"))

    def _connect(self, pictures: Pictures) -> None:
        session, hands = self._session, self.hands
        session.film_changed.connect(self._film_changed)
        session.cut_changed.connect(self._take_cut)
        session.selection_changed.connect(self._selection_changed)
        session.playhead_changed.connect(self._playhead_changed)
        session.marks_changed.connect(self._marks_changed)
        session.takes_changed.connect(self._takes_changed)
        pictures.arrived.connect(self._picture_arrived)
        self._states.changed.connect(self.canvas.renew_shots)
        hands.clicked.connect(self.choosing.click)
        hands.double_clicked.connect(self.menus.edit)
        hands.sought.connect(session.move_playhead)
        hands.banded.connect(self.choosing.band)
        hands.tried.connect(self._try)
        hands.committed.connect(self._commit)
        hands.carried.connect(self.verbs.carry)
        hands.dropped.connect(self.verbs.drop)
        self.choosing.changed.connect(self._describe)
        self.canvas.walked.connect(self.choosing.walk)
        self.canvas.installEventFilter(self)
        self.empty.wanted.connect(self._fill_cut)
        self.header.tool_chosen.connect(self.set_tool)
        self.header.snapping_chosen.connect(self._set_snapping)
        self.header.connect_zoom(partial(self.canvas.zoom_by, -2), self.canvas.fit, partial(self.canvas.zoom_by, 2))

    # ------------------------------------------------------------------ following the film

    def _take_cut(self) -> None:
        """Another cut is shown."""
        self.hands.cancel()
        self._heard = Heard()
        self.canvas.playhead, self.canvas.marks = self._session.playhead, self._session.marks
        self.stage.picked = Spot()
        self._lay_out()
        self.canvas.fit()
        self.choosing.follow()
        self._listen_soon.start(0)

    def _lay_out(self, longer: Collection[str] | None = None) -> None:
        """Lay the cut out; after an edit only what it touched, with what it did to the lengths of shots."""
        session = self._session
        is_edit = longer is not None and not self.hands.is_busy and self.stage.laid is self._laid
        before = self._laid if longer is not None else Laid()
        self._laid = before.become(session.film, session.cut, longer or ())
        self._heard = self._heard.moved(self._laid)
        self._show_all(self._laid.renewed if is_edit else None)

    def _show_all(self, renewed: tuple[int, int, int] | None = None) -> None:
        """The film as it is now on the stage; if only a part is another, only that is painted at once."""
        stage = self.stage
        stage.film, stage.laid, stage.heard = self._session.film, self._laid, self._heard
        self.canvas.lay_out(renewed)
        self._show_empty()
        self.header.show_length(stage)

    def _show_empty(self) -> None:
        session = self._session
        is_empty = self.empty.follow(session.film, session.cut, self._laid, len(session.selected))
        self._pages.setCurrentIndex(1 if is_empty else 0)
        self.header.setVisible(session.cut is not None)
        self.setFocusProxy(self.empty.button if is_empty else self.canvas)

    def _warn_of_titles(self) -> None:
        """Words over words: the edit is made as asked, and it is said what the picture shows."""
        for one, other in clashes(self._laid):
            words = self.tr("“{0}” and “{1}” stand over each other in the picture; drag one of them along its lane.")
            told = (terms.on_one_line(title.text) or self.tr("Credits") for title in (one, other))
            self._session.say(words.format(*told), "notice")
            return

    def _film_changed(self, change: Change) -> None:
        session, cut = self._session, self._session.cut_id
        if self.hands.is_busy:
            self.hands.cancel()
        self.stage.film = session.film
        if moves(change, cut, self._laid):
            is_known = ("rate" not in change.film and cut in change.cuts.changed) or not change.cuts
            longer = {shot for shot, fields in change.shots.changed.items() if "frames" in fields}
            self._lay_out(longer if is_known else None)
            self.choosing.keep()
        elif cut in change.cuts.changed:
            self._laid = replace(self._laid, cut=session.cut, renewed=None)
            self._show_all((0, 0, 0) if change.cuts.changed[cut] == {"markers"} else None)
            if "titles" in change.cuts.changed[cut]:
                self._warn_of_titles()
        elif change.film & {"width", "height"}:
            self.canvas.renew()
        elif not self._laid.places and (change.shots.added or change.shots.removed):
            self._show_empty()
        else:
            seen = frozenset(shot for shot, fields in change.shots.changed.items() if "number" in fields)
            if seen:
                self.canvas.renew_shots(seen)
        if sounds(change, cut):
            self._listen_soon.start()
        if change.cuts.changed.get(cut) or session.current in change.shots.changed:
            self._describe()

    def _selection_changed(self) -> None:
        self.choosing.follow()
        if not self._laid.places:
            self._show_empty()

    def _playhead_changed(self, frame: int) -> None:
        self.canvas.follow(frame)

    def _marks_changed(self) -> None:
        self.canvas.marks = self._session.marks
        self.canvas.viewport().update()

    def _picture_arrived(self, shot: str) -> None:
        self._arrived.add(shot)
        if not self._gather.isActive():
            self._gather.start()

    def _show_arrived(self) -> None:
        arrived, self._arrived = frozenset(self._arrived), set()
        self.stage.forget(arrived)
        self.canvas.renew_shots(arrived)

    # ------------------------------------------------------------------ what is heard

    def _takes_changed(self) -> None:
        self.canvas.peaks.forget()
        self._listen_soon.start()

    def _listen(self) -> None:
        session = self._session
        if session.cut is None:
            return
        if self._is_listening:
            self._is_due = True
            return
        self._is_listening = True
        asked = Asked(session.workspace, session.film, session.cut_id)
        self._background.run(partial(heard, asked), partial(self._came, asked))

    def _came(self, asked: Asked, found: Heard) -> None:
        self._is_listening = False
        session = self._session
        if self._is_due:
            self._is_due = False
            self._listen_soon.start(0)
        if asked.cut == session.cut_id and asked.film is session.film and not self.hands.is_busy:
            self._heard = found
            self._show_all()
        elif asked.cut == session.cut_id:
            self._listen_soon.start()

    # ------------------------------------------------------------------ drags

    def _try(self, film: Film | None, draft: Draft | None, by: int) -> None:
        """Show the film as a drag would make it; without one, as it is."""
        stage = self.stage
        if film is None or draft is None:
            self._show_all()
            return
        cut = film.cuts_by_id.get(self._session.cut_id)
        stage.film = film
        if cut is not self._laid.cut:
            is_cut_only = film.shots == self._session.film.shots
            stage.laid = self._laid.become(film, cut) if is_cut_only else Laid.of(film, cut)
            stage.heard = self._heard.moved(stage.laid, to=stage.scale.frame(self.canvas.viewport().width()))
        if draft.strip is not None:
            stage.heard = _patched(self._heard, self.hands.held.id, draft, by)
        self.header.show_length(stage)
        self.canvas.renew()

    def _commit(self, draft: Draft, by: int) -> None:
        if draft.strip is not None:
            self._heard = _patched(self._heard, self.hands.held.id, draft, by)
        if not self.verbs.commit(draft, by) or self.stage.film is not self._session.film:
            self._show_all()

    # ------------------------------------------------------------------ tools and keys

    def set_tool(self, tool: str) -> None:
        """Trim, roll, slip or slide from now on."""
        self.stage.tool = tool
        self.header.show_tool(tool)

    def _set_snapping(self, wanted: bool) -> None:
        self.hands.snaps = wanted

    def _fill_cut(self) -> None:
        """A cut of the selected shots; into a cut that is empty, the shots themselves."""
        session = self._session
        if session.cut is None or session.cut.uses:
            self.verbs.make_cut()
        else:
            self.verbs.drop(session.selected or tuple(shot.id for shot in session.film.shots), 0)

    def _delete(self) -> None:
        picked = self.stage.picked
        self.stage.picked = Spot()
        if not self.verbs.remove(picked):
            self.verbs.remove_uses([use for use in self.verbs.uses if use in self.stage.chosen])

    def _mark(self) -> None:
        marker = self.verbs.add_marker()
        if marker:
            self.stage.picked = Spot("marker", marker)
            self.menus.edit(self.stage.picked)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """Take the canvas's keys before it scrolls by them, and its menu."""
        kind = event.type()
        if kind == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            if event.key() == Qt.Key.Key_Escape:
                return self._escape()
            return self.doing.press(event)
        if kind == QEvent.Type.ContextMenu and isinstance(event, QContextMenuEvent):
            by_mouse = event.reason() == QContextMenuEvent.Reason.Mouse
            self._show_menu(event.pos() if by_mouse else None)
            return True
        if kind in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            self.canvas.viewport().update()
        return False

    def _escape(self) -> bool:
        if self.hands.is_busy:
            self.hands.cancel()
        elif self.stage.picked.kind or self.stage.chosen:
            self.choosing.click(Spot(), Qt.KeyboardModifier.NoModifier)
        else:
            return False
        return True

    def _open_menu(self) -> None:
        self._show_menu(None)

    def _show_menu(self, at: QPoint | None) -> QMenu | None:
        """The menu of what is under a point; by key, of what is picked or chosen."""
        if at is not None:
            spot = self.hands.spot(at.toPointF())
            if spot.kind and spot.use not in self.stage.chosen:
                self.choosing.click(spot, Qt.KeyboardModifier.NoModifier)
        else:
            uses = self.verbs.uses
            spot = self.stage.picked if self.stage.picked.kind else Spot("clip", uses[-1], uses[-1]) if uses else Spot()
        menu = QMenu(self.canvas)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.menus.fill(menu, spot)
        if menu.isEmpty():
            for name in ("fit", "closer", "farther", "all", "marker"):
                command = self.doing.commands[f"timeline.{name}"]
                menu.addAction(f"{command.text}\t{command.shortcut}", command.run)
        menu.popup(self.canvas.viewport().mapToGlobal(at if at is not None else self._below(spot)))
        return menu

    def _below(self, spot: Spot) -> QPoint:
        place = self.stage.laid.index.get(spot.use)
        if place is None:
            return QPoint(self.stage.scale.left, 0)
        box = self.stage.box(place)
        left = max(box.left(), self.stage.scale.left)
        return QPoint(round(left), round(box.center().y()) - self.canvas.verticalScrollBar().value())

    def _describe(self) -> None:
        """Tell a screen reader what is chosen: the canvas is one thing to it, so its description follows."""
        laid, uses = self._laid, self.verbs.uses
        said = ""
        if uses and uses[-1] in laid.index:
            at = laid.index[uses[-1]]
            said = words.described(self._session.film, laid.places[at], len(laid.places), at)
        if said != self._spoken:
            self._spoken = said
            self.canvas.setAccessibleDescription(said)
            QAccessible.updateAccessibility(QAccessibleEvent(self.canvas, QAccessible.Event.DescriptionChanged))

    def commands(self) -> list[Command]:
        """All that can be done here."""
        return list(self.doing.commands.values())

    # ------------------------------------------------------------------ its own shape

    def lend_head(self) -> QWidget:
        """The tools, to stand beside the tabs."""
        return self.header

    def take_head(self) -> None:
        """The tools stand above the tracks."""
        if self.header.parentWidget() is not self:
            self._column.insertWidget(0, self.header)
            self.header.show()

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """Room for the ruler, the pictures and a track."""
        return QSize(px(320), px(150))

    def sizeHint(self) -> QSize:  # noqa: N802
        return QSize(px(900), px(290))

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802
        """Another size of text."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            QTimer.singleShot(0, self.header, self.header.dress)

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802
        """End what runs for the timeline."""
        self._listen_soon.stop()
        self._gather.stop()
        self.canvas.stop()
        self._background.close()
        if not self._is_closed:
            self._is_closed = True
            self._states.release()
        super().closeEvent(event)


def _patched(heard: Heard, of: str, draft: Draft, by: int) -> Heard:
    """What is heard, with the sound that is dragged as it is drawn meanwhile."""
    shown = draft.strip
    return heard if shown is None else heard.changed(of, lambda strip: shown(strip, by))
