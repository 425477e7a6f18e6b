"""How long a feature film's script takes to read and to write, in process CPU time.

Run it from the repository's root: python -m benchmarks.screenplay
"""

from __future__ import annotations

import time
from collections.abc import Callable

from storyboard.screenplay.fdx import parse_fdx
from storyboard.screenplay.fdx_writer import to_fdx
from storyboard.screenplay.fountain import parse_fountain
from storyboard.screenplay.prose import parse_prose
from storyboard.screenplay.write import to_fountain

SCENES = 190
"""As many as a long feature film has."""

_PLACES = ("KITCHEN", "HARBOUR", "SALOON", "LIGHTHOUSE, STAIRS", "PIER", "RADIO ROOM", "STREET OF LAMPS")
_TIMES = ("DAY", "NIGHT", "DAWN", "CONTINUOUS", "LATER")


def long_script(scenes: int = SCENES) -> str:
    """A script of many scenes with all that Fountain knows, about 1,200 characters each."""
    parts = ["Title: The Long Night\nAuthor: A. Benchmark\n\nFADE IN:\n"]
    for number in range(1, scenes + 1):
        place, when = _PLACES[number % len(_PLACES)], _TIMES[number % len(_TIMES)]
        parts.append(f"{'INT' if number % 2 else 'EXT'}. {place} - {when} #{number}#\n")
        parts.append(
            "Rain on the glass. NORA (30s, red raincoat) crosses to the *far* window and [[slowly]] looks out."
        )
        parts.append("The lamp swings. Behind her, BO (60, wool cap) sets down\ntwo cups of coffee and _waits_.\n")
        for turn in range(5):
            parts.append(f"NORA\n(turn {turn})\nThey said the boat would be here by now, and it is not.\n")
            parts.append("BO (O.S.)\nIt will come. It **always** does, one way\nor another.\n")
        parts.append("CLOSE ON the cups. They tremble.\n\nCUT TO:\n")
    return "\n".join(parts)


def seconds(work: Callable[[], object], times: int = 5) -> float:
    """The least CPU time of several runs."""
    best = float("inf")
    for _ in range(times):
        start = time.process_time()
        work()
        best = min(best, time.process_time() - start)
    return best


def main() -> None:
    text = long_script()
    screenplay = parse_fountain(text)
    fdx = to_fdx(screenplay).decode()
    print(f"{SCENES} scenes, {len(text) / 1000:.0f} kB of Fountain, {len(screenplay.elements)} elements")
    for name, work in (
        ("read Fountain", lambda: parse_fountain(text)),
        ("read Final Draft", lambda: parse_fdx(fdx)),
        ("read as prose", lambda: parse_prose(text)),
        ("write Fountain", lambda: to_fountain(screenplay)),
        ("write Final Draft", lambda: to_fdx(screenplay)),
    ):
        print(f"{name:18} {seconds(work):6.3f} s")


if __name__ == "__main__":
    main()
