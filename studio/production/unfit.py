"""LoRAs of the cast that no model can wear: found from their headers when a film is planned, and said in a sentence."""

from __future__ import annotations

from collections.abc import Iterator

from storyboard.errors import ShotgraphError
from storyboard.model import Film
from studio.workspace import Workspace


def unfit_loras(workspace: Workspace, film: Film) -> Iterator[tuple[tuple[str, str], str]]:
    """The file and model of each LoRA that cannot be used, and why, as far as its model is here."""
    worn = sorted({(lora.file, lora.model) for person in film.characters for lora in person.loras})
    if not worn:
        return
    from generation.characters.loras import checked
    from generation.engines.diffusion import homes

    known = homes.known()
    for file, model in worn:
        if (entry := known.get(model)) is None or not homes.is_installed(entry):
            continue
        try:
            checked(workspace.own_file(file), entry)
        except ShotgraphError as unfit:
            yield (file, model), str(unfit)
