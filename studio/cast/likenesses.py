"""How like their sheets the characters of a take are: looked at where the stage says they are, kept in the store."""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import cached_property
from statistics import median
from typing import Literal

import numpy as np

from audio.voices.casting import voice_recipes
from generation import takes
from generation.characters.likeness import (
    SMALLEST,
    ColourLikeness,
    Found,
    Known,
    Threshold,
    calibrated,
    known_by,
    look,
)
from generation.characters.pictures import Cover, Picture, figure_in, read_picture, resized, rgb
from generation.engines.animatic.passes import refusal
from generation.engines.animatic.passes.survey import Survey
from generation.request import Request
from generation.staging import stage
from generation.takes import Take
from storyboard.model import Character, Film, Shot
from storyboard.speech import Mouth
from storyboard.values import Value, digest_of
from studio.production.requests import RequestBook
from studio.production.store import written_or_said
from studio.workspace import Workspace

SCORE = "score.json"
_KIND = "likeness"
_MOMENTS = (0.15, 0.5, 0.85)
"""Where in a take it is looked: as parts of its length."""
_ABSENT = 0.22
"""Up to this far from what surrounds it, a region holds nobody."""
_WIDEST = 640
"""Pixels across at which pictures and masks are compared; colours need no more."""

State = Literal["like", "unlike", "missing", "instead", "unseen"]


class Score(Value):
    """How one character is in one take.

    `state`: like the sheet; unlike it; missing, where the place is but nobody in it; somebody else instead of them
    (`instead`, with `who` that is); or seen too little to say. `distance` is 0 for the sheet itself, and up to
    `limit` counts as like it; both are 0 for the unseen.
    """

    character: str
    state: State
    distance: float = 0.0
    limit: float = 0.0
    who: str = ""

    @property
    def fails(self) -> bool:
        return self.state in ("unlike", "missing", "instead")


class Scorer:
    """Scores the takes of one film.

    Attributes:
        alike: characters whose sheets are too much alike for the measure to tell apart; they are not judged.
    """

    def __init__(self, workspace: Workspace, film: Film) -> None:
        self.workspace, self.film = workspace, film
        self.likeness = ColourLikeness()
        self._book = RequestBook(film, voice_recipes(film))

    @cached_property
    def known(self) -> dict[str, Known]:
        """Everybody who has a sheet, by id."""
        return {each.id: self._known(each) for each in self.film.characters if each.references}

    @cached_property
    def thresholds(self) -> dict[str, Threshold]:
        known = self.known
        return {
            name: calibrated(self.likeness, who, [other for each, other in known.items() if each != name])
            for name, who in known.items()
        }

    @property
    def alike(self) -> list[str]:
        return [name for name, threshold in self.thresholds.items() if not threshold.tells_apart]

    def score(self, shot: Shot, take: Take) -> tuple[Score, ...]:
        """How everyone with a sheet is in a take of a shot; kept in the store, and found there the next time.

        Raises:
            EngineError: the take cannot be read.
            ProjectError: a picture of a sheet is not there, or the disk is full.
        """
        request = self._book.request(shot)
        expected = [each.id for each in request.cast if each.id in self.known]
        if refusal(request) or not expected:
            return ()
        name = self._name(request, take)
        store = self.workspace.store
        path = store.path(_KIND, name) / SCORE
        if not path.is_file():
            found = self._look(request, take, expected)
            with store.making(_KIND, name) as folder, written_or_said(folder):
                text = json.dumps([score.model_dump(mode="json") for score in found], indent=1)
                (folder / SCORE).write_text(text + "\n", encoding="utf-8")
            return found
        with written_or_said(path):
            return tuple(Score.model_validate(each) for each in json.loads(path.read_text("utf-8")))

    def _name(self, request: Request, take: Take) -> str:
        """Names a score by all it depends on."""
        sheets = [[each.id, *each.references] for each in self.film.characters if each.references]
        staged = request.with_(engine="animatic", model="", seed=0, prompt="")
        return digest_of([self.likeness.name, self.likeness.version, take.recipe, sheets, staged.intent(), _MOMENTS])

    def _look(self, request: Request, take: Take, expected: list[str]) -> tuple[Score, ...]:
        small = _smaller(request)
        staged = stage(small)
        survey = Survey(staged, lambda *_: Mouth.REST)
        seen: dict[str, list[Found]] = {name: [] for name in expected}
        around: dict[str, list[float]] = {name: [] for name in expected}
        picture_file = take.picture(self.workspace.takes)
        for moment in _MOMENTS:
            frame = min(take.frames - 1, round(moment * (take.frames - 1)))
            picture = rgb(takes.frame_of(picture_file, frame))
            picture = resized(picture, small.width, small.height)
            owner = survey.at(min(request.frames - 1, frame)).owner
            regions = {actor.character.id: owner == place for place, actor in enumerate(staged.actors, 1)}
            regions = {name: regions[name] for name in expected if name in regions}
            for name, found in look(self.likeness, picture, regions, self.known).items():
                seen[name].append(found)
                around[name].append(self._from_around(picture, regions[name], owner))
        return tuple(self._judged(name, seen[name], around[name]) for name in expected)

    def _judged(self, name: str, seen: list[Found], around: list[float]) -> Score:
        """What all looks together say: the middle one counts."""
        if not seen or name in self.alike:
            return Score(character=name, state="unseen")
        distance, limit = median(each.distance for each in seen), self.thresholds[name].limit
        told = {"character": name, "distance": round(distance, 4), "limit": round(limit, 4)}
        others = {each.nearest for each in seen} - {name}
        rival = median(each.rival for each in seen)
        if len(others) == 1 and all(each.nearest != name for each in seen):
            other = others.pop()
            if rival <= self.thresholds[other].limit:
                return Score.model_validate(told | {"state": "instead", "who": other})
        if distance <= limit:
            return Score.model_validate(told | {"state": "like"})
        return Score.model_validate(told | {"state": "missing" if median(around) < _ABSENT else "unlike"})

    def _from_around(self, picture: Picture, cover: Cover, owner: np.ndarray) -> float:
        """How far a region is from what surrounds it: next to nothing where nobody is in it."""
        rows, columns = np.flatnonzero(cover.any(axis=1)), np.flatnonzero(cover.any(axis=0))
        high, wide = len(rows) // 3 + 2, len(columns) // 3 + 2
        box = np.zeros_like(cover)
        box[max(0, rows[0] - high) : rows[-1] + high, max(0, columns[0] - wide) : columns[-1] + wide] = True
        ring = box & (owner == 0)
        if int(ring.sum()) < SMALLEST:
            return 1.0
        return self.likeness.distance(self.likeness.traits(picture, cover), self.likeness.traits(picture, ring))

    def _known(self, character: Character) -> Known:
        pictures = [read_picture(self.workspace.own_file(file)) for file in character.references]
        return known_by(self.likeness, character.id, [(each, figure_in(each)) for each in map(_shrunk, pictures)])


def names_of(film: Film) -> Mapping[str, str]:
    """What each character is called, by id."""
    return {each.id: each.name for each in film.characters}


def _smaller(request: Request) -> Request:
    """The same shot, no wider than is needed here."""
    if request.width <= _WIDEST:
        return request
    return request.with_(width=_WIDEST, height=max(2, round(request.height * _WIDEST / request.width / 2) * 2))


def _shrunk(picture: Picture) -> Picture:
    scale = _WIDEST / max(picture.shape)
    if scale >= 1:
        return picture
    return resized(picture, max(1, round(picture.shape[1] * scale)), max(1, round(picture.shape[0] * scale)))
