"""Engines, guns and gadgets: what turns, hisses, bangs and beeps."""

from __future__ import annotations

import numpy as np

from audio.effects.foley import IRON, LATCH
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
    single,
    stereo,
    strike,
    sweep,
    tone,
    unit,
    wander,
)  # fmt: skip
from audio.recipes import SAMPLE_RATE
from audio.samples import Samples, band


def coffee_machine(random: Random, seconds: float, _times: int) -> Samples:
    """A pump's hum, then steam."""
    length = seconds or 3.2
    steam = noise(random, length, 2200, 12000) * wander(random, length, 9, 0.75, 1)
    steam *= curve(length, (0, 0), (0.25, 0.2), (0.6, 1), (length - 0.5, 0.9), (length - 0.1, 0.05), (length, 0))
    gurgle = sweep(random, length, wander(random, length, 8, 350, 1100), 0.5) * wander(random, length, 14, 0, 1)
    pump = buzz(100, length, 14, 0.8) * curve(length, (0, 0), (0.1, 1), (length - 0.3, 1), (length, 0))
    out = steam * np.float32(0.5) + gurgle * np.float32(0.18) + unit(band(pump, 80, 900)) * np.float32(0.12)
    return room(out, 0.35, 0.15, 8000)


def grinder(random: Random, seconds: float, _times: int) -> Samples:
    length = seconds or 2.6
    speed = curve(length, (0, 40), (0.2, 118), (length - 0.35, 124), (length, 30))
    motor = unit(resonate(buzz(speed, length, 40, 0.5), [(240, 120, 1), (900, 400, 0.8), (2400, 900, 0.5)]))
    beans = scatter(random, length, 240, lambda r: burst(r, r.uniform(0.001, 0.004), 700, 7000), 14)
    shape = curve(length, (0, 0), (0.12, 1), (length - 0.3, 0.9), (length, 0))
    return room((motor * np.float32(0.5) + unit(beans) * np.float32(0.45)) * shape, 0.3, 0.12, 8000)


def kettle(random: Random, seconds: float, _times: int) -> Samples:
    length = seconds or 2.8
    rise = curve(length, (0, 1500), (0.5 * length, 2400), (length, 2650))
    shape = curve(length, (0, 0.05), (0.5 * length, 0.8), (length - 0.2, 1), (length, 0))
    whistle = tone(rise * (1 + 0.004 * wander(random, length, 14, -1, 1)), length, (1, 0.25, 0.1)) * shape
    return room(whistle * np.float32(0.4) + noise(random, length, 1500, 9000) * shape * np.float32(0.12), 0.4, 0.2)


def engine_start(random: Random, seconds: float, _times: int) -> Samples:
    length = max(seconds or 4.0, 2.0)
    out = silence(length)
    crank = buzz(wander(random, 1.0, 9, 85, 120), 1.0, 20, 0.8) * (
        0.6 + 0.4 * np.sin(2 * np.pi * 9 * np.arange(count(1.0)) / SAMPLE_RATE)
    )
    place(out, band(crank.astype(np.float32), 150, 2500), 0.0, 0.5)
    place(out, _motor(random, length - 0.95, [(0, 12), (0.25, 62), (0.9, 40), (length - 0.95, 28)]), 0.95)
    return stereo(out * curve(length, (0, 0), (0.03, 1), (length - 0.4, 1), (length, 0)))


def engine_idle(random: Random, seconds: float, _times: int) -> Samples:
    length = seconds or 3.5
    sound = _motor(random, length, [(0, 28), (length, 28)])
    return stereo(sound * curve(length, (0, 0), (0.3, 1), (length - 0.5, 1), (length, 0)))


def _motor(random: Random, seconds: float, speed: list[tuple[float, float]]) -> Samples:
    """Combustion: uneven pulses through an exhaust; speed points in (second, firings a second)."""
    rate = curve(seconds, *speed) * (1 + 0.03 * wander(random, seconds, 12, -1, 1))
    fire = np.diff(np.floor(np.cumsum(rate.astype(np.float64)) / SAMPLE_RATE), prepend=0.0).astype(np.float32)
    fire *= (0.7 + 0.6 * random.random(len(fire))).astype(np.float32)
    exhaust = resonate(
        fire, [(72, 50, 1.2), (135, 80, 1), (260, 160, 0.6), (640, 500, 0.22), (1500, 1500, 0.06)], 0.004
    )
    gas = noise(random, seconds, 120, 1600, -3) * (rate / rate.max()) * np.float32(0.1)
    return single(unit(exhaust) * np.float32(0.6) + gas)


def pass_by(random: Random, seconds: float, _times: int) -> Samples:
    """A car comes, passes and goes: louder, brighter and higher, then lower."""
    length = seconds or 4.0
    at = curve(length, (0, -1), (length, 1)) * 2.6
    near = 1 / (1 + at**2 * 3)
    pitch = 1 - 0.09 * np.tanh(at * 1.8)
    motor = buzz(78 * pitch, length, 30, 1.1)
    tyres = noise(random, length, 300, 5500, -2)
    dull = band(tyres, 0, 900)
    out = unit(band(motor, 60, 1600)) * np.float32(0.45) * near + (tyres * near**2 + dull * near * np.float32(0.5))
    return stereo(out * curve(length, (0, 0), (0.4, 1), (length - 0.4, 1), (length, 0)), np.tanh(at) * np.float32(0.85))


def brakes(random: Random, seconds: float, _times: int) -> Samples:
    length = seconds or 1.4
    slide = curve(length, (0, 1100), (0.7 * length, 860), (length, 620)) * (
        1 + 0.03 * wander(random, length, 40, -1, 1)
    )
    squeal = resonate(buzz(slide, length, 10, 1.2), [(950, 250, 1), (1900, 500, 0.5), (3100, 800, 0.2)])
    shape = curve(length, (0, 0), (0.05, 1), (0.8 * length, 0.9), (length, 0))
    return room(
        (unit(squeal) * np.float32(0.5) + noise(random, length, 600, 5000) * np.float32(0.25)) * shape, 0.6, 0.15
    )


def train(random: Random, seconds: float, _times: int) -> Samples:
    length = seconds or 5.0
    at = curve(length, (0, -1.6), (0.45 * length, 0), (length, 1.6))
    near = 1 / (1 + at**2 * 2)
    roll = noise(random, length, 40, 1400, -3) * near
    out = roll.copy()
    beat = 0.0
    while beat < length - 0.2:
        for gap in (0.0, 0.11):
            place(
                out,
                body(random, 0.2, ((140, 0.03, 1), (420, 0.02, 0.8), (1250, 0.012, 0.4))),
                beat + gap,
                1.3 * float(near[count(beat) - 1]),
            )
        beat += 0.62
    return stereo(out * curve(length, (0, 0), (0.5, 1), (length - 0.5, 1), (length, 0)), np.tanh(at) * np.float32(0.7))


def helicopter(random: Random, seconds: float, _times: int) -> Samples:
    length = seconds or 4.0
    out = silence(length)
    chop = unit(burst(random, 0.02, 50, 1100, 0.008))
    for at in np.arange(0, length, 1 / 11.5):
        place(out, chop, float(at), random.uniform(0.85, 1))
    turbine = tone(wander(random, length, 2, 2900, 2960), length, (0.03, 0.012)) + noise(
        random, length, 300, 3500, -3
    ) * np.float32(0.12)
    return stereo((out + turbine) * curve(length, (0, 0), (0.8, 1), (length - 0.8, 1), (length, 0)))


def aeroplane(random: Random, seconds: float, _times: int) -> Samples:
    length = seconds or 5.0
    at = curve(length, (0, -1.4), (length, 1.4))
    near = 1 / (1 + at**2 * 2)
    roar = noise(random, length, 60, 2400, -4) * near + noise(random, length, 30, 300, -2) * near * np.float32(0.7)
    whine = tone(1750 * (1 - 0.08 * np.tanh(2 * at)), length, (0.04, 0.02)) * near
    return stereo(
        (roar + whine) * curve(length, (0, 0), (1, 1), (length - 1, 1), (length, 0)), np.tanh(at) * np.float32(0.6)
    )


def gunshot(random: Random, _seconds: float, times: int) -> Samples:
    number = times or 1
    out = silence(0.9 + 0.42 * number)
    for index in range(number):
        at = 0.42 * index
        place(out, burst(random, 0.003, 900, 16000, 0.0002), at, 1.6)
        place(out, burst(random, 0.022, 120, 5000, 0.0004), at, 1.3)
        place(out, body(random, 0.5, ((62, 0.06, 1.3), (104, 0.045, 1))), at, 1.0)
        place(out, noise(random, 0.8, 150, 2200, -3) * strike(0.8, 0.06, 0.16), at + 0.07, 0.16)
    return room(out, 1.6, 0.4, 4000, 0.04)


def explosion(random: Random, seconds: float, _times: int) -> Samples:
    length = seconds or 4.2
    out = silence(length)
    drop = tone(curve(1.6, (0, 95), (0.25, 44), (1.6, 28)), 1.6, (1, 0.5, 0.2)) * strike(1.6, 0.004, 0.4)
    place(out, drop, 0.0, 1.5)
    place(out, burst(random, 0.05, 60, 9000, 0.0005), 0.0, 1.3)
    place(out, noise(random, length, 30, 900, -4) * strike(length, 0.03, 0.7), 0.0, 1.1)
    place(out, noise(random, length, 300, 5000, -3) * strike(length, 0.08, 0.4), 0.02, 0.35)
    debris = scatter(random, length, 26, lambda r: body(r, 0.15, ((r.uniform(300, 2500), 0.02, 1),)), 24,
                     curve(length, (0, 0), (0.6, 1), (length, 0)))  # fmt: skip
    return room(out + debris * np.float32(0.25), 1.8, 0.25, 2500, 0.05)[: count(length) + count(0.5)]


def metal_clang(random: Random, _seconds: float, times: int) -> Samples:
    out = silence(1.5 + 0.5 * (times or 1))
    for index in range(times or 1):
        place(out, body(random, 1.6, IRON, 0.02), 0.5 * index)
        place(out, burst(random, 0.004, 800, 9000), 0.5 * index, 0.5)
    return room(out, 1.0, 0.3)


def sword(random: Random, _seconds: float, times: int) -> Samples:
    """Steel on steel; drawn from its sheath when it is one."""
    number = times or 1
    out = silence(1.2 + 0.45 * number)
    draw = sweep(random, 0.35, curve(0.35, (0, 2600), (0.35, 6400)), 0.5) * curve(
        0.35, (0, 0), (0.1, 0.6), (0.32, 1), (0.35, 0)
    )
    place(out, draw, 0.0, 0.3)
    for index in range(number):
        base = random.uniform(1500, 1900)
        steel = [(base * ratio, 0.5 / ratio**0.5, 1 / ratio) for ratio in (1, 1.47, 2.09, 2.76, 3.9, 5.1)]
        place(out, body(random, 1.5, steel, 0.02), 0.32 + 0.45 * index, 0.7)
        place(out, burst(random, 0.003, 2500, 14000), 0.32 + 0.45 * index, 0.5)
    return room(out, 0.9, 0.25, 9000)


def servo(random: Random, seconds: float, _times: int) -> Samples:
    length = seconds or 1.5
    out = silence(length + 0.1)
    at = 0.0
    while at < length - 0.15:
        piece = min(random.uniform(0.18, 0.45), length - at)
        start, end = random.uniform(380, 700), random.uniform(500, 1150)
        track = curve(piece, (0, start * 0.5), (0.06, start), (piece * 0.85, end), (piece, end * 0.55))
        whine = tone(track, piece, (1, 0.5, 0.4, 0.22, 0.15, 0.1)) * curve(
            piece, (0, 0), (0.03, 1), (piece * 0.9, 0.8), (piece, 0)
        )
        place(out, whine + noise(random, piece, 2000, 7000) * np.float32(0.06), at, 0.5)
        place(out, body(random, 0.05, LATCH, 0.05), at + piece - 0.03, 0.35)
        at += piece + random.uniform(0.05, 0.16)
    return room(out, 0.25, 0.15)


def static(random: Random, seconds: float, _times: int) -> Samples:
    length = seconds or 2.4
    hiss = noise(random, length, 400, 5000) * wander(random, length, 18, 0.25, 1)
    whistle = tone(wander(random, length, 1.5, 600, 2600), length) * wander(random, length, 3, 0, 0.3)
    pops = scatter(random, length, 26, lambda r: burst(r, 0.001, 500, 6000), 10)
    return stereo(band(hiss * np.float32(0.5) + whistle * np.float32(0.5) + pops * np.float32(0.8), 350, 4200, 3)
                  * curve(length, (0, 0), (0.02, 1), (length - 0.05, 1), (length, 0)))  # fmt: skip


def electric(random: Random, seconds: float, _times: int) -> Samples:
    length = seconds or 1.5
    arcs = np.clip(wander(random, length, 22, -0.6, 1), 0, 1)
    hum = buzz(100, length, 30, 0.4) * arcs
    crack = scatter(random, length, 260, lambda r: burst(r, 0.0008, 2000, 14000), 16, arcs)
    return room(unit(hum) * np.float32(0.25) + crack * np.float32(0.8), 0.4, 0.15, 9000)


def hum(random: Random, seconds: float, _times: int) -> Samples:
    length = seconds or 3.0
    sound = tone(100, length, (1, 0.7, 0.25, 0.3, 0.1, 0.12)) * wander(random, length, 3, 0.9, 1)
    return stereo(sound * curve(length, (0, 0), (0.4, 1), (length - 0.5, 1), (length, 0)) * np.float32(0.4))


def winch(random: Random, seconds: float, _times: int) -> Samples:
    """A heavy machine that turns: gears that knock, a motor under load (also the lamp of a lighthouse)."""
    length = seconds or 3.0
    out = _motor(random, length, [(0, 14), (0.5, 24), (length, 24)]) * np.float32(0.4)
    for at in np.arange(0.1, length - 0.15, 0.19):
        place(
            out,
            body(random, 0.2, ((310, 0.03, 1), (690, 0.02, 0.8), (1420, 0.015, 0.5)), 0.05),
            float(at),
            random.uniform(0.4, 0.7),
        )
    return room(out * curve(length, (0, 0), (0.2, 1), (length - 0.3, 1), (length, 0)), 0.8, 0.25)


def camera(random: Random, _seconds: float, times: int) -> Samples:
    out = silence(0.35 * (times or 1) + 0.2)
    for index in range(times or 1):
        for at, gain in ((0.0, 1.0), (0.05, 0.5), (0.09, 0.9)):
            place(out, body(random, 0.06, LATCH, 0.05), 0.35 * index + at, gain)
            place(out, burst(random, 0.004, 1500, 9000), 0.35 * index + at, 0.3 * gain)
    return room(out, 0.2, 0.12)


def clock(random: Random, seconds: float, times: int) -> Samples:
    number = times or max(2, int((seconds or 4.0) / 0.5))
    out = silence(0.5 * number + 0.2)
    for index in range(number):
        shift = 1.0 if index % 2 else 0.86
        modes = (
            (1900 * shift, 0.009, 0.8),
            (3400 * shift, 0.006, 1),
            (5600 * shift, 0.004, 0.5),
            (420 * shift, 0.012, 0.3),
        )
        place(out, body(random, 0.1, modes), 0.5 * index, 0.9 if index % 2 else 0.75)
    return room(out, 0.3, 0.25)


def spray(random: Random, seconds: float, _times: int) -> Samples:
    length = seconds or 1.2
    shape = curve(length, (0, 0), (0.03, 1), (0.8 * length, 0.7), (length, 0))
    return room(noise(random, length, 2500, 14000) * shape * np.float32(0.5), 0.2, 0.1, 9000)
