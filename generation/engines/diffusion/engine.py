"""The diffusion engine: chooses model, route and tier for a shot without importing torch, then renders it."""

from __future__ import annotations

from pathlib import Path

from generation.engines.diffusion import homes
from generation.engines.diffusion.batches import batch_of, together
from generation.engines.diffusion.catalog import Entry, Recipe
from generation.engines.diffusion.cost import Cost, Tier, cost, largest_that_fits, weights
from generation.engines.diffusion.loras import file_of
from generation.engines.diffusion.pieces import in_hub
from generation.engines.diffusion.routes import (
    BOTH_ENDS,
    REFERENCES,
    Route,
    choose,
    native_frames,
    piece_frames,
    rounds,
)
from generation.engines.diffusion.upscaling import FACTOR, enlarges
from generation.engines.diffusion.vetting import vet
from generation.engines.protocol import Capabilities, Estimate, Session
from generation.machine import Machine, this_machine
from generation.request import Request
from storyboard.errors import EngineError

VERSION = "1"
_LOSSLESS = 1.5
"""Bytes of a pixel of a film or picture that is kept without loss, about."""
_OF_LATENTS = 4
"""Bytes of a pixel of a latent frame: four values of four bytes for each channel, in the models there are or less."""
DRAFT = "@draft"
"""The ending of a model's name that asks for its quick recipe."""


class _ToFetchError(EngineError):
    """A model is not here, and can be fetched."""

    def __init__(self, sentence: str, entry: Entry) -> None:
        super().__init__(sentence)
        self.entry = entry


class DiffusionEngine:
    """Renders shots with the models of the catalog that are on this machine."""

    def describe(self) -> Capabilities:
        return Capabilities(name="diffusion", version=VERSION, free=False, lane="card", reads=True)

    def plan(self, request: Request) -> Estimate:
        """The route of a shot, why, and what it takes here; refusals name what to do."""
        try:
            entry, recipe = model_of(request.model)
            return _estimate(request, entry, recipe, this_machine())
        except _ToFetchError as error:
            return Estimate(0.0, refusals=(str(error),), downloads={error.entry.name: weights(error.entry)})
        except EngineError as error:
            return Estimate(0.0, refusals=(str(error),))

    def open(self) -> Session:
        from generation.engines.diffusion.session import DiffusionSession

        return DiffusionSession()


def model_of(name: str) -> tuple[Entry, Recipe]:
    """The entry and recipe that a shot's model names; no name is the largest model that is here and fits.

    Raises:
        EngineError: there is no such model, or none is here.
    """
    entries = homes.known()
    bare = name.removesuffix(DRAFT)
    if not bare:
        here = (entry for entry in entries.values() if homes.is_installed(entry) and not entry.makes_stills)
        chosen = largest_that_fits(here, this_machine())
        if chosen is None:
            fits = largest_that_fits(iter(entries.values()), this_machine())
            advice = (
                f"`shotgraph models get {fits.name}` fetches one that fits" if fits else "`shotgraph models` lists them"
            )
            sentence = f"No model that fits this machine is here; {advice}."
            raise EngineError(sentence) if fits is None else _ToFetchError(sentence, fits)
        bare = chosen.name
    if bare not in entries:
        raise EngineError(f"There is no model called “{bare}”; `shotgraph models` lists them.")
    entry = entries[bare]
    return entry, entry.draft if name.endswith(DRAFT) else entry.final


def stills_here() -> list[Entry]:
    """The keyframe models that are here and may be used, those that take most pictures first."""
    here = [e for e in homes.known().values() if e.makes_stills and homes.is_installed(e) and homes.accepted(e)]
    return sorted(here, key=lambda entry: (-entry.references, entry.parameters, entry.name))


def _estimate(request: Request, entry: Entry, recipe: Recipe, machine: Machine) -> Estimate:
    if not homes.is_whole(entry) and Path(entry.source).expanduser().is_absolute():
        raise EngineError(f"There is no model in {homes.home(entry)}; put one there, or correct the catalog.")
    if not homes.is_installed(entry):
        raise _ToFetchError(f"{entry.title} is not here; `shotgraph models get {entry.name}` fetches it.", entry)
    if not homes.accepted(entry):
        raise EngineError(
            f"{entry.title} is under the {entry.licence}: {entry.limits} "
            f"`shotgraph models accept {entry.name}` says that you agree."
        )
    if recipe.lora and not (file := file_of(entry, recipe)).is_file():
        comes = f"`shotgraph models get {entry.name}` fetches it" if in_hub(recipe) else f"put it into {file.parent}"
        raise EngineError(
            f"{entry.name}{DRAFT} needs the LoRA {file.name}, which is not here: {comes}, "
            f"or choose {entry.name} without {DRAFT}."
        )
    vet(entry, recipe)
    route = choose(request, entry, stills_here())
    if route.keyframe is not None:
        vet(route.keyframe, route.keyframe.final)
    if route.refusals:
        return Estimate(0.0, refusals=route.refusals)
    taken = reckon(request, entry, recipe, route, machine)
    if taken is None:
        fits = largest_that_fits((e for e in homes.known().values() if not e.makes_stills), machine)
        largest = f"; the largest that fits is {fits.name}" if fits else ""
        raise EngineError(f"{entry.title} needs more memory than {machine.title} has{largest}.")
    still = route.keyframe.name if route.keyframe else ""
    remarks = [*route.remarks, *_without_adapter(request, entry, route)]
    grows = enlarges(request, entry)
    if grows:
        remarks.append(
            f"Its frames are enlarged to {FACTOR} times their size by the latent upsampler of {entry.title}."
        )
    if taken.tier is not Tier.RESIDENT:
        remarks.append(f"It does not fit {machine.title} whole, so it runs with {taken.tier.value}.")
    most, by_itself = together(request, entry, recipe, route, taken, machine)
    return Estimate(
        seconds=taken.seconds,
        remarks=tuple(remarks),
        route=route.name,
        reason=f"{route.reason} {by_itself}".strip(),
        peak_bytes=taken.peak_bytes,
        passes=route.passes,
        made_by=" ".join(
            (
                entry.name,
                entry.revision,
                recipe.digest(without=("lora_licence",)),
                route.name,
                still,
                "enlarged" * grows,
            )
        ).strip(),
        models=tuple(filter(None, (entry.name + DRAFT * (recipe is entry.draft), still))),
        batch=batch_of(request, entry, recipe),
        together=most,
        sounds="sound" in entry.tasks,
        disk_bytes=_kept_bytes(request, entry, route),
    )


def _without_adapter(request: Request, entry: Entry, route: Route) -> list[str]:
    """What is said where a U-Net should be shown pictures, and has no adapter for them."""
    lacking = [each for each in (entry, route.keyframe) if each is not None and not homes.takes_pictures(each)]
    if not lacking or not request.pictured:
        return []
    name = lacking[0].name
    return [
        f"{lacking[0].title} is shown no pictures: `shotgraph models get {name}` fetches its IP-Adapter (ip_adapter)."
    ]


def reckon(request: Request, entry: Entry, recipe: Recipe, route: Route, machine: Machine) -> Cost | None:
    """What a shot's route takes on a machine, its keyframe and all its pieces included; None if it does not fit."""
    width, height = entry.snapped_size(request.width, request.height)
    frames = piece_frames(native_frames(request, entry), route.windows, entry)
    shown = min(entry.references, _people(request)) if route.name == REFERENCES else 0
    whole = cost(
        entry,
        recipe,
        machine,
        width=width,
        height=height,
        frames=frames,
        pictures=shown if entry.kind == "WanVACEPipeline" else 0,
        enlarged=enlarges(request, entry),
        measured=homes.measured(entry),
        worked=homes.worked(entry, recipe),
    )
    if whole is None:
        return None
    often = route.windows * rounds(request, route)
    seconds, framing, peak = whole.seconds * often, whole.framing * often, whole.peak_bytes
    if (still := route.keyframe) is not None:
        wide, high = still.snapped_size(request.width, request.height)
        sketched = min(still.references, 1 + _people(request)) if "edit" in still.tasks else 0
        measured = homes.measured(still)
        first = cost(
            still, still.final, machine, width=wide, height=high, frames=1, pictures=sketched, measured=measured
        )
        if first is None:
            return None
        seconds, peak = seconds + first.seconds, max(peak, first.peak_bytes)
    return Cost(whole.tier, seconds, whole.load_seconds, peak, whole.flops * often, framing)


def _kept_bytes(request: Request, entry: Entry, route: Route) -> int:
    """About what is on the disk on the way to a take: its stages, and what a killed render goes on from.

    That is its latents with what the schedule remembers, or the frames of its runs where the model runs several times.
    """
    width, height = entry.snapped_size(request.width, request.height)
    frames = native_frames(request, entry)
    motion = width * height * frames * _LOSSLESS
    stages = 0.0
    if entry.rate < float(request.rate):
        stages = motion + width * height * request.frames * _LOSSLESS
    if enlarges(request, entry):
        stages = max(stages, motion) + FACTOR**2 * width * height * request.frames * _LOSSLESS
    begun = width * height * ((frames - 1) // entry.squeeze_time + 1) * _OF_LATENTS
    if route.windows > 1 or rounds(request, route) > 1:
        begun = width * height * frames * 3 * rounds(request, route)
    still = width * height * _LOSSLESS * (2 if route.name == BOTH_ENDS else 1) if route.keyframe else 0
    return round(stages + begun + still)


def _people(request: Request) -> int:
    """How many in a shot there are pictures of."""
    return sum(1 for person in request.cast if person.references)
