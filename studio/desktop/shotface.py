"""What lists of shots paint of each: the picture edge to edge, the line of its state, a figure that shows its size."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QPixmap

from storyboard.camera import Size
from studio.desktop import theme as themes
from studio.desktop.icons import paint_icon
from studio.desktop.states import Making, State
from studio.desktop.theme import px, theme


def paint_picture(painter: QPainter, picture: QPixmap | None, frame: QRectF, number: str) -> None:
    """A shot's picture, cut off evenly where it is too large; a quiet ground with its number until there is one."""
    if picture is None or picture.isNull():
        look = theme()
        painter.fillRect(frame, look.colour("well", 0.55))
        painter.setFont(themes.font(20 if frame.height() > px(60) else 12))
        painter.setPen(look.colour("faint"))
        painter.drawText(frame, Qt.AlignmentFlag.AlignCenter, number)
        return
    ratio = painter.device().devicePixelRatioF()
    size = QSize(max(1, round(frame.width() * ratio)), max(1, round(frame.height() * ratio)))
    fine = picture.scaled(
        size, Qt.AspectRatioMode.KeepAspectRatioByExpanding, Qt.TransformationMode.SmoothTransformation
    )
    source = QRectF(0, 0, size.width(), size.height())
    source.moveCenter(QRectF(fine.rect()).center())
    painter.drawPixmap(frame, fine, QRectF(source.toRect()))


def paint_state(painter: QPainter, state: State, line: QRectF) -> None:
    """Each state by its own shape: dots, a hairline, a filling bar, a solid bar, dashes, a broken bar."""
    look, making, thick = theme(), state.making, line.height()
    if making is Making.RENDERED:
        painter.fillRect(line, look.colour("good"))
    elif making is Making.DRAWN:
        painter.fillRect(line.adjusted(0, thick / 2, 0, 0), look.colour("good", 0.8))
    elif making is Making.RENDERING:
        painter.fillRect(line, look.colour("ground", 0.7))
        done = QRectF(line)
        done.setWidth(line.width() * state.progress)
        painter.fillRect(done, look.colour("working"))
    elif making is Making.FAILED:
        half = QRectF(line)
        half.setWidth(line.width() / 2 - 2 * thick)
        painter.fillRect(half, look.colour("wrong"))
        half.moveRight(line.right())
        painter.fillRect(half, look.colour("wrong"))
    else:
        stale = making is Making.STALE
        pen = QPen(look.colour("accent") if stale else look.colour("faint"), thick if stale else thick * 0.6)
        pen.setCapStyle(Qt.PenCapStyle.FlatCap if stale else Qt.PenCapStyle.RoundCap)
        pen.setDashPattern([3, 1.5] if stale else [0.1, 4])
        painter.setPen(pen)
        middle = line.center().y()
        painter.drawLine(QPointF(line.left(), middle), QPointF(line.right(), middle))


def paint_notes(painter: QPainter, count: int, frame: QRectF) -> None:
    """A sign on the picture's corner that there are notes on the shot, and how many if there are several."""
    if not count:
        return
    look, side = theme(), px(14)
    text = str(count) if count > 1 else ""
    face = themes.figures(12)
    painter.setFont(face)
    wide = side + px(8) + (painter.fontMetrics().horizontalAdvance(text) + px(3) if text else 0)
    pill = QRectF(frame.right() - wide - px(8), frame.top() + px(8), wide, side + px(6))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(look.colour("ground", 0.88))
    painter.drawRoundedRect(pill, px(6), px(6))
    paint_icon(painter, "note", QRectF(pill.left() + px(4), pill.top() + px(3), side, side), look.colour("accent"))
    if text:
        painter.setPen(look.colour("text"))
        painter.drawText(pill.adjusted(side + px(6), 0, 0, 0), Qt.AlignmentFlag.AlignVCenter, text)


def paint_size(painter: QPainter, of: Size, box: QRectF, colour: QColor) -> None:
    """A frame with as much of a person in it as the size holds."""
    frame = QRectF(0, 0, min(box.width(), box.height() * 16 / 9), 0)
    frame.setHeight(frame.width() * 9 / 16)
    frame.moveCenter(box.center())
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    clip = QPainterPath()
    clip.addRoundedRect(frame, px(2), px(2))
    painter.fillPath(clip, theme().colour("well"))
    painter.setClipPath(clip)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    metre = frame.height() / (of.frame_height if of is not Size.INSERT else 0.34)
    eyes = frame.top() + frame.height() * (0.5 if of.frame_height > 4 else 0.36)
    if of is Size.INSERT:  # a thing, not a face
        painter.drawRoundedRect(
            QRectF(frame.center().x() - 0.1 * metre, frame.center().y() - 0.07 * metre, 0.2 * metre, 0.14 * metre),
            px(1), px(1),
        )  # fmt: skip
    else:
        middle = frame.center().x()
        painter.drawEllipse(QPointF(middle, eyes), 0.11 * metre, 0.14 * metre)
        body = QRectF(middle - 0.24 * metre, eyes + 0.18 * metre, 0.48 * metre, 1.45 * metre)
        painter.drawRoundedRect(body, 0.2 * metre, 0.2 * metre)
    painter.restore()
