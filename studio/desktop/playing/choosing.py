"""Which programme plays: the session's cut or one shot by itself, kept true to the film and to what is made of it."""

from __future__ import annotations

import shutil
import tempfile
from pathlib import Path

from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot

from storyboard.changes import Change
from storyboard.model import Cut
from studio.desktop.playing.latest import Latest
from studio.desktop.playing.mixer import Mixer
from studio.desktop.playing.planning import Asked, planned
from studio.desktop.playing.programme import Programme, nothing, relaid
from studio.desktop.playing.soundtrack import Mix, Rough, Silence, Soundtrack
from studio.desktop.playing.speaker import Speaker
from studio.desktop.session import Session

_MIX_AFTER_MS = 400
_REPLAN_AFTER_MS = 300


class Choice(QObject):
    """Plans what plays in a thread after each change; until it is planned, the old plan is laid out anew at once.

    Attributes:
        programme: what plays now.
        alone: the shot that plays by itself, or empty.
        scratch: a folder for sounds that are made only to be listened to.

    Signals:
        changed: `programme` is another.
        refreshed: the disk was looked at anew; what was broken may be whole.
    """

    changed = Signal()
    refreshed = Signal()
    _planned = Signal(object, object)
    _sound_said = Signal(str, str)

    def __init__(self, session: Session, speaker: Speaker, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._speaker = speaker
        self._closed = False
        self._complained: set[str] = set()
        self.alone = ""
        self.scratch = Path(tempfile.mkdtemp(prefix="shotgraph-desk-"))
        self.programme = self._of_cut = self._empty()
        self._mixer = Mixer(self.scratch, self._sound_said.emit)
        self._planner: Latest[Asked] = Latest("plans what plays", self._plan)
        self._planned.connect(self._adopt, Qt.ConnectionType.QueuedConnection)
        self._sound_said.connect(self._on_sound, Qt.ConnectionType.QueuedConnection)
        self._mix_soon = QTimer(self, singleShot=True)
        self._mix_soon.timeout.connect(self._make_mix)
        self._replan_soon = QTimer(self, singleShot=True)
        self._replan_soon.timeout.connect(self.refresh)
        session.film_changed.connect(self._on_film)
        session.takes_changed.connect(self._on_takes)

    @Slot()
    def refresh(self) -> None:
        """Plan again: the film changed, or what is made of it."""
        session = self._session
        if self._closed:
            return
        if session.cut is None and not self.alone:
            self._take(self._empty())
            return
        self._planner.ask(Asked(session.workspace, session.film, session.cut_id, self.alone, self.scratch))

    def show_alone(self, shot: str) -> None:
        """Play one shot by itself; with none, the cut again, at once as it was known last."""
        self.alone = shot
        if not shot and self._session.cut is not None:
            self._take(relaid(self._of_cut, self._session.film, self._session.cut))
        self.refresh()

    def _plan(self, asked: Asked) -> None:
        """In the planner's thread."""
        self._speaker.prepare()
        programme = planned(asked)
        track: Soundtrack = Silence()
        sound = programme.sound
        if sound.mix is not None:
            track = Mix(sound.mix)
        elif sound.sheet is not None:
            track = Rough(sound.sheet, sound.there)
        self._planned.emit(programme, track)

    @Slot(object, object)
    def _adopt(self, programme: Programme, track: Soundtrack) -> None:
        is_newest = programme.film is self._session.film and programme.alone == self.alone
        if self._closed or not is_newest or not (self.alone or programme.cut is self._session.cut):
            return
        self._speaker.use(track)
        self.refreshed.emit()
        self._take(programme)
        if programme.sound.sheet is not None:
            self._mix_soon.start(_MIX_AFTER_MS)

    def _take(self, programme: Programme) -> None:
        self.programme = programme
        if not programme.alone:
            self._of_cut = programme
        self.changed.emit()

    @Slot(object)
    def _on_film(self, change: Change) -> None:
        session = self._session
        if self.alone and self.alone not in session.film.shots_by_id:
            self.alone = ""
        if not self.alone and session.cut is not None and session.cut.id == self.programme.cut.id:
            self._take(relaid(self.programme, session.film, session.cut))
        self.refresh()

    @Slot(object)
    def _on_takes(self, shots: object) -> None:
        self._replan_soon.start(_REPLAN_AFTER_MS)

    @Slot(str, str)
    def _on_sound(self, what: str, words: str) -> None:
        if self._closed:
            return
        if what != "failed":
            self._replan_soon.start(0 if what == "mix" else _REPLAN_AFTER_MS)
        elif words not in self._complained:
            self._complained.add(words)
            self._session.say(words, "error")

    @Slot()
    def _make_mix(self) -> None:
        if not self._closed:
            self._mixer.make(self.programme.sound)

    def _empty(self) -> Programme:
        return nothing(self._session.film, self._session.cut or Cut(id="none", name=""))

    def close(self) -> None:
        """End the planner, the mixer and the scratch folder."""
        self._closed = True
        self._mix_soon.stop()
        self._replan_soon.stop()
        self._planner.close()
        self._mixer.close()
        shutil.rmtree(self.scratch, ignore_errors=True)
