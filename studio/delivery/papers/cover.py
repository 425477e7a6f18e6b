"""The storyboard's cover: one picture of the film, its title, and the few facts that name this cut."""

from __future__ import annotations

from typing import Any

from storyboard.time import rate_name
from studio.delivery.papers.grid import SIDE
from studio.delivery.papers.panels import Board, Panel, length_words
from studio.delivery.papers.pictures import GROUND, Pictures, decoded, draw_corners
from studio.delivery.papers.typesetting import ACCENT, INK, QUIET, fitted, line, put, rule, style

_WIDE = ("extreme wide", "wide")
_COVER_PIXELS = 1920


def draw_cover(
    canvas: Any, page: tuple[float, float], board: Board, pictures: Pictures, credit: str, date: str
) -> None:
    """Fill a page: a wide film's picture lies across the top, another's stands at the right."""
    width, height = page
    if pictures.aspect >= 1.4:
        _picture(canvas, (0, 0, width, 0.735 * height), board, pictures)
        _title(canvas, board, credit, SIDE, 0.735 * height + 26, 0.56 * width - SIDE, 0.15 * height)
        _facts(canvas, board, date, 0.66 * width, 0.735 * height + 31, width - SIDE)
        return
    wide = min(0.58 * width, height * pictures.aspect)
    _picture(canvas, (width - wide, 0, wide, height), board, pictures)
    box = width - wide - 2 * SIDE
    _title(canvas, board, credit, SIDE, 0.2 * height, box, 0.36 * height)
    _facts(canvas, board, date, SIDE, 0.7 * height, SIDE + box)


def hero(board: Board) -> Panel | None:
    """The panel that stands for the film: the longest wide one that has a take, not too near the end; or none."""
    drawn = [panel for panel in board.panels if panel.take is not None and not panel.shot.card]
    wide = [panel for panel in drawn if panel.shot.camera.size in _WIDE]
    peopled = [panel for panel in wide if panel.shot.characters]
    before_the_end = board.timeline.frames * 3 // 4
    pool = peopled or wide or drawn
    early = [panel for panel in pool if panel.clip.start < before_the_end] or pool
    return max(early, key=lambda panel: panel.clip.frames, default=None)


def _picture(canvas: Any, box: tuple[float, float, float, float], board: Board, pictures: Pictures) -> None:
    """The film's picture, filling a box; plain paper where nothing is drawn yet."""
    import skia

    left, top, width, height = box
    frame = skia.Rect.MakeXYWH(left, top, width, height)
    chosen = hero(board)
    if chosen is None:
        canvas.drawRect(frame, skia.Paint(Color=GROUND))
        canvas.save()
        canvas.translate(left, top)
        draw_corners(canvas, width, height)
        canvas.restore()
        return
    image = decoded(pictures.jpeg(chosen, _COVER_PIXELS))
    scale = max(width / image.width(), height / image.height())
    wide, high = image.width() * scale, image.height() * scale
    canvas.save()
    canvas.clipRect(frame)
    place = skia.Rect.MakeXYWH(left + (width - wide) / 2, top + 0.42 * (height - high), wide, high)
    canvas.drawImageRect(image, place, skia.SamplingOptions(skia.FilterMode.kLinear))
    canvas.restore()


def _title(canvas: Any, board: Board, credit: str, left: float, top: float, width: float, height: float) -> None:
    title = fitted(board.film.title, style(40, INK, face="title"), width, height - 28, 13)
    below = put(canvas, title, left, top - 6) + 7
    rule(canvas, left, below, left + 30, ACCENT, 1.6)
    line(canvas, "  ·  ".join(filter(None, ("Storyboard", board.cut.name))), style(11, QUIET), left, below + 7, width)
    if credit:
        line(canvas, credit, style(9, QUIET), left, below + 24, width)


def _facts(canvas: Any, board: Board, date: str, left: float, top: float, right: float) -> None:
    delivery = board.cut.delivery
    scenes = len({panel.scene.id for panel in board.panels})
    shots = len({panel.shot.id for panel in board.panels})
    rows = [
        ("Length", f"{length_words(board.timeline.frames, board.rate)}  ·  {board.timecode(board.timeline.frames)}"),
        ("Shots", f"{shots} in {scenes} {'scene' if scenes == 1 else 'scenes'}"),
        ("Picture", f"{delivery.width} × {delivery.height}  ·  {rate_name(board.rate)} fps"),
        ("Date", date),
    ]
    for name, value in rows:
        if value:
            line(canvas, name, style(8.5, QUIET), left, top + 2, 50)
            line(canvas, value, style(8.5, INK), left + 52, top + 2, right - left - 52)
            top += 17
            rule(canvas, left, top, right)
            top += 2
