"""LoRAs as files: what one says of itself, and whether it is one for a model, found without loading anything."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from generation.engines.diffusion import homes
from generation.engines.diffusion.catalog import Entry
from generation.engines.diffusion.inspection import check_weights
from storyboard.errors import EngineError
from storyboard.values import Value

ABOUT = "shotgraph"
"""The key of a LoRA's metadata under which ours says what it is."""
LARGEST = 4 * 1024**3
_PICKLED = (b"PK\x03\x04", b"\x80\x02", b"\x80\x03", b"\x80\x04", b"\x80\x05")
_DENOISERS = ("transformer", "transformer_2", "unet")
_DOWN, _UP = ".lora_A.weight", ".lora_B.weight"


class About(Value):
    """What a LoRA that was trained here says of itself."""

    model: str = ""
    kind: str = ""
    sheet: str = ""
    steps: int = 0
    rank: int = 0
    trigger: str = ""


def checked(path: Path, entry: Entry) -> About:
    """What a LoRA says of itself, if it is whole and fits a model.

    Raises:
        EngineError: it is no LoRA, could only be loaded by running it, is not whole, or is for another model.
    """
    header = _header(path)
    about = _about(path, header)
    if about.model and about.model != entry.name:
        raise EngineError(f"This LoRA was trained for {about.model}, not for {entry.name}.", file=path)
    shapes = {name: each["shape"] for name, each in header.items() if name != "__metadata__"}
    pairs = {name.removesuffix(_DOWN) for name in shapes if name.endswith(_DOWN)}
    if not pairs or any(f"{pair}{_UP}" not in shapes for pair in pairs):
        raise EngineError("This is no LoRA that diffusers can load; convert it to its naming first.", file=path)
    layers = _layers(entry)
    for pair in sorted(pairs):
        part, _, layer = pair.partition(".")
        there = layers.get((part, layer))
        if there is None or [shapes[pair + _UP][0], shapes[pair + _DOWN][1]] != there[:2]:
            raise EngineError(f"This LoRA is for another model than {entry.title}: “{pair}” does not fit.", file=path)
    return about


def _header(path: Path) -> Mapping[str, Any]:
    try:
        with path.open("rb") as file:
            start = file.read(4)
        size = path.stat().st_size
    except OSError as error:
        raise EngineError(f"This LoRA cannot be read ({error.strerror}); check the file.", file=path) from None
    if start.startswith(_PICKLED):
        raise EngineError("This LoRA is pickled, which can run anything; use one in safetensors.", file=path)
    if size > LARGEST:
        raise EngineError("This file is too large for a LoRA.", file=path)
    return check_weights(path)


def _about(path: Path, header: Mapping[str, Any]) -> About:
    told = header.get("__metadata__", {})
    try:
        return About.model_validate(json.loads(told[ABOUT])) if ABOUT in told else About()
    except (ValueError, TypeError, ValidationError):
        raise EngineError("What this LoRA says of itself cannot be read; train it again.", file=path) from None


def _layers(entry: Entry) -> dict[tuple[str, str], list[int]]:
    """The shape of every layer of a model's denoiser, by its part and name, from the headers of its files.

    Raises:
        EngineError: the model is not here, or is damaged.
    """
    found: dict[tuple[str, str], list[int]] = {}
    for part in _DENOISERS:
        for file in sorted((homes.home(entry) / part).glob("*.safetensors")):
            header = check_weights(file)
            for name, each in header.items():
                if name.endswith(".weight"):
                    found[part, name.removesuffix(".weight")] = list(each["shape"])
    if not found:
        raise EngineError(f"{entry.title} is not here; `shotgraph models get {entry.name}` fetches it.")
    return found
