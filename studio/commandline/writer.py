"""The commands of the writer: its settings, prompts by a language model, outlines, and directions."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

settings_app = typer.Typer(help="Which servers you use. Keys stay in the system's keyring.")
prompt_app = typer.Typer(
    help="A shot's prompt: what it says, how it read before, and going back.", no_args_is_help=True
)

Project = Annotated[Path, typer.Argument(help="A project folder, NAME.film.", show_default=False)]
Shot = Annotated[str, typer.Argument(help="A shot by its number, such as 3B.", show_default=False)]
ServiceName = Annotated[str, typer.Argument(help="writer, video, comfy or command.")]
Offline = Annotated[bool, typer.Option("--offline", help="By rule, though a language model is set.")]
AcceptAll = Annotated[bool, typer.Option("--accept-all", "-y", help="Make every proposed edit without asking.")]
Accept = Annotated[str, typer.Option("--accept", help="Make only these of the proposed edits, such as 1,3-5.")]
Json = Annotated[bool, typer.Option("--json", help="Print JSON lines, and ask nothing.")]


def expand(
    project: Project,
    shot: Annotated[list[str] | None, typer.Option("--shot", "-s", help="Only this shot; may be repeated.")] = None,
    offline: Offline = False,
    estimate: Annotated[bool, typer.Option("--estimate", help="Only say what it would take.")] = False,
    json: Json = False,
) -> None:
    """Write the shots' prompts again from the film as it is now; locked prompts stay."""
    from studio.writer import writing

    writing.expand(project, shot or (), offline=offline, estimate=estimate, as_json=json)


def outline(
    idea: Annotated[str, typer.Argument(help="An idea in a sentence, or a treatment's file.", show_default=False)],
    output: Annotated[Path | None, typer.Option("--output", "-o", help="The project to make, NAME.film.")] = None,
    offline: Offline = False,
    accept_all: AcceptAll = False,
    accept: Accept = "",
    json: Json = False,
) -> None:
    """From an idea to shots: a logline, cast, places, scenes and shots, as edits that you accept or not."""
    from studio.writer import writing

    writing.outline(idea, output, offline=offline, accept_all=accept_all, accept=accept, as_json=json)


def direct(
    project: Project,
    wish: Annotated[str, typer.Argument(help="“Cover this scene”, “three ways to shoot this” ...", show_default=False)],
    scene: Annotated[str, typer.Option(help="The scene it is about, by its number.")] = "",
    shot: Annotated[str, typer.Option("--shot", "-s", help="The shot it is about, such as 3B.")] = "",
    cut: Annotated[str, typer.Option("--cut", "-c", help="The cut it is about.")] = "",
    offline: Offline = False,
    accept_all: AcceptAll = False,
    accept: Accept = "",
    json: Json = False,
) -> None:
    """Propose edits for what you wish: coverage, other ways to shoot, a shorter cut, a stronger ending."""
    from studio.writer import writing

    choice = {"scene": scene, "shot": shot, "cut": cut}
    writing.direct(project, wish, choice, offline=offline, accept_all=accept_all, accept=accept, as_json=json)


@settings_app.callback(invoke_without_command=True)
def settings(context: typer.Context) -> None:
    """Which servers you use. Keys stay in the system's keyring."""
    if context.invoked_subcommand is None:
        from studio.commandline import settings as settings_commands

        settings_commands.show()


@settings_app.command("set")
def settings_set(
    service: ServiceName = "writer",
    url: Annotated[str | None, typer.Option(help="The server's address, such as http://127.0.0.1:11434/v1.")] = None,
    model: Annotated[str | None, typer.Option(help="Which of its models.")] = None,
    at_once: Annotated[int | None, typer.Option(help="Questions asked at the same time.")] = None,
    requests_per_minute: Annotated[int | None, typer.Option(help="0 for no limit.")] = None,
    tokens_per_minute: Annotated[int | None, typer.Option(help="0 for no limit.")] = None,
    dollars_in: Annotated[float | None, typer.Option(help="Price of a million tokens of a question.")] = None,
    dollars_out: Annotated[float | None, typer.Option(help="Price of a million tokens of an answer.")] = None,
    patience: Annotated[float | None, typer.Option(help="Seconds without a word before it counts as gone.")] = None,
    longest: Annotated[float | None, typer.Option(help="Seconds that one answer may take.")] = None,
    thinking_tokens: Annotated[
        int | None, typer.Option(help="What a model that thinks first may say to itself.")
    ] = None,
    dollars_per_second: Annotated[float | None, typer.Option(help="Price of a second of film; video.")] = None,
    workflow: Annotated[str | None, typer.Option(help="A workflow saved with Export (API); comfy.")] = None,
    program: Annotated[str | None, typer.Option(help="The program that renders, with its arguments; command.")] = None,
) -> None:
    """Say which server a service asks."""
    from studio.commandline import settings as settings_commands

    settings_commands.change(
        service,
        url=url,
        model=model,
        at_once=at_once,
        requests_per_minute=requests_per_minute,
        tokens_per_minute=tokens_per_minute,
        dollars_in=dollars_in,
        dollars_out=dollars_out,
        patience=patience,
        longest=longest,
        thinking_tokens=thinking_tokens,
        dollars_per_second=dollars_per_second,
        workflow=workflow,
        program=program,
    )


@settings_app.command("unset")
def settings_unset(service: ServiceName = "writer") -> None:
    """Ask no server any more: the offline writer does the work again. A key stays in the keyring until forgotten."""
    from studio.commandline import settings as settings_commands

    settings_commands.unset(service)


@settings_app.command("key")
def settings_key(service: ServiceName = "writer") -> None:
    """Put the server's key into the system's keyring; it is asked for, or read from a pipe."""
    from studio.commandline import settings as settings_commands

    settings_commands.key(service)


@settings_app.command("forget-key")
def settings_forget_key(service: ServiceName = "writer") -> None:
    """Take the server's key out of the system's keyring."""
    from studio.commandline import settings as settings_commands

    settings_commands.forget_key(service)


@settings_app.command("check")
def settings_check(service: ServiceName = "writer") -> None:
    """Ask the server one small question, and say how it answers."""
    from studio.commandline import settings as settings_commands

    settings_commands.check(service)


@settings_app.command("instructions")
def settings_instructions() -> None:
    """Copy what the writer is told to do into your own folder, where you may change it."""
    from studio.commandline import settings as settings_commands

    settings_commands.copy_instructions()


@prompt_app.command("show")
def prompt_show(project: Project, shot: Shot) -> None:
    """Print a shot's prompt, who wrote it, and how it read before."""
    from studio.writer import writing

    writing.show_prompt(project, shot)


@prompt_app.command("compare")
def prompt_compare(
    project: Project,
    shot: Shot,
    back: Annotated[int, typer.Argument(min=1, help="How many wordings ago; 1 is the last.")] = 1,
) -> None:
    """Show what changed since an earlier wording."""
    from studio.writer import writing

    writing.compare_prompt(project, shot, back)


@prompt_app.command("restore")
def prompt_restore(
    project: Project,
    shot: Shot,
    back: Annotated[int, typer.Argument(min=1, help="How many wordings ago; 1 is the last.")] = 1,
) -> None:
    """Take a prompt back to how it read before."""
    from studio.writer import writing

    writing.restore_prompt(project, shot, back)


@prompt_app.command("set")
def prompt_set(project: Project, shot: Shot, text: Annotated[str, typer.Argument(help="What it says.")]) -> None:
    """Write a prompt yourself, and lock it."""
    from studio.writer import writing

    writing.set_prompt(project, shot, text)


@prompt_app.command("lock")
def prompt_lock(
    project: Project, shot: Shot, unlock: Annotated[bool, typer.Option("--unlock", help="Let it be rewritten.")] = False
) -> None:
    """Keep a prompt as it is, whoever writes the others."""
    from studio.writer import writing

    writing.lock_prompt(project, shot, locked=not unlock)
