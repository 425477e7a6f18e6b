"""What is kept on the way to takes and no longer wanted: of shots that are rendered, have changed or are gone."""

from __future__ import annotations

import shutil
from collections.abc import Iterator

from generation.engines.diffusion.tidying import Keepsake, keepsakes, words_wanted
from storyboard.errors import ProjectError
from storyboard.model import Film
from studio.production.jobs import TakeJob
from studio.production.plan import Plan
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
            remove(kept)


def remove(kept: Keepsake) -> None:
    """Remove one thing that is kept.

    Raises:
        ProjectError: it cannot be removed.
    """
    for path in kept.paths:
        try:
            if path.is_dir():
                shutil.rmtree(path)
            else:
                path.unlink(missing_ok=True)
        except OSError as refused:
            raise ProjectError(f"It cannot be removed ({refused.strerror}); check the rights.", file=path) from None
