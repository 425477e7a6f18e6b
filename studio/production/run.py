"""Runs a plan: ready jobs go to worker processes, the workers' events come back, and a stop is clean.

The workers share nothing with this process but the project folder: jobs go out as a JSON line, events come back as
JSON lines. On the card one line may hold several takes that are rendered together. A worker that dies fails the jobs
it had and no others.
"""

from __future__ import annotations

import contextlib
import os
import selectors
import signal
import subprocess
import sys
import tempfile
import threading
import time
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import IO

from generation.engines.protocol import Lane
from storyboard.errors import ShotgraphError, Stopped
from studio.production.events import Event, Failed, Finished, Halted, Skipped, Started, from_json
from studio.production.jobs import Errand, Job, TakeJob
from studio.production.plan import Plan

Listener = Callable[[Event], None]

PATIENCE_SECONDS = 5.0
"""How long a worker that was asked to stop may take before it is killed."""

AT_ONCE_ON_THE_LINE = 4
"""How many shots a service at the other end of a line is asked for at once."""
_ONE_THREAD = {"OMP_NUM_THREADS": "1", "OPENBLAS_NUM_THREADS": "1"}
"""Workers that share the cores take one each."""


@dataclass
class Outcome:
    """What came of a run: the keys of the jobs that are done, and why others are not."""

    done: set[str] = field(default_factory=set)
    failed: dict[str, Failed] = field(default_factory=dict)
    skipped: set[str] = field(default_factory=set)


def run(
    plan: Plan,
    project: Path,
    listener: Listener,
    *,
    workers: int | None = None,
    enough: Callable[[], bool] | None = None,
) -> Outcome:
    """Make everything in `plan`, and tell `listener` of each event.

    Once `enough` says so no further job begins, and when those that run are done it is `Stopped`.

    Raises:
        Stopped: the person pressed Ctrl-C, or the process was asked to end. What was finished is kept.
    """
    outcome = Outcome()
    if not plan.jobs:
        return outcome
    board = _Board(plan, outcome, listener)
    with _workers(project, _places(plan, workers or os.cpu_count() or 1)) as pool, _signals_raise():
        try:
            _work(project, pool, board, enough or _never)
        except Stopped:
            listener(Halted(finished=len(outcome.done), left=len(plan.jobs) - len(outcome.done)))
            raise
    return outcome


def _places(plan: Plan, cores: int) -> list[Lane]:
    """How many workers each lane gets: no more than it has jobs."""
    jobs = Counter(job.lane for job in plan.jobs)
    most: dict[Lane, int] = {"core": cores, "card": 1, "line": AT_ONCE_ON_THE_LINE}
    return [lane for lane, places in most.items() for _ in range(min(max(1, places), jobs[lane]))]


class _Worker:
    """One worker process, the lane it works for, and the jobs it has."""

    def __init__(self, project: Path, lane: Lane) -> None:
        self.lane = lane
        self.log: IO[bytes] = tempfile.TemporaryFile()  # noqa: SIM115 - closed in `end`
        self.process = subprocess.Popen(
            [sys.executable, "-P", "-m", "studio.production.worker", str(project)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=self.log,
            start_new_session=True,  # a Ctrl-C in the terminal reaches only us; we pass it on
            env=os.environ | (_ONE_THREAD if lane == "core" else {}),
        )
        assert self.process.stdout is not None
        self.output = self.process.stdout
        self.jobs: dict[str, Job] = {}
        self.batch = ""
        self.buffer = b""

    def give(self, errand: Errand) -> None:
        assert self.process.stdin is not None
        self.jobs = {job.key: job for job in errand.jobs}
        self.batch = _batch(errand.jobs[0]) or self.batch
        with contextlib.suppress(BrokenPipeError):  # it died between jobs; its closed output says so next
            self.process.stdin.write(errand.model_dump_json().encode() + b"\n")
            self.process.stdin.flush()

    def read(self) -> list[Event] | None:
        """Events that have come in; None when the process has closed its output."""
        chunk = os.read(self.output.fileno(), 1 << 16)
        if not chunk:
            return None
        *lines, self.buffer = (self.buffer + chunk).split(b"\n")
        return [from_json(line) for line in lines]

    def epitaph(self) -> str:
        """The last words on a dead worker's error output."""
        self.log.seek(0)
        return self.log.read()[-4000:].decode("utf-8", "replace")

    def end(self, *, deadline: float) -> None:
        assert self.process.stdin is not None
        if self.jobs and self.process.poll() is None:
            self.process.terminate()
        with contextlib.suppress(BrokenPipeError):  # it is gone already, which is what closing asks for
            self.process.stdin.close()
        try:
            self.process.wait(max(0.0, deadline - time.monotonic()))
        except subprocess.TimeoutExpired:
            os.killpg(self.process.pid, signal.SIGKILL)
            self.process.wait()
        self.output.close()
        self.log.close()


@contextmanager
def _workers(project: Path, places: Sequence[Lane]) -> Iterator[list[_Worker]]:
    pool: list[_Worker] = []
    try:
        for lane in places:
            pool.append(_Worker(project, lane))
        yield pool
    finally:
        for worker in pool:
            if worker.jobs and worker.process.poll() is None:
                worker.process.terminate()
        deadline = time.monotonic() + PATIENCE_SECONDS
        for worker in pool:
            worker.end(deadline=deadline)


class _Board:
    """Which jobs wait, which may start, and what became of the others."""

    def __init__(self, plan: Plan, outcome: Outcome, listener: Listener) -> None:
        self.jobs = {job.key: job for job in plan.jobs}
        self.outcome = outcome
        self.listener = listener
        self.waits_for = {job.key: {need for need in job.needs if need in self.jobs} for job in plan.jobs}
        self.needed_by: dict[str, list[str]] = {}
        for key, needs in self.waits_for.items():
            for need in needs:
                self.needed_by.setdefault(need, []).append(key)
        self.ready = [job for job in plan.jobs if not self.waits_for[job.key]]
        self.rank = {job.key: place for place, job in enumerate(plan.jobs)}
        self.running = 0

    @property
    def over(self) -> bool:
        return not self.ready and not self.running

    def next(self, lane: Lane, batch: str = "") -> Errand | None:
        """The ready job of a lane that stands first in the plan, with those that are rendered together with it.

        What is of the batch in hand comes before all others, then what is of the same model.
        """
        ready = [job for job in self.ready if job.lane == lane]
        if not ready:
            return None
        first = min(ready, key=lambda job: _order(job, batch, self.rank))
        alike = [first]
        if isinstance(first, TakeJob) and first.together > 1:
            others = [job for job in ready if isinstance(job, TakeJob) and _goes_with(first, job)]
            alike += sorted(others, key=lambda job: self.rank[job.key])
        most = first.together if isinstance(first, TakeJob) else 1
        taken, coming = alike[:most], alike[most : 2 * most]
        for job in taken:
            self.ready.remove(job)
        self.running += len(taken)
        return Errand(jobs=tuple(taken), coming=tuple(job for job in coming if isinstance(job, TakeJob)))

    def take_in(self, event: Event) -> str:
        """Note an event; the key of the job that has ended with it, or nothing."""
        if isinstance(event, Finished):
            self.outcome.done.add(event.job)
            self.listener(event)
            self.running -= 1
            for key in self.needed_by.get(event.job, ()):
                self.waits_for[key].discard(event.job)
                if not self.waits_for[key] and key not in self.outcome.skipped:
                    self.ready.append(self.jobs[key])
            return event.job
        if isinstance(event, Failed):
            failed = event.with_(title=self.jobs[event.job].title)
            self.outcome.failed[event.job] = failed
            self.listener(failed)
            self.running -= 1
            self._skip_what_needs(event.job, failed.title)
            return event.job
        self.listener(event)
        return ""

    def _skip_what_needs(self, key: str, because: str) -> None:
        for dependent in self.needed_by.get(key, ()):
            if dependent not in self.outcome.skipped:
                self.outcome.skipped.add(dependent)
                self.listener(Skipped(job=dependent, title=self.jobs[dependent].title, because=because))
                self._skip_what_needs(dependent, because)


def _batch(job: Job) -> str:
    return job.batch if isinstance(job, TakeJob) else ""


def _order(job: Job, batch: str, rank: Mapping[str, int]) -> tuple[bool, bool, int]:
    """Sorts the jobs of a lane: the batch in hand first, then its model, then as they stand in the plan."""
    own = _batch(job)
    other_model = own.partition(" ")[0] != batch.partition(" ")[0]
    return bool(batch) and own != batch, bool(batch) and other_model, rank[job.key]


def _goes_with(first: TakeJob, job: TakeJob) -> bool:
    """Whether another take is of the same batch as one; without a batch it goes with none."""
    same = first.request.engine == job.request.engine and first.batch == job.batch
    return same and bool(job.batch) and job is not first


def _never() -> bool:
    """Nobody ends the work early."""
    return False


def _work(project: Path, pool: list[_Worker], board: _Board, enough: Callable[[], bool]) -> None:
    with selectors.DefaultSelector() as selector:
        for worker in pool:
            selector.register(worker.output, selectors.EVENT_READ, worker)
        idle = list(pool)
        while not board.over:
            is_enough = enough()
            if is_enough and not board.running:
                raise Stopped
            for worker in [] if is_enough else list(idle):
                if (errand := board.next(worker.lane, worker.batch)) is not None:
                    idle.remove(worker)
                    worker.give(errand)
                    for job in errand.jobs:
                        board.listener(Started(job=job.key, title=job.title, stage=job.stage))
            for key, _ in selector.select():
                worker = key.data
                events = worker.read()
                if events is None:
                    selector.unregister(worker.output)
                    _bury(worker, board)
                    heir = _Worker(project, worker.lane)
                    pool.append(heir)
                    idle.append(heir)
                    selector.register(heir.output, selectors.EVENT_READ, heir)
                    continue
                for event in events:
                    if ended := board.take_in(event):
                        del worker.jobs[ended]
                        if not worker.jobs:
                            idle.append(worker)


def _bury(worker: _Worker, board: _Board) -> None:
    """A worker died: the jobs it had have failed, and its log says how.

    Raises:
        ShotgraphError: it had none, so no worker can live here.
    """
    code = worker.process.wait()
    reason = f"was killed by signal {-code}" if code < 0 else f"ended with code {code}"
    log = worker.epitaph()
    if not worker.jobs:
        last = log.strip().splitlines()[-1:] or ["it left no word"]
        raise ShotgraphError(f"A worker process {reason} ({last[0]}); run `shotgraph doctor` to see what is wrong.")
    lost, worker.jobs = worker.jobs, {}
    for job in lost.values():
        sentence = f"The worker that made {job.title} {reason}; run the same command to try it again."
        board.take_in(Failed(job=job.key, sentence=sentence, trace=log))


@contextmanager
def _signals_raise() -> Iterator[None]:
    """Ctrl-C, a hang-up and a polite kill all become Stopped, in the main thread; elsewhere they are not heard."""
    if threading.get_ident() != threading.main_thread().ident:
        yield
        return

    def stop(number: int, frame: object) -> None:
        raise Stopped

    names = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)
    before = {name: signal.signal(name, stop) for name in names}
    try:
        yield
    finally:
        for name, handler in before.items():
            signal.signal(name, handler)
