"""Looks whether a file of a person's own holds sound that can be heard, before a film relies on it."""

from __future__ import annotations

import tempfile
from pathlib import Path


def check_sound(path: Path) -> None:
    """Decode the first seconds of a file.

    Raises:
        SoundError: there is no sound in it that can be read.
    """
    from audio.loudness import run_ffmpeg
    from audio.mix import CONTAINERS

    with tempfile.TemporaryDirectory(prefix="shotgraph-") as folder:
        run_ffmpeg(
            ["-format_whitelist", CONTAINERS, "-t", "2", "-i", f"file:{path.absolute()}", "-map", "0:a:0",
             "-c:a", "pcm_s16le", f"file:{Path(folder) / 'heard.wav'}"],
            f"{path.name} has no sound that can be read",
        )  # fmt: skip
