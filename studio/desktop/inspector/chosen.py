"""The shots that the inspector shows, and how an edit is made to all of them at once."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import TypeVar

from PySide6.QtCore import QObject

from storyboard import edits
from storyboard.model import Film, Shot
from studio.desktop.session import Session

T = TypeVar("T")
Verb = Callable[[Film, str], Film]


@dataclass(frozen=True)
class Chosen:
    """Some shots of a film, in its order.

    Attributes:
        film: the film they are of.
        shots: the selected ones, else the current one; none in a film without shots.
    """

    film: Film
    shots: tuple[Shot, ...] = ()

    @classmethod
    def of(cls, session: Session) -> Chosen:
        """What a session has selected."""
        film = session.film
        ids = session.selected if len(session.selected) > 1 else (session.current,)
        return cls(film, tuple(film.shots_by_id[each] for each in ids if each in film.shots_by_id))

    @property
    def one(self) -> Shot | None:
        """The shot, if it is only one."""
        return self.shots[0] if len(self.shots) == 1 else None

    @property
    def ids(self) -> tuple[str, ...]:
        return tuple(shot.id for shot in self.shots)

    def common(self, of: Callable[[Shot], T]) -> T | None:
        """What all of them have; None if they differ, or if there are none."""
        if not self.shots:
            return None
        first = of(self.shots[0])
        for shot in self.shots[1:]:  # of a thousand shots mostly the second tells that they differ
            value = of(shot)
            if value is not first and value != first:
                return None
        return first


class Hand(QObject):
    """Edits the chosen shots: each edit is one step of undo, by its name, however many shots it changes."""

    def __init__(self, session: Session, parent: QObject) -> None:
        super().__init__(parent)
        self.session = session

    @property
    def chosen(self) -> Chosen:
        """The shots as they are now."""
        return Chosen.of(self.session)

    def numbers(self) -> str:
        """What people call the shots, for a label."""
        shots = self.chosen.shots
        if len(shots) <= 3:
            return ", ".join(shot.number for shot in shots)
        return self.tr("%n shots", "", len(shots))

    def each(self, label: str, verb: Verb, merge: str = "") -> bool:
        """Change every chosen shot by a verb that touches only the shot.

        Args:
            label: what is done, translated, with {0} where the shots are named.
            verb: is given a film and a shot's id.
            merge: what is typed or dragged on; edits of the same shots with the same name are one step.
        """
        ids = self.chosen.ids
        if not ids:
            return False
        edit = partial(edits.set_each, shots=ids, verb=verb)
        return self.session.edit(label.format(self.numbers()), edit, merge=self._key(merge))

    def whole(self, label: str, edit: Callable[[Film], Film], merge: str = "") -> bool:
        """Make one edit of the film."""
        return self.session.edit(label.format(self.numbers()), edit, merge=self._key(merge))

    def _key(self, merge: str) -> str:
        return f"{merge} of {' '.join(self.chosen.ids)}" if merge else ""
