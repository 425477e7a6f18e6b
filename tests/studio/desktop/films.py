"""Films and sessions for the panels that show lists: a small film, a long one, and panels that are put away."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from storyboard import edits
from storyboard.camera import Size
from storyboard.model import Camera, Film
from studio.desktop import theme
from studio.desktop.look import apply
from studio.desktop.pictures import Pictures
from studio.desktop.session import Session
from studio.workspace import Workspace

P = TypeVar("P", bound=QWidget)


def ferry() -> Film:
    """Scene 1: 1A, 1B, 1C; scene 2: 2A, 2B. Mia speaks in 1B, Tom in 2B. One cut of all."""
    film = edits.add_location(Film(title="The Ferry"), "Harbour")
    film = edits.add_scene(film, "1", "harbour", heading="EXT. HARBOUR - DAY")
    film = edits.add_scene(film, "2", "harbour", heading="EXT. HARBOUR - NIGHT")
    film = edits.add_character(edits.add_character(film, "Mia", look="red raincoat"), "Tom", age=70)
    last = ""
    for scene, action, size, frames, cast in (
        ("scene-1", "Gulls over the harbour.", Size.WIDE, 60, ()),
        ("scene-1", "Mia runs along the quay.", Size.FULL, 48, ("mia",)),
        ("scene-1", "The ferry leaves.", Size.EXTREME_WIDE, 72, ()),
        ("scene-2", "Foam.", Size.INSERT, 36, ()),
        ("scene-2", "Tom waves.", Size.CLOSE, 96, ("tom", "mia")),
    ):
        film = edits.add_shot(film, scene, action=action, camera=Camera(size=size), frames=frames, characters=cast)
        new = [shot.id for shot in film.shots if shot.scene == scene][-1]
        film = edits.link(film, last, new) if last else film
        last = new
    film = edits.add_line(film, "shot-1b", "mia", "Wait for me!")
    film = edits.add_line(film, "shot-2b", "tom", "Next time, little one.")
    return edits.add_cut(film, "Film", [shot.id for shot in film.shots])


def long_film(shots: int = 1000) -> Film:
    """As many shots as asked for, twenty to a scene."""
    film = ferry()
    scene = film.scenes[0]
    scenes = tuple(scene.with_(id=f"s-{place}", number=str(place + 3)) for place in range((shots + 19) // 20))
    model = film.shots[0]
    made = tuple(
        model.with_(id=f"x-{place}", number=f"X{place}", scene=f"s-{place // 20}", action=f"Shot {place} of many.")
        for place in range(shots - len(film.shots))
    )
    return film.with_(scenes=(*film.scenes, *scenes), shots=(*film.shots, *made))


@contextmanager
def shown(
    qtbot: QtBot, folder: Path, film: Film, make: Callable[[Session, Pictures], P], size: tuple[int, int] = (900, 640)
) -> Iterator[tuple[P, Session]]:
    """A panel of a film on the screen; it and what it ran are gone afterwards."""
    theme.use(theme.DARK)
    theme.measure(1.0, reduced_motion=True)
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    apply(application)
    session = Session(Workspace(folder), film)
    pictures = Pictures(session)
    panel = make(session, pictures)
    try:
        panel.resize(*size)
        with qtbot.waitExposed(panel):
            panel.show()
        yield panel, session
    finally:
        panel.close()
        pictures.close()
        panel.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
