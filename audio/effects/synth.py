"""The default effects: some ninety sounds made from numbers, chosen by a description's words."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

import numpy as np

from audio.effects import creatures, foley, machines, nature, signals
from audio.effects.ambience import bed
from audio.effects.tools import Random, count
from audio.effects.words import is_running, known, name_of, surface_of, times_of
from audio.recipes import SAMPLE_RATE, AmbienceRecipe, EffectRecipe
from audio.samples import Samples, amplitude, fade, generator, loudest

Maker = Callable[[Random, float, int], Samples]
"""(random, seconds or 0 for its own length, how often or 0) -> mono or stereo samples at any level."""


class Sound(NamedTuple):
    """How to make an effect, and how loud it is at its loudest tenth of a second, in weighted dBFS (speech: -20)."""

    maker: Maker
    level: float


SOUNDS: dict[str, Sound] = {
    "door slam": Sound(foley.door_slam, -17), "door open": Sound(foley.door_open, -28),
    "door close": Sound(foley.door_close, -24), "door creak": Sound(foley.door_creak, -27),
    "wood creak": Sound(foley.wood_creak, -30), "knock": Sound(foley.knock, -21), "lock": Sound(foley.lock, -26),
    "keys": Sound(foley.keys, -29), "glass clink": Sound(foley.glass_clink, -26),
    "glass break": Sound(foley.glass_break, -19), "cup": Sound(foley.cup, -26), "put down": Sound(foley.put_down, -25),
    "pour": Sound(foley.pour, -28), "typing": Sound(foley.typing, -29), "paper": Sound(foley.paper, -30),
    "tear": Sound(foley.tear, -25), "cloth": Sound(foley.cloth, -34), "zipper": Sound(foley.zipper, -29),
    "rope": Sound(foley.rope, -30), "chain": Sound(foley.chain, -25), "drawer": Sound(foley.drawer, -27),
    "switch": Sound(foley.switch, -27), "match": Sound(foley.match, -27), "punch": Sound(foley.punch, -18),
    "body fall": Sound(foley.body_fall, -20), "clap": Sound(foley.clap, -20),
    "thunder": Sound(nature.thunder, -15), "wave": Sound(nature.wave, -23), "wind": Sound(nature.wind, -25),
    "distant thunder": Sound(lambda random, seconds, number: nature.thunder(random, seconds, number, near=False), -24),
    "rain": Sound(nature.rain, -27), "splash": Sound(nature.splash, -20), "drip": Sound(nature.drip, -29),
    "bubbles": Sound(nature.underwater, -26), "fire": Sound(nature.fire, -27), "leaves": Sound(nature.leaves, -31),
    "branch": Sound(nature.branch, -23), "rockfall": Sound(nature.rockfall, -19), "whoosh": Sound(nature.whoosh, -23),
    "earthquake": Sound(nature.earthquake, -18), "heartbeat": Sound(nature.heartbeat, -24),
    "coffee machine": Sound(machines.coffee_machine, -25), "grinder": Sound(machines.grinder, -23),
    "kettle": Sound(machines.kettle, -26), "engine start": Sound(machines.engine_start, -21),
    "engine idle": Sound(machines.engine_idle, -25), "pass by": Sound(machines.pass_by, -22),
    "brakes": Sound(machines.brakes, -19), "train": Sound(machines.train, -19),
    "helicopter": Sound(machines.helicopter, -20), "aeroplane": Sound(machines.aeroplane, -20),
    "gunshot": Sound(machines.gunshot, -12), "explosion": Sound(machines.explosion, -11),
    "metal clang": Sound(machines.metal_clang, -20), "sword": Sound(machines.sword, -21),
    "servo": Sound(machines.servo, -26), "static": Sound(machines.static, -26),
    "electric": Sound(machines.electric, -23),
    "hum": Sound(machines.hum, -34), "winch": Sound(machines.winch, -24), "camera": Sound(machines.camera, -25),
    "clock": Sound(machines.clock, -31), "spray": Sound(machines.spray, -26),
    "dog": Sound(creatures.dog, -19), "growl": Sound(creatures.growl, -20), "howl": Sound(creatures.howl, -23),
    "small dog": Sound(lambda random, seconds, number: creatures.dog(random, seconds, number, small=True), -21),
    "cat": Sound(creatures.cat, -24), "purr": Sound(creatures.purr, -31), "gull": Sound(creatures.gull, -24),
    "bird": Sound(creatures.bird, -29), "crow": Sound(creatures.crow, -24), "owl": Sound(creatures.owl, -28),
    "frog": Sound(creatures.frog, -28), "rooster": Sound(creatures.rooster, -22), "wings": Sound(creatures.wings, -27),
    "insects": Sound(creatures.insects, -32), "crickets": Sound(creatures.crickets, -34),
    "hooves": Sound(creatures.hooves, -22), "whinny": Sound(creatures.whinny, -21), "cow": Sound(creatures.cow, -22),
    "crowd": Sound(creatures.crowd, -28), "applause": Sound(creatures.applause, -22),
    "cheer": Sound(creatures.cheer, -20), "laugh": Sound(creatures.laugh, -29), "breath": Sound(creatures.breath, -32),
    "scream": Sound(creatures.scream, -17), "baby": Sound(creatures.baby, -21),
    "phone ring": Sound(signals.phone_bell, -22), "mobile": Sound(signals.mobile, -24),
    "vibrate": Sound(signals.vibrate, -28), "church bell": Sound(signals.church_bell, -21),
    "small bell": Sound(signals.small_bell, -24), "door bell": Sound(signals.door_bell, -23),
    "car horn": Sound(signals.car_horn, -19), "siren": Sound(signals.siren, -21),
    "boat horn": Sound(signals.boat_horn, -18), "foghorn": Sound(signals.foghorn, -18),
    "train whistle": Sound(signals.train_whistle, -19), "alarm": Sound(signals.alarm, -21),
    "beep": Sound(signals.beep, -28), "ding": Sound(signals.ding, -25), "buzzer": Sound(signals.buzzer, -23),
    "whistle": Sound(signals.whistle, -22), "magic": Sound(signals.magic, -27), "laser": Sound(signals.laser, -22),
    "drum": Sound(signals.drum, -19), "music box": Sound(signals.music_box, -29),
    "great lamp": Sound(signals.shutter_of_light, -26),
}  # fmt: skip
FOOTSTEPS = -30.0
FALLBACK = Sound(foley.soft_hit, -30)


class Synth:
    """Makes effects and ambiences with numpy alone, the same bytes for the same recipe."""

    def known(self, description: str) -> bool:
        """Whether the words name a sound there is a maker for."""
        return known(description)

    def effect(self, recipe: EffectRecipe) -> Samples:
        """The effect, stereo at 48 kHz; for words that name nothing known, a soft touch."""
        seconds = (recipe.milliseconds or 0) / 1000
        name, words = name_of(recipe.description), recipe.description
        random = generator("effect", recipe.version, name, words.casefold(), recipe.seed)
        if name == "footsteps":
            sound = foley.footsteps(random, surface_of(words), seconds, times_of(words), is_running(words))
            level = FOOTSTEPS + (4 if is_running(words) else 0)
        else:
            maker, level = SOUNDS[name] if name else FALLBACK
            sound = maker(random, seconds, times_of(words))
        return _finish(sound, level + _distance(words), count(seconds) if seconds else 0)

    def ambience(self, recipe: AmbienceRecipe) -> Samples:
        """The bed of a place; see `audio.effects.ambience`."""
        return bed(recipe)


def _distance(words: str) -> float:
    """dB for how far away the words put a sound."""
    folded = words.casefold()
    if any(word in folded for word in ("distant", "far off", "far away", "in the distance", "faint", "远处", "远方")):
        return -9.0
    if any(word in folded for word in ("soft", "gentl", "quiet", "muffled", "轻轻", "轻")):
        return -5.0
    return 3.0 if any(word in folded for word in ("loud", "deafening", "huge", "巨大", "震耳")) else 0.0


def _finish(sound: Samples, level: float, length: int) -> Samples:
    out = sound if sound.ndim == 2 else np.stack([sound, sound], axis=1)
    if length:
        out = np.pad(out[:length], ((0, max(0, length - len(out))), (0, 0)))
    else:
        out = out[: _last_sounding(out) + SAMPLE_RATE // 20]
    out = out * np.float32(amplitude(level) / max(loudest(out), 1e-9))
    size = np.abs(out)
    ceiling = amplitude(-1.5)
    knee = 0.6 * ceiling
    bent = np.sign(out) * (knee + (ceiling - knee) * np.tanh((size - knee) / (ceiling - knee)))
    out = np.where(size > knee, bent, out)
    return fade(out.astype(np.float32), 48, min(SAMPLE_RATE // 20, len(out) // 4))


def _last_sounding(sound: Samples) -> int:
    """The last sample within 66 dB of the peak."""
    size = np.abs(sound).max(axis=1)
    return int(np.nonzero(size > size.max() * amplitude(-66))[0][-1]) + 1 if size.any() else 1
