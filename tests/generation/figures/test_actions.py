"""Every action is a pose of its own, on bones that keep their lengths and feet that keep to the ground."""

from __future__ import annotations

import itertools
import math

import pytest

from generation.engines.animatic.figures import appearance, skeleton
from generation.stage import Actor, Doing, Feeling, Key, Point, Track
from tests.generation.figures.sets import MIA, XIAOYU, someone, stage

FRAMES = range(0, 96, 6)
BONES = [("shoulder", "elbow"), ("elbow", "wrist"), ("hip", "knee"), ("knee", "ankle")]


def joints(actor: Actor, frame: int) -> dict[str, Point]:
    return skeleton(actor, frame, stage(actor))


def way_of(doing: Doing) -> Track:
    metres = {Doing.WALK: 4.0, Doing.RUN: 12.0}.get(doing, 0.0)
    if not metres:
        return Track.still(0.0, 0.0, 0.0)
    return Track((Key(0, (0.0, 0.0, 0.0)), Key(95, (0.0, 0.0, -metres))))


def poses(doing: Doing) -> list[dict[str, Point]]:
    actor = someone(position=way_of(doing), doing=doing)
    result = []
    for frame in FRAMES:
        found = joints(actor, frame)
        x, y, z = found["root"]
        result.append({name: (p[0] - x, p[1] - y, p[2] - z) for name, p in found.items()})
    return result


def test_no_two_actions_look_alike() -> None:
    # Nods and shakes of the head are small; everything else moves a joint by a hand's breadth.
    taken = {doing: poses(doing) for doing in Doing}
    for one, other in itertools.combinations(Doing, 2):
        apart = max(math.dist(a[name], b[name]) for a, b in zip(taken[one], taken[other], strict=True) for name in a)
        assert apart > 0.05, f"{one} and {other} cannot be told apart"


@pytest.mark.parametrize("doing", list(Doing))
@pytest.mark.parametrize("character", [MIA, XIAOYU])
def test_bones_keep_their_lengths_and_nothing_sinks_into_the_ground(doing: Doing, character: object) -> None:
    actor = someone(character, position=way_of(doing), doing=doing)  # type: ignore[arg-type]
    look = appearance(actor.character)
    lengths = {
        "shoulder": look.bones.upper_arm,
        "elbow": look.bones.forearm,
        "hip": look.bones.thigh,
        "knee": look.bones.shin,
    }
    for frame in FRAMES:
        found = joints(actor, frame)
        for (a, b), side in itertools.product(BONES, "rl"):
            long = math.dist(found[f"{a}_{side}"], found[f"{b}_{side}"])
            assert long == pytest.approx(lengths[a] * look.height, rel=0.03)
        assert min(p[1] for p in found.values()) > -0.06


def test_someone_who_stands_is_as_tall_as_they_are() -> None:
    found = joints(someone(), 10)
    assert found["crown"][1] == pytest.approx(appearance(MIA).height, rel=0.05)


def test_someone_who_sits_is_lower_and_someone_who_lies_is_flat() -> None:
    standing = joints(someone(), 10)["crown"][1]
    assert joints(someone(doing=Doing.SIT), 10)["crown"][1] < 0.85 * standing
    assert joints(someone(doing=Doing.LIE), 10)["crown"][1] < 0.35 * standing


def test_an_action_that_begins_within_the_shot_begins_from_standing() -> None:
    sits_later = someone(doing=Doing.SIT, since=40)
    assert joints(sits_later, 39)["hips"][1] > 0.8
    assert joints(sits_later, 80)["hips"][1] < 0.6
    steps = [joints(sits_later, frame)["hips"] for frame in range(38, 70)]
    assert max(math.dist(a, b) for a, b in itertools.pairwise(steps)) < 0.08


def test_a_feeling_is_seen_in_the_bearing() -> None:
    neutral = joints(someone(), 10)
    for feeling in (Feeling.SADNESS, Feeling.ANGER, Feeling.FEAR, Feeling.SURPRISE):
        other = joints(someone(feeling=feeling), 10)
        assert max(math.dist(neutral[name], other[name]) for name in neutral) > 0.04


def test_the_head_turns_to_what_is_looked_at() -> None:
    left = joints(someone(gaze=Track.still(-3.0, 1.5, -2.0)), 10)
    right = joints(someone(gaze=Track.still(3.0, 1.5, -2.0)), 10)
    assert left["eyes"][0] < -0.02 < 0.02 < right["eyes"][0]


def test_what_is_carried_is_held_up_where_it_belongs() -> None:
    empty, lit = joints(someone(), 10), joints(someone(holds=("lantern",)), 10)
    assert lit["hand_r"][1] > empty["hand_r"][1] + 0.3
    reads = joints(someone(doing=Doing.READ, holds=("book",)), 30)
    assert math.dist(reads["hand_r"], reads["hand_l"]) < 0.35
