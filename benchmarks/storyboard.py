"""How long the document takes: reading, saving and editing a film of 1,000 shots, in process CPU time.

Run it from the repository's root: python -m benchmarks.storyboard
"""

from __future__ import annotations

import tempfile
import time
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path

from storyboard import changes, edits, files, graph
from storyboard.model import Character, Cut, Film, Line, Link, Location, Scene, Shot, Transition, Use
from storyboard.timeline import lay_out

SHOTS = 1000


def long_film(shots: int = SHOTS) -> Film:
    """A film of many shots, with lines, linked in a row, every tenth continuing the one before; one cut of all."""
    dissolve = Transition(kind="dissolve", frames=8)
    scenes = range(1, shots // 20 + 2)
    ids = [f"shot-{number}" for number in range(shots)]
    followed = [Link(source=a, target=b) for a, b in pairwise(ids)]
    continued = [Link(source=ids[at - 1], target=ids[at], kind="continues") for at in range(10, shots, 10)]
    return Film(
        title="A long film",
        characters=tuple(Character(id=f"character-{number}", name=f"Character {number}") for number in range(10)),
        locations=tuple(Location(id=f"location-{number}", name=f"Location {number}") for number in range(10)),
        scenes=tuple(
            Scene(id=f"scene-{number}", number=str(number), location=f"location-{number % 10}") for number in scenes
        ),
        shots=tuple(
            Shot(
                id=name,
                scene=f"scene-{place // 20 + 1}",
                number=f"{place // 20 + 1}{chr(65 + place % 20)}",
                action="She crosses the deck, and the lamp goes out behind her.",
                frames=72,
                characters=(f"character-{place % 10}",),
                lines=(Line(id=f"line-{place}", character=f"character-{place % 10}", text="It is out.", offset=8),),
            )
            for place, name in enumerate(ids)
        ),
        links=(*followed, *continued),
        cuts=(
            Cut(
                id="main",
                name="Main",
                uses=tuple(
                    Use(id=f"use-{place}", shot=name, transition=Transition() if place % 10 else dissolve)
                    for place, name in enumerate(ids)
                ),
            ),
        ),
    )


def measured(work: Callable[[], object], times: int = 10) -> float:
    """The least process CPU milliseconds of several runs."""
    best = float("inf")
    for _ in range(times):
        start = time.process_time()
        work()
        best = min(best, time.process_time() - start)
    return best * 1000


def main() -> None:
    """Print one line for each measure."""
    film = long_film()
    one_edit = edits.set_action(film, "shot-500", "She runs.")
    spoken = {f"line-{place}": 60 + place % 40 for place in range(SHOTS)}
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place) / "long.film"
        files.create(folder)
        files.write(folder, film)
        print(f"film.json: {(folder / files.FILM).stat().st_size / 1e6:.2f} MB, {SHOTS} shots")
        measures: dict[str, Callable[[], object]] = {
            "read": lambda: files.read(folder),
            "to_text": lambda: files.to_text(film),
            "graph.check": lambda: graph.check(film),
            "set_action": lambda: edits.set_action(film, "shot-500", "She runs."),
            "set_frames, shorter": lambda: edits.set_frames(film, "shot-500", 40),
            "remove_shot": lambda: edits.remove_shot(film, "shot-500"),
            "add_branch": lambda: edits.add_branch(film, "shot-500"),
            "link": lambda: edits.link(film, "shot-500", "shot-700"),
            "insert_use": lambda: edits.insert_use(film, "main", 500, "shot-3"),
            "set_transition": lambda: edits.set_transition(film, "main", "use-500", Transition(kind="dip", frames=12)),
            "time_to_voices, all shots": lambda: edits.time_to_voices(film, spoken),
            "changes.between": lambda: changes.between(film, one_edit),
            "lay_out": lambda: lay_out(film, film.cuts[0], {}),
        }
        for name, work in measures.items():
            print(f"{name:<28}{measured(work):8.2f} ms")


if __name__ == "__main__":
    main()
