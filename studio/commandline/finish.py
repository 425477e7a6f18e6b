"""The commands of the picture finish: transitions, grades, titles, speed, and lines in other languages."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

finish_app = typer.Typer(help="Finish the picture: grade, transitions, titles, speed.", no_args_is_help=True)

Project = Annotated[Path, typer.Argument(help="A project folder, NAME.film.", show_default=False)]
Shot = Annotated[str, typer.Argument(help="A shot by its number, such as 3B.", show_default=False)]
Cut = Annotated[str, typer.Argument(help="A cut by its name.", show_default=False)]
Used = Annotated[str, typer.Argument(help="A shot the cut uses, such as 3B; 3B#2 for its second use.")]


@finish_app.command("transition")
def finish_transition(
    project: Project,
    cut: Cut,
    shot: Used,
    kind: Annotated[str, typer.Argument(help="cut, dissolve, dip, wipe, push, iris, whip or match.")],
    seconds: Annotated[float, typer.Option(help="How long it takes.")] = 0.5,
    direction: Annotated[str, typer.Option(help="left, right, up, down; of an iris in or out.")] = "",
    colour: Annotated[str, typer.Option(help="What a dip goes through: black or white.")] = "black",
) -> None:
    """Set how a shot of a cut gives way to the next."""
    from studio import delivering

    delivering.set_transition(project, cut, shot, kind, seconds=seconds, direction=direction, colour=colour)


@finish_app.command("speed")
def finish_speed(
    project: Project,
    cut: Cut,
    shot: Used,
    speed: Annotated[str, typer.Argument(help="2, 0.5, 1/3 or 150%.")] = "",
    hold: Annotated[float | None, typer.Option(help="Freeze its last frame for so many seconds.")] = None,
) -> None:
    """Play a shot of a cut faster or slower, or freeze its last frame."""
    from studio import delivering

    delivering.set_speed(project, cut, shot, speed, hold)


@finish_app.command("title")
def finish_title(
    project: Project,
    cut: Cut,
    shot: Used,
    text: Annotated[str, typer.Argument(help="The words.")],
    detail: Annotated[str, typer.Option(help="A second, smaller line.")] = "",
    lower: Annotated[bool, typer.Option("--lower-third", help="A name at the lower edge.")] = False,
    at: Annotated[float, typer.Option(help="Seconds into the shot.")] = 0.5,
    seconds: Annotated[float, typer.Option(help="How long it stands.")] = 3.0,
) -> None:
    """Put words over a shot of a cut."""
    from studio import delivering

    delivering.add_title(project, cut, shot, text, detail=detail, lower=lower, at=at, seconds=seconds)


@finish_app.command("credits")
def finish_credits(
    project: Project, cut: Cut, rows: Annotated[list[str], typer.Argument(help="“Camera: Ada” ..., or a heading.")]
) -> None:
    """Roll end credits behind a cut."""
    from studio import delivering

    delivering.add_credits(project, cut, rows)


@finish_app.command("grade")
def finish_grade(
    project: Project,
    what: Annotated[str, typer.Argument(help="A shot such as 3B, scene:4, or cut:Trailer.", show_default=False)],
    exposure: Annotated[float | None, typer.Option(help="Stops.")] = None,
    contrast: Annotated[float | None, typer.Option(help="1 changes nothing.")] = None,
    saturation: Annotated[float | None, typer.Option(help="1 changes nothing.")] = None,
    temperature: Annotated[float | None, typer.Option(help="-1 cold to 1 warm.")] = None,
    tint: Annotated[float | None, typer.Option(help="-1 green to 1 magenta.")] = None,
    grain: Annotated[float | None, typer.Option(help="Film grain, 0 to 1.")] = None,
    lut: Annotated[Path | None, typer.Option(help="A .cube file; it is copied into the project.")] = None,
    reset: Annotated[bool, typer.Option("--reset", help="Start from no grade.")] = False,
) -> None:
    """Grade a shot, a scene or a cut."""
    from studio import delivering

    light = {"exposure": exposure, "contrast": contrast, "grain": grain}
    colour = {"saturation": saturation, "temperature": temperature, "tint": tint}
    delivering.grade(project, what, lut=lut, reset=reset, **light, **colour)


@finish_app.command("match")
def finish_match(
    project: Project, shot: Shot, to: Annotated[str, typer.Option("--to", help="The shot whose colours it takes.")]
) -> None:
    """Bring a shot's colours to those of another shot."""
    from studio import delivering

    delivering.match(project, shot, to)


@finish_app.command("translate")
def finish_translate(
    project: Project,
    shot: Shot,
    language: Annotated[str, typer.Argument(help="fr, de, zh ...")],
    text: Annotated[str, typer.Argument(help="The line in that language.")],
    number: Annotated[int, typer.Option("--number", "-n", min=1, help="Which line of the shot.")] = 1,
) -> None:
    """Give a line its words in another language, for captions."""
    from studio import delivering

    delivering.translate(project, shot, number, language, text)
