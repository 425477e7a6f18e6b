"""The temp score's instruments: felt piano, strings, drone, bass, plucked pulse, bells, soft drums, swells.

Each makes one note as samples at 48 kHz. Notes are remembered, since a score plays the same ones often.
"""

from __future__ import annotations

import math
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from audio.effects.tools import body, burst, curve, noise, single, strike, times, tone
from audio.recipes import SAMPLE_RATE
from audio.samples import Samples, band, generator

_TABLE = 4096


def hertz(pitch: float) -> float:
    """The frequency of a MIDI pitch, A4 = 69 = 440 Hz."""
    return 440.0 * math.pow(2.0, (pitch - 69) / 12)


@lru_cache(maxsize=256)
def piano(pitch: int, strength: float) -> Samples:
    """A felt piano: a soft hammer, slightly stretched partials that die the faster the higher they are."""
    base = hertz(pitch)
    seconds = min(4.5, 2.2 + (72 - pitch) * 0.05) if pitch < 90 else 1.4
    out = np.zeros(round(seconds * SAMPLE_RATE), dtype=np.float32)
    grid = times(seconds)
    for number in range(1, 11):
        partial = base * number * math.sqrt(1 + 0.00035 * number * number)
        if partial > 7000:
            break
        gain = math.exp(-number * (0.62 - 0.3 * strength)) * (1.0 if number != 7 else 0.5)
        decay = (1.5 * (60 / pitch) ** 1.6) / (1 + 0.35 * (number - 1))
        swing = np.exp(-grid / decay) * 0.7 + 0.3 * np.exp(-grid / (2.6 * decay))
        out += single(gain * swing * np.sin(2 * np.pi * partial * grid + number))
    out *= curve(seconds, (0, 0), (0.006, 1), (seconds - 0.25, 1), (seconds, 0))
    felt = burst(generator("felt", pitch), 0.012, 90, 900, 0.003)
    out[: len(felt)] += felt * np.float32(0.05)
    return single(out * strength * 0.5)


@lru_cache(maxsize=64)
def _wave(harmonics: int, tilt: float) -> NDArray[np.float32]:
    """One turn of a waveform with so many harmonics falling by a power, at a root mean square of one."""
    turn = np.arange(_TABLE) / _TABLE * 2 * np.pi
    wave = np.zeros(_TABLE)
    for number in range(1, harmonics + 1):
        wave += np.sin(number * turn + 0.7 * number * number) / number**tilt
    return single(wave / np.sqrt(np.mean(wave**2)))


def _voice(frequency: float, count: int, wave: NDArray[np.float32], drift: float, phase: float) -> Samples:
    """A waveform read at a frequency that wavers by `drift` (a factor) at about 5 Hz."""
    grid = np.arange(count, dtype=np.float64)
    turns = frequency / SAMPLE_RATE * grid + phase
    if drift:
        rate = 4.6 + phase
        turns += drift * frequency / (2 * np.pi * rate) * np.sin(2 * np.pi * rate * grid / SAMPLE_RATE + 6 * phase)
    played: Samples = wave[(turns * _TABLE).astype(np.int64) & (_TABLE - 1)]
    return played


def strings(pitch: int, seconds: float, bright: float, seed: int) -> Samples:
    """A section of strings, stereo: two desks a side, a little apart in pitch, a slow bow on and off."""
    base = hertz(pitch)
    count = round(seconds * SAMPLE_RATE)
    wave = _wave(max(1, min(12, int(5200 * bright / base))), 1.9 - 0.5 * bright)
    sides = []
    for side in (0, 1):
        detune = (0.9988, 1.0015) if side else (1.0009, 0.9981)
        desks = [
            _voice(base * shift, count, wave, 0.0025, (0.37 * (side + 1) * (desk + 1) + 0.13 * seed) % 1)
            for desk, shift in enumerate(detune)
        ]
        sides.append((desks[0] + desks[1]) * np.float32(0.5))
    rise, fall = min(0.9, 0.4 * seconds), min(1.1, 0.4 * seconds)
    bow = curve(
        seconds,
        (0, 0),
        (0.5 * rise, 0.35),
        (rise, 1),
        (seconds - fall, 0.9),
        (seconds - 0.4 * fall, 0.25),
        (seconds, 0),
    )
    return single(np.stack(sides, axis=1) * bow[:count, None] * np.float32(0.22))


def drone(pitch: int, seconds: float) -> Samples:
    """A low held tone and its fifth, breathing slowly, stereo."""
    count = round(seconds * SAMPLE_RATE)
    wave = _wave(5, 1.6)
    grid = times(seconds)[:count]
    sides = []
    for side in (0, 1):
        low = _voice(hertz(pitch) * (1.0007 if side else 0.9995), count, wave, 0, 0.2)
        fifth = _voice(hertz(pitch + 7) * (0.9994 if side else 1.0006), count, wave, 0, 0.6)
        breathe = 0.8 + 0.2 * np.sin(2 * np.pi * 0.13 * grid + side)
        sides.append((low + 0.4 * fifth) * breathe)
    ends = min(1.5, 0.4 * seconds)
    shape = curve(seconds, (0, 0), (ends, 1), (seconds - ends, 1), (seconds, 0))[:count]
    return single(np.stack(sides, axis=1) * shape[:, None] * 0.2)


@lru_cache(maxsize=128)
def bass(pitch: int, seconds: float) -> Samples:
    """A round low note."""
    shape = curve(seconds, (0, 0), (0.03, 1), (0.3 * seconds, 0.7), (seconds - 0.1, 0.4), (seconds, 0))
    return single(tone(hertz(pitch), seconds, (1, 0.35, 0.12, 0.05)) * shape * 0.35)


@lru_cache(maxsize=128)
def pluck(pitch: int, strength: float) -> Samples:
    """A muted string, plucked: the pulse under a chase."""
    seconds = 0.42
    harmonics = [math.exp(-0.42 * (number - 1) / strength) for number in range(1, 13)]
    return single(tone(hertz(pitch), seconds, harmonics) * strike(seconds, 0.004, 0.085) * (0.32 * strength)
                  * curve(seconds, (0, 1), (seconds - 0.05, 1), (seconds, 0)))  # fmt: skip


@lru_cache(maxsize=128)
def bell(pitch: int, strength: float) -> Samples:
    """A small glockenspiel, struck softly."""
    base = hertz(pitch)
    modes = ((base, 0.9, 1.0), (base * 2.756, 0.3, 0.22 * strength), (base * 5.404, 0.1, 0.08 * strength))
    return single(body(generator("bell", pitch), 3.0, modes, 0.0) * (0.22 * strength)
                  * curve(3.0, (0, 0), (0.003, 1), (2.6, 1), (3.0, 0)))  # fmt: skip


@lru_cache(maxsize=8)
def drum(strength: float) -> Samples:
    """A large soft drum."""
    seconds = 1.6
    skin = tone(curve(seconds, (0, 92), (0.06, 61), (seconds, 55)), seconds, (1, 0.4, 0.18, 0.06)) * strike(
        seconds, 0.005, 0.3
    )
    hit = burst(generator("drum"), 0.02, 90, 1100, 0.003)
    skin[: len(hit)] += hit * np.float32(0.16)
    return single(skin * curve(seconds, (0, 1), (seconds - 0.2, 1), (seconds, 0)) * (0.55 * strength))


@lru_cache(maxsize=8)
def shaker(strength: float, index: int) -> Samples:
    """A breath of a shaker."""
    return single(noise(generator("shaker", index), 0.12, 4500, 12000) * strike(0.12, 0.02, 0.022) * (0.09 * strength))


@lru_cache(maxsize=8)
def swell(seconds: float, bright: float) -> Samples:
    """Air that rises into a hit and stops on it, stereo."""
    grid = times(seconds) / np.float32(seconds)
    rise = np.power(grid, 3) * np.minimum(1, (1 - grid) * seconds / 0.03)
    random = generator("swell", seconds, bright)
    low = [noise(random, seconds, 180, 900, -3) for _ in range(2)]
    high = [noise(random, seconds, 1500, 7000 * bright, -3) * grid for _ in range(2)]
    sides = [(a + b * np.float32(0.6 * bright)) * rise for a, b in zip(low, high, strict=True)]
    return single(np.stack(sides, axis=1) * 0.14)


@lru_cache(maxsize=4)
def boom(deep: float) -> Samples:
    """What a swell lands on: a soft, deep blow."""
    seconds = 2.6
    fall = tone(curve(seconds, (0, 78), (0.12, 48), (seconds, 40)), seconds, (1, 0.3, 0.1)) * strike(
        seconds, 0.008, 0.55
    )
    air = band(noise(generator("boom"), seconds, 60, 500, -3), 0, 500) * strike(seconds, 0.02, 0.3)
    return single((fall * 0.5 + air * 0.06) * deep * curve(seconds, (0, 1), (seconds - 0.4, 1), (seconds, 0)))
