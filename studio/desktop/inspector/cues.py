"""The sounds of a shot: what they are, from when on, how loud, how they fade, or a file of the person's own."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QMimeData, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QFileDialog, QPushButton, QWidget

from storyboard import edits
from storyboard.model import Cue, Film
from storyboard.time import to_frames
from studio.desktop.background import Background
from studio.desktop.flow import Flow
from studio.desktop.icons import icon
from studio.desktop.inspector.chosen import Chosen, Hand
from studio.desktop.inspector.fields import Choice, Number, Word
from studio.desktop.inspector.rows import Card, Rows
from studio.desktop.inspector.section import Section, caption, fields, row, tool
from studio.sounds import keep_sound, with_sound

_KINDS = "*.wav *.flac *.mp3 *.ogg *.opus *.m4a *.aac *.aif *.aiff"


class CueCard(Card[Cue]):
    """One sound.

    Signals:
        file_chosen: the id of the sound, and a file of the person's own for it.
    """

    file_chosen = Signal(str, str)

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
        ask_for_sound(self, self.use_file)

    def use_file(self, path: str) -> None:
        """Play this file instead of a made sound, once it is copied into the project."""
        self.file_chosen.emit(self._id, path)

    def _remove(self) -> None:
        self._hand.whole(self.tr("remove sound of {0}"), partial(edits.remove_cue, cue=self._id))


def ask_for_sound(parent: QWidget, chosen: Callable[[str], None]) -> None:
    """Ask for a sound file."""
    dialog = QFileDialog(parent, QCoreApplication.translate("CueCard", "A sound of your own"))
    sounds = QCoreApplication.translate("CueCard", "Sounds (%1)").replace("%1", _KINDS)
    dialog.setNameFilters([sounds, QCoreApplication.translate("CueCard", "All files (*)")])
    dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
    dialog.fileSelected.connect(chosen)
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()


class CueRows(Rows[Cue]):
    """All sounds of a shot.

    Signals:
        file_chosen: the id of a sound, and a file for it.
    """

    file_chosen = Signal(str, str)

    def __init__(self, hand: Hand, parent: QWidget) -> None:
        super().__init__(parent)
        self._hand = hand

    def made(self, value: Cue) -> Card[Cue]:
        card = CueCard(value, self._hand, self)
        card.file_chosen.connect(self.file_chosen)
        return card


class CuesSection(Section):
    """The sounds of one shot."""

    shows = frozenset({"cues"})

    @classmethod
    def heading(cls) -> str:
        return QCoreApplication.translate("CuesSection", "Sounds")

    def __init__(self, hand: Hand, parent: QWidget) -> None:
        super().__init__(hand, parent)
        self._background = Background(self, width=1)
        self.rows = CueRows(hand, self)
        self.rows.file_chosen.connect(self._use)
        self.several = caption(self.tr("Choose one shot to change its sounds."))
        self.add = QPushButton(icon("plus"), self.tr("Add a sound"))
        self.add.setProperty("look", "quiet")
        self.add.clicked.connect(self._add)
        self.body.addWidget(self.several)
        self.body.addWidget(self.rows)
        self.own = QPushButton(icon("import"), self.tr("A file of my own…"))
        self.own.setProperty("look", "quiet")
        self.own.clicked.connect(lambda: ask_for_sound(self, self.add_file))
        ways = QWidget()
        flow = Flow(ways)
        for button in (self.add, self.own):
            flow.addWidget(button)
        self.body.addWidget(ways)
        self.setAcceptDrops(True)

    def follow(self, chosen: Chosen) -> None:
        one = chosen.one
        self.several.setVisible(one is None)
        self.add.setVisible(one is not None)
        self.own.setVisible(one is not None)
        self.rows.show_values(one.cues if one else ())

    def summary(self, chosen: Chosen) -> str:
        one = chosen.one
        if one is not None and one.cues:
            return ", ".join(cue.description for cue in one.cues)
        count = sum(len(shot.cues) for shot in chosen.shots)
        if count == 1:
            return self.tr("one sound")
        return self.tr("%n sounds", "", count) if count else self.tr("none")

    def add_file(self, path: str) -> None:
        """Have a file of the person's own heard in the shot, once it is copied into the project."""
        one = self.hand.chosen.one
        if one is not None:
            self._keep(path, partial(_with_file, shot=one.id, words=Path(path).stem), self.tr("add sound to {0}"))

    def _use(self, cue: str, path: str) -> None:
        self._keep(path, partial(_using_file, cue=cue), self.tr("use a file in {0}"))

    def _keep(self, path: str, edit: Callable[..., Film], label: str) -> None:
        """Copy a file into the project beside the window, then make the edit that names it."""
        session, label = self.hand.session, label.format(self.hand.numbers())
        session.say(self.tr("{0} is copied into the project…").format(Path(path).name))

        def kept(name: str) -> None:
            if session.edit(label, partial(edit, name=name)):
                session.say(self.tr("{0} is in the project.").format(Path(path).name))

        work = partial(keep_sound, session.workspace, Path(path))
        self._background.run(work, kept, lambda error: session.say(str(error), "error"))

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:  # noqa: N802
        """Sound files may be dropped here."""
        if dropped(event.mimeData()) and self.hand.chosen.one is not None:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: N802
        for path in dropped(event.mimeData()):
            self.add_file(path)
        event.acceptProposedAction()

    def close_work(self) -> None:
        self._background.close()

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


def dropped(data: QMimeData) -> list[str]:
    """The sound files that are dragged."""
    suffixes = {word[1:] for word in _KINDS.split()}
    paths = [url.toLocalFile() for url in data.urls() if url.isLocalFile()]
    return [path for path in paths if Path(path).suffix.lower() in suffixes]


def _with_file(film: Film, shot: str, words: str, name: str) -> Film:
    return with_sound(film, shot, name, words)


def _using_file(film: Film, cue: str, name: str) -> Film:
    return edits.set_cue(film, cue, file=name)


def _with_sound(film: Film, shot: str) -> Film:
    return edits.add_cue(film, shot, "")
