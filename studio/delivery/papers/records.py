"""What each export was made of, kept so that later notes can say what changed since.

    exports/history/<cut>/0001/film.json     the film as it was
                               export.json   the cut, the take that each shot played, and the film file's digest

A record is made aside and moved in whole. An export of the same film as the last one adds none.
"""

from __future__ import annotations

import json
import os
import shutil
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from pydantic import Field, ValidationError

from storyboard import files
from storyboard.errors import ProjectError
from storyboard.model import Film
from storyboard.values import Id, Value
from studio.delivery.papers.differences import Side, side_of

HISTORY = "history"
_SHEET = "export.json"


class Sheet(Value):
    """What is written beside the film: the cut, a digest of what its film file is made of, frames, takes by shot."""

    number: int = Field(ge=1)
    cut: Id
    made_of: str
    frames: int = Field(ge=0)
    takes: dict[str, str]


@dataclass(frozen=True)
class Export:
    """An export as it was."""

    sheet: Sheet
    film: Film

    @property
    def side(self) -> Side:
        """Its cut, laid out as it was."""
        return side_of(self.film, self.film.cuts_by_id[self.sheet.cut], self.sheet.takes)


def keep(exports: Path, film: Film, cut: str, digest: str, frames: int, takes: Mapping[str, str]) -> int:
    """Note an export, unless the last one was of the same film; the number of its record. Hold the project's lock.

    Raises:
        ProjectError: the disk is full, or the folder cannot be written.
    """
    numbers = kept(exports, cut)
    home = exports / HISTORY / cut
    if numbers and _sheet(home / _name(numbers[-1])).made_of == digest:
        return numbers[-1]
    number = numbers[-1] + 1 if numbers else 1
    used = {use.shot for use in film.cuts_by_id[cut].uses}
    sheet = Sheet(
        number=number,
        cut=cut,
        made_of=digest,
        frames=frames,
        takes={shot: take for shot, take in sorted(takes.items()) if shot in used},
    )
    aside = home / f".{_name(number)}.{os.getpid()}"
    try:
        aside.mkdir(parents=True, exist_ok=True)
        files.write_whole(aside / files.FILM, files.to_text(film).encode())
        text = json.dumps(sheet.model_dump(mode="json"), indent=1, sort_keys=True, ensure_ascii=False)
        files.write_whole(aside / _SHEET, text.encode() + b"\n")
        aside.rename(home / _name(number))
    except OSError as refusal:
        raise ProjectError(f"Could not note the export ({refusal.strerror}); free some space.", file=home) from refusal
    finally:
        shutil.rmtree(aside, ignore_errors=True)
    return number


def kept(exports: Path, cut: str) -> list[int]:
    """The numbers of a cut's records, oldest first."""
    try:
        with os.scandir(exports / HISTORY / cut) as entries:
            return sorted(int(entry.name) for entry in entries if entry.name.isdecimal())
    except FileNotFoundError:
        return []


def read(exports: Path, cut: str, number: int) -> Export:
    """A record.

    Raises:
        ProjectError: there is none of this number, or it is damaged.
        FilmError: the film in it is damaged.
    """
    folder = exports / HISTORY / cut / _name(number)
    if not folder.is_dir():
        there = kept(exports, cut)
        known = f"there are {there[0]} to {there[-1]}" if there else "export the cut first"
        raise ProjectError(f"There is no record of export {number} of this cut; {known}.")
    sheet = _sheet(folder)
    film = files.read(folder)
    if sheet.cut not in film.cuts_by_id:
        raise ProjectError("It names a cut that its film does not have; delete this record.", file=folder)
    return Export(sheet, film)


def _name(number: int) -> str:
    return f"{number:04}"


def _sheet(folder: Path) -> Sheet:
    try:
        return Sheet.model_validate_json((folder / _SHEET).read_bytes())
    except (OSError, ValidationError) as error:
        raise ProjectError("This record of an export is damaged; delete it.", file=folder) from error
