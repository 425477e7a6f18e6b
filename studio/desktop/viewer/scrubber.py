"""The line under the picture: the whole cut, its cut points, the loop and the playhead; dragging scrubs."""

from __future__ import annotations

from PySide6.QtCore import QLineF, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from studio.desktop.playing.player import Player
from studio.desktop.theme import SPACE, px, theme


class Scrubber(QWidget):
    """Shows where in the cut the player is, and takes it elsewhere."""

    def __init__(self, player: Player, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._player = player
        self._painted_at = -1
        self._known: tuple[object, QSize, list[QLineF]] | None = None
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self.tr("Position in the cut"))
        self.setToolTip(self.tr("Drag to scrub"))
        player.frame_shown.connect(self._on_frame)
        player.programme_changed.connect(self.update)
        player.marks_changed.connect(self.update)

    def sizeHint(self) -> QSize:  # noqa: N802
        return QSize(px(240), px(20))

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        return QSize(px(80), px(20))

    def _edge(self) -> float:
        return float(px(SPACE[1]))

    def x_of(self, frame: float) -> float:
        """Where a frame stands."""
        last = max(1, self._player.programme.frames - 1)
        return self._edge() + (self.width() - 2 * self._edge()) * frame / last

    def frame_at(self, x: float) -> int:
        """The frame at a place."""
        last = max(0, self._player.programme.frames - 1)
        part = (x - self._edge()) / max(1.0, self.width() - 2 * self._edge())
        return round(min(1.0, max(0.0, part)) * last)

    def _on_frame(self, frame: int) -> None:
        """Repaint only if the playhead moves by a pixel."""
        x = round(self.x_of(frame))
        if x != self._painted_at:
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        player, colours = self._player, theme()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        middle, thick = self.height() / 2, float(px(4))
        track = QRectF(self.x_of(0), middle - thick / 2, max(1.0, self.width() - 2 * self._edge()), thick)
        self._bar(painter, track, colours.colour("well"))
        if player.programme.frames:
            marked = player.mark_in is not None or player.mark_out is not None
            if marked or player.loops:
                first = player.mark_in or 0
                last = player.programme.frames - 1 if player.mark_out is None else player.mark_out
                left, right = self.x_of(first), self.x_of(last)
                loop = QRectF(left, track.top(), max(2.0, right - left), thick)
                self._bar(painter, loop, colours.colour("accent", 0.85 if player.loops else 0.4))
                painter.setPen(QPen(colours.colour("accent"), px(2)))
                for x, turn, is_set in ((left, 1, player.mark_in), (right, -1, player.mark_out)):
                    if is_set is not None:
                        top, foot = middle - px(7), middle + px(7)
                        arm = turn * px(4)
                        corners = ((x + arm, top), (x, top), (x, foot), (x + arm, foot))
                        painter.drawPolyline([QPointF(*corner) for corner in corners])
            painter.setPen(QPen(colours.colour("quiet", 0.75), 1))
            painter.drawLines(self._ticks(middle))
            x = self.x_of(player.frame)
            self._painted_at = round(x)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colours.colour("accent"))
            painter.drawEllipse(QPointF(x, middle), px(6), px(6))
        painter.end()

    def _ticks(self, middle: float) -> list[QLineF]:
        """A line at each cut point; none where they would stand too close to tell apart."""
        programme, size = self._player.programme, self.size()
        if self._known is None or self._known[0] is not programme.timeline or self._known[1] != size:
            points = programme.cut_points[1:-1]
            places = () if len(points) * px(4) > self.width() else [round(self.x_of(point)) + 0.5 for point in points]
            high = px(4)
            self._known = (programme.timeline, size, [QLineF(x, middle - high, x, middle + high) for x in places])
        return self._known[2]

    def _bar(self, painter: QPainter, rect: QRectF, colour: QColor) -> None:
        path = QPainterPath()
        path.addRoundedRect(rect, rect.height() / 2, rect.height() / 2)
        painter.fillPath(path, colour)

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        if event.button() == Qt.MouseButton.LeftButton:
            self._player.stop()
            self._player.seek(self.frame_at(event.position().x()))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        if event.buttons() & Qt.MouseButton.LeftButton:
            self._player.seek(self.frame_at(event.position().x()))
