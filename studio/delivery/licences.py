"""What the licences of the models say by whose takes a film is made: printed whenever the film leaves the studio."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from generation.takes import Take
from storyboard.model import Film
from storyboard.timeline import Timeline


def licences(film: Film, timeline: Timeline, takes: Mapping[str, Take]) -> tuple[str, ...]:
    """A sentence for each model that made something of a cut: in which shots, under which licence, its limits.

    Args:
        takes: the project's takes by their digest.
    """
    shots: dict[str, list[str]] = {}
    for clip in timeline.clips:
        take = takes.get(clip.take)
        if take is not None and take.engine == "diffusion":
            number = film.shots_by_id[clip.shot].number
            for model in take.models or (take.model,):
                if number not in shots.setdefault(model, []):
                    shots[model].append(number)
    return tuple(_sentences(shots)) if shots else ()


def _sentences(shots: Mapping[str, list[str]]) -> Iterator[str]:
    from generation.engines.diffusion import homes
    from generation.engines.diffusion.engine import DRAFT
    from generation.engines.diffusion.pieces import LORA, is_here, pieces

    entries = homes.known()
    for model, numbers in shots.items():
        where = ("Shot " if len(numbers) == 1 else "Shots ") + ", ".join(numbers)
        entry = entries.get(model.removesuffix(DRAFT))
        if entry is None:
            yield f"{where}: made with {model}, which the catalog does not know any more; look up its licence."
            continue
        besides = [
            f" {piece.what[0].upper()}{piece.what[1:]}: {piece.licence}. {piece.limits}".rstrip()
            for piece in pieces(entry)
            if is_here(entry, piece) and piece.licence and piece.licence != entry.licence
            if piece.to != LORA or model.endswith(DRAFT)
        ]
        yield f"{where}: made with {entry.title}. Licence: {entry.licence}. {entry.limits}".rstrip() + "".join(besides)
