"""`shotgraph models`: which models there are, what fits this machine, what they cost; fetching and checking them."""

from __future__ import annotations

import shutil
import sys
from pathlib import Path

from rich.console import Console
from rich.table import Table

from generation.engines.diffusion import homes, pieces
from generation.engines.diffusion.catalog import Encoder, Entry, Model
from generation.engines.diffusion.cost import AS_RECKONED, Cost, cost, usual, weights
from generation.machine import this_machine
from storyboard.errors import EngineError
from studio.terminal import duration


def show() -> None:
    """Print every model of the catalog: here or not, what it can do, what it takes on this machine."""
    machine = this_machine()
    table = Table(box=None, pad_edge=False)
    for title in ("Model", "Here", "Does", "Licence", "Size", "On this machine", "A shot takes"):
        table.add_column(title, overflow="fold", no_wrap=title == "Model")  # a name is there to be copied
    for entry in homes.known().values():
        size = usual(entry)
        taken = cost(entry, entry.final, machine, **size, measured=homes.measured(entry))
        table.add_row(
            entry.name,
            _is_here(entry),
            ", ".join(sorted(entry.tasks)),
            entry.licence + (" (to accept)" if pieces.unanswered(entry) else ""),
            f"{weights(entry) / 1e9:.0f} GB",
            "needs more memory" if taken is None else f"{taken.tier}, {taken.peak_bytes / 1e9:.0f} GB",
            "" if taken is None else _length(entry, taken),
        )
    Console().print(table, highlight=False)
    _show_encoders()
    for entry in homes.known().values():
        if homes.is_whole(entry) and (lacking := pieces.missing(entry)):
            what = " and ".join(piece.what for piece in lacking)
            print(f"{entry.name} is without {what}; `shotgraph models get {entry.name}` fetches what is missing.")
    print(f"\nOn {machine.title} with {machine.card_bytes / 1e9:.0f} GB. Models lie in {homes.models_folder()};")
    print("your own entries go into catalog.toml there. `shotgraph models get NAME` fetches one.")


def _show_encoders() -> None:
    """Print the encoders, which make nothing: `cast score` holds characters against their sheets by one of them."""
    table = Table(box=None, pad_edge=False)
    for title in ("Encoder", "Here", "Does", "Licence", "Size"):
        table.add_column(title, overflow="fold", no_wrap=title == "Encoder")
    for each in homes.encoders().values():
        asked = " (to accept)" if pieces.unanswered(each) else ""
        table.add_row(each.name, _is_here(each), each.title, each.licence + asked, f"{each.size:.0f} MB")
    print()
    Console().print(table, highlight=False)


def _is_here(entry: Model) -> str:
    """Whether a model is here, in a word."""
    return "" if not homes.is_whole(entry) else "in part" if pieces.missing(entry) else "yes"


def _length(entry: Entry, taken: Cost) -> str:
    """The seconds a shot of the model's usual size takes; a guess until this machine was measured."""
    size = usual(entry)
    guessed = "" if homes.measured(entry) != AS_RECKONED else ", reckoned"
    made = "a still" if entry.makes_stills else f"{size['frames'] / entry.rate:.1f} s"
    return f"{duration(taken.seconds)} for {made} at {size['width']}x{size['height']}{guessed}"


def get(name: str) -> None:
    """Fetch a model with all that its recipes need; at a terminal, each licence that is open is asked first, once."""
    from rich.progress import BarColumn, DownloadColumn, Progress, TextColumn, TimeRemainingColumn, TransferSpeedColumn

    from generation.engines.diffusion.fetching import fetch

    entry = of_any_kind(name)
    if sys.stdin.isatty():
        _ask(entry)
    columns = (
        TextColumn("{task.description}"),
        BarColumn(),
        DownloadColumn(),
        TransferSpeedColumn(),
        TimeRemainingColumn(),
    )
    bar = Progress(*columns, console=Console(stderr=True))
    task = bar.add_task(entry.title, total=None)

    def told(here: int, total: int) -> None:
        bar.start()  # not before there is something to tell, so that a refusal stands alone
        bar.update(task, completed=here, total=total)

    try:
        home = fetch(entry, told)
    finally:
        bar.stop()
    brought = [piece.what for piece in pieces.pieces(entry)]
    print(f"{entry.title} is ready in {home}{', with ' + ' and '.join(brought) if brought else ''}.")


def remove(name: str) -> None:
    """Remove a model's files from the folder of models; its entry stays, so that it can be fetched again.

    Raises:
        EngineError: there is none, it is not here, or it lies in a folder of the person's own.
    """
    entry = of_any_kind(name)
    home, folder = homes.home(entry), homes.models_folder()
    there = [path for path in (home, home.with_name(f".{home.name}.part")) if path.is_dir()]
    if home.resolve().parent != folder.resolve() or home.is_symlink():
        raise EngineError(f"{entry.title} lies in a folder of your own, {home}; nothing there is removed.")
    if not there:
        raise EngineError(f"{entry.title} is not here, so there is nothing to remove.")
    freed = sum(file.stat().st_size for path in there for file in path.rglob("*") if file.is_file())
    try:
        for path in there:
            gone = path.with_name(f".{home.name}.gone")
            path.rename(gone)  # at once: no half of a model stands where one should
            shutil.rmtree(gone)
    except OSError as error:
        raise EngineError(f"{path} cannot be removed ({error.strerror}); check the folder.") from None
    print(f"{entry.title} is removed; {freed / 1e9:.2f} GB are free again.")


def accept(name: str) -> None:
    """Note that a person accepts the licence of a model, and those of its pieces."""
    entry = of_any_kind(name)
    asked = pieces.unanswered(entry)
    for each in asked:
        homes.agree(each.of, each.name)
        print(f"{each.title}: {each.name}, accepted. {each.limits}".rstrip())
    if not asked:
        print(f"{entry.title}: {entry.licence}, nothing is left to accept.")


def _ask(entry: Model) -> None:
    """Ask for each licence that is not accepted yet.

    Raises:
        EngineError: the person does not agree.
    """
    import typer

    for each in pieces.unanswered(entry):
        try:
            agrees = typer.confirm(f"{each.title} is under the {each.name}. {each.limits} Do you agree?")
        except typer.Abort:  # the question was left without an answer
            agrees = False
            print()
        if not agrees:
            raise EngineError(f"Without its licence {entry.title} is not fetched; `shotgraph models` lists others.")
        homes.agree(each.of, each.name)


def check(what: str) -> None:
    """Say whether a model is here with all its pieces, or whether a folder is one, and which entries it would fit."""
    if Path(what).is_dir():
        _check_folder(Path(what))
    elif what in homes.known() or what in homes.encoders():
        _check_entry(of_any_kind(what))
    elif Path(what).exists() or len(Path(what).parts) > 1:
        raise EngineError(f"{what} is no folder; name a model's folder, or a model as `shotgraph models` lists it.")
    else:
        raise EngineError(f"There is no model and no folder “{what}”; `shotgraph models` lists the models.")


def _check_entry(entry: Model) -> None:
    from generation.engines.diffusion.inspection import check as parts_of
    from generation.engines.diffusion.inspection import check_encoder, check_weights

    lacking = pieces.missing(entry)
    if homes.is_whole(entry) and isinstance(entry, Encoder):
        kind, size = check_encoder(homes.home(entry))
        print(f"{entry.title} is here: a {kind}, {size / 1e6:.1f} MB of weights, all whole.")
    elif homes.is_whole(entry):
        parts = parts_of(homes.home(entry))
        print(f"{entry.title} is here: {len(parts)} parts, {sum(parts.values()) / 1e9:.2f} GB of weights, all whole.")
    else:
        print(f"{entry.title} is not here.")
    for piece in pieces.pieces(entry):
        state = "is not here" if piece in lacking else "is here"
        if piece not in lacking:
            for file in piece.files:
                path = pieces.place(entry, piece) / Path(file).name
                if path.suffix == ".safetensors":
                    check_weights(path)
        without = ", and the model cannot be used without it" if piece.needed and piece in lacking else ""
        print(f"  {piece.what} {state} ({piece.source}, {piece.licence or 'licence not told'}){without}.")
    for licence in pieces.unanswered(entry):
        print(f"  The {licence.name} is to be accepted: `shotgraph models accept {entry.name}`.")
    if lacking or not homes.is_whole(entry):
        print(f"`shotgraph models get {entry.name}` fetches what is missing.")


def _check_folder(folder: Path) -> None:
    from generation.engines.diffusion.inspection import INDEXES, check_encoder, class_of
    from generation.engines.diffusion.inspection import check as parts_of

    if (folder / "config.json").is_file() and not any((folder / name).is_file() for name in INDEXES):
        kind, size = check_encoder(folder)
        print(f"{folder} is an encoder: {kind}, {size / 1e6:.1f} MB of weights, all whole.")
        print("Name the folder as the source of an [[encoder]] of your catalog to use it.")
        return
    kind, parts = class_of(folder), parts_of(folder)
    total = sum(parts.values())
    print(f"{folder} is a model: {kind}, {len(parts)} parts, {total / 1e9:.2f} GB of weights, all whole.")
    fitting = [entry.name for entry in homes.known().values() if entry.kind == kind]
    if fitting:
        print(f"Entries of this kind: {', '.join(fitting)}; name the folder as an entry's source to use it.")
    else:
        print("No entry of the catalog has this kind, so no route is known for it.")


def of_any_kind(name: str) -> Model:
    """The model or the encoder of a name.

    Raises:
        EngineError: there is none.
    """
    encoders = homes.encoders()
    return encoders[name] if name in encoders else named(name)


def named(name: str) -> Entry:
    """The entry of a name that makes something.

    Raises:
        EngineError: there is none.
    """
    entries = homes.known()
    if name not in entries:
        raise EngineError(f"There is no model called “{name}”; `shotgraph models` lists them.")
    return entries[name]
