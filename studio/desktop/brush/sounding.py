"""What a shot sounds like by itself, for the preview: mixed beside the window, and played in step with the picture."""

from __future__ import annotations

import shutil
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal

from audio.cues import cue_sheet
from audio.making import SOUND
from audio.recipes import SAMPLE_RATE
from audio.voices.casting import voice_recipes
from storyboard.errors import SoundError
from storyboard.model import Cut, Film, Use
from storyboard.timeline import lay_out
from storyboard.values import digest_of
from studio.desktop.background import Background
from studio.desktop.playing.mixer import Mixer
from studio.desktop.playing.mixing import MIXES
from studio.desktop.playing.programme import ALONE, SoundPlan
from studio.desktop.playing.scratch import new_scratch
from studio.desktop.playing.soundtrack import Mix, Silence
from studio.desktop.playing.speaker import Speaker
from studio.workspace import Workspace


def sound_of(workspace: Workspace, film: Film, shot: str) -> SoundPlan:
    """What a shot's sound is made of; nothing where it cannot be heard."""
    from audio.cues import sound_recipes

    cut = Cut(id=ALONE, name=ALONE, uses=(Use(id=ALONE, shot=shot),), score="none")
    try:
        sheet = cue_sheet(film, cut, lay_out(film, cut, {}), voice_recipes(film))
    except SoundError:
        return SoundPlan()  # a film that cannot be mixed says so where it is cast
    own = {sound.file: workspace.folder / sound.file for sound in sheet.sounds if sound.file}
    if not sheet.sounds or not all(path.is_file() for path in own.values()):
        return SoundPlan()
    recipes = sound_recipes(sheet)
    places = {digest: workspace.store.path("sound", digest) / SOUND for digest in recipes}
    there = {digest: path for digest, path in places.items() if path.is_file()} | own
    missing = tuple(recipe for digest, recipe in recipes.items() if digest not in there)
    name = digest_of([sheet.digest(), {file: path.stat().st_mtime_ns for file, path in own.items()}])
    return SoundPlan(name=name, sheet=sheet, there=there, missing=missing)


class ShotSound(QObject):
    """The sound of one shot.

    Attributes:
        is_ready: it can be played; a shot without sound never is.
        played: how often it was begun.

    Signals:
        ready: it can be played from now on.
    """

    ready = Signal()
    _said = Signal(str, str)

    def __init__(self, workspace: Workspace, parent: QObject) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._background = Background(self, width=1)
        self._speaker: Speaker | None = None
        self._mixer: Mixer | None = None
        self._scratch: Path | None = None
        self._name = ""
        self.is_ready = False
        self.played = 0
        self._said.connect(self._heard_of, Qt.ConnectionType.QueuedConnection)

    def prepare(self, film: Film, shot: str) -> None:
        """Have the shot's sound made; what was made before is kept."""
        self.is_ready, self._name = False, ""
        self._background.run(partial(sound_of, self._workspace, film, shot), self._planned)

    def play(self, second: float) -> None:
        """Be heard from a moment of the shot on."""
        if self.is_ready and self._speaker is not None:
            self._speaker.play(round(second * SAMPLE_RATE))
            self.played += 1

    def stop(self) -> None:
        """Be silent, and wait for nothing."""
        self._name, self.is_ready = "", False
        if self._speaker is not None:
            self._speaker.stop()

    def close(self) -> None:
        """End what makes and plays it; nothing is left on the disk."""
        self.stop()
        self._background.close()
        if self._mixer is not None:
            self._mixer.close()
            self._mixer.join()
            self._mixer = None
        if self._speaker is not None:
            self._speaker.close()
            self._speaker = None
        if self._scratch is not None:
            shutil.rmtree(self._scratch, ignore_errors=True)
            self._scratch = None

    def _planned(self, plan: SoundPlan) -> None:
        if plan.sheet is None:
            return
        self._name = plan.name
        if self._scratch is None:
            self._scratch = new_scratch()
        if self._file(plan.name).is_file():
            self._heard_of("mix", plan.name)
            return
        if self._mixer is None:
            self._mixer = Mixer(self._scratch, self._said.emit)
        self._mixer.make(plan)

    def _file(self, name: str) -> Path:
        assert self._scratch is not None
        return self._scratch / MIXES / f"{name}.wav"

    def _heard_of(self, what: str, name: str) -> None:
        """Sounds arrive one by one; what counts is the mix of all. Without one the preview is silent."""
        if what != "mix" or name != self._name:
            return
        if self._speaker is None:
            self._speaker = Speaker()
        self._speaker.use(Silence())
        self._speaker.use(Mix(self._file(name)))
        self.is_ready = True
        self.ready.emit()
