"""The passes measure what is drawn: masks end where figures end, what hides is nearer, skeletons lie inside."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import numpy as np
import pytest
from numpy.typing import NDArray

from generation.engines.animatic.painter import Painter
from generation.engines.animatic.passes.motion import Tracker
from generation.engines.animatic.passes.pose import KEYPOINTS, draw_poses, poses
from generation.engines.animatic.passes.survey import Survey, Surveyed
from generation.engines.animatic.sheet import Sheet
from generation.stage import Key, Stage, Track, View
from generation.staging import stage
from storyboard.camera import Angle, Movement, Size
from storyboard.model import Character
from storyboard.speech import Mouth
from tests.generation.staging_requests import MIA, TOM, shot


def quiet(_: str, __: int) -> Mouth:
    return Mouth.REST


def scene(action: str = "Mia waits.", **changes: Any) -> Stage:
    return stage(shot(action, **{"cast": (MIA,), "width": 320, "height": 180, "frames": 24, **changes}))


def measured(staged: Stage, frame: int = 12) -> Surveyed:
    return Survey(staged, quiet).at(frame)


def painted(staged: Stage, frame: int = 12) -> NDArray[np.int16]:
    sheet = Sheet(staged.width, staged.height)
    Painter(staged, quiet).draw(sheet, frame)
    return sheet.pixels[:, :, :3].astype(np.int16)


def grown(mask: NDArray[np.bool_], pixels: int) -> NDArray[np.bool_]:
    wide = mask.copy()
    for _ in range(pixels):
        padded = np.pad(wide, 1)
        wide = padded[1:-1, 1:-1] | padded[:-2, 1:-1] | padded[2:, 1:-1] | padded[1:-1, :-2] | padded[1:-1, 2:]
    return wide


@pytest.mark.parametrize("size", [Size.FULL, Size.MEDIUM, Size.CLOSE])
@pytest.mark.parametrize("movement", [Movement.STATIC, Movement.TRUCK])
def test_a_mask_ends_where_the_drawn_figure_ends(size: Size, movement: Movement) -> None:
    staged = scene(size=size, movement=movement)
    mask = measured(staged).owner == 1
    changed = np.abs(painted(staged) - painted(replace(staged, actors=()))).max(axis=2) > 24
    assert mask.sum() > 500
    assert (changed & mask).sum() > 0.97 * (grown(mask, 0)).sum()
    # Outside the mask only the shadow on the ground differs, and that is darker, never another thing's colour.
    outside = changed & ~grown(mask, 2)
    assert outside.sum() < 0.12 * mask.sum()


@pytest.mark.parametrize("doing", ["Mia walks.", "Mia sits.", "Mia lifts a lantern.", "Mia runs."])
def test_the_pose_lies_inside_the_mask(doing: str) -> None:
    staged = scene(doing, size=Size.FULL)
    seen = measured(staged)
    mask = grown(seen.owner == 1, 3)
    (posed,) = poses(staged, 12, seen)
    assert posed.names == tuple(KEYPOINTS)
    inside = [mask[int(y), int(x)] for x, y, sure in posed.points if sure]
    assert len(inside) >= 12
    assert np.mean(inside) > 0.9


def test_a_face_turned_away_has_no_eyes_and_no_nose() -> None:
    staged = scene(size=Size.FULL)
    actor = replace(staged.actors[0], facing=Track.still(0.0), gaze=None)
    (posed,) = poses(replace(staged, actors=(actor,)), 12, measured(replace(staged, actors=(actor,))))
    by_name = dict(zip(posed.names, posed.points, strict=True))
    assert by_name["nose"][2] == by_name["left_eye"][2] == by_name["right_eye"][2] == 0.0
    assert by_name["neck"][2] > 0.0


def test_the_right_hand_of_someone_who_faces_us_is_on_our_left() -> None:
    staged = scene(size=Size.FULL)
    actor = replace(staged.actors[0], facing=Track.still(np.pi), gaze=None)
    staged = replace(staged, actors=(actor,))
    (posed,) = poses(staged, 12, measured(staged))
    by_name = dict(zip(posed.names, posed.points, strict=True))
    assert by_name["right_shoulder"][0] < by_name["left_shoulder"][0]


def test_a_skeleton_is_drawn_on_black_in_the_colours_generators_know() -> None:
    staged = scene(size=Size.FULL)
    pixels = draw_poses(Sheet(320, 180), poses(staged, 12, measured(staged)))
    colours = {tuple(colour) for colour in pixels.reshape(-1, 4)[:, :3].tolist()}
    assert (0, 0, 0) in colours
    assert (153, 0, 0) in colours  # the first limb, at 60 % of red
    assert (pixels[:, :, 3] == 255).all()


def test_who_stands_before_another_is_nearer_and_hides_them() -> None:
    staged = scene("Mia and Tom wait.", cast=(MIA, TOM), size=Size.FULL)
    before, behind = staged.actors
    view = View.of(staged, 12)
    eye, ahead = np.asarray(view.position), np.asarray(view.forward)
    near = eye + ahead * 0.6 * view.focus
    far = eye + ahead * 1.3 * view.focus
    staged = replace(
        staged,
        actors=(
            replace(before, position=Track.still(float(near[0]), 0.0, float(near[2]))),
            replace(behind, position=Track.still(float(far[0]), 0.0, float(far[2]))),
        ),
    )
    both = measured(staged)
    alone = measured(replace(staged, actors=(staged.actors[1],)))
    hidden = (both.owner == 1) & (alone.owner == 1)
    assert hidden.sum() > 200
    assert (both.nearness[hidden] > alone.nearness[hidden]).all()
    assert not ((both.owner == 2) & ~(alone.owner == 1)).any()


def test_depth_is_in_metres_along_the_lens() -> None:
    staged = scene(size=Size.FULL)
    seen = measured(staged)
    mask = seen.owner == 1
    chest = np.asarray(staged.actors[0].position.at(12))
    away = float((chest - np.asarray(View.of(staged, 12).position)) @ np.asarray(View.of(staged, 12).forward))
    assert abs(1 / np.median(seen.nearness[mask]) - away) < 0.4


def test_the_ground_comes_nearer_towards_the_bottom_of_the_frame_and_the_sky_is_endless() -> None:
    seen = measured(scene("", place="Desert", cast=(), size=Size.WIDE))
    column = seen.nearness[:, 20]
    assert column[0] == 0.0
    assert column[-1] > 0.05
    assert (np.diff(column[-30:]) > -1e-6).all()


def test_the_feet_stand_at_the_depth_of_the_ground_under_them() -> None:
    staged = scene(place="Desert", size=Size.FULL, angle=Angle.HIGH)
    with_her, without = measured(staged), measured(replace(staged, actors=()))
    rows, columns = np.nonzero(with_her.owner == 1)
    lowest = rows >= rows.max() - 2
    spot = rows[lowest], columns[lowest]
    assert np.median(np.abs(with_her.nearness[spot] / without.nearness[spot] - 1)) < 0.12


def track(staged: Stage) -> Any:
    survey = Survey(staged, quiet)
    tracker = Tracker(survey)
    for frame in range(staged.frames):
        tracker.take(frame, survey.at(frame))
    return tracker.found()


def test_tracks_follow_the_actor_who_walks_while_the_place_stays() -> None:
    staged = scene("Mia walks across the street.", size=Size.WIDE)
    mover = replace(staged.actors[0], position=Track((Key(0, (-1.2, 0.0, 0.0)), Key(23, (1.2, 0.0, 0.0))), linear=True))
    found = track(replace(staged, actors=(mover,)))
    ours = [i for i, name in enumerate(found.names) if name == "mia/chest"]
    theirs = [i for i, name in enumerate(found.names) if name.startswith("set/")]
    travelled = found.tracks[:, -1] - found.tracks[:, 0]
    assert abs(travelled[ours[0], 0]) > 40
    assert np.abs(travelled[theirs]).max() < 1e-3
    assert found.visible[ours[0]].mean() > 0.8


def test_a_camera_that_moves_sets_the_whole_place_in_motion_the_near_more_than_the_far() -> None:
    found = track(scene("", cast=(), movement=Movement.TRUCK, size=Size.WIDE))
    shown = found.visible[:, 0] & found.visible[:, -1]
    run = np.abs(found.tracks[shown, -1, 0] - found.tracks[shown, 0, 0])
    depth = found.depths[shown, 0]
    near, far = depth <= np.quantile(depth, 0.3), depth >= np.quantile(depth, 0.7)
    assert run[near].mean() > 1.5 * run[far].mean()
    assert np.ptp(found.camera[:, 0:3], axis=0).max() > 0.1


@pytest.mark.parametrize("kind", ["dog", "horse", "bird", "robot"])
def test_everybody_who_is_no_person_is_masked_and_posed_too(kind: str) -> None:
    someone = Character.model_validate({"id": kind, "name": "Rex", "kind": kind})
    staged = scene("Rex waits.", cast=(someone,), size=Size.FULL)
    seen = measured(staged)
    assert (seen.owner == 1).sum() > 100
    (posed,) = poses(staged, 12, seen)
    assert posed.is_person is (kind == "robot")
    assert sum(sure > 0 for _, _, sure in posed.points) >= 5
