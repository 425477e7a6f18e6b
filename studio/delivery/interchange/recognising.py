"""Tells which shot and take a clip from another editor is, by our marks, its media's name, its own name or its reel."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from generation.takes import Take
from storyboard.model import Film
from studio.delivery.interchange.returned import Placed
from studio.delivery.interchange.sequence import plain

REEL_LENGTH = 8
_NOT_IN_A_REEL = re.compile(r"[^A-Z0-9_]+")
_RESERVED = {"BL", "AX", "BLACK"}


class Recognised(NamedTuple):
    """A shot, and the take of it where the file names one."""

    shot: str
    take: str = ""


def reel_names(shots: Iterable[tuple[str, str]]) -> dict[str, str]:
    """A reel name for each shot, given as (id, number): at most eight of A-Z, 0-9 and _, no two alike."""
    names: dict[str, str] = {}
    taken = set(_RESERVED)
    for place, (shot, number) in enumerate(dict(shots).items(), 1):
        name = _NOT_IN_A_REEL.sub("", number.upper())[:REEL_LENGTH] or f"S{place}"
        count = 1
        while name in taken:
            count += 1
            tail = f"_{count}"
            name = (_NOT_IN_A_REEL.sub("", number.upper()) or "S")[: REEL_LENGTH - len(tail)] + tail
        taken.add(name)
        names[shot] = name
    return names


class Recogniser:
    """Knows every name that a film's shots and takes go by."""

    def __init__(self, film: Film, takes: Sequence[Take]) -> None:
        self._names: dict[str, Recognised] = {}
        counts: dict[str, int] = {}
        for take in takes:
            if take.shot in film.shots_by_id:
                counts[take.shot] = counts.get(take.shot, 0) + 1
                known = Recognised(take.shot, take.recipe)
                self._learn(take.recipe, known)
                self._learn(f"{take.shot}-{counts[take.shot]}", known)
        for shot in film.shots:
            self._learn(shot.id, Recognised(shot.id))
        for shot in film.shots:
            self._learn(plain(shot.number), Recognised(shot.id))
            self._learn(f"shot {plain(shot.number)}", Recognised(shot.id))
        for cut in film.cuts:
            numbers = ((use.shot, film.shots_by_id[use.shot].number) for use in cut.uses)
            for name, reel in reel_names(numbers).items():
                self._learn(reel, Recognised(name))

    def _learn(self, name: str, known: Recognised) -> None:
        self._names.setdefault(name.casefold(), known)

    def of(self, piece: Placed) -> Recognised | None:
        """What a clip is, or nothing: the first of its hints that names a shot, with any take that one names."""
        found = [known for hint in piece.hints if (known := self._named(hint)) is not None]
        if not found:
            return None
        shot = found[0].shot
        take = next((known.take for known in found if known.shot == shot and known.take), "")
        return Recognised(shot, take)

    def _named(self, hint: str) -> Recognised | None:
        name = hint.strip().casefold()
        known = self._names.get(name)
        if known is None and "." in name:
            known = self._names.get(name.rpartition(".")[0])
        return known
