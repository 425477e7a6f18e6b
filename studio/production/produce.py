"""From a film to its film files: plan, run, slates for what failed, and each cut joined and captioned."""

from __future__ import annotations

import hashlib
import time
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from audio.making import SPEECH
from storyboard.errors import ShotgraphError
from storyboard.model import Cut, Film
from storyboard.speech import Speech
from storyboard.timeline import Timeline, lay_out
from storyboard.values import digest_of
from studio.delivery.provenance.consent import check_consent
from studio.delivery.provenance.origins import origin_of
from studio.delivery.provenance.sealing import UNSEALED, Seal, aside_of
from studio.delivery.words import Overlay
from studio.production import plan as planning
from studio.production.equipping import equip
from studio.production.events import Delivered, Failed, Finished, Planned, Started, Stepped
from studio.production.exported import is_as_recorded, note
from studio.production.jobs import PassJob, PrepareJob, TakeJob
from studio.production.making import MIX, PIECE
from studio.production.plan import CutPlan, Plan, Stock
from studio.production.run import Listener, Outcome, run
from studio.production.unfit import unfit_loras
from studio.workspace import Workspace

if TYPE_CHECKING:
    from studio.delivery.captions import Caption

Watch = Callable[[Plan], AbstractContextManager[Listener]]


@dataclass(frozen=True)
class Produced:
    """What left the studio, and the shots that play as slates because they could not be rendered."""

    delivered: tuple[Delivered, ...]
    failed: tuple[Failed, ...]
    remarks: tuple[str, ...]


def stock_of(workspace: Workspace, film: Film) -> Stock:
    """What the project holds for its film: the store, the takes, and the person's own sounds; engines are equipped.

    Raises:
        ProjectError: a sound that the film names is not in the project.
    """
    from generation.takes import takes_of

    equip(film)
    store = workspace.store
    named = {cue.file for shot in film.shots for cue in shot.cues if cue.file}
    return Stock(
        digests={kind: store.digests(kind) for kind in ("sound", "mix", "piece", "pass")},
        takes=takes_of(workspace.takes).takes,
        own_files={name: _content_digest(workspace.own_file(name)) for name in sorted(named)},
        unfit=dict(unfit_loras(workspace, film)),
    )


def _content_digest(file: Path) -> str:
    with file.open("rb") as handle:
        return hashlib.file_digest(handle, "sha256").hexdigest()[:32]


def produce(
    workspace: Workspace,
    film: Film,
    outputs: Mapping[str, Path],
    watch: Watch,
    *,
    workers: int | None = None,
    seal: Seal = UNSEALED,
) -> Produced:
    """Make the cuts that `outputs` names, each into its file, sealed as asked. Hold the project's lock.

    A shot that cannot be rendered plays as a slate, so the film always plays; why is in `failed`.

    Raises:
        ShotgraphError: a sound, a mix or a piece could not be made, or someone's consent is missing.
        Stopped: a person stopped it; what was finished is kept, and the same call goes on from there.
    """
    from studio.leftovers import sweep

    check_consent(film, [film.cuts_by_id[name] for name in outputs], workspace.folder)
    slates: set[str] = set()
    failed: list[Failed] = []
    burnt = burnt_captions(workspace, film, outputs, watch, workers)
    while True:
        plan = planning.plan(film, outputs, stock_of(workspace, film), slates=slates, burnt=burnt)
        with watch(plan) as listener:
            listener(Planned(jobs=len(plan.jobs), kept=plan.kept, seconds=plan.seconds, remarks=plan.remarks))
            sweep(workspace, film, plan)
            outcome = run(plan, workspace.folder, listener, workers=workers)
            lost = lost_shots(plan, outcome)
            if not lost:
                delivered = tuple(
                    _deliver(workspace, film, cut, outputs[cut.cut.id], listener, seal) for cut in plan.cuts
                )
                return Produced(delivered, tuple(failed), plan.remarks)
        failed.extend(outcome.failed.values())
        slates |= lost


def licences_of(workspace: Workspace, film: Film, timeline: Timeline) -> tuple[str, ...]:
    """What the licences of the models say that made a cut's takes."""
    from generation.takes import takes_of
    from studio.delivery.licences import licences

    return licences(film, timeline, {take.recipe: take for take in takes_of(workspace.takes).takes})


def burnt_captions(
    workspace: Workspace, film: Film, cuts: Iterable[str], watch: Watch, workers: int | None
) -> dict[str, tuple[Overlay, ...]]:
    """The captions to burn into the picture of cuts; they are timed from the voices, so those are made first."""
    wanted = [film.cuts_by_id[cut] for cut in cuts if film.cuts_by_id[cut].delivery.captions_as == "burnt"]
    wanted = [cut for cut in wanted if cut.delivery.captions and cut.uses]
    if not wanted:
        return {}
    from studio.delivery.captions import burnt

    return {cut.id: burnt(spoken_captions(workspace, film, cut, watch, workers)) for cut in wanted}


def spoken_captions(
    workspace: Workspace, film: Film, cut: Cut, watch: Watch, workers: int | None = None
) -> tuple[Caption, ...]:
    """The captions of a cut, once its voices are made; nothing is drawn for them."""
    from studio.delivery.captions import captions

    voices = planning.plan_voices(film, stock_of(workspace, film))
    if voices.jobs:
        with watch(voices) as listener:
            outcome = run(voices, workspace.folder, listener, workers=workers)
        lost_shots(voices, outcome)
    timeline = lay_out(film, cut, {})
    return captions(film, timeline, _speech(workspace, film, timeline), cut.delivery.language)


def lost_shots(plan: Plan, outcome: Outcome) -> set[str]:
    """Shots whose takes failed, or were not tried for it; a failure that costs more than takes ends the work."""
    takes = {job.key: job.request.shot for job in plan.jobs if isinstance(job, TakeJob)}
    only_takes = {job.key for job in plan.jobs if isinstance(job, TakeJob | PassJob | PrepareJob)}
    for key, failure in outcome.failed.items():
        if key not in only_takes:
            raise ShotgraphError(failure.sentence + (f"\n{failure.trace}" if failure.trace else ""))
    return {takes[key] for key in (*outcome.failed, *outcome.skipped) if key in takes}


def _deliver(workspace: Workspace, film: Film, cut: CutPlan, out: Path, listener: Listener, seal: Seal) -> Delivered:
    """Join a cut into its file, unless that file is there and is just this film already."""
    beside = cut.cut.delivery.captions and cut.cut.delivery.captions_as != "burnt"
    captions = out.with_suffix(".srt") if beside else None
    event = Delivered(
        cut=cut.cut.name,
        file=str(out),
        captions=str(captions) if captions else "",
        frames=cut.timeline.delivered_frames,
        running_seconds=float(cut.timeline.delivered_frames / cut.timeline.delivered),
        licences=licences_of(workspace, film, cut.timeline),
    )
    record = workspace.exports / f"{cut.cut.id}.json"
    digest = seal.digest(film_digest(film, cut), film, cut.cut)
    outputs = [out, *([captions] if captions else [])]
    if is_as_recorded(record, digest, outputs):
        _keep(workspace, film, cut)
        return event.with_(unchanged=True)
    _export(workspace, film, cut, out, captions, listener, seal)
    note(record, digest, outputs)
    _keep(workspace, film, cut)
    listener(event)
    return event


def film_digest(film: Film, cut: CutPlan) -> str:
    """Names a film file and its captions."""
    if not cut.cut.delivery.captions:
        return cut.digest
    from studio.delivery.captions import words_of

    return digest_of([cut.digest, words_of(film, cut.timeline, cut.cut.delivery.language)])


def _keep(workspace: Workspace, film: Film, cut: CutPlan) -> None:
    """Note what was exported, so that release notes can say what changed; nothing new is noted of the same film."""
    from studio.delivery.papers.records import keep

    takes = {clip.shot: clip.take for clip in cut.timeline.clips}
    keep(workspace.exports, film, cut.cut.id, cut.digest, cut.timeline.frames, takes)


def _export(
    workspace: Workspace, film: Film, cut: CutPlan, out: Path, captions: Path | None, listener: Listener, seal: Seal
) -> None:
    from generation.takes import takes_of
    from studio.delivery.captions import write_captions
    from studio.delivery.export import join

    key = f"film/{cut.digest}"
    store = workspace.store
    made_of = [store.path("piece", piece.name()) / PIECE for piece in cut.pieces]
    delivery, track = cut.cut.delivery, None
    with told(listener, key, cut.cut.name, "joining"):
        shown = shown_captions(workspace, film, cut) if captions else ()
        mix = store.path("mix", cut.mix) / MIX
        with aside_of(out) as aside:
            if shown and delivery.captions_as == "track":
                track = aside.with_suffix(".srt")
                write_captions(shown, cut.timeline.clock, track)
            join(cut.timeline, made_of, mix, aside, captions=track, language=delivery.language)
            if seal:
                takes = {take.recipe: take for take in takes_of(workspace.takes).takes}
                origin = origin_of(film, cut.cut, cut.timeline, takes)
                seal.apply(aside, origin, lambda done, total: _step(listener, key, done, total))
        if captions:  # last, so that they are those of the film that is there
            write_captions(shown, cut.timeline.clock, captions)


@contextmanager
def told(listener: Listener, key: str, title: str, stage: str) -> Iterator[None]:
    """Tell of work that is done here and not by a worker: that it began, and how long it took."""
    began = time.monotonic()
    listener(Started(job=key, title=title, stage=stage))
    yield
    listener(Finished(job=key, seconds=time.monotonic() - began))


def _step(listener: Listener, key: str, done: int, total: int) -> None:
    """Say how far a film is marked, often enough to be seen and seldom enough to be read."""
    if done % 24 == 0:
        listener(Stepped(job=key, done=done, total=total))


def shown_captions(workspace: Workspace, film: Film, cut: CutPlan) -> tuple[Caption, ...]:
    """The captions of a cut whose voices are made."""
    from studio.delivery.captions import captions

    return captions(film, cut.timeline, _speech(workspace, film, cut.timeline), cut.cut.delivery.language)


def _speech(workspace: Workspace, film: Film, timeline: Timeline) -> dict[str, Speech]:
    from audio.voices.casting import voice_recipes
    from audio.voices.protocol import read_speech

    shots = {clip.shot for clip in timeline.clips}
    wanted = {line.id for shot in film.shots if shot.id in shots for line in shot.lines}
    return {
        line: read_speech(workspace.store.path("sound", recipe.digest()) / SPEECH)
        for line, recipe in voice_recipes(film).items()
        if line in wanted
    }
