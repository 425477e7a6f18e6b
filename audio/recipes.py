"""Every sound a film is made of, as a value that says all its making depends on; its digest is its name."""

from __future__ import annotations

from fractions import Fraction
from typing import Any, Literal

from pydantic import Field, SerializerFunctionWrapHandler, model_serializer

from storyboard.model import Mood, TimeOfDay, Voice, Weather
from storyboard.values import Value

SAMPLE_RATE = 48_000
"""Hz of every sound file in a project; stereo except voices, 16-bit PCM wav."""


class VoiceRecipe(Value):
    """A line as spoken. `language` is an espeak-ng voice name such as en-us or cmn.

    `file`: the recording that is heard instead, by its name in the project, which is made of what is in it.
    """

    kind: Literal["voice"] = "voice"
    version: int = 1
    text: str
    language: str
    voice: Voice
    manner: str = ""
    file: str = ""

    @model_serializer(mode="wrap")
    def _as_written(self, written: SerializerFunctionWrapHandler) -> dict[str, Any]:
        """A made voice is named as ever."""
        return {name: value for name, value in written(self).items() if name != "file" or value}


class EffectRecipe(Value):
    """A sound effect from its description ("door slams")."""

    kind: Literal["effect"] = "effect"
    version: int = 1
    description: str
    milliseconds: int | None = Field(default=None, gt=0)
    seed: int = 0


class AmbienceRecipe(Value):
    """The air of a place: a bed that loops without a seam."""

    kind: Literal["ambience"] = "ambience"
    version: int = 1
    place: str
    interior: bool
    time: TimeOfDay
    weather: Weather


class ScoreSection(Value):
    """A stretch of the temp score with one mood, in frames."""

    mood: Mood
    frames: int = Field(gt=0)


class ScoreRecipe(Value):
    """A temp score for one cut: its moods in order, hits on the cut points, an ending."""

    kind: Literal["score"] = "score"
    version: int = 1
    rate: Fraction
    sections: tuple[ScoreSection, ...]
    hits: tuple[int, ...] = ()
    seed: int = 0


SoundRecipe = VoiceRecipe | EffectRecipe | AmbienceRecipe | ScoreRecipe
