"""Shots that are half denoised, on the disk: what a killed or stopped render goes on from.

denoised/<digest of the shot>.<steps done>.safetensors      latents, the schedule's memory and the state of chance
                              .run<number>.safetensors      a finished run of a shot that takes several (runs.py)

A file is written aside and moved in whole, and those of a group of shots are written before the older ones go, so that
after a kill all shots of the group have one of the same step. The digest is of all that decides the shot: another
prompt, picture, model or take before it has another name, and never finds these.
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from storyboard.files import sync
from storyboard.values import digest_of

if TYPE_CHECKING:
    from generation.engines.diffusion.shots import Shot

VERSION = 1
FOLDER = "denoised"
_ENDING = ".safetensors"
_FACTS = "shotgraph"
_LONGEST = 2**20
"""Bytes of a header at most."""


@dataclass(frozen=True)
class Begun:
    """Shots that were denoised together up to a step.

    Attributes:
        files: what was kept of each of them that is wanted still, by the shot's name, in the order they had.
        steps: how many steps were done.
        facts: what was noted beside the numbers.
    """

    files: Mapping[str, Path]
    steps: int
    facts: Mapping[str, Any]


def name_of(shot: Shot) -> str:
    """Names all that decides what a shot's latents are, but for the tier its model is held on."""
    entry, still = shot.entry, shot.route.keyframe
    model = [entry.source, entry.revision, entry.kind, shot.recipe.digest(without=("lora_licence",))]
    keyed = [] if still is None else [still.source, still.revision, still.kind]
    return digest_of([VERSION, shot.request.recipe("", ""), model, keyed, shot.route.name])


def begun_before(shots: Sequence[Shot]) -> Begun | None:
    """What was kept of the first of some shots, and of those among the others that were denoised with it."""
    if not shots or (cache := shots[0].materials.cache) is None or not (cache / FOLDER).is_dir():
        return None
    first, others = name_of(shots[0]), {name_of(shot) for shot in shots}
    kept = _by_step(cache, first)
    if not kept:
        return None
    facts = next(iter(sorted(kept.items(), reverse=True)))[1].facts
    mates = {name: _by_step(cache, name) for name in facts["of"] if name in others}
    common = set.intersection(*(set(steps) for steps in mates.values() if steps)) or set(kept)
    steps = max(common)
    files = {name: by[steps].path for name, by in mates.items() if steps in by}
    return Begun(files, steps, kept[steps].facts) if steps in kept else None


@dataclass(frozen=True)
class Kept:
    """One file: its shot's name, how many steps were done, and what is noted beside the numbers."""

    path: Path
    name: str
    steps: int
    facts: Mapping[str, Any]


def kept_in(cache: Path) -> Iterator[Kept]:
    """Everything that is kept, by name; what cannot be read is kept of nothing, and has no facts."""
    for path in sorted((cache / FOLDER).glob(f"*{_ENDING}")):
        name, _, steps = path.name.removesuffix(_ENDING).partition(".")
        yield Kept(path, name, int(steps) if steps.isdecimal() else 0, facts_of(path) or {})


def forget(cache: Path, name: str) -> None:
    """Remove what was kept of a shot."""
    for path in (cache / FOLDER).glob(f"{name}.*"):
        path.unlink(missing_ok=True)


def keep(cache: Path, steps: int, shots: Mapping[str, tuple[Mapping[str, Any], Mapping[str, Any]]]) -> None:
    """Keep the numbers and facts of shots after a step, and then remove what was kept of them before.

    Raises:
        OSError: the disk is full, or cannot be written; what was kept before stays.
    """
    folder = cache / FOLDER
    written = {
        name: _moved_in(folder / f"{name}.{steps}{_ENDING}", name, numbers, facts)
        for name, (numbers, facts) in shots.items()
    }
    sync(folder)
    for name, path in written.items():
        for older in folder.glob(f"{name}.*"):
            if older != path:
                older.unlink()


def run_file(cache: Path, name: str, number: int) -> Path:
    """Where a finished run of a shot is kept."""
    return cache / FOLDER / f"{name}.run{number}{_ENDING}"


def keep_run(cache: Path, name: str, number: int, numbers: Mapping[str, Any], facts: Mapping[str, Any]) -> None:
    """Keep a finished run of a shot, beside those before it.

    Raises:
        OSError: the disk is full, or cannot be written; what was kept before stays.
    """
    _moved_in(run_file(cache, name, number), name, numbers, {"version": VERSION, **facts})
    sync(cache / FOLDER)


def forget_runs(cache: Path, name: str, first: int) -> None:
    """Remove what was kept of a shot's runs from one on."""
    for path in (cache / FOLDER).glob(f"{name}.run*{_ENDING}"):
        number = path.name.removesuffix(_ENDING).rpartition(".run")[2]
        if not number.isdecimal() or int(number) >= first:
            path.unlink(missing_ok=True)


def _moved_in(path: Path, name: str, numbers: Mapping[str, Any], facts: Mapping[str, Any]) -> Path:
    """A file written aside and moved in whole."""
    from safetensors import SafetensorError
    from safetensors.torch import save_file

    path.parent.mkdir(parents=True, exist_ok=True)
    aside = path.with_name(f".{name}.{os.getpid()}")
    try:
        save_file(dict(numbers), aside, metadata={_FACTS: json.dumps(facts)})
        sync(aside)
        return aside.replace(path)
    except SafetensorError as error:
        raise OSError(str(error)) from None
    finally:
        aside.unlink(missing_ok=True)


def _by_step(cache: Path, name: str) -> dict[int, Kept]:
    """What can be read of that which is kept of a shot, by the steps done."""
    found = {}
    for path in (cache / FOLDER).glob(f"{name}.*{_ENDING}"):
        steps = path.name.removesuffix(_ENDING).rpartition(".")[2]
        if steps.isdecimal() and (facts := facts_of(path)) is not None:
            found[int(steps)] = Kept(path, name, int(steps), facts)
    return found


def facts_of(path: Path) -> dict[str, Any] | None:
    """What is noted in a whole file of this version; None of any other."""
    try:
        with path.open("rb") as file:
            length = int.from_bytes(file.read(8), "little")
            header = json.loads(file.read(min(length, _LONGEST)))
        ends = max(told["data_offsets"][1] for name, told in header.items() if name != "__metadata__")
        facts = json.loads(header["__metadata__"][_FACTS])
        whole = path.stat().st_size == 8 + length + ends
    except (OSError, ValueError, KeyError, TypeError):
        return None
    return facts if whole and isinstance(facts, dict) and facts.get("version") == VERSION else None
