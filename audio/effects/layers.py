"""The layers that beds are woven of: surf, traffic, leaves, talk, machines, weather."""

from __future__ import annotations

import numpy as np

from audio.effects import creatures, foley, machines, nature, signals
from audio.effects.tools import Random, body, curve, stereo, tone
from audio.effects.weave import LENGTH, SECONDS, air, circular, drift, drone, far, grains, loop_place, often
from audio.samples import Samples


def room_tone(random: Random) -> Samples:
    return air(random, 30, 500, -6, 0.4) + air(random, 500, 5000, -4, 0.6) * np.float32(0.06)


def surf(random: Random) -> Samples:
    out = air(random, 40, 700, -4) * drift(random, 6, 0.25, 0.5)[:, None]
    for index in range(3):
        made = nature.wave(random, float(random.uniform(6.5, 8.5)), 0)
        loop_place(out, made, index * SECONDS / 3 + random.uniform(-0.8, 0.8), random.uniform(0.5, 0.9))
    return out


def lapping(random: Random) -> Samples:
    slosh = air(random, 150, 1400, -4) * (drift(random, 26, 0, 1) ** 2)[:, None]
    drops = often(random, 22, lambda r: foley.bubbles(r, 0.3, 40, 260, 900))
    return slosh * np.float32(0.5) + drops * np.float32(0.6)


def mooring(random: Random) -> Samples:
    return far(often(random, 5, lambda r: foley.rope(r, 1.2, 0), 8), 0.6, 2500)


def gulls(random: Random) -> Samples:
    return far(often(random, 3, lambda r: creatures.gull(r, 0, int(r.integers(2, 5))), 8), 1.8, 3500)


def breeze(random: Random) -> Samples:
    return air(random, 70, 900, -5) * drift(random, 12, 0.35, 1)[:, None]


def gale(random: Random) -> Samples:
    force = drift(random, 14, 0.25, 1)
    out = air(random, 60, 800, -4) * force[:, None]
    for hertz in (310.0, 450.0, 640.0, 900.0):
        strand = air(random, hertz * 0.9, hertz * 1.1, 0)
        near = np.exp(-np.square(np.log2((250 + 700 * force) / hertz) / 0.5)) * force
        out += strand * near[:, None].astype(np.float32) * np.float32(0.8)
    return out


def rainfall(random: Random) -> Samples:
    return air(random, 600, 11000, -3, 0.9) * np.float32(0.5) + grains(random, 420, 900, 9000, (0.001, 0.005), 26)


def rain_on_roof(random: Random) -> Samples:
    return air(random, 90, 1500, -4, 0.8) * np.float32(0.5) + grains(random, 160, 180, 1900, (0.004, 0.014), 22)


def far_thunder(random: Random) -> Samples:
    return often(random, 2, lambda r: nature.thunder(r, 6, 0, near=False), 6)


def snow_hush(random: Random) -> Samples:
    return air(random, 60, 400, -6) * drift(random, 8, 0.5, 1)[:, None]


def birdsong(random: Random) -> Samples:
    singers = often(random, 16, lambda r: stereo(creatures.song(r), r.uniform(-0.9, 0.9)), 14)
    return singers * np.float32(0.6) + far(singers, 1.4, 6000) * np.float32(0.6)


def night_insects(random: Random) -> Samples:
    out = np.zeros((LENGTH, 2), dtype=np.float32)
    for hertz, every, pan in ((4180, 25, -0.6), (4420, 32, 0.5), (4810, 40, 0.1), (5250, 50, -0.2)):
        chirp = np.concatenate([tone(hertz, 0.018) * curve(0.018, (0, 0), (0.009, 1), (0.018, 0)) for _ in range(4)])
        start = random.random()
        for index in range(every):
            loop_place(out, stereo(chirp, pan), (index + start) * SECONDS / every, random.uniform(0.6, 1.0))
    out += far(out, 0.8, 8000) * np.float32(0.5)
    return out + air(random, 3500, 7000, 0) * np.float32(0.02)


def far_owl(random: Random) -> Samples:
    return far(often(random, 1, lambda r: creatures.owl(r, 0, 1)), 2.2, 2500)


def foliage(random: Random) -> Samples:
    stir = drift(random, 14, 0.1, 1)[:, None] ** 2
    return (air(random, 1200, 9000, -4, 0.9) + grains(random, 300, 2500, 11000, (0.001, 0.004), 24)) * stir


def traffic(random: Random) -> Samples:
    out = air(random, 35, 420, -3) * drift(random, 9, 0.6, 1)[:, None] * np.float32(0.8)
    return out + often(random, 4, lambda r: machines.pass_by(r, float(r.uniform(3.5, 6)), 0), 10) * np.float32(0.9)


def far_traffic(random: Random) -> Samples:
    return air(random, 35, 320, -4) * drift(random, 7, 0.5, 1)[:, None]


def far_horn(random: Random) -> Samples:
    return far(often(random, 2, lambda r: signals.car_horn(r, float(r.uniform(0.25, 0.5)), 1), 6), 2.0, 1800)


def talk(random: Random) -> Samples:
    """A room full of people: a few throats, each heard from several tables."""
    out = np.zeros((LENGTH, 2), dtype=np.float32)
    for _ in range(7):
        phrase = creatures.voice(random, float(random.uniform(3.0, 5.5)))
        for turn in range(4):
            loop_place(
                out,
                stereo(phrase, random.uniform(-0.9, 0.9)),
                (turn + random.random()) * SECONDS / 4,
                random.uniform(0.4, 1),
            )
    return out * np.float32(0.5) + circular(out, 0.9, 3500.0)


def crockery(random: Random) -> Samples:
    made = often(random, 11, lambda r: foley.cup(r, 0, 0) if r.random() < 0.7 else foley.glass_clink(r, 0, 1), 14)
    return made * np.float32(0.5) + circular(made, 0.9, 5000.0) * np.float32(0.5)


def counter_steam(random: Random) -> Samples:
    return far(often(random, 1, lambda r: machines.coffee_machine(r, 3.2, 0)), 0.9, 6000)


def crowd_space(random: Random) -> Samples:
    return circular(talk(random), 2.2, 2600.0)


def crowd_steps(random: Random) -> Samples:
    return far(often(random, 6, lambda r: foley.footsteps(r, "stone", 0, int(r.integers(5, 9))), 12), 1.8, 3000)


def carriage(random: Random) -> Samples:
    out = air(random, 40, 900, -4) * drift(random, 30, 0.75, 1)[:, None]
    clack = body(random, 0.25, ((95, 0.04, 1), (210, 0.025, 0.8), (640, 0.012, 0.35)))
    for index in range(20):
        for gap in (0.0, 0.13):
            loop_place(out, stereo(clack), index + 0.35 + gap, random.uniform(0.9, 1.2))
    return out


def cabin(random: Random) -> Samples:
    steady = drone(((31, 0.5), (62, 1), (93, 0.4), (124, 0.5), (186, 0.15)))
    return air(random, 60, 1300, -5) * drift(random, 16, 0.8, 1)[:, None] + steady * np.float32(0.5)


def machinery(random: Random) -> Samples:
    out = drone(((24.5, 0.5), (49, 1), (98, 0.7), (147, 0.3), (294, 0.2), (588, 0.06))) + air(
        random, 60, 2200, -4
    ) * np.float32(0.4)
    beat = body(random, 0.2, ((88, 0.05, 1), (240, 0.03, 0.6), (760, 0.015, 0.25)))
    for index in range(60):
        loop_place(out, stereo(beat, 0.3), index / 3, 0.9 if index % 2 else 0.6)
    return out


def starship(random: Random) -> Samples:
    out = drone(((36, 1), (54.05, 0.7), (72, 0.5), (108.1, 0.25), (217, 0.06)))
    out = out * drift(random, 5, 0.7, 1)[:, None] + air(random, 120, 1800, -5) * np.float32(0.3)
    return out + often(random, 5, lambda r: signals.beep(r, 0, 1), 14) * np.float32(0.08)


def deep_water(random: Random) -> Samples:
    out = air(random, 20, 240, -5) * drift(random, 9, 0.5, 1)[:, None]
    return out + often(random, 12, lambda r: foley.bubbles(r, 0.9, 24, 140, 520), 10) * np.float32(0.5)


def running_water(random: Random) -> Samples:
    out = air(random, 350, 6500, -3, 0.9) * drift(random, 24, 0.8, 1)[:, None] * np.float32(0.5)
    loop_place(out, stereo(foley.bubbles(random, SECONDS - 1.0, 110, 320, 1900), -0.2), 0.0, 0.8)
    return out


def drops_in_cave(random: Random) -> Samples:
    return far(often(random, 7, lambda r: nature.drip(r, 0, 1), 10), 2.6, 4500)


def great_hall(random: Random) -> Samples:
    return air(random, 40, 600, -6, 0.8) + far(
        often(random, 3, lambda r: foley.put_down(r, 0, 1), 12), 2.8, 2200
    ) * np.float32(0.25)


def ventilation(random: Random) -> Samples:
    return air(random, 60, 1600, -5, 0.5) + drone(((100, 0.12), (200, 0.05), (300, 0.03)))


def desk_work(random: Random) -> Samples:
    return far(often(random, 4, lambda r: foley.typing(r, float(r.uniform(1, 2.5)), 0), 10), 0.5, 5000)


def refrigerator(random: Random) -> Samples:
    return drone(((50, 0.7), (100, 1), (150, 0.25), (200, 0.3), (300, 0.1))) * drift(random, 8, 0.85, 1)[:, None]


def lamp_works(random: Random) -> Samples:
    """Clockwork that turns a great lens."""
    out = drone(((50, 0.3), (100, 0.8), (200, 0.3), (300, 0.12))) * np.float32(0.5)
    tooth = body(random, 0.12, ((420, 0.016, 1), (980, 0.01, 0.7), (2300, 0.005, 0.3)))
    for index in range(27):
        loop_place(out, stereo(tooth, -0.2), index * SECONDS / 27, random.uniform(0.6, 1.0))
    return out


def hearth(random: Random) -> Samples:
    made = air(random, 50, 420, -5) * drift(random, 50, 0.4, 1)[:, None]
    return made + grains(random, 14, 900, 9000, (0.001, 0.006), 22) * np.float32(3)


def buoy(random: Random) -> Samples:
    return far(often(random, 3, lambda r: signals.small_bell(r, 0, 1), 6), 2.0, 3000)


def far_foghorn(random: Random) -> Samples:
    return far(often(random, 1, lambda r: signals.foghorn(r, 3.2, 1)), 3.0, 900)
