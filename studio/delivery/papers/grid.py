"""How panels share a page: rows and columns, and where picture, facts and words stand. Only numbers, in points."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

MOST = 12
"""Panels on a page; with more, nobody could read the words."""

Paper = Literal["a4", "letter"]
PAPERS: dict[str, tuple[float, float]] = {"a4": (841.89, 595.28), "letter": (792.0, 612.0)}
"""Landscape, in points of 1/72 inch."""

SIDE = 44.0
TOP = 56.0
BOTTOM = 46.0
STRIP = 15.0
"""Height above each row's pictures in which scene headings stand."""
NARROW = 135.0
"""Width under which facts need a line of their own below the number."""
_GAP = 10.0


@dataclass(frozen=True)
class Box:
    """A rectangle on the page: left, top, width and height in points."""

    left: float
    top: float
    width: float
    height: float

    @property
    def right(self) -> float:
        return self.left + self.width

    @property
    def bottom(self) -> float:
        return self.top + self.height


@dataclass(frozen=True)
class Cell:
    """Where one panel stands.

    `facts_beside`: the facts are a column beside the picture, else a line below it.
    """

    whole: Box
    picture: Box
    facts: Box
    words: Box
    facts_beside: bool


@dataclass(frozen=True)
class Grid:
    """A page's panels.

    Attributes:
        page: its width and height.
        columns, rows: of panels.
        cells: where each stands, in reading order.
        size: of the words, in points.
        number: size of the shot number.
    """

    page: tuple[float, float]
    columns: int
    rows: int
    cells: tuple[Cell, ...]
    size: float
    number: float


def grid(panels: int, aspect: float, paper: Paper = "a4") -> Grid:
    """The best grid for this many panels a page, of pictures this wide for their height.

    Every way to share the page is tried; the one with the largest pictures that leaves room for the words is taken.
    """
    width, height = PAPERS[paper]
    area = Box(SIDE, TOP, width - 2 * SIDE, height - TOP - BOTTOM)
    size = _SIZES[panels]
    best: Grid | None = None
    best_score = -1.0
    for columns in range(1, panels + 1):
        rows = -(-panels // columns)
        for beside in ("words", "facts", "nothing"):
            cells = _cells(area, columns, rows, aspect, (size, _LINES[panels]), beside)[:panels]
            if cells and cells[0] is not None:
                picture = cells[0].picture
                score = picture.width * picture.height * (panels / (columns * rows)) ** 2
                if score > best_score * 1.001:
                    number = min(24.0, max(13.0, 0.085 * picture.width + 6))
                    kept = tuple(cell for cell in cells if cell is not None)
                    best, best_score = Grid((width, height), columns, rows, kept, size, number), score
    assert best is not None, "there is room for a picture on every paper"
    return best


# Sizes of words by panels a page: a single panel is for a wall, twelve are for an overview.
_SIZES = {1: 12.0, 2: 11.0, 3: 10.0, 4: 9.5, 5: 8.5, 6: 8.5, 7: 8.0, 8: 8.0, 9: 7.5, 10: 7.5, 11: 7.2, 12: 7.2}
_LINES = {1: 5, 2: 6, 3: 7, 4: 5, 5: 5, 6: 5, 7: 6, 8: 6, 9: 4, 10: 6, 11: 3, 12: 3}


def _cells(
    area: Box, columns: int, rows: int, aspect: float, words: tuple[float, int], beside: str
) -> tuple[Cell, ...] | tuple[None, ...]:
    """The cells of one way to share the page; None where pictures or words would find no room.

    `words` are their size and the lines there has to be room for.
    """
    size, lines = words
    gutter = 22.0 if columns > 1 else 0.0
    between = 12.0
    wide = (area.width - gutter * (columns - 1)) / columns
    high = (area.height - between * (rows - 1)) / rows
    needed = lines * size * 1.34 + 2
    below = high - STRIP
    if beside == "words":
        column = max(112.0, 0.27 * wide)
        room = (wide - column - 18, below)
    elif beside == "facts":
        room = (wide - max(56.0, 6.6 * size) - _GAP, below - needed - 8)
    else:
        room = (wide, below - needed - _facts(size, wide) - 8)
    pictured = min(room[0], room[1] * aspect)
    tall = pictured / aspect
    if pictured < 60 or tall < 40:
        return (None,)
    made = []
    for place in range(columns * rows):
        row, turn = divmod(place, columns)
        left, top = area.left + turn * (wide + gutter), area.top + row * (high + between)
        picture = Box(left, top + STRIP, pictured, tall)
        made.append(_cell(Box(left, top, wide, high), picture, size, beside))
    return tuple(made)


def _cell(whole: Box, picture: Box, size: float, beside: str) -> Cell:
    rest = whole.right - picture.right
    if beside == "words":
        column = Box(picture.right + 18, picture.top, rest - 18, whole.bottom - picture.top)
        facts = Box(column.left, column.top, column.width, _facts(size, column.width))
        words = Box(column.left, facts.bottom + 8, column.width, whole.bottom - facts.bottom - 8)
        return Cell(whole, picture, facts, words, facts_beside=False)
    if beside == "facts":
        facts = Box(picture.right + _GAP, picture.top, rest - _GAP, picture.height)
        words = Box(whole.left, picture.bottom + 8, whole.width, whole.bottom - picture.bottom - 8)
        return Cell(whole, picture, facts, words, facts_beside=True)
    facts = Box(whole.left, picture.bottom + 5, whole.width, _facts(size, whole.width))
    words = Box(whole.left, facts.bottom + 4, whole.width, whole.bottom - facts.bottom - 4)
    return Cell(whole, picture, facts, words, facts_beside=False)


def _facts(size: float, width: float) -> float:
    """Height of the facts: a large number and beside it two small lines; one more below it where there is no beside."""
    return max(20.0, 2.6 * size) + (1.2 * size if width < NARROW else 0.0)
