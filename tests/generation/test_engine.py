"""The animatic engine does what every engine does, and draws what it is asked for."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import pytest

from generation.engines import load
from generation.engines.protocol import Engine, Materials
from storyboard.errors import EngineError
from tests.generation.engine_conformance import CHECKS, a_request


@pytest.mark.parametrize("check", CHECKS, ids=lambda check: check.__name__)
def test_the_animatic_engine_keeps_the_engine_contract(check: Callable[[Engine], None]) -> None:
    check(load("animatic"))


def test_an_engine_nobody_made_is_refused_with_the_names_there_are() -> None:
    with pytest.raises(EngineError, match="animatic"):
        load("crayon")


def test_a_title_card_has_words_and_no_place() -> None:
    session = load("animatic").open()
    card = a_request(card="THE END", width=320, height=180, frames=2)
    frames = [frame.copy() for frame in session.render(card, Materials(), lambda done, total: None)]
    assert len(frames) == 2
    assert np.array_equal(frames[0], frames[1])
    ground = frames[0][0, 0]
    assert (frames[0][90] != ground).any(), "the words are in the middle"


def test_what_cannot_be_drawn_is_said_before_it_is_drawn() -> None:
    estimate = load("animatic").plan(a_request(action="A dragon lands beside the letter."))
    assert len(estimate.remarks) == 1
    assert "dragon" in estimate.remarks[0]
