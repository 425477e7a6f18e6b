"""Control passes as jobs: depth, masks, pose and motion of a shot, each named by what it depends on."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from audio.voices.casting import voice_recipes
from generation.engines.animatic.passes import Pass, digest, refusal, seconds
from generation.request import Request
from storyboard.model import Film
from studio.production.jobs import PassJob
from studio.production.requests import RequestBook
from studio.production.store import Store

KINDS = tuple(kind.value for kind in Pass)


def pass_job(request: Request, kind: str, needs: tuple[str, ...]) -> PassJob | str:
    """The job that makes a pass of a shot, or the sentence that says why there is none."""
    if said := refusal(request):
        return said
    which = Pass(kind)
    return PassJob(
        name=digest(request, which),
        title=f"Shot {request.number}, {which.value}",
        seconds=seconds(request),
        needs=needs,
        request=request,
        which=which,
    )


def pass_folders(film: Film, shots: Sequence[str], kinds: Sequence[str], store: Store) -> list[tuple[str, Path]]:
    """Where the passes of some shots lie: what each is, and its folder. Shots without a stage are left out."""
    book = RequestBook(film, voice_recipes(film))
    requests = [book.request(film.shots_by_id[shot]) for shot in shots]
    return [
        (f"{request.number} {kind}", store.path("pass", digest(request, Pass(kind))))
        for request in requests
        if not refusal(request)
        for kind in kinds
    ]
