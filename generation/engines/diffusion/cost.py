"""What a shot will take on a machine: operations, seconds, the most memory at once, and the tier that fits.

Tokens N = ((frames - 1) / squeeze in time + 1) x (height x width) / (squeeze in space x patch)^2, and those of the
words and pictures beside them; one run of the transformer is 2 P N + 4 N^2 d L operations for P parameters, width d
and L layers (its matrices, and attention; in a U-Net a token attends to its own frame's only, and is counted at the
depth where most parameters work).

The most memory is that of the largest phase and not their sum: reading the words, looking at what is shown, denoising,
making frames, enlarging them. What each phase holds beside weights is linear in tokens or in pixels; the numbers
stand in the catalog, from `benchmarks/generator_memory.py`.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import TypedDict

from generation.engines.diffusion.catalog import Entry, Recipe
from generation.machine import GB, Machine

_EFFICIENCY = 0.45
"""The part of a card's best speed that transformers reach, before this machine has been measured."""
HALF, WHOLE = 2, 4
"""Bytes of a number: on a card, and on a processor."""
DECODER_BYTES_PER_PIXEL = 5600
"""What very small shots are reckoned with when several are decoded at once."""
_RESERVE = 0.08
"""The part of a card that the driver and fragments keep."""
_LOAD_BYTES_PER_SECOND = 1.5e9
_LINK_BYTES_PER_SECOND = 12e9
"""Between memory and card, for weights that are streamed."""
_CALL_SECONDS = {True: 2e-4, False: 1e-3}
"""What a layer takes to be called at all, however little it has to do: on a card, and on a processor."""
_STEP_SECONDS = 3e-3
"""What a step takes beside the transformer's runs: the schedule, and moving on."""
_READ_TOKENS = 512
"""Of a text that every layer of a transformer looks at."""
_BESIDE_A_TILE = {False: 2, True: 4}
"""Bytes for each pixel of all frames beside the tile that is made, and beside the one that is looked at."""
_READER_LEAST = 2.3 * GB
"""Of a reader whose layers come to the card one by one: its largest one, all words that it knows, and the next."""
_ENLARGER = 0.5
"""Billions of parameters of a latent upsampler."""


class Tier(StrEnum):
    """How weights are held, from the fastest to the smallest."""

    RESIDENT = "everything at hand"
    PHASED = "one phase at a time"
    EIGHT_BIT = "eight-bit weights"
    OFFLOADED = "one part at a time"
    STREAMED = "weights streamed block by block"


TILED = frozenset({Tier.EIGHT_BIT, Tier.OFFLOADED, Tier.STREAMED})
"""Where frames are made in tiles, on a card."""


class Size(TypedDict):
    """What is rendered, in pixels and frames."""

    width: int
    height: int
    frames: int


@dataclass(frozen=True)
class Measured:
    """How many times longer than reckoned this machine took for a model: for its steps, and for making frames."""

    steps: float = 1.0
    frames: float = 1.0


AS_RECKONED = Measured()


@dataclass(frozen=True)
class Cost:
    """What rendering one shot takes.

    Attributes:
        tier: how the weights are held.
        seconds: from the first step to the last frame, the model being loaded already.
        load_seconds: once for all shots of the model.
        peak_bytes: the most memory of the card held at once.
        flops: operations in all.
        framing: of the seconds those in which frames are made from latents.
    """

    tier: Tier
    seconds: float
    load_seconds: float
    peak_bytes: int
    flops: float
    framing: float = 0.0


def tokens(entry: Entry, width: int, height: int, frames: int, pictures: int = 0) -> int:
    """How many tokens the transformer sees of a shot of this size, the words and pictures beside it included."""
    span = entry.squeeze_space * entry.patch
    own = (height // span) * (width // span)
    shown = entry.picture_tokens or own
    return ((frames - 1) // entry.squeeze_time + 1) * own + pictures * shown + entry.word_tokens


def forward_flops(entry: Entry, width: int, height: int, frames: int, pictures: int = 0) -> float:
    """Operations of one run of the transformer."""
    n = tokens(entry, width, height, frames, pictures)
    sees = n if entry.attends == "film" else tokens(entry, width, height, 1)
    read = 0 if entry.attends == "frame" else 4.0 * _READ_TOKENS * entry.width**2 * entry.layers
    return 2.0 * entry.parameters * 1e9 * n + 4.0 * n * sees * entry.width * entry.layers + read


def framing_flops(entry: Entry, width: int, height: int, frames: int) -> float:
    """Operations of making frames from latents: of each latent frame as many as it stands for."""
    whole = ((frames - 1) // entry.squeeze_time + 1) * entry.squeeze_time
    return float(width * height * whole) * entry.framing_work * 1e6


def cost(
    entry: Entry,
    recipe: Recipe,
    machine: Machine,
    *,
    width: int,
    height: int,
    frames: int,
    pictures: int = 0,
    enlarged: bool = False,
    measured: Measured = AS_RECKONED,
    worked: float = 1.0,
) -> Cost | None:
    """The cost on the fastest tier that fits this machine; None where none does.

    `pictures` are shown beside the shot's own frames; `enlarged` frames are made once more at twice the size.
    `measured` is how many times longer than reckoned this machine took for this model so far; `worked` the part of the
    transformer's work that the recipe does.
    """
    size: Size = {"width": width, "height": height, "frames": frames}
    flops = forward_flops(entry, **size, pictures=pictures) * recipe.forwards * worked
    called = _CALL_SECONDS[bool(machine.card)] * entry.layers * recipe.forwards + _STEP_SECONDS * recipe.steps
    steps = (flops / speed(machine) + called) * measured.steps
    made = framing_flops(entry, **size) * (6 if enlarged else 1)  # looked at, then made of four times as many pixels
    framing = made / speed(machine) * measured.frames
    for tier, peak, memory, slower in tiers(
        entry, recipe, **size, pictures=pictures, enlarged=enlarged, on_card=bool(machine.card)
    ):
        peak = max(peak, reading(entry, machine))
        if _fits(machine, peak, memory):
            load = weights(entry) / _LOAD_BYTES_PER_SECOND
            return Cost(tier, steps + framing + slower, load, peak, flops + made, framing)
    return None


def phases(of: Cost, seconds: float, frames: float) -> tuple[float, float]:
    """The seconds of a shot as those of its steps and of its frames.

    Where those of frames were not seen apart, both are corrected by one ratio: in the proportion that was reckoned.
    """
    if frames <= 0:
        frames = seconds * of.framing / of.seconds if of.seconds else 0.0
    frames = min(frames, seconds)
    return seconds - frames, frames


def room(
    entry: Entry, recipe: Recipe, tier: Tier, machine: Machine, shots: int, *, width: int, height: int, frames: int
) -> bool:
    """Whether so many shots of a size can be denoised at once on a tier."""
    size: Size = {"width": width, "height": height, "frames": frames}
    held = {
        named: (peak, memory)
        for named, peak, memory, _ in tiers(entry, recipe, **size, shots=shots, on_card=bool(machine.card))
    }
    return _fits(machine, *held[tier])


def speed(machine: Machine) -> float:
    """Operations a second that a transformer reaches on a machine."""
    return machine.flops * _EFFICIENCY


def _fits(machine: Machine, peak: int, memory: int) -> bool:
    return peak <= machine.card_bytes * (1 - _RESERVE) and memory <= machine.memory_bytes


def weights(entry: Entry) -> int:
    """Bytes of all parts in half precision, as they lie on the disk."""
    return round((entry.parameters * entry.experts + entry.encoder + entry.decoder + entry.beside) * 1e9) * HALF


def reads_whole(entry: Entry, machine: Machine) -> bool:
    """Whether the reader of a model's words fits a machine whole; else its layers come to the card one by one."""
    whole = round(entry.encoder * 1e9) * (HALF if machine.card else WHOLE) + GB // 2
    return not machine.card or whole <= machine.card_bytes * (1 - _RESERVE)


def reading(entry: Entry, machine: Machine) -> int:
    """Bytes held while words are read."""
    if entry.encoder == 0:
        return 0
    if not reads_whole(entry, machine):
        return round(_READER_LEAST)
    return round(entry.encoder * 1e9) * (HALF if machine.card else WHOLE)


def denoising(entry: Entry, recipe: Recipe, width: int, height: int, frames: int, pictures: int = 0) -> int:
    """Bytes held in half precision beside the weights while one shot is denoised."""
    rows = 2 if recipe.guidance > 1 and entry.guides_at_once else 1
    return round(rows * tokens(entry, width, height, frames, pictures) * entry.width * entry.denoising * HALF)


def framing(entry: Entry, width: int, height: int, frames: int, *, tiled: bool = False) -> int:
    """Bytes held in half precision beside the weights while latents become frames."""
    return _film(entry.framing, entry, width, height, frames, tiled=tiled)


def seeing(entry: Entry, width: int, height: int, frames: int, *, tiled: bool = False) -> int:
    """Bytes held in half precision beside the weights while frames become latents."""
    return _film(entry.seeing, entry, width, height, frames, tiled=tiled, looks=True)


def _film(
    held: tuple[float, float], entry: Entry, width: int, height: int, frames: int, *, tiled: bool, looks: bool = False
) -> int:
    def at(pixels: int) -> float:
        return pixels * (held[0] * min(frames, entry.frames_at_once) + held[1] * frames)

    side, pixels = entry.tile, width * height
    if not tiled or not side or max(width, height) <= side or held == (0, 0):
        return round(at(pixels))
    tile = at(min(side, width) * min(side, height)) + _BESIDE_A_TILE[looks] * pixels * frames
    return round(max(tile, 0 if looks else entry.joined * pixels * frames))


def tiers(
    entry: Entry,
    recipe: Recipe,
    width: int,
    height: int,
    frames: int,
    shots: int = 1,
    *,
    pictures: int = 0,
    enlarged: bool = False,
    on_card: bool = True,
) -> Iterator[tuple[Tier, int, int, float]]:
    """Each tier with its peak once words are read, what it needs of the machine's memory, and the seconds it adds.

    `shots` are denoised at once; their frames are made one shot after another, and where everything is at hand while
    the next ones are denoised. On a processor weights and numbers are whole, nothing is moved or made in tiles, and
    where everything is at hand the transformer's matrices are so twice, once packed.
    """
    size = (width, height, frames)
    expert, decoder, beside = (round(each * 1e9) * HALF for each in (entry.parameters, entry.decoder, entry.beside))
    transformer, encoder = expert * entry.experts, round(entry.encoder * 1e9) * HALF
    everything = transformer + encoder + decoder + beside
    eight = round((entry.parameters + entry.uncast) * 1e9) * entry.experts
    working = shots * denoising(entry, recipe, *size, pictures)
    on_link = 1 / _LINK_BYTES_PER_SECOND

    def frames_of(tiled: bool) -> int:
        tiled = tiled and on_card
        most = max(framing(entry, *size, tiled=tiled), seeing(entry, *size, tiled=tiled) if entry.sees_film else 0)
        if not enlarged:
            return most
        return max(most, round(_ENLARGER * 1e9) * HALF + enlarging(entry, *size, tiled=on_card))

    if not on_card:
        whole = WHOLE // HALF * (transformer + decoder + beside + max(working, frames_of(False)))
        packed = 0 if entry.attends == "frame" else WHOLE // HALF * transformer  # a U-Net has few large matrices
        both_at_once = WHOLE // HALF * min(working, framing(entry, *size))
        yield Tier.RESIDENT, whole + packed + both_at_once, GB, 0.0
        yield Tier.PHASED, whole, GB, 0.0
        cast = eight + WHOLE // HALF * (decoder + beside + max(working, frames_of(False)))
        yield Tier.EIGHT_BIT, cast, GB, 0.0
        yield Tier.OFFLOADED, whole, GB, 0.0
        yield Tier.STREAMED, whole, GB, 0.0
        return
    parts, made, tiled = decoder + beside, frames_of(False), frames_of(True)
    both = working + framing(entry, *size)
    yield Tier.RESIDENT, transformer + parts + max(both, made), GB, 0.0
    yield Tier.PHASED, transformer + parts + max(working, made), max(encoder, transformer), 0.0
    yield Tier.EIGHT_BIT, eight + parts + max(working, tiled), transformer, 0.0
    swaps = (entry.experts - 1) * 2 * expert
    shown = parts if entry.sees_film else 0  # what looked at the film stays beside the first expert
    most = max(expert + shown + working, decoder + tiled, beside)
    yield Tier.OFFLOADED, most, everything, (everything + swaps) * on_link
    held = round((entry.streamed or 3 * entry.parameters / entry.layers) * 1e9) * HALF
    resident = round(entry.stays * 1e9) * HALF
    streamed = expert * recipe.forwards * on_link * 0.5  # half is hidden behind the work
    yield Tier.STREAMED, parts + max(held + working, resident + tiled), everything, streamed


def enlarging(entry: Entry, width: int, height: int, frames: int, *, tiled: bool = True) -> int:
    """Bytes held beside the weights while a film is enlarged: looked at, and made anew at twice the size."""
    return max(
        seeing(entry, width, height, frames, tiled=tiled), framing(entry, 2 * width, 2 * height, frames, tiled=tiled)
    )


def largest_that_fits(entries: Iterator[Entry], machine: Machine) -> Entry | None:
    """The model with the most parameters that this machine can run at its own usual size."""
    fitting = [entry for entry in entries if cost(entry, entry.draft, machine, **usual(entry)) is not None]
    return max(fitting, key=lambda entry: entry.parameters * entry.experts, default=None)


def usual(entry: Entry) -> Size:
    """The size at which a model is mostly used: wide frames of its most pixels, all its frames."""
    width, height = entry.snapped_size(1280, 720)
    return {"width": width, "height": height, "frames": entry.most_frames}
