"""Takes touched up: which take of a shot is made over, where, and how far."""

from __future__ import annotations

from pathlib import Path

from pydantic import ValidationError

from storyboard import edits
from storyboard.errors import FilmError
from storyboard.motion import Retouch
from storyboard.values import in_words
from studio.commandline.byhand import the_take
from studio.meaning import corners, the_shot
from studio.workspace import Workspace


def edit_retouch(project: Path, number: str, *, take: str, region: str, strength: float, off: bool) -> None:
    """Ask for a take to be made over, or take that back.

    Raises:
        FilmError: the shot has no such take, or the region is none.
    """
    workspace = Workspace.named(project)
    with workspace.locked():
        film = workspace.film()
        shot = the_shot(film, number)
        if not off and shot.engine != "diffusion":
            raise FilmError(
                f"Shot {number} is made by {shot.engine}, which makes no take over; choose diffusion first."
            )
        wish = None if off else _wish(workspace, number, take, region, strength)
        workspace.save(edits.set_retouch(film, shot.id, wish))


def _wish(workspace: Workspace, number: str, take: str, region: str, strength: float) -> Retouch:
    chosen = the_take(workspace, workspace.film(), number, take)
    try:
        return Retouch(take=chosen.recipe, region=corners(region), strength=strength)
    except ValidationError as error:
        raise FilmError(f"This region cannot be: {in_words(error)}") from None
