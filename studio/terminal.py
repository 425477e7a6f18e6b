"""What a person sees in a terminal while a film is made: the shot, the stage, how far, and the time left."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from rich.console import Console
from rich.progress import BarColumn, Progress, ProgressColumn, Task, TaskProgressColumn, TextColumn
from rich.text import Text

from studio.production.events import Event, Failed, Finished, Skipped, Started, Stepped
from studio.production.plan import Plan
from studio.production.run import Listener


class Meter:
    """How much of a plan is done, in expected seconds of work, and how long the rest will take.

    A job that is half done counts half; the pace is what was really achieved so far, so the time left is
    right on a slow machine too.
    """

    def __init__(self, plan: Plan) -> None:
        self.worth = {job.key: max(job.seconds, 0.01) for job in plan.jobs}
        self.part: dict[str, float] = {}
        self.began = time.monotonic()

    @property
    def total(self) -> float:
        return sum(self.worth.values())

    @property
    def done(self) -> float:
        return sum(self.worth[key] * part for key, part in self.part.items())

    def note(self, event: Event) -> None:
        job = getattr(event, "job", None)
        if job not in self.worth:
            return  # about no job of the plan, such as the joining at the end
        if isinstance(event, Stepped):
            self.part[event.job] = min(1.0, event.done / max(1, event.total))
        elif isinstance(event, Finished | Failed | Skipped):
            self.part[event.job] = 1.0

    def seconds_left(self) -> float | None:
        """None until enough is done to tell."""
        elapsed = time.monotonic() - self.began
        if self.done < 0.02 * self.total or elapsed < 1.0:
            return None
        return elapsed * (self.total - self.done) / self.done


class _TimeLeft(ProgressColumn):
    def render(self, task: Task) -> Text:
        return Text(task.fields.get("left", ""), style="dim")


@contextmanager
def watching(plan: Plan, *, as_json: bool) -> Iterator[Listener]:
    """A listener that shows a plan being made: a bar in a terminal, plain lines elsewhere, JSON lines if asked."""
    if as_json:
        yield print_json
    elif not plan.jobs:
        yield lambda event: None
    elif sys.stdout.isatty():
        with _bar(plan) as listener:
            yield listener
    else:
        yield _lines(plan)


def print_json(event: Event) -> None:
    """One event as a JSON line on standard output."""
    print(event.model_dump_json(), flush=True)


@contextmanager
def _bar(plan: Plan) -> Iterator[Listener]:
    meter, unsaid = Meter(plan), _unsaid()
    titles: dict[str, str] = {}
    columns = (TextColumn("{task.description}"), BarColumn(bar_width=None), TaskProgressColumn(), _TimeLeft())
    with Progress(*columns, console=Console(), expand=True, transient=True) as progress:
        task = progress.add_task("Starting", total=meter.total, left="")

        def listen(event: Event) -> None:
            meter.note(event)
            if isinstance(event, Started):
                titles[event.job] = f"{event.title} · {event.stage}"
            elif isinstance(event, Finished | Failed | Skipped):
                titles.pop(event.job, None)
            if isinstance(event, Failed):
                progress.console.print(f"[red]✗[/red] {event.sentence}", highlight=False)
            for remark in unsaid(event):
                progress.console.print(f"[yellow]![/yellow] {remark}", highlight=False)
            running = next(iter(titles.values()), "Finishing")
            left = meter.seconds_left()
            progress.update(
                task, completed=meter.done, description=running, left="" if left is None else f"{duration(left)} left"
            )

        yield listen


def _lines(plan: Plan) -> Listener:
    """For logs: a line each tenth of the work, not a line each frame."""
    meter, unsaid = Meter(plan), _unsaid()
    said = 0

    def listen(event: Event) -> None:
        nonlocal said
        meter.note(event)
        if isinstance(event, Failed):
            print(f"✗ {event.sentence}", flush=True)
        for remark in unsaid(event):
            print(f"! {remark}", flush=True)
        tenth = int(10 * meter.done / meter.total)
        if isinstance(event, Started) and tenth > said:
            said = tenth
            left = meter.seconds_left()
            rest = "" if left is None else f", {duration(left)} left"
            print(f"{10 * tenth:3d} %  {event.title} · {event.stage}{rest}", flush=True)

    return listen


def _unsaid() -> Callable[[Event], list[str]]:
    """Of what is remarked at the end of each job, what was not said before: of shots made together it is the same."""
    said: set[str] = set()

    def new(event: Event) -> list[str]:
        remarks = [each for each in event.remarks if each not in said] if isinstance(event, Finished) else []
        said.update(remarks)
        return remarks

    return new


def duration(seconds: float) -> str:
    """A length of time as people say it: 8 s, 1 min 20 s, 2 h 5 min."""
    whole = max(1, round(seconds))
    if whole < 60:
        return f"{whole} s"
    minutes, rest = divmod(whole, 60)
    if minutes < 60:
        return f"{minutes} min {rest} s" if rest else f"{minutes} min"
    return f"{minutes // 60} h {minutes % 60} min"


def size(of: float) -> str:
    """An amount of bytes as people say it: 3 MB, 1.2 GB."""
    for unit, name in ((1e9, "GB"), (1e6, "MB"), (1e3, "kB")):
        if of >= unit:
            told = f"{of / unit:.1f}" if of < 10 * unit else f"{of / unit:.0f}"
            return f"{told.removesuffix('.0')} {name}"
    return f"{of:.0f} bytes"
