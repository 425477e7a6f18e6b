"""Small measurements of sounds, for the tests to judge them by."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

RATE = 48_000
Sound = NDArray[np.floating[Any]]


def mono(sound: Sound) -> Sound:
    return sound if sound.ndim == 1 else sound.mean(axis=1)


def share(sound: Sound, low: float, high: float) -> float:
    """The part of a sound's power between two frequencies, 0 to 1."""
    power = np.abs(np.fft.rfft(mono(sound))) ** 2
    hertz = np.fft.rfftfreq(len(sound), 1 / RATE)
    return float(power[(hertz >= low) & (hertz < high)].sum() / power.sum())


def centroid(sound: Sound) -> float:
    """The middle of a sound's power in hertz."""
    power = np.abs(np.fft.rfft(mono(sound))) ** 2
    return float((np.fft.rfftfreq(len(sound), 1 / RATE) * power).sum() / power.sum())


def strongest(sound: Sound, low: float = 20, high: float = 20_000) -> float:
    """The frequency of the strongest partial between two frequencies."""
    power = np.abs(np.fft.rfft(mono(sound) * np.hanning(len(sound)))) ** 2
    hertz = np.fft.rfftfreq(len(sound), 1 / RATE)
    inside = (hertz >= low) & (hertz < high)
    return float(hertz[inside][np.argmax(power[inside])])


def levels(sound: Sound, step: float = 0.01) -> Sound:
    """Root mean square in steps of seconds."""
    width = int(step * RATE)
    track = mono(sound)[: len(sound) // width * width]
    return np.sqrt(np.mean(track.reshape(-1, width) ** 2, axis=1))


def onsets(sound: Sound, apart: float = 0.08, rise: float = 3.0) -> list[float]:
    """The seconds at which a sound strikes: where 10 ms are much louder than the 50 ms before."""
    track = levels(sound)
    loud = track.max() * 0.12
    found: list[float] = []
    for index in range(len(track)):
        before = track[max(0, index - 5) : index].mean() if index else 0.0
        if track[index] > loud and track[index] > rise * before and (not found or index * 0.01 - found[-1] >= apart):
            found.append(index * 0.01)
    return found


def decibels(factor: float) -> float:
    return float(20 * np.log10(max(factor, 1e-7)))


def rms(sound: Sound) -> float:
    return float(np.sqrt(np.mean(np.square(sound)))) if len(sound) else 0.0


def flatness(sound: Sound) -> float:
    """1 for white noise, near 0 for a tone (geometric over arithmetic mean of the spectrum, 100 Hz - 10 kHz)."""
    power = np.abs(np.fft.rfft(mono(sound))) ** 2 + 1e-12
    hertz = np.fft.rfftfreq(len(sound), 1 / RATE)
    power = power[(hertz > 100) & (hertz < 10_000)]
    return float(np.exp(np.mean(np.log(power))) / power.mean())
