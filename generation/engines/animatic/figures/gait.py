"""Walking and running: steps laid out along the way an actor goes, so that a foot on the ground stays where it is."""

from __future__ import annotations

import math
from bisect import bisect_right
from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import pairwise

from generation.engines.animatic.figures.space import Vec, clamp, length, lerp, smooth, sub
from generation.stage import Doing, Track

WALK_STEP, RUN_STEP, HASTE_STEP = 0.375, 0.60, 0.42
"""Length of a step in body heights: walking, running, and of those who hurry without leaving the ground."""

RUNNING = 2.4
"""Metres per second from which anybody runs."""


@dataclass(frozen=True, slots=True)
class Step:
    """Where the feet are at one moment of a walk or a run.

    Attributes:
        phase: counts steps; at a whole even number the right foot carries the body, at an odd one the left.
        speed: metres per second. running: whether there is a moment with both feet in the air.
        hasty: whether somebody hurries with quick short steps, because of age or of a long coat.
        right, left: the ground point under each ankle, with how high the ankle is lifted and the foot's pitch.
    """

    phase: float
    speed: float
    running: bool
    right: tuple[Vec, float, float]
    left: tuple[Vec, float, float]
    hasty: bool = False


@lru_cache(maxsize=256)
def _way(track: Track) -> tuple[int, tuple[float, ...]]:
    """The first frame of a track, and how far along its way the actor is on each frame from there on."""
    first, last = track.keys[0].frame, track.keys[-1].frame
    total, sums, before = 0.0, [0.0], _point(track, first)
    for frame in range(first + 1, last + 1):
        here = _point(track, frame)
        total += length(sub(here, before))
        sums.append(total)
        before = here
    return first, tuple(sums)


def _point(track: Track, frame: float) -> Vec:
    x, y, z = track.at(frame)
    return (x, y, z)


def travelled(track: Track, frame: float) -> float:
    """Metres along its way that the actor has come by a frame."""
    first, sums = _way(track)
    at = clamp(frame - first, 0.0, len(sums) - 1)
    low = min(int(at), len(sums) - 1)
    high = min(low + 1, len(sums) - 1)
    return sums[low] + (sums[high] - sums[low]) * (at - low)


def journey(track: Track) -> float:
    """Metres of the whole way."""
    return _way(track)[1][-1]


def speed(track: Track, frame: float, rate: float) -> float:
    """Metres per second at a frame."""
    return (travelled(track, frame + 0.5) - travelled(track, frame - 0.5)) * rate


SPRING, DAMPING = 8.5, 0.30
"""How hair and cloth hang on a body: radians per second of their swing, and how soon it dies down."""


@lru_cache(maxsize=8)
def _response(rate: float) -> tuple[float, ...]:
    """What a damped spring still feels of each of the last frames' velocities; all together 1."""
    swing = SPRING * math.sqrt(1 - DAMPING**2)
    felt = [math.exp(-DAMPING * SPRING * i / rate) * math.sin(swing * i / rate) for i in range(1, int(1.1 * rate))]
    return tuple(share / sum(felt) for share in felt)


def swung(track: Track, frame: float, rate: float) -> Vec:
    """The velocity in metres per second that hair and cloth feel: late, and swinging on after a stop."""
    if len(track.keys) == 1:
        return (0.0, 0.0, 0.0)
    x = y = z = 0.0
    after = _point(track, frame)
    for i, share in enumerate(_response(rate)):
        before = _point(track, frame - i - 1)
        k = share * rate
        x, y, z = x + (after[0] - before[0]) * k, y + (after[1] - before[1]) * k, z + (after[2] - before[2]) * k
        after = before
    return (x, y, z)


def _where(track: Track, metres: float) -> Vec:
    """The point of the way after so many metres."""
    first, sums = _way(track)
    metres = clamp(metres, 0.0, sums[-1])
    low = min(bisect_right(sums, metres) - 1, len(sums) - 1)
    high = min(low + 1, len(sums) - 1)
    gap = sums[high] - sums[low]
    return _point(track, first + low + ((metres - sums[low]) / gap if gap > 1e-9 else 0.0))


def step(
    track: Track,
    frame: float,
    rate: float,
    height: float,
    doing: Doing,
    forward: Vec,
    right: Vec,
    seconds: float,
    *,
    stiff: bool = False,
) -> Step:
    """The feet at a frame; someone who walks without getting anywhere walks on the spot.

    Who is `stiff`, old or in a long coat, hurries with quick steps where others run.
    """
    whole = journey(track)
    running = doing is Doing.RUN or (whole >= 0.25 * height and _pace(track, rate) > RUNNING)
    hasty = running and stiff
    running = running and not stiff
    size = (RUN_STEP if running else HASTE_STEP if hasty else WALK_STEP) * height
    if whole < 0.25 * height:
        step = _on_the_spot(_point(track, frame), height, size, running, forward, right, seconds)
        return replace(step, hasty=hasty)
    fast = speed(track, frame, rate)
    count = max(1, round(whole / size))
    phase = travelled(track, frame) / whole * (count + 0.8) - 0.4

    def plant(k: int) -> Vec:
        return _where(track, clamp(k / count) * whole)

    return replace(_stepping(phase, fast, running, plant, height, right), hasty=hasty)


@lru_cache(maxsize=256)
def _pace(track: Track, rate: float) -> float:
    """The fastest that an actor goes on a way, in metres per second."""
    sums = _way(track)[1]
    return max((b - a for a, b in pairwise(sums)), default=0.0) * rate


def _stepping(phase: float, fast: float, running: bool, plant: Callable[[int], Vec], height: float, right: Vec) -> Step:
    carried = 0.36 if running else 0.60
    apart = (0.028 if running else 0.045) * height
    feet = []
    for parity, side in ((0, 1.0), (1, -1.0)):
        k = 2 * math.floor((phase - parity) / 2 + 0.5) + parity
        off = phase - k
        if abs(off) <= carried:
            ground, lift = plant(k), 0.0
            # heel first on landing, toes last on leaving
            pitch = -0.32 * smooth((-off - carried + 0.25) / 0.25) + 0.55 * smooth((off - carried + 0.28) / 0.28)
            if running:
                pitch = 0.55 * smooth((off - carried + 0.25) / 0.25)
        else:
            start, end = (k, k + 2) if off > 0 else (k - 2, k)
            u = (phase - start - carried) / (2 - 2 * carried)
            ground = lerp(plant(start), plant(end), smooth(u) * 0.7 + u * 0.3)
            far = clamp(length(sub(plant(end), plant(start))) / (0.5 * height))
            arc = math.sin(math.pi * min(u * 1.05, 1.0))
            lift = (0.165 if running else 0.06) * height * arc * far
            if running:
                lift *= 1.3 - u * 0.6
            pitch = 0.75 * (1 - smooth(u / 0.6)) * far - 0.32 * smooth((u - 0.55) / 0.45) * (0.0 if running else 1.0)
            if running:
                pitch = 1.0 * (1 - smooth((u - 0.3) / 0.6))
        ground = (ground[0] + right[0] * side * apart, ground[1], ground[2] + right[2] * side * apart)
        feet.append((ground, lift, pitch))
    return Step(phase, fast, running, feet[0], feet[1])


def _on_the_spot(at: Vec, height: float, size: float, running: bool, forward: Vec, right: Vec, seconds: float) -> Step:
    pace = 2.8 if running else 1.85
    phase = seconds * pace

    def plant(k: int) -> Vec:
        ahead = (k - phase) * size
        return (at[0] + forward[0] * ahead, at[1], at[2] + forward[2] * ahead)

    return _stepping(phase, size * pace, running, plant, height, right)
