"""Paints the canvas of the graph: ground, lanes, ways and the walks of cuts along them; cards lie on top."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPainterPath, QPen

from storyboard.model import Film, Transition
from studio.desktop import theme as themes
from studio.desktop.graph.cards import Detail
from studio.desktop.graph.plot import Plot
from studio.desktop.graph.ways import Key, Way, Ways
from studio.desktop.theme import CARD_RADIUS, px, theme


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


def paint_lanes(painter: QPainter, lens: Lens, plot: Plot, film: Film, area: QRectF, dimmed: bool) -> None:
    """The lanes in an area of the canvas, each with its scene's heading."""
    look = theme()
    face = themes.font(13 if lens.zoom > 0.7 else 12)
    metrics = QFontMetricsF(face)
    scenes = film.scenes_by_id
    radius = max(2.0, px(CARD_RADIUS) * min(1.0, lens.zoom + 0.3))
    painter.setFont(face)
    for scene, box in plot.lanes.items():
        if not area.intersects(QRectF(*box)):
            continue
        rect = lens.box(*box).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.setPen(QPen(look.colour("line"), 1))
        painter.setBrush(look.colour("panel", 0.6))
        if lens.detail is Detail.BLOCK:
            painter.drawRect(rect)
        else:
            painter.drawRoundedRect(rect, radius, radius)
        room = rect.width() - 2 * px(12) * min(1, lens.zoom + 0.2)
        if metrics.height() < plot.measures.head * lens.zoom and room > px(24):
            of = scenes[scene]
            text = f"{of.number} · {of.heading}" if of.heading else of.number
            painter.setPen(look.colour("faint", 0.5 if dimmed else 1))
            line = QRectF(rect.left() + plot.measures.pad * lens.zoom, rect.top(), room, plot.measures.head * lens.zoom)
            shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, line.width())
            painter.drawText(line, Qt.AlignmentFlag.AlignVCenter, shown)


@dataclass(frozen=True)
class Walks:
    """How the ways are to be shown.

    Attributes:
        shown: the shown cut's place in the film's list of cuts; -1 for none.
        chosen: the way that is selected. pointed: the one under the pointer, which a click would take.
        is_moving: whether cards are on their way, so that curves would be out of date in a moment.
    """

    shown: int = -1
    chosen: Key | None = None
    pointed: Key | None = None
    is_moving: bool = False


def paint_ways(painter: QPainter, lens: Lens, plot: Plot, ways: Ways, area: QRectF, walks: Walks) -> None:
    """The ways in an area of the canvas: plain links first, then thin walks, then the shown cut's walk on top."""
    seen = sorted(ways.seen(plot, area), key=lambda way: (walks.shown in way.cuts, bool(way.cuts)))
    if lens.detail is Detail.BLOCK or walks.is_moving:
        _paint_straight(painter, lens, plot, seen, walks)
        return
    painter.save()
    painter.translate(lens.x, lens.y)
    painter.scale(lens.zoom, lens.zoom)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for way in seen:
        _paint_way(painter, lens, ways.curve(plot, way), way, walks)
    painter.restore()
    if lens.zoom >= 0.4:
        for way in seen:
            _paint_marks(painter, lens, ways.curve(plot, way), way, walks)


def _paint_way(painter: QPainter, lens: Lens, path: QPainterPath, way: Way, walks: Walks) -> None:
    look = theme()
    thin, full = 1.25 / min(1, lens.zoom), 2.5 / min(1, lens.zoom**0.8)
    if way.key in (walks.chosen, walks.pointed):
        glow = QPen(look.colour("text", 0.35 if way.key == walks.chosen else 0.2), full * 3)
        glow.setCapStyle(Qt.PenCapStyle.RoundCap)
        painter.strokePath(path, glow)
    if way.kind in ("continues", "matches"):
        pen = QPen(look.colour("faint", 0.8), thin)
        pen.setDashPattern([1, 3] if way.kind == "continues" else [6, 3])
        pen.setCapStyle(Qt.PenCapStyle.RoundCap if way.kind == "continues" else Qt.PenCapStyle.FlatCap)
        painter.strokePath(path, pen)
        return
    others = [place for place in way.cuts if place != walks.shown]
    if not way.cuts:
        pen = QPen(look.colour("faint", 0.55), thin)
        pen.setDashPattern([4, 4])
        painter.strokePath(path, pen)
    for step, place in enumerate(others):
        pen = QPen(cut_colour(place), thin)
        if way.kind == "gap":
            pen.setDashPattern([2, 2])
        shift = (step + (1 if walks.shown in way.cuts else 0)) * 3.2 * thin
        painter.strokePath(path.translated(0, shift) if shift else path, pen)
    if walks.shown in way.cuts:
        pen = QPen(cut_colour(walks.shown), full)
        if way.kind == "gap":
            pen.setDashPattern([2, 2])
        painter.strokePath(path, pen)


def _paint_straight(painter: QPainter, lens: Lens, plot: Plot, seen: Iterable[Way], walks: Walks) -> None:
    """From afar, and while cards move: straight lines, all of one colour at once."""
    m, cards = plot.measures, plot.cards
    across, down = m.width / 2 * lens.zoom + lens.x, m.picture / 2 * lens.zoom + lens.y
    lines: dict[int, list[QLineF]] = {}
    zoom = lens.zoom
    for way in seen:
        x1, y1 = cards[way.source]
        x2, y2 = cards[way.target]
        line = QLineF(x1 * zoom + across, y1 * zoom + down, x2 * zoom + across, y2 * zoom + down)
        place = walks.shown if walks.shown in way.cuts else way.cuts[0] if way.cuts else -1
        lines.setdefault(place, []).append(line)
    for place, group in lines.items():
        colour = cut_colour(place) if place >= 0 else theme().colour("line")
        painter.setPen(QPen(colour, 2 if place == walks.shown and place >= 0 else 1))
        painter.drawLines(group)


def _paint_marks(painter: QPainter, lens: Lens, path: QPainterPath, way: Way, walks: Walks) -> None:
    """What a way is, in the middle of it: its transition's glyph with its frames, or the mark of its continuity."""
    look = theme()
    if way.kind == "follows" and way.transition.kind == "cut":
        return
    middle = path.pointAtPercent(0.5)
    at = QPointF(middle.x() * lens.zoom + lens.x, middle.y() * lens.zoom + lens.y)
    side = px(10)
    if way.kind == "gap" and way.transition.kind == "cut":
        return
    if way.kind in ("continues", "matches"):
        chip = QRectF(at.x() - side * 0.9, at.y() - side * 0.8, side * 1.8, side * 1.6)
        _chip(painter, chip)
        painter.setPen(QPen(look.colour("quiet"), px(1.5)))
        if way.kind == "continues":
            _arrow(painter, at, side)
        else:
            for offset in (-0.22, 0.22):
                y = at.y() + offset * side
                painter.drawLine(QPointF(at.x() - side * 0.4, y), QPointF(at.x() + side * 0.4, y))
        return
    face = themes.figures(12)
    text = str(way.transition.frames)
    wide = QFontMetricsF(face).horizontalAdvance(text)
    chip = QRectF(0, 0, side + wide + px(15), px(20))
    chip.moveCenter(at)
    _chip(painter, chip)
    on_walk = walks.shown in way.cuts
    ink = cut_colour(walks.shown) if on_walk else look.colour("quiet")
    glyph = QRectF(chip.left() + px(6), at.y() - side / 2, side, side)
    paint_transition(painter, way.transition, glyph, ink)
    painter.setFont(face)
    painter.setPen(look.colour("text") if on_walk else look.colour("quiet"))
    painter.drawText(chip.adjusted(side + px(10), 0, 0, 0), Qt.AlignmentFlag.AlignVCenter, text)


def _chip(painter: QPainter, chip: QRectF) -> None:
    painter.setPen(QPen(theme().colour("line"), 1))
    painter.setBrush(theme().colour("panel"))
    painter.drawRoundedRect(chip, chip.height() / 2, chip.height() / 2)


def _arrow(painter: QPainter, at: QPointF, side: float) -> None:
    """An arrow onto a wall: it starts on the frame where the other ends."""
    left, right = QPointF(at.x() - side * 0.5, at.y()), QPointF(at.x() + side * 0.3, at.y())
    painter.drawLine(left, right)
    painter.drawLine(right, right + QPointF(-side * 0.3, -side * 0.3))
    painter.drawLine(right, right + QPointF(-side * 0.3, side * 0.3))
    wall = QPointF(at.x() + side * 0.55, at.y())
    painter.drawLine(wall + QPointF(0, -side * 0.4), wall + QPointF(0, side * 0.4))


def paint_transition(painter: QPainter, transition: Transition, box: QRectF, ink: QColor) -> None:
    """A transition as editors draw it: crossing ramps, a dip, a wipe's edge, an opening."""
    painter.setPen(QPen(ink, px(1.4)))
    painter.setBrush(ink)
    left, right, top, bottom = box.left(), box.right(), box.top() + 1, box.bottom() - 1
    middle = box.center()
    kind = transition.kind
    if kind in ("dissolve", "match"):
        painter.drawLine(QPointF(left, top), QPointF(right, bottom))
        painter.drawLine(QPointF(left, bottom), QPointF(right, top))
        if kind == "match":
            painter.drawEllipse(middle, 2, 2)
    elif kind == "dip":
        painter.drawPolyline([QPointF(left, top), QPointF(middle.x(), bottom), QPointF(right, top)])
    elif kind in ("wipe", "push", "whip"):
        painter.drawRect(QRectF(left, top, box.width() / 2, bottom - top))
        if kind != "wipe":
            painter.drawLine(QPointF(middle.x(), middle.y()), QPointF(right, middle.y()))
    elif kind == "iris":
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawEllipse(box.adjusted(1, 1, -1, -1))
        painter.setBrush(ink)
        painter.drawEllipse(middle, 1.5, 1.5)


def cut_colour(place: int) -> QColor:
    """The colour of a cut's walk, by its place in the film's list."""
    colours = theme().cuts
    return QColor(colours[place % len(colours)])
