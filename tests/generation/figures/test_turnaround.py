"""A character is known again from every side: what makes it its own is seen from the front, aside and behind."""

from __future__ import annotations

import numpy as np
import pytest

from generation.engines.animatic.figures import words
from generation.engines.animatic.figures.design import appearance
from generation.engines.animatic.figures.pose import Pose
from generation.engines.animatic.figures.postures import fall_aside, sleep
from generation.engines.animatic.figures.solids import capsule
from generation.engines.animatic.portrait import portrait
from generation.engines.animatic.sheet import Pixels
from storyboard.model import Character, Side, Style

WIDTH, HEIGHT = 150, 200


def drawn(look: str, side: Side, *, age: int = 40, style: Style = Style.PAINTED) -> Pixels:
    """A person of the same bones and clothes, with a look."""
    person = Character(id="same", name="Same", sex="female", age=age, look=f"{look}, green coat, black trousers")
    return portrait(person, side, style, width=WIDTH, height=HEIGHT)


def apart(one: Pixels, other: Pixels) -> np.ndarray:
    """Where two pictures differ clearly."""
    gap = np.abs(one[:, :, :3].astype(int) - other[:, :, :3].astype(int)).max(axis=2)
    return np.asarray(gap > 24)


def area(look: str, without: str, side: Side) -> int:
    return int(apart(drawn(look, side), drawn(without, side)).sum())


@pytest.mark.parametrize("side", ["front", "three-quarter", "profile", "back"])
def test_a_bun_and_spiky_hair_are_seen_from_every_side(side: Side) -> None:
    assert area("grey hair in a bun", "short hair, grey hair", side) > 40
    assert area("spiky brown hair", "short hair, brown hair", side) > 40


@pytest.mark.parametrize("side", ["front", "three-quarter", "profile"])
def test_freckles_a_scar_and_glasses_are_seen_wherever_the_face_is(side: Side) -> None:
    plain = "short hair"
    assert area("short hair, freckles", plain, side) >= 6
    assert area("short hair, round glasses", plain, side) > 25
    if side != "profile":  # it is on the other cheek
        assert area("short hair, a scar", plain, side) > 3


def test_glasses_stay_on_the_face_when_the_head_is_turned() -> None:
    bare, worn = drawn("short hair", "three-quarter"), drawn("short hair, round glasses", "three-quarter")
    ground = np.abs(bare[:, :, :3].astype(int) - bare[0, 0, :3].astype(int)).max(axis=2) < 6
    assert not (apart(bare, worn) & ground)[:, WIDTH // 2 + 1 :].sum() > 4


def test_a_face_in_profile_has_the_nose_and_the_chin_of_its_own() -> None:
    picture = drawn("short hair", "profile")
    ground = picture[0, 0, :3].astype(int)
    figure = np.abs(picture[:, :, :3].astype(int) - ground).max(axis=2) > 24
    head = [row for row in figure[: HEIGHT // 2] if row.any()]
    edge = [int(np.flatnonzero(row)[-1]) for row in head]
    forward = max(edge[len(edge) // 4 : len(edge) * 3 // 4])
    assert forward - edge[len(edge) // 4] >= 3  # the nose stands out past the brow


@pytest.mark.parametrize(
    ("said", "cut"),
    [("long black hair", "long"), ("long, shiny red hair", "long"), ("messy blond hair", "tousled"),
     ("short grey hair", "short"), ("grey hair in a bun", "bun"), ("a tall man", None)],
)  # fmt: skip
def test_a_haircut_is_read_through_the_words_before_the_hair(said: str, cut: str | None) -> None:
    assert words.haircut(said) == cut


def test_grey_hair_stays_grey_under_a_warm_lamp() -> None:
    from generation.engines.animatic.figures.colours import Grade, tones

    lamp = Grade((1.0, 0.72, 0.35), (0.1, 0.08, 0.1), (1.0, 0.8, 0.5), (0.3, 0.25, 0.2), (0.2, 0.2, 0.2), 0.4)
    grey = (0.60, 0.61, 0.64)
    spread = [
        max(channels) - min(channels) for channels in (_channels(tones(grey, lamp, 0, glow=g).lit) for g in (0, 0.4))
    ]
    assert spread[1] < 0.7 * spread[0]


def _channels(colour: int) -> tuple[int, int, int]:
    return (colour >> 16 & 255, colour >> 8 & 255, colour & 255)


def test_a_sleeper_lies_on_the_side_with_closed_eyes_and_a_fall_ends_flat() -> None:
    for pose in (sleep(1.0), fall_aside(3.0)):
        assert isinstance(pose, Pose)
        assert pose.hips[1] < 0.12
        assert abs(pose.pelvis[2]) > 1.3  # the spine lies along the ground
    assert sleep(1.0).lids == 1.0


def test_the_old_and_those_in_long_coats_hurry_without_leaping() -> None:
    from generation.engines.animatic.figures import gait
    from generation.stage import Doing, Key, Track

    way = Track((Key(0, (0.0, 0.0, 0.0)), Key(48, (5.5, 0.0, 0.0))))
    ahead, right = (1.0, 0.0, 0.0), (0.0, 0.0, -1.0)
    young = [gait.step(way, f, 24.0, 1.7, Doing.RUN, ahead, right, 0.0) for f in range(8, 40)]
    stiff = [gait.step(way, f, 24.0, 1.7, Doing.RUN, ahead, right, 0.0, stiff=True) for f in range(8, 40)]
    assert all(step.running for step in young)
    assert all(step.hasty and not step.running for step in stiff)
    assert max(s.right[1] for s in stiff) < 0.5 * max(s.right[1] for s in young)
    assert all(min(s.right[1], s.left[1]) == 0.0 for s in stiff)  # a foot is always on the ground


def test_a_bones_shadow_lies_within_its_outline() -> None:
    bone = capsule((20.0, 20.0), 12.0, (70.0, 50.0), 6.0)
    for lit_left in (True, False):
        box, whole = bone.shadow(-0.3, lit_left).computeTightBounds(), bone.path.computeTightBounds()
        assert whole.makeOutset(0.2, 0.2).contains(box)
    assert bone.grown(3.0).computeTightBounds().contains(bone.path.computeTightBounds())


def test_a_childs_face_is_rounder_than_a_grown_ones() -> None:
    child = appearance(Character(id="k", name="Kit", kind="child", age=8, sex="male", look="short hair"))
    man = appearance(Character(id="k", name="Kit", age=40, sex="male", look="short hair"))
    assert child.face.eye > man.face.eye
    assert child.face.nose < man.face.nose
