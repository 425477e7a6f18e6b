"""Whoever does whatever, seen from wherever: there is always a picture, and always the same one."""

from __future__ import annotations

import math
from random import Random

import numpy as np
import pytest

from generation.engines.animatic.figures import skeleton
from generation.engines.animatic.figures.things import THINGS
from generation.stage import Actor, Doing, Feeling, Key, Prop, Stage, Track
from storyboard.model import Character
from storyboard.speech import Mouth
from tests.generation.figures.sets import DAY, NIGHT, picture, stage

KINDS = ["person", "child", "robot", "dog", "cat", "horse", "bird"]
SHEETS = [
    ("", ""),
    ("old, bald", "hooded cloak"),
    ("long curly hair, glasses", "apron, scarf, backpack"),
    ("大胡子", "旗袍"),
]


def anyone(dice: Random) -> Actor:
    look, wardrobe = dice.choice(SHEETS)
    number = dice.randrange(300)
    character = Character.model_validate(
        {"id": f"c{number}", "name": f"C{number}", "look": look, "wardrobe": wardrobe, "kind": dice.choice(KINDS)}
    )
    way = tuple(Key(20 * i, (dice.uniform(-2, 2), 0.0, dice.uniform(-2, 2))) for i in range(dice.choice((1, 2, 3))))
    return Actor(
        character,
        Track(way),
        Track.still(dice.uniform(-7, 7)),
        gaze=dice.choice((None, Track.still(dice.uniform(-3, 3), dice.uniform(0, 3), dice.uniform(-3, 3)))),
        doing=dice.choice(list(Doing)),
        since=dice.choice((0, 12)),
        feeling=dice.choice(list(Feeling)),
        holds=tuple(dice.sample([*THINGS, "nothing known"], dice.choice((0, 1, 2)))),
    )


def anywhere(dice: Random) -> Stage:
    thing = Prop(dice.choice(list(THINGS)), Track.still(dice.uniform(-2, 2), 0.0, dice.uniform(-2, 2)))
    return stage(
        anyone(dice),
        props=(thing,),
        light=dice.choice((DAY, NIGHT)),
        camera=(dice.uniform(-3, 3), dice.uniform(0.02, 5), dice.uniform(-4, 4)),
        target=(dice.uniform(-1, 1), dice.uniform(0, 2), dice.uniform(-1, 1)),
        lens=dice.choice((18, 24, 50, 135, 300)),
        focus=dice.uniform(0.3, 8),
        size=(160, 90),
    )


@pytest.mark.parametrize("seed", range(60))
def test_any_shot_can_be_drawn_and_is_drawn_the_same_twice(seed: int) -> None:
    scene = anywhere(Random(f"shot {seed}"))
    frame, mouth = seed % 48, list(Mouth)[seed % 9]
    assert np.array_equal(picture(scene, frame, mouth), picture(scene, frame, mouth))
    joints = skeleton(scene.actors[0], frame, scene)
    assert {"root", "hips", "chest", "neck", "head", "crown", "chin", "eyes"} <= joints.keys()
    assert all(math.isfinite(value) for point in joints.values() for value in point)


def test_a_figure_is_seen_from_straight_above() -> None:
    scene = stage(
        Actor(Character(id="mia", name="Mia"), Track.still(0.0, 0.0, 0.0), Track.still(1.0)),
        camera=(0.0, 6.0, 0.0),
        target=(0.0, 0.0, 0.0),
    )
    assert (picture(scene)[:, :, 3] > 250).sum() > 300
