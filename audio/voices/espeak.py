"""The default voice: espeak-ng from its wheel, nothing to install, a hundred languages, exact timing."""

from __future__ import annotations

import json
import re
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

import numpy as np

from audio.recipes import SAMPLE_RATE, VoiceRecipe
from audio.samples import Samples, read_wav, write_wav
from audio.voices.kanji import in_kana
from audio.voices.manner import Delivery, delivery
from audio.voices.polish import polish
from audio.voices.text import spoken
from storyboard.errors import SoundError
from storyboard.speech import Phoneme, Speech

BEAT_MS = 600
"""Milliseconds of silence for a line without words ("...")."""
_TONAL = ("cmn", "yue", "hak", "vi", "th", "my")
"""Languages in which pitch tells words apart: they keep more of its range."""
_VARIANT = re.compile(r"[A-Za-z0-9_ -]{1,40}")
_CHILD = Path(__file__).with_name("espeak_child.py")
_VOLUME = 75  # of 100: some variants clip at full volume, and the level is set afterwards anyway
_LONGEST = 20_000  # characters; half an hour of speech


def variants() -> tuple[str, ...]:
    """The variants of a voice that there are (f3, m7, grandma), in order."""
    import espeakng_loader

    folder = Path(espeakng_loader.get_data_path()) / "voices" / "!v"
    return tuple(sorted((path.name for path in folder.iterdir() if path.is_file()), key=str.casefold))


class Espeak:
    """Speaks through espeak-ng, one short process for each line."""

    def speak(self, recipe: VoiceRecipe, wav: Path) -> Speech:
        """Write a line as mono 48 kHz 16-bit PCM; a line without words is a beat of silence.

        Raises:
            SoundError: the line is too long, or espeak-ng refuses its voice or language.
        """
        text = spoken(recipe.text)
        if recipe.language == "ja":
            text = in_kana(text)  # espeak-ng reads no kanji: it says “Chinese letter” for each
        if not text:
            write_wav(wav, np.zeros(BEAT_MS * SAMPLE_RATE // 1000, dtype=np.float32))
            return Speech(duration_ms=BEAT_MS)
        if len(text) > _LONGEST:
            raise SoundError(f"A line of {len(text)} characters is too long to speak; split it into several.")
        how = delivery(recipe.manner)
        with tempfile.TemporaryDirectory(prefix="shotgraph-line-") as folder:
            raw = Path(folder) / "raw.wav"
            answer = _ask(_order(recipe, text, how, raw), recipe)
            samples, rate = read_wav(raw)
        line = polish(samples, rate, how.gain_db)
        if not len(line):
            line = np.zeros(BEAT_MS * SAMPLE_RATE // 1000, dtype=np.float32)
        write_wav(wav, line)
        return _timing(answer["phonemes"], line)


def _order(recipe: VoiceRecipe, text: str, how: Delivery, raw: Path) -> dict[str, Any]:
    import espeakng_loader

    variant = _whisper_of(recipe.voice.variant) if how.whisper else recipe.voice.variant
    data = Path(espeakng_loader.get_data_path())
    if variant and not (_VARIANT.fullmatch(variant) and (data / "voices" / "!v" / variant).is_file()):
        raise SoundError(f"There is no voice variant “{variant}”; choose one such as f3 or m7.")  # or it plays another
    lively = 80 if recipe.language in _TONAL else 55
    return {
        "library": str(espeakng_loader.get_library_path()),
        "data": str(data),
        "wav": str(raw),
        "text": text,
        "voice": f"{recipe.language}+{variant}" if variant else recipe.language,
        "words_per_minute": min(400, max(80, round(recipe.voice.words_per_minute * how.pace))),
        "pitch": min(99, max(0, recipe.voice.pitch + how.pitch)),
        "pitch_range": min(99, max(0, round(lively * how.pitch_range))),
        "volume": _VOLUME,
    }


def _whisper_of(variant: str) -> str:
    return "whisperf" if variant.startswith(("f", "A", "belinda", "linda", "steph", "aunty", "grandma")) else "whisper"


def _ask(order: dict[str, Any], recipe: VoiceRecipe) -> dict[str, Any]:
    command = [sys.executable, "-I", "-S", "-E", str(_CHILD)]
    patience = 20 + len(order["text"]) / 100
    try:
        done = subprocess.run(command, input=json.dumps(order).encode(), capture_output=True, timeout=patience)
    except subprocess.TimeoutExpired as error:
        raise SoundError(
            f"Speaking “{_short(recipe.text)}” took too long and was stopped; shorten the line."
        ) from error
    except OSError as error:
        raise SoundError(f"The voice process could not be started ({error.strerror}); free some memory.") from error
    if done.returncode != 0:
        reason = done.stderr.decode("utf-8", "replace").strip().splitlines()[-1:] or [f"exit {done.returncode}"]
        raise SoundError(f"espeak-ng failed on “{_short(recipe.text)}” ({reason[0]}); change the line or its voice.")
    answer: dict[str, Any] = json.loads(done.stdout)
    if "error" in answer:
        raise SoundError(answer["error"])
    return answer


def _short(text: str) -> str:
    return text if len(text) <= 40 else text[:39] + "…"


def _timing(events: list[tuple[int, str]], line: Samples) -> Speech:
    """Phonemes from espeak's events: each lasts until the next; silences and language marks are no phonemes."""
    duration = round(len(line) * 1000 / SAMPLE_RATE)
    heard = [(min(start, duration), symbol) for start, symbol in events if not symbol.startswith("(")]
    ends = [start for start, _ in heard[1:]] + [duration]
    phonemes = tuple(
        Phoneme(symbol=symbol, start_ms=start, end_ms=end)
        for (start, symbol), end in zip(heard, ends, strict=True)
        if symbol.strip() and end > start
    )
    return Speech(duration_ms=duration, phonemes=phonemes)
