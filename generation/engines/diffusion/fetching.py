"""Fetching a model: only what can be loaded safely, with progress, going on where it was left, in place when whole."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Mapping
from fnmatch import fnmatch
from importlib import import_module, util
from pathlib import Path
from typing import Any

from generation.engines.diffusion import homes
from generation.engines.diffusion.catalog import Entry
from generation.engines.diffusion.inspection import check
from storyboard.errors import EngineError

WANTED = ("*.safetensors", "*.json", "*.txt", "*.model", "*.md")
"""What is fetched: weights that cannot run anything, configurations, vocabularies, and the licence."""
_UNWANTED = (".*", "*/.*")

Told = Callable[[int, int], None]
"""Called with (bytes here, bytes in all); raises `storyboard.errors.Stopped` when a person asked to stop."""


def fetch(entry: Entry, told: Told) -> Path:
    """Bring a model into its folder, which is returned; what a stop or a lost line left is gone on with.

    Raises:
        EngineError: the library is missing, the licence is not accepted, the model is not there or not whole, or the
            disk is full. Nothing half-made stands where a model should.
        Stopped: `told` was told to stop; the parts that are here are kept for the next time.
    """
    home = homes.home(entry)
    if homes.is_installed(entry):
        return home
    if not homes.accepted(entry):
        raise EngineError(
            f"{entry.title} is under the {entry.licence}. {entry.limits} "
            f"Accept it with `shotgraph models accept {entry.name}` first."
        )
    try:
        from huggingface_hub import HfApi
        from huggingface_hub.errors import HfHubHTTPError
    except ImportError:
        raise EngineError("The generator's libraries are not installed; `make generate` installs them.") from None
    aside = home.with_name(f".{home.name}.part")
    try:
        info = HfApi().model_info(entry.source, revision=entry.revision, files_metadata=True, timeout=30)
        sizes = {file.rfilename: file.size or 0 for file in info.siblings or () if _is_wanted(file.rfilename)}
        _bring(entry, info.sha or entry.revision, sizes, aside, told)
    except HfHubHTTPError as error:
        raise EngineError(_refused(entry, error.response.status_code if error.response is not None else 0)) from None
    except httpx_errors() as error:
        raise EngineError(
            f"{entry.source} cannot be reached ({error}); check the connection, then run this again to go on."
        ) from None
    except OSError as error:
        why = error.strerror or str(error)
        raise EngineError(f"{entry.title} could not be kept ({why}); free some space, then run this again.") from None
    shutil.rmtree(aside / ".cache", ignore_errors=True)
    check(aside)
    aside.rename(home)
    return home


def httpx_errors() -> tuple[type[Exception], ...]:
    """What a lost line raises, whichever of the two generations of the client the hub's library uses."""
    from huggingface_hub.errors import LocalEntryNotFoundError

    found: list[type[Exception]] = [LocalEntryNotFoundError, ConnectionError, TimeoutError]
    for name in ("httpx", "httpx2"):
        if util.find_spec(name) is not None:
            found.append(import_module(name).HTTPError)
    return tuple(found)


def _is_wanted(name: str) -> bool:
    return any(fnmatch(name, form) for form in WANTED) and not any(fnmatch(name, form) for form in _UNWANTED)


def _bring(entry: Entry, revision: str, sizes: Mapping[str, int], aside: Path, told: Told) -> None:
    """Download each file that is not here yet; `revision` is one commit, so that all files belong together."""
    from huggingface_hub import hf_hub_download

    here = {name for name, size in sizes.items() if _has(aside / name, size)}
    total, done = sum(sizes.values()), sum(sizes[name] for name in here)
    _check_room(aside, total - done)
    told(done, total)
    for name in sorted(sizes.keys() - here):
        meter = _meter(told, done, total)
        hf_hub_download(entry.source, name, revision=revision, local_dir=aside, tqdm_class=meter)
        done += sizes[name]
        told(done, total)


def _has(path: Path, size: int) -> bool:
    """Whether a file is here in full; each is moved to its name only when it is."""
    return path.is_file() and path.stat().st_size == size


def _refused(entry: Entry, status: int) -> str:
    if status in (401, 403):
        return f"{entry.source} is gated: agree to its terms on its page, set HF_TOKEN to your token, run this again."
    if status == 404:
        return f"{entry.source} is not there at revision {entry.revision}; correct the catalog."
    return f"The hub did not hand over {entry.source} ({status}); run this again to go on."


def _check_room(folder: Path, needed: int) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    free = shutil.disk_usage(folder).free
    if needed > free:
        raise EngineError(
            f"It needs {needed / 1e9:.1f} GB and {free / 1e9:.1f} GB are free; free some space, "
            "or set SHOTGRAPH_MODELS to a folder on another disk."
        )


def _meter(told: Told, before: int, total: int) -> Any:
    """A class of progress bars that tell one number: all bytes of all files that are here."""
    from tqdm.auto import tqdm

    class Meter(tqdm):  # type: ignore[misc]
        """Draws nothing; tells how far the one file is."""

        def __init__(self, *args: Any, **kwargs: Any) -> None:
            super().__init__(*args, **{**kwargs, "disable": False, "file": _Silence()})
            told(min(total, before + int(self.n)), total)

        def update(self, n: float | None = 1) -> None:
            super().update(n)
            told(min(total, before + int(self.n)), total)

    return Meter


class _Silence:
    """Where bars are drawn that nobody is to see."""

    def write(self, text: str) -> int:
        return len(text)

    def flush(self) -> None:
        """There is nothing to flush."""
