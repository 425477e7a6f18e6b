"""A film file from anywhere, looked at: how long it is, where it cuts, and any of its pictures."""

from __future__ import annotations

import contextlib
import stat
from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path
from typing import Any

from generation.mp4 import as_url
from storyboard.errors import DeliveryError

CONTAINERS = "mov,mp4,matroska,webm,avi,mpegts,mpeg,mxf"
"""Formats that hold pictures themselves; a playlist, which would pull in other files, is not among them."""
PROTOCOLS = "file,pipe"

_SMALL = (48, 27)
_JUMP = 8.0
"""Mean difference of two frames' greys (0-255) from which on they may be two shots, even at night."""
_APART = 4.0
"""How many times more than its neighbours a jump has to be."""


@dataclass(frozen=True)
class Reference:
    """A film file.

    Attributes:
        path: where it is.
        rate: its frames a second, the mean of a film whose rate varies.
        seconds: its length.
        has_sound: whether it carries sound.
    """

    path: Path
    rate: Fraction
    seconds: Fraction
    has_sound: bool


def look_at(path: Path) -> Reference:
    """What kind of film a file is.

    Raises:
        DeliveryError: it is missing, no regular file, in no known container, or without a picture.
    """
    with _opened(path) as (container, stream):
        rate = Fraction(stream.average_rate or 24)
        if stream.duration:
            seconds = Fraction(stream.duration) * stream.time_base
        elif container.duration:
            seconds = Fraction(container.duration, 1_000_000)
        else:
            raise DeliveryError("This film does not say how long it is; remux it first.", file=path)
        return Reference(path, rate, seconds, bool(container.streams.audio))


def cuts_in(path: Path) -> tuple[Fraction, ...]:
    """Times in seconds at which one shot gives way to the next at once; dissolves are not found.

    A frame starts a shot if it differs much from the one before it, and far more than its neighbours do: so a
    whip of the camera or a flash is not taken for one.
    """
    import numpy as np

    times: list[Fraction] = []
    jumps: list[float] = []
    before = None
    with _opened(path) as (container, stream):
        stream.thread_type = "AUTO"
        for frame in _decoded(container, stream, path):
            small = frame.reformat(width=_SMALL[0], height=_SMALL[1], format="gray").to_ndarray().astype(np.float32)
            times.append(Fraction(frame.pts or 0) * stream.time_base)
            jumps.append(0.0 if before is None else float(np.abs(small - before).mean()))
            before = small
    found = []
    for place, jump in enumerate(jumps):
        around = [*jumps[max(0, place - 4) : place], *jumps[place + 1 : place + 5]]
        if jump >= _JUMP and jump >= _APART * max(around, default=0.0):
            found.append(times[place] - times[0])
    return tuple(found)


def pictures_at(path: Path, seconds: list[Fraction], width: int) -> Iterator[Any]:
    """Pictures at these times, which must rise, as skia images at most `width` wide; after the end, the last one."""
    import numpy as np
    import skia

    with _opened(path) as (container, stream):
        origin = stream.start_time or 0
        for time in seconds:
            container.seek(origin + int(time / stream.time_base), stream=stream, backward=True)
            shown = None
            for frame in _decoded(container, stream, path):
                shown = frame
                if frame.pts is not None and (frame.pts - origin) * stream.time_base >= time:
                    break
            if shown is None:
                raise DeliveryError(f"This film shows nothing at {float(time):.1f} s; is it whole?", file=path)
            high = max(2, round(width * shown.height / shown.width))
            small = shown.reformat(width=width, height=high, format="rgba")
            pixels = np.ascontiguousarray(small.to_ndarray())
            yield skia.Image.fromarray(pixels, skia.ColorType.kRGBA_8888_ColorType)


@contextlib.contextmanager
def _opened(path: Path) -> Iterator[tuple[Any, Any]]:
    import av

    try:
        if not stat.S_ISREG(path.stat().st_mode):
            raise DeliveryError("This is no regular file; give a film file.", file=path)
        container = av.open(as_url(path), options={"protocol_whitelist": PROTOCOLS, "format_whitelist": CONTAINERS})
    except (av.FFmpegError, OSError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise DeliveryError(f"This cannot be read as a film ({reason}); give another.", file=path) from None
    with container:
        if not container.streams.video:
            raise DeliveryError("There is no picture in this file; give a film.", file=path)
        yield container, container.streams.video[0]


def _decoded(container: Any, stream: Any, path: Path) -> Iterator[Any]:
    import av

    try:
        yield from container.decode(stream)
    except av.FFmpegError as error:
        raise DeliveryError(f"This film cannot be decoded ({error.strerror}); is it whole?", file=path) from None
