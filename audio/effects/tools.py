"""What effects are built of: noise of any colour, struck bodies, gliding tones, grains, throats and rooms.

Times are seconds, frequencies hertz, lengths samples at `SAMPLE_RATE`. Everything random comes from
the generator that is handed in.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from functools import lru_cache

import numpy as np
from numpy.typing import ArrayLike, NDArray

from audio.recipes import SAMPLE_RATE
from audio.samples import Samples, band, generator, smooth_length

Random = np.random.Generator
Curve = NDArray[np.floating]


def count(seconds: float) -> int:
    """Samples in so many seconds, at least one."""
    return max(1, round(seconds * SAMPLE_RATE))


def single(values: ArrayLike) -> NDArray[np.float32]:
    """Values in single precision, which is all a sample needs."""
    return np.asarray(values, dtype=np.float32)


def times(seconds: float) -> NDArray[np.float32]:
    """The time of every sample of a stretch."""
    return np.arange(count(seconds), dtype=np.float32) / np.float32(SAMPLE_RATE)


def curve(seconds: float, *points: tuple[float, float]) -> NDArray[np.float32]:
    """Straight lines through (second, value) points, one value a sample."""
    grid = times(seconds)
    return np.interp(grid, [at for at, _ in points], [value for _, value in points]).astype(np.float32)


def strike(seconds: float, attack: float, decay: float) -> NDArray[np.float32]:
    """An envelope that rises in `attack` and falls by 1/e every `decay` seconds."""
    grid = times(seconds)
    rise = np.minimum(grid / max(attack, 1e-5), 1.0)
    return single(rise * np.exp(-np.maximum(grid - attack, 0.0) / decay))


def white(random: Random, seconds: float) -> Samples:
    """White noise of unit power."""
    return random.standard_normal(count(seconds), dtype=np.float32)


def noise(random: Random, seconds: float, low: float = 0.0, high: float = 24_000.0, slope: float = 0.0) -> Samples:
    """Noise between two frequencies, `slope` dB an octave (-3 is pink), of unit power."""
    length = smooth_length(count(seconds))
    hertz = np.fft.rfftfreq(length, 1 / SAMPLE_RATE).astype(np.float32)
    gain = np.power(np.maximum(hertz, 20.0) / 1000.0, slope / 6.02)
    if low > 0:
        gain /= np.sqrt(1 + np.power(low / np.maximum(hertz, 0.1), 4))
    if high < SAMPLE_RATE / 2:
        gain /= np.sqrt(1 + np.power(hertz / high, 4))
    gain[0] = 0.0
    phases = random.random(len(hertz), dtype=np.float32) * np.float32(2 * np.pi)
    out = np.fft.irfft(gain * np.exp(1j * phases), length)[: count(seconds)]
    return unit(out.astype(np.float32))


def unit(samples: Samples) -> Samples:
    """At a root mean square of one."""
    power = float(np.sqrt(np.mean(np.square(samples, dtype=np.float64)))) if samples.size else 0.0
    return samples / np.float32(power) if power > 1e-9 else samples


def body(random: Random, seconds: float, modes: Iterable[tuple[float, float, float]], detune: float = 0.004) -> Samples:
    """A struck thing: its (hertz, decay, gain) modes ring and die; each strike is a hair out of tune."""
    out = np.zeros(count(seconds), dtype=np.float32)
    for hertz, decay, gain in modes:
        span = times(min(seconds, 7 * decay))
        tuned = hertz * (1 + detune * (2 * random.random() - 1))
        tone = np.exp(-span / np.float32(decay)) * np.sin(np.float32(2 * np.pi * tuned) * span)
        out[: len(tone)] += np.float32(gain) * tone
    return out


def tone(hertz: ArrayLike, seconds: float, harmonics: Sequence[float] = (1.0,), phase: float = 0.0) -> Samples:
    """A tone whose frequency is a number or a curve, with these gains for its harmonics, none above 20 kHz."""
    track = np.broadcast_to(np.asarray(hertz, dtype=np.float64), (count(seconds),))
    angle = 2 * np.pi * np.cumsum(track) / SAMPLE_RATE + phase
    top = float(track.max())
    out = np.zeros(len(angle), dtype=np.float32)
    for number, gain in enumerate(harmonics, start=1):
        if gain and number * top < 20_000:
            out += np.float32(gain) * np.sin(number * angle, dtype=np.float64).astype(np.float32)
    return out


def buzz(hertz: ArrayLike, seconds: float, number: int = 24, tilt: float = 1.0) -> Samples:
    """A bright harmonic buzz (reeds, throats, motors): harmonics fall as 1 / n to the power of `tilt`."""
    return tone(hertz, seconds, [1 / n**tilt for n in range(1, number + 1)])


def resonate(samples: Samples, peaks: Iterable[tuple[float, float, float]], floor: float = 0.02) -> Samples:
    """Through a throat or a box: (hertz, bandwidth, gain) peaks over a low floor."""
    length = smooth_length(len(samples) + SAMPLE_RATE // 10)
    hertz = np.fft.rfftfreq(length, 1 / SAMPLE_RATE)
    gain = np.full(len(hertz), floor)
    for centre, width, height in peaks:
        gain += height / (1 + np.square((hertz - centre) / (width / 2)))
    gain *= hertz**2 / (hertz**2 + 25.0**2)  # nothing below hearing, no offset
    out = np.fft.irfft(np.fft.rfft(samples, length) * gain, length)[: len(samples)]
    return out.astype(np.float32)


def sweep(random: Random, seconds: float, centre: Curve, width: float = 0.6, voices: int = 7) -> Samples:
    """Noise whose band follows a curve of centre frequencies: parallel bands, cross-faded; `width` in octaves."""
    low, high = float(np.min(centre)), float(np.max(centre))
    centres = np.geomspace(max(low, 20.0), max(high, low * 1.01), voices)
    source = white(random, seconds)
    spread = max(width, float(np.log2(centres[-1] / centres[0])) / voices)
    out = np.zeros(count(seconds), dtype=np.float32)
    for middle in centres:
        near = np.exp(-np.square(np.log2(np.maximum(centre, 1.0) / middle) / spread))
        strand = band(source, middle * 2 ** (-width / 2), middle * 2 ** (width / 2))
        out += near.astype(np.float32) * unit(strand)
    return out


def place(out: Samples, sound: Samples, at: float, gain: float = 1.0) -> None:
    """Add a sound into a longer one, from a second on; what lies beyond the end is dropped."""
    start = round(at * SAMPLE_RATE)
    kept = sound[: max(0, len(out) - start)]
    if start >= 0 and len(kept):
        out[start : start + len(kept)] += np.float32(gain) * kept


def silence(seconds: float) -> Samples:
    """Room for sounds to be placed in."""
    return np.zeros(count(seconds), dtype=np.float32)


def scatter(
    random: Random, seconds: float, rate: float, grain: Callable[[Random], Samples], spread: float = 6.0,
    density: Curve | None = None, kinds: int = 12,
) -> Samples:  # fmt: skip
    """Many small sounds at random moments, `rate` a second, over `spread` dB; `density` (0-1) thins them in time."""
    out = silence(seconds)
    grains = [grain(random) for _ in range(kinds)]
    number = int(random.poisson(rate * seconds))
    starts = np.sort(random.random(number)) * len(out)
    gains = np.power(10.0, -random.random(number) * spread / 20)
    choices = random.integers(0, kinds, number)
    keep = random.random(number)
    for start, gain, choice, chance in zip(starts.astype(int), gains, choices, keep, strict=True):
        if density is None or chance < density[min(start, len(density) - 1)]:
            piece = grains[choice][: len(out) - start]
            out[start : start + len(piece)] += np.float32(gain) * piece
    return out


def burst(random: Random, decay: float, low: float, high: float, attack: float = 0.001) -> Samples:
    """A short puff of band noise, unit power before its envelope."""
    seconds = attack + 6 * decay
    return noise(random, seconds, low, high) * strike(seconds, attack, decay)


def wander(random: Random, seconds: float, rate: float, low: float, high: float) -> NDArray[np.float32]:
    """A slow random curve between two values that turns about `rate` times a second."""
    knots = max(4, int(seconds * rate) + 4)
    values = low + (high - low) * random.random(knots)
    at = np.linspace(0, knots - 3, count(seconds)) + 1
    index = np.minimum(at.astype(int), knots - 2)
    part = at - index
    eased = part * part * (3 - 2 * part)
    return single(values[index] * (1 - eased) + values[index + 1] * eased)


def stereo(mono: Samples, pan: float | Curve = 0.0) -> Samples:
    """Placed between left (-1) and right (1) at equal power; `pan` may move."""
    angle = (np.asarray(pan, dtype=np.float32) + 1) * np.float32(np.pi / 4)
    left, right = np.cos(angle) * np.float32(2**0.5), np.sin(angle) * np.float32(2**0.5)
    return np.stack([mono * left, mono * right], axis=1).astype(np.float32)


def room(sound: Samples, seconds: float, wet: float, bright: float = 5000.0, late: float = 0.012) -> Samples:
    """A sound in a room that dies in `seconds` (by 60 dB): stereo out, longer by the tail; power `wet` of the dry."""
    dry = sound if sound.ndim == 2 else np.stack([sound, sound], axis=1)
    tail = impulse(seconds, bright, late)
    length = smooth_length(len(dry) + len(tail))
    bins = np.fft.rfft(np.ascontiguousarray(dry.T), length) * np.fft.rfft(np.ascontiguousarray(tail.T), length)
    out = np.ascontiguousarray(np.fft.irfft(bins, length)[:, : len(dry) + len(tail)].T.astype(np.float32)) * np.float32(
        wet
    )
    out[: len(dry)] += dry
    return out


@lru_cache(maxsize=16)
def impulse(seconds: float, bright: float = 5000.0, late: float = 0.012) -> Samples:
    """A room's answer, seeded by its own numbers: a few early walls, then noise that darkens as it dies."""
    random = generator("room", seconds, bright, late)
    length = count(seconds * 1.1)
    grid = np.arange(length) / SAMPLE_RATE
    out = np.zeros((length, 2), dtype=np.float32)
    for ear in range(2):
        rough = random.standard_normal(length).astype(np.float32)
        dark = band(rough, 120, bright * 0.4)
        light = band(rough, 120, bright)
        die = np.exp(-6.9 * grid / seconds)
        die_fast = np.exp(-6.9 * grid / (seconds * 0.45))
        onset = 1 - np.exp(-grid / max(late, 1e-4))
        out[:, ear] = (dark * die * 1.4 + light * die_fast) * onset
        for _ in range(6):
            at = int(random.uniform(0.003, late + 0.02) * SAMPLE_RATE)
            if at < length:
                out[at, ear] += 2.5 * random.uniform(-1, 1)
    return single(out / np.sqrt(np.sum(out**2, axis=0)))
