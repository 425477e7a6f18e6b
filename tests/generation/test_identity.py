"""A character is one and the same in any two shots, size and light aside: proved from the pixels under the mask."""

from __future__ import annotations

import numpy as np
import pytest
from numpy.typing import NDArray

from generation.engines.animatic.painter import Painter
from generation.engines.animatic.passes.survey import Survey
from generation.engines.animatic.sheet import Sheet
from generation.staging import stage
from storyboard.camera import Angle, Size
from storyboard.model import Character, TimeOfDay
from storyboard.speech import Mouth
from tests.generation.staging_requests import ADA, MIA, TOM, shot

CAST = (MIA, TOM, ADA)
BINS = 8
SHOTS: tuple[tuple[str, dict[str, object]], ...] = (
    ("{} waits.", {"size": Size.FULL}),
    ("{} walks.", {"size": Size.FULL, "place": "Forest"}),
    ("{} looks up.", {"size": Size.MEDIUM_FULL, "angle": Angle.LOW}),
    ("{} points.", {"size": Size.MEDIUM_FULL, "place": "Kitchen", "inside": True}),
    ("{} runs.", {"size": Size.WIDE, "place": "Field"}),
)


def under_the_mask(character: Character, action: str, **about: object) -> NDArray[np.float64]:
    """The colours (n, 3) of a character's own pixels in the finished frame, less its edges and the key's own hue."""
    asked = shot(action.format(character.name), cast=(character,), width=480, height=270, frames=24, **about)
    staged = stage(asked)
    survey = Survey(staged, lambda *_: Mouth.REST)
    mask = survey.at(12).owner == 1
    inner = mask.copy()
    for axis in (0, 1):
        for step in (-1, 1):
            inner &= np.roll(mask, step, axis)
    sheet = Sheet(staged.width, staged.height)
    Painter(staged, lambda *_: Mouth.REST).draw(sheet, 12)
    # What is white in this light, as an eye that has got used to the light knows it.
    white = np.maximum(np.asarray(staged.light.key), 0.05)
    pixels: NDArray[np.float64] = sheet.pixels[inner][:, :3].astype(float) / 255 / white
    return pixels


def palette(pixels: NDArray[np.float64]) -> NDArray[np.float64]:
    """How much of a figure is of which colour, brightness taken out: only the shares of red, green and blue count."""
    total = pixels.sum(axis=1, keepdims=True)
    shares = (pixels / np.maximum(total, 1e-6))[total[:, 0] > 0.2]
    table, _ = np.histogramdd(shares[:, :2], bins=(BINS, BINS), range=((0, 1), (0, 1)))
    return np.asarray(table / max(1.0, table.sum()))


def likeness(a: NDArray[np.float64], b: NDArray[np.float64]) -> float:
    """1 for the same colours in the same amounts, 0 for none in common."""
    return float(np.sqrt(a * b).sum())


def test_each_shot_of_a_character_is_liker_to_their_other_shots_than_to_anyone_elses() -> None:
    seen = {
        character.id: [palette(under_the_mask(character, action, **about)) for action, about in SHOTS]
        for character in CAST
    }
    right = wrong = 0
    for name, shots in seen.items():
        for index, own in enumerate(shots):
            others = {
                other: max(
                    likeness(own, theirs) for place, theirs in enumerate(seen[other]) if other != name or place != index
                )
                for other in seen
            }
            right += max(others, key=lambda other: others[other]) == name
            wrong += max(others, key=lambda other: others[other]) != name
    assert wrong == 0, f"{wrong} of {right + wrong} shots were taken for somebody else's"


@pytest.mark.parametrize("character", CAST, ids=lambda each: each.id)
@pytest.mark.parametrize("size", [Size.MEDIUM_FULL, Size.FULL, Size.WIDE])
def test_the_colours_of_a_character_are_the_same_at_any_size(character: Character, size: Size) -> None:
    whole = palette(under_the_mask(character, "{} waits.", size=Size.FULL))
    other = palette(under_the_mask(character, "{} waits.", size=size))
    assert likeness(whole, other) > 0.8


@pytest.mark.parametrize("character", CAST, ids=lambda each: each.id)
@pytest.mark.parametrize("time", [TimeOfDay.DAWN, TimeOfDay.DUSK, TimeOfDay.NIGHT])
def test_the_colours_of_a_character_are_the_same_in_any_light(character: Character, time: TimeOfDay) -> None:
    seen = palette(under_the_mask(character, "{} waits.", size=Size.FULL, time=time))
    by_day = {each.id: palette(under_the_mask(each, "{} waits.", size=Size.FULL)) for each in CAST}
    assert max(by_day, key=lambda name: likeness(seen, by_day[name])) == character.id


@pytest.mark.parametrize("character", CAST, ids=lambda each: each.id)
def test_the_features_of_a_face_are_the_same_wherever_it_is_seen(character: Character) -> None:
    """The same face under the same lens: hair, brows, eyes and mouth lie where they lay, whatever the place behind."""
    faces = []
    for place, inside in (("Desert", False), ("Office", True)):
        asked = shot(f"{character.name} waits.", place=place, inside=inside, cast=(character,), size=Size.CLOSE)
        staged = stage(asked.with_(width=480, height=270))
        mask = Survey(staged, lambda *_: Mouth.REST).at(0).owner == 1
        sheet = Sheet(480, 270)
        Painter(staged, lambda *_: Mouth.REST).draw(sheet, 0)
        rows, columns = np.nonzero(mask)
        top, middle = rows.min(), int(np.median(columns[rows < rows.min() + 60]))
        face = sheet.pixels[top + 10 : top + 110, middle - 45 : middle + 45, :3].astype(float).mean(axis=2)
        faces.append((face - face.mean()) / max(face.std(), 1e-6))
    assert float((faces[0] * faces[1]).mean()) > 0.7
