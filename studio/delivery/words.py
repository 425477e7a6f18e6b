"""Which words lie over a cut and when: titles, credits, captions burnt in, and the notes of a review copy."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction
from typing import Literal

from pydantic import Field

from storyboard.model import Cut, Film
from storyboard.time import rate_name
from storyboard.timeline import Clip, Timeline
from storyboard.values import Value

FADE = Fraction(1, 3)
"""Seconds in which a title comes and goes."""


class Overlay(Value):
    """Words over the picture from frame `start` on (it may lie before the piece's first), for `frames` frames.

    `fade` are the frames in which they come, and again those in which they go. A `timecode` has no words of its own:
    it counts the frames since `start`; its text is the rate of the file, where frames of the file are what it counts.
    """

    design: Literal["title", "lower third", "credits", "caption", "note", "timecode"]
    start: int
    frames: int = Field(gt=0)
    fade: int = 0
    text: str = ""
    detail: str = ""
    rows: tuple[tuple[str, str], ...] = ()
    italic: bool = False


def overlays(film: Film, cut: Cut, timeline: Timeline, burnt: Sequence[Overlay] = ()) -> tuple[Overlay, ...]:
    """All words over a cut, in its frames, from below to above; `burnt` are its captions, if they are burnt in.

    A title that is longer than its visit ends with it; one whose visit is gone, or over by then, is not seen.
    """
    return (*_titles(film, cut, timeline), *burnt, *_notes(film, cut, timeline))


def _titles(film: Film, cut: Cut, timeline: Timeline) -> Iterator[Overlay]:
    clips = {clip.use: clip for clip in timeline.clips}
    longest = round(FADE * film.rate)
    for title in cut.titles:
        clip = clips.get(title.use)
        frames = 0 if clip is None else min(title.frames, clip.frames - title.offset)
        if clip is None or frames < 1:
            continue
        yield Overlay(
            design=title.design,
            start=clip.start + title.offset,
            frames=frames,
            fade=min(longest, frames // 4),
            text=title.text,
            detail=title.detail,
            rows=title.rows,
        )


def _notes(film: Film, cut: Cut, timeline: Timeline) -> Iterator[Overlay]:
    wanted = cut.delivery.burn_in
    if "timecode" in wanted and timeline.frames:
        counted = rate_name(timeline.delivered) if timeline.is_resampled else ""
        yield Overlay(design="timecode", start=0, frames=timeline.frames, text=counted)
    if not {"shot", "temp"} & set(wanted):
        return
    for clip, first, end in _alone(timeline):
        number = f"Shot {film.shots_by_id[clip.shot].number}" if "shot" in wanted else ""
        words = " · ".join(filter(None, (number, "TEMP" if "temp" in wanted else "")))
        yield Overlay(design="note", start=first, frames=end - first, text=words)


def _alone(timeline: Timeline) -> Iterator[tuple[Clip, int, int]]:
    """Each clip with the frames on which it is the one named: from its start to the next one's."""
    for position, clip in enumerate(timeline.clips):
        is_last = position == len(timeline.clips) - 1
        end = timeline.frames if is_last else timeline.clips[position + 1].start
        if end > clip.start:
            yield clip, clip.start, end
