"""From a film and its folder to the programme that plays: planned as an export is, only that nothing is made."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from audio.cues import cue_sheet, sound_recipes
from audio.making import SOUND, SPEECH
from audio.voices.casting import voice_recipes
from generation.request import Request
from generation.takes import Take, takes_of
from storyboard.errors import ProjectError, ShotgraphError, SoundError
from storyboard.model import Cut, Film
from storyboard.speech import Speech
from storyboard.timeline import Timeline, lay_out
from storyboard.values import digest_of
from studio.delivery.captions import captions
from studio.delivery.finishing import finish_of
from studio.desktop.playing.mixing import MIXES, SOUNDS
from studio.desktop.playing.programme import (
    Programme,
    SoundPlan,
    Stage,
    alone,
    as_shown,
    captions_to_burn,
    nothing,
)
from studio.production.jobs import TakeJob
from studio.production.making import MIX, PIECE
from studio.production.plan import Stock, plan_takes
from studio.production.produce import stock_of
from studio.production.requests import RequestBook
from studio.workspace import Workspace


@dataclass(frozen=True)
class Asked:
    """What is to be planned: a cut of a film by its id, or one shot by itself. `scratch` may hold sounds and mixes."""

    workspace: Workspace
    film: Film
    cut: str
    shot: str
    scratch: Path


def planned(asked: Asked) -> Programme:
    """The programme; what cannot be played is one of no frames with a sentence."""
    film, workspace = asked.film, asked.workspace
    cut = alone(film, asked.shot) if asked.shot else film.cuts_by_id[asked.cut]
    if not cut.uses:
        return nothing(film, cut)
    try:
        return _planned(asked, workspace, film, cut)
    except ShotgraphError as error:
        return nothing(film, cut, error.sentence)


def _planned(asked: Asked, workspace: Workspace, film: Film, cut: Cut) -> Programme:
    stock = _stock(workspace, film)
    shots = list(dict.fromkeys(use.shot for use in cut.uses))
    plan = plan_takes(film, stock, shots)
    coming = {job.name: job for job in plan.jobs if isinstance(job, TakeJob)}
    takes = {**stock.takes_by_recipe, **{name: _to_come(job) for name, job in coming.items()}}
    timeline = lay_out(film, cut, plan.takes)
    voices = voice_recipes(film)
    folders = _sound_folders(asked, stock)
    speech = _speech(film, shots, {line: recipe.digest() for line, recipe in voices.items()}, folders)
    shown = captions(film, timeline, speech, cut.delivery.language)
    book = RequestBook(film, voices)
    finish = finish_of(film, cut, timeline, book.request, captions_to_burn(cut, shown))
    made = as_shown(timeline, takes, film, finish)
    pieces_there = stock.digests.get("piece", frozenset())
    return Programme(
        film=film,
        cut=cut,
        alone=asked.shot,
        timeline=timeline,
        pieces=made,
        stage=Stage(
            takes=takes,
            chosen=plan.takes,
            files={take.recipe: take.picture(workspace.takes) for take in stock.takes},
            made={name: workspace.store.path("piece", name) / PIECE for name in pieces_there},
            requests=_drawable(coming),
            voices={name: folder for name, folder in folders.items() if (folder / SPEECH).is_file()},
            aims=finish.aims,
            refused=plan.refused,
        ),
        captions=shown,
        sound=_sound(asked, cut, timeline, stock, folders),
    )


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
        sheet = cue_sheet(film, cut, timeline, voice_recipes(film))
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
