"""The graph's commands: for its keys, its menu, and the window's menus, palette and page of keys."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial

from PySide6.QtCore import QObject, QPoint, Qt, Signal
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QMenu

from studio.desktop.commands import Command
from studio.desktop.graph.canvas import Canvas
from studio.desktop.graph.finding import Finding
from studio.desktop.graph.hands import Hands
from studio.desktop.graph.keys import Linking
from studio.desktop.graph.verbs import Verbs
from studio.desktop.graph.ways import Way
from studio.desktop.graph.writing import Writing
from studio.desktop.theme import px


@dataclass(frozen=True)
class Tools:
    """The parts of the graph that commands act by."""

    canvas: Canvas
    verbs: Verbs
    hands: Hands
    linking: Linking
    writing: Writing
    finding: Finding
    tidy: Callable[[], None]


class Actions(QObject):
    """What can be done on the graph.

    Signals:
        linked: a link by keys began or ended.
    """

    linked = Signal()

    def __init__(self, tools: Tools) -> None:
        super().__init__(tools.canvas)
        self._tools = tools
        self._session = tools.verbs.session
        self.commands = {command.id: command for command in self._all()}

    def _all(self) -> list[Command]:
        tools, verbs, group = self._tools, self._tools.verbs, self.tr("Graph")
        session, canvas = self._session, tools.canvas

        def make(
            name: str, text: str, run: Callable[[], object], keys: str, enabled: Callable[[], bool] = self._has_shot
        ) -> Command:
            return Command(f"graph.{name}", text, _quietly(run), keys, group, enabled, is_local=True)

        def always() -> bool:
            return True

        return [
            make("add", self.tr("Add a shot"), verbs.add_shot, "N", always),
            make("edit", self.tr("Edit the action"), self._enter, "Return"),
            make("link", self.tr("Link to another shot"), self._begin_link, "L"),
            make(
                "route",
                self.tr("Route the cut through here"),
                lambda: verbs.route_through(session.current),
                "R",
                self._can_route,
            ),
            make("branch", self.tr("Branch: an alternate beside it"), lambda: verbs.branch(session.current), "B"),
            make("duplicate", self.tr("Duplicate"), lambda: verbs.duplicate(self._chosen()), "Ctrl+D"),
            make(
                "keep",
                self.tr("Keep this alternate only"),
                lambda: verbs.keep(session.current),
                "M",
                lambda: verbs.has_alternates(session.current),
            ),
            make("delete", self.tr("Delete"), self._delete, "Delete"),
            make("all", self.tr("Select all"), lambda: session.select(canvas.plot.cards, session.current), "Ctrl+A"),
            make("find", self.tr("Find shots"), tools.finding.open, "Ctrl+F"),
            make("fit", self.tr("Show the whole graph"), canvas.fit, "Home"),
            make("here", self.tr("Show the selected shots"), self._fit_chosen, "F"),
            make("closer", self.tr("Zoom in"), partial(canvas.zoom_by, 2), "+"),
            make("farther", self.tr("Zoom out"), partial(canvas.zoom_by, -2), "-"),
            make("tidy", self.tr("Tidy the layout"), tools.tidy, "T"),
        ]

    def press(self, key: Qt.Key, control: bool) -> bool:
        """Do what a key means; whether it means something now."""
        command = self.commands.get(f"graph.{(_WITH_CONTROL if control else _PLAIN).get(key, '')}")
        if command is None or not command.is_enabled():
            return False
        command.run()
        return True

    # ------------------------------------------------------------------ when

    def _has_shot(self) -> bool:
        return self._session.shot is not None

    def _can_route(self) -> bool:
        cut, current = self._session.cut, self._session.current
        return cut is not None and self._has_shot() and all(use.shot != current for use in cut.uses)

    def _chosen(self) -> tuple[str, ...]:
        return self._session.selected or ((self._session.current,) if self._session.current else ())

    # ------------------------------------------------------------------ what

    def choose_way(self, way: Way | None) -> None:
        """Select a link, so that it can be deleted; none deselects."""
        canvas, key = self._tools.canvas, way.key if way is not None else None
        if canvas.seen.walks.chosen != key:
            canvas.seen.walks = replace(canvas.seen.walks, chosen=key)
            canvas.viewport().update()

    def _delete(self) -> None:
        chosen = self._tools.canvas.seen.walks.chosen
        if chosen is None:
            self._tools.verbs.delete(self._chosen())
        else:
            self._tools.verbs.unlink(chosen)

    def _enter(self) -> None:
        """Edit the action, or make the link that is being drawn by keys."""
        linking = self._tools.linking
        if not linking.is_on:
            self._tools.writing.begin(self._session.current)
            return
        source, target, kind = linking.source, linking.target, linking.kind
        reason = self._tools.verbs.why_not(source, target, kind)
        linking.end()
        if reason:
            self._session.say(reason, "error")
        else:
            self._tools.verbs.link(source, target, kind)
        self.linked.emit()

    def _begin_link(self) -> None:
        self._tools.linking.begin(self._session.current)
        self.linked.emit()

    def _fit_chosen(self) -> None:
        canvas = self._tools.canvas
        area = canvas.plot.card(self._session.current)
        for shot in self._session.selected:
            area = area.united(canvas.plot.card(shot))
        edge = px(24)
        canvas.fit(area.adjusted(-edge, -edge, edge, edge))

    # ------------------------------------------------------------------ the menu

    def show_menu(self, event: QContextMenuEvent) -> QMenu:
        """The verbs for what is under the pointer; by the menu key, for the current card."""
        tools, session = self._tools, self._session
        menu = QMenu(tools.canvas)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        by_mouse = event.reason() == QContextMenuEvent.Reason.Mouse
        way = tools.hands.way_at(event.pos()) if by_mouse else None
        shot = tools.hands.shot_at(event.pos()) if by_mouse else session.current
        if way is not None:
            self.choose_way(way)
            if way.kind in ("follows", "gap") and session.cut is not None:
                along = menu.addAction(self.tr("Route the cut along this link"))
                along.setEnabled(way.kind == "follows" and tools.canvas.seen.walks.shown not in way.cuts)
                along.triggered.connect(partial(tools.verbs.route_along, way.source, way.target))
            if way.kind == "gap":
                menu.addAction(self.tr("Link these shots"), partial(tools.verbs.link, way.source, way.target))
            else:
                menu.addAction(self.tr("Remove this link"), partial(tools.verbs.unlink, way.key))
        elif shot:
            self.choose_way(None)
            if shot not in session.selected:
                session.select([shot])
            self._fill(menu, ("edit", "", "route", "link", "", "branch", "duplicate", "keep", "", "delete"))
        else:
            self._fill(menu, ("add", "", "find", "all", "", "fit", "tidy"))
        menu.popup(event.globalPos() if by_mouse else self._corner_of(shot))
        return menu

    def _fill(self, menu: QMenu, names: tuple[str, ...]) -> None:
        for name in names:
            if not name:
                menu.addSeparator()
                continue
            command = self.commands[f"graph.{name}"]
            action = menu.addAction(f"{command.text}\t{command.shortcut}", command.run)
            action.setEnabled(command.is_enabled())

    def _corner_of(self, shot: str) -> QPoint:
        canvas = self._tools.canvas
        if shot not in canvas.plot.cards:
            return canvas.viewport().mapToGlobal(QPoint(0, 0))
        card = canvas.plot.card(shot)
        box = canvas.lens().box(card.x(), card.y(), card.width(), card.height())
        return canvas.viewport().mapToGlobal(box.center().toPoint())


def _quietly(run: Callable[[], object]) -> Callable[[], None]:
    def quietly() -> None:
        run()

    return quietly


_WITH_CONTROL = {Qt.Key.Key_D: "duplicate", Qt.Key.Key_A: "all", Qt.Key.Key_F: "find"}
_PLAIN = {
    Qt.Key.Key_N: "add",
    Qt.Key.Key_Return: "edit",
    Qt.Key.Key_Enter: "edit",
    Qt.Key.Key_F2: "edit",
    Qt.Key.Key_L: "link",
    Qt.Key.Key_R: "route",
    Qt.Key.Key_B: "branch",
    Qt.Key.Key_M: "keep",
    Qt.Key.Key_Delete: "delete",
    Qt.Key.Key_Backspace: "delete",
    Qt.Key.Key_Home: "fit",
    Qt.Key.Key_F: "here",
    Qt.Key.Key_Exclam: "fit",  # Shift+1 and Shift+2, as on other canvases
    Qt.Key.Key_At: "here",
    Qt.Key.Key_Plus: "closer",
    Qt.Key.Key_Equal: "closer",
    Qt.Key.Key_Minus: "farther",
    Qt.Key.Key_T: "tidy",
}
