"""Joins the script supervisor to what only the studio knows: the staged picture, and lines as they were spoken."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from storyboard.continuity.rehearsed import Rehearsed, Sighting
from storyboard.errors import ShotgraphError
from storyboard.model import Film
from storyboard.time import frames_to_hold
from studio.workspace import Workspace

if TYPE_CHECKING:
    from generation.stage import Actor, Stage, View

_MOVES = 0.12
"""Part of the frame's width that somebody has to cross before it counts as going somewhere."""
_ASIDE = 0.35
"""Sine of the angle from the lens past which a look goes to one side: 20 degrees."""


def rehearsed(workspace: Workspace, film: Film) -> Rehearsed:
    """The film staged shot by shot, without drawing a frame, and the lengths of the lines that have been spoken."""
    from audio.voices.casting import voice_recipes
    from studio.production.requests import RequestBook

    recipes = voice_recipes(film)
    seen: dict[str, Mapping[str, Sighting]] = {}
    undrawn: dict[str, tuple[str, ...]] = {}
    book = RequestBook(film, recipes)
    from generation.staging import stage as rehearse

    for shot in film.shots:
        if shot.card:
            continue
        stage = rehearse(book.request(shot))
        if stage.actors:
            seen[shot.id] = _sightings(stage)
        if stage.unknown and shot.engine == "animatic":
            undrawn[shot.id] = stage.unknown
    return Rehearsed(seen=seen, undrawn=undrawn, spoken=spoken_frames(workspace, film))


def spoken_frames(workspace: Workspace, film: Film) -> dict[str, int]:
    """Frames that each line takes to say, for those whose voice is in the store already."""
    from audio.making import SPEECH
    from audio.voices.casting import voice_recipes

    lengths: dict[str, int] = {}
    for line, recipe in voice_recipes(film).items():
        path = workspace.store.path("sound", recipe.digest()) / SPEECH
        if path.is_file():
            lengths[line] = _frames(path, film)
    return lengths


def _frames(path: Path, film: Film) -> int:
    from fractions import Fraction

    from audio.voices.protocol import read_speech

    return frames_to_hold(Fraction(read_speech(path).duration_ms, 1000), film.rate)


def _sightings(stage: Stage) -> dict[str, Sighting]:
    from generation.stage import View

    first, last = View.of(stage, 0), View.of(stage, stage.frames - 1)
    return {actor.character.id: _sighting(stage, actor, first, last) for actor in stage.actors}


def _sighting(stage: Stage, actor: Actor, first: View, last: View) -> Sighting:
    import math

    enters, leaves = _across(actor, first, 0), _across(actor, last, stage.frames - 1)
    start, end = actor.position.at(0), actor.position.at(stage.frames - 1)
    way = sum((b - a) * r for a, b, r in zip(start, end, first.right, strict=True))
    wide = stage.width / first.focal * max(0.5, _depth(start, first))
    facing = actor.facing.at(stage.frames // 2)[0]
    aside = math.sin(facing) * first.right[0] + math.cos(facing) * first.right[2]
    return Sighting(
        enters=enters,
        leaves=leaves,
        looks=0 if abs(aside) < _ASIDE else 1 if aside > 0 else -1,
        travels=0 if abs(way) < _MOVES * wide else 1 if way > 0 else -1,
        holds=actor.holds,
    )


def _across(actor: Actor, view: View, frame: int) -> float:
    """Where somebody stands in the frame, 0 at its left edge and 1 at its right; far outside if behind the lens."""
    point = actor.position.at(frame)
    depth = _depth(point, view)
    if depth <= 0:
        return -9.0
    offset = sum((a - b) * r for a, b, r in zip(point, view.position, view.right, strict=True))
    return 0.5 + offset * view.focal / depth / view.width


def _depth(point: tuple[float, ...], view: View) -> float:
    return sum((a - b) * f for a, b, f in zip(point, view.position, view.forward, strict=True))


def staged(workspace: Workspace, film: Film) -> tuple[Rehearsed, str]:
    """A rehearsal of the film, or as much of one as can be had and a sentence about what could not."""
    try:
        return rehearsed(workspace, film), ""
    except ShotgraphError as refusal:
        spoken = Rehearsed(spoken=spoken_frames(workspace, film))
        return spoken, f"The film could not be staged, so sides and eyes were not checked: {refusal.sentence}"
