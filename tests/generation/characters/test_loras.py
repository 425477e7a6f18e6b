"""A LoRA is looked through before it is used: whole, in safetensors, and for the model it is asked of."""

from __future__ import annotations

import json
import pickle
from collections.abc import Mapping
from pathlib import Path

import pytest

from generation.characters.loras import ABOUT, About, checked
from generation.engines.diffusion.catalog import Entry, Recipe
from storyboard.errors import EngineError

LAYER = "blocks.0.attn1.to_q"


def tensors(path: Path, shapes: Mapping[str, tuple[int, int]], metadata: Mapping[str, str] | None = None) -> Path:
    """A safetensors file of zeros, by the format's own words."""
    header: dict[str, object] = {"__metadata__": dict(metadata)} if metadata else {}
    at = 0
    for name, (rows, columns) in shapes.items():
        header[name] = {"dtype": "F16", "shape": [rows, columns], "data_offsets": [at, at + 2 * rows * columns]}
        at += 2 * rows * columns
    told = json.dumps(header).encode()
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(len(told).to_bytes(8, "little") + told + bytes(at))
    return path


@pytest.fixture
def entry(tmp_path: Path) -> Entry:
    """A model whose one layer goes from 24 numbers to 32."""
    folder = tmp_path / "model"
    tensors(folder / "transformer" / "weights.safetensors", {f"{LAYER}.weight": (32, 24)})
    recipe = Recipe(steps=4, guidance=1.0)
    return Entry(
        name="tiny",
        title="Tiny",
        kind="WanPipeline",
        source=str(folder),
        licence="none",
        tasks=frozenset(["text"]),
        final=recipe,
        draft=recipe,
        parameters=0.001,
        width=24,
        layers=1,
    )


def lora(path: Path, wide: int = 24, high: int = 32, layer: str = LAYER, **metadata: str) -> Path:
    shapes = {f"transformer.{layer}.lora_A.weight": (4, wide), f"transformer.{layer}.lora_B.weight": (high, 4)}
    return tensors(path, shapes, metadata)


def test_one_that_fits_says_what_it_is(entry: Entry, tmp_path: Path) -> None:
    told = About(model="tiny", kind="WanPipeline", sheet="abc", steps=800, rank=4, trigger="Mia")
    path = lora(tmp_path / "mia.safetensors", **{ABOUT: told.model_dump_json()})
    assert checked(path, entry) == told
    assert checked(lora(tmp_path / "other.safetensors"), entry) == About(), "one of somebody else says nothing"


def test_one_for_another_model_is_refused(entry: Entry, tmp_path: Path) -> None:
    ours = lora(tmp_path / "ours.safetensors", **{ABOUT: About(model="wan2.1-14b").model_dump_json()})
    with pytest.raises(EngineError, match=r"trained for wan2\.1-14b, not for tiny"):
        checked(ours, entry)
    for wrong in (
        lora(tmp_path / "wide.safetensors", wide=48),
        lora(tmp_path / "high.safetensors", high=64),
        lora(tmp_path / "layer.safetensors", layer="blocks.9.attn1.to_q"),
    ):
        with pytest.raises(EngineError, match="is for another model than Tiny"):
            checked(wrong, entry)


@pytest.mark.parametrize("name", ["zip", "pickle"])
def test_a_pickle_is_never_opened_whatever_it_is_called(entry: Entry, tmp_path: Path, name: str) -> None:
    path = tmp_path / f"{name}.safetensors"
    path.write_bytes(b"PK\x03\x04" + bytes(100) if name == "zip" else pickle.dumps({"a": 1}))
    with pytest.raises(EngineError, match="pickled, which can run anything"):
        checked(path, entry)


def test_one_that_is_damaged_is_refused_in_a_sentence(entry: Entry, tmp_path: Path) -> None:
    whole = lora(tmp_path / "whole.safetensors").read_bytes()
    for name, data in (("cut", whole[:-10]), ("empty", b""), ("noise", bytes(range(200))), ("header", whole[:20])):
        path = tmp_path / f"{name}.safetensors"
        path.write_bytes(data)
        with pytest.raises(EngineError, match=r"not whole|no safetensors file"):
            checked(path, entry)
    with pytest.raises(EngineError, match="cannot be read"):
        checked(tmp_path / "nothing.safetensors", entry)
    with pytest.raises(EngineError, match="says of itself cannot be read"):
        checked(lora(tmp_path / "odd.safetensors", **{ABOUT: "[]"}), entry)


def test_weights_that_are_no_lora_are_refused(entry: Entry, tmp_path: Path) -> None:
    with pytest.raises(EngineError, match="no LoRA that diffusers can load"):
        checked(tensors(tmp_path / "plain.safetensors", {"blocks.0.weight": (4, 4)}), entry)
    half = tensors(tmp_path / "half.safetensors", {f"transformer.{LAYER}.lora_A.weight": (4, 24)})
    with pytest.raises(EngineError, match="no LoRA that diffusers can load"):
        checked(half, entry)
