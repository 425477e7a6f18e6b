"""How far each shot is, for every panel that shows it: to do, drawn, rendering, rendered, stale or failed.

It follows from the film and from the takes on disk, and is worked out away from the window's thread. What is running
now is told by the queue.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject, QTimer, Signal

from storyboard.changes import Change
from storyboard.model import Film
from studio.desktop.background import Background
from studio.desktop.session import Session


class Making(StrEnum):
    """How far a shot is."""

    TO_DO = "to do"
    DRAWN = "drawn"
    RENDERING = "rendering"
    RENDERED = "rendered"
    STALE = "stale"
    FAILED = "failed"


@dataclass(frozen=True)
class State:
    """How far one shot is.

    Attributes:
        making: where it stands.
        takes: how many takes of it are on disk.
        progress: of a take that is being made, 0 to 1.
        sentence: what a person should know, such as why it failed.
    """

    making: Making = Making.TO_DO
    takes: int = 0
    progress: float = 0.0
    sentence: str = ""


UNKNOWN = State()


def states_of(film: Film, takes: Path) -> dict[str, State]:
    """The state of every shot by its id: drawn by the animatic, rendered by another engine, stale, refused or to do.

    Args:
        film: the film.
        takes: the project's folder of takes.
    """
    from generation.takes import takes_of
    from studio.production.plan import Stock, plan_takes

    stock = Stock(takes=takes_of(takes).takes)
    planned = plan_takes(film, stock, [shot.id for shot in film.shots])
    states: dict[str, State] = {}
    for shot in film.shots:
        count = len(stock.takes_by_shot.get(shot.id, ()))
        take = stock.takes_by_recipe.get(planned.takes.get(shot.id, ""))
        if shot.id in planned.refused:
            states[shot.id] = State(Making.FAILED, count, sentence=planned.refused[shot.id])
        elif take is not None and shot.id not in planned.aged:
            states[shot.id] = State(Making.DRAWN if take.engine == "animatic" else Making.RENDERED, count)
        else:
            states[shot.id] = State(Making.STALE if count else Making.TO_DO, count)
    return states


def word(state: State) -> str:
    """What a state is called, translated."""
    return {
        Making.TO_DO: QCoreApplication.translate("States", "to do"),
        Making.DRAWN: QCoreApplication.translate("States", "drawn"),
        Making.RENDERING: QCoreApplication.translate("States", "rendering"),
        Making.RENDERED: QCoreApplication.translate("States", "rendered"),
        Making.STALE: QCoreApplication.translate("States", "stale"),
        Making.FAILED: QCoreApplication.translate("States", "failed"),
    }[state.making]


class States(QObject):
    """The state of every shot, as far as is known; asking never waits.

    Signals:
        changed: a frozenset of ids of shots whose state is another now.
    """

    changed = Signal(object)

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._on_disk: dict[str, State] = {}
        self._running: dict[str, State] = {}
        self._background = Background(self, width=1)
        self._is_busy = self._is_due = False
        self._users = 0
        self._soon = QTimer(self, singleShot=True, interval=150)
        self._soon.timeout.connect(self._look)
        session.film_changed.connect(self._film_changed)
        session.takes_changed.connect(self._takes_changed)
        self._look()

    @classmethod
    def shared(cls, session: Session) -> States:
        """The one `States` of a session, for panels; each that asks for it calls `release` when it closes."""
        found = session.findChild(cls)
        states = found if found is not None else cls(session, session)
        states._users += 1
        return states

    def release(self) -> None:
        """A panel no longer needs it; with the last one it ends."""
        self._users -= 1
        if self._users <= 0:
            self.close()
            self.setParent(None)
            self.deleteLater()

    def __call__(self) -> Mapping[str, State]:
        """All states by the shot's id; a shot that is not in it is not known yet (`UNKNOWN`)."""
        return {**self._on_disk, **self._running}

    def of(self, shot: str) -> State:
        """One shot's state."""
        return self._running.get(shot) or self._on_disk.get(shot, UNKNOWN)

    def rendering(self, shot: str, progress: float) -> None:
        """The queue says: a take of the shot is being made, and how far it is (0 to 1)."""
        takes = self._on_disk.get(shot, UNKNOWN).takes
        self._tell(shot, State(Making.RENDERING, takes, progress=max(0.0, min(1.0, progress))))

    def failed(self, shot: str, sentence: str) -> None:
        """The queue says: the take could not be made, and why. It stays so until the shot is made or changed."""
        self._tell(shot, State(Making.FAILED, self._on_disk.get(shot, UNKNOWN).takes, sentence=sentence))

    def settled(self, shot: str) -> None:
        """The queue says: nothing of this shot is being made any more; what is on disk counts again."""
        if self._running.pop(shot, None) is not None:
            self.changed.emit(frozenset({shot}))
        self._soon.start()

    def close(self) -> None:
        """End the thread; nothing changes any more."""
        self._soon.stop()
        self._background.close()

    def _tell(self, shot: str, state: State) -> None:
        if self._running.get(shot) != state:
            self._running[shot] = state
            self.changed.emit(frozenset({shot}))

    def _film_changed(self, change: Change) -> None:
        touched = [shot for shot in change.shots.touched if shot in self._running]
        gone = [shot for shot in touched if self._running[shot].making is Making.FAILED]
        for shot in gone:
            del self._running[shot]
        if gone:
            self.changed.emit(frozenset(gone))
        others = (change.shots, change.links, change.scenes, change.characters, change.locations)
        if change.film or any(others):
            self._soon.start()

    def _takes_changed(self, shots: frozenset[str]) -> None:
        for shot in shots:
            self._running.pop(shot, None)
        self._soon.start()

    def _look(self) -> None:
        if self._is_busy:
            self._is_due = True
            return
        self._is_busy = True
        session = self._session
        self._background.run(partial(states_of, session.film, session.workspace.takes), self._found, self._not_found)

    def _found(self, states: dict[str, State]) -> None:
        self._is_busy = False
        before, self._on_disk = self._on_disk, states
        changed = {shot for shot in before.keys() | states.keys() if before.get(shot) != states.get(shot)}
        for shot in changed & self._running.keys():
            self._running[shot] = replace(self._running[shot], takes=states.get(shot, UNKNOWN).takes)
        if changed:
            self.changed.emit(frozenset(changed))
        if self._is_due:
            self._is_due = False
            self._soon.start()

    def _not_found(self, error: Exception) -> None:
        self._is_busy = False
        self._session.say(str(error), "error")


__all__ = ["UNKNOWN", "Making", "State", "States", "states_of", "word"]
