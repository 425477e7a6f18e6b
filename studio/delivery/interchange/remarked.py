"""Notes that people left on shots, as markers of another editor, and what became of them when they come back."""

from __future__ import annotations

import re

from storyboard import edits
from storyboard.model import Film, Shot
from storyboard.notes import LONGEST_NOTE, Note
from storyboard.values import Value
from studio.delivery.interchange.fidelity import Report
from studio.delivery.interchange.sequence import Sequence, plain

_MARK = re.compile(r"(?P<number>\S+) (?P<note>note-[\w-]+):? ?(?P<words>.*)", re.DOTALL)
_CARRIED = "The notes on shots, each as a marker of its own; what is changed in them comes back."
_WRITTEN = "The notes on shots, each as a marker of its own."


def about_notes(sequence: Sequence, report: Report, *, comes_back: bool, cut_at: int = 0) -> None:
    """Say that notes go along; `cut_at` letters are all that one may have."""
    said = [mark for event in sequence.events for mark in event.remarks]
    if said:
        report.carries(_CARRIED if comes_back else _WRITTEN)
    if cut_at and any(len(plain(f"{mark.name} {mark.text}")) > cut_at for mark in said):
        report.loses("Notes on shots past a line: a locator holds a few words.")


class Answer(Value):
    """What a marker makes of the film: the film with the note, and a sentence, empty where nothing changed."""

    film: Film
    sentence: str = ""


def answered(film: Film, words: str) -> Answer | None:
    """What a marker of ours says now of a note; None if it is no marker of a note that the film has."""
    match = _MARK.fullmatch(words)
    shot = next((each for each in film.shots if match and plain(each.number) == match["number"]), None)
    note = next((each for each in shot.notes if match and each.id == match["note"]), None) if shot else None
    if match is None or shot is None or note is None:
        return None
    said = match["words"].strip()
    before = plain(note.signed)
    if said == before or not said or (len(said) > 30 and before.startswith(said)):
        return Answer(film=film)
    text = said.removeprefix(f"{note.author}: ") if note.author else said
    changed = edits.change_note(film, shot.id, note.id, text[:LONGEST_NOTE])
    return Answer(film=changed, sentence=f"Shot {shot.number}: a note now says “{text}”.")


def noted_anew(film: Film, shot: Shot, words: str) -> Answer:
    """A marker that somebody set in the other editor, as a note on the shot that it stands on; the same one once."""
    if any(plain(each.text) == words for each in shot.notes):
        return Answer(film=film)
    changed = edits.add_note(film, shot.id, words[:LONGEST_NOTE])
    return Answer(film=changed, sentence=f"Shot {shot.number}: a new note says “{words}”.")


def mark_name(number: str, note: Note) -> str:
    """What a note's marker is called, by which it is known again: “3B note-1”."""
    return f"{number} {note.id}"
