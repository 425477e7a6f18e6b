"""Fetching a model and all that its recipes need: what is safe to load, resumed, checked, in place only when whole.

.NAME.part/             everything on its way; what a stop or a lost line left is gone on with
.NAME.part/.checked     the files whose digest was compared with the hub's, a line each
.NAME.part/.from/TO/    what comes from other repositories than the model's own, until it is checked
"""

from __future__ import annotations

import errno
import hashlib
import json
import logging
import shutil
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from importlib import import_module, util
from pathlib import Path, PurePosixPath
from typing import Any

from generation.engines.diffusion import homes
from generation.engines.diffusion.catalog import Encoder, Model, Piece
from generation.engines.diffusion.inspection import INDEXES, check, check_encoder, check_weights
from generation.engines.diffusion.pieces import missing, place, unanswered
from generation.engines.diffusion.wanted import index_name, wanted
from storyboard.errors import EngineError

Told = Callable[[int, int], None]
"""Called with (bytes here, bytes in all); raises `storyboard.errors.Stopped` when a person asked to stop."""

_CHECKED = ".checked"
_FROM = ".from"
_CACHE = ".cache"
_CHUNK = 1 << 22


@dataclass(frozen=True)
class _File:
    """One file to be fetched: where it comes from, where it goes in the model's folder, and what it must be.

    `digest` is the hub's own, "sha256:..." or git's "blob:..."; empty where it names none.
    """

    source: str
    revision: str
    name: str
    to: str
    size: int
    digest: str

    @property
    def line(self) -> str:
        """What is noted once it was checked."""
        return f"{self.digest or self.size} {self.to}"


def fetch(entry: Model, told: Told) -> Path:
    """Bring a model and its pieces into its folder, which is returned; what is here already is not fetched again.

    Raises:
        EngineError: the library is missing, a licence is not accepted, something is not there, gated, or not what the
            hub says it is, or the disk is full. Nothing half-made stands where a model should.
        Stopped: `told` was told to stop; what is here is kept for the next time.
    """
    home = homes.home(entry)
    whole, lacking = homes.is_whole(entry), missing(entry)
    if whole and not lacking:
        return home
    for asked in unanswered(entry):
        raise EngineError(
            f"{asked.title[0].upper()}{asked.title[1:]} is under the {asked.name}. {asked.limits} "
            f"Accept it with `shotgraph models accept {entry.name}` first."
        )
    if not whole and Path(entry.source).expanduser().is_absolute():
        raise EngineError(f"There is no model in {home}; put one there, or correct the catalog.")
    if util.find_spec("huggingface_hub") is None:
        raise EngineError("The generator's libraries are not installed; `make generate` installs them.")
    aside = home.with_name(f".{home.name}.part")
    logging.getLogger("huggingface_hub").setLevel(logging.ERROR)  # what it has to say is said in sentences
    try:
        lots = [] if whole else [_own(entry, aside)]
        lots += [_of_piece(entry, piece) for piece in lacking]
        with _in_sentences(entry, entry.source, entry.revision):
            _bring(entry, [file for files in lots for file in files], aside, told)
            _check(entry, aside, whole)
            _put(aside, home)
    except EngineError as error:
        _leave_nothing_broken(aside, error)
        raise
    return home


def _own(entry: Model, aside: Path) -> list[_File]:
    """The files of a model's own repository that it needs, all of one commit."""
    from huggingface_hub import hf_hub_download

    listed = _listed(entry, entry.source, entry.revision)
    if isinstance(entry, Encoder):
        if absent := [name for name in entry.files if name not in listed]:
            raise EngineError(f"{entry.source} has no {absent[0]}, so it is no encoder; correct the catalog.")
        return [listed[name] for name in entry.files]
    name = index_name(listed)
    if name is None:
        raise EngineError(f"{entry.source} has no {INDEXES[0]}, so it is no model that diffusers can load.")
    with _in_sentences(entry, entry.source, entry.revision):
        path = hf_hub_download(entry.source, name, revision=listed[name].revision, local_dir=aside)
        told = Path(path).read_bytes()
    try:
        index = json.loads(told)
    except (ValueError, RecursionError):
        raise EngineError(f"The {name} of {entry.source} cannot be read; choose another revision.") from None
    if not isinstance(index, dict):
        raise EngineError(f"The {name} of {entry.source} is no index of a model; choose another revision.")
    return [listed[each] for each in wanted(listed.keys(), index, entry.source)]


def _of_piece(entry: Model, piece: Piece) -> list[_File]:
    """The files of a piece, from the repository that has it."""
    listed = _listed(entry, piece.source, piece.revision)
    absent = [name for name in piece.files if name not in listed]
    if absent:
        raise EngineError(f"{piece.source} has no {absent[0]}, {piece.what} of {entry.title}; correct the catalog.")
    found = [listed[name] for name in piece.files if not (place(entry, piece) / PurePosixPath(name).name).is_file()]
    return [
        _File(
            each.source, each.revision, each.name, f"{piece.to}/{PurePosixPath(each.name).name}", each.size, each.digest
        )
        for each in found
    ]


def _listed(entry: Model, source: str, revision: str) -> dict[str, _File]:
    """All files of a repository by name, at the commit that a revision is now."""
    from huggingface_hub import HfApi

    with _in_sentences(entry, source, revision):
        info = HfApi().model_info(source, revision=revision, files_metadata=True, timeout=30)
    commit = info.sha or revision
    return {
        each.rfilename: _File(source, commit, each.rfilename, each.rfilename, each.size or 0, _digest_of(each))
        for each in info.siblings or ()
    }


def _digest_of(listed: Any) -> str:
    if listed.lfs is not None:
        return f"sha256:{listed.lfs.sha256}"
    return f"blob:{listed.blob_id}" if listed.blob_id else ""


def _bring(entry: Model, files: Sequence[_File], aside: Path, told: Told) -> None:
    """Download what is not here yet, and compare each file with the hub's digest of it."""
    here = [file for file in files if _is_here(aside, file)]
    total, done = sum(file.size for file in files), sum(file.size for file in here)
    check_room(aside, total - done)
    told(done, total)
    for file in sorted({*files} - {*here}, key=lambda file: (file.to.count("/"), file.to)):
        with _in_sentences(entry, file.source, file.revision):
            _download(file, aside, _meter(told, done, total))
        done += file.size
        told(done, total)


def _download(file: _File, aside: Path, meter: Any) -> None:
    from huggingface_hub import hf_hub_download

    folder = aside if file.to == file.name else aside / _FROM / PurePosixPath(file.to).parent
    path = Path(hf_hub_download(file.source, file.name, revision=file.revision, local_dir=folder, tqdm_class=meter))
    if not _is_what_the_hub_says(path, file):
        path.unlink()
        raise EngineError(
            f"{file.name} of {file.source} did not arrive as the hub says it is, so it was thrown away; run this again."
        )
    if folder != aside:
        (aside / file.to).parent.mkdir(parents=True, exist_ok=True)
        path.replace(aside / file.to)
    with (aside / _CHECKED).open("a", encoding="utf-8") as noted:
        noted.write(f"{file.line}\n")


def _is_here(aside: Path, file: _File) -> bool:
    """Whether a file came in an earlier run and was checked, or is found right now."""
    path = aside / file.to
    if not path.is_file() or path.stat().st_size != file.size:
        return False
    try:
        noted = (aside / _CHECKED).read_text("utf-8").splitlines()
    except FileNotFoundError:
        noted = []
    if file.line in noted or _is_what_the_hub_says(path, file):
        return True
    path.unlink()
    return False


def _is_what_the_hub_says(path: Path, file: _File) -> bool:
    if path.stat().st_size != file.size:
        return False
    kind, _, wanted_digest = file.digest.partition(":")
    if not wanted_digest:
        return True
    made = hashlib.sha256() if kind == "sha256" else hashlib.sha1(f"blob {file.size}\0".encode())
    with path.open("rb") as content:
        while chunk := content.read(_CHUNK):
            made.update(chunk)
    return made.hexdigest() == wanted_digest


def _check(entry: Model, aside: Path, has_its_own: bool) -> None:
    """Read the header of all weights that came, and the index of a model that came with them."""
    if isinstance(entry, Encoder):
        check_encoder(aside)
    elif not has_its_own:
        check(aside)
    for path in sorted(aside.rglob("*.safetensors")):
        check_weights(path)


def _put(aside: Path, home: Path) -> None:
    """Move what came into the model's folder: all at once where it is new, else file by file, the index last."""
    for name in (_CACHE, _FROM):
        shutil.rmtree(aside / name, ignore_errors=True)
    (aside / _CHECKED).unlink(missing_ok=True)
    if not home.exists():
        aside.rename(home)
        return
    came = sorted((path for path in aside.rglob("*") if path.is_file()), key=lambda path: (path.name in INDEXES, path))
    for path in came:
        to = home / path.relative_to(aside)
        to.parent.mkdir(parents=True, exist_ok=True)
        path.replace(to)
    shutil.rmtree(aside)


def _leave_nothing_broken(aside: Path, error: EngineError) -> None:
    """Throw away a file that came whole and is no good, and the folder where nothing has come that counts."""
    broken = Path(error.file) if error.file is not None else aside
    if aside in broken.parents and broken.is_file():
        broken.unlink()
    books = (aside / _CACHE, aside / _FROM)
    begun = any(path.stat().st_size for book in books for path in book.rglob("*.incomplete"))
    came = (path for path in aside.rglob("*") if path.is_file() and path.name not in INDEXES)
    if aside.is_dir() and not begun and not any(books[0] not in path.parents for path in came):
        shutil.rmtree(aside)


@contextmanager
def _in_sentences(entry: Model, source: str, revision: str) -> Iterator[None]:
    """Whatever goes wrong on the line or the disk, as a sentence that says what to do."""
    from huggingface_hub.errors import HfHubHTTPError

    try:
        yield
    except HfHubHTTPError as error:
        status = error.response.status_code if error.response is not None else 0
        raise EngineError(_refused(source, revision, status)) from None
    except _lost_line() as error:
        raise EngineError(
            f"{source} cannot be reached ({_short(error)}); check the connection, then run this again to go on."
        ) from None
    except OSError as error:
        if "Consistency check failed" in str(error):
            raise EngineError(f"A file of {source} came only in part; run this again to go on.") from None
        if error.errno == errno.ENOSPC:
            raise EngineError(
                f"The disk is full; free some space, then run this again to go on with {entry.title}."
            ) from None
        raise EngineError(
            f"{entry.title} could not be kept ({error.strerror or _short(error)}); check the folder and run this again."
        ) from None


def _lost_line() -> tuple[type[Exception], ...]:
    """What a lost line raises, whichever of the two generations of the client the hub's library uses."""
    from huggingface_hub.errors import LocalEntryNotFoundError

    found: list[type[Exception]] = [LocalEntryNotFoundError, ConnectionError, TimeoutError]
    for name in ("httpx", "httpx2"):
        if util.find_spec(name) is not None:
            found.append(import_module(name).HTTPError)
    return tuple(found)


def _short(error: Exception) -> str:
    return " ".join(str(error).split())[:160]


def _refused(source: str, revision: str, status: int) -> str:
    if status in (401, 403):
        return f"{source} is gated: agree to its terms on its page, set HF_TOKEN to your token, run this again."
    if status == 404:
        return f"{source} is not there at revision {revision}; correct the catalog."
    return f"The hub did not hand over {source} ({status}); run this again to go on."


def check_room(folder: Path, needed: int) -> None:
    """Make a folder that is to hold so many bytes.

    Raises:
        EngineError: the disk has not so much room.
    """
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

        monitor_interval = 0  # a thread that draws late bars, which every class has for itself and keeps

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
