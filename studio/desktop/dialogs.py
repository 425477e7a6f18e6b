"""What dialogs share: their size, never larger than the screen, and Enter, which presses the button with the focus."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QDialog

from studio.desktop.theme import px

_PART = 0.92
"""The most of the screen's width and height; the window's frame takes some."""


def sized(dialog: QDialog, width: int, height: int) -> None:
    """Give a dialog its size, in pixels at 100 %; on a small screen what is in it scrolls."""
    room = dialog.screen().availableSize()
    dialog.resize(min(px(width), round(room.width() * _PART)), min(px(height), round(room.height() * _PART)))


def is_enter(event: QKeyEvent) -> bool:
    """Whether it is Enter, of the letters or of the numbers, and nothing is held."""
    held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    return event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not held


def presses_button(event: QKeyEvent) -> bool:
    """Enter presses the button that has the focus, as Space does; whether it did. Called with keys that nobody took."""
    button = QApplication.focusWidget()
    if not is_enter(event) or event.isAutoRepeat() or not isinstance(button, QAbstractButton):
        return False
    button.click()
    return True
