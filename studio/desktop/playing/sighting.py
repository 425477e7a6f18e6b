"""How a cut sees its shots where it must look for them: in another shape than the film's, and where subjects match."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from itertools import pairwise

from generation.request import Request
from studio.delivery.segments import Aim, Subject
from studio.desktop.playing.programme import Programme
from studio.production.requests import RequestBook

_SHOWN_AFTER = 0.5
"""Seconds after which what was found out meanwhile is shown; the first shot's at once."""


def sighted(programme: Programme, book: RequestBook, where: Callable[[], int]) -> Iterator[Programme]:
    """The programme again and again, each time with more shots looked at: those near the playhead first.

    Looking at a shot stages it, which takes a moment; a shot that is as it was is not looked at again.
    """
    film, stage, timeline = programme.film, programme.stage, programme.timeline
    wanted = _wanted(programme)
    if not wanted:
        return
    size = (timeline.width, timeline.height)
    requests = {shot: book.request(film.shots_by_id[shot]) for shot in wanted}
    seen = {shot: (request, size) for shot, request in requests.items()}
    known = {shot for shot in wanted if stage.sighted.get(shot) == seen[shot]}
    aims = {shot: aim for shot, aim in stage.aims.items() if shot in known}
    subjects = {at: subject for at, subject in stage.subjects.items() if at[0] in known}
    left = {shot for shot in wanted if shot not in known or any((shot, at) not in subjects for at in wanted[shot])}
    places: dict[str, list[int]] = {}
    for clip in timeline.clips:
        places.setdefault(clip.shot, []).append(clip.start)
    if not left:
        yield replace(programme, stage=replace(stage, aims=aims, subjects=subjects, sighted=seen))
    shown = 0.0
    while left:
        frame = where()
        shot = min(left, key=lambda name: min(abs(start - frame) for start in places[name]))
        left.remove(shot)
        began = time.monotonic()
        aim, found = _look(requests[shot], size, sorted(wanted[shot]), is_reframed=programme.is_reframed)
        aims |= {shot: aim}
        subjects |= {(shot, at): subject for at, subject in found.items()}
        known.add(shot)
        if not left or time.monotonic() - shown > _SHOWN_AFTER:
            shown = time.monotonic()
            sights = {name: seen[name] for name in known}
            yield replace(programme, stage=replace(stage, aims=dict(aims), subjects=dict(subjects), sighted=sights))
        else:
            time.sleep(min(0.1, time.monotonic() - began))  # what plays comes first


def _wanted(programme: Programme) -> dict[str, set[int]]:
    """By shot that must be looked at, the frames on which its subject is to match another's."""
    clips = programme.timeline.clips
    wanted: dict[str, set[int]] = {clip.shot: set() for clip in clips} if programme.is_reframed else {}
    for before, after in pairwise(clips):
        if before.transition.kind in ("match", "iris"):
            wanted.setdefault(before.shot, set()).add(before.shows(before.frames - 1))
            wanted.setdefault(after.shot, set()).add(after.shows(0))
    return wanted


def _look(
    request: Request, size: tuple[int, int], frames: list[int], *, is_reframed: bool
) -> tuple[tuple[Aim, ...], dict[int, Subject | None]]:
    from studio.delivery import reframe

    aims = reframe.aims(request, *size) if is_reframed else ()
    find = reframe.subject(request, *size) if frames else None
    return aims, {frame: find(frame) for frame in frames} if find is not None else {}
