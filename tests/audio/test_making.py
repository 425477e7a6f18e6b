"""One door to every sound."""

from __future__ import annotations

from pathlib import Path

import pytest

from audio.making import SOUND, SPEECH, make
from audio.recipes import AmbienceRecipe, EffectRecipe, ScoreRecipe, ScoreSection, SoundRecipe, VoiceRecipe
from audio.samples import read_wav
from audio.voices.protocol import read_speech
from storyboard.errors import SoundError, Stopped
from storyboard.model import Mood, TimeOfDay, Voice, Weather

RECIPES: tuple[SoundRecipe, ...] = (
    VoiceRecipe(text="Mia, wait.", language="en-us", voice=Voice()),
    EffectRecipe(description="door slams"),
    AmbienceRecipe(place="kitchen", interior=True, time=TimeOfDay.DAY, weather=Weather.CLEAR),
    ScoreRecipe(rate=24, sections=(ScoreSection(mood=Mood.CALM, frames=96),)),  # type: ignore[arg-type]
)


@pytest.mark.parametrize("recipe", RECIPES, ids=lambda recipe: recipe.kind)
def test_a_recipe_and_a_folder_give_a_sound_twice_the_same(recipe: SoundRecipe, tmp_path: Path) -> None:
    parts: list[float] = []
    folders = [tmp_path / name for name in ("one", "two")]
    for folder in folders:
        folder.mkdir()
        make(recipe, folder, parts.append)
    assert parts[0] == 0 and parts[-1] == 1 and all(0 <= part <= 1 for part in parts)
    assert (folders[0] / SOUND).read_bytes() == (folders[1] / SOUND).read_bytes()
    samples, rate = read_wav(folders[0] / SOUND)
    assert rate == 48_000 and samples.any()
    assert (samples.ndim == 1) == (recipe.kind == "voice") == (folders[0] / SPEECH).exists()
    if recipe.kind == "voice":
        assert read_speech(folders[0] / SPEECH).phonemes


def test_an_unknown_voice_engine_and_a_folder_that_is_gone_get_a_sentence(tmp_path: Path) -> None:
    unknown = VoiceRecipe(text="Hello", language="en-us", voice=Voice(engine="opera"))
    with pytest.raises(SoundError, match="no voice engine “opera”"):
        make(unknown, tmp_path, lambda part: None)
    with pytest.raises(SoundError, match="could not be written"):
        make(RECIPES[1], tmp_path / "gone", lambda part: None)


def test_a_stop_is_not_an_error(tmp_path: Path) -> None:
    def stop(part: float) -> None:
        raise Stopped

    with pytest.raises(Stopped):
        make(RECIPES[1], tmp_path, stop)
    assert not list(tmp_path.iterdir())
