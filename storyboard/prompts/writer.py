"""What every writer is: a thing that turns a shot of a film into the prompt a generator is told."""

from __future__ import annotations

from typing import Protocol

from storyboard.model import Film, Prompt, Shot


class Writer(Protocol):
    """Writes prompts. The offline one ships; others may ask a language model.

    Attributes:
        name: what a prompt says wrote it.
    """

    @property
    def name(self) -> str: ...

    def expand(self, film: Film, shot: Shot) -> Prompt:
        """The prompt of one shot, `writer` set to this writer's name and not locked.

        It quotes the look and the wardrobe of everybody in the shot as they stand, so that each shot
        describes the same person.
        """
        ...


def expand_all(film: Film, writer: Writer) -> Film:
    """The film with every shot's prompt written anew; a locked prompt stays as its author left it."""
    shots = tuple(
        shot if shot.prompt.locked else shot.with_(prompt=shot.prompt.reworded(writer.expand(film, shot).wording))
        for shot in film.shots
    )
    return film if shots == film.shots else film.with_(shots=shots)
