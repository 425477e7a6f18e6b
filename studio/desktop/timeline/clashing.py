"""Titles of one cut that stand in the same place of the picture at the same time, so that neither can be read."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from storyboard.finish import Title
from studio.desktop.timeline.laid import Laid


def clashes(laid: Laid) -> Iterator[tuple[Title, Title]]:
    """Two by two, those that lie over each other; words in the middle and lower thirds are no danger to each other."""
    titles = laid.cut.titles if laid.cut is not None else ()
    for one, other in combinations(titles, 2):
        if one.design != other.design:
            continue
        first, second = _span(laid, one), _span(laid, other)
        if first is not None and second is not None and max(first[0], second[0]) < min(first[1], second[1]):
            yield one, other


def _span(laid: Laid, title: Title) -> tuple[int, int] | None:
    """From which frame of the cut on it is seen, and up to which."""
    start = laid.marked(title)
    if start is None:
        return None
    at = laid.index[title.use]
    return start, min(start + title.frames, laid.end(at))
