"""A draft of a script, broken down into the film it would be if nobody had touched it since."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from storyboard.breakdown import break_down
from storyboard.breakdown.cuts import ALTERNATE, is_cut
from storyboard.breakdown.scenes import is_direction
from storyboard.model import Film
from storyboard.revising.atoms import Atom, atoms_of
from storyboard.screenplay.script import Element, Kind, Screenplay

_OMITTED = re.compile(r"^\W*(?:SCENES?\W+)?(?:[\w-]+\W+)?OMIT(?:TED)?\W*$|^\W*删除?\W*$", re.IGNORECASE)


@dataclass(frozen=True)
class Draft:
    """One draft.

    Attributes:
        elements: what it says, without the notes below.
        film: its breakdown: plain shots, without cuts of its own and alternates.
        atoms: the sentences of the breakdown.
        notes: its notes that define cuts and alternates.
        omitted: numbers of scenes that stand in it as OMITTED, and how many scenes stand before each.
        numbered: scenes of the breakdown whose numbers the writer gave, by id.
    """

    elements: tuple[Element, ...]
    film: Film
    atoms: list[Atom]
    notes: tuple[Element, ...] = ()
    omitted: Mapping[str, int] = field(default_factory=dict)
    numbered: frozenset[str] = frozenset()

    def written(self, first: int, last: int) -> list[Element]:
        """The elements that stand on these lines."""
        return [each for each in self.elements if each.lines.first <= last and each.lines.last >= first]


def read_draft(screenplay: Screenplay, film: Film, script_name: str = "") -> Draft:
    """Break a draft down at the rate and the size of the film it is a draft of."""
    elements, notes, omitted = _parted(screenplay.elements)
    broken = break_down(
        screenplay.with_(elements=elements),
        title=film.title,
        rate=film.rate,
        size=(film.width, film.height),
        script_name=script_name,
    ).film
    given = {element.lines.first: element.scene_number for element in elements if element.scene_number}
    numbered = frozenset(
        scene.id
        for scene in broken.scenes
        if scene.script and any(scene.number == number for number in _on(given, scene.script.first, scene.script.last))
    )
    return Draft(elements, broken, atoms_of(broken, range(len(broken.shots))), notes, omitted, numbered)


def _on(given: dict[int, str], first: int, last: int) -> list[str]:
    if last - first < len(given):
        return [given[line] for line in range(first, last + 1) if line in given]
    return [number for line, number in given.items() if first <= line <= last]


def _parted(
    elements: Sequence[Element],
) -> tuple[tuple[Element, ...], tuple[Element, ...], dict[str, int]]:
    """The elements to break down; the notes that define cuts and alternates; the numbers of omitted scenes."""
    kept: list[Element] = []
    notes: list[Element] = []
    omitted: dict[str, int] = {}
    count = 0
    skipping = False
    for element in elements:
        if element.kind is Kind.HEADING and not is_direction(element.text):
            skipping = bool(_OMITTED.match(element.text))
            if skipping and element.scene_number:
                omitted[element.scene_number.casefold()] = count
            count += not skipping
        if element.kind is Kind.NOTE and (is_cut(element.text) or ALTERNATE.match(element.text)):
            notes.append(element)
            kept.append(element.with_(text=""))  # its lines still belong to the scene
        elif not skipping:
            kept.append(element)
    return tuple(kept), tuple(notes), omitted
