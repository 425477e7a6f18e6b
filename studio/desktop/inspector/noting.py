"""What people note on a shot: what is to be done about it, who said so, and when."""

from __future__ import annotations

from datetime import datetime
from functools import partial

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QPushButton, QWidget

from storyboard import edits
from storyboard.model import Film, Note
from studio.authors import now, this_person
from studio.desktop import terms
from studio.desktop.icons import icon
from studio.desktop.inspector.chosen import Chosen, Hand
from studio.desktop.inspector.fields import Words
from studio.desktop.inspector.rows import Card, Rows
from studio.desktop.inspector.section import Section, caption, row, tool


class NoteCard(Card[Note]):
    """One note."""

    def __init__(self, note: Note, hand: Hand, parent: QWidget) -> None:
        super().__init__(parent)
        self._hand, self._id = hand, note.id
        self.by = caption("")
        self.text = Words(self.tr("Note"), rows=1, hint=self.tr("What is to be done"))
        self.text.written.connect(self._write)
        self.text.left.connect(hand.session.end_merge)
        self.remove = tool("trash", self.tr("Remove the note: it is done"))
        self.remove.clicked.connect(self._remove)
        self.body.addLayout(row(self.by, self.remove, stretch=0))
        self.body.addWidget(self.text)

    def fill(self, value: Note) -> None:
        self.text.show_text(value.text)
        self.by.setText(terms.note_signed(value))

    def _write(self, text: str) -> None:
        shot = self._hand.chosen.one
        if shot is not None and text.strip():
            edit = partial(edits.change_note, shot=shot.id, note=self._id, text=text, written=now())
            self._hand.whole(self.tr("change note on {0}"), edit, f"note {self._id}")

    def _remove(self) -> None:
        shot = self._hand.chosen.one
        if shot is not None:
            edit = partial(edits.remove_note, shot=shot.id, note=self._id)
            self._hand.whole(self.tr("remove note on {0}"), edit)


class NoteRows(Rows[Note]):
    """All notes of a shot."""

    def __init__(self, hand: Hand, parent: QWidget) -> None:
        super().__init__(parent)
        self._hand = hand

    def made(self, value: Note) -> Card[Note]:
        return NoteCard(value, self._hand, self)


class NotesSection(Section):
    """The notes; a new one goes onto every chosen shot."""

    shows = frozenset({"notes"})

    @classmethod
    def heading(cls) -> str:
        return QCoreApplication.translate("NotesSection", "Notes")

    def __init__(self, hand: Hand, parent: QWidget) -> None:
        super().__init__(hand, parent)
        self.rows = NoteRows(hand, self)
        self.new = Words(self.tr("New note"), rows=1, hint=self.tr("A note: hold longer, the lamp is too bright …"))
        self.new.show_text("")
        self.add = QPushButton(icon("plus"), self.tr("Add the note"))
        self.add.setProperty("look", "quiet")
        self.add.clicked.connect(self.leave_note)
        self.new.textChanged.connect(lambda: self.add.setEnabled(bool(self.new.toPlainText().strip())))
        self.add.setEnabled(False)
        self.body.addWidget(self.rows)
        self.body.addWidget(self.new)
        line = row(self.add)
        line.addStretch(1)
        self.body.addLayout(line)

    def follow(self, chosen: Chosen) -> None:
        one = chosen.one
        self.rows.show_values(one.notes if one else ())

    def summary(self, chosen: Chosen) -> str:
        return " / ".join(filter(None, (terms.notes(shot) for shot in chosen.shots)))

    def leave_note(self) -> None:
        """Put the new note onto the chosen shots."""
        text = self.new.toPlainText().strip()
        verb = partial(_noted, text=text, author=this_person(), written=now())
        if text and self.hand.each(self.tr("note on {0}"), verb):
            self.new.clear()


def _noted(film: Film, shot: str, text: str, author: str, written: datetime) -> Film:
    return edits.add_note(film, shot, text, author=author, written=written)
