"""What all edits share: finding a thing by its id, and putting a changed one in its place."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from pydantic import ValidationError

from storyboard.errors import FilmError
from storyboard.model import Character, Cut, Film, Location, Scene, Shot
from storyboard.values import Value, in_words

V = TypeVar("V", bound=Value)
T = TypeVar("T")


def changed(value: V, what: str, /, **fields: Any) -> V:
    """The value with some fields changed.

    Raises:
        FilmError: a field cannot be so; the sentence starts with `what`.
    """
    try:
        return value.with_(**fields)
    except ValidationError as error:
        raise FilmError(f"{what} cannot be so: {in_words(error)}") from None


def made(kind: type[V], what: str, /, **fields: Any) -> V:
    """A new value.

    Raises:
        FilmError: a field cannot be so; the sentence starts with `what`.
    """
    try:
        return kind(**fields)
    except ValidationError as error:
        raise FilmError(f"{what} cannot be so: {in_words(error)}") from None


def the_shot(film: Film, shot: str) -> Shot:
    """The shot with this id, or FilmError."""
    return _find(film.shots_by_id, "shot", shot)


def the_cut(film: Film, cut: str) -> Cut:
    """The cut with this id, or FilmError."""
    return _find(film.cuts_by_id, "cut", cut)


def the_scene(film: Film, scene: str) -> Scene:
    """The scene with this id, or FilmError."""
    return _find(film.scenes_by_id, "scene", scene)


def the_character(film: Film, character: str) -> Character:
    """The character with this id, or FilmError."""
    return _find(film.characters_by_id, "character", character)


def the_location(film: Film, location: str) -> Location:
    """The location with this id, or FilmError."""
    return _find(film.locations_by_id, "location", location)


def put_shot(film: Film, shot: Shot) -> Film:
    """The film with this shot in the place of the one with the same id."""
    return film.with_(shots=tuple(shot if each.id == shot.id else each for each in film.shots))


def put_cut(film: Film, cut: Cut) -> Film:
    """The film with this cut in the place of the one with the same id."""
    return film.with_(cuts=tuple(cut if each.id == cut.id else each for each in film.cuts))


def set_shot(film: Film, shot: str, /, **fields: Any) -> Film:
    """The film with some fields of one shot changed."""
    old = the_shot(film, shot)
    return put_shot(film, changed(old, f"Shot {old.number}", **fields))


def _find(index: Mapping[str, T], what: str, name: str) -> T:
    found = index.get(name)
    if found is None:
        raise FilmError(f"There is no {what} “{name}” in this film.")
    return found
