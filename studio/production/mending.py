"""Takes that were damaged on the disk make room, so that rendering a shot again renders it."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from generation.mp4 import count_frames
from generation.takes import Take, takes_of
from storyboard.errors import ProjectError
from studio.delivery.packets import damage

DAMAGED = "damaged.mp4"
"""The name that a damaged film keeps beside its sheet until the take is made anew."""


def set_aside_damaged(takes: Path, shots: Iterable[str]) -> tuple[Take, ...]:
    """Take the damaged films of some shots out of their takes, which are no whole takes from then on; those takes.

    Raises:
        ProjectError: a damaged film cannot be moved.
    """
    wanted = frozenset(shots)
    damaged = tuple(take for take in takes_of(takes).takes if take.shot in wanted and not _is_whole(take, takes))
    for take in damaged:
        film = take.picture(takes)
        try:
            film.replace(film.with_name(DAMAGED))
        except OSError as error:
            raise ProjectError(f"A damaged take cannot be set aside ({error.strerror}).", file=film) from error
    return damaged


def _is_whole(take: Take, takes: Path) -> bool:
    film = take.picture(takes)
    return count_frames(film) == take.frames and damage(film) is None
