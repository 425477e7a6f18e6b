"""Lossless video, for control passes and ten-bit masters: FFV1 in Matroska, the same bytes for the same frames."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from generation.encode import Encoder, ffmpeg_program
from generation.engines.protocol import Progress
from generation.mp4 import as_url
from storyboard.errors import EngineError


@dataclass(frozen=True)
class Pixel:
    """What a frame's numbers are: as they come in, and as they are stored."""

    given: str
    stored: str
    dtype: str
    channels: int = 1


GREY = Pixel("gray", "gray", "|u1")
GREY16 = Pixel("gray16le", "gray16le", "<u2")
RGBA = Pixel("rgba", "bgr0", "|u1", 4)
"""Stored as RGB, without loss; alpha is left out."""
PLANES = Pixel("rgba", "gbrp", "|u1", 4)
"""The same in planes, which filters of more than eight bits take without a detour."""


def write_lossless(
    frames: Iterator[NDArray[Any]],
    path: Path,
    pixel: Pixel,
    *,
    rate: Fraction,
    size: tuple[int, int],
    count: int,
    progress: Progress,
) -> None:
    """Write `count` frames (height x width, and channels if there are several) as FFV1, whole or not at all.

    Raises:
        EngineError: the frames are not as promised, the disk is full, or the encoder died.
        Stopped: `progress` was told to stop; nothing is left behind.
    """
    aside = path.with_name(f".{path.stem}.{os.getpid()}.mkv")
    shape = size[::-1] + ((pixel.channels,) if pixel.channels > 1 else ())
    done = 0
    try:
        with Encoder(_arguments(aside, pixel, rate, size), piped=True) as encoder:
            assert encoder.stdin is not None
            for frame in frames:
                if frame.shape != shape or frame.dtype != np.dtype(pixel.dtype):
                    raise EngineError(f"Frame {done} of {path.name} is {frame.shape} of {frame.dtype}, not {shape}.")
                try:
                    encoder.stdin.write(np.ascontiguousarray(frame).data)
                except BrokenPipeError:
                    break
                done += 1
                progress(done, count)
            trouble = encoder.finish()
        if trouble:
            raise EngineError(f"Writing {path.name} stopped at frame {done} of {count}: {trouble}.")
        if done != count:
            raise EngineError(f"{path.name} was given {done} frames instead of {count}.")
        aside.replace(path)
    finally:
        aside.unlink(missing_ok=True)


def _arguments(aside: Path, pixel: Pixel, rate: Fraction, size: tuple[int, int]) -> list[str]:
    given = ["-f", "rawvideo", "-pix_fmt", pixel.given, "-s", f"{size[0]}x{size[1]}"]
    given += ["-r", f"{rate.numerator}/{rate.denominator}"]
    coded = ["-c:v", "ffv1", "-level", "3", "-g", "1", "-slices", "4", "-threads", "1", "-pix_fmt", pixel.stored]
    exact = ["-flags:v", "+bitexact", "-fflags", "+bitexact", "-map_metadata", "-1", "-f", "matroska"]
    return [ffmpeg_program(), *given, "-i", "pipe:", *coded, *exact, as_url(aside)]
