"""Trims of a cut: ripple, roll, slip and slide, in frames as they are seen in the cut; several uses at once.

A cut is a walk, so whatever gets longer or shorter moves what comes after it. What a shot does not have, or a
transition would not fit into, is refused.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from storyboard.edits.common import changed, put_cut, the_cut, the_shot
from storyboard.edits.cuts import checked, inserted, position_of, without_uses
from storyboard.edits.naming import new_id
from storyboard.errors import FilmError
from storyboard.model import Cut, Film, Shot, Use


def trim_ends(film: Film, cut: str, ends: Mapping[str, tuple[int, int]]) -> Film:
    """Move where uses begin and end: by use, so many frames later each (negative: earlier)."""
    old = the_cut(film, cut)
    for use in ends:
        position_of(old, use)
    uses = tuple(_trimmed(film, old, use, *ends[use.id]) if use.id in ends else use for use in old.uses)
    return checked(film, put_cut(film, old.with_(uses=uses)), cut)


def roll_cut(film: Film, cut: str, use: str, frames: int) -> Film:
    """Move the cut between a use and the next so many frames later; the rest of the film stays where it is."""
    old = the_cut(film, cut)
    here = position_of(old, use)
    if here + 1 == len(old.uses):
        raise FilmError("There is no cut behind the last shot to be rolled; trim its end instead.")
    return trim_ends(film, cut, {use: (0, frames), old.uses[here + 1].id: (frames, 0)})


def slip_use(film: Film, cut: str, use: str, frames: int) -> Film:
    """See a part of the shot that is so many frames later, for as long and at the same place of the film."""
    old = the_cut(film, cut)
    here = position_of(old, use)
    whole = old.uses[here]
    shot = the_shot(film, whole.shot)
    moved = _of_shot(frames, whole, shot)
    seen = _seen(whole, shot)
    first = whole.first + moved
    if first < 0 or first + seen > shot.frames:
        raise FilmError(_none_left(shot, whole.first, shot.frames - whole.first - seen, at_start=first < 0))
    new = whole.with_(first=first, frames=None if whole.frames is None and first + seen == shot.frames else seen)
    return checked(film, put_cut(film, old.with_(uses=(*old.uses[:here], new, *old.uses[here + 1 :]))), cut)


def slide_use(film: Film, cut: str, use: str, frames: int) -> Film:
    """Move a use so many frames later over its neighbours: the one before gets longer, the one after shorter."""
    old = the_cut(film, cut)
    here = position_of(old, use)
    if not 0 < here < len(old.uses) - 1:
        raise FilmError("Only a shot between two others can slide; drag this one to another place instead.")
    return trim_ends(film, cut, {old.uses[here - 1].id: (0, frames), old.uses[here + 1].id: (frames, 0)})


def remove_uses(film: Film, cut: str, uses: Sequence[str]) -> Film:
    """No longer make these visits; their neighbours are joined."""
    old = the_cut(film, cut)
    return put_cut(film, without_uses(film, old, [position_of(old, use) for use in uses]))


def move_uses(film: Film, cut: str, uses: Sequence[str], before: str = "") -> Film:
    """Make these visits in a row, in their order in the cut, in front of the use `before`, or at the end."""
    old = the_cut(film, cut)
    here = sorted(position_of(old, use) for use in uses)
    moved = [old.uses[place] for place in here]
    chosen = {use.id for use in moved}
    at = position_of(old, before) if before else len(old.uses)
    at -= sum(1 for place in here if place < at)
    rest = without_uses(film, old, here)
    if [*rest.uses[:at], *moved, *rest.uses[at:]] == list(old.uses) or not chosen:
        return film
    for place, use in enumerate(moved):
        rest = inserted(film, rest, at + place, use)
    return put_cut(film, rest.with_(titles=old.titles, markers=old.markers))


def insert_shots(film: Film, cut: str, shots: Sequence[str], before: str = "") -> Film:
    """Visit these shots whole, in this order, in front of the use `before`, or at the end."""
    made = the_cut(film, cut)
    at = position_of(made, before) if before else len(made.uses)
    for place, shot in enumerate(shots):
        name = new_id({use.id for use in made.uses}, f"use-{len(made.uses) + 1}")
        made = inserted(film, made, at + place, Use(id=name, shot=the_shot(film, shot).id))
    return checked(film, put_cut(film, made), cut)


def _trimmed(film: Film, cut: Cut, use: Use, head: int, tail: int) -> Use:
    shot = the_shot(film, use.shot)
    first, seen, hold = use.first, _seen(use, shot), use.hold
    had = shot.frames - first - seen
    if head:
        moved = _of_shot(head, use, shot)
        if first + moved < 0:
            raise FilmError(_none_left(shot, first, had, at_start=True))
        first, seen = first + moved, seen - moved
    if tail and hold:  # a freeze frame at the end gives way first
        hold += tail
        tail, hold = min(hold, 0), max(hold, 0)
    seen += _of_shot(tail, use, shot)
    if seen < 1:
        raise FilmError(f"At least one frame of shot {shot.number} has to stay; delete it from the cut instead.")
    if first + seen > shot.frames:
        raise FilmError(_none_left(shot, first, had, at_start=False))
    frames = None if use.frames is None and first + seen == shot.frames else seen
    return changed(use, f"The use of shot {shot.number} in cut {cut.name}", first=first, frames=frames, hold=hold)


def _seen(use: Use, shot: Shot) -> int:
    return use.frames if use.frames is not None else shot.frames - use.first


def _of_shot(frames: int, use: Use, shot: Shot) -> int:
    """Frames of the shot that pass in so many frames of the cut."""
    if use.speed == 1:
        return frames
    exact = frames * use.speed
    if exact.denominator != 1:
        raise FilmError(
            f"At this speed shot {shot.number} can be trimmed at every {exact.denominator} frames; choose one."
        )
    return int(exact)


def _none_left(shot: Shot, before: int, after: int, *, at_start: bool) -> str:
    left = before if at_start else max(0, after)
    number = shot.number
    match left, at_start:
        case 0, True:
            return f"Shot {number} has no more frames before this; start there."
        case 1, True:
            return f"Shot {number} has one more frame before this; start there."
        case _, True:
            return f"Shot {number} has {left} more frames before this; start there."
        case 0, _:
            return f"Shot {number} has no more frames behind this; lengthen the shot, slow it down or freeze it."
        case 1, _:
            return f"Shot {number} has one more frame behind this; lengthen the shot, slow it down or freeze it."
    return f"Shot {number} has {left} more frames behind this; lengthen the shot, slow it down or freeze it."
