"""The command line. Each command is a few lines here and does its work in a module that is imported when asked."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated, Any

import typer

app = typer.Typer(
    name="shotgraph",
    help="From a screenplay to a film: break it down, rehearse it, cut it, and deliver it.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)
cut_app = typer.Typer(help="List and change the cuts of a film.", no_args_is_help=True)
finish_app = typer.Typer(help="Finish the picture: grade, transitions, titles, speed.", no_args_is_help=True)
edit_app = typer.Typer(help="Change one thing in a film, as the desk would.", no_args_is_help=True)
app.add_typer(cut_app, name="cut")
app.add_typer(edit_app, name="edit")
app.add_typer(finish_app, name="finish")

Script = Annotated[Path, typer.Argument(help="A screenplay: .fountain, .fdx, or plain prose.", show_default=False)]
Project = Annotated[Path, typer.Argument(help="A project folder, NAME.film.", show_default=False)]
InProject = Annotated[
    Path | None, typer.Option("--project", "-p", help="Where the project goes; else beside the film, as NAME.film.")
]
Output = Annotated[Path | None, typer.Option("--output", "-o", help="The film file; other cuts go beside it.")]
Cuts = Annotated[list[str] | None, typer.Option("--cut", "-c", help="Only this cut; may be given again.")]
Shots = Annotated[list[str] | None, typer.Option("--shot", "-s", help="Only this shot, such as 3B; may be repeated.")]
Json = Annotated[bool, typer.Option("--json", help="Print events as JSON lines instead of a progress bar.")]
Workers = Annotated[int | None, typer.Option("--workers", "-w", min=1, help="Processes at once; else one a core.")]
Size = Annotated[str, typer.Option("--size", help="Picture size of a new film, WIDTHxHEIGHT.")]
Rate = Annotated[str, typer.Option("--rate", help="Frames a second of a new film: 24, 25, 23.976, 30000/1001 ...")]
DeliverySize = Annotated[str, typer.Option("--size", help="Delivery size, WIDTHxHEIGHT.")]
Shape = Annotated[str, typer.Option("--shape", help="Delivery shape: 16:9, 9:16, 1:1, 4:5, 2.39:1 ...")]
DeliveryRate = Annotated[str, typer.Option("--rate", help="Delivery rate: 23.976, 25, 59.94 ..., or film.")]
Limit = Annotated[float | None, typer.Option(help="Longest it may run, in seconds; 0 for as long as it likes.")]
Captions = Annotated[str, typer.Option(help="Captions as a file, a track, burnt into the picture, or none.")]
Language = Annotated[str | None, typer.Option(help="Captions in this language, where lines are translated: fr, zh ...")]
BurnIn = Annotated[list[str] | None, typer.Option(help="For reviews: timecode, shot, temp, or none; may be repeated.")]
Shot = Annotated[str, typer.Argument(help="A shot by its number, such as 3B.", show_default=False)]


@app.command()
def make(
    script: Script,
    output: Output = None,
    project: InProject = None,
    cut: Cuts = None,
    size: Size = "1280x720",
    rate: Rate = "24",
    workers: Workers = None,
    json: Json = False,
) -> None:
    """Turn a screenplay into a finished film. Run it again after a change: only what changed is made."""
    from studio import commands

    commands.make(script, output, project, cut, size=size, rate=rate, workers=workers, as_json=json)


@app.command()
def new(project: Project, title: Annotated[str, typer.Option(help="The film's title.")] = "") -> None:
    """Start an empty project."""
    from studio import commands

    commands.new(project, title)


@app.command("import")
def import_(
    script: Script, project: InProject = None, size: Size = "1280x720", rate: Rate = "24", json: Json = False
) -> None:
    """Break a screenplay down into a project: scenes, cast, shots, voices and timing, but no pictures yet."""
    from studio import commands

    commands.import_(script, project, size=size, rate=rate, as_json=json)


@app.command()
def show(
    project: Project,
    cast: Annotated[bool, typer.Option("--cast", help="The characters and how each looks and sounds.")] = False,
    json: Annotated[bool, typer.Option("--json", help="The whole film as JSON.")] = False,
) -> None:
    """Print a film: its scenes, shots, lines and cuts."""
    from studio import commands

    commands.show(project, cast=cast, as_json=json)


@app.command()
def plan(project: Project, cut: Cuts = None, json: Json = False) -> None:
    """Say what would be made, how long it will take, and what cannot be drawn as asked. Makes nothing."""
    from studio import commands

    commands.plan(project, cut, as_json=json)


@app.command()
def expand(project: Project) -> None:
    """Write every shot's prompt again from the film as it is now; locked prompts stay."""
    from studio import commands

    commands.expand(project)


@app.command()
def render(project: Project, shot: Shots = None, workers: Workers = None, json: Json = False) -> None:
    """Render the takes that are missing or stale, without cutting a film."""
    from studio import commands

    commands.render(project, shot, workers=workers, as_json=json)


@app.command()
def export(
    project: Project,
    output: Output = None,
    cut: Cuts = None,
    preset: Annotated[str, typer.Option(help="Where it goes, such as youtube or prores; see `presets`.")] = "",
    hardware: Annotated[bool, typer.Option("--hardware", help="Encode in the graphics hardware.")] = False,
    workers: Workers = None,
    json: Json = False,
) -> None:
    """Write the film files of a project's cuts, making first what is missing."""
    from studio import commands, delivering

    if preset or hardware:
        delivering.export(project, output, cut, preset=preset, hardware=hardware, workers=workers, as_json=json)
    else:
        commands.export(project, output, cut, workers=workers, as_json=json)


@app.command()
def presets() -> None:
    """The places a film can go to, and the formats it can have."""
    from studio import delivering

    delivering.list_presets()


@app.command()
def doctor() -> None:
    """Check that everything Shotgraph needs is here and works."""
    from studio import doctor

    doctor.examine()


@app.command()
def models() -> None:
    """Say which engines can render here, and what the GPU generator needs."""
    from studio import doctor

    doctor.models()


@cut_app.command("list")
def cut_list(project: Project) -> None:
    """The cuts of a film, with their length, size and limit."""
    from studio import commands

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
    from studio import commands

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
    from studio import delivering

    delivering.export_cuts(project, output, name or [], everything=everything, workers=workers, as_json=json)


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


@cut_app.command("remove")
def cut_remove(project: Project, name: Annotated[str, typer.Argument(help="The cut to remove.")]) -> None:
    """Remove a cut; its shots stay."""
    from studio import commands

    commands.cut_remove(project, name)


@edit_app.command("action")
def edit_action(project: Project, shot: Shot, text: Annotated[str, typer.Argument(help="What happens.")]) -> None:
    """Change what happens in a shot."""
    from studio import commands

    commands.edit_action(project, shot, text)


@edit_app.command("line")
def edit_line(
    project: Project,
    shot: Shot,
    text: Annotated[str, typer.Argument(help="What is said.")],
    number: Annotated[int, typer.Option("--number", "-n", min=1, help="Which line of the shot.")] = 1,
) -> None:
    """Change what is said in a shot."""
    from studio import commands

    commands.edit_line(project, shot, text, number)


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
    from studio import commands

    commands.edit_camera(project, shot, size=size, angle=angle, movement=movement, lens=lens)


@edit_app.command("length")
def edit_length(project: Project, shot: Shot, seconds: Annotated[float, typer.Argument(help="Its length.")]) -> None:
    """Change how long a shot is."""
    from studio import commands

    commands.edit_length(project, shot, seconds)


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


def main() -> None:
    """Run the command line; every error is one sentence on standard error, and a stop is not an error."""
    import signal

    from storyboard.errors import ShotgraphError, Stopped

    def stop(number: int, frame: object) -> None:
        raise Stopped

    signal.signal(signal.SIGINT, stop)
    try:
        app()
    except ShotgraphError as error:
        print(f"shotgraph: {error}", file=sys.stderr)
        sys.exit(1)
    except Stopped:
        print("\nStopped. What was finished is kept; the same command goes on from here.", file=sys.stderr)
        sys.exit(130)
    except BrokenPipeError:
        sys.stderr.close()  # whoever read our output has gone; nothing is left to say to them
        sys.exit(1)


if __name__ == "__main__":
    main()
