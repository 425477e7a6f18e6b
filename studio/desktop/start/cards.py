"""The cards of the start page: a way in with its glyph, a film with its picture."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QImage, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from studio.desktop.icons import paint_icon
from studio.desktop.theme import CARD_RADIUS, font, px, theme


class _Card(QAbstractButton):
    """A button that is a card; Return presses it as space does."""

    def __init__(self, name: str, about: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setText(name)
        self.about = about
        self.zoom = 1.0
        self.setAccessibleName(name)
        self.setAccessibleDescription(about)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def enlarge(self, zoom: float) -> None:
        """Show itself so many times as large as designed: a large window is filled by larger cards."""
        if zoom != self.zoom:
            self.zoom = zoom
            self.updateGeometry()
            self.update()

    def _px(self, length: float) -> int:
        return round(px(length) * self.zoom)

    def _font(self, size: int, *, strong: bool = False) -> QFont:
        face = font(size, strong=strong)
        face.setPixelSize(self._px(size))
        return face

    def _ground(self, painter: QPainter) -> QPainterPath:
        """Paint the card itself, with its ring if it has the focus; returns its outline."""
        look = theme()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        outline = QPainterPath()
        outline.addRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), px(CARD_RADIUS), px(CARD_RADIUS))
        painter.fillPath(outline, look.colour("raised" if self.underMouse() or self.isDown() else "panel"))
        return outline

    def _ring(self, painter: QPainter, outline: QPainterPath) -> None:
        look = theme()
        has = self.hasFocus()
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(look.colour("accent" if has else "line"), px(2) if has else 1))
        painter.drawPath(outline)


class WayIn(_Card):
    """One way to start: a glyph, what it is, what will happen."""

    def __init__(self, glyph: str, name: str, about: str, parent: QWidget | None = None) -> None:
        super().__init__(name, about, parent)
        self._glyph = glyph

    def sizeHint(self) -> QSize:  # noqa: N802
        return QSize(self._px(240), self.heightForWidth(self._px(240)))

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        return QSize(px(170), px(120))

    def hasHeightForWidth(self) -> bool:  # noqa: N802
        return True

    def heightForWidth(self, width: int) -> int:  # noqa: N802
        words = self._words(width)
        return self._px(20 + 32 + 16) + words[0].height() + self._px(6) + words[1].height() + self._px(20)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        painter, look = QPainter(self), theme()
        outline = self._ground(painter)
        left, top = self._px(20), self._px(20)
        paint_icon(painter, self._glyph, QRectF(left, top, self._px(32), self._px(32)), look.colour("accent"))
        head, body = self._words(self.width())
        top += self._px(32 + 16)
        painter.setPen(look.colour("text"))
        painter.setFont(self._font(15, strong=True))
        painter.drawText(head.translated(left, top), Qt.TextFlag.TextWordWrap, self.text())
        top += head.height() + self._px(6)
        painter.setPen(look.colour("quiet"))
        painter.setFont(self._font(13))
        painter.drawText(body.translated(left, top), Qt.TextFlag.TextWordWrap, self.about)
        self._ring(painter, outline)

    def _words(self, width: int) -> tuple[QRect, QRect]:
        room, wrap = QRect(0, 0, max(self._px(60), width - self._px(40)), self._px(900)), Qt.TextFlag.TextWordWrap
        head = QFontMetrics(self._font(15, strong=True)).boundingRect(room, wrap, self.text())
        body = QFontMetrics(self._font(13)).boundingRect(room, wrap, self.about)
        return QRect(0, 0, room.width(), head.height()), QRect(0, 0, room.width(), body.height())


class FilmCard(_Card):
    """A film a person worked on: a picture of it, its name, where it lies."""

    def __init__(self, project: Path, parent: QWidget | None = None) -> None:
        super().__init__(project.stem, str(project.parent), parent)
        self.project = project
        self._image: QImage | None = None
        self.setToolTip(str(project))

    def show_image(self, image: QImage | None) -> None:
        self._image = image
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802
        return QSize(self._px(200), self.heightForWidth(self._px(200)))

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        return QSize(px(140), self.heightForWidth(px(140)))

    def hasHeightForWidth(self) -> bool:  # noqa: N802
        return True

    def heightForWidth(self, width: int) -> int:  # noqa: N802
        return round(width * 9 / 16) + self._px(58)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        painter, look = QPainter(self), theme()
        outline = self._ground(painter)
        high = round(self.width() * 9 / 16)
        frame = QRectF(0, 0, self.width(), high)
        painter.save()
        painter.setClipPath(outline)
        painter.fillRect(frame, look.colour("ground"))
        if self._image is not None:
            fit = self._image.size().scaled(self.width(), high, Qt.AspectRatioMode.KeepAspectRatioByExpanding)
            at = QRectF((self.width() - fit.width()) / 2, (high - fit.height()) / 2, fit.width(), fit.height())
            painter.setClipRect(frame, Qt.ClipOperation.IntersectClip)
            painter.drawImage(at, self._image)
        else:
            side = self._px(32)
            square = QRectF(frame.center().x() - side / 2, frame.center().y() - side / 2, side, side)
            paint_icon(painter, "film", square, look.colour("faint"))
        painter.restore()
        room = QRect(self._px(12), high + self._px(8), self.width() - self._px(24), self._px(22))
        painter.setPen(look.colour("text"))
        painter.setFont(self._font(13, strong=True))
        name = painter.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, name)
        painter.setPen(look.colour("faint"))
        painter.setFont(self._font(12))
        place = painter.fontMetrics().elidedText(self.about, Qt.TextElideMode.ElideMiddle, room.width())
        painter.drawText(room.translated(0, self._px(21)), Qt.AlignmentFlag.AlignVCenter, place)
        self._ring(painter, outline)
