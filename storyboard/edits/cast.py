"""Edits of the film as a whole, its cast, its places and its scenes."""

from __future__ import annotations

from datetime import date
from typing import Literal, TypedDict, Unpack

from storyboard.edits.common import changed, made, the_character, the_location, the_scene
from storyboard.edits.naming import new_id, slug
from storyboard.errors import FilmError
from storyboard.model import Character, Consent, Film, Location, Mood, Scene, Shot, Style, TimeOfDay, Voice, Weather


class CharacterFields(TypedDict, total=False):
    """What can be changed of a character."""

    name: str
    look: str
    wardrobe: str
    kind: Literal["person", "child", "robot", "dog", "cat", "horse", "bird"]
    sex: Literal["female", "male", ""]
    age: int | None
    references: tuple[str, ...]
    voice: Voice | None
    descriptor: str


class LocationFields(TypedDict, total=False):
    """What can be changed of a location."""

    name: str
    interior: bool
    look: str
    references: tuple[str, ...]


class SceneFields(TypedDict, total=False):
    """What can be changed of a scene; `location` by its id."""

    number: str
    heading: str
    location: str
    time: TimeOfDay
    weather: Weather
    mood: Mood
    synopsis: str


def set_title(film: Film, title: str) -> Film:
    """What the film is called."""
    return changed(film, "The film", title=title)


def set_logline(film: Film, logline: str) -> Film:
    """The story in a sentence."""
    return changed(film, "The film", logline=logline)


def set_style(film: Film, style: Style) -> Film:
    """The look of the animatic."""
    return changed(film, "The film", style=style)


def set_size(film: Film, width: int, height: int) -> Film:
    """The size of every picture that is made for the film; a cut's own delivery stays as it is."""
    return changed(film, "The film", width=width, height=height)


def add_character(film: Film, name: str, /, **fields: Unpack[CharacterFields]) -> Film:
    """Someone new in the film, with an id made of the name."""
    character = made(Character, name, **{**fields, "id": new_id(film.characters_by_id, slug(name)), "name": name})
    return film.with_(characters=(*film.characters, character))


def set_character(film: Film, character: str, **fields: Unpack[CharacterFields]) -> Film:
    """How someone is called, looks, dresses or sounds, in every shot at once. A picture that goes is no view."""
    old = the_character(film, character)
    kept = fields.get("references", old.references)
    new = changed(old, old.name, **fields, views=tuple(view for view in old.views if view.file in kept))
    return film.with_(characters=tuple(new if each is old else each for each in film.characters))


def give_consent(film: Film, character: str, given_by: str, on: date, *, note: str = "") -> Film:
    """Record that the person on a character's photographs agreed to be shown, for the photographs as they are now."""
    old = the_character(film, character)
    what = f"{old.name}'s consent"
    consent = made(Consent, what, given_by=given_by.strip(), on=on, references=old.references, note=note)
    new = changed(old, old.name, consent=consent)
    return film.with_(characters=tuple(new if each is old else each for each in film.characters))


def withdraw_consent(film: Film, character: str) -> Film:
    """The person no longer agrees: the film does not leave the studio while the character has photographs."""
    old = the_character(film, character)
    new = changed(old, old.name, consent=None)
    return film.with_(characters=tuple(new if each is old else each for each in film.characters))


def merge_characters(film: Film, kept: str, gone: str) -> Film:
    """Two that are one person (MIA and YOUNG MIA): the second's lines and shots become the first's.

    What is not said of the first (look, wardrobe, age, voice, pictures) is taken from the second.
    """
    first, second = the_character(film, kept), the_character(film, gone)
    if first is second:
        raise FilmError(f"{first.name} cannot be merged with {first.name}; choose two characters.")
    plain = Character(id=first.id, name=first.name)
    blanks = [name for name in Character.model_fields if getattr(first, name) == getattr(plain, name)]
    merged = first.with_(**{name: getattr(second, name) for name in blanks if name not in ("id", "name")})
    shots = tuple(_recast(shot, kept, gone) for shot in film.shots)
    characters = tuple(merged if each is first else each for each in film.characters if each is not second)
    return film.with_(characters=characters, shots=shots)


def remove_character(film: Film, character: str) -> Film:
    """No longer in the film. Refused while someone is in a shot or says a line."""
    gone = the_character(film, character)
    for shot in film.shots:
        if character in shot.characters or any(line.character == character for line in shot.lines):
            raise FilmError(f"{gone.name} is in shot {shot.number}; take {gone.name} out of every shot first.")
    return film.with_(characters=tuple(each for each in film.characters if each is not gone))


def add_location(film: Film, name: str, /, **fields: Unpack[LocationFields]) -> Film:
    """A new place, with an id made of its name."""
    location = made(Location, name, **{**fields, "id": new_id(film.locations_by_id, slug(name)), "name": name})
    return film.with_(locations=(*film.locations, location))


def set_location(film: Film, location: str, **fields: Unpack[LocationFields]) -> Film:
    """How a place is called or looks, each time the film goes there."""
    old = the_location(film, location)
    new = changed(old, old.name, **fields)
    return film.with_(locations=tuple(new if each is old else each for each in film.locations))


def remove_location(film: Film, location: str) -> Film:
    """No longer in the film. Refused while a scene plays there."""
    gone = the_location(film, location)
    for scene in film.scenes:
        if scene.location == location:
            raise FilmError(f"Scene {scene.number} plays in {gone.name}; let it play somewhere else first.")
    return film.with_(locations=tuple(each for each in film.locations if each is not gone))


def add_scene(film: Film, number: str, location: str, /, **fields: Unpack[SceneFields]) -> Film:
    """A new scene at the film's end."""
    the_location(film, location)
    name = new_id(film.scenes_by_id, f"scene-{slug(number)}")
    scene = made(Scene, f"Scene {number}", **{**fields, "id": name, "number": number, "location": location})
    return film.with_(scenes=(*film.scenes, scene))


def set_scene(film: Film, scene: str, **fields: Unpack[SceneFields]) -> Film:
    """Where and when a scene plays, its weather and its mood."""
    old = the_scene(film, scene)
    if "location" in fields:
        the_location(film, fields["location"])
    new = changed(old, f"Scene {old.number}", **fields)
    return film.with_(scenes=tuple(new if each is old else each for each in film.scenes))


def _recast(shot: Shot, kept: str, gone: str) -> Shot:
    speaks = any(line.character == gone for line in shot.lines)
    if gone not in shot.characters and not speaks:
        return shot
    return shot.with_(
        characters=tuple(dict.fromkeys(kept if each == gone else each for each in shot.characters)),
        lines=tuple(line.with_(character=kept) if line.character == gone else line for line in shot.lines),
    )
