"""A cut laid out in time: clips, slates for what is not there yet, transitions and captions. Never saved."""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction

from storyboard.errors import FilmError
from storyboard.model import Cut, Film, Transition
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
    transition: Transition = Transition()
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


def lay_out(film: Film, cut: Cut, takes: Mapping[str, str]) -> Timeline:
    """The timeline of a cut; `takes` names each shot's take by digest, a shot without one plays as a slate.

    Raises:
        FilmError: a use lies outside its shot, or transitions are longer than a clip has frames.
    """
    clips: list[Clip] = []
    start = 0
    for position, use in enumerate(cut.uses):
        shot = film.shots_by_id[use.shot]
        frames = use.frames if use.frames is not None else shot.frames - use.first
        if frames < 1 or use.first + frames > shot.frames:
            raise FilmError(
                f"Cut {cut.name} uses frames {use.first} to {use.first + frames} of shot {shot.number}, "
                f"which has {shot.frames}; trim that use."
            )
        is_last = position == len(cut.uses) - 1
        transition = Transition() if is_last else use.transition
        before = clips[-1].transition if clips else Transition()
        fade_in = cut.fade_in if not clips else _half_dip(before)
        fade_out = cut.fade_out if is_last else _half_dip(transition)
        if before.overlap + transition.overlap > frames or fade_in + fade_out > frames:
            raise FilmError(
                f"In cut {cut.name}, shot {shot.number} has {frames} frames, fewer than its transitions need; "
                "shorten them or lengthen the shot."
            )
        start -= before.overlap
        clips.append(
            Clip(
                use=use.id,
                shot=shot.id,
                start=start,
                frames=frames,
                source=use.first,
                take=takes.get(shot.id, ""),
                transition=transition,
                fade_in=fade_in,
                fade_out=fade_out,
                lead=use.lead,
                lag=use.lag,
            )
        )
        start += frames
    delivery = cut.delivery
    return Timeline(rate=film.rate, width=delivery.width, height=delivery.height, frames=start, clips=tuple(clips))


def _half_dip(transition: Transition) -> int:
    return transition.frames // 2 if transition.kind == "dip" else 0
