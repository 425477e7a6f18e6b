"""Loads the parts of a model from its folder: the class that its index names, safetensors only, no code of its own."""

from __future__ import annotations

import gc
import inspect
import os
import weakref
from collections.abc import Collection
from functools import cache
from importlib import import_module
from pathlib import Path
from typing import Any

from generation.engines.diffusion import freed, homes
from generation.engines.diffusion.catalog import Entry
from generation.engines.diffusion.inspection import INDEXES, check, class_of
from storyboard.errors import EngineError

_READING = ("text_encoder", "prompt_enhancer", "duration_head")
"""Parts whose names begin so read prompts, and are needed for nothing else; tokenizers weigh nothing and stay."""
SEES_WHILE_READING = frozenset({"QwenImageEditPlusPipeline"})
"""Pipelines whose reader looks at the pictures too, so that it cannot be dropped before them."""


_READ_BY = {"WanImageToVideoPipeline": "WanPipeline", "WanVACEPipeline": "WanPipeline"}
"""Whose reader is the same as another's, which asks for no library more."""


def libraries() -> None:
    """Make ready the libraries that render: quiet, off the line.

    Raises:
        EngineError: they are not installed.
    """
    _quiet()


@cache
def _quiet() -> None:
    os.environ.setdefault("TOKENIZERS_PARALLELISM", "false")
    try:
        import diffusers
        import torch  # noqa: F401 - the one that is mostly missing
        import transformers
    except ImportError:
        raise EngineError("The generator's libraries are not installed; `make generate` installs them.") from None
    diffusers.utils.logging.set_verbosity_error()
    diffusers.utils.logging.disable_progress_bar()
    transformers.utils.logging.set_verbosity_error()
    transformers.utils.logging.disable_progress_bar()


def device() -> Any:
    """Where shots are rendered: the first card, or the processor where there is none or it is to be left alone."""
    import torch

    alone = os.environ.get("SHOTGRAPH_DEVICE", "") == "cpu"
    return torch.device("cuda" if torch.cuda.is_available() and not alone else "cpu")


def precision() -> Any:
    """Of the weights: half on a card; whole on a processor, where halves are slow and coarse."""
    import torch

    return torch.bfloat16 if device().type == "cuda" else torch.float32


def reader(entry: Entry) -> Any:
    """The parts of a model that read prompts, without those that make pictures.

    Raises:
        EngineError: the folder is no such model, or is damaged.
    """
    if entry.kind in SEES_WHILE_READING:
        return load(entry)
    entry = entry.with_(kind=_READ_BY.get(entry.kind, entry.kind))
    return load(
        entry,
        without=[name for name in _parts(_kind(entry)) if not name.startswith((*_READING, "tokenizer", "scheduler"))],
    )


def painter(entry: Entry) -> Any:
    """The parts of a model that make pictures from prompts that were read before.

    Raises:
        EngineError: the folder is no such model, or is damaged.
    """
    if entry.kind in SEES_WHILE_READING:
        return load(entry)
    return load(entry, without=[name for name in _parts(_kind(entry)) if name.startswith(_READING)])


def load(entry: Entry, without: Collection[str] = ()) -> Any:
    """A model's pipeline, less some of its parts.

    Raises:
        EngineError: the folder is no such model, or is damaged.
    """
    libraries()
    folder = homes.home(entry)
    check(folder)
    kind = _kind(entry)
    _is_what_the_catalog_says(entry, folder, kind)
    given: dict[str, Any] = {name: None for name in _parts(kind) if name in without or not _has(folder, name)}
    try:
        given |= beside(folder, [name for name in given if name not in without])
        if entry.kind in SEES_WHILE_READING:
            from generation.engines.diffusion.seeing import seeing

            given["processor"] = seeing(folder)
        pipeline = kind.from_pretrained(folder, dtype=precision(), use_safetensors=True, local_files_only=True, **given)
    except (OSError, ValueError, TypeError, KeyError, AttributeError, RuntimeError, ImportError) as error:
        said = " ".join(str(error).split())[:300]
        raise EngineError(f"{entry.title} cannot be loaded ({said}); fetch the model again.", file=folder) from error
    pipeline.set_progress_bar_config(disable=True)
    return pipeline


def _kind(entry: Entry) -> Any:
    """The class that the catalog names; where motion can be painted, the one of ours that follows it."""
    libraries()
    import diffusers

    if entry.kind == "WanImageToVideoPipeline":
        from generation.engines.diffusion.tracks import TrackedWan

        return TrackedWan
    kind = getattr(diffusers, entry.kind, None)
    if kind is None:
        raise EngineError(f"{entry.kind} of {entry.title} is not known to diffusers; correct the catalog.")
    return kind


def _parts(kind: Any) -> list[str]:
    """The names of a pipeline's parts; its other settings have plain defaults."""
    named = inspect.signature(kind.__init__).parameters
    plain = (bool, float, int, str)
    return [name for name, of in named.items() if name != "self" and not isinstance(of.default, plain) and _is_part(of)]


def _is_part(parameter: inspect.Parameter) -> bool:
    return parameter.name not in ("boundary_ratio", "expand_timesteps", "is_distilled", "add_watermarker")


def _has(folder: Path, part: str) -> bool:
    """Whether the index lists a part that is there; one that was saved as absent has to be named as absent."""
    import json

    index = next(folder / name for name in INDEXES if (folder / name).is_file())
    listed = json.loads(index.read_text("utf-8")).get(part)
    return isinstance(listed, list) and listed[0] is not None


_BESIDE = {
    "motion_adapter": ("diffusers", "MotionAdapter"),
    "image_encoder": ("transformers", "CLIPVisionModelWithProjection"),
}
"""Parts that may lie in a model's folder although its index does not name them: they came from elsewhere."""


def beside(folder: Path, wanted: Collection[str]) -> dict[str, Any]:
    """Those of the wanted parts that lie in a model's folder beside what its index names; and what goes with them."""
    found: dict[str, Any] = {}
    for name in wanted:
        if name in _BESIDE and (folder / name / "config.json").is_file():
            library, kind = _BESIDE[name]
            part = getattr(import_module(library), kind)
            found[name] = part.from_pretrained(
                folder / name, dtype=precision(), use_safetensors=True, local_files_only=True
            )
    if "motion_adapter" in found and not _has(folder, "motion_adapter"):
        import diffusers

        # the steps that motion adapters were trained with, in place of those of the still model that they move
        found["scheduler"] = diffusers.DDIMScheduler.from_pretrained(
            folder, subfolder="scheduler", beta_schedule="linear", timestep_spacing="linspace", clip_sample=False
        )
    return found


def _is_what_the_catalog_says(entry: Entry, folder: Path, kind: Any) -> None:
    """Refuse a folder that has not what the catalog's class needs."""
    optional = set(kind._optional_components)
    missing = [
        name
        for name in _parts(kind)
        if name not in optional
        and not _has(folder, name)
        and not (name in _BESIDE and (folder / name / "config.json").is_file())
    ]
    if missing:
        raise EngineError(
            f"The folder is a {class_of(folder)} without {' and '.join(missing)}, not a {entry.kind}; "
            "correct the catalog or fetch the model again.",
            file=folder,
        )


def let_go(pipeline: Any) -> list[weakref.ref[Any]]:
    """The parts of a pipeline that hold memory and are used no more, so that it can be seen whether they are gone."""
    import torch

    parts = [part for part in pipeline.components.values() if isinstance(part, torch.nn.Module)]
    for part in parts:
        part.__dict__.pop("_diffusers_hook", None)  # a list of hooks that holds its part, even an empty one
    return [weakref.ref(part) for part in parts]


def give_back(parts: Collection[weakref.ref[Any]]) -> None:
    """Give the memory of parts that nobody holds any more back to the machine and the card.

    Mostly they are gone by now. Only where one is held by a circle of its own is all that the program holds searched,
    which takes a fifth of a second.
    """
    import torch

    if any(part() is not None for part in parts):
        gc.collect()
    freed.give_back()
    if torch.cuda.is_available():
        torch.cuda.empty_cache()
