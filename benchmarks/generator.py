"""How much sooner a film of 24 shots is rendered than by a plain loop over the stock pipeline, lever by lever.

    python -m benchmarks.generator            tiny random weights on the processor: the paths, not the speed of a card
    python -m benchmarks.generator --size middle --steps 20      larger ones, where sums begin to matter (also: small)
    python -m benchmarks.generator --card     random weights at the size of Wan 2.1 1.3 B, 480 x 832, on a card
    python -m benchmarks.generator --compile  one way more: blocks compiled, which costs a minute before the first shot

The plain loop is what a person writes: one `from_pretrained` of the whole pipeline, then for each shot one call with
its prompt, which reads the prompt, denoises and decodes, and then the frames are encoded; one after another. Where the
whole model does not fit a card, people start such a script for each shot anew; that is the second row. All ways make
the same shots with the same steps, guidance and seeds and encode the same H.264. Each lever is added to those before
it; the ratio is to the plain loop of the same run, its share to the row before. Frames are compared to the plain
loop's: of how many values the code differs, and by how much at most.

With tiny models a run of the transformer takes the time of its calls and not of its sums, so that eight shots in one
run cost little more than one; with those of `--size middle` nearly all of it is sums. A card that one shot fills gains
nothing by batching; there the session takes one at once.
The card's mode builds the model at its real size with random weights: it needs a card, and says nothing of how a film
looks.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from fractions import Fraction
from itertools import pairwise
from pathlib import Path
from typing import Any

import numpy as np

from generation.encode import encode
from generation.engines import load
from generation.engines.protocol import Expected, Frame, Materials
from generation.request import Request
from storyboard.errors import Stopped
from tests.generation.diffusion.rigs import Rig, shot
from tests.generation.diffusion.tiny import BUILDERS
from tests.generation.staging_requests import MIA, TOM

GUIDANCE = 5.0
SHAKE = 1e-7
SIZES = {
    "tiny": {"heads": 2, "width": 24, "wide": 32, "layers": 2, "pixels": 64},
    "small": {"heads": 4, "width": 96, "wide": 384, "layers": 4, "pixels": 96},
    "middle": {"heads": 4, "width": 256, "wide": 1024, "layers": 6, "pixels": 96},
}
"""Of the transformer: heads, width, the width of its inner layers, blocks; and of the picture: its side."""
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
    pipeline = _stock(model)
    return [_plainly(pipeline, request, steps, folder) for request in shots]


def plain_each(shots: list[Request], model: Path, steps: int, folder: Path) -> list[np.ndarray]:
    """The same, with the pipeline loaded for each shot anew, as a script that is started for each does."""
    return [_plainly(_stock(model), request, steps, folder) for request in shots]


def _stock(model: Path) -> Any:
    import torch
    from diffusers import WanPipeline

    place = "cuda" if torch.cuda.is_available() and os.environ.get("SHOTGRAPH_DEVICE") != "cpu" else "cpu"
    pipeline = WanPipeline.from_pretrained(model, dtype=torch.float32 if place == "cpu" else torch.bfloat16).to(place)
    pipeline.set_progress_bar_config(disable=True)
    return pipeline


def plain_shaken(shots: list[Request], model: Path, steps: int, folder: Path) -> list[np.ndarray]:
    """The plain loop with its noise changed in the seventh digit: how far films of the same numbers lie apart."""
    import torch

    pipeline = _stock(model)
    made = []
    for request in shots:
        size = (request.frames - 1) // 4 + 1, request.height // 8, request.width // 8
        noise = torch.randn((1, 16, *size), generator=torch.Generator("cpu").manual_seed(request.seed))
        shake = torch.randn(noise.shape, generator=torch.Generator("cpu").manual_seed(9))
        made.append(_plainly(pipeline, request, steps, folder, noise * (1 + SHAKE * shake)))
    return made


def _plainly(pipeline: Any, request: Request, steps: int, folder: Path, noise: Any = None) -> np.ndarray:
    import torch

    frames = pipeline(
        prompt=request.prompt,
        negative_prompt="",
        width=request.width,
        height=request.height,
        num_frames=request.frames,
        num_inference_steps=steps,
        guidance_scale=GUIDANCE,
        generator=torch.Generator("cpu").manual_seed(request.seed),
        latents=noise,
        output_type="np",
    ).frames[0]
    pictures = np.rint(np.asarray(frames) * 255).astype(np.uint8)
    whole = (np.dstack([each, np.full(each.shape[:2], 255, np.uint8)]) for each in pictures)
    return taken(whole, request, folder / f"{request.shot}.mp4")


def ours(shots: list[Request], folder: Path, cache: Path, *, most: int = 64, **levers: bool) -> list[np.ndarray]:
    """The session, told of as many shots at once as the plan says, and of those after them, as the program does."""
    from generation.engines.diffusion.session import DiffusionSession

    session = DiffusionSession(most=most, **levers)
    session.prepare(shots, cache, silent)
    materials = Materials(cache=cache)
    at_once = min(most, load("diffusion").plan(shots[0]).together)
    made = []
    try:
        for start in range(0, len(shots), at_once):
            now, coming = shots[start : start + at_once], shots[start + at_once : start + 2 * at_once]
            session.expect([Expected(each, materials, silent if each in now else None) for each in [*now, *coming]])
            made += [taken(session.render(each, materials, silent), each, folder / f"{each.shot}.mp4") for each in now]
        return made
    finally:
        session.close()


def silent(done: int, total: int) -> None:
    """Progress that nobody looks at."""


def of_a_size(heads: int, width: int, wide: int, layers: int, **_: int) -> Any:
    """The tiny pipeline with a transformer of a size."""
    import diffusers

    made = BUILDERS["wan-text"]()
    transformer = diffusers.WanTransformer3DModel(
        num_attention_heads=heads, attention_head_dim=width // heads, in_channels=16, out_channels=16, text_dim=16,
        freq_dim=32, ffn_dim=wide, num_layers=layers, cross_attn_norm=True, qk_norm="rms_norm_across_heads",
        rope_max_seq_len=64,
    )  # fmt: skip
    made.register_modules(transformer=transformer)
    return made


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
    """Print each way's seconds, shots an hour, ratio to the plain loop, and how far its frames are from the loop's."""
    asked = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    asked.add_argument("--card", action="store_true", help="real sizes, on a card")
    asked.add_argument("--compile", action="store_true", help="one way more: with compiled blocks")
    asked.add_argument("--size", choices=list(SIZES), default="tiny", help="of the model, where there is no card")
    asked.add_argument("--threads", type=int, default=1, help="of torch, without a card")
    asked.add_argument("--shots", type=int, default=24)
    asked.add_argument("--steps", type=int, default=50, help="the catalog's own for Wan 2.1 are 50, and 20 for drafts")
    asked.add_argument("--only", default="", help="only these ways beside the plain loop, apart by commas")
    asked.add_argument("--shaken", action="store_true", help="also the plain loop with its noise changed by 1e-7")
    asked.add_argument("--rounds", type=int, default=1, help="the fastest of so many rounds counts")
    asked.add_argument("--way", default="", help=argparse.SUPPRESS)
    asked.add_argument("--scratch", type=Path, help=argparse.SUPPRESS)
    told = asked.parse_args()
    if told.scratch:
        measure(told.scratch, told)
        return
    with tempfile.TemporaryDirectory() as scratch:
        measure(Path(scratch), told)


def measure(scratch: Path, told: argparse.Namespace) -> None:
    """One run: every way in turn, so that what else the machine does meets all of them."""
    import torch

    os.environ["SHOTGRAPH_MODELS"] = str(scratch / "models")
    if told.card:
        if not told.way:
            a_real_size().save_pretrained(scratch / "shelf" / "wan-text")
        shots, most = film(832, 480, 81)[: told.shots], 832 * 480
    else:
        os.environ["SHOTGRAPH_DEVICE"] = "cpu"
        torch.set_num_threads(told.threads)
        torch.manual_seed(0)
        size = SIZES[told.size]
        if not told.way:
            of_a_size(**size).save_pretrained(scratch / "shelf" / "wan-text")
        shots, most = film(size["pixels"], size["pixels"], 17)[: told.shots], size["pixels"] ** 2
    rig = Rig(scratch / "shelf", scratch / "models")
    sizes = {"most_frames": 81, "most_pixels": most, "parameters": 1.42, "width": 1536, "layers": 30}
    if not told.card:
        sizes |= {"parameters": 0.001, "width": size["width"], "layers": size["layers"]}
    rig.install("wan-text", steps=told.steps, guidance=GUIDANCE, **sizes)
    ways = names(told)
    if told.way:
        found, seconds, worked = timed(told.way, ways[told.way], shots, rig.folder("wan-text"), told, scratch)
        np.savez(scratch / "film.npz", films=np.stack(found), seconds=seconds, worked=worked)
        return
    seconds_of: dict[str, float] = {}
    worked_of: dict[str, float] = {}
    films: dict[str, np.ndarray] = {}
    for _ in range(told.rounds):
        for name in ways:
            films[name], took, work = apart(name, scratch)
            seconds_of[name] = min(seconds_of.get(name, float("inf")), took)
            worked_of[name] = min(worked_of.get(name, float("inf")), work)
            print(f"{name}: {took:.2f} s, work {work:.2f} s", file=sys.stderr, flush=True)
    most = load("diffusion").plan(shots[0]).together
    print(f"{len(shots)} shots, {told.steps} steps, {most} together, {told.threads} threads")
    last = PLAIN
    for name, took in seconds_of.items():
        last = PLAIN if name.startswith(PLAIN) else last
        ratio, share, rate = seconds_of[PLAIN] / took, seconds_of[last] / took, len(shots) / took * 3600
        work_told = f"work {worked_of[name]:6.2f} s, {worked_of[PLAIN] / worked_of[name]:5.2f} x"
        print(
            f"{name:42} {took:6.2f} s {rate:7.0f} shots/h {ratio:5.2f} x, lever {share:4.2f} x; {work_told}; ", end=""
        )
        print(_told_apart(films[name], films[PLAIN]))
        last = last if name.startswith(PLAIN) else name
    if not told.only:
        print(stopped(shots, scratch / "words"))


PLAIN = "plain loop"
WAYS: dict[str, dict[str, Any]] = {
    PLAIN: {},
    "plain loop, loaded for each shot": {},
    "session: prompts and norms": {
        "most": 1, "overlaps": False, "remembers": False, "packs": False, "keeps": False,
    },
    "and texts remembered": {"most": 1, "overlaps": False, "packs": False, "keeps": False},
    "and equal shots together": {"overlaps": False, "pairs": False, "packs": False, "keeps": False},
    "and guidance in one run": {"overlaps": False, "packs": False, "keeps": False},
    "and freed memory kept": {"overlaps": False, "packs": False},
    "and matrices packed": {"overlaps": False},
    "and decoding behind denoising": {},
}  # fmt: skip
"""Each way to make the film, and which levers of the session it leaves off."""


def names(told: argparse.Namespace) -> dict[str, dict[str, Any]]:
    """The ways that are asked for."""
    ways = dict(WAYS)
    if told.shaken:
        ways["plain loop, its noise shaken"] = {}
    if told.compile:
        ways["and compiled blocks, compiling included"] = {}
    wanted = (PLAIN, "plain loop, its noise shaken", *told.only.split(","))
    return {name: how for name, how in ways.items() if not told.only or name in wanted}


def apart(way: str, scratch: Path) -> tuple[np.ndarray, float, float]:
    """One way in a process of its own, so that nothing of one way is left for another: frames, seconds, work."""
    command = [sys.executable, "-m", "benchmarks.generator", *sys.argv[1:], "--way", way, "--scratch", str(scratch)]
    subprocess.run(command, check=True)
    with np.load(scratch / "film.npz") as made:
        return made["films"], float(made["seconds"]), float(made["worked"])


def timed(
    way: str, how: dict[str, Any], shots: list[Request], stock: Path, told: argparse.Namespace, scratch: Path
) -> tuple[list[np.ndarray], float, float]:
    """One way, warmed up by two shots of two steps: what is slow only once in a process is nobody's."""
    plain(shots[:2], stock, 2, scratch)
    os.environ["SHOTGRAPH_COMPILE"] = "1" if "compiled" in way else "0"
    loops = {PLAIN: plain, "plain loop, loaded for each shot": plain_each, "plain loop, its noise shaken": plain_shaken}
    began, before = time.perf_counter(), time.process_time()
    with tempfile.TemporaryDirectory() as words:
        made = (
            loops[way](shots, stock, told.steps, scratch) if way in loops else ours(shots, scratch, Path(words), **how)
        )
        return made, time.perf_counter() - began, time.process_time() - before


def stopped(shots: list[Request], cache: Path) -> str:
    """What a stop takes: how long a step of a batch is, and how long it takes from its end until all is given back."""
    from generation.engines.diffusion.session import DiffusionSession

    session, materials = DiffusionSession(), Materials(cache=cache)
    heard: list[float] = []

    def told(done: int, total: int) -> None:
        heard.append(time.perf_counter())
        if len(heard) == 12:
            raise Stopped

    at_once = load("diffusion").plan(shots[0]).together
    session.expect([Expected(each, materials, told if each is shots[0] else silent) for each in shots[:at_once]])
    try:
        list(session.render(shots[0], materials, told))
    except Stopped:
        ended = time.perf_counter()
    step = sorted(after - before for before, after in pairwise(heard[2:]))[len(heard[2:]) // 2]
    session.close()
    idle = time.perf_counter() - heard[-1]
    return (
        f"stop: a step of {at_once} shots takes {step:.3f} s; heard at its end, all runs have ended after "
        f"{ended - heard[-1]:.3f} s more, and the memory is given back after {idle:.3f} s"
    )


def _told_apart(made: np.ndarray, stock: np.ndarray) -> str:
    far = np.abs(made.astype(int) - stock)
    if not far.any():
        return "the same film to the bit"
    return f"{(far > 0).mean():.1e} of values differ, by {far.max()} of 255 at most"


if __name__ == "__main__":
    main()
