"""Decides which shot each sentence of a new draft belongs to: one that is there already, or a new one.

A shot of the film keeps the sentences it holds for as long as the new draft has them side by side; how the new draft
would be covered from scratch does not matter to it. Only what no shot holds becomes new shots, as the breakdown has it.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from storyboard.model import Film
from storyboard.revising.atoms import Atom, atoms_of, weight
from storyboard.revising.drafts import Draft
from storyboard.revising.matching import Partners, matched_scenes


@dataclass(frozen=True)
class Entry:
    """A sentence of the new draft in a shot of the film: which sentence it was there, and in the old draft."""

    new: int
    held: int | None = None
    was: int | None = None


Step = tuple[str, int]
"""A step of the film's path: ("old", place among the film's shots) or ("new", place among the draft's)."""


class Placement:
    """Where everything of a new draft goes.

    Attributes:
        atoms: the film's own sentences.
        scenes: the film's scene for each scene of the draft that is one of the film's, by id.
        entries: for each of the film's shots that goes on, its sentences in the new draft.
        path: the shots in the order of the new draft.
        own_scene: the film's scene for each of the old draft's, by id.
        moved: places of shots that stand elsewhere than in the old draft.
        gone: places of shots of which nothing is left.
        renamed: the film's character ids by the draft's ids.
        basis: what the draft is compared with: the old draft, or the film itself where that is not there.
    """

    def __init__(self, film: Film, old: Draft | None, new: Draft, aside: frozenset[int]) -> None:
        scripted = [place for place, shot in enumerate(film.shots) if shot.script is not None and place not in aside]
        self.film, self.new = film, new
        self.atoms = atoms_of(film, scripted)
        if old is None:
            self.basis, self.basis_atoms = film, self.atoms
            self.holder: list[int | None] = list(range(len(self.atoms)))
            own_scenes = {scene.id: scene.id for scene in film.scenes}
            known: dict[str, str] = {}
        else:
            self.basis, self.basis_atoms = old.film, old.atoms
            own_scenes = matched_scenes(film, old.film, self.atoms, old.atoms, old.numbered)
            ours = Partners(film, old.film, self.atoms, old.atoms, own_scenes)
            _pair_by_lines(film, old.film, ours)
            self.holder = ours.old_of
            known = ours.renamed
        between = matched_scenes(self.basis, new.film, self.basis_atoms, new.atoms, new.numbered)
        theirs = Partners(self.basis, new.film, self.basis_atoms, new.atoms, between)
        self.partner = theirs.old_of
        self.drafts_scene = between
        self.own_scene = own_scenes
        self.scenes = {after: own_scenes[before] for after, before in between.items() if before in own_scenes}
        self.renamed = {after: known.get(before, before) for after, before in theirs.renamed.items()}
        self.known = known
        self.scripted = frozenset(held for held in self.holder if held is not None)
        self._places_in: dict[int, list[int]] = defaultdict(list)
        for at, atom in enumerate(self.atoms):
            self._places_in[atom.shot].append(at)
        self._place()

    def places_in(self, shot: int) -> list[int]:
        """The places of a shot's sentences among the film's."""
        return self._places_in.get(shot, [])

    def own_lines(self, shot: int) -> set[int]:
        """The lines of a shot, by place, of which nothing is from the script."""
        written = {self.atoms[at].line for at in self.places_in(shot) if at in self.scripted}
        return set(range(len(self.film.shots[shot].lines))) - written

    def _place(self) -> None:
        news = self.new.atoms
        owner: list[int | None] = []  # the film's shot, -1 for what the director took out, None for what is new
        for place in range(len(news)):
            was = self.partner[place]
            held = self.holder[was] if was is not None else None
            owner.append(None if was is None else -1 if held is None else self.atoms[held].shot)
        demoted: set[int] = set()
        for _ in range(3):
            labels = self._labels(owner, demoted)
            scattered = _scattered(labels, news)
            if not scattered:
                break
            demoted |= scattered
        self._gather(labels, owner, demoted)

    def _labels(self, owner: Sequence[int | None], demoted: set[int]) -> list[Step | None]:
        """For each new sentence: the shot of the film it is in, the draft's shot it makes anew, or None."""
        news = self.new.atoms
        labels: list[Step | None] = [None] * len(news)
        start = 0
        while start < len(news):
            end = start
            while end < len(news) and news[end].shot == news[start].shot:
                end += 1
            mine = {at: owner[at] for at in range(start, end) if at not in demoted}
            kept = {at: shot for at, shot in mine.items() if shot is not None and shot >= 0}
            fresh = [at for at in range(start, end) if at in demoted or owner[at] is None]
            for at, shot in kept.items():
                labels[at] = ("old", shot)
            for at in fresh:
                if kept:
                    near = max((each for each in kept if each < at), default=min(kept))
                    labels[at] = ("old", kept[near])
                else:
                    labels[at] = ("new", news[at].shot)
            start = end
        return labels

    def _gather(self, labels: Sequence[Step | None], owner: Sequence[int | None], demoted: set[int]) -> None:
        self.entries: dict[int, list[Entry]] = defaultdict(list)
        path: dict[Step, None] = {}
        made = {label for label in labels if label is not None and label[0] == "new"}
        silent = self._silent_shots()
        for at, label in enumerate(labels):
            shot = self.new.atoms[at].shot
            for empty in silent.pop(shot, ()):
                path[("new", empty)] = None
            if label is None:
                continue
            if label[0] == "old":
                was = self.partner[at] if at not in demoted else None
                held = self.holder[was] if was is not None else None
                mine = held is not None and self.atoms[held].shot == label[1]
                self.entries[label[1]].append(Entry(at, held if mine else None, was if mine else None))
            path[label] = None
        for rest in silent.values():
            path.update({("new", empty): None for empty in rest})
        assert made <= path.keys()
        self.path = list(path)
        scripted = {self.atoms[held].shot for held in self.holder if held is not None}
        self.gone = sorted(scripted - self.entries.keys())
        self.moved = self._moves()

    def _silent_shots(self) -> dict[int, list[int]]:
        """Shots of new scenes in which nothing is written (they establish a place), by the shot they stand before."""
        speaking = {atom.shot for atom in self.new.atoms}
        waiting: list[int] = []
        found: dict[int, list[int]] = {}
        for place, shot in enumerate(self.new.film.shots):
            if place in speaking:
                if waiting:
                    found[place] = waiting
                    waiting = []
            elif shot.scene not in self.drafts_scene:
                waiting.append(place)
        if waiting:
            found[len(self.new.film.shots)] = waiting
        return found

    def _moves(self) -> frozenset[int]:
        """The fewest shots that have to move for the old draft's order to become the new one's."""
        first: dict[int, int] = {}
        for at, held in enumerate(self.holder):
            if held is not None:
                first.setdefault(self.atoms[held].shot, at)
        kept = [shot for kind, shot in self.path if kind == "old"]
        ranks = [first[shot] for shot in kept]
        staying = longest_run(ranks)
        return frozenset(shot for place, shot in enumerate(kept) if place not in staying)


def _scattered(labels: Sequence[Step | None], news: Sequence[Atom]) -> set[int]:
    """Sentences that stand apart from the rest of their shot: the heaviest run of each shot stays together."""
    runs: dict[Step, list[list[int]]] = defaultdict(list)
    last: Step | None = None
    for at, label in enumerate(labels):
        if label is None or label[0] == "new":
            last = label or last
            continue
        if label == last and runs[label] and news[runs[label][-1][-1]].scene == news[at].scene:
            runs[label][-1].append(at)
        else:
            runs[label].append([at])
        last = label
    scattered: set[int] = set()
    for parts in runs.values():
        if len(parts) > 1:
            heaviest = max(parts, key=lambda part: weight([news[at] for at in part]))
            scattered.update(at for part in parts if part is not heaviest for at in part)
    return scattered


def longest_run(ranks: Sequence[int]) -> set[int]:
    """Places of a longest increasing subsequence."""
    tails: list[int] = []
    ends: list[int] = []
    before: list[int] = []
    for place, rank in enumerate(ranks):
        at = bisect_left(tails, rank)
        before.append(ends[at - 1] if at else -1)
        if at == len(tails):
            tails.append(rank)
            ends.append(place)
        else:
            tails[at], ends[at] = rank, place
    found: set[int] = set()
    place = ends[-1] if ends else -1
    while place >= 0:
        found.add(place)
        place = before[place]
    return found


def _pair_by_lines(film: Film, old: Film, ours: Partners) -> None:
    """Shots whose words a director changed altogether are still known by the lines of the script they stand for."""
    loose: dict[tuple[int, int], list[int]] = defaultdict(list)
    for i, atom in enumerate(ours.olds):
        span = film.shots[atom.shot].script
        if span is not None and ours.new_of[i] is None:
            loose[span.first, span.last].append(i)
    for j, atom in enumerate(ours.news):
        span = old.shots[atom.shot].script
        if span is None or ours.old_of[j] is not None:
            continue
        same = [i for i in loose.get((span.first, span.last), ()) if ours.new_of[i] is None]
        fitting = [i for i in same if ours.olds[i].kind == atom.kind]
        if fitting:
            ours.pair(fitting[0], j)
