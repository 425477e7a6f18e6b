"""The weather, the water, the fire: thunder, waves, wind, rain, splashes."""

from __future__ import annotations

import numpy as np

from audio.effects.foley import bubbles
from audio.effects.tools import (
    Random,
    body,
    burst,
    curve,
    noise,
    place,
    room,
    scatter,
    silence,
    stereo,
    strike,
    sweep,
    tone,
    wander,
)  # fmt: skip
from audio.samples import Samples


def thunder(random: Random, seconds: float, _times: int, near: bool = True) -> Samples:
    """A crack that tears, then the same sound come back from ever farther away, lower each time."""
    length = seconds or 5.5
    rolls = silence(length)
    at = 0.0
    for index in range(14):
        gain = np.exp(-at / (0.3 * length)) * random.uniform(0.45, 1)
        piece = noise(random, 1.6, 24, 130 + 260 * float(np.exp(-at / 1.2)), -4) * strike(
            1.6, 0.03 + 0.02 * index, 0.32
        )
        place(rolls, piece, at, gain)
        at += random.uniform(0.08, 0.5) * (1 + index / 9)
    rumble = noise(random, length, 20, 90, -2) * curve(length, (0, 0.3), (0.3, 1), (0.4 * length, 0.5), (length, 0))
    out = rolls + rumble * np.float32(0.45)
    if near:
        crack = scatter(
            random, 0.5, 160, lambda r: burst(r, r.uniform(0.002, 0.012), 300, 7000), 14, strike(0.5, 0.01, 0.16)
        )
        place(out, crack, 0.0, 1.1)
        place(out, burst(random, 0.09, 60, 1500), 0.02, 1.4)
    return stereo(out * curve(length, (0, 1), (length - 0.6, 1), (length, 0)), wander(random, length, 0.5, -0.4, 0.4))


def wave(random: Random, seconds: float, _times: int) -> Samples:
    """A wave that gathers, breaks, and runs back hissing over the stones."""
    length = max(seconds or 5.0, 1.0)
    top = 0.36 * length
    swell = curve(
        length, (0, 0.02), (0.5 * top, 0.15), (top, 1), (top + 0.12 * length, 0.6), (0.7 * length, 0.22), (length, 0.0)
    )
    low = noise(random, length, 50, 420, -3) * swell
    breaking = noise(random, length, 250, 4200, -3) * swell**1.4
    hiss = noise(random, length, 2200, 11000) * curve(length, (0, 0), (top, 0.1), (0.55 * length, 0.3), (length, 0))
    foam = scatter(random, length, 500, lambda r: burst(r, r.uniform(0.001, 0.004), 1500, 9000), 20,
                   curve(length, (0, 0), (top, 0.2), (0.6 * length, 1), (length, 0)))  # fmt: skip
    out = low * np.float32(0.7) + breaking + hiss * np.float32(0.8) + foam * np.float32(0.25)
    return stereo(out, curve(length, (0, -0.3), (length, 0.3)))


def wind(random: Random, seconds: float, _times: int) -> Samples:
    length = seconds or 4.0
    force = wander(random, length, 0.7, 0.25, 1.0) * curve(
        length, (0, 0), (0.3 * length, 1), (0.7 * length, 0.9), (length, 0)
    )
    sides = []
    for _ in range(2):
        howl = sweep(random, length, 260 + 620 * force, 0.5) * force**1.6
        air = noise(random, length, 80, 900, -4) * force
        whistle = sweep(random, length, 900 + 800 * force, 0.12, 9) * force**3 * np.float32(0.3)
        sides.append(howl * np.float32(0.7) + air + whistle)
    return np.stack(sides, axis=1)


def rain(random: Random, seconds: float, _times: int) -> Samples:
    length = seconds or 4.0
    shape = curve(length, (0, 0), (0.25 * length, 1), (0.75 * length, 1), (length, 0))
    sides = [
        (
            noise(random, length, 700, 12000, -2) * np.float32(0.5)
            + scatter(random, length, 320, lambda r: burst(r, r.uniform(0.001, 0.005), 900, 9000), 26) * np.float32(0.4)
        )
        * shape
        for _ in range(2)
    ]
    return np.stack(sides, axis=1)


def splash(random: Random, _seconds: float, _times: int) -> Samples:
    out = silence(1.9)
    place(out, body(random, 0.3, ((85, 0.05, 1), (150, 0.03, 0.6))), 0.0, 0.7)
    place(out, noise(random, 0.9, 300, 6000, -2) * strike(0.9, 0.02, 0.13), 0.0, 0.9)
    place(out, noise(random, 1.2, 1500, 9000) * strike(1.2, 0.12, 0.22), 0.05, 0.35)
    place(out, bubbles(random, 0.9, 70, 250, 1100), 0.12, 0.6)
    place(out, scatter(random, 1.1, 60, lambda r: bubbles(r, 0.05, 40, 1200, 3600), 14,
                       curve(1.1, (0, 0), (0.3, 1), (1.1, 0))), 0.45, 0.5)  # fmt: skip
    return room(out, 0.4, 0.08)


def drip(random: Random, seconds: float, times_: int) -> Samples:
    number = times_ or (max(1, int((seconds or 2.4) / 0.8)))
    out = silence(0.8 * number)
    for index in range(number):
        hertz = random.uniform(900, 1500)
        drop = tone(hertz * curve(0.2, (0, 1), (0.03, 1.5), (0.2, 1.6)), 0.2) * strike(0.2, 0.002, 0.03)
        place(out, drop, index * 0.8 + random.uniform(0, 0.1))
    return room(out, 1.2, 0.5)


def underwater(random: Random, seconds: float, _times: int) -> Samples:
    length = seconds or 2.5
    out = bubbles(random, length, 34, 140, 620) + noise(random, length, 30, 260, -4) * np.float32(0.12)
    return room(out * curve(length, (0, 0), (0.1, 1), (length - 0.2, 1), (length, 0)), 0.8, 0.3, 1200)


def fire(random: Random, seconds: float, _times: int) -> Samples:
    length = seconds or 4.0
    roar = noise(random, length, 40, 420, -4) * wander(random, length, 4, 0.3, 1)
    lick = noise(random, length, 400, 3000, -3) * wander(random, length, 7, 0, 1) ** 2
    pops = scatter(random, length, 16, lambda r: burst(r, r.uniform(0.001, 0.006), 900, 9000), 22, kinds=20)
    shape = curve(length, (0, 0), (0.3, 1), (length - 0.4, 1), (length, 0))
    return stereo((roar * np.float32(0.5) + lick * np.float32(0.25) + pops * np.float32(0.9)) * shape)


def leaves(random: Random, seconds: float, _times: int) -> Samples:
    length = seconds or 2.2
    stir = wander(random, length, 2, 0.1, 1) * curve(length, (0, 0), (0.3, 1), (length - 0.4, 1), (length, 0))
    grains = scatter(random, length, 420, lambda r: burst(r, r.uniform(0.001, 0.004), 2500, 11000), 24, stir)
    return stereo(grains * np.float32(0.4) + noise(random, length, 2500, 10000, -2) * stir**2 * np.float32(0.4))


def branch(random: Random, _seconds: float, times_: int) -> Samples:
    out = silence(0.7 * (times_ or 1))
    for index in range(times_ or 1):
        at = 0.5 * index
        place(out, burst(random, 0.004, 900, 9000), at)
        place(out, body(random, 0.1, ((520, 0.012, 1), (1130, 0.01, 0.8), (2300, 0.007, 0.6))), at)
        place(out, scatter(random, 0.12, 120, lambda r: burst(r, 0.002, 1200, 8000), 14), at + 0.01, 0.4)
    return room(out, 0.5, 0.12)


def rockfall(random: Random, seconds: float, _times: int) -> Samples:
    def stone(random: Random) -> Samples:
        base = random.uniform(150, 900)
        return body(random, 0.15, ((base, 0.02, 1), (base * 1.9, 0.014, 0.7))) + _as_long(
            burst(random, 0.008, 500, 5000), 0.15
        )

    length = seconds or 2.2
    fall = curve(length, (0, 0.2), (0.2 * length, 1), (0.6 * length, 0.6), (length, 0))
    out = scatter(random, length, 90, stone, 20, fall, kinds=24)
    return room(out + noise(random, length, 30, 160, -3) * fall * np.float32(0.3), 0.9, 0.2)


def _as_long(sound: Samples, seconds: float) -> Samples:
    out = silence(seconds)
    place(out, sound, 0.0)
    return out


def whoosh(random: Random, seconds: float, _times: int) -> Samples:
    length = seconds or 0.8
    top = 0.45 * length
    force = curve(length, (0, 0), (top, 1), (length, 0)) ** 2
    pass_by = curve(length, (0, 350), (top, 1900), (length, 420))
    return stereo(sweep(random, length, pass_by, 1.0) * force, curve(length, (0, -0.7), (length, 0.7)))


def earthquake(random: Random, seconds: float, _times: int) -> Samples:
    length = seconds or 4.0
    shake = wander(random, length, 6, 0.4, 1) * curve(length, (0, 0), (0.4, 1), (0.7 * length, 1), (length, 0))
    rattles = scatter(random, length, 40, lambda r: body(r, 0.1, ((r.uniform(300, 1500), 0.015, 1),)), 20, shake)
    return stereo(noise(random, length, 18, 110, -2) * shake + rattles * np.float32(0.35))


def heartbeat(random: Random, seconds: float, times_: int) -> Samples:
    beats = times_ or max(1, int((seconds or 3.2) / 0.8))
    out = silence(0.8 * beats + 0.2)
    for index in range(beats):
        for at, gain, hertz in ((0.0, 1.0, 52), (0.27, 0.7, 64)):
            thump = tone(hertz * curve(0.25, (0, 1.5), (0.05, 1.0), (0.25, 0.85)), 0.25, (1, 0.4, 0.15)) * strike(
                0.25, 0.012, 0.05
            )
            place(
                out,
                thump + _as_long(burst(random, 0.012, 60, 320, 0.004), 0.25) * np.float32(0.2),
                0.8 * index + at,
                gain,
            )
    return stereo(out)
