"""Finding a command by a few letters."""

from __future__ import annotations

from studio.desktop.commands import Command, match, ranked


def _commands(*texts: str) -> list[Command]:
    return [Command(text.casefold(), text, run=lambda: None) for text in texts]


def _found(typed: str, *texts: str, recent: tuple[str, ...] = ()) -> list[str]:
    return [command.text for command in ranked(_commands(*texts), typed, recent)]


def test_letters_in_order_find_a_command_and_others_do_not() -> None:
    assert match("tg", "Tidy the Graph") is not None
    assert match("gt", "Tidy the Graph") is None


def test_the_start_of_a_word_comes_before_letters_within_one() -> None:
    assert _found("gr", "Rating", "Degrade", "Tidy the graph") == ["Tidy the graph", "Degrade"]


def test_words_may_be_typed_in_any_order() -> None:
    assert _found("graph tidy", "Tidy the graph", "Graph") == ["Tidy the graph"]


def test_nothing_typed_shows_what_was_used_last_and_then_everything() -> None:
    assert _found("", "Undo", "Redo", "Play", recent=("play",)) == ["Play", "Undo", "Redo"]


def test_what_was_used_last_wins_among_equals() -> None:
    assert _found("add", "Add a shot", "Add a cut", recent=("add a cut",)) == ["Add a cut", "Add a shot"]
