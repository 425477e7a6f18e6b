"""What is to be made and what became of it: the queue's entries, and what is known of a run's jobs."""

from __future__ import annotations

import os
from dataclasses import dataclass, field
from enum import StrEnum
from itertools import count

from studio.orders import Listing, Order
from studio.production.events import Failed, Finished, Skipped, Started, Stepped

_numbers = count(1)


class Standing(StrEnum):
    """Where an entry of the queue stands."""

    WAITING = "waiting"
    RUNNING = "running"
    FINISHED = "finished"
    STOPPED = "stopped"
    FAILED = "failed"


@dataclass(eq=False)
class Wish:
    """One entry of the queue: takes of a shot, or something of a cut that leaves the studio.

    Attributes:
        shot: whose take; empty for what leaves the studio.
        more: how many takes with other seeds, beside the one that the shot plays.
        is_asked: a person asked for it; else it is drawn again by itself.
        order: what leaves the studio, with the film as it was when it was asked for; None for takes.
        standing, part: where it stands, and how far it is (0 to 1).
        doing: what is being done, in a word or two; preview: the file of a small picture of it so far.
        seconds: it is expected to take in all; 0 while that is not known. spent: it took.
        sentence, log: why it failed, and what stands behind that.
        file, said, report: what was written, what is to be said of it, and how true a hand-off is.
    """

    title: str
    shot: str = ""
    more: int = 0
    is_asked: bool = True
    order: Order | None = None
    standing: Standing = Standing.WAITING
    part: float = 0.0
    doing: str = ""
    preview: str = ""
    seconds: float = 0.0
    spent: float = 0.0
    sentence: str = ""
    log: str = ""
    file: str = ""
    said: tuple[str, ...] = ()
    report: str = ""
    number: int = field(default_factory=lambda: next(_numbers))

    @property
    def is_over(self) -> bool:
        return self.standing not in (Standing.WAITING, Standing.RUNNING)


@dataclass
class _Task:
    title: str
    stage: str
    seconds: float
    shot: str
    part: float = 0.0
    preview: str = ""
    is_running: bool = False
    is_over: bool = False
    is_done: bool = False


class Progress:
    """The jobs of one run, from its reports."""

    def __init__(self) -> None:
        self.tasks: dict[str, _Task] = {}
        self.is_listed = False
        self.worked = self.expected = 0.0

    def take_in(self, report: Listing | Started | Stepped | Finished | Failed | Skipped) -> str:
        """Note a report; the shot it is about, empty if it is about none."""
        if isinstance(report, Listing):
            self.is_listed = True
            self.tasks = {job.job: _Task(job.title, job.stage, job.seconds, job.shot) for job in report.jobs}
            return ""
        task = self.tasks.get(report.job)
        if task is None:
            if not isinstance(report, Started):
                return ""
            task = self.tasks.setdefault(report.job, _Task(report.title, report.stage, 1.0, ""))
        match report:
            case Started():
                task.is_running = True
            case Stepped():
                task.part = min(1.0, report.done / max(1, report.total))
                task.preview = report.preview or task.preview
            case Finished():
                task.part, task.is_running, task.is_over, task.is_done = 1.0, False, True, True
                self.worked += report.seconds
                self.expected += task.seconds
            case Failed() | Skipped():
                task.is_running, task.is_over = False, True
        return task.shot

    @property
    def part(self) -> float:
        """How much of everything is done, by expected seconds."""
        whole = sum(max(task.seconds, 0.01) for task in self.tasks.values())
        done = sum(max(task.seconds, 0.01) * (1.0 if task.is_over else task.part) for task in self.tasks.values())
        return done / whole if whole else 0.0

    @property
    def doing(self) -> str:
        """What runs now: of several the one that began first."""
        running = next((task for task in self.tasks.values() if task.is_running), None)
        return f"{running.title} · {running.stage}" if running else ""

    def of(self, shot: str) -> list[_Task]:
        """The jobs that make a shot's takes."""
        return [task for task in self.tasks.values() if task.shot == shot]

    def rest(self, pace: float) -> float:
        """Seconds until everything is done, at a pace: measured seconds for each expected one."""
        open_tasks = [task for task in self.tasks.values() if not task.is_over]
        left = sum(task.seconds * (1 - task.part) for task in open_tasks) * pace
        return left / max(1, min(len(open_tasks), os.cpu_count() or 1))
