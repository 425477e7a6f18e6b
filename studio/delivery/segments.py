"""A timeline becomes pieces of picture: whole groups of a take are copied, only what is mixed or cut is encoded.

`pieces` is pure. A piece says all that its file depends on, so its digest names the file, and one changed shot
re-makes only the pieces in which that shot is seen. `make_piece` (in `pieces.py`) makes one file.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from fractions import Fraction
from itertools import pairwise
from typing import Literal

from pydantic import Field

from generation.encode import ENCODER_VERSION
from generation.mp4 import GOP
from generation.takes import Take
from storyboard.finish import Grade
from storyboard.model import Film, Shot
from storyboard.timeline import Clip, Timeline
from storyboard.values import Value
from studio.delivery.words import Overlay

VERSION = 4
"""Changes when the same piece would be made otherwise."""


class Slate(Value):
    """What stands on the slate of a shot without a take; of a title card its words, which are set anew in any shape."""

    number: str
    action: str
    size: str
    seconds: float
    card: str = ""


class Fade(Value):
    """Frames from a colour (`into`) or to it. `start` counts from the piece's first frame and may lie before it."""

    into: bool
    start: int
    frames: int = Field(gt=0)
    colour: Literal["black", "white"] = "black"


class Aim(Value):
    """Where a take is looked at on one of its frames, in parts of its width and height; straight between two aims."""

    frame: int
    x: float
    y: float


class Subject(Value):
    """Where the subject of a shot is when a match transition sees it, in parts of the delivered frame.

    `size` is the height of its head.
    """

    x: float
    y: float
    size: float = Field(gt=0)


class Layer(Value):
    """One picture of a piece: a take from frame `first` on, or a slate.

    `width`, `height` and `of` are the take's size as it is seen and its number of frames, to be checked before it is
    used. `first` counts frames of the cut's rate; a take at another `rate`, or one that was not encoded here (not
    `own`) and may have no constant rate, shows at each frame the picture that it has at that time.
    Frame n of the piece shows the take's frame `first` + floor(`phase` + n * `speed`), but none behind the `span` of
    frames that are seen at all: there it stands still. 0 is as many as there are.
    `aims` is what stays in the middle when the sides are cropped, `grades` what is done to the colours, in order.
    """

    take: str = ""
    slate: Slate | None = None
    first: int = 0
    width: int = 0
    height: int = 0
    of: int = 0
    rate: Fraction = Fraction(24)
    own: bool = True
    aims: tuple[Aim, ...] = ()
    fades: tuple[Fade, ...] = ()
    speed: Fraction = Fraction(1)
    phase: Fraction = Fraction(0)
    span: int = 0
    grades: tuple[Grade, ...] = ()
    subject: Subject | None = None

    def is_exact(self, rate: Fraction) -> bool:
        """Whether the take's frames are one for one those of a cut at this rate."""
        return self.own and self.rate == rate

    @property
    def is_retimed(self) -> bool:
        """Whether it plays faster or slower than it was made, or stands still."""
        return self.span > 0


class Piece(Value):
    """A stretch of a cut's picture that is one file.

    `copy` is whole groups of a take, packet for packet. `trim` are the frames beside them, `scale` a take of
    another size, `fade`, `transition` (two layers, mixed by `blend` towards `direction`) and `slate` what their names
    say; `finish` is graded, retimed or has words over it. `frames` and `rate` are the cut's; where the file is to
    have another rate that is `delivered`, and if frames are left out for it or shown twice, `at` is the piece's place
    in the cut. `shots` are the numbers people know the shots by; they are for messages and not part of the digest.
    """

    kind: Literal["copy", "trim", "scale", "fade", "transition", "slate", "finish"]
    frames: int = Field(gt=0)
    rate: Fraction
    width: int
    height: int
    layers: tuple[Layer, ...]
    blend: Literal["", "dissolve", "wipe", "push", "iris", "whip", "match"] = ""
    direction: str = ""
    overlays: tuple[Overlay, ...] = ()
    delivered: Fraction | None = None
    at: int | None = None
    shots: tuple[str, ...] = ()
    encoder: str = ENCODER_VERSION
    version: int = VERSION

    def name(self) -> str:
        """The digest that names the piece's file."""
        return self.digest(without={"shots"})

    @property
    def file_rate(self) -> Fraction:
        """Frames a second of the piece's file."""
        return self.delivered or self.rate

    @property
    def file_frames(self) -> int:
        """How many frames the piece's file has."""
        if self.at is None:
            return self.frames
        return math.ceil((self.at + self.frames) * self._step) - self.file_start

    @property
    def file_start(self) -> int:
        """The first frame of the film file that the piece is responsible for, if frames are left out or repeated."""
        return 0 if self.at is None else math.ceil(self.at * self._step)

    @property
    def _step(self) -> Fraction:
        return self.file_rate / self.rate


@dataclass(frozen=True)
class Finish:
    """What is done to the picture of a cut beyond cutting it.

    Attributes:
        aims: by shot id, where its take is looked at when the delivery has another shape.
        grades: by shot id, what is done to its colours, in order.
        subjects: by shot id, where its subject is on its frames, for match transitions.
        overlays: words over the cut, in its frames.
    """

    aims: Mapping[str, tuple[Aim, ...]] = field(default_factory=dict)
    grades: Mapping[str, tuple[Grade, ...]] = field(default_factory=dict)
    subjects: Mapping[str, Callable[[int], Subject | None]] = field(default_factory=dict)
    overlays: tuple[Overlay, ...] = ()


def slates_of(film: Film) -> dict[str, Slate]:
    """The slate of every shot, by the shot's id."""
    return {shot.id: slate_of(film, shot) for shot in film.shots}


def slate_of(film: Film, shot: Shot) -> Slate:
    """The slate of one shot."""
    return Slate(
        number=shot.number,
        action=shot.action or shot.card,
        size=shot.camera.size.short,
        seconds=float(shot.frames / film.rate),
        card=shot.card,
    )


def pieces(
    timeline: Timeline, takes: Mapping[str, Take], slates: Mapping[str, Slate], finish: Finish | None = None
) -> tuple[Piece, ...]:
    """The pieces of a cut in order; their frames add up to the timeline's, those of their files to what is delivered.

    `takes` are the takes by recipe digest; a clip whose take is not among them plays as its shot's slate.
    """
    chosen = finish or Finish()
    made = [
        piece
        for position in range(len(timeline.clips))
        for piece in pieces_of_clip(timeline, position, takes, slates, chosen)
    ]
    return tuple(made if timeline.delivery_rate is None else _at_delivered_rate(made, timeline))


def pieces_of_clip(
    timeline: Timeline, position: int, takes: Mapping[str, Take], slates: Mapping[str, Slate], finish: Finish
) -> Iterator[Piece]:
    """The pieces of one clip at the cut's own rate: from where it is seen alone up to the end of its transition."""
    clips = timeline.clips
    source, *others = (
        _Source(clip, _playing(takes.get(clip.take), slates[clip.shot], timeline), slates[clip.shot], finish)
        for clip in clips[position : position + 2]
    )
    clip = source.clip
    overlap = clips[position - 1].transition.overlap if position else 0
    leaves = clip.transition.overlap
    at = clip.start + overlap
    words = [words for words in finish.overlays if words.start < clip.end and words.start + words.frames > clip.start]
    edges = [edge for each in words for edge in (each.start, each.start + each.frames)]
    for first, end in _stretches(clip, overlap, clip.frames - leaves, edges):
        yield from _body(timeline, source, first, end, _overlays(finish, at, end - first))
        at += end - first
    if leaves:
        yield _transition(timeline, source, others[0], leaves, _overlays(finish, at, leaves))


def _playing(take: Take | None, slate: Slate, timeline: Timeline) -> Take | None:
    """The take that a clip plays; none for a drawn title card in another shape, which would lose words at its sides."""
    if take is None or not slate.card or take.engine != "animatic":
        return take
    return take if take.width * timeline.height == timeline.width * take.height else None


def _at_delivered_rate(made: Iterable[Piece], timeline: Timeline) -> Iterator[Piece]:
    """The same pieces for a file of another rate; nothing can be copied then, and what is too short is not seen."""
    at = 0
    for piece in made:
        kind = "trim" if piece.kind == "copy" else piece.kind
        changed = piece.with_(kind=kind, delivered=timeline.delivered, at=at if timeline.is_resampled else None)
        at += piece.frames
        if changed.file_frames:
            yield changed


@dataclass(frozen=True)
class _Source:
    """A clip with what is seen in it: `take`, or the slate if there is none."""

    clip: Clip
    take: Take | None
    slate: Slate
    finish: Finish

    def layer(self, timeline: Timeline, first: int, frames: int) -> Layer:
        """The clip's picture for `frames` frames from its frame `first` on."""
        clip = self.clip
        fades = []
        if clip.fade_in > first:
            fades.append(Fade(into=True, start=-first, frames=clip.fade_in, colour=clip.fade_colours[0]))
        if clip.frames - clip.fade_out < first + frames:
            start = clip.frames - clip.fade_out - first
            fades.append(Fade(into=False, start=start, frames=clip.fade_out, colour=clip.fade_colours[1]))
        grades = self.finish.grades.get(clip.shot, ())
        if self.take is None:
            return Layer(slate=self.slate, fades=tuple(fades), grades=grades)
        is_cropped = self.take.width * timeline.height != timeline.width * self.take.height
        seen = clip.shows(first)
        moving = min(first, clip.frames - clip.hold - 1) * clip.speed
        span = clip.shows(clip.frames - 1) - seen + 1
        is_plain = clip.speed == 1 and span >= frames
        return Layer(
            take=self.take.recipe,
            first=seen,
            width=self.take.width,
            height=self.take.height,
            of=self.take.frames,
            rate=self.take.rate,
            own=self.take.encoder == ENCODER_VERSION,
            aims=self.finish.aims.get(clip.shot, ()) if is_cropped else (),
            fades=tuple(fades),
            speed=clip.speed,
            phase=Fraction(0) if is_plain else moving - math.floor(moving),
            span=0 if is_plain else span,
            grades=grades,
        )

    def subject(self, frame: int) -> Subject | None:
        """Where the clip's subject is on one of its frames."""
        find = self.finish.subjects.get(self.clip.shot)
        return None if find is None else find(self.clip.shows(frame))


def _stretches(clip: Clip, first: int, end: int, words: Iterable[int]) -> Iterator[tuple[int, int]]:
    """The frames of a clip from `first` to `end`, split where a fade, a freeze or words over it begin or end."""
    inner = [clip.fade_in, clip.frames - clip.fade_out, clip.frames - clip.hold, *(edge - clip.start for edge in words)]
    yield from pairwise(sorted({first, end, *(edge for edge in inner if first < edge < end)}))


def _overlays(finish: Finish, at: int, frames: int) -> tuple[Overlay, ...]:
    """The words that are seen in a stretch of the cut, in its frames."""
    return tuple(
        words.with_(start=words.start - at)
        for words in finish.overlays
        if words.start < at + frames and words.start + words.frames > at
    )


def _body(timeline: Timeline, source: _Source, first: int, end: int, overlays: tuple[Overlay, ...]) -> Iterator[Piece]:
    """The pieces of a stretch in which one clip is seen and a fade either covers all of it or none."""
    layer = source.layer(timeline, first, end - first)
    take = source.take
    if layer.fades:
        yield _piece(timeline, "fade", end - first, source, layer, overlays)
    elif overlays or layer.grades or layer.is_retimed:
        yield _piece(timeline, "finish", end - first, source, layer, overlays)
    elif take is None:
        yield _piece(timeline, "slate", end - first, source, layer)
    elif (take.width, take.height) != (timeline.width, timeline.height):
        yield _piece(timeline, "scale", end - first, source, layer)
    else:
        shift = source.clip.source
        for kind, start, stop in _around_groups(shift + first, shift + end, take, timeline.rate):
            yield _piece(timeline, kind, stop - start, source, layer.with_(first=start))


def _around_groups(
    first: int, end: int, take: Take, rate: Fraction
) -> Iterator[tuple[Literal["copy", "trim"], int, int]]:
    """A range of a take's frames as: the frames before its whole groups, the groups, the frames after them."""
    start = -(-first // GOP) * GOP
    stop = end if end == take.frames else end // GOP * GOP
    if start >= stop or take.encoder != ENCODER_VERSION or take.rate != rate:
        yield "trim", first, end
        return
    if first < start:
        yield "trim", first, start
    yield "copy", start, stop
    if stop < end:
        yield "trim", stop, end


def _transition(
    timeline: Timeline, source: _Source, after: _Source, frames: int, overlays: tuple[Overlay, ...]
) -> Piece:
    leaving = source.layer(timeline, source.clip.frames - frames, frames)
    coming = after.layer(timeline, 0, frames)
    transition = source.clip.transition
    blend = "dissolve" if transition.kind in ("cut", "dip") else transition.kind
    if blend in ("match", "iris"):
        ours, theirs = source.subject(source.clip.frames - 1), after.subject(0)
        if blend == "match" and (ours is None or theirs is None):
            blend = "dissolve"  # with nobody to match, the two pictures mix where they are
        else:
            leaving, coming = leaving.with_(subject=ours), coming.with_(subject=theirs)
    return Piece(
        kind="transition",
        frames=frames,
        rate=timeline.rate,
        width=timeline.width,
        height=timeline.height,
        layers=(leaving, coming),
        blend=blend,
        direction=transition.direction,
        overlays=overlays,
        shots=(source.slate.number, after.slate.number),
    )


def _piece(
    timeline: Timeline,
    kind: Literal["copy", "trim", "scale", "fade", "slate", "finish"],
    frames: int,
    source: _Source,
    layer: Layer,
    overlays: tuple[Overlay, ...] = (),
) -> Piece:
    return Piece(
        kind=kind,
        frames=frames,
        rate=timeline.rate,
        width=timeline.width,
        height=timeline.height,
        layers=(layer,),
        overlays=overlays,
        shots=(source.slate.number,),
    )
