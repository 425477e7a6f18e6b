"""Orders: what is to be made from a film that is given as a value, and what the process that makes it reports.

An order is a folder, `store/orders/NAME/`, so that it outlives whoever gave it:

    order.json     what is wanted, film and all
    reports.jsonl  what happened so far, a JSON object a line
    log.txt        what was said besides
    lock           held by the process that works on it, with that process's number
    enough         whoever gave the order wants no further job to begin

`store/orders/go-on` says that nobody waits for the reports: the process goes on with the orders that are left.
"""

from __future__ import annotations

import contextlib
import errno
import os
import shutil
import time
from collections.abc import Mapping
from pathlib import Path
from typing import Annotated, Literal

from pydantic import Field, TypeAdapter

from storyboard.model import Film
from storyboard.values import Value
from studio.production.events import Delivered, Failed, Finished, Halted, Planned, Skipped, Started, Stepped

FOLDER = "orders"
ORDER, REPORTS, LOG, LOCK, ENOUGH, GO_ON = "order.json", "reports.jsonl", "log.txt", "lock", "enough", "go-on"
_MOMENT = 0.002

Kind = Literal["takes", "film", "captions", "board", "handoff", "comparison"]


class Order(Value):
    """What is to be made.

    Attributes:
        kind: takes of shots; or of one cut a film, captions, a board, a file for another editor, or what differs
            between two versions.
        title: what a person calls it.
        shots: whose takes, those wanted first standing first.
        more: how many takes with other seeds are wanted of a shot, beside the one it plays.
        asked: shots of which a person asked for a take: an older circled take, or a damaged one, does not do.
        out: the file, for everything but takes.
        sound, start, copy_media, as_is: of a hand-off, as `shotgraph handoff` has them.
        versions: the two that are compared, the older first, as `studio.versions` names them.
        panels, paper, date, credit: of a board, as `shotgraph board` has them; `credit` of None is the script's own.
    """

    kind: Kind
    title: str
    film: Film
    shots: tuple[str, ...] = ()
    more: dict[str, int] = Field(default_factory=dict)
    asked: tuple[str, ...] = ()
    cut: str = ""
    out: str = ""
    preset: str = ""
    hardware: bool = False
    sign: bool = False
    mark: bool = False
    format: str = ""
    sound: str = "stems"
    start: str = "01:00:00:00"
    copy_media: bool = False
    as_is: bool = False
    panels: int = 6
    paper: str = "a4"
    date: str = ""
    credit: str | None = None
    versions: tuple[str, str] = ("", "")


def made_order(fields: Mapping[str, object]) -> Order:
    """An order of the fields a person chose.

    Raises:
        pydantic.ValidationError: a field has no such value.
    """
    return Order.model_validate(dict(fields))


class Listed(Value):
    """A job that is going to be done. `shot` is whose take it makes; empty for everything else."""

    job: str
    title: str
    stage: str
    seconds: float
    shot: str = ""


class Listing(Value):
    """What is going to be done, in order; a later listing takes the place of the one before.

    `refused` are shots that their engine will not render, and why.
    """

    event: Literal["listing"] = "listing"
    jobs: tuple[Listed, ...]
    refused: dict[str, str] = Field(default_factory=dict)


class Ended(Value):
    """The order has come to its end: done, stopped, or failed for the reason in `sentence`."""

    event: Literal["ended"] = "ended"
    stopped: bool = False
    sentence: str = ""
    trace: str = ""
    file: str = ""
    said: tuple[str, ...] = ()
    report: str = ""


Report = Planned | Started | Stepped | Finished | Failed | Skipped | Halted | Delivered | Listing | Ended

_REPORT: TypeAdapter[Report] = TypeAdapter(Annotated[Report, Field(discriminator="event")])


def read_report(line: bytes) -> Report:
    """The report on one JSON line."""
    return _REPORT.validate_json(line)


def place(store: Path, order: Order) -> Path:
    """Put an order on the disk, behind those that are there; its folder.

    Raises:
        OSError: the disk refuses.
    """
    root = store / FOLDER
    root.mkdir(parents=True, exist_ok=True)
    numbers = [int(folder.name) for folder in folders(store)]
    while True:
        folder = root / f"{max(numbers, default=0) + 1:06}"
        try:
            folder.mkdir()
            break
        except FileExistsError:
            numbers.append(int(folder.name))
    aside = folder / f".{ORDER}.part"
    aside.write_text(order.model_dump_json(), encoding="utf-8")
    aside.replace(folder / ORDER)
    return folder


def folders(store: Path) -> list[Path]:
    """The orders that are on the disk, the oldest first."""
    with contextlib.suppress(FileNotFoundError):
        return sorted(each for each in (store / FOLDER).iterdir() if each.name.isdigit())
    return []


def read_order(folder: Path) -> Order:
    """The order of a folder. OSError or pydantic's ValidationError: it is not whole."""
    return Order.model_validate_json((folder / ORDER).read_bytes())


def hold(folder: Path) -> int | None:
    """Take an order's lock; the open file, or None where a process works on it. It is let go with `os.close`.

    Raises:
        FileNotFoundError: the order is gone.
    """
    import fcntl

    while True:
        handle = os.open(folder / LOCK, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o666)
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            is_held = _is_held(handle)
            os.close(handle)
            if is_held:
                return None
            time.sleep(_MOMENT)  # somebody only looked
            continue
        if os.fstat(handle).st_nlink:
            return handle
        os.close(handle)  # the order was taken off the disk meanwhile
        raise FileNotFoundError(errno.ENOENT, os.strerror(errno.ENOENT), str(folder))


def sign_in(handle: int, process: int) -> None:
    """Say which process works on the order."""
    os.ftruncate(handle, 0)
    os.pwrite(handle, f"{process}\n".encode(), 0)


def holder(folder: Path) -> int | None:
    """The process that works on an order now."""
    while True:
        try:
            with (folder / LOCK).open("rb") as lock:
                if not _is_held(lock.fileno()):
                    return None
                words = lock.read()
        except FileNotFoundError:
            return None
        if words.strip():
            return int(words)
        time.sleep(_MOMENT)  # it has just begun, and says at once who it is


def _is_held(handle: int) -> bool:
    """Whether a process works on the order of a lock. Those who ask are not in each other's way."""
    import fcntl

    try:
        fcntl.flock(handle, fcntl.LOCK_SH | fcntl.LOCK_NB)
    except BlockingIOError:
        return True
    fcntl.flock(handle, fcntl.LOCK_UN)
    return False


def remove(folder: Path) -> None:
    """Forget an order."""
    shutil.rmtree(folder, ignore_errors=True)
