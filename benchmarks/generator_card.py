"""Predicted against measured on this machine: the most memory of each tier, and the seconds of shots after the first.

    python -m benchmarks.generator_card                 on a card: Wan 2.1 1.3 B at its real size, random weights
    python -m benchmarks.generator_card --model wan2.1-14b --tiers "eight-bit weights" "weights streamed block by block"
    python -m benchmarks.generator_card --here          on the processor: middle-size models, every path of the above

Shots of several sizes, lengths and steps are rendered by the session, as the program does, and each is predicted by
the plan before it; the first of each tier only loads and corrects the prediction, and does not count. Memory is what
torch counts: on a card its allocator's highest, on the processor every live tensor. Random weights take the memory
and the time of trained ones. The words' reader is of one layer, so that reading is not measured.
"""

from __future__ import annotations

import argparse
import gc
import json
import os
import tempfile
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import diffusers
import torch
from torch.utils.flop_counter import FlopCounterMode

from benchmarks.generator_memory import films
from benchmarks.live_bytes import Live, as_on_a_card, most_of
from benchmarks.real_sizes import MODELS
from benchmarks.real_sizes.parts import Shape, in_precision, made
from generation.engines.diffusion import engine, groups, homes, session
from generation.engines.diffusion.catalog import Entry, Recipe, catalog
from generation.engines.diffusion.cost import Cost, Tier, tiers, tokens
from generation.engines.protocol import Materials
from generation.machine import GB, this_machine
from generation.request import Request
from tests.generation.diffusion.rigs import shot
from tests.generation.diffusion.tiny import BUILDERS

TEXT_WANS = ("wan2.1-1.3b", "wan2.1-14b")
SIZES = ((448, 256, 17), (832, 480, 33), (640, 352, 81), (832, 480, 81), (448, 256, 49))
"""Wide, high and frames of the shots on a card; the second of each tier is the first that counts."""
MIDDLE = ((128, 128, 9), (192, 128, 17), (224, 224, 9), (256, 160, 13), (128, 128, 25))


def middle_wan(heads: int = 8, layers: int = 8, base: int = 8) -> Any:
    """A Wan between the tests' and the real ones."""
    told = BUILDERS["wan-text"]()
    torch.manual_seed(0)
    transformer = diffusers.WanTransformer3DModel(
        num_attention_heads=heads, attention_head_dim=64, in_channels=16, out_channels=16, text_dim=16,
        ffn_dim=heads * 256, num_layers=layers, cross_attn_norm=True, qk_norm="rms_norm_across_heads",
    )  # fmt: skip
    told.register_modules(transformer=transformer, vae=diffusers.AutoencoderKLWan(base_dim=base))
    return told


def measures(pipeline: Any, precision: torch.dtype, shape: Shape) -> dict[str, Any]:
    """The numbers of an entry, found from the shapes of a pipeline's parts at one size."""
    transformer, vae = pipeline.transformer, pipeline.vae
    config = dict(transformer.config)
    real = replace(
        MODELS["wan2.1-1.3b"],
        denoiser=lambda: type(transformer).from_config(config),
        decoder=lambda: type(vae).from_config(dict(vae.config)),
    )
    count = sum(each.numel() for each in transformer.parameters())
    width = config["num_attention_heads"] * config["attention_head_dim"]
    fields: dict[str, Any] = {
        "parameters": count / 1e9,
        "width": width,
        "layers": config["num_layers"],
        "decoder": sum(each.numel() for each in vae.parameters()) / 1e9,
    }
    size = precision.itemsize
    with in_precision(precision), as_on_a_card(), torch.no_grad(), FlopCounterMode(display=False) as counted:
        real.decode(made(real.decoder), shape)
    latents = ((shape.frames - 1) // 4 + 1) * 4 * shape.width * shape.height
    fields["framing_work"] = counted.get_total_flops() / latents / 1e6
    with in_precision(precision), as_on_a_card():
        denoiser = made(real.denoiser)
        weights = sum(each.numel() * each.element_size() for each in [*denoiser.parameters(), *denoiser.buffers()])
        held = most_of(lambda: real.call(denoiser, shape), denoiser) - weights
        few = replace(shape, frames=5)
        (_, short, _), (_, long, _) = films(real, few, tiled=False), films(real, shape, tiled=False)
    pixels = shape.width * shape.height
    each_frame = max(0.0, (long - short) / pixels / (shape.frames - few.frames)) * 2 / size
    entry = _entry("probe", "WanPipeline", "/", fields | {"denoising": 1.0})
    n = tokens(entry, shape.width, shape.height, shape.frames)
    return fields | {
        "denoising": held / n / width / size,
        "framing": (max(0.0, long / pixels * 2 / size - each_frame * shape.frames), each_frame),
        "uncast": 0.05 * count / 1e9,
        "encoder": 0.0,
    }


def _entry(name: str, kind: str, source: str, fields: dict[str, Any], steps: int = 3) -> Entry:
    own = {
        "name": name, "title": name, "kind": kind, "source": source, "licence": "none", "tasks": ["text"],
        "final": {"steps": steps, "guidance": 5.0}, "draft": {"steps": steps + 3, "guidance": 1.0},
    }  # fmt: skip
    return Entry.model_validate(own | fields)


def written(entry: Entry, folder: Path) -> None:
    """The entry as this machine's own catalog."""
    folder.mkdir(parents=True, exist_ok=True)
    told = entry.model_dump(mode="json", exclude_defaults=True)
    lines = ["[[model]]", *(f"{key} = {_toml(value)}" for key, value in told.items())]
    (folder / "catalog.toml").write_text("\n".join(lines))


def _toml(value: Any) -> str:
    if isinstance(value, dict):
        return "{ " + ", ".join(f"{key} = {_toml(each)}" for key, each in value.items()) + " }"
    return json.dumps(value)


def shots(entry: Entry, sizes: tuple[tuple[int, int, int], ...]) -> list[Request]:
    """Shots of several sizes and lengths, with the final recipe and then with the draft's other steps."""
    return [
        shot(entry.name + ending, shot=f"s{at}", seed=at, width=wide, height=high, frames=frames, rate=int(entry.rate))
        for at, (wide, high, frames, ending) in enumerate(
            [(*size, "") for size in (sizes[0], *sizes)] + [(*sizes[1], "@draft"), (*sizes[2], "@draft")]
        )
    ]


def on_tier(tier: Tier) -> Callable[..., Cost | None]:
    """The plan's own reckoning, made for this tier."""

    def reckoned(request: Request, entry: Entry, recipe: Recipe, route: Any, machine: Any) -> Cost | None:
        found = engine.reckon(request, entry, recipe, route, machine)
        if found is None:
            return None
        width, height = entry.snapped_size(request.width, request.height)
        frames = entry.snapped_frames(engine.native_frames(request, entry))
        on_card = bool(machine.card)
        for named, peak, _, slower in tiers(entry, recipe, width, height, frames, on_card=on_card):
            if named is tier:
                return replace(found, tier=tier, peak_bytes=peak, seconds=found.seconds + slower)
        return None

    return reckoned


def rendered(entry: Entry, tier: Tier, requests: list[Request], cache: Path) -> Iterator[str]:
    """Each shot on one tier: predicted, then rendered; a line of each that counts."""
    on_card = bool(this_machine().card)
    homes._note("measured.json", {})
    reckon = on_tier(tier)
    session.reckon = reckon  # type: ignore[assignment]
    running = session.DiffusionSession(overlaps=False, most=1)
    for at, request in enumerate(requests):
        recipe = entry.draft if request.model.endswith("@draft") else entry.final
        route = engine.choose(request, entry, [])
        told = reckon(request, entry, recipe, route, this_machine())
        assert told is not None
        running.prepare([request], cache, lambda done, total: None)
        gc.collect()
        if on_card:
            torch.cuda.reset_peak_memory_stats()
        live = None if on_card else Live()
        before = 0
        if live is not None and running.models._held:
            for held in running.models._held.values():
                live.hold_parts(*(p for p in held.pipeline.components.values() if isinstance(p, torch.nn.Module)))
                live.now += held.packed.bytes
        seconds = _rendered(running, request, cache)
        if live is not None:
            with live:
                _rendered(running, request.with_(seed=request.seed + 100), cache)
        most = torch.cuda.max_memory_allocated() if on_card else live.most if live is not None else before
        if at:
            apart, late = told.peak_bytes / most - 1, told.seconds / seconds - 1
            yield (
                f"{entry.name:12} {tier.value:32} {request.width}x{request.height}x{request.frames:<3}"
                f"{recipe.steps:3} steps  peak {told.peak_bytes / GB:7.3f} {most / GB:7.3f} {apart:+6.1%}"
                f"  seconds {told.seconds:7.2f} {seconds:7.2f} {late:+6.1%}"
            )
    running.close()


def _rendered(running: Any, request: Request, cache: Path) -> float:
    clock = time.perf_counter if this_machine().card else time.process_time
    began = clock()
    for _frame in running.render(request, Materials(cache=cache), lambda done, total: None):
        pass
    return clock() - began


def main() -> None:
    """Print each shot's prediction beside what was measured."""
    asked = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    asked.add_argument("--here", action="store_true", help="on the processor, with middle-size models")
    asked.add_argument("--model", default="wan2.1-1.3b", choices=TEXT_WANS, help="on a card")
    asked.add_argument("--tiers", nargs="*", default=[tier.value for tier in Tier], help="which tiers")
    asked.add_argument("--steps", type=int, default=8)
    told = asked.parse_args()
    if not told.here and not torch.cuda.is_available():
        raise SystemExit("There is no card here that torch can use; --here runs on the processor.")
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(scratch)
        os.environ["SHOTGRAPH_MODELS"] = str(folder / "models")
        for entry, sizes in here(folder) if told.here else on_a_card(folder, told.model, told.steps):
            written(entry, folder / "models")
            for tier in (Tier(named) for named in told.tiers):
                for line in rendered(entry, tier, shots(entry, sizes), folder / "cache"):
                    print(line, flush=True)


def here(folder: Path) -> Iterator[tuple[Entry, tuple[tuple[int, int, int], ...]]]:
    """Models between tiny and real, for the processor."""
    os.environ["SHOTGRAPH_DEVICE"] = "cpu"
    torch.set_num_threads(1)
    for each in (session, groups):  # its own seconds: other programs may run beside it
        each.time = SimpleNamespace(monotonic=time.process_time)  # type: ignore[attr-defined]
    law = {"most_frames": 81, "rate": 24.0, "most_pixels": 1280 * 720}
    for name, build in (("wan-tiny", BUILDERS["wan-text"]), ("wan-middle", middle_wan)):
        pipeline = build()
        pipeline.save_pretrained(folder / name)
        found = measures(pipeline, torch.float32, Shape(128, 128, 17))
        yield _entry(name, "WanPipeline", str(folder / name), found | law), MIDDLE


def on_a_card(folder: Path, name: str, steps: int) -> Iterator[tuple[Entry, tuple[tuple[int, int, int], ...]]]:
    """A Wan of the catalog at its real size, its weights at random, with the catalog's own numbers."""
    shipped, real = catalog()[name], MODELS[name]
    pipeline = BUILDERS["wan-text"]()
    parts = {"transformer": _random(real.denoiser, text_dim=16), "vae": _random(real.decoder)}
    pipeline.register_modules(**parts)
    pipeline.save_pretrained(folder / name)
    fields = {
        "name": f"{name}-random", "source": str(folder / name), "kind": "WanPipeline", "tasks": frozenset({"text"}),
        "encoder": 0.0, "experts": 1, "sees_film": False, "beside": 0.0, "ask": False, "limits": "", "pieces": (),
        "final": Recipe(steps=steps, guidance=5.0), "draft": Recipe(steps=steps + 4, guidance=1.0),
    }  # fmt: skip
    yield Entry.model_validate(shipped.model_dump() | fields), SIZES


def _random(build: Callable[[], torch.nn.Module], **changes: Any) -> Any:
    """A part at its real size with random weights, built where there is room."""
    shapes = made(build)
    with torch.device("cuda" if torch.cuda.is_available() else "cpu"):
        return type(shapes).from_config({**dict(shapes.config), **changes}).to(torch.bfloat16)


if __name__ == "__main__":
    main()
