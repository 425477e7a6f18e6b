"""What Python no longer needs goes while nothing is done, a portion at a time, and never in the middle of an edit."""

from __future__ import annotations

import gc
import weakref
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from studio.desktop.sweeping import PORTION, Sweeper

MADE = 4000


class Ring:
    """Something that holds itself: only a sweep finds out that nobody needs it."""

    def __init__(self) -> None:
        self.itself = self


@pytest.fixture
def sweeper(qtbot: QtBot) -> Iterator[Sweeper]:
    """A sweeper that nothing but the test has sweep, and that finds a person away at once."""
    gc.collect()
    parent = QObject()
    made = Sweeper(parent, away_ms=0)
    yield made
    made.end()
    gc.collect()


def _quiet(sweeper: Sweeper) -> None:
    sweeper.begin()
    sweeper._timer.setInterval(3_600_000)


def _made() -> list[list[int]]:
    return [[number] for number in range(MADE)]


def test_python_does_not_sweep_by_itself_while_a_film_is_opened_and_on_show(sweeper: Sweeper) -> None:
    sweeper.hold()
    assert not gc.isenabled()
    _quiet(sweeper)
    ring = weakref.ref(Ring())
    kept = [_made() for _ in range(20)]
    assert ring() is not None, f"{len(kept)} times enough was made for Python to sweep"
    sweeper.end()
    assert gc.isenabled() and not gc.get_freeze_count()


def test_what_nobody_needs_goes_behind_an_edit(sweeper: Sweeper, qtbot: QtBot) -> None:
    _quiet(sweeper)
    ring = weakref.ref(Ring())
    kept = _made()
    sweeper.put_off()
    qtbot.waitUntil(lambda: ring() is None, timeout=60_000)
    assert kept


def test_a_sweep_never_looks_through_more_than_a_portion_and_what_is_new(sweeper: Sweeper) -> None:
    _quiet(sweeper)
    kept, most = [], 0
    for _ in range(30):
        kept.append(_made())
        most = max(most, len(gc.get_objects()))
        sweeper.sweep()
    assert most <= PORTION + 2 * MADE < sum(map(len, kept))


def test_what_was_frozen_goes_when_the_person_is_at_another_program(sweeper: Sweeper, qtbot: QtBot) -> None:
    ring = Ring()
    _quiet(sweeper)
    gone = weakref.ref(ring)
    del ring
    kept = _made()
    sweeper.sweep()
    assert gone() is not None, "it was there when the film was opened, and is not looked at"
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    application.applicationStateChanged.emit(Qt.ApplicationState.ApplicationInactive)
    qtbot.waitUntil(lambda: gone() is None, timeout=60_000)
    assert gc.get_freeze_count() > len(kept) and not gc.isenabled()


def test_who_comes_back_is_not_kept_waiting(sweeper: Sweeper) -> None:
    _quiet(sweeper)
    sweeper._away.setInterval(3_600_000)
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    application.applicationStateChanged.emit(Qt.ApplicationState.ApplicationInactive)
    assert sweeper._away.isActive()
    application.applicationStateChanged.emit(Qt.ApplicationState.ApplicationActive)
    assert not sweeper._away.isActive()
