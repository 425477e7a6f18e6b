"""Feet on the ground stay where they are while the body goes on, and come together where the walk ends."""

from __future__ import annotations

import math
from itertools import pairwise

import pytest

from generation.engines.animatic.figures import skeleton
from generation.stage import Doing, Key, Point, Track
from tests.generation.figures.sets import MIA, XIAOYU, someone, stage

WALK = Track((Key(0, (-2.0, 0.0, 0.0)), Key(72, (2.0, 0.0, 0.0))))
RUN = Track((Key(0, (-4.0, 0.0, 0.0)), Key(48, (4.0, 0.0, 0.0))))


def feet(track: Track, doing: Doing, character: object = MIA) -> list[tuple[Point, Point]]:
    """Each frame's balls of the feet."""
    last = track.keys[-1].frame
    actor = someone(character, position=track, facing=Track.still(math.pi / 2), doing=doing)  # type: ignore[arg-type]
    scene = stage(actor)
    return [(found["toe_r"], found["toe_l"]) for found in (skeleton(actor, i, scene) for i in range(last + 12))]


@pytest.mark.parametrize(("track", "doing"), [(WALK, Doing.WALK), (RUN, Doing.RUN), (WALK, Doing.PHONE)])
@pytest.mark.parametrize("character", [MIA, XIAOYU])
def test_a_foot_on_the_ground_does_not_slide(track: Track, doing: Doing, character: object) -> None:
    frames = feet(track, doing, character)
    stood = 0
    for (a_r, a_l), (b_r, b_l) in pairwise(frames):
        slides = []
        for before, after in ((a_r, b_r), (a_l, b_l)):
            if max(before[1], after[1]) < 0.028:
                slides.append(math.hypot(after[0] - before[0], after[2] - before[2]))
        stood += bool(slides)
        assert not slides or min(slides) < 0.04
    assert stood > len(frames) // 4


def test_walking_always_has_a_foot_on_the_ground_and_running_flies() -> None:
    assert all(min(r[1], left[1]) < 0.05 for r, left in feet(WALK, Doing.WALK))
    assert any(min(r[1], left[1]) > 0.05 for r, left in feet(RUN, Doing.RUN))


def test_both_feet_stand_together_before_and_after_the_walk() -> None:
    frames = feet(WALK, Doing.WALK)
    for r, left in (frames[0], frames[-1]):
        assert abs(r[0] - left[0]) < 0.1


def test_a_longer_way_takes_more_steps() -> None:
    def steps(track: Track) -> int:
        ahead = [r[0] > left[0] for r, left in feet(track, Doing.WALK)]
        return sum(a != b for a, b in pairwise(ahead))

    short = Track((Key(0, (-0.8, 0.0, 0.0)), Key(72, (0.8, 0.0, 0.0))))
    assert steps(WALK) > steps(short) >= 1


def test_somebody_who_walks_without_going_anywhere_walks_on_the_spot() -> None:
    actor = someone(doing=Doing.WALK)
    found = [skeleton(actor, frame, stage(actor)) for frame in range(0, 24, 3)]
    ahead = [joints["toe_r"][2] - joints["toe_l"][2] for joints in found]
    assert max(ahead) > 0.2
    assert min(ahead) < -0.2
