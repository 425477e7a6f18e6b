"""How large dialogs are: as designed, at the person's size of text, and never larger than the screen."""

from __future__ import annotations

from PySide6.QtWidgets import QDialog

from studio.desktop.theme import px

_PART = 0.92
"""The most of the screen's width and height; the window's frame takes some."""


def sized(dialog: QDialog, width: int, height: int) -> None:
    """Give a dialog its size, in pixels at 100 %; on a small screen what is in it scrolls."""
    room = dialog.screen().availableSize()
    dialog.resize(min(px(width), round(room.width() * _PART)), min(px(height), round(room.height() * _PART)))
