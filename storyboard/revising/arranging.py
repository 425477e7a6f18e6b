"""The order, the links and the cuts of a film after a new draft: what stays is left alone, what goes is healed over."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from itertools import pairwise

from storyboard.model import CUT, Cut, Film, Link, Transition, Use

_MOST = 0.6
"""A cut that visits this part of the film's shots tells the whole film, and takes in what is new."""


class Arrangement:
    """The shots in a row, and the FOLLOWS links between them, while shots are taken out and put in.

    Attributes:
        order: ids of all shots, as the board will have them.
        follows: transitions by (source, target).
    """

    def __init__(self, film: Film, aside: Collection[str]) -> None:
        self.order = [shot.id for shot in film.shots]
        self.aside = set(aside)
        self.follows = {(link.source, link.target): link.transition for link in film.links if link.kind == "follows"}
        self._onward: dict[str, dict[str, None]] = defaultdict(dict)
        self._back: dict[str, dict[str, None]] = defaultdict(dict)
        for source, target in self.follows:
            self._onward[source][target] = None
            self._back[target][source] = None

    def take_out(self, shot: str) -> None:
        """Take a shot out: what it followed leads on to where it led, by the transitions it had itself."""
        onward = {target: self.follows[shot, target] for target in self._onward[shot] if target != shot}
        back = [source for source in self._back[shot] if source != shot]
        for target in list(self._onward[shot]):
            self._unlink(shot, target)
        for source in list(self._back[shot]):
            self._unlink(source, shot)
        for source in back:
            for target, transition in onward.items():
                if source != target and (source, target) not in self.follows:
                    self._link(source, target, transition)
        self.order.remove(shot)

    def put_in(self, shot: str, before: str, joins: Mapping[tuple[str, str], Transition]) -> None:
        """Put a shot behind another (at the start, if that is empty), on the path and on the ways beside it."""
        place = self.order.index(before) + 1 if before else 0
        self.order.insert(place, shot)
        following = next((each for each in self.order[place + 1 :] if each not in self.aside), "")
        if before:
            self._into(shot, before, following)
            self._link(before, shot, joins.get((before, shot), CUT))
        if following:
            self._link(shot, following, joins.get((shot, following), CUT))

    def _into(self, shot: str, before: str, following: str) -> None:
        """Ways from before to following, and those of alternates beside them, now lead by way of the new shot."""
        if following and (before, following) in self.follows:
            self._unlink(before, following)
        for source in [each for each in self._back.get(following, ()) if each in self.aside]:
            if set(self._back[source]) & set(self._back[before]) or not self._back[source]:
                self._link(source, shot, self._unlink(source, following))
        for target in [each for each in self._onward.get(before, ()) if each in self.aside]:
            if following in self._onward[before] or set(self._onward[target]) & set(self._onward[following]):
                self._link(shot, target, self._unlink(before, target))

    def _link(self, source: str, target: str, transition: Transition) -> None:
        if source != target and (source, target) not in self.follows:
            self.follows[source, target] = transition
            self._onward[source][target] = None
            self._back[target][source] = None

    def _unlink(self, source: str, target: str) -> Transition:
        del self._onward[source][target], self._back[target][source]
        return self.follows.pop((source, target))


def arranged_links(
    film: Film, arrangement: Arrangement, gone: Collection[str], new: Sequence[Link]
) -> tuple[Link, ...]:
    """The film's links: those that stay as they stand and where they stood, and behind them what came."""
    links: list[Link] = []
    kept: set[tuple[str, str]] = set()
    for link in film.links:
        ends = (link.source, link.target)
        if link.kind != "follows":
            if link.source not in gone and link.target not in gone:
                links.append(link)
        elif ends in arrangement.follows:
            kept.add(ends)
            transition = arrangement.follows[ends]
            links.append(link if link.transition == transition else link.with_(transition=transition))
    links += [
        Link(source=source, target=target, transition=transition)
        for (source, target), transition in arrangement.follows.items()
        if (source, target) not in kept
    ]
    return (*links, *new)


def arranged_cut(
    cut: Cut,
    arrangement: Arrangement,
    gone: Collection[str],
    placed: Sequence[str],
    lengths: Mapping[str, tuple[int, int]],
    told: Collection[str],
) -> Cut:
    """A cut without what is gone; one that tells the whole film also with what is new and what moved, in its place.

    `told` are the shots that told the whole film before; `placed` are new and moved shots in the order of the draft;
    `lengths` are the old and new frames of shots whose length changed: a use that played to the shot's end still does.
    """
    uses = [_stretched(use, lengths) for use in cut.uses if use.shot not in gone]
    before = {(a.shot, b.shot) for a, b in pairwise(cut.uses)}
    path = [shot for shot in arrangement.order if shot not in arrangement.aside]
    place = {shot: position for position, shot in enumerate(path)}
    if _tells_all(cut, told):
        _put_into(uses, cut, path, place, placed)
    for position, (use, following) in enumerate(pairwise(uses)):
        ends = (use.shot, following.shot)
        if ends not in before:
            transition = arrangement.follows.get(ends, CUT)
            if use.transition != transition:
                uses[position] = use.with_(transition=transition)
    if uses and uses[-1].transition != CUT and (not cut.uses or uses[-1].id != cut.uses[-1].id):
        uses[-1] = uses[-1].with_(transition=CUT)
    if tuple(uses) == cut.uses:
        return cut
    left = {use.id for use in uses}
    titles = tuple(title for title in cut.titles if title.use in left)
    markers = tuple(marker for marker in cut.markers if marker.use in left)
    return cut.with_(uses=tuple(uses), titles=titles, markers=markers)


def _tells_all(cut: Cut, told: Collection[str]) -> bool:
    visited = {use.shot for use in cut.uses}
    return bool(visited) and sum(shot in visited for shot in told) >= _MOST * len(told)


def _put_into(uses: list[Use], cut: Cut, path: Sequence[str], place: Mapping[str, int], placed: Sequence[str]) -> None:
    moving = set(placed)
    carried: dict[str, list[Use]] = defaultdict(list)
    for use in [use for use in uses if use.shot in moving]:
        carried[use.shot].append(use)
        uses.remove(use)
    taken = {use.id for use in cut.uses}
    was_there = {use.shot for use in cut.uses}
    for shot in placed:
        mine = carried.get(shot, [])
        if not mine and shot not in was_there:
            number = len(taken) + 1
            while f"use-{number}" in taken:
                number += 1
            taken.add(f"use-{number}")
            mine = [Use(id=f"use-{number}", shot=shot)]
        visited = {use.shot: position for position, use in enumerate(uses)}
        at = next((visited[path[i]] + 1 for i in range(place[shot] - 1, -1, -1) if path[i] in visited), 0)
        uses[at:at] = mine


def _stretched(use: Use, lengths: Mapping[str, tuple[int, int]]) -> Use:
    if use.frames is None or use.shot not in lengths:
        return use
    old, new = lengths[use.shot]
    if use.first + use.frames == old and use.first < new:
        return use.with_(frames=new - use.first)
    return use
