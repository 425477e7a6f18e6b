"""The head of a card in the cast: a picture, a name, a few words; it opens and closes the card."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPainterPath, QPaintEvent, QPen, QPixmap
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from studio.desktop import theme as themes
from studio.desktop.icons import paint_icon
from studio.desktop.theme import CARD_RADIUS, px, theme


class Header(QAbstractButton):
    """Picture, name and summary of somebody or of a place; checked while the card is open."""

    def __init__(self, glyph: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._glyph = glyph
        self._summary = self._warning = ""
        self._picture: QPixmap | None = None
        self._is_aimed_at = False

    def aim(self, on: bool) -> None:
        """Something is held over the card that can be dropped there."""
        self._is_aimed_at = on
        self.update()

    def show_words(self, name: str, summary: str, warning: str) -> None:
        """What stands on it; a warning stands in place of the summary, with its mark."""
        if (name, summary, warning) == (self.text(), self._summary, self._warning):
            return
        self._summary, self._warning = summary, warning
        self.setText(name)
        self.setAccessibleName(name)
        self.setAccessibleDescription(" ".join(filter(None, (summary, warning))))
        self.setToolTip(name)
        self.update()

    def show_picture(self, picture: QPixmap | None) -> None:
        """How they look."""
        self._picture = picture
        self.update()

    @property
    def picture(self) -> QPixmap | None:
        """The picture that is shown."""
        return self._picture

    def sizeHint(self) -> QSize:  # noqa: N802
        return QSize(px(200), px(72))

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        return QSize(px(120), px(72))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        look, painter = theme(), QPainter(self)
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        box = QRectF(self.rect())
        if self.underMouse():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(look.colour("text", 0.05))
            painter.drawRoundedRect(box, px(CARD_RADIUS), px(CARD_RADIUS))
        face = QRectF(px(8), px(8), px(56), px(56))
        self._paint_picture(painter, face)
        words = box.adjusted(face.right() + px(12), 0, -px(32), 0)
        strong, small = themes.font(15, strong=True), themes.font(12)
        high, low = QFontMetricsF(strong), QFontMetricsF(small)
        top = box.center().y() - (high.height() + px(2) + low.height()) / 2
        first = QRectF(words.left(), top, words.width(), high.height())
        second = QRectF(words.left(), first.bottom() + px(2), words.width(), low.height())
        painter.setFont(strong)
        painter.setPen(look.colour("text"))
        flags = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(first, flags, high.elidedText(self.text(), Qt.TextElideMode.ElideRight, first.width()))
        painter.setFont(small)
        if self._warning:
            mark = QRectF(second.left(), second.top(), second.height(), second.height())
            paint_icon(painter, "warning", mark, look.colour("wrong"))
            second.setLeft(mark.right() + px(4))
        painter.setPen(look.colour("wrong" if self._warning else "quiet"))
        said = low.elidedText(self._warning or self._summary, Qt.TextElideMode.ElideRight, second.width())
        painter.drawText(second, flags, said)
        side = px(16)
        arrow = QRectF(box.right() - side - px(10), box.center().y() - side / 2, side, side)
        paint_icon(painter, "chevron-up" if self.isChecked() else "chevron-down", arrow, look.colour("faint"))
        if self.hasFocus() or self._is_aimed_at:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(look.colour("accent"), px(1)))
            painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), px(CARD_RADIUS), px(CARD_RADIUS))

    def _paint_picture(self, painter: QPainter, face: QRectF) -> None:
        round_corners = QPainterPath()
        round_corners.addRoundedRect(face, px(8), px(8))
        painter.save()
        painter.setClipPath(round_corners)
        painter.fillRect(face, theme().colour("well"))
        if self._picture is None:
            paint_icon(painter, self._glyph, face.adjusted(px(16), px(16), -px(16), -px(16)), theme().colour("faint"))
        else:
            source = QRectF(self._picture.rect())
            side = min(source.width(), source.height())
            middle = source.center().x() - side / 2
            painter.drawPixmap(face, self._picture, QRectF(middle, (source.height() - side) / 3, side, side))
        painter.restore()
