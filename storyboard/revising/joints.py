"""How the shots of a film follow each other under a new draft: what moves, what joins what, what goes on or repeats."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from storyboard.model import Film, Link, Shot, Transition
from storyboard.revising.arranging import Arrangement
from storyboard.revising.drafts import Draft
from storyboard.revising.placing import Placement, Step


class Joints:
    """What the drafts say of how one shot leads to the next, in terms of the film's shots.

    Attributes:
        names: the film's shot for each step of the draft's path, by id.
        shots: all shots as they will be, by id. gone: those that will not be.
        aside: ids of shots that stand beside the story.
    """

    def __init__(
        self,
        placement: Placement,
        old: Draft | None,
        names: Mapping[Step, str],
        shots: Mapping[str, Shot],
        gone: Collection[str],
        aside: Collection[str],
    ) -> None:
        self.placement, self.film, self.new, self.old = placement, placement.film, placement.new, old
        self.names, self.shots, self.gone, self.aside = names, shots, gone, aside
        self._first, self._last = self._owners()

    def rearranged(self, arrangement: Arrangement, joins: dict[tuple[str, str], Transition]) -> list[str]:
        """Take out what goes and what moves, put in what moves and what is new; returns the latter in order."""
        in_draft = {self.names[step] for step in self.placement.path}
        moved = {self.film.shots[place].id for place in self.placement.moved}
        company = self._company(in_draft, moved)
        for shot in self.gone:
            arrangement.take_out(shot)
        for shot in [each for mover in company.values() for each in mover]:
            arrangement.take_out(shot)
        placed: list[str] = []
        last = ""
        own = {shot for shot in arrangement.order if shot not in in_draft and shot not in arrangement.aside}
        scenes = {shot.id: shot.scene for shot in self.shots.values()}
        for step in self.placement.path:
            name = self.names[step]
            if step[0] == "old" and name not in moved:
                last = name
                continue
            behind = last
            if behind:  # what the director put behind a shot stays there
                at = arrangement.order.index(behind) + 1
                while at < len(arrangement.order) and arrangement.order[at] in own:
                    if scenes[arrangement.order[at]] != scenes[behind]:
                        break
                    behind = arrangement.order[at]
                    at += 1
            for each in company.get(name, (name,)):
                arrangement.put_in(each, behind, joins)
                placed.append(each)
                behind = each
            last = name
        return placed

    def _company(self, in_draft: set[str], moved: set[str]) -> dict[str, list[str]]:
        """Each shot that moves with the director's own shots around it, which go along."""
        company: dict[str, list[str]] = {name: [name] for name in moved}
        leader = ""
        waiting: list[str] = []
        for shot in self.film.shots:
            if shot.id in self.gone or shot.id in self.aside:
                continue
            if shot.id in in_draft:
                if waiting and shot.id in company and self.film.shots_by_id[waiting[0]].scene == shot.scene:
                    company[shot.id][:0] = waiting
                waiting = []
                leader = shot.id
            elif leader and self.film.shots_by_id[leader].scene == shot.scene:
                if leader in company:
                    company[leader].append(shot.id)
            else:
                waiting.append(shot.id)
        return company

    def joins(self) -> dict[tuple[str, str], Transition]:
        """The transitions of the new draft between the shots as the film will have them."""
        return _between(self.new.film, self._first, self._last)

    def joins_before(self) -> dict[tuple[str, str], Transition]:
        """The transitions of the old draft between the film's shots."""
        if self.old is None:
            return {}
        first: dict[int, str] = {}
        last: dict[int, str] = {}
        for at, held in enumerate(self.placement.holder):
            if held is not None:
                name = self.film.shots[self.placement.atoms[held].shot].id
                shot = self.placement.basis_atoms[at].shot
                first.setdefault(shot, name)
                last[shot] = name
        return _between(self.old.film, first, last)

    def _owners(self) -> tuple[dict[int, str], dict[int, str]]:
        """The film's first and last shot for each of the new draft's."""
        first: dict[int, str] = {}
        last: dict[int, str] = {}
        for place, entries in self.placement.entries.items():
            for entry in entries:
                shot = self.new.atoms[entry.new].shot
                first.setdefault(shot, self.film.shots[place].id)
                last[shot] = self.film.shots[place].id
        for step, name in self.names.items():
            if step[0] == "new":
                first[step[1]] = last[step[1]] = name
        return first, last

    def new_links(self) -> list[Link]:
        """What new shots continue, and which set-ups they repeat."""
        first, last = self._first, self._last
        fresh = {name for step, name in self.names.items() if step[0] == "new"}
        place = {shot.id: position for position, shot in enumerate(self.new.film.shots)}
        found: dict[tuple[str, str, str], Link] = {}
        for link in self.new.film.links:
            if link.kind == "follows":
                continue
            source, target = last.get(place[link.source], ""), first.get(place[link.target], "")
            if source and target in fresh and source != target and source not in self.gone:
                found.setdefault((source, target, link.kind), Link(source=source, target=target, kind=link.kind))
        return list(found.values())


def _between(film: Film, first: Mapping[int, str], last: Mapping[int, str]) -> dict[tuple[str, str], Transition]:
    """The transitions of a draft between the film's shots that its own shots became."""
    place = {shot.id: position for position, shot in enumerate(film.shots)}
    found: dict[tuple[str, str], Transition] = {}
    for link in film.links:
        if link.kind == "follows":
            ends = (last.get(place[link.source], ""), first.get(place[link.target], ""))
            if all(ends) and ends[0] != ends[1]:
                found[ends] = link.transition
    return found
