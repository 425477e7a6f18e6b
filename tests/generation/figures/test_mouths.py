"""Mouths follow the voice: the wider the sound, the wider the mouth, and the jaw eases in between."""

from __future__ import annotations

from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from generation.engines.animatic.figures.colours import Grade, rgb, tones
from generation.engines.animatic.figures.eyes import blink_at
from generation.engines.animatic.figures.lips import TEETH, THROAT, TONGUE
from generation.stage import Stage
from storyboard.model import Character
from storyboard.speech import Mouth
from tests.generation.figures.sets import DAY, MIA, picture, someone, stage

GRADE = Grade(DAY.key, DAY.shadow, DAY.rim, DAY.bounce, DAY.haze, DAY.darkness)


def close_up(character: Character = MIA) -> Stage:
    return stage(someone(character), camera=(0.0, 1.56, -1.4), target=(0.0, 1.53, 0.0), lens=130)


def inside(pixels: NDArray[np.uint8]) -> int:
    """How many rows of the picture show the inside of a mouth: throat, tongue or teeth."""
    colours = [
        tones(THROAT, GRADE, 0).lit,
        tones(TONGUE, GRADE, 0, skin=True).lit,
        tones(TEETH, GRADE, 0, skin=True).lit,
    ]
    rows = np.zeros(pixels.shape[0], bool)
    for colour in colours:
        wanted = np.array([colour >> 16 & 255, colour >> 8 & 255, colour & 255], np.uint8)
        rows |= (pixels[:, :, :3] == wanted).all(axis=2).sum(axis=1) > 1
    return int(rows.sum())


def test_the_mouth_is_as_open_as_the_sound_is() -> None:
    open_rows = {mouth: inside(picture(close_up(), mouth=mouth)) for mouth in Mouth}
    ordered = sorted(Mouth, key=lambda mouth: mouth.opening)
    for quieter, louder in pairwise(ordered):
        if louder.opening > quieter.opening:
            assert open_rows[louder] > open_rows[quieter], f"{louder} is not wider than {quieter}: {open_rows}"
    assert open_rows[Mouth.REST] == open_rows[Mouth.MBP] == 0


def test_all_nine_mouths_look_different() -> None:
    seen = {picture(close_up(), mouth=mouth).tobytes() for mouth in Mouth}
    assert len(seen) == 9


def test_the_jaw_eases_between_two_sounds() -> None:
    wide = inside(picture(close_up(), mouth=Mouth.AH))
    easing = inside(picture(close_up(), mouth=Mouth.AH, openings=(0.0, 1.0, 1.0)))
    assert 0 < easing < wide


def test_the_back_of_a_head_has_no_mouth() -> None:
    from generation.stage import Track

    away = stage(someone(MIA, facing=Track.still(0.0)), camera=(0.0, 1.56, -1.4), target=(0.0, 1.53, 0.0), lens=130)
    assert np.array_equal(picture(away, mouth=Mouth.AH), picture(away, mouth=Mouth.AH))
    assert inside(picture(away, mouth=Mouth.AH)) == 0


def test_eyes_blink_every_three_to_six_seconds() -> None:
    for seed in (1, 77, 4242):
        closed = [blink_at(i / 24, seed) > 0.6 for i in range(24 * 120)]
        starts = [i / 24 for i in range(1, len(closed)) if closed[i] and not closed[i - 1]]
        gaps = [b - a for a, b in pairwise(starts)]
        assert min(gaps) >= 3.0
        assert max(gaps) <= 6.0


def test_two_characters_do_not_blink_together() -> None:
    assert [blink_at(i / 24, 1) for i in range(240)] != [blink_at(i / 24, 2) for i in range(240)]


def test_the_eyes_follow_what_is_looked_at() -> None:
    from generation.stage import Track

    left = stage(
        someone(gaze=Track.still(-2.0, 1.5, -2.0)), camera=(0.0, 1.56, -1.4), target=(0.0, 1.53, 0.0), lens=130
    )
    right = stage(
        someone(gaze=Track.still(2.0, 1.5, -2.0)), camera=(0.0, 1.56, -1.4), target=(0.0, 1.53, 0.0), lens=130
    )
    iris = rgb("140f14")
    colour = tones(iris, GRADE, 0).lit
    wanted = np.array([colour >> 16 & 255, colour >> 8 & 255, colour & 255], np.uint8)

    def middle(scene: Stage) -> float:
        return float(np.nonzero((picture(scene)[:, :, :3] == wanted).all(axis=2))[1].mean())

    assert middle(left) < middle(right) - 15
