"""The most memory that each model of the catalog takes at its real size, simulated, beside what the plan predicts.

    python -m benchmarks.generator_memory                      every model, recipe and tier, at its usual size
    python -m benchmarks.generator_memory wan2.1-14b --half    one model, and at half the sides and frames too
    python -m benchmarks.generator_memory --check              the simulation against tensors that are really there

Nothing of this ran on a card. The parts of a model are built at their published sizes as shapes without numbers, and
run through their own code: one run of the transformer with the rows that the recipe's guidance makes, the decoder at
all frames, the encoder at what is shown. What is live at once is counted from the birth and death of every storage.
Weights come and go as the tier has it: eight bits through diffusers' own casting, streamed blocks as two at a time.
Not seen: what kernels borrow within one operation, the driver, and fragments; 8 % of a card are kept for these.

`--check` runs a transformer of some 220 million random numbers and Wan's decoder on the processor: what is counted of
real tensors, of shapes, and what the process held at most.
"""

from __future__ import annotations

import argparse
import gc
import resource
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import pairwise
from pathlib import Path
from typing import Any

import torch

from benchmarks.live_bytes import as_on_a_card, most_of
from benchmarks.real_sizes import MODELS
from benchmarks.real_sizes.parts import Real, Shape, in_precision, made, shown
from generation.engines.diffusion.catalog import Entry, Recipe, catalog
from generation.engines.diffusion.cost import TILED, Tier, enlarging, reading, tiers, usual
from generation.machine import GB, Machine

CARD = Machine("a card", 1000 * GB, 1000 * GB, 989e12)
TILES_TAKE_LONG = frozenset({"Wan", "Qwen"})
"""Whose tiles are so many that simulating all of them takes minutes; they are asked for with `--tiles`."""


@dataclass(frozen=True)
class Phases:
    """Bytes beside the weights: of one run of the transformer, of making frames, of looking at what is shown.

    Attributes:
        eight, streamed: weights of the transformer in eight bits, and of it while its blocks come and go.
    """

    weights: int
    eight: int
    streamed: int
    stays: int
    denoising: int
    decoder: int
    framing: int
    seeing: int
    beside: int
    tiled_framing: int
    tiled_seeing: int
    reader: int


def bytes_of(*parts: torch.nn.Module) -> int:
    return sum(each.numel() * each.element_size() for part in parts for each in [*part.parameters(), *part.buffers()])


def simulated(real: Real, of: Shape, *, tiles: bool) -> Phases:
    """One model at one size."""
    with as_on_a_card():
        denoiser = made(real.denoiser)
        weights = bytes_of(denoiser)
        denoising = most_of(lambda: real.call(denoiser, of), denoiser) - weights
        groups = [
            bytes_of(block)
            for child in denoiser.children()
            if isinstance(child, torch.nn.ModuleList | torch.nn.Sequential)
            for block in child
        ]
        stays = weights - sum(groups)
        streamed = stays + max((one + other for one, other in pairwise(groups)), default=0)
        denoiser.enable_layerwise_casting(storage_dtype=torch.float8_e4m3fn, compute_dtype=torch.bfloat16)
        eight = most_of(lambda: real.call(denoiser, of), denoiser) - denoising
    decoder, framing, seeing = films(real, replace(of, rows=1), tiled=False)
    _, tiled_framing, tiled_seeing = films(real, replace(of, rows=1), tiled=True) if tiles else (0, framing, seeing)
    beside = sum(bytes_of(made(part)) for part in real.beside)
    reader = sum(bytes_of(made(part)) for part in real.readers)
    return Phases(
        weights, eight, streamed, stays, denoising, decoder, framing, seeing, beside, tiled_framing, tiled_seeing,
        reader,
    )  # fmt: skip


_FILMS: dict[Any, tuple[int, int, int]] = {}


def films(real: Real, of: Shape, *, tiled: bool) -> tuple[int, int, int]:
    """Bytes of the decoder, and what is held beside them to make frames and to look at them; each found once."""
    key = (real.decoder, real.encode, of, tiled)
    if key not in _FILMS:
        with as_on_a_card():
            vae = made(real.decoder)
            weights = bytes_of(vae)
            if tiled:
                vae.enable_tiling()
            framing = most_of(lambda: real.decode(vae, of), vae) - weights
            _FILMS[key] = weights, framing, _seen(real, vae, of) - weights if real.encode else 0
    return _FILMS[key]


def _seen(real: Real, vae: Any, of: Shape) -> int:
    encode = real.encode
    assert encode is not None
    return most_of(lambda: encode(vae, of), vae)


def peaks(of: Phases, entry: Entry, experts: int) -> dict[Tier, int]:
    """What a session's tiers hold at most, put together from the phases in the order in which the session has them."""
    seeing, tiled_seeing = (of.seeing, of.tiled_seeing) if entry.sees_film else (0, 0)
    made_, tiled = max(of.framing, seeing), max(of.tiled_framing, tiled_seeing)
    parts = of.decoder + of.beside
    both = of.denoising + of.framing
    on_card = {
        Tier.RESIDENT: experts * of.weights + parts + max(both, made_),
        Tier.PHASED: experts * of.weights + parts + max(of.denoising, made_),
        Tier.EIGHT_BIT: of.eight + (experts - 1) * of.weights // 2 + parts + max(of.denoising, tiled),
        Tier.OFFLOADED: max(
            of.weights + of.denoising + (parts if entry.sees_film else 0), of.decoder + tiled, of.beside
        ),
        Tier.STREAMED: parts + max(of.streamed + of.denoising, of.stays + tiled),
    }
    return {tier: max(peak, of.reader) for tier, peak in on_card.items()}


def rows_of(entry: Entry, recipe: Recipe) -> int:
    return 2 if entry.guides_at_once and recipe.guidance > 1 else 1


def compared(name: str, *, half: bool, tiles: bool) -> Iterator[tuple[str, str, str, Tier, int, int]]:
    """Model, recipe, size and tier, with what is predicted and what is simulated."""
    entry, real = catalog()[name], MODELS[name]
    whole = usual(entry)
    sizes = [whole]
    if half:
        side = 64
        sizes.append(
            {
                "width": max(side, whole["width"] // 2 // side * side),
                "height": max(side, whole["height"] // 2 // side * side),
                "frames": entry.snapped_frames(whole["frames"] // 2),
            }
        )
    slow = any(kind in entry.kind for kind in TILES_TAKE_LONG)
    for size in sizes:
        seen: dict[int, Phases] = {}
        for title, recipe in (("final", entry.final), ("draft", entry.draft)):
            rows = rows_of(entry, recipe)
            pictures = 1 if "edit" in entry.tasks or entry.kind == "WanVACEPipeline" else 0
            if rows not in seen:
                of = Shape(**size, rows=rows, pictures=pictures)
                seen[rows] = simulated(real, of, tiles=bool(entry.tile) and (tiles or not slow))
            found = peaks(seen[rows], entry, real.experts)
            for tier, peak, _, _ in tiers(entry, recipe, **size, pictures=pictures):
                large = max(seen[rows].framing, seen[rows].seeing) > seen[rows].denoising
                if slow and not tiles and tier in TILED and large:
                    found[tier] = 0  # it may be decided by tiles that were not run
                told = f"{size['width']}x{size['height']}x{size['frames']}"
                yield name, title, told, tier, max(peak, reading(entry, CARD)), found[tier]


def enlarged(name: str, frames: int) -> tuple[int, int]:
    """Enlarging a model's usual frames: predicted and simulated, in tiles as on a card."""
    entry, real = catalog()[name], MODELS[name]
    size = {**usual(entry), "frames": frames}
    vae = made(real.decoder)
    vae.enable_tiling()
    weights = bytes_of(vae)
    twice = Shape(size["width"] * 2, size["height"] * 2, frames)
    with as_on_a_card():
        made_ = most_of(lambda: real.decode(vae, twice), vae) - weights
        seen = _seen(real, vae, Shape(**size)) - weights
    return enlarging(entry, **size), max(made_, seen)


def main() -> None:
    """Print what was asked for."""
    asked = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    asked.add_argument("models", nargs="*", help="names of the catalog; all where none is given")
    asked.add_argument("--half", action="store_true", help="at half the sides and frames too")
    asked.add_argument("--tiles", action="store_true", help="the many tiles of Wan's decoder too, which takes minutes")
    asked.add_argument("--check", action="store_true", help="the simulation against real tensors on the processor")
    told = asked.parse_args()
    if told.check:
        check()
        return
    worst = 0.0
    for name in told.models or MODELS:
        for model, recipe, size, tier, predicted, found in compared(name, half=told.half, tiles=told.tiles):
            if not found:
                continue
            apart = predicted / found - 1
            worst = max(worst, abs(apart))
            bytes_ = f"{predicted / GB:7.2f} {found / GB:7.2f} {apart:+6.1%}"
            print(f"{model:18}{recipe:6} {size:14} {tier.value:32} {bytes_}", flush=True)
        if MODELS[name].upsampler is not None:
            predicted, found = enlarged(name, 121)
            apart = predicted / found - 1
            worst = max(worst, abs(apart))
            print(f"{name:18}enlarging 121 frames, in tiles {predicted / GB:31.2f} {found / GB:7.2f} {apart:+6.1%}")
    print(f"at most {worst:.1%} apart")


def check() -> None:
    """A transformer of some 220 million parameters and the decoder of Wan, as real tensors and as shapes, in turn."""
    import diffusers

    torch.set_num_threads(1)
    build = {
        "num_attention_heads": 8, "attention_head_dim": 128, "ffn_dim": 4096, "num_layers": 12, "text_dim": 4096,
    }  # fmt: skip
    of = MODELS["wan2.1-1.3b"]
    real_size = replace(of, denoiser=lambda: diffusers.WanTransformer3DModel(**build))
    with torch.no_grad():
        transformer, vae = real_size.denoiser(), real_size.decoder()
        for width, height, frames in ((128, 128, 9), (256, 192, 17), (448, 256, 33)):
            shape = Shape(width, height, frames)
            with in_precision(torch.float32), as_on_a_card():
                meta = made(real_size.denoiser)
                told = most_of(lambda s=shape, m=meta: real_size.call(m, s), meta)  # type: ignore[misc]
            latents = (1, 16, (frames - 1) // 4 + 1, height // 8, width // 8)

            def step(of: tuple[int, ...] = latents) -> Any:
                held = [torch.zeros(of) for _ in range(4)]
                return held, transformer(
                    hidden_states=torch.zeros(of),
                    timestep=torch.ones(1),
                    encoder_hidden_states=torch.zeros(1, 512, 4096),
                )

            _told("transformer", shape, step, told, transformer)
        for width, height, frames in ((64, 64, 9), (128, 96, 9), (128, 128, 17)):
            shape = Shape(width, height, frames)
            with in_precision(torch.float32), as_on_a_card():
                meta = made(real_size.decoder)
                told = most_of(lambda s=shape, m=meta: real_size.decode(m, s), meta)  # type: ignore[misc]
            latents = (1, 16, (frames - 1) // 4 + 1, height // 8, width // 8)
            _told("decoder", shape, lambda of=latents: shown(vae.decode(torch.zeros(of)).sample), told, vae)  # type: ignore[misc]


def _told(name: str, of: Shape, work: Any, shapes: int, part: torch.nn.Module) -> None:
    gc.collect()
    before = resident()
    counted = most_of(work, part)
    grown = high_water() - before + bytes_of(part)
    print(f"{name:12} {of.width}x{of.height}x{of.frames:<3} real {counted / GB:.3f} shapes {shapes / GB:.3f} "
          f"{shapes / counted - 1:+.1%} process {grown / GB:.3f}", flush=True)  # fmt: skip


def resident() -> int:
    """Bytes that the process holds now."""
    return int(Path("/proc/self/statm").read_text().split()[1]) * resource.getpagesize()


def high_water() -> int:
    """The most bytes that the process has held since it began."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024


if __name__ == "__main__":
    main()
