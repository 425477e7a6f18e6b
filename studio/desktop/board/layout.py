"""Where the panels of the wall stand: headings across, under each a grid that flows with the width."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Final, NamedTuple

from PySide6.QtCore import QPoint, QRect

from storyboard.model import Film
from studio.desktop.board.faces import DIALOGUE_ROWS, Room
from studio.desktop.board.model import Row
from studio.desktop.board.verbs import Slot
from studio.desktop.theme import px, scale

_GAP: Final = 12
"""Between panels."""


@dataclass(frozen=True)
class Grid:
    """What all rows of the wall have in common, in pixels.

    Attributes:
        columns: how many panels stand beside each other.
        edge: left of the first.
        step: from a panel's left side to that of the next.
        inner: how wide all of them are together.
        heading: the height of a scene's heading.
        rooms: how large a panel is, by how many rows of dialogue it shows.
        heights: the same as heights, measured once: there are a thousand panels.
    """

    columns: int = 1
    edge: int = 0
    step: int = 0
    inner: int = 0
    heading: int = 0
    rooms: tuple[Room, ...] = ()
    heights: tuple[int, ...] = ()


class Shelf(NamedTuple):
    """Scenes beside each other: the first row of the list, the upper edge, and of each scene its shots and columns."""

    first: int
    top: int
    scenes: list[tuple[int, int]]


@dataclass
class Layout:
    """The rectangles of all rows of the list, from the wall's top; each is made when it is first asked for.

    Attributes:
        said: how many rows of dialogue each row of the list needs, see `said`.
        bands: the rows of the grid from the top: where each begins, its first row of the list, and the one behind.
    """

    rows: list[Row]
    grid: Grid = Grid()
    said: list[int] = field(default_factory=list)
    height: int = 0
    bands: list[tuple[int, int, int]] = field(default_factory=list)
    shelves: list[Shelf] = field(default_factory=list)

    def __post_init__(self) -> None:
        self._boxes: dict[int, QRect] = {}
        self._sizes: dict[int, int] = {}

    def box(self, row: int) -> QRect:
        """Where a row of the list stands."""
        if row not in self._boxes:
            at = bisect_right(self.shelves, row, key=lambda shelf: shelf.first) - 1
            self._place(self.shelves[at])
        return self._boxes[row]

    def room(self, row: int) -> Room | None:
        """The size class of a panel; None for a heading."""
        if not self.rows[row].shot:
            return None
        self.box(row)
        return self.grid.rooms[self._sizes[row]]

    def _place(self, shelf: Shelf) -> None:
        """Make the rectangles of the rows of a shelf."""
        grid, place, left = self.grid, shelf.first, 0
        is_alone = len(shelf.scenes) == 1
        end = place + sum(1 + shots for shots, _ in shelf.scenes)
        size = self.most_said(place, end)
        for shots, wide in shelf.scenes:
            across = grid.inner if is_alone else wide * grid.step - px(32)  # so that it ends before the next begins
            self._boxes[place] = QRect(grid.edge + left * grid.step, shelf.top, across, grid.heading)
            place, top = place + 1, shelf.top + grid.heading + px(8)
            for first in range(0, shots, grid.columns):
                count = min(grid.columns, shots - first)
                size = self.most_said(place, place + count) if is_alone else size
                for at in range(count):
                    x = grid.edge + (left + at) * grid.step
                    self._boxes[place + at] = QRect(x, top, grid.rooms[size].width, grid.heights[size])
                    self._sizes[place + at] = size
                place, top = place + count, top + grid.heights[size] + px(_GAP)
            left += wide

    def visible(self, top: int, bottom: int) -> range:
        """The rows of the list that are seen between two heights."""
        if not self.bands:
            return range(0)
        tops = [band[0] for band in self.bands]
        first = max(0, bisect_right(tops, top) - 1)
        last = max(first, bisect_right(tops, bottom) - 1)
        return range(self.bands[first][1], self.bands[last][2])

    def most_said(self, first: int, end: int) -> int:
        """How many rows of dialogue the panels of some rows of the list need, to be of one height."""
        return max(self.said[first:end], default=0)

    def holds(self, film: Film, places: Iterable[int]) -> bool:
        """Whether the panels in some rows have the room that they need, where a film has the same rows."""
        return all(self.said[at] == said(film, self.rows[at].shot) for at in places)

    def at(self, point: QPoint) -> int | None:
        """The row of the list at a point of the wall."""
        for row in self.visible(point.y(), point.y()):
            if self.box(row).contains(point):
                return row
        return None

    def above(self, row: int, step: int) -> int | None:
        """The panel in the same column of the next band of panels up (-1) or down (1)."""
        band = next(place for place, (_, first, end) in enumerate(self.bands) if first <= row < end)
        x = self.box(row).center().x()
        place = band + step
        while 0 <= place < len(self.bands):
            _, first, end = self.bands[place]
            panels = [each for each in range(first, end) if self.rows[each].shot]
            if panels:
                return min(panels, key=lambda each: abs(self.box(each).center().x() - x))
            place += step
        return None

    def slot(self, point: QPoint) -> tuple[Slot, QRect] | None:
        """Where something dropped at a point goes, and the bar that shows it."""
        near = self.visible(point.y() - px(8), point.y() + px(8))
        panels = [row for row in near if self.rows[row].shot and self.box(row).top() <= point.y()]
        bar = px(3)
        if panels:
            best = min(panels, key=lambda row: _distance(self.box(row), point))
            box, scene = self.box(best), self.rows[best].scene
            if point.x() > box.center().x():
                follower = self.rows[best + 1] if best + 1 < len(self.rows) else Row("")
                before = follower.shot if follower.scene == scene else ""
                x = box.right() + px(6)
                return Slot(scene, self.rows[best].shot, before), QRect(x, box.top(), bar, box.height())
            earlier = self.rows[best - 1]
            x = box.left() - px(6) - bar
            return Slot(scene, earlier.shot, self.rows[best].shot), QRect(x, box.top(), bar, box.height())
        headings = [row for row in near if not self.rows[row].shot]
        if not headings:
            return None
        row = min(headings, key=lambda each: _distance(self.box(each), point))
        after = self.rows[row + 1] if row + 1 < len(self.rows) else Row("")
        first = after.shot if after.scene == self.rows[row].scene else ""
        box = self.box(row)
        return Slot(self.rows[row].scene, "", first), QRect(box.left(), box.bottom() - bar, box.width(), bar)


def said(film: Film, shot: str) -> int:
    """How many rows of dialogue a shot's panel needs; none where the row is a scene's heading."""
    return min(DIALOGUE_ROWS, len(film.shots_by_id[shot].lines)) if shot else 0


def _distance(box: QRect, point: QPoint) -> int:
    dx = max(box.left() - point.x(), 0, point.x() - box.right())
    dy = max(box.top() - point.y(), 0, point.y() - box.bottom())
    return dx * dx + dy * dy


def roomy(width: int) -> int:
    """How wide panels are at 100 % in so much room, as long as nobody said: on a large screen they are larger."""
    return max(216, min(400, round(width / scale() / 6.5)))


def flow(film: Film, rows: list[Row], width: int, wanted: int, heading: int, words: Callable[[str], int]) -> Layout:
    """Lay the rows out in a width, with panels about as wide as wanted; they are stretched to fill it.

    Scenes of a few shots stand beside each other where their headings have room.

    Args:
        heading: the height of a scene's heading, in pixels.
        words: how wide the words of a scene's heading are; it is given the scene's id.
    """
    gap, edge = px(_GAP), px(16)
    inner = max(px(120), width - 2 * edge)
    columns = max(1, (inner + gap) // (wanted + gap))
    panel = (inner - gap * (columns - 1)) // columns
    panel = min(panel, wanted * 2) if columns == 1 else panel
    rooms = tuple(Room(panel, dialogue) for dialogue in range(DIALOGUE_ROWS + 1))
    grid = Grid(columns, edge, panel + gap, inner, heading, rooms, tuple(room.height for room in rooms))
    shots = film.shots_by_id
    laid = Layout(rows, grid, [min(DIALOGUE_ROWS, len(shots[row[1]].lines)) if row[1] else 0 for row in rows])
    y, place = px(4), 0
    for shelf in _shelves(rows, columns, lambda scene: -(-(words(scene) + px(32)) // grid.step)):
        end = place + sum(1 + count for count, _ in shelf)
        laid.shelves.append(Shelf(place, y, shelf))
        top = y + heading + px(8)
        if len(shelf) == 1:
            laid.bands.append((y, place, place + 1))
            for first in range(place + 1, end, columns):
                last = min(end, first + columns)
                laid.bands.append((top, first, last))
                top += grid.heights[laid.most_said(first, last)] + gap
            y = top
        else:
            laid.bands.append((y, place, end))
            y = top + grid.heights[laid.most_said(place, end)] + gap
        place = end
    laid.height = y + px(16)
    return laid


def _shelves(rows: list[Row], columns: int, least: Callable[[str], int]) -> list[list[tuple[int, int]]]:
    """The scenes that stand beside each other: of each, how many shots it has, and how many columns it takes.

    A scene takes no fewer columns than `least` says that its heading needs.
    """
    heads = [at for at, row in enumerate(rows) if not row[1]]
    counts = {rows[at].scene: end - at - 1 for at, end in pairwise((*heads, len(rows)))}
    found: list[list[tuple[int, int]]] = []
    used = columns
    for scene, shots in counts.items():
        wide = max(shots, least(scene), 1)
        if used + wide > columns:
            found.append([])
            used = 0
        found[-1].append((shots, wide))
        used += wide
    return found
