"""Fetching a model: only what can be loaded safely, with progress, going on where it was left, in place when whole."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

from generation.engines.diffusion import homes
from generation.engines.diffusion.catalog import Entry
from generation.engines.diffusion.inspection import check
from storyboard.errors import EngineError

WANTED = ("*.safetensors", "*.json", "*.txt", "*.model", "*.md")
"""What is fetched: weights that cannot run anything, configurations, vocabularies, and the licence."""
_UNWANTED = ("*.bin", "*.pt", "*.pth", "*.ckpt", "*.pkl", "*.py", "*.msgpack", "*.onnx", ".*")

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
        import huggingface_hub as hub
        from huggingface_hub.errors import HfHubHTTPError
    except ImportError:
        raise EngineError("The generator's libraries are not installed; `make generate` installs them.") from None
    aside = home.with_name(f".{home.name}.part")
    try:
        listed = hub.snapshot_download(
            entry.source, revision=entry.revision, local_dir=aside, allow_patterns=list(WANTED),
            ignore_patterns=list(_UNWANTED), dry_run=True,
        )  # fmt: skip
        needed = sum(file.file_size for file in listed if file.will_download)
        total = sum(file.file_size for file in listed)
        _check_room(aside, needed)
        told(total - needed, total)
        hub.snapshot_download(
            entry.source, revision=entry.revision, local_dir=aside, allow_patterns=list(WANTED),
            ignore_patterns=list(_UNWANTED), max_workers=4, tqdm_class=_meter(told, total - needed, total),
        )  # fmt: skip
    except HfHubHTTPError as error:
        status = error.response.status_code if error.response is not None else 0
        raise EngineError(_refused(entry, status)) from None
    except OSError as error:
        if error.errno is not None and error.strerror and not isinstance(error, ConnectionError):
            raise EngineError(
                f"{entry.title} could not be kept ({error.strerror}); free some space, then run this again."
            ) from None
        raise EngineError(f"{entry.source} cannot be reached; check the connection, then run this again.") from None
    shutil.rmtree(aside / ".cache", ignore_errors=True)
    check(aside)
    aside.rename(home)
    return home


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


def _meter(told: Told, here: int, total: int) -> Any:
    """A class of progress bars that tell one number: all bytes of all files that are here."""
    from tqdm.auto import tqdm

    class Meter(tqdm):  # type: ignore[misc,type-arg]
        """Counts bytes; bars that count files are not told."""

        _all = here

        def __init__(self, *args: Any, **kwargs: Any) -> None:
            self._counts_bytes = kwargs.get("unit") == "B"
            kwargs["disable"] = False
            kwargs["file"] = _Silence()
            super().__init__(*args, **kwargs)

        def update(self, n: float | None = 1) -> bool | None:
            if self._counts_bytes and n:
                Meter._all = min(total, Meter._all + int(n))
                told(Meter._all, total)
            return super().update(n)

    return Meter


class _Silence:
    """Where bars are drawn that nobody is to see."""

    def write(self, text: str) -> int:
        return len(text)

    def flush(self) -> None:
        """There is nothing to flush."""
