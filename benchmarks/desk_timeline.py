"""Measures the timeline with a cut of 1,000 uses: layout, scroll, zoom, drags, edits.

    QT_QPA_PLATFORM=offscreen python -m benchmarks.desk_timeline

Times are CPU time of the window's thread in milliseconds; of paints, the canvas's own.
"""

from __future__ import annotations

import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from benchmarks.desk_graph import large_film
from storyboard import changes, edits
from storyboard.model import Character, Cue, Film, Line
from studio.desktop import look
from studio.desktop.pictures import Pictures
from studio.desktop.session import Session
from studio.desktop.timeline import TimelinePanel
from studio.desktop.timeline.laid import Laid
from studio.workspace import Workspace


def sounding_film(shots: int = 1150) -> Film:
    """A film whose first cut has about 1,000 uses; every second shot has a line, every third an effect."""
    film = large_film(shots, shots * 3 // 2)
    made = []
    for place, shot in enumerate(film.shots):
        lines = (Line(id=f"line-{place}", character="mia", text="Then let it move."),) if place % 2 == 0 else ()
        cues = (Cue(id=f"cue-{place}", description="a door slams", offset=8),) if place % 3 == 0 else ()
        made.append(shot.with_(lines=lines, cues=cues))
    return film.with_(characters=(Character(id="mia", name="Mia"),), shots=tuple(made))


def timed(run: Callable[[], object], times: int = 15) -> float:
    """Median milliseconds of the thread's CPU time."""
    found = []
    for _ in range(times):
        begun = time.thread_time()
        run()
        found.append(1000 * (time.thread_time() - begun))
    return round(statistics.median(found), 2)


def measure(panel: TimelinePanel, session: Session) -> dict[str, float]:
    """Median and worst milliseconds of what a hand does."""
    canvas, told = panel.canvas, dict[str, float]()
    view = canvas.viewport()

    def note(name: str) -> None:
        times = [1000 * seconds for seconds in canvas.paint_seconds]
        told[f"{name}, median"] = round(statistics.median(times), 2)
        told[f"{name}, worst"] = round(max(times), 2)

    def settle() -> None:
        end = time.monotonic() + 1.5
        while time.monotonic() < end:
            QApplication.processEvents()

    def drag(name: str, start: QPoint) -> None:
        canvas.paint_seconds.clear()
        spent = []
        QTest.mousePress(view, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, start)
        for step in range(1, 40):
            point = QPointF(start + QPoint(-step if step < 20 else step - 40, 0))
            move = QMouseEvent(
                QEvent.Type.MouseMove, point, QPointF(view.mapToGlobal(point.toPoint())), Qt.MouseButton.NoButton,
                Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier,
            )  # fmt: skip
            begun = time.thread_time()
            QCoreApplication.sendEvent(view, move)
            spent.append(1000 * (time.thread_time() - begun))
            view.repaint()
        panel.hands.cancel()
        note(f"{name}: paint while trimming")
        told[f"{name}: a move of the hand, median"] = round(statistics.median(spent), 2)

    film, cut = session.film, session.cut
    assert cut is not None
    told["uses"] = len(cut.uses)
    told["layout"] = timed(lambda: Laid.of(film, cut))
    for name, steps in (("whole film", 0), ("scenes", 16), ("shots", 26), ("frames", 60)):
        canvas.fit()
        if steps:
            canvas.zoom_by(steps)
        settle()
        canvas.paint_seconds.clear()
        for step in range(60):
            canvas.pan(37 if step < 40 else -53)
            view.repaint()
        note(f"{name}: scroll")
        canvas.paint_seconds.clear()
        for step in range(40):
            session.move_playhead(session.playhead + (1 if step < 20 else -1))
            view.repaint()
        note(f"{name}: playhead")
        at = panel.stage.laid.between(canvas.stage.scale.frame(200), canvas.stage.scale.frame(300))[0] + 1
        box = panel.stage.box(at)
        if box.width() > 4:
            drag(name, QPoint(round(box.right()) - 2, round(box.center().y()) + 8))
    canvas.fit()
    canvas.paint_seconds.clear()
    for step in range(60):
        canvas.zoom_by(1 if step < 30 else -1, 700)
        view.repaint()
    note("zoom")
    first = film.shots[0].id
    change = _change_of_action(session, first)
    told["an edited action, in the panel"] = timed(lambda: session.film_changed.emit(change))
    use = cut.uses[500].id
    for name, edit in (
        ("trim", partial(edits.trim_ends, cut=cut.id, ends={use: (0, -1)})),
        ("split", partial(edits.split_use, cut=cut.id, use=use, at=10)),
        ("marker", partial(edits.add_marker, cut=cut.id, use=use, offset=3)),
    ):
        verb = timed(partial(edit, session.film), 5)

        def whole(edit: partial[Film] = edit, name: str = name) -> None:
            session.edit(name, edit)
            view.repaint()

        told[f"{name}: verb, announcement, layout and paint"] = timed(whole, 1)
        told[f"{name}: the verb alone"] = verb
        session.undo()
    return told


def _change_of_action(session: Session, shot: str) -> changes.Change:
    after = edits.set_action(session.film, shot, "Another action.")
    return changes.between(session.film, after)


def main() -> None:
    application = QApplication(sys.argv[:1])
    look.apply(application)
    with tempfile.TemporaryDirectory() as folder:
        session = Session(Workspace(Path(folder) / "large.film"), sounding_film())
        pictures = Pictures(session)
        panel = TimelinePanel(session, pictures)
        panel.resize(1920, 320)
        panel.show()
        end = time.monotonic() + 4
        while time.monotonic() < end:
            application.processEvents()
        for name, value in measure(panel, session).items():
            print(f"{name:60} {value:8.2f}")
        panel.close()
        pictures.close()
        panel.deleteLater()
        application.processEvents()


if __name__ == "__main__":
    main()
