"""What is chosen on the timeline: uses, kept in step with the session's shots, and one other thing at most."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QObject, Qt, Signal

from studio.desktop.session import Session
from studio.desktop.timeline.canvas import Canvas
from studio.desktop.timeline.stage import Spot

_THINGS = frozenset({"transition", "title", "title-end", "line", "marker"})


class Choosing(QObject):
    """Chooses uses, and their shots in the session; the other way too.

    Signals:
        changed: something else is chosen.
    """

    changed = Signal()

    def __init__(self, session: Session, canvas: Canvas) -> None:
        super().__init__(canvas)
        self._session, self._canvas = session, canvas
        self._last = ""
        self._leads = False

    def click(self, spot: Spot, held: Qt.KeyboardModifier) -> None:
        """A thing was clicked: it alone, or (Ctrl) it too, or (Shift) all up to it."""
        stage = self._canvas.stage
        is_thing = spot.kind in _THINGS or spot.kind.startswith("cue")
        stage.picked = spot if is_thing else Spot()
        use = spot.use if spot.use in stage.laid.index else ""
        if held & Qt.KeyboardModifier.ControlModifier and use:
            self._choose(stage.chosen ^ {use}, use)
        elif held & Qt.KeyboardModifier.ShiftModifier and use and self._last in stage.laid.index:
            first, last = sorted((stage.laid.index[self._last], stage.laid.index[use]))
            self._choose((place.use.id for place in stage.laid.places[first : last + 1]), self._last)
        else:
            self._choose([use] if use else [], use)

    def band(self, positions: tuple[int, ...], adds: bool) -> None:
        """The rubber band held these."""
        stage = self._canvas.stage
        stage.picked = Spot()
        found = [stage.laid.places[at].use.id for at in positions]
        self._choose([*(stage.chosen if adds else ()), *found], found[-1] if found else "")

    def all(self) -> None:
        """Every use of the cut."""
        self._choose([place.use.id for place in self._canvas.stage.laid.places], self._last)

    def walk(self, direction: int) -> None:
        """Choose the next use (1) or the one before (-1); the first time, the one under the playhead."""
        stage = self._canvas.stage
        laid = stage.laid
        at = laid.index[self._last] + direction if self._last in stage.chosen else laid.at(self._session.playhead)
        if 0 <= at < len(laid.places):
            stage.picked = Spot()
            use = laid.places[at].use.id
            self._choose([use], use)
            self._canvas.reveal(laid.starts[at], laid.end(at))

    def follow(self) -> None:
        """Other shots are selected elsewhere: choose their uses."""
        if self._leads:
            return
        stage, session = self._canvas.stage, self._session
        selected = frozenset(session.selected)
        laid = stage.laid
        if {laid.places[laid.index[use]].use.shot for use in stage.chosen if use in laid.index} == selected:
            self._tell()
            return
        stage.picked = Spot()
        uses = laid.uses_of(selected)
        stage.chosen = frozenset(uses)
        of_current = [use for use in uses if laid.places[laid.index[use]].use.shot == session.current]
        self._last = of_current[0] if of_current else uses[0] if uses else ""
        if self._last and self._canvas.isVisible():
            at = laid.index[self._last]
            self._canvas.reveal(laid.starts[at], laid.end(at))
        self._tell()

    def keep(self) -> None:
        """The cut is another: what is gone is no longer chosen."""
        stage = self._canvas.stage
        stage.chosen = frozenset(use for use in stage.chosen if use in stage.laid.index)
        if self._last not in stage.chosen:
            self._last = ""
        if stage.picked.use and stage.picked.use not in stage.laid.index:
            stage.picked = Spot()
        self._tell()

    def _choose(self, uses: Iterable[str], last: str) -> None:
        stage, laid = self._canvas.stage, self._canvas.stage.laid
        stage.chosen, self._last = frozenset(uses), last
        shots = {laid.places[laid.index[use]].use.shot for use in stage.chosen}
        current = laid.places[laid.index[last]].use.shot if last in stage.chosen else None
        self._leads = True
        try:
            self._session.select(shots, current)
        finally:
            self._leads = False
        self._tell()

    def _tell(self) -> None:
        stage, canvas = self._canvas.stage, self._canvas
        count = len(stage.laid.places)
        at = stage.laid.index.get(self._last, -1) if self._last in stage.chosen else -1
        canvas.can_walk = [at > 0, bool(count) and at + 1 < count]
        canvas.viewport().update()
        self.changed.emit()
