"""How four legs go: walk, trot and gallop, each foot still on the ground while it carries."""

from __future__ import annotations

import math
from functools import lru_cache
from typing import NamedTuple

from generation.engines.animatic.figures import gait
from generation.engines.animatic.figures.space import smooth
from generation.stage import Actor, Doing, Track

_GRAVITY = 9.81


class _Gait(NamedTuple):
    """A gait: strides a second as a share of a pendulum's, how long a foot carries, and when each foot lands.

    `feet` are the moments of the stride at which the right and left fore, then the right and left hind foot land.
    """

    beat: float
    carries: float
    lift: float
    feet: tuple[float, float, float, float]


_GAITS = {
    "walk": _Gait(1.9, 0.64, 0.10, (0.75, 0.25, 0.5, 0.0)),
    "trot": _Gait(3.0, 0.46, 0.17, (0.5, 0.0, 0.0, 0.5)),
    "gallop": _Gait(3.9, 0.32, 0.24, (0.44, 0.56, 0.0, 0.12)),
}


class Stride(NamedTuple):
    """Four legs at one moment: swing in metres ahead of the rest and lift in heights of the back, right and left.

    `bob` is how far the body rises, in heights of the back; `pitch` how far it tips down in front, `arch` how far the
    loins are drawn in and `nod` how far the neck rises, in radians.
    """

    gait: str
    fore: tuple[tuple[float, float], tuple[float, float]]
    hind: tuple[tuple[float, float], tuple[float, float]]
    bob: float
    pitch: float
    arch: float
    nod: float


def gait_of(speed: float, back: float, doing: Doing) -> str:
    """Which gait a speed is, for an animal of a height: the larger, the faster it still walks (Froude)."""
    if doing is Doing.RUN:
        return "gallop"
    pace = speed / math.sqrt(_GRAVITY * back)
    return "walk" if pace < 0.45 else "trot" if pace < 1.05 else "gallop"


@lru_cache(maxsize=256)
def _fastest(track: Track, rate: float) -> float:
    """The highest speed on a way, in metres a second."""
    frames = range(track.keys[0].frame, track.keys[-1].frame + 1)
    return max((gait.speed(track, frame, rate) for frame in frames), default=0.0)


def stride(actor: Actor, doing: Doing, frame: int, rate: float, back: float, seconds: float) -> Stride | None:
    """The legs of an animal that goes somewhere, or goes on the spot; None for one that stands."""
    track = actor.position
    whole = gait.journey(track)
    now = (gait.travelled(track, frame + 4) - gait.travelled(track, frame - 4)) * rate / 8
    if whole < 0.25 * back:
        if doing not in (Doing.WALK, Doing.RUN, Doing.DANCE, Doing.JUMP):
            return None
        running = doing is not Doing.WALK
        speed, strength = (1.1 if running else 0.36) * math.sqrt(_GRAVITY * back), 1.0
        gone = seconds * speed
    else:
        strength = smooth(now / 0.5)
        if strength < 0.01:
            return None
        speed, gone = max(_fastest(track, rate), 0.3), gait.travelled(track, frame)
    name = gait_of(speed, back, doing)
    kind = _GAITS[name]
    beat = kind.beat * math.sqrt(_GRAVITY / back) / math.tau
    long = speed / beat
    carries = min(kind.carries, 0.9 * back / long)
    phase = gone / long

    def foot(lands: float) -> tuple[float, float]:
        u = (phase - lands) % 1.0
        reach = long * carries * strength
        if u < carries:
            return reach * (0.5 - u / carries), 0.0
        v = (u - carries) / (1 - carries)
        return reach * (smooth(v) - 0.5), kind.lift * math.sin(math.pi * v**0.8) * strength

    fr, fl, br, bl = (foot(lands) for lands in kind.feet)
    turn = math.tau * phase
    bob, pitch, arch, nod = 0.012 * math.cos(2 * turn), 0.0, 0.0, 0.05 * math.cos(2 * turn)
    if name == "trot":
        bob, nod = 0.03 * math.sin(2 * turn - 0.4), 0.02
    elif name == "gallop":
        bob, pitch = 0.05 * math.sin(turn - 2.4), 0.11 * math.sin(turn - 0.6)
        arch, nod = 0.22 * math.cos(turn - 0.3), 0.08 * math.sin(turn - 0.6)
    return Stride(name, (fr, fl), (br, bl), bob * strength, pitch * strength, arch * strength, nod * strength)
