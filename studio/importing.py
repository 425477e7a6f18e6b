"""A screenplay becomes a project: read, broken down, cast with voices, prompted, and timed to how it is spoken."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import dataclass, replace
from fractions import Fraction
from pathlib import Path

from audio.recipes import VoiceRecipe
from storyboard import edits, files
from storyboard.errors import ProjectError, ScriptError
from storyboard.model import Film, Style
from storyboard.screenplay.script import Remark
from storyboard.time import frames_to_hold
from studio.production.plan import Plan, plan_voices
from studio.production.run import Listener, run
from studio.workspace import Workspace

Watch = Callable[[Plan], AbstractContextManager[Listener]]
"""Shows a plan while it is made; `studio.terminal.watching` is one."""

_RECORD = "imported.json"


@dataclass(frozen=True)
class Frame:
    """What a new film is made for: its picture size, its rate and its look; None is painted, or as it was."""

    width: int = 1280
    height: int = 720
    rate: Fraction = Fraction(24)
    style: Style | None = None


@dataclass(frozen=True)
class Imported:
    """A project's film, what was odd in its script, and whether it was imported just now."""

    film: Film
    remarks: tuple[Remark, ...] = ()
    fresh: bool = True


def import_script(workspace: Workspace, script: Path, watch: Watch, frame: Frame = Frame()) -> Imported:
    """Make a project of a screenplay, or find that it is one already. Hold the project's lock.

    An unchanged script leaves the film, and everything a director did to it, as it is. A changed script replaces a
    film that nobody has edited since.

    Raises:
        ScriptError: the script cannot be read; with file and line.
        ProjectError: the script has changed and so has the film.
    """
    data = _bytes_of(script)
    digest = hashlib.sha256(data).hexdigest()
    if workspace.exists:
        record = _read_record(workspace)
        if record.get("script") == digest:
            return Imported(_restyled(workspace, frame.style, record), fresh=False)
        film = workspace.film()
        if film.shots and record.get("film") != film.digest(without={"waived"}):
            raise ProjectError(
                f"{script.name} has changed, and the film has edits of its own that importing it again would lose; "
                f"keep them with `shotgraph revise {workspace.folder} {script.name}`, "
                "or import it to a new project with --project.",
                file=workspace.folder,
            )
        frame = replace(frame, style=frame.style or workspace.film().style)
    film, remarks = _new_film(script, frame)
    if not workspace.exists:
        files.create(workspace.folder)
    files.keep_script(workspace.folder, film.script, data)
    film = timed(workspace, film, watch)
    workspace.save(film)
    write_record(workspace, {"script": digest, "film": film.digest(without={"waived"})})
    return Imported(film, remarks)


def _restyled(workspace: Workspace, style: Style | None, record: dict[str, str]) -> Film:
    """The project's film in a style, if another one is asked for than it has; all else in it stays."""
    from storyboard.prompts import OfflineWriter, expand_all

    film = workspace.film()
    if style is None or film.style is style:
        return film
    untouched = record.get("film") == film.digest(without={"waived"})
    film = expand_all(edits.set_style(film, style), OfflineWriter())
    workspace.save(film)
    if untouched:  # a choice of look is no edit that importing again would lose
        write_record(workspace, {**record, "film": film.digest(without={"waived"})})
    return film


def _new_film(script: Path, frame: Frame) -> tuple[Film, tuple[Remark, ...]]:
    from audio.voices.casting import cast_voices
    from storyboard.breakdown import break_down
    from storyboard.prompts import OfflineWriter, expand_all
    from storyboard.screenplay.reader import read_screenplay

    screenplay = read_screenplay(script)
    broken_down = break_down(
        screenplay,
        title=script.stem,
        script_name=script.name,
        rate=frame.rate,
        size=(frame.width, frame.height),
    )
    film = edits.set_style(broken_down.film, frame.style or Style.PAINTED)
    for character, voice in cast_voices(film).items():
        film = edits.set_character(film, character, voice=voice)
    for cut in film.cuts:
        film = edits.close_gaps(film, cut.id)
    return expand_all(film, OfflineWriter()), screenplay.remarks + broken_down.remarks


def timed(workspace: Workspace, film: Film, watch: Watch) -> Film:
    """The film with every shot as long as its lines really take to say."""
    from audio.voices.casting import voice_recipes
    from storyboard.breakdown.timing import speech_seconds
    from studio.production.produce import stock_of

    plan = plan_voices(film, stock_of(workspace, film))
    with watch(plan) as listener:
        outcome = run(plan, workspace.folder, listener)
    for failed in outcome.failed.values():
        raise ProjectError(failed.sentence)
    spoken = {
        line: frames_to_hold(_seconds_of(workspace, recipe), film.rate) for line, recipe in voice_recipes(film).items()
    }
    estimated = {
        line.id: round(speech_seconds(line.text, line.manner) * film.rate) for shot in film.shots for line in shot.lines
    }
    return edits.time_to_voices(film, spoken, estimated=estimated)


def _seconds_of(workspace: Workspace, recipe: VoiceRecipe) -> Fraction:
    """How long a line is as it was spoken."""
    from audio.making import SPEECH
    from audio.voices.protocol import read_speech

    return Fraction(read_speech(workspace.store.path("sound", recipe.digest()) / SPEECH).duration_ms, 1000)


def _bytes_of(script: Path) -> bytes:
    if not script.is_file():
        # The reader says what is wrong with it: missing, a folder, a device.
        from storyboard.screenplay.reader import read_screenplay

        read_screenplay(script)
    try:
        return script.read_bytes()
    except OSError as refusal:
        raise ScriptError(
            f"It cannot be read ({refusal.strerror}); check the file's permissions.", file=script
        ) from None


def _read_record(workspace: Workspace) -> dict[str, str]:
    """Digests of the script and the film as they were imported; empty for a film that was not."""
    path = workspace.folder / files.SCRIPT / _RECORD
    try:
        record = json.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        return {}
    except ValueError:
        raise ProjectError(
            "It is damaged; delete it, and the project is treated as edited by hand.", file=path
        ) from None
    return record if isinstance(record, dict) else {}


def write_record(workspace: Workspace, record: dict[str, str]) -> None:
    """Remember which script, and which film, were imported; without the film it counts as edited."""
    files.write_whole(workspace.folder / files.SCRIPT / _RECORD, json.dumps(record, indent=1).encode() + b"\n")
