"""The storyboard as a PDF: a cover, then pages of panels that a client should want to keep."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from generation.lettering import reads_from_right
from storyboard.errors import DeliveryError
from studio.delivery.packets import written_whole
from studio.delivery.papers.cover import draw_cover
from studio.delivery.papers.glyphs import Way, draw_sign, sign
from studio.delivery.papers.grid import BOTTOM, MOST, NARROW, SIDE, Box, Cell, Grid, Paper, grid
from studio.delivery.papers.panels import (
    Board,
    Panel,
    Said,
    camera_words,
    heading_of,
    length_words,
    lens_words,
    note_words,
)
from studio.delivery.papers.pictures import Pictures, decoded, draw_paper_slate
from studio.delivery.papers.typesetting import (
    INK,
    QUIET,
    RULE,
    TONE,
    Side,
    Words,
    air,
    fitted,
    line,
    line_from_right,
    put,
    rule,
    style,
    words,
)

_PIXELS_PER_POINT = 2.4
"""About 170 to the inch: sharp on paper, and small enough to send."""


@dataclass(frozen=True)
class Heading:
    """What the cover and the margins say beside the film's title.

    Attributes:
        credit: who it is by, as the script's title page has it.
        date: as a person wrote it; nothing is asked of a clock.
    """

    credit: str = ""
    date: str = ""


def write_pdf(
    board: Board,
    pictures: Pictures,
    out: Path,
    *,
    panels: int = 6,
    paper: Paper = "a4",
    heading: Heading = Heading(),
    way: Callable[[Panel], Way] = lambda panel: "",
    progress: Callable[[int, int], None] = lambda done, total: None,
) -> int:
    """Write a storyboard at `out`, whole or not at all; how many pages it has. The same board gives the same bytes.

    `panels` to a page are 1 to 12. `way` says where a panel's camera goes. `progress` gets (done, total) panels.

    Raises:
        DeliveryError: the cut is empty, a page cannot hold that many panels, or the disk is full.
    """
    import skia

    if not board.panels:
        raise DeliveryError(f"Cut {board.cut.name} has no shots; add one before printing it.")
    if not 1 <= panels <= MOST:
        raise DeliveryError(f"A page holds 1 to {MOST} panels, not {panels}; choose a number between.")
    layout = grid(panels, pictures.aspect, paper)
    about = skia.PDF.Metadata()
    about.fTitle = f"{board.film.title} - {board.cut.name}"
    about.fSubject = "Storyboard"
    about.fAuthor = heading.credit
    about.fCreator = "Shotgraph"
    pages = -(-len(board.panels) // panels)
    with written_whole(out) as aside:
        with document(aside, about) as made:
            draw_cover(made.beginPage(*layout.page), layout.page, board, pictures, heading.credit, heading.date)
            made.endPage()
            for page in range(pages):
                canvas = made.beginPage(*layout.page)
                shown = board.panels[page * panels : (page + 1) * panels]
                _draw_margins(canvas, layout, board, heading, page, pages)
                _draw_headings(canvas, layout, shown)
                for place, (panel, cell) in enumerate(zip(shown, layout.cells, strict=False)):
                    progress(page * panels + place, len(board.panels))
                    _draw_panel(canvas, layout, cell, board, panel, pictures, way(panel))
                made.endPage()
        check_whole(aside, out)
    return pages + 1


@contextmanager
def document(path: Path, about: Any) -> Iterator[Any]:
    """A PDF that is being written page by page; given up, not finished, when the block fails."""
    import skia

    stream = skia.FILEWStream(str(path))
    if not stream.isValid():
        raise DeliveryError(f"{path.parent} cannot be written to; choose another folder.")
    document = skia.PDF.MakeDocument(stream, about)
    try:
        yield document
        document.close()
    except BaseException:
        document.abort()  # before its stream goes, into which it would still write
        raise
    finally:
        del document
        stream.flush()


def check_whole(aside: Path, out: Path) -> None:
    """skia does not say when the disk is full; a PDF without its last line is not whole."""
    with aside.open("rb") as file:
        file.seek(0, 2)
        file.seek(max(0, file.tell() - 32))
        if b"%%EOF" not in file.read():
            raise DeliveryError(f"{out.name} could not be written whole; free some space and try again.")


def _draw_margins(canvas: Any, layout: Grid, board: Board, heading: Heading, page: int, pages: int) -> None:
    width, height = layout.page
    quiet = style(7.5, QUIET)
    title = style(11.5, INK, face="title", tracking=0.02)
    reach = line(canvas, board.film.title, title, SIDE, 27, 0.55 * width)
    line(canvas, board.cut.name, quiet, SIDE + reach + 12, 31.2, 0.25 * width)
    shown = board.panels[page * len(layout.cells) : (page + 1) * len(layout.cells)]
    span = f"{board.timecode(shown[0].clip.start)} – {board.timecode(shown[-1].clip.end)}"
    line_from_right(canvas, span, quiet, width - SIDE, 31.2, 0.3 * width)
    foot = height - BOTTOM + 16
    line(canvas, heading.date or heading.credit, quiet, SIDE, foot, 0.5 * width)
    line_from_right(canvas, f"{page + 1} / {pages}", quiet, width - SIDE, foot, 80)


def _draw_headings(canvas: Any, layout: Grid, shown: tuple[Panel, ...]) -> None:
    """Scene headings over the panels, each as wide as its scene goes on in the row, with a rule that spans it."""
    for first in range(0, len(shown), layout.columns):
        row = list(zip(shown, layout.cells, strict=False))[first : first + layout.columns]
        starts = [place for place, (panel, _) in enumerate(row) if place == 0 or panel.opens]
        for number, start in enumerate(starts):
            last = (starts[number + 1] if number + 1 < len(starts) else len(row)) - 1
            panel, cell = row[start]
            right = row[last][1].whole.right
            rule(canvas, cell.whole.left, cell.whole.top, right)
            if not panel.opens and first > 0:
                continue
            top = cell.whole.top + 3
            if panel.opens:
                size = style(7.4, INK, weight=700, tracking=0.06)
                reach = line(canvas, panel.scene.number, size, cell.whole.left, top, 40)
                room = right - cell.whole.left - reach - 7
                name = fitted(heading_of(panel), style(7.4, INK, tracking=0.06), room, 11, 5.4)
                put(canvas, name, cell.whole.left + reach + 7, top)
            else:
                text = f"{panel.scene.number}  {heading_of(panel)} (continued)"
                line(canvas, text, style(7.4, QUIET, tracking=0.06), cell.whole.left, top, right - cell.whole.left)


def _draw_panel(
    canvas: Any, layout: Grid, cell: Cell, board: Board, panel: Panel, pictures: Pictures, way: Way
) -> None:
    _draw_picture(canvas, cell.picture, panel, pictures)
    if cell.facts_beside:
        _draw_facts_column(canvas, cell.facts, layout, board, panel, way)
    else:
        _draw_facts_line(canvas, cell.facts, layout, board, panel, way)
    _draw_words(canvas, cell.words, layout.size, panel)
    _draw_foot(canvas, cell.words, layout, board, panel)


def _draw_picture(canvas: Any, box: Box, panel: Panel, pictures: Pictures) -> None:
    import skia

    frame = skia.Rect.MakeXYWH(box.left, box.top, box.width, box.height)
    if panel.take is None and not panel.shot.card:
        draw_paper_slate(canvas, box.left, box.top, box.width, box.height, panel)
    else:
        image = decoded(pictures.jpeg(panel, round(box.width * _PIXELS_PER_POINT)))
        canvas.save()
        canvas.clipRect(frame)
        scale = max(box.width / image.width(), box.height / image.height())
        wide, high = image.width() * scale, image.height() * scale
        place = skia.Rect.MakeXYWH(box.left + (box.width - wide) / 2, box.top + (box.height - high) / 2, wide, high)
        canvas.drawImageRect(image, place, skia.SamplingOptions(skia.FilterMode.kLinear))
        canvas.restore()
    edge = skia.Paint(Color=RULE, AntiAlias=True, Style=skia.Paint.kStroke_Style, StrokeWidth=0.5)
    canvas.drawRect(frame, edge)


def _draw_facts_line(canvas: Any, box: Box, layout: Grid, board: Board, panel: Panel, way: Way) -> None:
    """Below the picture: the number large, size and lens, the movement's sign; length and timecode at the right."""
    size = max(6.6, 0.86 * layout.size)
    quiet, ink = style(size, QUIET), style(size, INK, weight=600)
    number = words(panel.shot.number, style(layout.number, INK), 0.4 * box.width)
    put(canvas, number, box.left, box.top + (2.62 * size - number.height) / 2 - 0.5)
    left = box.left + number.width + 9
    step = 1.32 * size
    if box.width < NARROW:
        _draw_narrow_facts(canvas, box, size, left, board, panel, way)
        return
    time = board.timecode(panel.clip.start)
    right = line_from_right(
        canvas, length_words(panel.clip.frames, board.rate), ink, box.right, box.top, 0.4 * box.width
    )
    right = max(right, line_from_right(canvas, time, quiet, box.right, box.top + step, 0.45 * box.width))
    moves = panel.shot.camera.movement != "static"
    side = 2.3 * size if moves else 0.0
    room = box.right - right - 8 - left - (side + 7 if moves else 0)
    seen = camera_words(panel.shot)
    first = line(canvas, " ".join((seen[0], lens_words(panel.shot))), ink, left, box.top, room)
    second = line(canvas, " · ".join(seen[1:-1]), quiet, left, box.top + step, room)
    if moves:
        draw_sign(
            canvas, sign(panel.shot.camera.movement, way), left + max(first, second) + 7, box.top + 1.5, side, INK
        )


def _draw_narrow_facts(canvas: Any, box: Box, size: float, left: float, board: Board, panel: Panel, way: Way) -> None:
    """The rest of the facts where they have to stand below the number."""
    quiet, ink = style(size, QUIET), style(size, INK, weight=600)
    line_from_right(canvas, length_words(panel.clip.frames, board.rate), ink, box.right, box.top + 0.7 * size, 40)
    if panel.shot.camera.movement != "static":
        draw_sign(canvas, sign(panel.shot.camera.movement, way), left, box.top + 2, 2.1 * size, INK)
    foot = box.bottom - 1.32 * size
    right = line_from_right(canvas, board.timecode(panel.clip.start), quiet, box.right, foot, 0.6 * box.width)
    seen = " ".join((panel.shot.camera.size.short, lens_words(panel.shot)))
    line(canvas, seen, quiet, box.left, foot, box.width - right - 6)


def _draw_facts_column(canvas: Any, box: Box, layout: Grid, board: Board, panel: Panel, way: Way) -> None:
    """Beside the picture: the number on top, how it is seen below it, length and timecode at the foot."""
    size = max(6.6, 0.86 * layout.size)
    quiet, ink = style(size, QUIET), style(size, INK, weight=600)
    step = 1.32 * size
    number = words(panel.shot.number, style(layout.number, INK), box.width, 1.6 * layout.number)
    top = put(canvas, number, box.left, box.top - 0.28 * layout.number) + 1
    foot = box.bottom - 2 * step + 1
    line(canvas, length_words(panel.clip.frames, board.rate), ink, box.left, foot, box.width)
    line(canvas, board.timecode(panel.clip.start), quiet, box.left, foot + step, box.width)
    seen = camera_words(panel.shot)
    for text, setting in ((seen[0], ink), (lens_words(panel.shot), quiet), *((word, quiet) for word in seen[1:-1])):
        if top + step > foot - 2:
            return
        line(canvas, text, setting, box.left, top, box.width)
        top += step
    side = 2.5 * size
    if panel.shot.camera.movement != "static" and top + side + 3 < foot:
        draw_sign(canvas, sign(panel.shot.camera.movement, way), box.left, top + 3, side, INK)


def _draw_foot(canvas: Any, box: Box, layout: Grid, board: Board, panel: Panel) -> None:
    """The transition to the next panel, its speed, and a note on an earlier take, in the air below the words."""
    notes = note_words(panel, board.rate)
    if notes:
        size = min(6.6, 0.8 * layout.size)
        line_from_right(canvas, notes.upper(), style(size, QUIET, tracking=0.05), box.right, box.bottom, box.width)


def _draw_words(canvas: Any, box: Box, size: float, panel: Panel) -> None:
    """What happens, then what is said in its own tone; smaller if it must be, and cut off only then."""
    for scale in (1.0, 0.94, 0.88, 0.82):
        blocks = _words(panel, size * scale, box.width)
        if sum(block.height for block, _ in blocks) <= box.height:
            break
    else:
        blocks = _cut_to(panel, size * 0.82, box)
    left = box.height - sum(block.height for block, _ in blocks)
    top = box.top
    for block, indent in (*blocks, *_noted(panel, 0.88 * size, box.width, left)):
        top = put(canvas, block, box.left + indent, top)


def _noted(panel: Panel, size: float, width: float, room: float) -> Iterator[tuple[Words, float]]:
    """People's notes on the shot, as many as there is room for below what happens and what is said."""
    for note in panel.shot.notes:
        gap = air(0.5 * size)
        said = words(f"✎ {note.signed}", style(size, QUIET), width, room - gap.height)
        if room - gap.height < 1.3 * size or said.height > room - gap.height:
            return
        yield gap, 0.0
        yield said, 0.0
        room -= gap.height + said.height


def _words(panel: Panel, size: float, width: float) -> list[tuple[Words, float]]:
    blocks: list[tuple[Words, float]] = []
    if panel.action:
        blocks.append((words(panel.action, style(size), width), 0.0))
    for said in panel.said:
        blocks.extend(_spoken(said, size, width))
    return blocks


def _spoken(said: Said, size: float, width: float) -> list[tuple[Words, float]]:
    """A speaker's name over the line, with a little air before it."""
    side: Side = "right" if reads_from_right(said.text) else "left"
    name = f"{said.name.upper()}  ({said.how})" if said.how else said.name.upper()
    who = words(name, style(0.8 * size, TONE, weight=600, tracking=0.08), width, 1.6 * size, side=side)
    return [(air(0.35 * size), 0.0), (who, 0.0), (words(said.text, style(size, TONE), width), 0.0)]


def _cut_to(panel: Panel, size: float, box: Box) -> list[tuple[Words, float]]:
    """Words in a box that is too small for them: action keeps half or more, and what is left out is counted."""
    spoken = [_spoken(said, size, box.width) for said in panel.said]
    needed = sum(block.height for group in spoken for block, _ in group)
    blocks: list[tuple[Words, float]] = []
    left = box.height
    if panel.action:
        action = words(panel.action, style(size), box.width, max(0.56 * left, left - needed, 1.4 * size))
        blocks.append((action, 0.0))
        left -= action.height
    note = words(f"+ {len(spoken)}", style(0.85 * size, QUIET), box.width)
    for number, (said, group) in enumerate(zip(panel.said, spoken, strict=True)):
        more = len(spoken) - number - 1
        height = sum(block.height for block, _ in group)
        spare = note.height if more else 0.0
        if height + spare > left:
            head = group[0][0].height + group[1][0].height
            if left - head - spare >= 1.3 * size:
                blocks.extend(group[:2])
                blocks.append((words(said.text, style(size, TONE), box.width, left - head - spare), 0.0))
            else:
                more += 1
            if more:
                blocks.append((words(f"+ {more} more", style(0.85 * size, QUIET), box.width), 0.0))
            break
        blocks.extend(group)
        left -= height
    return blocks
