"""Whether a folder is a model: its index, its parts, and weights that are whole, found without loading anything.

Weights are read as safetensors only: a pickle can run anything, and so can code that comes with a model.
The format of safetensors: eight bytes of a length, that many bytes of JSON, then the numbers it describes.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from storyboard.errors import EngineError

INDEXES = ("model_index.json", "modular_model_index.json")
_PICKLES = (".bin", ".pt", ".pth", ".ckpt", ".pkl")
_LARGEST_HEADER = 100 * 1024 * 1024
_LARGEST_JSON = 16 * 1024 * 1024
_WEIGHTED = re.compile(r"(transformer|unet|vae|encoder|adapter|connectors|vocoder|model)", re.IGNORECASE)
"""Parts by these names have weights; tokenizers, schedulers and processors have none."""

_UNUSED = frozenset({"safety_checker"})
"""Parts that no pipeline of the catalog takes, so that they need not be here."""


def class_of(folder: Path) -> str:
    """The diffusers class of the model in a folder.

    Raises:
        EngineError: the folder is no model.
    """
    kind = _index(folder).get("_class_name")
    if not isinstance(kind, str) or not re.fullmatch(r"[A-Z]\w{2,80}", kind):
        raise EngineError("Its index names no class of pipeline; it is no model.", file=folder)
    return kind


def check(folder: Path) -> dict[str, int]:
    """The parts of the model in a folder, and the bytes of weights of each.

    Raises:
        EngineError: it is no model, is not whole, or could only be loaded by running what came with it.
    """
    class_of(folder)
    parts = parts_in(_index(folder))
    if not parts:
        raise EngineError("Its index lists no parts; it is no model.", file=folder)
    return {name: _part(name, folder / name) for name in parts}


def check_encoder(folder: Path) -> tuple[str, int]:
    """The class of the encoder in a folder, as its configuration names it, and the bytes of its weights.

    Raises:
        EngineError: it is none, is not whole, or could only be loaded by running what came with it.
    """
    if not (folder / "config.json").is_file():
        raise EngineError("It has no config.json, so it is no encoder.", file=folder)
    if not (folder / "preprocessor_config.json").is_file():
        raise EngineError("It has no preprocessor_config.json, so nobody knows how it is shown pictures.", file=folder)
    named = read_json(folder / "config.json").get("architectures")
    if not isinstance(named, list) or not named or not re.fullmatch(r"[A-Z]\w{2,80}", str(named[0])):
        raise EngineError("Its config.json names no class, so it is no encoder.", file=folder)
    return str(named[0]), _part("encoder", folder)


def parts_in(index: Mapping[str, Any]) -> list[str]:
    """The parts of a model that its index names and that are used; one that was saved as absent is none."""
    return [
        name
        for name, made_by in index.items()
        if name not in _UNUSED
        and isinstance(made_by, list)
        and len(made_by) >= 2
        and made_by[0] is not None
        and made_by[1] is not None
    ]


def _index(folder: Path) -> Mapping[str, Any]:
    if not folder.is_dir():
        raise EngineError("There is no such folder.", file=folder)
    index = next((folder / name for name in INDEXES if (folder / name).is_file()), None)
    if index is None:
        raise EngineError(f"It has no {INDEXES[0]}, so it is no model that diffusers can load.", file=folder)
    return read_json(index)


def _part(name: str, folder: Path) -> int:
    """Bytes of a part's weights."""
    if not folder.is_dir():
        raise EngineError(f"Its part “{name}” is missing; fetch the model again.", file=folder.parent)
    config = folder / "config.json"
    if config.is_file() and "auto_map" in read_json(config):
        raise EngineError(
            f"Its part “{name}” would run code of its own, which is never done; use another model.", file=folder
        )
    files = sorted(path for path in folder.rglob("*") if path.is_file())
    weights = [path for path in files if path.suffix == ".safetensors"]
    if not weights and any(path.suffix in _PICKLES for path in files):
        raise EngineError(
            f"Its part “{name}” has pickled weights, which can run anything; use one with safetensors.", file=folder
        )
    if not weights and config.is_file() and _WEIGHTED.search(name) and not _is_processor(files):
        raise EngineError(f"The weights of its part “{name}” are missing; fetch the model again.", file=folder)
    for index in (path for path in files if path.name.endswith(".safetensors.index.json")):
        shards = read_json(index).get("weight_map")
        for shard in sorted(set(shards.values())) if isinstance(shards, dict) else ():
            if not (index.parent / str(shard)).is_file():
                raise EngineError(f"{shard} of its part “{name}” is missing; fetch the model again.", file=folder)
    for path in weights:
        check_weights(path)
    return sum(path.stat().st_size for path in weights)


def _is_processor(files: list[Path]) -> bool:
    return any(path.name in ("preprocessor_config.json", "tokenizer_config.json") for path in files)


def check_weights(path: Path) -> Mapping[str, Any]:
    """The header of a safetensors file whose numbers are all there.

    Raises:
        EngineError: it is no such file, or it ends too early.
    """
    try:
        size = path.stat().st_size
        with path.open("rb") as file:
            length = int.from_bytes(file.read(8), "little")
            if not 2 <= length <= min(_LARGEST_HEADER, size - 8):
                raise ValueError
            header = json.loads(file.read(length))
        ends = [each["data_offsets"][1] for name, each in header.items() if name != "__metadata__"]
    except (OSError, ValueError, TypeError, KeyError, IndexError, AttributeError, RecursionError):
        raise EngineError("This is no safetensors file, or it is damaged; fetch it again.", file=path) from None
    if 8 + length + max(ends, default=0) != size:
        raise EngineError("This file of weights is not whole; fetch it again.", file=path)
    return dict(header)


def read_json(path: Path) -> Mapping[str, Any]:
    try:
        if path.stat().st_size > _LARGEST_JSON:
            raise ValueError("it is too large")
        told = json.loads(path.read_text("utf-8"))
    except (OSError, ValueError, RecursionError) as error:
        raise EngineError(f"It cannot be read ({error}); fetch the model again.", file=path) from None
    if not isinstance(told, dict):
        raise EngineError("It is not what it should be; fetch the model again.", file=path)
    return told
