"""What a generator is told of a shot when no language model is asked."""

from __future__ import annotations

from storyboard.model import Film, Prompt
from storyboard.prompts import OfflineWriter, expand_all
from tests.storyboard.breakdown.films import example


def written() -> Film:
    return expand_all(example("lighthouse.fountain").film, OfflineWriter())


def test_every_shot_gets_a_prompt_that_says_who_wrote_it() -> None:
    assert all(shot.prompt.text and shot.prompt.writer == "offline" for shot in written().shots)


def test_a_prompt_quotes_the_sheet_of_everybody_in_the_shot() -> None:
    film = written()
    for shot in film.shots:
        for who in shot.characters:
            character = film.characters_by_id[who]
            assert character.name in shot.prompt.text
            assert character.look in shot.prompt.text and character.wardrobe in shot.prompt.text


def test_a_prompt_says_how_it_is_seen_where_it_is_and_what_happens() -> None:
    film = written()
    text = film.shots_by_id["shot-6a"].prompt.text
    for words in (
        "from a low angle",
        "35 mm lens",
        "Lighthouse Rock, exterior",
        "at night",
        "in a storm",
        "Mia runs out",
    ):
        assert words in text


def test_a_card_is_told_as_words() -> None:
    assert "THE KEEPER'S LIGHT" in next(shot for shot in written().shots if shot.card).prompt.text


def test_a_locked_prompt_is_never_rewritten() -> None:
    film = written()
    mine = Prompt(text="Only the sea.", writer="me", locked=True)
    shots = (film.shots[0].with_(prompt=mine), *film.shots[1:])
    assert expand_all(film.with_(shots=shots), OfflineWriter()).shots[0].prompt == mine


def test_writing_twice_changes_nothing() -> None:
    film = written()
    assert expand_all(film, OfflineWriter()) is film
