"""The models in hand: one on the card at a time, held there as its tier says, the others in the machine's memory."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterator
from contextlib import contextmanager, nullcontext
from dataclasses import dataclass, field
from typing import Any, TypeVar

from generation.engines.diffusion import freed
from generation.engines.diffusion.catalog import Entry, Recipe
from generation.engines.diffusion.cost import TILED, Tier, weights
from generation.engines.diffusion.homes import ADAPTED, adapter
from generation.engines.diffusion.inspection import check_weights
from generation.engines.diffusion.loading import device, give_back, let_go, painter, precision
from generation.engines.diffusion.loras import Lora, Worn, wear
from generation.engines.diffusion.packing import Packed
from generation.engines.diffusion.remembering import remembering
from generation.engines.diffusion.scarcity import by_one_name
from generation.engines.diffusion.speeding import NATIVE, Way, attention, leaving_out, tune
from generation.engines.diffusion.turning import turning
from generation.machine import this_machine
from storyboard.errors import EngineError

T = TypeVar("T")
_SAYS = logging.getLogger("shotgraph.diffusion")
_ON_THE_CARD = (Tier.RESIDENT, Tier.PHASED, Tier.EIGHT_BIT)
_SMALLER = {
    Tier.RESIDENT: Tier.EIGHT_BIT,
    Tier.PHASED: Tier.EIGHT_BIT,
    Tier.EIGHT_BIT: Tier.OFFLOADED,
    Tier.OFFLOADED: Tier.STREAMED,
}
"""What a model that ran out of memory is held as next; the first two hold the same while it denoises."""


@dataclass
class Held:
    """A model in hand: its pipeline without the reader, how it is held, and the LoRAs it wears."""

    entry: Entry
    pipeline: Any
    tier: Tier
    worn: Worn = field(default_factory=Worn)
    way: Way = field(default_factory=Way)
    packed: Packed = field(default_factory=Packed)

    @property
    def transformers(self) -> list[Any]:
        """The parts that denoise: one, or one for much noise and one for little."""
        names = ("transformer", "transformer_2", "unet")
        return [part for name in names if (part := getattr(self.pipeline, name, None)) is not None]

    @contextmanager
    def hot(
        self, recipe: Recipe, probe: Callable[[], Any], *, remembers: bool = False, packs: bool = True
    ) -> Iterator[None]:
        """While it lasts, it runs as fast as it was found to run rightly; `probe` runs it once, to find out.

        Blocks that come and go between card and memory are left as they are. `remembers` keeps what it makes of a
        text from step to step; compiled blocks make it anew. `packs` lays matrices out for a processor, where there
        is room for them twice and nothing else changes what layers do.
        """
        if self.tier in _ON_THE_CARD:
            tune(self.way, self.transformers, recipe, self.entry.title, probe)
        kept = self.transformers if remembers and not self.way.compiled else []
        left_out = leaving_out(self.way, self.transformers, recipe, self.entry.title)
        plainly = device().type == "cpu" and not self.way.compiled and not recipe.skips
        packs = packs and plainly and self.tier is Tier.RESIDENT and not hasattr(self.pipeline, "unet")
        packed = self.packed.on(self.transformers) if packs else nullcontext()
        turned = turning(self.transformers) if packs else nullcontext()
        texts = remembering(kept, shortens=self.way.attention == NATIVE)
        with attention(self.way.attention), left_out, packed, turned, texts:
            yield


class Models:
    """Loads models when they are wanted and keeps them hot.

    Attributes:
        keeps_freed: on a processor, memory that runs free is kept for the next ones until a model is let go.
        loaded: how many times a model was loaded.
        fallen: for each model that ran out of memory, the tier it is held at since.
    """

    def __init__(self, *, keeps_freed: bool = True) -> None:
        self.keeps_freed = keeps_freed
        self._held: dict[str, Held] = {}
        self.loaded = 0
        self.fallen: dict[str, Tier] = {}
        self._most: dict[str, int] = {}

    def tier(self, entry: Entry, reckoned: Tier) -> Tier:
        """The tier a model is held at: the one that was reckoned, or the one it has fallen to."""
        return self.fallen.get(entry.name, reckoned)

    def most(self, entry: Entry) -> int:
        """How many shots of a model went at once since memory ran out; many, if it never did."""
        return self._most.get(entry.name, 64)

    def worked(self, entry: Entry, recipe: Recipe) -> float:
        """The part of a model's work that the last shot with it did; less than 1 where its recipe leaves some out."""
        held = self._held.get(entry.name)
        return held.way.worked if held is not None and recipe.skips else 1.0

    def fits(self, entry: Entry, shots: int) -> None:
        """Note how many shots of a model went at once."""
        self._most[entry.name] = min(shots, self.most(entry))

    def use(self, entry: Entry, recipe: Recipe, tier: Tier, loras: tuple[Lora, ...], work: Callable[[Held], T]) -> T:
        """Do a piece of work with a model; where memory runs out it is done once more on the next smaller tier.

        Raises:
            EngineError: the model cannot be loaded, a LoRA is not for it, or it does not fit on the next tier either.
        """
        import torch

        tier = self.tier(entry, tier)
        try:
            with by_one_name():
                return work(self._ready(entry, recipe, tier, loras))
        except torch.OutOfMemoryError:
            smaller = _SMALLER.get(tier)
            if smaller is None:
                raise EngineError(_too_large(entry)) from None
        self.drop(entry)
        self.fallen[entry.name] = smaller
        _SAYS.warning("%s ran out of memory, so it now runs with %s.", entry.title, smaller.value)
        try:
            with by_one_name():
                return work(self._ready(entry, recipe, smaller, loras))
        except torch.OutOfMemoryError:
            self.drop(entry)
            raise EngineError(_too_large(entry)) from None

    def drop(self, entry: Entry) -> None:
        """Let go of a model."""
        held = self._held.pop(entry.name, None)
        parts = [] if held is None else let_go(held.pipeline)
        del held
        give_back(parts)

    def close(self) -> None:
        """Let go of every model, and give the memory back."""
        if self._held:
            parts = [part for held in self._held.values() for part in let_go(held.pipeline)]
            self._held.clear()
            give_back(parts)

    def _ready(self, entry: Entry, recipe: Recipe, tier: Tier, loras: tuple[Lora, ...]) -> Held:
        for name, other in list(self._held.items()):
            if name != entry.name:
                self._put_aside(other)
        if self.keeps_freed and device().type == "cpu":
            freed.keep()
        held = self._held.get(entry.name)
        if held is None or held.tier is not tier:
            self._held.pop(entry.name, None)
            held = Held(entry, painter(entry), tier)
            self.loaded += 1
            wear(held.pipeline, entry, recipe, loras, held.worn)  # before the weights are cast or streamed
            _hold(held)
            self._held[entry.name] = held
        elif tier in _ON_THE_CARD and held.pipeline.device.type != device().type:
            held.pipeline.to(device())
        wear(held.pipeline, entry, recipe, loras, held.worn)
        return held

    def _put_aside(self, other: Held) -> None:
        """Make room on the card for another model: in the machine's memory where there is room, else nowhere."""
        in_memory = sum(weights(held.entry) for held in self._held.values())
        if in_memory > this_machine().memory_bytes * 0.8:
            self.drop(other.entry)
        elif other.tier in _ON_THE_CARD and device().type == "cuda":
            other.pipeline.to("cpu")
            give_back([])


def _hold(held: Held) -> None:
    """Put a model where its tier says: on the card whole, in eight bits, or part by part."""
    import torch

    pipeline, tier, place = held.pipeline, held.tier, device()
    if tier is Tier.EIGHT_BIT:
        for part in held.transformers:
            part.enable_layerwise_casting(storage_dtype=torch.float8_e4m3fn, compute_dtype=precision())
    if tier is Tier.STREAMED:
        _stream(held)
    elif tier is Tier.OFFLOADED and place.type == "cuda":
        pipeline.enable_model_cpu_offload(device=place)
    else:
        pipeline.to(place)
    _adapt(held)
    vae: Any = getattr(pipeline, "vae", None)
    if place.type == "cpu" and vae is not None:
        from generation.engines.diffusion.decoding import quick_norms

        quick_norms(vae)
    if tier in TILED and held.entry.tile and hasattr(vae, "enable_tiling") and place.type == "cuda":
        vae.enable_tiling()


def _adapt(held: Held) -> None:
    """Give a U-Net the IP-Adapter that is in its folder, by which it takes pictures."""
    if held.entry.kind not in ADAPTED or (file := adapter(held.entry)) is None:
        return
    other = f"The IP-Adapter {file.name} is not one for {held.entry.title}; put another into its folder."
    check_weights(file)
    try:
        held.pipeline.load_ip_adapter(str(file.parent), subfolder="", weight_name=file.name, image_encoder_folder=None)
    except (ValueError, RuntimeError, KeyError, TypeError) as error:
        raise EngineError(other, file=file) from error


def _stream(held: Held) -> None:
    """Blocks of the transformer come to the card as they are needed; the small parts stay there."""
    import torch

    place, small = device(), {"transformer", "transformer_2", "unet"}
    for name, part in held.pipeline.components.items():
        if not isinstance(part, torch.nn.Module):
            continue
        if name in small:
            part.enable_group_offload(
                onload_device=place,
                offload_device=torch.device("cpu"),
                offload_type="block_level",
                num_blocks_per_group=1,
                use_stream=place.type == "cuda",
            )
        else:
            part.to(place)


def _too_large(entry: Entry) -> str:
    return f"{entry.title} ran out of memory twice; choose a smaller model, or make the film smaller."
