"""From a film and its folder to the programme that plays: planned as an export is, only that nothing is made."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from audio.cues import cue_sheet, sound_recipes
from audio.making import SOUND, SPEECH
from audio.voices.casting import voice_recipes
from generation.request import Request
from generation.takes import Take, sounds_of, takes_of
from storyboard.errors import ProjectError, ShotgraphError, SoundError
from storyboard.model import Cut, Film
from storyboard.speech import Speech
from storyboard.timeline import Clip, Timeline, lay_out
from storyboard.values import digest_of
from studio.delivery.captions import captions
from studio.desktop.playing.mixing import MIXES, SOUNDS
from studio.desktop.playing.programme import Programme, SoundPlan, Stage, alone, nothing
from studio.desktop.playing.sighting import sighted
from studio.production.jobs import TakeJob
from studio.production.making import MIX, PIECE
from studio.production.plan import Stock, plan_takes
from studio.production.produce import stock_of
from studio.production.requests import RequestBook
from studio.workspace import Workspace

NEAR = 12
"""Clips on either side of the playhead that are planned first."""


@dataclass(frozen=True)
class Asked:
    """What is to be planned: a cut of a film by its id, or one shot by itself.

    Attributes:
        known: what was planned before; it stands for what is not planned anew yet.
        scratch: may hold sounds and mixes.
        turn: numbers what was asked.
    """

    workspace: Workspace
    film: Film
    cut: str
    shot: str
    scratch: Path
    known: Programme
    turn: int = 0


def planned(asked: Asked, where: Callable[[], int]) -> Iterator[Programme]:
    """The programme, each time knowing more: what lies around the playhead, all of it with its sound, and last how a
    cut of another shape sees each shot. What cannot be played is a programme of no frames with a sentence.

    `where` says on which frame the playhead is.
    """
    film = asked.film
    cut = alone(film, asked.shot) if asked.shot else film.cuts_by_id[asked.cut]
    if not cut.uses:
        yield nothing(film, cut)
        return
    try:
        yield from _planned(asked, cut, where)
    except ShotgraphError as error:
        yield nothing(film, cut, error.sentence)


def _planned(asked: Asked, cut: Cut, where: Callable[[], int]) -> Iterator[Programme]:
    film = asked.film
    stock = _stock(asked.workspace, film)
    shots = list(dict.fromkeys(use.shot for use in cut.uses))
    newest = {take.shot: take.recipe for take in stock.takes}
    near = list(_near(lay_out(film, cut, newest).clips, where()))
    if len(near) < len(shots):
        before = {shot: take for shot, take in asked.known.stage.chosen.items() if take in asked.known.stage.takes}
        yield _of(asked, cut, stock, near, {**newest, **before})
    programme = _heard(asked, _of(asked, cut, stock, shots, {}), stock, shots)
    yield programme
    yield from sighted(programme, RequestBook(film, voice_recipes(film)), where)


def _near(clips: Sequence[Clip], frame: int) -> dict[str, None]:
    """The shots around a frame."""
    here = next((place for place, clip in enumerate(clips) if clip.end > frame), len(clips) - 1)
    return dict.fromkeys(clip.shot for clip in clips[max(0, here - NEAR) : here + NEAR + 1])


def _of(asked: Asked, cut: Cut, stock: Stock, shots: list[str], guessed: Mapping[str, str]) -> Programme:
    """The programme with these shots planned; the others are guessed to play these takes."""
    film, workspace, known = asked.film, asked.workspace, asked.known
    plan = plan_takes(film, stock, shots)
    coming = {job.name: job for job in plan.jobs if isinstance(job, TakeJob)}
    chosen = {**guessed, **plan.takes}
    takes = {name: known.stage.takes[name] for name in guessed.values() if name in known.stage.takes}
    takes |= {**stock.takes_by_recipe, **{name: _to_come(job) for name, job in coming.items()}}
    requests = {name: request for name, request in known.stage.requests.items() if name in guessed.values()}
    folders = _sound_folders(asked, stock)
    is_same = (known.cut.id, known.alone) == (cut.id, asked.shot)
    return Programme(
        film=film,
        cut=cut,
        alone=asked.shot,
        timeline=lay_out(film, cut, {shot: chosen[shot] for shot in chosen.keys() - plan.refused.keys()}),
        stage=Stage(
            takes=takes,
            chosen=chosen,
            files={take.recipe: take.picture(workspace.takes) for take in stock.takes},
            made={
                name: workspace.store.path("piece", name) / PIECE for name in stock.digests.get("piece", frozenset())
            },
            requests=requests | _drawable(coming),
            voices={name: folder for name, folder in folders.items() if (folder / SPEECH).is_file()},
            aims=known.stage.aims,
            subjects=known.stage.subjects,
            sighted=known.stage.sighted,
            refused=plan.refused,
        ),
        captions=known.captions if is_same else (),
        sound=known.sound if is_same else SoundPlan(),
    )


def _heard(asked: Asked, programme: Programme, stock: Stock, shots: list[str]) -> Programme:
    """The same programme with its captions and its sound."""
    film, cut, timeline = programme.film, programme.cut, programme.timeline
    folders = _sound_folders(asked, stock)
    digests = {line: recipe.digest() for line, recipe in voice_recipes(film).items()}
    shown = captions(film, timeline, _speech(film, shots, digests, folders), cut.delivery.language)
    return replace(programme, captions=shown, sound=_sound(asked, cut, timeline, stock, folders))


def _stock(workspace: Workspace, film: Film) -> Stock:
    """What is there; a sound of the person's own that is missing keeps nothing else from playing."""
    try:
        return stock_of(workspace, film)
    except ProjectError:
        store = workspace.store
        digests = {kind: store.digests(kind) for kind in ("sound", "mix", "piece")}
        return Stock(digests=digests, takes=takes_of(workspace.takes).takes)


def _to_come(job: TakeJob) -> Take:
    """The take that a job will make."""
    request = job.request
    return Take(
        recipe=job.name,
        intent=request.intent(),
        shot=request.shot,
        engine=request.engine,
        version="",
        frames=request.frames,
        rate=request.rate,
        width=request.width,
        height=request.height,
    )


def _drawable(coming: dict[str, TakeJob]) -> dict[str, Request]:
    """What the animatic draws while there are no takes, whatever engine is to make them."""
    return {name: job.request for name, job in coming.items()}


def _sound_folders(asked: Asked, stock: Stock) -> dict[str, Path]:
    """Folders of all sounds that exist, by digest: those of the store, and those that were made to be listened to."""
    store = asked.workspace.store
    found = {name: store.path("sound", name) for name in stock.digests.get("sound", ())}
    own = asked.scratch / SOUNDS
    if own.is_dir():
        found |= {entry.name: entry for entry in own.iterdir() if entry.name not in found}
    return found


def _speech(film: Film, shots: list[str], digests: dict[str, str], folders: dict[str, Path]) -> dict[str, Speech]:
    from audio.voices.protocol import read_speech

    found: dict[str, Speech] = {}
    for shot in shots:
        for line in film.shots_by_id[shot].lines:
            folder = folders.get(digests.get(line.id, ""))
            if folder is not None and (folder / SPEECH).is_file():
                found[line.id] = read_speech(folder / SPEECH)
    return found


def _sound(asked: Asked, cut: Cut, timeline: Timeline, stock: Stock, folders: dict[str, Path]) -> SoundPlan:
    """The cut's mix if it is made, else what it is to be made of."""
    film, workspace = asked.film, asked.workspace
    try:
        heard = sounds_of({clip.shot: clip.take for clip in timeline.clips}, stock.takes_by_recipe)
        sheet = cue_sheet(film, cut, timeline, voice_recipes(film), heard)
    except SoundError:
        return SoundPlan()  # nothing to hear: a film that cannot be mixed says so where it is cast
    own = {sound.file: stock.own_files.get(sound.file, "") for sound in sheet.sounds if sound.file}
    name = digest_of([sheet.digest(), own])
    for mix in (workspace.store.path("mix", name) / MIX, asked.scratch / MIXES / f"{name}.wav"):
        if mix.is_file():
            return SoundPlan(name=name, mix=mix)
    recipes = sound_recipes(sheet)
    there = {digest: folders[digest] / SOUND for digest in recipes if digest in folders}
    there |= {file: workspace.folder / file for file in own if own[file]}
    missing = tuple(recipe for digest, recipe in recipes.items() if digest not in there)
    return SoundPlan(name=name, sheet=sheet, there=there, missing=missing)
