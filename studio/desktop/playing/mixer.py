"""Has the sound of a cut made in the background, by a helper process; only the newest cut's."""

from __future__ import annotations

import subprocess
import tempfile
import threading
from collections.abc import Callable
from pathlib import Path
from typing import IO

from studio.desktop.playing.helper import end, started
from studio.desktop.playing.programme import SoundPlan
from studio.desktop.playing.wire import SoundTask


class Mixer:
    """Makes one mix at a time. `said` is called with "sound", "mix" or "failed" and what, in a thread of the mixer."""

    def __init__(self, scratch: Path, said: Callable[[str, str], None]) -> None:
        self._scratch = scratch
        self._said = said
        self._process: subprocess.Popen[bytes] | None = None
        self._reader: threading.Thread | None = None
        self._log: IO[bytes] | None = None
        self._name = ""

    @property
    def is_busy(self) -> bool:
        return self._process is not None and self._process.poll() is None

    def make(self, sound: SoundPlan) -> None:
        """Make this mix, unless it is being made."""
        if sound.sheet is None or (self._name == sound.name and self.is_busy):
            return
        self.close()
        self._name = sound.name
        task = SoundTask(
            sheet=sound.sheet, missing=sound.missing, there=dict(sound.there), scratch=self._scratch, name=sound.name
        )
        self._log = tempfile.TemporaryFile()  # noqa: SIM115 - closed in `close`
        self._process = started("studio.desktop.playing.mixing", self._log)
        assert self._process.stdin is not None
        try:
            self._process.stdin.write(task.model_dump_json().encode() + b"\n")
            self._process.stdin.flush()
        except BrokenPipeError:
            self._said("failed", "The program that mixes sound ended.")
        self._reader = threading.Thread(
            target=self._listen, args=(self._process,), name="words of the mixer", daemon=True
        )
        self._reader.start()

    def _listen(self, process: subprocess.Popen[bytes]) -> None:
        assert process.stdout is not None
        for line in process.stdout:
            what, _, words = line.decode().rstrip("\n").partition(" ")
            self._said(what, words)

    def close(self) -> None:
        """Stop what is being made; nothing is left of it."""
        process, self._process = self._process, None
        if process is not None:
            end(process)
            assert self._reader is not None and process.stdout is not None
            self._reader.join()
            process.stdout.close()
        if self._log is not None:
            self._log.close()
            self._log = None
