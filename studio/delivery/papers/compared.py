"""What differs between two cuts on paper: three shots to a page, before and after, and in words what changed."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from storyboard.errors import DeliveryError
from studio.delivery.packets import written_whole
from studio.delivery.papers.board import check_whole, document
from studio.delivery.papers.comparison import Half, Row, count_shots, rows_of, state_of
from studio.delivery.papers.grid import BOTTOM, PAPERS, SIDE, TOP, Paper
from studio.delivery.papers.pictures import decoded
from studio.delivery.papers.typesetting import ACCENT, INK, QUIET, RULE, line, line_from_right, put, rule, style, words
from studio.delivery.papers.watched import Watched
from studio.delivery.papers.wording import Say, as_written, both

_ROWS = 3
"""Shots on a page."""
_GAP = 18.0
_FACTS = 30.0
"""Height below a picture, for its number and what happens."""


def write_compared(
    left: Watched,
    right: Watched,
    out: Path,
    *,
    paper: Paper = "a4",
    say: Say = as_written,
    progress: Callable[[int, int], None] = lambda done, total: None,
) -> int:
    """Write the comparison as a PDF, whole or not at all; in how many rows the two differ.

    Raises:
        DeliveryError: neither has a shot, a film cannot be read, or the disk is full.
    """
    import skia

    about = skia.PDF.Metadata()
    about.fTitle = f"{left.title} / {right.title}"
    about.fCreator = "Shotgraph"
    total = max(len(left.shots), len(right.shots))
    if not total:
        raise DeliveryError("Neither of the two has a shot; add one before comparing them.")
    rows: list[Row] = []
    for row in rows_of(left, right):
        progress(min(len(rows), total - 1), total)
        rows.append(row)
    size = PAPERS[paper]
    pages = -(-len(rows) // _ROWS)
    with written_whole(out) as aside:
        with document(aside, about) as made:
            for page in range(pages):
                canvas = made.beginPage(*size)
                _margins(canvas, size, (left, right), say, page, pages)
                _page(canvas, size, rows[page * _ROWS : (page + 1) * _ROWS], say)
                made.endPage()
        check_whole(aside, out)
    return sum(row.kind != "same" for row in rows)


def _columns(size: tuple[float, float]) -> tuple[float, float, float, float]:
    """Width and height of a picture, and where the second picture and the words begin."""
    high = (size[1] - TOP - BOTTOM - 16) / _ROWS - _FACTS - 12
    wide = high * 16 / 9
    return wide, high, SIDE + wide + _GAP, SIDE + 2 * (wide + _GAP)


def _margins(
    canvas: Any, size: tuple[float, float], sides: tuple[Watched, Watched], say: Say, page: int, pages: int
) -> None:
    wide, _, second, third = _columns(size)
    quiet = style(7.5, QUIET)
    line(canvas, say("What differs"), style(13, INK, face="title", tracking=0.02), SIDE, 22, 0.5 * size[0])
    for side, edge in zip(sides, (SIDE, second), strict=True):
        line(canvas, side.title, quiet, edge, TOP - 10, wide)
    line(canvas, " · ".join(count_shots(side, say) for side in sides), quiet, third, TOP - 10, size[0] - SIDE - third)
    line_from_right(canvas, f"{page + 1} / {pages}", quiet, size[0] - SIDE, size[1] - BOTTOM + 16, 80)


def _page(canvas: Any, size: tuple[float, float], rows: Sequence[Row], say: Say) -> None:
    wide, high, second, third = _columns(size)
    for at, row in enumerate(rows):
        top = TOP + 6 + at * (high + _FACTS + 12)
        rule(canvas, SIDE, top, size[0] - SIDE)
        for half, edge in ((row.left, SIDE), (row.right, second)):
            _half(canvas, half, edge, top + 7, wide, high, is_quiet=row.kind == "same")
        below = top + 6
        state = style(9.5, ACCENT if row.kind != "same" else QUIET, weight=600)
        below = put(canvas, words(state_of(row.kind, say), state, size[0] - SIDE - third), third, below) + 3
        for each in row.words:
            block = words(both(say, each), style(9, INK), size[0] - SIDE - third, top + high + _FACTS - below)
            below = put(canvas, block, third, below) + 2


def _half(canvas: Any, half: Half | None, left: float, top: float, wide: float, high: float, *, is_quiet: bool) -> None:
    import skia

    frame = skia.Rect.MakeXYWH(left, top, wide, high)
    edge = skia.Paint(Color=RULE, AntiAlias=True, Style=skia.Paint.kStroke_Style, StrokeWidth=0.5)
    if half is None:
        canvas.drawLine(left + wide / 2 - 6, top + high / 2, left + wide / 2 + 6, top + high / 2, edge)
        return
    image = decoded(half.picture)
    scale = min(wide / image.width(), high / image.height())
    shown = skia.Rect.MakeWH(image.width() * scale, image.height() * scale)
    shown.offsetTo(left + (wide - shown.width()) / 2, top + (high - shown.height()) / 2)
    paint = skia.Paint(Alphaf=0.72 if is_quiet else 1.0)
    canvas.drawImageRect(image, shown, skia.SamplingOptions(skia.FilterMode.kLinear), paint)
    canvas.drawRect(frame, edge)
    below = top + high + 4
    reach = line(canvas, half.number, style(11, INK), left, below - 1.5, 0.4 * wide)
    line(canvas, half.facts, style(7.5, QUIET), left + reach + 7, below + 1.5, wide - reach - 7)
    put(canvas, words(half.action, style(7.5, INK), wide, 11), left, below + 14)
