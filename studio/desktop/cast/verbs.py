"""What can be done to people and places: each verb is one step of undo, by its name."""

from __future__ import annotations

from datetime import date
from functools import partial
from typing import Literal, cast

from PySide6.QtCore import QObject

from storyboard import edits
from storyboard.edits.cast import CharacterFields, LocationFields
from storyboard.model import Character, Film, Location, Voice
from studio.desktop.session import Session

Kind = Literal["person", "child", "robot", "dog", "cat", "horse", "bird"]
Sex = Literal["female", "male", ""]
KINDS: tuple[Kind, ...] = ("person", "child", "robot", "dog", "cat", "horse", "bird")


class Verbs(QObject):
    """The cast's verbs on the session's film."""

    def __init__(self, session: Session, parent: QObject) -> None:
        super().__init__(parent)
        self.session = session

    def character(self, name: str) -> Character:
        return self.session.film.characters_by_id[name]

    def location(self, name: str) -> Location:
        return self.session.film.locations_by_id[name]

    # ------------------------------------------------------------------ people

    def add_character(self) -> str:
        """Somebody new; their id."""
        before = self.session.film.characters_by_id
        label = self.tr("add character")
        self.session.edit(label, lambda film: edits.add_character(film, self._free(self.tr("Somebody"), film)))
        return next((each.id for each in self.session.film.characters if each.id not in before), "")

    def _free(self, name: str, film: Film) -> str:
        taken = {each.name for each in film.characters} | {each.name for each in film.locations}
        number, free = 1, name
        while free in taken:
            number += 1
            free = f"{name} {number}"
        return free

    def set_text(self, who: str, field: str, text: str) -> bool:
        """Name, look or wardrobe; typing on is the same step."""
        if field == "name" and not text.strip():
            return False
        words = {
            "name": self.tr("rename {0}"),
            "look": self.tr("change the look of {0}"),
            "wardrobe": self.tr("change the wardrobe of {0}"),
        }[field]
        fields = cast(CharacterFields, {field: text})
        label = words.format(self.character(who).name)
        return self.session.edit(label, partial(_set_character, who=who, fields=fields), merge=f"{field} of {who}")

    def set_kind(self, who: str, kind: Kind) -> bool:
        """What kind of being it is."""
        return self._set(who, self.tr("change what {0} is"), {"kind": kind})

    def set_sex(self, who: str, sex: Sex) -> bool:
        """Female, male, or not said."""
        return self._set(who, self.tr("change what {0} is"), {"sex": sex})

    def set_age(self, who: str, age: int | None) -> bool:
        """How old; None is not said."""
        return self._set(who, self.tr("change the age of {0}"), {"age": age}, merge=f"age of {who}")

    def set_voice(self, who: str, voice: Voice) -> bool:
        """How somebody sounds; sliding on is the same step."""
        return self._set(who, self.tr("change the voice of {0}"), {"voice": voice}, merge=f"voice of {who}")

    def merge(self, kept: str, gone: str) -> bool:
        """Two that are one."""
        label = self.tr("merge {0} into {1}").format(self.character(gone).name, self.character(kept).name)
        return self.session.edit(label, partial(edits.merge_characters, kept=kept, gone=gone))

    def remove_character(self, who: str) -> bool:
        """Out of the film; refused while they are in a shot."""
        label = self.tr("remove {0}").format(self.character(who).name)
        return self.session.edit(label, partial(edits.remove_character, character=who))

    def give_consent(self, who: str, given_by: str, on: date, note: str) -> bool:
        """Record that whoever is on the photographs agreed to be shown."""
        label = self.tr("record consent for {0}").format(self.character(who).name)
        give = partial(edits.give_consent, character=who, given_by=given_by, on=on, note=note)
        return self.session.edit(label, give)

    def withdraw_consent(self, who: str) -> bool:
        """They no longer agree."""
        label = self.tr("withdraw consent for {0}").format(self.character(who).name)
        return self.session.edit(label, partial(edits.withdraw_consent, character=who))

    def _set(self, who: str, words: str, fields: CharacterFields, merge: str = "") -> bool:
        label = words.format(self.character(who).name)
        return self.session.edit(label, partial(_set_character, who=who, fields=fields), merge=merge)

    # ------------------------------------------------------------------ places

    def add_location(self) -> str:
        """A new place; its id."""
        before = self.session.film.locations_by_id
        label = self.tr("add place")
        self.session.edit(label, lambda film: edits.add_location(film, self._free(self.tr("Somewhere"), film)))
        return next((each.id for each in self.session.film.locations if each.id not in before), "")

    def set_place_text(self, where: str, field: str, text: str) -> bool:
        """Name or look of a place."""
        if field == "name" and not text.strip():
            return False
        words = self.tr("rename {0}") if field == "name" else self.tr("change the look of {0}")
        fields = cast(LocationFields, {field: text})
        label = words.format(self.location(where).name)
        return self.session.edit(label, partial(_set_location, where=where, fields=fields), merge=f"{field} of {where}")

    def set_interior(self, where: str, interior: bool) -> bool:
        """Inside or outside."""
        label = self.tr("change where {0} is").format(self.location(where).name)
        return self.session.edit(label, partial(_set_location, where=where, fields={"interior": interior}))

    def remove_location(self, where: str) -> bool:
        """Out of the film; refused while a scene plays there."""
        label = self.tr("remove {0}").format(self.location(where).name)
        return self.session.edit(label, partial(edits.remove_location, location=where))

    # ------------------------------------------------------------------ pictures

    def references(self, name: str, *, is_place: bool) -> tuple[str, ...]:
        """The reference pictures of somebody or of a place."""
        return self.location(name).references if is_place else self.character(name).references

    def set_references(self, name: str, references: tuple[str, ...], *, is_place: bool) -> bool:
        """Other reference pictures."""
        if is_place:
            label = self.tr("change the pictures of {0}").format(self.location(name).name)
            return self.session.edit(label, partial(_set_location, where=name, fields={"references": references}))
        return self._set(name, self.tr("change the pictures of {0}"), {"references": references})


def _set_character(film: Film, who: str, fields: CharacterFields) -> Film:
    return edits.set_character(film, who, **fields)


def _set_location(film: Film, where: str, fields: LocationFields) -> Film:
    return edits.set_location(film, where, **fields)
