"""Notices shots that have changed and cost nothing to draw, so that they are drawn again without being asked for."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal

from storyboard.errors import ShotgraphError
from storyboard.model import Shot
from studio.desktop.session import Session
from studio.desktop.states import Making, States

PAUSE_MS = 600


class Redrawing(QObject):
    """Looks a moment after anything changed; a shot as it is now is told of only once.

    Signals:
        stale: shots whose take is older than they are, the current one first. Those with a circled take are left out:
            that is a person's choice; so are engines that cost money or hours.
    """

    stale = Signal(list)

    def __init__(self, session: Session, states: States, parent: QObject) -> None:
        super().__init__(parent)
        self._session, self._states = session, states
        self._told: dict[str, Shot] = {}
        self._soon = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._soon.timeout.connect(self._look)
        states.changed.connect(lambda shots: self.look_soon())

    def look_soon(self) -> None:
        """Something may be stale now."""
        self._soon.start()

    def look_anew(self) -> None:
        """Tell also of what was told of before."""
        self._told.clear()
        self.look_soon()

    def close(self) -> None:
        """Look no more."""
        self._soon.stop()
        self.blockSignals(True)

    def _look(self) -> None:
        session = self._session
        stale = {shot for shot, state in self._states().items() if state.making is Making.STALE}
        found = [
            shot
            for shot in (session.film.shots if stale else ())
            if shot.id in stale and not shot.circled and self._told.get(shot.id) is not shot and _is_free(shot.engine)
        ]
        found.sort(key=lambda shot: shot.id != session.current)
        if found and not session.read_only:
            self._told |= {shot.id: shot for shot in found}
            self.stale.emit(found)


def _is_free(engine: str) -> bool:
    from generation.engines import load

    try:
        return load(engine).describe().free
    except ShotgraphError:
        return False
