"""An inspector of a small film, to be worked on with mouse and keys."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from storyboard import edits
from storyboard.model import Film
from studio.desktop import theme
from studio.desktop.inspector import InspectorPanel
from studio.desktop.look import apply
from studio.desktop.session import Session
from studio.workspace import Workspace


def ferry() -> Film:
    """Three shots of a scene, in a cut: Mia is in the first and the second, Tom in the second."""
    film = edits.add_scene(edits.add_location(Film(title="The Ferry"), "Harbour"), "1", "harbour")
    film = edits.add_character(edits.add_character(film, "Mia", wardrobe="a red raincoat"), "Tom")
    for action in ("Gulls over the harbour.", "Mia runs along the quay.", "The ferry leaves."):
        film = edits.add_shot(film, "scene-1", action=action, frames=48)
    film = edits.set_characters(film, "shot-1a", ["mia"])
    film = edits.set_characters(film, "shot-1b", ["mia", "tom"])
    film = edits.set_prompt(film, "shot-1a", "Gulls, far away", writer="offline")
    film = edits.add_line(film, "shot-1b", "mia", "Wait!", offset=4)
    film = edits.add_cue(film, "shot-1b", "footsteps", offset=0)
    return edits.add_cut(film, "Film", [shot.id for shot in film.shots])


@pytest.fixture
def session(tmp_path: Path) -> Session:
    made = Session(Workspace(tmp_path / "ferry.film"), ferry())
    made.select(["shot-1b"])
    return made


@pytest.fixture
def panel(qtbot: QtBot, session: Session, person: Path) -> Iterator[InspectorPanel]:
    theme.use(theme.DARK)
    theme.measure(1.0, reduced_motion=True)
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    apply(application)
    made = InspectorPanel(session)
    made.resize(340, 1600)
    with qtbot.waitExposed(made):
        made.show()
    yield made
    made.close()
    made.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
