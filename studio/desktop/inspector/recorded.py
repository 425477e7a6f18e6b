"""A line's recording: chosen or dropped, copied into the project beside the window, or given up for a made voice."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from storyboard.errors import ShotgraphError
from storyboard.model import Film
from studio.desktop.background import Background
from studio.desktop.icons import icon
from studio.desktop.inspector.chosen import Hand
from studio.desktop.inspector.cues import ask_for_sound, dropped
from studio.desktop.inspector.section import tool
from studio.recordings import Recording, keep_recording, known_frames, with_recording, without_recording
from studio.workspace import Workspace


class RecordingRow(QWidget):
    """Whether a line is heard as recorded, at the foot of its card; a sound file may be dropped here.

    Signals:
        chosen: a file of the person's own.
        given_up: a made voice is to say it again.
    """

    chosen = Signal(str)
    given_up = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.file = QPushButton(icon("import"), "")
        self.file.setProperty("look", "quiet")
        self.file.clicked.connect(lambda: ask_for_sound(self, self.chosen.emit))
        self.made = tool("close", self.tr("Have a made voice say it again"))
        self.made.clicked.connect(self.given_up)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(self.file)
        line.addWidget(self.made)
        line.addStretch(1)
        self.setAcceptDrops(True)
        self.show_file(None)

    def show_file(self, name: str | None) -> None:
        """What the line is heard from."""
        self.file.setText(Path(name).name if name else self.tr("Use a recording…"))
        self.file.setToolTip(self.tr("A recording of this line; lips and length follow it. Drop a sound here."))
        self.file.setAccessibleName(self.tr("Recording: %1").replace("%1", name or self.tr("none, a made voice")))
        self.made.setVisible(bool(name))

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:  # noqa: N802
        """A sound file may be dropped here."""
        if dropped(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: N802
        for path in dropped(event.mimeData())[:1]:
            self.chosen.emit(path)
        event.acceptProposedAction()


class Recordings(QObject):
    """Gives lines their recordings, each as one step of undo with its shot's new length."""

    def __init__(self, hand: Hand, parent: QObject) -> None:
        super().__init__(parent)
        self._hand = hand
        self._background = Background(self, width=1)

    def serve(self, row: RecordingRow, line: str) -> None:
        """A line's row asks here."""
        row.chosen.connect(partial(self.use, line))
        row.given_up.connect(partial(self.give_up, line))

    def use(self, line: str, path: str) -> None:
        """Copy a recording into the project, then have the line heard from it."""
        session, name = self._hand.session, Path(path).name
        session.say(self.tr("%1 is copied into the project…").replace("%1", name))
        label = self.tr("record line of {0}").format(self._hand.numbers())
        work = partial(_kept, session.workspace, session.film, line, Path(path))
        self._background.run(work, partial(self._use, line, label, name), self._refused)

    def give_up(self, line: str) -> None:
        """Have the line spoken again."""
        session = self._hand.session
        label = self.tr("speak line of {0}").format(self._hand.numbers())
        work = partial(known_frames, session.workspace, session.film, line)
        self._background.run(work, partial(self._give_up, line, label), self._refused)

    def close(self) -> None:
        """End the thread."""
        self._background.close()

    def _use(self, line: str, label: str, name: str, found: tuple[Recording, Mapping[str, int]]) -> None:
        recording, known = found
        if self._hand.session.edit(label, partial(with_recording, line=line, recording=recording, known=known)):
            self._hand.session.say(self.tr("%1 is heard; the shot is as long as it needs.").replace("%1", name))

    def _give_up(self, line: str, label: str, known: Mapping[str, int]) -> None:
        self._hand.session.edit(label, partial(without_recording, line=line, known=known))

    def _refused(self, error: ShotgraphError) -> None:
        self._hand.session.say(str(error), "error")


def _kept(workspace: Workspace, film: Film, line: str, sound: Path) -> tuple[Recording, Mapping[str, int]]:
    return keep_recording(workspace, sound), known_frames(workspace, film, line)
