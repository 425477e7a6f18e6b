"""What takes share is done once: before the takes of one model on the card, all their prompts are read together."""

from __future__ import annotations

from collections.abc import Iterable

from storyboard.values import digest_of
from studio.production.jobs import Job, PrepareJob, TakeJob

SECONDS = 5.0
"""What reading the prompts is expected to take; opening the reader is most of it."""


def prepared(jobs: Iterable[Job]) -> tuple[Job, ...]:
    """The jobs in order; before the first take of each model on the card whose engine reads prompts, a `PrepareJob`."""
    ordered = list(jobs)
    groups: dict[tuple[str, str], list[TakeJob]] = {}
    for job in ordered:
        if isinstance(job, TakeJob) and job.lane == "card" and job.reads:
            groups.setdefault((job.request.engine, job.request.model), []).append(job)
    if not groups:
        return tuple(ordered)
    first = {takes[0].key: _prepare(takes) for takes in groups.values()}
    needed = {take.key: first[takes[0].key].key for takes in groups.values() for take in takes}
    made: list[Job] = []
    for job in ordered:
        if job.key in first:
            made.append(first[job.key])
        made.append(job.with_(needs=(*job.needs, needed[job.key])) if job.key in needed else job)
    return tuple(made)


def _prepare(takes: list[TakeJob]) -> PrepareJob:
    requests = tuple(take.request for take in takes)
    model = requests[0].model or requests[0].engine
    return PrepareJob(
        name=digest_of([take.name for take in takes]),
        title=f"Prompts for {model}",
        seconds=SECONDS,
        requests=requests,
        lane=takes[0].lane,
    )
