"""Where models lie on this machine, which licences a person has accepted, and how fast each was here so far."""

from __future__ import annotations

import json
import os
from collections.abc import Mapping
from pathlib import Path

from generation.engines.diffusion.catalog import Encoder, Entry, Model, Recipe, catalog
from generation.engines.diffusion.catalog import encoders as catalog_of_encoders
from generation.engines.diffusion.cost import AS_RECKONED, Cost, Measured
from storyboard.errors import EngineError

INDEX = "model_index.json"
ADAPTED = frozenset({"AnimateDiffPipeline", "StableDiffusionXLPipeline"})
"""U-Nets, which take pictures by an IP-Adapter only."""
_MODULAR = "modular_model_index.json"


def models_folder() -> Path:
    """The folder of all models; `SHOTGRAPH_MODELS` names another."""
    if named := os.environ.get("SHOTGRAPH_MODELS"):
        return Path(named)
    import platformdirs

    return platformdirs.user_data_path("shotgraph", appauthor=False) / "models"


def known() -> Mapping[str, Entry]:
    """The catalog with the person's own entries, which stand in `catalog.toml` in the folder of models.

    Raises:
        EngineError: an own entry is wrong.
    """
    return catalog(models_folder() / "catalog.toml")


def encoders() -> Mapping[str, Encoder]:
    """The encoders of the catalog, those of the person's own file first.

    Raises:
        EngineError: an own entry is wrong.
    """
    return catalog_of_encoders(models_folder() / "catalog.toml")


def home(entry: Model) -> Path:
    """The folder of a model's files, there or not: its source where that is a folder, else one by its name."""
    source = Path(entry.source).expanduser()
    return source if source.is_absolute() else models_folder() / entry.name


def adapter(entry: Entry) -> Path | None:
    """The IP-Adapter by which a U-Net takes pictures, in the folder `ip_adapter` of its model; None where none is."""
    return next(iter(sorted((home(entry) / "ip_adapter").glob("*.safetensors"))), None)


def takes_pictures(entry: Entry) -> bool:
    """Whether a model can be shown who is in a shot: by its nature, or by an adapter that is here."""
    return entry.kind not in ADAPTED or adapter(entry) is not None


def is_installed(entry: Model) -> bool:
    """Whether a model can be used: its own files are here, and each piece that it cannot do without."""
    needed = (home(entry) / each.to / Path(file).name for each in entry.pieces if each.needed for file in each.files)
    return is_whole(entry) and all(file.is_file() for file in needed)


def is_whole(entry: Model) -> bool:
    """Whether a model's own files are here and whole: the index is written last."""
    if isinstance(entry, Encoder):
        return all((home(entry) / name).is_file() for name in entry.files)
    return any((home(entry) / name).is_file() for name in (INDEX, _MODULAR))


def accepted(entry: Model) -> bool:
    """Whether the licence needs no question, or a person has answered it."""
    return not entry.ask or _noted("licences.json").get(entry.name) == entry.licence


def accept(entry: Model) -> None:
    """Note that a person accepts a model's licence; another licence of the same model is another question."""
    agree(entry.name, entry.licence)


def licences() -> Mapping[str, object]:
    """The licences that a person has accepted, by the name of the model or the source of the piece."""
    return _noted("licences.json")


def agree(of: str, licence: str) -> None:
    """Note that a person accepts the licence of a model or a piece."""
    _note("licences.json", {**_noted("licences.json"), of: licence})


def measured(entry: Entry) -> Measured:
    """How many times longer than reckoned this machine took for a model's steps and frames; 1 before it was tried."""
    told = _noted("measured.json").get(entry.name)
    if isinstance(told, int | float):  # as it was noted once: one number for all
        told = {"steps": told, "frames": told}
    if not isinstance(told, dict):
        return AS_RECKONED
    steps, frames = (told.get(name) for name in ("steps", "frames"))
    return Measured(_within(steps), _within(frames))


def note_measured(entry: Entry, reckoned: Cost, steps: float, frames: float) -> None:
    """Correct the cost model by the seconds that a shot's steps and its frames took.

    Half of each new ratio counts, so that one odd shot does not rule.
    """
    before = _noted("measured.json")
    was = measured(entry)
    new = Measured(
        _corrected(was.steps, reckoned.seconds - reckoned.framing, steps, entry.name in before),
        _corrected(was.frames, reckoned.framing, frames, entry.name in before),
    )
    _note("measured.json", {**before, entry.name: {"steps": new.steps, "frames": new.frames}})


def worked(entry: Entry, recipe: Recipe) -> float:
    """The part of its work that a recipe did on this machine the last time; before that, what is known of it."""
    told = _noted("worked.json").get(f"{entry.name} {recipe.digest()[:12]}") if recipe.skips else None
    return float(told) if isinstance(told, int | float) and 0 < told <= 1 else recipe.worked


def note_worked(entry: Entry, recipe: Recipe, part: float) -> float:
    """Note the part of its work that a recipe did, where it leaves some out; what was expected of it."""
    expected = worked(entry, recipe)
    if recipe.skips and 0 < part <= 1 and abs(part - expected) > 0.01:
        _note("worked.json", {**_noted("worked.json"), f"{entry.name} {recipe.digest()[:12]}": round(part, 3)})
    return expected


def _corrected(was: float, reckoned: float, took: float, is_known: bool) -> float:
    if reckoned <= 0 or took <= 0:
        return was
    new = took / reckoned * was
    return round(min(1000.0, max(0.001, (was * new) ** 0.5 if is_known else new)), 4)


def _within(ratio: object) -> float:
    return float(ratio) if isinstance(ratio, int | float) and 0.001 <= ratio <= 1000 else 1.0


def _noted(name: str) -> dict[str, object]:
    try:
        told = json.loads((models_folder() / name).read_text("utf-8"))
    except FileNotFoundError:
        return {}
    except (OSError, ValueError) as error:
        raise EngineError(f"{models_folder() / name} cannot be read ({error}); correct or remove it.") from None
    return told if isinstance(told, dict) else {}


def _note(name: str, content: dict[str, object]) -> None:
    path = models_folder() / name
    aside = path.with_name(f".{name}.{os.getpid()}.part")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        aside.write_text(json.dumps(content, indent=2, sort_keys=True) + "\n", "utf-8")
        aside.replace(path)
    except OSError as error:
        aside.unlink(missing_ok=True)
        raise EngineError(
            f"{path} cannot be written ({error.strerror}); free some space or check the folder."
        ) from None
