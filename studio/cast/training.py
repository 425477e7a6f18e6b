"""`shotgraph cast train`: trains a character's LoRA from the sheet, in a process of its own, and hangs it on them."""

from __future__ import annotations

import contextlib
import itertools
import json
import os
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from generation.characters.loras import checked
from generation.characters.pictures import digest_of_bytes
from generation.engines.diffusion import homes
from generation.engines.diffusion.catalog import Entry
from generation.engines.diffusion.learning import LORA, STOPPED, Task
from generation.engines.diffusion.lessons import lesson_of
from storyboard import edits, files
from storyboard.errors import EngineError, FilmError, ProjectError, Stopped
from storyboard.model import Character, Lora
from storyboard.values import digest_of
from studio.cast.candidates import keep_own, reference_name
from studio.cast.casting import the_character
from studio.models import named
from studio.production.store import written_or_said
from studio.workspace import Workspace

TASK = "task.json"
FEWEST = 3
"""Views that a sheet must have: from fewer, a LoRA learns the picture instead of the person."""
_LOOK_SECONDS = 0.5
"""From one look whether the film is free to the next."""
_PATIENCE = 120.0
"""Seconds that a training may take to finish its step and write its checkpoint."""

Said = dict[str, Any]


def train(
    project: Path,
    name: str,
    model: str,
    *,
    steps: int,
    rank: int,
    rate: float,
    seed: int,
    keep_every: int,
    sample_every: int,
) -> None:
    """Train, showing a bar; a stop keeps a checkpoint, and the same command goes on from it.

    The film stays free for edits and renders meanwhile: the LoRA enters it by one short edit at the end.
    """
    workspace = Workspace.named(project)
    entry = named(model)
    lesson_of(entry)
    if not homes.is_installed(entry):
        raise EngineError(f"{entry.title} is not here; `shotgraph models get {entry.name}` fetches it.")
    if not homes.accepted(entry):
        raise EngineError(f"{entry.title} has a licence to accept first: `shotgraph models accept {entry.name}`.")
    character = the_character(workspace.film(), name)
    task = task_for(workspace, character, entry, steps=steps, rank=rank, rate=rate, seed=seed)
    task = task.with_(keep_every=keep_every, sample_every=sample_every)
    with _alone(Path(task.folder)), _bar(character, entry, task) as told:
        run(task, told)
    with _once_free(workspace):
        character = the_character(workspace.film(), character.id)  # as it is by now
        file = hang(workspace, character, entry, task)
        lora = Lora(file=file, model=entry.name, trigger=task.trigger, sheet=task.sheet)
        workspace.save(edits.set_lora(workspace.film(), character.id, lora))
    samples = f"; samples lie in {task.folder}" if sample_every else ""
    print(f"{character.name} is held by a LoRA in {entry.name}{samples}.")


@contextlib.contextmanager
def _alone(folder: Path) -> Iterator[None]:
    """Keep others from training the same."""
    with written_or_said(folder):
        folder.mkdir(parents=True, exist_ok=True)
    with files.lock(folder, files.PRODUCING):
        yield


@contextlib.contextmanager
def _once_free(workspace: Workspace) -> Iterator[None]:
    """Hold the film; where it is open elsewhere, say so and wait. A stop loses nothing: the training is done."""
    with contextlib.ExitStack() as held:
        for waited in itertools.count():
            try:
                held.enter_context(workspace.owned())
                break
            except ProjectError as busy:
                if waited == 0:
                    print(
                        f"The training is done, and its LoRA enters the film as soon as that is free: {busy.sentence}"
                    )
                time.sleep(_LOOK_SECONDS)
        yield


def task_for(
    workspace: Workspace, character: Character, entry: Entry, *, steps: int, rank: int, rate: float, seed: int
) -> Task:
    """What is to be learnt of a character, in a folder named by all that decides it but the number of steps.

    Raises:
        FilmError: the sheet has too few views, or shows a person who has not agreed.
    """
    if len(character.references) < FEWEST:
        raise FilmError(
            f"{character.name} has {len(character.references)} approved pictures, and training takes {FEWEST} or more; "
            "`shotgraph cast sheet` makes views, `cast approve` takes them."
        )
    if character.unconsented:
        raise FilmError(
            f"{character.name} has photographs without consent; record it first: "
            f"`shotgraph consent {workspace.folder} {character.id} --given-by WHO`."
        )
    sides = {view.file: f", {view.side} view" for view in character.views}
    captions = tuple(
        f"{character.name}, {character.words}{sides.get(file, '')}".replace(", ,", ",") for file in character.references
    )
    sheet = digest_of([list(character.references), list(captions)])
    how = [entry.source, entry.revision, entry.kind, sheet, rank, rate, seed]
    folder = workspace.store.root / "training" / digest_of(how)
    return Task(
        model=entry.name,
        pictures=tuple(str(workspace.own_file(file).absolute()) for file in character.references),
        captions=captions,
        trigger=character.name,
        sheet=sheet,
        folder=str(folder.absolute()),
        steps=steps,
        rank=rank,
        rate=rate,
        seed=seed,
        keep_every=100,
        sample_every=0,
    )


def run(task: Task, told: Callable[[Said], None]) -> None:
    """Train in a process of its own; where this one is stopped, that one ends within a step and keeps what it has.

    Raises:
        EngineError: it could not be trained; the sentence says why.
        Stopped: `told` raised it, or a person did.
    """
    path = Path(task.folder) / TASK
    with written_or_said(path):
        path.parent.mkdir(parents=True, exist_ok=True)
        files.write_whole(path, task.model_dump_json(indent=1).encode())
    with tempfile.TemporaryFile() as log:
        process = subprocess.Popen(
            [sys.executable, "-P", "-m", "generation.engines.diffusion.learning", str(path)],
            stdout=subprocess.PIPE,
            stderr=log,
            start_new_session=True,  # a Ctrl-C in the terminal reaches only us; we pass it on
        )
        failed = ""
        try:
            assert process.stdout is not None
            for line in process.stdout:
                said = json.loads(line)
                failed = said.get("failed", failed)
                told(said)
            process.wait()
        finally:
            _end(process)
        if process.returncode == 0:
            return
        if process.returncode == STOPPED:
            raise Stopped
        if process.returncode < 0:
            raise EngineError(
                f"The training was killed by signal {-process.returncode}; run the same command to go on from its last "
                "checkpoint."
            )
        log.seek(0)
        last = log.read()[-400:].decode("utf-8", "replace").strip().splitlines()
        raise EngineError(failed or f"The training ended ({last[-1] if last else process.returncode}); run it again.")


def hang(workspace: Workspace, character: Character, entry: Entry, task: Task) -> str:
    """Copy a trained LoRA into the project, if it is whole and fits its model; the name that the film has for it."""
    made = Path(task.folder) / LORA
    checked(made, entry)
    with written_or_said(made):
        data = made.read_bytes()
    file = reference_name(character, digest_of_bytes(data), ".safetensors")
    keep_own(workspace, file, data)
    return file


def _end(process: subprocess.Popen[bytes]) -> None:
    """Ask it to end after its step, and wait; one that does not is killed, and its last checkpoint stays."""
    if process.poll() is None:
        process.terminate()
        try:
            process.wait(_PATIENCE)
        except subprocess.TimeoutExpired:
            with contextlib.suppress(ProcessLookupError):
                os.killpg(process.pid, signal.SIGKILL)
            process.wait()
    assert process.stdout is not None
    process.stdout.close()


@contextlib.contextmanager
def _bar(character: Character, entry: Entry, task: Task) -> Iterator[Callable[[Said], None]]:
    """A progress bar on the terminal, with the loss beside it."""
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    with Progress(*columns, console=Console(stderr=True)) as bar:
        title = f"{character.name} in {entry.name}"
        shown = bar.add_task(title, total=task.steps)

        def told(said: Said) -> None:
            if "step" in said:
                bar.update(shown, completed=said["step"], description=f"{title}, loss {said['loss']:.3f}")
            elif "resumed" in said:
                bar.update(shown, completed=said["resumed"])
            elif "sample" in said:
                bar.console.print(f"A sample: {Path(task.folder) / said['sample']}", highlight=False)

        yield told
