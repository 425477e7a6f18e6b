"""A small film to sign and mark: a picture with edges, a sky and some grain, and where it comes from."""

from __future__ import annotations

import subprocess
from collections.abc import Iterator
from fractions import Fraction
from pathlib import Path

import numpy as np

from generation.encode import ffmpeg_program
from generation.engines.protocol import Frame
from studio.delivery.provenance.origins import CutOrigin, ShotOrigin
from tests.studio.delivery.films import cut_of, deliver, make_take, write_mix

SIZE = (640, 360)
ORIGIN = CutOrigin(
    title="The Ferry: “100 %”",
    cut="Film",
    frames=12,
    source="algorithmicMedia",
    shots=(
        ShotOrigin(
            shot="1A", source="algorithmicMedia", engine="animatic", version="7", seed=3, take="a0", prompt="ab" * 32
        ),
        ShotOrigin(shot="1B", source="algorithmicMedia", engine="slate"),
    ),
    voices=("espeak",),
)


def harbour(frames: int, size: tuple[int, int] = SIZE) -> Iterator[Frame]:
    """A sky that darkens upwards, a quay, a tower that moves, and grain that is the same on every run."""
    width, height = size
    grain = np.random.default_rng(5).normal(0, 2.0, (height, width, 1))
    sky = np.linspace(90, 190, height)[:, None, None] * np.array([0.7, 0.85, 1.0])
    for number in range(frames):
        picture = np.broadcast_to(sky, (height, width, 3)) + grain
        picture[height * 3 // 4 :, :] = np.array((70, 66, 60)) + grain[height * 3 // 4 :]
        left = width // 3 + 4 * number
        picture[height // 4 : height * 3 // 4, left : left + width // 12] = (200, 60, 50)
        frame = np.full((height, width, 4), 255, np.uint8)
        frame[..., :3] = np.clip(picture, 0, 255)
        yield frame


def a_film(folder: Path, frames: int = 12, size: tuple[int, int] = SIZE) -> Path:
    """A film file as an export leaves it, with sound."""
    take = make_take(folder, "a", frames, size=size, source=harbour(frames, size))
    mix = write_mix(folder / "mix.wav", float(Fraction(frames, 24)), click_at=0.1)
    return deliver(folder, cut_of([("a", 0, frames)], size=size), [take], mix)[1]


def converted(source: Path, name: str, *options: str) -> Path:
    """A film as some other program leaves it."""
    out = source.with_name(name)
    subprocess.run(
        [ffmpeg_program(), "-v", "error", "-y", "-i", str(source), *options, str(out)], check=True, capture_output=True
    )
    return out
