"""Candidate views of a character, kept aside until somebody approves them: pictures, and how each was made."""

from __future__ import annotations

import json
import shutil
from dataclasses import dataclass
from pathlib import Path

from pydantic import Field, ValidationError

from generation.characters.pictures import Picture, digest_of_bytes, png_of, read_picture
from storyboard import files
from storyboard.errors import FilmError, ProjectError
from storyboard.model import Character, Side, View
from storyboard.values import Value
from studio.production.store import written_or_said
from studio.workspace import Workspace

CAST = "cast"
"""The project's folder of approved pictures and of what was trained on them."""
PICTURE = "picture.png"
_ABOUT = "candidate.json"


class Candidate(Value):
    """A picture that may become a view of a character's sheet; people call it by its number.

    `content` names the picture. `photograph` is the reference it was made from, if any. `words` is what the engine
    was told.
    """

    number: int = Field(ge=1)
    side: Side
    content: str
    engine: str
    seed: int = 0
    photograph: str = ""
    words: str = ""

    def view(self, character: Character) -> View:
        """What the character's sheet says of it once it is approved."""
        return View(file=reference_name(character, self.content), side=self.side, photograph=self.photograph)


def reference_name(character: Character, digest: str, suffix: str = ".png") -> str:
    """The name that a film has for a character's own file: in a folder of theirs, by its content."""
    return f"{CAST}/{character.id}/{digest}{suffix}"


@dataclass(frozen=True)
class Tray:
    """The candidates of one character in a project."""

    workspace: Workspace
    character: Character

    @property
    def _kind(self) -> str:
        return f"candidates-{self.character.id}"

    def all(self) -> list[Candidate]:
        """Every candidate, by number.

        Raises:
            ProjectError: what is kept of one cannot be read.
        """
        found = []
        store = self.workspace.store
        for digest in sorted(store.digests(self._kind)):
            path = store.path(self._kind, digest) / _ABOUT
            try:
                found.append(Candidate.model_validate(json.loads(path.read_text("utf-8"))))
            except (OSError, ValueError, ValidationError):
                raise ProjectError("This candidate is damaged; delete its folder.", file=path.parent) from None
        return sorted(found, key=lambda each: each.number)

    def numbered(self, numbers: list[int]) -> list[Candidate]:
        """The candidates of these numbers.

        Raises:
            FilmError: there is none of a number.
        """
        known = {each.number: each for each in self.all()}
        if missing := [number for number in numbers if number not in known]:
            there = ", ".join(map(str, known)) or "none"
            raise FilmError(f"{self.character.name} has no candidate {missing[0]}; there are {there}.")
        return [known[number] for number in dict.fromkeys(numbers)]

    def picture(self, candidate: Candidate) -> Path:
        return self.workspace.store.path(self._kind, candidate.content) / PICTURE

    def keep(
        self, picture: Picture, side: Side, engine: str, *, seed: int = 0, photograph: str = "", words: str = ""
    ) -> Candidate:
        """Keep a picture as a candidate; one that is there already keeps its number.

        Raises:
            ProjectError: the disk is full, or the folder cannot be written to.
        """
        data = png_of(picture)
        digest = digest_of_bytes(data)
        here = self.all()
        if known := next((each for each in here if each.content == digest), None):
            return known
        candidate = Candidate(
            number=1 + max((each.number for each in here), default=0),
            side=side,
            content=digest,
            engine=engine,
            seed=seed,
            photograph=photograph,
            words=words,
        )
        with self.workspace.store.making(self._kind, digest) as folder, written_or_said(folder):
            (folder / PICTURE).write_bytes(data)
            (folder / _ABOUT).write_text(candidate.model_dump_json(indent=1) + "\n", encoding="utf-8")
        return candidate

    def approve(self, candidate: Candidate) -> View:
        """Copy a candidate into the project's own pictures; what the sheet is to say of it.

        Raises:
            ProjectError: its picture is damaged, or the disk is full.
        """
        view = candidate.view(self.character)
        source = self.picture(candidate)
        read_picture(source)  # a picture that was damaged since is not approved
        keep_own(self.workspace, view.file, source.read_bytes())
        return view

    def reject(self, candidate: Candidate) -> None:
        """Throw a candidate away."""
        with written_or_said(self.picture(candidate)):
            shutil.rmtree(self.workspace.store.path(self._kind, candidate.content))


def keep_own(workspace: Workspace, name: str, data: bytes) -> None:
    """Write one of the project's own files, whole or not at all.

    Raises:
        ProjectError: the disk is full, or the folder cannot be written to.
    """
    path = workspace.folder / name
    with written_or_said(path):
        path.parent.mkdir(parents=True, exist_ok=True)
        files.write_whole(path, data)
