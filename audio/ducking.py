"""How far music and ambience step back while someone speaks: a gain curve from the speech itself."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from audio.recipes import SAMPLE_RATE
from audio.samples import Samples, amplitude, smooth

STEP = SAMPLE_RATE // 100
"""Samples between two points of a curve: 10 ms."""
MUSIC_DB = -9.0
AMBIENCE_DB = -5.0
_AHEAD, _HOLD, _GLIDE, _JOIN = 25, 35, 30, 90
"""Steps by which the curve is early, holds on after a word, takes to move, and the pause it does not come back in."""
_SPEAKING = amplitude(-42.0)


@dataclass(frozen=True)
class Ducking:
    """Where someone speaks, 0 (nobody) to 1, one value every `STEP` samples of the cut."""

    speaking: NDArray[np.float32]

    def gain(self, start: int, length: int, depth_db: float) -> NDArray[np.float32]:
        """The factor for each sample of a stretch; `depth_db` where someone speaks."""
        at = np.arange(start, start + length, dtype=np.float64) / STEP
        first = int(at[0]) if length else 0
        piece = self.speaking[first : first + length // STEP + 3]
        held = np.interp(at - first, np.arange(len(piece)), piece) if len(piece) else np.zeros(length)
        factors: NDArray[np.float32] = np.power(10.0, depth_db * held / 20).astype(np.float32)
        return factors


def ducking(speech: Iterable[tuple[int, Samples]], length: int) -> Ducking:
    """The curve for a cut of `length` samples, from its lines as (first sample, samples)."""
    steps = length // STEP + 2
    busy = np.zeros(steps, dtype=bool)
    for start, samples in speech:
        levels = _levels(samples)
        first = start // STEP
        kept = levels[: max(0, steps - first)]
        busy[first : first + len(kept)] |= kept > _SPEAKING
    return Ducking(_curve(busy))


def _levels(samples: Samples) -> NDArray[np.float64]:
    mono = samples if samples.ndim == 1 else samples.mean(axis=1)
    count = -(-len(mono) // STEP)
    padded = np.zeros(count * STEP)
    padded[: len(mono)] = mono
    levels: NDArray[np.float64] = np.sqrt(np.mean(padded.reshape(count, STEP) ** 2, axis=1))
    return levels


def _curve(busy: NDArray[np.bool_]) -> NDArray[np.float32]:
    """Join short pauses, be early, hold on, and glide."""
    at = np.nonzero(busy)[0]
    out = np.zeros(len(busy), dtype=np.float32)
    if len(at):
        breaks = np.nonzero(np.diff(at) > _JOIN)[0]
        firsts, lasts = at[np.concatenate(([0], breaks + 1))], at[np.concatenate((breaks, [len(at) - 1]))]
        for first, last in zip(firsts, lasts, strict=True):
            out[max(0, first - _AHEAD) : last + _HOLD] = 1.0
    return smooth(smooth(out, _GLIDE), _GLIDE // 2).astype(np.float32)
