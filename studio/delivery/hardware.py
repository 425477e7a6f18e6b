"""Encoders in the machine's graphics hardware: found by trying them, since being listed says nothing."""

from __future__ import annotations

from functools import cache

from generation.encode import Encoder, ffmpeg_program

_KINDS = ("videotoolbox", "nvenc", "qsv", "amf")


@cache
def hardware_encoder(codec: str) -> str:
    """The first hardware encoder of a family (h264, hevc, av1) that encodes here, as ffmpeg names it; empty if none."""
    for kind in _KINDS:
        name = f"{codec}_{kind}"
        if _works(name):
            return name
    return ""


def _works(name: str) -> bool:
    """Whether an encoder takes two frames and gives something that decodes."""
    arguments = [
        *(ffmpeg_program(), "-f", "lavfi", "-i", "color=size=320x240:rate=25:duration=0.2", "-frames:v", "2"),
        *("-c:v", name, "-f", "null", "-"),
    ]
    with Encoder(arguments, piped=False) as trial:
        return trial.finish() == ""
