"""The commands of cuts: listing and adding them, what each has to be when it leaves the studio, and exporting them."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Any

import typer

cut_app = typer.Typer(help="List and change the cuts of a film.", no_args_is_help=True)

Project = Annotated[Path, typer.Argument(help="A project folder, NAME.film.", show_default=False)]
Output = Annotated[Path | None, typer.Option("--output", "-o", help="The film file; other cuts go beside it.")]
Workers = Annotated[int | None, typer.Option("--workers", "-w", min=1, help="Processes at once; else one a core.")]
Json = Annotated[bool, typer.Option("--json", help="Print events as JSON lines instead of a progress bar.")]
DeliverySize = Annotated[str, typer.Option("--size", help="Delivery size, WIDTHxHEIGHT.")]
Shape = Annotated[str, typer.Option("--shape", help="Delivery shape: 16:9, 9:16, 1:1, 4:5, 2.39:1 ...")]
DeliveryRate = Annotated[str, typer.Option("--rate", help="Delivery rate: 23.976, 25, 59.94 ..., or film.")]
Limit = Annotated[float | None, typer.Option(help="Longest it may run, in seconds; 0 for as long as it likes.")]
Captions = Annotated[str, typer.Option(help="Captions as a file, a track, burnt into the picture, or none.")]
Language = Annotated[str | None, typer.Option(help="Captions in this language, where lines are translated: fr, zh ...")]
BurnIn = Annotated[list[str] | None, typer.Option(help="For reviews: timecode, shot, temp, or none; may be repeated.")]


@cut_app.command("list")
def cut_list(project: Project) -> None:
    """The cuts of a film, with their length, size and limit."""
    from studio.commandline import commands

    commands.cut_list(project)


@cut_app.command("add")
def cut_add(
    project: Project,
    name: Annotated[str, typer.Argument(help="The new cut's name.", show_default=False)],
    shots: Annotated[
        list[str] | None, typer.Argument(help="Its shots in order, such as 1A 2C; else all of --like.")
    ] = None,
    like: Annotated[str, typer.Option(help="Take uses and delivery from this cut.")] = "",
    size: DeliverySize = "",
    shape: Shape = "",
    rate: DeliveryRate = "",
    limit: Limit = None,
    captions: Captions = "",
    language: Language = None,
    burn_in: BurnIn = None,
) -> None:
    """Add a cut: a walk through the shots, with its own delivery."""
    from studio.commandline import commands

    asked: dict[str, Any] = {"size": size, "shape": shape, "rate": rate, "limit": limit}
    asked |= {"captions": captions, "language": language, "burn_in": burn_in}
    commands.cut_add(project, name, shots or [], like=like, **asked)


@cut_app.command("export")
def cut_export(
    project: Project,
    name: Annotated[list[str] | None, typer.Argument(help="The cuts to export.")] = None,
    everything: Annotated[bool, typer.Option("--all", help="Every cut of the film.")] = False,
    output: Output = None,
    workers: Workers = None,
    json: Json = False,
) -> None:
    """Write the film files of some cuts, or of all."""
    from studio.commandline import commands

    commands.export_cuts(project, output, name or [], everything=everything, workers=workers, as_json=json)


@cut_app.command("delivery")
def cut_delivery(
    project: Project,
    cut: Annotated[str, typer.Argument(help="The cut to change.", show_default=False)],
    size: DeliverySize = "",
    shape: Shape = "",
    rate: DeliveryRate = "",
    limit: Limit = None,
    captions: Captions = "",
    language: Language = None,
    burn_in: BurnIn = None,
) -> None:
    """Change what a cut has to be when it leaves the studio."""
    from studio import delivering

    asked: dict[str, Any] = {"size": size, "shape": shape, "rate": rate, "limit": limit}
    asked |= {"captions": captions, "language": language, "burn_in": burn_in}
    delivering.set_delivery(project, cut, **asked)


@cut_app.command("captions")
def cut_captions(
    project: Project,
    cut: Annotated[str, typer.Argument(help="The cut whose captions to write.", show_default=False)],
    output: Annotated[Path, typer.Option("--output", "-o", help="A .srt, .vtt or .ass file.", show_default=False)],
    language: Language = None,
) -> None:
    """Write the captions of a cut alone, timed to its voices."""
    from studio import delivering

    delivering.captions(project, cut, output, language)


@cut_app.command("remove")
def cut_remove(project: Project, name: Annotated[str, typer.Argument(help="The cut to remove.")]) -> None:
    """Remove a cut; its shots stay."""
    from studio.commandline import commands

    commands.cut_remove(project, name)


@cut_app.command("route")
def cut_route(
    project: Project,
    cut: Annotated[str, typer.Argument(help="The cut to lead another way.", show_default=False)],
    shot: Annotated[str, typer.Argument(help="A shot on the branch it is to take, such as 4B.", show_default=False)],
) -> None:
    """Lead a cut along another branch of the graph, the one on which a shot lies."""
    from studio.commandline import commands

    commands.cut_route(project, cut, shot)
