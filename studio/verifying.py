"""The commands about provenance: `verify` reads what a film says of itself, `consent` records that someone agreed."""

from __future__ import annotations

import datetime
import sys
from pathlib import Path

from storyboard import edits
from storyboard.errors import FilmError
from storyboard.model import Character, Film
from studio.workspace import Workspace


def verify(file: Path, *, as_json: bool) -> None:
    """Say who made a film, from what, and whether it was changed; the exit code is 0 only for an intact film."""
    from studio.delivery.provenance.reading import examine

    verdict = examine(file)
    if as_json:
        print(verdict.model_dump_json(indent=1))
    else:
        print("\n".join(verdict.sentences()))
    if verdict.state != "intact":
        sys.exit(1)


def consent(project: Path, name: str, *, given_by: str, on: str, note: str, withdraw: bool) -> None:
    """Record a consent, take it back, or say how it stands when neither is asked."""
    workspace = Workspace.named(project)
    if not (given_by or withdraw):
        print(_standing(_character(workspace.film(), name)))
        return
    day = _day(on)
    with workspace.locked():
        film = workspace.film()
        character = _character(film, name)
        if withdraw:
            film = edits.withdraw_consent(film, character.id)
        else:
            film = edits.give_consent(film, character.id, given_by, day, note=note)
        workspace.save(film)
    print(_standing(film.characters_by_id[character.id]))


def _standing(character: Character) -> str:
    given, missing = character.consent, character.unconsented
    if not character.references:
        covers = "there are no photographs, so none is needed"
    elif missing:
        covers = f"{len(missing)} of {len(character.references)} photographs are not covered, so no film is exported"
    else:
        covers = "every photograph is covered"
    said = f"given by {given.given_by} on {given.on}" if given else "not recorded"
    return f"{character.name}: consent {said}; {covers}."


def _character(film: Film, name: str) -> Character:
    for character in film.characters:
        if name.casefold() in (character.id.casefold(), character.name.casefold()):
            return character
    known = ", ".join(character.name for character in film.characters) or "nobody"
    raise FilmError(f"There is no character “{name}”; there are {known}.")


def _day(text: str) -> datetime.date:
    if not text:
        return datetime.date.today()
    try:
        return datetime.date.fromisoformat(text)
    except ValueError:
        raise FilmError(f"“{text}” is not a day; write it as 2026-11-24.") from None
