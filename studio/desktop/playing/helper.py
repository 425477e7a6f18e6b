"""A helper process seen from the player: one task at a time goes out, pictures come in by a thread."""

from __future__ import annotations

import contextlib
import os
import signal
import subprocess
import sys
import tempfile
import threading
from collections.abc import Callable
from pathlib import Path
from typing import IO, TYPE_CHECKING

from studio.desktop.playing.pool import Pool
from studio.desktop.playing.sources import Board, Drawn, Helped, Mixed, part_of
from studio.desktop.playing.wire import DONE, FAILED, HEAD, DrawTask, MixTask, PictureTask, SlateTask

if TYPE_CHECKING:
    from av import VideoFrame

ENVIRONMENT = {"OMP_NUM_THREADS": "1", "OPENBLAS_NUM_THREADS": "1", "PYTHONUNBUFFERED": "1"}


def started(module: str, log: IO[bytes]) -> subprocess.Popen[bytes]:
    """A Python process of this program that serves its input."""
    return subprocess.Popen(
        [sys.executable, "-P", "-m", module],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=log,
        start_new_session=True,
        env={**os.environ, **ENVIRONMENT},
    )


def end(process: subprocess.Popen[bytes], patience: float = 0.5) -> None:
    """Ask a helper to tidy up and end; kill it, with all that it started, if it does not hear."""
    process.terminate()
    with contextlib.suppress(subprocess.TimeoutExpired):
        process.wait(patience)
    with contextlib.suppress(ProcessLookupError):  # a helper leads a session of its own
        os.killpg(process.pid, signal.SIGKILL)
    process.wait()
    assert process.stdin is not None
    with contextlib.suppress(BrokenPipeError):  # it is gone, which is what closing asks for
        process.stdin.close()


class Helper:
    """A process that makes pictures, started when it is first needed.

    `landed` is called with a source's name and a frame, `failed` with a name and a sentence, `idle` when there is
    nothing left to do; all in a thread of the helper.
    """

    def __init__(
        self,
        project: Path,
        pool: Pool,
        landed: Callable[[str, int], None],
        failed: Callable[[str, str], None],
        idle: Callable[[], None],
    ) -> None:
        self._project = project
        self._pool = pool
        self._landed, self._failed, self._idle = landed, failed, idle
        self._process: subprocess.Popen[bytes] | None = None
        self._reader: threading.Thread | None = None
        self._log: IO[bytes] | None = None
        self._lock = threading.Lock()
        self._number = 0
        self._source: Helped | None = None
        self._frames = range(0)
        self._next = 0

    def is_on(self, source: Helped, frame: int) -> bool:
        """Whether this frame is being made."""
        with self._lock:
            return self._source is not None and self._source.name == source.name and frame in self._frames

    def is_late(self, source: Helped, frame: int) -> bool:
        """Whether what is made next of this source lies before a frame that is on show already."""
        with self._lock:
            return self._source is not None and self._source.name == source.name and self._next < frame

    def make(self, source: Helped, frame: int) -> None:
        """Make this frame and those that belong with it, in place of whatever is being made."""
        frames = source.chunk(frame)
        if frame > frames.start and not isinstance(source, Mixed) and not self._pool.has((source.name, frames.start)):
            frames = range(frame, frames.stop)  # what is wanted first, first
        with self._lock:
            self._number += 1
            self._source, self._frames, self._next = source, frames, frames.start
            task = _task(self._number, self._project, source, frames)
        self._send(task)

    def _send(self, task: PictureTask) -> None:
        if self._process is None or self._process.poll() is not None:
            self._end()
            self._log = tempfile.TemporaryFile()  # noqa: SIM115 - closed in `_end`
            self._process = started("studio.desktop.playing.painting", self._log)
            self._reader = threading.Thread(
                target=self._listen, args=(self._process,), name="pictures of a helper", daemon=True
            )
            self._reader.start()
        assert self._process.stdin is not None
        try:
            self._process.stdin.write(task.model_dump_json().encode() + b"\n")
            self._process.stdin.flush()
        except BrokenPipeError:
            self._lost()

    def _listen(self, process: subprocess.Popen[bytes]) -> None:
        pipe = process.stdout
        assert pipe is not None
        while len(head := pipe.read(HEAD.size)) == HEAD.size:
            number, frame, width, height, size = HEAD.unpack(head)
            data = pipe.read(size)
            if len(data) < size:
                break
            with self._lock:
                source = self._source if number == self._number else None
                if source is not None and frame < 0:
                    self._source = None
            if source is None:
                continue  # of a task that is no longer wanted
            if frame == DONE:
                self._idle()
            elif frame == FAILED:
                self._failed(source.name, data.decode())
            else:
                self._pool.put((source.name, frame), _frame(data, width, height))
                with self._lock:
                    self._next = frame + 1
                self._landed(source.name, frame)
        if process is self._process:
            self._lost()

    def _lost(self) -> None:
        """The process is gone in the middle of its work."""
        with self._lock:
            source, self._source = self._source, None
        if source is not None:
            self._failed(source.name, "The program that draws previews ended; play again to start it anew.")

    def close(self) -> None:
        """End the process and its thread."""
        with self._lock:
            self._source = None
        self._end()

    def _end(self) -> None:
        process, self._process = self._process, None
        if process is not None:
            assert process.stdin is not None and process.stdout is not None
            end(process)
            if self._reader is not None and self._reader is not threading.current_thread():
                self._reader.join()
            process.stdout.close()
        if self._log is not None:
            self._log.close()
            self._log = None


def _task(number: int, project: Path, source: Helped, frames: range) -> PictureTask:
    match source:
        case Mixed():
            piece = part_of(source.piece, frames)
            return MixTask(number=number, project=project, piece=piece, takes=dict(source.takes), first=frames.start)
        case Drawn():
            return DrawTask(
                number=number,
                request=source.request,
                voices={voice: Path(folder) for voice, folder in source.voices},
                first=frames.start,
                frames=len(frames),
            )
        case Board():
            return SlateTask(number=number, slate=source.slate, width=source.width, height=source.height)


def _frame(planes: bytes, width: int, height: int) -> VideoFrame:
    import av
    import numpy as np

    return av.VideoFrame.from_ndarray(np.frombuffer(planes, np.uint8).reshape(height * 3 // 2, width), format="yuv420p")
