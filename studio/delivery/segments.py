"""A timeline becomes pieces of picture: whole groups of a take are copied, only what is mixed or cut is encoded.

`pieces` is pure. A piece says all that its file depends on, so its digest names the file, and one changed shot
re-makes only the pieces in which that shot is seen. `make_piece` (in `pieces.py`) makes one file.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from fractions import Fraction
from itertools import pairwise
from typing import Literal

from pydantic import Field

from generation.encode import ENCODER_VERSION, GOP
from generation.takes import Take
from storyboard.model import Film
from storyboard.timeline import Clip, Timeline
from storyboard.values import Value

VERSION = 2
"""Changes when the same piece would be made otherwise."""


class Slate(Value):
    """What stands on the slate of a shot without a take."""

    number: str
    action: str
    size: str
    seconds: float


class Fade(Value):
    """Frames from black (`into`) or to black. `start` counts from the piece's first frame and may lie before it."""

    into: bool
    start: int
    frames: int = Field(gt=0)


class Layer(Value):
    """One picture of a piece: a take from frame `first` on, or a slate.

    `width`, `height` and `of` are the take's size as it is seen and its number of frames, to be checked before it is
    used. `first` counts frames of the cut's rate; a take at another `rate`, or one that was not encoded here (not
    `own`) and may have no constant rate, shows at each frame the picture that it has at that time.
    `focus` is the place in the take's width (0 to 1) that stays in the middle when the sides are cropped.
    """

    take: str = ""
    slate: Slate | None = None
    first: int = 0
    width: int = 0
    height: int = 0
    of: int = 0
    rate: Fraction = Fraction(24)
    own: bool = True
    focus: float = Field(default=0.5, ge=0, le=1)
    fades: tuple[Fade, ...] = ()

    def is_exact(self, rate: Fraction) -> bool:
        """Whether the take's frames are one for one those of a cut at this rate."""
        return self.own and self.rate == rate


class Piece(Value):
    """A stretch of a cut's picture that is one file.

    `copy` is whole groups of a take, packet for packet. `trim` are the frames beside them, `scale` a take of
    another size, `fade`, `transition` (two layers, mixed by `blend`) and `slate` what their names say.
    `shots` are the numbers people know the shots by; they are for messages and not part of the digest.
    """

    kind: Literal["copy", "trim", "scale", "fade", "transition", "slate"]
    frames: int = Field(gt=0)
    rate: Fraction
    width: int
    height: int
    layers: tuple[Layer, ...]
    blend: Literal["", "dissolve", "wipe"] = ""
    shots: tuple[str, ...] = ()
    encoder: str = ENCODER_VERSION
    version: int = VERSION

    def name(self) -> str:
        """The digest that names the piece's file."""
        return self.digest(without={"shots"})


def slates_of(film: Film) -> dict[str, Slate]:
    """The slate of every shot, by the shot's id."""
    return {
        shot.id: Slate(
            number=shot.number,
            action=shot.action or shot.card,
            size=shot.camera.size.short,
            seconds=float(shot.frames / film.rate),
        )
        for shot in film.shots
    }


def pieces(
    timeline: Timeline,
    takes: Mapping[str, Take],
    slates: Mapping[str, Slate],
    focus: Mapping[str, float] | None = None,
) -> tuple[Piece, ...]:
    """The pieces of a cut in order; their frames add up to `timeline.frames`.

    `takes` are the takes by recipe digest; a clip whose take is not among them plays as its shot's slate.
    `focus` gives, by shot id, where a take is looked at (0 left to 1 right) when the delivery is narrower.
    """
    sources = [
        _Source(clip, takes.get(clip.take), slates[clip.shot], (focus or {}).get(clip.shot, 0.5))
        for clip in timeline.clips
    ]
    made: list[Piece] = []
    overlap = 0
    for position, source in enumerate(sources):
        leaves = source.clip.transition.overlap
        for first, end in _stretches(source.clip, overlap, source.clip.frames - leaves):
            made.extend(_body(timeline, source, first, end))
        if leaves:
            made.append(_transition(timeline, source, sources[position + 1], leaves))
        overlap = leaves
    return tuple(made)


@dataclass(frozen=True)
class _Source:
    """A clip with what is seen in it: `take`, or the slate if there is none."""

    clip: Clip
    take: Take | None
    slate: Slate
    focus: float

    def layer(self, timeline: Timeline, first: int, frames: int) -> Layer:
        """The clip's picture for `frames` frames from its frame `first` on."""
        clip = self.clip
        fades = []
        if clip.fade_in > first:
            fades.append(Fade(into=True, start=-first, frames=clip.fade_in))
        if clip.frames - clip.fade_out < first + frames:
            fades.append(Fade(into=False, start=clip.frames - clip.fade_out - first, frames=clip.fade_out))
        if self.take is None:
            return Layer(slate=self.slate, fades=tuple(fades))
        is_cropped = self.take.width * timeline.height > timeline.width * self.take.height
        return Layer(
            take=self.take.recipe,
            first=clip.source + first,
            width=self.take.width,
            height=self.take.height,
            of=self.take.frames,
            rate=self.take.rate,
            own=self.take.encoder == ENCODER_VERSION,
            focus=self.focus if is_cropped else 0.5,
            fades=tuple(fades),
        )


def _stretches(clip: Clip, first: int, end: int) -> Iterator[tuple[int, int]]:
    """The frames of a clip from `first` to `end`, split where a fade ends or begins."""
    edges = sorted({first, end, *(edge for edge in (clip.fade_in, clip.frames - clip.fade_out) if first < edge < end)})
    yield from pairwise(edges)


def _body(timeline: Timeline, source: _Source, first: int, end: int) -> Iterator[Piece]:
    """The pieces of a stretch in which one clip is seen and a fade either covers all of it or none."""
    layer = source.layer(timeline, first, end - first)
    if layer.fades:
        yield _piece(timeline, "fade", end - first, source, layer)
    elif source.take is None:
        yield _piece(timeline, "slate", end - first, source, layer)
    elif (source.take.width, source.take.height) != (timeline.width, timeline.height):
        yield _piece(timeline, "scale", end - first, source, layer)
    else:
        shift = source.clip.source
        for kind, start, stop in _around_groups(shift + first, shift + end, source.take, timeline.rate):
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


def _transition(timeline: Timeline, source: _Source, after: _Source, frames: int) -> Piece:
    leaving = source.layer(timeline, source.clip.frames - frames, frames)
    coming = after.layer(timeline, 0, frames)
    return Piece(
        kind="transition",
        frames=frames,
        rate=timeline.rate,
        width=timeline.width,
        height=timeline.height,
        layers=(leaving, coming),
        blend="wipe" if source.clip.transition.kind == "wipe" else "dissolve",
        shots=(source.slate.number, after.slate.number),
    )


def _piece(
    timeline: Timeline,
    kind: Literal["copy", "trim", "scale", "fade", "slate"],
    frames: int,
    source: _Source,
    layer: Layer,
) -> Piece:
    return Piece(
        kind=kind,
        frames=frames,
        rate=timeline.rate,
        width=timeline.width,
        height=timeline.height,
        layers=(layer,),
        shots=(source.slate.number,),
    )
