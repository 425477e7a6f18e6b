"""How slow this machine is just now: limits in milliseconds are for quiet cores, and others may work on them too."""

from __future__ import annotations

import time

QUIET_MS = 1.0
"""What the work takes on the cores that the limits are meant for, with nothing else on them."""


def slowness() -> float:
    """By how much work takes longer just now than on quiet cores of the kind that the limits are for; 1 at least."""
    times = []
    for _ in range(5):
        began = time.thread_time()
        _work()
        times.append(1000 * (time.thread_time() - began))
    return max(1.0, sorted(times)[2] / QUIET_MS)


def _work() -> int:
    """As the window does it: small values made, put into a dictionary, and looked up again."""
    found: dict[str, tuple[int, str]] = {}
    for number in range(4000):
        name = f"shot-{number}"
        found[name] = (number, name.upper())
    return sum(number for number, _ in (found[f"shot-{number}"] for number in range(0, 4000, 3)))


def waiting() -> float:
    """The same for time on the wall: how long one waits for a piece of work that others keep from its core."""
    began = time.monotonic()
    for _ in range(10):
        _work()
    return max(1.0, 1000 * (time.monotonic() - began) / (10 * QUIET_MS))
