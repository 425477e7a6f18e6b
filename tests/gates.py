"""Holds real work at a gate: what a test must meet while it runs is rendered by a program that waits for the test.

A shot whose engine is `command` runs until the gate opens, however fast or slow the machine is; of other shots all
but the first wait before they are encoded, where a run is told of the gate's encoder. The gate is a lock on a file, so
nobody polls, and it opens by itself when the tests end in any way.
"""

from __future__ import annotations

import fcntl
import os
import shlex
import sys
from pathlib import Path

from generation.encode import ffmpeg_program
from generation.engines.command import COMMAND
from tests.generation.servers import film_of

_PROGRAM = """
import fcntl, json, os, pathlib, shutil, sys
gate = pathlib.Path(sys.argv[1])
told = json.loads((pathlib.Path(sys.argv[2]) / "shot.json").read_text("utf-8"))
standing = gate / told["request"]["shot"]
aside = standing.with_suffix(".aside")
aside.write_text(str(os.getppid()))
aside.replace(standing)
with (gate / "lock").open() as lock:
    fcntl.flock(lock, fcntl.LOCK_SH)
shutil.copy(gate / "film.mp4", told["output"])
"""

_ENCODER = """#!{python}
import fcntl, os, pathlib, sys
gate = pathlib.Path({gate!r})
if any(each.endswith(".mp4") for each in sys.argv):
    try:
        (gate / "encoded").mkdir()
    except FileExistsError:
        (gate / "aside").write_text(str(os.getppid()))
        (gate / "aside").replace(gate / "encoder")
        with (gate / "lock").open() as lock:
            fcntl.flock(lock, fcntl.LOCK_SH)
os.execv({ffmpeg!r}, [{ffmpeg!r}, *sys.argv[1:]])
"""


class Gate:
    """Where every shot of the engine `command` waits until a test lets it go on; it is closed from the first.

    Attributes:
        command: what `SHOTGRAPH_COMMAND` is to be.
    """

    def __init__(self, folder: Path) -> None:
        folder.mkdir()
        program = folder / "waits.py"
        program.write_text(_PROGRAM, encoding="utf-8")
        self._folder = folder
        self._lock: int | None = os.open(folder / "lock", os.O_RDWR | os.O_CREAT)
        fcntl.flock(self._lock, fcntl.LOCK_EX)
        film_of("at the gate", 64, 36, 240, folder / "film.mp4")
        self.command = shlex.join([sys.executable, str(program), str(folder)])

    @property
    def environment(self) -> dict[str, str]:
        """What a process needs to know of it."""
        return {COMMAND: self.command}

    def encoder(self) -> dict[str, str]:
        """What a run needs to know to encode its first film, and to wait with those after it: `holds("encoder")`."""
        program = self._folder / "ffmpeg"
        told = {"python": sys.executable, "gate": str(self._folder), "ffmpeg": ffmpeg_program()}
        program.write_text(_ENCODER.format(**told), encoding="utf-8")
        program.chmod(0o755)
        return {"IMAGEIO_FFMPEG_EXE": str(program)}

    def holds(self, shot: str) -> bool:
        """Whether a shot stands at the gate: its program runs, and goes no further by itself."""
        return self._lock is not None and (self._folder / shot).exists()

    def worker_of(self, shot: str) -> int:
        """The process that renders a shot which stands at the gate, or waits for its `encoder` there."""
        return int((self._folder / shot).read_text())

    def open(self) -> None:
        """Let all go on, those that wait and those that come."""
        if self._lock is not None:
            os.close(self._lock)
            self._lock = None
