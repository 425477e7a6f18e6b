"""The sounds of a shot: what they are, from when on, how loud, how they fade, or a file of the person's own."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QPushButton, QWidget

from storyboard import edits
from storyboard.model import Cue, Film
from storyboard.time import to_frames
from studio.desktop.icons import icon
from studio.desktop.inspector.chosen import Chosen, Hand
from studio.desktop.inspector.fields import Choice, Number, Word
from studio.desktop.inspector.rows import Card, Rows
from studio.desktop.inspector.section import Section, caption, fields, row, tool


class CueCard(Card[Cue]):
    """One sound."""

    def __init__(self, cue: Cue, hand: Hand, parent: QWidget) -> None:
        super().__init__(parent)
        self._hand, self._id = hand, cue.id
        seconds = self.tr("s", "seconds")
        self.kind: Choice[str] = Choice(
            self.tr("Kind of sound"),
            [("effect", self.tr("effect")), ("ambience", self.tr("ambience")), ("music", self.tr("music"))],
        )
        self.description = Word(self.tr("Sound"), self.tr("what is heard: a door, far waves"))
        self.offset = Number(self.tr("Starts at"), 0, 36000, decimals=2, step=0.1, unit=seconds)
        self.gain = Number(self.tr("Gain"), -60, 24, decimals=1, step=0.5, unit=self.tr("dB"))
        self.fade_in = Number(self.tr("Fades in over"), 0, 600, decimals=2, step=0.1, unit=seconds)
        self.fade_out = Number(self.tr("Fades out over"), 0, 600, decimals=2, step=0.1, unit=seconds)
        self.file = QPushButton()
        self.file.setProperty("look", "quiet")
        self.file.clicked.connect(self._choose)
        self.made = tool("close", self.tr("Make the sound from its words again"))
        self.made.clicked.connect(lambda: self._set(self.tr("change sound of {0}"), file=None))
        self.remove = tool("trash", self.tr("Remove the sound"))
        self.remove.clicked.connect(self._remove)
        self.body.addLayout(row(self.kind, self.remove, stretch=0))
        self.body.addWidget(self.description)
        self.body.addWidget(
            fields(
                (self.tr("starts at"), self.offset),
                (self.tr("gain"), self.gain),
                (self.tr("fade in"), self.fade_in),
                (self.tr("fade out"), self.fade_out),
            )
        )
        line = row(self.file, self.made)
        line.addStretch(1)
        self.body.addLayout(line)
        self.kind.chosen.connect(lambda kind: self._set(self.tr("change sound of {0}"), kind=kind))
        self.description.written.connect(
            lambda text: self._set(self.tr("change sound of {0}"), merge="description", description=text)
        )
        self.description.left.connect(hand.session.end_merge)
        self.gain.changed.connect(lambda gain: self._set(self.tr("change gain in {0}"), merge="gain", gain_db=gain))
        self.offset.changed.connect(
            lambda at: self._set(self.tr("move sound of {0}"), merge="offset", offset=self._frames(at))
        )
        self.fade_in.changed.connect(
            lambda at: self._set(self.tr("fade sound of {0}"), merge="in", fade_in=self._frames(at))
        )
        self.fade_out.changed.connect(
            lambda at: self._set(self.tr("fade sound of {0}"), merge="out", fade_out=self._frames(at))
        )

    def fill(self, value: Cue) -> None:
        rate = self._hand.session.film.rate
        self.kind.show_value(value.kind)
        self.description.show_text(value.description)
        self.offset.show_value(float(value.offset / rate))
        self.gain.show_value(value.gain_db)
        self.fade_in.show_value(float(value.fade_in / rate))
        self.fade_out.show_value(float(value.fade_out / rate))
        self.file.setText(Path(value.file).name if value.file else self.tr("Use a file of my own…"))
        self.file.setAccessibleName(self.tr("Sound file: {0}").format(value.file or self.tr("made from its words")))
        self.made.setVisible(value.file is not None)

    def _frames(self, seconds: float) -> int:
        return to_frames(seconds, self._hand.session.film.rate)

    def _set(self, label: str, *, merge: str = "", **fields: object) -> None:
        edit = partial(edits.set_cue, cue=self._id, **fields)  # type: ignore[arg-type]
        self._hand.whole(label, edit, f"{merge} of {self._id}" if merge else "")

    def _choose(self) -> None:
        dialog = QFileDialog(self, self.tr("A sound of your own"))
        dialog.setNameFilters([self.tr("Sounds (*.wav *.flac *.mp3 *.ogg *.m4a *.aiff)"), self.tr("All files (*)")])
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(self.use_file)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def use_file(self, path: str) -> None:
        """Play this file instead of a made sound."""
        self._set(self.tr("use a file in {0}"), file=path)

    def _remove(self) -> None:
        self._hand.whole(self.tr("remove sound of {0}"), partial(edits.remove_cue, cue=self._id))


class CueRows(Rows[Cue]):
    """All sounds of a shot."""

    def __init__(self, hand: Hand, parent: QWidget) -> None:
        super().__init__(parent)
        self._hand = hand

    def made(self, value: Cue) -> Card[Cue]:
        return CueCard(value, self._hand, self)


class CuesSection(Section):
    """The sounds of one shot."""

    shows = frozenset({"cues"})

    def __init__(self, hand: Hand, parent: QWidget) -> None:
        super().__init__(self.tr("Sounds"), hand, parent)
        self.rows = CueRows(hand, self)
        self.several = caption(self.tr("Choose one shot to change its sounds."))
        self.add = QPushButton(icon("plus"), self.tr("Add a sound"))
        self.add.setProperty("look", "quiet")
        self.add.clicked.connect(self._add)
        self.body.addWidget(self.several)
        self.body.addWidget(self.rows)
        line = row(self.add)
        line.addStretch(1)
        self.body.addLayout(line)

    def follow(self, chosen: Chosen) -> None:
        one = chosen.one
        self.several.setVisible(one is None)
        self.add.setVisible(one is not None)
        self.rows.show_values(one.cues if one else ())

    def summary(self, chosen: Chosen) -> str:
        one = chosen.one
        if one is not None and one.cues:
            return ", ".join(cue.description for cue in one.cues)
        count = sum(len(shot.cues) for shot in chosen.shots)
        if count == 1:
            return self.tr("one sound")
        return self.tr("%n sounds", "", count) if count else self.tr("none")

    def _add(self) -> None:
        one = self.hand.chosen.one
        if one is None:
            return
        before = {cue.id for cue in one.cues}
        if self.hand.whole(self.tr("add sound to {0}"), partial(_with_sound, shot=one.id)):
            after = self.hand.chosen.one
            new = [cue.id for cue in after.cues if cue.id not in before] if after else []
            card = self.rows.cards.get(new[0]) if new else None
            if isinstance(card, CueCard):
                card.description.setFocus()


def _with_sound(film: Film, shot: str) -> Film:
    return edits.add_cue(film, shot, "")
