"""Where cards, lanes and links lie on the canvas: the film's layout in columns and rows, measured out.

Canvas units are pixels at a zoom of 1. All of it follows from the film; nothing is saved.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QFontMetricsF, QPainterPath

from storyboard.layout import Lane, Layout
from storyboard.model import Film
from studio.desktop import theme as themes
from studio.desktop.theme import px

Box = tuple[float, float, float, float]
"""Left, top, width, height."""


@dataclass(frozen=True)
class Measures:
    """How large a card is, and how far apart things stand."""

    width: float = 240
    picture: float = 135
    words: float = 48
    gap_x: float = 48
    gap_y: float = 44
    pad: float = 20
    head: float = 36
    between: float = 32

    @property
    def height(self) -> float:
        return self.picture + self.words

    @property
    def column(self) -> float:
        return self.width + self.gap_x

    @property
    def row(self) -> float:
        return self.height + self.gap_y

    @classmethod
    def of(cls, film: Film) -> Measures:
        """For a film's shape of picture, and the person's size of text."""
        width = float(px(240))
        picture = round(min(1.25, max(0.42, film.height / film.width)) * width)
        first, second = QFontMetricsF(themes.figures(13)), QFontMetricsF(themes.font(12))
        return cls(
            width=width,
            picture=picture,
            words=round(first.height() + second.height() + px(8) + px(12)),
            gap_x=px(48),
            gap_y=px(44),
            pad=px(20),
            head=px(36),
            between=px(32),
        )


@dataclass
class Plot:
    """The canvas, measured out.

    Attributes:
        measures: how large things are.
        layout: what stands in which column and row.
        cards: left and top of each shot's card.
        lanes: each scene's box.
        bounds: around everything.
    """

    measures: Measures = field(default_factory=Measures)
    layout: Layout = field(default_factory=Layout)
    cards: dict[str, tuple[float, float]] = field(default_factory=dict)
    lanes: dict[str, Box] = field(default_factory=dict)
    bounds: Box = (0, 0, 0, 0)

    @classmethod
    def of(cls, layout: Layout, measures: Measures) -> Plot:
        """Measure a layout out."""
        made = cls(measures=measures, layout=layout)
        m, top, right = measures, 0.0, 0.0
        for shelf in layout.shelves:
            left = 0.0
            tallest = max(layout.lanes[scene].rows for scene in shelf)
            height = m.head + tallest * m.row - m.gap_y + m.pad
            for scene in shelf:
                lane = layout.lanes[scene]
                width = lane.columns * m.column - m.gap_x + 2 * m.pad
                made.lanes[scene] = (left, top, width, height)
                made._place(lane, left + m.pad, top + m.head)
                left += width + m.between
            right = max(right, left - m.between)
            top += height + m.between
        made.bounds = (0.0, 0.0, right, max(0.0, top - m.between))
        return made

    def _place(self, lane: Lane, left: float, top: float) -> None:
        m = self.measures
        for shot, (column, row) in lane.places.items():
            self.cards[shot] = (left + column * m.column, top + row * m.row)

    def card(self, shot: str) -> QRectF:
        """A shot's card."""
        x, y = self.cards[shot]
        return QRectF(x, y, self.measures.width, self.measures.height)

    def shots_in(self, area: QRectF) -> Iterator[str]:
        """The shots whose cards touch an area, lane by lane."""
        left, top = area.left() - self.measures.width, area.top() - self.measures.height
        right, bottom = area.right(), area.bottom()
        cards, lanes = self.cards, self.layout.lanes
        for scene, (x, y, width, height) in self.lanes.items():
            if x > right or y > bottom or x + width < area.left() or y + height < area.top():
                continue
            for shot in lanes[scene].places:
                card_x, card_y = cards[shot]
                if left < card_x < right and top < card_y < bottom:
                    yield shot

    def shot_at(self, point: QPointF, reach: float = 0.0) -> str:
        """The shot whose card lies under a point, or within reach of its sides; empty for none."""
        area = QRectF(point.x() - reach, point.y(), 2 * reach + 0.01, 0.01)
        return next(self.shots_in(area), "")

    def scene_at(self, point: QPointF) -> str:
        """The scene whose lane lies under a point; empty for none."""
        for scene, (x, y, width, height) in self.lanes.items():
            if x <= point.x() <= x + width and y <= point.y() <= y + height:
                return scene
        return ""

    def slot_at(self, point: QPointF) -> Slot | None:
        """The place between cards nearest to a point, in the lane under it."""
        scene = self.scene_at(point)
        if not scene:
            return None
        m, (left, top, _, _) = self.measures, self.lanes[scene]
        places = self.layout.lanes[scene].places
        row = max(0, int((point.y() - top - m.head + m.gap_y / 2) // m.row))
        row = min(row, self.layout.lanes[scene].rows - 1)
        here = sorted((column, shot) for shot, (column, at) in places.items() if at == row)
        if not here:
            return Slot(scene, "", "", left + m.pad, top + m.head) if not places else None
        edges = [(left + m.pad + column * m.column + m.width / 2, shot) for column, shot in here]
        after = next((shot for middle, shot in reversed(edges) if middle <= point.x()), "")
        before = next((shot for middle, shot in edges if middle > point.x()), "")
        x, y = self.cards[after] if after else self.cards[before]
        x = x + m.width + m.gap_x / 2 if after else x - m.gap_x / 2
        return Slot(scene, after, before, x, y)


@dataclass(frozen=True)
class Slot:
    """A place for a card in a lane: behind one shot and in front of another (either may be missing)."""

    scene: str
    after: str
    before: str
    x: float
    y: float


def route(plot: Plot, source: tuple[float, float], target: tuple[float, float], low: bool = False) -> QPainterPath:
    """The way of a link from a card's right side to another's left side; `low` for continuity, below the pictures.

    Neighbours are joined by a curve. A link that would cross cards runs in the gutter above the row it goes to.
    """
    m = plot.measures
    drop = m.picture + m.words / 2 if low else m.picture / 2
    start = QPointF(source[0] + m.width, source[1] + drop)
    end = QPointF(target[0], target[1] + drop)
    path = QPainterPath(start)
    reach = end.x() - start.x()
    if 0 < reach < m.column + m.pad * 2 + m.between or (reach > 0 and source[1] != target[1] and reach < 2 * m.column):
        bend = max(m.gap_x / 2, reach / 2)
        path.cubicTo(start + QPointF(bend, 0), end - QPointF(bend, 0), end)
        return path
    half = m.gap_x / 2
    gutter = target[1] - m.gap_y / 2 if target[1] != source[1] else source[1] + m.height + m.gap_y * 0.4
    if low and target[1] == source[1]:
        gutter += m.gap_y * 0.25
    corners = [
        QPointF(start.x() + half, start.y()),
        QPointF(start.x() + half, gutter),
        QPointF(end.x() - half, gutter),
        QPointF(end.x() - half, end.y()),
    ]
    return _rounded(path, start, corners, end, min(half, m.gap_y * 0.4, 16.0 * m.width / 240))


def _rounded(path: QPainterPath, start: QPointF, corners: list[QPointF], end: QPointF, radius: float) -> QPainterPath:
    """Straight lines through corners, each rounded as far as its sides allow."""
    points = [start, *corners, end]
    for before, corner, after in zip(points, corners, points[2:], strict=False):
        to, on = before - corner, after - corner
        long_to, long_on = _length(to), _length(on)
        most = min(radius, long_to / 2, long_on / 2)
        if most < 0.5:
            path.lineTo(corner)
            continue
        path.lineTo(corner + to * (most / long_to))
        path.quadTo(corner, corner + on * (most / long_on))
    path.lineTo(end)
    return path


def _length(vector: QPointF) -> float:
    return float((vector.x() ** 2 + vector.y() ** 2) ** 0.5)
