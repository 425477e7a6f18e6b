"""Which programme plays: the session's cut or one shot by itself, kept true to the film and to what is made of it."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot

from storyboard.changes import Change
from storyboard.model import Cut
from studio.desktop.playing.latest import Latest
from studio.desktop.playing.mixer import Mixer
from studio.desktop.playing.planning import Asked, planned
from studio.desktop.playing.programme import Programme, nothing, relaid
from studio.desktop.playing.reaping import Line, retire
from studio.desktop.playing.scratch import new_scratch, sweep
from studio.desktop.playing.soundtrack import Mix, Rough, Silence, Soundtrack
from studio.desktop.playing.speaker import Speaker
from studio.desktop.session import Session

_MIX_AFTER_MS = 400
_REPLAN_AFTER_MS = 300
_WHOLE_AFTER = 0.25
"""Seconds without another edit after which not only what lies around the playhead is planned."""
_AT_ONCE = 300
"""Visits of a cut that are laid out anew in the step that edits them; more are laid out in the thread."""
_TIMING = frozenset({"rate", "width", "height"})
_WORDS = frozenset({"number", "lines", "card", "grade"})
"""Fields of a shot that may be read over its picture, or colour it."""
_UNSEEN = frozenset({"title", "logline", "script", "waived"})
"""Fields of a film that no picture and no sound depends on."""


class Choice(QObject):
    """Plans what plays in a thread after each change; until then the old plan stands, laid out anew if it must be.

    `where` says on which frame the playhead is; it is asked in the thread.

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
    _planned = Signal(int, object, object, bool)
    _sound_said = Signal(str, str)

    def __init__(self, session: Session, speaker: Speaker, where: Callable[[], int], parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._speaker = speaker
        self._where = where
        self._closed = False
        self._turn = 0
        self._is_first = True
        self._complained: set[str] = set()
        self.alone = ""
        self.scratch = new_scratch()
        self.programme = self._of_cut = self._empty()
        self._line = Line()
        self._say = self._line.through(self._planned.emit)
        self._mixer = Mixer(self.scratch, self._line.through(self._sound_said.emit))
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
        self._turn += 1
        known = self.programme if self.programme.alone or not self.alone else self._of_cut
        asked = Asked(session.workspace, session.film, session.cut_id, self.alone, self.scratch, known, self._turn)
        self._planner.ask(asked)

    def refresh_soon(self) -> None:
        """The same, when the window has painted what it shows."""
        self._replan_soon.start(0)

    def show_alone(self, shot: str) -> None:
        """Play one shot by itself; with none, the cut again, at once as it was known last."""
        self.alone = shot
        if not shot and self._session.cut is not None:
            self._take(relaid(self._of_cut, self._session.film, self._session.cut))
        self.refresh()

    def _plan(self, asked: Asked) -> None:
        """In the planner's thread."""
        if self._is_first:
            self._is_first = False
            sweep()
        self._speaker.prepare()
        heard = None
        for step, programme in enumerate(planned(asked, self._where)):
            sound = programme.sound
            track: Soundtrack | None = None
            if not programme.frames or (sound is not heard and sound is not asked.known.sound):
                heard, track = sound, _track_of(programme)
            self._say(asked.turn, programme, track, step == 0)
            if not self._planner.rest(_WHOLE_AFTER if step == 0 else 0.0):
                return

    @Slot(int, object, object, bool)
    def _adopt(self, turn: int, programme: Programme, track: Soundtrack | None, is_first: bool) -> None:
        session = self._session
        if self._closed or turn != self._turn:
            return
        if programme.film is not session.film:  # what changed since concerns nothing that is planned
            cut = programme.cut if programme.alone else session.cut or programme.cut
            programme = replace(programme, film=session.film, cut=cut)
        if track is not None:
            self._speaker.use(track)
        if is_first:
            self.refreshed.emit()
        self._take(programme)
        if track is not None and programme.sound.sheet is not None:
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
        programme, cut = self.programme, session.cut
        if not _is_seen(change, session.cut_id):
            return
        if not self.alone and cut is not None and cut.id == programme.cut.id:
            if not _is_timed(change, programme):
                if _is_said(change, cut.id):
                    self._take(replace(programme, film=session.film, cut=cut))
            elif len(cut.uses) <= _AT_ONCE:
                self._take(relaid(programme, session.film, cut))
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
        """End the planner, the mixer and the scratch folder, without waiting for them."""
        self._closed = True
        self._line.cut()
        self._mix_soon.stop()
        self._replan_soon.stop()
        self._planner.close()
        self._mixer.close()

        def ends() -> None:
            self._planner.join()
            self._mixer.join()
            shutil.rmtree(self.scratch, ignore_errors=True)

        retire(ends)


def _track_of(programme: Programme) -> Soundtrack:
    sound = programme.sound
    if sound.mix is not None:
        return Mix(sound.mix)
    return Silence() if sound.sheet is None else Rough(sound.sheet, sound.there)


def _is_seen(change: Change, cut: str) -> bool:
    """Whether anything of this cut may be seen or heard otherwise: not what is done to other cuts, or to names."""
    others = (change.characters, change.locations, change.scenes, change.shots, change.links)
    of_cut = change.cuts.changed.get(cut, frozenset()) - {"name", "markers"}
    return bool(change.film - _UNSEEN or of_cut or any(others))


def _is_said(change: Change, cut: str) -> bool:
    """Whether words that stand over the picture may be others now; all else waits for the plan."""
    words = any(fields & _WORDS for fields in change.shots.changed.values())
    of_cut = change.cuts.changed.get(cut, frozenset()) - {"name", "markers"}
    return bool(words or change.film or change.characters or change.scenes or of_cut)


def _is_timed(change: Change, programme: Programme) -> bool:
    """Whether frames may stand elsewhere now."""
    cut = change.cuts.changed.get(programme.cut.id, frozenset()) & {"uses", "delivery", "fade_in", "fade_out"}
    lengths = any("frames" in fields for fields in change.shots.changed.values())
    return bool(change.film & _TIMING or cut or lengths or change.shots.removed)
