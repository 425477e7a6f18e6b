"""The cards of shots as pixmaps, each painted once for a shot, its state and a zoom, and kept.

Near, a card is its picture, state line and two lines of words; farther, the picture alone; from afar a block of its
colour. What is not painted yet at this zoom is shown from another, scaled, until its turn comes.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Iterable
from dataclasses import dataclass
from enum import IntEnum

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QColor, QFontMetricsF, QImage, QPainter, QPainterPath, QPen, QPixmap, QPolygonF

from storyboard.model import Film, Shot
from studio.desktop import theme as themes
from studio.desktop.graph import words
from studio.desktop.graph.plot import Measures
from studio.desktop.shotface import paint_notes
from studio.desktop.states import Making, State, word
from studio.desktop.theme import CARD_RADIUS, px, theme

BUDGET = 128 * 1024 * 1024
"""Bytes of painted cards that are kept."""
FOOT = 8
"""Units under a card, in which a stack of takes shows."""


class Detail(IntEnum):
    """How much of a card is shown."""

    BLOCK = 0
    PICTURE = 1
    FULL = 2


def detail_at(zoom: float) -> Detail:
    """What can be told at a zoom: words need half their size, pictures a few pixels."""
    return Detail.FULL if zoom >= 0.5 else Detail.PICTURE if zoom >= 0.15 else Detail.BLOCK


@dataclass(frozen=True, slots=True, eq=False)
class Face:
    """All that a card shows: the shot, its state, and the key of its picture."""

    shot: Shot
    state: State
    picture: int


@dataclass(frozen=True)
class _Painted:
    face: Face
    pixmap: QPixmap
    bytes: int


class Cards:
    """Paints cards and keeps what it painted."""

    def __init__(self) -> None:
        self._kept: OrderedDict[tuple[str, float], _Painted] = OrderedDict()
        self._bytes = 0
        self._last: dict[str, float] = {}
        self._colours: dict[str, QColor] = {}

    def ready(self, face: Face, zoom: float) -> QPixmap | None:
        """The card as it is now at a zoom, if it is painted."""
        kept = self._kept.get((face.shot.id, zoom))
        if kept is None:
            return None
        old = kept.face
        if old.shot is not face.shot or old.picture != face.picture or old.state != face.state:
            return None
        self._kept.move_to_end((face.shot.id, zoom))
        return kept.pixmap

    def nearest(self, shot: str) -> QPixmap | None:
        """The card as it was last painted, at any zoom."""
        kept = self._kept.get((shot, self._last.get(shot, 0.0)))
        return kept.pixmap if kept is not None else None

    def paint(self, film: Film, face: Face, picture: QPixmap | None, m: Measures, zoom: float, ratio: float) -> QPixmap:
        """Paint a card at a zoom, for a screen of so many device pixels to a pixel."""
        size = QSize(round(m.width * zoom * ratio), round((m.height + FOOT) * zoom * ratio))
        image = QImage(size, QImage.Format.Format_ARGB32_Premultiplied)
        image.fill(Qt.GlobalColor.transparent)
        painter = QPainter(image)
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        painter.scale(zoom * ratio, zoom * ratio)
        _card(painter, film, face, picture, m, detail_at(zoom), zoom * ratio)
        painter.end()
        pixmap = QPixmap.fromImage(image)
        pixmap.setDevicePixelRatio(ratio)
        self._keep(face, zoom, pixmap)
        return pixmap

    def colour(self, shot: str) -> QColor | None:
        """The one colour that stands for a shot from afar, if it is known."""
        return self._colours.get(shot)

    def learn_colour(self, shot: str, picture: QPixmap) -> QColor:
        """A shot's colour from afar is its picture's mean."""
        small = picture.scaled(1, 1, mode=Qt.TransformationMode.SmoothTransformation).toImage()
        return self._colours.setdefault(shot, small.pixelColor(0, 0))

    def forget_colours(self, shots: Iterable[str]) -> None:
        """These shots have other pictures now."""
        for shot in shots:
            self._colours.pop(shot, None)

    def forget(self) -> None:
        """Everything looks different now."""
        self._kept.clear()
        self._last.clear()
        self._bytes = 0

    def _keep(self, face: Face, zoom: float, pixmap: QPixmap) -> None:
        key = (face.shot.id, zoom)
        before = self._kept.pop(key, None)
        self._bytes -= before.bytes if before else 0
        size = pixmap.width() * pixmap.height() * 4
        self._kept[key] = _Painted(face, pixmap, size)
        self._last[face.shot.id] = zoom
        self._bytes += size
        while self._bytes > BUDGET and len(self._kept) > 1:
            _, gone = self._kept.popitem(last=False)
            self._bytes -= gone.bytes


def _card(
    painter: QPainter, film: Film, face: Face, picture: QPixmap | None, m: Measures, detail: Detail, scale: float
) -> None:
    look = theme()
    full = detail is Detail.FULL
    radius = min(px(CARD_RADIUS), 4 / scale + px(CARD_RADIUS) / 2) if not full else px(CARD_RADIUS)
    card = QRectF(0, 0, m.width, m.height)
    painter.fillRect(card, look.colour("raised"))
    frame = QRectF(0, 0, m.width, m.picture if full else m.height)
    if picture is not None and not picture.isNull():
        _cover(painter, picture, frame, scale)
    else:
        _blank(painter, frame, face)
    thick = 3 / min(1, scale * 1.3)
    _state_line(painter, face.state, QRectF(0, frame.bottom() - thick, m.width, thick))
    if full:
        paint_notes(painter, len(face.shot.notes), frame)
        _tag(painter, face.state, frame)
        _words(painter, film, face, QRectF(0, m.picture, m.width, m.words))
    outline = QPainterPath()
    outline.addRoundedRect(card, radius, radius)
    corners = QPainterPath()
    corners.addRect(card)
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_DestinationOut)
    painter.fillPath(corners - outline, QColor("black"))  # far cheaper than painting all of it through a clip
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_DestinationOver)
    for sheet in range(1, min(3, face.state.takes)):
        inset = px(7) * sheet
        under = QRectF(inset, m.height - 3 * radius, m.width - 2 * inset, 3 * radius + FOOT / 2 * sheet - 0.5)
        painter.setBrush(look.colour("well"))
        painter.setPen(QPen(look.colour("faint", 0.5), 1))
        painter.drawRoundedRect(under, radius, radius)
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceOver)
    if look.name != "dark":
        painter.setPen(QPen(look.colour("line"), 1 / min(1, scale)))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPath(outline)


def _cover(painter: QPainter, picture: QPixmap, frame: QRectF, scale: float) -> None:
    """The picture, edge to edge: what is too much of it is cut off evenly."""
    size = QSize(max(1, round(frame.width() * scale)), max(1, round(frame.height() * scale)))
    fine = picture.scaled(
        size, Qt.AspectRatioMode.KeepAspectRatioByExpanding, Qt.TransformationMode.SmoothTransformation
    )
    source = QRectF(0, 0, size.width(), size.height())
    source.moveCenter(QRectF(fine.rect()).center())
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, False)
    painter.drawPixmap(frame, fine, QRectF(source.toRect()))


def _blank(painter: QPainter, frame: QRectF, face: Face) -> None:
    """No picture yet: a quiet ground and the shot's number."""
    look = theme()
    painter.fillRect(frame, look.colour("well", 0.55))
    painter.setFont(themes.font(20))
    painter.setPen(look.colour("faint"))
    painter.drawText(frame, Qt.AlignmentFlag.AlignCenter, face.shot.number)


def _state_line(painter: QPainter, state: State, line: QRectF) -> None:
    """Each state by its own shape: dots, a hairline, a filling bar, a solid bar, dashes, a broken bar."""
    look, making = theme(), state.making
    middle = line.center().y()
    thick = line.height()
    if making is Making.RENDERED:
        painter.fillRect(line, look.colour("good"))
    elif making is Making.DRAWN:
        painter.fillRect(QRectF(0, line.bottom() - thick / 2, line.width(), thick / 2), look.colour("good", 0.8))
    elif making is Making.RENDERING:
        painter.fillRect(line, look.colour("ground", 0.7))
        painter.fillRect(QRectF(0, line.top(), line.width() * state.progress, thick), look.colour("working"))
    elif making is Making.FAILED:
        third = line.width() / 2
        painter.fillRect(QRectF(0, line.top(), third - 2 * thick, thick), look.colour("wrong"))
        painter.fillRect(QRectF(third + 2 * thick, line.top(), third, thick), look.colour("wrong"))
    else:
        stale = making is Making.STALE
        pen = QPen(look.colour("accent") if stale else look.colour("faint"), thick if stale else thick * 0.6)
        pen.setCapStyle(Qt.PenCapStyle.FlatCap if stale else Qt.PenCapStyle.RoundCap)
        pen.setDashPattern([3, 1.5] if stale else [0.1, 4])
        painter.setPen(pen)
        painter.drawLine(QPointF(0, middle), QPointF(line.width(), middle))


def _tag(painter: QPainter, state: State, frame: QRectF) -> None:
    """The word of a state that asks for attention, on the picture's corner."""
    if state.making not in (Making.RENDERING, Making.FAILED):
        return  # the others are told by the shape of their line, and stay calm
    look = theme()
    text = word(state)
    if state.making is Making.RENDERING:
        text = f"{round(state.progress * 100)} %"
    face = themes.figures(12)
    metrics = QFontMetricsF(face)
    high, mark = metrics.height() + px(2), px(8)
    wide = metrics.horizontalAdvance(text) + mark + px(18)
    pill = QRectF(px(8), frame.bottom() - high - px(10), wide, high)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(look.colour("ground", 0.88))
    painter.drawRoundedRect(pill, high / 2, high / 2)
    painter.setBrush(look.colour("wrong" if state.making is Making.FAILED else "working"))
    at = QPointF(pill.left() + px(7) + mark / 2, pill.center().y())
    if state.making is Making.FAILED:
        offsets = ((0, -0.6), (0.6, 0.45), (-0.6, 0.45))
        painter.drawPolygon(QPolygonF([at + QPointF(x * mark, y * mark) for x, y in offsets]))
    else:
        painter.drawPie(
            QRectF(at.x() - mark / 2, at.y() - mark / 2, mark, mark), 90 * 16, round(-5760 * state.progress)
        )
    painter.setPen(look.colour("text"))
    painter.setFont(face)
    painter.drawText(pill.adjusted(mark + px(11), 0, 0, 0), Qt.AlignmentFlag.AlignVCenter, text)


def _words(painter: QPainter, film: Film, face: Face, area: QRectF) -> None:
    """Number, size and length in one quiet line; what happens in a second."""
    look, shot = theme(), face.shot
    inner = area.adjusted(px(10), px(7), -px(10), -px(7))
    strong, figures, small = themes.figures(13, strong=True), themes.figures(12), themes.font(12)
    first = QFontMetricsF(strong)
    top = QRectF(inner.left(), inner.top(), inner.width(), first.height())
    quiet = words.quiet_line(film, shot)
    room = QFontMetricsF(figures).horizontalAdvance(quiet) + px(8)
    painter.setFont(strong)
    painter.setPen(look.colour("text"))
    number = first.elidedText(shot.number, Qt.TextElideMode.ElideRight, max(px(24), top.width() - room))
    painter.drawText(top, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, number)
    painter.setFont(figures)
    painter.setPen(look.colour("quiet"))
    painter.drawText(top, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, quiet)
    below = QRectF(inner.left(), top.bottom() + px(3), inner.width(), inner.bottom() - top.bottom() - px(3) + 2)
    if face.state.takes > 1:
        count = f"×{face.state.takes}"
        painter.setPen(QPen(QBrush(look.colour("faint")), 1))
        painter.drawText(below, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, count)
        below.setWidth(below.width() - QFontMetricsF(figures).horizontalAdvance(count) - px(8))
    painter.setFont(small)
    painter.setPen(look.colour("quiet"))
    said = QFontMetricsF(small).elidedText(words.first_words(shot), Qt.TextElideMode.ElideRight, below.width())
    painter.drawText(below, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, said)
