"""One take as a card: its picture, who made it, when, at what cost; a check marks it for a comparison."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QDateTime, QEvent, QLocale, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QFontMetrics,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from studio.desktop.icons import paint_icon
from studio.desktop.takes.shelf import Kept
from studio.desktop.theme import CARD_RADIUS, font, px, theme


class TakeCard(QWidget):
    """A take.

    Signals:
        chosen: it was clicked or Enter was pressed; whether others stay chosen.
        circle: make it the director's choice, or no longer.
        menu: its menu is wanted.
    """

    chosen = Signal(bool)
    circle = Signal()
    menu = Signal(object)

    def __init__(self, kept: Kept, number: int, parent: QWidget) -> None:
        super().__init__(parent)
        self.kept, self.number = kept, number
        self.letter = ""
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.take(kept, number)

    def take(self, kept: Kept, number: int) -> None:
        """Show the take as it is now."""
        self.kept, self.number = kept, number
        self.setAccessibleName(self.tr("Take {0}").format(number))
        told = (*self._lines(), self._state(), *self._found(), *kept.take.remarks)
        self.setAccessibleDescription(". ".join(told))
        self.setToolTip("\n".join(told))
        self.update()

    def mark(self, letter: str) -> None:
        """A or B of a comparison, or neither."""
        if letter != self.letter:
            self.letter = letter
            self.update()

    def _state(self) -> str:
        if self.kept.circled:
            return self.tr("circled") if self.kept.fits else self.tr("circled, older than the shot")
        if not self.kept.fits:
            return self.tr("older than the shot")
        return self.tr("plays in the cuts") if self.kept.played else self.tr("fits the shot")

    def _lines(self) -> tuple[str, str, str]:
        take, locale = self.kept.take, QLocale()
        made = QDateTime.fromSecsSinceEpoch(round(self.kept.made))
        by = f"{take.engine} · {take.model}" if take.model else take.engine
        when = locale.toString(made, QLocale.FormatType.ShortFormat) if self.kept.made else ""
        seconds = self.tr("{0} s", "seconds").format(locale.toString(take.seconds, "f", 1))
        cost = f"{seconds} · ${locale.toString(take.money, 'f', 2)}" if take.money else seconds
        return by, self.tr("seed {0} · {1}").format(take.seed, cost), when

    def _found(self) -> Iterator[str]:
        """What was found of each character against their sheet, a sentence each."""
        for name, score in self.kept.found:
            like = QLocale().toString(score.likeness, "f", 2)
            if score.state == "like":
                yield self.tr("{0} is like the sheet: {1}").format(name, like)
            elif score.state == "unlike":
                yield self.tr("{0} is not like the sheet: {1}").format(name, like)
            elif score.state == "drifts":
                yield self.tr("{0} is no longer who they were by frame {1}").format(name, score.frame)
            elif score.fails:
                yield self.tr("{0} is not where they should be").format(name)

    def _text_height(self) -> int:
        return QFontMetrics(font(13)).height() + 3 * QFontMetrics(font(12)).height() + px(14)

    def sizeHint(self) -> QSize:  # noqa: N802
        return QSize(px(140), round(px(140) * 9 / 16) + self._text_height())

    def heightForWidth(self, width: int) -> int:  # noqa: N802
        return round(width * 9 / 16) + self._text_height()

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        return QSize(px(110), self.heightForWidth(px(110)))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        look, painter, kept = theme(), QPainter(self), self.kept
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        box = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        shape = QPainterPath()
        shape.addRoundedRect(box, px(CARD_RADIUS), px(CARD_RADIUS))
        painter.fillPath(shape, look.colour("raised"))
        picture = QRectF(box.left(), box.top(), box.width(), box.width() * 9 / 16)
        painter.save()
        painter.setClipPath(shape)
        if kept.poster.isNull():
            painter.fillRect(picture, look.colour("ground"))
        else:
            painter.setOpacity(1.0 if kept.fits else 0.55)
            painter.drawImage(picture, kept.poster)
        painter.restore()
        left, right = box.left() + px(8), box.right() - px(8)
        top = picture.bottom() + px(5)
        self._badges(painter, picture)
        painter.setFont(font(13, strong=True))
        metrics = painter.fontMetrics()
        painter.setPen(look.colour("text"))
        name = self.tr("Take {0}").format(self.number)
        painter.drawText(QRectF(left, top, right - left, metrics.height()), Qt.AlignmentFlag.AlignLeft, name)
        top += metrics.height()
        painter.setFont(font(12))
        metrics = painter.fontMetrics()
        role = "good" if kept.fits else "wrong"
        for words, colour in ((self._state(), role), *((line, "quiet") for line in self._lines()[:2])):
            painter.setPen(look.colour(colour))
            shown = metrics.elidedText(words, Qt.TextElideMode.ElideRight, int(right - left))
            painter.drawText(QRectF(left, top, right - left, metrics.height()), Qt.AlignmentFlag.AlignLeft, shown)
            top += metrics.height()
        if self.letter or self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(look.colour("accent" if self.letter else "text"), 2 if self.letter else 1))
            painter.drawPath(shape)
            if self.letter and self.hasFocus():
                painter.setPen(QPen(look.colour("text"), 1, Qt.PenStyle.DotLine))
                painter.drawRoundedRect(box.adjusted(3, 3, -3, -3), px(CARD_RADIUS - 3), px(CARD_RADIUS - 3))

    def _badges(self, painter: QPainter, picture: QRectF) -> None:
        look, side = theme(), px(20)
        if self.kept.circled:
            spot = QRectF(picture.right() - side - px(6), picture.top() + px(6), side, side)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(look.colour("ground", 0.75))
            painter.drawEllipse(spot.adjusted(-2, -2, 2, 2))
            paint_icon(painter, "circle-take", spot, look.colour("accent"))
        self._likeness(painter, picture)
        if self.letter:
            spot = QRectF(picture.left() + px(6), picture.top() + px(6), side, side)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(look.colour("accent"))
            painter.drawRoundedRect(spot, px(4), px(4))
            painter.setPen(look.colour("on_accent"))
            painter.setFont(font(12, strong=True))
            painter.drawText(spot, Qt.AlignmentFlag.AlignCenter, self.letter)

    def _likeness(self, painter: QPainter, picture: QRectF) -> None:
        """In the picture's corner, the likeness of who is least like the sheet; with a mark where somebody is not."""
        seen = [score for _, score in self.kept.found if score.state != "unseen"]
        if not seen:
            return
        look, fails = theme(), any(score.fails for score in seen)
        told = QLocale().toString(min(score.likeness for score in seen), "f", 2)
        painter.setFont(font(12, strong=fails))
        metrics = painter.fontMetrics()
        words = f"! {told}" if fails else told
        width = metrics.horizontalAdvance(words) + px(10)
        spot = QRectF(
            picture.right() - width - px(6), picture.bottom() - metrics.height() - px(8), width, metrics.height()
        )
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look.colour("ground", 0.75))
        painter.drawRoundedRect(spot.adjusted(0, -1, 0, 1), px(4), px(4))
        painter.setPen(look.colour("wrong" if fails else "text"))
        painter.drawText(spot, Qt.AlignmentFlag.AlignCenter, words)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        if event.button() == Qt.MouseButton.LeftButton and self.rect().contains(event.position().toPoint()):
            held = event.modifiers() & (Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
            self.chosen.emit(bool(held))

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        self.circle.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        key = event.key()
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.circle.emit()
        elif key == Qt.Key.Key_Space:
            self.chosen.emit(True)
        elif key in (Qt.Key.Key_Right, Qt.Key.Key_Down):
            self.focusNextChild()
        elif key in (Qt.Key.Key_Left, Qt.Key.Key_Up):
            self.focusPreviousChild()
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:  # noqa: N802
        self.menu.emit(event.globalPos())

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self.updateGeometry()
