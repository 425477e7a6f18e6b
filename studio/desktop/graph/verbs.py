"""What can be done to the film on the graph: each verb is one step of undo, by its name."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from functools import partial, reduce

from PySide6.QtCore import QObject

from storyboard import edits, graph
from storyboard.errors import FilmError
from storyboard.graph import Kind
from storyboard.model import Film
from studio.desktop.graph.plot import Slot
from studio.desktop.graph.ways import Key
from studio.desktop.session import Session

SECONDS = 3
"""How long a new shot is."""


class Verbs(QObject):
    """The graph's verbs on the session's film."""

    def __init__(self, session: Session, parent: QObject) -> None:
        super().__init__(parent)
        self.session = session

    def number(self, shot: str) -> str:
        """What people call a shot."""
        found = self.session.film.shots_by_id.get(shot)
        return found.number if found else ""

    # ------------------------------------------------------------------ links

    def link(self, source: str, target: str, kind: Kind = "follows") -> bool:
        """Link two shots."""
        label = self.tr("link {0} to {1}").format(self.number(source), self.number(target))
        return self.session.edit(label, partial(edits.link, source=source, target=target, kind=kind))

    def unlink(self, key: Key) -> bool:
        """Take a link away."""
        source, target, kind = key
        label = self.tr("unlink {0} and {1}").format(self.number(source), self.number(target))
        kinds: dict[str, Kind] = {"follows": "follows", "continues": "continues", "matches": "matches"}
        return kind in kinds and self.session.edit(
            label, partial(edits.unlink, source=source, target=target, kind=kinds[kind])
        )

    def why_not(self, source: str, target: str, kind: Kind) -> str:
        """Why two shots cannot be linked so; empty if they can."""
        if source == target:
            return self.tr("A shot is not linked to itself; choose another shot.")
        if any((each.source, each.target, each.kind) == (source, target, kind) for each in self.session.film.links):
            sentence = self.tr("{0} and {1} are linked so already.")
            return sentence.format(self.number(source), self.number(target))
        try:
            edits.link(self.session.film, source, target, kind)
        except FilmError as error:
            return str(error)
        return ""

    # ------------------------------------------------------------------ places

    def insert(self, shots: Sequence[str], source: str, target: str) -> bool:
        """Put shots into the link between two others."""
        label = self.tr("insert {0} between {1} and {2}")
        label = label.format(self._numbers(shots), self.number(source), self.number(target))
        return self.session.edit(label, partial(self._placed, shots=shots, after=source, before=target))

    def place(self, shots: Sequence[str], slot: Slot) -> bool:
        """Put shots where they were dropped in a lane."""
        if self.is_there(shots, slot):
            return False
        if not slot.after and not slot.before:
            scene = self.session.film.scenes_by_id[slot.scene]
            label = self.tr("move {0} to scene {1}").format(self._numbers(shots), scene.number)
            return self.session.edit(label, partial(_in_scene, shots=shots, scene=slot.scene))
        label = self.tr("move {0}").format(self._numbers(shots))
        linked = {(each.source, each.target) for each in self.session.film.links if each.kind == "follows"}
        before = slot.before if not slot.after or (slot.after, slot.before) in linked else ""
        return self.session.edit(label, partial(self._placed, shots=shots, after=slot.after, before=before))

    def is_there(self, shots: Sequence[str], slot: Slot) -> bool:
        """Whether the shots stand where they would be put."""
        return slot.after in shots or slot.before in shots

    def _placed(self, film: Film, shots: Sequence[str], after: str, before: str) -> Film:
        for shot in shots:
            film = edits.place_shot(film, shot, after=after, before=before, cut=self.session.cut_id)
            after = shot
        return film

    # ------------------------------------------------------------------ shots

    def add_shot(self) -> bool:
        """A new shot behind the current one, or the first of the film, in the shown cut."""
        made = self._made(self.tr("add shot"), self._with_new_shot)
        return bool(made)

    def _with_new_shot(self, film: Film) -> Film:
        frames = round(SECONDS * film.rate)
        current = film.shots_by_id.get(self.session.current)
        if current is not None:
            added = edits.add_shot(film, current.scene, frames=frames, after=current.id)
        else:
            if not film.scenes:
                if not film.locations:
                    film = edits.add_location(film, self.tr("Somewhere"))
                film = edits.add_scene(film, "1", film.locations[0].id)
            added = edits.add_shot(film, film.scenes[0].id, frames=frames)
        new = next(shot.id for shot in added.shots if shot.id not in film.shots_by_id)
        cut = added.cuts_by_id.get(self.session.cut_id)
        if current is None:
            if cut is None:
                return edits.add_cut(added, self.tr("Film"), [new])
            return edits.insert_use(added, cut.id, 0, new)
        place = [at for at, use in enumerate(cut.uses) if use.shot == current.id] if cut else []
        return edits.insert_use(added, cut.id, place[-1] + 1, new) if cut and place else added

    def branch(self, shot: str) -> bool:
        """An alternate of a shot, on a parallel branch."""
        label = self.tr("branch {0}").format(self.number(shot))
        return bool(self._made(label, partial(edits.add_branch, shot=shot)))

    def duplicate(self, shots: Sequence[str]) -> bool:
        """The same shots again, each right behind itself."""
        label = self.tr("duplicate {0}").format(self._numbers(shots))
        return bool(self._made(label, partial(_each, shots=shots, verb=edits.duplicate_shot)))

    def delete(self, shots: Sequence[str]) -> bool:
        """Without these shots; paths and cuts close over the holes."""
        label = self.tr("delete {0}").format(self._numbers(shots))
        return self.session.edit(label, partial(_each, shots=shots, verb=edits.remove_shot))

    def keep(self, shot: str) -> bool:
        """Of alternates, keep only this one."""
        label = self.tr("keep {0} of its alternates").format(self.number(shot))
        return self.session.edit(label, partial(edits.keep_alternate, shot=shot))

    def has_alternates(self, shot: str) -> bool:
        """Whether a shot has alternates beside it."""
        film = self.session.film
        return shot in film.shots_by_id and bool(graph.alternates(film, shot))

    def set_action(self, shot: str, text: str) -> bool:
        """What happens in a shot; typing on is the same step."""
        label = self.tr("change action of {0}").format(self.number(shot))
        return self.session.edit(label, partial(edits.set_action, shot=shot, action=text), merge=f"action of {shot}")

    # ------------------------------------------------------------------ cuts

    def route_through(self, shot: str) -> bool:
        """Lead the shown cut through a shot."""
        cut = self.session.cut
        if cut is None:
            self.session.say(self.tr("There is no cut to re-route; add one first."), "error")
            return False
        label = self.tr("route {0} through {1}").format(cut.name, self.number(shot))
        return self.session.edit(label, partial(edits.reroute_cut, cut=cut.id, shot=shot))

    def route_along(self, source: str, target: str) -> bool:
        """Lead the shown cut along a link."""
        cut = self.session.cut
        if cut is None:
            return False
        label = self.tr("route {0} through {1} and {2}").format(cut.name, self.number(source), self.number(target))
        return self.session.edit(label, partial(edits.reroute_along, cut=cut.id, source=source, target=target))

    # ------------------------------------------------------------------ within

    def _made(self, label: str, edit: Callable[[Film], Film]) -> list[str]:
        """Make an edit that adds shots, and select those; their ids."""
        before = self.session.film.shots_by_id
        if not self.session.edit(label, edit):
            return []
        new = [shot.id for shot in self.session.film.shots if shot.id not in before]
        self.session.select(new)
        return new

    def _numbers(self, shots: Iterable[str]) -> str:
        names = [self.number(shot) for shot in shots]
        if len(names) <= 3:
            return ", ".join(names)
        return self.tr("%n shots", "", len(names))


def _each(film: Film, shots: Sequence[str], verb: Callable[[Film, str], Film]) -> Film:
    return reduce(verb, shots, film)


def _in_scene(film: Film, shots: Sequence[str], scene: str) -> Film:
    return reduce(partial(_set_scene, scene=scene), shots, film)


def _set_scene(film: Film, shot: str, scene: str) -> Film:
    return edits.set_shot_scene(film, shot, scene)
