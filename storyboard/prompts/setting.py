"""Proposed edits of what a film is and where it plays: title, logline, cast, places, scenes; and what an edit is."""

from __future__ import annotations

from abc import ABC, abstractmethod
from typing import Annotated, Literal

from pydantic import Field

from storyboard import edits
from storyboard.edits.cast import SceneFields
from storyboard.errors import FilmError
from storyboard.model import Film, Mood, TimeOfDay, Weather
from storyboard.prompts.naming import place_named, scene_numbered
from storyboard.values import Value

Name = Annotated[str, Field(min_length=1, max_length=80)]
Words = Annotated[str, Field(max_length=600)]
Short = Annotated[str, Field(max_length=240)]
SceneNumber = Annotated[str, Field(min_length=1, max_length=12)]


class Edit(Value, ABC):
    """One change to a film. `because` is what it does for the film, in a sentence."""

    because: Short = ""

    @abstractmethod
    def apply(self, film: Film) -> Film:
        """The film with this change.

        Raises:
            FilmError: it cannot be made; what it names is not there, or it would make a film that cannot be.
        """

    @abstractmethod
    def sentence(self, film: Film) -> str:
        """What it changes, for a person who decides; `film` is the film as it is before."""

    def before(self, film: Film) -> str:
        """How what it changes is now, in a few words; empty where it makes something new.

        Raises:
            FilmError: what it names is not there.
        """
        return ""


class SetTitle(Edit):
    verb: Literal["set_title"] = "set_title"
    title: Name

    def apply(self, film: Film) -> Film:
        return edits.set_title(film, self.title)

    def sentence(self, film: Film) -> str:
        return f"The film is called “{self.title}”."

    def before(self, film: Film) -> str:
        return film.title


class SetLogline(Edit):
    verb: Literal["set_logline"] = "set_logline"
    logline: Words

    def apply(self, film: Film) -> Film:
        return edits.set_logline(film, self.logline)

    def sentence(self, film: Film) -> str:
        return f"Logline: {self.logline}"

    def before(self, film: Film) -> str:
        return film.logline


class AddCharacter(Edit):
    verb: Literal["add_character"] = "add_character"
    name: Name
    look: Short = ""
    wardrobe: Short = ""
    kind: Literal["person", "child", "robot", "dog", "cat", "horse", "bird"] = "person"
    sex: Literal["female", "male", ""] = ""
    age: Annotated[int, Field(ge=0, le=150)] | None = None

    def apply(self, film: Film) -> Film:
        if any(each.name.casefold() == self.name.casefold() for each in film.characters):
            raise FilmError(f"{self.name} is in the film already.")
        return edits.add_character(
            film, self.name, look=self.look, wardrobe=self.wardrobe, kind=self.kind, sex=self.sex, age=self.age
        )

    def sentence(self, film: Film) -> str:
        known = ", ".join(filter(None, (self.kind, self.look, self.wardrobe)))
        return f"Cast {self.name}: {known}."


class AddPlace(Edit):
    verb: Literal["add_place"] = "add_place"
    name: Name
    interior: bool = False
    look: Short = ""

    def apply(self, film: Film) -> Film:
        if any(each.name.casefold() == self.name.casefold() for each in film.locations):
            raise FilmError(f"{self.name} is in the film already.")
        return edits.add_location(film, self.name, interior=self.interior, look=self.look)

    def sentence(self, film: Film) -> str:
        kind = "interior" if self.interior else "exterior"
        return f"A place: {self.name}, {kind}{', ' if self.look else ''}{self.look}."


class AddScene(Edit):
    verb: Literal["add_scene"] = "add_scene"
    number: SceneNumber
    place: Name
    time: TimeOfDay = TimeOfDay.DAY
    weather: Weather = Weather.CLEAR
    mood: Mood = Mood.NEUTRAL
    synopsis: Words = ""

    def apply(self, film: Film) -> Film:
        if any(each.number == self.number for each in film.scenes):
            raise FilmError(f"There is a scene {self.number} already.")
        place = place_named(film, self.place)
        heading = (
            f"{'INT.' if film.locations_by_id[place].interior else 'EXT.'} {self.place.upper()} - {self.time.upper()}"
        )
        return edits.add_scene(
            film,
            self.number,
            place,
            heading=heading,
            time=self.time,
            weather=self.weather,
            mood=self.mood,
            synopsis=self.synopsis,
        )

    def sentence(self, film: Film) -> str:
        return f"Scene {self.number}: {self.place}, {self.time.value}, {self.mood.value}. {self.synopsis}".strip()


class SetScene(Edit):
    """Another time of day, weather or mood for a scene; what is not said stays as it is."""

    verb: Literal["set_scene"] = "set_scene"
    scene: SceneNumber
    time: TimeOfDay | None = None
    weather: Weather | None = None
    mood: Mood | None = None

    def apply(self, film: Film) -> Film:
        fields: SceneFields = {}
        if self.time is not None:
            fields["time"] = self.time
        if self.weather is not None:
            fields["weather"] = self.weather
        if self.mood is not None:
            fields["mood"] = self.mood
        if not fields:
            raise FilmError(f"Nothing is said of scene {self.scene}.")
        return edits.set_scene(film, scene_numbered(film, self.scene).id, **fields)

    def sentence(self, film: Film) -> str:
        return f"Scene {self.scene}: {', '.join(each.value for each in self._said())}."

    def before(self, film: Film) -> str:
        scene = scene_numbered(film, self.scene)
        pairs = ((self.time, scene.time), (self.weather, scene.weather), (self.mood, scene.mood))
        return ", ".join(was.value for new, was in pairs if new is not None)

    def _said(self) -> list[TimeOfDay | Weather | Mood]:
        return [each for each in (self.time, self.weather, self.mood) if each is not None]
