"""Edits of the film's props."""

from __future__ import annotations

from typing import TypedDict, Unpack

from storyboard.edits.common import changed, made
from storyboard.edits.naming import new_id, slug
from storyboard.errors import FilmError
from storyboard.model import Film
from storyboard.props import Prop


class PropFields(TypedDict, total=False):
    """What can be changed of a prop."""

    name: str
    look: str
    references: tuple[str, ...]


def add_prop(film: Film, name: str, /, **fields: Unpack[PropFields]) -> Film:
    """A thing that the film comes back to, with an id made of its name."""
    taken = {prop.id for prop in film.props}
    prop = made(Prop, name, **{**fields, "id": new_id(taken, slug(name)), "name": name})
    return film.with_(props=(*film.props, prop))


def set_prop(film: Film, prop: str, **fields: Unpack[PropFields]) -> Film:
    """How a prop is called or looks, in every shot that names it."""
    old = _the_prop(film, prop)
    new = changed(old, old.name, **fields)
    return film.with_(props=tuple(new if each is old else each for each in film.props))


def remove_prop(film: Film, prop: str) -> Film:
    """The film knows nothing of it any more; shots that name it stay as they are."""
    gone = _the_prop(film, prop)
    return film.with_(props=tuple(each for each in film.props if each is not gone))


def _the_prop(film: Film, prop: str) -> Prop:
    for each in film.props:
        if each.id == prop:
            return each
    raise FilmError(f"There is no prop “{prop}” in this film.")
