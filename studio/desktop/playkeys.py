"""Has the transport's keys play wherever they are not typed: lists and clicked buttons would keep them."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QAbstractItemView, QApplication, QComboBox, QWidget


class PlayKeys(QObject):
    """Listens at what has the focus within a place, while that is a list, or a button that a mouse has pressed.

    A list would look for what begins with the letter, and select at space; a button that was clicked would be pressed
    again. Whoever goes to a button by Tab presses it with space, as everywhere.

    Args:
        place: within which the keys hold.
        plays: does what a key stands for; whether it stands for something.
    """

    def __init__(self, place: QWidget, plays: Callable[[QKeyEvent], bool]) -> None:
        super().__init__(place)
        self._place, self._plays = place, plays
        self._heard: QWidget | None = None
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        application.focusChanged.connect(self._focused)

    def _focused(self, old: QWidget | None, new: QWidget | None) -> None:
        if self._heard is not None and old is self._heard:
            old.removeEventFilter(self)
        self._heard = None
        if new is None or not self._place.isAncestorOf(new):
            return
        is_clicked = bool(QApplication.mouseButtons())
        is_list = isinstance(new, QAbstractItemView)
        if is_list or (is_clicked and isinstance(new, QAbstractButton | QComboBox)):
            self._heard = new
            new.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """Keys that play go no further; in a list with boxes, space ticks."""
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        is_space = event.key() == Qt.Key.Key_Space
        if isinstance(watched, QAbstractItemView):
            is_ticked = watched.currentIndex().data(Qt.ItemDataRole.CheckStateRole) is not None
            return not (is_space and is_ticked) and self._plays(event)
        return is_space and self._plays(event)
