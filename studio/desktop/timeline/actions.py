"""The timeline's commands: for its keys, and the window's menus, palette and page of keys."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QKeyCombination, QObject, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence

from studio.desktop.commands import Command
from studio.desktop.timeline.canvas import Canvas
from studio.desktop.timeline.menus import Menus
from studio.desktop.timeline.stage import Spot
from studio.desktop.timeline.verbs import Verbs


@dataclass(frozen=True)
class Doing:
    """What commands act by, beside the verbs."""

    choose_all: Callable[[], None]
    open_menu: Callable[[], None]
    delete: Callable[[], None]
    set_tool: Callable[[str], None]
    toggle_snapping: Callable[[], None]
    mark: Callable[[], None]
    make_cut: Callable[[], None]


class Actions(QObject):
    """What can be done on the timeline, by name."""

    def __init__(self, canvas: Canvas, verbs: Verbs, menus: Menus, doing: Doing) -> None:
        super().__init__(canvas)
        self._canvas, self._verbs, self._menus, self._doing = canvas, verbs, menus, doing
        self.commands = {command.id: command for command in self._all()}
        self._keys = {_combined(command.shortcut): command for command in self.commands.values() if command.shortcut}
        for keys, name in _OTHERS.items():
            self._keys[_combined(keys)] = self.commands[f"timeline.{name}"]

    def _has_shots(self) -> bool:
        return bool(self._canvas.stage.laid.places)

    def _all(self) -> list[Command]:
        verbs, canvas, doing, group = self._verbs, self._canvas, self._doing, self.tr("Timeline")

        def make(
            name: str, text: str, run: Callable[[], object], keys: str = "", can: Callable[[], bool] = self._has_shots
        ) -> Command:
            return Command(f"timeline.{name}", text, _quietly(run), keys, group, can, is_local=True)

        second = round(verbs.session.film.rate)
        return [
            make("split", self.tr("Split at the playhead"), verbs.split, "S"),
            make("start", self.tr("Start the shot at the playhead"), lambda: verbs.trim_to_playhead(start=True), "["),
            make("end", self.tr("End the shot at the playhead"), lambda: verbs.trim_to_playhead(start=False), "]"),
            make("delete", self.tr("Take out of the cut"), doing.delete, "Delete"),
            make("earlier", self.tr("Nudge a frame back"), partial(verbs.nudge, -1), ","),
            make("later", self.tr("Nudge a frame on"), partial(verbs.nudge, 1), "."),
            make("much-earlier", self.tr("Nudge ten frames back"), partial(verbs.nudge, -10), "<"),
            make("much-later", self.tr("Nudge ten frames on"), partial(verbs.nudge, 10), ">"),
            make("back", self.tr("Move the shot one place back"), partial(verbs.shift_place, -1), "Alt+Left"),
            make("on", self.tr("Move the shot one place on"), partial(verbs.shift_place, 1), "Alt+Right"),
            make("transition", self.tr("Transition to the next shot…"), self._transition, "D"),
            make("title", self.tr("Title at the playhead…"), partial(self._menus.ask_title, "title"), "T"),
            make(
                "third",
                self.tr("Lower third at the playhead…"),
                partial(self._menus.ask_title, "lower third"),
                "Shift+T",
            ),
            make("marker", self.tr("Marker with a note"), doing.mark, "M"),
            make("in", self.tr("Mark in"), lambda: verbs.mark(start=True), "I"),
            make("out", self.tr("Mark out"), lambda: verbs.mark(start=False), "O"),
            make("unmark", self.tr("Clear the marks"), lambda: verbs.session.mark(None, None), "Alt+X"),
            make("trim", self.tr("Tool: trim"), partial(doing.set_tool, "trim"), "V"),
            make("roll", self.tr("Tool: roll"), partial(doing.set_tool, "roll"), "R"),
            make("slip", self.tr("Tool: slip"), partial(doing.set_tool, "slip"), "Y"),
            make("slide", self.tr("Tool: slide"), partial(doing.set_tool, "slide"), "U"),
            make("snap", self.tr("Snapping on or off"), doing.toggle_snapping, "N"),
            make("all", self.tr("Select all shots of the cut"), doing.choose_all, "Ctrl+A"),
            make("menu", self.tr("Menu of the shot"), doing.open_menu, "Return"),
            make("fit", self.tr("Show the whole cut"), canvas.fit, "Shift+Z"),
            make("closer", self.tr("Zoom in"), partial(canvas.zoom_by, 2), "+"),
            make("farther", self.tr("Zoom out"), partial(canvas.zoom_by, -2), "-"),
            make("step-back", self.tr("Previous frame"), partial(verbs.step, -1), "Left"),
            make("step-on", self.tr("Next frame"), partial(verbs.step, 1), "Right"),
            make("second-back", self.tr("One second back"), partial(verbs.step, -second), "Shift+Left"),
            make("second-on", self.tr("One second on"), partial(verbs.step, second), "Shift+Right"),
            make("previous", self.tr("Previous cut point"), partial(verbs.to_point, -1), "Up"),
            make("next", self.tr("Next cut point"), partial(verbs.to_point, 1), "Down"),
            make("to-start", self.tr("Go to the start"), partial(verbs.step, -(2**30)), "Home"),
            make("to-end", self.tr("Go to the end"), partial(verbs.step, 2**30), "End"),
            make(
                "make-cut",
                self.tr("Make a cut from the selected shots"),
                doing.make_cut,
                can=lambda: bool(verbs.session.film.shots),
            ),
        ]

    def _transition(self) -> None:
        uses, laid = self._verbs.uses, self._canvas.stage.laid
        if uses and laid.index[uses[-1]] + 1 < len(laid.places):
            self._menus.edit(Spot("transition", uses[-1], uses[-1]))

    def press(self, event: QKeyEvent) -> bool:
        """Do what a key means; whether it means something now."""
        held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        command = self._keys.get(QKeyCombination(held, Qt.Key(event.key())).toCombined())
        if command is None and event.text() in ("<", ">", "+", "[", "]", "-"):  # where Shift makes the sign
            command = self._keys.get(_combined(event.text()))
        if command is None or not command.is_enabled():
            return False
        command.run()
        return True


def _quietly(run: Callable[[], object]) -> Callable[[], None]:
    def quietly() -> None:
        run()

    return quietly


def _combined(keys: str) -> int:
    combination: QKeyCombination = QKeySequence(keys)[0]  # type: ignore[index]
    return combination.toCombined()


_OTHERS = {"Ctrl+B": "split", "Shift+R": "split", "Backspace": "delete", "Enter": "menu", "Menu": "menu", "=": "closer"}
"""Further keys for the same."""
