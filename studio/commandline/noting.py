"""Notes on shots from the command line."""

from __future__ import annotations

from pathlib import Path

from storyboard import edits
from storyboard.errors import FilmError
from studio.authors import now, this_person
from studio.meaning import the_shot
from studio.workspace import Workspace


def edit_note(project: Path, number: str, text: str, *, by: str, remove: int | None) -> None:
    """Leave a note on a shot, take one away, or print those that are there."""
    workspace = Workspace.named(project)
    if not text.strip() and remove is None:
        for count, note in enumerate(the_shot(workspace.film(), number).notes, 1):
            when = f"  {note.written:%Y-%m-%d %H:%M}" if note.written else ""
            print(f"{count}  {note.signed}{when}")
        return
    with workspace.locked():
        film = workspace.film()
        shot = the_shot(film, number)
        if remove is not None:
            if remove > len(shot.notes):
                raise FilmError(f"Shot {shot.number} has {len(shot.notes)} notes; there is no note {remove}.")
            film = edits.remove_note(film, shot.id, shot.notes[remove - 1].id)
        if text.strip():
            film = edits.add_note(film, shot.id, text, author=by or this_person(), written=now())
        workspace.save(film)
