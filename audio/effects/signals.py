"""Sounds made to be heard: bells, horns, sirens, telephones, beeps, magic."""

from __future__ import annotations

import numpy as np

from audio.effects.tools import (
    Random,
    body,
    burst,
    buzz,
    curve,
    noise,
    place,
    resonate,
    room,
    scatter,
    silence,
    stereo,
    strike,
    sweep,
    tone,
    unit,
    wander,
)  # fmt: skip
from audio.samples import Samples, band

CHURCH = ((0.5, 3.4, 0.6), (1.0, 2.4, 0.9), (1.19, 1.9, 0.8), (1.5, 1.4, 0.45), (2.0, 1.5, 1.0), (2.51, 0.9, 0.4),
          (2.66, 0.8, 0.35), (3.01, 0.6, 0.4), (4.17, 0.35, 0.25))  # fmt: skip
"""Partials of a tuned bell against its prime (hum, prime, tierce, quint, nominal and above): ratio, decay, gain."""


def church_bell(random: Random, seconds: float, times: int) -> Samples:
    return _bell(random, 330.0, times or (max(1, int(seconds / 2)) if seconds else 2), 1.9, 4.0)


def small_bell(random: Random, seconds: float, times: int) -> Samples:
    return _bell(random, 780.0, times or (max(1, int(seconds / 0.7)) if seconds else 2), 0.55, 2.2)


def door_bell(random: Random, _seconds: float, _times: int) -> Samples:
    out = silence(2.4)
    for at, hertz in ((0.0, 659.3), (0.55, 523.3)):
        place(out, body(random, 1.8, ((hertz, 0.5, 1), (hertz * 2.76, 0.2, 0.3), (hertz * 5.4, 0.08, 0.15)), 0.0), at)
    return room(out, 0.5, 0.25)


def _bell(random: Random, hertz: float, times: int, gap: float, ring: float) -> Samples:
    out = silence(gap * (times - 1) + ring)
    size = min(1.0, (220 / hertz) ** 0.4)
    for index in range(times):
        modes = [(hertz * ratio, decay * size, gain) for ratio, decay, gain in CHURCH]
        place(out, body(random, ring, modes, 0.001), gap * index)
        place(out, burst(random, 0.006, hertz * 4, 12000), gap * index, 0.18)
    out *= curve(len(out) / 48_000, (0, 1), (len(out) / 48_000 - 0.6, 1), (len(out) / 48_000, 0))
    return room(out, 1.6, 0.3, 5000, 0.03)


def phone_bell(random: Random, seconds: float, times: int) -> Samples:
    """An old telephone: a clapper between two gongs, twenty blows a second, two rings."""
    number = times or (max(1, int(seconds / 2.2)) if seconds else 2)
    out = silence(2.2 * number)
    for index in range(number):
        for blow in range(22):
            hertz = 1180 if blow % 2 else 1410
            modes = ((hertz, 0.16, 1), (hertz * 2.71, 0.09, 0.6), (hertz * 5.1, 0.04, 0.3))
            place(out, body(random, 0.7, modes, 0.001), 2.2 * index + 0.05 * blow, 0.5)
    return room(out, 0.4, 0.2)


def mobile(random: Random, seconds: float, times: int) -> Samples:
    number = times or (max(1, int(seconds / 1.6)) if seconds else 2)
    out = silence(1.6 * number)
    tune = ((0.0, 659), (0.13, 784), (0.26, 988), (0.52, 880), (0.65, 784), (0.78, 659))
    for index in range(number):
        for at, hertz in tune:
            place(out, body(random, 0.6, ((hertz * 2, 0.13, 1), (hertz * 8, 0.03, 0.2)), 0.0), 1.6 * index + at, 0.7)
    return room(out, 0.3, 0.15)


def vibrate(random: Random, seconds: float, times: int) -> Samples:
    number = times or 2
    out = silence(1.0 * number)
    for index in range(number):
        rattle = buzz(165, 0.5, 20, 0.8) * curve(0.5, (0, 0), (0.03, 1), (0.46, 1), (0.5, 0))
        place(out, resonate(rattle, [(180, 80, 1), (700, 300, 0.6), (1900, 900, 0.3)]), index * 1.0)
    return room(out, 0.2, 0.12)


def car_horn(random: Random, seconds: float, times: int) -> Samples:
    number = times or 1
    length = seconds / number - 0.15 if seconds else 0.7
    length = max(length, 0.15)
    out = silence((length + 0.18) * number)
    for index in range(number):
        reed = buzz(415, length, 26, 0.6) + buzz(523, length, 22, 0.6)
        sound = resonate(reed, [(900, 900, 1), (2300, 1200, 0.8), (3600, 1200, 0.4)])
        place(
            out,
            unit(sound) * curve(length, (0, 0), (0.02, 1), (length - 0.04, 1), (length, 0)),
            (length + 0.15) * index,
        )
    return room(out, 0.7, 0.2)


def siren(random: Random, seconds: float, _times: int) -> Samples:
    length = seconds or 4.5
    grid = np.arange(round(length * 48_000)) / 48_000
    wail = 620 + 720 * (0.5 - 0.5 * np.cos(2 * np.pi * grid / 2.25)) ** 0.8
    sound = band(buzz(wail, length, 12, 0.8), 450, 5200)
    shape = curve(length, (0, 0), (0.4, 1), (length - 0.7, 1), (length, 0))
    return room(stereo(unit(sound) * shape, wander(random, length, 0.4, -0.5, 0.5)), 1.4, 0.3, 4000, 0.05)


def boat_horn(random: Random, seconds: float, times: int) -> Samples:
    return _horn(random, seconds or 2.4, ((147, 1.0), (185, 0.8), (220, 0.6)), times or 1, 1400)


def foghorn(random: Random, seconds: float, times: int) -> Samples:
    """Two tones, the second lower: the grunt of a diaphone."""
    length = seconds or 3.6
    pitch = curve(length, (0, 88), (0.12, 104), (0.72 * length, 104), (0.76 * length, 72), (length, 70))
    reed = buzz(pitch, length, 40, 0.7)
    sound = unit(resonate(reed, [(210, 140, 1), (420, 260, 0.7), (900, 600, 0.35), (2000, 1500, 0.08)]))
    shape = curve(length, (0, 0), (0.18, 1), (length - 0.35, 0.95), (length, 0))
    return room(sound * shape + noise(random, length, 200, 1500, -3) * shape * np.float32(0.05), 3.2, 0.45, 1800, 0.09)


def _horn(random: Random, seconds: float, pipes: tuple[tuple[float, float], ...], times: int, bright: float) -> Samples:
    out = silence((seconds + 0.5) * times)
    for index in range(times):
        reed = silence(seconds)
        for hertz, gain in pipes:
            drift = (
                hertz
                * (1 + 0.003 * wander(random, seconds, 4, -1, 1))
                * curve(seconds, (0, 0.94), (0.15, 1), (seconds, 1))
            )
            reed += buzz(drift, seconds, 24, 0.8) * np.float32(gain)
        shape = curve(seconds, (0, 0), (0.12, 1), (seconds - 0.2, 1), (seconds, 0))
        place(out, unit(band(reed, 90, bright, 1)) * shape, (seconds + 0.5) * index)
    return room(out, 2.6, 0.4, 2200, 0.08)


def train_whistle(random: Random, seconds: float, times: int) -> Samples:
    return _horn(random, seconds or 1.6, ((370, 1), (466, 0.9), (554, 0.8), (659, 0.5)), times or 1, 3200)


def alarm(random: Random, seconds: float, times: int) -> Samples:
    number = times or max(2, int((seconds or 2.4) / 0.6))
    out = silence(0.6 * number)
    for index in range(number):
        for at, hertz in ((0.0, 960), (0.3, 770)):
            place(
                out,
                band(buzz(hertz, 0.26, 8, 1), 500, 5000) * curve(0.26, (0, 0), (0.01, 1), (0.24, 1), (0.26, 0)),
                0.6 * index + at,
                0.5,
            )
    return room(out, 0.5, 0.2)


def beep(random: Random, seconds: float, times: int) -> Samples:
    number = times or 2
    out = silence(0.22 * number + 0.1)
    for index in range(number):
        place(
            out, tone(1320, 0.09, (1, 0.15)) * curve(0.09, (0, 0), (0.006, 1), (0.08, 1), (0.09, 0)), 0.2 * index, 0.5
        )
    return room(out, 0.2, 0.12)


def ding(random: Random, _seconds: float, times: int) -> Samples:
    out = silence(1.6 + 0.5 * ((times or 1) - 1))
    for index in range(times or 1):
        place(out, body(random, 1.5, ((1245, 0.4, 1), (2490, 0.25, 0.4), (6700, 0.06, 0.2)), 0.0), 0.5 * index)
    return room(out, 0.5, 0.25, 8000)


def buzzer(random: Random, seconds: float, _times: int) -> Samples:
    length = seconds or 0.9
    shape = curve(length, (0, 0), (0.01, 1), (length - 0.03, 1), (length, 0))
    return room(unit(band(buzz(118, length, 40, 0.4), 200, 4000)) * shape * np.float32(0.5), 0.3, 0.15)


def whistle(random: Random, _seconds: float, times: int) -> Samples:
    out = silence(0.9 * (times or 1))
    for index in range(times or 1):
        pitch = curve(0.6, (0, 2350), (0.06, 2750), (0.5, 2720), (0.6, 2450)) * (
            1 + 0.018 * np.sin(2 * np.pi * 32 * np.arange(28_800) / 48_000)
        )
        place(out, tone(pitch, 0.6, (1, 0.1)) * curve(0.6, (0, 0), (0.03, 1), (0.52, 1), (0.6, 0)), 0.9 * index, 0.5)
        place(
            out,
            noise(random, 0.6, 2000, 9000) * curve(0.6, (0, 0), (0.03, 0.12), (0.5, 0.1), (0.6, 0)),
            0.9 * index,
            0.3,
        )
    return room(out, 0.7, 0.2)


def magic(random: Random, seconds: float, _times: int) -> Samples:
    """A handful of high bells that rise, and air that glitters after them."""
    length = seconds or 2.8
    scale = [2 ** (step / 12) for step in (0, 2, 4, 7, 9, 12, 14, 16, 19, 21, 24)]
    out = np.zeros((round(length * 48_000), 2), dtype=np.float32)
    for index in range(22):
        at = (index / 22) ** 0.8 * 0.62 * length
        hertz = 784 * scale[min(len(scale) - 1, int(index / 2) + int(random.integers(0, 2)))]
        bell = body(random, 1.4, ((hertz, 0.35, 1), (hertz * 2.76, 0.12, 0.3), (hertz * 5.4, 0.05, 0.12)), 0.002)
        place(out, stereo(bell, random.uniform(-0.8, 0.8)), at, random.uniform(0.2, 0.45))
    glitter = scatter(random, length, 60, lambda r: body(r, 0.2, ((r.uniform(5000, 10500), 0.03, 1),)), 18,
                      curve(length, (0, 0), (0.4 * length, 1), (length, 0)), kinds=20)  # fmt: skip
    air = sweep(random, length, curve(length, (0, 1500), (0.6 * length, 6000), (length, 7500)), 0.7)
    haze = curve(length, (0, 0), (0.5 * length, 0.1), (length, 0))
    return room(out + stereo(glitter * np.float32(0.12) + air * haze), 2.2, 0.5, 9000, 0.02)


def laser(random: Random, _seconds: float, times: int) -> Samples:
    out = silence(0.35 * (times or 1) + 0.2)
    for index in range(times or 1):
        zap = buzz(curve(0.3, (0, 2600), (0.06, 1300), (0.3, 220)), 0.3, 8, 0.9) * strike(0.3, 0.003, 0.09)
        place(out, zap, 0.35 * index, 0.6)
    return room(out, 0.6, 0.25)


def drum(random: Random, seconds: float, times: int) -> Samples:
    number = times or (max(1, int(seconds / 0.6)) if seconds else 1)
    out = silence(0.6 * number + 0.6)
    for index in range(number):
        skin = tone(curve(0.9, (0, 120), (0.05, 78), (0.9, 70)), 0.9, (1, 0.3, 0.12)) * strike(0.9, 0.002, 0.22)
        place(out, skin, 0.6 * index)
        place(out, burst(random, 0.012, 300, 4000), 0.6 * index, 0.25)
    return room(out, 0.9, 0.3)


def music_box(random: Random, seconds: float, _times: int) -> Samples:
    length = seconds or 3.6
    notes = (76, 79, 84, 83, 79, 76, 74, 79, 76, 72, 76, 79)
    out = silence(length + 0.8)
    for index in range(int(length / 0.3)):
        hertz = 440 * 2 ** ((notes[index % len(notes)] - 69) / 12)
        place(
            out,
            body(random, 1.0, ((hertz, 0.3, 1), (hertz * 3.02, 0.1, 0.35), (hertz * 6.3, 0.04, 0.2)), 0.001),
            0.3 * index,
            0.5,
        )
    return room(out, 0.6, 0.3, 7000)


def shutter_of_light(random: Random, seconds: float, _times: int) -> Samples:
    """A great lamp that comes on: relay, then the hum of its current."""
    length = seconds or 2.4
    out = silence(length)
    place(out, body(random, 0.3, ((180, 0.05, 1), (390, 0.03, 0.8), (1200, 0.015, 0.5))), 0.0, 1.0)
    place(out, burst(random, 0.008, 500, 5000), 0.0, 0.5)
    current = tone(100, length - 0.08, (1, 0.8, 0.3, 0.35, 0.12, 0.15))
    place(out, current * curve(length - 0.08, (0, 0), (0.5, 0.25), (length - 0.6, 0.2), (length - 0.08, 0)), 0.08)
    return room(out, 0.8, 0.25)
