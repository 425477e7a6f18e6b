"""Lays a line as it was spoken by rule over a recording of the same words, so that its sounds have their times there.

Dynamic time warping (Sakoe and Chiba, 1978) between the two in bands of frequency, over the parts that sound alone:
what is silent in a recording is never given a sound. A path never goes more than twice as fast or half as fast as the
other line, which keeps single words together where the two speakers are unlike.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from audio.recipes import SAMPLE_RATE
from audio.samples import Samples, amplitude
from audio.voices.polish import sounds
from storyboard.speech import Phoneme, Speech

_HOP = SAMPLE_RATE // 50  # 20 ms
_EDGES = (100, 250, 400, 600, 850, 1150, 1500, 2000, 2600, 3400, 4500, 6500)
"""Hertz between which the bands lie, closer together where vowels differ."""
_ASIDE = 0.6
"""What a step aside costs, beside how unlike the sounds are: people keep a steadier pace than noise suggests."""
_CHUNK_MS = 90
"""How long a mouth keeps a shape that is made of loudness alone."""

Floats = NDArray[np.float64]


def aligned(speech: Speech, made: Samples, recording: Samples) -> Speech:
    """The sounds of `speech`, which is how `made` was spoken, at their times in the recording."""
    ours, theirs = np.flatnonzero(_sounding(made)), np.flatnonzero(_sounding(recording))
    duration = round(len(recording) * 1000 / SAMPLE_RATE)
    if len(ours) < 2 or len(theirs) < 2:
        return by_loudness(recording)
    picked = ours[np.linspace(0, len(ours) - 1, len(theirs)).round().astype(int)]
    path = _warped(_bands(made)[picked], _bands(recording)[theirs])
    places = np.linspace(0, len(theirs) - 1, len(ours))

    def when(milliseconds: int, *, ends: bool) -> int:
        frame = milliseconds * SAMPLE_RATE / 1000 / _HOP
        at = int(np.searchsorted(ours, frame - 1, "right") - 1 if ends else np.searchsorted(ours, int(frame), "left"))
        place = float(np.interp(min(max(at, 0), len(ours) - 1), np.arange(len(ours)), places))
        there = theirs[min(len(theirs) - 1, round(float(np.interp(place, np.arange(len(path)), path))))]
        return min(duration, round((int(there) + ends) * _HOP * 1000 / SAMPLE_RATE))

    phonemes: list[Phoneme] = []
    for sound in speech.phonemes:
        start = max(when(sound.start_ms, ends=False), phonemes[-1].end_ms if phonemes else 0)
        end = when(sound.end_ms, ends=True)
        if phonemes and start - phonemes[-1].end_ms < 2 * 1000 * _HOP // SAMPLE_RATE:
            start = phonemes[-1].end_ms
        if end > start:
            phonemes.append(sound.with_(start_ms=start, end_ms=end))
    return Speech(duration_ms=duration, phonemes=tuple(phonemes))


def by_loudness(recording: Samples) -> Speech:
    """Sounds for a recording whose words nobody knows: the louder, the wider the mouth; shut between two breaths."""
    levels = _levels(recording)
    sounding, loudest = _sounding(recording), levels.max(initial=0.0)
    width = round(_CHUNK_MS * SAMPLE_RATE / 1000 / _HOP)
    phonemes = []
    for first in range(0, len(levels), width):
        part = levels[first : first + width]
        if not sounding[first : first + width].any():
            continue
        loudness = float(part.mean()) / loudest
        symbol = "a" if loudness > amplitude(-7) else "ə" if loudness > amplitude(-16) else "m"
        start, end = (round(frame * _HOP * 1000 / SAMPLE_RATE) for frame in (first, first + len(part)))
        phonemes.append(Phoneme(symbol=symbol, start_ms=start, end_ms=end))
    return Speech(duration_ms=round(len(recording) * 1000 / SAMPLE_RATE), phonemes=tuple(phonemes))


def _levels(samples: Samples) -> Floats:
    frames = max(1, len(samples) // _HOP)
    padded = np.zeros(frames * _HOP)
    padded[: min(len(samples), len(padded))] = samples[: len(padded)]
    levels: Floats = np.sqrt(np.mean(padded.reshape(frames, _HOP) ** 2, axis=1))
    return levels


def _sounding(samples: Samples) -> NDArray[np.bool_]:
    return sounds(_levels(samples))


def _bands(samples: Samples) -> Floats:
    """Decibels of each band in each frame, less the band's own mean: another microphone makes no difference."""
    frames = max(1, len(samples) // _HOP)
    padded = np.zeros((frames + 1) * _HOP)
    padded[: min(len(samples), len(padded))] = samples[: len(padded)]
    windows = np.lib.stride_tricks.sliding_window_view(padded, 2 * _HOP)[::_HOP][:frames] * np.hanning(2 * _HOP)
    power = np.abs(np.fft.rfft(windows, axis=1)) ** 2
    edges = [round(hertz * 2 * _HOP / SAMPLE_RATE) for hertz in _EDGES]
    sums = np.add.reduceat(power, edges, axis=1)[:, : len(edges) - 1]
    decibels = 10 * np.log10(sums + sums.max(initial=1e-12) * 1e-6)
    centred: Floats = (decibels - decibels.mean(axis=0)) / max(1e-6, float(decibels.std()))
    return centred


def _warped(ours: Floats, theirs: Floats) -> Floats:
    """For each of our frames, which of theirs it is heard on; both have equally many, and share first and last."""
    count = len(ours)
    reach = min(count, max(100, count // 5))
    best = np.full((3, count + 2), np.inf)  # rows before the last, the last and this; two columns before the first
    steps = np.zeros((count, count if reach == count else 2 * reach + 1), np.int8)
    before = np.zeros(count)
    for row in range(count):
        low, high = max(0, row - reach), min(count, row + reach + 1)
        cost = np.full(count, np.inf)
        cost[low:high] = np.abs(theirs[low:high] - ours[row]).mean(axis=1)
        this = np.full(count + 2, np.inf)
        if row == 0:
            this[2] = 2 * cost[0]
        else:
            straight = best[1, 1:-1] + 2 * cost
            faster = best[1, :-2] + 3 * cost + _ASIDE
            slower = best[0, 1:-1] + 1.5 * (cost + before) + _ASIDE
            ways = np.stack((straight, faster, slower))
            chosen = np.argmin(ways, axis=0)
            this[2:] = ways[chosen, np.arange(count)]
            first = 0 if reach == count else row - reach
            steps[row, low - first : high - first] = chosen[low:high]
        best = np.stack((best[1], this, this))
        before = cost
    return _walked_back(steps, count, reach)


def _walked_back(steps: NDArray[np.int8], count: int, reach: int) -> Floats:
    rows, columns = [count - 1], [count - 1]
    row = column = count - 1
    while row > 0 and column > 0:
        step = steps[row, column if reach == count else column - row + reach]
        row, column = row - (2 if step == 2 else 1), column - (2 if step == 1 else 1)
        rows.append(max(row, 0))
        columns.append(max(column, 0))
    path: Floats = np.interp(np.arange(count), rows[::-1], columns[::-1])
    return path
