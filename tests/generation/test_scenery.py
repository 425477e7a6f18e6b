"""Places look like themselves: the same each time, other by night, and there on every side."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from numpy.typing import NDArray

from generation.engines import load
from generation.engines.animatic.painter import Painter
from generation.engines.animatic.scenery import PLACES
from generation.engines.animatic.sheet import Sheet
from generation.engines.protocol import Materials
from generation.request import Request
from generation.stage import Stage, Track
from generation.staging import stage
from storyboard.camera import Movement, Size
from storyboard.model import TimeOfDay, Weather
from storyboard.speech import Mouth, MouthTrack
from tests.generation.staging_requests import ADA, TOM, says, shot

Picture = NDArray[np.uint8]


def painted(staged: Stage, frame: int = 0) -> Picture:
    sheet = Sheet(staged.width, staged.height)
    Painter(staged, lambda character, at: Mouth.REST).draw(sheet, frame)
    return sheet.pixels


def rendered(request: Request, materials: Materials | None = None) -> list[Picture]:
    session = load("animatic").open()
    return [frame.copy() for frame in session.render(request, materials or Materials(), lambda done, total: None)]


def difference(one: Picture, other: Picture) -> float:
    """Mean difference of two pictures in levels of 0 to 255."""
    return float(np.abs(one[..., :3].astype(int) - other[..., :3].astype(int)).mean())


def in_place(kind: str, **changes: object) -> Stage:
    inside = kind in ("lantern room", "kitchen", "café", "room", "wheelhouse", "spaceship", "car", "train", "corridor")
    plain = stage(shot("", size=Size.WIDE, width=192, height=108, inside=inside))
    return replace(plain, place=kind, interior=inside, **changes)  # type: ignore[arg-type]


@pytest.mark.parametrize("kind", sorted(PLACES))
def test_every_place_is_drawn_opaque_in_many_colours_and_twice_the_same(kind: str) -> None:
    first, again = painted(in_place(kind)), painted(in_place(kind))
    assert np.array_equal(first, again)
    assert (first[..., 3] == 255).all()
    assert len(np.unique(first[..., :3].reshape(-1, 3) // 16, axis=0)) > 12


def test_places_do_not_look_alike() -> None:
    kinds = ("lighthouse", "street", "forest", "desert", "kitchen", "café", "lantern room", "snowfield", "cave")
    pictures = {kind: painted(in_place(kind)) for kind in kinds}
    for index, one in enumerate(kinds):
        for other in kinds[index + 1 :]:
            assert difference(pictures[one], pictures[other]) > 8, (one, other)


@pytest.mark.parametrize("kind", ["lighthouse", "street", "forest", "kitchen", "village"])
def test_a_camera_that_turns_round_still_sees_a_place(kind: str) -> None:
    staged = in_place(kind)
    camera = replace(staged.camera, position=Track.still(0.0, 1.6, 2.0), target=Track.still(0.3, 1.5, -10.0))
    behind = painted(replace(staged, camera=camera))
    assert len(np.unique(behind[..., :3].reshape(-1, 3) // 16, axis=0)) > 8


def test_two_kitchens_of_one_film_are_two_kitchens_and_each_is_always_itself() -> None:
    def kitchen(name: str) -> Picture:
        return painted(stage(shot("", place=name, inside=True, size=Size.WIDE)))

    names = ("Tom's kitchen", "Ada's kitchen", "Kitchen of the inn")
    pictures = [kitchen(name) for name in names]
    assert np.array_equal(pictures[0], kitchen(names[0]))
    for index, one in enumerate(pictures):
        for other in pictures[index + 1 :]:
            assert difference(one, other) > 3


def test_a_mirrored_place_is_lit_from_the_same_side_and_turns_what_moves_too() -> None:
    staged = in_place("café")
    plain, turned = (painted(replace(staged, seed=seed)) for seed in (0, 7))
    assert difference(plain, turned) > 4
    flipped = turned[:, ::-1]
    assert difference(plain, flipped) < difference(plain, turned), "furniture stands the other way round"


def test_a_candle_lights_a_room_whose_lamps_are_out() -> None:
    def dark(action: str) -> Picture:
        request = shot(
            action, place="Kitchen", inside=True, time=TimeOfDay.NIGHT, cast=(TOM,), carried=("lights: out",)
        )
        return painted(stage(request))

    lit = painted(stage(shot("Tom waits.", place="Kitchen", inside=True, time=TimeOfDay.NIGHT, cast=(TOM,))))
    assert dark("Tom waits.").mean() < dark("Tom holds a candle.").mean() < lit.mean()


def test_wind_is_seen() -> None:
    def change(weather: Weather) -> float:
        frames = rendered(shot("", place="Desert", size=Size.WIDE, frames=9, weather=weather))
        return difference(frames[0], frames[8])

    assert change(Weather.WIND) > 1.3 * change(Weather.CLEAR)


def test_night_is_darker_and_fog_is_flatter() -> None:
    def look(**setting: object) -> Picture:
        return painted(stage(shot("", place="Lighthouse", size=Size.EXTREME_WIDE, **setting)))

    day, night, fog = look(), look(time=TimeOfDay.NIGHT), look(weather=Weather.FOG)
    assert night[..., :3].mean() < 0.5 * day[..., :3].mean()
    assert fog[..., :3].std() < 0.8 * day[..., :3].std()


def test_rain_falls_and_a_clear_sky_without_people_hardly_moves() -> None:
    def change(**setting: object) -> float:
        frames = rendered(shot("", place="Village", size=Size.WIDE, frames=9, **setting))
        return difference(frames[0], frames[8])  # eight frames on, the grain is the same sheet

    assert change(weather=Weather.RAIN) > 4 * change()


def test_a_moving_camera_draws_what_a_resting_one_draws() -> None:
    """The kept pictures of a resting camera and the redrawn ones of a moving camera are the same place."""
    resting = stage(shot("", place="Park", size=Size.WIDE))
    last = replace(
        resting.camera, lens=Track(((resting.camera.lens.keys[0]), replace(resting.camera.lens.keys[0], frame=9)))
    )
    assert difference(painted(resting), painted(replace(resting, camera=last))) < 0.5


def test_the_background_of_a_close_shot_is_out_of_focus() -> None:
    def detail(size: Size) -> float:
        picture = painted(stage(shot("Tom waits.", place="City street", cast=(TOM,), size=size)))
        edge = picture[:, :40, :3].astype(int)
        return float(np.percentile(np.abs(np.diff(edge, axis=1)).max(axis=2), 99))

    assert detail(Size.CLOSE) < 0.6 * detail(Size.WIDE)


def test_two_renders_of_a_moving_shot_are_the_same_pixels() -> None:
    request = shot("Ada walks.", cast=(ADA,), movement=Movement.TRUCK, frames=6, weather=Weather.STORM)
    for one, other in zip(rendered(request), rendered(request), strict=True):
        assert np.array_equal(one, other)


def test_the_mouth_of_who_speaks_moves_and_only_then() -> None:
    request = shot("Tom waits.", cast=(TOM,), size=Size.CLOSE, frames=8, spoken=(says(TOM),), width=320, height=180)
    silent = rendered(request)
    wide_open = Materials(mouths={"line-tom": MouthTrack(shapes=(Mouth.REST,) * 4 + (Mouth.AH,) * 4)})
    talking = rendered(request, wide_open)
    assert difference(silent[1], talking[1]) == 0
    assert difference(silent[6], talking[6]) > 0.05


@pytest.mark.parametrize(("width", "height"), [(720, 1280), (64, 64), (66, 64)])
def test_any_even_frame_is_filled(width: int, height: int) -> None:
    for movement in (Movement.STATIC, Movement.HANDHELD):
        request = shot("Tom waits.", cast=(TOM,), movement=movement, width=width, height=height, frames=1)
        (frame,) = rendered(request)
        assert frame.shape == (height, width, 4)
        assert (frame[..., 3] == 255).all()
        assert frame[-1, :, :3].any() and frame[:, -1, :3].any(), "the picture reaches its edges"


def test_snow_that_begins_falls_on_bare_ground_and_thickens() -> None:
    staged = stage(shot("Snow begins to fall.", place="Field", weather=Weather.OVERCAST))
    settled = stage(shot("", place="Field", weather=Weather.SNOW))
    assert staged.weather is Weather.SNOW
    first, middle, last = (staged.falls.at(frame)[0] for frame in (0, 24, 47))
    assert first == 0.0 < middle < last == 1.0
    assert painted(staged)[120:, :, :3].mean() < painted(settled)[120:, :, :3].mean() - 8


def test_rain_runs_down_the_panes_of_a_room() -> None:
    wet, dry = (stage(shot("", place="Kitchen", inside=True, weather=w)) for w in (Weather.RAIN, Weather.OVERCAST))
    assert (painted(wet, 0) != painted(wet, 6)).any(axis=2).sum() > 60
    assert not (painted(dry, 0) != painted(dry, 6)).any()


@pytest.mark.parametrize("towards", [(0.0, 1.3, -5.0), (-4.0, 1.3, 0.4), (4.0, 1.3, 0.4)])
def test_a_door_swings_in_whichever_wall_the_camera_looks_at(towards: tuple[float, float, float]) -> None:
    staged = stage(shot("Ada opens the door.", place="Room", inside=True, cast=(ADA,)))
    there = replace(staged.camera, position=Track.still(-0.4 * towards[0], 1.5, 0.5), target=Track.still(*towards))
    seen = replace(staged, actors=(), camera=replace(there, lens=Track.still(24.0)))
    assert (painted(seen, 0) != painted(seen, 47)).any(axis=2).sum() > 200
