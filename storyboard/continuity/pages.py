"""The film as a supervisor holds it: shots by scene, and every cut from one shot to the next that an audience sees."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

from storyboard.continuity.rehearsed import Rehearsed
from storyboard.model import Cut, Film, Shot, Transition


@dataclass(frozen=True)
class Step:
    """A join between two different shots, as a cut of the film makes it."""

    before: Shot
    after: Shot
    transition: Transition

    @property
    def hard(self) -> bool:
        """Whether it is a plain cut, in which the eye compares the two pictures."""
        return self.transition.kind == "cut"


class Pages:
    """What the rules look things up in; each index is made once, on first use."""

    def __init__(self, film: Film, rehearsed: Rehearsed) -> None:
        self.film = film
        self.rehearsed = rehearsed

    def number(self, shot: str) -> str:
        """What people call a shot."""
        return self.film.shots_by_id[shot].number

    def name(self, character: str) -> str:
        """What people call a character."""
        return self.film.characters_by_id[character].name

    def names(self, characters: Iterable[str]) -> str:
        """Characters as people say them: Mia, Tom and Ada."""
        return in_words([self.name(who) for who in characters])

    @cached_property
    def steps(self) -> tuple[Step, ...]:
        """Every join of the cuts, each pair once; the links' own where there is no cut yet."""
        shots = self.film.shots_by_id
        found: dict[tuple[str, str], Step] = {}
        for cut in self.film.cuts:
            for here, there in pairwise(cut.uses):
                ends = (here.shot, there.shot)
                if here.shot != there.shot and ends not in found:
                    found[ends] = Step(shots[here.shot], shots[there.shot], here.transition)
        if not self.film.cuts:
            for link in self.film.links:
                if link.kind == "follows" and link.source != link.target:
                    found.setdefault(
                        (link.source, link.target),
                        Step(shots[link.source], shots[link.target], link.transition),
                    )
        return tuple(found.values())

    @cached_property
    def main(self) -> tuple[Shot, ...]:
        """The film as it is told: the shots of its longest cut, each once; all shots where there is no cut."""
        if not any(cut.uses for cut in self.film.cuts):
            return self.film.shots
        longest = max(self.film.cuts, key=lambda cut: len({use.shot for use in cut.uses}))
        return tuple(self.film.shots_by_id[shot] for shot in dict.fromkeys(use.shot for use in longest.uses))

    @cached_property
    def by_scene(self) -> dict[str, list[Shot]]:
        """The shots of each scene as the film tells them."""
        found: dict[str, list[Shot]] = {scene.id: [] for scene in self.film.scenes}
        for shot in self.main:
            found[shot.scene].append(shot)
        return found

    @cached_property
    def continues(self) -> frozenset[tuple[str, str]]:
        """Pairs of shots of which the second goes on from the first one's last frame."""
        return frozenset((link.source, link.target) for link in self.film.links if link.kind == "continues")

    @cached_property
    def played(self) -> tuple[Cut, ...]:
        """The cuts that visit anything."""
        return tuple(cut for cut in self.film.cuts if cut.uses)

    @cached_property
    def _names(self) -> re.Pattern[str]:
        words = sorted((c.name for c in self.film.characters if c.name.strip()), key=len, reverse=True)
        each = (rf"\b{re.escape(word)}\b" if word.isascii() else re.escape(word) for word in words)
        return re.compile("|".join(each) or r"(?!)", re.IGNORECASE)

    @cached_property
    def _by_name(self) -> dict[str, str]:
        return {character.name.casefold(): character.id for character in self.film.characters}

    def clauses(self, shot: Shot) -> Iterator[tuple[str, str]]:
        """The clauses of a shot's action, each with whom it is about; empty where nobody can be meant.

        A clause without a name is about whoever the one before was about, or the only one in the shot.
        """
        alone = shot.characters[0] if len(shot.characters) == 1 else ""
        about = alone
        for clause in _CLAUSE.split(shot.action):
            named = self._names.search(clause)
            if named:
                about = self._by_name.get(named.group().casefold(), about)
            if clause.strip():
                yield about, clause


_CLAUSE = re.compile(r"(?<=[.;!?。；！？])\s*")


def in_words(words: Iterable[str]) -> str:
    """A list as people say it: one, two and three."""
    all_words = list(words)
    return " and ".join(filter(None, (", ".join(all_words[:-1]), *all_words[-1:])))
