"""This machine, as far as generating is concerned: its card and memory, found without importing torch."""

from __future__ import annotations

import os
import shutil
import subprocess
from dataclasses import dataclass
from functools import cache

GB = 10**9


@dataclass(frozen=True)
class Machine:
    """Where shots are rendered.

    Attributes:
        card: the graphics card's name; empty for the processor itself.
        card_bytes: its memory (the machine's own where there is no card).
        memory_bytes: the machine's memory.
        flops: floating-point operations a second that it could do at best, in the precision shots are rendered in.
    """

    card: str
    card_bytes: int
    memory_bytes: int
    flops: float

    @property
    def title(self) -> str:
        """What people call it."""
        return self.card or "this machine's processor"


_DENSE_TFLOPS = {
    "B200": 2250, "H200": 989, "H100": 989, "A100": 312, "L40S": 362, "L40": 181, "A40": 150, "A6000": 155,
    "6000 Ada": 364, "PRO 6000": 500, "L4": 121, "A10": 125, "V100": 125, "T4": 65, "5090": 210, "5080": 113,
    "5070": 62, "4090": 165, "4080": 97, "4070": 58, "4060": 44, "3090": 71, "3080": 60, "3070": 41, "3060": 25,
}  # fmt: skip
"""Dense half-precision tensor operations a second, in trillions, from the makers' data sheets."""
_UNKNOWN_CARD_TFLOPS = 40.0
_CORE_FLOPS = 30e9
"""What one core of a processor does in single precision with its vector units."""


@cache
def this_machine() -> Machine:
    """The machine this runs on; `SHOTGRAPH_DEVICE=cpu` leaves its card alone."""
    memory = _memory_bytes()
    if os.environ.get("SHOTGRAPH_DEVICE", "") != "cpu" and (found := _card()) is not None:
        name, size = found
        return Machine(name, size, memory, _flops_of(name))
    return Machine("", memory, memory, _CORE_FLOPS * (os.cpu_count() or 1))


def _card() -> tuple[str, int] | None:
    """The name and bytes of the first card that the driver's own tool lists."""
    tool = shutil.which("nvidia-smi")
    if tool is None:
        return None
    asked = [tool, "--query-gpu=name,memory.total", "--format=csv,noheader,nounits"]
    try:
        done = subprocess.run(asked, capture_output=True, text=True, timeout=10, check=True)
        name, size = done.stdout.splitlines()[0].rsplit(",", 1)
        return name.strip(), int(size) * 2**20
    except (OSError, subprocess.SubprocessError, IndexError, ValueError):
        return None  # a driver without a card, or one that does not answer, is no card


def _flops_of(card: str) -> float:
    for name, trillions in _DENSE_TFLOPS.items():
        if name in card:
            return trillions * 1e12
    return _UNKNOWN_CARD_TFLOPS * 1e12


def _memory_bytes() -> int:
    return os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES")
