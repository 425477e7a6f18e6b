"""What every voice engine does: speak one line into a wav, and say which phoneme sounds when."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Protocol

from pydantic import ValidationError

from audio.recipes import VoiceRecipe
from storyboard.errors import SoundError
from storyboard.speech import Speech


class VoiceEngine(Protocol):
    """Someone who can speak a line."""

    def speak(self, recipe: VoiceRecipe, wav: Path) -> Speech:
        """Write the line as mono 48 kHz 16-bit PCM; the same recipe gives the same bytes.

        Raises:
            SoundError: the line cannot be spoken; the sentence says what to change.
        """
        ...


def write_speech(speech: Speech, path: Path) -> None:
    """Keep a spoken line's timing beside its wav, as readable JSON."""
    path.write_text(json.dumps(speech.model_dump(mode="json"), ensure_ascii=False) + "\n", encoding="utf-8")


def read_speech(path: Path) -> Speech:
    """A spoken line's timing as `write_speech` left it.

    Raises:
        SoundError: the file is missing or is not a spoken line's timing.
    """
    try:
        return Speech.model_validate_json(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, ValidationError) as error:
        raise SoundError("The timing of this line cannot be read; speak the line again.", file=path) from error
