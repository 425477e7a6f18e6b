"""What is said in a shot: the words, who says them, how, from when on, and whether we see it said."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QPushButton, QWidget

from storyboard import edits
from storyboard.edits.lines import Placed
from storyboard.model import Line
from storyboard.time import to_frames
from studio.desktop.icons import icon
from studio.desktop.inspector.chosen import Chosen, Hand
from studio.desktop.inspector.fields import Choice, Number, Word, Words
from studio.desktop.inspector.recorded import RecordingRow, Recordings
from studio.desktop.inspector.rows import Card, Rows
from studio.desktop.inspector.section import Section, caption, row, tool
from studio.desktop.listening import Listening, the_line


class LineCard(Card[Line]):
    """One line.

    Signals:
        wants_to_hear: the id of the line; again, and it stops.
    """

    wants_to_hear = Signal(str)

    def __init__(self, line: Line, hand: Hand, parent: QWidget) -> None:
        super().__init__(parent)
        self._hand, self._id = hand, line.id
        self.speaker: Choice[str] = Choice(self.tr("Speaker"))
        self.text = Words(self.tr("Line"), rows=1, hint=self.tr("What is said"))
        self.manner = Word(self.tr("Manner"), self.tr("manner: whispering"))
        self.placed: Choice[Placed] = Choice(
            self.tr("Where it is said"),
            [("on", self.tr("on screen")), ("off", self.tr("off screen")), ("over", self.tr("voice-over"))],
        )
        self.offset = Number(self.tr("Starts at"), 0, 36000, decimals=2, step=0.1, unit=self.tr("s", "seconds"))
        self.listen = tool("sound", self.tr("Listen"))
        self.remove = tool("trash", self.tr("Remove the line"))
        self.body.addLayout(row(self.speaker, self.listen, self.remove, stretch=0))
        self.body.addWidget(self.text)
        self.body.addWidget(self.manner)
        self.body.addLayout(row(self.placed, self.offset, stretch=0))
        self.recording = RecordingRow(self)
        self.body.addWidget(self.recording)
        self.speaker.chosen.connect(self._say)
        self.placed.chosen.connect(self._place)
        self.text.written.connect(self._write)
        self.manner.written.connect(self._play)
        self.offset.changed.connect(self._start)
        self.listen.clicked.connect(lambda: self.wants_to_hear.emit(self._id))
        self.remove.clicked.connect(self._remove)
        for field in (self.text, self.manner):
            field.left.connect(hand.session.end_merge)

    def fill(self, value: Line) -> None:
        film = self._hand.session.film
        self.speaker.offer([(each.id, each.name) for each in film.characters])
        self.speaker.show_value(value.character)
        self.text.show_text(value.text)
        self.listen.setEnabled(bool(value.text.strip()))
        self.manner.show_text(value.manner)
        self.placed.show_value(value.placed)
        self.offset.show_value(float(value.offset / film.rate))
        self.recording.show_file(value.file)

    def show_heard(self, is_heard: bool) -> None:
        """Whether this line is heard now."""
        name = self.tr("Stop") if is_heard else self.tr("Listen")
        self.listen.setIcon(icon("stop" if is_heard else "sound"))
        self.listen.setToolTip(name)
        self.listen.setAccessibleName(name)

    def _say(self, character: str) -> None:
        edit = partial(edits.set_line_character, line=self._id, character=character)
        self._hand.whole(self.tr("change speaker in {0}"), edit)

    def _place(self, placed: Placed) -> None:
        self._hand.whole(self.tr("change line of {0}"), partial(edits.set_line_placed, line=self._id, placed=placed))

    def _write(self, text: str) -> None:
        edit = partial(edits.set_line_text, line=self._id, text=text)
        self._hand.whole(self.tr("change line of {0}"), edit, f"text of {self._id}")

    def _play(self, manner: str) -> None:
        edit = partial(edits.set_line_manner, line=self._id, manner=manner)
        self._hand.whole(self.tr("change manner in {0}"), edit, f"manner of {self._id}")

    def _start(self, seconds: float) -> None:
        offset = to_frames(seconds, self._hand.session.film.rate)
        edit = partial(edits.set_line_offset, line=self._id, offset=offset)
        self._hand.whole(self.tr("move line of {0}"), edit, f"offset of {self._id}")

    def _remove(self) -> None:
        self._hand.whole(self.tr("remove line of {0}"), partial(edits.remove_line, line=self._id))


class LineRows(Rows[Line]):
    """All lines of a shot.

    Signals:
        wants_to_hear: the id of a line.
    """

    wants_to_hear = Signal(str)

    def __init__(self, hand: Hand, parent: QWidget) -> None:
        super().__init__(parent)
        self._hand, self.recordings = hand, Recordings(hand, self)

    def made(self, value: Line) -> Card[Line]:
        card = LineCard(value, self._hand, self)
        card.wants_to_hear.connect(self.wants_to_hear)
        self.recordings.serve(card.recording, value.id)
        return card


class LinesSection(Section):
    """The lines of one shot."""

    shows = frozenset({"lines"})
    follows = frozenset({"characters"})

    @classmethod
    def heading(cls) -> str:
        return QCoreApplication.translate("LinesSection", "Lines")

    def __init__(self, hand: Hand, parent: QWidget) -> None:
        super().__init__(hand, parent)
        self.rows = LineRows(hand, self)
        self.listening = Listening(self)
        self.listening.changed.connect(self._heard)
        self.listening.failed.connect(lambda sentence: hand.session.say(sentence, "error"))
        self.rows.wants_to_hear.connect(self.hear)
        self.several = caption(self.tr("Choose one shot to change what is said."))
        self.add = QPushButton(icon("plus"), self.tr("Add a line"))
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
        self.add.setEnabled(bool(chosen.film.characters))
        self.rows.show_values(one.lines if one else ())

    def summary(self, chosen: Chosen) -> str:
        count = sum(len(shot.lines) for shot in chosen.shots)
        if count == 1:
            return self.tr("one line")
        return self.tr("%n lines", "", count) if count else self.tr("none")

    def close_work(self) -> None:
        self.listening.close()
        self.rows.recordings.close()

    def hear(self, line: str) -> None:
        """Hear a line in the voice of whoever says it; again, and it stops."""
        one = self.hand.chosen.one
        found = next((each for each in one.lines if each.id == line), None) if one is not None else None
        if found is not None:
            session = self.hand.session
            self.listening.listen(line, the_line(session.film, found), session.workspace.own_file)

    def _heard(self, line: str) -> None:
        for name, card in self.rows.cards.items():
            if isinstance(card, LineCard):
                card.show_heard(name == line)

    def _add(self) -> None:
        one = self.hand.chosen.one
        film = self.hand.session.film
        if one is None or not film.characters:
            return
        before = {line.id for line in one.lines}
        speaker = one.characters[0] if one.characters else film.characters[0].id
        if self.hand.whole(
            self.tr("add line to {0}"), partial(edits.add_line, shot=one.id, character=speaker, text="")
        ):
            after = self.hand.chosen.one
            new = [line.id for line in after.lines if line.id not in before] if after else []
            card = self.rows.cards.get(new[0]) if new else None
            if isinstance(card, LineCard):
                card.text.setFocus()
