"""Measures the graph panel with 1,000 shots and 1,500 links: layout, pan, zoom, drag, an edit and its undo.

    QT_QPA_PLATFORM=offscreen python -m benchmarks.desk_graph

Times are CPU time of the window's thread in the view's own painting, in milliseconds.
"""

from __future__ import annotations

import statistics
import sys
import tempfile
import time
from functools import partial
from pathlib import Path

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from storyboard import edits
from storyboard.camera import Camera, Size
from storyboard.layout import lay_out
from storyboard.model import CUT, Cut, Film, Link, Location, Scene, Shot, Transition, Use
from studio.desktop import look
from studio.desktop.graph import GraphPanel
from studio.desktop.pictures import Pictures
from studio.desktop.session import Session
from studio.desktop.states import States
from studio.workspace import Workspace


def large_film(shots: int = 1000, links: int = 1500) -> Film:
    """Scenes of 25 shots in a row; every eighth shot has an alternate, further links skip, continue and match."""
    scenes = tuple(
        Scene(id=f"scene-{n}", number=str(n), heading=f"EXT. PLACE {n} - NIGHT", location="sea")
        for n in range(1, shots // 25 + 1)
    )
    sizes = list(Size)
    made = [
        Shot(
            id=f"shot-{place}",
            scene=scenes[place // 25].id,
            number=f"{place // 25 + 1}{chr(65 + place % 25)}",
            action=f"Shot {place}: Mia runs up the stair, the lantern swinging in her hand.",
            frames=48 + place % 60,
            camera=Camera(size=sizes[place % len(sizes)]),
        )
        for place in range(shots)
    ]
    row = [shot.id for place, shot in enumerate(made) if place % 8 != 4]
    found: dict[tuple[str, str, str], Link] = {}

    def add(source: str, target: str, kind: str, transition: Transition = CUT) -> None:
        link = Link.model_validate({"source": source, "target": target, "kind": kind, "transition": transition})
        found.setdefault((source, target, kind), link)

    for place in range(len(row) - 1):
        dissolve = Transition(kind="dissolve", frames=12) if place % 9 == 0 else CUT
        add(row[place], row[place + 1], "follows", dissolve)
    for place in range(4, shots - 2, 8):
        add(made[place - 2].id, made[place].id, "follows")
        add(made[place].id, made[place + 1].id, "follows")
    for place in range(len(row) - 6):
        if len(found) < links:
            kind = ("follows", "matches", "continues")[place % 3]
            add(row[place], row[place + (2 if kind == "follows" else 5)], kind)
    cuts = tuple(
        Cut(id=name, name=name, uses=tuple(Use(id=f"use-{n}", shot=shot) for n, shot in enumerate(row[::step], 1)))
        for name, step in (("film", 1), ("trailer", 9), ("ad", 40))
    )
    place = (Location(id="sea", name="Sea"),)
    return Film(
        title="Large", locations=place, scenes=scenes, shots=tuple(made), links=tuple(found.values()), cuts=cuts
    )


def measure(panel: GraphPanel, session: Session) -> dict[str, float]:
    """Median and worst milliseconds of the view's painting while it is panned, zoomed, dragged in and edited."""
    canvas = panel.canvas
    told: dict[str, float] = {}

    def note(name: str) -> None:
        times = [1000 * seconds for seconds in canvas.paint_seconds]
        told[f"{name}, median"] = round(statistics.median(times), 2)
        told[f"{name}, worst"] = round(max(times), 2)

    def frame() -> None:
        canvas.viewport().repaint()

    def settle() -> None:
        for _ in range(60):
            frame()
            QApplication.processEvents()

    for name, zoom in (("whole film", 0.0), ("pictures only", 0.3), ("cards", 1.0)):
        if zoom:
            canvas.look_from_the_start(zoom)
        else:
            canvas.fit()
        settle()
        told[f"{name}, cards seen"] = sum(
            1 for _ in canvas.plot.shots_in(canvas.lens().canvas(canvas.viewport().rect()))
        )
        canvas.paint_seconds.clear()
        for step in range(60):
            canvas.pan(QPoint(-17 if step < 30 else 17, -9 if step < 30 else 9))
            frame()
        note(f"{name}: pan")
        canvas.paint_seconds.clear()
        start = canvas.viewport().rect().center()
        QTest.mousePress(canvas.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, start)
        for step in range(60):
            QTest.mouseMove(canvas.viewport(), start + QPoint(3 * step, 2 * step))
            frame()
        panel.hands.cancel()
        note(f"{name}: drag")
    canvas.fit()
    settle()
    canvas.paint_seconds.clear()
    for step in range(120):
        canvas.zoom_by(1 if step < 30 or 60 <= step < 90 else -1, QPointF(400, 300))
        frame()
        QApplication.processEvents()
    note("zoom in and out")
    canvas.look_from_the_start(1.0)
    settle()
    shot = session.film.shots[1].id
    for name, act in (
        ("edit an action", partial(session.edit, "edit", partial(edits.set_action, shot=shot, action="New words."))),
        ("undo it", session.undo),
        ("branch a shot", partial(session.edit, "branch", partial(edits.add_branch, shot=shot))),
    ):
        began = time.thread_time()
        canvas.paint_seconds.clear()
        act()
        QApplication.processEvents()
        told[f"{name}: edit, paint and all"] = round(1000 * (time.thread_time() - began), 2)
        told[f"{name}: paint"] = round(1000 * sum(canvas.paint_seconds), 2)
        QTest.qWait(200)
    return told


def main() -> None:
    """Print what was measured."""
    application = QApplication(sys.argv[:1])
    look.apply(application)
    film = large_film()
    began = time.process_time()
    layout = lay_out(film)
    print(f"{len(film.shots)} shots, {len(film.links)} links")
    print(
        f"layout: {1000 * (time.process_time() - began):.1f} ms, {layout.width} columns, {len(layout.shelves)} shelves"
    )
    with tempfile.TemporaryDirectory() as folder:
        session = Session(Workspace(Path(folder) / "large.film"), film)
        pictures, states = Pictures(session), States(session)
        began = time.process_time()
        panel = GraphPanel(session, pictures, states)
        panel.resize(1280, 800)
        panel.show()
        QApplication.processEvents()
        print(f"panel made and first shown: {1000 * (time.process_time() - began):.0f} ms")
        for name, value in measure(panel, session).items():
            print(f"{name}: {value}")
        panel.close()
        pictures.close()
        states.close()


if __name__ == "__main__":
    main()
