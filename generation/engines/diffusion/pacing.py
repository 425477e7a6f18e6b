"""From a model's own rate to the film's: frames between frames follow the motion where there is enough to see it."""

from __future__ import annotations

import subprocess
from collections.abc import Sequence
from fractions import Fraction

import numpy as np

from generation.encode import ffmpeg_program
from generation.engines.diffusion.pictures import Picture
from storyboard.errors import EngineError

_LEAST_FRAMES = 5
"""Below this there is no motion to follow, and the frame shown at a time is repeated."""


def paced(pictures: Sequence[Picture], native: float, rate: Fraction, frames: int) -> list[Picture]:
    """Exactly `frames` frames at the film's rate of a film at a model's own; the last one is held where it ends.

    Raises:
        EngineError: the interpolating program failed.
    """
    if native < float(rate) and len(pictures) >= _LEAST_FRAMES and not _too_few(native, rate):
        pictures, native = _interpolated(pictures, native, rate), float(rate)
    last = len(pictures) - 1
    return [pictures[min(last, int(Fraction(number) / rate * Fraction(native)))] for number in range(frames)]


def _too_few(native: float, rate: Fraction) -> bool:
    """Whether so few drawings are shown for so long that what lies between them cannot be guessed."""
    return rate / Fraction(native) >= 6


def _interpolated(pictures: Sequence[Picture], native: float, rate: Fraction) -> list[Picture]:
    """The film with frames along its motion, by ffmpeg's `minterpolate`; the same bytes for the same film."""
    height, width = pictures[0].shape[:2]
    told = f"minterpolate=fps={rate.numerator}/{rate.denominator}:mi_mode=mci:mc_mode=aobmc:me_mode=bidir:vsbmc=1"
    raw = ["-f", "rawvideo", "-pix_fmt", "rgb24"]
    arguments = [ffmpeg_program(), "-v", "error", "-nostdin", "-filter_threads", "1", "-threads", "1"]
    arguments += [
        *raw,
        "-s",
        f"{width}x{height}",
        "-r",
        str(Fraction(native)),
        "-i",
        "pipe:",
        "-vf",
        told,
        *raw,
        "pipe:",
    ]
    done = subprocess.run(arguments, input=b"".join(each.tobytes() for each in pictures), capture_output=True)
    size = width * height * 3
    if done.returncode or len(done.stdout) < size:
        said = done.stderr.decode("utf-8", "replace").strip()[-200:]
        raise EngineError(f"Frames could not be put between frames ({said}); make the shot's rate the model's own.")
    count = len(done.stdout) // size
    return list(np.frombuffer(done.stdout, dtype=np.uint8).reshape(count, height, width, 3))
