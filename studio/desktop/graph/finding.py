"""Finding shots on the graph: what has the words stays bright, the rest is dimmed."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, Signal

from storyboard.model import Film, Shot
from studio.desktop.graph.canvas import Canvas
from studio.desktop.graph.overlays import Search
from studio.desktop.session import Session


class Finding(QObject):
    """The search field and what it finds.

    Signals:
        changed: other shots are found.
    """

    changed = Signal()

    def __init__(self, session: Session, canvas: Canvas, field: Search) -> None:
        super().__init__(canvas)
        self._session, self._canvas, self.field = session, canvas, field
        field.wanted.connect(self._find)
        field.stepped.connect(self._step)
        field.closed.connect(self.close)
        field.hide()

    def open(self) -> None:
        """Show the field and write in it."""
        self.field.show()
        self.field.raise_()
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.selectAll()

    def close(self) -> None:
        """No longer search."""
        self.field.hide()
        self._find("")
        self._canvas.setFocus(Qt.FocusReason.OtherFocusReason)

    def again(self) -> None:
        """The film is another: find the same words in it."""
        if self.field.isVisible():
            self._find(self.field.text())

    def _find(self, text: str) -> None:
        wanted = text.casefold().split()
        self._canvas.seen.found = found(self._session.film, wanted) if wanted else None
        self._canvas.viewport().update()
        self.changed.emit()

    def _step(self, by: int) -> None:
        """Go to the next shot that is found."""
        chosen = self._canvas.seen.found
        order = [shot.id for shot in self._session.film.shots if chosen is None or shot.id in chosen]
        if not order:
            self._session.say(self.tr("No shot has these words."))
            return
        current = self._session.current
        at = (order.index(current) + by) % len(order) if current in order else 0
        self._session.select([order[at]])
        self._canvas.reveal(order[at])


def found(film: Film, wanted: list[str]) -> frozenset[str]:
    """The shots that have all of some words, in small letters: in number, action, lines, place or who is in them."""
    names = {character.id: character.name for character in film.characters}
    headings = {scene.id: scene.heading for scene in film.scenes}

    def has(shot: Shot) -> bool:
        spoken = " ".join(line.text for line in shot.lines)
        who = " ".join(names[character] for character in shot.characters)
        text = f"{shot.number} {shot.action} {shot.card} {spoken} {who} {headings[shot.scene]}".casefold()
        return all(word in text for word in wanted)

    return frozenset(shot.id for shot in film.shots if has(shot))
