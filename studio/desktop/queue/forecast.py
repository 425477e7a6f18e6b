"""What rendering some shots will take, worked out away from the window's thread; the newest question counts."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal

from storyboard.errors import ShotgraphError
from storyboard.model import Film
from studio.desktop.background import Background
from studio.desktop.session import Session
from studio.workspace import Workspace


def forecast(film: Film, workspace: Workspace, shots: Sequence[str]) -> tuple[float, float, int]:
    """Seconds of work, US dollars, and how many takes are to be made."""
    from generation.engines import load
    from studio.production.jobs import TakeJob
    from studio.production.plan import plan_takes
    from studio.production.produce import stock_of

    plan = plan_takes(film, stock_of(workspace, film), [shot for shot in shots if shot in film.shots_by_id])
    takes = [job for job in plan.jobs if isinstance(job, TakeJob)]
    money = 0.0
    for job in takes:
        route = plan.routes.get(job.request.shot)
        money += route.money if route is not None else load(job.request.engine).plan(job.request).money
    return plan.seconds, money, len(takes)


class Forecasting(QObject):
    """Answers what the selected shots will take.

    Signals:
        forecast: seconds, dollars, and takes to be made.
    """

    forecast = Signal(float, float, int)

    def __init__(self, session: Session, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._wanted: tuple[str, ...] = ()
        self._is_busy = self._is_due = False
        self._background = Background(self, width=1)
        self._soon = QTimer(self, singleShot=True, interval=250)
        self._soon.timeout.connect(self._look)

    def ask(self, shots: Sequence[str]) -> None:
        """These shots are selected now, or the film has changed."""
        self._wanted = tuple(shots)
        self._soon.start()

    def close(self) -> None:
        """End the thread."""
        self._soon.stop()
        self._background.close()

    def _look(self) -> None:
        if self._is_busy:
            self._is_due = True
            return
        self._is_busy = True
        session = self._session
        self._background.run(
            partial(forecast, session.film, session.workspace, self._wanted), self._found, self._not_found
        )

    def _found(self, found: tuple[float, float, int]) -> None:
        self.forecast.emit(*found)
        self._again()

    def _not_found(self, error: ShotgraphError) -> None:
        self.forecast.emit(0.0, 0.0, 0)
        self._again()

    def _again(self) -> None:
        self._is_busy = False
        if self._is_due:
            self._is_due = False
            self._soon.start()
