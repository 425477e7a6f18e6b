"""How loud a mix is, by EBU R 128, measured by ffmpeg; and the gain and limiter that bring it to a target."""

from __future__ import annotations

import math
import re
import subprocess
from pathlib import Path

from storyboard.errors import SoundError
from storyboard.values import Value

SILENT = -70.0
"""LUFS below which there is nothing to measure (the absolute gate of BS.1770)."""
_SUMMARY = re.compile(
    r"Integrated loudness:\s+I:\s+(?P<i>\S+) LUFS.*?LRA:\s+(?P<lra>\S+) LU.*?True peak:\s+Peak:\s+(?P<tp>\S+) dBFS",
    re.DOTALL,
)


class Loudness(Value):
    """Integrated loudness in LUFS (-70 for silence), true peak in dBTP (-120 for silence), range in LU."""

    integrated: float
    true_peak: float
    range: float

    @property
    def is_silent(self) -> bool:
        """Whether nothing in it is loud enough to be measured."""
        return self.integrated <= SILENT


def measure(wav: Path) -> Loudness:
    """Integrated loudness, true peak (4 times oversampled) and range of a sound file.

    Raises:
        SoundError: the file cannot be read.
    """
    return _measure(["-i", f"file:{wav.absolute()}"], wav)


def measure_raw(floats: Path) -> Loudness:
    """The loudness of a headless file of float32 stereo samples at 48 kHz.

    Raises:
        SoundError: the file cannot be read.
    """
    return _measure(["-f", "f32le", "-ar", "48000", "-ac", "2", "-i", f"file:{floats.absolute()}"], floats)


def _measure(source: list[str], path: Path) -> Loudness:
    report = run_ffmpeg(
        ["-nostats", *source, "-map", "0:a:0", "-af", "ebur128=framelog=quiet:peak=true", "-f", "null", "-"],
        f"The loudness of {path.name} could not be measured",
    )
    found = _SUMMARY.search(report)
    if not found:
        raise SoundError("The loudness of this sound could not be measured; make it again.", file=path)
    integrated, peak, spread = (_number(found[name]) for name in ("i", "tp", "lra"))
    return Loudness(
        integrated=max(SILENT, integrated),
        true_peak=max(-120.0, peak),
        range=spread if math.isfinite(spread) else 0.0,
    )


def _number(text: str) -> float:
    return -math.inf if text in ("-inf", "nan", "-nan") else float(text)


def run_ffmpeg(arguments: list[str], failing: str) -> str:
    """Run the bundled ffmpeg on files only; its report. `failing` begins the sentence if it fails.

    Raises:
        SoundError: it could not be started, or it failed.
    """
    import imageio_ffmpeg

    command = [imageio_ffmpeg.get_ffmpeg_exe(), "-hide_banner", "-nostdin", "-y", "-protocol_whitelist", "file,pipe"]
    try:
        done = subprocess.run([*command, *arguments], capture_output=True, check=False, stdin=subprocess.DEVNULL)
    except OSError as error:
        raise SoundError(f"{failing} ({error.strerror}); install imageio-ffmpeg again.") from error
    report = done.stderr.decode("utf-8", "replace")
    if done.returncode != 0:
        last = next((line for line in reversed(report.splitlines()) if line.strip()), f"exit {done.returncode}")
        raise SoundError(f"{failing} ({last.strip()[:200]}); check the file and the free space.")
    return report
