"""A cut laid out in time: clips, slates for what is not there yet, transitions and captions. Never saved."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping
from fractions import Fraction
from typing import Literal, NamedTuple

from storyboard.errors import FilmError
from storyboard.model import CUT, Cut, Film, Transition, Use
from storyboard.values import Id, Value


class Clip(Value):
    """One use of a shot on the timeline.

    `start` is where its first frame (its overlap with the clip before included) stands in the cut.
    `source` is the first frame of the shot that is seen. `take` is empty for a slate. The next clip
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
    speed: Fraction = Fraction(1)
    hold: int = 0
    fade_colours: tuple[Literal["black", "white"], Literal["black", "white"]] = ("black", "black")

    @property
    def range_end(self) -> int:
        """The first frame of the shot, after the seen ones, that is not seen."""
        return self.source + math.ceil((self.frames - self.hold) * self.speed)

    def shows(self, frame: int) -> int:
        """The frame of the shot that is seen on a frame of the clip."""
        return self.source + math.floor(min(frame, self.frames - self.hold - 1) * self.speed)

    def placed(self, at: int) -> int:
        """The frame of the cut on which something happens that happens on a frame of the shot."""
        return self.start + math.ceil((at - self.source) / self.speed)

    @property
    def end(self) -> int:
        """The first frame of the cut on which this clip is no longer seen."""
        return self.start + self.frames


_PULLDOWN = Fraction(2, 1000)
"""Rates nearer to each other than this are one for one: 24 frames a second are delivered as 23.976 by slowing down."""


class Timeline(Value):
    """A cut in time, at the film's rate. `frames` are the cut's; the film file has `delivered_frames` at `delivered`.

    Delivered at another rate than the film's, each frame of the file shows what the film shows at that time; but a
    rate as near as 23.976 is to 24 changes the speed by that little, and keeps frame for frame.
    """

    rate: Fraction
    width: int
    height: int
    frames: int
    clips: tuple[Clip, ...]
    delivery_rate: Fraction | None = None

    @property
    def delivered(self) -> Fraction:
        """Frames a second of the film file."""
        return self.delivery_rate or self.rate

    @property
    def is_resampled(self) -> bool:
        """Whether frames are shown twice or left out to keep the time."""
        return abs(self.delivered / self.rate - 1) > _PULLDOWN

    @property
    def clock(self) -> Fraction:
        """Frames of the cut that pass in a second of the film file."""
        return self.rate if self.is_resampled else self.delivered

    def delivered_at(self, frame: int) -> int:
        """The first frame of the film file on which a frame of the cut, or a later one, is seen."""
        return math.ceil(frame * self.delivered / self.rate) if self.is_resampled else frame

    @property
    def delivered_frames(self) -> int:
        """How many frames the film file will have."""
        return self.delivered_at(self.frames)


class Place(NamedTuple):
    """Where one use of a cut stands, in frames, before it becomes a clip."""

    use: Use
    start: int
    frames: int
    transition: Transition
    fade_in: int
    fade_out: int
    colours: tuple[Literal["black", "white"], Literal["black", "white"]]


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
            speed=place.use.speed,
            hold=place.use.hold,
            fade_colours=place.colours,
        )
        for place in places(film, cut)
    )
    frames = clips[-1].end if clips else 0
    rate = cut.delivery.rate
    return Timeline(
        rate=film.rate,
        width=cut.delivery.width,
        height=cut.delivery.height,
        frames=frames,
        clips=clips,
        delivery_rate=None if rate == film.rate else rate,
    )


def length(film: Film, cut: Cut) -> int:
    """How many frames a cut has, at the film's rate; much cheaper than laying it out.

    Raises:
        FilmError: as `lay_out`.
    """
    end = 0
    for place in places(film, cut):
        end = place.start + place.frames
    return end


def check(film: Film, cut: Cut, first: int = 0, last: int | None = None) -> None:
    """Refuse a cut that cannot be laid out; much cheaper than laying it out.

    Args:
        film: the film.
        cut: one of its cuts.
        first: the position of the first use to look at.
        last: the position behind the last one to look at; all of them if it is not given.

    Raises:
        FilmError: as `lay_out`.
    """
    for _ in places(film, cut, first=first, last=last):
        pass


def check_limit(film: Film, cut: Cut, timeline: Timeline) -> None:
    """Refuse a cut that runs longer than its delivery allows, with the overrun and the shots to look at.

    Raises:
        FilmError: it is too long.
    """
    limit = cut.delivery.limit
    if limit is None or timeline.frames <= limit:
        return
    longest = sorted(timeline.clips, key=lambda clip: -clip.frames)[:3]
    shots = ", ".join(
        f"{film.shots_by_id[clip.shot].number} ({float(clip.frames / film.rate):.1f} s)" for clip in longest
    )
    over, allowed = (float(frames / film.rate) for frames in (timeline.frames - limit, limit))
    raise FilmError(
        f"Cut {cut.name} runs {over:.1f} s over its limit of {allowed:g} s; its longest shots are {shots}: trim one."
    )


def places(film: Film, cut: Cut, *, first: int = 0, last: int | None = None, start: int = 0) -> Iterator[Place]:
    """Where the uses of a cut stand, in order; what `lay_out` makes clips of, and much cheaper.

    Args:
        film: the film.
        cut: one of its cuts.
        first: the position of the first use that is wanted.
        last: the position behind the last one; all if it is not given.
        start: the frame on which the first wanted one starts.

    Raises:
        FilmError: as `lay_out`.
    """
    shots, uses = film.shots_by_id, cut.uses
    before = uses[first - 1].transition if first else CUT
    overlapped = before.overlap
    start += overlapped
    for position in range(first, len(uses) if last is None else last):
        use = uses[position]
        shot = shots[use.shot]
        seen = use.frames if use.frames is not None else shot.frames - use.first
        if seen < 1 or use.first + seen > shot.frames:
            end = "the end" if use.frames is None else str(use.first + use.frames)
            raise FilmError(
                f"Cut {cut.name} uses frames {use.first} to {end} of shot {shot.number}, "
                f"which has {shot.frames}; trim that use."
            )
        frames = (seen if use.speed == 1 else math.ceil(seen / use.speed)) + use.hold
        is_last = position == len(uses) - 1
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
        colours = ("black" if position == 0 else before.colour, "black" if is_last else transition.colour)
        yield Place(use, start, frames, transition, fade_in, fade_out, colours)
        start += frames
        before, overlapped = transition, overlap
