"""What a gesture shows while it goes on: the live curve of a link, where a card would land, the rubber band."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPainterPath, QPen, QPixmap

from studio.desktop import theme as themes
from studio.desktop.graph.plot import Plot, Slot
from studio.desktop.graph.strokes import Lens
from studio.desktop.theme import CARD_RADIUS, px, theme


@dataclass(frozen=True)
class Feedback:
    """One gesture as it stands.

    Attributes:
        lifted: shots that are being dragged.
        ghost: where on the canvas the first of them is, under the pointer.
        slot: where they would land.
        curve: from where to where on the canvas a link is being drawn.
        target: the shot it would lead to.
        is_refused: whether letting go would do nothing.
        sentence: what letting go does, or why it cannot.
        band: the rubber band, on the canvas.
    """

    lifted: tuple[str, ...] = ()
    ghost: QPointF | None = None
    slot: Slot | None = None
    curve: tuple[QPointF, QPointF] | None = None
    target: str = ""
    is_refused: bool = False
    sentence: str = ""
    band: QRectF | None = None


def paint_feedback(
    painter: QPainter,
    lens: Lens,
    plot: Plot,
    feedback: Feedback,
    painted: Callable[[str], QPixmap | None],
    view: QRectF,
) -> None:
    """Paint a gesture over everything in a view."""
    look, m = theme(), plot.measures
    ink = look.colour("wrong" if feedback.is_refused else "accent")
    if feedback.band is not None:
        band = feedback.band
        painter.setPen(QPen(look.colour("accent"), 1))
        painter.setBrush(look.colour("accent", 0.1))
        painter.drawRect(lens.box(band.x(), band.y(), band.width(), band.height()).adjusted(0.5, 0.5, -0.5, -0.5))
    if feedback.slot is not None:
        slot = lens.box(feedback.slot.x, feedback.slot.y, 0, m.height)
        painter.setPen(QPen(ink, px(3), Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
        painter.drawLine(slot.topLeft(), slot.bottomLeft())
    if feedback.target in plot.cards:
        x, y = plot.cards[feedback.target]
        painter.setPen(QPen(ink, px(2)))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        radius = px(CARD_RADIUS) * min(1, lens.zoom) + 3
        painter.drawRoundedRect(lens.box(x, y, m.width, m.height).adjusted(-4, -4, 4, 4), radius, radius)
    at: QPointF | None = None
    if feedback.curve is not None:
        at = _paint_curve(painter, lens, feedback, ink.name())
    if feedback.ghost is not None:
        at = _paint_ghost(painter, lens, plot, feedback, painted)
    if feedback.sentence and at is not None:
        _paint_sentence(painter, at, feedback, view)


def _paint_curve(painter: QPainter, lens: Lens, feedback: Feedback, ink: str) -> QPointF:
    assert feedback.curve is not None
    start, end = (QPointF(p.x() * lens.zoom + lens.x, p.y() * lens.zoom + lens.y) for p in feedback.curve)
    bend = max(px(32), abs(end.x() - start.x()) / 2)
    path = QPainterPath(start)
    path.cubicTo(start + QPointF(bend, 0), end - QPointF(bend, 0), end)
    pen = QPen(ink)
    pen.setWidthF(px(2.5))
    if feedback.is_refused:
        pen.setDashPattern([3, 3])
    painter.strokePath(path, pen)
    painter.setBrush(pen.color())
    painter.setPen(Qt.PenStyle.NoPen)
    painter.drawEllipse(end, px(4), px(4))
    return end


def _paint_ghost(
    painter: QPainter, lens: Lens, plot: Plot, feedback: Feedback, painted: Callable[[str], QPixmap | None]
) -> QPointF:
    assert feedback.ghost is not None
    m = plot.measures
    box = lens.box(feedback.ghost.x(), feedback.ghost.y(), m.width, m.height)
    for depth in range(min(2, len(feedback.lifted) - 1), 0, -1):
        painter.setPen(QPen(theme().colour("ground"), 1))
        painter.setBrush(theme().colour("line"))
        painter.drawRoundedRect(box.translated(6 * depth, 6 * depth), px(CARD_RADIUS), px(CARD_RADIUS))
    pixmap = painted(feedback.lifted[0])
    painter.setOpacity(0.85)
    if pixmap is not None:
        painter.drawPixmap(box.topLeft(), pixmap)
    else:
        painter.fillRect(box, theme().colour("raised"))
    painter.setOpacity(1)
    return box.bottomLeft()


def _paint_sentence(painter: QPainter, at: QPointF, feedback: Feedback, view: QRectF) -> None:
    look, face = theme(), themes.font(12)
    metrics = QFontMetricsF(face)
    mark = "✕  " if feedback.is_refused else ""
    most = min(px(420), view.width() - px(48))
    text = metrics.boundingRect(QRectF(0, 0, most, 1000), Qt.TextFlag.TextWordWrap.value, mark + feedback.sentence)
    box = text.adjusted(-px(10), -px(6), px(10), px(6))
    box.moveTopLeft(at + QPointF(px(14), px(14)))
    box.moveLeft(max(px(8), min(box.left(), view.width() - box.width() - px(8))))
    box.moveTop(max(px(8), min(box.top(), view.height() - box.height() - px(8))))
    painter.setPen(QPen(look.colour("wrong" if feedback.is_refused else "line"), 1))
    painter.setBrush(look.colour("raised"))
    painter.drawRoundedRect(box, px(6), px(6))
    painter.setFont(face)
    painter.setPen(look.colour("text"))
    inner = box.adjusted(px(10), px(6), -px(10), -px(6))
    painter.drawText(inner, Qt.AlignmentFlag.AlignLeft.value | Qt.TextFlag.TextWordWrap.value, mark + feedback.sentence)
