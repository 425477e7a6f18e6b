"""A small film in a real window, whose shots are quickly drawn, and the queue of it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from storyboard import edits, files
from storyboard.model import Camera, Film
from studio import orders
from studio.desktop import questions
from studio.desktop.person import Person
from studio.desktop.rendering import Rendering
from studio.desktop.window import Window
from studio.workspace import Workspace

LONG = 30000


def ferry(shots: int = 3, frames: int = 24) -> Film:
    """Shots of the harbour, small and short."""
    film = Film(title="The Ferry", width=128, height=72)
    film = edits.add_scene(edits.add_location(film, "Harbour"), "1", "harbour")
    for number in range(shots):
        film = edits.add_shot(film, film.scenes[0].id, action=f"Gulls {number}.", camera=Camera(), frames=frames)
    film = edits.add_cut(film, "Film", [shot.id for shot in film.shots])
    delivery = film.cuts[0].delivery.with_(width=128, height=72)
    return edits.set_delivery(film, film.cuts[0].id, delivery)


def on_disk(folder: Path, film: Film) -> Path:
    workspace = Workspace(folder)
    files.create(workspace.folder)
    workspace.save(film)
    return workspace.folder


@pytest.fixture
def project(tmp_path: Path) -> Path:
    return on_disk(tmp_path / "ferry.film", ferry())


@pytest.fixture(autouse=True)
def nobody_is_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    """A test that fails amid a render ends all the same."""
    monkeypatch.setattr(questions, "what_about_rendering", lambda parent: "stop")


@pytest.fixture
def rendering(opened: Window, qtbot: QtBot) -> Iterator[Rendering]:
    """The queue of the film in the window; whatever runs at the end is stopped."""
    assert opened.project is not None
    made = opened.project.rendering
    yield made
    if opened.project is not None:
        made.stop()


def hold(opened: Window, *shots: str) -> None:
    """Let these shots be rendered behind the gate."""
    for shot in shots:
        opened.project.session.edit("engine", partial(edits.set_engine, shot=shot, engine="command"))


@pytest.fixture
def answers(monkeypatch: pytest.MonkeyPatch) -> Callable[[str], list[int]]:
    """Answers the question what becomes of a render when the window closes; how often it was asked."""

    def answer(word: str) -> list[int]:
        asked: list[int] = []

        def reply(parent: object) -> str:
            asked.append(1)
            return word

        monkeypatch.setattr(questions, "what_about_rendering", reply)
        return asked

    return answer


def works(project: Path) -> list[int]:
    """The processes that work on orders of a project."""
    found = (orders.holder(folder) for folder in orders.folders(Workspace(project).store.root))
    return [process for process in found if process is not None]


def takes(project: Path) -> list[str]:
    """The shots that have a take."""
    return sorted(sheet.parent.parent.name for sheet in (project / "takes").glob("*/*/take.json"))


def person() -> Person:
    return Person()
