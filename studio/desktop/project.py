"""An open project as the window holds it: its session, its pictures, its saving, and the lock on its film."""

from __future__ import annotations

from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject

from storyboard.errors import ProjectError
from storyboard.model import Film
from studio.desktop.pictures import Pictures
from studio.desktop.rendering import Rendering
from studio.desktop.saving import Saver
from studio.desktop.session import Session
from studio.workspace import Workspace


@dataclass(frozen=True)
class Opened:
    """What was read of a project. `hold` keeps others off; None where it is only looked at, for `reason`."""

    workspace: Workspace
    film: Film
    hold: ExitStack | None
    reason: str = ""


def read_project(path: Path) -> Opened:
    """Read a project and hold it, if nobody else does. Uses nothing of the window: it is called in a thread.

    Raises:
        ProjectError: there is no project there, or it cannot be read.
        FilmError: the project's file is damaged; with its line.
    """
    workspace = Workspace.named(path)
    if not workspace.exists:
        workspace.film()  # says what is wrong
    hold = ExitStack()
    try:
        hold.enter_context(workspace.owned())
    except ProjectError as error:
        return Opened(workspace, workspace.film(), None, str(error))
    try:
        return Opened(workspace, workspace.film(), hold)
    except BaseException:
        hold.close()
        raise


def new_project(folder: Path, title: str) -> Path:
    """Make an empty film in a folder of its own within `folder`; returns the project.

    Raises:
        ProjectError: the folder cannot be written.
    """
    from storyboard import edits, files
    from studio.production.store import written_or_said

    with written_or_said(folder):
        folder.mkdir(parents=True, exist_ok=True)
    workspace = Workspace(free_name(folder, title))
    files.create(workspace.folder)
    with workspace.owned():
        workspace.save(edits.add_cut(Film(title=title), "Film"))
    return workspace.folder


def free_name(folder: Path, title: str) -> Path:
    """A project's folder that is not there yet: TITLE.film, else TITLE 2.film and so on."""
    stem = "".join(" " if letter in '/\\:*?"<>|' or not letter.isprintable() else letter for letter in title).strip(
        " ."
    )
    stem, number = stem or "Film", 1
    while (path := folder / f"{stem}{f' {number}' if number > 1 else ''}.film").exists():
        number += 1
    return path


class Project(QObject):
    """One open project; `close` ends all that runs for it and lets others have it."""

    def __init__(self, opened: Opened, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.workspace = opened.workspace
        self.session = Session(opened.workspace, opened.film, self, read_only=opened.hold is None)
        self.pictures = Pictures(self.session, self)
        self.saver = Saver(self.session, self)
        self.rendering = Rendering.shared(self.session)
        self.reason = opened.reason
        self._hold = opened.hold

    def close(self, *, saved: bool = True) -> None:
        """Save what is not saved, end the threads and the drawing process, and let go of the project.

        Raises:
            ShotgraphError: it cannot be saved; then the project stays open. Not if `saved` is False.
        """
        if saved:
            self.saver.finish()
        else:
            self.saver.abandon()
        self.rendering.close()
        self.pictures.close()
        if self._hold is not None:
            self._hold.close()
            self._hold = None
