"""The board's line of tools: what the wall counts, where there is room to say it, and the size of its panels."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSlider, QWidget

from studio.desktop.theme import px


class Head(QWidget):
    """A summary and a slider, flush right; the summary goes where there is too little room, and stands in the tip."""

    def __init__(self, summary: QLabel, slider: QSlider) -> None:
        super().__init__()
        self._summary, self._slider = summary, slider
        row = QHBoxLayout(self)
        row.setContentsMargins(px(16), px(4), px(16), px(4))
        row.setSpacing(px(16))
        row.addStretch(1)
        row.addWidget(summary)
        row.addWidget(slider)

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """The slider alone."""
        return QSize(self._slider.minimumWidth() + px(32), super().minimumSizeHint().height())

    def fit(self) -> None:
        """Say what there is room for."""
        needed = self._summary.sizeHint().width() + self._slider.maximumWidth() + px(48)
        self._summary.setVisible(needed <= self.width())

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        super().resizeEvent(event)
        self.fit()
