"""What there is to say of a shot's takes: who made each, when, at what cost, and whether it fits the shot as it is."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize
from PySide6.QtGui import QImage, QImageReader

from generation.takes import Take, made_at, takes_of_shot
from storyboard.model import Film, Shot
from studio.workspace import Workspace

if TYPE_CHECKING:
    from studio.cast.likenesses import Score

POSTER_WIDTH = 480


@dataclass(frozen=True)
class Kept:
    """One take.

    Attributes:
        take: what it is.
        made: when, in seconds since 1970.
        fits: whether it shows what the shot asks for now; else it is older.
        circled: the director chose it.
        played: it is the one that cuts play.
        poster: a still of it.
        found: what was found of its characters against their sheets, by name; nothing where nobody looked.
    """

    take: Take
    made: float
    fits: bool
    circled: bool
    played: bool
    poster: QImage
    found: tuple[tuple[str, Score], ...] = ()


def shelf_of(film: Film, takes: Path, shot: str) -> tuple[Kept, ...]:
    """The takes of a shot, the newest first. Reads the disk: it is called in a thread."""
    from audio.voices.casting import voice_recipes
    from studio.production.plan import Stock, plan_takes
    from studio.production.requests import RequestBook

    found = takes_of_shot(takes, shot).takes
    if not found:
        return ()
    of = film.shots_by_id[shot]
    sources = {link.target: link.source for link in film.links if link.kind == "continues"}
    chain = [shot]
    while chain[-1] in sources and sources[chain[-1]] not in chain:
        chain.append(sources[chain[-1]])
    stock = Stock(takes=tuple(take for each in chain for take in takes_of_shot(takes, each).takes))
    plan = plan_takes(film, stock, [shot])
    continues = plan.takes.get(sources.get(shot, ""), "")
    intent = RequestBook(film, voice_recipes(film)).request(of, continues=continues).intent()
    played = plan.takes.get(shot, "")
    scores = _scores(film, Workspace(takes.parent), of, found)
    return tuple(
        Kept(
            take=take,
            made=made_at(take, takes),
            fits=take.intent == intent,
            circled=take.recipe == of.circled,
            played=take.recipe == played,
            poster=poster(take.poster(takes)),
            found=scores.get(take.recipe, ()),
        )
        for take in reversed(found)
    )


def _scores(
    film: Film, workspace: Workspace, shot: Shot, takes: Sequence[Take]
) -> dict[str, tuple[tuple[str, Score], ...]]:
    """What was found of each take's characters, by the take; what finds it is loaded only where there is something."""
    if not workspace.store.digests("likeness"):
        return {}
    from studio.cast.likenesses import names_of
    from studio.cast.verdicts import Verdicts

    verdicts, names = Verdicts(workspace, film), names_of(film)
    return {take.recipe: tuple((names[each.character], each) for each in verdicts.of(shot, take)) for take in takes}


def poster(file: Path) -> QImage:
    """A take's still, small; a null image if it cannot be read."""
    reader = QImageReader(str(file))
    size = reader.size()
    if not size.isEmpty() and size.width() > POSTER_WIDTH:
        reader.setScaledSize(QSize(POSTER_WIDTH, max(1, round(size.height() * POSTER_WIDTH / size.width()))))
    return reader.read()
