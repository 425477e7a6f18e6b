"""The picture on the whole display; the same keys, and the line to scrub on when the mouse moves."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from studio.desktop.playing.player import Player
from studio.desktop.theme import px
from studio.desktop.viewer.screen import Screen
from studio.desktop.viewer.scrubber import Scrubber

_HIDES_AFTER_MS = 1800


class FullScreen(QWidget):
    """A window of its own that shows the player's picture and nothing else.

    `press` is given each key and says whether it knew it. `left` is emitted when the window goes.
    """

    left = Signal()

    def __init__(self, player: Player, press: Callable[[QKeyEvent], bool], owner: QWidget) -> None:
        super().__init__(owner, Qt.WindowType.Window)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Viewer"))
        self._press = press
        self.screen_ = Screen(player, self, fills=True)
        self.scrubber = Scrubber(player, self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.screen_)
        self.scrubber.hide()
        self._rest = QTimer(self, singleShot=True, interval=_HIDES_AFTER_MS)
        self._rest.timeout.connect(self._hide_tools)
        for widget in (self, self.screen_):
            widget.setMouseTracking(True)
        self.screen_.installEventFilter(self)
        self.screen_.double_clicked.connect(self.close)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        if event.type() == QEvent.Type.MouseMove:
            self._show_tools()
        return False

    def _show_tools(self) -> None:
        high = self.scrubber.sizeHint().height()
        self.scrubber.setGeometry(px(32), self.height() - high - px(16), self.width() - px(64), high)
        self.scrubber.show()
        self.scrubber.raise_()
        self.unsetCursor()
        self._rest.start()

    def _hide_tools(self) -> None:
        if not self.scrubber.underMouse():
            self.scrubber.hide()
            self.setCursor(Qt.CursorShape.BlankCursor)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        if event.key() == Qt.Key.Key_Escape:
            self.close()
        elif not self._press(event):
            super().keyPressEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802
        self._rest.stop()
        self.left.emit()
        super().closeEvent(event)
