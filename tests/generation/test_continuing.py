"""CONTINUES: the first picture of a shot that goes on is the last one of the shot it goes on from."""

from __future__ import annotations

import numpy as np
import pytest

from generation.engines.animatic.painter import Painter
from generation.engines.animatic.sheet import Sheet
from generation.request import Request
from generation.staging import stage
from storyboard.camera import Movement, Size
from storyboard.model import Weather
from storyboard.speech import Mouth
from tests.generation.staging_requests import ADA, MIA, TOM, shot


def picture(request: Request, frame: int) -> np.ndarray:
    sheet = Sheet(request.width, request.height)
    Painter(stage(request), lambda character, at: Mouth.REST).draw(sheet, frame)
    return sheet.pixels[:, :, :3].astype(float)


RUNS = shot("Mia runs along the beach.", place="Beach", cast=(MIA,), size=Size.FULL, movement=Movement.TRUCK)
STOPS = shot("Mia stops and points.", place="Beach", cast=(MIA,), size=Size.MEDIUM)
RAIN = shot("Ada walks.", cast=(ADA,), size=Size.FULL, weather=Weather.RAIN, movement=Movement.TRUCK)
SITS = shot("Ada sits.", cast=(ADA,), size=Size.FULL, weather=Weather.RAIN)


@pytest.mark.parametrize(("first", "then"), [(RUNS, STOPS), (RAIN, SITS)])
def test_the_last_picture_of_one_and_the_first_of_the_next_agree(first: Request, then: Request) -> None:
    last = picture(first, first.frames - 1)
    afresh = np.abs(picture(then, 0) - last).mean()
    goes_on = np.abs(picture(then.with_(continued=(first,)), 0) - last).mean()
    assert goes_on < 6.0
    assert goes_on < afresh / 3


def test_everybody_begins_where_they_were_and_the_camera_where_it_stood() -> None:
    before, after = stage(RUNS), stage(STOPS.with_(continued=(RUNS,)))
    last = before.frames - 1
    assert after.actors[0].position.at(0) == pytest.approx(before.actors[0].position.at(last))
    assert after.actors[0].facing.at(0)[0] == pytest.approx(before.actors[0].facing.at(last)[0])
    assert after.camera.position.at(0) == pytest.approx(before.camera.position.at(last))
    assert after.camera.lens.at(0) == before.camera.lens.at(last)
    assert after.elapsed == before.frames


def test_who_is_not_named_again_is_still_there() -> None:
    both = shot("Tom and Mia talk.", cast=(TOM, MIA), size=Size.MEDIUM_FULL)
    one = shot("Tom nods.", cast=(TOM,), size=Size.MEDIUM_FULL, continued=(both,))
    assert {actor.character.id for actor in stage(one).actors} == {"tom", "mia"}
    assert stage(one).camera.position.at(40) == stage(both).camera.position.at(47)


def test_a_chain_goes_on_from_what_it_went_on_from() -> None:
    third = shot("Mia turns.", place="Beach", cast=(MIA,), size=Size.MEDIUM, continued=(RUNS, STOPS))
    assert stage(third).elapsed == RUNS.frames + STOPS.frames
    there = stage(STOPS.with_(continued=(RUNS,)))
    assert stage(third).camera.position.at(0) == pytest.approx(there.camera.position.at(47))
