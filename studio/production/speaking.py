"""The jobs that make sounds, with what they are called for people and about how long they take."""

from __future__ import annotations

from audio.recipes import AmbienceRecipe, EffectRecipe, ScoreRecipe, SoundRecipe, VoiceRecipe
from studio.production.jobs import SoundJob


def sound_job(recipe: SoundRecipe, digest: str) -> SoundJob:
    """The job by which a sound of this digest is made."""
    match recipe:
        case VoiceRecipe():
            title, stage, seconds = f"“{_short(recipe.text)}”", "speaking", 0.25
        case EffectRecipe():
            title, stage, seconds = _short(recipe.description).capitalize(), "making the sound", 0.1
        case AmbienceRecipe():
            title, stage, seconds = f"The air of {_short(recipe.place)}", "making the sound", 0.5
        case ScoreRecipe():
            length = float(sum(section.frames for section in recipe.sections) / recipe.rate)
            title, stage, seconds = "Score", "composing", 0.2 + 0.03 * length
    return SoundJob(name=digest, title=title, stage=stage, seconds=seconds, recipe=recipe)


def _short(text: str) -> str:
    words = " ".join(text.split())
    return words if len(words) <= 32 else words[:31].rstrip() + "…"
