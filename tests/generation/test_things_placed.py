"""Where things are: clocks on walls, what is put down on its table, and who sits outdoors on a step."""

from __future__ import annotations

import math

from generation.stage import Doing
from generation.staging import stage
from storyboard.camera import Size
from storyboard.model import Character
from tests.generation.staging_requests import ADA, MIA, TOM, shot

OLD = Character(id="old", name="Old Man", sex="male", age=82)


def test_a_clock_that_is_looked_at_hangs_on_the_back_wall() -> None:
    staged = stage(shot("Ada looks at the clock.", place="Kitchen", inside=True, cast=(ADA,)))
    clock = next(prop for prop in staged.props if prop.name == "clock")
    _, y, z = clock.position.at(0)
    assert y > 1.5
    assert z > 3.0
    assert not [prop for prop in staged.props if prop.name == "table"]


def test_clocks_on_every_wall_hang_on_three_of_them_in_every_shot_there() -> None:
    look = "Clocks on every wall, none of them agreeing."
    staged = stage(shot("Ada waits.", place="Workshop", inside=True, cast=(ADA,), look=look))
    spots = [prop.position.at(0) for prop in staged.props if prop.name == "clock"]
    assert len(spots) > 8
    assert min(x for x, _, _ in spots) < -3.5 < 3.5 < max(x for x, _, _ in spots)


def test_an_alarm_clock_stands_where_it_is_put() -> None:
    staged = stage(shot("The alarm clock rings on the table.", place="Bedroom", inside=True, cast=(ADA,)))
    clock = next(prop for prop in staged.props if prop.name == "clock")
    assert clock.position.at(0)[1] < 1.0


def test_a_box_put_on_the_table_is_first_in_the_arms_and_then_on_a_table_before_them() -> None:
    staged = stage(shot("Ada puts a cardboard box down on the table.", place="Kitchen", inside=True, cast=(ADA,)))
    ada = staged.actors[0]
    assert [act.holds for act in ada.acts] == [("box",), ()]
    assert ada.now(47).doing is Doing.REACH, "upright"
    box = next(prop for prop in staged.props if prop.name == "box")
    assert box.position.at(0)[1] < -10 < 0.7 < box.position.at(47)[1] < 0.8
    table = next(prop for prop in staged.props if prop.name == "table")
    assert math.dist(table.position.at(0)[::2], box.position.at(47)[::2]) < 0.1


def test_who_sits_outdoors_sits_on_a_step_and_two_on_one_step_beside_each_other() -> None:
    staged = stage(shot("They sit squeezed together on one step.", cast=(ADA, TOM)))
    assert [prop.name for prop in staged.props].count("step") == 2
    left, right = (actor.position.at(0) for actor in staged.actors)
    assert math.dist(left, right) < 0.8


def test_who_sits_on_the_floor_has_no_chair() -> None:
    staged = stage(shot("Mia sits on the floor.", place="Living room", inside=True, cast=(MIA,)))
    assert staged.actors[0].doing is Doing.KNEEL
    assert "chair" not in [prop.name for prop in staged.props]


def test_a_picture_of_a_hand_has_the_hand_large_and_sharp() -> None:
    from generation.engines.animatic.figures import skeleton
    from generation.stage import View

    action = "The old man's hand comes out from under the blanket."
    staged = stage(shot(action, place="Workshop", inside=True, cast=(OLD,), size=Size.INSERT))
    joints = skeleton(staged.actors[0], 24, staged)
    view = View.of(staged, 24)
    import numpy as np

    (x, y, depth), (wrist_x, wrist_y, _) = view.project(np.array([joints["hand_r"], joints["wrist_r"]]))
    assert abs(x / 320 - 0.5) < 0.25
    assert abs(y / 180 - 0.5) < 0.25
    assert math.hypot(x - wrist_x, y - wrist_y) > 0.1 * 180, "half a hand is more than a tenth of the picture's height"
    assert abs(view.focus - depth) < 0.5


def test_a_class_sits_at_its_desks_and_the_teacher_writes_on_the_board_with_her_back_to_it() -> None:
    look = "Thirty heads down over thirty books."
    empty = stage(shot("Rain on tall windows.", place="Classroom", inside=True, look=look, size=Size.WIDE))
    assert len(empty.extras) == 6
    assert all(pupil.doing is Doing.SIT and math.cos(pupil.facing.at(0)[0]) > 0.9 for pupil in empty.extras)
    assert not [prop for prop in empty.props if prop.name == "table"]
    taught = stage(shot("Ada stands at the blackboard drawing a volcano.", place="Classroom", inside=True, cast=(ADA,)))
    ada = taught.actors[0]
    assert ada.doing is Doing.RAISE
    assert ada.position.at(0)[2] > 3.5
    assert math.cos(ada.facing.at(0)[0]) > 0.5


def test_who_looks_at_his_watch_has_it_in_the_hand() -> None:
    assert stage(shot("Tom looks at his pocket watch.", cast=(TOM,))).actors[0].holds == ("watch",)
    assert stage(shot("Tom looks at the lantern.", cast=(TOM,))).actors[0].holds == ()
