"""Where the shots of a film stand when its graph is drawn: scenes as lanes, shots in columns, alternates in rows.

A shot stands one column behind those it follows in its scene, alternates one below the other. Lanes stand side by side
on shelves, read like a page. A long lane goes on in bands below. Everything is counted in columns and rows.
"""

from __future__ import annotations

import math
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from storyboard.model import Film, Link, Shot

_SLACK = 2
"""Columns by which a shelf may grow too wide before its last lane moves down: a small edit moves no lane."""
_NARROWEST = 5
"""Columns of the page of a short film."""
_LANE_EDGE = 0.3
"""Rows that a lane's edge and heading take."""
_SHAPE = 1.2
"""Columns to rows of a page that fills a window: cards are a little wider than high, windows more so."""


@dataclass(frozen=True)
class Lane:
    """A scene on the canvas: its shots as (column, row) within it, and how many columns and rows it has."""

    scene: str
    places: Mapping[str, tuple[int, int]]
    columns: int
    rows: int


@dataclass(frozen=True)
class Layout:
    """Lanes in the order of the scenes, on shelves: each shelf is a tuple of scenes, from left to right."""

    lanes: Mapping[str, Lane] = field(default_factory=dict)
    shelves: tuple[tuple[str, ...], ...] = ()
    width: int = 0


def lay_out(film: Film, before: Layout | None = None, touched: Collection[str] | None = None) -> Layout:
    """Lay a film out, with as little moved as can be if it was laid out `before`; without, as tidily as can be.

    `touched` are the scenes of which shots or their links are others than before; the lanes of all others stay.
    """
    in_scene: dict[str, list[Link]] = {}
    sources: dict[str, list[str]] = {}
    targets: dict[str, list[str]] = {}
    kept = (
        {}
        if before is None or touched is None
        else {
            scene.id: before.lanes[scene.id]
            for scene in film.scenes
            if scene.id not in touched and scene.id in before.lanes
        }
    )
    shots: dict[str, list[Shot]] = {scene.id: [] for scene in film.scenes if scene.id not in kept}
    for shot in film.shots if shots else ():
        if shot.scene in shots:
            shots[shot.scene].append(shot)
    scene_of = {shot.id: scene for scene, its in shots.items() for shot in its}
    for link in film.links if scene_of else ():
        source, target = link.source, link.target
        if not (source in scene_of or target in scene_of) or link.kind != "follows":
            continue
        sources.setdefault(target, []).append(source)
        targets.setdefault(source, []).append(target)
        if source != target and scene_of.get(source) == scene_of.get(target):
            in_scene.setdefault(scene_of[source], []).append(link)
    names = {scene: [shot.id for shot in its] for scene, its in shots.items()}
    rows = {scene: _lane(its, in_scene.get(scene, ()), sources, targets) for scene, its in names.items()}
    width = before.width if before and before.width else _width_for([*rows.values()])
    lanes = {
        scene.id: kept[scene.id] if scene.id in kept else _folded(scene.id, rows[scene.id], width)
        for scene in film.scenes
    }
    return Layout(lanes, _shelves(lanes, width, before), width)


@dataclass(frozen=True)
class _Row:
    """The shots of a scene in one long row of columns, before it is folded."""

    column: Mapping[str, int]
    row: Mapping[str, int]
    columns: int

    @property
    def rows(self) -> int:
        return 1 + max(self.row.values(), default=0)


def _width_for(rows: Sequence[_Row]) -> int:
    """The columns that show a film largest on a screen: lanes fill the page and waste as little of it as can be."""
    lanes = [(row.columns, row.rows) for row in rows]
    about = max(_NARROWEST, round(math.sqrt(_SHAPE * sum(columns * rows_of for columns, rows_of in lanes))))
    best, found = 0.0, about
    for width in range(max(_NARROWEST, about // 2), 2 * about + 1):
        high, used, widest, tallest = 0.0, 0.0, 0.0, 0
        for columns, rows_of in lanes:
            bands = 1 if columns <= width + _SLACK else math.ceil(columns / width)
            wide = columns if bands == 1 else width
            if used and used + wide > width:
                high, used, tallest = high + tallest + _LANE_EDGE, 0.0, 0
            used += wide
            widest, tallest = max(widest, used), max(tallest, rows_of * bands)
        size = min(_SHAPE / max(1.0, widest), 1 / (high + tallest + _LANE_EDGE))
        if size > best * 1.02:
            best, found = size, width
    return found


def _lane(
    shots: Sequence[str],
    links: Iterable[Link],
    sources: Mapping[str, Sequence[str]],
    targets: Mapping[str, Sequence[str]],
) -> _Row:
    onward: dict[str, list[str]] = {shot: [] for shot in shots}
    back: dict[str, list[str]] = {shot: [] for shot in shots}
    for link in links:
        onward[link.source].append(link.target)
        back[link.target].append(link.source)
    depth = _depths(shots, onward)
    column: dict[str, int] = {}
    start = 0
    for group in _groups(shots, onward, back, sources, targets):
        for shot in group:
            column[shot] = start + depth[shot]
        start += 1 + max(depth[shot] for shot in group)
    return _Row(column, _rows(shots, column, back), max(1, start))


def _depths(shots: Sequence[str], onward: Mapping[str, Sequence[str]]) -> dict[str, int]:
    """How many links lead to each shot at most; a link that closes a loop does not count."""
    order: list[str] = []
    seen: set[str] = set()
    loops: set[tuple[str, str]] = set()
    for root in shots:
        if root in seen:
            continue
        seen.add(root)
        open_now = {root}
        stack = [(root, iter(onward[root]))]
        while stack:
            here, ahead = stack[-1]
            there = next(ahead, None)
            if there is None:
                order.append(here)
                open_now.discard(here)
                stack.pop()
            elif there in open_now:
                loops.add((here, there))
            elif there not in seen:
                seen.add(there)
                open_now.add(there)
                stack.append((there, iter(onward[there])))
    depth = dict.fromkeys(shots, 0)
    for here in reversed(order):
        for there in onward[here]:
            if (here, there) not in loops:
                depth[there] = max(depth[there], depth[here] + 1)
    return depth


def _groups(
    shots: Sequence[str],
    onward: Mapping[str, Sequence[str]],
    back: Mapping[str, Sequence[str]],
    sources: Mapping[str, Sequence[str]],
    targets: Mapping[str, Sequence[str]],
) -> list[list[str]]:
    """Shots that hang together, in the film's order; alternates of a lone shot hang together by what is around them."""
    groups: list[list[str]] = []
    alike: dict[tuple[frozenset[str], frozenset[str]], list[str]] = {}
    seen: set[str] = set()
    for shot in shots:
        if shot in seen:
            continue
        if not onward[shot] and not back[shot]:
            around = (frozenset(sources.get(shot, ())), frozenset(targets.get(shot, ())))
            if any(around) and around in alike:
                alike[around].append(shot)
                continue
            group = alike[around] = [shot]
            groups.append(group)
            continue
        group = []
        stack = [shot]
        seen.add(shot)
        while stack:
            here = stack.pop()
            group.append(here)
            for there in (*onward[here], *back[here]):
                if there not in seen:
                    seen.add(there)
                    stack.append(there)
        groups.append(group)
    return groups


def _rows(shots: Sequence[str], column: Mapping[str, int], back: Mapping[str, Sequence[str]]) -> dict[str, int]:
    """The topmost row that is free in its column, from that of the shot it follows on; the film's order decides."""
    place = {shot: position for position, shot in enumerate(shots)}
    by_column: dict[int, list[str]] = {}
    for shot in shots:
        by_column.setdefault(column[shot], []).append(shot)
    row: dict[str, int] = {}
    for at in sorted(by_column):
        here = by_column[at]
        wish = {shot: min((row[each] for each in back[shot] if column[each] < at), default=0) for shot in here}
        taken: set[int] = set()
        for shot in sorted(here, key=lambda each: (wish[each], place[each])):
            free = wish[shot]
            while free in taken:
                free += 1
            taken.add(free)
            row[shot] = free
    return row


def _folded(scene: str, lane: _Row, width: int) -> Lane:
    """A lane wider than the page goes on in bands, one below the other."""
    column, row, columns = lane.column, lane.row, lane.columns
    if columns <= width + _SLACK:
        return Lane(scene, {shot: (column[shot], row[shot]) for shot in column}, columns, lane.rows)
    heights = [1] * (1 + (columns - 1) // width)
    for shot, at in column.items():
        heights[at // width] = max(heights[at // width], 1 + row[shot])
    tops = [sum(heights[:band]) for band in range(len(heights))]
    places = {shot: (at % width, tops[at // width] + row[shot]) for shot, at in column.items()}
    return Lane(scene, places, width, sum(heights))


def _shelves(lanes: Mapping[str, Lane], width: int, before: Layout | None) -> tuple[tuple[str, ...], ...]:
    """Fill shelves from left to right; where a shelf began before, one begins again as long as the page stays full."""
    began = {shelf[0] for shelf in before.shelves if shelf} if before else set()
    limit = width + (_SLACK if before else 0)
    shelves: list[list[str]] = []
    used = 0
    for scene, lane in lanes.items():
        if not shelves or scene in began or used + lane.columns > limit:
            shelves.append([])
            used = 0
        shelves[-1].append(scene)
        used += lane.columns
    return tuple(tuple(shelf) for shelf in shelves)
