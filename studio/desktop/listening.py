"""Hearing a line: it is spoken in a thread and played."""

from __future__ import annotations

import tempfile
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from audio.making import Own
from audio.recipes import SAMPLE_RATE, VoiceRecipe
from storyboard.errors import ShotgraphError
from storyboard.model import Film, Line, Voice
from studio.desktop.background import Background
from studio.desktop.playing.speaker import Speaker

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Stereo = NDArray[np.int16]


def voice_of(film: Film, character: str) -> Voice:
    """The voice somebody has, or would be cast with."""
    from audio.voices.casting import cast_voices

    return film.characters_by_id[character].voice or cast_voices(film)[character]


def a_line_of(film: Film, character: str, otherwise: str) -> VoiceRecipe:
    """What somebody says to be heard: their longest line of the film, else a sentence for all."""
    from audio.voices.language import language_of

    said = [line for shot in film.shots for line in shot.lines if line.character == character]
    line = max(said, key=lambda each: min(len(each.text), 90), default=None)
    text = line.text if line is not None else otherwise
    manner = line.manner if line is not None else ""
    return VoiceRecipe(text=text, language=language_of(text), voice=voice_of(film, character), manner=manner)


def the_line(film: Film, line: Line) -> VoiceRecipe:
    """What is to be heard of one line: its recording, or the voice of whoever says it."""
    from audio.voices.language import language_of

    if line.file:
        return VoiceRecipe(text=line.text, language=language_of(line.text), voice=Voice(), file=line.file)
    voice = voice_of(film, line.character)
    return VoiceRecipe(text=line.text, language=language_of(line.text), voice=voice, manner=line.manner)


def spoken(recipe: VoiceRecipe, own: Own = Path) -> Stereo:
    """The samples of a line, 48 kHz stereo; `own` says where its recording lies.

    Raises:
        SoundError: it cannot be spoken so.
        ProjectError: its recording is not in the project any more.
    """
    import numpy as np

    from audio.samples import read_wav
    from audio.voices.espeak import Espeak
    from audio.voices.recorded import read_recording

    if recipe.file:
        samples = read_recording(own(recipe.file))
    else:
        with tempfile.TemporaryDirectory(prefix="shotgraph-listen-") as folder:
            wav = Path(folder) / "line.wav"
            Espeak().speak(recipe, wav)
            samples, _ = read_wav(wav)
    mono = np.clip(samples * 32767, -32768, 32767).astype(np.int16)
    return np.repeat(mono.reshape(-1, 1), 2, axis=1)


class _Line:
    """A spoken line as a soundtrack; silence after it."""

    def __init__(self, samples: Stereo) -> None:
        self._samples = samples

    def read(self, first: int, count: int) -> Stereo:
        import numpy as np

        out = np.zeros((count, 2), np.int16)
        part = self._samples[max(0, first) : max(0, first + count)]
        out[: len(part)] = part
        return out


class Listening(QObject):
    """Speaks and plays one line at a time.

    Signals:
        changed: who is heard now, or empty.
        failed: why a line cannot be spoken.
    """

    changed = Signal(str)
    failed = Signal(str)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.who = ""
        self.played = 0
        self._background = Background(self, width=1)
        self._speaker: Speaker | None = None
        self._over = QTimer(self, singleShot=True)
        self._over.timeout.connect(self.stop)

    def listen(self, who: str, recipe: VoiceRecipe, own: Own = Path) -> None:
        """Have a line spoken and heard; asked again while it is heard, it stops."""
        if self.who == who:
            self.stop()
            return
        self.stop()
        self.who = who
        self.changed.emit(who)
        self._background.run(partial(spoken, recipe, own), partial(self._play, who), self._refused)

    def stop(self) -> None:
        """Be silent."""
        self._over.stop()
        if self._speaker is not None:
            self._speaker.close()
            self._speaker = None
        if self.who:
            self.who = ""
            self.changed.emit("")

    def close(self) -> None:
        """End the thread and give the device back."""
        self.stop()
        self._background.close()

    def _play(self, who: str, samples: Stereo) -> None:
        if who != self.who:
            return
        self._speaker = Speaker()
        self._speaker.use(_Line(samples))
        self._speaker.play(0, only=len(samples))
        self.played += 1
        self._over.start(round(len(samples) / SAMPLE_RATE * 1000) + 300)

    def _refused(self, error: ShotgraphError) -> None:
        self.stop()
        self.failed.emit(str(error))
