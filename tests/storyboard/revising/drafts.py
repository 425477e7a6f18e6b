"""Drafts for the tests: a small film, its script in pieces, and what a new draft makes of it."""

from __future__ import annotations

from collections.abc import Sequence

from storyboard import edits
from storyboard.breakdown import break_down
from storyboard.model import Film, Shot
from storyboard.prompts import OfflineWriter, expand_all
from storyboard.revising import Marks, Revision, read_marks
from storyboard.revising import revise as propose
from storyboard.screenplay.reader import parse

HARBOUR = """EXT. HARBOUR - DAY

WIDE - A grey harbour. Gulls.

MIA (30s, red raincoat) walks along the quay.

MIA
Wait for me!
"""
FERRY = """INT. FERRY - NIGHT

TOM (60s, blue cap) sits by the window.

TOM
You are late.

MIA
I know.

CLOSE ON Tom. He smiles.
"""
SEA = """EXT. OPEN SEA - DAWN

The ferry, small and far away.

Mia stands at the rail and sings.
"""
SCENES = (HARBOUR, FERRY, SEA)


def script(*scenes: str) -> str:
    """Scenes as one script."""
    return "Title: The Ferry\n\n" + "\n".join(scenes)


OLD = script(*SCENES)


def imported(text: str) -> Film:
    """A script as an import leaves it: broken down, its cuts walks, its prompts written."""
    film = break_down(parse(text), script_name="ferry.fountain").film
    for cut in film.cuts:
        film = edits.close_gaps(film, cut.id)
    return expand_all(film, OfflineWriter())


def revised(new: str, old: str = OLD, film: Film | None = None, *, with_old: bool = True) -> Revision:
    """What a new draft makes of the film of an old one, or of that film as a director has changed it."""
    marks = read_marks(new) if new.lstrip().startswith("<") else Marks()
    return propose(film or imported(old), parse(new), parse(old) if with_old else None, marks=marks)


def sentences(revision: Revision, what: str = "") -> list[str]:
    """What is said, or what is said of one kind."""
    return [change.sentence for change in revision.changes if what in ("", change.what)]


def numbered(film: Film, number: str) -> Shot:
    """The shot that people call so."""
    return next(shot for shot in film.shots if shot.number == number)


def played(film: Film, cut: int = 0) -> list[str]:
    """The shots of a cut by number, in order."""
    return [film.shots_by_id[use.shot].number for use in film.cuts[cut].uses]


def unchanged(before: Film, after: Film, *, but: Sequence[str] = ()) -> bool:
    """Whether every shot is as it was, but for those with these numbers; where it stands in the file does not count."""
    for shot in before.shots:
        now = after.shots_by_id.get(shot.id)
        if shot.number not in but and (now is None or now.with_(script=shot.script) != shot):
            return False
    return True
