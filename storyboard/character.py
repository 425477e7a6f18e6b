"""Who is in a film: how each is seen, worded, dressed and heard, and who agreed to be shown."""

from __future__ import annotations

from datetime import date
from typing import Literal, Self

from pydantic import Field, model_validator

from storyboard.values import Id, Value


class Voice(Value):
    """How a character sounds; the language is each line's own."""

    engine: str = "espeak"
    variant: str = ""
    pitch: int = Field(default=50, ge=0, le=99)
    words_per_minute: int = Field(default=165, ge=80, le=400)


class Consent(Value):
    """That a person agreed to be shown: who gave it, on which day, and for which pictures of them."""

    given_by: str = Field(min_length=1, max_length=200)
    on: date
    references: tuple[str, ...] = ()
    note: str = ""


Side = Literal["front", "three-quarter", "profile", "back", "close", "full"]
"""How a character is seen in a view of their sheet."""


class View(Value):
    """What is known of a picture of a character's `references`: which side it shows, and where it came from.

    `photograph` is the reference that it was made from; a view with none was drawn from words and shows nobody real.
    """

    file: str
    side: Side
    photograph: str = ""


class Lora(Value):
    """A trained memory of a character for one model: its file in the project, how strongly it counts, its word.

    `trigger` is the word that a prompt says for it; `sheet` names the views that it was trained on.
    """

    file: str
    model: str
    weight: float = Field(default=1.0, ge=0, le=2)
    trigger: str = ""
    sheet: str = ""


class Character(Value):
    """Someone in the film. `look` and `wardrobe` are words that every prompt quotes as they stand.

    `references` are pictures that engines hold on to, the most telling first; `views` says what is known of them. One
    that is no view is a photograph, and whoever is on it must have given `consent` before the film leaves the studio.
    `descriptor` is the character's fixed wording; without one, it is made of `look` and `wardrobe`. `loras` holds at
    most one for each model.
    """

    id: Id
    name: str
    look: str = ""
    wardrobe: str = ""
    kind: Literal["person", "child", "robot", "dog", "cat", "horse", "bird"] = "person"
    sex: Literal["female", "male", ""] = ""
    age: int | None = Field(default=None, ge=0, le=150)
    references: tuple[str, ...] = ()
    voice: Voice | None = None
    consent: Consent | None = None
    descriptor: str = Field(default="", max_length=600)
    views: tuple[View, ...] = ()
    loras: tuple[Lora, ...] = ()

    @property
    def photographs(self) -> tuple[str, ...]:
        """The references that show a real person: photographs, and views that were made from one."""
        invented = {view.file for view in self.views if not view.photograph}
        return tuple(reference for reference in self.references if reference not in invented)

    @property
    def unconsented(self) -> tuple[str, ...]:
        """The pictures of a real person that no recorded consent covers; a view is covered with its photograph."""
        covered = self.consent.references if self.consent else ()
        source = {view.file: view.photograph for view in self.views}
        return tuple(each for each in self.photographs if each not in covered and source.get(each) not in covered)

    @property
    def words(self) -> str:
        """The character's fixed wording, which every prompt quotes as it stands."""
        return self.descriptor or ", ".join(part for part in (self.look, self.wardrobe) if part)

    @model_validator(mode="after")
    def _views_are_of_references(self) -> Self:
        if stray := [view.file for view in self.views if view.file not in self.references]:
            raise ValueError(f"the view {stray[0]} is not among the references")
        for what, names in (("view", [v.file for v in self.views]), ("LoRA", [each.model for each in self.loras])):
            if len(set(names)) < len(names):
                raise ValueError(f"there are two entries of {what} {next(n for n in names if names.count(n) > 1)}")
        return self
