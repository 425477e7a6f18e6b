"""A real server: llama.cpp holds its model to our schemas, streams, and is asked by many at once."""

from __future__ import annotations

import time

import pytest

from storyboard import edits
from storyboard.errors import Stopped
from storyboard.prompts import OfflineWriter, expand_all
from storyboard.prompts.asking import Answer, Question, ask, ask_all
from storyboard.prompts.chat import ChatWriter
from storyboard.prompts.client import FORMS, Client
from storyboard.prompts.directing import direct
from storyboard.prompts.proposals import AddAlternate, apply_all
from storyboard.prompts.scope import Scope
from storyboard.prompts.server import Server
from tests.language_models import llama
from tests.storyboard.breakdown.films import example
from tests.storyboard.prompts.answers import Kept
from tests.storyboard.prompts.test_asking import Shot
from tests.studio.desktop.pace import waiting

__all__ = ["llama"]


def server(base_url: str, **limits: float) -> Server:
    return Server(base_url, "tiny-random-chat", key="sk-any", at_once=2, **limits)  # type: ignore[arg-type]


def test_it_answers_in_the_schema_and_counts_its_tokens(llama: str) -> None:
    questions = [Question(f"shot {number}", "Answer.", f"Wave {number}.", Shot, most_tokens=400) for number in range(4)]
    found = dict(ask_all(server(llama), questions))
    assert all(isinstance(answer, Answer) and 1 <= answer.value.seconds <= 9 for answer in found.values())
    assert all(isinstance(answer, Answer) and answer.usage.tokens_in > 20 for answer in found.values())


def test_it_takes_the_strictest_form_of_asking(llama: str) -> None:
    import asyncio

    from storyboard.prompts.schema import schema_of

    async def formed() -> int:
        async with Client(server(llama)) as client:
            await client.say([{"role": "user", "content": "x"}], schema_of(Shot), most_tokens=200)
            return len(client._forms)

    assert asyncio.run(formed()) == len(FORMS)


def test_a_whole_film_is_written_and_a_second_time_from_memory(llama: str) -> None:
    film = expand_all(example("lighthouse.fountain").film, OfflineWriter())
    kept = Kept()
    writer = ChatWriter(server(llama), cache=kept)
    shots = film.shots[:5]
    written = {each.shot: each for each in writer.expand_many(film, shots)}
    for each in written.values():
        assert each.prompt is not None, each.error
        for who in film.shots_by_id[each.shot].characters:
            assert film.characters_by_id[who].look in each.prompt.text
            assert film.characters_by_id[who].wardrobe in each.prompt.text
    again = list(writer.expand_many(film, shots))
    assert all(each.cached for each in again)
    assert {each.shot: each.prompt for each in again} == {name: each.prompt for name, each in written.items()}


def test_even_a_model_of_random_weights_stays_inside_the_shot_asked_about(llama: str) -> None:
    film = expand_all(example("lighthouse.fountain").film, OfflineWriter())
    scope = Scope.of(film, shot=film.shots[4])
    proposed = direct(server(llama), film, scope, "Three ways to shoot this.")
    after, _ = apply_all(film, proposed.edits)
    assert not scope.widened(after, film)
    assert all(edit.shot == film.shots[4].number for edit in proposed.edits if isinstance(edit, AddAlternate))
    edits.close_gaps(after, after.cuts[0].id)


def test_it_is_stopped_in_the_middle_of_an_answer_and_answers_the_next_question(llama: str) -> None:
    long = [Question(f"shot {number}", "Answer.", "x " * 3000, Shot, most_tokens=4000) for number in range(6)]
    at = time.monotonic() + 0.2
    with pytest.raises(Stopped):
        list(ask_all(server(llama), long, stop=lambda: time.monotonic() > at))
    assert time.monotonic() - at < waiting()
    assert ask(server(llama), Question("shot 1A", "Answer.", "The sea.", Shot, most_tokens=400)).value
