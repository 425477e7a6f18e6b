"""Things of a film found as people, and models, name them: a shot by its number, a person by their name."""

from __future__ import annotations

from storyboard.errors import FilmError
from storyboard.model import Cut, Film, Scene, Shot


def shot_numbered(film: Film, number: str) -> Shot:
    """The shot that people call so, or FilmError."""
    for shot in film.shots:
        if shot.number.casefold() == number.casefold():
            return shot
    raise FilmError(f"There is no shot {number}.")


def scene_numbered(film: Film, number: str) -> Scene:
    """The scene of this number, or FilmError."""
    for scene in film.scenes:
        if scene.number.casefold() == number.casefold():
            return scene
    raise FilmError(f"There is no scene {number}.")


def person_named(film: Film, name: str) -> str:
    """The id of a character by name, or FilmError."""
    for character in film.characters:
        if character.name.casefold() == name.casefold():
            return character.id
    raise FilmError(f"There is no {name} in the cast.")


def place_named(film: Film, name: str) -> str:
    """The id of a place by name, or FilmError."""
    for location in film.locations:
        if location.name.casefold() == name.casefold():
            return location.id
    raise FilmError(f"There is no place {name}.")


def cut_named(film: Film, name: str) -> Cut:
    """The cut of this name, or FilmError."""
    for cut in film.cuts:
        if name.casefold() in (cut.name.casefold(), cut.id.casefold()):
            return cut
    raise FilmError(f"There is no cut {name}.")


def last_of(film: Film, scene: Scene) -> str:
    """The last shot of a scene; of an empty scene, the last shot before it, so that the film runs on."""
    own = [shot.id for shot in film.shots if shot.scene == scene.id]
    return own[-1] if own else film.shots[-1].id if film.shots else ""


def number_of(film: Film, cut: str, use: str) -> str:
    """The number of the shot that a use visits; the use's own name if there is no such use."""
    for each in cut_named(film, cut).uses:
        if each.id == use:
            return film.shots_by_id[each.shot].number
    return use
