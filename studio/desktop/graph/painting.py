"""Paints the canvas of the graph: ground, lanes, ways and the walks of cuts along them; cards lie on top."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen

from storyboard.model import Film, Transition
from studio.desktop import theme as themes
from studio.desktop.graph.cards import Detail
from studio.desktop.graph.plot import Plot
from studio.desktop.graph.strokes import Ink, Lens, Strokes
from studio.desktop.graph.ways import Key, Way, Ways
from studio.desktop.theme import CARD_RADIUS, px, theme


def paint_lanes(painter: QPainter, lens: Lens, plot: Plot, film: Film, area: QRectF, dimmed: bool) -> None:
    """The lanes in an area of the canvas, each with its scene's heading."""
    look = theme()
    face = themes.font(13 if lens.zoom > 0.7 else 12)
    metrics = QFontMetricsF(face)
    scenes = film.scenes_by_id
    radius = max(2.0, px(CARD_RADIUS) * min(1.0, lens.zoom + 0.3))
    painter.setFont(face)
    left, right, top, bottom = area.left(), area.right(), area.top(), area.bottom()
    for scene, box in plot.lanes.items():
        if box[0] > right or box[0] + box[2] < left or box[1] > bottom or box[1] + box[3] < top:
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


class Drawn:
    """The lines and marks of all ways in the view, kept: most repaints find them as they stand, and only put them on.

    They are gathered for the whole view only where all of it is painted; while one pans, each strip has its own.
    """

    def __init__(self) -> None:
        self._of: tuple[Plot, Ways] | None = None
        self._key: tuple[object, ...] = ()
        self._lines: _Lines | None = None

    def find(
        self, lens: Lens, plot: Plot, ways: Ways, area: QRectF, view: QRectF, walks: Walks, only_shown: bool
    ) -> _Lines:
        """The lines in an area of the canvas, of which the view sees so much."""
        key = (lens, view.getRect(), ways.version, walks, only_shown, theme(), themes.scale())
        is_same = self._of is not None and self._of[0] is plot and self._of[1] is ways
        if self._lines is not None and is_same and self._key == key:
            return self._lines
        if 2 * area.width() * area.height() < view.width() * view.height():
            return _Lines(lens, plot, ways, area, walks, only_shown)
        self._of, self._key, self._lines = (plot, ways), key, _Lines(lens, plot, ways, view, walks, only_shown)
        return self._lines


def paint_ways(
    painter: QPainter,
    lens: Lens,
    plot: Plot,
    ways: Ways,
    area: QRectF,
    walks: Walks,
    *,
    drawn: Drawn,
    view: QRectF,
    only_shown: bool,
) -> None:
    """The ways in an area of the canvas: plain links first, then thin walks, then the shown cut's walk on top."""
    if lens.detail is Detail.BLOCK or walks.is_moving:
        _paint_straight(painter, lens, plot, _seen(lens, plot, ways, area, walks, only_shown), walks)
    elif plot.is_moving:
        _Lines(lens, plot, ways, area, walks, only_shown).paint(painter, area)
    else:
        drawn.find(lens, plot, ways, area, view, walks, only_shown).paint(painter, area)


def _seen(lens: Lens, plot: Plot, ways: Ways, area: QRectF, walks: Walks, only_shown: bool) -> list[Way]:
    room = px(14) / lens.zoom  # marks stand out over their lines
    wide = area.adjusted(-room, -room, room, room)
    every = (way for way in ways.seen(plot, wide) if not only_shown or walks.shown in way.cuts)
    return sorted(every, key=lambda way: (walks.shown in way.cuts, bool(way.cuts), way.key))


class _Lines:
    """The ways in an area of the canvas as lines, and the marks on them."""

    def __init__(self, lens: Lens, plot: Plot, ways: Ways, area: QRectF, walks: Walks, only_shown: bool) -> None:
        self._lens, self._walks = lens, walks
        self._strokes = Strokes(lens, area)
        self._marks: list[tuple[QPointF, Way]] = []
        for way in _seen(lens, plot, ways, area, walks, only_shown):
            line = ways.line(plot, way)
            if way.key in (walks.chosen, walks.pointed):
                self._strokes.glow(line, theme().colour("text", 0.35 if way.key == walks.chosen else 0.2))
            for pen, shift in _pens(lens, way, walks):
                self._strokes.add(line, pen, shift)
            if lens.zoom >= 0.4 and (way.kind not in ("follows", "gap") or way.transition.kind != "cut"):
                self._marks.append((line.path.pointAtPercent(0.5), way))

    def paint(self, painter: QPainter, area: QRectF) -> None:
        """Put the lines on the canvas, and the marks that stand in an area."""
        self._strokes.paint(painter)
        room = 2 * px(14) / self._lens.zoom
        near = area.adjusted(-room, -room, room, room)
        for middle, way in self._marks:
            if near.contains(middle):
                _paint_mark(painter, self._lens, middle, way, self._walks)


def _pens(lens: Lens, way: Way, walks: Walks) -> list[tuple[Ink, float]]:
    """With what a way is drawn, and how far aside: once for itself, or once for each cut that walks along it."""
    look, thin = theme(), 1
    if way.kind in ("continues", "matches"):
        steps = (1.0, 3.0) if way.kind == "continues" else (5.0, 3.0)
        return [(Ink(look.faint, 0.75, thin, steps), 0.0)]
    if not way.cuts:
        return [(Ink(look.faint, 0.6, thin, (4.0, 4.0)), 0.0)]
    dash: tuple[float, ...] = (2.0, 2.0) if way.kind == "gap" else ()
    is_shown = walks.shown in way.cuts
    others = [place for place in way.cuts if place != walks.shown]
    first = 1 if is_shown else 0
    pens = [(Ink(cut_colour(place).name(), 0.9, thin, dash), 3.0 * (step + first)) for step, place in enumerate(others)]
    if is_shown:
        pens.append((Ink(cut_colour(walks.shown).name(), 1.0, 3 if lens.zoom >= 0.7 else 2, dash), 0.0))
    return pens


def _paint_straight(painter: QPainter, lens: Lens, plot: Plot, seen: Iterable[Way], walks: Walks) -> None:
    """From afar, and while cards move: straight lines within the lanes, all of one colour at once."""
    m, cards, tops = plot.measures, plot.cards, plot.tops
    across, down = m.width / 2 * lens.zoom + lens.x, m.picture / 2 * lens.zoom + lens.y
    lines: dict[int, list[QLineF]] = {}
    zoom = lens.zoom
    for way in seen:
        if tops.get(way.source) != tops.get(way.target):
            continue
        x1, y1 = cards[way.source]
        x2, y2 = cards[way.target]
        line = QLineF(x1 * zoom + across, y1 * zoom + down, x2 * zoom + across, y2 * zoom + down)
        place = walks.shown if walks.shown in way.cuts else way.cuts[0] if way.cuts else -1
        lines.setdefault(place, []).append(line)
    for place, group in lines.items():
        colour = cut_colour(place) if place >= 0 else theme().colour("line")
        painter.setPen(QPen(colour, 2 if place == walks.shown and place >= 0 else 1))
        painter.drawLines(group)


def _paint_mark(painter: QPainter, lens: Lens, middle: QPointF, way: Way, walks: Walks) -> None:
    """What a way is, in the middle of it: its transition's glyph with its frames, or the mark of its continuity."""
    scale = max(0.6, min(1.2, lens.zoom))
    painter.save()
    painter.translate(middle.x() * lens.zoom + lens.x, middle.y() * lens.zoom + lens.y)
    painter.scale(scale, scale)
    if way.kind in ("continues", "matches"):
        _paint_continuity(painter, way.kind)
    elif way.transition.kind != "cut":
        _paint_transition_chip(painter, way.transition, cut_colour(walks.shown) if walks.shown in way.cuts else None)
    painter.restore()


def _paint_continuity(painter: QPainter, kind: str) -> None:
    """The mark of continuity: an arrow onto a wall, or an equals sign."""
    side = px(10)
    _chip(painter, QRectF(-side * 0.9, -side * 0.8, side * 1.8, side * 1.6))
    painter.setPen(QPen(theme().colour("quiet"), px(1.5)))
    if kind == "continues":
        _arrow(painter, QPointF(0, 0), side)
        return
    for offset in (-0.22, 0.22):
        painter.drawLine(QPointF(-side * 0.4, offset * side), QPointF(side * 0.4, offset * side))


def _paint_transition_chip(painter: QPainter, transition: Transition, ink: QColor | None) -> None:
    """A transition's glyph over its length in frames, narrow enough to stand between two cards."""
    look, face, side = theme(), themes.figures(12), px(10)
    face.setPixelSize(px(10))
    text = str(transition.frames)
    wide = max(side, QFontMetricsF(face).horizontalAdvance(text)) + px(8)
    chip = QRectF(-wide / 2, -px(14), wide, px(28))
    painter.setPen(QPen(look.colour("line"), 1))
    painter.setBrush(look.colour("panel"))
    painter.drawRoundedRect(chip, px(6), px(6))
    paint_transition(painter, transition, QRectF(-side / 2, -px(11), side, side), ink or look.colour("quiet"))
    painter.setFont(face)
    painter.setPen(look.colour("text" if ink else "quiet"))
    painter.drawText(chip.adjusted(0, px(13), 0, 0), Qt.AlignmentFlag.AlignCenter, text)


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
