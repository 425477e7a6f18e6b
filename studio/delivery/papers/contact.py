"""A contact sheet: every picture of a cut on one sheet, small, with its number and where it stands."""

from __future__ import annotations

import math
from collections.abc import Callable
from pathlib import Path

from generation.lettering import Setting, paint, set_words
from storyboard.errors import DeliveryError
from studio.delivery.packets import written_whole
from studio.delivery.papers.panels import Board, length_words
from studio.delivery.papers.pictures import Pictures, encoded

GROUND = 0xFF17191D
WORDS = 0xFFE8E6E1
QUIET = 0xFF8F9299

_WIDTH = 2400
_PIXELS = 24_000_000
"""Pixels of the largest sheet, whatever the number of shots: it has to be held whole."""


def write_contact_sheet(
    board: Board,
    pictures: Pictures,
    out: Path,
    *,
    columns: int = 0,
    progress: Callable[[int, int], None] = lambda done, total: None,
) -> tuple[int, int]:
    """Write a PNG or JPEG, by the name of `out`; its width and height in pixels. `columns` of 0 chooses.

    Raises:
        DeliveryError: the cut is empty, or the disk is full.
    """
    import skia

    count = len(board.panels)
    if not count:
        raise DeliveryError(f"Cut {board.cut.name} has no shots; add one before making its contact sheet.")
    width, height, tile, columns = sheet_of(count, pictures.aspect, columns)
    margin, gap, head = round(width / 40), max(4, round(width / columns / 16)), round(width / 18)
    high, label = round(tile / pictures.aspect), max(10, round(tile * 0.13))
    surface = skia.Surface(width, height)
    canvas = surface.getCanvas()
    canvas.clear(GROUND)
    unit = head * 0.3
    title = set_words(board.film.title, Setting("title", WORDS, unit * 1.25, align="start"), 0.6 * width, unit * 2.4)
    paint(canvas, title, margin, (head - title.height) / 2)
    facts = f"{board.cut.name} · {count} · {length_words(board.timeline.frames, board.rate)}"
    right = set_words(facts, Setting("text", QUIET, unit * 0.72, align="start"), 0.35 * width, unit * 2)
    paint(canvas, right, width - margin - right.width, (head - right.height) / 2)
    for place, panel in enumerate(board.panels):
        progress(place, count)
        row, column = divmod(place, columns)
        left, top = margin + column * (tile + gap), head + row * (high + label + gap)
        image = pictures.image(panel, tile)
        smooth = skia.SamplingOptions(skia.FilterMode.kLinear, skia.MipmapMode.kLinear)
        canvas.drawImageRect(image, skia.Rect.MakeXYWH(left, top, tile, high), smooth)
        size = label * 0.52
        number = set_words(panel.shot.number, Setting("text", WORDS, size, align="start"), tile * 0.5, label)
        paint(canvas, number, left, top + high + label * 0.18)
        if tile > 90:
            time = set_words(
                board.timecode(panel.clip.start), Setting("text", QUIET, size * 0.86, align="start"), tile, label
            )
            paint(canvas, time, left + tile - time.width, top + high + label * 0.2)
    with written_whole(out) as aside:
        kind = "png" if out.suffix.lower() == ".png" else "jpg"
        aside.write_bytes(encoded(surface.makeImageSnapshot(), kind))
    return width, height


def sheet_of(count: int, aspect: float, columns: int) -> tuple[int, int, int, int]:
    """How large a sheet of `count` pictures is: its width and height, a picture's width, how many stand in a row."""
    columns = min(columns or _columns(count, aspect), count)
    width = _WIDTH
    while True:
        margin, gap = round(width / 40), max(4, round(width / columns / 16))
        tile = (width - 2 * margin - gap * (columns - 1)) // columns
        high, label = round(tile / aspect), max(10, round(tile * 0.13))
        height = round(width / 18) + -(-count // columns) * (high + label + gap) - gap + margin
        if width * height <= _PIXELS or width <= 400:
            return width, height, tile, columns
        width = round(width * 0.92)


def _columns(count: int, aspect: float) -> int:
    """As many as make the sheet a little wider than high."""
    return max(1, min(count, math.ceil(math.sqrt(count * 1.35 / aspect))))
