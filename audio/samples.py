"""Samples in memory: wav files in and out, resampling, filters and levels, on plain numpy arrays.

Samples are float32 between -1 and 1, shaped (n,) for mono and (n, 2) for stereo, at `SAMPLE_RATE`.
Filters work on the whole sound through its spectrum: zero phase, no ringing state to carry, and
fast in numpy alone.
"""

from __future__ import annotations

import hashlib
import math
import wave
from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from audio.recipes import SAMPLE_RATE
from storyboard.errors import SoundError

Samples = NDArray[np.floating]


def generator(*names: object) -> np.random.Generator:
    """Random numbers that are the same for the same names, on every machine."""
    text = "\x1f".join(str(name) for name in names)
    return np.random.default_rng(int.from_bytes(hashlib.sha256(text.encode("utf-8")).digest()[:8], "big"))


def amplitude(decibels: float) -> float:
    """The factor that changes a level by `decibels`."""
    return math.pow(10.0, decibels / 20.0)


def decibels(factor: float) -> float:
    """The change of level, in dB, that a factor makes; silence is -120."""
    return 20.0 * math.log10(max(abs(factor), 1e-6))


def rms(samples: Samples) -> float:
    """Root mean square of all samples and channels; 0 for nothing."""
    return float(np.sqrt(np.mean(np.square(samples, dtype=np.float64)))) if samples.size else 0.0


def write_wav(path: Path, samples: Samples, rate: int = SAMPLE_RATE) -> None:
    """Write mono (n,) or stereo (n, 2) samples as 16-bit PCM, rounded, clipped at full scale."""
    with path.open("wb") as opened, wave.open(opened, "wb") as file:
        file.setnchannels(1 if samples.ndim == 1 else samples.shape[1])
        file.setsampwidth(2)
        file.setframerate(rate)
        file.writeframes(to_pcm(samples))


def to_pcm(samples: Samples) -> bytes:
    """16-bit little-endian PCM of samples, rounded, clipped at full scale."""
    pcm: bytes = np.clip(np.rint(samples * 32767.0), -32768, 32767).astype("<i2").tobytes()
    return pcm


def read_wav(path: Path) -> tuple[Samples, int]:
    """A 16-bit wav as samples and its rate; one channel gives (n,), more give (n, channels).

    Raises:
        SoundError: the file is missing, cut short or not 16-bit PCM.
    """
    try:
        with wave.open(str(path), "rb") as file:
            if file.getsampwidth() != 2:
                raise SoundError("This sound is not 16-bit; make it again.", file=path)
            channels, rate = file.getnchannels(), file.getframerate()
            raw = np.frombuffer(file.readframes(file.getnframes()), dtype="<i2")
    except (OSError, EOFError, wave.Error) as error:
        raise SoundError(f"This sound cannot be read ({error}); make it again.", file=path) from error
    samples = raw.astype(np.float32) / np.float32(32767.0)
    return (samples if channels == 1 else samples.reshape(-1, channels)), rate


def resample(samples: Samples, rate: int, to: int = SAMPLE_RATE) -> Samples:
    """Mono samples at another rate, band-limited: the spectrum is cut or padded, nothing else is touched."""
    if rate == to or not len(samples):
        return samples.astype(np.float32)
    common = math.gcd(rate, to)
    down, up = rate // common, to // common
    blocks = smooth_length(-(-(len(samples) + rate // 20) // down))  # a twentieth of a second against wrap-around
    spectrum = np.fft.rfft(samples, blocks * down)
    wanted = blocks * up
    bins = np.zeros(wanted // 2 + 1, dtype=spectrum.dtype)
    kept = min(len(bins), len(spectrum))
    bins[:kept] = spectrum[:kept]
    out = np.fft.irfft(bins, wanted) * (up / down)
    return out[: round(len(samples) * to / rate)].astype(np.float32)


@lru_cache(maxsize=4096)
def smooth_length(length: int) -> int:
    """The smallest length of at least `length` with no prime factor above 5: what a transform likes."""
    best = 1 << max(0, length - 1).bit_length()
    five = 1
    while five < best:
        three = five
        while three < best:
            whole = -(-length // three)
            best = min(best, three << max(0, whole - 1).bit_length())
            three *= 3
        five *= 5
    return best


def equalise(samples: Samples, points: Sequence[tuple[float, float]], rate: int = SAMPLE_RATE) -> Samples:
    """Filter by a curve of (hertz, dB) points, joined by straight lines over the logarithm of frequency."""
    if not len(samples):
        return samples
    length = smooth_length(len(samples) + rate // 10)
    hertz = np.fft.rfftfreq(length, 1 / rate)
    curve = np.interp(np.log2(np.maximum(hertz, 1.0)), [math.log2(hz) for hz, _ in points], [db for _, db in points])
    return _filtered(samples, np.power(10.0, curve / 20.0), length)


def band(samples: Samples, low: float, high: float, order: float = 2.0, rate: int = SAMPLE_RATE) -> Samples:
    """Keep what lies between two frequencies (0 and 24,000 for an open end), 6·order dB an octave outside."""
    if not len(samples):
        return samples
    length = smooth_length(len(samples) + rate // 20)
    hertz = np.fft.rfftfreq(length, 1 / rate).astype(np.float32)
    gain = np.ones_like(hertz)
    if low > 0:
        gain /= np.sqrt(1 + np.power(low / np.maximum(hertz, 0.1), 2 * order))
    if high < rate / 2:
        gain /= np.sqrt(1 + np.power(hertz / high, 2 * order))
    return _filtered(samples, gain, length)


def _filtered(samples: Samples, gain: NDArray[np.floating], length: int) -> Samples:
    bins = np.fft.rfft(np.ascontiguousarray(samples.T, dtype=np.float32), length)
    bins *= gain.astype(np.float32)
    out: Samples = np.fft.irfft(bins, length)[..., : len(samples)].astype(np.float32).T
    return np.ascontiguousarray(out)


def fade(samples: Samples, first: int, last: int) -> Samples:
    """Raise the first and lower the last samples along a cosine, so that nothing clicks."""
    out = samples.astype(np.float32, copy=True)
    first, last = min(first, len(out)), min(last, len(out))
    for count, rising in ((first, True), (last, False)):
        if count:
            ramp = (0.5 - 0.5 * np.cos(np.pi * (np.arange(count) + 0.5) / count)).astype(np.float32)
            shape = ramp if out.ndim == 1 else ramp[:, None]
            if rising:
                out[:count] *= shape
            else:
                out[-count:] *= shape[::-1]
    return out


def smooth(levels: NDArray[np.floating], width: int) -> NDArray[np.float64]:
    """A running mean over `width` values, centred, the ends held."""
    if width <= 1 or not len(levels):
        return np.asarray(levels, dtype=np.float64)
    padded = np.pad(np.asarray(levels, dtype=np.float64), (width // 2, width - width // 2 - 1), mode="edge")
    sums = np.cumsum(np.concatenate(([0.0], padded)))
    means: NDArray[np.float64] = (sums[width:] - sums[:-width]) / width
    return means


_WEIGHTING = ((20, -14), (40, -7), (80, -2), (150, 0), (1000, 0), (2000, 2.5), (4000, 4), (24000, 4))
"""About the K curve of ITU-R BS.1770: lows count less, highs a little more."""


def loudest(samples: Samples, window: float = 0.1) -> float:
    """The root mean square of the loudest `window` seconds, weighted as an ear would; channels summed by power / 2."""
    heard = np.square(equalise(samples, _WEIGHTING), dtype=np.float64)
    power = heard if heard.ndim == 1 else heard.mean(axis=1)
    width = min(len(power), round(window * SAMPLE_RATE))
    if width == 0:
        return 0.0
    sums = np.cumsum(np.concatenate(([0.0], power)))
    return float(np.sqrt(max(0.0, (sums[width:] - sums[:-width]).max()) / width))


def weighting(hertz: NDArray[np.floating]) -> NDArray[np.float32]:
    """The ear's weighting of frequencies as factors, see `loudest`."""
    points = [math.log2(hz) for hz, _ in _WEIGHTING], [db for _, db in _WEIGHTING]
    curve = np.interp(np.log2(np.maximum(hertz, 1.0)), *points)
    factors: NDArray[np.float32] = np.power(10.0, curve / 20.0).astype(np.float32)
    return factors
