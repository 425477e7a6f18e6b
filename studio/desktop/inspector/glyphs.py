"""Small drawings of how a shot is seen: how much of a figure, from where, and how the camera moves."""

from __future__ import annotations

import math

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

from storyboard.camera import Angle, Movement, Size

_ADULT = 1.75
"""Metres: the figure that stands in the frames."""
_ASPECT = 16 / 9


def frame_in(box: QRectF, part: float = 1.0) -> QRectF:
    """The largest picture frame in the middle of a box, or a part of it."""
    height = min(box.height(), box.width() / _ASPECT) * part
    width = height * _ASPECT
    return QRectF(box.center().x() - width / 2, box.center().y() - height / 2, width, height)


def figure(x: float, head: float, tall: float) -> QPainterPath:
    """Somebody who stands: the middle of the figure, the top of the head, and from there down to the feet."""
    unit = tall / 7.0
    path = QPainterPath()
    path.setFillRule(Qt.FillRule.WindingFill)
    path.addEllipse(QPointF(x, head + 0.55 * unit), 0.44 * unit, 0.56 * unit)
    path.addRoundedRect(QRectF(x - 0.2 * unit, head + unit, 0.4 * unit, 0.4 * unit), 0.1 * unit, 0.1 * unit)
    path.addRoundedRect(QRectF(x - 0.95 * unit, head + 1.25 * unit, 1.9 * unit, 2.7 * unit), 0.6 * unit, 0.6 * unit)
    for side in (-0.78, 0.06):
        leg = QRectF(x + side * unit, head + 3.3 * unit, 0.72 * unit, 3.7 * unit)
        path.addRoundedRect(leg, 0.3 * unit, 0.3 * unit)
    return path


def paint_size(painter: QPainter, box: QRectF, of: Size, ink: QColor, ground: QColor) -> None:
    """A frame with as much of a figure in it as the size holds."""
    frame = frame_in(box)
    clip = QPainterPath()
    clip.addRoundedRect(frame, 2, 2)
    painter.fillPath(clip, ground)
    painter.save()
    painter.setClipPath(clip, Qt.ClipOperation.IntersectClip)
    if of is Size.INSERT:
        _paint_key(painter, frame, ink)
    else:
        metre = frame.height() / of.frame_height
        tall = _ADULT * metre
        if of in (Size.EXTREME_WIDE, Size.WIDE, Size.FULL):
            feet = frame.bottom() - frame.height() * (0.06 if of is Size.FULL else 0.16)
            top = feet - tall
            soil = QColor(ink)
            soil.setAlphaF(0.25)
            painter.fillRect(QRectF(frame.left(), feet - 0.5, frame.width(), frame.bottom() - feet + 0.5), soil)
        elif of is Size.EXTREME_CLOSE:
            top = frame.center().y() - 0.075 * tall
        else:
            top = frame.top() + frame.height() * (0.12 if of is not Size.CLOSE else 0.08)
        painter.fillPath(figure(frame.center().x(), top, tall), ink)
        if of in (Size.CLOSE, Size.EXTREME_CLOSE):
            _paint_eyes(painter, frame.center().x(), top, tall, ground)
    painter.restore()


def _paint_eyes(painter: QPainter, x: float, head: float, tall: float, ground: QColor) -> None:
    unit = tall / 7.0
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(ground)
    for side in (-1, 1):
        painter.drawEllipse(QPointF(x + side * 0.17 * unit, head + 0.52 * unit), 0.075 * unit, 0.05 * unit)


def _paint_key(painter: QPainter, frame: QRectF, ink: QColor) -> None:
    """A key, filling the frame."""
    unit = frame.height() / 10
    middle = frame.center()
    painter.setPen(QPen(ink, 1.1 * unit, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawEllipse(middle + QPointF(-3.2 * unit, 0), 1.9 * unit, 1.9 * unit)
    painter.drawLine(middle + QPointF(-1.3 * unit, 0), middle + QPointF(5 * unit, 0))
    for x in (3.2, 5):
        painter.drawLine(middle + QPointF(x * unit, 0), middle + QPointF(x * unit, 1.9 * unit))


def paint_angle(painter: QPainter, box: QRectF, of: Angle, ink: QColor, ground: QColor) -> None:
    """Seen from the side: a figure, and where the camera stands and looks."""
    frame = frame_in(box)
    u = frame.height() / 10
    left, top = frame.left(), frame.top()

    def at(x: float, y: float) -> QPointF:
        return QPointF(left + x * u, top + y * u)

    if of is Angle.OVER_SHOULDER:
        clip = QPainterPath()
        clip.addRoundedRect(frame, 2, 2)
        painter.fillPath(clip, ground)
        painter.save()
        painter.setClipPath(clip, Qt.ClipOperation.IntersectClip)
        faint = QColor(ink)
        faint.setAlphaF(0.55)
        painter.fillPath(figure(at(11.5, 0).x(), at(0, 2.2).y(), 13 * u), faint)
        painter.fillPath(figure(at(3.4, 0).x(), at(0, 1.2).y(), 30 * u), ink)
        painter.restore()
        return
    if of is Angle.POINT_OF_VIEW:
        eye = QPainterPath(at(2.4, 5))
        eye.quadTo(at(8.9, -2.2), at(15.4, 5))
        eye.quadTo(at(8.9, 12.2), at(2.4, 5))
        painter.strokePath(eye, _pen(ink, 0.9 * u))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(ink)
        painter.drawEllipse(at(8.9, 5), 2.1 * u, 2.1 * u)
        return
    if of is Angle.DUTCH:
        painter.save()
        painter.translate(frame.center())
        painter.rotate(-14)
        inner = frame_in(QRectF(-frame.width() / 2, -frame.height() / 2, frame.width(), frame.height()), 0.78)
        clip = QPainterPath()
        clip.addRoundedRect(inner, 2, 2)
        painter.fillPath(clip, ground)
        painter.setClipPath(clip, Qt.ClipOperation.IntersectClip)
        painter.rotate(28)
        painter.fillPath(figure(0, -3.2 * u, 7.4 * u), ink)
        painter.restore()
        return
    camera, eye_level = {
        Angle.EYE: ((3.0, 3.0), 3.0),
        Angle.LOW: ((3.0, 9.0), 3.0),
        Angle.HIGH: ((3.6, 0.6), 4.2),
        Angle.OVERHEAD: ((13.0, -0.6), 4.0),
    }[of]
    feet, tall = 9.8, 8.0 if of is not Angle.OVERHEAD else 6.2
    x = 13.0
    painter.fillPath(figure(at(x, 0).x(), at(0, feet - tall).y(), tall * u), ink)
    soft = QColor(ink)
    soft.setAlphaF(0.5)
    start, end = at(*camera), at(x, eye_level if of is not Angle.OVERHEAD else feet - tall - 0.4)
    way = end - start
    long = math.hypot(way.x(), way.y()) or 1
    painter.setPen(QPen(soft, 0.5 * u, Qt.PenStyle.DotLine))
    painter.drawLine(
        start + way * (2.0 * u / long), end - way * ((1.2 if of is not Angle.OVERHEAD else 0.2) * u / long)
    )
    painter.save()
    painter.translate(start)
    painter.rotate(math.degrees(math.atan2(way.y(), way.x())))
    body = QPainterPath()
    body.addRoundedRect(QRectF(-1.9 * u, -1.1 * u, 2.5 * u, 2.2 * u), 0.4 * u, 0.4 * u)
    body.moveTo(0.6 * u, 0)
    body.lineTo(1.7 * u, -1.0 * u)
    body.lineTo(1.7 * u, 1.0 * u)
    body.closeSubpath()
    painter.fillPath(body, ink)
    painter.restore()


def paint_movement(painter: QPainter, box: QRectF, of: Movement, ink: QColor, ground: QColor) -> None:
    """How the frame goes: nested for a dolly, an arrow for a pan."""
    frame = frame_in(box)
    u = frame.height() / 10
    middle = frame.center()
    pen, soft = _pen(ink, 0.75 * u), QColor(ink)
    soft.setAlphaF(0.45)
    thin = _pen(soft, 0.6 * u)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    inner = frame_in(frame, 0.5)

    def outline(rect: QRectF, with_pen: QPen) -> None:
        painter.setPen(with_pen)
        painter.drawRoundedRect(rect, 0.6 * u, 0.6 * u)

    def arrow(start: QPointF, end: QPointF, with_pen: QPen = pen) -> None:
        way = end - start
        long = math.hypot(way.x(), way.y()) or 1
        along, side = way / long, QPointF(-way.y(), way.x()) / long
        painter.setPen(with_pen)
        painter.drawLine(start, end)
        for turn in (-1, 1):
            painter.drawLine(end, end - along * 1.8 * u + side * turn * 1.4 * u)

    match of:
        case Movement.STATIC:
            outline(frame_in(frame, 0.8), thin)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(ink)
            painter.drawEllipse(middle, 0.9 * u, 0.9 * u)
        case Movement.PAN:
            outline(frame_in(frame, 0.8), thin)
            arrow(middle - QPointF(4.2 * u, 0), middle + QPointF(4.2 * u, 0))
        case Movement.TILT:
            outline(frame_in(frame, 0.8), thin)
            arrow(middle + QPointF(0, 2.6 * u), middle - QPointF(0, 2.6 * u))
        case Movement.DOLLY_IN | Movement.DOLLY_OUT:
            outline(frame_in(frame, 0.94), thin)
            outline(inner, pen)
            for across, down in ((-1, -1), (1, -1), (-1, 1), (1, 1)):
                far = middle + QPointF(across * 7.4 * u, down * 4.1 * u)
                near = middle + QPointF(across * 5.0 * u, down * 2.8 * u)
                start, end = (far, near) if of is Movement.DOLLY_IN else (near, far)
                painter.setPen(pen)
                painter.drawLine(start, end)
                tip = end - start
                for part in (QPointF(tip.x(), 0), QPointF(0, tip.y())):
                    painter.drawLine(end, end - part * 0.75)
        case Movement.ZOOM:
            outline(frame_in(frame, 0.94), QPen(soft, 0.6 * u, Qt.PenStyle.DotLine))
            outline(inner, pen)
            for across in (-1, 1):
                for down in (-1, 1):
                    painter.setPen(thin)
                    far = middle + QPointF(across * 8.2 * u, down * 4.6 * u)
                    painter.drawLine(far, middle + QPointF(across * 4.6 * u, down * 2.6 * u))
        case Movement.TRUCK:
            outline(frame_in(frame, 0.6).translated(-2.4 * u, -1.2 * u), thin)
            outline(frame_in(frame, 0.6).translated(2.0 * u, -1.2 * u), pen)
            arrow(middle + QPointF(-5 * u, 4.2 * u), middle + QPointF(5 * u, 4.2 * u))
        case Movement.CRANE:
            outline(frame_in(frame, 0.5).translated(3.2 * u, -2.2 * u), pen)
            painter.setPen(thin)
            painter.drawLine(middle + QPointF(-7.4 * u, 4.6 * u), middle + QPointF(0, -0.6 * u))
            arrow(middle + QPointF(-4.6 * u, 0.4 * u), middle + QPointF(-4.6 * u, -4.4 * u))
        case Movement.ARC:
            painter.setPen(pen)
            ring = QRectF(middle.x() - 6.4 * u, middle.y() - 4.6 * u, 12.8 * u, 8.2 * u)
            painter.drawArc(ring, 200 * 16, 250 * 16)
            end = middle + QPointF(2.2 * u, -4.3 * u)
            painter.drawLine(end, end + QPointF(2.3 * u, -0.6 * u))
            painter.drawLine(end, end + QPointF(1.4 * u, 1.9 * u))
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(ink)
            painter.drawEllipse(middle + QPointF(0, -0.4 * u), 1.1 * u, 1.1 * u)
        case Movement.HANDHELD:
            for turn, with_pen in ((-5, thin), (4, pen)):
                painter.save()
                painter.translate(middle)
                painter.rotate(turn)
                outline(frame_in(frame, 0.74).translated(-middle), with_pen)
                painter.restore()
        case Movement.WHIP_PAN:
            for low, first in ((-3, -2), (-1, -6), (1, -4), (3, -1)):
                painter.setPen(thin)
                painter.drawLine(middle + QPointF(first * u, low * u), middle + QPointF(3.4 * u, low * u))
            arrow(middle + QPointF(-7 * u, 0), middle + QPointF(7.4 * u, 0))
        case Movement.RACK_FOCUS:
            for more in range(3):
                painter.setPen(thin)
                painter.drawEllipse(middle - QPointF(4.4 * u, 0), (1.6 + more * 0.7) * u, (1.6 + more * 0.7) * u)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(ink)
            painter.drawEllipse(middle + QPointF(5.0 * u, 0), 2.2 * u, 2.2 * u)
            arrow(middle + QPointF(-0.9 * u, 0), middle + QPointF(1.9 * u, 0))


def paint_lens(painter: QPainter, box: QRectF, half: float, ink: QColor, ground: QColor) -> None:
    """From above: the wedge that a lens sees; `half` is half its angle across, in radians."""
    start = QPointF(box.left() + box.height() * 0.35, box.center().y())
    long = box.right() - start.x()
    wedge = QPainterPath(start)
    rise = min(math.tan(min(half, 1.45)) * long, 40 * box.height())
    wedge.lineTo(start.x() + long, start.y() - rise)
    wedge.lineTo(start.x() + long, start.y() + rise)
    wedge.closeSubpath()
    clip = QPainterPath()
    clip.addRoundedRect(box, 3, 3)
    painter.fillPath(clip, ground)
    painter.save()
    painter.setClipPath(clip, Qt.ClipOperation.IntersectClip)
    glow = QColor(ink)
    glow.setAlphaF(0.28)
    painter.fillPath(wedge, glow)
    painter.strokePath(wedge, _pen(ink, 1.2))
    for part, aside in ((0.42, 0.0), (0.62, -0.26), (0.62, 0.26), (0.86, -0.1), (0.86, 0.36)):
        spot = QPointF(start.x() + long * part, start.y() + box.height() * aside)
        painter.setPen(Qt.PenStyle.NoPen)
        dot = QColor(ink)
        dot.setAlphaF(1.0 if wedge.contains(spot) else 0.35)
        painter.setBrush(dot)
        painter.drawEllipse(spot, box.height() * 0.05, box.height() * 0.05)
    body = QPainterPath()
    body.addRoundedRect(
        QRectF(box.left() + 3, start.y() - box.height() * 0.1, start.x() - box.left() - 3, box.height() * 0.2), 2, 2
    )
    painter.fillPath(body, ink)
    painter.restore()


def _pen(colour: QColor, width: float) -> QPen:
    return QPen(colour, width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin)
