"""How much sooner a film of 24 shots is rendered than by a plain loop over the stock pipeline, lever by lever.

    python -m benchmarks.generator            tiny random weights on the processor: the paths, not the speed of a card
    python -m benchmarks.generator --card     random weights at the size of Wan 2.1 1.3 B, 480 x 832, on a card

Both loops load the model once, make the same shots with the same steps and seeds, and encode the same H.264; their
frames are compared bit by bit. Each lever is added to the one before it, in one run, and the ratio is to the plain
loop of the same run. The card's mode builds the model at its real size with random weights: it needs a card, and says
nothing of how a film looks.
"""

from __future__ import annotations

import argparse
import os
import tempfile
import time
from collections.abc import Iterator
from fractions import Fraction
from pathlib import Path
from typing import Any

import numpy as np

from generation.encode import encode
from generation.engines.protocol import Frame, Materials
from generation.request import Request
from tests.generation.diffusion.rigs import Rig, shot
from tests.generation.diffusion.tiny import BUILDERS
from tests.generation.staging_requests import MIA, TOM

PLACES = ("on the quay", "in the boat", "by the lamp", "at the gate", "in the market", "under the tree")
DEEDS = ("Mia and Tom wait", "Mia turns to Tom", "Tom shows Mia a letter", "Mia and Tom walk away")


def film(width: int, height: int, frames: int) -> list[Request]:
    """24 shots of two characters."""
    told = [f"{deed} {place}, grey morning light." for place in PLACES for deed in DEEDS]
    return [
        shot(
            "wan-text", shot=f"s{at}", prompt=words, cast=(MIA, TOM), seed=at, width=width, height=height, frames=frames
        )
        for at, words in enumerate(told)
    ]


def taken(frames: Iterator[Frame], request: Request, path: Path) -> np.ndarray:
    """The frames of a shot, encoded on their way as every take is."""
    seen: list[np.ndarray] = []

    def through() -> Iterator[Frame]:
        for frame in frames:
            seen.append(frame[..., :3].copy())
            yield frame

    size = {"width": request.width, "height": request.height, "frames_expected": request.frames}
    encode(through(), path, rate=Fraction(24), poster=None, **size)
    return np.stack(seen)


def plain(shots: list[Request], model: Path, steps: int, folder: Path) -> list[np.ndarray]:
    """A loop over the stock pipeline: it reads each prompt, denoises, decodes, and encodes, one after another."""
    import torch
    from diffusers import WanPipeline

    place = "cuda" if torch.cuda.is_available() and os.environ.get("SHOTGRAPH_DEVICE") != "cpu" else "cpu"
    pipeline = WanPipeline.from_pretrained(model, dtype=torch.float32 if place == "cpu" else torch.bfloat16).to(place)
    pipeline.set_progress_bar_config(disable=True)
    made = []
    for request in shots:
        frames = pipeline(
            prompt=request.prompt,
            negative_prompt="",
            width=request.width,
            height=request.height,
            num_frames=request.frames,
            num_inference_steps=steps,
            guidance_scale=3.0,
            generator=torch.Generator("cpu").manual_seed(request.seed),
            output_type="np",
        ).frames[0]
        pictures = np.rint(np.asarray(frames) * 255).astype(np.uint8)
        whole = (np.dstack([each, np.full(each.shape[:2], 255, np.uint8)]) for each in pictures)
        made.append(taken(whole, request, folder / f"{request.shot}.mp4"))
    return made


def ours(shots: list[Request], folder: Path, cache: Path, *, overlaps: bool) -> list[np.ndarray]:
    """The session: all prompts read first and the reader dropped, one transformer hot, decoding behind denoising."""
    from generation.engines.diffusion.session import DiffusionSession

    session = DiffusionSession(overlaps=overlaps)
    session.prepare(shots, cache, lambda done, total: None)
    materials = Materials(cache=cache)
    try:
        return [
            taken(session.render(each, materials, lambda done, total: None), each, folder / f"{each.shot}.mp4")
            for each in shots
        ]
    finally:
        session.close()


def a_real_size() -> Any:
    """Wan 2.1 1.3 B with random weights: the transformer's and the decoder's published sizes, a reader of 1 layer."""
    import diffusers
    import torch

    made = BUILDERS["wan-text"]()
    with torch.device("cuda"):
        transformer = diffusers.WanTransformer3DModel(
            num_attention_heads=12, attention_head_dim=128, in_channels=16, out_channels=16, text_dim=16, ffn_dim=8960,
            num_layers=30, cross_attn_norm=True, qk_norm="rms_norm_across_heads",
        )  # fmt: skip
        made.register_modules(transformer=transformer.to(torch.bfloat16), vae=diffusers.AutoencoderKLWan())
    return made


def main() -> None:
    """Print each lever's seconds and its ratio to the plain loop."""
    asked = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    asked.add_argument("--card", action="store_true", help="real sizes, on a card")
    asked.add_argument("--shots", type=int, default=24)
    asked.add_argument("--steps", type=int, default=4)
    asked.add_argument("--rounds", type=int, default=1, help="the fastest of so many rounds counts")
    told = asked.parse_args()
    with tempfile.TemporaryDirectory() as scratch:
        measure(Path(scratch), told.card, told.shots, told.steps, told.rounds)


def measure(scratch: Path, card: bool, count: int, steps: int, rounds: int) -> None:
    """One run: every way in turn, so that what else the machine does meets all of them."""
    import torch

    os.environ["SHOTGRAPH_MODELS"] = str(scratch / "models")
    if card:
        a_real_size().save_pretrained(scratch / "shelf" / "wan-text")
        shots, most = film(832, 480, 81)[:count], 832 * 480
    else:
        os.environ["SHOTGRAPH_DEVICE"] = "cpu"
        torch.set_num_threads(1)
        shots, most = film(64, 64, 17)[:count], 64 * 64
    rig = Rig(scratch / "shelf", scratch / "models")
    rig.install("wan-text", steps=steps, most_frames=81, most_pixels=most)
    seconds: dict[str, float] = {}
    worked: dict[str, float] = {}
    films: dict[str, list[np.ndarray]] = {}
    for turn in range(rounds):
        ways = {
            "plain loop": lambda: plain(shots, rig.folder("wan-text"), steps, scratch),
            "prompts read once, reader dropped": lambda at=turn: ours(
                shots, scratch, scratch / f"a{at}", overlaps=False
            ),
            "and decoding behind denoising": lambda at=turn: ours(shots, scratch, scratch / f"b{at}", overlaps=True),
            "and prompts of an earlier run": lambda at=turn: ours(shots, scratch, scratch / f"b{at}", overlaps=True),
        }
        for name, way in ways.items():
            began, before = time.perf_counter(), time.process_time()
            films[name] = way()
            seconds[name] = min(seconds.get(name, float("inf")), time.perf_counter() - began)
            worked[name] = min(worked.get(name, float("inf")), time.process_time() - before)
    rig.install("wan-text", steps=max(1, steps // 2), guidance=1.0, most_frames=81, most_pixels=most)
    began, before = time.perf_counter(), time.process_time()
    ours(shots, scratch, scratch / "b0", overlaps=True)
    fewer = "and half the steps, uncompared (another film)"
    seconds[fewer], worked[fewer] = time.perf_counter() - began, time.process_time() - before
    stock = films["plain loop"]
    for name, took in seconds.items():
        same = name not in films or all(
            np.array_equal(one, other) for one, other in zip(films[name], stock, strict=True)
        )
        ratio, rate = seconds["plain loop"] / took, len(shots) / took * 3600
        work = f"{worked[name]:7.2f} s of work {worked['plain loop'] / worked[name]:5.2f} x"
        said = "" if same else "  NOT THE SAME FILM"
        print(f"{name:46} {took:7.2f} s {rate:8.0f} shots/h {ratio:5.2f} x {work}{said}")


if __name__ == "__main__":
    main()
