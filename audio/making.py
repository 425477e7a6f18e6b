"""One door to every sound: a recipe and an empty folder go in, sound.wav (and speech.json) come out."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from audio.recipes import AmbienceRecipe, EffectRecipe, ScoreRecipe, SoundRecipe, VoiceRecipe
from storyboard.errors import SoundError

SOUND = "sound.wav"
"""The sound's file in its folder: mono for a voice, else stereo; 48 kHz, 16-bit PCM."""
SPEECH = "speech.json"
"""A voice's phonemes, beside its sound."""

Own = Callable[[str], Path]
"""Where a file of the person's own lies, by the name that the film gives it; raises what `Workspace.own_file` does."""

Progress = Callable[[float], None]
"""Told the part done, 0 to 1; may raise `storyboard.errors.Stopped`."""


def make(recipe: SoundRecipe, folder: Path, progress: Progress, own: Own | None = None) -> None:
    """Make the sound a recipe describes, into `folder`, which exists; the same recipe, the same bytes.

    `own` says where a recording lies that the recipe names.

    Raises:
        SoundError: the sound cannot be made, or the folder cannot be written.
        Stopped: `progress` asked to stop.
    """
    progress(0.0)
    try:
        if isinstance(recipe, VoiceRecipe):
            _speak(recipe, folder, own)
        else:
            _synthesise(recipe, folder / SOUND, progress)
    except OSError as error:
        raise SoundError(f"A sound could not be written ({error.strerror}); free some space.", file=folder) from error
    progress(1.0)


def _speak(recipe: VoiceRecipe, folder: Path, own: Own | None) -> None:
    from audio.voices.espeak import Espeak
    from audio.voices.protocol import write_speech

    if recipe.file:
        from audio.voices.recorded import speak_from

        if own is None:
            raise SoundError(f"The recording {recipe.file} is looked for in no project; name one.")
        write_speech(speak_from(recipe, own(recipe.file), folder / SOUND), folder / SPEECH)
        return

    if recipe.voice.engine != "espeak":
        raise SoundError(f"There is no voice engine “{recipe.voice.engine}”; choose espeak.")
    write_speech(Espeak().speak(recipe, folder / SOUND), folder / SPEECH)


def _synthesise(recipe: EffectRecipe | AmbienceRecipe | ScoreRecipe, wav: Path, progress: Progress) -> None:
    from audio.effects.synth import Synth
    from audio.samples import write_wav

    if isinstance(recipe, EffectRecipe):
        write_wav(wav, Synth().effect(recipe))
    elif isinstance(recipe, AmbienceRecipe):
        write_wav(wav, Synth().ambience(recipe))
    else:
        from audio.music import write_score

        write_score(recipe, wav, progress)
