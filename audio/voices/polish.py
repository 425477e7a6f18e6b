"""A raw reading made pleasant: resampled, warmed, evened out, at one level for every character."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from audio.recipes import SAMPLE_RATE
from audio.samples import Samples, amplitude, equalise, fade, resample, rms, smooth

SPEECH_LEVEL = -20.0
"""dBFS of a plain line, as the root mean square of the parts that sound."""
PEAK = -3.0
"""dBFS no line exceeds."""
LEAD_MS = 40
"""Milliseconds of a recording kept before its first sound: a breath in, the onset of a soft consonant."""
PAD_MS = 120
"""Milliseconds of silence kept after a line's last sound."""

_WARMTH = (
    (40, -30), (75, -6), (110, 0), (180, 1.5), (320, 1.0), (700, 0), (2200, -0.5), (3200, -3.0),
    (4500, -3.5), (6500, -5.0), (9000, -8.0), (11000, -14.0), (24000, -60.0),
)  # fmt: skip
_BLOCK = SAMPLE_RATE // 200  # 5 ms


def polish(raw: Samples, rate: int, gain_db: float = 0.0) -> Samples:
    """Mono samples at any rate as a finished line at 48 kHz: trimmed at the end to `PAD_MS`, level set."""
    line = _trim(equalise(resample(raw, rate), _WARMTH))
    if not len(line):
        return line
    line = _even_out(line)
    line = line * np.float32(amplitude(SPEECH_LEVEL + gain_db) / max(sounding_level(line), 1e-6))
    return fade(_soft_clip(line), SAMPLE_RATE // 400, SAMPLE_RATE // 50)


def level_recording(line: Samples, rate: int) -> Samples:
    """A recording as a finished line at 48 kHz: without the silence around it, at the level of every other line."""
    line = resample(line, rate)
    levels = _levels(line)
    sounding = np.flatnonzero(sounds(levels))
    if not len(sounding):
        return line[:0]
    first = max(0, int(sounding[0]) * _BLOCK - LEAD_MS * SAMPLE_RATE // 1000)
    line = line[first : (int(sounding[-1]) + 1) * _BLOCK + PAD_MS * SAMPLE_RATE // 1000]
    line = line * np.float32(amplitude(SPEECH_LEVEL) / max(sounding_level(line), 1e-6))
    return fade(_soft_clip(line), SAMPLE_RATE // 400, SAMPLE_RATE // 50)


def sounds(levels: NDArray[np.float64]) -> NDArray[np.bool_]:
    """Which of a recording's levels are somebody speaking: well above the room, and not far below the loudest."""
    loudest = levels.max(initial=0.0)
    room = float(np.percentile(levels, 10)) * amplitude(9) if len(levels) else 0.0
    found: NDArray[np.bool_] = levels > min(max(loudest * amplitude(-40), room), loudest * amplitude(-18))
    return found


def sounding_level(line: Samples) -> float:
    """Root mean square of a line without its pauses: 5 ms blocks within 30 dB of the loudest count."""
    levels = _levels(line)
    loud = levels[levels > levels.max(initial=0.0) * amplitude(-30)]
    return float(np.sqrt(np.mean(np.square(loud)))) if len(loud) else rms(line)


def _levels(line: Samples) -> np.ndarray[tuple[int], np.dtype[np.float64]]:
    blocks = -(-len(line) // _BLOCK)
    padded = np.zeros(blocks * _BLOCK, dtype=np.float64)
    padded[: len(line)] = line
    levels: np.ndarray[tuple[int], np.dtype[np.float64]] = np.sqrt(np.mean(padded.reshape(blocks, _BLOCK) ** 2, axis=1))
    return levels


def _trim(line: Samples) -> Samples:
    levels = _levels(line)
    sounding = np.nonzero(levels > levels.max(initial=0.0) * amplitude(-46))[0]
    if not len(sounding):
        return line[:0]
    end = (int(sounding[-1]) + 1) * _BLOCK
    out = np.zeros(end + PAD_MS * SAMPLE_RATE // 1000, dtype=np.float32)
    kept = line[: len(out)]
    out[: len(kept)] = kept
    return out


def _even_out(line: Samples) -> Samples:
    """Two to one above the line's own middle level: loud vowels come down, the rest comes forward."""
    levels = np.sqrt(smooth(_levels(line) ** 2, 9))
    threshold = sounding_level(line) * amplitude(-3)
    over = np.maximum(levels / max(threshold, 1e-9), 1.0)
    gain = smooth(over**-0.5, 7)
    centres = (np.arange(len(gain)) + 0.5) * _BLOCK
    return line * np.interp(np.arange(len(line)), centres, gain).astype(np.float32)


def _soft_clip(line: Samples) -> Samples:
    """Bend what would pass `PEAK` instead of cutting it."""
    ceiling = amplitude(PEAK)
    knee = 0.7 * ceiling
    size = np.abs(line)
    bent = knee + (ceiling - knee) * np.tanh((size - knee) / (ceiling - knee))
    return np.where(size > knee, np.sign(line) * bent, line).astype(np.float32)
