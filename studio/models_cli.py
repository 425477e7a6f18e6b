"""`shotgraph models`: the generator's models, from the command line."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

models_app = typer.Typer(help="The generator's models: which there are, what fits here; fetch and check them.")

Model = Annotated[str, typer.Argument(help="A model's name, as `shotgraph models` prints it.", show_default=False)]


@models_app.callback(invoke_without_command=True)
def models(context: typer.Context) -> None:
    """Say which engines can render here, which models there are, and what each takes on this machine."""
    if context.invoked_subcommand is None:
        from studio import doctor, models

        doctor.models()
        models.show()


@models_app.command("get")
def get(model: Model) -> None:
    """Fetch a model; what a stop or a lost line left is gone on with."""
    from studio import models

    models.get(model)


@models_app.command("accept")
def accept(model: Model) -> None:
    """Say that you accept a model's licence."""
    from studio import models

    models.accept(model)


@models_app.command("check")
def check(folder: Annotated[Path, typer.Argument(help="A folder.", show_default=False)]) -> None:
    """Say whether a folder is a model that can be used."""
    from studio import models

    models.check(folder)
