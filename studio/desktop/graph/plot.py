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

    width: float = 184
    picture: float = 104
    words: float = 48
    gap_x: float = 40
    gap_y: float = 36
    pad: float = 16
    head: float = 32
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
        width = float(px(184))
        picture = round(min(1.25, max(0.42, film.height / film.width)) * width)
        first, second = QFontMetricsF(themes.figures(13)), QFontMetricsF(themes.font(12))
        return cls(
            width=width,
            picture=picture,
            words=round(first.height() + second.height() + px(8) + px(12)),
            gap_x=px(40),
            gap_y=px(36),
            pad=px(16),
            head=px(32),
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
        tops: the upper edge of each shot's lane.
        bounds: around everything.
        is_moving: whether cards are on their way to where they stand, and may lie outside their lanes.
    """

    measures: Measures = field(default_factory=Measures)
    layout: Layout = field(default_factory=Layout)
    cards: dict[str, tuple[float, float]] = field(default_factory=dict)
    lanes: dict[str, Box] = field(default_factory=dict)
    bounds: Box = (0, 0, 0, 0)
    tops: dict[str, float] = field(default_factory=dict)
    is_moving: bool = False

    @classmethod
    def of(cls, layout: Layout, measures: Measures, before: Plot | None = None) -> Plot:
        """Measure a layout out; lanes that stand as they did `before` are taken over."""
        made = cls(measures=measures, layout=layout)
        known = before if before is not None and before.measures == measures else None
        if known is not None:
            made.cards, made.tops = dict(known.cards), dict(known.tops)
            gone = {scene: lane for scene, lane in known.layout.lanes.items() if layout.lanes.get(scene) is not lane}
            for shot in (shot for lane in gone.values() for shot in lane.places):
                made.cards.pop(shot, None)
                made.tops.pop(shot, None)
        m, top, right = measures, 0.0, 0.0
        for shelf in layout.shelves:
            left = 0.0
            tallest = max(layout.lanes[scene].rows for scene in shelf)
            height = m.head + tallest * m.row - m.gap_y + m.pad
            for scene in shelf:
                lane = layout.lanes[scene]
                width = lane.columns * m.column - m.gap_x + 2 * m.pad
                made.lanes[scene] = (left, top, width, height)
                is_known = known is not None and known.layout.lanes.get(scene) is lane
                if not (is_known and known is not None and known.lanes[scene][:2] == (left, top)):
                    made._place(lane, left + m.pad, top + m.head)
                    made.tops.update(dict.fromkeys(lane.places, top))
                left += width + m.between
            right = max(right, left - m.between)
            top += height + m.between
        made.bounds = (0.0, 0.0, right, max(0.0, top - m.between))
        return made

    def _place(self, lane: Lane, left: float, top: float) -> None:
        across, down = self.measures.column, self.measures.row
        self.cards |= {shot: (left + column * across, top + row * down) for shot, (column, row) in lane.places.items()}

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


@dataclass(frozen=True)
class Line:
    """The way of a link over the canvas.

    Attributes:
        points: its corners, where it goes straight from one to the next; none for a curve.
        radius: by which its corners are rounded.
        path: the whole of it.
    """

    points: tuple[tuple[float, float], ...]
    radius: float
    path: QPainterPath


def route(plot: Plot, source: str, target: str, low: bool = False) -> Line:
    """The way of a link from a card's right side to another's left side; `low` for continuity, below the pictures.

    Neighbours are joined straight or by a curve. A link that would cross cards runs around them: between the lanes
    where it leads to another shelf, else between the rows.
    """
    m, from_card, to_card = plot.measures, plot.cards[source], plot.cards[target]
    drop = m.picture + m.words / 2 if low else m.picture / 2
    start = (from_card[0] + m.width, from_card[1] + drop)
    end = (to_card[0], to_card[1] + drop)
    reach, same_row = end[0] - start[0], from_card[1] == to_card[1]
    if 0 < reach < m.column and same_row:
        path = QPainterPath(QPointF(*start))
        path.lineTo(*end)
        return Line((start, end), 0.0, path)
    same_shelf = plot.tops.get(source) == plot.tops.get(target)
    if 0 < reach < 2 * m.column and not same_row and same_shelf:
        path = QPainterPath(QPointF(*start))
        bend = max(m.gap_x / 2, reach / 2)
        path.cubicTo(start[0] + bend, start[1], end[0] - bend, end[1], *end)
        return Line((), 0.0, path)
    half = m.gap_x / 2
    if not same_shelf:
        half = m.pad + m.between / 2
        gutter = plot.tops[target] - m.between / 2
    elif same_row:
        gutter = from_card[1] + m.height + m.gap_y * 0.4
    else:
        gutter = to_card[1] - m.gap_y / 2
    if low:
        half, gutter = half * 0.7, gutter + m.between * 0.2
    across, back = start[0] + half, end[0] - half
    points = (start, (across, start[1]), (across, gutter), (back, gutter), (back, end[1]), end)
    radius = min(half, m.gap_y * 0.4)
    return Line(points, radius, _rounded([QPointF(*point) for point in points], radius))


def _rounded(points: list[QPointF], radius: float) -> QPainterPath:
    """Straight lines through corners, each rounded as far as its sides allow."""
    path = QPainterPath(points[0])
    for before, corner, after in zip(points, points[1:], points[2:], strict=False):
        to, on = before - corner, after - corner
        long_to, long_on = _length(to), _length(on)
        most = min(radius, long_to / 2, long_on / 2)
        if most < 0.5:
            path.lineTo(corner)
            continue
        path.lineTo(corner + to * (most / long_to))
        path.quadTo(corner, corner + on * (most / long_on))
    path.lineTo(points[-1])
    return path


def _length(vector: QPointF) -> float:
    return float((vector.x() ** 2 + vector.y() ** 2) ** 0.5)
