"""The screen: the picture, as large as it fits, with what a person wants to see over it."""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QImage, QMouseEvent, QPainter, QPainterPath, QPaintEvent, QPen, QPixmap
from PySide6.QtWidgets import QSizePolicy, QWidget

from storyboard.errors import FilmError
from studio.desktop.icons import paint_icon
from studio.desktop.playing.player import Player
from studio.desktop.playing.sources import Board, Both, Drawn, File
from studio.desktop.sentences import in_words
from studio.desktop.theme import SPACE, font, px, theme
from studio.desktop.viewer.poster import Poster, covering

ACTION, TITLE = 0.93, 0.90
"""Parts of width and height within which action and titles are safe: SMPTE ST 2046-1."""
Zoom = Literal["fit", "100"]


class Screen(QWidget):
    """Shows what a player shows.

    Attributes:
        safe_areas, captions, masks: whether they are drawn over the picture. masks: what a cut's delivery leaves out
            of a shot that plays by itself is darkened.
        zoom: the whole picture, or one pixel of the film for one of the screen.
        fills: whether it fills a display: black around, no corners.

    Signals:
        double_clicked: the picture was.
    """

    double_clicked = Signal()

    def __init__(self, player: Player, parent: QWidget | None = None, *, fills: bool = False) -> None:
        super().__init__(parent)
        self.safe_areas = False
        self.captions = True
        self.masks = True
        self.zoom: Zoom = "fit"
        self.fills = fills
        self.mask_aspect: float | None = None
        self.poster: Poster | None = None
        self._player = player
        self._kept: tuple[object, int, int, bool] | None = None
        self._image = QImage()
        self._poster = QPixmap()
        self._moved = QPoint()
        self._dragged_from: QPoint | None = None
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("Picture"))
        player.picture_changed.connect(self.update)
        player.programme_changed.connect(self.update)
        player.frame_shown.connect(self._on_frame)

    def sizeHint(self) -> QSize:  # noqa: N802
        return QSize(px(480), px(270))

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        return QSize(px(160), px(90))

    def set_zoom(self, zoom: Zoom) -> None:
        self.zoom, self._moved = zoom, QPoint()
        self.update()

    def picture_rect(self) -> QRect:
        """Where the picture stands, in the widget's pixels."""
        timeline = self._player.programme.timeline
        if self.zoom == "100":
            ratio = self.devicePixelRatioF()
            size = QSize(round(timeline.width / ratio), round(timeline.height / ratio))
        else:
            edge = 0 if self.fills else px(SPACE[1])
            room = self.size() - QSize(2 * edge, 2 * edge)
            size = QSize(timeline.width, timeline.height).scaled(room, Qt.AspectRatioMode.KeepAspectRatio)
        rect = QRect(QPoint(0, 0), size)
        rect.moveCenter(self.rect().center() + (self._moved if self.zoom == "100" else QPoint()))
        return rect

    # ------------------------------------------------------------------ painting

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor("black") if self.fills else theme().colour("ground"))
        shown = self._player.shown
        if shown.picture is None:
            self._empty(painter)
        else:
            rect = self.picture_rect()
            self._poster = self._fitting_poster(rect)
            if self._poster.isNull():
                self._picture(painter, rect)
            else:
                painter.drawPixmap(rect.topLeft(), self._poster)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            if self.masks:
                self._mask(painter, rect)
            if self.safe_areas:
                self._safe(painter, rect)
            if self.captions:
                self._caption(painter, rect)
            self._badge(painter, rect)
            if shown.remark:
                self._remark(painter, rect, in_words(shown.remark))
        if self.hasFocus() and not self.fills:
            painter.setPen(QPen(theme().colour("accent"), max(1, px(1))))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(self.rect().adjusted(0, 0, -1, -1))
        painter.end()

    def _fitting_poster(self, rect: QRect) -> QPixmap:
        """What stands for a dark first frame until it is played, in the display's own pixels; null for nothing."""
        ratio = self.devicePixelRatioF()
        wide, high = max(2, round(rect.width() * ratio)), max(2, round(rect.height() * ratio))
        found = self.poster.picture(wide) if self.poster is not None else None
        if found is None:
            return QPixmap()
        fitted = covering(found, wide, high)
        fitted.setDevicePixelRatio(ratio)
        return fitted

    def _picture(self, painter: QPainter, rect: QRect) -> None:
        """The picture in the display's own pixels; scaled once for each size, quicker while it plays."""
        picture = self._player.shown.picture
        assert picture is not None
        ratio = self.devicePixelRatioF()
        wide, high = max(2, round(rect.width() * ratio)), max(2, round(rect.height() * ratio))
        factor = max(wide / picture.width, high / picture.height)
        scaled = max(wide, round(picture.width * factor)), max(high, round(picture.height * factor))
        quick = self._player.is_playing
        kept = (picture, *scaled, quick)
        if self._kept is None or self._kept[0] is not picture or self._kept[1:] != kept[1:]:
            self._image = self._player.image(picture, *scaled)
            self._kept = kept
        left, top = (scaled[0] - wide) // 2, (scaled[1] - high) // 2
        image = self._image if (left, top) == (0, 0) else self._image.copy(left, top, wide, high)
        image.setDevicePixelRatio(ratio)
        painter.drawImage(rect.topLeft(), image)
        spot = self._player.shown.spot
        if spot is not None and spot.shade:
            over = QColor(spot.colour)
            over.setAlphaF(spot.shade)
            painter.fillRect(rect, over)

    def _mask(self, painter: QPainter, rect: QRect) -> None:
        """Darken what the cut's delivery does not show."""
        aspect = self.mask_aspect
        if aspect is None or abs(rect.width() / max(1, rect.height()) / aspect - 1) < 0.01:
            return
        inner = QRectF(rect)
        if rect.width() / rect.height() > aspect:
            inner.setWidth(rect.height() * aspect)
        else:
            inner.setHeight(rect.width() / aspect)
        inner.moveCenter(QRectF(rect).center())
        around = QPainterPath()
        around.addRect(QRectF(rect))
        hole = QPainterPath()
        hole.addRect(inner)
        painter.fillPath(around.subtracted(hole), QColor(0, 0, 0, 170))
        painter.setPen(QPen(QColor(255, 255, 255, 120), 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(inner)

    def _safe(self, painter: QPainter, rect: QRect) -> None:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        whole = QRectF(rect)
        for part, name in ((ACTION, self.tr("action")), (TITLE, self.tr("title"))):
            area = QRectF(0, 0, whole.width() * part, whole.height() * part)
            area.moveCenter(whole.center())
            for colour, width in ((QColor(0, 0, 0, 110), 3.0), (QColor(255, 255, 255, 190), 1.0)):
                painter.setPen(QPen(colour, width))
                painter.drawRect(area)
            if whole.width() > px(420) and part == TITLE:
                painter.setFont(font(12))
                label = QRectF(area.left() + px(6), area.bottom() - px(22), px(200), px(18))
                painter.setPen(QColor(0, 0, 0, 150))
                painter.drawText(
                    label.translated(1, 1), Qt.AlignmentFlag.AlignLeft, f"{self.tr('action')} 93 %  ·  {name} 90 %"
                )
                painter.setPen(QColor(255, 255, 255, 200))
                painter.drawText(label, Qt.AlignmentFlag.AlignLeft, f"{self.tr('action')} 93 %  ·  {name} 90 %")
        arm, middle = whole.height() / 40, whole.center()
        for colour, width in ((QColor(0, 0, 0, 110), 3.0), (QColor(255, 255, 255, 190), 1.0)):
            painter.setPen(QPen(colour, width))
            painter.drawLine(middle - QPointF(arm, 0), middle + QPointF(arm, 0))
            painter.drawLine(middle - QPointF(0, arm), middle + QPointF(0, arm))

    def _caption(self, painter: QPainter, rect: QRect) -> None:
        player = self._player
        programme = player.programme
        is_burnt = programme.cut.delivery.captions and programme.cut.delivery.captions_as == "burnt"
        caption = None if is_burnt else programme.caption_at(player.shown.frame)
        if caption is None:
            return
        face = font(13)
        face.setPixelSize(max(px(12), round(min(rect.height() * 0.052, rect.width() * 0.045))))
        face.setItalic(caption.italic)
        painter.setFont(face)
        metrics = painter.fontMetrics()
        lines = list(caption.lines)
        high, pad = metrics.height(), round(metrics.height() * 0.28)
        bottom = rect.bottom() - rect.height() * (1 - TITLE) / 2
        for at, line in enumerate(lines):
            wide = min(metrics.horizontalAdvance(line) + 4 * pad, rect.width())
            top = bottom - (len(lines) - at) * (high + pad)
            box = QRectF(rect.center().x() - wide / 2, top, wide, high + pad)
            painter.fillRect(box, QColor(0, 0, 0, 168))
            painter.setPen(QColor(255, 255, 255))
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, line)

    def badge(self) -> tuple[str, str]:
        """What kind of picture is shown, with its glyph; empty for the film's own."""
        spot = self._player.shown.spot
        if spot is None:
            return "", ""
        if not self._poster.isNull():
            return self.tr("Begins in black"), "film"
        if spot.is_preview:
            return (self.tr("Older take") if is_older(self._player) else self.tr("Preview")), "clock"
        match spot.source:
            case Drawn() | Both():
                return self.tr("Animatic"), "edit"
            case Board():
                return self.tr("Slate"), "film"
            case File():
                return "", ""
        return "", ""

    def _badge(self, painter: QPainter, rect: QRect) -> None:
        words, glyph = self.badge()
        if not words:
            return
        painter.setFont(font(12))
        side = px(14)
        room = rect.width() - 2 * px(SPACE[1]) - side - px(22)
        words = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, max(0, room))
        wide = painter.fontMetrics().horizontalAdvance(words) + side + px(22)
        box = QRectF(rect.left() + px(SPACE[1]), rect.top() + px(SPACE[1]), wide, px(24))
        spot = self._player.shown.spot
        if spot is not None and isinstance(spot.source, Board):
            box.moveRight(rect.right() - px(SPACE[1]))  # at its left a slate says which shot it stands for
        path = QPainterPath()
        path.addRoundedRect(box, box.height() / 2, box.height() / 2)
        painter.fillPath(path, QColor(10, 11, 14, 190))
        paint_icon(
            painter, glyph, QRectF(box.left() + px(8), box.center().y() - side / 2, side, side), QColor("#e8eaed")
        )
        painter.setPen(QColor("#e8eaed"))
        text = box.adjusted(px(12) + side, 0, 0, 0)
        painter.drawText(text, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, words)

    def _remark(self, painter: QPainter, rect: QRect, words: str) -> None:
        """A sentence about what is broken, across the foot of the picture."""
        painter.setFont(font(13))
        side, gap = px(16), px(SPACE[1])
        flags = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignVCenter
        room = QRect(0, 0, rect.width() - side - 4 * gap, rect.height())
        high = painter.fontMetrics().boundingRect(room, flags, words).height() + 2 * gap
        box = QRectF(rect.left(), rect.bottom() + 1 - high, rect.width(), high)
        painter.fillRect(box, QColor(10, 11, 14, 220))
        paint_icon(
            painter,
            "warning",
            QRectF(box.left() + gap, box.center().y() - side / 2, side, side),
            QColor("#f2a79c"),
        )
        painter.setPen(QColor("#e8eaed"))
        painter.drawText(box.adjusted(side + 2 * gap, 0, -gap, 0).toRect(), flags, words)

    def _empty(self, painter: QPainter) -> None:
        """Nothing to play: what this panel is for, and the one thing to do."""
        player = self._player
        trouble = player.shown.remark or player.programme.trouble
        if not trouble and player.programme.frames:
            return  # its first picture is on its way
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        title = self.tr("Nothing to play yet")
        words = in_words(trouble) or self.tr(
            "The viewer plays the cut as it will be exported. Add a shot to the cut to see it here."
        )
        role = "wrong" if trouble else "faint"
        side, middle = px(32), self.rect().center()
        wrap = Qt.AlignmentFlag.AlignHCenter | Qt.TextFlag.TextWordWrap
        room = QRect(0, 0, min(self.width() - px(32), px(380)), px(900))
        large, small = QFontMetrics(font(15, strong=True)), QFontMetrics(font(13))
        heights = [large.boundingRect(room, wrap, title).height(), small.boundingRect(room, wrap, words).height()]
        has_glyph = side + px(24) + sum(heights) <= self.height()
        top = middle.y() - (sum(heights) + px(8) + (side + px(12) if has_glyph else 0)) // 2
        if has_glyph:
            glyph = QRectF(middle.x() - side / 2, top, side, side)
            paint_icon(painter, "warning" if trouble else "film", glyph, theme().colour(role))
            top += side + px(12)
        room.moveLeft(middle.x() - room.width() // 2)
        for text, face, colour, high in (
            (title, font(15, strong=True), "text", heights[0]),
            (words, font(13), "quiet", heights[1]),
        ):
            room.setTop(top)
            room.setHeight(high)
            painter.setFont(face)
            painter.setPen(theme().colour(colour))
            painter.drawText(room, wrap, text)
            top += high + px(8)

    # ------------------------------------------------------------------ listening

    def _on_frame(self, frame: int) -> None:
        if self.captions and self._player.programme.captions:
            self.update()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802
        if event.type() in (QEvent.Type.PaletteChange, QEvent.Type.StyleChange):
            self.update()
        super().changeEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        if self.zoom == "100" and event.button() == Qt.MouseButton.LeftButton:
            self._dragged_from = event.position().toPoint() - self._moved
        super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        if self._dragged_from is not None:
            wanted = event.position().toPoint() - self._dragged_from
            timeline, ratio = self._player.programme.timeline, self.devicePixelRatioF()
            over = [
                max(0, round(size / ratio) - room) // 2
                for size, room in ((timeline.width, self.width()), (timeline.height, self.height()))
            ]
            self._moved = QPoint(*(min(max(-o, w), o) for o, w in zip(over, (wanted.x(), wanted.y()), strict=True)))
            self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        self._dragged_from = None

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        self.double_clicked.emit()


def is_older(player: Player) -> bool:
    """Whether what is shown is a take from before the shot was changed, while the shot as it is now is drawn."""
    shown = player.shown
    if shown.spot is None or not shown.spot.is_preview or not isinstance(shown.spot.source, File):
        return False
    return any(isinstance(spot.source, Drawn) for spot in player.programme.spots(shown.frame)[:1])


def timecode_of(player: Player, frame: int) -> str:
    """A frame of what plays as timecode, drop-frame where its rate has that."""
    from storyboard.time import can_drop, timecode

    rate = player.programme.timeline.clock
    try:
        return timecode(frame, rate, drop=can_drop(rate))
    except FilmError:
        return str(frame)  # slower than a frame a second: no timecode counts that
