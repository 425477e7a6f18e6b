"""Edits of the ways through the graph: a cut's route, a shot's place on the path, and one alternate kept of several."""

from __future__ import annotations

from collections import deque
from collections.abc import Collection, Mapping, Sequence
from itertools import pairwise

from storyboard import graph
from storyboard.edits.common import changed, the_cut, the_shot
from storyboard.edits.cuts import checked, move_use, replace_uses
from storyboard.edits.links import healed
from storyboard.edits.shots import remove_shot
from storyboard.errors import FilmError
from storyboard.model import CUT, Cut, Film, Link, Transition
from storyboard.sharing import place_of

_START, _END = -1, -2
"""A branch may begin where the film does, and end where it ends."""


def reroute_cut(film: Film, cut: str, shot: str) -> Film:
    """Lead a cut along the branch on which a shot lies: it leaves its walk and comes back by the fewest links.

    What the cut visited between is left out; a visit that one other takes the place of keeps its titles.

    Raises:
        FilmError: the cut visits the shot already, or no FOLLOWS links lead from the cut through it and back.
    """
    old = the_cut(film, cut)
    number = the_shot(film, shot).number
    if any(use.shot == shot for use in old.uses):
        raise FilmError(f"Cut {old.name} goes through shot {number} already.")
    if not old.uses:
        return checked(film, replace_uses(film, cut, 0, 0, [shot]), cut)
    onward, back = _neighbours(film)
    places: dict[str, list[int]] = {}
    for place, use in enumerate(old.uses):
        places.setdefault(use.shot, []).append(place)
    before = _ways(shot, back, places)
    after = _ways(shot, onward, places)
    best: tuple[int, int, int, int, list[str]] | None = None
    for left, way_in in before.items():
        for right, way_out in after.items():
            starts = [_START] if left == "" else places[left]
            ends = [len(old.uses)] if right == "" else places[right]
            for first in starts:
                for last in ends:
                    if first < last:
                        walk = [*way_in, shot, *way_out]
                        loose = (left == "") + (right == "")
                        found = (loose, last - first, len(walk), first, walk)
                        best = min(best, found) if best else found
    if best is None:
        raise FilmError(f"No links lead from cut {old.name} through shot {number} and back to it; link the shot first.")
    _, span, _, first, walk = best
    return checked(film, replace_uses(film, cut, first + 1, first + span, walk), cut)


def reroute_along(film: Film, cut: str, source: str, target: str) -> Film:
    """Lead a cut along one link: through its ends, and straight from one to the other.

    Raises:
        FilmError: the cut walks there already, or no FOLLOWS links lead from it to the link and back.
    """
    old = the_cut(film, cut)
    first, second = the_shot(film, source).number, the_shot(film, target).number
    if (source, target) in _steps(old):
        raise FilmError(f"Cut {old.name} goes from shot {first} to shot {second} already.")
    for end in (source, target):
        now = the_cut(film, cut)
        if (source, target) not in _steps(now) and all(use.shot != end for use in now.uses):
            film = reroute_cut(film, cut, end)
    now = the_cut(film, cut)
    if (source, target) in _steps(now):
        return film
    shots = [use.shot for use in now.uses]
    leaps = [
        (right - left, left, right)
        for left, here in enumerate(shots)
        for right, there in enumerate(shots)
        if (here, there) == (source, target) and left < right
    ]
    if not leaps:
        raise FilmError(f"Cut {old.name} visits shot {second} before shot {first}; it cannot go along this link.")
    _, left, right = min(leaps)
    return checked(film, replace_uses(film, cut, left + 1, right, []), cut)


def _steps(cut: Cut) -> set[tuple[str, str]]:
    return {(here.shot, there.shot) for here, there in pairwise(cut.uses)}


def place_shot(film: Film, shot: str, *, after: str = "", before: str = "", cut: str = "") -> Film:
    """Another place for a shot on the path: between two shots, behind one, or in front of one; its old path is healed.

    It stands there on the board too, in the scene of the shot it is put behind (else in front of). Cuts that visit
    the shot and walk where it goes visit it there. The cut named, if it walks there, visits it from now on; any other
    keeps its walk, and with it the link past the shot.

    Raises:
        FilmError: neither neighbour is given, or one is the shot itself.
    """
    moved = the_shot(film, shot)
    beside = after or before
    if not beside:
        raise FilmError(f"Say where shot {moved.number} is to stand: behind a shot, or in front of one.")
    if shot in (after, before):
        raise FilmError(f"Shot {moved.number} cannot stand beside itself; choose another place.")
    neighbour = the_shot(film, beside)
    if before:
        the_shot(film, before)
    mended = (*healed(film, shot), *_continuity(film, shot))
    entering, leaving, past = _joints(mended, after, before)
    others = [each for each in film.shots if each is not moved]
    position = place_of(neighbour, others) + (1 if after else 0)
    here = changed(moved, f"Shot {moved.number}", scene=neighbour.scene) if moved.scene != neighbour.scene else moved
    wanted = {(each.source, each.target): each for each in (*_to(shot, entering), *_from(shot, leaving))}
    interrupted = {id(each) for each in past}
    kept = tuple(each for each in mended if id(each) not in interrupted)
    placed = film.with_(shots=(*others[:position], here, *others[position:]), links=(*kept, *wanted.values()))
    for each in film.cuts:
        placed = _visited(placed, each, shot, past, is_wanted=each.id == cut)
    needed = set().union(*map(_steps, placed.cuts)) if past else set()
    lost = tuple(each for each in past if (each.source, each.target) in needed)
    placed = placed.with_(links=(*placed.links, *lost)) if lost else placed
    graph.check(placed, film)
    return placed


def keep_alternate(film: Film, shot: str) -> Film:
    """Of the alternates that lie beside a shot, keep only this one: cuts that visit another visit it instead.

    Raises:
        FilmError: the shot has no alternates.
    """
    kept = the_shot(film, shot)
    others = graph.alternates(film, shot)
    if not others:
        raise FilmError(f"Shot {kept.number} has no alternates to merge.")
    for cut in film.cuts:
        for place, use in enumerate(cut.uses):
            if use.shot in others:
                film = replace_uses(film, cut.id, place, place + 1, [shot])
    for other in others:
        film = remove_shot(film, other)
    return film


def _neighbours(film: Film) -> tuple[dict[str, list[str]], dict[str, list[str]]]:
    onward: dict[str, list[str]] = {}
    back: dict[str, list[str]] = {}
    for link in film.links:
        if link.kind == "follows":
            onward.setdefault(link.source, []).append(link.target)
            back.setdefault(link.target, []).append(link.source)
    return onward, back


def _ways(shot: str, steps: Mapping[str, list[str]], ends: Collection[str]) -> dict[str, list[str]]:
    """The shots between a shot and each of these ends by the fewest links, in the film's direction.

    The end "" is where the links give out. Shots that a cut visits are never passed through.
    """
    forwards: dict[str, list[str]] = {}
    come_from = {shot: shot}
    queue = deque([shot])
    while queue:
        here = queue.popleft()
        if not steps.get(here):
            forwards.setdefault("", _traced(here, shot, come_from))
        for there in steps.get(here, ()):
            if there in ends:
                forwards.setdefault(there, _traced(here, shot, come_from))
            elif there not in come_from:
                come_from[there] = here
                queue.append(there)
    return forwards


def _traced(here: str, shot: str, come_from: Mapping[str, str]) -> list[str]:
    way: list[str] = []
    while here != shot:
        way.append(here)
        here = come_from[here]
    return way[::-1]


def _continuity(film: Film, shot: str) -> tuple[Link, ...]:
    """The CONTINUES and MATCHES links of a shot, which moving it does not break."""
    return tuple(each for each in film.links if (each.source == shot or each.target == shot) and each.kind != "follows")


def _joints(
    links: Sequence[Link], after: str, before: str
) -> tuple[dict[str, Transition], dict[str, Transition], tuple[Link, ...]]:
    """What leads to the new place and by which transition, where it leads on, and the links that it interrupts."""
    ends = [each for each in links if each.source == after or each.target == before]
    follows = [each for each in ends if each.kind == "follows"]
    if after and before:
        past = tuple(each for each in follows if (each.source, each.target) == (after, before))
        way_in = past[0].transition if past else CUT
        return {after: way_in}, {before: CUT}, past
    if after:
        past = tuple(each for each in follows if each.source == after)
        return {after: CUT}, {each.target: each.transition for each in past}, past
    past = tuple(each for each in follows if each.target == before)
    return {each.source: each.transition for each in past}, {before: CUT}, past


def _to(shot: str, sources: Mapping[str, Transition]) -> list[Link]:
    return [Link(source=source, target=shot, transition=by) for source, by in sources.items()]


def _from(shot: str, targets: Mapping[str, Transition]) -> list[Link]:
    return [Link(source=shot, target=target, transition=by) for target, by in targets.items()]


def _visited(film: Film, cut: Cut, shot: str, past: tuple[Link, ...], *, is_wanted: bool) -> Film:
    """The film in which a cut visits the shot at its new place, if it walks there."""
    visits = [use for use in cut.uses if use.shot == shot]
    if len(visits) > 1 or not (visits or is_wanted):
        return film
    rest = [use for use in cut.uses if use.shot != shot]
    steps = {(each.source, each.target) for each in past}
    for place, (here, there) in enumerate(pairwise(rest), 1):
        if (here.shot, there.shot) in steps:
            if visits:
                return checked(film, move_use(film, cut.id, visits[0].id, place), cut.id)
            return checked(film, replace_uses(film, cut.id, place, place, [shot]), cut.id)
    return _visited_at_an_end(film, cut, shot, [use.shot for use in rest], visits[0].id if visits else "")


def _visited_at_an_end(film: Film, cut: Cut, shot: str, rest: list[str], use: str) -> Film:
    """The same for a place before the cut's first shot, or behind its last."""
    if not rest:
        return film
    links = {(each.source, each.target) for each in film.links if each.kind == "follows"}
    place = 0 if (shot, rest[0]) in links else len(rest) if (rest[-1], shot) in links else None
    if place is None:
        return film
    if use:
        return checked(film, move_use(film, cut.id, use, place), cut.id)
    return checked(film, replace_uses(film, cut.id, place, place, [shot]), cut.id)


__all__ = ["keep_alternate", "place_shot", "reroute_along", "reroute_cut"]
