"""What can be done to shots on the board: each verb is one step of undo, by its name."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial, reduce

from PySide6.QtCore import QObject

from storyboard import edits
from storyboard.model import Film
from studio.desktop import terms
from studio.desktop.session import Session

SECONDS = 3
"""How long a new shot is."""


@dataclass(frozen=True)
class Slot:
    """A place on the wall: in a scene, behind one shot and in front of another; either may be missing."""

    scene: str
    after: str = ""
    before: str = ""


class Verbs(QObject):
    """The board's verbs on the session's film."""

    def __init__(self, session: Session, parent: QObject) -> None:
        super().__init__(parent)
        self.session = session

    def chosen(self) -> tuple[str, ...]:
        """The selected shots, else the current one."""
        return self.session.selected or ((self.session.current,) if self.session.shot else ())

    def add(self) -> bool:
        """A new shot behind the current one, else the film's first, in the shown cut."""
        return self._made(self.tr("add shot"), self._with_new)

    def branch(self) -> bool:
        """An alternate of the current shot."""
        shot = self.session.current
        label = self.tr("branch {0}").format(self._named((shot,)))
        return self._made(label, partial(edits.add_branch, shot=shot))

    def duplicate(self) -> bool:
        """The chosen shots again, each behind itself."""
        shots = self.chosen()
        label = self.tr("duplicate {0}").format(self._named(shots))
        return self._made(label, partial(_each, shots=shots, verb=edits.duplicate_shot))

    def delete(self) -> bool:
        """Without the chosen shots; the path and the cuts close over the holes."""
        shots = self.chosen()
        label = self.tr("delete {0}").format(self._named(shots))
        return self.session.edit(label, partial(_each, shots=shots, verb=edits.remove_shot))

    def place(self, shots: Sequence[str], slot: Slot) -> bool:
        """Put shots into a slot; the path they leave is healed, and the shown cut visits them there."""
        if slot.after in shots or slot.before in shots:
            return False
        if not slot.after and not slot.before:
            scene = self.session.film.scenes_by_id[slot.scene]
            label = self.tr("move {0} to scene {1}").format(self._named(shots), scene.number)
            return self.session.edit(label, partial(_each, shots=shots, verb=partial(_to_scene, scene=slot.scene)))
        label = self.tr("move {0}").format(self._named(shots))
        linked = {(each.source, each.target) for each in self.session.film.links if each.kind == "follows"}
        before = slot.before if not slot.after or (slot.after, slot.before) in linked else ""
        return self.session.edit(label, partial(self._placed, shots=shots, after=slot.after, before=before))

    def set_action(self, shot: str, text: str) -> bool:
        """What happens in a shot; typing on is the same step."""
        label = self.tr("change action of {0}").format(self._named((shot,)))
        return self.session.edit(label, partial(edits.set_action, shot=shot, action=text), merge=f"action of {shot}")

    # ------------------------------------------------------------------ within

    def _named(self, shots: Sequence[str]) -> str:
        return terms.numbers(self.session.film, tuple(shots))

    def _made(self, label: str, edit: Callable[[Film], Film]) -> bool:
        before = self.session.film.shots_by_id
        if not self.session.edit(label, edit):
            return False
        self.session.select([shot.id for shot in self.session.film.shots if shot.id not in before])
        return True

    def _placed(self, film: Film, shots: Sequence[str], after: str, before: str) -> Film:
        for shot in shots:
            film = edits.place_shot(film, shot, after=after, before=before, cut=self.session.cut_id)
            after = shot
        return film

    def _with_new(self, film: Film) -> Film:
        frames = round(SECONDS * film.rate)
        current = film.shots_by_id.get(self.session.current)
        if current is None:
            if not film.scenes:
                if not film.locations:
                    film = edits.add_location(film, self.tr("Somewhere"))
                film = edits.add_scene(film, "1", film.locations[0].id)
            added = edits.add_shot(film, film.scenes[0].id, frames=frames)
        else:
            added = edits.add_shot(film, current.scene, frames=frames, after=current.id)
        new = next(shot.id for shot in added.shots if shot.id not in film.shots_by_id)
        cut = added.cuts_by_id.get(self.session.cut_id)
        if cut is None:
            return added if current is not None else edits.add_cut(added, self.tr("Film"), [new])
        visits = [at for at, use in enumerate(cut.uses) if current is not None and use.shot == current.id]
        if current is not None and not visits:
            return added
        return edits.insert_use(added, cut.id, visits[-1] + 1 if visits else 0, new)


def _each(film: Film, shots: Sequence[str], verb: Callable[[Film, str], Film]) -> Film:
    return reduce(verb, shots, film)


def _to_scene(film: Film, shot: str, scene: str) -> Film:
    return edits.set_shot_scene(film, shot, scene)
