"""The plan: what is to be made for some cuts of a film, as jobs in order. A pure function of film and store.

Nothing is ever marked dirty. Everything that a cut needs has a name, the digest of all it depends on; what the
store has is kept, the rest becomes a job. So a plan costs no more than reading the film, and an undo, a crash or
another machine changes nothing about it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Literal

from audio.cues import cue_sheet, sound_recipes
from audio.recipes import SoundRecipe
from audio.voices.casting import voice_recipes
from generation.engines import load
from generation.engines.protocol import Lane
from generation.request import Request
from generation.takes import Take, sounds_of
from storyboard.errors import EngineError, FilmError
from storyboard.model import Cut, Film, Shot
from storyboard.timeline import Timeline, check_limit, lay_out
from storyboard.values import digest_of
from studio.delivery.finishing import finish_of
from studio.delivery.segments import Piece, pieces, slates_of
from studio.delivery.words import Overlay
from studio.production.hearing import TO_COME, silent, takes_heard
from studio.production.jobs import Job, MixJob, PieceJob, TakeJob
from studio.production.passes import pass_job
from studio.production.preparing import prepared
from studio.production.requests import RequestBook
from studio.production.speaking import sound_job

Burnt = Mapping[str, Sequence[Overlay]]
_TAKE_BYTES = 0.02
"""Of a pixel of a take, about; drawn takes of the example have 0.0175."""


@dataclass(frozen=True)
class Route:
    """The way an engine chose to render a shot, why, and what it will take in seconds and US dollars."""

    name: str
    reason: str
    seconds: float
    money: float


@dataclass(frozen=True)
class CutPlan:
    """What one cut is made of, whether or not it is there yet: enough to join it when all jobs are done."""

    cut: Cut
    timeline: Timeline
    pieces: tuple[Piece, ...]
    mix: str

    @cached_property
    def digest(self) -> str:
        """Names the film file: the same digest, the same film."""
        captions = (self.cut.delivery.captions, self.cut.delivery.captions_as, self.cut.delivery.language)
        return digest_of([[piece.name() for piece in self.pieces], self.mix, captions])


@dataclass(frozen=True)
class Plan:
    """Jobs in an order in which they can run, and what they are for.

    Attributes:
        jobs: what is to be made; each needs only jobs before it.
        kept: how many things are in the store already and stay as they are.
        cuts: the cuts that are planned for.
        takes: for each shot, the digest of the take it plays, made or to be made.
        remarks: sentences on what an engine will draw otherwise than asked.
        refused: for each shot that its engine will not render, why; it plays as a slate.
        aged: shots whose circled take is older than the shot is now; they play it all the same.
        routes: for each shot whose engine had a choice, the way it took.
        downloads: models that must be fetched before refused shots can be rendered, by name, and about how many bytes.
    """

    jobs: tuple[Job, ...] = ()
    kept: int = 0
    cuts: tuple[CutPlan, ...] = ()
    takes: Mapping[str, str] = field(default_factory=dict)
    remarks: tuple[str, ...] = ()
    refused: Mapping[str, str] = field(default_factory=dict)
    aged: frozenset[str] = frozenset()
    routes: Mapping[str, Route] = field(default_factory=dict)
    downloads: Mapping[str, int] = field(default_factory=dict)

    @property
    def seconds(self) -> float:
        """Expected seconds of one core's work."""
        return sum(job.seconds for job in self.jobs)

    @property
    def money(self) -> float:
        """What all takes cost, in US dollars."""
        return sum(job.money for job in self.jobs if isinstance(job, TakeJob))

    @property
    def disk_bytes(self) -> int:
        """What all takes, and what is kept on the way to them, take on the disk, about."""
        return sum(job.disk_bytes for job in self.jobs if isinstance(job, TakeJob))


@dataclass(frozen=True)
class Stock:
    """What the project holds besides the film.

    Attributes:
        digests: what is in the store, by kind.
        takes: the takes, oldest first.
        own_files: digests of the content of the person's own sound files, by the name the film gives them.
        unfit: why a LoRA of the cast cannot be used, by its file and the model it is for.
    """

    digests: Mapping[str, frozenset[str]] = field(default_factory=dict)
    takes: tuple[Take, ...] = ()
    own_files: Mapping[str, str] = field(default_factory=dict)
    unfit: Mapping[tuple[str, str], str] = field(default_factory=dict)

    def has(self, kind: str, digest: str) -> bool:
        return digest in self.digests.get(kind, frozenset())

    @cached_property
    def takes_by_shot(self) -> dict[str, list[Take]]:
        by_shot: dict[str, list[Take]] = {}
        for take in self.takes:
            by_shot.setdefault(take.shot, []).append(take)
        return by_shot

    @cached_property
    def takes_by_recipe(self) -> dict[str, Take]:
        return {take.recipe: take for take in self.takes}


def plan_voices(film: Film, stock: Stock) -> Plan:
    """Only the voices: what must be spoken before a film can be timed to it."""
    planner = _Planner(film, stock, slates=())
    for recipe in planner.voices.values():
        planner.sound(recipe)
    return planner.plan()


def plan_takes(film: Film, stock: Stock, shots: Sequence[str]) -> Plan:
    """Only the takes of some shots, with the voices that their mouths move to."""
    planner = _Planner(film, stock, slates=())
    for shot in shots:
        planner.take(shot)
    return planner.plan()


def plan(
    film: Film, cuts: Iterable[str], stock: Stock, *, slates: Iterable[str] = (), burnt: Burnt | None = None
) -> Plan:
    """All that is to be made so that these cuts can be joined. Shots in `slates` are not rendered but play as slates.

    `burnt` are the captions that are burnt into a cut's picture, by the cut's id.

    Raises:
        FilmError: a cut is empty, longer than its limit, or uses what a shot does not have.
    """
    planner = _Planner(film, stock, slates=slates, burnt=burnt)
    for cut in cuts:
        planner.cut(film.cuts_by_id[cut])
    return planner.plan()


class _Planner:
    """Gathers jobs for one plan; each thing is planned once, whoever needs it."""

    def __init__(self, film: Film, stock: Stock, *, slates: Iterable[str], burnt: Burnt | None = None) -> None:
        self.film = film
        self.burnt = burnt or {}
        self.stock = stock
        self.voices = voice_recipes(film)
        self.book = RequestBook(film, self.voices)
        self.continues: dict[str, str] = {link.target: link.source for link in film.links if link.kind == "continues"}
        self.jobs: dict[str, Job] = {}
        self.kept: set[str] = set()
        self.takes: dict[str, str] = {}
        self.coming: dict[str, Take] = {}
        self.remarks: list[str] = []
        self.refused: dict[str, str] = dict.fromkeys(slates, "it could not be rendered")
        self.routes: dict[str, Route] = {}
        self.cuts: list[CutPlan] = []
        self.aged: set[str] = set()
        self.downloads: dict[str, int] = {}

    def plan(self) -> Plan:
        return Plan(
            jobs=prepared(self.jobs.values()),
            kept=len(self.kept),
            cuts=tuple(self.cuts),
            takes=self.takes,
            remarks=tuple(dict.fromkeys(self.remarks)),
            refused=self.refused,
            aged=frozenset(self.aged),
            routes=self.routes,
            downloads=self.downloads,
        )

    def sound(self, recipe: SoundRecipe) -> str:
        """Plan a sound; its key."""
        digest = recipe.digest()
        return self._need("sound", digest, lambda: sound_job(recipe, digest))

    def take(self, shot_id: str) -> str:
        """Plan the take a shot plays; its digest, empty if the shot plays as a slate."""
        chain = [shot_id]
        while chain[-1] not in self.takes and (source := self.continues.get(chain[-1])):
            chain.append(source)
        for each in reversed(chain):  # what a shot continues is planned before it; a long chain is no recursion
            if each not in self.takes and each not in self.refused:
                self._take(self.film.shots_by_id[each])
        return self.takes.get(shot_id, "")

    def _take(self, shot: Shot) -> None:
        source = self.continues.get(shot.id, "")
        request = self._request(shot)
        intent = request.intent()
        if (circled := self._circled(shot, intent)) is not None:
            self._play(shot, circled)
            return
        try:
            engine = load(request.engine)
        except EngineError as unknown:
            self._refuse(shot, unknown.sentence)
            return
        estimate, about = engine.plan(request), engine.describe()
        self.downloads |= estimate.downloads
        worn = {(lora.file, lora.model) for person in request.cast for lora in person.loras}
        unfit = [
            self.stock.unfit[each] for each in sorted(worn & self.stock.unfit.keys()) if each[1] in estimate.models
        ]
        refusals = (*estimate.refusals, *unfit, *_unconsented(self.film, shot, about.lane))
        if refusals:
            self._refuse(shot, *refusals)
            return
        self.remarks.extend(f"Shot {shot.number}: {remark}" for remark in estimate.remarks)
        if estimate.route:
            self.routes[shot.id] = Route(estimate.route, estimate.reason, estimate.seconds, estimate.money)
        recipe = request.recipe(about.version, estimate.made_by)
        there = self._fitting(request, intent, recipe, free=about.free)
        if there is not None:
            self._play(shot, there)
            return
        voices = [self.sound(self.voices[line.id]) for line in shot.lines if line.placed == "on"]
        passes = {kind: self._pass(request, kind, voices) for kind in estimate.passes}
        needs = [*voices, f"take/{request.continues}", *(f"pass/{digest}" for digest in passes.values())]
        job = TakeJob(
            name=recipe,
            title=f"Shot {shot.number}",
            stage="drawing" if about.lane == "core" else "rendering",
            seconds=estimate.seconds,
            needs=self._wanted(needs),
            lane=about.lane,
            request=request,
            continues_shot=source if request.continues else "",
            passes=passes,
            made_by=estimate.made_by,
            models=estimate.models,
            money=estimate.money,
            batch=estimate.batch,
            together=estimate.together,
            peak_bytes=estimate.peak_bytes,
            disk_bytes=estimate.disk_bytes + round(request.width * request.height * request.frames * _TAKE_BYTES),
            remarks=estimate.remarks,
            reads=about.reads,
        )
        self.jobs[job.key] = job
        self.takes[shot.id] = recipe
        self.coming[recipe] = Take(
            recipe=recipe,
            intent=intent,
            shot=shot.id,
            engine=about.name,
            version=about.version,
            model=request.model,
            models=estimate.models,
            seed=request.seed,
            frames=request.frames,
            rate=request.rate,
            width=request.width,
            height=request.height,
            sound=TO_COME if estimate.sounds else None,
        )

    def _pass(self, request: Request, kind: str, needs: Sequence[str]) -> str:
        """Plan a control pass of a shot; its digest. An engine asks only for passes of shots that have a stage."""
        job = pass_job(request, kind, self._wanted(needs))
        if isinstance(job, str):
            raise EngineError(job)
        self._need("pass", job.name, lambda: job)
        return job.name

    def cut(self, cut: Cut) -> None:
        """Plan all of a cut."""
        film = self.film
        if not cut.uses:
            raise FilmError(f"Cut {cut.name} has no shots; add one before making it.")
        for use in cut.uses:
            self.take(use.shot)
        timeline = lay_out(film, cut, self.takes)
        check_limit(film, cut, timeline)
        known = {**self.stock.takes_by_recipe, **self.coming}
        finish = finish_of(film, cut, timeline, self._request, self.burnt.get(cut.id, ()))
        made_of = pieces(timeline, known, slates_of(film), finish)
        for piece in made_of:
            self._piece(piece, known)
        mix = self._mix(cut, timeline)
        self.cuts.append(CutPlan(cut=cut, timeline=timeline, pieces=made_of, mix=mix))

    def _request(self, shot: Shot) -> Request:
        return self.book.request(shot, continues=self.takes.get(self.continues.get(shot.id, ""), ""))

    def _piece(self, piece: Piece, known: Mapping[str, Take]) -> None:
        digest = piece.name()
        sources = {layer.take: known[layer.take].shot for layer in piece.layers if layer.take}

        def job() -> PieceJob:
            return PieceJob(
                name=digest,
                title=f"Shot {' and '.join(piece.shots)}" if piece.shots else "Cut",
                seconds=0.02 if piece.kind == "copy" else 0.3 + 0.02 * piece.frames,
                needs=self._wanted(f"take/{take}" for take in sources),
                piece=piece,
                takes=sources,
            )

        self._need("piece", digest, job)

    def _mix(self, cut: Cut, timeline: Timeline) -> str:
        """Plan a cut's mix, and every sound in it; its digest."""
        heard = sounds_of(self.takes, {**self.stock.takes_by_recipe, **self.coming})
        self.remarks.extend(silent(self.film, cut, self.takes, heard))
        sheet = cue_sheet(self.film, cut, timeline, self.voices, heard)
        needs = [*map(self.sound, sound_recipes(sheet).values()), *takes_heard(sheet, heard, self.takes)]
        own = {sound.file: self.stock.own_files.get(sound.file, "") for sound in sheet.sounds if sound.file}
        digest = digest_of([sheet.digest(), own])

        def job() -> MixJob:
            return MixJob(
                name=digest,
                title=cut.name,
                seconds=0.5 + 0.03 * float(timeline.frames / timeline.rate),
                needs=self._wanted(needs),
                sheet=sheet,
            )

        self._need("mix", digest, job)
        return digest

    def _need(self, kind: Literal["sound", "mix", "piece", "pass"], digest: str, job: Callable[[], Job]) -> str:
        """Plan a thing unless it is planned already or in the store; its key."""
        key = f"{kind}/{digest}"
        if self.stock.has(kind, digest):
            self.kept.add(key)
        elif key not in self.jobs:
            self.jobs[key] = job()
        return key

    def _wanted(self, keys: Iterable[str]) -> tuple[str, ...]:
        """Those of these things that are still to be made."""
        return tuple(key for key in dict.fromkeys(keys) if key in self.jobs)

    def _play(self, shot: Shot, take: Take) -> str:
        self.kept.add(f"take/{take.recipe}")
        self.takes[shot.id] = take.recipe
        return take.recipe

    def _refuse(self, shot: Shot, *sentences: str) -> None:
        """The shot plays as a slate, and the plan says why."""
        self.refused[shot.id] = " ".join(sentences)
        self.remarks.extend(f"Shot {shot.number} will be a slate: {sentence}" for sentence in sentences)

    def _circled(self, shot: Shot, intent: str) -> Take | None:
        """The take the director chose, as long as it covers the shot."""
        take = self.stock.takes_by_recipe.get(shot.circled)
        if take is None or take.shot != shot.id or take.frames / take.rate < shot.frames / self.film.rate:
            return None
        if take.intent != intent:
            self.aged.add(shot.id)
            self.remarks.append(
                f"Shot {shot.number}: the circled take is older than the shot is now; un-circle it to render a new one."
            )
        return take

    def _fitting(self, request: Request, intent: str, recipe: str, *, free: bool) -> Take | None:
        """The newest take that is what the director asks for.

        What costs nothing is kept exactly up to date, engine version and all. What costs money or hours is
        stale only when the intent has changed, or another seed asks for another take: new settings alone never
        spend anything.
        """
        for take in reversed(self.stock.takes_by_shot.get(request.shot, [])):
            if take.recipe == recipe or (not free and take.intent == intent and take.seed == request.seed):
                return take
        return None


def _unconsented(film: Film, shot: Shot, lane: Lane) -> Iterator[str]:
    """Photographs of people who have not agreed go to no generator, near or far."""
    for person in (film.characters_by_id[who] for who in shot.characters):
        if person.unconsented and lane != "core":
            yield (
                f"Nobody has recorded that whoever is on the pictures of {person.name} agreed; "
                f"`shotgraph consent PROJECT {person.name} --given-by NAME` does."
            )
