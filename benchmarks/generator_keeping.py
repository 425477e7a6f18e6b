"""What it costs to keep what is denoised, so that a killed render goes on: seconds beside those of the film, and bytes.

    python -m benchmarks.generator_keeping                   a few seconds, one core
    python -m benchmarks.generator_keeping --size middle     larger random weights (also: small)

Both are measured in one run, of a film that is rendered: all of its seconds, and those of them in which shots are kept.
The last lines write numbers of the size that real models have, as they are written: what they hold says nothing.
"""

from __future__ import annotations

import argparse
import os
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from benchmarks.generator import GUIDANCE, SIZES, film, of_a_size, ours
from generation.engines.diffusion import checkpoints
from generation.engines.diffusion.resuming import Resuming
from tests.generation.diffusion.rigs import Rig

REAL = {
    "latents of a shot, Wan 2.1 1.3 B, 832x480x81": (1, 16, 21, 60, 104),
    "latents of a shot, Wan 2.2 A14B, 1280x720x81": (1, 16, 21, 90, 160),
}
PIECES = {"a finished piece, 832x480x81": (81, 480, 832, 3), "a finished piece, 1280x720x81": (81, 720, 1280, 3)}


@contextmanager
def timed(of: Any, name: str, spent: list[float]) -> Iterator[None]:
    """While it lasts, the seconds that something takes are noted."""
    real: Callable[..., Any] = getattr(of, name)

    def watched(*given: Any, **named: Any) -> Any:
        began = time.perf_counter()
        try:
            return real(*given, **named)
        finally:
            spent.append(time.perf_counter() - began)

    setattr(of, name, watched)
    try:
        yield
    finally:
        setattr(of, name, real)


def main() -> None:
    """Print the part of a film's seconds in which shots are kept, and what it takes at real sizes."""
    asked = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    asked.add_argument("--size", choices=list(SIZES), default="tiny")
    asked.add_argument("--shots", type=int, default=8)
    asked.add_argument("--steps", type=int, default=50)
    told = asked.parse_args()
    with tempfile.TemporaryDirectory(dir=Path.cwd()) as scratch:  # on a disk: /tmp may be memory
        of_a_film(Path(scratch), told)
        at_real_sizes(Path(scratch))


def of_a_film(scratch: Path, told: argparse.Namespace) -> None:
    """A film rendered together, and how much of its time went into keeping it."""
    import torch

    os.environ |= {"SHOTGRAPH_MODELS": str(scratch / "models"), "SHOTGRAPH_DEVICE": "cpu"}
    torch.set_num_threads(1)
    torch.manual_seed(0)
    size = SIZES[told.size]
    of_a_size(**size).save_pretrained(scratch / "shelf" / "wan-text")
    rig = Rig(scratch / "shelf", scratch / "models")
    law = {"most_frames": 81, "most_pixels": size["pixels"] ** 2, "width": size["width"], "layers": size["layers"]}
    rig.install("wan-text", steps=told.steps, guidance=GUIDANCE, **law)
    shots = film(size["pixels"], size["pixels"], 17)[: told.shots]
    ours(shots[:1], scratch, scratch / "warm")
    stepped: list[float] = []
    kept: list[float] = []
    with timed(Resuming, "stepped", stepped), timed(checkpoints, "keep", kept):
        began = time.perf_counter()
        ours(shots, scratch, scratch / "cache")
        took = time.perf_counter() - began
    files = list((scratch / "cache" / checkpoints.FOLDER).glob("*"))
    print(f"{len(shots)} shots of {told.steps} steps, {told.size}: {took:.2f} s, of which keeping {sum(stepped):.3f} s")
    print(f"  {sum(stepped) / took:.1%} of it; kept {len(kept)} times, {1000 * max(kept):.0f} ms at most,", end=" ")
    print(f"{sum(file.stat().st_size for file in files) / max(1, len(files)) / 1e6:.3f} MB a shot")


def at_real_sizes(scratch: Path) -> None:
    """What numbers as large as those of real models take to be written, the last of three times."""
    import torch

    for what, shape in REAL.items():
        latents = torch.randn(shape)
        numbers = {
            "latents": latents,
            "0.made.0": latents + 1,
            "0.last_sample": latents + 2,
            "chance": torch.zeros(5056),
        }
        numbers |= {f"0.model_outputs.{at}": latents + at for at in range(2)}
        _written(scratch, what, numbers)
    for what, frames in PIECES.items():
        _written(scratch, what, {"frames": torch.randint(0, 255, frames, dtype=torch.uint8)})


def _written(scratch: Path, what: str, numbers: dict[str, Any]) -> None:
    seconds = 0.0
    for _ in range(3):
        began = time.perf_counter()
        checkpoints.keep_run(scratch / "real", "a", 0, numbers, {})
        seconds = time.perf_counter() - began
    size = checkpoints.run_file(scratch / "real", "a", 0).stat().st_size
    print(f"{what}: {size / 1e6:.0f} MB, {seconds:.2f} s")


if __name__ == "__main__":
    main()
