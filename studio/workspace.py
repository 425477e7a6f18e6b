"""An open project: its film, its takes and its store, as the window and the command line share them."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from storyboard import files
from storyboard.errors import ProjectError, ShotgraphError
from storyboard.model import Film
from studio.production.store import Store, written_or_said

SUFFIX = ".film"


@dataclass(frozen=True)
class Workspace:
    """A project folder. Reading needs no lock; whatever writes holds `locked`."""

    folder: Path

    @classmethod
    def named(cls, project: Path) -> Workspace:
        """The project a person means by a path: the folder itself, a file in it, or its name without `.film`."""
        if project.name == files.FILM:
            project = project.parent
        if not project.is_dir() and project.with_name(project.name + SUFFIX).is_dir():
            project = project.with_name(project.name + SUFFIX)
        return cls(project)

    @property
    def exists(self) -> bool:
        return (self.folder / files.FILM).exists()

    @property
    def takes(self) -> Path:
        return self.folder / files.TAKES

    @property
    def exports(self) -> Path:
        return self.folder / files.EXPORTS

    @property
    def store(self) -> Store:
        return Store(self.folder / files.STORE)

    def own_file(self, name: str) -> Path:
        """A file of the person's own that the film names, which lies inside the project.

        Raises:
            ProjectError: it is not there, or the name leads out of the project.
        """
        path = (self.folder / name).resolve()
        if not path.is_relative_to(self.folder.resolve()) or not path.is_file():
            raise ProjectError(f"The film uses “{name}”, which is not in the project; put it there.", file=self.folder)
        return path

    def film(self) -> Film:
        """The film as it was last saved.

        Raises:
            ProjectError: there is no project there, or it cannot be read.
            FilmError: the project's file is damaged; with its line.
        """
        return files.read(self.folder)

    def save(self, film: Film, kept: files.Texts | None = None) -> None:
        """Save the film, whole or not at all. Hold the lock. `kept` makes the next saves quick."""
        files.write(self.folder, film, kept)

    @contextmanager
    def begun(self) -> Iterator[None]:
        """`locked`, for a project that may not be there yet; an error leaves no empty folder behind."""
        is_new = not self.folder.exists()
        with written_or_said(self.folder):
            self.folder.mkdir(parents=True, exist_ok=True)
        try:
            with self.locked():
                yield
        except ShotgraphError:
            if is_new and not self.exists:
                shutil.rmtree(self.folder)
            raise

    @contextmanager
    def locked(self) -> Iterator[None]:
        """Hold the project against other processes, film and takes both; clear what a killed one left half-made."""
        with self.owned(), self.producing():
            yield

    @contextmanager
    def owned(self) -> Iterator[None]:
        """Hold the film against other processes, as the window does all day; takes may be made meanwhile."""
        with files.lock(self.folder):
            yield

    @contextmanager
    def producing(self) -> Iterator[None]:
        """Hold takes and store, to make what a film says without writing the film."""
        from generation import takes

        with files.lock(self.folder, files.PRODUCING):
            self.store.sweep()
            takes.sweep(self.takes)
            yield
