"""Things that people touch: doors, feet, glass, cups, paper, keys, cloth."""

from __future__ import annotations

import numpy as np

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
    strike,
    sweep,
    tone,
    unit,
    wander,
)  # fmt: skip
from audio.recipes import SAMPLE_RATE
from audio.samples import Samples, band

WOOD = ((92, 0.05, 1.0), (148, 0.045, 0.8), (231, 0.035, 0.6), (410, 0.02, 0.35), (720, 0.012, 0.2))
DOOR = ((58, 0.11, 1.0), (87, 0.09, 0.9), (131, 0.06, 0.7), (212, 0.04, 0.4), (390, 0.025, 0.2))
PANEL = ((165, 0.035, 1.0), (290, 0.028, 0.8), (455, 0.02, 0.6), (820, 0.012, 0.4), (1500, 0.006, 0.25))
IRON = ((173, 0.22, 0.9), (412, 0.3, 0.7), (733, 0.26, 0.6), (1190, 0.2, 0.5), (1874, 0.15, 0.35), (2910, 0.1, 0.25))
GLASS = ((2140, 0.5, 1.0), (4310, 0.34, 0.6), (6790, 0.2, 0.35), (9220, 0.12, 0.2))
CERAMIC = ((1310, 0.06, 1.0), (2870, 0.05, 0.8), (4630, 0.035, 0.5), (7100, 0.02, 0.3))
LATCH = ((1250, 0.012, 0.6), (2600, 0.009, 1.0), (4900, 0.006, 0.7))


def door_slam(random: Random, _seconds: float, _times: int) -> Samples:
    out = silence(0.9)
    place(out, body(random, 0.05, LATCH), 0.0, 0.25)
    place(out, body(random, 0.8, DOOR), 0.025, 1.3)
    place(out, burst(random, 0.045, 40, 900), 0.025, 0.55)
    place(out, burst(random, 0.012, 800, 6000), 0.026, 0.22)
    place(out, body(random, 0.2, LATCH), 0.075, 0.2)
    for at in (0.09, 0.14, 0.2):
        place(out, body(random, 0.2, PANEL), at + 0.01 * random.random(), 0.12)
    return room(out, 0.7, 0.35, 3500)


def door_open(random: Random, _seconds: float, _times: int) -> Samples:
    out = silence(1.3)
    place(out, body(random, 0.1, LATCH), 0.0, 0.6)
    place(out, body(random, 0.1, LATCH), 0.11, 0.8)
    place(out, burst(random, 0.05, 200, 1500, 0.02), 0.18, 0.1)
    place(out, _stick_slip(random, 0.9, 34, 62), 0.25, 0.35)
    return room(out, 0.4, 0.2)


def door_close(random: Random, _seconds: float, _times: int) -> Samples:
    out = silence(1.0)
    place(out, _stick_slip(random, 0.4, 60, 45), 0.0, 0.2)
    place(out, body(random, 0.4, DOOR), 0.45, 0.7)
    place(out, burst(random, 0.03, 60, 700), 0.45, 0.25)
    place(out, body(random, 0.1, LATCH), 0.5, 0.55)
    return room(out, 0.5, 0.25)


def door_creak(random: Random, seconds: float, _times: int) -> Samples:
    return room(_stick_slip(random, seconds or 1.8, 24, 78), 0.6, 0.25)


def wood_creak(random: Random, seconds: float, _times: int) -> Samples:
    length = seconds or 2.2
    out = silence(length)
    at = 0.0
    while at < length - 0.2:
        piece = random.uniform(0.35, 0.8)
        place(
            out, _stick_slip(random, piece, random.uniform(16, 26), random.uniform(24, 44)), at, random.uniform(0.5, 1)
        )
        at += piece + random.uniform(0.2, 0.5)
    return room(out, 0.3, 0.15, 2500)


def _stick_slip(random: Random, seconds: float, low: float, high: float) -> Samples:
    """A hinge or a plank that sticks and slips: irregular pulses, ever faster and slower, in a wooden box."""
    rate = np.clip(wander(random, seconds, 2.5, low, high), 5, None)
    rate *= 1 + 0.08 * random.standard_normal(len(rate)).astype(np.float32)
    pulses = np.diff(np.floor(np.cumsum(rate) / SAMPLE_RATE), prepend=0.0).astype(np.float32)
    pulses *= (0.5 + random.random(len(pulses))).astype(np.float32)
    groan = np.zeros_like(pulses)
    tight = np.clip((rate - low) / max(high - low, 1.0), 0, 1)  # the tighter it binds, the higher it rings
    for shift, near in ((0.84, 1 - tight), (1.16, tight)):
        wood = [(410 * shift, 120, 1.0), (905 * shift, 190, 0.9), (1620 * shift, 280, 0.6), (2700 * shift, 420, 0.35)]
        groan += resonate(pulses, wood) * near
    shape = curve(seconds, (0, 0), (0.15 * seconds, 0.9), (0.7 * seconds, 1.0), (seconds, 0))
    return unit(single(groan)) * shape * np.float32(0.5)


def knock(random: Random, _seconds: float, times: int) -> Samples:
    number = times or 3
    out = silence(number * 0.24 + 0.4)
    for index in range(number):
        at = index * 0.23 + 0.012 * random.random()
        hit = 1.0 if index else 0.85
        place(out, body(random, 0.3, PANEL, 0.01), at, hit)
        place(out, burst(random, 0.006, 300, 3500), at, 0.5 * hit)
    return room(out, 0.35, 0.25)


def lock(random: Random, _seconds: float, _times: int) -> Samples:
    out = silence(1.3)
    place(out, keys(random, 0.5, 0)[:, 0], 0.0, 0.3)
    for at, gain in ((0.62, 0.5), (0.68, 0.35), (0.9, 1.0)):
        place(out, body(random, 0.1, LATCH, 0.03), at, gain)
    place(out, body(random, 0.3, PANEL), 0.9, 0.5)
    return room(out, 0.3, 0.2)


def keys(random: Random, seconds: float, _times: int) -> Samples:
    def jingle(random: Random) -> Samples:
        base = random.uniform(2800, 5200)
        return body(random, 0.25, ((base, 0.05, 1), (base * 1.53, 0.04, 0.7), (base * 2.21, 0.03, 0.4)))

    length = seconds or 0.9
    out = scatter(random, length + 0.2, 26, jingle, 14, wander(random, length + 0.2, 5, 0.1, 1))
    return room(out, 0.25, 0.12)


STEPS = {
    "wood": 0.52, "gravel": 0.55, "iron": 0.5, "snow": 0.62, "stone": 0.5, "grass": 0.56, "water": 0.6, "sand": 0.62,
}  # fmt: skip
"""Surfaces, and seconds from one step to the next at a walk."""


def footsteps(random: Random, surface: str, seconds: float, times: int, running: bool = False) -> Samples:
    """Feet on a surface: heel, then ball of the foot, left and right not quite alike."""
    pace = STEPS[surface] * (0.58 if running else 1.0)
    number = times or (max(1, int(seconds / pace)) if seconds else 7 if running else 4)
    out = silence(number * pace + 0.5)
    for index in range(number):
        at = index * pace + random.uniform(0, 0.02)
        weight = (1.0 if index % 2 else 0.86) * random.uniform(0.88, 1.0)
        place(out, _step(random, surface), at, weight)
        if not running:
            place(out, _step(random, surface), at + 0.085 + 0.015 * random.random(), 0.4 * weight)
    inside = surface in ("wood", "stone", "iron")
    return room(out, 0.8 if surface == "iron" else 0.5, 0.25 if inside else 0.06)


def _step(random: Random, surface: str) -> Samples:
    if surface == "wood":
        return body(random, 0.3, WOOD, 0.06) + _fit(burst(random, 0.008, 150, 2200), 0.3) * np.float32(0.35)
    if surface == "iron":
        return body(random, 1.2, IRON, 0.03) * np.float32(0.6) + _fit(
            burst(random, 0.006, 400, 5000), 1.2
        ) * np.float32(0.4)
    if surface == "stone":
        thud = body(random, 0.15, ((120, 0.018, 0.8), (260, 0.012, 0.5)), 0.06)
        return thud + _fit(burst(random, 0.011, 900, 5200), 0.15) * np.float32(0.5)
    low, high, rate, length = {
        "gravel": (1400, 7500, 420, 0.19),
        "snow": (500, 3200, 700, 0.26),
        "grass": (900, 5500, 260, 0.2),
        "sand": (700, 4200, 380, 0.24),
        "water": (250, 2600, 160, 0.3),
    }[surface]
    press = curve(length, (0, 0), (0.03, 1), (0.09, 0.45), (length * 0.65, 0.6), (length, 0))
    grains = scatter(random, length, rate, lambda r: burst(r, r.uniform(0.0008, 0.004), low, high), 18, press)
    soft = noise(random, length, low * 0.5, high * 0.6) * press**2 * np.float32(0.18)
    thud = body(random, length, ((70, 0.03, 0.7), (115, 0.02, 0.4)), 0.08)
    if surface == "water":
        return unit(grains + soft * 2) * np.float32(0.3) + bubbles(random, length, 60, 400, 1400) * np.float32(0.5)
    return single(unit(grains + soft) * np.float32(0.3) * (press + np.float32(0.2)) + thud * np.float32(0.35))


def _fit(sound: Samples, seconds: float) -> Samples:
    out = silence(seconds)
    place(out, sound, 0.0)
    return out


def glass_clink(random: Random, _seconds: float, times: int) -> Samples:
    out = silence(1.6)
    for index in range(times or 1):
        place(out, body(random, 1.5, GLASS, 0.02), index * 0.3)
        place(out, body(random, 1.5, GLASS, 0.06), index * 0.3 + 0.004, 0.7)
        place(out, burst(random, 0.002, 3000, 12000), index * 0.3, 0.3)
    return room(out, 0.4, 0.15, 8000)


def glass_break(random: Random, _seconds: float, _times: int) -> Samples:
    def shard(random: Random) -> Samples:
        base = random.uniform(2200, 7500)
        decay = random.uniform(0.015, 0.09)
        return body(random, 0.4, ((base, decay, 1), (base * 1.62, decay * 0.7, 0.6), (base * 2.33, decay * 0.5, 0.3)))

    density = curve(1.5, (0, 1), (0.08, 0.9), (0.35, 0.35), (1.0, 0.08), (1.5, 0))
    out = scatter(random, 1.5, 150, shard, 22, density, kinds=24)
    place(out, burst(random, 0.03, 1500, 14000), 0.0, 0.9)
    place(out, body(random, 0.2, ((310, 0.02, 1), (640, 0.015, 0.7))), 0.0, 0.8)
    return room(out, 0.5, 0.2, 9000)


def cup(random: Random, _seconds: float, _times: int) -> Samples:
    out = silence(0.7)
    for at, gain in ((0.0, 1.0), (0.055, 0.5), (0.1, 0.22)):
        place(out, body(random, 0.4, CERAMIC, 0.03), at, gain)
        place(out, burst(random, 0.003, 1500, 9000), at, 0.25 * gain)
    place(out, body(random, 0.2, ((210, 0.02, 1), (380, 0.014, 0.5))), 0.0, 0.35)
    return room(out, 0.3, 0.2, 7000)


def put_down(random: Random, _seconds: float, times: int) -> Samples:
    out = silence(0.5 + 0.3 * (times or 1))
    for index in range(times or 1):
        place(out, body(random, 0.3, PANEL, 0.08), index * 0.3, 0.8)
        place(out, burst(random, 0.01, 100, 1800), index * 0.3, 0.4)
    return room(out, 0.3, 0.2)


def bubbles(random: Random, seconds: float, rate: float, low: float, high: float) -> Samples:
    """Bubbles in water: each a short tone that rises as it closes."""

    def bubble(random: Random) -> Samples:
        hertz, decay = random.uniform(low, high), random.uniform(0.006, 0.025)
        length = 6 * decay
        return tone(hertz * curve(length, (0, 1), (length, 1.35)), length) * strike(length, 0.001, decay)

    return scatter(random, seconds, rate, bubble, 16, kinds=20)


def pour(random: Random, seconds: float, _times: int) -> Samples:
    length = seconds or 2.6
    rise = curve(length, (0, 420), (length, 1250))
    cavity = sweep(random, length, rise, 0.5) * np.float32(0.35)
    stream = noise(random, length, 1800, 9000) * wander(random, length, 12, 0.05, 0.16)
    shape = curve(length, (0, 0), (0.15, 1), (length - 0.3, 1), (length, 0))
    out = (cavity + stream + bubbles(random, length, 130, 500, 2600) * np.float32(0.5)) * shape
    return room(out, 0.25, 0.12, 7000)


def typing(random: Random, seconds: float, _times: int) -> Samples:
    length = seconds or 2.4
    out = silence(length + 0.3)
    at = 0.0
    while at < length:
        wide = random.random() < 0.14
        place(
            out,
            body(random, 0.1, ((310, 0.01, 0.8), (1900, 0.006, 0.8), (3900, 0.004, 0.5)), 0.12),
            at,
            1.2 if wide else 0.8,
        )
        place(out, burst(random, 0.004, 1200, 7000), at, 0.4)
        place(out, burst(random, 0.003, 2000, 9000), at + 0.06, 0.14)
        at += random.uniform(0.075, 0.17) if random.random() < 0.85 else random.uniform(0.25, 0.45)
    return room(out, 0.25, 0.15, 7000)


def paper(random: Random, seconds: float, _times: int) -> Samples:
    length = seconds or 1.3
    handling = wander(random, length, 6, 0, 1) ** 2
    crackle = scatter(random, length, 380, lambda r: burst(r, r.uniform(0.0006, 0.004), 1800, 11000), 26, handling)
    air = noise(random, length, 2200, 9000) * handling * np.float32(0.12)
    return room(crackle * np.float32(0.5) + air, 0.2, 0.08, 9000)


def tear(random: Random, seconds: float, _times: int) -> Samples:
    length = seconds or 0.8
    pull = curve(length, (0, 0), (0.05, 0.8), (0.8 * length, 1), (length, 0))
    rip = scatter(random, length, 900, lambda r: burst(r, r.uniform(0.0006, 0.002), 1500, 10000), 16, pull)
    return room(
        rip * pull + sweep(random, length, curve(length, (0, 2500), (length, 4800)), 1.0) * pull * np.float32(0.12),
        0.2,
        0.1,
        9000,
    )


def cloth(random: Random, seconds: float, _times: int) -> Samples:
    length = seconds or 0.9
    return room(noise(random, length, 500, 5500, -3) * wander(random, length, 7, 0, 1) ** 3, 0.2, 0.08)


def switch(random: Random, _seconds: float, times: int) -> Samples:
    out = silence(0.2 + 0.2 * (times or 1))
    for index in range(times or 1):
        place(out, body(random, 0.08, LATCH, 0.02), index * 0.2, 0.6)
        place(out, body(random, 0.1, ((640, 0.012, 1.0), (1450, 0.008, 0.8), (3300, 0.005, 0.6))), index * 0.2 + 0.014)
        place(out, burst(random, 0.002, 1500, 9000), index * 0.2 + 0.014, 0.4)
    return room(out, 0.25, 0.2)


def match(random: Random, _seconds: float, _times: int) -> Samples:
    length = 2.0
    scratch = noise(random, 0.3, 1800, 10000) * curve(0.3, (0, 0), (0.03, 0.8), (0.22, 1), (0.3, 0.4))
    out = silence(length)
    place(out, scratch, 0.0, 0.5)
    flare = noise(random, 1.7, 300, 6000, -2) * curve(1.7, (0, 0.1), (0.08, 1), (0.5, 0.35), (1.7, 0))
    place(out, flare, 0.26, 0.45)
    pops = scatter(random, 1.2, 14, lambda r: burst(r, 0.002, 1500, 9000), 12)
    place(out, pops, 0.35, 0.35)
    return room(out, 0.25, 0.1, 8000)


def punch(random: Random, _seconds: float, times: int) -> Samples:
    out = silence(0.4 + 0.35 * (times or 1))
    for index in range(times or 1):
        at = index * 0.35
        place(
            out,
            sweep(random, 0.12, curve(0.12, (0, 400), (0.12, 1500)), 1.0) * curve(0.12, (0, 0), (0.12, 1)),
            at,
            0.12,
        )
        place(out, body(random, 0.3, ((75, 0.06, 1.2), (130, 0.04, 0.8), (240, 0.02, 0.4))), at + 0.11)
        place(out, burst(random, 0.018, 200, 3000), at + 0.11, 0.55)
    return room(out, 0.3, 0.15)


def body_fall(random: Random, _seconds: float, _times: int) -> Samples:
    out = silence(0.9)
    for at, gain in ((0.0, 1.0), (0.13, 0.6), (0.3, 0.25)):
        place(out, body(random, 0.4, ((55, 0.09, 1.2), (94, 0.06, 0.9), (170, 0.03, 0.4)), 0.05), at, gain)
        place(out, burst(random, 0.03, 80, 1200), at, 0.35 * gain)
    place(out, cloth(random, 0.5, 0)[: count(0.5), 0], 0.0, 0.15)
    return room(out, 0.5, 0.2)


def drawer(random: Random, _seconds: float, _times: int) -> Samples:
    slide = noise(random, 0.5, 200, 2800, -2) * curve(0.5, (0, 0), (0.06, 1), (0.45, 0.7), (0.5, 0))
    out = silence(0.9)
    place(out, slide * wander(random, 0.5, 25, 0.4, 1), 0.0, 0.4)
    place(out, body(random, 0.3, WOOD, 0.05), 0.48, 0.9)
    return room(out, 0.3, 0.2)


def zipper(random: Random, seconds: float, _times: int) -> Samples:
    length = seconds or 0.7
    teeth = buzz(curve(length, (0, 90), (length, 210)), length, 40, 0.3)
    shape = curve(length, (0, 0), (0.05, 1), (0.9 * length, 1), (length, 0))
    return room(band(teeth, 1500, 8000) * shape + noise(random, length, 2500, 9000) * shape * np.float32(0.3), 0.2, 0.1)


def rope(random: Random, seconds: float, _times: int) -> Samples:
    length = seconds or 1.6
    return room(
        _stick_slip(random, length, 12, 30) * np.float32(0.7)
        + cloth(random, length, 0)[: count(length), 0] * np.float32(0.3),
        0.25,
        0.1,
    )


def chain(random: Random, seconds: float, _times: int) -> Samples:
    def link(random: Random) -> Samples:
        base = random.uniform(900, 2400)
        return body(random, 0.2, ((base, 0.04, 1), (base * 1.71, 0.03, 0.7), (base * 2.9, 0.02, 0.5)))

    length = seconds or 1.4
    return room(scatter(random, length, 32, link, 12, wander(random, length, 3, 0.3, 1), kinds=16), 0.5, 0.25)


def clap(random: Random, _seconds: float, times: int) -> Samples:
    number = times or 1
    out = silence(0.3 + 0.4 * number)
    for index in range(number):
        place(out, one_clap(random), index * 0.4)
    return room(out, 0.5, 0.3)


def one_clap(random: Random) -> Samples:
    """Two hands: a very short burst with the hollow of the palms in it."""
    hollow = random.uniform(750, 1900)
    return unit(
        band(burst(random, random.uniform(0.006, 0.014), 300, 9000), hollow * 0.6, hollow * 2.2, 1)
    ) * np.float32(0.5)


def soft_hit(random: Random, _seconds: float, _times: int) -> Samples:
    """For a sound nobody described: a muffled touch that says something happened and nothing about what."""
    out = body(random, 0.5, ((110, 0.05, 0.8), (190, 0.035, 0.5), (330, 0.02, 0.3)), 0.05)
    place(out, burst(random, 0.02, 150, 1400, 0.004), 0.0, 0.2)
    return room(out, 0.35, 0.25, 2500)
