"""What the view shows of the graph, as a value: two of them tell what of it an edit has to paint anew."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRectF
from PySide6.QtGui import QRegion

from storyboard.model import Shot
from studio.desktop.graph.cards import FOOT, Detail
from studio.desktop.graph.plot import Box, Line
from studio.desktop.graph.strokes import Lens
from studio.desktop.graph.ways import Key, Way
from studio.desktop.theme import px

if TYPE_CHECKING:
    from studio.desktop.graph.canvas import Canvas

_ROOM: Final = 24
"""Pixels around a line within which its marks, its halo and the walks beside it lie."""
_MOST: Final = 80
"""Ways and cards in the view, above which painting all of it is cheaper than telling what is another."""


@dataclass(frozen=True)
class Sight:
    """What is in the view.

    Attributes:
        lens: how the canvas lies under it.
        lanes: by scene: where it lies, and its heading.
        cards: by shot: where it lies, what it shows, and whether it is off the shown cut's walk.
        ways: by key: what it is, where it runs, and the cut that is shown.
    """

    lens: Lens
    lanes: dict[str, tuple[Box, str]]
    cards: dict[str, tuple[tuple[float, float], Shot | None, bool]]
    ways: dict[Key, tuple[Way, Line, int]]


def look(canvas: Canvas) -> Sight | None:
    """What is in the view now; None if it is so much that all of it may as well be painted."""
    lens, plot, seen, film = canvas.lens(), canvas.plot, canvas.seen, canvas.film
    if lens.detail is Detail.BLOCK or plot.is_moving or seen.found is not None:
        return None
    area = lens.canvas(QRectF(canvas.viewport().rect()).adjusted(-8, -8, 8, 8))
    cards = list(plot.shots_in(area))
    ways = list(canvas.ways.seen(plot, area))
    if len(cards) + len(ways) > _MOST:
        return None
    shown = seen.walks.shown
    walk = canvas.ways.visited[shown] if 0 <= shown < len(canvas.ways.visited) else None
    shots, scenes = film.shots_by_id, film.scenes_by_id
    lanes: dict[str, tuple[Box, str]] = {}
    for scene, box in plot.lanes.items():
        if scene in scenes and area.intersects(QRectF(*box)):
            lanes[scene] = (box, f"{scenes[scene].number} {scenes[scene].heading}")
    return Sight(
        lens,
        lanes,
        {shot: (plot.cards[shot], shots.get(shot), walk is not None and shot not in walk) for shot in cards},
        {way.key: (way, canvas.ways.line(plot, way), shown) for way in ways},
    )


def changed(canvas: Canvas, old: Sight | None, new: Sight | None) -> QRegion | None:
    """The part of the view that shows something else than before; None for all of it."""
    if old is None or new is None or old.lens != new.lens:
        return None
    lens, m, room = new.lens, canvas.plot.measures, px(_ROOM)
    parts: list[QRectF] = []
    for scene in old.lanes.keys() | new.lanes.keys():
        if old.lanes.get(scene) != new.lanes.get(scene):
            parts += [lens.box(*of.lanes[scene][0]).adjusted(-2, -2, 2, 2) for of in (old, new) if scene in of.lanes]
    for shot in old.cards.keys() | new.cards.keys():
        before, after = old.cards.get(shot), new.cards.get(shot)
        if before is None or after is None or before[1] is not after[1] or before != after:
            for card in filter(None, (before, after)):
                parts.append(lens.box(*card[0], m.width, m.height + FOOT).adjusted(-8, -8, 8, 8))
    for key in old.ways.keys() | new.ways.keys():
        was, now = old.ways.get(key), new.ways.get(key)
        if was is None or now is None or was[1] is not now[1] or was != now:
            for way in filter(None, (was, now)):
                box = way[1].path.controlPointRect()
                parts.append(lens.box(box.x(), box.y(), box.width(), box.height()).adjusted(-room, -room, room, room))
    region = QRegion()
    view = QRectF(canvas.viewport().rect())
    for part in parts:
        region += QRegion((part & view).toAlignedRect())
    return region
