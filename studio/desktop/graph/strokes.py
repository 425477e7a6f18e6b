"""How lines are put on the canvas fast: straight parts all at once and unsmoothed, round parts by themselves.

A film of 1,000 shots has lines that cross the whole canvas; only what is in the view of them is drawn, and a dash keeps
its place on the canvas while that moves.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

from studio.desktop.graph.cards import Detail
from studio.desktop.graph.plot import Line


@dataclass(frozen=True)
class Lens:
    """How the canvas lies under the view: view = canvas * zoom + offset."""

    zoom: float
    x: float
    y: float
    detail: Detail

    def box(self, x: float, y: float, width: float, height: float) -> QRectF:
        """A box of the canvas in the view, on whole pixels."""
        left, top = round(x * self.zoom + self.x), round(y * self.zoom + self.y)
        return QRectF(left, top, round(width * self.zoom), round(height * self.zoom))

    def canvas(self, area: QRectF) -> QRectF:
        """An area of the view on the canvas."""
        return QRectF(
            (area.x() - self.x) / self.zoom,
            (area.y() - self.y) / self.zoom,
            area.width() / self.zoom,
            area.height() / self.zoom,
        )


_SMALLEST_TURN: Final = 5
"""Pixels; a corner rounded by less is drawn square."""


@dataclass(frozen=True)
class Ink:
    """What a line is drawn with: a colour, how opaque, pixels wide, and dashes in pixels."""

    colour: str
    opacity: float
    width: int
    dash: tuple[float, ...] = ()

    def pen(self) -> QPen:
        """As Qt draws with it."""
        colour = QColor(self.colour)
        colour.setAlphaF(self.opacity)
        pen = QPen(colour, self.width)
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        if self.dash:
            pen.setDashPattern([length / self.width for length in self.dash])
        return pen


class Strokes:
    """Gathers lines for one repaint."""

    def __init__(self, lens: Lens, area: QRectF) -> None:
        self._lens = lens
        self._view = QRectF(*_box(lens, area)).adjusted(-8, -8, 8, 8)
        view = self._view.toAlignedRect()
        self._edges = (view.left(), view.top(), view.right(), view.bottom())
        self._straight: dict[Ink, list[QLineF]] = {}
        self._round: list[tuple[Ink, QPainterPath]] = []
        self._glow: list[tuple[QColor, QPainterPath]] = []

    def add(self, line: Line, ink: Ink, aside: float = 0.0) -> None:
        """Draw a line, some pixels aside of its own place."""
        lens = self._lens
        if not line.points:
            self._round.append((ink, self._in_view(line.path, aside)))
            return
        places = [(round(x * lens.zoom + lens.x), round(y * lens.zoom + lens.y + aside)) for x, y in line.points]
        found = self._straight.setdefault(ink, [])
        radius, last = line.radius * lens.zoom, len(places) - 2
        if radius < _SMALLEST_TURN:
            for here, there in pairwise(places):
                self._segment(here, there, 0, 0, ink, found)
            return
        turns = [0.0] * len(places)
        for at in range(1, len(places) - 1):
            before, here, after = places[at - 1], places[at], places[at + 1]
            turns[at] = min(radius, _far(before, here) / 2, _far(here, after) / 2)
        for at in range(last + 1):
            self._segment(places[at], places[at + 1], turns[at], turns[at + 1], ink, found)
        for at in range(1, last + 1):
            if turns[at] >= 1 and self._view.contains(*places[at]):
                self._turn(places[at - 1], places[at], places[at + 1], turns[at], ink)

    def glow(self, line: Line, colour: QColor) -> None:
        """Draw a halo around a line."""
        self._glow.append((colour, self._in_view(line.path, 0.0)))

    def paint(self, painter: QPainter) -> None:
        """Put all of it on the canvas: halos, then lines in the order they came."""
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for colour, path in self._glow:
            pen = QPen(colour, 8)
            pen.setCapStyle(Qt.PenCapStyle.RoundCap)
            painter.strokePath(path, pen)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        for ink, lines in self._straight.items():
            painter.setPen(ink.pen())
            painter.drawLines(lines)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
        for ink, path in self._round:
            painter.strokePath(path, ink.pen())

    def _in_view(self, path: QPainterPath, aside: float) -> QPainterPath:
        lens = self._lens
        made = QPainterPath(path)
        elements = made.elementCount()
        for at in range(elements):
            element = path.elementAt(at)
            made.setElementPositionAt(at, element.x * lens.zoom + lens.x, element.y * lens.zoom + lens.y + aside)
        return made

    def _segment(
        self,
        start: tuple[int, int],
        end: tuple[int, int],
        cut_start: float,
        cut_end: float,
        ink: Ink,
        found: list[QLineF],
    ) -> None:
        """Add the part of a straight line that is in the view; it runs along one side of the canvas."""
        left, top, right, bottom = self._edges
        if start[1] == end[1]:
            across, first, last, low, high = start[1], start[0], end[0], left, right
            if not top <= across <= bottom:
                return
        else:
            across, first, last, low, high = start[0], start[1], end[1], top, bottom
            if not left <= across <= right:
                return
        sign = 1 if last >= first else -1
        first, last = round(first + sign * cut_start), round(last - sign * cut_end)
        near, far = (low, high) if sign > 0 else (high, low)
        if (near - first) * sign > 0:
            period = int(sum(ink.dash)) or 1
            first += sign * (abs(near - first) // period) * period
        if (last - far) * sign > 0:
            last = far
        if (last - first) * sign > 0:
            flat = start[1] == end[1]
            found.append(QLineF(first, across, last, across) if flat else QLineF(across, first, across, last))

    def _turn(
        self, before: tuple[int, int], at: tuple[int, int], after: tuple[int, int], radius: float, ink: Ink
    ) -> None:
        start, end = _towards(at, before, radius), _towards(at, after, radius)
        half = 0.5 if ink.width % 2 else 0.0
        path = QPainterPath(start + QPointF(half, half))
        path.quadTo(QPointF(*at) + QPointF(half, half), end + QPointF(half, half))
        self._round.append((ink, path))


def _box(lens: Lens, area: QRectF) -> tuple[float, float, float, float]:
    return (
        area.x() * lens.zoom + lens.x,
        area.y() * lens.zoom + lens.y,
        area.width() * lens.zoom,
        area.height() * lens.zoom,
    )


def _far(one: tuple[int, int], other: tuple[int, int]) -> float:
    return abs(one[0] - other[0]) + abs(one[1] - other[1])


def _towards(at: tuple[int, int], other: tuple[int, int], by: float) -> QPointF:
    far = _far(at, other) or 1
    return QPointF(at[0] + (other[0] - at[0]) * by / far, at[1] + (other[1] - at[1]) * by / far)
