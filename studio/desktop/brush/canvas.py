"""The shot's first frame, large, with the strokes on it; regions and paths are drawn with the pointer or the keys."""

from __future__ import annotations

from enum import Enum

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QImage, QKeyEvent, QMouseEvent, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from storyboard.motion import Spot, Stroke
from studio.desktop.brush.shapes import area, length, points_of, rectangle, simplified, within
from studio.desktop.theme import figures, px, theme

_LEAST_AREA = 0.0004
_LEAST_WAY = 0.01
_STEP, _FINE = 0.02, 0.004


class Tool(Enum):
    """What the pointer draws."""

    LASSO = "lasso"
    POLYGON = "polygon"
    RECTANGLE = "rectangle"


class Canvas(QWidget):
    """The picture and what is painted on it.

    Signals:
        made: a new stroke was drawn. chosen: the number of a stroke that was clicked, -1 for none.
        nudged: the chosen stroke moves so far, across and down, and whether only its path's end does.
        pointed: a point of the chosen stroke, by its number, is to be there. pointed_at: another one is held, or none.
        removed: the chosen stroke is to go. wanted: a stroke is to be made without a pointer.
        guided: the sentence on what to do next changed.
    """

    made = Signal(object)
    chosen = Signal(int)
    nudged = Signal(float, float, bool)
    pointed = Signal(int, object)
    pointed_at = Signal()
    removed = Signal()
    wanted = Signal()
    guided = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.image = QImage()
        self.strokes: tuple[Stroke, ...] = ()
        self.selected = -1
        self.point_held = -1
        self._drags_point = False
        self.tool = Tool.LASSO
        self.is_playing = False
        self.is_locked = False
        self._region: list[Spot] = []
        self._path: list[Spot] = []
        self._closed = False
        self._drags = False
        self._pointer: Spot | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setAccessibleName(self.tr("First frame of the shot, with its strokes"))
        self.setAccessibleDescription(
            self.tr(
                "N makes a stroke in the middle. Page Up and Page Down choose one, arrows move it, "
                "Shift with arrows moves where it goes, Alt makes small steps, Delete removes it. "
                "Comma and full stop choose one of its points, which the arrows then move; Escape lets go of it."
            )
        )

    def sizeHint(self) -> QSize:  # noqa: N802
        return QSize(px(640), px(360))

    # ------------------------------------------------------------------ what is on it

    def show_image(self, image: QImage) -> None:
        self.image = image
        self.update()

    def show_strokes(self, strokes: tuple[Stroke, ...]) -> None:
        self.strokes = strokes
        if self.selected >= len(strokes):
            self.selected = len(strokes) - 1
        self.update()

    def choose(self, number: int) -> None:
        """Mark a stroke."""
        if number != self.selected:
            self.selected = number
            self.hold_point(-1)
            self.update()
            self.chosen.emit(number)

    def hold_point(self, number: int) -> None:
        """Take one point of the chosen stroke, counted as `points_of` does; -1 for none."""
        if number != self.point_held:
            self.point_held = number
            self.pointed_at.emit()
            self.guided.emit()
            self.update()

    def _points(self) -> tuple[Spot, ...]:
        on = 0 <= self.selected < len(self.strokes)
        return points_of(self.strokes[self.selected]) if on else ()

    def _point_at(self, where: QPointF) -> int:
        """The number of the chosen stroke's point that is under the pointer; the path's before the corners."""
        near = [((self.point(spot) - where).manhattanLength(), at) for at, spot in enumerate(self._points())]
        close = [entry for entry in near if entry[0] <= px(9)]
        return min(close)[1] if close else -1

    def use(self, tool: Tool) -> None:
        """Draw regions in another way."""
        self.tool = tool
        self.give_up()

    def give_up(self) -> None:
        """Forget what is half drawn."""
        self._region, self._path, self._closed, self._drags = [], [], False, False
        self.update()
        self.guided.emit()

    def guide(self) -> str:
        """What to do next, in a sentence."""
        if self._closed:
            return self.tr("Now draw where it goes: press in the region and drag. Esc forgets it.")
        if self.point_held >= 0:
            return self.tr("Drag the point, or move it with the arrows. Esc lets go of it.")
        if self.tool is Tool.POLYGON and self._region:
            return self.tr("Click the corners; double-click or Enter closes the region. Esc forgets it.")
        return {
            Tool.LASSO: self.tr("Draw around what is to move."),
            Tool.POLYGON: self.tr("Click the corners of what is to move."),
            Tool.RECTANGLE: self.tr("Drag a rectangle over what is to move."),
        }[self.tool]

    # ------------------------------------------------------------------ places

    def picture(self) -> QRectF:
        """Where the picture is; a path may lead out of it, so that it leaves some room."""
        box = QRectF(self.rect()).adjusted(px(24), px(16), -px(24), -px(16))
        ratio = self.image.width() / self.image.height() if not self.image.isNull() else 16 / 9
        wide = min(box.width(), box.height() * ratio)
        high = wide / ratio
        return QRectF(box.center().x() - wide / 2, box.center().y() - high / 2, wide, high)

    def spot(self, point: QPointF) -> Spot:
        """A point of the widget as a part of the frame."""
        where = self.picture()
        return within(((point.x() - where.left()) / where.width(), (point.y() - where.top()) / where.height()))

    def point(self, spot: Spot) -> QPointF:
        """The other way."""
        where = self.picture()
        return QPointF(where.left() + spot[0] * where.width(), where.top() + spot[1] * where.height())

    # ------------------------------------------------------------------ pointer

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        if event.button() != Qt.MouseButton.LeftButton or self.is_locked or self.image.isNull():
            return
        spot = self.spot(event.position())
        point = self._point_at(event.position()) if not self._region else -1
        if point >= 0:
            self.hold_point(point)
            self._drags_point = True
            return
        self.hold_point(-1)
        if self._closed:
            self._path, self._drags = [spot], True
        elif self.tool is Tool.POLYGON:
            if not self._region and self._hit(spot) >= 0:
                self.choose(self._hit(spot))
                return
            self._region.append(spot)
            self.guided.emit()
        else:
            self._region, self._drags = [spot], True
        self.update()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        spot = self._pointer = self.spot(event.position())
        if self._drags_point and event.buttons() & Qt.MouseButton.LeftButton:
            self.pointed.emit(self.point_held, spot)
        elif self._drags and self._closed:
            self._path.append(spot)
        elif self._drags and self.tool is Tool.RECTANGLE:
            self._region = [self._region[0], spot]
        elif self._drags:
            self._region.append(spot)
        over = not self._region and self._point_at(event.position()) >= 0
        shape = Qt.CursorShape.SizeAllCursor if over else Qt.CursorShape.CrossCursor
        self.setCursor(Qt.CursorShape.ArrowCursor if self.is_locked else shape)
        if self._drags or self._region:
            self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        if self._drags_point:
            self._drags_point = False
            self.pointed_at.emit()
        if event.button() != Qt.MouseButton.LeftButton or not self._drags:
            return
        self._drags = False
        if self._closed:
            self._end_path()
        else:
            self._end_region(self.spot(event.position()))

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        if self.tool is Tool.POLYGON and not self._closed:
            self._close_polygon()

    def _end_region(self, spot: Spot) -> None:
        corners = rectangle(self._region[0], spot) if self.tool is Tool.RECTANGLE else simplified(self._region)
        if len(corners) < 3 or area(corners) < _LEAST_AREA:
            self.give_up()
            self.choose(self._hit(spot))
            return
        self._region, self._closed = list(corners), True
        self.update()
        self.guided.emit()

    def _close_polygon(self) -> None:
        corners = simplified(self._region, off=0.0)
        if len(corners) >= 3 and area(corners) >= _LEAST_AREA:
            self._region, self._closed = list(corners), True
            self.update()
            self.guided.emit()

    def _end_path(self) -> None:
        path = simplified(self._path)
        if len(path) < 2 or length(path) < _LEAST_WAY:
            self._path = []
            self.update()
            return
        stroke = Stroke(region=tuple(self._region), path=path)
        self.give_up()
        self.made.emit(stroke)

    def _hit(self, spot: Spot) -> int:
        """The stroke whose region is here; the smallest of several."""
        found = [(area(stroke.region), at) for at, stroke in enumerate(self.strokes) if stroke.holds(*spot)]
        return min(found)[1] if found else -1

    # ------------------------------------------------------------------ keys

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        key, held = Qt.Key(event.key()), event.modifiers()
        ways = {Qt.Key.Key_Left: (-1, 0), Qt.Key.Key_Right: (1, 0), Qt.Key.Key_Up: (0, -1), Qt.Key.Key_Down: (0, 1)}
        if key in ways and 0 <= self.selected < len(self.strokes) and not self.is_locked:
            step = _FINE if held & Qt.KeyboardModifier.AltModifier else _STEP
            x, y = ways[key]
            if 0 <= self.point_held < len(self._points()):
                at = self._points()[self.point_held]
                self.pointed.emit(self.point_held, within((at[0] + x * step, at[1] + y * step)))
                return
            self.nudged.emit(x * step, y * step, bool(held & Qt.KeyboardModifier.ShiftModifier))
        elif key in (Qt.Key.Key_PageDown, Qt.Key.Key_PageUp) and self.strokes:
            self.choose((self.selected + (1 if key == Qt.Key.Key_PageDown else -1)) % len(self.strokes))
        elif key in (Qt.Key.Key_Comma, Qt.Key.Key_Period) and self._points():
            count, way = len(self._points()), 1 if key == Qt.Key.Key_Period else -1
            self.hold_point((self.point_held + way) % count if self.point_held >= 0 else (0 if way > 0 else count - 1))
        elif key == Qt.Key.Key_Escape and self.point_held >= 0:
            self.hold_point(-1)
        elif key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace) and self.selected >= 0:
            self.removed.emit()
        elif key == Qt.Key.Key_N and not self.is_locked:
            self.wanted.emit()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._region and not self._closed:
            self._close_polygon()
        elif key == Qt.Key.Key_Escape and self._region:
            self.give_up()
        else:
            super().keyPressEvent(event)

    # ------------------------------------------------------------------ painting

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        look, painter = theme(), QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.fillRect(self.rect(), look.colour("ground"))
        where = self.picture()
        if self.image.isNull():
            painter.fillRect(where, look.colour("panel"))
            painter.setPen(look.colour("faint"))
            flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
            painter.drawText(where.adjusted(px(4), 0, -px(4), 0), flags, self.tr("The first frame is being drawn …"))
        else:
            painter.drawImage(where, self.image)
        if not self.is_playing:
            for at, stroke in enumerate(self.strokes):
                self._paint_stroke(painter, stroke, at)
            self._paint_draft(painter)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(look.colour("accent"), 1))
            painter.drawRect(where.adjusted(-2, -2, 2, 2))

    def colour(self, number: int) -> QColor:
        """The colour of a stroke."""
        shades = theme().cuts
        return QColor(shades[number % len(shades)])

    def _paint_stroke(self, painter: QPainter, stroke: Stroke, number: int) -> None:
        colour, on = self.colour(number), number == self.selected
        region = _shape([self.point(spot) for spot in stroke.region], closed=True)
        fill = QColor(colour)
        fill.setAlphaF(0.34 if on else 0.2)
        painter.fillPath(region, fill)
        painter.strokePath(region, _outline(theme().colour("ground", 0.6), px(3)))
        painter.strokePath(region, _outline(colour, px(2) if on else px(1)))
        end = stroke.moved(1.0)
        ghost = region.translated(end[0] * self.picture().width(), end[1] * self.picture().height())
        dashed = _outline(colour, 1)
        dashed.setStyle(Qt.PenStyle.DashLine)
        painter.strokePath(ghost, dashed)
        self._paint_way(painter, list(stroke.path), colour, px(3) if on else px(2))
        if on and not self.is_locked:
            self._paint_points(painter, stroke, colour)
        middle = self.point(stroke.middle)
        spot = QRectF(middle.x() - px(10), middle.y() - px(10), px(20), px(20))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme().colour("ground", 0.8))
        painter.drawEllipse(spot)
        painter.setPen(colour if on else theme().colour("text"))
        painter.setFont(figures(12, strong=True))
        painter.drawText(spot, Qt.AlignmentFlag.AlignCenter, str(number + 1))

    def _paint_points(self, painter: QPainter, stroke: Stroke, colour: QColor) -> None:
        """Handles: round ones on the path, square ones at the corners; the one that is held is filled."""
        for at, spot in enumerate(points_of(stroke)):
            held, where = at == self.point_held, self.point(spot)
            side = px(10) if held else px(7)
            box = QRectF(where.x() - side / 2, where.y() - side / 2, side, side)
            painter.setPen(QPen(colour, px(1.5)))
            painter.setBrush(theme().colour("text") if held else theme().colour("ground", 0.85))
            if at < len(stroke.path):
                painter.drawEllipse(box)
            else:
                painter.drawRect(box)

    def _paint_way(self, painter: QPainter, path: list[Spot], colour: QColor, width: float) -> None:
        points = [self.point(spot) for spot in path]
        if len(points) < 2:
            return
        line = _shape(points, closed=False)
        painter.strokePath(line, _outline(theme().colour("ground", 0.6), width + px(2)))
        painter.strokePath(line, _outline(colour, width))
        end, before = points[-1], next((each for each in reversed(points) if each != points[-1]), points[0])
        way = end - before
        long = max(1e-6, (way.x() ** 2 + way.y() ** 2) ** 0.5)
        along, side = way / long, QPointF(-way.y(), way.x()) / long
        head = QPainterPath(end)
        head.lineTo(end - along * px(12) + side * px(6))
        head.lineTo(end - along * px(12) - side * px(6))
        head.closeSubpath()
        painter.fillPath(head, colour)

    def _paint_draft(self, painter: QPainter) -> None:
        if not self._region:
            return
        accent = theme().colour("text")
        spots = list(self._region)
        if self.tool is Tool.RECTANGLE and not self._closed and len(spots) == 2:
            spots = list(rectangle(spots[0], spots[1]))
        elif self.tool is Tool.POLYGON and not self._closed and self._pointer is not None:
            spots.append(self._pointer)
        shape = _shape([self.point(spot) for spot in spots], closed=self._closed or self.tool is Tool.RECTANGLE)
        fill = QColor(accent)
        fill.setAlphaF(0.2)
        painter.fillPath(shape, fill)
        painter.strokePath(shape, _outline(theme().colour("ground", 0.6), px(3)))
        painter.strokePath(shape, _outline(accent, px(1.5)))
        if self._path:
            self._paint_way(painter, self._path, theme().colour("accent"), px(3))

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802
        super().focusInEvent(event)
        self.update()


def _shape(points: list[QPointF], *, closed: bool) -> QPainterPath:
    path = QPainterPath(points[0])
    for point in points[1:]:
        path.lineTo(point)
    if closed:
        path.closeSubpath()
    return path


def _outline(colour: QColor, width: float) -> QPen:
    return QPen(colour, width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin)
