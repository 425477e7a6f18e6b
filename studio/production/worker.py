"""A worker process: one errand a line on its input, events on its output, until the input ends."""

from __future__ import annotations

import os
import signal
import sys
import time
import traceback
from collections.abc import Callable
from pathlib import Path
from typing import IO

from storyboard.errors import ShotgraphError, Stopped
from studio.production.events import Event, Failed, Finished, Stepped
from studio.production.jobs import Errand, Job
from studio.production.making import Maker, Progress
from studio.production.remarking import remarked

STEP_SECONDS = 0.1
"""Progress is reported no more often than this."""


def main() -> None:
    """Serve the project folder named as the one argument."""
    events = _take_over_stdout()
    stop = _Stop()
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, stop)
    with Maker(Path(sys.argv[1])) as maker:
        for line in sys.stdin.buffer:
            if stop.asked:
                return
            stop.idle = False
            try:
                _serve(Errand.model_validate_json(line), maker, stop, events)
            except (Stopped, BrokenPipeError):
                return  # asked to stop, or whoever asked for the work is gone
            stop.idle = True


class _Stop:
    """Remembers that a stop was asked for; ends the process at once where no work is running."""

    def __init__(self) -> None:
        self.asked = False
        self.idle = True

    def __call__(self, number: int, frame: object) -> None:
        self.asked = True
        if self.idle:
            sys.exit(0)


def _serve(errand: Errand, maker: Maker, stop: _Stop, events: IO[str]) -> None:
    def send(event: Event) -> None:
        events.write(event.model_dump_json() + "\n")
        events.flush()

    told = {job.key: _progress(job, maker.preview(job), stop, send) for job in errand.jobs}
    maker.expect(errand, told)
    for job in errand.jobs:
        _make(job, maker, told[job.key], send)


def _progress(job: Job, preview: Path, stop: _Stop, send: Callable[[Event], None]) -> Progress:
    """Tells how far a job is, now and then, and raises Stopped once a stop was asked for."""
    last = time.monotonic()
    shown = 0

    def progress(done: int, total: int) -> None:
        nonlocal last, shown
        if stop.asked:
            raise Stopped
        if (now := time.monotonic()) - last >= STEP_SECONDS:
            last = now
            seen = _changed(preview) if job.lane == "card" else 0
            told, shown = str(preview) if seen not in (0, shown) else "", seen or shown
            send(Stepped(job=job.key, done=done, total=total, preview=told))

    return progress


def _changed(file: Path) -> int:
    """When a file was changed last; 0 if it is not there."""
    try:
        return file.stat().st_mtime_ns
    except FileNotFoundError:
        return 0


def _make(job: Job, maker: Maker, progress: Progress, send: Callable[[Event], None]) -> None:
    began = time.monotonic()
    try:
        with remarked() as remarks:
            maker.make(job, progress)
    except ShotgraphError as error:
        send(Failed(job=job.key, sentence=str(error)))
    except BrokenPipeError:
        raise
    except Exception as defect:
        sentence = f"{job.title} could not be made: {type(defect).__name__}: {defect}"
        send(Failed(job=job.key, sentence=sentence, trace=traceback.format_exc()))
    else:
        send(Finished(job=job.key, seconds=time.monotonic() - began, remarks=tuple(dict.fromkeys(remarks))))


def _take_over_stdout() -> IO[str]:
    """Keep the real output for events; whatever a library prints goes to the log."""
    events = os.fdopen(os.dup(1), "w", encoding="utf-8")
    os.dup2(2, 1)
    return events


if __name__ == "__main__":
    main()
    # Everything is on disk and every event is sent: taking the libraries down in order would only cost time.
    sys.stderr.flush()
    os._exit(0)
