"""The props of a film: those that it knows by name, and those that its shots name and staging can draw."""

from __future__ import annotations

from dataclasses import dataclass

from generation.staging.things import PART_OF_A_PLACE, called, things_in
from storyboard.edits import slug
from storyboard.model import Film
from storyboard.props import Prop


@dataclass(frozen=True)
class Seen:
    """A prop, and the shots that name it, by id. `is_known`: the film has it, and it is not only named in passing."""

    prop: Prop
    shots: tuple[str, ...]
    is_known: bool


def props_of(film: Film) -> tuple[Seen, ...]:
    """Everything that shots name, the film's own props first; of a thing that the film knows its own prop only."""
    named: dict[str, list[str]] = {}
    words: dict[str, str] = {}
    own: dict[str, list[str]] = {prop.id: [] for prop in film.props}
    kinds = {prop.id: frozenset(things_in(prop.name)) for prop in film.props}
    for shot in film.shots:
        found = things_in(shot.action)
        for prop in film.props:
            if prop.is_named_in(shot.action) or kinds[prop.id] & set(found):
                own[prop.id].append(shot.id)
        for thing in found:
            if thing not in PART_OF_A_PLACE and not any(thing in kind for kind in kinds.values()):
                named.setdefault(thing, []).append(shot.id)
                words.setdefault(thing, called(thing, shot.action))
    known = [Seen(prop, tuple(own[prop.id]), True) for prop in film.props]
    taken = {prop.id for prop in film.props}
    for thing, shots in named.items():
        prop = Prop(id=slug(words[thing]), name=words[thing])
        if prop.id not in taken:
            taken.add(prop.id)
            known.append(Seen(prop, tuple(shots), False))
    return tuple(known)
