"""What lies under a point of the timeline."""

from __future__ import annotations

from PySide6.QtCore import QPointF

from studio.desktop.theme import px
from studio.desktop.timeline.painting import title_frames
from studio.desktop.timeline.sounds import Strip, cue_of
from studio.desktop.timeline.stage import Spot, Stage, gain_y


def spot_at(stage: Stage, point: QPointF) -> Spot:
    """What is under a point of the content; an empty spot where nothing is."""
    x, y = point.x(), point.y()
    row = stage.rows.at(y)
    if x < stage.scale.left or not row:
        return Spot()
    if row == "ruler":
        return _marker(stage, x) or Spot("ruler")
    if row == "titles":
        return _title(stage, x)
    if row == "picture":
        return _picture(stage, x, y)
    if row in stage.heard.tracks:
        return _sound(stage, row, x, y)
    return Spot()


def use_at(stage: Stage, x: float) -> int:
    """The position of the use that is seen on top at an x; -1 where the cut is over."""
    frame = stage.scale.frame(x)
    if not stage.laid.places or not 0 <= frame < stage.laid.frames:
        return -1
    return stage.laid.at(int(frame))


def _marker(stage: Stage, x: float) -> Spot | None:
    cut = stage.laid.cut
    for marker in cut.markers if cut is not None else ():
        frame = stage.laid.marked(marker)
        if frame is not None and abs(stage.scale.x(frame) - x) <= px(7):
            return Spot("marker", marker.id, marker.use)
    return None


def _title(stage: Stage, x: float) -> Spot:
    cut = stage.laid.cut
    for title in reversed(cut.titles) if cut is not None else ():
        start = stage.laid.marked(title)
        if start is None:
            continue
        end = stage.scale.x(start + title_frames(stage, title.use, title.offset, title.frames))
        if stage.scale.x(start) <= x < end + px(3):
            return Spot("title-end" if end - x <= px(7) else "title", title.id, title.use)
    return Spot()


def _picture(stage: Stage, x: float, y: float) -> Spot:
    laid, scale = stage.laid, stage.scale
    at = use_at(stage, x)
    if at < 0:
        if laid.places and 0 <= x - scale.x(laid.frames) <= px(6):
            return Spot("tail", laid.places[-1].use.id, laid.places[-1].use.id)
        return Spot()
    top = y - stage.rows.tops["picture"] <= min(px(16), stage.rows.heights["picture"] / 3)
    found = _joint(stage, at, x, top) or (_joint(stage, at + 1, x, top) if at + 1 < len(laid.places) else None)
    if found is not None:
        return found
    box, use = stage.box(at), laid.places[at].use.id
    reach = min(px(7), box.width() / 4)
    if at + 1 < len(laid.places):
        box.setRight(scale.x(laid.starts[at + 1]))
    if top and at == 0 and x - box.left() <= px(14) and box.width() > px(40):
        return Spot("fade-in", use, use)
    if top and box.right() - x <= px(14) and box.width() > px(40):
        return Spot("corner" if at + 1 < len(laid.places) else "fade-out", use, use)
    if x - box.left() <= reach:
        return Spot("head", use, use)
    if box.right() - x <= reach:
        return Spot("tail", use, use)
    return Spot("clip", use, use)


def _joint(stage: Stage, at: int, x: float, top: bool) -> Spot | None:
    """The transition into the use at a position, under its sign or along its upper edge."""
    if at < 1 or at >= len(stage.laid.places):
        return None
    before = stage.laid.places[at - 1]
    transition = before.transition
    if not transition.frames:
        return None
    first = stage.scale.x(stage.laid.end(at - 1) - transition.tail)
    end = stage.scale.x(stage.laid.starts[at] + transition.head)
    middle = (first + end) / 2
    wide = max(px(8), (end - first) / 2 - px(6)) if top else min(px(12), (end - first) / 3)
    inside = abs(x - middle) <= wide or (top and first - px(4) <= x <= end)
    return Spot("transition", before.use.id, before.use.id) if inside else None


def _sound(stage: Stage, row: str, x: float, y: float) -> Spot:
    frame = stage.scale.frame(x)
    low = stage.rows.tops[row] + stage.rows.heights[row] - y <= px(9)
    if row == "dialogue" and low:
        for use in stage.chosen:
            at = stage.laid.index.get(use)
            if at is None:
                continue
            first, end = (stage.scale.x(edge) for edge in stage.sound_span(at))
            if abs(x - first) <= px(7):
                return Spot("sound-head", use, use)
            if abs(x - end) <= px(7):
                return Spot("sound-tail", use, use)
    reach = px(6) / stage.scale.per_frame
    for strip in reversed(stage.heard.tracks[row].between(frame - reach, frame + reach)):
        if strip.start <= frame < strip.end:
            return _strip(stage, strip, x, y)
    return Spot()


def _strip(stage: Stage, strip: Strip, x: float, y: float) -> Spot:
    if not strip.of:
        return Spot("bed")
    if strip.kind == "dialogue":
        return Spot("line", strip.of, strip.use)
    box = stage.strip_box(strip)
    if y - box.top() <= px(9):
        if abs(x - stage.scale.x(strip.start + strip.fade_in) - px(3)) <= px(7):
            return Spot("cue-in", strip.of, strip.use)
        if abs(x - stage.scale.x(strip.end - strip.fade_out) + px(3)) <= px(7):
            return Spot("cue-out", strip.of, strip.use)
    cue = cue_of(stage.film, strip.of) if stage.picked.id == strip.of else None
    if cue is not None and abs(y - gain_y(box, cue.gain_db)) <= px(5):
        return Spot("cue-gain", strip.of, strip.use)
    return Spot("cue", strip.of, strip.use)
