"""The graph of shots: the film's outline as cards and links, on which it is written, branched, cut and put in order."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import (
    QAccessible,
    QCloseEvent,
    QContextMenuEvent,
    QKeyEvent,
    QResizeEvent,
    QShowEvent,
)
from PySide6.QtWidgets import QWidget

from storyboard.changes import Change
from storyboard.layout import Layout, lay_out
from storyboard.model import Film, Shot
from storyboard.sharing import differing
from studio.desktop.commands import Command
from studio.desktop.following import Following
from studio.desktop.graph import words
from studio.desktop.graph.actions import Actions, Tools
from studio.desktop.graph.canvas import Canvas
from studio.desktop.graph.empty import Empty
from studio.desktop.graph.finding import Finding
from studio.desktop.graph.hands import Hands
from studio.desktop.graph.keys import Direction, Linking, step
from studio.desktop.graph.overlays import Map, Search
from studio.desktop.graph.plot import Measures, Plot
from studio.desktop.graph.sight import look
from studio.desktop.graph.verbs import Verbs
from studio.desktop.graph.ways import Way
from studio.desktop.graph.writing import Writing
from studio.desktop.pictures import Pictures
from studio.desktop.roles import describe, is_a
from studio.desktop.session import Session
from studio.desktop.states import States
from studio.desktop.theme import px

_READABLE = 0.77
"""A zoom at which the words on cards can be read."""
_LARGEST = 1.5
"""The zoom at which a short film is first shown in a large window."""
_ARROWS: dict[Qt.Key, Direction] = {
    Qt.Key.Key_Left: "left",
    Qt.Key.Key_Right: "right",
    Qt.Key.Key_Up: "up",
    Qt.Key.Key_Down: "down",
}

is_a(QAccessible.Role.Canvas, Canvas)


class GraphPanel(QWidget):
    """The shot graph as a canvas of cards."""

    def __init__(
        self, session: Session, pictures: Pictures, states: States | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._states = states if states is not None else States.shared(session)
        self._has_shared = states is None
        self.verbs = Verbs(session, self)
        self.canvas = Canvas(pictures, self._states, self)
        self.hands = Hands(self.canvas, self.verbs)
        self.linking = Linking(self.canvas, self.hands)
        self.map = Map(self.canvas, self)
        self.search = Search(self)
        self.writing = Writing(self.canvas, self.verbs)
        self.finding = Finding(session, self.canvas, self.search)
        self.doing = Actions(
            Tools(self.canvas, self.verbs, self.hands, self.linking, self.writing, self.finding, self.tidy)
        )
        self.empty = Empty(self)
        self.map.raise_()
        self.search.raise_()
        self._is_fitted = False
        self._looked: tuple[float, int, int] | None = None
        self._arrived: set[str] = set()
        self._gather = QTimer(self, singleShot=True, interval=16)
        self._gather.timeout.connect(self._show_arrived)
        self.setFocusProxy(self.canvas)
        self.setAccessibleName(self.tr("Shot graph"))
        self.canvas.setAccessibleName(self.tr("Shot graph"))
        self._connect(pictures)
        self._lay_out(None)
        self._follow()
        self._mark_selection()

    def _connect(self, pictures: Pictures) -> None:
        session, hands = self._session, self.hands
        self._following = Following(self, session, self._film_changed)
        self._following.also(session.selection_changed, self._mark_selection)
        self._following.also(session.cut_changed, self._cut_changed)
        pictures.arrived.connect(self._picture_arrived)
        self._states.changed.connect(self._states_changed)
        hands.clicked.connect(self._clicked)
        hands.clicked_way.connect(self._clicked_way)
        hands.banded.connect(self._banded)
        hands.edited.connect(self.writing.begin)
        self.finding.changed.connect(self.map.renew)
        self.doing.linked.connect(self._describe)
        self.empty.wanted.connect(self.verbs.add_shot)
        self.canvas.installEventFilter(self)

    # ------------------------------------------------------------------ following the film

    def _lay_out(self, before: Layout | None, *, animate: bool = False, touched: frozenset[str] | None = None) -> None:
        film = self._session.film
        measures = Measures.of(film)
        if measures != self.canvas.plot.measures:
            self.canvas.ways.forget_lines()
            self.canvas.cards.forget()
        self.canvas.film = film
        self.canvas.show_plot(Plot.of(lay_out(film, before, touched), measures, self.canvas.target), animate=animate)
        self._float()

    def _follow(self) -> None:
        """Take the film's links and cuts over."""
        film, canvas = self._session.film, self.canvas
        canvas.film = film
        is_other = canvas.ways.follow(film, self._session.cut_id)
        shown = next((place for place, cut in enumerate(film.cuts) if cut.id == self._session.cut_id), -1)
        chosen = canvas.seen.walks.chosen
        canvas.seen.walks = replace(
            canvas.seen.walks, shown=shown, chosen=chosen if chosen in canvas.ways.ways else None, pointed=None
        )
        self.empty.setVisible(not film.shots)
        if is_other:
            self.map.renew()

    def _film_changed(self, change: Change) -> None:
        canvas = self.canvas
        fields = frozenset().union(*change.shots.changed.values()) if change.shots.changed else frozenset()
        shots, links = change.shots, change.links
        scenes = change.scenes
        parts = (shots.added, shots.removed, links.added, links.removed, scenes.added, scenes.removed)
        moves = any(parts) or shots.reordered or scenes.reordered or "scene" in fields
        if self.linking.is_on and shots.removed:
            self.linking.end()
        if shots.removed:
            self.hands.cancel()
        if self.writing.shot in shots.removed:
            self.writing.end(keep=True)
        seen = look(canvas)
        before, canvas.film = canvas.film, self._session.film
        if moves or change.film & {"width", "height"}:
            is_first = not canvas.plot.cards
            self._follow()
            laid = canvas.plot.layout if canvas.plot.cards else None
            self._lay_out(laid, animate=not is_first, touched=_touched(before, canvas.film, change))
            self.map.renew()
            if is_first:
                self.canvas.fit()
            canvas.repaint_since(None if change.film else seen)
        elif links or change.cuts:
            self._follow()
            canvas.repaint_since(None if change.film or change.scenes else seen)
            canvas.repaint_shots(frozenset(change.shots.changed))
        elif change.scenes or change.film:
            canvas.viewport().update()
        else:
            canvas.repaint_shots(frozenset(change.shots.changed))
        self.finding.again()
        self._describe()

    def _cut_changed(self) -> None:
        self._follow()
        self.canvas.viewport().update()
        self._describe()

    def _picture_arrived(self, shot: str) -> None:
        self._arrived.add(shot)
        if not self._gather.isActive():
            self._gather.start()

    def _show_arrived(self) -> None:
        arrived, self._arrived = frozenset(self._arrived), set()
        self.canvas.cards.forget_colours(arrived)
        self.canvas.repaint_shots(arrived)

    def _states_changed(self, shots: frozenset[str]) -> None:
        self.canvas.repaint_shots(shots)
        self.map.renew()
        if self._session.current in shots:
            self._describe()

    def _mark_selection(self) -> None:
        seen, session = self.canvas.seen, self._session
        before = seen.selected | {seen.current}
        seen.selected, seen.current = frozenset(session.selected), session.current
        self.canvas.repaint_shots(before | seen.selected | {seen.current})
        self._describe()

    def _describe(self) -> None:
        """Tell a screen reader what the current card is: the canvas is one thing to it, so its description follows."""
        shot = self._session.shot
        film = self._session.film
        said = words.described(film, shot, self._states.of(shot.id)) if shot else self.empty.sentence()
        if self.linking.is_on:
            said = self.linking.sentence
        describe(self.canvas, said)

    # ------------------------------------------------------------------ selecting

    def _clicked(self, shot: str, modifiers: Qt.KeyboardModifier) -> None:
        session = self._session
        self.doing.choose_way(None)
        if modifiers & (Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.ControlModifier):
            chosen = set(session.selected) ^ {shot}
            session.select(chosen, shot if shot in chosen else None)
        else:
            session.select([shot])

    def _clicked_way(self, way: Way) -> None:
        """A branch that the shown cut does not take: lead it there. One that it takes: choose it."""
        self.doing.choose_way(way)
        shown = self.canvas.seen.walks.shown
        if way.kind == "follows" and shown >= 0 and shown not in way.cuts:
            self.verbs.route_along(way.source, way.target)

    def _banded(self, shots: frozenset[str], adds: bool) -> None:
        self.doing.choose_way(None)
        self._session.select([*(self._session.selected if adds else ()), *sorted(shots)])

    # ------------------------------------------------------------------ keys

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """Take the canvas's keys before it scrolls by them, and its menu."""
        kind = event.type()
        if kind == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self._key(event)
        if kind == QEvent.Type.KeyRelease and isinstance(event, QKeyEvent):
            if event.key() == Qt.Key.Key_Space and not event.isAutoRepeat():
                self.hands.hold_space(False)
        elif kind == QEvent.Type.ContextMenu and isinstance(event, QContextMenuEvent):
            self.doing.show_menu(event)
            return True
        elif kind in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            self.hands.hold_space(False)
            self.canvas.repaint_shots(frozenset({self._session.current}))
        return False

    def _key(self, event: QKeyEvent) -> bool:
        key, held = Qt.Key(event.key()), event.modifiers()
        control = bool(held & Qt.KeyboardModifier.ControlModifier)
        if key in _ARROWS and not control:
            self._arrow(_ARROWS[key], extend=bool(held & Qt.KeyboardModifier.ShiftModifier))
        elif key == Qt.Key.Key_Space:
            self.hands.hold_space(True)
            return False
        elif key == Qt.Key.Key_Escape:
            self._escape()
        elif key == Qt.Key.Key_Tab and self.linking.is_on:
            self.linking.switch()
            self._describe()
        else:
            return self.doing.press(key, control)
        return True

    def _arrow(self, direction: Direction, *, extend: bool) -> None:
        session = self._session
        if self.linking.is_on:
            self.linking.turn(direction)
            self._describe()
            return
        if not session.film.shots:
            return
        shot = step(self.canvas, session.current, direction) if session.selected else session.current
        shot = shot or session.film.shots[0].id
        session.select([*session.selected, shot] if extend else [shot], shot)
        self.canvas.reveal(shot)

    def _escape(self) -> None:
        if self.hands.is_busy:
            self.hands.cancel()
        elif self.linking.is_on:
            self.linking.end()
            self._describe()
        elif self.search.isVisible():
            self.finding.close()
        else:
            self.doing.choose_way(None)
            self._session.select([])

    def commands(self) -> list[Command]:
        """What can be done on the graph, for the menus, the palette and the page of keys."""
        return self._following.first(self.doing.commands.values())

    def tidy(self) -> None:
        """Lay the graph out anew, as if it was opened for the first time."""
        self._lay_out(None, animate=True)
        self.canvas.viewport().update()
        self.map.renew()

    # ------------------------------------------------------------------ its own shape

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """The canvas fills the panel; map and search float on it."""
        super().resizeEvent(event)
        before = self.canvas.place()
        self.canvas.setGeometry(self.rect())
        self.empty.setGeometry(self.rect())
        self._float()
        if self.isVisible() and (not self._is_fitted or self._looked == before):
            self._first_look()

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802
        """Seen for the first time: show as much of the film as can be read."""
        if not self._is_fitted:
            self._first_look()

    def _first_look(self) -> None:
        if not self._session.film.shots or self.canvas.viewport().width() < px(80):
            return
        self._is_fitted = True
        self.canvas.fit(largest=_LARGEST)
        if self.canvas.zoom < _READABLE:
            self.canvas.look_from_the_start(_READABLE)
            self.canvas.reveal(self._session.current)
        self._looked = self.canvas.place()

    def _float(self) -> None:
        edge = px(12)
        self.map.place()
        wide = min(px(320), self.width() - 2 * edge)
        high = self.search.sizeHint().height()
        self.search.setGeometry((self.width() - wide) // 2, edge, wide, high)

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802
        """Another size of text or another theme: measure anew."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange, QEvent.Type.PaletteChange):
            QTimer.singleShot(0, self, self._dress)

    def _dress(self) -> None:
        self._lay_out(self.canvas.plot.layout)
        self.canvas.cards.forget()
        self.map.renew()
        self.canvas.viewport().update()

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802
        """End what runs for the graph."""
        self.writing.end(keep=True)
        self.canvas.stop()
        self._gather.stop()
        if self._has_shared:
            self._has_shared = False
            self._states.release()
        super().closeEvent(event)


def _touched(before: Film, film: Film, change: Change) -> frozenset[str]:
    """The scenes of which lanes may be others: those with other shots or in another order, and the ends of links."""
    links = change.links
    ends = {end for source, target, _ in (*links.added, *links.removed) for end in (source, target)}
    touched = {(before.shots_by_id.get(shot) or film.shots_by_id[shot]).scene for shot in ends}
    old, new = (_by_scene(shots) for shots in differing(before.shots, film.shots))
    touched |= {scene for scene in old.keys() | new.keys() if old.get(scene) != new.get(scene)}
    return frozenset({*change.scenes.added, *touched})


def _by_scene(shots: Sequence[Shot]) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for shot in shots:
        found.setdefault(shot.scene, []).append(shot.id)
    return found
