"""Which shots a model denoises together, how many at once, and why a shot is rendered by itself; without torch."""

from __future__ import annotations

from collections.abc import Mapping

from generation.engines.diffusion.catalog import Entry, Recipe
from generation.engines.diffusion.cost import (
    DECODER_BYTES_PER_PIXEL,
    WHOLE,
    Cost,
    Tier,
    forward_flops,
    room,
    speed,
    tokens,
)
from generation.engines.diffusion.loading import device
from generation.engines.diffusion.routes import PICTURES, Route, native_frames, rounds
from generation.machine import Machine
from generation.request import Request

MOST = 8
"""Shots at once at most."""
_FULL_TOKENS = 16_384
"""With so many tokens in a run a card is busy all the time; more shots at once would only make each step longer."""
_STEP_SECONDS = 10.0
"""The longest that a step of several shots may take, for a stop comes only after it."""
_NEAR_BYTES = 2**21
"""What a processor core keeps near it, more or less; numbers that do not fit there come from further away."""
_SMALL_BYTES = 2**28
"""What decoding may take for several shots at once."""
_WAN = frozenset(
    {"hidden_states", "timestep", "encoder_hidden_states", "encoder_hidden_states_image", "control_hidden_states"}
)
_U_NET = frozenset({"sample", "encoder_hidden_states", "added_time_ids"})
JOINED: Mapping[str, frozenset[str]] = {
    "WanPipeline": _WAN,
    "WanImageToVideoPipeline": _WAN,
    "WanVACEPipeline": _WAN,
    "LTXConditionPipeline": frozenset(
        {"hidden_states", "timestep", "encoder_hidden_states", "encoder_attention_mask", "video_coords"}
    ),
    "LTX2ConditionPipeline": frozenset(
        {"hidden_states", "timestep", "sigma", "encoder_hidden_states", "encoder_attention_mask", "video_coords"}
        | {"audio_hidden_states", "audio_timestep", "audio_sigma", "audio_encoder_hidden_states"}
        | {"audio_encoder_attention_mask", "audio_coords"}
    ),
    "CogVideoXPipeline": frozenset({"hidden_states", "timestep", "encoder_hidden_states"}),
    "StableVideoDiffusionPipeline": _U_NET,
    "AnimateDiffPipeline": _U_NET,
}
"""For each kind whose shots can be denoised together, what of its transformer's input has a place for each shot."""
JOINED_STILLS: Mapping[str, frozenset[str]] = {
    "Flux2KleinPipeline": frozenset({"hidden_states", "timestep", "encoder_hidden_states"}),
    "FluxKontextPipeline": frozenset(
        {"hidden_states", "timestep", "guidance", "pooled_projections", "encoder_hidden_states"}
    ),
    "QwenImageEditPlusPipeline": frozenset(
        {"hidden_states", "timestep", "guidance", "encoder_hidden_states", "encoder_hidden_states_mask"}
    ),
}
"""The same for kinds of still models; SDXL's adapter holds the pictures of one still."""
SCHEDULED = frozenset(JOINED) - {"LTX2ConditionPipeline"}
"""Kinds with one schedule for all that they denoise, whose steps do the same to each of several shots; LTX-2 has
another for the sound."""
PAIRED = frozenset({"WanPipeline", "WanImageToVideoPipeline", "WanVACEPipeline"})
"""Kinds that run the transformer twice in each step, with the words and without; the others run both at once anyway."""


def batch_of(request: Request, entry: Entry, recipe: Recipe) -> str:
    """Names the shots that may be denoised together: the same model, size, frames, recipe and LoRAs."""
    width, height = entry.snapped_size(request.width, request.height)
    frames = entry.snapped_frames(native_frames(request, entry))
    worn = [
        f"{person.id}:{lora.file}:{lora.weight:g}"
        for person in request.cast
        for lora in person.loras
        if lora.model == entry.name
    ]
    return " ".join([entry.name, f"{width}x{height}x{frames}", recipe.digest()[:12], *sorted(worn)])


def alone(request: Request, entry: Entry, recipe: Recipe, route: Route) -> str:
    """Why a shot can only be rendered by itself, as a sentence; empty where others may be rendered with it."""
    if entry.kind not in JOINED:
        return f"{entry.title} is rendered one shot at a time."
    if route.windows > 1:
        return "It is made in pieces, each from the one before, so it is rendered by itself."
    if rounds(request, route) > 1:
        return "Each person is made anew in their own region, so it is rendered by itself."
    if route.name == PICTURES:
        return "Its adapter holds the pictures of one shot, so it is rendered by itself."
    if recipe.skips:
        return "Its recipe leaves work out by what it remembers of this shot, so it is rendered by itself."
    return ""


def together(
    request: Request, entry: Entry, recipe: Recipe, route: Route, taken: Cost, machine: Machine
) -> tuple[int, str]:
    """How many shots like this one are denoised at once on a machine, and why it is one, where it is."""
    if why := alone(request, entry, recipe, route):
        return 1, why
    width, height = entry.snapped_size(request.width, request.height)
    frames = entry.snapped_frames(native_frames(request, entry))
    most = at_once(entry, recipe, taken.tier, machine, width=width, height=height, frames=frames)
    if most > 1:
        return most, ""
    return 1, "One such shot takes all of the memory or the speed that is here, so it is rendered by itself."


def at_once(entry: Entry, recipe: Recipe, tier: Tier, machine: Machine, *, width: int, height: int, frames: int) -> int:
    """How many shots of a size fit at once on a tier, keep a step short, and still make it any faster.

    Weights that are streamed come once for all shots of a step, so there more shots pay until a step gets long.
    """
    if tier is Tier.OFFLOADED and machine.card:
        return 1  # the hooks that move whole parts know one run at a time
    size = {"width": width, "height": height, "frames": frames}
    step = forward_flops(entry, **size) / speed(machine) * recipe.forwards / recipe.steps
    most = 1
    for count in range(2, MOST + 1):
        fills = tokens(entry, **size) * count > _FULL_TOKENS and tier is not Tier.STREAMED
        if fills or step * count > _STEP_SECONDS or not room(entry, recipe, tier, machine, count, **size):
            break
        most = count
    return most


def runs_pairs(entry: Entry, recipe: Recipe, tier: Tier, machine: Machine, shots: int, **size: int) -> bool:
    """Whether the two runs of guidance are made at once for so many shots: a card that is not busy does two for one.

    Weights that are streamed come once for both. A processor is busy with one shot; with several it does both at once
    as long as what goes from layer to layer stays near it.
    """
    if entry.kind not in PAIRED or recipe.guidance <= 1 or recipe.skips or (tier is Tier.OFFLOADED and machine.card):
        return False
    if shots == 1 and not machine.card and tier is not Tier.STREAMED:
        return False
    rows = tokens(entry, **size) * shots * 2
    fills = rows > _FULL_TOKENS and tier is not Tier.STREAMED
    leaves = not machine.card and rows * entry.width * WHOLE > _NEAR_BYTES
    return not fills and not leaves and room(entry, recipe, tier, machine, 2 * shots, **size)


def decoded_at_once(width: int, height: int) -> int:
    """How many shots of a size are decoded at once: several only where that takes next to no memory."""
    return min(MOST, max(1, int(_SMALL_BYTES // (width * height * DECODER_BYTES_PER_PIXEL))))


def can_overlap(tier: Tier) -> bool:
    """Whether decoding and denoising may run at once: nothing moves between card and memory, and both fit."""
    if tier not in (Tier.RESIDENT, Tier.PHASED):
        return False
    return device().type == "cpu" or tier is Tier.RESIDENT
