"""Commands become actions: bound to their keys where they hold, and laid out in menus by their groups."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, QSize, Qt
from PySide6.QtGui import QAction, QKeySequence, QShortcut
from PySide6.QtWidgets import QMenu, QMenuBar, QToolButton, QWidget

from studio.desktop.commands import Command
from studio.desktop.icons import icon
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
        """Lay the menus out: groups named in `first`, those in `own` and all others, then those in `last`."""
        bar.clear()
        for menu in self._menus:
            menu.deleteLater()
        self._menus.clear()
        groups = list(dict.fromkeys(command.group for command in self._commands.values() if command.group))
        others = [group for group in dict.fromkeys((*own, *groups)) if group not in first and group not in last]
        for group in [*first, *others, *last]:
            members = [command for command in self._commands.values() if command.group == group]
            if members:
                menu = QMenu(group, bar)
                menu.aboutToShow.connect(lambda members=members: self._refresh(members))
                menu.aboutToHide.connect(lambda members=members: self._wake(members))
                for command in members:
                    menu.addAction(self._actions[command.id])
                    self._show_keys(command)
                bar.addMenu(menu)
                self._menus.append(menu)
        more = bar.findChild(QToolButton, "qt_menubar_ext_button")
        if more is not None:  # what stands for the menus that there is no room for; Qt's own is dark on dark
            more.setIcon(icon("chevron-right"))
            more.setIconSize(QSize(px(12), px(12)))

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
