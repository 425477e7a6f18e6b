"""Consent comes before export: nobody's photographs leave the studio without a word that they may."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from storyboard.errors import DeliveryError
from storyboard.model import Character, Cut, Film


def check_consent(film: Film, cuts: Iterable[Cut], project: Path) -> None:
    """Refuse cuts in which someone is seen or heard whose photographs no recorded consent covers.

    Raises:
        DeliveryError: names the first such character, and the command that records the consent.
    """
    for cut in cuts:
        for character in _cast(film, cut):
            missing = character.unconsented
            if not missing:
                continue
            why = "but no consent" if character.consent is None else f"and the consent does not cover {missing[0]},"
            many = "a photograph" if len(character.references) == 1 else f"{len(character.references)} photographs"
            raise DeliveryError(
                f"{character.name} is in cut {cut.name} and has {many} {why}; once it is given, "
                f'record it with `shotgraph consent {project} "{character.name}" --given-by WHO`.'
            )


def _cast(film: Film, cut: Cut) -> Iterable[Character]:
    """Who is seen or heard in a cut, in the film's order."""
    shots = [film.shots_by_id[use.shot] for use in cut.uses]
    present = {name for shot in shots for name in (*shot.characters, *(line.character for line in shot.lines))}
    return (character for character in film.characters if character.id in present)
