"""The page of keys: every shortcut there is, by the menu it stands in; and what this program is."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QGridLayout,
    QLabel,
    QLineEdit,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from studio.desktop.commands import Command
from studio.desktop.dialogs import sized
from studio.desktop.palette import keys_of
from studio.desktop.theme import font, px


class KeysPage(QDialog):
    """All keys, with a field to find one."""

    def __init__(self, commands: Sequence[Command], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Keys"))
        self._commands = [command for command in commands if command.shortcut]
        self.field = QLineEdit(self)
        self.field.setPlaceholderText(self.tr("Find a key or what it does"))
        self.field.setAccessibleName(self.tr("Find"))
        self.field.textChanged.connect(self._fill)
        self._scroll = QScrollArea(self)
        self._scroll.setWidgetResizable(True)
        self._scroll.setAccessibleName(self.tr("Keys"))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(24), px(24), px(24), px(16))
        column.setSpacing(px(12))
        column.addWidget(self.field)
        column.addWidget(self._scroll, 1)
        column.addWidget(buttons)
        sized(self, 520, 560)
        self._fill("")

    def lines(self) -> list[tuple[str, str]]:
        """What is shown: texts and keys."""
        return list(self._shown)

    def _fill(self, typed: str) -> None:
        page = QWidget()
        grid = QGridLayout(page)
        grid.setContentsMargins(0, 0, px(12), 0)
        grid.setVerticalSpacing(px(6))
        grid.setColumnStretch(0, 1)
        self._shown: list[tuple[str, str]] = []
        row, group = 0, None
        wanted = typed.casefold().split()
        found = [each for each in self._commands if all(word in _words(each) for word in wanted)]
        for command in sorted(found, key=lambda each: self._order(each.group)):
            if command.group != group:
                group = command.group
                head = QLabel(group or self.tr("Other"), page)
                head.setProperty("look", "heading")
                grid.addWidget(head, row, 0, 1, 2)
                grid.setRowMinimumHeight(row, px(36))
                row += 1
            text, keys = QLabel(command.text, page), QLabel(keys_of(command), page)
            text.setProperty("look", "quiet")
            keys.setFont(font(12, strong=True))
            grid.addWidget(text, row, 0)
            grid.addWidget(keys, row, 1, Qt.AlignmentFlag.AlignRight)
            self._shown.append((command.text, keys.text()))
            row += 1
        grid.setRowStretch(row, 1)
        self._scroll.setWidget(page)

    def _order(self, group: str) -> int:
        return [command.group for command in self._commands].index(group)


def _version() -> str:
    """Which version this is; none where it runs from a folder and is not installed."""
    from importlib.metadata import PackageNotFoundError, version

    try:
        number = version("shotgraph")
    except PackageNotFoundError:
        return QCoreApplication.translate("About", "Runs from its folder, without being installed")
    return QCoreApplication.translate("About", "Version %1").replace("%1", number)


def _words(command: Command) -> str:
    return f"{command.group} {command.text} {keys_of(command)}".casefold()


class About(QDialog):
    """What this is, and which version."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("About Shotgraph"))
        title = QLabel("Shotgraph", self)
        title.setProperty("look", "display")
        words = QLabel(
            self.tr("From a screenplay to a film: outline it as a graph of shots, rehearse, cut, deliver."), self
        )
        words.setWordWrap(True)
        words.setProperty("look", "quiet")
        number = QLabel(_version(), self)
        number.setProperty("look", "caption")
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(32), px(32), px(32), px(16))
        column.setSpacing(px(12))
        for widget in (title, words, number, buttons):
            column.addWidget(widget)
        self.setMinimumWidth(px(400))
