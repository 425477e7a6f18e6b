"""The links of a film as they are drawn: which cuts walk along each, and the steps that cuts take without a link."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainterPathStroker

from storyboard.model import CUT, Cut, Film, Link, Shot, Transition
from storyboard.sharing import unshared
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
    """All ways of a film, with the lines they take on a plot; a line is made when it is first seen.

    Attributes:
        version: another one whenever a way is.
    """

    def __init__(self) -> None:
        self.version = 0
        self.ways: dict[Key, Way] = {}
        self.visited: list[frozenset[str]] = []
        self._walks: dict[str, tuple[Cut, _Walk]] = {}
        self._known: tuple[str, tuple[str, ...]] | None = None
        self._shots: tuple[Shot, ...] = ()
        self._scenes: dict[str, str] = {}
        self._homes: dict[Key, tuple[str, str]] = {}
        self._bundles: dict[tuple[str, str], dict[Key, Way]] = {}
        self._steps: dict[tuple[str, str], dict[int, Transition]] = {}
        self._links: tuple[Link, ...] = ()
        self._link_of: dict[Key, Link] = {}
        self._lines: dict[Key, tuple[Line, tuple[float, float], tuple[float, float]]] = {}

    def follow(self, film: Film, shown: str) -> bool:
        """Take another film, or show another cut; whether any way is another now. What stayed is not made anew."""
        cuts = tuple(cut.id for cut in film.cuts)
        if (shown, cuts) != self._known:
            self._known = (shown, cuts)
            self._walks, self._steps, self._links, self._link_of, self.ways = {}, {}, (), {}, {}
            self._homes, self._bundles = {}, {}
            self.version += 1
        moved = self._follow_shots(film.shots)
        keys = self._follow_links(film.links)
        steps: set[tuple[str, str]] = set()
        for place, cut in enumerate(film.cuts):
            steps |= self._follow_walk(place, cut)
        self.visited = [self._walks[cut][1].visited for cut in cuts]
        at = cuts.index(shown) if shown in cuts else -1
        for source, target in steps:
            keys |= {(source, target, "follows"), (source, target, "gap")}
        keys |= {(source, target, "gap") for source, target, kind in keys if kind == "follows"}
        for key in keys:
            way = self._way_of(key, at)
            if way is not None:
                self.ways[key] = way
            elif self.ways.pop(key, None) is not None:
                self._lines.pop(key, None)
            self._bundle(key, way)
        if moved:
            for key, way in self.ways.items():
                if key[0] in moved or key[1] in moved:
                    self._bundle(key, way)
        self.version += bool(keys)
        return bool(keys)

    def _follow_shots(self, shots: tuple[Shot, ...]) -> set[str]:
        """The shots that are in another scene than before."""
        gone, come = unshared(self._shots, shots)
        self._shots = shots
        moved = {shot.id for shot in come if self._scenes.get(shot.id, shot.scene) != shot.scene}
        for shot in gone:
            del self._scenes[shot.id]
        self._scenes.update({shot.id: shot.scene for shot in come})
        return moved

    def _bundle(self, key: Key, way: Way | None) -> None:
        """Put a way to those that lead from the same scene to the same one; without one, take it away."""
        home = None if way is None else (self._scenes[key[0]], self._scenes[key[1]])
        before = self._homes.get(key)
        if before is not None and before != home:
            del self._homes[key]
            del self._bundles[before][key]
            if not self._bundles[before]:
                del self._bundles[before]
        if home is not None and way is not None:
            self._homes[key] = home
            self._bundles.setdefault(home, {})[key] = way

    def _follow_links(self, links: tuple[Link, ...]) -> set[Key]:
        """The keys of links that came, went or changed."""
        old, new = unshared(self._links, links)
        self._links = links
        gone: dict[Key, Link] = {(link.source, link.target, link.kind): link for link in old}
        come: dict[Key, Link] = {(link.source, link.target, link.kind): link for link in new}
        for key in gone.keys() - come.keys():
            del self._link_of[key]
        self._link_of.update(come)
        return {key for key in gone.keys() | come.keys() if gone.get(key) is not come.get(key)}

    def _follow_walk(self, place: int, cut: Cut) -> set[tuple[str, str]]:
        """The steps that a cut takes no longer, anew, or otherwise than before."""
        known = self._walks.get(cut.id)
        if known is not None and known[0].uses == cut.uses:
            return set()
        before = known[1].steps if known is not None else {}
        steps = {
            (here.shot, there.shot): here.transition for here, there in pairwise(cut.uses) if here.shot != there.shot
        }
        self._walks[cut.id] = (cut, _Walk(steps, frozenset(use.shot for use in cut.uses)))
        touched = {step for step in before if step not in steps}
        for step in touched:
            del self._steps[step][place]
            if not self._steps[step]:
                del self._steps[step]
        for step, transition in steps.items():
            if step not in before or (before[step] is not transition and before[step] != transition):
                self._steps.setdefault(step, {})[place] = transition
                touched.add(step)
        return touched

    def _way_of(self, key: Key, at: int) -> Way | None:
        """The way from a shot to another of one kind, if there is one."""
        source, target, kind = key
        taken = self._steps.get((source, target), {})
        if kind == "gap":
            is_led = (source, target, "follows") in self._link_of
            return None if is_led or not taken else Way(source, target, "gap", taken.get(at, CUT), tuple(sorted(taken)))
        link = self._link_of.get(key)
        if link is None:
            return None
        if link.kind != "follows":
            return Way(source, target, link.kind)
        return Way(source, target, "follows", taken.get(at, link.transition), tuple(sorted(taken)))

    def seen(self, plot: Plot, area: QRectF) -> Iterator[Way]:
        """The ways that may be seen in an area."""
        m, cards = plot.measures, plot.cards
        left, right, top, bottom = area.left(), area.right(), area.top(), area.bottom()
        wide, high, x_room, y_room = m.width, m.height, m.gap_x, m.head + m.between
        bundles = (self.ways,) if plot.is_moving else self._near(plot, area.adjusted(-x_room, -y_room, x_room, y_room))
        for way in (way for bundle in bundles for way in bundle.values()):
            x1, y1 = cards[way.source]
            x2, y2 = cards[way.target]
            if x1 > x2:
                x1, x2 = x2, x1
            if y1 > y2:
                y1, y2 = y2, y1
            if x1 - x_room > right or x2 + wide + x_room < left or y1 - y_room > bottom or y2 + high + y_room < top:
                continue
            yield way

    def _near(self, plot: Plot, area: QRectF) -> Iterator[Mapping[Key, Way]]:
        """The ways by their scenes, without those of which both scenes lie on the same side of an area."""
        left, right, top, bottom = area.left(), area.right(), area.top(), area.bottom()
        lanes = plot.lanes
        sides = {
            scene: (x > right, x + width < left, y > bottom, y + height < top)
            for scene, (x, y, width, height) in lanes.items()
        }
        for (source, target), bundle in self._bundles.items():
            if not any(here and there for here, there in zip(sides[source], sides[target], strict=True)):
                yield bundle

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
        self.version += 1

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
