"""People talk with their hands, listen with their heads, and what two do together is done to each other."""

from __future__ import annotations

import math
from dataclasses import replace

import numpy as np

from generation.engines.animatic.figures import appearance, skeleton
from generation.engines.animatic.figures.cels import drawn_frame
from generation.engines.animatic.figures.talking import beats
from generation.stage import Actor, Doing, Key, Point, Stage, Track
from storyboard.model import Character
from storyboard.speech import Mouth
from tests.generation.figures.sets import MIA, TOM, XIAOYU, picture, someone, stage

LINE = "You kept it all these years, and you never told a single soul. Why, Tom? What were you afraid of?"


def two(*spoken: tuple[str, int, str]) -> Stage:
    mia = someone(MIA, position=Track.still(-0.5, 0.0, 0.0), facing=Track.still(math.pi / 2))
    tom = someone(TOM, position=Track.still(0.5, 0.0, 0.0), facing=Track.still(-math.pi / 2))
    return replace(stage(mia, tom), spoken=spoken)


def path(scene: Stage, who: int, joint: str) -> list[Point]:
    return [skeleton(scene.actors[who], frame, scene)[joint] for frame in range(0, 96, 2)]


def travel(points: list[Point]) -> float:
    return max(math.dist(points[0], point) for point in points)


def test_who_speaks_moves_the_hands_and_who_is_silent_does_not() -> None:
    talk, still = two(("mia", 4, LINE)), two()
    hands = max(travel(path(talk, 0, "hand_r")), travel(path(talk, 0, "hand_l")))
    assert hands > 0.12
    assert hands > 3 * max(travel(path(still, 0, "hand_r")), travel(path(still, 0, "hand_l")))


def test_who_listens_nods() -> None:
    heard, quiet = path(two(("mia", 4, LINE)), 1, "chin"), path(two(), 1, "chin")
    assert max(math.dist(a, b) for a, b in zip(heard, quiet, strict=True)) > 0.015


def test_two_lines_are_not_said_with_the_same_hands() -> None:
    other = "The sea is calm tonight, and nobody will come. Go home now, please."
    assert path(two(("mia", 4, LINE)), 0, "hand_r") != path(two(("mia", 4, other)), 0, "hand_r")


def test_stresses_fall_on_words_that_carry_weight_in_any_script() -> None:
    assert len(beats("and the lighthouse was burning").stresses) == 2
    assert len(beats("你终于回来了，我等了很久。").phrases) == 2
    assert beats("...").seconds > 0


def test_hands_that_hold_something_in_front_of_the_chest_stay_there_while_speaking() -> None:
    mia = someone(MIA, holds=("box",))
    scene = replace(stage(mia), spoken=(("mia", 4, LINE),))
    gaps = [math.dist(a, b) for a, b in zip(path(scene, 0, "hand_r"), path(scene, 0, "hand_l"), strict=True)]
    assert max(gaps) - min(gaps) < 0.05


def test_a_cup_is_brought_to_the_lips_of_tall_and_small() -> None:
    for character in (TOM, XIAOYU):
        scene = stage(someone(character, doing=Doing.DRINK, holds=("cup",)))
        size = appearance(character).bones.head * appearance(character).height
        bones = skeleton(scene.actors[0], 40, scene)
        assert math.dist(bones["hand_r"], bones["chin"]) < 0.75 * size


def hugging(one: Character, other: Character) -> Stage:
    a = someone(one, position=Track.still(-0.16, 0, 0), facing=Track.still(math.pi / 2), doing=Doing.EMBRACE)
    b = someone(other, position=Track.still(0.16, 0, 0), facing=Track.still(-math.pi / 2), doing=Doing.EMBRACE)
    return stage(a, b)


def test_arms_go_round_whoever_is_embraced_a_child_too() -> None:
    for one, other in ((MIA, TOM), (MIA, XIAOYU), (XIAOYU, TOM)):
        scene = hugging(one, other)
        held = skeleton(scene.actors[1], 40, scene)
        for name in ("hand_r", "hand_l"):
            hand = skeleton(scene.actors[0], 40, scene)[name]
            assert hand[0] > held["chest"][0] - 0.12, "the hand lies beside or behind the other's chest"
            assert held["hips"][1] < hand[1] < held["crown"][1]


def test_a_figure_is_the_same_picture_whatever_was_drawn_before_it() -> None:
    scene = replace(stage(someone(MIA)), spoken=(("mia", 0, LINE),))
    alone = picture(scene, 21, Mouth.OH)
    for frame in (20, 22, 21):
        picture(scene, frame, Mouth.AH)
    assert np.array_equal(alone, picture(scene, 21, Mouth.OH))


def test_who_stays_in_place_moves_on_twos_or_threes_and_who_walks_on_every_frame() -> None:
    def drawn(actor: Actor) -> int:
        scene = stage(actor)
        return len({drawn_frame(actor, frame, scene) for frame in range(24)})

    goes = Track((Key(0, (0.0, 0.0, 0.0)), Key(95, (3.0, 0.0, 0.0))))
    assert drawn(someone()) == 8
    assert drawn(someone(doing=Doing.POINT)) == 12
    assert drawn(someone(position=goes, doing=Doing.WALK)) == 24


def test_hair_swings_on_after_somebody_stops() -> None:
    from generation.engines.animatic.figures.gait import swung

    stops = Track((Key(0, (0.0, 0.0, 0.0)), Key(24, (3.0, 0.0, 0.0))), linear=True)
    felt = [swung(stops, frame, 24.0)[0] for frame in range(60)]
    assert max(felt) > 3.0 * 1.1, "it overshoots"
    assert min(felt[26:]) < -0.1, "it swings back"
    assert abs(felt[59]) < 0.25, "it comes to rest"


def test_a_green_apron_is_worn_over_a_shirt_that_is_not_green() -> None:
    leo = Character(id="leo", name="Leo", look="45, ginger beard", wardrobe="green apron", sex="male", age=45)
    look = appearance(leo)
    assert look.top.name == "shirt"
    r, g, b = look.extra("apron") or (0.0, 0.0, 0.0)
    assert g > r
    assert g > b
    assert max(look.top_colour) - min(look.top_colour) < 0.15


def test_who_looks_up_keeps_the_face_to_the_audience() -> None:
    scene = stage(someone(XIAOYU, gaze=Track.still(0.0, 9.0, -2.0)))
    bones = skeleton(scene.actors[0], 12, scene)
    assert bones["eyes"][2] < bones["crown"][2] - 0.02, "the eyes are nearer to the lens than the crown"
    assert bones["eyes"][1] > bones["chin"][1]
