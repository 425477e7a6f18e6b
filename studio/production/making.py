"""Does a job: opens the right door for each kind of thing, makes it aside, and moves it in whole."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Self

from audio.making import SOUND, SPEECH
from generation import takes
from generation.engines.protocol import BatchSession, Expected, Materials, Session
from generation.request import Request
from generation.takes import Take
from storyboard.errors import EngineError, ShotgraphError
from storyboard.speech import MouthTrack
from studio.production.jobs import Errand, Job, MixJob, NegativeJob, PassJob, PieceJob, PrepareJob, SoundJob, TakeJob
from studio.production.remarking import remarked
from studio.production.store import MAKING, written_or_said
from studio.workspace import Workspace

Progress = Callable[[int, int], None]

MIX = "mix.wav"
PIECE = "piece.mp4"
NEGATIVE = "negative.mkv"


class Maker:
    """Makes the jobs of one project; engines stay open from one job to the next.

    Attributes:
        workspace: the project.
    """

    def __init__(self, project: Path) -> None:
        self.workspace = Workspace(project)
        self._sessions: dict[str, Session] = {}

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *exception: object) -> None:
        for session in self._sessions.values():
            session.close()

    def make(self, job: Job, progress: Progress) -> None:
        """Make what a job says, unless it is there.

        Raises:
            ShotgraphError: it cannot be made; the sentence says why.
            Stopped: `progress` was told to stop; nothing half-made is left.
        """
        progress(0, 1)
        match job:
            case SoundJob():
                self._sound(job, progress)
            case TakeJob():
                self._take(job, progress)
            case PassJob():
                self._pass(job, progress)
            case PrepareJob():
                engine = job.requests[0].engine
                self._session(engine).prepare(job.requests, self._cache(engine), progress)
            case MixJob():
                self._mix(job, progress)
            case PieceJob():
                self._piece(job, progress)
            case NegativeJob():
                self._negative(job, progress)

    def expect(self, errand: Errand, told: Mapping[str, Progress]) -> None:
        """Tell an engine that renders several shots at once of all takes of an errand, and of those that may come."""
        takes = [job for job in errand.jobs if isinstance(job, TakeJob)]
        if not takes:
            return
        session = self._session(takes[0].request.engine)
        if isinstance(session, BatchSession):
            session.expect(list(self._expected([*takes, *errand.coming], told)))

    def _expected(self, jobs: Iterable[TakeJob], told: Mapping[str, Progress]) -> Iterator[Expected]:
        for job in jobs:
            try:
                materials = self._materials(job)
            except ShotgraphError:
                continue  # it says so itself when it is made
            yield Expected(job.request, materials, told.get(job.key))

    def _sound(self, job: SoundJob, progress: Progress) -> None:
        from audio.making import make

        with self.workspace.store.making("sound", job.name) as folder, written_or_said(folder):
            make(job.recipe, folder, _by_part(progress), self.workspace.own_file)

    def _mix(self, job: MixJob, progress: Progress) -> None:
        from audio.mix import mix
        from studio.delivery.export import ENCODED_SOUND, encode_sound

        sheet, store = job.sheet, self.workspace.store
        sounds = {sound.source: store.path("sound", sound.source) / SOUND for sound in sheet.sounds if sound.source}
        sounds |= {sound.file: self.workspace.own_file(sound.file) for sound in sheet.sounds if sound.file}
        with store.making("mix", job.name) as folder, written_or_said(folder):
            mix(sheet, sounds, folder / MIX, _by_part(progress))
            encode_sound(folder / MIX, (folder / MIX).with_suffix(ENCODED_SOUND), sheet.frames / sheet.rate)

    def _piece(self, job: PieceJob, progress: Progress) -> None:
        from studio.delivery.grades import cubes_of
        from studio.delivery.pieces import make_piece

        workspace = self.workspace
        with workspace.store.making("piece", job.name) as folder, written_or_said(folder):
            sources = {take: workspace.takes / shot / take / takes.PICTURE for take, shot in job.takes.items()}
            make_piece(job.piece, sources, folder / PIECE, progress, cubes=cubes_of(job.piece, workspace.own_file))

    def _take(self, job: TakeJob, progress: Progress) -> None:
        from generation.encode import encode
        from generation.engines import load

        request, about = job.request, load(job.request.engine).describe()
        if job.name != request.recipe(about.version, job.made_by):
            raise EngineError(f"{job.title} was planned for another version of {about.name}; run the command again.")
        began = time.monotonic()
        aside = takes.make_aside(self.workspace.takes, request.shot, job.name)
        with aside as folder, written_or_said(folder), remarked() as remarks:
            session = self._session(request.engine)
            frames = session.render(request, replace(self._materials(job), sound=folder / takes.SOUND), progress)
            encode(
                frames,
                folder / takes.PICTURE,
                rate=request.rate,
                width=request.width,
                height=request.height,
                frames_expected=request.frames,
                poster=folder / takes.POSTER,
            )
            shared = session.took(request) if isinstance(session, BatchSession) else None
            take = Take(
                recipe=job.name,
                intent=request.intent(),
                shot=request.shot,
                engine=about.name,
                version=about.version,
                model=request.model,
                models=job.models,
                money=job.money,
                seed=request.seed,
                prompt=request.prompt_digest(),
                frames=request.frames,
                rate=request.rate,
                width=request.width,
                height=request.height,
                seconds=round(time.monotonic() - began if shared is None else shared, 3),
                sound=takes.sound_of(folder),
                remarks=tuple(dict.fromkeys((*job.remarks, *remarks))),
            )
            takes.write_sheet(folder, take)
        if isinstance(session, BatchSession):
            session.stands(request)
        self.preview(job).unlink(missing_ok=True)

    def _negative(self, job: NegativeJob, progress: Progress) -> None:
        from generation.lossless import PLANES, write_lossless

        request = job.request
        with self.workspace.store.making("negative", job.name) as folder, written_or_said(folder):
            frames = self._session(request.engine).render(request, self._materials(job), lambda done, total: None)
            write_lossless(
                frames,
                folder / NEGATIVE,
                PLANES,
                rate=request.rate,
                size=(request.width, request.height),
                count=request.frames,
                progress=progress,
            )

    def _pass(self, job: PassJob, progress: Progress) -> None:
        from generation.engines.animatic.passes.files import make_pass

        with self.workspace.store.making("pass", job.name) as folder, written_or_said(folder):
            make_pass(job.request, job.which, Materials(mouths=self.mouths(job.request)), folder, progress)

    def _session(self, engine: str) -> Session:
        from generation.engines import load

        if engine not in self._sessions:
            self._sessions[engine] = load(engine).open()
        return self._sessions[engine]

    def _materials(self, job: TakeJob | NegativeJob) -> Materials:
        """All the files that the request means: voices and mouths, the film it goes on from, passes, references."""
        request, store = job.request, self.workspace.store
        passes = job.passes if isinstance(job, TakeJob) else {}
        return Materials(
            mouths=self.mouths(request),
            continues=self._continued(job),
            retouched=self._retouched(request),
            passes={kind: store.path("pass", digest) for kind, digest in passes.items()},
            voices={line.line: store.path("sound", line.voice) / SOUND for line in request.spoken if line.voice},
            references={
                person.id: tuple(self.workspace.own_file(name) for name in person.references)
                for person in request.cast
                if person.references
            },
            props={prop.id: tuple(self.workspace.own_file(name) for name in prop.references) for prop in request.props},
            loras={
                person.id: {lora.model: self.workspace.own_file(lora.file) for lora in person.loras}
                for person in request.cast
                if person.loras
            },
            cache=self._cache(request.engine),
            preview=self.preview(job) if job.lane == "card" else None,
        )

    def preview(self, job: Job) -> Path:
        """Where a take's preview is put while it is rendered."""
        return self.workspace.store.root / MAKING / f"{job.name}.jpg"

    def _cache(self, engine: str) -> Path:
        return self.workspace.store.root / "cache" / engine

    def mouths(self, request: Request) -> dict[str, MouthTrack]:
        """The mouths of all that is said on screen, by line; the voices must be there."""
        mouths: dict[str, MouthTrack] = {}
        spoken = [line for line in request.spoken if line.voice]
        if spoken:
            from audio.lipsync import mouths as mouths_of
            from audio.voices.protocol import read_speech

            for line in spoken:
                speech = read_speech(self.workspace.store.path("sound", line.voice) / SPEECH)
                mouths[line.line] = mouths_of(speech, request.rate)
        return mouths

    def _retouched(self, request: Request) -> Path | None:
        if request.retouch is None:
            return None
        return self.workspace.takes / request.shot / request.retouch.take / takes.PICTURE

    def _continued(self, job: TakeJob | NegativeJob) -> Path | None:
        if not job.continues_shot:
            return None
        return self.workspace.takes / job.continues_shot / job.request.continues / takes.PICTURE


def _by_part(progress: Progress) -> Callable[[float], None]:
    """The same progress, told as a part of the whole."""
    return lambda part: progress(round(1000 * part), 1000)
