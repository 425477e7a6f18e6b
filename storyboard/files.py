"""The project folder on disk: read and checked, locked while in use, and written whole or not at all.

NAME.film/
    film.json            the film, in a form that git can compare line by line
    film.previous.json   the film as it was saved the time before
    script/              the screenplays it came from, byte for byte
    cast/                the approved pictures of the characters, and what was trained on them
    takes/ store/ exports/   what was made for it
"""

from __future__ import annotations

import errno
import os
import stat
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from pydantic import ValidationError

from storyboard import graph, jsontext
from storyboard.errors import FilmError, ProjectError, ShotgraphError
from storyboard.model import Cut, Film
from storyboard.upgrades import SCHEMA, STEPS, Step, upgrade
from storyboard.values import Value, first_of, in_words

FILM: Final = "film.json"
PREVIOUS: Final = "film.previous.json"
SCRIPT: Final = "script"
TAKES: Final = "takes"
STORE: Final = "store"
EXPORTS: Final = "exports"
DOCUMENT: Final = ".lock"
"""The lock on the film itself, which the window holds all day."""
PRODUCING: Final = ".producing.lock"
"""The lock on what is made from the film, which a render holds while it runs."""
_LOCKS = (DOCUMENT, PRODUCING)
_FOLDERS = (SCRIPT, TAKES, STORE, EXPORTS)
_LARGEST = 256 * 1024 * 1024
_IGNORED = "# What was made from the film stays out of git.\n" + "".join(
    f"{pattern}\n"
    for pattern in (
        f"/{TAKES}/",
        f"/{STORE}/",
        f"/{EXPORTS}/",
        f"/{PREVIOUS}",
        *(f"/{lock}" for lock in _LOCKS),
        ".*.part",
    )
)

# Kept on one line each: small values that are read, and change, as one.
_ON_ONE_LINE = frozenset({"camera", "prompt", "transition", "script", "voice", "delivery", "references", "consent"})
_ONE_LINE_EACH = frozenset({"lines", "cues", "uses", "links", "views", "loras", "notes"})


def create(folder: Path) -> None:
    """Make a project's folder and the folders in it; the film itself comes with the first `write`.

    Raises:
        ProjectError: there is a project, or something else, already, or the folder cannot be made.
    """
    with _as_sentences(folder, "made"):
        if (folder / FILM).exists():
            raise ProjectError("There is a project here already; open it, or choose another name.", file=folder)
        if folder.exists() and {entry.name for entry in folder.iterdir()} - {*_FOLDERS, ".gitignore", *_LOCKS}:
            raise ProjectError("This folder is not empty; choose a new folder for the project.", file=folder)
        for name in _FOLDERS:
            (folder / name).mkdir(parents=True, exist_ok=True)
        write_whole(folder / ".gitignore", _IGNORED.encode())


def read(folder: Path, *, schema: int = SCHEMA, steps: Mapping[int, Step] = STEPS) -> Film:
    """The film in a project folder, upgraded if an older program wrote it, and checked throughout.

    Args:
        folder: the project.
        schema: the schema number that this program reads.
        steps: the upgrades that lead to it.

    Raises:
        ProjectError: there is no project, it cannot be read, or a newer program wrote it.
        FilmError: the file is damaged, or holds a film that cannot be; with the line where that is known.
    """
    path = folder / FILM
    text = _read_text(path)
    try:
        found = jsontext.parse(text)
        if not isinstance(found, dict):
            raise FilmError("It holds no film; restore it from a backup.", line=1)
        document = upgrade(found, to=schema, steps=steps)
        del document["schema"]
        film = Film.model_validate(document)
        graph.check(film)
    except ValidationError as error:
        line = jsontext.line_of(text, first_of(error)["loc"])
        raise FilmError(in_words(error), file=path, line=line) from None
    except ShotgraphError as error:
        raise type(error)(error.sentence, file=path, line=error.line) from None
    return film


def write(folder: Path, film: Film, kept: Texts | None = None) -> None:
    """Save the film, whole or not at all; what was saved before becomes the previous one. Hold the lock meanwhile.

    A film that is on disk already, byte for byte, is not written again. `kept` makes the next saves quick.

    Raises:
        ProjectError: the folder cannot be written to, or the disk is full. What was saved before is still there.
        FilmError: a text in the film holds half a character.
    """
    path = folder / FILM
    try:
        data = to_text(film, kept).encode()
    except UnicodeEncodeError as error:
        words = error.object[max(0, error.start - 20) : error.start]
        raise FilmError(f"There is half a character after “{words}”, which cannot be saved; type it anew.") from None
    with _as_sentences(folder, "saved"):
        before = path.read_bytes() if path.exists() else None
        if before == data:
            return
        with _beside(path, data) as ready:
            if before is not None:
                write_whole(folder / PREVIOUS, before)
            ready.replace(path)
        sync(folder)


class Texts:
    """How each part of a film read when it was saved last, so that only what is another is put into words again."""

    def __init__(self) -> None:
        self._texts: dict[int, tuple[Value, jsontext.Laid]] = {}
        self._used: dict[int, tuple[Value, jsontext.Laid]] = {}

    def of(self, value: Value, depth: int) -> jsontext.Laid:
        """A part's text, so many levels deep; -1 on one line."""
        known = self._texts.get(id(value))
        if known is None:
            known = (value, _laid(value.model_dump(mode="json"), depth))
        self._used[id(value)] = known
        return known[1]

    def of_cut(self, cut: Cut) -> jsontext.Laid:
        """A cut's text, two levels deep; it has many uses, of which an edit changes few."""
        known = self._texts.get(id(cut))
        uses = [self.of(use, -1) for use in cut.uses]
        if known is None:
            document = cut.model_dump(mode="json", exclude={"uses"})
            known = (cut, _laid({name: uses if name == "uses" else document[name] for name in Cut.model_fields}, 2))
        self._used[id(cut)] = known
        return known[1]

    def turn(self) -> None:
        """A film is put into words: forget what it no longer has."""
        self._texts, self._used = self._used, {}


def _laid(document: object, depth: int) -> jsontext.Laid:
    return jsontext.laid(document, depth, on_one_line=_ON_ONE_LINE, one_line_each=_ONE_LINE_EACH)


def to_text(film: Film, kept: Texts | None = None) -> str:
    """The film as the project file holds it: schema number first, one small value to a line, in the model's order."""
    texts = kept if kept is not None else Texts()
    parts: dict[str, list[jsontext.Laid]] = {
        "links": [texts.of(link, -1) for link in film.links],
        "cuts": [texts.of_cut(cut) for cut in film.cuts],
    }
    for name in ("characters", "locations", "scenes", "shots"):
        parts[name] = [texts.of(each, 2) for each in getattr(film, name)]
    texts.turn()
    rest = film.model_dump(mode="json", exclude=set(parts))
    document = {"schema": SCHEMA, **{name: parts.get(name, rest.get(name)) for name in Film.model_fields}}
    return jsontext.layout(document, on_one_line=_ON_ONE_LINE, one_line_each=_ONE_LINE_EACH)


def keep_script(folder: Path, name: str, data: bytes) -> str:
    """Keep a screenplay's bytes as they were imported; returns its name inside `script/`.

    Raises:
        ProjectError: the name is not a plain file name, or the folder cannot be written to.
    """
    path = _inside(folder, name)
    with _as_sentences(folder, "saved"):
        path.parent.mkdir(exist_ok=True)
        write_whole(path, data)
    return name


def read_script(folder: Path, name: str) -> bytes:
    """The bytes of a screenplay that was kept.

    Raises:
        ProjectError: it is not there, or the name leads out of the project.
    """
    path = _inside(folder, name)
    if not path.resolve().is_relative_to(folder.resolve()):
        raise ProjectError("This script leads out of its project; import it again.", file=path)
    return _read_bytes(path)


@contextmanager
def lock(folder: Path, name: str = DOCUMENT) -> Iterator[None]:
    """Hold a project, so that no second process works on it. The lock dies with this process, however it ends.

    Args:
        folder: the project.
        name: what of it to hold: `DOCUMENT` or `PRODUCING`.

    Raises:
        ProjectError: another process holds it, or the folder cannot be written to.
    """
    import fcntl

    path = folder / name
    with _as_sentences(folder, "opened for work"):
        handle = os.open(path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC | os.O_NOFOLLOW, 0o666)
    try:
        with _as_sentences(folder, "opened for work"):
            try:
                fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except BlockingIOError:
                holder = os.pread(handle, 20, 0).decode("ascii", "replace").strip()
                who = f"another process ({holder})" if holder.isdigit() else "another process"
                advice = "is open in {}; close it there" if name == DOCUMENT else "is being made by {}; stop that"
                raise ProjectError(f"This project {advice.format(who)} first.", file=folder) from None
            os.ftruncate(handle, 0)
            os.pwrite(handle, f"{os.getpid()}\n".encode(), 0)
            if name == DOCUMENT:
                for left in folder.glob(".*.part"):  # by a process that was killed while saving
                    left.unlink(missing_ok=True)
        try:
            yield
        finally:
            # Said aloud, because a forked child would otherwise hold on to it with its copy of the handle.
            os.ftruncate(handle, 0)
            fcntl.flock(handle, fcntl.LOCK_UN)
    finally:
        os.close(handle)


def _read_text(path: Path) -> str:
    data = _read_bytes(path)
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise FilmError(
            "It is not text in UTF-8, so it is damaged; restore it from a backup.", file=path, line=line
        ) from None


def _read_bytes(path: Path) -> bytes:
    """A file's bytes, if it is a plain file of sane size; a pipe or a device would hang or never end."""
    with _as_sentences(path, "read"):
        if not path.parent.is_dir() or not path.exists():
            raise ProjectError(f"There is no {path.name} in {path.parent}; choose a project folder.")
        handle = os.open(path, os.O_RDONLY | os.O_NONBLOCK | os.O_CLOEXEC)
        with os.fdopen(handle, "rb") as file:
            found = os.fstat(handle)
            if not stat.S_ISREG(found.st_mode):
                raise ProjectError("This is not a plain file; choose a project folder.", file=path)
            if found.st_size > _LARGEST:
                megabytes = found.st_size // 1024**2
                raise ProjectError(
                    f"It is {megabytes} MB large, which no film is; restore it from a backup.", file=path
                )
            return file.read()


def _inside(folder: Path, name: str) -> Path:
    if name in ("", ".", "..") or Path(name).name != name or "\\" in name or not name.isprintable():
        raise ProjectError(f"“{name!r}” is not a plain file name; rename the script.", file=folder)
    return folder / SCRIPT / name


def write_whole(path: Path, data: bytes) -> None:
    """Write a small file whole or not at all; raises OSError, and then what was there is still there."""
    with _beside(path, data) as ready:
        ready.replace(path)


@contextmanager
def _beside(path: Path, data: bytes) -> Iterator[Path]:
    """The data, safe on disk in a file beside `path`; whatever happens, that file is gone afterwards."""
    part = path.with_name(f".{path.name}.{os.getpid()}.part")
    try:
        with part.open("wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        yield part
    finally:
        part.unlink(missing_ok=True)


def sync(path: Path) -> None:
    """Make sure that a file, or what a folder says is in it, is on the disk and not only on its way there."""
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


_REASONS = {
    errno.ENOSPC: "the disk is full; free some space and try again",
    errno.EDQUOT: "the disk quota is used up; free some space and try again",
    errno.EFBIG: "it would grow past the size allowed here; free some space and try again",
    errno.EACCES: "you have no permission for it; change its permissions or choose another folder",
    errno.EPERM: "you have no permission for it; change its permissions or choose another folder",
    errno.EROFS: "its disk is read-only; choose another folder",
    errno.ENOENT: "it is not there; choose a project folder",
    errno.ENOTDIR: "part of its path is a file, not a folder; choose another folder",
    errno.ENAMETOOLONG: "its name is too long; choose a shorter one",
}


@contextmanager
def _as_sentences(path: Path, what: str) -> Iterator[None]:
    """Turn what the system refuses into one sentence that names the place."""
    try:
        yield
    except OSError as error:
        reason = _REASONS.get(error.errno or 0, f"{error.strerror or error}; check the disk and try again")
        raise ProjectError(f"This cannot be {what}: {reason}.", file=path) from error
