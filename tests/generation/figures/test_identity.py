"""A character is the same in every shot: the same colours whatever the size, lit by the scene, faded by the air."""

from __future__ import annotations

from collections import Counter

import numpy as np
import pytest
from numpy.typing import NDArray

from generation.engines.animatic.figures import appearance
from generation.engines.animatic.figures.colours import rgb
from generation.stage import Doing, Feeling, Track
from storyboard.model import Character
from storyboard.speech import Mouth
from tests.generation.figures.sets import DAY, MIA, NIGHT, TOM, XIAOYU, covered, picture, someone, stage

Solid = tuple[int, int, int]


def solids(pixels: NDArray[np.uint8], count: int = 4) -> set[Solid]:
    """The colours that cover most of a figure."""
    opaque = pixels[pixels[:, :, 3] == 255][:, :3]
    return {colour for colour, _ in Counter(map(tuple, opaque.tolist())).most_common(count)}


@pytest.mark.parametrize("character", [MIA, TOM, XIAOYU, Character(id="zed", name="Zed")])
def test_the_colours_of_a_character_are_the_same_in_a_wide_and_in_a_medium_shot(character: Character) -> None:
    wide = picture(stage(someone(character), lens=60))
    medium = picture(stage(someone(character, facing=Track.still(2.7), doing=Doing.POINT), lens=100), frame=40)
    assert len(solids(wide) & solids(medium)) >= 3


def test_two_characters_do_not_share_their_colours() -> None:
    assert len(solids(picture(stage(someone(MIA)))) & solids(picture(stage(someone(TOM))))) <= 1


def test_the_raincoat_is_red() -> None:
    r, g, b = (max(colour[i] for colour in [rgb_of_most(picture(stage(someone(MIA))))]) for i in range(3))
    assert r > 2 * g
    assert r > 2 * b


def rgb_of_most(pixels: NDArray[np.uint8]) -> Solid:
    opaque = pixels[pixels[:, :, 3] == 255][:, :3]
    return Counter(map(tuple, opaque.tolist())).most_common(1)[0][0]


@pytest.mark.parametrize("light", [DAY, NIGHT])
def test_skin_is_never_green_or_grey(light: object) -> None:
    from generation.engines.animatic.figures.colours import Grade, tones

    for code in ("f2cbae", "8d5b3c", "6d4430", "ecc29c"):
        grade = Grade(light.key, light.shadow, light.rim, light.bounce, light.haze, light.darkness)  # type: ignore[attr-defined]
        lit = tones(rgb(code), grade, 0, skin=True).lit
        r, g, b = lit >> 16 & 255, lit >> 8 & 255, lit & 255
        assert r > g > b


def test_the_same_frame_drawn_twice_is_the_same_picture() -> None:
    scene = stage(someone(TOM, doing=Doing.WAVE, feeling=Feeling.JOY, holds=("lantern",)))
    assert np.array_equal(picture(scene, 17, Mouth.OH), picture(scene, 17, Mouth.OH))


def test_nobody_is_ever_quite_still() -> None:
    scene = stage(someone(MIA))
    assert not np.array_equal(picture(scene, 3), picture(scene, 20))


def test_a_figure_far_away_fades_into_the_air() -> None:
    from dataclasses import replace

    air = replace(DAY, visibility=20.0)
    near = rgb_of_most(picture(stage(someone(MIA), light=air)))
    far = rgb_of_most(picture(stage(someone(MIA), light=air, camera=(0.0, 1.2, -30.0), lens=400)))
    assert far[2] > near[2] + 60


def test_a_figure_out_of_focus_is_soft_and_one_in_focus_is_sharp() -> None:
    sharp = picture(stage(someone(MIA), lens=100))
    soft = picture(stage(someone(MIA), lens=100, focus=40.0))
    edge = ((sharp[:, :, 3] > 20) & (sharp[:, :, 3] < 235)).sum()
    blurred = ((soft[:, :, 3] > 20) & (soft[:, :, 3] < 235)).sum()
    assert blurred > 3 * edge


def test_a_figure_behind_the_camera_or_beside_the_frame_draws_nothing() -> None:
    assert covered(picture(stage(someone(MIA, position=Track.still(0.0, 0.0, -9.0))))) == 0
    assert covered(picture(stage(someone(MIA, position=Track.still(30.0, 0.0, 0.0))))) == 0


@pytest.mark.parametrize("kind", ["person", "child", "robot", "dog", "cat", "horse", "bird"])
@pytest.mark.parametrize("facing", [0.0, 1.6, 2.4, 3.14])
def test_every_kind_is_drawn_from_every_side_with_its_feet_on_the_ground(kind: str, facing: float) -> None:
    character = Character.model_validate({"id": kind, "name": kind, "kind": kind})
    height = appearance(character).height
    scene = stage(
        someone(character, facing=Track.still(facing)),
        camera=(0.0, height * 0.5, -4.0 * height),
        target=(0.0, height * 0.5, 0.0),
        lens=70,
    )
    pixels = picture(scene)
    rows = np.nonzero((pixels[:, :, 3] > 250).any(axis=1))[0]
    assert covered(pixels) > 1500
    # Where the ground is under the figure, in pixels.
    ground = 180 + 480 * 70 / 36 * 0.5 / 4.0
    assert abs(rows[-1] - ground) < 0.08 * 480
