"""Whether a folder is a model: hostile and broken ones are told in a sentence each, and nothing of them is run."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from generation.engines.diffusion.inspection import check, check_weights, class_of
from storyboard.errors import EngineError
from tests.generation.diffusion.folders import model, weights

WEIGHTS = "transformer/diffusion_pytorch_model.safetensors"


def test_a_whole_model_is_known_by_its_class_and_parts(tmp_path: Path) -> None:
    folder = model(tmp_path / "m")
    assert class_of(folder) == "WanPipeline"
    assert set(check(folder)) == {"transformer", "tokenizer", "vae"}


def pickled(folder: Path) -> None:
    (folder / WEIGHTS).rename(folder / "transformer" / "diffusion_pytorch_model.bin")


def truncated(folder: Path) -> None:
    content = (folder / WEIGHTS).read_bytes()
    (folder / WEIGHTS).write_bytes(content[:-3])


def endless(folder: Path) -> None:
    (folder / WEIGHTS).write_bytes((2**62).to_bytes(8, "little") + b"{}")


def own_code(folder: Path) -> None:
    (folder / "transformer" / "config.json").write_text(json.dumps({"auto_map": {"AutoModel": "evil.Model"}}))


def no_part(folder: Path) -> None:
    for path in (folder / "vae").iterdir():
        path.unlink()
    (folder / "vae").rmdir()


def no_weights(folder: Path) -> None:
    (folder / WEIGHTS).unlink()


def lost_shard(folder: Path) -> None:
    index = {"weight_map": {"weight": "model-00002-of-00002.safetensors"}}
    (folder / "transformer" / "model.safetensors.index.json").write_text(json.dumps(index))


def no_index(folder: Path) -> None:
    (folder / "model_index.json").unlink()


def broken_index(folder: Path) -> None:
    (folder / "model_index.json").write_text("[" * 100_000)


def nameless(folder: Path) -> None:
    (folder / "model_index.json").write_text(json.dumps({"_class_name": "../../x"}))


@pytest.mark.parametrize(
    ("harm", "sentence"),
    [
        (pickled, "pickled weights, which can run anything"),
        (truncated, "not whole"),
        (endless, "no safetensors file, or it is damaged"),
        (own_code, "would run code of its own"),
        (no_part, "“vae” is missing"),
        (no_weights, "weights of its part “transformer” are missing"),
        (lost_shard, "model-00002-of-00002.safetensors .* is missing"),
        (no_index, "no model that diffusers can load"),
        (broken_index, "cannot be read"),
        (nameless, "names no class"),
    ],
)
def test_a_folder_that_is_no_model_is_told_in_a_sentence(
    harm: Callable[[Path], None], sentence: str, tmp_path: Path
) -> None:
    folder = model(tmp_path / "m")
    harm(folder)
    with pytest.raises(EngineError, match=sentence):
        check(folder)


def test_a_file_of_weights_tells_what_it_holds(tmp_path: Path) -> None:
    assert check_weights(weights(tmp_path / "w.safetensors", 4))["weight"]["shape"] == [4]
