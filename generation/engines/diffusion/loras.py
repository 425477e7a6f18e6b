"""LoRAs on a model: the one that saves steps in a draft, and those of the characters who are in the shot."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from generation.characters.loras import checked
from generation.engines.diffusion import homes
from generation.engines.diffusion.catalog import Entry, Recipe
from generation.engines.diffusion.inspection import check_weights
from storyboard.errors import EngineError

QUICK = "quick"
"""What the LoRA of a draft is called on the model."""


@dataclass(frozen=True)
class Lora:
    """One LoRA: a file of safetensors, what it is called on the model, and how strongly it counts."""

    name: str
    file: Path
    weight: float = 1.0


@dataclass
class Worn:
    """What a model wears now: files by name; and the weights that were set last."""

    files: dict[str, Path] = field(default_factory=dict)
    active: tuple[tuple[str, float], ...] = ()


def file_of(entry: Entry, recipe: Recipe) -> Path:
    """Where the LoRA of a quick recipe lies: the file it names, or in the model's folder."""
    named = Path(recipe.lora).expanduser()
    if named.is_absolute():
        return named / recipe.lora_file if recipe.lora_file else named
    return homes.home(entry) / "lora" / Path(recipe.lora_file or "lora.safetensors").name


def wear(pipeline: Any, entry: Entry, recipe: Recipe, loras: tuple[Lora, ...], worn: Worn) -> None:
    """Put on exactly these LoRAs and take off all others; what is on already stays.

    Raises:
        EngineError: a LoRA is not there, is damaged, or was made for another model.
    """
    quick = (Lora(QUICK, file_of(entry, recipe), recipe.lora_weight),) if recipe.lora else ()
    wanted = (*quick, *loras)
    gone = [
        name for name, file in worn.files.items() if (name, file) not in {(each.name, each.file) for each in wanted}
    ]
    if gone:
        pipeline.delete_adapters(gone)
        for name in gone:
            del worn.files[name]
    for lora in wanted:
        if lora.name not in worn.files:
            _put_on(pipeline, entry, lora)
            worn.files[lora.name] = lora.file
    active = tuple((lora.name, lora.weight) for lora in wanted)
    if active != worn.active and active:
        pipeline.set_adapters([name for name, _ in active], adapter_weights=[weight for _, weight in active])
    worn.active = active


def _put_on(pipeline: Any, entry: Entry, lora: Lora) -> None:
    if not lora.file.is_file():
        raise EngineError(f"The LoRA {lora.file.name} is not there; fetch it, or choose the model without @draft.")
    other = f"The LoRA {lora.file.name} was made for another model than {entry.title}; train or fetch one for it."
    names = {name for name in check_weights(lora.file) if name != "__metadata__"}
    if not any("lora" in name.lower() for name in names):
        raise EngineError(other, file=lora.file)
    if lora.name != QUICK:
        checked(lora.file, entry)
    try:
        pipeline.load_lora_weights(str(lora.file.parent), weight_name=lora.file.name, adapter_name=lora.name)
    except (ValueError, RuntimeError, KeyError, TypeError, AttributeError) as error:
        _take_off(pipeline, lora)
        raise EngineError(other, file=lora.file) from error
    on = {name for adapters in pipeline.get_list_adapters().values() for name in adapters}
    if lora.name not in on:
        raise EngineError(other, file=lora.file)
    _second_expert(pipeline, lora, other)


def _second_expert(pipeline: Any, lora: Lora, other: str) -> None:
    """A LoRA of two files, for the expert of much noise and the one of little, puts the other one on too."""
    second = lora.file.with_name(lora.file.name.replace("high_noise", "low_noise"))
    if getattr(pipeline, "transformer_2", None) is None or second == lora.file or not second.is_file():
        return
    check_weights(second)
    try:
        pipeline.load_lora_weights(
            str(second.parent), weight_name=second.name, adapter_name=lora.name, load_into_transformer_2=True
        )
    except (ValueError, RuntimeError, KeyError, TypeError, AttributeError) as error:
        _take_off(pipeline, lora)
        raise EngineError(other, file=second) from error


def _take_off(pipeline: Any, lora: Lora) -> None:
    """Leave nothing of a LoRA that went on in part."""
    on = {name for adapters in pipeline.get_list_adapters().values() for name in adapters}
    if lora.name in on:
        pipeline.delete_adapters([lora.name])
