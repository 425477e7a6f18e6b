"""Plays the notes of a score, block by block, in a hall: what rings over a block's end is carried into the next."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

import numpy as np

from audio.effects.tools import impulse, stereo
from audio.recipes import SAMPLE_RATE
from audio.samples import Samples, smooth_length


@dataclass(frozen=True)
class Note:
    """A note of the score: when it starts, in samples, and who plays it."""

    at: int
    play: Callable[[], Samples]
    gain: float = 1.0
    pan: float = 0.0


_BLOCK = 10 * SAMPLE_RATE
_HALL, _WET, _LEVEL = 2.4, 0.34, 0.085
_LAST = round(0.5 * SAMPLE_RATE)  # the final chord is let go over the last half second


def perform(notes: Iterable[Note], total: int) -> Iterator[tuple[int, Samples]]:
    """The score in blocks of ten seconds: what rings over the end of a block is carried into the next."""
    hall = impulse(_HALL, 4200.0, 0.02)
    carried = np.zeros((0, 2), dtype=np.float32)
    echo = np.zeros((0, 2), dtype=np.float32)
    waiting = list(notes)
    waiting.reverse()
    for start in range(0, total, _BLOCK):
        length = min(_BLOCK, total - start)
        dry, carried = _take(carried, length)
        while waiting and waiting[-1].at < start + length:
            dry, carried = _add(dry, carried, waiting.pop(), start)
        ringing, echo = _reverberate(dry, hall, echo)
        out = (dry + ringing * np.float32(_WET)) * np.float32(_LEVEL)
        _let_go(out, start, total)
        yield start + length, _rounded(out)


def _take(carried: Samples, length: int) -> tuple[Samples, Samples]:
    block = np.zeros((length, 2), dtype=np.float32)
    kept = min(length, len(carried))
    block[:kept] = carried[:kept]
    return block, carried[kept:]


def _add(dry: Samples, carried: Samples, note: Note, start: int) -> tuple[Samples, Samples]:
    played = note.play()
    sound = (played if played.ndim == 2 else stereo(played, note.pan)) * np.float32(note.gain)
    at = note.at - start
    inside = sound[: len(dry) - at]
    dry[at : at + len(inside)] += inside
    rest = sound[len(inside) :]
    if len(rest) > len(carried):
        carried = np.concatenate([carried, np.zeros((len(rest) - len(carried), 2), dtype=np.float32)])
    carried[: len(rest)] += rest
    return dry, carried


def _reverberate(dry: Samples, hall: Samples, echo: Samples) -> tuple[Samples, Samples]:
    length = smooth_length(len(dry) + len(hall))
    bins = np.fft.rfft(np.ascontiguousarray(dry.T), length) * np.fft.rfft(np.ascontiguousarray(hall.T), length)
    wet = np.fft.irfft(bins, length)[:, : len(dry) + len(hall)].T.astype(np.float32)
    kept = min(len(echo), len(wet))
    wet[:kept] += echo[:kept]
    return wet[: len(dry)], wet[len(dry) :]


def _let_go(out: Samples, start: int, total: int) -> None:
    """Fade the last half second to nothing, exactly at the last sample."""
    first = max(start, total - _LAST)
    if first < start + len(out):
        remaining = total - np.arange(first, start + len(out))
        out[first - start :] *= (0.5 - 0.5 * np.cos(np.pi * (remaining - 1) / _LAST)).astype(np.float32)[:, None]


def _rounded(out: Samples) -> Samples:
    """Bend what would pass -5 dBFS, so that a crowd of notes never clips."""
    size = np.abs(out)
    bent = np.sign(out) * (0.4 + 0.16 * np.tanh((size - 0.4) / 0.16))
    return np.where(size > 0.4, bent, out)
