"""A line that somebody has recorded: read from any kind of sound file, set to the level of all others, and timed."""

from __future__ import annotations

import tempfile
from pathlib import Path

import numpy as np

from audio.loudness import run_ffmpeg
from audio.mix import CONTAINERS
from audio.recipes import SAMPLE_RATE, VoiceRecipe
from audio.samples import Samples, amplitude, read_wav, write_wav
from audio.voices.aligning import aligned, by_loudness
from audio.voices.espeak import Espeak
from audio.voices.polish import level_recording
from audio.voices.text import spoken
from storyboard.errors import SoundError
from storyboard.speech import Speech

LONGEST = 180
"""Seconds of a recording of one line."""
_LEAST = 0.1
_SILENT = amplitude(-60)


def speak_from(recipe: VoiceRecipe, recording: Path, wav: Path) -> Speech:
    """Write a recording as a finished line, mono 48 kHz 16-bit PCM; which sound of its words is heard when.

    The words are spoken by rule beside it, and that reading is laid over the recording; where there are no words, the
    mouth opens as loud as the recording is.

    Raises:
        SoundError: there is no line in it that can be heard, or it is too long for one.
    """
    line = read_recording(recording)
    write_wav(wav, line)
    if not spoken(recipe.text):
        return by_loudness(line)
    with tempfile.TemporaryDirectory(prefix="shotgraph-recorded-") as folder:
        made = Path(folder) / "made.wav"
        speech = Espeak().speak(recipe.with_(file=""), made)
        samples, _ = read_wav(made)
    return aligned(speech, samples, line) if speech.phonemes else by_loudness(line)


def read_recording(recording: Path) -> Samples:
    """A recording as mono samples at 48 kHz, without the silence around it, at the level of every other line.

    Raises:
        SoundError: there is no line in it that can be heard, or it is too long for one.
    """
    with tempfile.TemporaryDirectory(prefix="shotgraph-recorded-") as folder:
        heard = Path(folder) / "heard.wav"
        run_ffmpeg(
            ["-format_whitelist", CONTAINERS, "-t", str(LONGEST + 1), "-i", f"file:{recording.absolute()}",
             "-map", "0:a:0", "-ac", "1", "-ar", str(SAMPLE_RATE), "-c:a", "pcm_s16le", "-bitexact", f"file:{heard}"],
            f"{recording.name} has no sound that can be read",
        )  # fmt: skip
        samples, rate = read_wav(heard)
    if len(samples) > LONGEST * rate:
        raise SoundError(f"{recording.name} is longer than {LONGEST // 60} minutes; cut the one line out of it first.")
    loudest = float(np.max(np.abs(samples), initial=0.0))
    line = level_recording(samples, rate) if loudest > _SILENT else samples[:0]
    if len(line) < _LEAST * SAMPLE_RATE:
        raise SoundError(f"{recording.name} is silent, or nearly so; choose a recording in which somebody speaks.")
    return line
