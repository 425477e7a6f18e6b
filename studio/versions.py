"""The versions of a cut: as it is now, and as each export left it; two of them set beside each other on paper."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from storyboard.errors import DeliveryError, FilmError
from storyboard.model import Cut, Film
from studio.workspace import Workspace

if TYPE_CHECKING:
    from studio.delivery.papers.wording import Say
    from studio.importing import Watch

Progress = Callable[[int, int], None]
FORMS = (".html", ".pdf", ".md", ".mp4")
"""What is made of two versions: what differs, as a web page or on paper; release notes; both side by side."""
_AT = "@"


def versions(workspace: Workspace, film: Film) -> list[tuple[str, int]]:
    """Every version there is: the cut, and the number of the export, 0 for the film as it is; newest first of a cut."""
    from studio.delivery.papers.records import kept

    found = []
    for cut in film.cuts:
        found.append((cut.id, 0))
        found += [(cut.id, number) for number in reversed(kept(workspace.exports, cut.id))]
    return found


def named(cut: str, export: int) -> str:
    """A version in a word, such as `trailer@3`; `trailer` is the cut as it is now."""
    return f"{cut}{_AT}{export}" if export else cut


def understood(version: str) -> tuple[str, int]:
    """The cut and the export that a word names.

    Raises:
        DeliveryError: it names none.
    """
    cut, _, number = version.partition(_AT)
    if not cut or (number and not number.isdecimal()):
        raise DeliveryError(f"“{version}” names no version; write a cut, or a cut and an export such as film@2.")
    return cut, int(number or 0)


def written(
    workspace: Workspace,
    film: Film,
    old: str,
    new: str,
    out: Path,
    *,
    language: str = "",
    progress: Progress = lambda done, total: None,
    watch: Watch | None = None,
) -> str:
    """Write what differs between two versions: a table with pictures (.html, .pdf), notes (.md), a film of both (.mp4).

    Hold the lock of what is made. Returns what was found, in words.

    Args:
        language: of the paper's own words; empty is English.
        progress: told how many of how many shots or frames are done.
        watch: hears of what is rendered for the two sides of a film.

    Raises:
        DeliveryError: the file's name asks for none of these, or it cannot be written.
        ProjectError, FilmError: there is no such version.
    """
    from studio.wording import spoken

    suffix = out.suffix.lower()
    if suffix not in FORMS:
        raise DeliveryError(f"{out.name} says no form that this can take; end its name in {', '.join(FORMS)}.")
    say = spoken(language)
    if suffix == ".md":
        return _notes(workspace, film, old, new, out, say)
    from studio.delivery.papers.watched import WatchedCut
    from studio.papers import opened_cut

    sides = []
    for version in (old, new):
        then, cut, takes = _as_it_was(workspace, film, version)
        opened = opened_cut(workspace, then, cut, takes)
        sides.append(WatchedCut(opened.board, opened.pictures, say(_told(then, cut, version))))
    if suffix == ".mp4":
        from studio.papers import side_by_side

        frames = side_by_side(sides[0], sides[1], out, watch=watch, progress=progress)
        return f"{frames} frames stand side by side."
    if suffix == ".pdf":
        from studio.delivery.papers.compared import write_compared

        differ = write_compared(sides[0], sides[1], out, say=say, progress=progress)
    else:
        from studio.delivery.papers.comparison import write_comparison

        differ = write_comparison(sides[0], sides[1], out, progress, say=say, language=language or "en")
    return "There is one difference." if differ == 1 else f"There are {differ} differences."


def _notes(workspace: Workspace, film: Film, old: str, new: str, out: Path, say: Say) -> str:
    from studio.delivery.packets import written_whole
    from studio.delivery.papers.differences import side_of
    from studio.delivery.papers.notes import release_notes

    sides, names = [], []
    for version in (old, new):
        then, cut, takes = _as_it_was(workspace, film, version)
        sides.append(side_of(then, cut, takes))
        names.append(say(_told(then, cut, version)))
    text = release_notes(sides[0], sides[1], (names[0], names[1]), say)
    with written_whole(out) as aside:
        aside.write_text(text, encoding="utf-8")
    return "The notes say what changed."


def _told(film: Film, cut: Cut, version: str) -> str:
    number = understood(version)[1]
    return f"{cut.name}, export {number}" if number else f"{cut.name}, as it is now"


def _as_it_was(workspace: Workspace, film: Film, version: str) -> tuple[Film, Cut, Mapping[str, str]]:
    """The film, the cut and the take of each shot, as a version has them."""
    from studio.delivery.papers.records import read

    name, number = understood(version)
    if number:
        export = read(workspace.exports, name, number)
        return export.film, export.film.cuts_by_id[name], dict(export.sheet.takes)
    cut = film.cuts_by_id.get(name)
    if cut is None:
        raise FilmError(f"There is no cut “{name}”; there are {', '.join(cut.name for cut in film.cuts)}.")
    from generation.takes import takes_of
    from studio.production.plan import Stock, plan_takes

    stock = Stock(takes=takes_of(workspace.takes).takes)
    there = plan_takes(film, stock, list(dict.fromkeys(use.shot for use in cut.uses))).takes
    return film, cut, there
