"""Small panels with which the window itself is tested."""

from __future__ import annotations

from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from studio.desktop.commands import Command
from studio.desktop.pictures import Pictures
from studio.desktop.session import Session


class NotesPanel(QWidget):
    """A page to type on, with a command on a key that is also typed, and one on a key that is not."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.done: list[str] = []
        self.field = QLineEdit(self)
        self.page = QPlainTextEdit(self)
        column = QVBoxLayout(self)
        column.addWidget(self.field)
        column.addWidget(self.page)
        self.setFocusProxy(self.page)

    def commands(self) -> list[Command]:
        return [
            Command("notes.mark", "Mark", lambda: self.done.append("mark"), "M", "Notes"),
            Command("notes.sort", "Sort the notes", lambda: self.done.append("sort"), "Ctrl+Shift+S", "Notes"),
            Command("notes.never", "Never", lambda: self.done.append("never"), "", "Notes", lambda: False),
        ]


class WallPanel(QWidget):
    """Something that is only there, and asks for pictures."""

    def __init__(self, session: Session, pictures: Pictures, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setMinimumSize(20, 20)
        self.pictures = pictures


class PlayerPanel(WallPanel):
    """Stands where the viewer stands."""

    def __init__(self, session: Session, pictures: Pictures, parent: QWidget | None = None) -> None:
        super().__init__(session, pictures, parent)
        self.played = 0

    def commands(self) -> list[Command]:
        return [Command("viewer.play", "Play", self._play, "Space", "Viewer")]

    def _play(self) -> None:
        self.played += 1
