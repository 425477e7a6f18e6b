"""Commands become actions: bound to their keys where they hold, and laid out in menus by their groups."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QAction, QKeySequence, QShortcut
from PySide6.QtWidgets import QMenu, QMenuBar, QWidget

from studio.desktop.commands import Command
from studio.desktop.theme import px

_FIRM = {"Ctrl", "Alt", "Meta"}
"""With one of these held, a key types nothing."""


class Bindings(QObject):
    """The actions of one window. `commands` are all that can be done now, for the palette and the page of keys."""

    def __init__(self, window: QWidget, given: Callable[[str], None]) -> None:
        super().__init__(window)
        self._window = window
        self._given = given
        self._actions: dict[str, QAction] = {}
        self._commands: dict[str, Command] = {}
        self._menus: list[QMenu] = []
        self._bar: QMenuBar | None = None
        self._laid: tuple[list[str], ...] = ([], [], [])
        self._is_short = False
        self._soon = QTimer(self, singleShot=True)
        self._soon.timeout.connect(self._lay_menus)

    @property
    def commands(self) -> list[Command]:
        return list(self._commands.values())

    def command(self, name: str) -> Command | None:
        return self._commands.get(name)

    def action(self, name: str) -> QAction:
        return self._actions[name]

    def add(self, commands: Sequence[Command], panel: QWidget | None = None) -> None:
        """Take in the commands of the window or of a panel, and bind their keys. What is known stays as it is."""
        for command in commands:
            if command.id in self._commands:
                continue
            action = QAction(command.text, panel or self._window)
            action.triggered.connect(lambda _=False, command=command: self.give(command))
            self._commands[command.id] = command
            self._actions[command.id] = action
            keys = QKeySequence(command.shortcut)
            if keys.isEmpty():
                continue
            is_local = panel is not None and (command.is_local or is_typed(keys))
            holder = panel if is_local and panel is not None else self._window
            if not _has(holder, keys, deep=is_local):
                action.setShortcut(keys)
                context = Qt.ShortcutContext.WidgetWithChildrenShortcut
                action.setShortcutContext(context if is_local else Qt.ShortcutContext.WindowShortcut)
                holder.addAction(action)

    def remove(self, panel: QWidget) -> None:
        """A panel goes, and its commands with it."""
        for name in [name for name, action in self._actions.items() if action.parent() is panel]:
            self._drop(name)

    def close(self) -> None:
        """Unbind everything; what was on show goes, and its keys with it."""
        self._soon.stop()
        if self._bar is not None:
            self._bar.removeEventFilter(self)
        for name in list(self._actions):
            self._drop(name)

    def _drop(self, name: str) -> None:
        action = self._actions.pop(name)
        self._window.removeAction(action)
        action.setShortcut(QKeySequence())
        action.deleteLater()
        del self._commands[name]

    def give(self, command: Command) -> None:
        """Do it, if it can be done now."""
        if command.is_enabled():
            self._given(command.id)
            command.run()

    def fill(self, bar: QMenuBar, first: Sequence[str], last: Sequence[str], own: Sequence[str] = ()) -> None:
        """Lay the menus out: groups named in `first`, those in `own` and all others, then those in `last`.

        Where the bar is too short for all, the others stand together in one menu.
        """
        groups = list(dict.fromkeys(command.group for command in self._commands.values() if command.group))
        others = [group for group in dict.fromkeys((*own, *groups)) if group not in first and group not in last]
        self._laid = tuple([group for group in part if group in groups] for part in (first, others, last))
        if self._bar is not bar:
            self._bar = bar
            bar.installEventFilter(self)
        self._lay_menus()

    def _lay_menus(self) -> None:
        bar, (first, others, last) = self._bar, self._laid
        assert bar is not None
        bar.clear()
        for menu in self._menus:
            menu.deleteLater()
        self._menus.clear()
        self._is_short = self._needs(bar) > bar.width()
        for part in (first, others, last):
            target: QMenuBar | QMenu = bar
            if part is others and others and self._is_short:
                target = QMenu(self.tr("Panels"), bar)
                bar.addMenu(target)
                self._menus.append(target)
            for group in part:
                target.addMenu(self._menu(group, bar))

    def _menu(self, group: str, bar: QMenuBar) -> QMenu:
        members = [command for command in self._commands.values() if command.group == group]
        menu = QMenu(group, bar)
        menu.aboutToShow.connect(lambda: self._refresh(members))
        menu.aboutToHide.connect(lambda: self._wake(members))
        for command in members:
            menu.addAction(self._actions[command.id])
            self._show_keys(command)
        self._menus.append(menu)
        return menu

    def _needs(self, bar: QMenuBar) -> int:
        """How wide the bar has to be for every menu."""
        metrics = bar.fontMetrics()
        return sum(metrics.horizontalAdvance(group) + px(17) for part in self._laid for group in part) + px(4)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """A longer or a shorter bar: other menus, once what is going on is over."""
        bar = self._bar
        if bar is not None and watched is bar and event.type() == QEvent.Type.Resize:
            is_short = self._needs(bar) > bar.width()
            if is_short != self._is_short:
                self._soon.start(0)
        return False

    def _show_keys(self, command: Command) -> None:
        """A key that a panel binds itself is told all the same."""
        action = self._actions[command.id]
        if command.shortcut and action.shortcut().isEmpty():
            keys = QKeySequence(command.shortcut).toString(QKeySequence.SequenceFormat.NativeText)
            action.setText(f"{command.text}\t{keys}")

    def _refresh(self, members: Sequence[Command]) -> None:
        for command in members:
            self._actions[command.id].setEnabled(command.is_enabled())

    def _wake(self, members: Sequence[Command]) -> None:
        """The menu is closed: a disabled action would be deaf to its keys when it can be done again."""
        for command in members:
            self._actions[command.id].setEnabled(True)


def is_typed(keys: QKeySequence) -> bool:
    """Whether pressing the keys in a field of text would type or move something."""
    *held, key = keys.toString(QKeySequence.SequenceFormat.PortableText).partition(",")[0].split("+")
    return not _FIRM & set(held) and not (key[:1] == "F" and key[1:].isdigit())


def _has(holder: QWidget, keys: QKeySequence, *, deep: bool) -> bool:
    """Whether the keys are bound there already; two owners of one key would both be deaf to it."""
    owners = [holder, *holder.findChildren(QWidget)] if deep else [holder]
    if any(keys in action.shortcuts() for owner in owners for action in owner.actions()):
        return True
    return any(shortcut.key() == keys for shortcut in holder.findChildren(QShortcut))
