"""Packets of picture move from file to file untouched, numbered anew."""

from __future__ import annotations

import contextlib
import math
import os
import re
from collections.abc import Iterator
from fractions import Fraction
from pathlib import Path
from typing import Any

from generation.encode import timescale
from generation.mp4 import as_url, open_mp4
from generation.seal import first_difference, sealed, streams_of
from generation.takes import process_lives
from storyboard.errors import DeliveryError

SOUND_RATE = 48_000
"""Samples a second in every film file."""


@contextlib.contextmanager
def opened_picture(path: Path, whose: str) -> Iterator[tuple[Any, Any]]:
    """An mp4 and its H.264 stream, for reading; `whose` says in an error what it is, such as "the take of shot 3B".

    Raises:
        DeliveryError: it is missing, no regular file, truncated, a playlist in disguise, or something else.
    """
    import av

    try:
        container = open_mp4(path)
    except FileNotFoundError:
        raise DeliveryError(f"The file of {whose} is missing; render it again.", file=path) from None
    except (av.FFmpegError, OSError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise DeliveryError(f"The file of {whose} is no readable mp4 ({reason}); render it again.", file=path) from None
    with container:
        streams = container.streams.video
        if not streams or streams[0].codec_context.name != "h264":
            raise DeliveryError(f"The file of {whose} holds no H.264 picture; render it again.", file=path)
        yield container, streams[0]


def damage(path: Path) -> int | None:
    """About which frame of a sealed file is the first that is not as it was; None if all are, or nothing is sealed.

    What changed may be its sound or its captions: then it is the frame that is seen with them.
    """
    import av

    try:
        before = sealed(path)
        now = streams_of(path) if before is not None else ()
    except (av.FFmpegError, OSError, ValueError):
        return 0
    if before is None:
        return None
    if len(before) != len(now):
        return 0
    frames = before[0].packets if before else 0
    changes = [(first_difference(one, other), one.packets) for one, other in zip(before, now, strict=True)]
    return min((frames * at // max(many, 1) for at, many in changes if at is not None), default=None)


def aside_name(out: Path) -> Path:
    """Where a file is written before it takes its place; `sweep` knows it again when its process was killed."""
    return out.with_name(f".{out.stem}.{os.getpid()}{out.suffix}")


def put_in_place(aside: Path, out: Path) -> None:
    """Let a finished file take the place of `out`, once all of it is on the disk.

    Raises:
        OSError: the disk is full, or the folder cannot be written.
    """
    handle = os.open(aside, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
    aside.replace(out)


@contextlib.contextmanager
def written_whole(out: Path) -> Iterator[Path]:
    """A name beside `out` to write to; when the block ends well it takes the place of `out`, else it is deleted.

    Raises:
        DeliveryError: the disk is full, or the folder cannot be written.
    """
    import av

    aside = aside_name(out)
    try:
        yield aside
        put_in_place(aside, out)
    except (av.FFmpegError, OSError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise DeliveryError(f"{out.name} cannot be written ({reason}); make room or choose another folder.") from None
    finally:
        aside.unlink(missing_ok=True)


def sweep(folder: Path, stem: str = "") -> int:
    """Delete files that killed processes left half-written in a folder, of one name or all; how many that were."""
    swept = 0
    for path in sorted(folder.glob(".*")):
        parts = re.fullmatch(r"\.(.+)\.(\d+)\.[a-z0-9]+", path.name)
        if parts and stem in ("", parts[1]) and path.is_file() and not process_lives(int(parts[2])):
            path.unlink(missing_ok=True)
            swept += 1
    return swept


def picture_output(path: Path, rate: Fraction, *, movflags: str = "") -> Any:
    """An mp4 for writing whose video track counts in `timescale(rate)`, with nothing in it that varies by machine."""
    import av

    exact = math.lcm(timescale(rate), SOUND_RATE)  # in which the length of picture and sound is a whole number
    options = {
        "fflags": "+bitexact",
        "video_track_timescale": str(timescale(rate)),
        "movie_timescale": str(exact if exact < 2**31 else timescale(rate)),
        "movflags": movflags,
    }
    return av.open(as_url(path), "w", format="mp4", options={key: value for key, value in options.items() if value})


def picture_stream(output: Any, template: Any, rate: Fraction) -> Any:
    """A video stream in `output` that carries the packets of `template` as they are."""
    stream = output.add_stream_from_template(template)
    stream.time_base = Fraction(1, timescale(rate))
    return stream


def renumbered(packets: Iterator[Any], stream: Any, rate: Fraction, at: int) -> Iterator[Any]:
    """Packets made the frames `at`, `at` + 1, ... of `stream`; nothing else about them changes."""
    ticks = int(timescale(rate) / rate)
    for number, packet in enumerate(packets, at):
        packet.stream = stream
        packet.time_base = Fraction(1, timescale(rate))
        packet.pts = packet.dts = number * ticks
        packet.duration = ticks
        yield packet


def pictures(container: Any, stream: Any, first: int = 0, frames: int | None = None) -> Iterator[Any]:
    """Packets of the frames from `first` on, `frames` of them or all; `first` must start a group.

    Files of ours hold no B-frames, so the order of packets is the order of frames.
    """
    if first:
        start = round(first / (stream.average_rate * stream.time_base))
        container.seek(start, stream=stream, backward=True)
    else:
        start = None
    left = frames
    for packet in container.demux(stream):
        if not packet.size or (start is not None and packet.pts < start):
            continue
        if left == 0:
            return
        yield packet
        if left is not None:
            left -= 1
