"""The scopes as they are drawn: four quiet instruments under the picture, measured away from the window."""

from __future__ import annotations

import math
from collections.abc import Iterable
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QColor, QImage, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from studio.desktop.playing.latest import Latest
from studio.desktop.theme import SPACE, figures, px, theme

if TYPE_CHECKING:
    from studio.desktop.playing.images import Picture
    from studio.desktop.viewer.measuring import Measured, Trace

_SKIN = math.radians(123)
"""The line on which skin of every complexion lies, counted from Cb."""
_GLASS = "#0b0c0f"
"""Scopes are read on black, whatever the theme."""
_NARROW = 560
_LOW = 150
"""Where it is narrow they stand two by two, unless it is low too: then the picture needs the room more."""


class Scopes(QWidget):
    """Waveform, parade, vectorscope and histogram of the frame given to `measure`."""

    _measured = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Scopes"))
        self.setAccessibleDescription(self.tr("Waveform, RGB parade, vectorscope and histogram of the shown frame"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._last: Measured | None = None
        self._images: list[QImage] = []
        self._worker: Latest[Picture] | None = None
        self._measured.connect(self._take, Qt.ConnectionType.QueuedConnection)

    def sizeHint(self) -> QSize:  # noqa: N802
        return QSize(px(480), px(320) if self.width() < px(_NARROW) else px(190))

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        return QSize(px(240), px(84))

    def measure(self, frame: Picture | None) -> None:
        """Show the scopes of this frame as soon as they are measured; of the newest one only."""
        if frame is None:
            self._last, self._images = None, []
            self.update()
            return
        if self._worker is None:
            self._worker = Latest("scopes", self._work)
        self._worker.ask(frame)

    @property
    def last(self) -> Measured | None:
        """What is shown."""
        return self._last

    def _work(self, frame: Picture) -> None:
        from studio.desktop.viewer.measuring import measured

        self._measured.emit(measured(frame))

    @Slot(object)
    def _take(self, measured: Measured) -> None:
        if self._worker is None:
            return
        self._last = measured
        self._images = [_image(trace) for trace in (measured.waveform, measured.parade, measured.vector)]
        self.update()

    def close_worker(self) -> None:
        """End the thread that measures."""
        worker, self._worker = self._worker, None
        if worker is not None:
            worker.close()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        names = (self.tr("Luma"), self.tr("RGB parade"), self.tr("Vectorscope"), self.tr("Histogram"))
        for number, (name, cell) in enumerate(zip(names, self._cells(), strict=True)):
            glass = self._glass(painter, name, cell)
            painter.save()
            painter.setClipRect(glass)
            if number < 2:
                self._levels(painter, glass, number)
            elif number == 2:
                self._vector(painter, glass)
            else:
                self._histogram(painter, glass)
            painter.restore()
        painter.end()

    def _cells(self) -> list[QRectF]:
        gap = px(SPACE[1])
        columns = 2 if self.width() < px(_NARROW) and self.height() >= px(_LOW) else 4
        rows = 4 // columns
        wide = (self.width() - gap * (columns + 1)) / columns
        high = (self.height() - gap * (rows + 1)) / rows
        return [
            QRectF(gap + (n % columns) * (wide + gap), gap + (n // columns) * (high + gap), wide, high)
            for n in range(4)
        ]

    def _glass(self, painter: QPainter, name: str, cell: QRectF) -> QRectF:
        """A scope's ground with its name above it."""
        painter.setFont(figures(12))
        painter.setPen(theme().colour("faint"))
        title = painter.fontMetrics().height()
        painter.drawText(QRectF(cell.left(), cell.top(), cell.width(), title), Qt.AlignmentFlag.AlignLeft, name)
        glass = cell.adjusted(0, title + px(SPACE[0]), 0, 0)
        path = QPainterPath()
        path.addRoundedRect(glass, px(4), px(4))
        painter.fillPath(path, QColor(_GLASS))
        return glass.adjusted(px(6), px(6), -px(6), -px(6))

    def _levels(self, painter: QPainter, glass: QRectF, number: int) -> None:
        self._graticule(painter, glass)
        if self._images:
            painter.drawImage(glass, self._images[number])
        if number == 1:
            painter.setPen(QPen(QColor(255, 255, 255, 26), 1))
            for part in (1, 2):
                x = glass.left() + glass.width() * part / 3
                painter.drawLine(QPointF(x, glass.top()), QPointF(x, glass.bottom()))

    def _graticule(self, painter: QPainter, glass: QRectF) -> None:
        """0, 25, 50, 75 and 100 %."""
        painter.setFont(figures(12))
        for part in range(5):
            y = glass.bottom() - glass.height() * part / 4
            painter.setPen(QPen(QColor(255, 255, 255, 44 if part in (0, 4) else 22), 1))
            painter.drawLine(QPointF(glass.left(), y), QPointF(glass.right(), y))
        if glass.height() > px(80):
            painter.setPen(QColor(255, 255, 255, 90))
            painter.drawText(QPointF(glass.left() + 2, glass.top() + painter.fontMetrics().ascent()), "100")
            painter.drawText(QPointF(glass.left() + 2, glass.bottom() - 2), "0")

    def _vector(self, painter: QPainter, glass: QRectF) -> None:
        from studio.desktop.viewer.measuring import TARGETS

        side = min(glass.width(), glass.height())
        square = QRectF(glass.center().x() - side / 2, glass.center().y() - side / 2, side, side)
        middle, unit = square.center(), side / 256
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QColor(255, 255, 255, 44), 1))
        painter.drawEllipse(square.adjusted(1, 1, -1, -1))
        painter.setPen(QPen(QColor(255, 255, 255, 22), 1))
        painter.drawEllipse(middle, side / 4, side / 4)
        painter.drawLine(QPointF(square.left(), middle.y()), QPointF(square.right(), middle.y()))
        painter.drawLine(QPointF(middle.x(), square.top()), QPointF(middle.x(), square.bottom()))
        reach = QPointF(math.cos(_SKIN) * side / 2, -math.sin(_SKIN) * side / 2)
        painter.setPen(QPen(QColor(242, 184, 75, 110), 1))
        painter.drawLine(middle, middle + reach)
        if self._images:
            painter.drawImage(square, self._images[2])
        painter.setFont(figures(12))
        for name, (cb, cr) in TARGETS.items():
            at = middle + QPointF(cb * unit, -cr * unit)
            box = px(7)
            painter.setPen(QPen(QColor(255, 255, 255, 96), 1))
            painter.drawRect(QRectF(at.x() - box / 2, at.y() - box / 2, box, box))
            if side > px(110):
                out = at + (at - middle) * (px(13) / max(1.0, math.hypot(at.x() - middle.x(), at.y() - middle.y())))
                painter.drawText(QRectF(out.x() - 16, out.y() - 9, 32, 18), Qt.AlignmentFlag.AlignCenter, name)

    def _histogram(self, painter: QPainter, glass: QRectF) -> None:
        painter.setPen(QPen(QColor(255, 255, 255, 22), 1))
        for part in range(5):
            x = glass.left() + glass.width() * part / 4
            painter.drawLine(QPointF(x, glass.top()), QPointF(x, glass.bottom()))
        if self._last is None:
            return
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Screen)
        colours = (QColor(210, 60, 52), QColor(48, 160, 80), QColor(58, 104, 220))
        for counts, colour in zip(self._last.histogram.tolist(), colours, strict=False):
            painter.fillPath(_hill(counts, glass, is_closed=True), colour)
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceOver)
        painter.setPen(QPen(QColor(235, 238, 242, 210), 1.2))
        painter.drawPath(_hill(self._last.histogram[3].tolist(), glass, is_closed=False))


def _hill(counts: Iterable[float], glass: QRectF, *, is_closed: bool) -> QPainterPath:
    """Counts of levels as an outline, drawn from the square root so that little is seen too."""
    path = QPainterPath(QPointF(glass.left(), glass.bottom()))
    for level, part in enumerate(counts):
        x = glass.left() + glass.width() * level / 255
        path.lineTo(x, glass.bottom() - glass.height() * 0.96 * math.sqrt(part))
    if is_closed:
        path.lineTo(glass.right(), glass.bottom())
        path.closeSubpath()
    return path


def _image(trace: Trace) -> QImage:
    high, wide = trace.shape[:2]
    return QImage(trace.tobytes(), wide, high, wide * 4, QImage.Format.Format_ARGB32_Premultiplied).copy()
