"""What the script supervisor does away from the window: the rules, the staged picture, a reading by a model."""

from __future__ import annotations

import threading
from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from storyboard.continuity import Finding, Report, in_order, mended
from storyboard.errors import FilmError, Stopped, WriterError
from storyboard.model import Film
from studio.workspace import Workspace


@dataclass(frozen=True)
class Found:
    """A film's report, and what could not be looked at."""

    film: Film
    report: Report
    remarks: tuple[str, ...] = ()


def look(workspace: Workspace, film: Film, read: tuple[Finding, ...] = ()) -> Found:
    """What the rules find, with what a model has found before of shots that are still there."""
    from studio.writer.checking import Looks, found

    report, remarks = found(workspace, film, Looks())
    kept = [finding for finding in read if all(shot in film.shots_by_id for shot in finding.shots)]
    if kept:
        report = in_order(film, (*report.findings, *report.waived, *kept))
    return Found(film, report, tuple(remarks))


def read(workspace: Workspace, film: Film, stop: threading.Event) -> tuple[tuple[Finding, ...], str] | None:
    """What the language model that is set finds in the whole film, and what it could not read; None if stopped.

    Raises:
        WriterError: no model is set, or it cannot be asked.
    """
    from storyboard.continuity.reading import read_film
    from studio import settings
    from studio.writer.answers import Answers

    server = settings.server_of("writer")
    if server is None:
        raise WriterError("No language model is set to read the film; set one under Settings, Servers and engines.")
    try:
        found = read_film(
            server, film, own=settings.instructions_folder(), cache=Answers.of(workspace), stop=stop.is_set
        )
    except Stopped:
        return None
    return tuple(found.findings), " ".join(found.remarks)


def mend(film: Film, findings: Sequence[Finding], which: int) -> Film:
    """The film with findings mended; what cannot be mended any more is left.

    Raises:
        FilmError: none of them can be mended.
    """
    after, said = mended(film, findings, which)
    if after is film:
        raise FilmError(said[-1].removeprefix("Not done: ") if said else "There is nothing to mend.")
    return after


def rule_name(rule: str) -> str:
    """A rule in the person's language."""
    names = {
        "absent-speaker": QCoreApplication.translate("Check", "speaker not in the picture"),
        "axis": QCoreApplication.translate("Check", "180 degrees"),
        "dead-end": QCoreApplication.translate("Check", "dead end"),
        "direction": QCoreApplication.translate("Check", "screen direction"),
        "eyeline": QCoreApplication.translate("Check", "eyeline"),
        "jump-cut": QCoreApplication.translate("Check", "jump cut"),
        "no-look": QCoreApplication.translate("Check", "no look"),
        "no-way": QCoreApplication.translate("Check", "no way"),
        "over-limit": QCoreApplication.translate("Check", "too long"),
        "overrun": QCoreApplication.translate("Check", "line too long"),
        "prop": QCoreApplication.translate("Check", "prop"),
        "reading": QCoreApplication.translate("Check", "read by the model"),
        "size-leap": QCoreApplication.translate("Check", "size"),
        "stale-prompt": QCoreApplication.translate("Check", "old prompt"),
        "take-jump": QCoreApplication.translate("Check", "jump in a take"),
        "time": QCoreApplication.translate("Check", "time of day"),
        "undrawn": QCoreApplication.translate("Check", "cannot be drawn"),
        "unplayable": QCoreApplication.translate("Check", "cannot play"),
        "unreached": QCoreApplication.translate("Check", "unreached"),
        "wardrobe": QCoreApplication.translate("Check", "wardrobe"),
        "weather": QCoreApplication.translate("Check", "weather"),
    }
    return names.get(rule, rule)
