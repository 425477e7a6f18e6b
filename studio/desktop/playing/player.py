"""The player: shows the frames of a cut in time with its sound, and whatever else a person asks to see of it."""

from __future__ import annotations

import math
from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QImage

from audio.recipes import SAMPLE_RATE
from studio.desktop.playing.choosing import Choice
from studio.desktop.playing.gathering import Gatherer
from studio.desktop.playing.images import Picture
from studio.desktop.playing.programme import Programme
from studio.desktop.playing.reaping import retire
from studio.desktop.playing.shown import Shown, Tally
from studio.desktop.playing.speaker import Loop, Speaker
from studio.desktop.session import Session

SPEEDS = (1.0, 2.0, 4.0, 8.0)
"""How fast J and L go, one step for each press."""
GRAIN_MS = 70
"""What is heard of a frame while scrubbing."""


class Player(QObject):
    """Plays the session's cut, or the current shot by itself if the cut does not use it.

    Attributes:
        shown: what is on the screen.
        mark_in, mark_out: the first and last frame of the loop, if marked.
        tally: how well it plays.

    Signals:
        frame_shown: the frame of the programme that is shown now.
        playing_changed: whether it plays.
        picture_changed: `shown` is another.
        programme_changed: `programme` is another: another cut or shot, or an edit.
        marks_changed: marks or looping changed.
        sound_changed: volume, mute, or what is heard.
    """

    frame_shown = Signal(int)
    playing_changed = Signal(bool)
    picture_changed = Signal()
    programme_changed = Signal()
    marks_changed = Signal()
    sound_changed = Signal()

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._closed = self._leads = False
        self._rate = 0.0
        self._volume, self._muted, self._loops = 1.0, False, False
        self.mark_in, self.mark_out = session.marks
        self.tally = Tally()
        self.shown = Shown(0)
        self._frame = session.playhead
        self.speaker = Speaker()
        self._choice = Choice(session, self.speaker, lambda: self._frame, self)
        self._choice.changed.connect(self._on_programme)
        self._gatherer = Gatherer(session.workspace.folder, self)
        self._gatherer.changed.connect(self._on_picture)
        self._choice.refreshed.connect(self._gatherer.retry)
        self._ticker = self._timer(self._tick)
        self._hush = self._timer(self._end_grain)
        session.cut_changed.connect(self._on_cut)
        session.selection_changed.connect(self._on_selection)
        session.playhead_changed.connect(self._on_playhead)
        session.marks_changed.connect(self._take_marks)
        self._choice.refresh_soon()

    def _timer(self, then: Callable[[], None]) -> QTimer:
        timer = QTimer(self, singleShot=True, timerType=Qt.TimerType.PreciseTimer)
        timer.timeout.connect(then)
        return timer

    # ------------------------------------------------------------------ what a person does

    @property
    def frame(self) -> int:
        """The frame of the programme under the playhead."""
        return self._frame

    @property
    def is_playing(self) -> bool:
        return self._rate != 0.0

    @property
    def rate(self) -> float:
        """How fast it plays: 1 as the film, -2 backwards at double speed, 0 when it stands."""
        return self._rate

    @property
    def is_alone(self) -> bool:
        """Whether one shot plays by itself and not the cut."""
        return bool(self._choice.alone)

    @Slot()
    def play(self, rate: float = 1.0) -> None:
        """Play from here; from the start, if this is the end."""
        if not self.programme.frames or self._closed or rate == 0.0:
            return
        first, last = self.span
        if self._frame >= last and rate > 0:
            self._move(first)
        elif self._frame <= first and rate < 0:
            self._move(last)
        was_playing = self.is_playing
        self._rate = rate
        if not was_playing:
            self.tally = Tally()
        self._hush.stop()
        self._apply_sound()
        self.speaker.play(self._sample(self._frame) if rate > 0 else self._sample(self._frame + 1) - 1, rate)
        self._gather()
        self._ticker.start(1)
        if not was_playing:
            self.playing_changed.emit(True)

    @Slot()
    def stop(self) -> None:
        """Stand still on the frame that is shown."""
        if not self.is_playing:
            return
        self._rate = 0.0
        self._ticker.stop()
        self.speaker.stop()
        self._show()
        self._gather()
        self.playing_changed.emit(False)

    @Slot()
    def toggle(self) -> None:
        """Play or stop."""
        if self.is_playing:
            self.stop()
        else:
            self.play()

    def shuttle(self, direction: int) -> None:
        """One press of L (1) or J (-1): start that way, or go faster."""
        speed = self._rate * direction
        faster = [each for each in SPEEDS if each > speed] if speed > 0 else [SPEEDS[0]]
        self.play(direction * (faster[0] if faster else SPEEDS[-1]))

    def seek(self, frame: int, *, heard: bool = True) -> None:
        """Show another frame; `heard`: with a grain of its sound. It plays on from there if it plays."""
        frame = self._within(frame)
        if frame == self._frame and self.shown.frame == frame:
            return
        self._move(frame)
        if self.is_playing:
            self.speaker.play(self._sample(frame), self._rate)
        elif heard and self.programme.frames and not self._muted:
            self.speaker.set_loop(None)
            self.speaker.play(self._sample(frame), 1.0, only=GRAIN_MS * SAMPLE_RATE // 1000)
            self._hush.start(GRAIN_MS * 2)

    def step(self, frames: int) -> None:
        """Stop, and go some frames on or back."""
        self.stop()
        self.seek(self._frame + frames)

    def step_seconds(self, seconds: int) -> None:
        """Stop, and go some seconds on or back."""
        self.step(round(seconds * self.programme.timeline.rate))

    def to_cut_point(self, direction: int) -> None:
        """Stop at the previous (-1) or next (1) frame on which a shot begins."""
        self.stop()
        ahead = [point for point in self.programme.cut_points if (point - self._frame) * direction > 0]
        if ahead:
            self.seek(ahead[0] if direction > 0 else ahead[-1], heard=False)

    def to_start(self) -> None:
        self.seek(0, heard=False)

    def to_end(self) -> None:
        self.seek(self.programme.frames - 1, heard=False)

    # ------------------------------------------------------------------ marks and sound

    @property
    def span(self) -> tuple[int, int]:
        """The first and last frame that play: between the marks when looping, else all."""
        last = max(0, self.programme.frames - 1)
        if not self._loops:
            return 0, last
        first = min(self.mark_in or 0, last)
        end = last if self.mark_out is None else min(self.mark_out, last)
        return first, max(first, end)

    @property
    def loops(self) -> bool:
        return self._loops

    def set_loops(self, loops: bool) -> None:
        self._loops = loops
        self._on_marks()

    def set_mark_in(self, frame: int | None = None) -> None:
        """Loop from this frame on."""
        first = self._frame if frame is None else frame
        self._mark(first, None if self.mark_out is not None and self.mark_out < first else self.mark_out)

    def set_mark_out(self, frame: int | None = None) -> None:
        """Loop up to this frame."""
        last = self._frame if frame is None else frame
        self._mark(None if self.mark_in is not None and self.mark_in > last else self.mark_in, last)

    def clear_marks(self) -> None:
        self._mark(None, None)

    def _mark(self, first: int | None, last: int | None) -> None:
        self.mark_in, self.mark_out = first, last
        if not self.is_alone:  # the cut's marks are the session's: they are set on the timeline too
            self._session.mark(first, last)
        self._on_marks()

    def _take_marks(self) -> None:
        if not self.is_alone and (self.mark_in, self.mark_out) != self._session.marks:
            self._mark(*self._session.marks)

    def _on_marks(self) -> None:
        self._apply_sound()
        self.marks_changed.emit()

    @property
    def volume(self) -> float:
        """Loudness, 0 to 1."""
        return self._volume

    def set_volume(self, volume: float) -> None:
        self._volume = min(1.0, max(0.0, volume))
        self._muted = False
        self._apply_sound()
        self.sound_changed.emit()

    @property
    def is_muted(self) -> bool:
        return self._muted

    def set_muted(self, muted: bool) -> None:
        self._muted = muted
        self._apply_sound()
        self.sound_changed.emit()

    @property
    def is_mixing(self) -> bool:
        """Whether the mix of what plays is still being made, and only parts of it are heard."""
        return self.programme.sound.sheet is not None

    def _apply_sound(self) -> None:
        first, last = self.span
        loop = Loop(self._sample(first), self._sample(last + 1)) if self._loops and self.is_playing else None
        self.speaker.set_loop(loop)
        self.speaker.set_gain(0.0 if self._muted else self._volume**2 * (0.5 if abs(self._rate) > 2 else 1.0))

    # ------------------------------------------------------------------ time

    def _sample(self, frame: int) -> int:
        return math.ceil(frame * SAMPLE_RATE / self.programme.timeline.rate)

    def heard_frame(self) -> float:
        """Where the sound is now, in frames."""
        return self.speaker.heard() * float(self.programme.timeline.rate) / SAMPLE_RATE

    @Slot()
    def _tick(self) -> None:
        """Show the frame whose time it is, and wake up when the next one is due."""
        if not self.is_playing:
            return
        at = self.heard_frame()
        frame = math.floor(at + 1e-6)
        first, last = self.span
        over = frame > last if self._rate > 0 else at < first
        if over and not self._loops:
            self._move(last if self._rate > 0 else first)
            self.stop()
            return
        frame = self._within(frame)
        if frame != self._frame:
            self._count(frame)
            self._move(frame)
        due = (math.floor(at + 1e-6) + 1 - at) if self._rate > 0 else (at - math.ceil(at - 1e-6) + 1)
        wait = due / abs(self._rate) / float(self.programme.timeline.rate)
        self._ticker.start(max(1, math.ceil(1000 * wait)))

    def _count(self, frame: int) -> None:
        if not self.shown.is_own or self.shown.frame != self._frame:
            self.tally.dropped += 1
        if abs(self._rate) == 1.0 and (frame - self._frame) * self._rate > 1:
            self.tally.dropped += abs(frame - self._frame) - 1

    def _move(self, frame: int) -> None:
        self._frame = frame
        self._show()
        self._gather()
        self.frame_shown.emit(frame)
        if not self.is_alone:
            self._leads = True
            try:
                self._session.move_playhead(frame)
            finally:
                self._leads = False

    def _within(self, frame: int) -> int:
        return min(max(0, frame), max(0, self.programme.frames - 1))

    # ------------------------------------------------------------------ pictures

    def _show(self) -> None:
        """Put the best picture there is of the frame on the screen; what was there stays until there is one."""
        spots = self.programme.spots(self._frame)
        picture, spot, is_own, remark = self._gatherer.best(spots)
        if picture is None and spots:
            if remark != self.shown.remark or self.shown.is_own:
                self.shown = Shown(self.shown.frame, self.shown.picture, self.shown.spot, False, remark)
            return
        if self.is_playing and (self.shown.frame != self._frame or not self.shown.is_own) and is_own:
            self.tally.shown += 1
        self.shown = Shown(self._frame, picture, spot, is_own, remark or self.programme.refusal(self._frame))
        self.picture_changed.emit()

    def image(self, picture: Picture, width: int, height: int) -> QImage:
        """What is shown, at this size in pixels; made ahead while it plays."""
        return self._gatherer.scaler.image(picture, width, height, quick=self.is_playing)

    @Slot()
    def _on_picture(self) -> None:
        if self.shown.frame != self._frame or not self.shown.is_own:
            self._show()
            if self.is_playing and self.shown.is_own and self.shown.frame == self._frame:
                self.tally.late += 1
        self._gather()

    def _gather(self) -> None:
        if not self._closed:
            self._gatherer.want(self.programme, self._frame, self._rate, self.span if self._loops else None)

    # ------------------------------------------------------------------ the film

    @property
    def programme(self) -> Programme:
        """What plays: the cut, or one shot by itself."""
        return self._choice.programme

    @Slot()
    def _on_programme(self) -> None:
        """Play another programme from now on, from the same frame if it has it."""
        programme = self.programme
        if not programme.frames:
            self.stop()
            self.shown = Shown(0, remark=programme.trouble)
            self.picture_changed.emit()
        if programme.frames and self._within(self._frame) != self._frame:
            self._move(self._within(self._frame))
        else:
            self._show()
            self._gather()
        self.programme_changed.emit()
        self.sound_changed.emit()

    @Slot()
    def _on_cut(self) -> None:
        self.stop()
        self.clear_marks()
        self._choice.alone = ""
        self._frame = self._session.playhead
        self._choice.refresh()

    @Slot()
    def _on_selection(self) -> None:
        """Show the current shot: where the cut uses it, or by itself."""
        shot = self._session.current
        here = self.programme.shot_at(self._frame)
        if self.is_playing or not shot or (here is not None and here.id == shot):
            return
        cut = self._session.cut
        if cut is not None and any(use.shot == shot for use in cut.uses):
            if self.is_alone:
                self._choice.show_alone("")
                self._take_marks()
            clip = self.programme.clip_of(shot)
            if clip is not None:
                self.seek(self.programme.first_seen(clip), heard=False)
            return
        self._frame = 0
        self._choice.show_alone(shot)
        self.clear_marks()

    @Slot(int)
    def _on_playhead(self, frame: int) -> None:
        if self._leads:
            return
        if self.is_alone and self._session.cut is not None:
            self._frame = frame
            self._choice.show_alone("")
            self._take_marks()
            return
        self.seek(frame)

    @Slot()
    def _end_grain(self) -> None:
        if not self.is_playing:
            self.speaker.stop()

    def close(self) -> None:
        """Stop everything. Threads, processes and the scratch folder end aside (`reaping`); the window goes on."""
        if self._closed:
            return
        self.stop()
        self._closed = True
        self._hush.stop()
        self._choice.close()
        self._gatherer.close()
        retire(self.speaker.close)
