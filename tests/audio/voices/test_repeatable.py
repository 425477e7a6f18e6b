"""A line sounds the same whenever it is spoken, down to the byte."""

from __future__ import annotations

import time
from pathlib import Path

import pytest

from audio.making import SOUND, make
from audio.recipes import VoiceRecipe
from storyboard.model import Voice


@pytest.mark.parametrize("variant", ["f3", "f5", "m3"])
def test_a_voice_with_breath_in_it_is_the_same_a_second_later(tmp_path: Path, variant: str) -> None:
    recipe = VoiceRecipe(text="You are late.", language="en-us", voice=Voice(variant=variant))
    spoken = []
    for name in ("now", "later"):
        (tmp_path / name).mkdir()
        make(recipe, tmp_path / name, lambda part: None)
        spoken.append((tmp_path / name / SOUND).read_bytes())
        time.sleep(1.01)  # espeak would seed its noise from the clock, by the second
    assert spoken[0] == spoken[1]
