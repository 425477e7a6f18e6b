"""Camera movements as signs, and which way their arrows point."""

from __future__ import annotations

import numpy as np
import pytest
import skia

from audio.voices.casting import voice_recipes
from generation.staging import stage
from storyboard.camera import Camera, Movement
from studio.delivery.papers.glyphs import draw_sign, sign
from studio.delivery.papers.ways import way_of
from studio.production.requests import RequestBook
from tests.studio.delivery.papers.films import SHOTS, film_with


def _drawn(path: str) -> np.ndarray[tuple[int, int, int], np.dtype[np.uint8]]:
    pixels = np.full((48, 48, 4), 255, np.uint8)
    draw_sign(skia.Surface(pixels).getCanvas(), path, 0, 0, 48, 0xFF000000)
    return pixels


def test_every_movement_has_a_sign_of_its_own_within_its_box() -> None:
    signs = {movement: sign(movement) for movement in Movement}
    assert len(set(signs.values())) == len(Movement)
    for path in signs.values():
        ink = _drawn(path)[..., 0] < 128
        assert ink.sum() > 60
        assert not ink[0].any() and not ink[-1].any() and not ink[:, 0].any() and not ink[:, -1].any()


def test_left_is_right_in_a_mirror_and_down_is_up_turned_over() -> None:
    right, left = (_drawn(sign(Movement.TRUCK, way)).astype(int) for way in ("right", "left"))
    assert np.abs(right - left[:, ::-1]).mean() < 3 and np.abs(right - left).mean() > 5
    up, down = (_drawn(sign(Movement.CRANE, way)).astype(int) for way in ("up", "down"))
    assert np.abs(up - down[::-1]).mean() < 3 and np.abs(up - down).mean() > 5


@pytest.mark.parametrize(
    ("movement", "action", "way"),
    [
        (Movement.PAN, "The camera pans right over the sea.", "right"),
        (Movement.CRANE, "An empty quay.", "up"),
        (Movement.CRANE, "The camera cranes down to the quay.", "down"),
        (Movement.ZOOM, "An empty quay.", "in"),
        (Movement.ZOOM, "The camera zooms out.", "out"),
        (Movement.TILT, "The camera tilts down.", "down"),
    ],
)
def test_the_arrow_points_where_the_rehearsed_camera_goes(movement: Movement, action: str, way: str) -> None:
    shot = SHOTS[0].with_(action=action, camera=Camera(movement=movement), characters=())
    film = film_with(shot)
    camera = stage(RequestBook(film, voice_recipes(film)).request(shot)).camera
    assert way_of(camera, movement, 0, shot.frames - 1) == way


def test_a_camera_that_stands_still_points_nowhere() -> None:
    shot = SHOTS[0].with_(camera=Camera(movement=Movement.STATIC))
    film = film_with(shot)
    camera = stage(RequestBook(film, voice_recipes(film)).request(shot)).camera
    assert way_of(camera, Movement.TRUCK, 0, 23) == ""
