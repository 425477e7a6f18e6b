"""What the writer's panel has done away from the window: edits asked for, looked at, and put into the film."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from storyboard.errors import Stopped
from storyboard.model import Film
from storyboard.prompts.proposals import Edit
from storyboard.prompts.scope import Scope
from studio.production.events import Event, Finished
from studio.workspace import Workspace
from studio.writer.proposing import Proposal, directed, founded, outlined, taken

if TYPE_CHECKING:
    from studio.production.plan import Plan

About = Literal["shots", "scenes", "cut", "film", "idea"]
"""What a direction is about: the selected shots, their scenes, the cut on show, all of it; or a film is to begin."""


@dataclass(frozen=True)
class Seen:
    """An edit as it is shown: what it does, why, how things are before, and what stands in its way."""

    sentence: str
    because: str = ""
    before: str = ""
    refusal: str = ""


@dataclass(frozen=True)
class Taken:
    """The film with what was taken, and why some of it could not be."""

    before: Film
    film: Film
    refused: tuple[str, ...] = ()


def who_is_asked() -> str:
    """The model that is set, and where it is; empty for none.

    Raises:
        ShotgraphError: the settings cannot be used.
    """
    from studio import settings

    server = settings.server_of("writer")
    return f"{server.model} · {server.host}" if server is not None else ""


def scope_of(film: Film, about: About, shots: Sequence[str], cut: str, wish: str = "") -> Scope:
    """The part of the film that a direction is about; scenes that it names are, whatever is selected."""
    from storyboard.prompts.literal import scenes_named

    match about:
        case "shots":
            scope = Scope.of_shots(film, shots)
        case "scenes":
            scope = Scope.of_scenes(film, {film.shots_by_id[shot].scene for shot in shots})
        case "cut":
            return Scope.of(film, cut=film.cuts_by_id[cut])
        case _:
            return Scope.of(film)
    named = scenes_named(film, wish)
    return scope.also(film, named) if named else scope


def propose(workspace: Workspace, film: Film, scope: Scope, wish: str, stop: threading.Event) -> Proposal | None:
    """Edits for a direction; None if it was stopped.

    Raises:
        WriterError: there is no answer that can be used.
    """
    try:
        return directed(workspace, film, scope, wish, stop=stop.is_set)
    except Stopped:
        return None


def begin(idea: str, title: str, stop: threading.Event) -> Proposal | None:
    """Edits that make a film of an idea; None if it was stopped.

    Raises:
        WriterError: there is no answer that can be used.
    """
    try:
        return outlined(idea, title, stop=stop.is_set)
    except Stopped:
        return None


def look_at(film: Film, edits: Sequence[Edit], chosen: frozenset[int]) -> tuple[Seen, ...]:
    """Each edit as the film is with the chosen ones before it; one that cannot be made then says why."""
    from storyboard.errors import FilmError

    found: list[Seen] = []
    for number, edit in enumerate(edits):
        refusal, before, sentence = "", "", ""
        try:
            before = edit.before(film)
            sentence = edit.sentence(film)
            after = edit.apply(film)
        except FilmError as error:
            refusal, after = error.sentence, film
        found.append(Seen(sentence or type(edit).__name__, edit.because, before, refusal))
        film = after if number in chosen else film
    return tuple(found)


def take(film: Film, edits: Sequence[Edit]) -> Taken:
    """The film with these edits."""
    after, refused = taken(film, edits)
    return Taken(film, after, refused)


def take_outline(
    workspace: Workspace,
    film: Film,
    edits: Sequence[Edit],
    stop: threading.Event,
    went: Callable[[int, int], None],
) -> Taken | None:
    """The new film with voices and prompts, its shots timed to what is said; None if it was stopped.

    Args:
        went: told how many of how many lines have been spoken.
    """
    after, refused = taken(film, edits)

    @contextmanager
    def watch(plan: Plan) -> Iterator[Callable[[Event], None]]:
        done = 0

        def listen(event: Event) -> None:
            nonlocal done
            if stop.is_set():
                raise Stopped
            if isinstance(event, Finished):
                done += 1
                went(done, len(plan.jobs))

        yield listen

    try:
        with workspace.producing():
            return Taken(film, founded(workspace, after, watch), refused)
    except Stopped:
        return None
