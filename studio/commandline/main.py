"""The command line. Each command is a few lines here and does its work in a module that is imported when asked."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated

import typer

from studio.commandline.cast import cast_app
from studio.commandline.cuts import cut_app
from studio.commandline.desk import desk
from studio.commandline.edits import edit_app
from studio.commandline.finish import finish_app
from studio.commandline.models import models_app
from studio.commandline.script import check, revise
from studio.commandline.writer import direct, expand, outline, prompt_app, settings_app

app = typer.Typer(
    name="shotgraph",
    help="From a screenplay to a film: break it down, rehearse it, cut it, and deliver it.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)
app.add_typer(cut_app, name="cut")
app.add_typer(cast_app, name="cast")
app.command()(desk)
app.add_typer(edit_app, name="edit")
app.add_typer(finish_app, name="finish")
app.add_typer(models_app, name="models")
app.add_typer(settings_app, name="settings")
app.add_typer(prompt_app, name="prompt")

Script = Annotated[Path, typer.Argument(help="A screenplay: .fountain, .fdx, or plain prose.", show_default=False)]
Project = Annotated[Path, typer.Argument(help="A project folder, NAME.film.", show_default=False)]
InProject = Annotated[
    Path | None, typer.Option("--project", "-p", help="Where the project goes; else beside the film, as NAME.film.")
]
Output = Annotated[Path | None, typer.Option("--output", "-o", help="The film file; other cuts go beside it.")]
Cuts = Annotated[list[str] | None, typer.Option("--cut", "-c", help="Only this cut; may be given again.")]
Shots = Annotated[list[str] | None, typer.Option("--shot", "-s", help="Only this shot, such as 3B; may be repeated.")]
Passes = Annotated[
    list[str] | None, typer.Option("--pass", help="depth, mask, pose or motion instead of takes; may be repeated.")
]
Json = Annotated[bool, typer.Option("--json", help="Print events as JSON lines instead of a progress bar.")]
Workers = Annotated[int | None, typer.Option("--workers", "-w", min=1, help="Processes at once; else one a core.")]
Size = Annotated[str, typer.Option("--size", help="Picture size of a new film, WIDTHxHEIGHT.")]
Rate = Annotated[str, typer.Option("--rate", help="Frames a second of a new film: 24, 25, 23.976, 30000/1001 ...")]
Look = Annotated[
    str, typer.Option("--style", help="The film's look: painted, ink and wash, pencil, noir or paper cut.")
]
Sign = Annotated[
    bool, typer.Option("--sign", help="Sign into the film who made it and from what; see docs/provenance.md.")
]
Mark = Annotated[bool, typer.Option("--mark", help="Mark the picture invisibly; encodes it a second time.")]


@app.command()
def make(
    script: Script,
    output: Output = None,
    project: InProject = None,
    cut: Cuts = None,
    size: Size = "1280x720",
    rate: Rate = "24",
    style: Look = "",
    workers: Workers = None,
    sign: Sign = False,
    mark: Mark = False,
    json: Json = False,
) -> None:
    """Turn a screenplay into a finished film. Run it again after a change: only what changed is made."""
    from studio import meaning
    from studio.commandline import commands

    frame = meaning.frame_of(size, rate, style)
    commands.make(script, output, project, cut, frame=frame, workers=workers, as_json=json, sign=sign, mark=mark)


@app.command()
def new(project: Project, title: Annotated[str, typer.Option(help="The film's title.")] = "") -> None:
    """Start an empty project."""
    from studio.commandline import commands

    commands.new(project, title)


@app.command("import")
def import_(
    script: Script,
    project: InProject = None,
    size: Size = "1280x720",
    rate: Rate = "24",
    style: Look = "",
    json: Json = False,
) -> None:
    """Break a screenplay down into a project: scenes, cast, shots, voices and timing, but no pictures yet."""
    from studio import meaning
    from studio.commandline import commands

    commands.import_(script, project, frame=meaning.frame_of(size, rate, style), as_json=json)


@app.command()
def convert(
    script: Script,
    output: Annotated[
        Path, typer.Option("--output", "-o", help="What to write: .fountain or .fdx.", show_default=False)
    ],
) -> None:
    """Write a screenplay in another format: Fountain, or Final Draft's FDX."""
    from studio.commandline import commands

    commands.convert(script, output)


@app.command()
def show(
    project: Project,
    cast: Annotated[bool, typer.Option("--cast", help="The characters and how each looks and sounds.")] = False,
    takes: Annotated[
        bool, typer.Option("--takes", help="Every take: what made it, its digest, what is circled.")
    ] = False,
    json: Annotated[bool, typer.Option("--json", help="The whole film as JSON.")] = False,
) -> None:
    """Print a film: its scenes, shots, lines and cuts."""
    from studio.commandline import commands

    commands.show(project, cast=cast, takes=takes, as_json=json)


@app.command()
def plan(project: Project, cut: Cuts = None, json: Json = False) -> None:
    """Say what would be made, how long it will take, and what cannot be drawn as asked. Makes nothing."""
    from studio.commandline import commands

    commands.plan(project, cut, as_json=json)


for command in (expand, outline, direct, check, revise):
    app.command()(command)


@app.command()
def render(
    project: Project, shot: Shots = None, control: Passes = None, workers: Workers = None, json: Json = False
) -> None:
    """Render the takes that are missing or stale, or control passes for a generator, without cutting a film."""
    from studio.commandline import commands

    commands.render(project, shot, control or (), workers=workers, as_json=json)


@app.command()
def export(
    project: Project,
    output: Output = None,
    cut: Cuts = None,
    preset: Annotated[str, typer.Option(help="Where it goes, such as youtube or prores; see `presets`.")] = "",
    hardware: Annotated[bool, typer.Option("--hardware", help="Encode in the graphics hardware.")] = False,
    workers: Workers = None,
    sign: Sign = False,
    mark: Mark = False,
    json: Json = False,
) -> None:
    """Write the film files of a project's cuts, making first what is missing."""
    from studio import delivering
    from studio.commandline import commands

    if preset or hardware:
        delivering.export(project, output, cut, preset, hardware, workers=workers, as_json=json, sign=sign, mark=mark)
    else:
        commands.export(project, output, cut, workers=workers, as_json=json, sign=sign, mark=mark)


@app.command()
def presets() -> None:
    """The places a film can go to, and the formats it can have."""
    from studio import delivering

    delivering.list_presets()


@app.command()
def verify(
    file: Annotated[Path, typer.Argument(help="A film, a still or a sound.", show_default=False)],
    json: Annotated[bool, typer.Option("--json", help="The verdict as JSON.")] = False,
) -> None:
    """Say who made a film, from what, and whether it was changed since. Exit code 0 only if it is signed and intact."""
    from studio import verifying

    verifying.verify(file, as_json=json)


@app.command()
def consent(
    project: Project,
    name: Annotated[str, typer.Argument(help="The character.", show_default=False)],
    given_by: Annotated[str, typer.Option("--given-by", help="Who agreed: the person on the photographs.")] = "",
    on: Annotated[str, typer.Option("--on", help="The day, as 2026-11-24; else today.")] = "",
    note: Annotated[str, typer.Option(help="Where the paper lies, and what it allows.")] = "",
    withdraw: Annotated[bool, typer.Option("--withdraw", help="The person no longer agrees.")] = False,
) -> None:
    """Record that the person on a character's photographs agreed to be shown; without it the film is not exported."""
    from studio import verifying

    verifying.consent(project, name, given_by=given_by, on=on, note=note, withdraw=withdraw)


@app.command()
def board(
    project: Project,
    cut: Annotated[str | None, typer.Option("--cut", "-c", help="Which cut; else the first.")] = None,
    output: Annotated[
        Path | None,
        typer.Option(
            "--output",
            "-o",
            help="A .pdf or .html storyboard, a .csv or .xlsx shot list, a .png or .jpg contact sheet.",
        ),
    ] = None,
    panels: Annotated[int, typer.Option(min=1, max=12, help="Panels on a page of the PDF.")] = 6,
    paper: Annotated[str, typer.Option(help="a4 or letter.")] = "a4",
    date: Annotated[str, typer.Option(help="A date to print, in your own words; today asks the clock.")] = "",
    credit: Annotated[str | None, typer.Option(help="Who it is by; else the script's title page.")] = None,
) -> None:
    """Put a cut on paper: a storyboard, a shot list or a contact sheet."""
    from studio import papers

    papers.board(project, cut, output, panels=panels, paper=paper, date=date, credit=credit)


@app.command()
def compare(
    first: Annotated[str, typer.Argument(help="PROJECT, PROJECT:CUT, or a film file.", show_default=False)],
    second: Annotated[str, typer.Argument(help="The same, or another cut of the first.", show_default=False)],
    output: Annotated[Path, typer.Option("--output", "-o", help="A .mp4 side by side, or a .html table.")],
    height: Annotated[int, typer.Option(min=64, max=1080, help="Of each picture in the video.")] = 360,
) -> None:
    """Two cuts, or a cut and a reference film, side by side; and what differs shot by shot."""
    from studio import papers

    papers.compare(first, second, output, height=height)


@app.command()
def notes(
    project: Project,
    cut: Annotated[str | None, typer.Option("--cut", "-c", help="Which cut; else the first.")] = None,
    since: Annotated[int | None, typer.Option(min=1, help="The older export; else the one before.")] = None,
    until: Annotated[int | None, typer.Option(min=1, help="The newer export; else the last.")] = None,
    output: Annotated[Path | None, typer.Option("--output", "-o", help="A Markdown file; else it is printed.")] = None,
) -> None:
    """Say what changed between two exports of a cut."""
    from studio import papers

    papers.notes(project, cut, output, since=since, until=until)


@app.command()
def handoff(
    project: Project,
    output: Annotated[Path | None, typer.Option("--output", "-o", help="The file for the other editor.")] = None,
    cut: Annotated[str, typer.Option("--cut", "-c", help="The cut to hand over; else the first.")] = "",
    format: Annotated[
        str, typer.Option("--format", "-f", help="otio, otioz, fcpxml, fcp7, edl, aaf, kdenlive or mlt; else by -o.")
    ] = "",
    sound: Annotated[str, typer.Option(help="stems as mixed, sounds one by one, or none.")] = "stems",
    start: Annotated[str, typer.Option(help="Timecode of the first frame; with ; for drop-frame.")] = "01:00:00:00",
    copy_media: Annotated[bool, typer.Option("--copy-media", help="Copy takes and sound beside the file.")] = False,
    as_is: Annotated[bool, typer.Option("--as-is", help="Make nothing; what is missing is missing media.")] = False,
    workers: Workers = None,
    json: Json = False,
) -> None:
    """Hand a cut to another editor, with its takes, sound and notes, and say what the format cannot carry."""
    from studio import exchange

    exchange.handoff(
        project,
        output,
        cut=cut,
        format_name=format.casefold(),
        sound=sound,
        start=start,
        copy_media=copy_media,
        as_is=as_is,
        workers=workers,
        as_json=json,
    )


@app.command("bring-back")
def bring_back(
    project: Project,
    file: Annotated[Path, typer.Argument(help="An edited .otio, .otioz, .fcpxml or .edl.", show_default=False)],
    cut: Annotated[str, typer.Option("--cut", "-c", help="The cut it changes; else the one handed over.")] = "",
    as_new: Annotated[str, typer.Option("--as", help="Leave that cut as it is, and add one of this name.")] = "",
    apply: Annotated[bool, typer.Option("--apply", help="Make the changes; else they are only shown.")] = False,
) -> None:
    """Show what an edited file from another editor changes in a cut, and make it so with --apply."""
    from studio import exchange

    exchange.bring_back(project, file, cut=cut, as_new=as_new, apply=apply)


@app.command()
def clean(
    project: Project,
    yes: Annotated[bool, typer.Option("--yes", "-y", help="Remove it without asking.")] = False,
) -> None:
    """Show what is kept on the way to takes and no longer wanted, with its size, and remove it."""
    from studio import cleaning

    cleaning.clean(project, yes=yes)


@app.command()
def gallery(
    output: Annotated[Path, typer.Option("--output", "-o", help="The folder for the sheets.")] = Path("gallery"),
    sheet: Annotated[list[str] | None, typer.Option("--sheet", "-s", help="Only this sheet, such as cameras.")] = None,
    cell: Annotated[int, typer.Option(min=64, max=1280, help="Width of each picture in pixels.")] = 320,
    jpeg: Annotated[bool, typer.Option("--jpeg", help="Smaller files, for a page of documentation.")] = False,
) -> None:
    """Draw contact sheets of every place, light, camera, movement, action, feeling and style."""
    from studio.commandline import gallery

    gallery.write(output, only=tuple(sheet or ()), cell=cell, jpeg=jpeg)


@app.command()
def doctor() -> None:
    """Check that everything Shotgraph needs is here and works."""
    from studio import doctor

    doctor.examine()


def main() -> None:
    """Run the command line; every error is one sentence on standard error, and a stop is not an error."""
    import os
    import signal

    from storyboard.errors import ShotgraphError, Stopped

    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")  # numpy's threads spin on cores that are at work already

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
