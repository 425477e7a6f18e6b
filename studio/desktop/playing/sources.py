"""Where a picture comes from: a file that is there, a graph that mixes it, a drawing or a slate; values for workers."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path

from generation.request import Request
from studio.delivery.segments import Layer, Piece, Slate

CHUNK = 36
"""Frames that a helper is asked for at a time."""


@dataclass(frozen=True)
class File:
    """Frames of a film file. `is_exact` files were encoded here: frame n stands exactly n / rate into the file."""

    name: str
    path: Path
    rate: Fraction
    shot: str
    is_exact: bool = True


@dataclass(frozen=True)
class Mixed:
    """Frames of a piece, through the graph that makes the film; `takes` are files by take digest."""

    name: str
    piece: Piece
    takes: tuple[tuple[str, Path], ...]

    def chunk(self, frame: int) -> range:
        """The frames that are made in one go with this one; all of a piece that cannot begin in its middle."""
        if not is_divisible(self.piece):
            return range(self.piece.frames)
        first = frame // CHUNK * CHUNK
        return range(first, min(first + CHUNK, self.piece.frames))


@dataclass(frozen=True)
class Drawn:
    """Frames of a shot without a take, as the animatic draws it; `voices` are folders of its lines by digest."""

    name: str
    request: Request
    voices: tuple[tuple[str, str], ...]

    def chunk(self, frame: int) -> range:
        first = frame // CHUNK * CHUNK
        return range(first, min(first + CHUNK, self.request.frames))


@dataclass(frozen=True)
class Board:
    """The one frame of a slate."""

    name: str
    slate: Slate
    width: int
    height: int

    def chunk(self, frame: int) -> range:
        return range(1)


@dataclass(frozen=True)
class Both:
    """One frame of a transition from two pictures that are at hand, the second of them `part` there."""

    name: str
    width: int
    height: int
    first: Spot
    second: Spot
    part: float


Source = File | Mixed | Drawn | Board | Both
Helped = Mixed | Drawn | Board
"""What a helper process makes."""


@dataclass(frozen=True)
class Spot:
    """One picture: a frame of a source.

    Attributes:
        is_preview: the film will show something else there.
        shade: how much of a fade's `colour` lies over it, from 0 to 1; the film's own picture has its fades in it.
    """

    source: Source
    frame: int
    is_preview: bool = False
    shade: float = 0.0
    colour: str = "black"

    @property
    def key(self) -> tuple[str, int]:
        return self.source.name, self.frame


def is_divisible(piece: Piece) -> bool:
    """Whether a part of the piece's frames comes out alike when it is made alone."""
    layer = piece.layers[0]
    has_grain = any(grade.grain for grade in layer.grades)
    rolls = any(words.design in ("credits", "timecode") for words in piece.overlays)
    return len(piece.layers) == 1 and not layer.is_retimed and not has_grain and not rolls


def part_of(piece: Piece, frames: range) -> Piece:
    """Some frames of a piece as a piece of their own."""
    if frames == range(piece.frames):
        return piece
    at = frames.start
    layer = piece.layers[0]
    fades = tuple(fade.with_(start=fade.start - at) for fade in layer.fades)
    words = tuple(
        words.with_(start=words.start - at)
        for words in piece.overlays
        if words.start < frames.stop and words.start + words.frames > at
    )
    moved = layer if layer.slate else layer.with_(first=layer.first + at)
    return piece.with_(frames=len(frames), layers=(moved.with_(fades=fades),), overlays=words)


def shade_of(layer: Layer, frame: int) -> tuple[float, str]:
    """How much of which colour a layer's fades lay over a frame of its piece, as the film's graph does it.

    The first frame of a fade in and the last of a fade out are nothing but the colour.
    """
    most, colour = 0.0, "black"
    for fade in layer.fades:
        gone = (fade.start + fade.frames - frame if fade.into else frame - fade.start + 1) / fade.frames
        shade = min(1.0, max(0.0, gone))
        if shade > most:
            most, colour = shade, fade.colour
    return most, colour


def seen_in(layer: Layer, frame: int) -> int:
    """The frame of a layer's take on a frame of its piece."""
    at = int(layer.phase + frame * layer.speed)
    return layer.first + (min(at, layer.span - 1) if layer.span else at)
