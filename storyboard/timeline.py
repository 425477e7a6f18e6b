"""A cut laid out in time: clips, slates for what is not there yet, transitions and captions. Never saved."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from fractions import Fraction
from typing import NamedTuple

from storyboard.errors import FilmError
from storyboard.model import CUT, Cut, Film, Transition, Use
from storyboard.values import Id, Value


class Clip(Value):
    """One use of a shot on the timeline.

    `start` is where its first frame (its overlap with the clip before included) stands in the cut.
    `source` is the first frame of the take that is seen. `take` is empty for a slate. The next clip
    starts `transition.overlap` frames before this one ends. `fade_in` and `fade_out` are frames of
    fading from and to black, inside the clip.
    """

    use: Id
    shot: Id
    start: int
    frames: int
    source: int
    take: str = ""
    transition: Transition = CUT
    fade_in: int = 0
    fade_out: int = 0
    lead: int = 0
    lag: int = 0

    @property
    def end(self) -> int:
        """The first frame of the cut on which this clip is no longer seen."""
        return self.start + self.frames


class Timeline(Value):
    """A cut in time, at the film's rate. `frames` is exactly how many frames the film file will have."""

    rate: Fraction
    width: int
    height: int
    frames: int
    clips: tuple[Clip, ...]


class _Place(NamedTuple):
    """Where one use of a cut stands, in frames, before it becomes a clip."""

    use: Use
    start: int
    frames: int
    transition: Transition
    fade_in: int
    fade_out: int


def lay_out(film: Film, cut: Cut, takes: Mapping[str, str]) -> Timeline:
    """The timeline of a cut; `takes` names each shot's take by digest, a shot without one plays as a slate.

    Raises:
        FilmError: a use lies outside its shot, or transitions are longer than a clip has frames.
    """
    clips = tuple(
        Clip(
            use=place.use.id,
            shot=place.use.shot,
            start=place.start,
            frames=place.frames,
            source=place.use.first,
            take=takes.get(place.use.shot, ""),
            transition=place.transition,
            fade_in=place.fade_in,
            fade_out=place.fade_out,
            lead=place.use.lead,
            lag=place.use.lag,
        )
        for place in _places(film, cut)
    )
    frames = clips[-1].end if clips else 0
    return Timeline(rate=film.rate, width=cut.delivery.width, height=cut.delivery.height, frames=frames, clips=clips)


def check(film: Film, cut: Cut) -> None:
    """Refuse a cut that cannot be laid out; much cheaper than laying it out.

    Raises:
        FilmError: as `lay_out`.
    """
    for _ in _places(film, cut):
        pass


def _places(film: Film, cut: Cut) -> Iterator[_Place]:
    start = 0
    before, overlapped = CUT, 0
    for position, use in enumerate(cut.uses):
        shot = film.shots_by_id[use.shot]
        frames = use.frames if use.frames is not None else shot.frames - use.first
        if frames < 1 or use.first + frames > shot.frames:
            end = "the end" if use.frames is None else str(use.first + use.frames)
            raise FilmError(
                f"Cut {cut.name} uses frames {use.first} to {end} of shot {shot.number}, "
                f"which has {shot.frames}; trim that use."
            )
        is_last = position == len(cut.uses) - 1
        transition = CUT if is_last else use.transition
        overlap = transition.overlap
        fade_in = cut.fade_in if position == 0 else before.head - overlapped
        fade_out = cut.fade_out if is_last else transition.tail - overlap
        if overlapped + fade_in + overlap + fade_out > frames:
            raise FilmError(
                f"In cut {cut.name}, shot {shot.number} has {frames} frames, fewer than its transitions need; "
                "shorten them or lengthen the shot."
            )
        start -= overlapped
        yield _Place(use, start, frames, transition, fade_in, fade_out)
        start += frames
        before, overlapped = transition, overlap
