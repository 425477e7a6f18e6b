"""How a panel follows the film: at once while it is seen, else when it is seen again, with all changes as one."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace

from PySide6.QtCore import QEvent, QObject, SignalInstance
from PySide6.QtWidgets import QWidget

from storyboard import changes
from storyboard.changes import Change
from studio.desktop.commands import Command
from studio.desktop.session import Session


class Following(QObject):
    """Tells a panel what changed, as long as it is seen; one that is hidden costs an edit nothing.

    Args:
        panel: who follows.
        session: what is followed.
        follow: is told each change of the film; several that the panel did not see, as one.
    """

    def __init__(self, panel: QWidget, session: Session, follow: Callable[[Change], None]) -> None:
        super().__init__(panel)
        self._panel, self._session, self._follow = panel, session, follow
        self._film = session.film
        self._is_hidden = False
        self._due: list[Callable[[], None]] = []
        session.film_changed.connect(self._film_changed)
        panel.installEventFilter(self)

    def also(self, signal: SignalInstance, act: Callable[[], None]) -> None:
        """Do something on a signal too; while the panel is hidden it is put off, and done once when it is seen."""
        signal.connect(_Gate(self, act).hear)

    @property
    def is_behind(self) -> bool:
        """Whether the panel has not heard of all that changed."""
        return self._film is not self._session.film

    def catch_up(self) -> None:
        """Have the panel up to date now, seen or not: something is to be done in it."""
        film, self._film = self._film, self._session.film
        due, self._due = self._due, []
        if film is not self._film:
            change = changes.between(film, self._film)
            if change:
                self._follow(change)
        for act in due:
            act()

    def first(self, commands: Iterable[Command]) -> list[Command]:
        """The panel's commands, each of which has it up to date before it runs."""
        return [replace(command, run=self._caught_up(command.run)) for command in commands]

    def _caught_up(self, run: Callable[[], None]) -> Callable[[], None]:
        def run_caught_up() -> None:
            self.catch_up()
            run()

        return run_caught_up

    def _film_changed(self, change: Change) -> None:
        if self._is_hidden:
            return
        self._film = self._session.film
        self._follow(change)

    def act(self, act: Callable[[], None]) -> None:
        """Do something now, or once the panel is seen."""
        if not self._is_hidden:
            act()
        elif act not in self._due:
            self._due.append(act)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """Notes when the panel goes out of sight, and brings it up to date before it is painted again."""
        kind = event.type()
        if kind == QEvent.Type.Hide:
            self._is_hidden = True
        elif kind == QEvent.Type.Show:
            self._is_hidden = False
            self.catch_up()
        return False


class _Gate(QObject):
    """Hears a signal for a panel; ends with it."""

    def __init__(self, following: Following, act: Callable[[], None]) -> None:
        super().__init__(following)
        self._following, self._do = following, act

    def hear(self, *_: object) -> None:
        self._following.act(self._do)
