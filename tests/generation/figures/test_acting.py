"""What hands do while legs walk or sit, what stands at the hands, and what weather and dark do to people."""

from __future__ import annotations

import math
from dataclasses import replace

import numpy as np
import pytest

from generation.engines.animatic.figures import appearance, skeleton
from generation.engines.animatic.figures.actors import out_in
from generation.engines.animatic.figures.reaching import wheel_of
from generation.engines.animatic.figures.space import facing_frame
from generation.engines.animatic.painter import Painter
from generation.engines.animatic.sheet import Sheet
from generation.stage import Actor, Doing, Point, Stage, Track, View
from generation.staging import stage as staged
from generation.staging.reading import doings_in
from storyboard.camera import Size
from storyboard.model import Character, TimeOfDay, Weather
from storyboard.speech import Mouth
from tests.generation.figures.sets import MIA, TOM, TOWARDS_US, XIAOYU, covered, picture, someone, stage
from tests.generation.staging_requests import shot


def joints(actor: Actor, frame: int) -> dict[str, Point]:
    return skeleton(actor, frame, stage(actor))


@pytest.mark.parametrize(
    ("action", "body", "hands"),
    [
        ("Mia runs, arms wide like wings.", Doing.RUN, Doing.OPEN_ARMS),
        ("Rosa sits at the table and counts coins.", Doing.SIT, Doing.COUNT),
        ("She fights the wheel.", Doing.STEER, None),
        ("She laughs, and turns the wheel.", Doing.STEER, Doing.LAUGH),
        ("He walks in, waving.", Doing.WALK, Doing.WAVE),
        ("She kneels, crying.", Doing.KNEEL, Doing.CRY),
        ("She pours the tea.", Doing.POUR, None),
        ("He runs up the stairs.", Doing.STAIRS, None),
        ("She shrugs.", Doing.SHRUG, None),
        ("He hugs himself.", Doing.HUG_SELF, None),
        ("They hug.", Doing.EMBRACE, None),
        ("She covers her ears.", Doing.COVER_EARS, None),
        ("He wipes his eyes.", Doing.WIPE_EYES, None),
        ("She plays the piano.", Doing.PIANO, None),
        ("他敲门。", Doing.KNOCK, None),
        ("她跳舞。", Doing.DANCE, None),
        ("Gulls wheel over the sea.", Doing.STAND, None),
    ],
)
def test_the_words_of_an_action_say_what_legs_and_hands_do(action: str, body: Doing, hands: Doing | None) -> None:
    assert doings_in(action) == (body, hands)


def test_legs_go_on_while_hands_do_something_else() -> None:
    sits, counts = someone(doing=Doing.SIT), someone(doing=Doing.SIT, hands=Doing.COVER_EARS)
    one, other = joints(sits, 40), joints(counts, 40)
    assert math.dist(one["knee_r"], other["knee_r"]) < 0.02
    assert other["hand_r"][1] > one["hand_r"][1] + 0.3


@pytest.mark.parametrize("character", [MIA, TOM, XIAOYU])
def test_both_hands_of_who_steers_are_on_the_wheel(character: Character) -> None:
    actor = someone(character, doing=Doing.STEER)
    hub, radius = wheel_of(facing_frame((0.0, 0.0, 0.0), TOWARDS_US), appearance(character).height, car=False)
    for frame in range(0, 96, 8):
        for side in "rl":
            away = math.dist(joints(actor, frame)[f"hand_{side}"], hub.origin)
            assert away == pytest.approx(radius, abs=0.35 * radius)


def test_hands_that_weep_or_cover_the_ears_are_at_the_face() -> None:
    for doing in (Doing.CRY, Doing.COVER_EARS):
        for character in (MIA, XIAOYU):
            found = joints(someone(character, doing=doing), 40)
            near = 0.9 * appearance(character).bones.head * appearance(character).height
            assert max(math.dist(found[f"hand_{side}"], found["head"]) for side in "rl") < near


def test_a_forearm_that_comes_at_the_lens_is_still_seen() -> None:
    for doing in (Doing.POINT, Doing.REACH, Doing.PASS):
        scene = stage(someone(doing=doing))
        lens = scene.camera.position.at(0)
        for frame in range(0, 96, 8):
            found = skeleton(scene.actors[0], frame, scene)
            arm = np.subtract(found["wrist_r"], found["elbow_r"])
            way = np.subtract(lens, found["elbow_r"])
            cosine = float(arm @ way / np.linalg.norm(arm) / np.linalg.norm(way))
            assert cosine < 0.8


def chin(scene: Stage, frame: int) -> list[float]:
    """Where the chin is from the middle of the head."""
    found = skeleton(scene.actors[0], frame, scene)
    return [a - b for a, b in zip(found["chin"], found["head"], strict=True)]


def test_a_nod_is_up_down_and_up_in_three_frames_of_a_shot_of_any_length() -> None:
    for frames in (24, 60, 96, 200):
        scene = replace(stage(someone(doing=Doing.NOD)), frames=frames)
        early, middle, late = (chin(scene, round(share * frames)) for share in (0.1, 0.5, 0.9))
        assert math.dist(early, middle) > 2 * math.dist(early, late)
        assert math.dist(early, middle) > 0.06


def test_who_turns_is_first_seen_from_behind() -> None:
    scene = staged(shot("Tom turns, afraid.", cast=(TOM,)))
    facing = scene.actors[0].facing
    assert math.cos(facing.at(0)[0]) > math.cos(facing.at(scene.frames - 1)[0]) + 0.5


def test_two_who_walk_side_by_side_go_the_same_way() -> None:
    scene = staged(shot("Mia and Tom walk side by side.", cast=(MIA, TOM)))
    ways = [actor.position.at(scene.frames - 1)[0] - actor.position.at(0)[0] for actor in scene.actors]
    assert ways[0] * ways[1] > 0
    assert math.dist(scene.actors[0].position.at(10), scene.actors[1].position.at(10)) < 1.2


def test_a_raincoats_hood_goes_up_outside_in_the_rain_only() -> None:
    coat = appearance(XIAOYU)
    assert coat.top.collar == "hood"
    assert out_in(Weather.RAIN, coat).hat == "hood"
    assert out_in(Weather.CLEAR, coat).hat == coat.hat
    assert out_in(Weather.RAIN, appearance(TOM)).hat == appearance(TOM).hat


def test_somebody_in_a_long_dress_is_lower_and_broader_on_the_knees() -> None:
    rosa = Character(id="rosa", name="Rosa", sex="female", age=60, look="grey gown")

    def extent(doing: Doing) -> tuple[int, int]:
        ink = picture(stage(someone(rosa, doing=doing, facing=Track.still(TOWARDS_US - 0.9))))[:, :, 3] > 128
        return int(np.flatnonzero(ink.any(axis=1)).size), int(np.flatnonzero(ink.any(axis=0)).size)

    tall, narrow = extent(Doing.STAND)
    low, broad = extent(Doing.KNEEL)
    assert low < 0.8 * tall
    assert broad > 1.1 * narrow


def test_a_face_is_seen_when_the_lamps_have_gone_out() -> None:
    def face(carried: tuple[str, ...]) -> float:
        request = shot("Tom waits.", cast=(TOM,), place="Kitchen", inside=True, time=TimeOfDay.NIGHT, size=Size.CLOSE)
        scene: Stage = staged(request.with_(carried=carried))
        sheet = Sheet(scene.width, scene.height)
        Painter(scene, lambda *_: Mouth.REST).draw(sheet, 5)
        eyes = skeleton(scene.actors[0], 5, scene)["eyes"]
        x, y, _ = View.of(scene, 5).project(np.asarray([eyes]))[0]
        reach = scene.height // 12
        return float(sheet.pixels[int(y) - reach : int(y) + reach, int(x) - reach : int(x) + reach, :3].mean())

    assert face(("lights: out",)) > 0.55 * face(())


def test_what_is_at_the_hands_is_drawn() -> None:
    for doing in (Doing.STEER, Doing.ROW, Doing.PIANO, Doing.PAINT, Doing.STIR, Doing.TYPE, Doing.KNOCK):
        pixels = picture(stage(someone(doing=doing, facing=Track.still(TOWARDS_US - 0.8))))
        assert covered(pixels) > 1.15 * covered(picture(stage(someone(facing=Track.still(TOWARDS_US - 0.8)))))
