"""From a sum of floats to the finished mix: one gain to the target's loudness, and a limiter that looks ahead."""

from __future__ import annotations

import wave
from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from audio.loudness import Loudness, measure
from audio.recipes import SAMPLE_RATE
from audio.samples import Samples, amplitude, smooth, smooth_length, to_pcm

CEILING_DB = -1.4
"""dBTP the limiter holds, a little under the -1 that is promised: lossy encoding adds some back."""
MOST_GAIN_DB = 30.0
"""Gain beyond which a cut is so quiet that its noise would become its sound."""
_TOLERANCE = 0.3
_BLOCK = 10 * SAMPLE_RATE
_CELL = SAMPLE_RATE // 1000
_WINDOW = 41  # cells (ms): half ahead of a peak, half after it
_MARGIN = _WINDOW * _CELL * 2


def master(
    raw: Path, total: int, before: Loudness, target: float, out: Path, progress: Callable[[float], None]
) -> Loudness:
    """Write `total` samples of float32 stereo as a 16-bit wav at `target` LUFS, true peak under -1 dBTP.

    A limiter takes loudness away, so the gain is corrected by what is missing, twice at most.
    """
    gain_db = 0.0 if before.is_silent else min(MOST_GAIN_DB, target - before.integrated)
    passes = 3
    for attempt in range(passes):
        with out.open("wb") as opened, wave.open(opened, "wb") as file:
            file.setnchannels(2)
            file.setsampwidth(2)
            file.setframerate(SAMPLE_RATE)
            for done, block in _limited(raw, total, amplitude(gain_db)):
                file.writeframes(to_pcm(block))
                progress((attempt + done / total) / passes)
        after = measure(out)
        missing = target - after.integrated
        if after.is_silent or abs(missing) <= _TOLERANCE or gain_db >= MOST_GAIN_DB:
            break
        gain_db = min(MOST_GAIN_DB, gain_db + missing * 1.15)
    progress(1.0)
    return after


def _limited(raw: Path, total: int, gain: float) -> Iterator[tuple[int, Samples]]:
    """Blocks of the sum at a gain, held under the ceiling; each is worked out with a margin on both sides."""
    with raw.open("rb") as file:
        for start in range(0, total, _BLOCK):
            end = min(total, start + _BLOCK)
            first, last = max(0, start - _MARGIN), min(total, end + _MARGIN)
            file.seek(first * 8)
            block = np.frombuffer(file.read((last - first) * 8), dtype="<f4").reshape(-1, 2) * np.float32(gain)
            held = block * _hold(block, first)[:, None]
            yield end, held[start - first : end - first]


def _hold(block: Samples, first: int) -> NDArray[np.float32]:
    """The limiter's gain for each sample: the least that any peak nearby needs, smoothed.

    Cells lie on whole milliseconds of the film, so that a block and its neighbour agree on them.
    """
    skip = -first % _CELL
    cells = (len(block) - skip) // _CELL + 2
    padded = np.zeros((cells * _CELL, 2), dtype=np.float32)
    lead = _CELL - skip
    padded[lead : lead + len(block)] = block
    peaks = np.abs(padded).reshape(cells, _CELL * 2).max(axis=1)
    ceiling = amplitude(CEILING_DB)
    if peaks.max() <= ceiling * 0.6:
        return np.ones(len(block), dtype=np.float32)
    peaks = _true_peaks(padded, peaks, ceiling)
    needed = np.minimum(1.0, ceiling / np.maximum(peaks, 1e-9))
    half = _WINDOW // 2
    spread = np.pad(needed, half, mode="edge")
    least = np.lib.stride_tricks.sliding_window_view(spread, _WINDOW).min(axis=1)
    calm = smooth(smooth(least, half), half)
    at = np.arange(len(block)) + lead
    held: NDArray[np.float32] = np.interp(at, np.arange(cells) * _CELL + _CELL / 2, calm).astype(np.float32)
    return held


def _true_peaks(padded: Samples, peaks: NDArray[np.floating], ceiling: float) -> NDArray[np.floating]:
    """Peaks between the samples too, where they could matter: spans around loud cells, four times oversampled."""
    out = peaks.copy()
    loud = np.nonzero(peaks > ceiling * 0.6)[0]
    span, edge = 64, 4
    for group in np.unique(loud // span):
        first = max(0, int(group) * span - edge)
        last = min(len(peaks), (int(group) + 1) * span + edge)
        piece = np.ascontiguousarray(padded[first * _CELL : last * _CELL].T)
        length = smooth_length(piece.shape[1])
        bins = np.fft.rfft(piece, length)
        finer = np.fft.irfft(np.pad(bins, ((0, 0), (0, 2 * length + 1 - bins.shape[1]))), 4 * length) * 4
        cells = np.abs(finer[:, : 4 * piece.shape[1]]).reshape(2, last - first, 4 * _CELL).max(axis=(0, 2))
        inner = slice(int(group) * span - first, min(last, (int(group) + 1) * span) - first)
        out[first + inner.start : first + inner.stop] = np.maximum(
            peaks[first + inner.start : first + inner.stop], cells[inner]
        )
    return out
