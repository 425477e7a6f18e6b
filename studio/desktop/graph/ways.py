"""The links of a film as they are drawn: which cuts walk along each, and the steps that cuts take without a link."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainterPathStroker

from storyboard.model import CUT, Cut, Film, Link, Transition
from studio.desktop.graph.plot import Line, Plot, route

Kind = Literal["follows", "continues", "matches", "gap"]
Key = tuple[str, str, str]
"""Source, target and kind, as `storyboard.changes` names a link."""


@dataclass(frozen=True)
class Way:
    """A line from a shot to another.

    Attributes:
        kind: of the link; a gap is a step that a cut takes though nothing allows it.
        transition: what the link suggests, or what the shown cut does here.
        cuts: places, in the film's list of cuts, of those that walk here.
    """

    source: str
    target: str
    kind: Kind
    transition: Transition = CUT
    cuts: tuple[int, ...] = ()

    @property
    def key(self) -> Key:
        return self.source, self.target, self.kind


@dataclass(frozen=True, eq=False)
class _Walk:
    """The steps of a cut from shot to shot, and the shots it visits."""

    steps: dict[tuple[str, str], Transition]
    visited: frozenset[str]


class Ways:
    """All ways of a film, with the lines they take on a plot; a line is made when it is first seen."""

    def __init__(self) -> None:
        self.ways: dict[Key, Way] = {}
        self.visited: list[frozenset[str]] = []
        self._walks: dict[str, tuple[Cut, _Walk]] = {}
        self._shown = ""
        self._steps: dict[tuple[str, str], dict[int, Transition]] = {}
        self._by_link: dict[int, tuple[Link, Way]] = {}
        self._lines: dict[Key, tuple[Line, tuple[float, float], tuple[float, float]]] = {}

    def follow(self, film: Film, shown: str) -> None:
        """Take another film, or show another cut."""
        walks = [self._walk(cut) for cut in film.cuts]
        is_same = shown == self._shown and [walk for _, walk in self._walks.values()] == walks
        known = self._by_link if is_same else {}
        if not is_same:
            self._shown = shown
            self._walks = {cut.id: (cut, walk) for cut, walk in zip(film.cuts, walks, strict=True)}
            self._steps = {}
            for place, walk in enumerate(walks):
                for step, transition in walk.steps.items():
                    self._steps.setdefault(step, {})[place] = transition
            self.visited = [walk.visited for walk in walks]
        at = next((place for place, cut in enumerate(film.cuts) if cut.id == shown), -1)
        self._by_link = {id(link): known.get(id(link)) or (link, self._way_of(link, at)) for link in film.links}
        made: dict[Key, Way] = {way.key: way for _, way in self._by_link.values()}
        led = {(link.source, link.target) for link in film.links if link.kind == "follows"}
        for source, target in [step for step in self._steps if step not in led]:
            taken = self._steps[source, target]
            way = Way(source, target, "gap", taken.get(at, CUT), tuple(taken))
            made[way.key] = way
        self.ways = made
        for key in self._lines.keys() - made.keys():
            del self._lines[key]

    def _way_of(self, link: Link, at: int) -> Way:
        if link.kind != "follows":
            return Way(link.source, link.target, link.kind)
        taken = self._steps.get((link.source, link.target), {})
        return Way(link.source, link.target, "follows", taken.get(at, link.transition), tuple(taken))

    def _walk(self, cut: Cut) -> _Walk:
        """Where a cut goes; as it was known, if the cut is as it was."""
        known = self._walks.get(cut.id)
        if known is not None and known[0].uses is cut.uses:
            return known[1]
        steps = {
            (here.shot, there.shot): here.transition for here, there in pairwise(cut.uses) if here.shot != there.shot
        }
        return _Walk(steps, frozenset(use.shot for use in cut.uses))

    def seen(self, plot: Plot, area: QRectF) -> Iterator[Way]:
        """The ways that may be seen in an area."""
        m, cards = plot.measures, plot.cards
        left, right, top, bottom = area.left(), area.right(), area.top(), area.bottom()
        wide, high, x_room, y_room = m.width, m.height, m.gap_x, m.head + m.between
        for way in self.ways.values():
            x1, y1 = cards[way.source]
            x2, y2 = cards[way.target]
            if x1 > x2:
                x1, x2 = x2, x1
            if y1 > y2:
                y1, y2 = y2, y1
            if x1 - x_room > right or x2 + wide + x_room < left or y1 - y_room > bottom or y2 + high + y_room < top:
                continue
            yield way

    def line(self, plot: Plot, way: Way) -> Line:
        """The line that a way takes."""
        source, target = plot.cards[way.source], plot.cards[way.target]
        kept = self._lines.get(way.key)
        if kept is not None and kept[1] == source and kept[2] == target:
            return kept[0]
        line = route(plot, way.source, way.target, low=way.kind in ("continues", "matches"))
        self._lines[way.key] = (line, source, target)
        return line

    def forget_lines(self) -> None:
        """Sizes are others now."""
        self._lines.clear()

    def at(self, plot: Plot, point: QPointF, reach: float) -> Way | None:
        """The way under a point, within reach; one that the shown cut may take comes before continuity."""
        area = QRectF(point.x() - reach, point.y() - reach, 2 * reach, 2 * reach)
        found: Way | None = None
        for way in self.seen(plot, area):
            path = self.line(plot, way).path
            if not path.controlPointRect().adjusted(-reach, -reach, reach, reach).contains(point):
                continue
            stroker = QPainterPathStroker()
            stroker.setWidth(2 * reach)
            if stroker.createStroke(path).contains(point) and (found is None or way.kind == "follows"):
                found = way
        return found
