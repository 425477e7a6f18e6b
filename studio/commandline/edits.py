"""The commands that change one thing in a film, as the desk would."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

edit_app = typer.Typer(help="Change one thing in a film, as the desk would.", no_args_is_help=True)

Project = Annotated[Path, typer.Argument(help="A project folder, NAME.film.", show_default=False)]
Shot = Annotated[str, typer.Argument(help="A shot by its number, such as 3B.", show_default=False)]


@edit_app.command("action")
def edit_action(project: Project, shot: Shot, text: Annotated[str, typer.Argument(help="What happens.")]) -> None:
    """Change what happens in a shot."""
    from studio.commandline import commands

    commands.edit_action(project, shot, text)


@edit_app.command("line")
def edit_line(
    project: Project,
    shot: Shot,
    text: Annotated[str, typer.Argument(help="What is said.")],
    number: Annotated[int, typer.Option("--number", "-n", min=1, help="Which line of the shot.")] = 1,
) -> None:
    """Change what is said in a shot."""
    from studio.commandline import commands

    commands.edit_line(project, shot, text, number)


@edit_app.command("sound")
def edit_sound(
    project: Project,
    shot: Shot,
    sound: Annotated[Path, typer.Argument(help="A sound file; it is copied into the project.")],
    kind: Annotated[str, typer.Option(help="effect, ambience or music.")] = "effect",
    description: Annotated[str, typer.Option(help="What is heard; the file's name, unless said.")] = "",
    at: Annotated[float, typer.Option(min=0, help="Seconds into the shot.")] = 0.0,
    gain: Annotated[float, typer.Option(help="Decibels louder or softer.")] = 0.0,
) -> None:
    """Have a sound of your own heard in a shot."""
    from studio import sounds

    sounds.edit_sound(project, shot, sound, kind=kind, description=description, at=at, gain=gain)


@edit_app.command("voice")
def edit_voice(
    project: Project,
    shot: Shot,
    recording: Annotated[
        Path | None, typer.Argument(help="A recording of the line; it is copied into the project.", show_default=False)
    ] = None,
    number: Annotated[int, typer.Option("--number", "-n", min=1, help="Which line of the shot.")] = 1,
    made: Annotated[bool, typer.Option("--made", help="Have the line spoken by a made voice again.")] = False,
) -> None:
    """Have a line of a shot heard as somebody recorded it; its lips and the shot's length follow."""
    from studio import recordings

    recordings.edit_voice(project, shot, recording, number_of_line=number, made=made)


@edit_app.command("note")
def edit_note(
    project: Project,
    shot: Shot,
    text: Annotated[str, typer.Argument(help="What is to be done about the shot.")] = "",
    by: Annotated[str, typer.Option(help="Who says so; you, unless somebody else is named.")] = "",
    remove: Annotated[int | None, typer.Option(min=1, help="Take away the note of this number.")] = None,
) -> None:
    """Leave a note on a shot, for boards and shot lists; without words, print its notes."""
    from studio.commandline import noting

    noting.edit_note(project, shot, text, by=by, remove=remove)


@edit_app.command("camera")
def edit_camera(
    project: Project,
    shot: Shot,
    size: Annotated[str, typer.Option(help="wide, medium, close ...")] = "",
    angle: Annotated[str, typer.Option(help="eye, low, high, over the shoulder ...")] = "",
    movement: Annotated[str, typer.Option(help="static, pan, dolly in ...")] = "",
    lens: Annotated[float | None, typer.Option(help="Focal length in mm.")] = None,
) -> None:
    """Change how a shot is seen."""
    from studio.commandline import commands

    commands.edit_camera(project, shot, size=size, angle=angle, movement=movement, lens=lens)


@edit_app.command("length")
def edit_length(project: Project, shot: Shot, seconds: Annotated[float, typer.Argument(help="Its length.")]) -> None:
    """Change how long a shot is."""
    from studio.commandline import commands

    commands.edit_length(project, shot, seconds)


@edit_app.command("engine")
def edit_engine(
    project: Project,
    engine: Annotated[str, typer.Argument(help="animatic, diffusion, hosted, command, comfy ...")],
    shot: Annotated[list[str] | None, typer.Option("--shot", "-s", help="Only this shot; may be repeated.")] = None,
    model: Annotated[str, typer.Option(help="Which of its models; empty is the engine's own choice.")] = "",
    seed: Annotated[int | None, typer.Option(min=0, help="Another seed asks for another take.")] = None,
) -> None:
    """Choose what renders shots, all of them or some."""
    from studio.commandline import commands

    commands.edit_engine(project, engine, shot or (), model=model, seed=seed)


@edit_app.command("retouch")
def edit_retouch(
    project: Project,
    shot: Shot,
    take: Annotated[str, typer.Option(help="Its take by digest, or how that begins; empty is the newest.")] = "",
    region: Annotated[str, typer.Option(help="Corners as parts of the frame: “0.1,0.1 0.5,0.1 0.5,0.6”.")] = "",
    strength: Annotated[float, typer.Option(min=0.05, max=1, help="How far it may change; 1 is wholly.")] = 0.7,
    off: Annotated[bool, typer.Option("--off", help="Make the shot anew again.")] = False,
) -> None:
    """Make a take over: one region of it, or all of it in another look. `shotgraph render` then makes it."""
    from studio.commandline import retouching

    retouching.edit_retouch(project, shot, take=take, region=region, strength=strength, off=off)


@edit_app.command("continues")
def edit_continues(
    project: Project,
    shot: Shot,
    before: Annotated[str, typer.Argument(help="The shot on whose last frame it starts.")] = "",
    off: Annotated[bool, typer.Option("--off", help="It starts by itself again.")] = False,
) -> None:
    """Have a shot start on the last frame of another one, whose take is then rendered first."""
    from studio.commandline import byhand

    byhand.edit_continues(project, shot, before, off=off)


@edit_app.command("brush")
def edit_brush(
    project: Project,
    shot: Shot,
    region: Annotated[
        str, typer.Option(help="What moves, its corners on the first frame: “0.1,0.1 0.5,0.1 0.5,0.6”.")
    ] = "",
    path: Annotated[str, typer.Option(help="Where it goes: “0.3,0.3 0.8,0.3”.")] = "",
    off: Annotated[bool, typer.Option("--off", help="Take all strokes away.")] = False,
) -> None:
    """Add a stroke of the motion brush: a region of the first frame, and the way it goes over the shot."""
    from studio.commandline import byhand

    byhand.edit_brush(project, shot, region=region, path=path, off=off)


@edit_app.command("circle")
def edit_circle(
    project: Project,
    shot: Shot,
    take: Annotated[str, typer.Argument(help="By its digest or how that begins; none is the newest that fits.")] = "",
) -> None:
    """Choose the take that a shot plays, whatever is rendered later; `show --takes` lists them."""
    from studio.commandline import byhand

    byhand.edit_circle(project, shot, take)


@edit_app.command("heard")
def edit_heard(
    project: Project,
    which: Annotated[str, typer.Argument(help="ours, take or both.")],
    shot: Annotated[list[str] | None, typer.Option("--shot", "-s", help="Only this shot; may be repeated.")] = None,
) -> None:
    """Choose what is heard of shots whose takes have sound of their own: the film's sound, the take's, or both."""
    from studio.commandline import commands

    commands.edit_heard(project, which, shot or ())


@edit_app.command("style")
def edit_style(project: Project, style: Annotated[str, typer.Argument(help="painted, pencil, noir ...")]) -> None:
    """Change the look of the whole film: painted, ink and wash, pencil, noir or paper cut."""
    from studio.commandline import commands

    commands.edit_style(project, style)
