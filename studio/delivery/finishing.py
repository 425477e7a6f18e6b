"""What is done to each shot of a cut beyond cutting it: from the film, its finish for `segments.pieces`."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from generation.request import Request
from storyboard.finish import Grade
from storyboard.model import Cut, Film, Shot
from storyboard.timeline import Timeline
from studio.delivery.segments import Aim, Finish, Subject
from studio.delivery.words import Overlay, overlays


def finish_of(
    film: Film, cut: Cut, timeline: Timeline, request: Callable[[Shot], Request], burnt: Sequence[Overlay] = ()
) -> Finish:
    """The finish of a cut. `request` is what the engine of a shot is told; `burnt` are captions to burn in."""
    shots = [film.shots_by_id[name] for name in dict.fromkeys(clip.shot for clip in timeline.clips)]
    is_reframed = timeline.width * film.height != timeline.height * film.width
    matching = _matching(timeline)
    aims: dict[str, tuple[Aim, ...]] = {}
    subjects: dict[str, Callable[[int], Subject | None]] = {}
    if is_reframed or matching:
        from studio.delivery import reframe  # it stages the shots, which takes numpy and time

        for shot in shots:
            if is_reframed:
                aims[shot.id] = reframe.aims(request(shot), timeline.width, timeline.height)
            if shot.id in matching:
                subjects[shot.id] = reframe.subject(request(shot), timeline.width, timeline.height)
    return Finish(
        aims=aims,
        grades={shot.id: grades for shot in shots if (grades := grades_of(film, cut, shot))},
        subjects=subjects,
        overlays=overlays(film, cut, timeline, burnt),
    )


def grades_of(film: Film, cut: Cut, shot: Shot) -> tuple[Grade, ...]:
    """The grades of a shot in a cut, in the order in which they are applied: its own, its scene's, the cut's."""
    return tuple(grade for grade in (shot.grade, film.scenes_by_id[shot.scene].grade, cut.grade) if not grade.is_plain)


def luts_of(film: Film) -> tuple[str, ...]:
    """The .cube files that a film's grades name."""
    grades = [thing.grade for things in (film.shots, film.scenes, film.cuts) for thing in things]
    return tuple(sorted({grade.lut for grade in grades if grade.lut}))


def _matching(timeline: Timeline) -> set[str]:
    """The shots on either side of a match or an iris, which look for their subjects."""
    matching: set[str] = set()
    for before, after in zip(timeline.clips, timeline.clips[1:], strict=False):
        if before.transition.kind in ("match", "iris"):
            matching |= {before.shot, after.shot}
    return matching
