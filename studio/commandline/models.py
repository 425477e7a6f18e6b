"""`shotgraph models`: the generator's models, from the command line."""

from __future__ import annotations

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


@models_app.command("list")
def listed() -> None:
    """Say which models there are, which are here and what they lack, and what each takes on this machine."""
    from studio import models

    models.show()


@models_app.command("get")
def get(model: Model) -> None:
    """Fetch a model with all that its recipes need; what a stop or a lost line left is gone on with."""
    from studio import models

    models.get(model)


@models_app.command("remove")
def remove(model: Model) -> None:
    """Remove a model's files, whole or half fetched; its entry stays, and folders of your own are left alone."""
    from studio import models

    models.remove(model)


@models_app.command("accept")
def accept(model: Model) -> None:
    """Say that you accept the licence of a model, and those of its pieces."""
    from studio import models

    models.accept(model)


@models_app.command("check")
def check(what: Annotated[str, typer.Argument(help="A model's name, or a folder.", show_default=False)]) -> None:
    """Say whether a model is here with all that it needs, or whether a folder is a model that can be used."""
    from studio import models

    models.check(what)
