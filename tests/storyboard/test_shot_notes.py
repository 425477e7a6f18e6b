"""Notes on shots are kept with the film, belong to one shot, and films of before are read as they were."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from pathlib import Path

import pytest

from storyboard import edits, files
from storyboard.errors import FilmError
from tests.storyboard.films import deck_film

WHEN = datetime(2026, 3, 1, 12, 30, tzinfo=UTC)


def test_a_note_is_saved_with_who_wrote_it_and_when(tmp_path: Path) -> None:
    film = edits.add_note(deck_film(), "shot-1a", " Hold longer. ", author="Nora", written=WHEN)
    film = edits.add_note(film, "shot-1a", "The lamp is too bright.")
    files.create(tmp_path / "deck.film")
    files.write(tmp_path / "deck.film", film)
    first, second = files.read(tmp_path / "deck.film").shots_by_id["shot-1a"].notes
    assert (first.text, first.author, first.written) == ("Hold longer.", "Nora", WHEN)
    assert first.signed == "Nora: Hold longer." and second.signed == "The lamp is too bright."
    film = edits.change_note(film, "shot-1a", first.id, "Hold two seconds.")
    film = edits.remove_note(film, "shot-1a", second.id)
    assert [note.text for note in film.shots_by_id["shot-1a"].notes] == ["Hold two seconds."]
    with pytest.raises(FilmError, match="no note “note-2” on shot 1A"):
        edits.remove_note(film, "shot-1a", second.id)
    with pytest.raises(FilmError, match="cannot be so"):
        edits.add_note(film, "shot-1a", "  ")


def test_an_alternate_or_a_copy_of_a_shot_starts_without_notes() -> None:
    film = edits.add_note(deck_film(), "shot-1a", "Hold longer.")
    for made in (edits.duplicate_shot(film, "shot-1a"), edits.add_branch(film, "shot-1a")):
        assert [len(shot.notes) for shot in made.shots if shot.notes] == [1]


def test_a_film_that_knows_no_notes_is_read(tmp_path: Path) -> None:
    files.create(tmp_path / "deck.film")
    files.write(tmp_path / "deck.film", deck_film())
    path = tmp_path / "deck.film" / files.FILM
    document = json.loads(path.read_text())
    for shot in document["shots"]:
        del shot["notes"]
    path.write_text(json.dumps(document))
    assert files.read(tmp_path / "deck.film") == deck_film()
