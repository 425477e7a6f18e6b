"""Which files of a repository a model needs: its parts' weights, once and in safetensors, configurations and words.

Repositories hold the same weights several times over: as one file beside the parts, as pickles, in halves, without
the moving average. Of each part that the index names, the plain safetensors are taken.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from fnmatch import fnmatch
from pathlib import PurePosixPath
from typing import Any

from generation.engines.diffusion.inspection import INDEXES, parts_in
from storyboard.errors import EngineError

_BESIDE = ("*.json", "*.txt", "*.model", "*.jinja")
"""Configurations and vocabularies, which lie in a part beside its weights."""
_ROOT = ("*.md", "license*", "notice*")
"""What is taken of what lies at the top, besides the index: how the model is to be used, and its licence."""
_VARIANT = re.compile(r"\.(fp16|bf16|fp32|fp8|non_ema|ema_only|ema)[.-]", re.IGNORECASE)
_WEIGHTS = ".safetensors"


def index_name(names: Collection[str]) -> str | None:
    """The file that makes a repository a model; None where there is none."""
    return next((name for name in INDEXES if name in names), None)


def wanted(names: Collection[str], index: Mapping[str, Any], source: str) -> list[str]:
    """The files that a model needs, the index among them.

    Args:
        names: all files of the repository.
        index: what its index says.

    Raises:
        EngineError: the weights of a part are there only in a form that could run anything, or in parts of precision.
    """
    parts = parts_in(index)
    chosen = [name for name in names if _at_the_top(name)]
    for part in parts:
        inside = [name for name in names if name.startswith(f"{part}/") and not _hidden(name)]
        weights = [name for name in inside if name.endswith(_WEIGHTS)]
        plain = [name for name in weights if not _VARIANT.search(PurePosixPath(name).name)]
        if not plain and (weights or _has_pickles(inside)):
            raise EngineError(
                f"The part “{part}” of {source} has no plain safetensors; name another source in the catalog."
            )
        beside = [name for name in inside if _fits(name, _BESIDE) and not _VARIANT.search(PurePosixPath(name).name)]
        chosen += [*plain, *beside]
    return sorted(chosen)


def _at_the_top(name: str) -> bool:
    return "/" not in name and (name in INDEXES or _fits(name.lower(), _ROOT))


def _hidden(name: str) -> bool:
    return any(place.startswith(".") for place in PurePosixPath(name).parts)


def _fits(name: str, forms: tuple[str, ...]) -> bool:
    return any(fnmatch(PurePosixPath(name).name, form) for form in forms)


def _has_pickles(names: Collection[str]) -> bool:
    return any(name.endswith((".bin", ".pt", ".pth", ".ckpt")) for name in names)
