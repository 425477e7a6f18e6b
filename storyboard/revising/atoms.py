"""A film's words one sentence at a time, each with the shot that shows or says it: what drafts are compared by."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Literal

from storyboard.breakdown.coverage import describe_place
from storyboard.breakdown.words import sentences
from storyboard.model import Film, Shot

_NOT_A_WORD = re.compile(r"[\W_]+")
_SAYS_ONLY = re.compile(
    r"(?P<who>.{1,80}?)(?: speaks(?: to .{1,80})?\.| listens\.| and .{1,80} speak at once\."
    r"|对.{1,80}说话。|说话。|听着。|和.{1,80}同时说话。)"
)


@dataclass(frozen=True, slots=True)
class Atom:
    """A sentence of a shot's action, of one of its lines, or the words of its card.

    Attributes:
        kind: where it stands.
        text: its words. key: them without case and punctuation, with the kind, for comparing.
        shot: the shot's place among the film's; line: the line's place in the shot, -1 for action and cards.
        scene: the scene's id.
    """

    kind: Literal["action", "line", "card"]
    text: str
    key: str
    shot: int
    line: int
    scene: str


def atoms_of(film: Film, shots: Iterable[int]) -> list[Atom]:
    """The sentences of these shots in order. What no writer wrote ("Mia speaks to Tom.") is left out."""
    found: list[Atom] = []
    for place in shots:
        shot = film.shots[place]
        if shot.card:
            found.append(_atom("card", shot.card, place, -1, shot))
        elif not is_derived(film, shot):
            found += [_atom("action", text, place, -1, shot) for text in sentences(shot.action)]
        for number, line in enumerate(shot.lines):
            found += [_atom("line", text, place, number, shot) for text in sentences(line.text)]
    return found


def is_derived(film: Film, shot: Shot) -> bool:
    """Whether a shot's action was made up so that a board reads without the script beside it."""
    if shot.lines:
        says = _SAYS_ONLY.fullmatch(shot.action)
        who = says.group("who") if says else ""
        return bool(says) and any(film.characters_by_id[one].name == who for one in shot.characters)
    scene = film.scenes_by_id[shot.scene]
    place = film.locations_by_id[scene.location]
    return shot.action in (describe_place(place, scene, False), describe_place(place, scene, True))


def key_of(text: str) -> str:
    """Words without case and punctuation; punctuation alone is its own key."""
    return " ".join(_NOT_A_WORD.sub(" ", text.casefold()).split()) or text.strip()


def weight(atoms: Sequence[Atom]) -> int:
    """How much is said in sentences, in characters."""
    return sum(len(atom.text) for atom in atoms)


def _atom(kind: Literal["action", "line", "card"], text: str, place: int, line: int, shot: Shot) -> Atom:
    return Atom(kind, text, f"{kind[0]}:{key_of(text)}", place, line, shot.scene)
