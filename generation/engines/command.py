"""The command engine: any program renders a shot; it is handed files and hands a film back.

`SHOTGRAPH_COMMAND` is the program with its arguments, as the person's own settings say; a project can never choose it.
It is run with one more argument, a folder of its own, in which `shot.json` says all that is asked:

    request     the shot: action, prompt, frames, rate, width, height, camera, setting, cast, seed ...
    continues   the film on whose last frame the shot starts, or null
    passes      the folders of control passes, by kind      references  pictures of each character, by id
    voices      the wav of each line, by its id             props       pictures of each thing, by its id
    output      where the film is to be written

On its output it may say how far it is, a JSON object a line: {"done": 3, "total": 20}. What it prints to its error
output is shown if it fails. It ends with 0 when the film is there.
"""

from __future__ import annotations

import contextlib
import json
import os
import selectors
import shlex
import shutil
import signal
import subprocess
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path

from generation.engines.protocol import Capabilities, Estimate, Frame, Materials, Progress
from generation.request import Request
from storyboard.errors import EngineError

VERSION = "1"
COMMAND = "SHOTGRAPH_COMMAND"
_PATIENCE = 3.0
"""Seconds that a program which was asked to end may take before it is killed."""
_LONGEST_LINE = 64 * 1024


def chosen() -> list[str]:
    """The program and its arguments.

    Raises:
        EngineError: none is chosen, or there is no such program.
    """
    try:
        words = shlex.split(os.environ.get(COMMAND, ""))
    except ValueError as error:
        raise EngineError(f"{COMMAND} cannot be read ({error}); correct its quotes.") from None
    if not words:
        raise EngineError("No program is chosen to render with: `shotgraph settings set command --program PROGRAM`.")
    program = shutil.which(words[0])
    if program is None:
        raise EngineError(f"There is no program “{words[0]}”; correct {COMMAND}.")
    return [program, *words[1:]]


class CommandEngine:
    """Renders shots with a program of the person's own."""

    def describe(self) -> Capabilities:
        return Capabilities(name="command", version=VERSION, free=False, lane="card")

    def plan(self, request: Request) -> Estimate:
        """How long it will take is the program's affair; a second for a frame is a guess."""
        try:
            program = chosen()
        except EngineError as error:
            return Estimate(0.0, refusals=(error.sentence,))
        name = Path(program[0]).name
        return Estimate(
            seconds=float(request.frames),
            route="a program of one's own",
            reason=f"{name} is the program.",
            made_by=shlex.join(program),
        )

    def open(self) -> CommandSession:
        return CommandSession(chosen())


class CommandSession:
    """Runs the program once for each shot."""

    def __init__(self, program: list[str]) -> None:
        self._program = program

    def prepare(self, requests: Sequence[Request], cache: Path | None, progress: Progress) -> None:
        """A program that wants to keep something between shots keeps it itself."""

    def render(self, request: Request, materials: Materials, progress: Progress) -> Iterator[Frame]:
        """Yield the frames of the film that the program writes.

        Raises:
            EngineError: the program failed, or wrote no film of the shot.
            Stopped: `progress` was told to stop; the program and all it started are ended.
        """
        from generation.films import frames_of

        name = Path(self._program[0]).name
        progress(0, request.frames)
        with tempfile.TemporaryDirectory(prefix="shotgraph-") as folder:
            place = Path(folder)
            film = place / "film.mp4"
            (place / "shot.json").write_text(json.dumps(_told(request, materials, film), ensure_ascii=False), "utf-8")
            self._run(place, request, progress)
            if not film.is_file():
                raise EngineError(f"{name} ended without writing {film.name}; look at what it is given in shot.json.")
            yield from frames_of(film, request, name)
        progress(request.frames, request.frames)

    def close(self) -> None:
        """Nothing runs between shots."""

    def _run(self, place: Path, request: Request, progress: Progress) -> None:
        name = Path(self._program[0]).name
        with (place / "errors.txt").open("w+b") as errors:
            process = subprocess.Popen(
                [*self._program, str(place)],
                stdin=subprocess.DEVNULL,
                stdout=subprocess.PIPE,
                stderr=errors,
                start_new_session=True,  # so that what it starts can be ended with it
            )
            try:
                for part in _parts(process):
                    progress(min(request.frames - 1, int(part * request.frames)), request.frames)
                code = process.wait()
            finally:
                _end(process)
            if code:
                errors.seek(0)
                last = errors.read()[-2000:].decode("utf-8", "replace").strip().splitlines()[-1:]
                why = last[0] if last else "it does not say why"
                raise EngineError(f"{name} ended with code {code}: {why}")


def _told(request: Request, materials: Materials, film: Path) -> dict[str, object]:
    return {
        "request": request.model_dump(mode="json"),
        "continues": str(materials.continues) if materials.continues else None,
        "passes": {kind: str(path) for kind, path in materials.passes.items()},
        "references": {who: [str(path) for path in paths] for who, paths in materials.references.items()},
        "props": {thing: [str(path) for path in paths] for thing, paths in materials.props.items()},
        "voices": {line: str(path) for line, path in materials.voices.items()},
        "output": str(film),
    }


def _parts(process: subprocess.Popen[bytes]) -> Iterator[float]:
    """How far the program says it is, 0 to 1; the same again at least ten times a second, so that a stop is heard."""
    assert process.stdout is not None
    part, buffer = 0.0, b""
    with selectors.DefaultSelector() as selector:
        selector.register(process.stdout, selectors.EVENT_READ)
        while True:
            yield part
            if not selector.select(0.1):
                if process.poll() is not None:  # it ended, and what it left running holds the pipe
                    return
                continue
            chunk = os.read(process.stdout.fileno(), 1 << 16)
            if not chunk:
                return
            *lines, buffer = (buffer + chunk).split(b"\n")
            buffer = buffer[-_LONGEST_LINE:]
            for line in lines:
                part = _part_in(line, part)


def _part_in(line: bytes, before: float) -> float:
    """The part that a line tells of; other lines are the program's own talk."""
    try:
        told = json.loads(line)
        part = float(told["done"]) / float(told["total"])
    except (ValueError, TypeError, KeyError, ZeroDivisionError, RecursionError):
        return before
    return max(before, part) if 0.0 <= part <= 1.0 else before


def _end(process: subprocess.Popen[bytes]) -> None:
    """End the program and whatever it started."""
    if process.poll() is None:
        process.terminate()
        with contextlib.suppress(subprocess.TimeoutExpired):  # it is killed below
            process.wait(_PATIENCE)
    with contextlib.suppress(ProcessLookupError):  # nothing of it is left
        os.killpg(process.pid, signal.SIGKILL)
    process.wait()
    if process.stdout is not None:
        process.stdout.close()
