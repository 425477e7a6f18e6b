"""`shotgraph clean`: what is kept on the way to takes and no longer wanted is shown with its size, and removed."""

from __future__ import annotations

import sys
from pathlib import Path

from studio.leftovers import leftovers, remove
from studio.production import plan as planning
from studio.production.produce import stock_of
from studio.terminal import size
from studio.workspace import Workspace


def clean(project: Path, *, yes: bool) -> None:
    """Show what may go, by kind and size, and remove it once the person agrees.

    Raises:
        ProjectError: the project is being rendered, or something cannot be removed.
    """
    workspace = Workspace.named(project)
    film = workspace.film()
    with workspace.producing():
        plan = planning.plan_takes(film, stock_of(workspace, film), [shot.id for shot in film.shots])
        found = list(leftovers(workspace, film, plan))
        if not found:
            print("There is nothing to clean: all that is kept is wanted still.")
            return
        for kind in dict.fromkeys(kept.kind for kept in found):
            of_kind = [kept for kept in found if kept.kind == kind]
            print(f"  {len(of_kind):5d}  {kind:<16s} {size(sum(kept.size for kept in of_kind)):>10s}")
        total = size(sum(kept.size for kept in found))
        if not yes and not _agrees(total):
            return
        for kept in found:
            remove(kept)
    print(f"{total} are free again; no take was touched.")


def _agrees(total: str) -> bool:
    import typer

    if not sys.stdin.isatty():
        print(f"{total} in all. Nothing is removed yet; run this again with --yes.")
        return False
    return typer.confirm(f"Remove {total}? No take is touched, and all of it can be made again.")
