"""Paints what lies on the tracks: pictures, transitions, titles, captions and sounds."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QFontMetricsF, QPainter, QPainterPath, QPen, QPolygonF

from studio.desktop import theme as themes
from studio.desktop.icons import paint_icon
from studio.desktop.theme import px, theme
from studio.desktop.timeline import words
from studio.desktop.timeline.clashing import clashes
from studio.desktop.timeline.scale import tick_steps, ticks
from studio.desktop.timeline.sounds import Strip
from studio.desktop.timeline.stage import ASKED, Stage, ink
from studio.desktop.timeline.waves import Waves


def paint_tracks(painter: QPainter, stage: Stage, waves: Waves, x1: float, x2: float) -> None:
    """Paint all tracks between two x of the view."""
    look = theme()
    stage.asks = ASKED
    painter.fillRect(QRectF(x1, 0, x2 - x1, max(stage.rows.height, 20000)), look.colour("ground"))
    for row in stage.rows.tops:
        if row != "ruler":
            painter.fillRect(stage.rows.box(row, x1, x2), look.colour("panel", 0.55))
    paint_ruler(painter, stage, x1, x2)
    if not stage.laid.places:
        return
    _paint_pictures(painter, stage, x1, x2)
    _paint_words(painter, stage, x1, x2)
    for kind, track in stage.heard.tracks.items():
        if kind in stage.rows.tops:
            painter.setFont(themes.font(12))
            last, faint = -10.0, ink(kind, 0.5)
            for strip in track.between(stage.scale.frame(x1), stage.scale.frame(x2)):
                last = _paint_strip(painter, stage, waves, strip, last, (x1, x2), faint)
    _paint_limit(painter, stage, x1, x2)


def paint_ruler(painter: QPainter, stage: Stage, x1: float, x2: float) -> None:
    """Timecodes as far apart as they can be read."""
    look, scale, rate = theme(), stage.scale, stage.film.rate
    box = stage.rows.box("ruler", x1, x2)
    painter.fillRect(box, look.colour("panel"))
    face = themes.figures(12)
    painter.setFont(face)
    label = QFontMetricsF(face).horizontalAdvance(words.clock(0, rate)) + px(20)
    large, small = tick_steps(scale.per_frame, rate, label)
    first, last = scale.frame(x1 - label), scale.frame(x2)
    painter.setPen(QPen(look.colour("line"), 1))
    bottom = box.bottom()
    for frame in ticks(first, last, small):
        x = round(scale.x(frame)) + 0.5
        painter.drawLine(QPointF(x, bottom - px(4)), QPointF(x, bottom))
    for frame in ticks(first, last, large):
        x = round(scale.x(frame)) + 0.5
        painter.setPen(QPen(look.colour("faint"), 1))
        painter.drawLine(QPointF(x, bottom - px(8)), QPointF(x, bottom))
        painter.setPen(look.colour("quiet"))
        painter.drawText(QPointF(x + px(4), bottom - px(9)), words.clock(frame, rate))


# ---------------------------------------------------------------------- pictures


def _paint_pictures(painter: QPainter, stage: Stage, x1: float, x2: float) -> None:
    laid, scale = stage.laid, stage.scale
    per_frame, shift, small = scale.per_frame, scale.left - scale.scrolled, px(7)
    top, high = stage.rows.tops["picture"], stage.rows.heights["picture"]
    reached = -10.0
    for at in laid.between(scale.frame(x1), scale.frame(x2)):
        place = laid.places[at]
        left, wide = place.start * per_frame + shift, place.frames * per_frame
        if left + wide - reached < 1 and wide < 1.5:
            continue
        if wide < 1.5 and 0 < left - reached < 2:  # what was too thin to be painted leaves no hole
            wide, left = left + wide - reached, reached
        reached = left + wide
        if wide < small:  # from afar there are a thousand of these: the shortest way to a spot of colour
            painter.fillRect(QRectF(left, top, wide - 0.5 if wide > 2 else wide, high), stage.tint(place.use.shot))
            continue
        box = QRectF(left, top, wide, high)
        overlap = laid.places[at - 1].transition.overlap * scale.per_frame if at else 0.0
        if overlap >= 2:
            painter.save()
            wedge = QPainterPath(box.bottomLeft())
            wedge.lineTo(box.left() + overlap, box.top())
            wedge.lineTo(box.topRight())
            wedge.lineTo(box.bottomRight())
            wedge.closeSubpath()
            painter.setClipPath(wedge, Qt.ClipOperation.IntersectClip)
        _paint_clip(painter, stage, at, box, overlap, (x1, x2))
        if overlap >= 2:
            painter.restore()
            painter.setPen(QPen(theme().colour("text", 0.8), 1))
            painter.drawLine(box.bottomLeft(), QPointF(box.left() + overlap, box.top()))
        _paint_joint(painter, stage, at, box, overlap)
    _paint_film_fades(painter, stage)


def _paint_clip(
    painter: QPainter, stage: Stage, at: int, box: QRectF, overlap: float, seen: tuple[float, float]
) -> None:
    look, use = theme(), stage.laid.places[at].use
    inner = box.adjusted(0, 0, -1, 0)
    part = QRectF(max(inner.left(), seen[0] - 2), inner.top(), 0, inner.height())
    part.setRight(min(inner.right(), seen[1] + 2))
    thumb = stage.thumb(use.shot, max(1, int(box.height())), painter.device().devicePixelRatio())
    if thumb is None:
        painter.fillRect(part, look.colour("raised"))
    else:
        painter.drawTiledPixmap(part, thumb, QPointF(part.left() - inner.left(), 0))
    if stage.is_slate(use.shot):
        painter.fillRect(part, look.colour("ground", 0.35))
        painter.fillRect(part, QBrush(look.colour("quiet", 0.5), Qt.BrushStyle.BDiagPattern))
    if box.width() > px(26):
        number = stage.film.shots_by_id[use.shot].number
        _paint_tag(painter, number, box.topLeft() + QPointF(overlap, 0), box)
    if stage.film.shots_by_id[use.shot].notes and box.width() > px(20):
        side = px(14)
        corner = QRectF(box.left() + px(3), box.bottom() - side - px(4), side, side)
        painter.fillRect(corner.adjusted(-px(2), -px(2), px(2), px(2)), _SHADE)
        paint_icon(painter, "note", corner, theme().colour("accent"))
    if not words.is_plain(use) and box.width() > px(40):
        badge = [] if use.speed == 1 else [words.speed_name(use.speed)]
        badge += ["❄ " + words.clock(use.hold, stage.film.rate)] if use.hold else []
        _paint_badge(painter, "  ".join(badge), box)
    if use.hold:
        held = QRectF(box.right() - use.hold * stage.scale.per_frame, box.bottom() - px(3), 0, px(3))
        held.setRight(box.right() - 1)
        painter.fillRect(held, look.colour("working"))


def _paint_tag(painter: QPainter, text: str, at: QPointF, box: QRectF) -> None:
    face = themes.font(12, strong=True)
    painter.setFont(face)
    metrics = QFontMetricsF(face)
    wide = min(metrics.horizontalAdvance(text) + px(8), box.right() - at.x() - 2)
    if wide < px(14):
        return
    ground = QRectF(at.x(), at.y(), wide, metrics.height() + px(2))
    painter.fillRect(ground, _SHADE)
    painter.setPen(_LIGHT)
    shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, wide - px(6))
    painter.drawText(ground.adjusted(px(4), 0, 0, 0), Qt.AlignmentFlag.AlignVCenter, shown)


def _paint_badge(painter: QPainter, text: str, box: QRectF) -> None:
    face = themes.figures(12)
    painter.setFont(face)
    metrics = QFontMetricsF(face)
    wide = metrics.horizontalAdvance(text) + px(8)
    if wide > box.width() - px(4):
        return
    ground = QRectF(box.right() - wide - px(2), box.bottom() - metrics.height() - px(5), wide, metrics.height() + px(2))
    painter.fillRect(ground, _SHADE)
    painter.setPen(_LIGHT)
    painter.drawText(ground, Qt.AlignmentFlag.AlignCenter, text)


def _paint_joint(painter: QPainter, stage: Stage, at: int, box: QRectF, overlap: float) -> None:
    """The sign of the transition by which a clip comes in; a dip as two dark corners."""
    if not at:
        return
    transition = stage.laid.places[at - 1].transition
    if not transition.frames:
        return
    middle = box.left() + overlap / 2
    if transition.kind == "dip":
        middle = box.left()
        colour = _BLACK if transition.colour == "black" else _LIGHT
        tail, head = (frames * stage.scale.per_frame for frames in (transition.tail, transition.head))
        for reach in (-tail, head):
            corner = QPolygonF(
                [QPointF(middle, box.top()), QPointF(middle, box.bottom()), QPointF(middle + reach, box.bottom())]
            )
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colour)
            painter.drawPolygon(corner)
    side = px(16)
    if transition.frames * stage.scale.per_frame > side:
        ground = QRectF(middle - side / 2, box.center().y() - side / 2, side, side)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(_SHADE)
        painter.drawRoundedRect(ground.adjusted(-2, -2, 2, 2), px(4), px(4))
        paint_icon(painter, "transition", ground, _LIGHT)


def _paint_film_fades(painter: QPainter, stage: Stage) -> None:
    cut, laid = stage.laid.cut, stage.laid
    if cut is None:
        return
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(_BLACK)
    row = stage.rows.box("picture", 0, 0)
    for edge, frames in ((0, cut.fade_in), (laid.frames, -cut.fade_out)):
        if frames:
            x, to = stage.scale.x(edge), stage.scale.x(edge + frames)
            painter.drawPolygon(QPolygonF([QPointF(x, row.top()), QPointF(to, row.top()), QPointF(x, row.bottom())]))


# ---------------------------------------------------------------------- words and sounds


def _paint_words(painter: QPainter, stage: Stage, x1: float, x2: float) -> None:
    look, scale, laid = theme(), stage.scale, stage.laid
    painter.setFont(themes.font(12))
    if "titles" in stage.rows.tops and laid.cut is not None:
        over = {title.id for both in clashes(laid) for title in both}
        for title in laid.cut.titles:
            start = laid.marked(title)
            if start is None:
                continue
            box = stage.rows.box(
                "titles", scale.x(start), scale.x(start + title_frames(stage, title.use, title.offset, title.frames))
            )
            if box.right() > x1 and box.left() < x2:
                text = title.text or " · ".join(part for row in title.rows for part in row if part)
                if title.id in over:
                    painter.fillRect(box, look.colour("panel"))  # neither's words through the other's
                _paint_bar(painter, box, look.colour("accent", 0.3), text.replace("\n", " "))
                if title.id in over:
                    _paint_clash(painter, box)
    if "captions" in stage.rows.tops:
        for first, end, text in stage.heard.captions_between(scale.frame(x1), scale.frame(x2)):
            box = stage.rows.box("captions", scale.x(first), scale.x(end))
            if box.right() > x1 and box.left() < x2 and box.width() >= 1:
                _paint_bar(painter, box, look.colour("raised"), text)


def title_frames(stage: Stage, use: str, offset: int, frames: int) -> int:
    """How long a title is seen: it ends with its use."""
    return max(1, min(frames, stage.laid.places[stage.laid.index[use]].frames - offset))


def _paint_clash(painter: QPainter, box: QRectF) -> None:
    """Words that another title stands over: an edge, and where there is room a sign."""
    painter.setPen(QPen(theme().colour("wrong"), max(1, px(1))))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(box.adjusted(0.5, 1.5, -1.5, -1.5), px(3), px(3))
    side = min(px(14), box.height() - px(4))
    if box.width() > 3 * side:
        sign = QRectF(box.right() - side - px(5), box.center().y() - side / 2, side, side)
        paint_icon(painter, "warning", sign, theme().colour("wrong"))


def _paint_bar(painter: QPainter, box: QRectF, colour: QColor, text: str) -> None:
    inner = box.adjusted(0, 1, -1, -1)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QBrush(colour))
    painter.drawRoundedRect(inner, px(3), px(3))
    _paint_label(painter, inner, text)


def _paint_label(painter: QPainter, box: QRectF, text: str, *, plate: bool = False) -> None:
    left = box.left() + px(5)
    wide = box.right() - left - px(3)
    if wide < px(16):
        return
    metrics = QFontMetricsF(painter.font())
    painter.setPen(theme().colour("text"))
    shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, wide)
    if plate:
        ground = QRectF(left - px(2), box.top(), metrics.horizontalAdvance(shown) + px(4), box.height())
        painter.fillRect(ground, theme().colour("ground", 0.55))
    painter.drawText(QRectF(left, box.top(), wide, box.height()), Qt.AlignmentFlag.AlignVCenter, shown)


def _paint_strip(
    painter: QPainter, stage: Stage, waves: Waves, strip: Strip, last: float, seen: tuple[float, float], faint: QColor
) -> float:
    scale, rows = stage.scale, stage.rows
    left, wide = strip.start * scale.per_frame + scale.left - scale.scrolled, strip.frames * scale.per_frame
    if wide < 3:
        if left + wide - last >= 1:
            tops, heights = rows.tops[strip.kind], rows.heights[strip.kind]
            painter.fillRect(QRectF(left, tops, max(1.0, wide), heights), faint)
            return left + wide
        return last
    box = stage.strip_box(strip)
    inner = box.adjusted(0, 1, -1, -1)
    part = QRectF(max(inner.left(), seen[0] - px(8)), inner.top(), 0, inner.height())
    part.setRight(min(inner.right(), seen[1] + px(8)))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(ink(strip.kind, 0.2))
    painter.drawRoundedRect(part, px(3), px(3))
    waves.paint(painter, strip, inner, seen, stage.scale.per_frame, stage.film.rate, ink(strip.kind, 0.75))
    painter.setPen(QPen(ink(strip.kind), 1))
    if strip.fade_in:
        to = min(inner.right(), stage.scale.x(strip.start + strip.fade_in))
        painter.drawLine(inner.bottomLeft(), QPointF(to, inner.top()))
    if strip.fade_out:
        to = max(inner.left(), stage.scale.x(strip.end - strip.fade_out))
        painter.drawLine(inner.bottomRight(), QPointF(to, inner.top()))
    if strip.file is None:
        painter.setPen(QPen(ink(strip.kind), 1, Qt.PenStyle.DotLine))
        painter.drawLine(QPointF(part.left(), box.center().y()), QPointF(part.right(), box.center().y()))
    if inner.width() > px(36):
        head = QRectF(inner.left(), inner.top(), inner.width(), QFontMetricsF(painter.font()).height() + px(1))
        _paint_label(painter, head, strip.label, plate=True)
    return last


def _paint_limit(painter: QPainter, stage: Stage, x1: float, x2: float) -> None:
    """What runs over the cut's limit: hatched, with words."""
    cut, laid = stage.laid.cut, stage.laid
    if cut is None or cut.delivery.limit is None:
        return
    look, limit = theme(), cut.delivery.limit
    x, end = stage.scale.x(limit), stage.scale.x(max(limit, laid.frames))
    top, bottom = stage.rows.tops["ruler"], stage.rows.height
    over = laid.frames - limit
    if over > 0 and end > x1 and x < x2:
        box = QRectF(max(x, x1 - px(8)), top, 0, bottom - top)
        box.setRight(min(end, x2 + px(8)))
        painter.fillRect(box, look.colour("wrong", 0.12))
        ruler = QRectF(box.left(), top, box.width(), px(4))
        painter.fillRect(ruler, look.colour("wrong"))
    if x1 - 2 <= x <= x2 + 2:
        painter.setPen(QPen(look.colour("wrong" if over > 0 else "quiet"), 1, Qt.PenStyle.DashLine))
        painter.drawLine(QPointF(x, top), QPointF(x, bottom))


_SHADE = themes.DARK.colour("ground", 0.62)
_LIGHT = themes.DARK.colour("text")
_BLACK = themes.DARK.colour("ground", 0.85)
"""Words on pictures are light on dark, and a fade to black is dark, in every theme."""
