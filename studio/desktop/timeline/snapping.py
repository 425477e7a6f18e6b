"""Snapping: what is dragged sticks to cuts, the playhead, markers and the beats of voices."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence

from studio.desktop.timeline.stage import Stage


def targets(stage: Stage, playhead: int, marks: Iterable[int | None]) -> list[int]:
    """The frames to snap to, in order."""
    cut, laid = stage.laid.cut, stage.laid
    found = {0, playhead, *laid.points, *stage.heard.beats, *(mark for mark in marks if mark is not None)}
    if cut is not None:
        found |= {frame for marker in cut.markers if (frame := laid.marked(marker)) is not None}
        if cut.delivery.limit is not None:
            found.add(cut.delivery.limit)
    return sorted(found)


def snapped(edges: Sequence[int], by: int, to: Sequence[int], reach: float) -> tuple[int, int | None]:
    """How far edges are moved when the nearest of them sticks to a target within reach, and which target that is.

    Where an edge comes from is no target: it can be left by a single frame.
    """
    best: tuple[float, int, int] | None = None
    for edge in edges:
        at = bisect_left(to, edge + by)
        for place in (at - 2, at - 1, at, at + 1):
            if 0 <= place < len(to) and to[place] != edge:
                away = abs(to[place] - edge - by)
                if away <= reach and (best is None or away < best[0]):
                    best = (away, to[place] - edge, to[place])
    return (best[1], best[2]) if best is not None else (by, None)
