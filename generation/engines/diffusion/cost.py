"""What a shot will take on a machine: operations, seconds, the most memory at once, and the tier that fits.

Tokens N = ((frames - 1) / squeeze in time + 1) x (height x width) / (squeeze in space x patch)^2; one run of the
transformer is 2 P N + 4 N^2 d L operations for P parameters, width d and L layers (its matrices, and attention;
in a U-Net a token attends to its own frame's only, and is counted at the depth where most parameters work).
The phases of a film are kept apart, so the most memory is that of the largest phase and not their sum.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from generation.engines.diffusion.catalog import Entry, Recipe
from generation.machine import GB, Machine

_EFFICIENCY = 0.45
"""The part of a card's best speed that transformers reach, before this machine has been measured."""
_BYTES = 2
"""Of a number in bfloat16."""
_ACTIVATIONS = 12
"""Numbers that are held for each token and unit of width while a block runs, its feed-forward layer included."""
DECODER_BYTES_PER_PIXEL = 5600
"""Held for each pixel of a frame while a few frames are decoded."""
_RESERVE = 0.08
"""The part of a card that the driver and fragments keep."""
_LOAD_BYTES_PER_SECOND = 1.5e9
_LINK_BYTES_PER_SECOND = 12e9
"""Between memory and card, for weights that are streamed."""


class Tier(StrEnum):
    """How weights are held, from the fastest to the smallest."""

    RESIDENT = "everything at hand"
    PHASED = "one phase at a time"
    EIGHT_BIT = "eight-bit weights"
    OFFLOADED = "one part at a time"
    STREAMED = "weights streamed block by block"


@dataclass(frozen=True)
class Cost:
    """What rendering one shot takes.

    Attributes:
        tier: how the weights are held.
        seconds: from the first step to the last frame, the model being loaded already.
        load_seconds: once for all shots of the model.
        peak_bytes: the most memory of the card held at once.
        flops: operations in all.
    """

    tier: Tier
    seconds: float
    load_seconds: float
    peak_bytes: int
    flops: float


def tokens(entry: Entry, width: int, height: int, frames: int) -> int:
    """How many tokens the transformer sees of a shot of this size."""
    span = entry.squeeze_space * entry.patch
    return ((frames - 1) // entry.squeeze_time + 1) * (height // span) * (width // span)


def forward_flops(entry: Entry, width: int, height: int, frames: int) -> float:
    """Operations of one run of the transformer."""
    n = tokens(entry, width, height, frames)
    sees = n if entry.attends == "film" else tokens(entry, width, height, 1)
    return 2.0 * entry.parameters * 1e9 * n + 4.0 * n * sees * entry.width * entry.layers


def cost(
    entry: Entry, recipe: Recipe, machine: Machine, *, width: int, height: int, frames: int, measured: float = 1.0
) -> Cost | None:
    """The cost on the fastest tier that fits this machine; None where none does.

    `measured` is how many times longer than reckoned this machine took for this model so far.
    """
    flops = forward_flops(entry, width, height, frames) * recipe.forwards
    seconds = flops / speed(machine) * measured
    for tier, peak, memory, slower in tiers(entry, recipe, width, height, frames):
        if _fits(machine, peak, memory):
            return Cost(tier, seconds + slower, weights(entry) / _LOAD_BYTES_PER_SECOND, peak, flops)
    return None


def room(
    entry: Entry, recipe: Recipe, tier: Tier, machine: Machine, shots: int, *, width: int, height: int, frames: int
) -> bool:
    """Whether so many shots of a size can be denoised at once on a tier."""
    held = {named: (peak, memory) for named, peak, memory, _ in tiers(entry, recipe, width, height, frames, shots)}
    return _fits(machine, *held[tier])


def speed(machine: Machine) -> float:
    """Operations a second that a transformer reaches on a machine."""
    return machine.flops * _EFFICIENCY


def _fits(machine: Machine, peak: int, memory: int) -> bool:
    return peak <= machine.card_bytes * (1 - _RESERVE) and memory <= machine.memory_bytes


def weights(entry: Entry) -> int:
    """Bytes of all parts in bfloat16."""
    return round((entry.parameters * entry.experts + entry.encoder + entry.decoder) * 1e9) * _BYTES


def tiers(
    entry: Entry, recipe: Recipe, width: int, height: int, frames: int, shots: int = 1
) -> Iterator[tuple[Tier, int, int, float]]:
    """Each tier with its peak on the card, what it needs of the machine's memory, and the seconds it adds.

    `shots` are denoised at once; their frames are decoded one shot after another.
    """
    expert = round(entry.parameters * 1e9) * _BYTES
    transformer, encoder = expert * entry.experts, round(entry.encoder * 1e9) * _BYTES
    decoder = round(entry.decoder * 1e9) * _BYTES
    working = shots * tokens(entry, width, height, frames) * entry.width * _ACTIVATIONS * _BYTES
    decoding = decoder + width * height * DECODER_BYTES_PER_PIXEL
    everything = transformer + encoder + decoder
    on_link = 1 / _LINK_BYTES_PER_SECOND
    yield Tier.RESIDENT, everything + max(working, decoding - decoder), GB, 0.0
    yield Tier.PHASED, max(encoder, transformer + working, decoding), max(encoder, transformer), 0.0
    yield Tier.EIGHT_BIT, max(encoder // 2, transformer // 2 + working, decoding), transformer, 0.0
    swaps = (entry.experts - 1) * 2 * expert
    yield Tier.OFFLOADED, max(encoder, expert + working, decoding), everything, (everything + swaps) * on_link
    block = 2 * expert // entry.layers
    streamed = expert * recipe.forwards * on_link * 0.5  # half is hidden behind the work
    yield Tier.STREAMED, max(2 * encoder // 24, block + working, decoding), everything, streamed


def largest_that_fits(entries: Iterator[Entry], machine: Machine) -> Entry | None:
    """The model with the most parameters that this machine can run at its own usual size."""
    fitting = [entry for entry in entries if cost(entry, entry.draft, machine, **usual(entry)) is not None]
    return max(fitting, key=lambda entry: entry.parameters * entry.experts, default=None)


def usual(entry: Entry) -> dict[str, int]:
    """The size at which a model is mostly used: wide frames of its most pixels, all its frames."""
    width, height = entry.snapped_size(1280, 720)
    return {"width": width, "height": height, "frames": entry.most_frames}
