"""A small film that is made once, and copies of it to play and to break."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from storyboard.model import Film
from studio.desktop.playing.player import Player
from studio.desktop.session import Session
from studio.workspace import Workspace

Play = Callable[..., Player]


@pytest.fixture(scope="session")
def made_ferry(built: Path) -> Path:
    """The ferry's project with all its takes, pieces and its mix: 150 frames at 12 a second, 128 x 72."""
    return built / "ferry.film"


@pytest.fixture
def ferry(made_ferry: Path, tmp_path: Path) -> Workspace:
    """A copy of that project."""
    return Workspace(shutil.copytree(made_ferry, tmp_path / "ferry.film"))


@pytest.fixture
def play(qtbot: QtBot) -> Iterator[Play]:
    """A player on a project, ready to play; closed after the test."""
    players: list[Player] = []

    def started(
        workspace: Workspace, film: Film | None = None, *, watch: Callable[[Player], object] | None = None
    ) -> Player:
        player = Player(Session(workspace, film or workspace.film()))
        players.append(player)
        if watch is not None:
            watch(player)
        qtbot.waitUntil(lambda: bool(player.programme.frames), timeout=20000)
        return player

    yield started
    for player in players:
        player.close()


def settled(player: Player, qtbot: QtBot) -> None:
    """Wait for the very picture of the frame under the playhead."""
    qtbot.waitUntil(lambda: player.shown.is_own and player.shown.frame == player.frame, timeout=20000)


def children() -> list[str]:
    """The processes that this one started and that still run."""
    tasks = Path("/proc/self/task").glob("*/children")
    return [child for task in tasks for child in task.read_text().split()]
