"""The mp4 files of takes and pieces, opened as such and as nothing else."""

from __future__ import annotations

import stat
from pathlib import Path
from typing import Any

GOP = 12
"""Frames in a group of pictures; frame n of a take starts a group when n % GOP == 0."""


def as_url(path: Path) -> str:
    """A path as ffmpeg reads no option, protocol or pattern into it."""
    return f"file:{path.absolute()}"


def open_mp4(path: Path) -> Any:
    """An mp4 opened for reading by PyAV, as such and nothing else: no playlist, no link elsewhere, no device.

    Raises:
        OSError: there is no such regular file.
        av.FFmpegError: it is no readable mp4.
    """
    import av

    if not stat.S_ISREG(path.stat().st_mode):
        raise OSError(f"{path.name} is not a regular file")
    return av.open(as_url(path), format="mov", options={"protocol_whitelist": "file"})


def count_frames(path: Path) -> int:
    """Pictures in a file, counted by its packets; 0 if it cannot be read."""
    import av

    try:
        with open_mp4(path) as container:
            return sum(packet.size > 0 for packet in container.demux(video=0))
    except (av.FFmpegError, OSError, IndexError):
        return 0
