"""Tiny films to deliver: takes whose every frame is a grey that tells its number, and cuts through them."""

from __future__ import annotations

import wave
from collections.abc import Iterator, Sequence
from fractions import Fraction
from pathlib import Path

import numpy as np

from generation.encode import encode
from generation.engines.protocol import Frame
from generation.takes import Take, frame_of
from storyboard.model import Transition
from storyboard.timeline import Clip, Timeline
from studio.delivery.export import join
from studio.delivery.pieces import make_piece
from studio.delivery.segments import Piece, Slate, pieces

SIZE = (64, 64)
RATE = Fraction(24)
SLATES = {name: Slate(number=name.upper(), action="Rain.", size="WS", seconds=1) for name in "abcdefgh"}


def grey(number: int, offset: int = 0) -> int:
    """The grey of a frame, full range: four levels a frame from `offset` on."""
    return offset + 4 * number


def plain(frames: int, offset: int = 0, size: tuple[int, int] = SIZE) -> Iterator[Frame]:
    """Frames of one grey each."""
    for number in range(frames):
        picture = np.full((size[1], size[0], 4), grey(number, offset) % 256, np.uint8)
        picture[..., 3] = 255
        yield picture


def make_take(
    folder: Path,
    shot: str,
    frames: int,
    *,
    offset: int = 0,
    size: tuple[int, int] = SIZE,
    rate: Fraction = RATE,
    source: Iterator[Frame] | None = None,
) -> tuple[Take, Path]:
    """A take and its film file."""
    path = folder / f"{shot}-take.mp4"
    width, height = size
    encode(
        plain(frames, offset, size) if source is None else source,
        path,
        rate=rate,
        width=width,
        height=height,
        frames_expected=frames,
    )
    return a_take(shot, frames, size, rate), path


def a_take(shot: str, frames: int, size: tuple[int, int] = SIZE, rate: Fraction = RATE) -> Take:
    """What is known of a take, with or without its file."""
    return Take(
        recipe=f"{shot}0",
        intent=shot,
        shot=shot,
        engine="test",
        version="1",
        frames=frames,
        rate=rate,
        width=size[0],
        height=size[1],
    )


def cut_of(
    clips: Sequence[tuple[str, int, int]],
    transitions: Sequence[Transition] = (),
    *,
    fade_in: int = 0,
    fade_out: int = 0,
    size: tuple[int, int] = SIZE,
    rate: Fraction = RATE,
    missing: str = "",
) -> Timeline:
    """A timeline of (shot, first source frame, frames); shots named in `missing` have no take."""
    laid: list[Clip] = []
    start = 0
    for position, (shot, source, frames) in enumerate(clips):
        transition = transitions[position] if position < len(transitions) else Transition()
        before = laid[-1].transition if laid else Transition()
        start -= before.overlap
        dips = [half.frames // 2 if half.kind == "dip" else 0 for half in (before, transition)]
        laid.append(
            Clip(
                use=f"u{position}",
                shot=shot,
                start=start,
                frames=frames,
                source=source,
                take="" if shot in missing else f"{shot}0",
                transition=transition,
                fade_in=fade_in if position == 0 else dips[0],
                fade_out=fade_out if position == len(clips) - 1 else dips[1],
            )
        )
        start += frames
    return Timeline(rate=rate, width=size[0], height=size[1], frames=start, clips=tuple(laid))


def deliver(
    folder: Path, timeline: Timeline, takes: Sequence[tuple[Take, Path]], mix: Path | None = None
) -> tuple[tuple[Piece, ...], Path]:
    """Make every piece of a cut and join them; the pieces and the film's file."""
    planned = pieces(timeline, {take.recipe: take for take, _ in takes}, SLATES)
    files = []
    for piece in planned:
        file = folder / f"{piece.name()}.mp4"
        make_piece(piece, {take.recipe: path for take, path in takes}, file)
        files.append(file)
    film = folder / "film.mp4"
    join(timeline, files, mix, film)
    return planned, film


def write_mix(path: Path, seconds: float, *, click_at: float | None = None) -> Path:
    """A 48 kHz stereo wav, silent but for a click."""
    samples = np.zeros((round(seconds * 48_000), 2), np.int16)
    if click_at is not None:
        samples[round(click_at * 48_000) : round(click_at * 48_000) + 240] = 20_000
    with wave.open(str(path), "wb") as file:
        file.setnchannels(2)
        file.setsampwidth(2)
        file.setframerate(48_000)
        file.writeframes(samples.tobytes())
    return path


def greys(film: Path, frames: int) -> list[int]:
    """The middle pixel of every frame."""
    return [int(frame_of(film, number)[32, 32, 1]) for number in range(frames)]
