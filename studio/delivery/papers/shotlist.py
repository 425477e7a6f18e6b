"""The shot list: one row a use, as CSV that any program reads and as a workbook with pictures and real durations."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Callable
from datetime import datetime
from fractions import Fraction
from pathlib import Path
from typing import Any, NamedTuple

from storyboard.errors import DeliveryError
from studio.delivery.packets import written_whole
from studio.delivery.papers.panels import Board, Panel, heading_of, transition_words
from studio.delivery.papers.pictures import Pictures, encoded

_PICTURE = (192, 108)
"""Pixels of a picture in the workbook, before it is fitted to the film's shape."""
_PIXELS = 2  # a picture's own pixels for each of the workbook's, for screens that have them
_DAY = 86_400  # seconds; a workbook counts time in days
_MOST_LETTERS = 32_000  # a cell of a workbook holds 32,767
_EPOCH = datetime(2000, 1, 1)

Progress = Callable[[int, int], None]


class Row(NamedTuple):
    """A row as people read it. `start` and `length` are in frames."""

    position: int
    shot: str
    scene: str
    heading: str
    size: str
    angle: str
    movement: str
    lens: float
    action: str
    dialogue: str
    cast: str
    sound: str
    start: int
    length: int
    transition: str
    take: str
    notes: str


COLUMNS = {
    "position": "#",
    "shot": "Shot",
    "scene": "Scene",
    "heading": "Heading",
    "size": "Size",
    "angle": "Angle",
    "movement": "Movement",
    "lens": "Lens (mm)",
    "action": "Action",
    "dialogue": "Dialogue",
    "cast": "Cast",
    "sound": "Sound",
    "start": "In",
    "length": "Length",
    "transition": "Transition",
    "take": "Take",
    "notes": "Notes",
}
"""What each column is called, in order."""


def rows_of(board: Board) -> list[Row]:
    """The rows of a board's shot list."""
    return [_row(board, number, panel) for number, panel in enumerate(board.panels, 1)]


def write_csv(board: Board, out: Path) -> None:
    """Write the list as CSV: UTF-8 with a byte order mark, CRLF, times as timecode and as seconds.

    A cell that a spreadsheet would take for a formula is given an apostrophe in front, so that it stays words.

    Raises:
        DeliveryError: the disk is full, or the folder cannot be written.
    """
    names = list(COLUMNS.values())
    names.insert(names.index("Length") + 1, "Seconds")
    table = io.StringIO(newline="")
    writer = csv.writer(table, lineterminator="\r\n")
    writer.writerow(names)
    for row in rows_of(board):
        cells: list[object] = [as_words(value) if isinstance(value, str) else value for value in row]
        cells[Row._fields.index("start")] = board.timecode(row.start)
        length = Row._fields.index("length")
        cells[length] = board.timecode(row.length)
        cells.insert(length + 1, f"{float(row.length / board.rate):.3f}")
        cells[Row._fields.index("lens")] = f"{row.lens:g}"
        writer.writerow(cells)
    with written_whole(out) as aside:
        aside.write_bytes(b"\xef\xbb\xbf" + table.getvalue().encode("utf-8", "replace"))


def as_words(text: str) -> str:
    """Text that no spreadsheet runs as a formula, and without what no cell can hold.

    See OWASP, "CSV Injection": a cell that begins with = + - @, a tab or a return can be run, also in full-width form.
    """
    kept = re.sub(r"[\x00-\x08\x0b-\x1f\x7f]", " ", text.replace("\r\n", "\n").replace("\r", "\n"))
    return (
        "'" + kept if kept.lstrip(" \n\t\u00a0\u3000").startswith(tuple("=+-@＝＋－＠")) or kept[:1] == "\t" else kept
    )


def write_xlsx(board: Board, pictures: Pictures, out: Path, progress: Progress = lambda done, total: None) -> None:
    """Write the list as a workbook: pictures in the rows, a frozen and filtered header, durations that can be added.

    The same board gives the same bytes.

    Raises:
        DeliveryError: the disk is full, or the folder cannot be written.
    """
    import xlsxwriter
    from xlsxwriter.exceptions import XlsxWriterException

    safe = {"strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False, "in_memory": False}
    with written_whole(out) as aside:
        book = xlsxwriter.Workbook(str(aside), safe)
        book.set_properties({"title": _plain(board.film.title), "subject": "Shot list", "created": _EPOCH})
        _fill(book, board, pictures, progress)
        try:
            book.close()
        except XlsxWriterException as error:
            raise DeliveryError(
                f"{out.name} cannot be written ({error}); make room or choose another folder."
            ) from None


_WIDTHS = {
    "position": 5,
    "shot": 8,
    "scene": 7,
    "heading": 26,
    "size": 7,
    "angle": 13,
    "movement": 12,
    "lens": 8,
    "action": 48,
    "dialogue": 40,
    "cast": 18,
    "sound": 26,
    "start": 12,
    "length": 10,
    "transition": 14,
    "take": 12,
    "notes": 32,
}


def _fill(book: Any, board: Board, pictures: Pictures, progress: Progress) -> None:
    wide, high = _fitted(pictures.aspect)
    base = {"font_name": "Calibri", "font_size": 10, "valign": "top", "font_color": "#1B1D21"}
    rows = {"bottom": 1, "bottom_color": "#D9D9D5"}
    plain = book.add_format({**base, **rows, "text_wrap": True})
    strong = book.add_format({**base, **rows, "bold": True, "font_size": 14})
    said = book.add_format({**base, **rows, "text_wrap": True, "font_color": "#2D5F86"})
    time = book.add_format({**base, **rows, "num_format": "[m]:ss.000", "align": "right"})
    clock = book.add_format({**base, **rows, "num_format": "[h]:mm:ss.000", "align": "right"})
    head = book.add_format({**base, "bold": True, "bottom": 1, "bottom_color": "#74777C", "font_color": "#74777C"})
    total = book.add_format({**base, "bold": True, "num_format": "[m]:ss.000", "align": "right"})
    formats = {"shot": strong, "dialogue": said, "length": time, "start": clock}

    sheet = book.add_worksheet("Shots")
    sheet.hide_gridlines(2)
    sheet.set_landscape()
    sheet.set_paper(9)
    sheet.fit_to_pages(1, 0)
    sheet.repeat_rows(0)
    sheet.set_footer("&L&8" + _plain(board.film.title).replace("&", "&&")[:120] + "&R&8&P / &N")
    sheet.write_string(0, 0, "Picture", head)
    sheet.set_column_pixels(0, 0, wide + 8)
    for column, (field, name) in enumerate(COLUMNS.items(), 1):
        sheet.write_string(0, column, name, head)
        sheet.set_column(column, column, _WIDTHS[field])
    made = rows_of(board)
    for number, (row, panel) in enumerate(zip(made, board.panels, strict=True), 1):
        progress(number - 1, len(made))
        sheet.set_row_pixels(number, high + 8)
        sheet.write_blank(number, 0, None, plain)
        picture = encoded(pictures.image(panel, wide * _PIXELS), "jpg")
        scale = {"x_scale": 1 / _PIXELS, "y_scale": 1 / _PIXELS}
        place = {"x_offset": 4, "y_offset": 4, "object_position": 1, "description": f"Shot {_plain(row.shot)}", **scale}
        sheet.insert_image(number, 0, f"{number}.jpg", {"image_data": io.BytesIO(picture), **place})
        for column, (field, value) in enumerate(row._asdict().items(), 1):
            form = formats.get(field, plain)
            if isinstance(value, str):
                sheet.write_string(number, column, _plain(value), form)
            elif field in ("start", "length"):
                sheet.write_number(number, column, float(Fraction(value) / board.rate) / _DAY, form)
            else:
                sheet.write_number(number, column, value, form)
    sheet.freeze_panes(1, 3)
    sheet.autofilter(0, 0, len(made), len(COLUMNS))
    if made:
        column = 1 + Row._fields.index("length")
        letter = _letter(column)
        running = float(board.timeline.frames / board.rate) / _DAY
        sheet.write_string(len(made) + 2, column - 1, "Running time", head)
        sheet.write_number(len(made) + 2, column, running, total)
        sheet.write_string(len(made) + 3, column - 1, "Sum of shown", head)
        played = sum(float(row.length / board.rate) for row in made) / _DAY
        sheet.write_formula(len(made) + 3, column, f"=SUBTOTAL(109,{letter}2:{letter}{len(made) + 1})", total, played)


def _fitted(aspect: float) -> tuple[int, int]:
    """A picture's size in the workbook, even, within a box that suits every shape of film."""
    wide, high = _PICTURE
    if aspect >= wide / high:
        return wide, max(20, round(wide / aspect))
    return max(20, round(160 * aspect)), 160


def _letter(column: int) -> str:
    return chr(ord("A") + column)


def _row(board: Board, number: int, panel: Panel) -> Row:
    shot, film = panel.shot, board.film
    said = (f"{each.name.upper()}{f' ({each.how})' if each.how else ''}: {each.text}" for each in panel.said)
    return Row(
        position=number,
        shot=shot.number,
        scene=panel.scene.number,
        heading=heading_of(panel),
        size=shot.camera.size.short,
        angle=str(shot.camera.angle),
        movement=str(shot.camera.movement),
        lens=shot.camera.lens_mm,
        action=panel.action,
        dialogue="\n".join(said),
        cast=", ".join(film.characters_by_id[name].name for name in shot.characters),
        sound=", ".join(cue.description for cue in shot.cues if cue.kind != "music"),
        start=panel.clip.start,
        length=panel.clip.frames,
        transition=transition_words(panel.clip.transition, board.rate),
        take="" if panel.take is None else ("earlier take" if panel.is_older else panel.take.recipe[:8]),
        notes="\n".join(note.signed for note in shot.notes),
    )


def _plain(text: str) -> str:
    """Text as a workbook can hold it."""
    return re.sub(r"[\x00-\x08\x0b-\x1f\x7f\ud800-\udfff\ufffe\uffff]", " ", text)[:_MOST_LETTERS]
