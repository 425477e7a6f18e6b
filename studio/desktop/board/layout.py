"""Where the panels of the wall stand: headings across, under each a grid that flows with the width."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable
from dataclasses import dataclass, field

from PySide6.QtCore import QPoint, QRect

from storyboard.model import Film
from studio.desktop.board.faces import DIALOGUE_ROWS, Room
from studio.desktop.board.model import Row
from studio.desktop.board.verbs import Slot
from studio.desktop.theme import px, scale


@dataclass
class Layout:
    """The rectangles of all rows of the list, from the wall's top.

    Attributes:
        said: how many rows of dialogue each row of the list needs, see `said`.
        boxes: a rectangle for each row of the list.
        rooms: the size class of each panel; None for a heading.
        bands: the rows of the grid from the top: where each begins, its first row of the list, and the one behind.
    """

    rows: list[Row]
    columns: int = 1
    said: list[int] = field(default_factory=list)
    height: int = 0
    boxes: list[QRect] = field(default_factory=list)
    rooms: list[Room | None] = field(default_factory=list)
    bands: list[tuple[int, int, int]] = field(default_factory=list)

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

    def holds(self, film: Film) -> bool:
        """Whether the panels have the room that they need, where a film has the same rows."""
        return all(map(int.__eq__, self.said, (said(film, row.shot) for row in self.rows)))

    def at(self, point: QPoint) -> int | None:
        """The row of the list at a point of the wall."""
        for row in self.visible(point.y(), point.y()):
            if self.boxes[row].contains(point):
                return row
        return None

    def above(self, row: int, step: int) -> int | None:
        """The panel in the same column of the next band of panels up (-1) or down (1)."""
        band = next(place for place, (_, first, end) in enumerate(self.bands) if first <= row < end)
        x = self.boxes[row].center().x()
        place = band + step
        while 0 <= place < len(self.bands):
            _, first, end = self.bands[place]
            panels = [each for each in range(first, end) if self.rooms[each] is not None]
            if panels:
                return min(panels, key=lambda each: abs(self.boxes[each].center().x() - x))
            place += step
        return None

    def slot(self, point: QPoint) -> tuple[Slot, QRect] | None:
        """Where something dropped at a point goes, and the bar that shows it."""
        near = self.visible(point.y() - px(8), point.y() + px(8))
        panels = [row for row in near if self.rooms[row] is not None and self.boxes[row].top() <= point.y()]
        bar = px(3)
        if panels:
            best = min(panels, key=lambda row: _distance(self.boxes[row], point))
            box, scene = self.boxes[best], self.rows[best].scene
            if point.x() > box.center().x():
                follower = self.rows[best + 1] if best + 1 < len(self.rows) else Row("")
                before = follower.shot if follower.scene == scene else ""
                x = box.right() + px(6)
                return Slot(scene, self.rows[best].shot, before), QRect(x, box.top(), bar, box.height())
            earlier = self.rows[best - 1]
            x = box.left() - px(6) - bar
            return Slot(scene, earlier.shot, self.rows[best].shot), QRect(x, box.top(), bar, box.height())
        headings = [row for row in near if self.rooms[row] is None]
        if not headings:
            return None
        row = min(headings, key=lambda each: _distance(self.boxes[each], point))
        after = self.rows[row + 1] if row + 1 < len(self.rows) else Row("")
        first = after.shot if after.scene == self.rows[row].scene else ""
        box = self.boxes[row]
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
    gap, edge = px(12), px(16)
    inner = max(px(120), width - 2 * edge)
    columns = max(1, (inner + gap) // (wanted + gap))
    panel = (inner - gap * (columns - 1)) // columns
    panel = min(panel, wanted * 2) if columns == 1 else panel
    laid, step = Layout(rows, columns, [said(film, row.shot) for row in rows]), panel + gap
    rooms = [Room(panel, dialogue) for dialogue in range(DIALOGUE_ROWS + 1)]
    heights = [room.height for room in rooms]  # measured once: there are a thousand panels

    y = px(4)
    for shelf in _shelves(rows, columns, lambda scene: -(-(words(scene) + px(32)) // step)):
        end = len(laid.boxes) + sum(1 + shots for shots, _ in shelf)
        is_alone = len(shelf) == 1
        laid.bands.append((y, len(laid.boxes), len(laid.boxes) + 1 if is_alone else end))
        left, top = 0, y + heading + px(8)
        size = laid.most_said(len(laid.boxes), end)
        for shots, wide in shelf:
            across = inner if is_alone else wide * step - px(32)  # so that it ends before the next begins
            laid.boxes.append(QRect(edge + left * step, y, across, heading))
            laid.rooms.append(None)
            for first in range(0, shots, columns):
                place, count = len(laid.boxes), min(columns, shots - first)
                if is_alone:
                    laid.bands.append((top, place, place + count))
                    size = laid.most_said(place, place + count)
                laid.boxes += [QRect(edge + (left + at) * step, top, panel, heights[size]) for at in range(count)]
                laid.rooms += [rooms[size]] * count
                top += heights[size] + gap if is_alone else 0
            left += wide
        y = top if is_alone else top + heights[size] + gap
    laid.height = y + px(16)
    return laid


def _shelves(rows: list[Row], columns: int, least: Callable[[str], int]) -> list[list[tuple[int, int]]]:
    """The scenes that stand beside each other: of each, how many shots it has, and how many columns it takes.

    A scene takes no fewer columns than `least` says that its heading needs.
    """
    counts: dict[str, int] = {}
    for row in rows:
        counts[row.scene] = counts.get(row.scene, -1) + 1
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
