"""How quick the window is: its cold start, opening 1,000 shots, and an edit until every panel is painted again.

Run it from the repository's root: `QT_QPA_PLATFORM=offscreen python -m benchmarks.desk [--shots 1000]`. The claims:
a cold start to a usable window in 1.5 s, a 1,000-shot project in 2 s with no turn of the event loop longer than 50 ms,
an edit and its undo everywhere within 16 ms. Wall time for the starts, the window's own CPU time for the rest.
"""

from __future__ import annotations

import argparse
import itertools
import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from storyboard import edits, files
from storyboard.camera import Camera, Movement, Size
from storyboard.model import Cut, Film, Link, Shot, Use
from studio.workspace import Workspace

if TYPE_CHECKING:
    from studio.desktop.session import Session

SIZES = (Size.WIDE, Size.MEDIUM, Size.CLOSE)
ROOT = Path(__file__).resolve().parents[1]


def film_of(shots: int) -> Film:
    """A film of so many shots in scenes of ten, half as many links again as shots, and one cut through all."""
    film = edits.add_location(Film(title="A thousand shots"), "Harbour")
    for number in range(1, -(-shots // 10) + 1):
        film = edits.add_scene(film, str(number), film.locations[0].id)
    made = tuple(
        Shot(
            id=f"shot-{place}",
            scene=film.scenes[place // 10].id,
            number=f"{place // 10 + 1}{'ABCDEFGHJK'[place % 10]}",
            action=f"The ferry turns for the {place}th time, and Mia looks after it.",
            frames=36 + place % 60,
            camera=Camera(size=SIZES[place % 3], movement=Movement.STATIC),
        )
        for place in range(shots)
    )
    links = [Link(source=one.id, target=other.id) for one, other in itertools.pairwise(made)]
    links += [Link(source=made[at].id, target=made[at + 2].id) for at in range(0, shots - 2, 2)]
    uses = tuple(Use(id=f"use-{place}", shot=shot.id) for place, shot in enumerate(made))
    return film.with_(shots=made, links=tuple(links), cuts=(Cut(id="film", name="Film", uses=uses),))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--shots", type=int, default=1000)
    parser.add_argument("--child", default="", help=argparse.SUPPRESS)
    chosen = parser.parse_args()
    if chosen.child:
        print(json.dumps(_measure(Path(chosen.child) if chosen.child != "-" else None)))
        return
    with tempfile.TemporaryDirectory() as folder:
        workspace = Workspace(Path(folder) / "thousand.film")
        files.create(workspace.folder)
        workspace.save(film_of(chosen.shots))
        empty = _run("-", folder)
        full = _run(str(workspace.folder), folder)
    print(f"cold start to the start page    {empty['ready']:6.2f} s ({empty['cpu']:.2f} s CPU)")
    print(f"cold start to {chosen.shots:,} shots     {full['ready']:6.2f} s ({full['cpu']:.2f} s CPU)")
    print(f"  of it, opening the project    {full['opening']:6.2f} s")
    print(f"  longest turn of the loop      {full['longest']:6.1f} ms, the next {full['others']}")
    print(f"edit to repainted, median       {full['edit']:6.1f} ms, worst {full['edit_worst']:.1f} ms")
    print(f"  with every panel made         {full['edit_all']:6.1f} ms")
    print(f"undo to repainted, median       {full['undo']:6.1f} ms")
    print(f"longest turn while saving       {full['saving']:6.1f} ms")


def _run(what: str, folder: str) -> dict[str, float]:
    environment = {**os.environ, "SHOTGRAPH_SETTINGS": f"{folder}/person", "BEGAN": str(time.time())}
    done = subprocess.run(
        [sys.executable, "-m", "benchmarks.desk", "--child", what],
        stdout=subprocess.PIPE,
        text=True,
        check=True,
        cwd=ROOT,
        env=environment,
    )
    found: dict[str, float] = json.loads(done.stdout.splitlines()[-1])
    return found


def _edits(session: Session, repaint: Callable[[], None]) -> tuple[list[float], list[float]]:
    """Milliseconds of the window's own time for each of twenty edits, and for undoing them."""
    times, undone = [], []
    for place in range(20):
        shot = session.film.shots[place * 7 % len(session.film.shots)].id
        start = time.thread_time()
        session.edit("write", partial(edits.set_action, shot=shot, action=f"Something else {place}."))
        repaint()
        times.append((time.thread_time() - start) * 1000)
        start = time.thread_time()
        session.undo()
        repaint()
        undone.append((time.thread_time() - start) * 1000)
    return times, undone


def _measure(project: Path | None) -> dict[str, object]:
    from PySide6.QtCore import QEventLoop, QTimer
    from PySide6.QtWidgets import QApplication

    from studio.desktop import language, look
    from studio.desktop.person import Person
    from studio.desktop.watchdog import Watchdog
    from studio.desktop.window import Window

    sys.setswitchinterval(0.002)
    app = QApplication([])
    person = Person()
    language.speak("en")
    look.dress(person)
    window = Window(person)
    window.show()
    app.processEvents()
    watchdog = Watchdog()
    began = time.time()

    def wait(milliseconds: int) -> None:
        loop = QEventLoop()
        QTimer.singleShot(milliseconds, loop.quit)
        loop.exec()

    loop = QEventLoop()
    window.settled.connect(loop.quit)
    QTimer.singleShot(0, window, lambda: window.begin(project))
    loop.exec()
    app.processEvents()
    found: dict[str, object] = {
        "ready": time.time() - float(os.environ["BEGAN"]),
        "cpu": time.process_time(),
        "opening": time.time() - began,
    }
    wait(1500)
    turns = sorted(watchdog.turns, reverse=True)
    found |= {"longest": turns[0], "others": [round(turn, 1) for turn in turns[1:4]]}
    if window.project is not None:
        session = window.project.session
        times, undone = _edits(session, app.processEvents)
        session.edit("write", partial(edits.set_action, shot=session.film.shots[0].id, action="The last."))
        found |= {"edit": statistics.median(times), "edit_worst": max(times), "undo": statistics.median(undone)}
        watchdog.reset()
        wait(1500)
        found["saving"] = watchdog.longest
        for place in window.desk.places.values() if window.desk else ():
            if not place.specs:  # where the window is small, its panels stand elsewhere
                continue
            for panel in place.specs:
                place.show_panel(panel)
                wait(100)
            place.show_panel(next(iter(place.specs)))
        wait(1500)
        found["edit_all"] = statistics.median(_edits(session, app.processEvents)[0])
    watchdog.close()
    window.close()
    wait(10)
    return found


if __name__ == "__main__":
    main()
