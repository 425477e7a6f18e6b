"""The small script's project, imported and made into a film once for all processes that run tests; and a gate."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.conftest import Made
from tests.gates import Gate
from tests.studio.films import SMALL, script_in, shotgraph


def _import(folder: Path) -> None:
    done = shotgraph("import", script_in(folder), *SMALL, cwd=folder)
    assert done.returncode == 0, done.stderr


def _make(folder: Path) -> None:
    done = shotgraph("make", script_in(folder), *SMALL, cwd=folder)
    assert done.returncode == 0, done.stderr
    (folder / "said.txt").write_text(done.stdout)


@pytest.fixture(scope="session")
def imported_once(once: Made) -> Path:
    """A folder with the small script and its project; no test changes it."""
    return once("imported", _import)


@pytest.fixture
def imported(imported_once: Path, tmp_path: Path) -> Path:
    """The test's folder, with the script and its project in it; nothing is rendered yet."""
    return Path(shutil.copytree(imported_once, tmp_path, dirs_exist_ok=True))


@pytest.fixture(scope="session")
def built(once: Made) -> Path:
    """A folder in which the small script was made into a film; tests look at it, or make it again: nothing changes."""
    return once("built", _make)


@pytest.fixture
def rebuilt(built: Path, tmp_path: Path) -> Path:
    """The test's folder, with a copy of that film and its project."""
    return Path(shutil.copytree(built, tmp_path, dirs_exist_ok=True))


@pytest.fixture
def gate(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Gate]:
    """Shots of the engine `command` run until it opens, one after the other."""
    made = Gate(tmp_path / "gate")
    for name, value in made.environment.items():
        monkeypatch.setenv(name, value)
    yield made
    made.open()
