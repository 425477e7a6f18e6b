"""Edits of a character's sheet: which pictures are approved, in which order, and which LoRAs hold the character."""

from __future__ import annotations

from typing import get_args

from storyboard.edits.common import changed, the_character
from storyboard.errors import FilmError
from storyboard.model import Character, Film, Lora, Side, View

SIDES: tuple[Side, ...] = get_args(Side)
"""How a character can be seen, the most telling first; references stand in this order, photographs last."""


def add_photograph(film: Film, character: str, file: str) -> Film:
    """A photograph of someone among a character's references. It needs its own consent before the film is exported."""
    old = the_character(film, character)
    if file in old.references:
        return film
    return _with(film, old, references=(*old.references, file))


def approve_view(film: Film, character: str, view: View) -> Film:
    """A view that engines hold on to from now on; approving it again changes nothing."""
    old = the_character(film, character)
    if view in old.views:
        return film
    if view.photograph and view.photograph not in old.references:
        raise FilmError(f"The view of {old.name} was made from a photograph that is no longer kept; add it first.")
    views = (*(each for each in old.views if each.file != view.file), view)
    references = (*(each for each in old.references if each != view.file), view.file)
    return _with(film, old, references=_in_order(references, views), views=views)


def remove_reference(film: Film, character: str, file: str) -> Film:
    """A picture that engines no longer hold on to, and the views that were made from it."""
    old = the_character(film, character)
    if file not in old.references:
        raise FilmError(f"{old.name} has no reference “{file}”.")
    gone = {file} | {view.file for view in old.views if view.photograph == file}
    references = tuple(each for each in old.references if each not in gone)
    return _with(film, old, references=references, views=tuple(each for each in old.views if each.file not in gone))


def set_lora(film: Film, character: str, lora: Lora) -> Film:
    """The LoRA that holds a character in one model; another one for the same model gives way."""
    old = the_character(film, character)
    others = tuple(each for each in old.loras if each.model != lora.model)
    return _with(film, old, loras=(*others, lora))


def weigh_lora(film: Film, character: str, model: str, weight: float) -> Film:
    """How strongly a character's LoRA counts, from 0 to 2."""
    old = the_character(film, character)
    lora = next((each for each in old.loras if each.model == model), None)
    if lora is None:
        raise FilmError(f"{old.name} has no LoRA for {model}; train one first.")
    return set_lora(film, character, changed(lora, f"{old.name}'s LoRA", weight=weight))


def remove_lora(film: Film, character: str, model: str) -> Film:
    """A character is no longer held by a LoRA in this model."""
    old = the_character(film, character)
    return _with(film, old, loras=tuple(each for each in old.loras if each.model != model))


def _in_order(references: tuple[str, ...], views: tuple[View, ...]) -> tuple[str, ...]:
    rank = {view.file: SIDES.index(view.side) for view in views}
    return tuple(sorted(references, key=lambda file: rank.get(file, len(SIDES))))


def _with(film: Film, old: Character, **fields: object) -> Film:
    new = changed(old, old.name, **fields)
    return film.with_(characters=tuple(new if each is old else each for each in film.characters))
