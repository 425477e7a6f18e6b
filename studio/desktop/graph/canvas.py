"""The canvas on which the graph lies: it pans, zooms and paints; what is done on it with hands and keys is elsewhere.

It paints itself in one pass instead of keeping an item per card and link: from afar a thousand items would each be
called to paint a few pixels. A zoom goes along a ladder of steps, so that painted cards fit without scaling.
"""

from __future__ import annotations

import time
from collections import deque
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Final

from PySide6.QtCore import QEasingCurve, QPoint, QPointF, QRect, QRectF, QSize, Qt, QTimer, QVariantAnimation, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QPixmap, QResizeEvent
from PySide6.QtWidgets import QFrame, QGraphicsScene, QGraphicsView, QWidget

from storyboard.model import Film
from studio.desktop.graph.cards import FOOT, Cards, Detail, Face, detail_at
from studio.desktop.graph.feedback import Feedback, paint_feedback
from studio.desktop.graph.painting import Drawn, Walks, paint_lanes, paint_ways
from studio.desktop.graph.plot import Box, Plot
from studio.desktop.graph.sight import Sight, changed, look
from studio.desktop.graph.strokes import Lens
from studio.desktop.graph.ways import Ways
from studio.desktop.pictures import Pictures
from studio.desktop.states import States
from studio.desktop.theme import CARD_RADIUS, motion_ms, px, theme

ZOOMS: Final = tuple(2 ** (step / 8) for step in range(-36, 9))
"""The zooms there are: eight steps to a doubling, from a wall seen from far to twice the size."""
FRAME_SECONDS: Final = 0.004
"""Of a repaint, how long new cards may be painted before the rest is left to the next; while one zooms, none are."""
_MANY: Final = 60  # cards of which each is repainted by itself; of more, all that is in sight
_ASKED: Final = 24
"""From afar, how many pictures are asked for in one repaint; what arrives brings the next repaint."""
MARGIN: Final = 400
"""Units around the film that the view may move over."""


@dataclass
class Seen:
    """What is selected, dimmed and pointed at."""

    selected: frozenset[str] = frozenset()
    current: str = ""
    found: frozenset[str] | None = None
    pointed: str = ""
    walks: Walks = field(default_factory=Walks)


class Canvas(QGraphicsView):
    """Shows a plot of a film.

    Signals:
        moved: another part of the canvas is seen, or at another zoom.
    """

    moved = Signal()

    def __init__(self, pictures: Pictures, states: States, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setScene(QGraphicsScene(self))
        self.pictures, self.states = pictures, states
        self.film = Film(title="")
        self.plot, self.ways, self.seen, self.feedback = Plot(), Ways(), Seen(), Feedback()
        self.cards = Cards()
        self.paint_seconds: deque[float] = deque(maxlen=2000)
        self._step = ZOOMS.index(1.0)
        self._part = 0.0
        self._goal: Plot | None = None
        self._motion = QVariantAnimation(self)
        self._motion.setStartValue(0.0)
        self._motion.setEndValue(1.0)
        self._motion.setEasingCurve(QEasingCurve.Type.OutCubic)
        self._rest = QTimer(self, singleShot=True, interval=0)
        self._rest.timeout.connect(self.viewport().update)
        self._zooming = QTimer(self, singleShot=True, interval=90)
        self._zooming.timeout.connect(self.viewport().update)
        self._shown_theme = theme()
        self._drawn = Drawn()
        self._dots: tuple[str, QPixmap] | None = None
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTransformationAnchor(QGraphicsView.ViewportAnchor.NoAnchor)
        self.setResizeAnchor(QGraphicsView.ViewportAnchor.NoAnchor)
        self.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        self.setViewportUpdateMode(QGraphicsView.ViewportUpdateMode.MinimalViewportUpdate)
        self.setMouseTracking(True)
        self.viewport().setMouseTracking(True)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    # ------------------------------------------------------------------ what it shows

    @property
    def target(self) -> Plot:
        """How the cards will lie once they have come to rest."""
        return self._goal or self.plot

    def show_plot(self, plot: Plot, *, animate: bool) -> None:
        """Lay the cards out so; those that move in sight glide there, if anything may (else: `repaint_since`)."""
        self._finish_motion()
        old = self.plot
        self._span(plot.bounds)
        known, moving = old.cards, []
        if animate and motion_ms() and self.isVisible():
            moving = [shot for shot, _ in plot.cards.items() - known.items() if shot in known]
        view = self.lens().canvas(QRectF(self.viewport().rect()))
        if not any(of.card(shot).intersects(view) for shot in moving for of in (old, plot)):
            self.plot = plot
            return
        new = {shot: known.get(shot, place) for shot, place in plot.cards.items()}
        start_cards = {shot: new[shot] for shot in moving}
        end_cards = {shot: plot.cards[shot] for shot in moving}
        lanes = {scene: (old.lanes.get(scene, box), box) for scene, box in plot.lanes.items()}
        boxes = {scene: box[0] for scene, box in lanes.items()}
        self.plot = Plot(plot.measures, plot.layout, new, boxes, plot.bounds, plot.tops, is_moving=True)
        self._goal = plot
        self.seen.walks = replace(self.seen.walks, is_moving=len(moving) > 120)
        self._motion.setDuration(motion_ms())
        self._motion.valueChanged.connect(lambda part: self._glide(part, start_cards, end_cards, lanes))
        self._motion.finished.connect(self._finish_motion)
        self._motion.start()

    def _glide(
        self,
        part: float,
        start: Mapping[str, tuple[float, float]],
        end: Mapping[str, tuple[float, float]],
        lanes: Mapping[str, tuple[Box, Box]],
    ) -> None:
        for shot, (x1, y1) in start.items():
            x2, y2 = end[shot]
            self.plot.cards[shot] = (x1 + (x2 - x1) * part, y1 + (y2 - y1) * part)
        for scene, (old, new) in lanes.items():
            a, b, c, d = (before + (after - before) * part for before, after in zip(old, new, strict=True))
            self.plot.lanes[scene] = (a, b, c, d)
        self.viewport().update()

    def _finish_motion(self) -> None:
        goal, self._goal = self._goal, None
        if goal is None:
            return
        self._motion.stop()
        self._motion.valueChanged.disconnect()
        self._motion.finished.disconnect()
        self.plot = goal
        self.seen.walks = replace(self.seen.walks, is_moving=False)
        self.viewport().update()

    def stop(self) -> None:
        """Nothing moves by itself any more."""
        self._finish_motion()
        self._rest.stop()
        self._zooming.stop()

    def _span(self, bounds: Box) -> None:
        x, y, width, height = bounds
        edge = MARGIN + max(self.viewport().width(), self.viewport().height()) / self.zoom
        area = QRectF(x - edge, y - edge, width + 2 * edge, height + 2 * edge)
        if area != self.sceneRect():
            corner = self.mapToScene(QPoint(0, 0))
            self.setSceneRect(area)
            self._put(corner, QPointF(0, 0))

    def repaint_since(self, before: Sight | None) -> None:
        """Paint what looks different than it did, and no more."""
        region = changed(self, before, look(self))
        if region is None:
            self.viewport().update()
        elif not region.isEmpty():
            self.viewport().update(region.boundingRect())

    def repaint_shots(self, shots: frozenset[str]) -> None:
        """These shots look different; nothing else is repainted."""
        lens, m, view = self.lens(), self.plot.measures, self.viewport()
        if len(shots) > _MANY:  # a region of a thousand cards costs more than to paint all that is in sight
            view.update()
        for shot in shots if len(shots) <= _MANY else ():
            if shot in self.plot.cards:
                x, y = self.plot.cards[shot]
                view.update(lens.box(x, y, m.width, m.height + FOOT).toAlignedRect().adjusted(-8, -8, 8, 8))

    # ------------------------------------------------------------------ where it looks

    @property
    def zoom(self) -> float:
        """View pixels to a canvas unit."""
        return ZOOMS[self._step]

    def place(self) -> tuple[float, int, int]:
        """The zoom and where the canvas stands; equal as long as nobody moves it."""
        return self.zoom, self.horizontalScrollBar().value(), self.verticalScrollBar().value()

    def lens(self) -> Lens:
        """How the canvas lies under the view now."""
        transform = self.viewportTransform()
        return Lens(self.zoom, transform.dx(), transform.dy(), detail_at(self.zoom))

    def zoom_by(self, steps: float, at: QPointF | None = None) -> None:
        """Zoom by so many steps of the ladder, keeping what is under a point of the view where it is."""
        self._part += steps
        whole = int(self._part)
        self._part -= whole
        self._zooming.start()
        self._zoom_to(self._step + whole, at)

    def _zoom_to(self, step: int, at: QPointF | None = None) -> None:
        step = max(0, min(len(ZOOMS) - 1, step))
        if step == self._step:
            return
        point = at if at is not None else QPointF(self.viewport().rect().center())
        lens = self.lens()
        under = lens.canvas(QRectF(point, point)).topLeft()
        self._step = step
        self.resetTransform()
        self.scale(self.zoom, self.zoom)
        self._span(self.plot.bounds)
        self._put(under, point)
        self.viewport().update()
        self.moved.emit()

    def _put(self, under: QPointF, point: QPointF) -> None:
        """Bring a point of the canvas under a point of the view."""
        self.horizontalScrollBar().setValue(round(under.x() * self.zoom - point.x()))
        self.verticalScrollBar().setValue(round(under.y() * self.zoom - point.y()))

    def pan(self, by: QPoint) -> None:
        """Move the canvas by so many pixels of the view."""
        self.horizontalScrollBar().setValue(self.horizontalScrollBar().value() - by.x())
        self.verticalScrollBar().setValue(self.verticalScrollBar().value() - by.y())

    def scrollContentsBy(self, dx: int, dy: int) -> None:  # noqa: N802
        """Qt asks for a move of the contents."""
        super().scrollContentsBy(dx, dy)
        self.moved.emit()

    def look_at(self, point: QPointF) -> None:
        """Bring a point of the canvas into the middle of the view."""
        self._put(point, QPointF(self.viewport().rect().center()))

    def fit(self, area: QRectF | None = None, *, largest: float = 1.0) -> None:
        """Show an area whole, or the whole film."""
        goal = self.target
        wanted = area if area is not None else QRectF(*goal.bounds)
        if wanted.isEmpty():
            return
        room: QSize = self.viewport().size() - QSize(px(32), px(32))
        most = min(room.width() / wanted.width(), room.height() / wanted.height(), largest)
        self._zoom_to(max((step for step, zoom in enumerate(ZOOMS) if zoom <= most), default=0))
        self._span(goal.bounds)
        self.look_at(wanted.center())

    def look_from_the_start(self, zoom: float) -> None:
        """Show the film's beginning at about this zoom."""
        self._zoom_to(min(range(len(ZOOMS)), key=lambda step: abs(ZOOMS[step] - zoom)))
        x, y, width, _ = self.target.bounds
        spare = (self.viewport().width() - width * self.zoom) / 2
        self._put(QPointF(x, y), QPointF(max(px(24), spare), px(24)))

    @property
    def sees_all(self) -> bool:
        """Whether the whole film is in the view."""
        return self.lens().canvas(QRectF(self.viewport().rect())).contains(QRectF(*self.plot.bounds))

    def reveal(self, shot: str) -> None:
        """Bring a shot's card into the view, moving no more than must be."""
        goal = self.target
        if shot not in goal.cards:
            return
        m, lens, edge = goal.measures, self.lens(), px(24)
        x, y = goal.cards[shot]
        card = lens.box(x, y, m.width, m.height).adjusted(-edge, -edge, edge, edge)
        view = QRectF(self.viewport().rect())
        if view.contains(card):
            return
        dx = min(0.0, view.right() - card.right()) or max(0.0, view.left() - card.left())
        dy = min(0.0, view.bottom() - card.bottom()) or max(0.0, view.top() - card.top())
        self.pan(QPoint(round(dx), round(dy)))

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """The view has another size."""
        super().resizeEvent(event)
        self._span(self.plot.bounds)
        self.moved.emit()

    # ------------------------------------------------------------------ painting

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """Paint what was uncovered or has changed."""
        began = time.thread_time()
        if theme() is not self._shown_theme:
            self._shown_theme = theme()
            self.cards.forget()
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setClipRegion(event.region())
        self._paint(painter, event.rect())
        painter.end()
        self.paint_seconds.append(time.thread_time() - began)

    def _paint(self, painter: QPainter, rect: QRect) -> None:
        lens = self.lens()
        area = lens.canvas(QRectF(rect).adjusted(-2, -2, 2, 2))
        self._paint_ground(painter, lens, rect)
        if not self.film.shots:
            return
        found = self.seen.found
        paint_lanes(painter, lens, self.plot, self.film, area, dimmed=found is not None)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, lens.detail is not Detail.BLOCK)
        if found is not None:
            painter.setOpacity(0.35)
        hasty = self._zooming.isActive() and lens.zoom < 0.5
        view = lens.canvas(QRectF(self.viewport().rect()).adjusted(-2, -2, 2, 2))
        walks, drawn = self.seen.walks, self._drawn
        paint_ways(painter, lens, self.plot, self.ways, area, walks, drawn=drawn, view=view, only_shown=hasty)
        painter.setOpacity(1)
        self._paint_cards(painter, lens, area)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_outlines(painter, lens)
        paint_feedback(painter, lens, self.plot, self.feedback, self.cards.nearest, QRectF(self.viewport().rect()))

    def _paint_ground(self, painter: QPainter, lens: Lens, rect: QRect) -> None:
        look = theme()
        painter.fillRect(rect, look.colour("ground"))
        if lens.detail is not Detail.FULL:
            return
        if self._dots is None or self._dots[0] != look.name:
            tile = QPixmap(px(24) * 12, px(24) * 12)
            tile.fill(look.colour("ground"))
            pen = QPainter(tile)
            for place in range(144):
                pen.fillRect(place % 12 * px(24), place // 12 * px(24), 1, 1, look.colour("line"))
            pen.end()
            self._dots = (look.name, tile)
        side = self._dots[1].width()
        painter.drawTiledPixmap(
            rect, self._dots[1], QPoint((rect.x() - round(lens.x)) % side, (rect.y() - round(lens.y)) % side)
        )

    def _paint_cards(self, painter: QPainter, lens: Lens, area: QRectF) -> None:
        seen, m = self.seen, self.plot.measures
        walk = self.ways.visited[seen.walks.shown] if 0 <= seen.walks.shown < len(self.ways.visited) else None
        shots, cards = self.film.shots_by_id, self.plot.cards
        deadline = time.thread_time() + (0.0 if self._zooming.isActive() else FRAME_SECONDS)
        ratio = self.devicePixelRatioF()
        is_behind, asked, blank = False, 0, theme().colour("raised")
        wide, high = round(m.width * lens.zoom), round(m.height * lens.zoom)
        for shot in self.plot.shots_in(area):
            of = shots.get(shot)
            if of is None:
                continue
            x, y = cards[shot]
            left, top = round(x * lens.zoom + lens.x), round(y * lens.zoom + lens.y)
            opacity = 0.16 if seen.found is not None and shot not in seen.found else 1.0
            if opacity == 1.0 and walk is not None and shot not in walk and shot not in seen.selected:
                opacity = 0.55
            if lens.detail is Detail.BLOCK:
                colour = self.cards.colour(shot)
                if colour is None and asked < _ASKED:
                    asked += 1
                    known = self.pictures.picture(shot, 96)
                    colour = self.cards.learn_colour(shot, known) if known is not None else None
                if opacity < 1.0:
                    colour = QColor(colour or blank)
                    colour.setAlphaF(opacity)
                painter.fillRect(left, top, wide, high, colour or blank)
                continue
            if shot in self.feedback.lifted:
                opacity *= 0.35
            if opacity < 1.0:
                painter.setOpacity(opacity)
            picture = self.pictures.picture(shot, round(wide * ratio))
            face = Face(of, self.states.of(shot), picture.cacheKey() if picture is not None else 0)
            pixmap = self.cards.ready(face, lens.zoom)
            if pixmap is None and time.thread_time() < deadline:
                pixmap = self.cards.paint(self.film, face, picture, m, lens.zoom, ratio)
            if pixmap is not None:
                painter.drawPixmap(left, top, pixmap)
            else:
                is_behind = True
                old = self.cards.nearest(shot)
                if old is not None:
                    painter.drawPixmap(QRect(left, top, wide, round((m.height + FOOT) * lens.zoom)), old)
                else:
                    painter.fillRect(left, top, wide, high, theme().colour("raised"))
            if opacity < 1.0:
                painter.setOpacity(1.0)
        if is_behind and not self._zooming.isActive():
            self._rest.start()

    def _paint_outlines(self, painter: QPainter, lens: Lens) -> None:
        """Around selected cards the accent, and a second ring around the current one while keys go there."""
        seen, m, look = self.seen, self.plot.measures, theme()
        painter.setBrush(Qt.BrushStyle.NoBrush)
        radius = px(CARD_RADIUS) * min(1, lens.zoom) + 2
        for shot in seen.selected | ({seen.current} if seen.current else frozenset()):
            if shot not in self.plot.cards:
                continue
            x, y = self.plot.cards[shot]
            ring = lens.box(x, y, m.width, m.height).adjusted(-2, -2, 2, 2)
            if shot in seen.selected:
                painter.setPen(QPen(look.colour("accent"), px(2)))
                painter.drawRoundedRect(ring, radius, radius)
            if shot == seen.current:
                painter.setPen(QPen(look.colour("text" if self.hasFocus() else "faint"), 1))
                painter.drawRoundedRect(ring.adjusted(-3, -3, 3, 3), radius + 3, radius + 3)
        if seen.pointed in self.plot.cards and lens.zoom > 0.3:
            x, y = self.plot.cards[seen.pointed]
            port = lens.box(x, y, m.width, m.picture)
            at = QPointF(port.right() + 1, port.center().y())
            painter.setPen(QPen(look.colour("accent"), px(2)))
            painter.setBrush(look.colour("panel"))
            painter.drawEllipse(at, px(7), px(7))
            painter.drawLine(at - QPointF(px(3), 0), at + QPointF(px(3), 0))
            painter.drawLine(at - QPointF(0, px(3)), at + QPointF(0, px(3)))
