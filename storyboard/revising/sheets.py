"""The cast, the places and the scenes of a new draft, as changes to the sheets that the film has."""

from __future__ import annotations

from collections import Counter
from typing import Any

from storyboard.edits.naming import new_id, slug
from storyboard.model import Character, Film, Location, Scene
from storyboard.revising.drafts import Draft
from storyboard.revising.placing import Placement
from storyboard.revising.report import Change

_LOOKS = ("look", "wardrobe", "kind", "sex", "age")


class Sheets:
    """Matches the draft's sheets to the film's, and says what changes.

    Attributes:
        people, places: the film's id for each of the draft's. scenes: the film's scene for each of the draft's.
        people_before, places_before: the film's id for each of the old draft's.
        characters, locations: the film's sheets as they will be, in its order and then the new ones.
        changes: what changes, in sentences.
    """

    def __init__(self, placement: Placement, old: Draft | None) -> None:
        self.placement, self.film, self.new = placement, placement.film, placement.new.film
        self.old = old.film if old is not None else placement.film
        self.numbered = placement.new.numbered
        self.changes: list[Change] = []
        self.people_before = {one.id: placement.known.get(one.id, one.id) for one in self.old.characters}
        self._cast()
        self._stages()
        self.scenes = dict(placement.scenes)

    def _cast(self) -> None:
        sheets = dict(self.film.characters_by_id)
        by_name = {one.name.casefold(): one.id for one in self.film.characters}
        self.people: dict[str, str] = {}
        for one in self.new.characters:
            mine = self.placement.renamed.get(one.id) or self.people_before.get(one.id, one.id)
            if mine not in sheets:
                mine = by_name.get(one.name.casefold(), "")
            if not mine:
                mine = new_id(sheets, slug(one.name))
                sheets[mine] = one.with_(id=mine)
                self.changes.append(Change("character", f"{one.name} is new." + _looks(one)))
            elif one.id in self.placement.renamed:
                sheets[mine] = self._renamed(sheets[mine], one)
            else:
                before = self.old.characters_by_id.get(one.id)
                if before is not None:
                    sheets[mine] = self._described(sheets[mine], before, one)
            self.people[one.id] = mine
        self.characters = sheets

    def _renamed(self, sheet: Character, one: Character) -> Character:
        if sheet.name == one.name:
            return sheet
        self.changes.append(Change("character", f"{sheet.name} is now called {one.name}; the look and the voice stay."))
        return sheet.with_(name=one.name)

    def _described(self, sheet: Character, before: Character, after: Character) -> Character:
        fields: dict[str, Any] = {}
        for name in _LOOKS:
            was, now, have = getattr(before, name), getattr(after, name), getattr(sheet, name)
            if was == now or have == now or now in ("", None):
                continue  # an introduction that went with its scene takes nobody's face away
            if have == was:
                fields[name] = now
                self.changes.append(Change("character", f"{sheet.name}'s {name} is now: {now}."))
            else:
                self.changes.append(Change("kept", f"{sheet.name}'s {name} stays as you wrote it: {have}."))
        return sheet.with_(**fields) if fields else sheet

    def _stages(self) -> None:
        film, placement = self.film, self.placement
        sheets = dict(film.locations_by_id)
        by_name = {(one.name.casefold(), one.interior): one.id for one in film.locations}
        votes: Counter[tuple[str, str]] = Counter()
        for after, before in placement.drafts_scene.items():
            votes[self.old.scenes_by_id[before].location, self.new.scenes_by_id[after].location] += 1
        gone = {one.id for one in self.old.locations} - {one.id for one in self.new.locations}
        renamed = {there: here for (here, there), _ in votes.most_common() if here in gone}
        self.places_before: dict[str, str] = {}
        for one in self.old.locations:
            mine = one.id if one.id in sheets else by_name.get((one.name.casefold(), one.interior), "")
            if mine:
                self.places_before[one.id] = mine
        self.places: dict[str, str] = {}
        old_ids = {one.id for one in self.old.locations}
        for one in self.new.locations:
            was = one.id if one.id in old_ids else renamed.get(one.id, "")
            mine = self.places_before.get(was, "") or by_name.get((one.name.casefold(), one.interior), "")
            if mine in self.places.values() and one.id not in old_ids:
                mine = ""
            if not mine:
                mine = new_id(sheets, slug(one.name))
                sheets[mine] = one.with_(id=mine)
                self.changes.append(Change("place", f"{one.name} is a new place."))
            else:
                sheets[mine] = self._dressed(sheets[mine], self._before(was), one)
            self.places[one.id] = mine
        self.locations = sheets

    def _before(self, name: str) -> Location | None:
        return self.old.locations_by_id.get(name)

    def _dressed(self, sheet: Location, before: Location | None, after: Location) -> Location:
        if before is None:
            return sheet
        fields: dict[str, Any] = {}
        if before.name != after.name and sheet.name == before.name:
            fields["name"] = after.name
            self.changes.append(Change("place", f"{sheet.name} is now called {after.name}."))
        if after.look not in ("", before.look, sheet.look):
            if sheet.look == before.look:
                fields["look"] = after.look
                self.changes.append(Change("place", f"{after.name} is now described as: {after.look}"))
            else:
                self.changes.append(Change("kept", f"The look of {sheet.name} stays as you wrote it."))
        if before.interior != after.interior and sheet.interior == before.interior:
            fields["interior"] = after.interior
        return sheet.with_(**fields) if fields else sheet

    # Scenes

    def scene(self, after: Scene, mine: Scene, before: Scene | None) -> tuple[Scene, list[str]]:
        """A scene of the film as the draft has it, and what is different about it."""
        fields: dict[str, Any] = {}
        said: list[str] = []
        before = before or mine
        if after.id in self.numbered and after.number != mine.number:
            fields["number"] = after.number
            said.append(f"it is now number {after.number}.")
        if after.heading != before.heading and after.heading != mine.heading:
            fields["heading"] = after.heading
            said.append(f"its heading is now {after.heading}.")
        where = self.places[after.location]
        if where != self.places_before.get(before.location, before.location) and mine.location != where:
            fields["location"] = where
        if self._retold(before, after):
            # A mood is guessed from all the words of a scene; another guess is no reason to paint it all again.
            for name in ("time", "weather", "mood") if before.heading != after.heading else ("time", "weather"):
                was, now, have = getattr(before, name), getattr(after, name), getattr(mine, name)
                if was != now and have == was:
                    fields[name] = now
                    said.append(f"its {name} is now {now.value}.")
        if after.synopsis != before.synopsis and mine.synopsis == before.synopsis:
            fields["synopsis"] = after.synopsis
        if after.script != mine.script:
            fields["script"] = after.script
        return (mine.with_(**fields) if fields else mine), said

    def _retold(self, before: Scene, after: Scene) -> bool:
        """Whether the heading or the action changed: a word in a line does not change a scene's light."""
        if before.heading != after.heading:
            return True
        return _told(self.old, before) != _told(self.new, after)


def _told(film: Film, scene: Scene) -> list[str]:
    return [shot.action for shot in film.shots if shot.scene == scene.id and not shot.lines]


def _looks(one: Character) -> str:
    told = ", ".join(filter(None, (str(one.age) if one.age is not None else "", one.look, one.wardrobe)))
    return f" {told[:1].upper()}{told[1:]}." if told else ""


def inserted_number(before: str, after: str, taken: set[str]) -> str:
    """The number of a scene that was put between two numbered ones: 3A after 3; A1 before 1."""
    letters = "ABCDEFGHJKLMNPQRSTUVWXYZ"
    for size in range(1, 200):
        for letter in letters:
            number = f"{before}{letter * size}" if before else f"{letter * size}{after}"
            if number.casefold() not in taken:
                return number
    return f"{before or after}-{len(taken)}"
