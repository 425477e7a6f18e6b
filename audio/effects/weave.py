"""Sound woven in a circle: noise, swells and scattered events whose end runs on into their start."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from audio.effects.tools import Random, burst, impulse, stereo
from audio.recipes import SAMPLE_RATE
from audio.samples import Samples, weighting

SECONDS = 16
"""Length of a bed before it repeats."""
LENGTH = SECONDS * SAMPLE_RATE
_HERTZ: NDArray[np.float32] = np.fft.rfftfreq(LENGTH, 1 / SAMPLE_RATE).astype(np.float32)
_WEIGHTS = weighting(_HERTZ[: LENGTH // 6 + 1])

Layer = Callable[[Random], Samples]
"""Makes one layer of a bed, stereo (LENGTH, 2), at any level."""


def spectrum(sound: Samples) -> NDArray[np.complexfloating]:
    """The spectrum of a bed around its circle, (channels, bins); single precision is enough for air."""
    bins: NDArray[np.complexfloating] = np.fft.rfft(np.ascontiguousarray(sound.T, dtype=np.float32))
    return bins


def from_spectrum(bins: NDArray[np.complexfloating]) -> Samples:
    """The stereo bed of a spectrum."""
    return np.ascontiguousarray(np.fft.irfft(bins, LENGTH).T.astype(np.float32))


def heard(sound: Samples) -> float:
    """The root mean square of a bed, weighted as an ear would: from its spectrum up to 8 kHz, which is enough."""
    coarse = sound.reshape(LENGTH // 3, 3, 2).mean(axis=1)
    bins = np.fft.rfft(np.ascontiguousarray(coarse.T))
    power = np.square(np.abs(bins) * _WEIGHTS[: bins.shape[1]], dtype=np.float64).sum(axis=1)
    return float(np.sqrt(2 * power.mean())) / (LENGTH // 3)


def air(random: Random, low: float, high: float, slope: float = -3.0, apart: float = 0.7) -> Samples:
    """Stereo noise that is periodic in the bed; `apart` 0 is mono, 1 two independent sides."""
    gain = np.power(np.maximum(_HERTZ, 20.0) / 1000.0, slope / 6.02)
    gain /= np.sqrt(1 + np.power(low / np.maximum(_HERTZ, 0.1), 4)) * np.sqrt(1 + np.power(_HERTZ / high, 4))
    gain[0] = 0.0
    gain *= np.float32(LENGTH / np.sqrt(2 * np.sum(np.square(gain, dtype=np.float64))))
    turns = random.random((2, len(_HERTZ)), dtype=np.float32) * np.float32(2 * np.pi)
    bins = np.empty(turns.shape, dtype=np.complex64)
    bins.real, bins.imag = np.cos(turns), np.sin(turns)
    bins *= gain
    shared = bins[0] * np.float32(np.sqrt(1 - apart))
    bins *= np.float32(np.sqrt(apart))
    bins += shared
    return from_spectrum(bins)


def drift(random: Random, turns: int, low: float, high: float) -> NDArray[np.float32]:
    """A slow curve between two values that turns `turns` times in the bed and ends where it began."""
    knots = low + (high - low) * random.random(turns)
    at = np.arange(LENGTH, dtype=np.float64) * turns / LENGTH
    index = at.astype(int)
    part = at - index
    eased = part * part * (3 - 2 * part)
    turning: NDArray[np.float32] = (knots[index] * (1 - eased) + knots[(index + 1) % turns] * eased).astype(np.float32)
    return turning


def loop_place(out: Samples, sound: Samples, at: float, gain: float = 1.0) -> None:
    """Add a stereo sound from a second on; what runs over the end goes on at the start."""
    start = round(at * SAMPLE_RATE) % LENGTH
    sound = sound[:LENGTH]
    first = sound[: LENGTH - start]
    out[start : start + len(first)] += np.float32(gain) * first
    rest = sound[len(first) :]
    out[: len(rest)] += np.float32(gain) * rest


def often(random: Random, number: int, sound: Callable[[Random], Samples], spread: float = 10.0) -> Samples:
    """A sound at `number` random moments of the bed, each made anew, at levels over `spread` dB, anywhere around."""
    out = np.zeros((LENGTH, 2), dtype=np.float32)
    for index in range(number):
        made = sound(random)
        made = made if made.ndim == 2 else stereo(made, random.uniform(-0.8, 0.8))
        at = (index + random.random()) * SECONDS / number
        loop_place(out, made, at, 10 ** (-random.random() * spread / 20))
    return out


def grains(random: Random, rate: float, low: float, high: float, decay: tuple[float, float], spread: float) -> Samples:
    """Thousands of tiny bursts all around: rain, leaves, foam."""
    kinds = [burst(random, random.uniform(*decay), low, high) for _ in range(8)]
    number = int(rate * SECONDS)
    starts = np.sort(random.integers(0, LENGTH, number))
    loud = np.power(10.0, -random.random(number) * spread / 20)
    pan = random.random(number)
    gains = np.stack([loud * np.sqrt(1 - pan), loud * np.sqrt(pan)]).astype(np.float32)
    which = random.integers(0, len(kinds), number)
    out = np.zeros((2, LENGTH + max(map(len, kinds))), dtype=np.float32)
    for index in range(number):
        grain, start = kinds[which[index]], starts[index]
        out[:, start : start + len(grain)] += gains[:, index, None] * grain
    out[:, : out.shape[1] - LENGTH] += out[:, LENGTH:]
    return np.ascontiguousarray(out[:, :LENGTH].T)


def circular(sound: Samples, seconds: float, bright: float, late: float = 0.012) -> Samples:
    """A bed in a room that dies in `seconds`, around the circle."""
    return from_spectrum(spectrum(sound) * _room(seconds, bright, late))


@lru_cache(maxsize=8)
def _room(seconds: float, bright: float, late: float) -> NDArray[np.complexfloating]:
    answer: NDArray[np.complexfloating] = np.fft.rfft(np.ascontiguousarray(impulse(seconds, bright, late).T), LENGTH)
    return answer


def far(sound: Samples, seconds: float = 1.6, bright: float = 2500.0) -> Samples:
    """Pushed back into a large space: mostly its reverberation, dull."""
    return sound * np.float32(0.25) + circular(sound, seconds, bright, 0.04)


def through_walls(layer: Layer, cut: float = 420.0) -> Layer:
    """A layer as heard from inside: its highs stay out."""

    def muffled(random: Random) -> Samples:
        return from_spectrum(spectrum(layer(random)) / (1 + np.power(_HERTZ / np.float32(cut), 3)))

    return muffled


def drone(partials: tuple[tuple[float, float], ...]) -> Samples:
    """A steady hum whose partials close in the bed's length; a hair of beating between the sides."""
    grid = np.arange(LENGTH) / SAMPLE_RATE
    sides = []
    for shift in (0, 1):
        side = np.zeros(LENGTH)
        for hertz, gain in partials:
            cycles = round(hertz * SECONDS) + shift
            side += gain * np.sin(2 * np.pi * cycles * grid / SECONDS + shift)
        sides.append(side)
    return np.stack(sides, axis=1).astype(np.float32)
