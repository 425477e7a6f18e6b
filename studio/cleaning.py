"""`shotgraph clean`: what is kept on the way to takes and no longer wanted is shown with its size, and removed."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Iterator
from pathlib import Path

from generation.engines.diffusion.tidying import Keepsake, keepsakes, words_wanted
from storyboard.errors import ProjectError
from storyboard.model import Film
from studio.production.jobs import TakeJob
from studio.production.plan import Plan
from studio.terminal import size
from studio.workspace import Workspace

ENGINE = "diffusion"
"""The engine whose cache holds what is kept on the way."""


def leftovers(workspace: Workspace, film: Film, plan: Plan) -> Iterator[Keepsake]:
    """What is kept of shots that are rendered already, have changed since, or are gone from the film.

    What the plan is still to render keeps all it has, and so does a shot that is only refused now or that the plan
    does not speak of.
    """
    to_come = [job.request for job in plan.jobs if isinstance(job, TakeJob) and job.request.engine == ENGINE]
    asked = {request.recipe("", "") for request in to_come}
    open_still = {shot.id for shot in film.shots} - set(plan.takes)
    words = None if open_still else words_wanted(to_come)
    for kept in keepsakes(workspace.store.root / "cache" / ENGINE):
        if kept.name:
            if words is not None and kept.name not in words:
                yield kept
        elif kept.asked not in asked and kept.shot not in open_still:
            yield kept


def sweep(workspace: Workspace, film: Film, plan: Plan) -> None:
    """Remove what is half-made of shots as they are not any more, before others are rendered."""
    for kept in leftovers(workspace, film, plan):
        if kept.kind == "half-made shots":
            _remove(kept)


def clean(project: Path, *, yes: bool) -> None:
    """Show what may go, by kind and size, and remove it once the person agrees.

    Raises:
        ProjectError: the project is being rendered, or something cannot be removed.
    """
    from studio.production import plan as planning
    from studio.production.produce import stock_of

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
            _remove(kept)
    print(f"{total} are free again; no take was touched.")


def _agrees(total: str) -> bool:
    import typer

    if not sys.stdin.isatty():
        print(f"{total} in all. Nothing is removed yet; run this again with --yes.")
        return False
    return typer.confirm(f"Remove {total}? No take is touched, and all of it can be made again.")


def _remove(kept: Keepsake) -> None:
    for path in kept.paths:
        try:
            if path.is_dir():
                shutil.rmtree(path)
            else:
                path.unlink(missing_ok=True)
        except OSError as refused:
            raise ProjectError(f"It cannot be removed ({refused.strerror}); check the rights.", file=path) from None
