"""Paints what follows the hand and the playhead over the tracks: selection, handles, snapping, what a drag does."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen, QPolygonF

from studio.desktop import theme as themes
from studio.desktop.theme import px, theme
from studio.desktop.timeline.painting import title_frames
from studio.desktop.timeline.sounds import KINDS, Strip, cue_of
from studio.desktop.timeline.stage import Stage, gain_y, ink


@dataclass(frozen=True)
class Feedback:
    """One gesture as it stands.

    Attributes:
        sentence: what letting go does, or why it cannot.
        is_refused: whether that is a refusal.
        at: where the hand is, in the content.
        snap: the frame that something sticks to.
        insert: the position in front of which something would be dropped.
        band: the rubber band.
    """

    sentence: str = ""
    is_refused: bool = False
    at: QPointF | None = None
    snap: int | None = None
    insert: int | None = None
    band: QRectF | None = None


def paint_overlay(
    painter: QPainter, stage: Stage, feedback: Feedback, playhead: int, marks: tuple[int | None, int | None],
    view: QRectF, has_focus: bool,
) -> None:  # fmt: skip
    """Paint everything that moves over a view of the content."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    _paint_marks(painter, stage, marks, view)
    _paint_pinned(painter, stage, view)
    _paint_chosen(painter, stage, view, has_focus)
    _paint_handles(painter, stage, view)
    _paint_markers(painter, stage, view)
    if feedback.insert is not None:
        _paint_insertion(painter, stage, feedback.insert)
    if feedback.snap is not None:
        x = round(stage.scale.x(feedback.snap)) + 0.5
        painter.setPen(QPen(theme().colour("text"), 1, Qt.PenStyle.DashLine))
        painter.drawLine(QPointF(x, 0), QPointF(x, stage.rows.height))
    _paint_playhead(painter, stage, playhead)
    if feedback.band is not None:
        painter.setPen(QPen(theme().colour("accent"), 1))
        painter.setBrush(theme().colour("accent", 0.12))
        painter.drawRect(feedback.band)
    if feedback.sentence and feedback.at is not None:
        _paint_sentence(painter, feedback, view)


def _paint_marks(painter: QPainter, stage: Stage, marks: tuple[int | None, int | None], view: QRectF) -> None:
    first, last = marks
    if first is None and last is None:
        return
    x1 = stage.scale.x(first) if first is not None else stage.scale.x(0)
    x2 = stage.scale.x(last + 1) if last is not None else stage.scale.x(stage.laid.frames)
    row = stage.rows.box("ruler", x1, x2)
    painter.fillRect(row, theme().colour("accent", 0.16))
    painter.setPen(QPen(theme().colour("accent"), px(2)))
    arm = px(5)
    for x, mark, side in ((x1, first, 1), (x2, last, -1)):
        if mark is not None and view.left() <= x <= view.right():
            painter.drawPolyline(
                QPolygonF([
                    QPointF(x + side * arm, row.top() + 2), QPointF(x, row.top() + 2),
                    QPointF(x, row.bottom() - 1), QPointF(x + side * arm, row.bottom() - 1),
                ])
            )  # fmt: skip


def _paint_pinned(painter: QPainter, stage: Stage, view: QRectF) -> None:
    """The names of what began left of the view stay readable at its edge."""
    left, frame = stage.scale.left, stage.scale.frame(stage.scale.left)
    face = themes.font(12)
    painter.setFont(face)
    metrics = QFontMetricsF(face)

    def tag(text: str, box: QRectF, ground: QColor, colour: QColor) -> None:
        wide = min(metrics.horizontalAdvance(text) + px(8), box.right() - left - px(4))
        if box.left() < left - px(20) and wide > px(12):
            place = QRectF(left, box.top(), wide, metrics.height() + px(2))
            painter.fillRect(place, ground)
            painter.setPen(colour)
            shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, wide - px(6))
            painter.drawText(place.adjusted(px(4), 0, 0, 0), Qt.AlignmentFlag.AlignVCenter, shown)

    laid = stage.laid
    for at in laid.between(frame, frame + 1):
        number = stage.film.shots_by_id[laid.places[at].use.shot].number
        tag(number, stage.box(at), themes.DARK.colour("ground", 0.62), themes.DARK.colour("text"))
    for kind in KINDS:
        track = stage.heard.tracks.get(kind)
        for strip in track.between(frame, frame + 1)[:1] if track is not None else ():
            tag(strip.label, stage.strip_box(strip), theme().colour("ground", 0.7), theme().colour("text"))


def _paint_chosen(painter: QPainter, stage: Stage, view: QRectF, has_focus: bool) -> None:
    laid, scale, look = stage.laid, stage.scale, theme()
    painter.setBrush(Qt.BrushStyle.NoBrush)
    seen = laid.between(scale.frame(view.left()), scale.frame(view.right()))
    for at in seen:
        use = laid.places[at].use
        if use.id not in stage.chosen:
            continue
        box = stage.box(at)
        painter.setPen(QPen(look.colour("accent"), px(3) if has_focus else px(2)))
        painter.drawRect(box.adjusted(1, 1, -2, -1))
        if box.width() > px(20):
            _paint_sound_span(painter, stage, at)


def _paint_sound_span(painter: QPainter, stage: Stage, at: int) -> None:
    """From where to where the sound of a chosen use is heard, with ends to pull."""
    first, end = (stage.scale.x(edge) for edge in stage.sound_span(at))
    row = stage.rows.box("dialogue", first, end)
    painter.setPen(QPen(theme().colour("accent"), px(2)))
    y = row.bottom() - px(2)
    painter.drawLine(QPointF(first, y), QPointF(end, y))
    for x in (first, end):
        painter.drawLine(QPointF(x, y - px(6)), QPointF(x, y))


def _paint_handles(painter: QPainter, stage: Stage, view: QRectF) -> None:
    spot, laid, scale, look = stage.pointed, stage.laid, stage.scale, theme()
    if spot.kind in ("head", "tail", "clip", "corner", "fade-in", "fade-out") and spot.use in laid.index:
        at = laid.index[spot.use]
        box = stage.box(at)
        if at + 1 < len(laid.places):
            box.setRight(scale.x(laid.starts[at + 1]))
        painter.setPen(QPen(look.colour("accent"), px(3)))
        if spot.kind in ("head", "tail"):
            x = box.left() + px(2) if spot.kind == "head" else box.right() - px(2)
            side = px(5) if spot.kind == "head" else -px(5)
            painter.drawPolyline(QPolygonF([
                QPointF(x + side, box.top() + 2), QPointF(x, box.top() + 2),
                QPointF(x, box.bottom() - 2), QPointF(x + side, box.bottom() - 2),
            ]))  # fmt: skip
        elif box.width() > px(40):
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(look.colour("accent") if spot.kind != "clip" else themes.DARK.colour("text", 0.75))
            corners = [(box.right(), -1)] + ([(box.left(), 1)] if at == 0 else [])
            for x, side in corners:
                top = box.top() + 1
                reach = px(11) * side
                painter.drawPolygon(QPolygonF([QPointF(x, top), QPointF(x + reach, top), QPointF(x, top + px(11))]))
    if spot.kind == "transition" and spot.use in laid.index:
        at = laid.index[spot.use]
        transition = laid.places[at].transition
        first = scale.x(laid.end(at) - transition.tail)
        end = first + transition.frames * scale.per_frame
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(look.colour("accent"), px(2)))
        painter.drawRect(stage.rows.box("picture", first, end).adjusted(0, 1, 0, -1))
    for each in {stage.pointed, stage.picked}:
        if each.kind.startswith("cue") or each.kind == "line":
            strip = stage.strip(each.id, each.use)
            if strip is not None:
                _paint_strip_handles(painter, stage, strip, each.id == stage.picked.id)
    _paint_picked_title(painter, stage)


def _paint_strip_handles(painter: QPainter, stage: Stage, strip: Strip, is_picked: bool) -> None:
    look, box = theme(), stage.strip_box(strip).adjusted(0, 1, -1, -1)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(look.colour("accent") if is_picked else ink(strip.kind), px(2)))
    painter.drawRoundedRect(box, px(3), px(3))
    if strip.kind == "dialogue":
        return
    cue = cue_of(stage.film, strip.of)
    if cue is not None and is_picked:
        y = gain_y(box, cue.gain_db)
        painter.setPen(QPen(look.colour("text"), px(2)))
        painter.drawLine(QPointF(box.left(), y), QPointF(box.right(), y))
    painter.setPen(QPen(look.colour("ground"), 1))
    painter.setBrush(look.colour("text"))
    inside = px(3)
    for x in (
        stage.scale.x(strip.start + strip.fade_in) + inside,
        stage.scale.x(strip.end - strip.fade_out) - inside,
    ):
        painter.drawEllipse(QPointF(x, box.top() + px(4)), px(4), px(4))


def _paint_picked_title(painter: QPainter, stage: Stage) -> None:
    cut = stage.laid.cut
    if cut is None or "titles" not in stage.rows.tops:
        return
    for spot in {stage.pointed, stage.picked}:
        title = next((each for each in cut.titles if each.id == spot.id), None) if spot.kind[:5] == "title" else None
        start = stage.laid.marked(title) if title is not None else None
        if title is not None and start is not None:
            end = start + title_frames(stage, title.use, title.offset, title.frames)
            box = stage.rows.box("titles", stage.scale.x(start), stage.scale.x(end))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(theme().colour("accent"), px(2)))
            painter.drawRoundedRect(box.adjusted(1, 1, -2, -1), px(3), px(3))


def _paint_markers(painter: QPainter, stage: Stage, view: QRectF) -> None:
    cut, look = stage.laid.cut, theme()
    if cut is None or not cut.markers:
        return
    row = stage.rows.box("ruler", 0, 0)
    face = themes.font(12)
    painter.setFont(face)
    for marker in cut.markers:
        frame = stage.laid.marked(marker)
        x = stage.scale.x(frame) if frame is not None else -1.0
        if not view.left() - px(100) <= x <= view.right():
            continue
        is_picked = stage.picked.kind == "marker" and stage.picked.id == marker.id
        painter.setPen(QPen(look.colour("working", 0.5), 1))
        painter.drawLine(QPointF(x, row.bottom()), QPointF(x, stage.rows.height))
        painter.setPen(QPen(look.colour("text") if is_picked else look.colour("ground"), px(2) if is_picked else 1))
        painter.setBrush(look.colour("working"))
        side, top = px(5), row.top() + px(2)
        painter.drawPolygon(QPolygonF([
            QPointF(x - side, top), QPointF(x + side, top), QPointF(x + side, top + px(8)),
            QPointF(x, top + px(14)), QPointF(x - side, top + px(8)),
        ]))  # fmt: skip
        if marker.note and (is_picked or stage.pointed.id == marker.id):
            _paint_box(painter, marker.note, QPointF(x + px(6), row.bottom() - px(2)), view, look.colour("line"))


def _paint_insertion(painter: QPainter, stage: Stage, at: int) -> None:
    laid = stage.laid
    frame = laid.starts[at] if at < len(laid.places) else laid.frames
    x, row = stage.scale.x(frame), stage.rows.box("picture", 0, 0)
    painter.setPen(QPen(theme().colour("accent"), px(3), Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
    painter.drawLine(QPointF(x, row.top() - px(2)), QPointF(x, row.bottom() + px(2)))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme().colour("accent"))
    painter.drawEllipse(QPointF(x, row.top() - px(2)), px(4), px(4))


def _paint_playhead(painter: QPainter, stage: Stage, playhead: int) -> None:
    x = round(stage.scale.x(playhead)) + 0.5
    row = stage.rows.box("ruler", 0, 0)
    painter.setPen(QPen(theme().colour("accent"), px(1.5)))
    painter.drawLine(QPointF(x, row.top() + px(8)), QPointF(x, stage.rows.height))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme().colour("accent"))
    side = px(6)
    painter.drawPolygon(QPolygonF([
        QPointF(x - side, row.bottom() - px(14)), QPointF(x + side, row.bottom() - px(14)),
        QPointF(x, row.bottom() - px(3)),
    ]))  # fmt: skip


def _paint_sentence(painter: QPainter, feedback: Feedback, view: QRectF) -> None:
    assert feedback.at is not None
    text = ("✕  " if feedback.is_refused else "") + feedback.sentence
    edge = theme().colour("wrong" if feedback.is_refused else "line")
    painter.setFont(themes.figures(13))
    _paint_box(painter, text, feedback.at + QPointF(px(14), px(16)), view, edge)


def _paint_box(painter: QPainter, text: str, at: QPointF, view: QRectF, edge: QColor) -> None:
    look = theme()
    metrics = QFontMetricsF(painter.font())
    most = min(px(420), view.width() - px(48))
    wrap = Qt.TextFlag.TextWordWrap.value
    box = metrics.boundingRect(QRectF(0, 0, most, 1000), wrap, text).adjusted(-px(8), -px(4), px(8), px(4))
    box.moveTopLeft(at)
    box.moveLeft(max(view.left() + px(4), min(box.left(), view.right() - box.width() - px(4))))
    box.moveTop(max(view.top() + px(4), min(box.top(), view.bottom() - box.height() - px(4))))
    painter.setPen(QPen(edge, 1))
    painter.setBrush(look.colour("raised"))
    painter.drawRoundedRect(box, px(6), px(6))
    painter.setPen(look.colour("text"))
    painter.drawText(box.adjusted(px(8), px(4), -px(8), -px(4)), Qt.AlignmentFlag.AlignLeft.value | wrap, text)
