"""A director's words become a stage: sizes in metres, sides of the line, eyelines, movements."""

from __future__ import annotations

import math

import numpy as np
import pytest

from generation.engines.animatic.figures import knows_prop, skeleton
from generation.request import Request
from generation.stage import Doing, Feeling, Stage, View
from generation.staging import stage
from generation.staging.things import THINGS
from storyboard.camera import Angle, Movement, Size
from storyboard.model import Character, Mood, TimeOfDay, Weather
from tests.generation.staging_requests import ADA, MIA, TOM, says, shot


def seen_at(staged: Stage, point: tuple[float, float, float], frame: int = 0) -> tuple[float, float, float]:
    """A point in parts of the frame: across, down, and its depth in metres."""
    view = View.of(staged, frame)
    x, y, depth = view.project(np.asarray([point]))[0]
    return float(x / staged.width), float(y / staged.height), float(depth)


def eyes(staged: Stage, index: int = 0, frame: int = 24) -> tuple[float, float, float]:
    return skeleton(staged.actors[index], frame, staged)["eyes"]


def test_the_same_request_gives_the_same_stage() -> None:
    request = shot("Tom reads the letter while Mia runs in.", cast=(MIA, TOM), movement=Movement.HANDHELD)
    assert stage(request) == stage(request)


@pytest.mark.parametrize("size", [size for size in Size if size is not Size.INSERT])
@pytest.mark.parametrize("lens", [24.0, 40.0, 75.0])
def test_every_size_holds_its_metres_at_the_subject_through_any_lens(size: Size, lens: float) -> None:
    staged = stage(shot("Tom waits.", cast=(TOM,), size=size, lens_mm=lens))
    x, y, z = eyes(staged)
    high, low = seen_at(staged, (x, y, z)), seen_at(staged, (x, y - 0.1, z))
    metres_in_frame = 0.1 / (low[1] - high[1])
    assert metres_in_frame == pytest.approx(size.frame_height, rel=0.16)


def test_a_full_shot_holds_head_and_feet_and_a_medium_has_the_eyes_on_the_upper_third() -> None:
    full = stage(shot("Tom waits.", cast=(TOM,), size=Size.FULL))
    body = skeleton(full.actors[0], 0, full)
    assert seen_at(full, body["crown"])[1] > 0.02
    assert seen_at(full, full.actors[0].position.at(0))[1] < 0.98  # type: ignore[arg-type]
    medium = stage(shot("Tom waits.", cast=(TOM,), size=Size.MEDIUM))
    assert seen_at(medium, eyes(medium), 24)[1] == pytest.approx(1 / 3, abs=0.06)


def test_angles_look_from_where_they_say() -> None:
    heights = {
        angle: stage(shot("Tom waits.", cast=(TOM,), size=Size.MEDIUM, angle=angle)).camera
        for angle in (Angle.LOW, Angle.EYE, Angle.HIGH, Angle.OVERHEAD)
    }
    y = {angle: camera.position.at(0)[1] - camera.target.at(0)[1] for angle, camera in heights.items()}
    assert y[Angle.LOW] < -0.2 < y[Angle.EYE] < 0.4 < y[Angle.HIGH] < y[Angle.OVERHEAD]
    dutch = stage(shot("Tom waits.", cast=(TOM,), angle=Angle.DUTCH))
    assert abs(dutch.camera.roll.at(0)[0]) > 0.1


def dialogue(**changes: object) -> Request:
    both = (TOM.id, ADA.id)
    return shot("They talk.", place="Kitchen", inside=True, scene_cast=both, **changes)


def test_everyone_keeps_their_side_of_the_line_through_shot_and_reverse_shot() -> None:
    two = stage(dialogue(cast=(TOM, ADA), size=Size.MEDIUM))
    assert seen_at(two, eyes(two, 0))[0] < 0.5 < seen_at(two, eyes(two, 1))[0]
    for size in (Size.MEDIUM, Size.MEDIUM_CLOSE, Size.CLOSE, Size.EXTREME_CLOSE):
        on_tom = stage(dialogue(cast=(TOM,), size=size, spoken=(says(TOM),)))
        on_ada = stage(dialogue(cast=(ADA,), size=size, spoken=(says(ADA),)))
        assert looks_to(on_tom) > 0 > looks_to(on_ada), size
        assert on_tom.camera.position.at(0)[2] < 0 and on_ada.camera.position.at(0)[2] < 0, "one side of the line"


def looks_to(staged: Stage) -> float:
    """Positive if the first actor looks to the right of the frame."""
    actor = staged.actors[0]
    assert actor.gaze is not None
    away = np.asarray(actor.gaze.at(0)) - np.asarray(eyes(staged))
    return float(away @ np.asarray(View.of(staged, 0).right))


def test_the_order_of_the_cast_in_a_shot_does_not_move_anyone() -> None:
    one, other = stage(dialogue(cast=(TOM, ADA))), stage(dialogue(cast=(ADA, TOM)))
    places = [{actor.character.id: actor.position.at(0) for actor in staged.actors} for staged in (one, other)]
    assert places[0] == places[1]


def test_a_single_leaves_room_on_the_side_it_looks_to() -> None:
    on_tom = stage(dialogue(cast=(TOM,), size=Size.MEDIUM_CLOSE))
    on_ada = stage(dialogue(cast=(ADA,), size=Size.MEDIUM_CLOSE))
    assert seen_at(on_tom, eyes(on_tom))[0] < 0.5 < seen_at(on_ada, eyes(on_ada))[0]


def test_over_the_shoulder_has_the_other_one_nearer_and_at_the_edge() -> None:
    staged = stage(dialogue(cast=(TOM, ADA), size=Size.MEDIUM, angle=Angle.OVER_SHOULDER, spoken=(says(TOM),)))
    tom, ada = seen_at(staged, eyes(staged, 0)), seen_at(staged, eyes(staged, 1))
    assert 0.2 < tom[0] < 0.6
    assert ada[2] < tom[2] - 0.5
    assert ada[0] > 0.66


def test_over_a_childs_shoulder_the_child_is_in_the_picture_and_so_is_who_is_seen() -> None:
    for seen, near in ((TOM, MIA), (MIA, TOM)):
        both = ("tom", "mia")
        for size in (Size.MEDIUM, Size.MEDIUM_CLOSE, Size.CLOSE):
            staged = stage(
                shot(
                    "They talk.",
                    cast=(seen, near),
                    scene_cast=both,
                    size=size,
                    angle=Angle.OVER_SHOULDER,
                    spoken=(says(seen),),
                )
            )
            face, shoulder = seen_at(staged, eyes(staged, 0)), seen_at(staged, eyes(staged, 1))
            assert 0.15 < face[1] < 0.6, (seen.name, size)
            assert 0.1 < shoulder[1] < 0.95, (near.name, size)
            assert abs(face[0] - shoulder[0]) > 0.25, "the shoulder does not cover who is seen"


def test_a_lamp_named_before_anybody_is_nobodys_to_hold() -> None:
    grandpa = Character(id="grandpa", name="爷爷")
    staged = stage(shot("一盏油灯，爷爷坐在桌前。", place="爷爷家", inside=True, cast=(grandpa,)))
    assert staged.actors[0].holds == ()
    assert "lantern" in [prop.name for prop in staged.props]


def test_two_in_a_car_sit_and_look_ahead() -> None:
    staged = stage(shot("They drive.", place="Taxi", inside=True, cast=(TOM, ADA), size=Size.WIDE))
    assert staged.place == "car"
    for index, actor in enumerate(staged.actors):
        assert actor.doing is Doing.SIT
        assert math.cos(actor.facing.at(0)[0]) < -0.7, "towards the windscreen"
        assert 0.1 < seen_at(staged, eyes(staged, index))[1] < 0.6


def test_a_point_of_view_leaves_the_viewer_out() -> None:
    staged = stage(shot("TOM'S POV - Mia waves.", cast=(TOM, MIA), angle=Angle.POINT_OF_VIEW))
    assert [actor.character.id for actor in staged.actors] == ["mia"]
    assert staged.actors[0].doing is Doing.WAVE


def camera_path(movement: Movement, action: str = "Ada waits.") -> Stage:
    return stage(shot(action, cast=(ADA,), size=Size.MEDIUM_FULL, movement=movement))


def test_a_static_camera_rests() -> None:
    camera = camera_path(Movement.STATIC).camera
    assert all(len(track.keys) == 1 for track in (camera.position, camera.target, camera.lens, camera.focus))


def test_a_zoom_changes_only_the_lens() -> None:
    camera = camera_path(Movement.ZOOM).camera
    assert camera.position.at(0) == camera.position.at(47)
    assert camera.target.at(0) == camera.target.at(47)
    assert camera.lens.at(47)[0] > 1.3 * camera.lens.at(0)[0]


def test_a_dolly_moves_the_camera_and_so_near_things_grow_faster_than_far_ones() -> None:
    staged = camera_path(Movement.DOLLY_IN)
    assert staged.camera.lens.at(0) == staged.camera.lens.at(47)
    near = View.of(staged, 47).scale(seen_at(staged, (0.0, 1.0, 0.0), 47)[2]) / View.of(staged, 0).scale(
        seen_at(staged, (0.0, 1.0, 0.0), 0)[2]
    )
    far = seen_at(staged, (0.0, 1.0, 40.0), 0)[2] / seen_at(staged, (0.0, 1.0, 40.0), 47)[2]
    assert near > 1.3 > 1.1 > far


def test_a_pan_and_a_tilt_turn_the_camera_on_the_spot() -> None:
    for movement, axis in ((Movement.PAN, 0), (Movement.TILT, 1)):
        camera = camera_path(movement).camera
        assert camera.position.at(0) == camera.position.at(47)
        assert abs(camera.target.at(0)[axis] - camera.target.at(47)[axis]) > 0.3, movement


def test_an_arc_goes_round_at_an_even_distance() -> None:
    camera = camera_path(Movement.ARC).camera
    distances = [math.dist(camera.position.at(frame), camera.target.at(frame)) for frame in range(0, 48, 6)]
    assert max(distances) == pytest.approx(min(distances), rel=0.01)
    assert math.dist(camera.position.at(0), camera.position.at(47)) > 1.0


def test_a_crane_rises_and_a_truck_travels_sideways() -> None:
    crane = camera_path(Movement.CRANE).camera
    assert crane.position.at(47)[1] - crane.position.at(0)[1] > 0.8
    truck = camera_path(Movement.TRUCK, "Ada walks.")
    before, after = (seen_at(truck, truck.actors[0].position.at(frame), frame) for frame in (2, 45))  # type: ignore[arg-type]
    assert abs(before[0] - after[0]) < 0.05, "the camera keeps up with who walks"
    assert abs(truck.camera.position.at(0)[0] - truck.camera.position.at(47)[0]) > 1.0


def test_a_whip_pan_is_over_within_eight_frames() -> None:
    camera = camera_path(Movement.WHIP_PAN).camera
    moving = [frame for frame in range(47) if math.dist(camera.target.at(frame), camera.target.at(frame + 1)) > 0.01]
    assert 4 <= len(moving) <= 9


def test_handheld_never_rests_and_never_jumps() -> None:
    camera = camera_path(Movement.HANDHELD).camera
    steps = [math.dist(camera.target.at(frame), camera.target.at(frame + 1)) for frame in range(47)]
    assert all(step > 0 for step in steps)
    assert max(steps) < 0.03


def test_a_rack_focus_changes_only_the_focus() -> None:
    camera = camera_path(Movement.RACK_FOCUS).camera
    assert camera.position.at(0) == camera.position.at(47) and camera.lens.at(0) == camera.lens.at(47)
    assert camera.focus.at(0) != camera.focus.at(47)


@pytest.mark.parametrize(
    ("action", "doing"),
    [
        ("Tom walks to the window.", Doing.WALK),
        ("Tom sits down.", Doing.SIT),
        ("Tom picks up the phone.", Doing.PHONE),
        ("Tom kneels.", Doing.KNEEL),
        ("Tom sobs.", Doing.CRY),
        ("Tom nods.", Doing.NOD),
        ("Tom waits.", Doing.STAND),
    ],
)
def test_verbs_become_what_the_body_does(action: str, doing: Doing) -> None:
    assert stage(shot(action, cast=(TOM,))).actors[0].doing is doing


def test_chinese_verbs_and_things_are_understood() -> None:
    rain = Character(id="xiaoyu", name="小雨", kind="child", look="黄色雨衣")
    staged = stage(shot("小雨蹲在河边，双手捧着一只纸船。", place="江南老巷", cast=(rain,)))
    assert staged.place == "canal lane"
    assert staged.actors[0].doing is Doing.CROUCH
    assert staged.actors[0].holds == ("paper boat",)


def test_each_clause_belongs_to_who_it_names() -> None:
    staged = stage(shot("Tom sits. Mia runs in, laughing. He looks afraid.", cast=(TOM, MIA)))
    tom, mia = staged.actors
    assert (tom.doing, mia.doing) == (Doing.SIT, Doing.RUN)
    assert (tom.feeling, mia.feeling) == (Feeling.FEAR, Feeling.JOY)


def test_what_the_weather_does_nobody_is_made_to_do() -> None:
    staged = stage(shot("Waves fall on the rock. Rain runs down the glass. Mia waits in golden light.", cast=(MIA,)))
    assert staged.actors[0].doing is Doing.STAND


def test_a_lamp_that_dies_leaves_the_room_dark() -> None:
    staged = stage(shot("The lamp flickers and dies.", place="Lantern room", inside=True, frames=72))
    assert staged.power.at(0)[0] == 1.0
    assert staged.power.at(71)[0] == 0.0


def test_someone_who_enters_comes_from_outside_the_frame() -> None:
    staged = stage(shot("Tom walks in.", cast=(TOM,), scene_cast=("tom", "ada"), size=Size.FULL, frames=96))
    assert not 0 <= seen_at(staged, staged.actors[0].position.at(0), 0)[0] <= 1  # type: ignore[arg-type]
    assert 0.2 < seen_at(staged, staged.actors[0].position.at(95), 95)[0] < 0.8  # type: ignore[arg-type]


def test_an_insert_has_the_named_thing_in_the_middle() -> None:
    staged = stage(shot("A brass lantern.", place="Kitchen", inside=True, size=Size.INSERT))
    lantern = next(prop for prop in staged.props if prop.name == "lantern")
    x, y, z = lantern.position.at(0)
    across, down, depth = seen_at(staged, (x, y + lantern.size / 2, z))
    assert (across, down) == (pytest.approx(0.5, abs=0.05), pytest.approx(0.5, abs=0.05))
    assert View.of(staged, 0).scale(depth) * lantern.size > 0.25 * staged.height


def test_everything_staging_sets_in_a_place_can_be_drawn() -> None:
    own = {"lamp", "bird"}
    assert [name for name in THINGS if name not in own and not knows_prop(name)] == []


def test_what_nobody_can_draw_is_named_and_ordinary_words_are_not() -> None:
    assert stage(shot("A dragon and an elephant fly over the quiet street.")).unknown == ("dragon", "elephant")
    assert stage(shot("Tom puts the old letter on the table and thinks of home.", cast=(TOM,))).unknown == ()
    assert stage(shot("Fireworks over the crowd. A helicopter lands.")).unknown == ("fireworks", "helicopter")
    assert stage(shot("一架直升机飞过人群。")).unknown == ("直升机",)


@pytest.mark.parametrize(
    "action",
    [
        "She roars like a lion, as strong as a bear.",
        "He dreams of a dragon.",
        "Tom fishes from the fishing boat.",
        "她像一只小猫。",
    ],
)
def test_what_is_only_compared_or_dreamt_of_is_not_missed(action: str) -> None:
    assert stage(shot(action, cast=(TOM,))).unknown == ()


def test_an_animal_that_nobody_is_stands_there_as_an_extra_and_is_not_missed() -> None:
    rex = Character(id="rex", name="Rex", kind="dog")
    barks = stage(shot("A dog barks at Tom.", cast=(TOM,)))
    assert (barks.unknown, [extra.character.kind for extra in barks.extras]) == ((), ["dog"])
    assert stage(shot("Rex, a brown dog, barks.", cast=(rex,))).extras == ()
    assert stage(shot("Rex, a brown dog, barks.", cast=(rex,))).unknown == ()


@pytest.mark.parametrize(
    ("name", "inside", "place"),
    [
        ("LIGHTHOUSE ROCK", False, "lighthouse"),
        ("LIGHTHOUSE - LANTERN ROOM", True, "lantern room"),
        ("OPEN SEA", False, "open sea"),
        ("FISHING BOAT - WHEELHOUSE", True, "wheelhouse"),
        ("Tom's kitchen", True, "kitchen"),
        ("CAFÉ", True, "café"),
        ("石桥", False, "bridge"),
        ("爷爷家", True, "living room"),
        ("CASTLE", False, "castle"),
        ("CASTLE - THRONE ROOM", True, "great hall"),
        ("OLD THEATRE", True, "theatre"),
        ("Classroom 3B", True, "classroom"),
        ("AIRPLANE", True, "aeroplane"),
        ("TAXI", False, "street"),
        ("图书馆", True, "library"),
        ("VILLAGE MARKET", False, "market"),
        ("TRAIN STATION", True, "station"),
        ("STATION", False, "station"),
        ("POLICE STATION", True, "police station"),
        ("TRAIN - CORRIDOR", True, "train corridor"),
        ("ROOF OF THE TRAIN", False, "train roof"),
        ("SCHOOL CORRIDOR", True, "corridor"),
        ("FERRY DECK", False, "deck"),
        ("DESERT ROAD", False, "desert"),
        ("DIRT ROAD", False, "country road"),
        ("STABLE", True, "stable"),
        ("CITY BUS", True, "bus"),
        ("BUS STOP", False, "street"),
        ("ROSE GARDEN", False, "garden"),
        ("FACTORY", True, "factory"),
        ("WOODEN PIER", False, "pier"),
        ("SWIMMING POOL", False, "pool"),
        ("CHURCHYARD", False, "cemetery"),
        ("RIVER BANK", False, "river"),
        ("BANK", True, "office"),
        ("CABIN IN THE WOODS", False, "village"),
        ("果园", False, "orchard"),
        ("STATION WAITING ROOM", True, "waiting room"),
        ("WHEAT FIELD", False, "wheat field"),
        ("CORNFIELD", False, "cornfield"),
        ("麦田", False, "wheat field"),
        ("XYZZY", True, "room"),
        ("XYZZY", False, "outdoors"),
    ],
)
def test_places_are_known_by_their_names(name: str, inside: bool, place: str) -> None:
    assert stage(shot(place=name, inside=inside)).place == place


def test_time_weather_and_mood_make_the_light() -> None:
    day = stage(shot(time=TimeOfDay.DAY)).light
    night = stage(shot(time=TimeOfDay.NIGHT)).light
    fog = stage(shot(weather=Weather.FOG)).light
    sad = stage(shot(mood=Mood.SAD)).light
    assert sum(night.horizon) < 0.5 * sum(day.horizon) and night.darkness > day.darkness
    assert fog.visibility < 0.1 * day.visibility
    assert max(sad.sky_top) - min(sad.sky_top) < max(day.sky_top) - min(day.sky_top), "sadness has less colour"


def test_a_place_is_the_same_place_in_every_shot() -> None:
    assert stage(shot(size=Size.WIDE)).seed == stage(shot(size=Size.CLOSE, time=TimeOfDay.NIGHT)).seed
    assert stage(shot(place="Kitchen")).seed != stage(shot(place="Garden")).seed


@pytest.mark.parametrize(("width", "height"), [(720, 1280), (64, 64), (1920, 800)])
def test_a_two_shot_holds_both_in_any_frame(width: int, height: int) -> None:
    staged = stage(dialogue(cast=(TOM, ADA), size=Size.MEDIUM, width=width, height=height))
    for index in (0, 1):
        assert 0.03 < seen_at(staged, eyes(staged, index))[0] < 0.97
