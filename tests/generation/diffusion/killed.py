"""A process that is killed amid a batch: `python -m tests.generation.diffusion.killed CACHE` renders until then."""

from __future__ import annotations

import os
import signal
import sys
from pathlib import Path

import torch

from tests.generation.diffusion.rigs import opened
from tests.generation.diffusion.test_batches import several
from tests.generation.diffusion.test_resuming import COUNT, MODEL, films

TOLD = 3 + 3 * 6
"""The beginnings of three shots, and six steps of each."""


def main() -> None:
    told = 0

    def progress(done: int, total: int) -> None:
        nonlocal told
        told += 1
        if told == TOLD:
            os.kill(os.getpid(), signal.SIGKILL)

    torch.set_num_threads(1)
    films(opened(), several(MODEL, COUNT), Path(sys.argv[1]), progress)


if __name__ == "__main__":
    main()
