"""`shotgraph desk`: opens the window, or says how to get what it needs."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated

import typer


def desk(
    project: Annotated[
        Path | None, typer.Argument(help="A project folder, NAME.film; else the last one.", show_default=False)
    ] = None,
) -> None:
    """Open the desk: the window in which a film is outlined, directed, cut and delivered."""
    from storyboard.errors import ProjectError

    try:
        from studio.desktop.app import main
    except ModuleNotFoundError as missing:
        if missing.name is None or not missing.name.startswith("PySide6"):
            raise
        raise ProjectError(
            "The desk needs Qt; install it with `pip install 'shotgraph[desk]'` or `make desk`."
        ) from None
    sys.exit(main(project))
