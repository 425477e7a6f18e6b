"""Undo goes back step by step, and a word typed or a clip dragged is one step."""

from __future__ import annotations

import pytest

from storyboard import edits
from storyboard.errors import FilmError
from storyboard.history import History
from tests.storyboard.films import deck_film


def typed(history: History, *titles: str, merge: str = "title") -> None:
    for title in titles:
        history.record(edits.set_title(history.film, title), "Set title", merge=merge)


def test_undo_and_redo_bring_back_the_very_same_films() -> None:
    film = deck_film()
    history = History(film)
    new = edits.set_title(film, "Other")
    history.record(new, "Set title")
    assert (history.undo_label, history.redo_label) == ("Set title", "")
    assert history.undo() is film
    assert (history.undo_label, history.redo_label) == ("", "Set title")
    assert history.redo() is new


def test_there_is_an_end_on_both_sides() -> None:
    history = History(deck_film())
    assert not history.can_undo
    assert not history.can_redo
    with pytest.raises(FilmError, match="nothing to undo"):
        history.undo()
    with pytest.raises(FilmError, match="nothing to redo"):
        history.redo()


def test_the_keystrokes_of_a_word_are_one_step() -> None:
    history = History(deck_film())
    typed(history, "S", "Se", "Sea")
    assert history.film.title == "Sea"
    assert history.undo().title == "The lamp"
    assert history.redo().title == "Sea"


def test_another_key_or_none_starts_another_step() -> None:
    history = History(deck_film())
    typed(history, "A", merge="one")
    typed(history, "B", merge="two")
    typed(history, "C", "D", merge="")
    assert [history.undo().title for _ in range(4)] == ["C", "B", "A", "The lamp"]


def test_a_released_mouse_ends_the_drag() -> None:
    history = History(deck_film())
    typed(history, "A", "B")
    history.end_merge()
    typed(history, "C")
    assert history.undo().title == "B"


def test_what_is_typed_after_an_undo_does_not_merge_into_the_past() -> None:
    history = History(deck_film())
    typed(history, "A", merge="one")
    typed(history, "B", merge="two")
    history.undo()
    typed(history, "C", merge="one")
    assert history.undo().title == "A"
    assert history.redo().title == "C"
    assert not history.can_redo, "B is forgotten"


def test_what_is_typed_after_a_redo_is_a_step_of_its_own() -> None:
    history = History(deck_film())
    typed(history, "A")
    history.undo()
    history.redo()
    typed(history, "B")
    assert history.undo().title == "A"


def test_an_edit_that_changes_nothing_is_no_step_and_keeps_what_can_be_redone() -> None:
    history = History(deck_film())
    typed(history, "A")
    history.undo()
    typed(history, "The lamp")
    assert not history.can_undo
    assert history.can_redo


def test_the_oldest_steps_are_forgotten() -> None:
    history = History(deck_film(), limit=3)
    typed(history, *"ABCDE", merge="")
    assert [history.undo().title for _ in range(3)] == ["D", "C", "B"]
    assert not history.can_undo


def test_a_saved_film_is_clean_however_one_comes_back_to_it() -> None:
    history = History(deck_film())
    assert history.is_clean
    typed(history, "A", merge="")
    assert not history.is_clean
    history.mark_clean()
    assert history.is_clean
    history.undo()
    assert not history.is_clean
    history.redo()
    assert history.is_clean
    typed(history, "B", "A", merge="")
    assert history.is_clean, "typed back to what is on disk"


def test_typing_on_after_a_save_can_be_undone_to_what_was_saved() -> None:
    history = History(deck_film())
    typed(history, "S", "Se")
    history.mark_clean()
    typed(history, "Sea", "Seas")
    assert history.undo().title == "Se"
    assert history.is_clean
