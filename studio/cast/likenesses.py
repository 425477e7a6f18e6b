"""How like their sheets the characters of a take are: looked at where the stage says they are, kept in the store."""

from __future__ import annotations

import json
import math
from collections.abc import Mapping, Sequence
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
    Likeness,
    Threshold,
    Traits,
    calibrated,
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
from studio.cast.measures import measure
from studio.production.requests import RequestBook
from studio.production.store import written_or_said
from studio.workspace import Workspace

SCORE = "score.json"
_KIND = "likeness"
_TRAITS = "traits.json"
_SHEETS = "likeness-views"
_FORM = 2
"""Of what is kept; another form is looked at anew."""
_FEWEST, _MOST, _APART = 3, 9, 1.5
"""In so many frames of a take it is looked, one every so many seconds, the first and the last near its ends."""
_EDGE = 0.04
_ABSENT = 0.22
"""Up to this far from what surrounds it, in colours, a region holds nobody."""
_WIDEST = 640
"""Pixels across at which pictures and masks are compared."""

State = Literal["like", "unlike", "missing", "instead", "drifts", "unseen"]


class Look(Value):
    """How far somebody is from their sheet in one frame of a take."""

    frame: int
    distance: float


class Score(Value):
    """How one character is in one take, by one measure.

    `state`: like the sheet; unlike it; missing, where the place is but nobody in it; somebody else instead of them
    (`instead`, with `who` that is); like it for most of the take but not throughout (`drifts`, from `frame` on); or
    seen too little to say. `distance` is 0 for the sheet itself, and up to `limit` counts as like it; both are 0 for
    the unseen. `looks` are the frames in which most of them was seen. `drift` is how far the last of them is from the
    first, and `allowed` how far that may be.
    """

    character: str
    state: State
    measure: str = ""
    distance: float = 0.0
    limit: float = 0.0
    who: str = ""
    frame: int = 0
    looks: tuple[Look, ...] = ()
    drift: float = 0.0
    allowed: float = 0.0

    @property
    def fails(self) -> bool:
        return self.state not in ("like", "unseen")

    @property
    def likeness(self) -> float:
        """1 for a picture of the sheet itself, 0 for nothing in common; one measure's are comparable across shots."""
        return 1 - self.distance

    @property
    def worst(self) -> int:
        """The frame in which they are least like the sheet."""
        return max(self.looks, key=lambda each: each.distance).frame if self.looks else 0

    @property
    def enough(self) -> float:
        """The least likeness that counts as like the sheet."""
        return 1 - self.limit


class Scorer:
    """Scores the takes of one film by one measure.

    Attributes:
        alike: characters whose sheets are too much alike for the measure to tell apart; they are not judged.
    """

    def __init__(self, workspace: Workspace, film: Film, likeness: Likeness | None = None) -> None:
        self.workspace, self.film = workspace, film
        self.likeness = likeness or measure()
        self._colours = ColourLikeness()
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
        if (kept := self.kept(shot, take)) is not None:
            return kept
        request = self._book.request(shot)
        expected = [each.id for each in request.cast if each.id in self.known]
        if refusal(request) or not expected:
            return ()
        found = self._look(request, take, expected)
        name, store = self._name(request, take), self.workspace.store
        with store.making(_KIND, name) as folder, written_or_said(folder):
            text = json.dumps([score.model_dump(mode="json") for score in found], indent=1)
            (folder / SCORE).write_text(text + "\n", encoding="utf-8")
        return found

    def kept(self, shot: Shot, take: Take) -> tuple[Score, ...] | None:
        """What was found of a take before, by this measure and these sheets; None where nobody looked.

        Raises:
            ProjectError: what is kept cannot be read.
        """
        path = self.workspace.store.path(_KIND, self._name(self._book.request(shot), take)) / SCORE
        if not path.is_file():
            return None
        with written_or_said(path):
            return tuple(Score.model_validate(each) for each in json.loads(path.read_text("utf-8")))

    def _name(self, request: Request, take: Take) -> str:
        """Names a score by all it depends on."""
        sheets = [[each.id, *each.references] for each in self.film.characters if each.references]
        staged = request.with_(engine="animatic", model="", seed=0, prompt="")
        return digest_of([self.likeness.name, self.likeness.version, take.recipe, sheets, staged.intent(), _FORM])

    def _look(self, request: Request, take: Take, expected: list[str]) -> tuple[Score, ...]:
        small = _smaller(request)
        staged = stage(small)
        survey = Survey(staged, lambda *_: Mouth.REST)
        seen: dict[str, list[Found]] = {name: [] for name in expected}
        around: dict[str, list[float]] = {name: [] for name in expected}
        picture_file = take.picture(self.workspace.takes)
        frames: dict[str, list[int]] = {name: [] for name in expected}
        for frame in frames_looked_at(take.frames, float(request.rate)):
            picture = rgb(takes.frame_of(picture_file, frame))
            picture = resized(picture, small.width, small.height)
            owner = survey.at(min(request.frames - 1, frame)).owner
            regions = {actor.character.id: owner == place for place, actor in enumerate(staged.actors, 1)}
            regions = {name: regions[name] for name in expected if name in regions}
            for name, found in look(self.likeness, picture, regions, self.known).items():
                seen[name].append(found)
                frames[name].append(frame)
                around[name].append(self._from_around(picture, regions[name], owner))
        return tuple(self._judged(name, frames[name], seen[name], around[name]) for name in expected)

    def _judged(self, name: str, frames: Sequence[int], seen: Sequence[Found], around: Sequence[float]) -> Score:
        """What all looks together say: the middle one counts, and how the last is from the first."""
        if not seen or name in self.alike:
            return Score(character=name, state="unseen", measure=self.likeness.name)
        distance, limit = median(each.distance for each in seen), self.thresholds[name].limit
        well = _well_seen(seen)
        drift = self.likeness.distance(seen[well[0]].traits, seen[well[-1]].traits)
        allowed = max(limit, self.known[name].spread(self.likeness))
        score = Score(
            character=name,
            state="like",
            measure=self.likeness.name,
            distance=round(distance, 4),
            limit=round(limit, 4),
            looks=tuple(Look(frame=frames[at], distance=round(seen[at].distance, 4)) for at in well),
            drift=round(drift, 4),
            allowed=round(allowed, 4),
        )
        others = {each.nearest for each in seen} - {name}
        rival = median(each.rival for each in seen)
        if len(others) == 1 and all(each.nearest != name for each in seen):
            other = others.pop()
            if rival <= self.thresholds[other].limit:
                return score.with_(state="instead", who=other)
        if distance > limit:
            return score.with_(state="missing" if median(around) < _ABSENT else "unlike")
        if (away := _astray(score)) is not None:
            return score.with_(state="drifts", frame=away)
        return score

    def _from_around(self, picture: Picture, cover: Cover, owner: np.ndarray) -> float:
        """How far a region is from what surrounds it: next to nothing where nobody is in it."""
        rows, columns = np.flatnonzero(cover.any(axis=1)), np.flatnonzero(cover.any(axis=0))
        high, wide = len(rows) // 3 + 2, len(columns) // 3 + 2
        box = np.zeros_like(cover)
        box[max(0, rows[0] - high) : rows[-1] + high, max(0, columns[0] - wide) : columns[-1] + wide] = True
        ring = box & (owner == 0)
        if int(ring.sum()) < SMALLEST:
            return 1.0
        return self._colours.distance(self._colours.traits(picture, cover), self._colours.traits(picture, ring))

    def _known(self, character: Character) -> Known:
        return Known(character.id, tuple(self._of_view(file) for file in character.references))

    def _of_view(self, file: str) -> Traits:
        """What the measure notes of a picture of a sheet; kept in the store, so that it is seen once."""
        store = self.workspace.store
        name = digest_of([self.likeness.name, self.likeness.version, file, _FORM])
        path = store.path(_SHEETS, name) / _TRAITS
        if path.is_file():
            with written_or_said(path):
                return np.array(json.loads(path.read_text("utf-8")), np.float64)
        picture = _shrunk(read_picture(self.workspace.own_file(file)))
        traits = self.likeness.traits(picture, figure_in(picture))
        with store.making(_SHEETS, name) as folder, written_or_said(folder):
            (folder / _TRAITS).write_text(json.dumps(traits.tolist()) + "\n", encoding="utf-8")
        return traits


def frames_looked_at(frames: int, rate: float) -> list[int]:
    """In which frames of a take it is looked: the more of them the longer it is, evenly, in order, each once."""
    count = min(_MOST, max(_FEWEST, math.ceil(frames / rate / _APART) + 1))
    parts = np.linspace(_EDGE, 1 - _EDGE, count)
    return sorted({round(round(float(part) * (frames - 1), 6)) for part in parts})


def _well_seen(seen: Sequence[Found]) -> list[int]:
    """Which looks show as much of somebody as most: who comes in or is half gone is no stranger for that."""
    enough = median(each.pixels for each in seen) / 2
    return [at for at, each in enumerate(seen) if each.pixels >= enough]


def _astray(score: Score) -> int | None:
    """The frame from which somebody is no longer who they were at first; None where they are throughout."""
    off = next((each.frame for each in score.looks if each.distance > score.limit), None)
    return score.looks[-1].frame if off is None and score.drift > score.allowed else off


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
