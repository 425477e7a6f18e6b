"""`shotgraph models`: which models there are, what fits this machine, what they cost; fetching and checking them."""

from __future__ import annotations

from pathlib import Path

from rich.console import Console
from rich.table import Table

from generation.engines.diffusion import homes
from generation.engines.diffusion.catalog import Entry
from generation.engines.diffusion.cost import Cost, cost, usual, weights
from generation.machine import this_machine
from storyboard.errors import EngineError
from studio.terminal import duration


def show() -> None:
    """Print every model of the catalog: here or not, what it can do, what it takes on this machine."""
    machine = this_machine()
    table = Table(box=None, pad_edge=False)
    for title in ("Model", "Here", "Does", "Licence", "Size", "On this machine", "A shot takes"):
        table.add_column(title, overflow="fold")
    for entry in homes.known().values():
        size = usual(entry)
        taken = cost(entry, entry.final, machine, **size, measured=homes.measured(entry))
        table.add_row(
            entry.name,
            "yes" if homes.is_installed(entry) else "",
            ", ".join(sorted(entry.tasks)),
            entry.licence + ("" if homes.accepted(entry) else " (to accept)"),
            f"{weights(entry) / 1e9:.0f} GB",
            "needs more memory" if taken is None else f"{taken.tier}, {taken.peak_bytes / 1e9:.0f} GB",
            "" if taken is None else _length(entry, taken),
        )
    Console().print(table, highlight=False)
    print(f"\nOn {machine.title} with {machine.card_bytes / 1e9:.0f} GB. Models lie in {homes.models_folder()};")
    print("your own entries go into catalog.toml there. `shotgraph models get NAME` fetches one.")


def _length(entry: Entry, taken: Cost) -> str:
    """The seconds a shot of the model's usual size takes; a guess until this machine was measured."""
    size = usual(entry)
    guessed = "" if homes.measured(entry) != 1.0 else ", reckoned"
    made = "a still" if entry.makes_stills else f"{size['frames'] / entry.rate:.1f} s"
    return f"{duration(taken.seconds)} for {made} at {size['width']}x{size['height']}{guessed}"


def get(name: str) -> None:
    """Fetch a model."""
    from rich.progress import BarColumn, DownloadColumn, Progress, TextColumn, TimeRemainingColumn, TransferSpeedColumn

    from generation.engines.diffusion.fetching import fetch

    entry = named(name)
    columns = (
        TextColumn("{task.description}"),
        BarColumn(),
        DownloadColumn(),
        TransferSpeedColumn(),
        TimeRemainingColumn(),
    )
    with Progress(*columns, console=Console(stderr=True)) as bar:
        task = bar.add_task(entry.title, total=None)
        home = fetch(entry, lambda here, total: bar.update(task, completed=here, total=total))
    print(f"{entry.title} is ready in {home}.")


def accept(name: str) -> None:
    """Note that the person accepts a model's licence."""
    entry = named(name)
    homes.accept(entry)
    print(f"{entry.title}: {entry.licence}, accepted. {entry.limits}".rstrip())


def check(folder: Path) -> None:
    """Say whether a folder is a model, and which entries of the catalog it would fit."""
    from generation.engines.diffusion.inspection import check as parts_of
    from generation.engines.diffusion.inspection import class_of

    kind, parts = class_of(folder), parts_of(folder)
    total = sum(parts.values())
    print(f"{folder} is a model: {kind}, {len(parts)} parts, {total / 1e9:.2f} GB of weights, all whole.")
    fitting = [entry.name for entry in homes.known().values() if entry.kind == kind]
    if fitting:
        print(f"Entries of this kind: {', '.join(fitting)}; name the folder as an entry's source to use it.")
    else:
        print("No entry of the catalog has this kind, so no route is known for it.")


def named(name: str) -> Entry:
    """The entry of a name.

    Raises:
        EngineError: there is none.
    """
    entries = homes.known()
    if name not in entries:
        raise EngineError(f"There is no model called “{name}”; `shotgraph models` lists them.")
    return entries[name]
