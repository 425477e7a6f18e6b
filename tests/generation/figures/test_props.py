"""Every thing that is known by name is drawn as itself, in the place and in a hand."""

from __future__ import annotations

import math

import numpy as np
import pytest

from generation.engines.animatic.figures import knows_prop
from generation.engines.animatic.figures.thing_names import ALIASES
from generation.engines.animatic.figures.things import THINGS, plain_name
from generation.stage import Light, Prop, Track
from tests.generation.figures.sets import DAY, NIGHT, covered, picture, someone, stage


def insert(name: str, light: Light = DAY) -> np.ndarray:
    thing = Prop(name, Track.still(0.0, 0.0, 0.0), size=0.5)
    return picture(stage(props=(thing,), camera=(0.0, 0.6, -2.2), target=(0.0, 0.25, 0.0), lens=60, light=light))


@pytest.mark.parametrize("name", sorted(THINGS))
def test_every_thing_is_drawn_and_is_more_than_a_blot(name: str) -> None:
    pixels = insert(name)
    assert covered(pixels) > 60
    opaque = pixels[pixels[:, :, 3] == 255][:, :3]
    assert len(np.unique(opaque, axis=0)) >= 3


def test_a_letter_and_a_car_that_face_to_the_right_show_their_telling_sides() -> None:
    def breadth(name: str, facing: float) -> int:
        thing = Prop(name, Track.still(0.0, 0.0, 0.0), Track.still(facing), size=0.5)
        pixels = picture(stage(props=(thing,), camera=(0.0, 0.3, -4.0), target=(0.0, 0.25, 0.0), lens=60))
        return int((pixels[:, :, 3] > 250).any(axis=0).sum())

    for name in ("letter", "car", "clock", "paper boat", "bicycle"):
        assert breadth(name, math.pi / 2) > 1.3 * breadth(name, math.pi)


def test_no_two_things_look_alike() -> None:
    assert len({insert(name).tobytes() for name in THINGS}) == len(THINGS)


def test_every_other_name_leads_to_a_thing() -> None:
    assert all(ALIASES[name] in THINGS for name in ALIASES)


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("the old letter", "letter"),
        ("Lanterns", "lantern"),
        ("a paper boat", "paper boat"),
        ("espresso machine", "coffee machine"),
        ("ship's wheel", "wheel"),
        ("一只纸船", "paper boat"),
        ("旧灯笼", "lantern"),
        ("rusty bicycle", "bicycle"),
    ],
)
def test_a_thing_is_known_by_the_words_of_the_action(said: str, meant: str) -> None:
    assert plain_name(said) == meant
    assert knows_prop(said)


@pytest.mark.parametrize("word", ["silence", "idea", "", "希望"])
def test_what_cannot_be_drawn_is_not_claimed(word: str) -> None:
    assert not knows_prop(word)


@pytest.mark.parametrize("name", ["lantern", "letter", "suitcase", "umbrella", "phone", "gun", "paper boat", "camera"])
def test_what_is_held_is_seen(name: str) -> None:
    empty, holding = picture(stage(someone())), picture(stage(someone(holds=(name,))))
    assert (empty != holding).any(axis=2).sum() > 150


def test_a_lantern_lights_the_night_more_than_the_day() -> None:
    def spill(light: Light) -> int:
        pixels = insert("lantern", light)
        return int(((pixels[:, :, 3] > 8) & (pixels[:, :, 3] < 250)).sum())

    assert spill(NIGHT) > spill(DAY) > 0
