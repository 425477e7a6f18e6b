"""What a model needs besides its own repository: which pieces, which are here, and the licences of all."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from generation.engines.diffusion import homes
from generation.engines.diffusion.catalog import Entry, Model, Piece, Recipe

LORA = "lora"
"""The folder of a model in which the LoRAs of its recipes lie."""


@dataclass(frozen=True)
class Licence:
    """A licence to be accepted once: whose it is, as it is noted, what it is called, and what it forbids."""

    of: str
    title: str
    name: str
    limits: str


def pieces(entry: Model) -> tuple[Piece, ...]:
    """All that a model needs besides its own repository: what the catalog lists, and the LoRAs of its recipes."""
    worn = [_lora(entry, recipe) for recipe in (entry.draft, entry.final)] if isinstance(entry, Entry) else []
    return (*entry.pieces, *dict.fromkeys(piece for piece in worn if piece is not None))


def place(entry: Model, piece: Piece) -> Path:
    """The folder in which a piece lies."""
    return homes.home(entry) / piece.to


def is_here(entry: Model, piece: Piece) -> bool:
    """Whether all files of a piece are here; each comes to its name only when it is whole."""
    return all((place(entry, piece) / PurePosixPath(file).name).is_file() for file in piece.files)


def missing(entry: Model) -> tuple[Piece, ...]:
    """The pieces of a model that are not here."""
    return tuple(piece for piece in pieces(entry) if not is_here(entry, piece))


def unanswered(entry: Model) -> tuple[Licence, ...]:
    """The licences of a model and its pieces that a person has to accept and has not yet, each once."""
    asked = [Licence(entry.name, entry.title, entry.licence, entry.limits)] if entry.ask else []
    asked += [Licence(each.source, each.what, each.licence, each.limits) for each in pieces(entry) if each.ask]
    noted = homes.licences()
    agreed = {each.name for each in asked if noted.get(each.of) == each.name}
    once = {each.name: each for each in reversed(asked) if each.name not in agreed}
    return tuple(each for each in asked if once.get(each.name) is each)


def in_hub(recipe: Recipe) -> bool:
    """Whether the LoRA of a recipe is one that the hub has, and not a file of the person's own."""
    return bool(recipe.lora and recipe.lora_file) and not Path(recipe.lora).expanduser().is_absolute()


def _lora(entry: Entry, recipe: Recipe) -> Piece | None:
    """The LoRA of a recipe, where it comes from the hub; of two experts, that of each."""
    if not in_hub(recipe):
        return None
    files = [recipe.lora_file]
    if entry.experts == 2 and "high_noise" in recipe.lora_file:
        files.append(recipe.lora_file.replace("high_noise", "low_noise"))
    return Piece(
        what="the LoRA of its draft", source=recipe.lora, files=tuple(files), to=LORA, licence=recipe.lora_licence
    )
