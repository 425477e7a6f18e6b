"""Throats: animals, crowds, breath; a glottal buzz through formants that move."""

from __future__ import annotations

import numpy as np

from audio.effects.foley import one_clap
from audio.effects.tools import (
    Random,
    body,
    burst,
    buzz,
    count,
    curve,
    noise,
    place,
    resonate,
    room,
    scatter,
    silence,
    stereo,
    strike,
    times,
    tone,
    unit,
    wander,
)  # fmt: skip
from audio.recipes import SAMPLE_RATE
from audio.samples import Samples


def dog(random: Random, seconds: float, times_: int, small: bool = False) -> Samples:
    number = times_ or (max(1, int(seconds / 0.55)) if seconds else 2)
    out = silence(0.55 * number + 0.3)
    size = 1.6 if small else 1.0
    for index in range(number):
        length = 0.2 if small else 0.24
        pitch = size * curve(length, (0, 260), (0.04, 520), (0.11, 430), (length, 240)) * random.uniform(0.95, 1.05)
        rough = 1 + 0.35 * wander(random, length, 70, -1, 1)
        throat = buzz(pitch, length, 30, 0.9) * rough + noise(random, length, 300, 5000) * np.float32(0.6)
        bark = resonate(throat, [(620 * size, 180, 1), (1250 * size, 260, 0.9), (2500, 500, 0.4)])
        shape = curve(length, (0, 0), (0.015, 1), (0.1, 0.8), (length, 0)) ** 1.3
        place(out, unit(bark) * shape, 0.5 * index + random.uniform(0, 0.06))
    return room(out, 0.5, 0.2)


def growl(random: Random, seconds: float, _times: int) -> Samples:
    length = seconds or 1.6
    throat = buzz(wander(random, length, 5, 55, 85), length, 40, 0.7) * (1 + 0.5 * wander(random, length, 50, -1, 1))
    shape = curve(length, (0, 0), (0.25, 0.8), (0.75 * length, 1), (length, 0))
    return room(unit(resonate(throat, [(320, 120, 1), (720, 200, 0.7), (1500, 400, 0.3)])) * shape, 0.4, 0.12)


def howl(random: Random, seconds: float, _times: int) -> Samples:
    length = seconds or 3.2
    pitch = curve(length, (0, 320), (0.15 * length, 560), (0.4 * length, 640), (0.75 * length, 590), (length, 380))
    throat = tone(pitch * (1 + 0.006 * np.sin(2 * np.pi * 5 * times(length))), length, (1, 0.5, 0.25, 0.1, 0.05))
    shape = curve(length, (0, 0), (0.2 * length, 0.8), (0.6 * length, 1), (length, 0))
    return room(unit(throat) * shape * np.float32(0.6), 2.2, 0.5, 3500, 0.05)


def cat(random: Random, _seconds: float, times_: int) -> Samples:
    number = times_ or 1
    out = silence(1.0 * number + 0.2)
    for index in range(number):
        length = random.uniform(0.65, 0.85)
        pitch = curve(length, (0, 480), (0.25 * length, 720), (0.6 * length, 660), (length, 430))
        throat = buzz(pitch * (1 + 0.01 * wander(random, length, 20, -1, 1)), length, 18, 0.8)
        closed = unit(resonate(throat, [(500, 200, 1), (2300, 300, 0.5)]))
        opened = unit(resonate(throat, [(1150, 280, 1), (1900, 300, 0.9), (3300, 500, 0.4)]))
        mouth = curve(length, (0, 0), (0.3 * length, 1), (0.6 * length, 0.8), (length, 0))
        shape = curve(length, (0, 0), (0.12 * length, 0.7), (0.4 * length, 1), (length, 0))
        place(out, (closed * (1 - mouth) + opened * mouth) * shape, 1.0 * index)
    return room(out, 0.35, 0.15)


def purr(random: Random, seconds: float, _times: int) -> Samples:
    length = seconds or 3.0
    breath = 0.6 + 0.4 * np.sin(2 * np.pi * times(length) / 1.6)
    pulses = np.maximum(np.sin(2 * np.pi * np.cumsum(wander(random, length, 3, 24, 27)) / 48_000), 0) ** 3
    return stereo(noise(random, length, 60, 700, -4) * (pulses * breath).astype(np.float32))


def gull(random: Random, seconds: float, times_: int) -> Samples:
    number = times_ or (max(1, int(seconds / 0.62)) if seconds else 4)
    out = silence(0.62 * number + 0.8)
    for index in range(number):
        length = random.uniform(0.32, 0.5) * (1.35 if index == 0 else 1)
        top = random.uniform(1250, 1450)
        pitch = curve(length, (0, top * 0.62), (0.18 * length, top), (0.5 * length, top * 0.93), (length, top * 0.6))
        cry = tone(pitch * (1 + 0.02 * wander(random, length, 45, -1, 1)), length, (0.7, 1, 0.7, 0.4, 0.25, 0.12))
        shape = curve(length, (0, 0), (0.1 * length, 1), (0.7 * length, 0.8), (length, 0))
        place(out, unit(cry) * shape, 0.55 * index + random.uniform(0, 0.08), 1.0 if index else 0.8)
    return room(stereo(out, wander(random, len(out) / 48_000, 0.6, -0.5, 0.5)[: len(out)]), 1.2, 0.25, 5000, 0.04)


def bird(random: Random, seconds: float, times_: int) -> Samples:
    length = seconds or (0.7 * times_ if times_ else 2.2)
    out = silence(length + 0.2)
    at = 0.05
    while at < length - 0.1:
        place(out, song(random), at, random.uniform(0.6, 1))
        at += random.uniform(0.45, 0.9)
    return room(stereo(out, random.uniform(-0.4, 0.4)), 0.9, 0.2, 8000, 0.03)


def song(random: Random) -> Samples:
    """One phrase of a small bird: two to six chirps alike."""
    number = int(random.integers(2, 7))
    low, reach = random.uniform(2600, 4200), random.uniform(0.8, 1.7)
    length = random.uniform(0.04, 0.11)
    out = silence(number * length * 1.7 + 0.05)
    for index in range(number):
        bend = curve(length, (0, low), (0.5 * length, low * reach), (length, low * random.uniform(0.85, 1.15)))
        chirp = tone(bend, length, (1, 0.12)) * curve(
            length, (0, 0), (0.2 * length, 1), (0.7 * length, 0.8), (length, 0)
        )
        place(out, chirp, index * length * 1.7, random.uniform(0.7, 1) * 0.5)
    return out


def crow(random: Random, _seconds: float, times_: int) -> Samples:
    number = times_ or 3
    out = silence(0.6 * number + 0.3)
    for index in range(number):
        length = 0.34
        rough = buzz(
            curve(length, (0, 430), (0.1, 520), (length, 400)) * (1 + 0.12 * wander(random, length, 90, -1, 1)),
            length,
            16,
            0.5,
        )
        caw = resonate(
            rough + noise(random, length) * np.float32(0.4), [(1050, 220, 1), (1650, 260, 1), (2900, 600, 0.4)]
        )
        place(out, unit(caw) * curve(length, (0, 0), (0.03, 1), (0.26, 0.8), (length, 0)), 0.6 * index)
    return room(out, 1.0, 0.2, 5000, 0.03)


def owl(random: Random, _seconds: float, times_: int) -> Samples:
    out = silence(2.4 * (times_ or 1))
    for index in range(times_ or 1):
        for at, length in ((0.0, 0.45), (0.75, 0.16), (1.0, 0.75)):
            hoot = tone(curve(length, (0, 330), (0.3 * length, 372), (length, 345)), length, (1, 0.12, 0.05))
            place(
                out,
                hoot * curve(length, (0, 0), (0.25 * length, 1), (0.7 * length, 0.8), (length, 0)),
                2.4 * index + at,
            )
    return room(out, 1.8, 0.4, 3000, 0.05)


def frog(random: Random, seconds: float, times_: int) -> Samples:
    number = times_ or max(1, int((seconds or 1.8) / 0.6))
    out = silence(0.6 * number + 0.2)
    for index in range(number):
        length = 0.3
        croak = buzz(96, length, 40, 0.4) * curve(length, (0, 0), (0.1, 1), (0.24, 1), (length, 0))
        place(out, unit(resonate(croak, [(560, 160, 1), (1450, 260, 0.8)])) * np.float32(0.6), 0.6 * index)
    return room(out, 0.8, 0.2)


def rooster(random: Random, _seconds: float, _times: int) -> Samples:
    out = silence(2.0)
    for at, length, top in ((0.0, 0.16, 700), (0.22, 0.14, 820), (0.42, 0.3, 960), (0.78, 0.95, 880)):
        pitch = curve(length, (0, top * 0.75), (0.25 * length, top), (0.7 * length, top * 0.96), (length, top * 0.6))
        crow_ = resonate(buzz(pitch, length, 14, 0.6), [(1100, 300, 1), (2300, 500, 0.8), (3400, 700, 0.4)])
        place(out, unit(crow_) * curve(length, (0, 0), (0.1 * length, 1), (0.8 * length, 0.8), (length, 0)), at)
    return room(out, 1.0, 0.2, 6000, 0.03)


def hooves(random: Random, seconds: float, times_: int) -> Samples:
    """A trot: clip-clop, clip-clop."""
    number = times_ or max(4, int((seconds or 2.6) / 0.16))
    out = silence(0.17 * number + 0.3)
    for index in range(number):
        hollow = (620, 780, 690, 850)[index % 4] * random.uniform(0.97, 1.03)
        at = 0.34 * (index // 2) + (0.13 if index % 2 else 0.0)
        place(out, body(random, 0.12, ((hollow, 0.018, 1), (hollow * 2.1, 0.01, 0.5), (150, 0.02, 0.7))), at, 0.8)
        place(out, burst(random, 0.005, 800, 5000), at, 0.35)
    return room(out, 0.5, 0.12)


def whinny(random: Random, _seconds: float, _times: int) -> Samples:
    length = 1.7
    pitch = curve(length, (0, 700), (0.2, 1450), (0.7, 1150), (length, 480)) * (
        1 + 0.09 * np.sin(2 * np.pi * 11 * times(length))
    )
    throat = buzz(pitch, length, 14, 0.9) + noise(random, length, 800, 5000) * np.float32(0.3)
    shape = curve(length, (0, 0), (0.12, 1), (0.9, 0.7), (length, 0)) * (
        0.75 + 0.25 * np.sin(2 * np.pi * 11 * times(length))
    )
    return room(unit(resonate(throat, [(1300, 500, 1), (2600, 700, 0.6)])) * shape.astype(np.float32), 0.8, 0.2)


def cow(random: Random, _seconds: float, _times: int) -> Samples:
    length = 1.7
    pitch = curve(length, (0, 120), (0.4, 165), (1.2, 155), (length, 110))
    throat = buzz(pitch * (1 + 0.015 * wander(random, length, 30, -1, 1)), length, 30, 0.8)
    moo = resonate(throat, [(280, 110, 1), (640, 160, 0.7), (1900, 500, 0.12)])
    return room(unit(moo) * curve(length, (0, 0), (0.3, 0.8), (1.2, 1), (length, 0)), 0.8, 0.2)


def crickets(random: Random, seconds: float, _times: int) -> Samples:
    length = seconds or 3.0
    out = silence(length)
    for hertz, pace in ((4350, 0.42), (4720, 0.51)):
        chirp = silence(0.14)
        for pulse in range(4):
            place(chirp, tone(hertz, 0.02) * curve(0.02, (0, 0), (0.008, 1), (0.02, 0)), 0.032 * pulse)
        for at in np.arange(random.uniform(0, 0.3), length, pace):
            place(out, chirp, float(at), random.uniform(0.4, 0.6))
    return stereo(out, wander(random, length, 0.5, -0.5, 0.5))


VOWELS = ((700, 1150), (420, 2000), (320, 870), (520, 1750), (600, 950))
"""First and second formants of a few vowels, hertz."""


def voice(random: Random, seconds: float) -> Samples:
    """Someone talking too far off for words: a throat with its own pitch, syllables and two vowels, mono."""
    base = random.choice([105, 118, 132, 185, 205, 222]) * random.uniform(0.93, 1.07)
    pitch = base * (1 + 0.14 * wander(random, seconds, 3, -1, 1))
    syllables = np.clip(wander(random, seconds, 7, -0.5, 1), 0, 1) * np.clip(
        wander(random, seconds, 0.6, -0.5, 1.5), 0, 1
    )
    throat = np.diff(np.floor(np.cumsum(pitch, dtype=np.float64) / SAMPLE_RATE), prepend=0.0).astype(np.float32)
    shape = wander(random, seconds, 4, 0, 1)
    out = np.zeros(count(seconds), dtype=np.float32)
    for which, share in zip(random.integers(0, len(VOWELS), 2), (shape, 1 - shape), strict=True):
        first, second = VOWELS[int(which)]
        out += resonate(throat, [(first, 120, 1), (second, 180, 0.3), (2700, 400, 0.08)], 0.001) * share
    sibilant = (
        noise(random, seconds, 3500, 8000) * np.clip(wander(random, seconds, 6, -1.6, 1), 0, 1) * np.float32(0.06)
    )
    ends = curve(seconds, (0, 0), (0.1, 1), (seconds - 0.1, 1), (seconds, 0))
    return (unit(out) * syllables + sibilant) * ends


def murmur(random: Random, seconds: float, voices: int = 14) -> Samples:
    """People talking all around, each somewhere else."""
    out = np.zeros((count(seconds), 2), dtype=np.float32)
    for _ in range(voices):
        out += stereo(voice(random, seconds), random.uniform(-0.8, 0.8))
    return out / np.float32(voices**0.5)


def crowd(random: Random, seconds: float, _times: int) -> Samples:
    length = seconds or 4.0
    sound = murmur(random, length) * curve(length, (0, 0), (0.5, 1), (length - 0.6, 1), (length, 0))[:, None]
    return room(sound, 1.2, 0.45, 3500)


def applause(random: Random, seconds: float, _times: int) -> Samples:
    length = seconds or 4.0
    swell = curve(length, (0, 0.05), (0.5, 1), (0.6 * length, 0.9), (length, 0))
    sides = [scatter(random, length, 170, one_clap, 16, swell, kinds=40) for _ in range(2)]
    return room(np.stack(sides, axis=1), 1.4, 0.4, 5000)


def cheer(random: Random, seconds: float, _times: int) -> Samples:
    length = seconds or 3.5
    swell = curve(length, (0, 0), (0.4, 1), (0.6 * length, 0.8), (length, 0))
    yell = noise(random, length, 350, 3200, -2) * wander(random, length, 4, 0.7, 1) * np.float32(0.7)
    out = stereo(yell * swell) + murmur(random, length, 8) * swell[:, None] * np.float32(0.7)
    place(out, applause(random, length, 0)[: count(length)], 0.0, 0.5)
    return room(out, 1.4, 0.3, 5000)


def laugh(random: Random, _seconds: float, _times: int) -> Samples:
    out = silence(1.9)
    for index in range(7):
        length = 0.12
        throat = buzz((235 - 9 * index) * curve(length, (0, 1.12), (length, 0.94)), length, 20, 1)
        ha = resonate(throat, [(760, 140, 1), (1300, 200, 0.6), (2600, 400, 0.2)])
        place(out, unit(ha) * curve(length, (0, 0), (0.02, 1), (length, 0)), 0.21 * index, 0.9**index)
        place(
            out,
            noise(random, 0.07, 800, 4000) * curve(0.07, (0, 0), (0.03, 1), (0.07, 0)),
            0.21 * index - 0.05 if index else 0,
            0.08,
        )
    return room(out, 0.4, 0.15)


def breath(random: Random, seconds: float, _times: int) -> Samples:
    """In, and out: a sigh or a gasp."""
    length = seconds or 1.6
    out = silence(length)
    for at, span, centre, gain in ((0.0, 0.36, 1900, 0.5), (0.44, 0.56, 1100, 1.0)):
        piece = length * span
        air = resonate(noise(random, piece, 300, 7000), [(centre, 700, 1), (centre * 2.4, 1200, 0.4)])
        place(out, unit(air) * np.sin(np.pi * times(piece) / piece).astype(np.float32) ** 1.5, at * length, gain)
    return room(out, 0.2, 0.08)


def scream(random: Random, seconds: float, _times: int) -> Samples:
    length = seconds or 1.5
    pitch = curve(length, (0, 480), (0.12, 920), (0.7 * length, 860), (length, 520)) * (
        1 + 0.03 * wander(random, length, 35, -1, 1)
    )
    throat = buzz(pitch, length, 14, 0.6) + noise(random, length, 800, 6000) * np.float32(0.25)
    cry = resonate(throat, [(1050, 260, 1), (1700, 300, 0.9), (3200, 600, 0.5)])
    return room(unit(cry) * curve(length, (0, 0), (0.06, 1), (0.8 * length, 0.9), (length, 0)), 0.9, 0.25)


def baby(random: Random, _seconds: float, times_: int) -> Samples:
    number = times_ or 3
    out = silence(1.1 * number + 0.3)
    for index in range(number):
        length = 0.85
        pitch = curve(length, (0, 380), (0.15, 520), (0.5, 490), (length, 360)) * (
            1 + 0.02 * np.sin(2 * np.pi * 7 * times(length))
        )
        cry = resonate(buzz(pitch, length, 20, 0.7), [(1100, 260, 1), (2900, 500, 0.6)])
        place(out, unit(cry) * curve(length, (0, 0), (0.1, 1), (0.6, 0.9), (length, 0)), 1.1 * index)
    return room(out, 0.4, 0.15)


def wings(random: Random, seconds: float, _times: int) -> Samples:
    length = seconds or 1.2
    out = silence(length + 0.1)
    for at in np.arange(0, length, 0.085):
        place(out, noise(random, 0.07, 250, 3500, -3) * strike(0.07, 0.02, 0.018), float(at), random.uniform(0.6, 1))
    return room(out * curve(length + 0.1, (0, 1), (length, 0.2)), 0.4, 0.1)


def insects(random: Random, seconds: float, _times: int) -> Samples:
    length = seconds or 2.0
    fly = buzz(wander(random, length, 3, 170, 215), length, 16, 0.7) * wander(random, length, 2, 0.1, 1)
    return stereo(unit(fly) * np.float32(0.4), wander(random, length, 1, -0.8, 0.8))
