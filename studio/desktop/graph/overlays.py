"""What floats over the canvas: the map of the whole, and the search field."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QPixmap
from PySide6.QtWidgets import QWidget

from studio.desktop.fields import FreeLine
from studio.desktop.graph.canvas import Canvas
from studio.desktop.graph.painting import cut_colour
from studio.desktop.resting import Rest
from studio.desktop.states import Making
from studio.desktop.theme import RADIUS, px, theme

_CORNERS = ((False, True), (True, True), (False, False))
"""Left or not and below or not, as the map tries them; at the upper left stand the scenes' headings."""


class Map(QWidget):
    """The whole graph, small, with what the canvas shows of it; a click or a drag goes there."""

    def __init__(self, canvas: Canvas, parent: QWidget) -> None:
        super().__init__(parent)
        self._canvas = canvas
        self._drawn: QPixmap | None = None
        self._soon = Rest(self, 60, self._redraw)
        self._settle = Rest(self, 120, self._settled)
        self._corner = _CORNERS[0]
        self._is_folded = False
        self.setAccessibleName(self.tr("Map of the graph"))
        self.setToolTip(self.tr("Click to go there"))
        canvas.moved.connect(self._moved)

    def sizeHint(self) -> QSize:  # noqa: N802
        """As wide as high, as the film is."""
        _, _, width, height = self._canvas.plot.bounds
        most = QSize(px(176), px(104))
        if width <= 0 or height <= 0:
            return most
        scale = min(most.width() / width, most.height() / height)
        return QSize(max(px(40), round(width * scale)), max(px(24), round(height * scale))) + QSize(px(12), px(12))

    def _moved(self) -> None:
        """It is of use only where there is more than what is seen, and where it does not hide what is."""
        size, room = self.sizeHint(), self._canvas.size()
        is_small = 3 * size.width() <= room.width() and 3 * size.height() <= room.height()
        is_useful = bool(self._canvas.plot.cards) and is_small and not self._canvas.sees_all
        if is_useful and not self.isVisible() and not self._is_folded:
            self._settled()  # not on a card even for a moment
        self.setVisible(is_useful and not self._is_folded)
        self.update()
        if is_useful and not self._settle.is_active:
            self._settle.start()

    def place(self) -> None:
        """Stand in its corner."""
        self.setGeometry(self._box(self._corner))

    def _box(self, corner: tuple[bool, bool]) -> QRect:
        """Where it stands in a corner, which is left or not, and below or not."""
        edge, size, room = px(12), self.sizeHint(), self._canvas.size()
        is_left, is_below = corner
        left = edge if is_left else room.width() - size.width() - edge
        return QRect(QPoint(left, room.height() - size.height() - edge if is_below else edge), size)

    def _settled(self) -> None:
        """The canvas rests: stand where no card is, as it stood if that is such a place; where there is none, fold."""
        size, room = self.sizeHint(), self._canvas.size()
        free = next((corner for corner in (self._corner, *_CORNERS) if not self._covers(corner)), None)
        self._corner, self._is_folded = free or _CORNERS[0], free is None
        self.place()
        is_useful = 3 * size.width() <= room.width() and 3 * size.height() <= room.height()
        self.setVisible(
            is_useful and bool(self._canvas.plot.cards) and not self._canvas.sees_all and not self._is_folded
        )

    def _covers(self, corner: tuple[bool, bool]) -> bool:
        """Whether it would hide a part of a card there."""
        box = QRectF(self._box(corner))
        return next(self._canvas.plot.shots_in(self._canvas.lens().canvas(box)), None) is not None

    def renew(self) -> None:
        """The graph is another; draw it again soon."""
        if not self._soon.is_active:
            self._soon.start()

    def _redraw(self) -> None:
        self._drawn = None
        self._moved()

    def _scale(self) -> tuple[float, float, float]:
        """Map pixels to a canvas unit, and where the canvas begins."""
        x, y, width, height = self._canvas.plot.bounds
        inner = QRectF(self.rect()).adjusted(px(6), px(6), -px(6), -px(6))
        scale = min(inner.width() / max(1, width), inner.height() / max(1, height))
        left = inner.center().x() - width * scale / 2 - x * scale
        return scale, left, inner.center().y() - height * scale / 2 - y * scale

    def _draw(self) -> QPixmap:
        canvas, look = self._canvas, theme()
        ratio = self.devicePixelRatioF()
        pixmap = QPixmap(self.size() * ratio)
        pixmap.setDevicePixelRatio(ratio)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(look.colour("panel", 0.94))
        painter.setPen(QPen(look.colour("line"), 1))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), px(RADIUS), px(RADIUS))
        scale, left, top = self._scale()
        m, seen = canvas.plot.measures, canvas.seen
        for x, y, width, height in canvas.plot.lanes.values():
            lane = QRectF(x * scale + left, y * scale + top, width * scale, height * scale)
            painter.fillRect(lane, look.colour("well", 0.5))
        shown = seen.walks.shown
        walk = canvas.ways.visited[shown] if 0 <= shown < len(canvas.ways.visited) else frozenset()
        wide, high = max(1.0, m.width * scale), max(1.0, m.height * scale)
        boxes: dict[tuple[str, bool], list[QRectF]] = {}
        for shot, (x, y) in canvas.plot.cards.items():
            kind = "walk" if shot in walk else "faint"
            if canvas.states.of(shot).making is Making.FAILED:
                kind = "wrong"
            is_dim = seen.found is not None and shot not in seen.found
            boxes.setdefault((kind, is_dim), []).append(QRectF(x * scale + left, y * scale + top, wide, high))
        painter.setPen(Qt.PenStyle.NoPen)
        for (kind, is_dim), group in boxes.items():
            colour = QColor(cut_colour(shown) if kind == "walk" else look.colour(kind))
            colour.setAlphaF(0.2 if is_dim else 0.85)
            painter.setBrush(colour)
            painter.drawRects(group)
        painter.end()
        return pixmap

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """The map, and around what is seen a frame."""
        if self._drawn is None:
            self._drawn = self._draw()
        elif self._drawn.deviceIndependentSize().toSize() != self.size():
            self.renew()  # an edit gave it another shape: until it is drawn again, as it was
        painter = QPainter(self)
        painter.drawPixmap(self.rect(), self._drawn)
        scale, left, top = self._scale()
        view = self._canvas.lens().canvas(QRectF(self._canvas.viewport().rect()))
        box = QRectF(view.x() * scale + left, view.y() * scale + top, view.width() * scale, view.height() * scale)
        painter.setPen(QPen(theme().colour("text"), 1.5))
        painter.setBrush(theme().colour("text", 0.06))
        painter.drawRect(box.intersected(QRectF(self.rect()).adjusted(1, 1, -1, -1)))

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Go there."""
        scale, left, top = self._scale()
        at = event.position()
        self._canvas.look_at(QPointF((at.x() - left) / scale, (at.y() - top) / scale))
        event.accept()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Go along."""
        if event.buttons() & Qt.MouseButton.LeftButton:
            self.mousePressEvent(event)


class Search(FreeLine):
    """Words to find among the shots: those that have them stay, the rest is dimmed; Enter goes to the next."""

    wanted = Signal(str)
    stepped = Signal(int)
    closed = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setPlaceholderText(self.tr("Find shots: number, words, who"))
        self.setAccessibleName(self.tr("Find shots"))
        self.setClearButtonEnabled(True)
        self.textChanged.connect(self.wanted)

    def event(self, event: QEvent) -> bool:
        """Enter and Escape are the field's own while one is in it, not the graph's."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            own = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Escape, Qt.Key.Key_Delete, Qt.Key.Key_Home)
            if event.key() in own:
                event.accept()
                return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Enter steps on, with Shift back; Escape ends the search."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.stepped.emit(-1 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1)
        elif event.key() == Qt.Key.Key_Escape:
            self.clear()
            self.closed.emit()
        else:
            super().keyPressEvent(event)
