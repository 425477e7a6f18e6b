"""The scenes of a film under a new draft: in its order, with its headings, and with the numbers that people know."""

from __future__ import annotations

from collections.abc import Iterable

from storyboard.edits.naming import new_id, slug
from storyboard.model import Scene, Shot
from storyboard.revising.placing import Placement, longest_run
from storyboard.revising.report import Change
from storyboard.revising.sheets import Sheets, inserted_number


class Scenes:
    """The film's scenes as the draft has them.

    Attributes:
        told: the scenes that are in the draft, in its order.
        scene_of: the film's scene for each of the draft's, by id.
        changes: what changes, in sentences.
    """

    def __init__(self, placement: Placement, sheets: Sheets) -> None:
        self.placement, self.film, self.new, self.sheets = placement, placement.film, placement.new, sheets
        self.changes: list[Change] = []
        self._tell()

    def number_of(self, scene: str) -> str:
        """What people call a scene."""
        known = self._numbers.get(scene)
        return self.film.scenes_by_id[scene].number if known is None else known

    def _tell(self) -> None:
        numbers = {scene.number.casefold() for scene in self.film.scenes}
        ids = set(self.film.scenes_by_id)
        self.scene_of: dict[str, str] = {}
        told: list[Scene] = []
        self.scenes_kept = bool(self.sheets.scenes)
        mine_in_order = [self.sheets.scenes.get(scene.id) for scene in self.new.film.scenes]
        self._say_moved([each for each in mine_in_order if each is not None])
        for place, scene in enumerate(self.new.film.scenes):
            mine = mine_in_order[place]
            if mine is not None:
                was = self.placement.basis.scenes_by_id[self.placement.drafts_scene[scene.id]]
                new, said = self.sheets.scene(scene, self.film.scenes_by_id[mine], was)
                if said:
                    words = f"Scene {self.film.scenes_by_id[mine].number}: {' '.join(said)}"
                    self.changes.append(Change("scene", words, new.number, lines=scene.script))
            else:
                new = self._new_scene(scene, told, mine_in_order[place + 1 :], numbers, ids)
                words = f"Scene {new.number} is new: {new.heading or self.sheets.locations[new.location].name}."
                self.changes.append(Change("new scene", words, new.number, lines=scene.script))
            self.scene_of[scene.id] = new.id
            told.append(new)
        self.told = told
        self._numbers = {scene.id: scene.number for scene in told}

    def _new_scene(
        self, scene: Scene, told: list[Scene], following: list[str | None], numbers: set[str], ids: set[str]
    ) -> Scene:
        """A scene that was not there, with a number that takes no other scene's away."""
        number = scene.number
        if scene.id not in self.new.numbered and self.scenes_kept:
            ahead = next((self.film.scenes_by_id[each].number for each in following if each is not None), "")
            number = scene.number if not told and not ahead else ""
            if not number and told and not ahead and told[-1].number.isdecimal():
                number = str(int(told[-1].number) + 1)
            if not number or number.casefold() in numbers:
                number = inserted_number(told[-1].number if told else "", ahead, numbers)
        numbers.add(number.casefold())
        name = new_id(ids, f"scene-{slug(number)}")
        ids.add(name)
        return scene.with_(id=name, number=number, location=self.sheets.places[scene.location])

    def _say_moved(self, mine: list[str]) -> None:
        place = {scene.id: position for position, scene in enumerate(self.film.scenes)}
        staying = longest_run([place[each] for each in mine])
        for position, scene in enumerate(mine):
            if position not in staying:
                number = self.film.scenes_by_id[scene].number
                told = f"Scene {number} now comes first."
                if position:
                    told = f"Scene {number} now comes after scene {self.film.scenes_by_id[mine[position - 1]].number}."
                self.changes.append(Change("moved scene", told, number))

    def all_scenes(self, shots: Iterable[Shot]) -> tuple[Scene, ...]:
        """The scenes of the draft in its order; the director's own behind the ones they stood behind."""
        used = {shot.scene for shot in shots}
        there = {scene.id for scene in self.told}
        scenes = list(self.told)
        last = ""
        for scene in self.film.scenes:
            if scene.id in there:
                last = scene.id
                continue
            omitted = scene.number.casefold() in self.new.omitted
            if omitted and scene.heading != "OMITTED":
                self.changes.append(Change("omitted scene", f"Scene {scene.number} is omitted.", scene.number))
                scene = scene.with_(heading="OMITTED", synopsis="", script=None)
            elif not omitted and scene.id not in used and scene.script is not None:
                self.changes.append(Change("gone scene", f"Scene {scene.number} is gone.", scene.number))
                continue
            if omitted:
                last = self._before_omitted(scene)
            at = next((i + 1 for i, each in enumerate(scenes) if each.id == last), 0)
            scenes.insert(at, scene)
            last = scene.id
        return tuple(scenes)

    def _before_omitted(self, scene: Scene) -> str:
        """The scene behind which an omitted one stands in the draft."""
        before = self.new.omitted[scene.number.casefold()]
        return self.told[min(before, len(self.told)) - 1].id if before and self.told else ""
