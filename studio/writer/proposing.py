"""What the writer proposes, and the film with what a person takes of it: for the command line and the window alike."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from storyboard import changes, edits
from storyboard.errors import ProjectError
from storyboard.model import Film, Shot
from storyboard.prompts import OfflineWriter
from storyboard.prompts.server import NOTHING, Server, Usage
from studio import settings
from studio.workspace import Workspace
from studio.writer.answers import Answers

if TYPE_CHECKING:
    from storyboard.prompts.proposals import Edit
    from storyboard.prompts.scope import Scope
    from studio.importing import Watch

_LARGEST_TREATMENT = 1024 * 1024
OFFLINE = "offline"


@dataclass(frozen=True)
class Proposal:
    """Edits that are proposed.

    Attributes:
        edits: in the order in which they are to be made; each stays within what was asked about.
        by: a model's name, or "offline" for a rule.
        usage: what it took.
        server: who was asked, if anybody.
    """

    edits: tuple[Edit, ...]
    by: str
    usage: Usage = NOTHING
    server: Server | None = None


def directed(
    workspace: Workspace,
    film: Film,
    scope: Scope,
    wish: str,
    *,
    offline: bool = False,
    stop: Callable[[], bool] | None = None,
) -> Proposal:
    """Edits for a wish, by the language model that is set, else by rule.

    Raises:
        WriterError: there was no answer that could be used; or it needs a model, and none is set.
        Stopped: a person asked to stop.
    """
    from storyboard.prompts.directing import allowed, direct
    from storyboard.prompts.rules import by_rule

    server = None if offline else settings.server_of("writer")
    if server is None:
        found = by_rule(film, scope, wish)
    else:
        own, cache = settings.instructions_folder(), Answers.of(workspace)
        found = direct(server, film, scope, wish, own=own, cache=cache, stop=stop)
    return Proposal(allowed(film, scope, found.edits), found.by, found.usage, server)


def outlined(
    idea: str, title: str = "Untitled", *, offline: bool = False, stop: Callable[[], bool] | None = None
) -> Proposal:
    """Edits that make a film of an idea or a treatment.

    Raises:
        WriterError: there was no answer that could be used, or nothing in it that can be filmed.
        Stopped: a person asked to stop.
    """
    from storyboard.prompts import outline

    server = None if offline else settings.server_of("writer")
    if server is None:
        return Proposal(outline.outlined_by_rule(idea, title), OFFLINE)
    own = settings.instructions_folder()
    found, answer = outline.outlined(server, idea, own=own, cache=Answers.of_person(), stop=stop)
    return Proposal(found, server.model, answer.usage, server)


def taken(film: Film, accepted: Sequence[Edit]) -> tuple[Film, tuple[str, ...]]:
    """The film with these edits, and why some could not be made.

    Prompts that were written by rule tell of the film as it now is; those of people and models stay as they are.
    """
    from storyboard.prompts.proposals import apply_all

    after, refused = apply_all(film, accepted)
    change = changes.between(film, after)
    homes = change.scenes.touched
    told = [shot for shot in after.shots if shot.id in change.shots.touched or shot.scene in homes]
    by_rule = [shot for shot in told if shot.id not in film.shots_by_id or shot.prompt.writer == OFFLINE]
    return written_by_rule(after, by_rule), tuple(error.sentence for error in refused)


def founded(workspace: Workspace, film: Film, watch: Watch) -> Film:
    """A new film's cast with voices, its prompts by rule, and its shots timed to what is said in them.

    Hold the lock of what is made: the lines are spoken.
    """
    from audio.voices.casting import cast_voices
    from studio.importing import timed

    for character, voice in cast_voices(film).items():
        film = edits.set_character(film, character, voice=voice)
    return timed(workspace, written_by_rule(film, film.shots), watch)


def written_by_rule(film: Film, shots: Iterable[Shot]) -> Film:
    """The film with these prompts written by rule; locked ones stay."""
    writer = OfflineWriter()
    for shot in shots:
        if not shot.prompt.locked:
            prompt = writer.expand(film, shot)
            film = edits.set_prompt(film, shot.id, prompt.text, writer=prompt.writer)
    return film


def idea_in(words: str) -> str:
    """An idea itself, or the treatment in the file that it names.

    Raises:
        ProjectError: the file is too long, or no text.
    """
    path = Path(words)
    if "\n" in words or len(words) > 250 or not path.is_file():
        return words
    try:
        if path.stat().st_size > _LARGEST_TREATMENT:
            raise ProjectError("This is too long for a treatment; import it as a screenplay.", file=path)
        return path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError):
        raise ProjectError("This cannot be read as text; save it as UTF-8.", file=path) from None
