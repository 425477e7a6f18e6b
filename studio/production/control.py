"""The plan of control passes: which are missing of some shots, and the voices that their mouths move to."""

from __future__ import annotations

from collections.abc import Sequence

from audio.voices.casting import voice_recipes
from storyboard.model import Film
from studio.production.jobs import Job, PassJob
from studio.production.passes import pass_job
from studio.production.plan import Plan, Stock, plan_voices
from studio.production.requests import RequestBook


def plan_passes(film: Film, stock: Stock, shots: Sequence[str], kinds: Sequence[str]) -> Plan:
    """The passes of some shots that the store has not; shots without a stage are named in the remarks."""
    book = RequestBook(film, voice_recipes(film))
    unspoken = {job.key: job for job in plan_voices(film, stock).jobs}
    jobs: dict[str, Job] = {}
    passes: list[PassJob] = []
    kept = 0
    remarks: dict[str, None] = {}
    for shot in shots:
        request = book.request(film.shots_by_id[shot])
        needs = tuple(key for line in request.spoken if line.voice and (key := f"sound/{line.voice}") in unspoken)
        for kind in kinds:
            job = pass_job(request, kind, needs)
            if isinstance(job, str):
                remarks[job] = None
            elif stock.has("pass", job.name):
                kept += 1
            else:
                jobs |= {key: unspoken[key] for key in needs}
                passes.append(job)
    jobs |= {job.key: job for job in passes}
    return Plan(jobs=tuple(jobs.values()), kept=kept, remarks=tuple(remarks))
