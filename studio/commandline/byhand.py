"""What is done by hand at the desk, typed: what a shot goes on from, where the motion brush leads, which take plays."""

from __future__ import annotations

from pathlib import Path

from pydantic import ValidationError
from rich.console import Console
from rich.table import Table

from generation.takes import Take, takes_of
from storyboard import edits
from storyboard.errors import FilmError
from storyboard.model import Film
from storyboard.motion import Stroke
from storyboard.values import in_words
from studio.meaning import corners, the_shot
from studio.workspace import Workspace

_SHORT = 8
"""So much of a take's digest is printed; any beginning that only one take has names it."""


def edit_continues(project: Path, number: str, before: str, *, off: bool) -> None:
    """Have a shot start on the last frame of another one, or no more.

    Raises:
        FilmError: no shot to go on from is named, or the shots would go on from each other in a ring.
    """
    workspace = Workspace.named(project)
    with workspace.locked():
        film = workspace.film()
        shot = the_shot(film, number)
        for link in [link for link in film.links if link.kind == "continues" and link.target == shot.id]:
            film = edits.unlink(film, link.source, link.target, "continues")
        if not off:
            if not before:
                raise FilmError(f"Name the shot that {number} goes on from, or say --off.")
            film = edits.link(film, the_shot(film, before).id, shot.id, "continues")
        workspace.save(film)


def edit_brush(project: Path, number: str, *, region: str, path: str, off: bool) -> None:
    """Add a stroke of the motion brush to a shot, or take all of them away.

    Raises:
        FilmError: region or path is none.
    """
    workspace = Workspace.named(project)
    with workspace.locked():
        film = workspace.film()
        shot = the_shot(film, number)
        strokes = () if off else (*shot.motion, _stroke(region, path))
        workspace.save(edits.set_motion(film, shot.id, strokes))


def _stroke(region: str, path: str) -> Stroke:
    around, way = corners(region), corners(path)
    if len(around) < 3 or len(way) < 2:
        raise FilmError("A stroke takes a --region of three corners or more, and a --path of two places or more.")
    try:
        return Stroke(region=around, path=way)
    except ValidationError as error:
        raise FilmError(f"This stroke cannot be: {in_words(error)}") from None


def edit_circle(project: Path, number: str, take: str) -> None:
    """Choose the take that a shot plays; none is the newest that fits.

    Raises:
        FilmError: the shot has no such take, or several that begin so.
    """
    workspace = Workspace.named(project)
    with workspace.locked():
        film = workspace.film()
        shot = the_shot(film, number)
        workspace.save(edits.circle_take(film, shot.id, the_take(workspace, film, number, take).recipe if take else ""))


def the_take(workspace: Workspace, film: Film, number: str, told: str) -> Take:
    """The take of a shot whose digest begins so; the newest where nothing is told.

    Raises:
        FilmError: there is none, or there are several.
    """
    shot = the_shot(film, number)
    there = [each for each in takes_of(workspace.takes).takes if each.shot == shot.id]
    found = [each for each in there if each.recipe.startswith(told)]
    if not found:
        none = f"no take that begins with {told}" if there else "no take yet; render it first"
        raise FilmError(f"Shot {number} has {none}.")
    if told and len(found) > 1:
        raise FilmError(f"Shot {number} has {len(found)} takes that begin with {told}; write more of it.")
    return found[-1]


def show_takes(project: Path) -> None:
    """Print every take, for each shot the newest last, by the digest that `--take` and `circle` are told."""
    from studio.cast.likenesses import names_of
    from studio.cast.verdicts import Verdicts, in_short

    workspace = Workspace.named(project)
    film = workspace.film()
    shelf = takes_of(workspace.takes)
    for remark in shelf.remarks:
        print(f"  {remark}")
    table = Table(box=None, pad_edge=False)
    for name in ("Shot", "Take", "Engine", "Model", "Seed", "Seconds", "US$", "Like the sheets", "", "Note"):
        table.add_column(name, overflow="fold")
    verdicts, names = Verdicts(workspace, film), names_of(film)
    for shot in film.shots:
        for take in (each for each in shelf.takes if each.shot == shot.id):
            table.add_row(
                shot.number,
                take.recipe[:_SHORT],
                take.engine,
                take.model,
                str(take.seed),
                f"{take.seconds:.1f}",
                f"{take.money:.2f}" if take.money else "",
                in_short(verdicts.of(shot, take), names),
                "circled" if take.recipe == shot.circled else "",
                " ".join(take.remarks),
            )
    Console().print(table, highlight=False)
