"""Edits of the notes on shots."""

from __future__ import annotations

from datetime import datetime

from storyboard.edits.common import changed, made, set_shot, the_shot
from storyboard.edits.naming import new_id
from storyboard.errors import FilmError
from storyboard.model import Film, Shot
from storyboard.notes import Note


def add_note(film: Film, shot: str, text: str, *, author: str = "", written: datetime | None = None) -> Film:
    """A note on a shot, behind those that are there."""
    old = the_shot(film, shot)
    name = new_id({each.id for each in old.notes}, f"note-{len(old.notes) + 1}")
    note = made(Note, f"A note on shot {old.number}", id=name, text=text.strip(), author=author, written=written)
    return set_shot(film, shot, notes=(*old.notes, note))


def change_note(film: Film, shot: str, note: str, text: str, *, written: datetime | None = None) -> Film:
    """Other words; who wrote it stays, when it was written too unless a time is given."""
    old = the_shot(film, shot)
    before = _the_note(old, note)
    new = changed(before, f"The note on shot {old.number}", text=text, written=written or before.written)
    return set_shot(film, shot, notes=tuple(new if each is before else each for each in old.notes))


def remove_note(film: Film, shot: str, note: str) -> Film:
    """Take a note away: it is done, or was none."""
    old = the_shot(film, shot)
    gone = _the_note(old, note)
    return set_shot(film, shot, notes=tuple(each for each in old.notes if each is not gone))


def _the_note(shot: Shot, note: str) -> Note:
    for each in shot.notes:
        if each.id == note:
            return each
    raise FilmError(f"There is no note “{note}” on shot {shot.number}.")
