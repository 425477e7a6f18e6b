"""Whether a model that is here may be used at all, found when a film is planned, from headers and indexes alone."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path

from generation.engines.diffusion import homes
from generation.engines.diffusion.catalog import Entry, Recipe
from generation.engines.diffusion.inspection import check, check_weights, class_of
from generation.engines.diffusion.loras import file_of
from storyboard.errors import EngineError

_FAMILIES: Mapping[str, tuple[str, ...]] = {
    "WanPipeline": ("Wan",),
    "WanImageToVideoPipeline": ("Wan",),
    "WanVACEPipeline": ("Wan",),
    "LTXConditionPipeline": ("LTX",),
    "LTX2ConditionPipeline": ("LTX2",),
    "CogVideoXPipeline": ("CogVideoX",),
    "StableVideoDiffusionPipeline": ("StableVideoDiffusion",),
    "AnimateDiffPipeline": ("AnimateDiff", "StableDiffusionPipeline"),
    "Flux2KleinPipeline": ("Flux2",),
    "QwenImageEditPlusPipeline": ("QwenImage",),
    "FluxKontextPipeline": ("Flux",),
    "StableDiffusionXLPipeline": ("StableDiffusionXL",),
}
"""How the classes begin whose folders a pipeline can be loaded from."""
_Stamp = tuple[tuple[str, int, int], ...]


def vet(entry: Entry, recipe: Recipe) -> None:
    """Refuse a model that would be refused when it is loaded, as far as headers tell, and a draft's LoRA that is none.

    Raises:
        EngineError: pickles, code, files that end too early, a model of another class; one sentence.
    """
    home = homes.home(entry)
    if said := _wrong(home, entry.kind, _stamp(home)):
        raise EngineError(said)
    if recipe.lora:
        file = file_of(entry, recipe)
        if said := _no_lora(file, _stamp(file)):
            raise EngineError(said)


@lru_cache(maxsize=256)
def _wrong(folder: Path, kind: str, stamp: _Stamp) -> str:
    """What is wrong with the model in a folder whose files are these; nothing where nothing is."""
    try:
        made_for = class_of(folder)
        family = _FAMILIES.get(kind, ())
        other = kind == "LTXConditionPipeline" and made_for.startswith("LTX2")
        other = other or (kind == "FluxKontextPipeline" and made_for.startswith("Flux2"))
        if family and (other or not made_for.startswith(family)):
            return (
                f"{folder} holds a {made_for}, which cannot be loaded as the {kind} that its entry names; correct it."
            )
        check(folder)
    except EngineError as wrong:
        return str(wrong)
    return ""


@lru_cache(maxsize=256)
def _no_lora(file: Path, stamp: _Stamp) -> str:
    try:
        names = check_weights(file)
    except EngineError as wrong:
        return str(wrong)
    return "" if any("lora" in name.lower() for name in names) else f"{file} is no LoRA; fetch another."


def _stamp(path: Path) -> _Stamp:
    """What tells that files have changed: their names, sizes and times."""
    files = [path] if path.is_file() else sorted(each for each in path.glob("*/*") if each.is_file())
    files += list(path.glob("*.json"))
    return tuple((str(each), (told := each.stat()).st_size, told.st_mtime_ns) for each in files)
