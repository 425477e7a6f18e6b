"""Candidate views by a still model: the animatic's figure from a side leads it, the words and a photograph fill it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Self

from generation.characters.pictures import Picture, fitted, rgb
from generation.engines.animatic.portrait import portrait
from generation.engines.diffusion import homes
from generation.engines.diffusion.asking import Wish
from generation.engines.diffusion.catalog import Entry
from generation.engines.diffusion.keeping import Models
from generation.engines.diffusion.loading import libraries
from generation.engines.diffusion.stills import most, painted
from generation.engines.diffusion.words import Words
from storyboard.errors import EngineError
from storyboard.model import Character, Side, Style

WIDTH, HEIGHT = 768, 1024
_SEEN: dict[Side, str] = {
    "front": "seen from the front",
    "three-quarter": "seen at a three-quarter angle",
    "profile": "in profile",
    "back": "seen from behind",
    "close": "a close-up of the face",
    "full": "the whole figure from head to feet",
}


class Portraitist:
    """A still model made ready to draw characters; leave it when done, and it gives the memory back."""

    def __init__(self, entry: Entry, cache: Path | None) -> None:
        """Raises EngineError where the model makes no stills, is not here, or its licence is not accepted."""
        if not entry.makes_stills:
            raise EngineError(f"{entry.title} makes films; choose a still model, such as klein-4b.")
        if not homes.is_installed(entry):
            raise EngineError(f"{entry.title} is not here; `shotgraph models get {entry.name}` fetches it.")
        if not homes.accepted(entry):
            raise EngineError(f"{entry.title} has a licence to accept first: `shotgraph models accept {entry.name}`.")
        libraries()
        self._entry, self._cache = entry, cache
        self._words, self._models = Words(), Models()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *exception: object) -> None:
        self._models.close()

    def words(self, character: Character, side: Side) -> str:
        """What the model is told of a view."""
        told = ", ".join(part for part in (character.name, character.words, _SEEN[side]) if part)
        text = f"{told}, alone on plain light grey ground, even light."
        if "edit" in self._entry.tasks and self._entry.references > 1:
            text += " The first picture is a rough drawing: keep its pose and framing."
        return text

    def draw(self, character: Character, side: Side, style: Style, pictures: Sequence[Picture], seed: int) -> Picture:
        """One view; `draw_all` says the rest."""
        (made,) = self.draw_all(character, [(side, seed)], style, pictures)
        return made

    def draw_all(
        self, character: Character, views: Sequence[tuple[Side, int]], style: Style, pictures: Sequence[Picture]
    ) -> Iterator[Picture]:
        """Views in order, by side and seed, painted at once as far as there is room.

        `pictures` are photographs of who is to be seen; a model that edits is led by the drawn figure.

        Raises:
            EngineError: it does not fit this machine, cannot be loaded, or takes no pictures and was given one.
        """
        entry = self._entry
        takes_pictures = not entry.tasks.isdisjoint(("edit", "references"))
        if pictures and not takes_pictures:
            raise EngineError(f"{entry.title} takes no pictures; choose one that does, such as klein-4b.")
        at_once = most(entry, *entry.snapped_size(WIDTH, HEIGHT))
        for start in range(0, len(views), at_once):
            now = views[start : start + at_once]
            wishes = [self._wish(character, side, style, pictures, seed) for side, seed in now]
            try:
                outcomes = painted(entry, wishes, [(_unseen, None)] * len(now), self._models)
                if failed := next((each.failed for each in outcomes if each.failed is not None), None):
                    raise failed
            except ValueError as error:  # what the pipeline itself says of what it was asked
                said, size = " ".join(str(error).split())[:200], f"{wishes[0].width}x{wishes[0].height}"
                raise EngineError(f"{entry.title} cannot make a view of {size}: {said}") from error
            yield from (each.made for each in outcomes)

    def _wish(self, character: Character, side: Side, style: Style, pictures: Sequence[Picture], seed: int) -> Wish:
        import torch

        entry, recipe = self._entry, self._entry.final
        width, height = entry.snapped_size(WIDTH, HEIGHT)
        text, apart = self.words(character, side), self._words.reads(entry)
        return Wish(
            width=width,
            height=height,
            frames=1,
            rate=1.0,
            steps=recipe.steps,
            guidance=recipe.guidance,
            generator=torch.Generator("cpu").manual_seed(seed),
            positive=self._words.of(entry, text, self._cache) if apart else {},
            negative=self._words.of(entry, "", self._cache) if apart and recipe.guidance > 1 else None,
            text=text,
            pictures=self._shown(character, side, style, pictures, width, height),
        )

    def _shown(
        self, character: Character, side: Side, style: Style, pictures: Sequence[Picture], width: int, height: int
    ) -> list[Picture]:
        """Photographs, and for a model that edits and has room for it, the drawn figure before them."""
        photographs = [fitted(picture, width, height) for picture in pictures][: self._entry.references]
        leads = "edit" in self._entry.tasks and len(photographs) < self._entry.references
        return [self._figure(character, side, style, width, height), *photographs] if leads else photographs

    def _figure(self, character: Character, side: Side, style: Style, width: int, height: int) -> Picture:
        return fitted(rgb(portrait(character, side, style)), width, height)


def _unseen() -> None:
    """A step that nobody waits for."""
