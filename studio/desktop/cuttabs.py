"""The cuts in the bar: one button for each, in its colour, in a row that scrolls where there is too little room."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QPushButton, QScrollArea, QSizePolicy, QWidget

from storyboard.model import Cut
from studio.desktop.theme import RADIUS, figures, font, px, theme


class CutTab(QPushButton):
    """One cut: its colour, its name, its length. Double-click to rename it."""

    renamed = Signal()

    def __init__(self, cut: Cut, place: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.cut_id = cut.id
        self._place = place
        self._length = ""
        self.setCheckable(True)
        self.setAutoExclusive(True)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.show_cut(cut, "")

    def show_cut(self, cut: Cut, length: str) -> None:
        """Take the cut's name and length."""
        self.setText(cut.name.replace("&", "&&"))
        self._length = length or self._length
        self.setAccessibleName(self.tr("Cut %1, %2").replace("%1", cut.name).replace("%2", self._length))
        self.setToolTip(cut.name)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802
        words = min(self._words_width(), px(180))
        return QSize(words + self._length_width() + px(12 * 2 + 8 + 8), px(28))

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        return self.sizeHint()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        self.renamed.emit()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        look, on = theme(), self.isChecked()
        colour = theme().cuts[self._place % len(theme().cuts)]
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colour) if on else look.colour("raised"))
        painter.drawRoundedRect(box, px(RADIUS), px(RADIUS))
        if self.hasFocus():
            pen = painter.pen()
            pen.setStyle(Qt.PenStyle.SolidLine)
            pen.setColor(look.colour("text"))
            pen.setWidthF(max(1.5, px(1.5)))
            painter.setPen(pen)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(box, px(RADIUS), px(RADIUS))
        left = box.left() + px(12)
        if not on:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(colour))
            painter.drawEllipse(QRectF(left, box.center().y() - px(3), px(6), px(6)))
            left += px(12)
        right = box.right() - px(10) - self._length_width()
        painter.setPen(look.colour("on_accent" if on else "text"))
        painter.setFont(font(13, strong=on))
        words = self.text().replace("&&", "&")
        fit = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, round(right - left))
        painter.drawText(QRectF(left, box.top(), right - left, box.height()), Qt.AlignmentFlag.AlignVCenter, fit)
        painter.setFont(figures(12))
        if not on:
            painter.setPen(look.colour("quiet"))
        tail = QRectF(right, box.top(), self._length_width() + px(2), box.height())
        painter.drawText(tail, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, self._length)

    def _words_width(self) -> int:
        return QFontMetrics(font(13, strong=True)).horizontalAdvance(self.text().replace("&&", "&"))

    def _length_width(self) -> int:
        return QFontMetrics(figures(12)).horizontalAdvance(self._length) + px(4) if self._length else 0


class Strip(QScrollArea):
    """A row that scrolls sideways where there is too little room, by wheel or by focus."""

    def __init__(self, row: QWidget, parent: QWidget) -> None:
        super().__init__(parent)
        self._row = row
        self.setWidget(row)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def fit(self) -> None:
        """The row's content has another width."""
        self._row.adjustSize()
        self.updateGeometry()

    def sizeHint(self) -> QSize:  # noqa: N802
        return QSize(self._row.sizeHint().width(), px(32))

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        return QSize(px(80), px(32))
