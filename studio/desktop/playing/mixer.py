"""Has the sound of a cut made in the background, by a helper process; only the newest cut's."""

from __future__ import annotations

import subprocess
import tempfile
import threading
from collections.abc import Callable
from pathlib import Path

from studio.desktop.playing.helper import end, started
from studio.desktop.playing.latest import Latest
from studio.desktop.playing.programme import SoundPlan
from studio.desktop.playing.wire import SoundTask


class Mixer:
    """Makes one mix at a time. `said` is called with "sound", "mix" or "failed" and what, in a thread of the mixer."""

    def __init__(self, scratch: Path, said: Callable[[str, str], None]) -> None:
        self._scratch = scratch
        self._said = said
        self._process: subprocess.Popen[bytes] | None = None
        self._lock = threading.Lock()
        self._making = ""
        self._worker: Latest[SoundPlan] = Latest("has sound mixed", self._make)

    def make(self, sound: SoundPlan) -> None:
        """Make this mix in place of what is being made, unless it is being made."""
        if sound.sheet is not None and self._making != sound.name:
            self._making = sound.name
            self._worker.ask(sound)
            self._stop()

    def _make(self, sound: SoundPlan) -> None:
        """In the worker's thread."""
        assert sound.sheet is not None
        task = SoundTask(
            sheet=sound.sheet, missing=sound.missing, there=dict(sound.there), scratch=self._scratch, name=sound.name
        )
        with tempfile.TemporaryFile() as log:
            process = started("studio.desktop.playing.mixing", log)
            with self._lock:
                self._process = process
            assert process.stdin is not None and process.stdout is not None
            try:
                if self._worker.rest():
                    process.stdin.write(task.model_dump_json().encode() + b"\n")
                    process.stdin.flush()
                    for line in process.stdout:
                        what, _, words = line.decode().rstrip("\n").partition(" ")
                        self._said(what, words)
            except BrokenPipeError:
                if self._worker.rest():
                    self._said("failed", "The program that mixes sound ended.")
            finally:
                with self._lock:
                    self._process = None
                end(process)
                process.stdout.close()
                if self._making == sound.name:
                    self._making = ""

    def _stop(self) -> None:
        with self._lock:
            if self._process is not None:
                self._process.terminate()

    def close(self) -> None:
        """Stop what is being made; `join` waits until nothing is left of it."""
        self._worker.close()
        self._stop()

    def join(self) -> None:
        self._worker.join()
