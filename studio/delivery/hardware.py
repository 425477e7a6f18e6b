"""Encoders in the machine's graphics hardware: found by trying them, since being listed says nothing."""

from __future__ import annotations

import tempfile
from functools import cache
from pathlib import Path

from generation.encode import Encoder, ffmpeg_program
from generation.mp4 import as_url, count_frames
from storyboard.errors import EngineError

_KINDS = {
    "videotoolbox": ("-q:v", "65"),
    "nvenc": ("-preset", "p5", "-rc", "vbr", "-cq", "21", "-b:v", "0"),
    "qsv": ("-global_quality", "21"),
    "amf": ("-rc", "cqp", "-qp_i", "21", "-qp_p", "21"),
}
"""The makers' encoders in the order in which they are tried, and what each needs to aim at quality and not at size."""
_FRAMES = 10


@cache
def hardware_encoder(codec: str, pixels: str) -> tuple[str, ...]:
    """ffmpeg's options for the first hardware encoder of a family (h264, hevc, av1) that works here; empty if none.

    `pixels` is the format that it will be given; one that only takes another does not count as working.
    """
    for kind, quality in _KINDS.items():
        options = ("-c:v", f"{codec}_{kind}", *quality)
        if works(options, pixels):
            return options
    return ()


def works(options: tuple[str, ...], pixels: str) -> bool:
    """Whether an encoder, given a moving picture, writes a file in which every frame is found and decodes."""
    with tempfile.TemporaryDirectory(prefix="shotgraph-") as folder:
        trial = Path(folder) / "trial.mp4"
        source = f"testsrc2=size=640x360:rate=24,format={pixels}"
        write = ["-f", "lavfi", "-i", source, "-frames:v", str(_FRAMES), *options, as_url(trial)]
        read = ["-xerror", "-err_detect", "explode", "-f", "mov", "-i", as_url(trial), "-f", "null", "-"]
        return _runs(write) and count_frames(trial) == _FRAMES and _runs(read)


def _runs(arguments: list[str]) -> bool:
    try:
        with Encoder([ffmpeg_program(), *arguments], piped=False) as tried:
            return tried.finish() == ""
    except EngineError:
        return False
