"""The panels of the wall as pixmaps, each painted once for what it shows, and kept."""

from __future__ import annotations

from collections import OrderedDict
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPainterPath, QPixmap, QTextLayout, QTextOption

from storyboard.model import Film, Shot
from studio.desktop import shotface, terms
from studio.desktop import theme as themes
from studio.desktop.states import Making, State, word
from studio.desktop.theme import CARD_RADIUS, px, theme

BUDGET = 128 * 1024 * 1024
"""Bytes of painted panels that are kept."""
ACTION_ROWS = 2
DIALOGUE_ROWS = 2


@dataclass(frozen=True, slots=True, eq=False)
class Face:
    """All that a panel of the wall shows."""

    shot: Shot
    spoken: tuple[str, ...]
    state: State
    picture: int


@dataclass(frozen=True)
class Room:
    """How large a panel is: its width, and how many rows of dialogue the panels of its row need."""

    width: int
    dialogue: int

    @property
    def picture(self) -> int:
        return round(self.width * 9 / 16)

    @property
    def words(self) -> QRectF:
        """Where the action stands, from the panel's corner."""
        top = self.picture + px(8) + _line(themes.font(13, strong=True)) + px(2)
        return QRectF(px(10), top, self.width - px(20), ACTION_ROWS * _line(themes.font(13)))

    @property
    def height(self) -> int:
        said = self.dialogue * _line(_italic()) + (px(4) if self.dialogue else 0)
        return round(self.words.bottom() + said + px(10))


class Faces:
    """Paints panels and keeps what it painted."""

    def __init__(self) -> None:
        self._kept: OrderedDict[tuple[str, Room], tuple[Face, QPixmap]] = OrderedDict()
        self._bytes = 0

    def ready(self, face: Face, room: Room) -> QPixmap | None:
        """The panel of a shot, if it is painted as it is now."""
        key = (face.shot.id, room)
        kept = self._kept.get(key)
        if kept is None:
            return None
        old = kept[0]
        same = old.shot is face.shot and old.spoken == face.spoken
        if same and old.state == face.state and old.picture == face.picture:
            self._kept.move_to_end(key)
            return kept[1]
        return None

    def paint(self, film: Film, face: Face, picture: QPixmap | None, room: Room, ratio: float) -> QPixmap:
        """Paint the panel of a shot."""
        key = (face.shot.id, room)
        if key in self._kept:
            self._drop(key)
        pixmap = QPixmap(QSize(room.width, room.height) * ratio)
        pixmap.setDevicePixelRatio(ratio)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        _paint(painter, film, face, picture, room)
        painter.end()
        self._kept[key] = (face, pixmap)
        self._bytes += _bytes(pixmap)
        while self._bytes > BUDGET and len(self._kept) > 1:
            self._drop(next(iter(self._kept)))
        return pixmap

    def forget(self) -> None:
        """Everything looks different now."""
        self._kept.clear()
        self._bytes = 0

    def _drop(self, key: tuple[str, Room]) -> None:
        self._bytes -= _bytes(self._kept.pop(key)[1])


def _bytes(pixmap: QPixmap) -> int:
    return pixmap.width() * pixmap.height() * 4


def _paint(painter: QPainter, film: Film, face: Face, picture: QPixmap | None, room: Room) -> None:
    look, shot = theme(), face.shot
    card = QRectF(0, 0, room.width, room.height)
    painter.fillRect(card, look.colour("raised"))
    frame = QRectF(0, 0, room.width, room.picture)
    shotface.paint_picture(painter, picture, frame, shot.number)
    shotface.paint_notes(painter, len(shot.notes), frame)
    thick = px(3)
    shotface.paint_state(painter, face.state, QRectF(0, frame.bottom() - thick, room.width, thick))
    _head(painter, film, face, room)
    words = room.words
    painter.setPen(look.colour("text"))
    written = terms.action(shot)
    painter.setFont(themes.font(13))
    if written:
        _rows(painter, written, words, ACTION_ROWS)
    else:
        painter.setPen(look.colour("faint"))
        painter.drawText(words, Qt.AlignmentFlag.AlignLeft, QCoreApplication.translate("BoardPanel", "No action"))
    _said(painter, face.spoken, QRectF(words.left(), words.bottom() + px(4), words.width(), 0), room.dialogue)
    outline, corners = QPainterPath(), QPainterPath()
    outline.addRoundedRect(card, px(CARD_RADIUS), px(CARD_RADIUS))
    corners.addRect(card)
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_DestinationOut)
    painter.fillPath(corners - outline, QColor("black"))
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceOver)
    if look.name != "dark":
        painter.setPen(look.colour("line"))
        painter.drawRoundedRect(card.adjusted(0.5, 0.5, -0.5, -0.5), px(CARD_RADIUS), px(CARD_RADIUS))


def _head(painter: QPainter, film: Film, face: Face, room: Room) -> None:
    """Number, size and length in one line; takes and a state that asks for attention between them."""
    look, shot = theme(), face.shot
    strong, figures = themes.figures(13, strong=True), themes.figures(12)
    line = QRectF(px(10), room.picture + px(8), room.width - px(20), _line(themes.font(13, strong=True)))
    quiet = terms.seconds(shot.frames, film)
    if not shot.card:
        quiet = QCoreApplication.translate("BoardPanel", "{0} · {1}").format(shot.camera.size.short, quiet)
    if face.state.takes > 1 and room.width > px(170):
        quiet = f"×{face.state.takes}  {quiet}"
    wide = QFontMetricsF(figures).horizontalAdvance(quiet)
    painter.setFont(figures)
    painter.setPen(look.colour("quiet"))
    painter.drawText(line, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, quiet)
    painter.setFont(strong)
    painter.setPen(look.colour("text"))
    metrics = QFontMetricsF(strong)
    room_left = max(px(20), line.width() - wide - px(8))
    short = metrics.elidedText(shot.number, Qt.TextElideMode.ElideRight, room_left)
    painter.drawText(line, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, short)
    if face.state.making in (Making.FAILED, Making.RENDERING, Making.STALE):
        line.setLeft(line.left() + metrics.horizontalAdvance(short) + px(8))
        small = themes.font(12)
        painter.setFont(small)
        painter.setPen(look.colour("wrong" if face.state.making is Making.FAILED else "faint"))
        said = QFontMetricsF(small).elidedText(
            word(face.state), Qt.TextElideMode.ElideRight, line.width() - wide - px(8)
        )
        painter.drawText(line, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, said)


def _said(painter: QPainter, spoken: tuple[str, ...], place: QRectF, rows: int) -> None:
    """What is said, a row each, in italics; how many more lines there are in the last."""
    face = _italic()
    painter.setFont(face)
    painter.setPen(theme().colour("quiet"))
    metrics, high = QFontMetricsF(face), _line(face)
    for place_in, text in enumerate(spoken[:rows]):
        more = len(spoken) - rows
        tail = f"  +{more}" if more > 0 and place_in == rows - 1 else ""
        room = place.width() - metrics.horizontalAdvance(tail)
        short = metrics.elidedText(text, Qt.TextElideMode.ElideRight, room) + tail
        line = QRectF(place.left(), place.top() + place_in * high, place.width(), high)
        painter.drawText(line, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, short)


def _rows(painter: QPainter, text: str, area: QRectF, most: int) -> None:
    """A text in so many rows; the last one says that there is more."""
    metrics, high = QFontMetricsF(painter.font()), area.height() / most
    layout = QTextLayout(text[:600], painter.font())
    layout.setTextOption(QTextOption(Qt.AlignmentFlag.AlignLeft))
    layout.beginLayout()
    for row in range(most):
        line = layout.createLine()
        if not line.isValid():
            break
        line.setLineWidth(area.width())
        box = QRectF(area.left(), area.top() + row * high, area.width(), high)
        rest = text[line.textStart() :] if row == most - 1 else text[line.textStart() :][: line.textLength()]
        shown = metrics.elidedText(rest.strip(), Qt.TextElideMode.ElideRight, area.width())
        painter.drawText(box, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, shown)
    layout.endLayout()


def _line(face: QFont) -> float:
    return QFontMetricsF(face).lineSpacing()


def _italic() -> QFont:
    face = themes.font(12)
    face.setItalic(True)
    return face
