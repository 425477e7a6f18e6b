"""What is wrong with a model is said when a film is planned, in a sentence, without loading anything."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from generation.engines.diffusion.catalog import Entry, Recipe, catalog
from generation.engines.diffusion.cost import cost
from generation.engines.diffusion.engine import DiffusionEngine
from generation.machine import GB, Machine
from tests.generation.diffusion.folders import model, weights
from tests.generation.engine_conformance import a_request

CARD = Machine("a card", 80 * GB, 64 * GB, 1e14)


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A whole model of zeros that the catalog names."""
    folder = model(tmp_path / "own")
    entry = f"""[[model]]
name = "own"
title = "Own"
kind = "WanPipeline"
source = "{folder}"
licence = "none"
tasks = ["text"]
parameters = 0.001
width = 24
layers = 2
final = {{ steps = 2, guidance = 3.0 }}
draft = {{ steps = 2, guidance = 3.0, lora = "{tmp_path / "quick.safetensors"}" }}
"""
    (tmp_path / "models").mkdir()
    (tmp_path / "models" / "catalog.toml").write_text(entry)
    monkeypatch.setenv("SHOTGRAPH_MODELS", str(tmp_path / "models"))
    return folder


def refusals(name: str = "own") -> tuple[str, ...]:
    return DiffusionEngine().plan(a_request(engine="diffusion", model=name, prompt="Rain.")).refusals


def pickled(folder: Path) -> None:
    file = folder / "transformer" / "diffusion_pytorch_model.safetensors"
    file.rename(file.with_suffix(".bin"))


def cut_off(folder: Path) -> None:
    file = folder / "transformer" / "diffusion_pytorch_model.safetensors"
    file.write_bytes(file.read_bytes()[:-3])


def with_code(folder: Path) -> None:
    (folder / "vae" / "config.json").write_text('{"auto_map": {"AutoModel": "run.Me"}}')


def of_another_class(folder: Path) -> None:
    index = json.loads((folder / "model_index.json").read_text())
    (folder / "model_index.json").write_text(json.dumps(index | {"_class_name": "LTXPipeline"}))


@pytest.mark.parametrize(
    ("harm", "said"),
    [
        (pickled, "pickled weights, which can run anything"),
        (cut_off, "This file of weights is not whole"),
        (with_code, "would run code of its own"),
        (of_another_class, "holds a LTXPipeline, which cannot be loaded as the WanPipeline"),
    ],
)
def test_a_model_that_could_not_be_loaded_is_refused_by_the_plan(folder: Path, harm: object, said: str) -> None:
    assert refusals() == ()
    harm(folder)  # type: ignore[operator]
    (sentence,) = refusals()
    assert said in sentence and "\n" not in sentence


def test_a_draft_whose_lora_is_none_is_refused_by_the_plan(folder: Path) -> None:
    assert "needs the LoRA quick.safetensors" in refusals("own@draft")[0]
    weights(folder.parent / "quick.safetensors")
    assert "is no LoRA" in refusals("own@draft")[0]


def test_a_model_that_is_not_here_is_counted_among_what_is_to_fetch(folder: Path) -> None:
    estimate = DiffusionEngine().plan(a_request(engine="diffusion", model="wan2.1-1.3b", prompt="Rain."))
    assert "`shotgraph models get wan2.1-1.3b` fetches it" in estimate.refusals[0]
    assert 5e9 < estimate.downloads["wan2.1-1.3b"] < 30e9


def test_the_plan_counts_what_a_recipe_leaves_out() -> None:
    entry = catalog()["wan2.1-1.3b"]
    whole = Recipe(steps=12, guidance=1.0)
    taylor = Recipe(steps=12, guidance=1.0, skips="taylor", skips_by=3)
    assert taylor.worked == pytest.approx(6 / 12), "three whole ones, and then one of three"
    seconds = [_steps(entry, whole, 1.0), _steps(entry, taylor, taylor.worked)]
    assert seconds[1] == pytest.approx(seconds[0] / 2, rel=0.1)


def _steps(entry: Entry, recipe: Recipe, worked: float) -> float:
    taken = cost(entry, recipe, CARD, width=832, height=480, frames=81, worked=worked)
    assert taken is not None
    return taken.seconds - taken.framing
