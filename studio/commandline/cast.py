"""`shotgraph cast`: the sheets of the characters, from the command line."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

cast_app = typer.Typer(help="The characters' sheets: views, approval, training, likeness.", no_args_is_help=True)

Project = Annotated[Path, typer.Argument(help="A project folder, NAME.film.", show_default=False)]
Name = Annotated[str, typer.Argument(help="A character.", show_default=False)]
Numbers = Annotated[list[int], typer.Argument(help="Candidates by their numbers.", show_default=False)]
Model = Annotated[str, typer.Option("--model", "-m", help="A model, as `shotgraph models` prints it.")]


@cast_app.command("list")
def list_(project: Project) -> None:
    """Every character: approved views, photographs, LoRAs, what waits for approval."""
    from studio.cast import casting

    casting.list_cast(project)


@cast_app.command("describe")
def describe(
    project: Project, name: Name, text: Annotated[str, typer.Argument(help="The words that every prompt quotes.")]
) -> None:
    """Fix the words by which a character is told to generators; empty goes back to look and wardrobe."""
    from studio.cast import casting

    casting.describe(project, name, text)


@cast_app.command("photo")
def photo(
    project: Project, name: Name, file: Annotated[Path, typer.Argument(help="A PNG, JPEG or WebP.", show_default=False)]
) -> None:
    """Keep a photograph of somebody for a character; what is made from it needs that person's consent."""
    from studio.cast import casting

    casting.photo(project, name, file)


@cast_app.command("sheet")
def sheet(
    project: Project,
    name: Name,
    view: Annotated[
        list[str] | None,
        typer.Option("--view", "-v", help="front, three-quarter, profile, back, close or full; else all."),
    ] = None,
    engine: Annotated[str, typer.Option("--engine", "-e", help="animatic, or a still model.")] = "animatic",
    from_photo: Annotated[Path | None, typer.Option("--from-photo", help="A photograph that was agreed to.")] = None,
    seed: Annotated[int, typer.Option(min=0, help="Of the first set of views.")] = 0,
    count: Annotated[int, typer.Option("--count", "-n", min=1, max=16, help="Sets of views.")] = 1,
) -> None:
    """Make candidate views of a character, from the words of the sheet or from one photograph."""
    from studio.cast import casting

    casting.sheet(project, name, sides=view or (), engine=engine, from_photo=from_photo, seed=seed, count=count)


@cast_app.command("approve")
def approve(project: Project, name: Name, numbers: Numbers) -> None:
    """Make candidates views of the sheet, which every engine then holds on to."""
    from studio.cast import casting

    casting.approve(project, name, numbers)


@cast_app.command("reject")
def reject(project: Project, name: Name, numbers: Numbers) -> None:
    """Throw candidates away."""
    from studio.cast import casting

    casting.reject(project, name, numbers)


@cast_app.command("remove")
def remove(
    project: Project,
    name: Name,
    reference: Annotated[
        str, typer.Argument(help="Its file as `cast list` prints it, or how its name begins.", show_default=False)
    ],
) -> None:
    """Retire a picture from a sheet, with the views that were made from it; its file stays in the project."""
    from studio.cast import casting

    casting.remove(project, name, reference)


@cast_app.command("show")
def show(
    project: Project,
    name: Name,
    output: Annotated[Path | None, typer.Option("--output", "-o", help="A .png; else NAME.png.")] = None,
) -> None:
    """Write a contact sheet of a character's views and candidates."""
    from studio.cast import casting

    casting.show(project, name, output)


@cast_app.command("train")
def train(
    project: Project,
    name: Name,
    model: Model,
    steps: Annotated[int, typer.Option(min=1, max=20000)] = 1200,
    rank: Annotated[int, typer.Option(min=1, max=256)] = 16,
    rate: Annotated[float, typer.Option(min=1e-7, max=1.0, help="Learning rate.")] = 1e-4,
    seed: Annotated[int, typer.Option(min=0)] = 0,
    keep_every: Annotated[int, typer.Option("--keep-every", min=1, help="Steps between checkpoints.")] = 100,
    sample_every: Annotated[
        int, typer.Option("--sample-every", min=0, help="Steps between samples; 0 for none.")
    ] = 300,
) -> None:
    """Train a LoRA of a character for a model from the approved views; a stop or a crash is gone on from."""
    from studio.cast import training

    training.train(
        project,
        name,
        model,
        steps=steps,
        rank=rank,
        rate=rate,
        seed=seed,
        keep_every=keep_every,
        sample_every=sample_every,
    )


@cast_app.command("lora")
def lora(
    project: Project,
    name: Name,
    file: Annotated[Path, typer.Argument(help="A .safetensors file.", show_default=False)],
    model: Model,
    weight: Annotated[float, typer.Option(min=0.0, max=2.0)] = 1.0,
    trigger: Annotated[str, typer.Option(help="The word that prompts say for it.")] = "",
) -> None:
    """Take a LoRA of one's own for a character, if it fits the model."""
    from studio.cast import casting

    casting.lora(project, name, file, model=model, weight=weight, trigger=trigger)


@cast_app.command("weigh")
def weigh(
    project: Project,
    name: Name,
    model: Model,
    weight: Annotated[float, typer.Argument(min=0.0, max=2.0, help="0 takes it off.")],
) -> None:
    """Change how strongly a character's LoRA counts."""
    from studio.cast import casting

    casting.weigh(project, name, model, weight)


@cast_app.command("score")
def score(
    project: Project,
    shot: Annotated[list[str] | None, typer.Option("--shot", "-s", help="Only this shot; may be repeated.")] = None,
    by: Annotated[str, typer.Option("--by", help="colours, or an encoder; else an encoder that is here.")] = "",
    takes: Annotated[
        bool, typer.Option("--takes", help="Every take of a shot, the nearest to the sheets first; circles nothing.")
    ] = False,
    retake: Annotated[int, typer.Option("--retake", min=0, max=20, help="Try a shot that fails again, so often.")] = 0,
    spend: Annotated[float, typer.Option("--spend", min=0.0, help="The most that retakes may cost, in dollars.")] = 0.0,
    minutes: Annotated[float, typer.Option("--minutes", min=0.0, help="The longest that they may take.")] = 30.0,
    json: Annotated[bool, typer.Option("--json", help="A JSON object a line.")] = False,
) -> None:
    """Say how like their sheets the characters of the takes are, and what to try where somebody is not."""
    from studio.cast import scoring

    scoring.score(project, shot or (), by=by, takes=takes, retake=retake, spend=spend, minutes=minutes, as_json=json)
