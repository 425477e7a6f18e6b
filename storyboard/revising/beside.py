"""Shots beside the story: alternates and copies, which share the fate and the words of what they stand beside."""

from __future__ import annotations

from collections import defaultdict

from storyboard.breakdown.cuts import ALTERNATE
from storyboard.model import Film, Shot
from storyboard.revising.drafts import Draft


def shots_beside(film: Film, old: Draft | None) -> dict[int, int]:
    """Places of shots that are another way to see one that the film plays, and the place of that one.

    An alternate of a note of the script, a branch of the graph that no cut takes, or a copy of a shot.
    """
    notes = {(note.lines.first, note.lines.last) for note in (old.notes if old else ()) if ALTERNATE.match(note.text)}
    played = _played(film)
    place = {shot.id: position for position, shot in enumerate(film.shots)}
    onward, back = _ways(film)
    by_source: dict[str, list[str]] = defaultdict(list)
    for shot in film.shots:
        if shot.id in played:
            for source in back[shot.id] or {""}:
                by_source[source].append(shot.id)
    by_words: dict[tuple[object, ...], str] = {}
    for shot in film.shots:
        if shot.id in played:
            by_words.setdefault(_words(shot), shot.id)
    found: dict[int, int] = {}
    for position, shot in enumerate(film.shots):
        if shot.id in played or shot.script is None:
            continue
        twin = by_words.get(_words(shot), "")
        sides = [each for source in (back[shot.id] or {""}) for each in by_source[source]]
        parallel = next((each for each in sides if _leads_alike(onward, shot.id, each)), "")
        if (shot.script.first, shot.script.last) in notes or parallel or twin:
            original = parallel or twin
            found[position] = place[original] if original else position
    return found


def _played(film: Film) -> set[str]:
    """The shots that the film as it is told visits; all, where there is no cut."""
    if not any(cut.uses for cut in film.cuts):
        return {shot.id for shot in film.shots}
    return max(({use.shot for use in cut.uses} for cut in film.cuts), key=len)


def _ways(film: Film) -> tuple[dict[str, set[str]], dict[str, set[str]]]:
    onward: dict[str, set[str]] = defaultdict(set)
    back: dict[str, set[str]] = defaultdict(set)
    for link in film.links:
        if link.kind == "follows":
            onward[link.source].add(link.target)
            back[link.target].add(link.source)
    return onward, back


def _leads_alike(onward: dict[str, set[str]], shot: str, other: str) -> bool:
    return bool(onward[shot] & onward[other]) or not (onward[shot] or onward[other])


def _words(shot: Shot) -> tuple[object, ...]:
    return shot.script, shot.action, shot.card, tuple(line.text for line in shot.lines)
