"""What one shot of a scene leaves behind is still there in the next."""

from __future__ import annotations

import time
from pathlib import Path

import pytest

from audio.voices.casting import voice_recipes
from generation.stage import Doing
from generation.staging import stage
from generation.staging.carrying import after, carried_through
from storyboard.breakdown import break_down
from storyboard.camera import Size
from storyboard.model import Character, Film, Weather
from storyboard.screenplay.reader import read_screenplay
from studio.production.requests import RequestBook
from tests.generation.staging_requests import ADA, MIA, TOM, shot

XIAOYU = Character(id="xiaoyu", name="小雨", kind="child")


@pytest.mark.parametrize(
    ("action", "cast", "facts"),
    [
        ("The great light flickers and dies. Darkness.", (), ("lights: out",)),
        ("灯灭了。", (), ("lights: out",)),
        ("Tom opens the door.", (TOM,), ("door: open",)),
        ("The rain has stopped.", (), ("weather: clear",)),
        ("雨停了。", (), ("weather: clear",)),
        ("It begins to snow.", (), ("weather: snow",)),
        ("Tom sits down. Mia kneels.", (TOM, MIA), ("mia: kneel", "tom: sit")),
        ("小雨蹲在河边，双手捧着一只纸船。", (XIAOYU,), ("xiaoyu: crouch", "xiaoyu: holds paper boat")),
        ("Behind the counter, Tom looks up and smiles.", (TOM,), ("tom place: behind",)),
        ("Ada fights the wheel.", (ADA,), ("ada place: at wheel",)),
        ("Mia picks up the lantern.", (MIA,), ("mia: holds lantern",)),
        ("Tom leaves.", (TOM,), ("tom: gone",)),
        ("Tom waits. A gull cries.", (TOM,), ()),
    ],
)
def test_an_action_leaves_something_behind(action: str, cast: tuple[Character, ...], facts: tuple[str, ...]) -> None:
    assert after((), action, cast) == facts


@pytest.mark.parametrize(
    ("facts", "action"),
    [
        (("lights: out",), "The lights come back on."),
        (("door: open",), "Tom closes the door."),
        (("tom: sit",), "Tom stands up."),
        (("tom: sit",), "Tom rises."),
        (("tom: gone",), "Tom waits."),
        (("tom place: behind",), "Tom walks to Mia."),
    ],
)
def test_what_is_undone_holds_no_more(facts: tuple[str, ...], action: str) -> None:
    assert after(facts, action, (TOM,)) == ()


def test_what_is_put_down_lies_there_until_somebody_takes_it() -> None:
    put = after(("tom: holds letter",), "Tom puts the letter on the table.", (TOM,))
    assert put == ("thing letter: 0",)
    lying = stage(shot("Tom waits.", place="Kitchen", inside=True, cast=(TOM,), carried=put))
    assert [(prop.name, prop.lies) for prop in lying.props] == [("letter", True)]
    assert after(put, "Tom picks up the letter.", (TOM,)) == ("tom: holds letter",)


def test_a_crowd_that_gathered_is_there_in_the_next_shot() -> None:
    facts = after((), "A crowd gathers.", (TOM,))
    assert facts == ("around: A crowd gathers",)
    assert len(stage(shot("Tom waits.", cast=(TOM,), carried=facts)).extras) > 3
    assert after((), "Soldiers march past Tom.", (TOM,)) == ()


def test_a_lamp_that_died_does_not_burn_again_in_the_next_shot() -> None:
    dark = stage(shot("Tom turns, afraid.", place="Lantern room", inside=True, cast=(TOM,), carried=("lights: out",)))
    assert dark.power.at(0) == dark.power.at(47) == (0.0,)
    back = stage(shot("The lights come back on.", place="Lantern room", inside=True, carried=("lights: out",)))
    assert (back.power.at(0), back.power.at(47)) == ((0.0,), (1.0,))


def test_someone_who_sat_still_sits_until_they_get_up() -> None:
    def doing(action: str) -> Doing:
        return stage(shot(action, cast=(TOM,), carried=("tom: sit",))).actors[0].doing

    assert doing("Tom nods.") is doing("Tom looks at the sea.") is Doing.SIT
    assert doing("Tom stands up.") is Doing.STAND
    assert doing("Tom walks to the door.") is Doing.WALK


def test_a_barman_stays_behind_the_bar_and_a_hand_keeps_what_it_holds() -> None:
    request = shot("Tom listens.", place="Bar", inside=True, cast=(TOM,))
    later = request.with_(carried=("tom place: behind", "tom: holds bottle"))
    assert stage(later).actors[0].position.at(0)[2] > 3.0 > stage(request).actors[0].position.at(0)[2]
    assert stage(later).actors[0].holds == ("bottle",)


def test_rain_that_stopped_falls_no_more_in_the_scene() -> None:
    wet = shot("A street.", weather=Weather.RAIN)
    assert stage(wet).weather is Weather.RAIN
    assert stage(wet.with_(carried=("weather: clear",))).weather is Weather.CLEAR


def film_of(folder: Path, scenes: str) -> Film:
    path = folder / "script.fountain"
    path.write_text(f"Title: Test\n\n{scenes}", encoding="utf-8")
    return break_down(read_screenplay(path)).film


SCENE = """INT. LANTERN ROOM - NIGHT

WIDE - TOM (70, navy pea coat) sits. {first}

CLOSE ON Tom.

CLOSE ON MIA (9, red raincoat). She waits.

EXT. SEA - NIGHT

WIDE - Tom waits on the shore.
"""


def carried(film: Film) -> list[tuple[str, ...]]:
    book = RequestBook(film, voice_recipes(film))
    return [book.request(each).carried for each in film.shots]


def test_a_shot_is_told_only_what_it_can_show_and_only_of_its_own_scene(tmp_path: Path) -> None:
    first, tom, mia, sea = carried(film_of(tmp_path, SCENE.format(first="The lamp flickers and dies.")))
    assert first == sea == ()
    assert tom == ("lights: out", "tom: sit")
    assert mia == ("lights: out",)


def test_a_lamp_that_died_in_the_tower_is_dark_from_outside_that_night_and_burns_the_next(tmp_path: Path) -> None:
    script = """INT. LIGHTHOUSE - LANTERN ROOM - NIGHT

The lamp goes out.

EXT. LIGHTHOUSE ROCK - NIGHT

WIDE - The sea.

EXT. LIGHTHOUSE ROCK - DAY

WIDE - The sea.

EXT. LIGHTHOUSE ROCK - NIGHT

WIDE - The sea.
"""
    assert carried(film_of(tmp_path, script)) == [(), ("lights: out",), (), ()]


def test_only_shots_that_a_changed_word_can_be_seen_in_are_drawn_again(tmp_path: Path) -> None:
    def intents(first: str) -> list[str]:
        film = film_of(tmp_path, SCENE.format(first=first))
        book = RequestBook(film, voice_recipes(film))
        return [book.request(each).intent() for each in film.shots]

    plain, dark, reworded = intents("The lamp burns."), intents("The lamp goes out."), intents("The lamp burns on.")
    assert [a == b for a, b in zip(plain, dark, strict=True)] == [False, False, False, True]
    assert [a == b for a, b in zip(plain, reworded, strict=True)] == [False, True, True, True]


def test_a_matching_shot_has_the_camera_of_the_set_up_it_repeats() -> None:
    from generation.request import SetUp

    source = shot("Tom looks out to sea.", cast=(TOM,), scene_cast=("tom", "mia"), size=Size.MEDIUM)
    plain = shot("Tom waits.", cast=(TOM,), scene_cast=("tom", "mia"), size=Size.MEDIUM)
    set_up = SetUp(
        action=source.action,
        frames=source.frames,
        camera=source.camera,
        setting=source.setting,
        cast=source.cast,
        scene_cast=source.scene_cast,
    )
    match, there = stage(plain.with_(matches="s0", set_up=set_up)).camera, stage(source).camera
    assert match.position.at(0) == there.position.at(0) != stage(plain).camera.position.at(0)
    assert (match.lens, match.target.at(0)) == (there.lens, there.target.at(0))


def test_a_thousand_shots_of_one_scene_are_read_in_one_pass() -> None:
    def seconds(shots: list[tuple[str, tuple[Character, ...]]]) -> float:
        start = time.process_time()
        carried_through(shots)
        return time.process_time() - start

    shots = [
        (f"Tom sits at the window and holds letter number {i}. Mia walks to him.", (TOM, MIA)) for i in range(1100)
    ]
    few = seconds(shots[:100])
    assert seconds(shots[100:]) < 30 * few, "ten times the shots, and room for a busy machine; not a hundred times"
    found = carried_through(shots)
    assert found[-1] == ("tom place: at window", "tom: holds letter", "tom: sit")
