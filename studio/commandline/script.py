"""The commands of the script: the supervisor's check, and a new draft."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

Project = Annotated[Path, typer.Argument(help="A project folder, NAME.film.", show_default=False)]


def check(
    project: Project,
    fix: Annotated[list[str] | None, typer.Option("--fix", help="Mend this: a number, or a rule.")] = None,
    mend: Annotated[int, typer.Option(min=1, help="Which of the edits that mend it.")] = 1,
    ignore: Annotated[list[str] | None, typer.Option("--ignore", help="It is meant: a number, or a rule.")] = None,
    read: Annotated[bool, typer.Option("--read", help="Have the language model read the whole film too.")] = False,
    rules_only: Annotated[bool, typer.Option("--rules-only", help="Do not stage the film.")] = False,
    json: Annotated[bool, typer.Option("--json", help="The findings as JSON.")] = False,
) -> None:
    """Say what does not match from shot to shot, as a script supervisor would, and mend it."""
    from studio.workspace import Workspace
    from studio.writer import checking

    asked = Workspace.named(project)
    looks = checking.Looks(staged=not rules_only, read=read)
    checking.examine(asked, looks, as_json=json, fix=fix or [], mend=mend, ignore=ignore or [])


def revise(
    project: Project,
    script: Annotated[Path, typer.Argument(help="The new draft: .fountain, .fdx, or prose.", show_default=False)],
    yes: Annotated[bool, typer.Option("--yes", "-y", help="Make the changes without asking.")] = False,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Only show what would change.")] = False,
    json: Annotated[bool, typer.Option("--json", help="The changes as JSON.")] = False,
) -> None:
    """Put a film under a new draft of its script: shots, takes and edits that still apply are kept."""
    from studio.workspace import Workspace
    from studio.writer import revising

    revising.revise(Workspace.named(project), script, yes=yes, dry_run=dry_run, as_json=json)
