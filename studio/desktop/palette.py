"""The command palette: type a few letters of what you want, press Enter."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPersistentModelIndex, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QPainter
from PySide6.QtWidgets import (
    QDialog,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from studio.desktop.commands import Command, ranked
from studio.desktop.theme import RADIUS, font, px, theme

_COMMAND = Qt.ItemDataRole.UserRole
_MOVES = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1, Qt.Key.Key_PageUp: -8, Qt.Key.Key_PageDown: 8}


def keys_of(command: Command) -> str:
    """A command's keys as this system writes them."""
    return QKeySequence(command.shortcut).toString(QKeySequence.SequenceFormat.NativeText)


class CommandPalette(QDialog):
    """Everything that can be done, found by typing. `chosen` is the command to give, once it was accepted."""

    def __init__(self, commands: Sequence[Command], recent: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent, Qt.WindowType.Popup | Qt.WindowType.FramelessWindowHint)
        self.setAccessibleName(self.tr("Commands"))
        self.setProperty("look", "sheet")
        self.chosen: Command | None = None
        self._commands, self._recent = commands, recent
        self.field = QLineEdit(self)
        self.field.setPlaceholderText(self.tr("What do you want to do?"))
        self.field.setAccessibleName(self.tr("Find a command"))
        self.field.setFont(font(15))
        self.field.installEventFilter(self)
        self.field.textChanged.connect(self._find)
        self.list = QListWidget(self)
        self.list.setAccessibleName(self.tr("Commands found"))
        self.list.setItemDelegate(_Rows(self.list))
        self.list.setUniformItemSizes(True)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.itemClicked.connect(self._choose)
        self._nothing = QLabel(self.tr("Nothing is called that. Try other words."), self)
        self._nothing.setProperty("look", "faint")
        self._nothing.setContentsMargins(px(12), px(8), px(12), px(8))
        column = QVBoxLayout(self)
        column.setContentsMargins(px(8), px(8), px(8), px(8))
        column.setSpacing(px(8))
        for widget in (self.field, self.list, self._nothing):
            column.addWidget(widget)
        self._find("")

    def open_over(self, window: QWidget) -> None:
        """Show it in the upper middle of a window."""
        width = min(px(560), window.width() - px(32))
        self.resize(width, min(px(440), window.height() - px(64)))
        corner = window.mapToGlobal(QPoint((window.width() - width) // 2, px(56)))
        self.move(corner)
        self.open()
        self.field.setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        if watched is self.field and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            step = _MOVES.get(Qt.Key(event.key()))
            if step is not None and self.list.count():
                self.list.setCurrentRow(max(0, min(self.list.count() - 1, self.list.currentRow() + step)))
                return True
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._choose(self.list.currentItem())
                return True
        return super().eventFilter(watched, event)

    def _find(self, typed: str) -> None:
        self.list.clear()
        for command in ranked(self._commands, typed, self._recent):
            item = QListWidgetItem(command.text, self.list)
            item.setData(_COMMAND, command)
            if not command.is_enabled():
                item.setFlags(item.flags() & ~Qt.ItemFlag.ItemIsEnabled)
        self.list.setCurrentRow(0)
        self.list.setVisible(self.list.count() > 0)
        self._nothing.setVisible(self.list.count() == 0)

    def _choose(self, item: QListWidgetItem | None) -> None:
        command = item.data(_COMMAND) if item is not None else None
        if isinstance(command, Command) and command.is_enabled():
            self.chosen = command
            self.accept()


class _Rows(QStyledItemDelegate):
    """Group and text at the left, keys at the right."""

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        command, rect, look = index.data(_COMMAND), _rect(option), theme()
        is_on = bool(index.flags() & Qt.ItemFlag.ItemIsEnabled)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if _is_current(option, index):
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(look.colour("accent", 0.2))
            painter.drawRoundedRect(rect, px(RADIUS), px(RADIUS))
        inner = rect.adjusted(px(12), 0, -px(12), 0)
        middle, right = Qt.AlignmentFlag.AlignVCenter, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        painter.setFont(font(12))
        keys = keys_of(command)
        painter.setPen(look.colour("faint"))
        painter.drawText(inner, right, keys)
        inner.setRight(inner.right() - painter.fontMetrics().horizontalAdvance(keys) - px(16))
        painter.setFont(font(13))
        painter.setPen(look.colour("text" if is_on else "faint"))
        text = painter.fontMetrics().elidedText(command.text, Qt.TextElideMode.ElideRight, inner.width())
        painter.drawText(inner, middle, text)
        inner.setLeft(inner.left() + painter.fontMetrics().horizontalAdvance(text) + px(12))
        painter.setPen(look.colour("faint"))
        painter.setFont(font(12))
        painter.drawText(inner, middle, painter.fontMetrics().elidedText(
            command.group, Qt.TextElideMode.ElideRight, max(0, inner.width())
        ))  # fmt: skip
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:  # noqa: N802
        return QSize(px(200), px(32))


def _rect(option: QStyleOptionViewItem) -> QRect:
    return QRect(option.rect)


def _is_current(option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> bool:
    view = option.widget
    return isinstance(view, QListWidget) and view.currentIndex() == index
