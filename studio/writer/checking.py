"""The script supervisor on the command line: what does not match, the edits that mend it, and what is meant."""

from __future__ import annotations

import json
from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING

from rich.console import Console

from storyboard.continuity import NOTHING, Finding, Report, check, in_order, mended, waive
from storyboard.errors import FilmError, WriterError
from storyboard.model import Film
from studio.workspace import Workspace
from studio.writer.rehearsing import staged

if TYPE_CHECKING:
    from storyboard.continuity.reading import Reading

_COLOURS = {"mistake": "red", "doubt": "yellow", "note": "dim"}


@dataclass(frozen=True)
class Looks:
    """What is looked at beside the document: the staged picture, and what a language model makes of the film."""

    staged: bool = True
    read: bool = False


def examine(
    workspace: Workspace,
    looks: Looks,
    *,
    as_json: bool,
    fix: list[str],
    mend: int,
    ignore: list[str],
) -> None:
    """Print what the supervisor finds, mend some of it, or remember that some of it is meant."""
    if not (fix or ignore):
        film = workspace.film()
        report, remarks = found(workspace, film, looks)
        _say(film, report, remarks, as_json)
        return
    with workspace.locked():
        film = workspace.film()
        report, remarks = found(workspace, film, looks)
        chosen = {finding.key: finding for name in fix for finding in report.named(name)}
        meant = {finding.key: finding for name in ignore for finding in report.named(name)}
        if mend < 1 or any(len(finding.mends) < mend for finding in chosen.values() if finding.mends):
            raise FilmError(f"There is no mend {mend} for that; leave --mend out for the first.")
        done, said = mended(film, list(chosen.values()), mend - 1)
        done = waive(done, meant)
        if done is not film:
            workspace.save(done)
    said += [f"Meant, and not said again: {finding.sentence}" for finding in meant.values()]
    if as_json:
        print(json.dumps({"done": said}, ensure_ascii=False))
    else:
        print("\n".join(said))


def found(workspace: Workspace, film: Film, looks: Looks) -> tuple[Report, list[str]]:
    """The report on a film with all that the studio knows of it, and what could not be looked at."""
    rehearsal, remark = staged(workspace, film) if looks.staged else (NOTHING, "")
    report = check(film, rehearsal)
    remarks = [remark] if remark else []
    if looks.read:
        reading = read(workspace, film)
        report = in_order(film, (*report.findings, *report.waived, *reading.findings))
        remarks += reading.remarks
    return report, remarks


def read(workspace: Workspace, film: Film) -> Reading:
    """What the language model that is set makes of the film; a film that has not changed is not read twice.

    Raises:
        WriterError: no model is set.
    """
    from storyboard.continuity.reading import read_film
    from studio import settings
    from studio.writer.answers import Answers

    server = settings.server_of("writer")
    if server is None:
        raise WriterError("No language model is set to read the film; name one with `shotgraph settings set writer`.")
    return read_film(server, film, own=settings.instructions_folder(), cache=Answers.of(workspace))


def _say(film: Film, report: Report, remarks: list[str], as_json: bool) -> None:
    if as_json:
        content = {
            "findings": [finding.as_json(film) for finding in report.findings],
            "waived": [finding.as_json(film) for finding in report.waived],
            "remarks": remarks,
        }
        print(json.dumps(content, ensure_ascii=False, indent=1))
        return
    console = Console()
    numbered = list(enumerate(report.findings, 1))
    for scene, group in groupby(numbered, key=lambda entry: entry[1].scene):
        console.print(_heading(film, scene), highlight=False, markup=False, style="bold")
        for number, finding in group:
            _print(console, number, finding)
    for remark in remarks:
        console.print(remark, highlight=False, markup=False)
    console.print(_summary(report), highlight=False, markup=False, soft_wrap=True)


def _heading(film: Film, scene: str) -> str:
    if not scene:
        return "The film"
    of = film.scenes_by_id[scene]
    return f"{of.number}  {of.heading or film.locations_by_id[of.location].name}"


def _print(console: Console, number: int, finding: Finding) -> None:
    console.print(f"{number:4d} ", end="", style="dim")
    console.print(f"{finding.severity:8s}", end="", style=_COLOURS[finding.severity])
    console.print(f" {finding.sentence}", end="", highlight=False, markup=False, soft_wrap=True)
    console.print(f"  {finding.rule}", style="dim", highlight=False, soft_wrap=True)
    for place, mend in enumerate(finding.mends, 1):
        way = "--fix" if place == 1 else f"--mend {place} --fix"
        told = f"              {way} {number}: {mend.sentence}"
        console.print(told, style="dim", highlight=False, markup=False, soft_wrap=True)


def _summary(report: Report) -> str:
    if not report.findings:
        waived = f"; {len(report.waived)} are meant" if report.waived else ""
        return f"Nothing to mend{waived}."
    counts = [
        f"{count} {name}{'' if count == 1 else 's'}"
        for name in ("mistake", "doubt", "note")
        if (count := sum(finding.severity == name for finding in report.findings))
    ]
    waived = f"; {len(report.waived)} more are meant" if report.waived else ""
    return f"{', '.join(counts)}{waived}. --fix N mends one, --ignore N says that it is meant."
