"""How long the shots are: in frames, seconds or timecode."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from storyboard import edits
from storyboard.errors import FilmError
from storyboard.finish import LONGEST
from storyboard.time import from_timecode, nominal, rate_name, timecode, to_frames
from studio.desktop import terms
from studio.desktop.inspector.chosen import Chosen, Hand
from studio.desktop.inspector.fields import Number, Word
from studio.desktop.inspector.section import Section, fields
from studio.desktop.theme import figures


class LengthSection(Section):
    """Frames, seconds and timecode of the same length."""

    shows = frozenset({"frames"})
    follows = frozenset({"film"})

    @classmethod
    def heading(cls) -> str:
        return QCoreApplication.translate("LengthSection", "Length")

    def __init__(self, hand: Hand, parent: QWidget) -> None:
        super().__init__(hand, parent)
        self.frames = Number(self.tr("Frames"), 1, LONGEST)
        self.seconds = Number(self.tr("Seconds"), 0.01, LONGEST, decimals=2, step=0.1)
        self.code = Word(self.tr("Timecode"), "00:00:00:00")
        self.frames.changed.connect(lambda frames: self._last(round(frames)))
        self.seconds.changed.connect(self._last_seconds)
        self.code.editingFinished.connect(self._read)
        names = (self.tr("frames"), self.tr("seconds"), self.tr("timecode"))
        self.body.addWidget(fields(*zip(names, (self.frames, self.seconds, self.code), strict=True)))

    def follow(self, chosen: Chosen) -> None:
        frames, rate = chosen.common(lambda shot: shot.frames), chosen.film.rate
        for field in (self.frames, self.seconds, self.code):
            field.setFont(figures(13))
        self.frames.show_value(frames)
        self.frames.setToolTip(self.tr("Frames, {0} a second").format(rate_name(rate)))
        self.seconds.setSingleStep(float(1 / rate))
        self.seconds.show_value(None if frames is None else float(frames / rate))
        has_code = rate >= 1
        self.code.setEnabled(has_code)
        self.code.show_text(timecode(frames, rate) if frames is not None and has_code else None)

    def summary(self, chosen: Chosen) -> str:
        frames = chosen.common(lambda shot: shot.frames)
        if frames is None:
            whole = sum(shot.frames for shot in chosen.shots)
            return self.tr("{0} in all").format(terms.seconds(whole, chosen.film)) if whole else ""
        return terms.seconds(frames, chosen.film)

    def _last_seconds(self, seconds: float) -> None:
        self._last(max(1, to_frames(seconds, self.hand.session.film.rate)))

    def _read(self) -> None:
        """What was typed as a timecode; 12:05 is twelve seconds and five frames."""
        chosen = self.hand.chosen
        text = self.code.text().strip()
        now = chosen.common(lambda shot: shot.frames)
        if not text or (now is not None and text == timecode(now, chosen.film.rate)):
            return
        parts = text.replace(";", ":").replace(".", ":").split(":")
        if all(part.isdigit() and len(part) <= 2 for part in parts) and len(parts) <= 4:
            wide = len(str(nominal(chosen.film.rate) - 1))
            text = ":".join(
                [*["00"] * (4 - len(parts)), *(part.zfill(2) for part in parts[:-1]), parts[-1].zfill(wide)]
            )
        try:
            frames = from_timecode(text, chosen.film.rate)
        except FilmError as error:
            self.hand.session.say(str(error), "error")
            self.code.show_text(None if now is None else timecode(now, chosen.film.rate))
            return
        self._last(max(1, frames))

    def _last(self, frames: int) -> None:
        lengths = dict.fromkeys(self.hand.chosen.ids, frames)
        if not self.hand.whole(self.tr("change length of {0}"), partial(edits.set_lengths, frames=lengths), "length"):
            self.follow(self.hand.chosen)
