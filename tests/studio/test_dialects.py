"""Prompts are written for the engine that will read them."""

from __future__ import annotations

from pathlib import Path

import pytest

from storyboard.model import Shot
from studio.writer.dialects import dialect_of


def shot(engine: str, model: str = "") -> Shot:
    return Shot(id="s", scene="1", number="1A", frames=24, engine=engine, model=model)


def test_a_model_of_the_catalog_says_how_it_wants_to_be_told() -> None:
    assert dialect_of(shot("diffusion", "sdxl")).form == "tags"
    assert dialect_of(shot("diffusion", "klein-4b")).negative is False
    assert dialect_of(shot("diffusion", "wan2.1-14b@draft")).negative is True
    assert dialect_of(shot("diffusion", "wan2.1-14b")).most_words == 120


def test_engines_without_a_catalog_and_models_nobody_knows_are_told_in_plain_sentences(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SHOTGRAPH_MODELS", str(tmp_path))
    assert dialect_of(shot("animatic")).form == "sentences"
    assert dialect_of(shot("hosted", "any")) == dialect_of(shot("diffusion", "nobody")) == dialect_of(shot("diffusion"))
