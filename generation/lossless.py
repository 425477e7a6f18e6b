"""Lossless video for control passes: FFV1 in Matroska, the same bytes for the same frames."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from generation.encode import Encoder, as_url, ffmpeg_program
from generation.engines.protocol import Progress
from generation.request import Request
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


def write_lossless(
    frames: Iterator[NDArray[Any]], path: Path, pixel: Pixel, request: Request, progress: Progress
) -> None:
    """Write a request's frames (height x width, and channels if there are several) as FFV1, whole or not at all.

    Raises:
        EngineError: the frames are not as promised, the disk is full, or the encoder died.
        Stopped: `progress` was told to stop; nothing is left behind.
    """
    aside = path.with_name(f".{path.stem}.{os.getpid()}.mkv")
    shape = (request.height, request.width) + ((pixel.channels,) if pixel.channels > 1 else ())
    done = 0
    try:
        with Encoder(_arguments(aside, pixel, request), piped=True) as encoder:
            assert encoder.stdin is not None
            for frame in frames:
                if frame.shape != shape or frame.dtype != np.dtype(pixel.dtype):
                    raise EngineError(f"Frame {done} of {path.name} is {frame.shape} of {frame.dtype}, not {shape}.")
                try:
                    encoder.stdin.write(np.ascontiguousarray(frame).data)
                except BrokenPipeError:
                    break
                done += 1
                progress(done, request.frames)
            trouble = encoder.finish()
        if trouble:
            raise EngineError(f"Writing {path.name} stopped at frame {done} of {request.frames}: {trouble}.")
        if done != request.frames:
            raise EngineError(f"{path.name} was given {done} frames instead of {request.frames}.")
        aside.replace(path)
    finally:
        aside.unlink(missing_ok=True)


def _arguments(aside: Path, pixel: Pixel, request: Request) -> list[str]:
    rate = f"{request.rate.numerator}/{request.rate.denominator}"
    given = ["-f", "rawvideo", "-pix_fmt", pixel.given, "-s", f"{request.width}x{request.height}", "-r", rate]
    coded = ["-c:v", "ffv1", "-level", "3", "-g", "1", "-slices", "4", "-threads", "1", "-pix_fmt", pixel.stored]
    exact = ["-flags:v", "+bitexact", "-fflags", "+bitexact", "-map_metadata", "-1", "-f", "matroska"]
    return [ffmpeg_program(), *given, "-i", "pipe:", *coded, *exact, as_url(aside)]
