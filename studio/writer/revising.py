"""A new draft for a project: what it would change is shown first, and nothing that was made is lost."""

from __future__ import annotations

import hashlib
import json
import sys
from collections.abc import Callable, Sequence
from functools import partial
from itertools import groupby
from pathlib import Path

from rich.console import Console

from storyboard import edits, files
from storyboard.errors import ProjectError, ScriptError
from storyboard.model import Film
from storyboard.revising import Change, Revision, read_marks
from storyboard.revising import revise as propose
from storyboard.screenplay.decode import decode
from storyboard.screenplay.reader import parse, read_screenplay
from storyboard.screenplay.remarks import Remarks
from storyboard.screenplay.script import Screenplay
from studio.importing import Watch, write_record
from studio.terminal import watching
from studio.workspace import Workspace


def revise(workspace: Workspace, script: Path, *, yes: bool, dry_run: bool, as_json: bool) -> None:
    """Show what a new draft changes in a project's film, and make it so if that is wanted."""
    with workspace.locked():
        film = workspace.film()
        revision, data, remark = proposed(workspace, film, script)
        if as_json:
            print(json.dumps({**revision.as_json(), "redrawn": redrawn(revision)}, ensure_ascii=False))
        else:
            _show(revision, script, remark)
        if not revision.changes:
            return
        if dry_run or not (yes or _wanted(revision, as_json)):
            if not as_json:
                print("Nothing is changed yet; run this again with --yes.")
            return
        revised = applied(workspace, revision, data, partial(watching, as_json=as_json))
    if not as_json:
        print(f"The film follows {script.name} now: {len(revised.shots)} shots; what was made for the others is kept.")


def proposed(workspace: Workspace, film: Film, script: Path) -> tuple[Revision, bytes, str]:
    """The revision, the bytes of the draft, and a remark where the old draft is not there to compare with.

    Raises:
        ScriptError: the new draft cannot be read; with file and line.
    """
    screenplay = read_screenplay(script)
    data = script.read_bytes()
    old, remark = _old_draft(workspace, film)
    marks = read_marks(decode(data, Remarks(), file=str(script)))
    name = _kept_as(workspace, film, script, data)
    return propose(film, screenplay, old, script_name=name, marks=marks), data, remark


def redrawn(revision: Revision) -> int:
    """How many shots stay as they are written and are drawn anew all the same: their scene or cast differs."""
    from audio.voices.casting import voice_recipes
    from studio.production.requests import RequestBook

    before, after = revision.before, revision.film
    books = [RequestBook(film, voice_recipes(film)) for film in (before, after)]
    same = [shot for shot in after.shots if shot == before.shots_by_id.get(shot.id)]
    return sum(books[0].request(shot).intent() != books[1].request(shot).intent() for shot in same)


def applied(workspace: Workspace, revision: Revision, data: bytes, watch: Watch) -> Film:
    """Save the film under its new draft: new people cast, changed lines spoken and timed, the draft kept."""
    film = settled(workspace, revision, watch)
    keep_draft(workspace, film, data)
    workspace.save(film)
    return film


def settled(workspace: Workspace, revision: Revision, watch: Watch) -> Film:
    """The film under its new draft, with new people cast and changed lines spoken and timed; nothing is saved yet.

    Hold the project against other processes that make things (`Workspace.producing`).
    """
    from audio.voices.casting import cast_voices

    film = revision.film
    for character, voice in cast_voices(film).items():
        film = edits.set_character(film, character, voice=voice)
    return _spoken(workspace, revision.before, film, watch)


def keep_draft(workspace: Workspace, film: Film, data: bytes) -> None:
    """Keep a draft's bytes under the name by which the film knows it."""
    files.keep_script(workspace.folder, film.script, data)
    write_record(workspace, {"script": hashlib.sha256(data).hexdigest()})


def _old_draft(workspace: Workspace, film: Film) -> tuple[Screenplay | None, str]:
    """The draft that the film follows, as it was kept at import; without it the film's own words must do."""
    if not film.script:
        return None, "The film was not made from a script; its own words are compared with the draft."
    path = workspace.folder / files.SCRIPT / film.script
    try:
        data = files.read_script(workspace.folder, film.script)
        return parse(decode(data, Remarks(), file=str(path)), file=str(path)), ""
    except (ProjectError, ScriptError) as refusal:
        return None, f"The old draft cannot be read, so the film's own words are compared: {refusal.sentence}"


def _kept_as(workspace: Workspace, film: Film, script: Path, data: bytes) -> str:
    """The name by which the draft is kept; drafts that are there already stay, so that an undo finds its own."""
    folder = workspace.folder / files.SCRIPT
    number = 1
    while True:
        name = script.name if number == 1 else f"{script.stem}-{number}{script.suffix}"
        path = folder / name
        if not path.exists() or path.read_bytes() == data:
            return name
        number += 1


def _spoken(workspace: Workspace, before: Film, film: Film, watch: Watch) -> Film:
    """The film with new and changed lines spoken, and their shots as long as they need; others keep their length."""
    from storyboard.breakdown.timing import speech_seconds
    from studio.production.plan import plan_voices
    from studio.production.produce import stock_of
    from studio.production.run import run
    from studio.writer.rehearsing import spoken_frames

    touched = [
        shot for shot in film.shots if shot.lines and _said(before, shot.id) != [line.text for line in shot.lines]
    ]
    if not touched:
        return film
    plan = plan_voices(film, stock_of(workspace, film))
    with watch(plan) as listener:
        outcome = run(plan, workspace.folder, listener)
    for failed in outcome.failed.values():
        raise ProjectError(failed.sentence)
    known, were = spoken_frames(workspace, film), spoken_frames(workspace, before)
    lines = {line.id: line for shot in touched for line in shot.lines}
    new = {line.id for shot in touched if shot.id not in before.shots_by_id for line in shot.lines}
    estimated = {name: round(speech_seconds(lines[name].text, lines[name].manner) * film.rate) for name in new}
    film = edits.time_to_voices(film, {name: known[name] for name in lines if name in new}, estimated=estimated)
    film = edits.time_to_voices(film, {name: known[name] for name in lines if name not in new})
    for shot in touched:
        old = before.shots_by_id.get(shot.id)
        if old is not None and old.lines and all(line.id in were for line in old.lines):
            film = _as_loose(film, shot.id, old.frames - max(line.offset + were[line.id] for line in old.lines), known)
    return film


def _as_loose(film: Film, shot: str, spare: int, known: dict[str, int]) -> Film:
    """The shot with as many frames after its last word as it had before, which may be a director's own choice."""
    now = film.shots_by_id[shot]
    end = max(line.offset + known[line.id] for line in now.lines)
    used = max((use.first + (use.frames or 1) for cut in film.cuts for use in cut.uses if use.shot == shot), default=1)
    frames = max(end + max(0, spare), used)
    return film if frames == now.frames else edits.set_frames(film, shot, frames)


def _said(film: Film, shot: str) -> list[str]:
    found = film.shots_by_id.get(shot)
    return [line.text for line in found.lines] if found is not None else []


def _wanted(revision: Revision, as_json: bool) -> bool:
    """Ask, if there is somebody to ask."""
    if as_json or not sys.stdin.isatty() or not sys.stdout.isatty():
        return False
    question = "Put the film under this draft all the same?" if revision.warning else "Put the film under this draft?"
    return input(f"{question} [y/N] ").strip().lower() in ("y", "yes")


def _show(revision: Revision, script: Path, remark: str) -> None:
    console = Console()

    def say(words: str, style: str = "") -> None:
        console.print(words, style=style, highlight=False, markup=False, soft_wrap=True)

    for odd in filter(None, (remark, *revision.remarks)):
        say(odd)
    if revision.warning:
        say(revision.warning, "red")
    if not revision.changes:
        say(f"{script.name} changes nothing in the film.")
        return
    count, total = len(revision.changes), len(revision.before.shots)
    counted, anew = f"{count} change{'' if count == 1 else 's'}", redrawn(revision)
    if anew:
        say(f"{counted}; {revision.kept} of {total} shots stay as they are written.")
        say(f"Drawn anew all the same, as their scene or who is in them looks another: {anew}.")
    else:
        say(f"{counted}; {revision.kept} of {total} shots stay exactly as they are.")
    marked = revision.marked
    if revision.unmarked:
        colours = ", ".join(dict.fromkeys(change.mark for change in marked))
        say(f"\nMarked by the writers ({colours})", "bold")
        _list(say, marked)
        say("\nNot marked", "bold")
        _list(say, revision.unmarked)
    else:
        _list(say, marked)


def _list(say: Callable[..., None], changes: Sequence[Change]) -> None:
    for scene, group in groupby(changes, key=lambda change: change.scene):
        say(f"\n{'Scene ' + scene if scene else 'The film'}", "bold")
        for change in group:
            say(f"  {_SIGNS.get(change.what, '·')} {change.sentence}")


_SIGNS = {
    "new shot": "+",
    "new scene": "+",
    "gone shot": "-",
    "gone scene": "-",
    "omitted scene": "-",
    "moved scene": "↕",
    "moved shot": "↕",
    "kept": "=",
}
