"""Whoever plays at night is told from the night: measured on both sides of the players' outlines."""

from __future__ import annotations

import numpy as np
import pytest
from numpy.typing import NDArray

from generation.engines.animatic.backlight import Backlight, needed
from generation.engines.animatic.painter import Painter
from generation.engines.animatic.sheet import Sheet
from generation.stage import Actor, Stage, View
from generation.staging import stage
from storyboard.camera import Size
from storyboard.model import Character, Style, TimeOfDay, Weather
from storyboard.speech import Mouth
from tests.generation.staging_requests import shot

LENA = Character(id="lena", name="Lena", sex="female", age=28, look="dark bob, burgundy turtleneck, gray overalls")
REY = Character(id="rey", name="Rey", sex="male", age=28, look="shaved head, black leather jacket, jeans")
FRAME = 12
LEVELS = 14.0
"""Levels of 255 that two sides of an outline must lie apart to be told at a glance."""


def at_night(place: str, weather: Weather, size: Size = Size.MEDIUM_FULL, inside: bool = False) -> Stage:
    return stage(
        shot(
            "Lena and Rey stand and look at each other.",
            place=place,
            inside=inside,
            cast=(LENA, REY),
            size=size,
            time=TimeOfDay.NIGHT,
            weather=weather,
        )
    )


def near(field: NDArray[np.float64], reach: int = 3) -> NDArray[np.float64]:
    side = 2 * reach + 1
    total = np.pad(field, ((reach + 1, reach), (reach + 1, reach))).cumsum(axis=0).cumsum(axis=1)
    return np.asarray(total[side:, side:] - total[:-side, side:] - total[side:, :-side] + total[:-side, :-side])


def parted(staged: Stage) -> float:
    """The share of the players' outlines in a finished frame whose two sides lie apart."""
    painter = Painter(staged, lambda character, at: Mouth.REST)
    picture, players, front = (Sheet(staged.width, staged.height) for _ in range(3))
    painter.draw(picture, FRAME)
    view = View.of(staged, FRAME)
    order = painter.order(view, FRAME)
    of_players = [isinstance(step.of, Actor) and step.of in staged.actors for step in order]
    last = max(index for index, players_own in enumerate(of_players) if players_own)
    for index, step in enumerate(order):
        if of_players[index] or index > last:
            step.draw(players if of_players[index] else front, view, FRAME)
    free = front.pixels[..., 3] < 128
    cover = ((players.pixels[..., 3] > 128) & free).astype(float)
    tones = picture.pixels[..., :3].astype(float) @ np.asarray((0.2126, 0.7152, 0.0722))
    inside, outside = near(cover), near((1.0 - cover) * free)
    edge = (near(cover, 1) > 0.5) & (near(cover, 1) < 8.5) & (inside > 8) & (outside > 8)
    apart = np.abs(
        near(tones * cover) / np.maximum(inside, 1) - near(tones * (1 - cover) * free) / np.maximum(outside, 1)
    )
    return float((apart[edge] > LEVELS).mean())


PLACES = [
    ("Harbor street", False),
    ("Back alley", False),
    ("Forest", False),
    ("Kitchen", True),
    ("Harbour", False),
    ("Field", False),
]


@pytest.mark.parametrize(("place", "inside"), PLACES)
@pytest.mark.parametrize("weather", [Weather.FOG, Weather.STORM])
def test_the_players_of_a_night_are_told_from_it(place: str, inside: bool, weather: Weather) -> None:
    assert parted(at_night(place, weather, inside=inside)) > 0.6


def test_nights_are_read_on_average_in_every_weather_and_from_near() -> None:
    shares = [parted(at_night("Back alley", weather, Size.MEDIUM_CLOSE)) for weather in Weather]
    assert float(np.mean(shares)) > 0.78


def test_a_bright_day_needs_no_light_of_its_own() -> None:
    day = stage(shot("Lena waits.", place="Field", cast=(LENA,), time=TimeOfDay.DAY))
    assert not needed(day)
    assert not needed(stage(shot("", place="Field", time=TimeOfDay.NIGHT)))  # nobody to light


def test_cut_paper_has_steps_of_light_and_no_gradient() -> None:
    staged = stage(shot("Rey waits.", place="Forest", cast=(REY,), time=TimeOfDay.NIGHT, style=Style.PAPER_CUT))
    view = View.of(staged, FRAME)
    colours = []
    for bands in (0, 7):
        sheet = Sheet(staged.width, staged.height)
        Backlight(staged.actors, (FRAME,), (0.5, 0.6, 0.8), 0.5, bands, False).draw(sheet.canvas, view, FRAME)
        colours.append(len(np.unique(sheet.pixels[..., 3])))
    assert colours[1] <= 5 < colours[0]
