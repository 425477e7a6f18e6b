"""What a question is about, and proof that its answer touches nothing else: the text of a film cannot widen it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, Literal

from pydantic import BaseModel, ConfigDict, Field, create_model

from storyboard import changes
from storyboard.model import Cut, Film, Scene, Shot
from storyboard.prompts.proposals import (
    AddAlternate,
    AddShot,
    Edit,
    RemoveUse,
    SetAction,
    SetCamera,
    SetLength,
    SetLine,
    SetScene,
    TrimUse,
)

MOST_EDITS = 16
_SHOT_FIELDS = frozenset({"action", "camera", "frames", "lines", "characters"})
_SCENE_FIELDS = frozenset({"time", "weather", "mood"})


@dataclass(frozen=True)
class Scope:
    """The shots that may be changed, the scenes whose light may be, and that may get shots, and the cuts, in order.

    A shot's alternates belong to its scene: they need the shot, not the scene.
    """

    shots: tuple[Shot, ...] = ()
    scenes: tuple[Scene, ...] = ()
    cuts: tuple[Cut, ...] = ()

    @classmethod
    def of(cls, film: Film, *, shot: Shot | None = None, scene: Scene | None = None, cut: Cut | None = None) -> Scope:
        """One shot; or a scene and its shots; or a cut's uses; or the whole film."""
        if shot is not None:
            return cls(shots=(shot,))
        if scene is not None:
            return cls.of_scenes(film, (scene.id,))
        if cut is not None:
            return cls(cuts=(cut,))
        return cls(film.shots, film.scenes, film.cuts)

    @classmethod
    def of_shots(cls, film: Film, shots: Iterable[str]) -> Scope:
        """Some shots, by id."""
        named = frozenset(shots)
        return cls(tuple(shot for shot in film.shots if shot.id in named))

    @classmethod
    def of_scenes(cls, film: Film, scenes: Iterable[str]) -> Scope:
        """Some scenes, by id, and their shots."""
        named = frozenset(scenes)
        shots = tuple(shot for shot in film.shots if shot.scene in named)
        return cls(shots, tuple(scene for scene in film.scenes if scene.id in named))

    def also(self, film: Film, scenes: Iterable[str]) -> Scope:
        """These scenes, by id, with their shots, and the shots that it was about: a wish that names them says so."""
        named = Scope.of_scenes(film, scenes)
        shots = {shot.id for shot in (*self.shots, *named.shots)}
        return Scope(Scope.of_shots(film, shots).shots, named.scenes, self.cuts)

    def widened(self, film: Film, before: Film) -> str:
        """How an edit reached beyond the scope, in a sentence; empty if it did not."""
        change = changes.between(before, film)
        shots = {shot.id for shot in self.shots}
        if change.film or change.characters or change.locations or change.shots.removed:
            return "Only shots, scenes and cuts may be changed here; leave people, places and the film as they are."
        if change.scenes.added or change.scenes.removed or change.scenes.reordered:
            return "The scenes stay as they follow each other; change only their time, weather and mood."
        asked = {scene.id for scene in self.scenes}
        for name, fields in change.scenes.changed.items():
            if name not in asked or not fields <= _SCENE_FIELDS:
                return f"Scene {before.scenes_by_id[name].number} is not what was asked about; leave it as it is."
        for name, fields in change.shots.changed.items():
            if name not in shots or not fields <= _SHOT_FIELDS:
                return f"Shot {before.shots_by_id[name].number} is not what was asked about; leave it as it is."
        homes = {scene.id for scene in self.scenes} | {shot.scene for shot in self.shots}
        for name in change.shots.added:
            if film.shots_by_id[name].scene not in homes:
                return f"Scene {film.scenes_by_id[film.shots_by_id[name].scene].number} is not what was asked about."
        return self._widened_cuts(change, film, before)

    def _widened_cuts(self, change: changes.Change, film: Film, before: Film) -> str:
        """A shot that became shorter may shorten the cuts that visit it; nothing else reaches a cut out of scope."""
        asked = {cut.id for cut in self.cuts}
        shorter = {name for name, fields in change.shots.changed.items() if "frames" in fields}
        for name in change.cuts.touched - asked:
            old = before.cuts_by_id.get(name)
            if old is None or name not in film.cuts_by_id or not shorter & {use.shot for use in old.uses}:
                return f"Cut {old.name if old else film.cuts_by_id[name].name} is not what was asked about."
        return ""

    def answer(self) -> type[BaseModel]:
        """What an answer is: a list of the edits that this scope has, naming only what is in it."""
        kinds = [kind for kind in self._kinds() if kind is not None]
        union: Any = kinds[0]
        for kind in kinds[1:]:
            union = union | kind
        edits = (list[union], Field(min_length=1, max_length=MOST_EDITS))
        made: type[BaseModel] = create_model("Proposals", __config__=ConfigDict(extra="forbid"), edits=edits)
        return made

    def _kinds(self) -> list[Any]:
        found: list[Any] = []
        shots, scenes = _one_of([shot.number for shot in self.shots]), _one_of([scene.number for scene in self.scenes])
        if shots is not None:
            found += [_narrowed(kind, shot=shots) for kind in (SetAction, SetCamera, SetLength, AddAlternate)]
            if any(shot.lines for shot in self.shots):
                found.append(_narrowed(SetLine, shot=_one_of([shot.number for shot in self.shots if shot.lines])))
        if scenes is not None:
            after = _one_of(["", *(shot.number for shot in self.shots)])
            found.append(_narrowed(SetScene, scene=scenes))
            found.append(_narrowed(AddShot, scene=scenes, after=after, number=Literal[""], card=Literal[""]))
        for cut in self.cuts:
            uses = _one_of([use.id for use in cut.uses])
            if uses is not None:
                found += [_narrowed(kind, cut=_one_of([cut.name]), use=uses) for kind in (RemoveUse, TrimUse)]
        return found


def _one_of(names: list[str]) -> Any:
    return Literal[tuple(dict.fromkeys(names))] if names else None


def _narrowed(kind: type[Edit], **fields: Any) -> type[Edit]:
    """An edit that can name only these: a model that is held to the schema cannot even say another."""
    narrowed: Any = {name: (of, ...) for name, of in fields.items()}
    made: type[Edit] = create_model(kind.__name__, __base__=kind, **narrowed)
    return made
