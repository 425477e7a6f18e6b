"""What an export costs: pieces and join of many takes, beside the floor of copying the same bytes.

Run it from the repository's root: python -m benchmarks.delivery [--shots 100] [--size 1280x720] [--frames 48]
It prints one JSON line. CPU seconds are this process and its children; `floor` is reading and writing the film's bytes.
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import tempfile
import time
import wave
from collections.abc import Callable, Iterator
from fractions import Fraction
from pathlib import Path

import numpy as np

from generation.encode import encode
from generation.engines.protocol import Frame
from generation.takes import Take
from storyboard.model import Transition
from storyboard.timeline import Clip, Timeline
from studio.delivery.export import join, verify
from studio.delivery.pieces import make_piece
from studio.delivery.segments import Slate, pieces

RATE = Fraction(24)


def main() -> None:
    """Measure one export and print what it took."""
    arguments = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    arguments.add_argument("--shots", type=int, default=100)
    arguments.add_argument("--size", default="1280x720")
    arguments.add_argument("--frames", type=int, default=48)
    chosen = arguments.parse_args()
    width, height = (int(side) for side in chosen.size.split("x"))
    with tempfile.TemporaryDirectory() as folder:
        print(json.dumps(measure(Path(folder), chosen.shots, width, height, chosen.frames)))


def measure(folder: Path, shots: int, width: int, height: int, frames: int) -> dict[str, float]:
    """Encode one take, use it for every shot with a trim and every fifth time a dissolve, and export."""
    picture = folder / "take.mp4"
    took: dict[str, float] = {"shots": shots, "running_s": 0.0}
    took["encode_take_cpu_s"] = _cpu(
        lambda: encode(
            _moving(width, height, frames), picture, rate=RATE, width=width, height=height, frames_expected=frames
        )
    )
    take = Take(
        recipe="t",
        intent="t",
        shot="s",
        engine="bench",
        version="1",
        frames=frames,
        rate=RATE,
        width=width,
        height=height,
    )
    timeline = _cut(shots, width, height, frames)
    slate = Slate(number="1", action="", size="WS", seconds=1)
    planned = pieces(timeline, {"t": take}, {"s": slate})
    files = {piece.name(): folder / f"{piece.name()}.mp4" for piece in planned}
    mix = _silence(folder / "mix.wav", float(timeline.frames / RATE))

    def make_all() -> None:
        for piece in {piece.name(): piece for piece in planned}.values():
            make_piece(piece, {"t": picture}, files[piece.name()])

    film = folder / "film.mp4"
    took["running_s"] = float(timeline.frames / RATE)
    took["pieces"] = len(planned)
    took["pieces_made"] = len(files)
    took["pieces_cpu_s"] = _cpu(make_all)
    took["join_cpu_s"] = _cpu(lambda: join(timeline, [files[piece.name()] for piece in planned], mix, film))
    took["floor_cpu_s"] = _cpu(lambda: shutil.copyfile(film, folder / "copy.mp4"))
    took["verify_cpu_s"] = _cpu(lambda: verify(film))
    took["join_part_of_running_time"] = round(took["join_cpu_s"] / took["running_s"], 4)
    return took


def _cut(shots: int, width: int, height: int, frames: int) -> Timeline:
    clips = []
    start = 0
    for number in range(shots):
        transition = Transition(kind="dissolve", frames=12) if number % 5 == 4 and number < shots - 1 else Transition()
        trimmed = 5 if number % 3 == 1 else 0
        length = frames - trimmed
        clips.append(
            Clip(
                use=f"u{number}", shot="s", start=start, frames=length, source=trimmed, take="t", transition=transition
            )
        )
        start += length - transition.overlap
    return Timeline(rate=RATE, width=width, height=height, frames=start, clips=tuple(clips))


def _moving(width: int, height: int, frames: int) -> Iterator[Frame]:
    """A drawn-like picture: broad gradients, a few edges, and something that moves."""
    across = np.linspace(20, 180, width, dtype=np.float32)[None, :]
    down = np.linspace(0, 60, height, dtype=np.float32)[:, None]
    frame = np.full((height, width, 4), 255, np.uint8)
    for number in range(frames):
        frame[..., :3] = (across + down)[..., None]
        left = (number * width // 96) % (width * 3 // 4)
        frame[height // 3 : height * 2 // 3, left : left + width // 5, :3] = (200, 60, 40)
        yield frame


def _silence(path: Path, seconds: float) -> Path:
    with wave.open(str(path), "wb") as file:
        file.setnchannels(2)
        file.setsampwidth(2)
        file.setframerate(48_000)
        file.writeframes(bytes(4 * round(seconds * 48_000)))
    return path


def _cpu(work: Callable[[], object]) -> float:
    before = os.times()
    began = time.process_time()
    work()
    after = os.times()
    children = after.children_user + after.children_system - before.children_user - before.children_system
    return round(time.process_time() - began + children, 3)


if __name__ == "__main__":
    main()
