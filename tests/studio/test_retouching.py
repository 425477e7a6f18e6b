"""A take is asked to be made over: of a shot that has one, by an engine that can, in a region that is one."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from studio.workspace import Workspace
from tests.studio.films import SMALL, script_in, shotgraph

SCRIPT = """Title: One

EXT. HARBOUR - DAY

A grey harbour.
"""


@pytest.fixture(scope="module")
def imported_one(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a project of one shot, as it was imported."""
    folder = tmp_path_factory.mktemp("one")
    assert shotgraph("import", script_in(folder, SCRIPT, "one.fountain"), *SMALL, cwd=folder).returncode == 0
    return folder


@pytest.fixture(scope="module")
def rendered_once(imported_one: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The same with a take of the shot, to be rendered by the generator from now on."""
    folder = Path(shutil.copytree(imported_one, tmp_path_factory.mktemp("rendered"), dirs_exist_ok=True))
    assert shotgraph("render", "one.film", cwd=folder).returncode == 0
    assert shotgraph("edit", "engine", "one.film", "diffusion", cwd=folder).returncode == 0
    return folder


@pytest.fixture
def rendered(rendered_once: Path, tmp_path: Path) -> Path:
    """The test's folder, with a copy of that project."""
    return Path(shutil.copytree(rendered_once, tmp_path, dirs_exist_ok=True))


def test_the_newest_take_is_made_over_in_the_region_that_is_named(rendered: Path) -> None:
    told = ("edit", "retouch", "one.film", "1A", "--region", "0.1,0.1 0.5,0.1 0.5,0.6", "--strength", "0.4")
    done = shotgraph(*told, cwd=rendered)
    assert done.returncode == 0, done.stderr
    (shot,) = Workspace(rendered / "one.film").film().shots
    assert shot.retouch is not None
    assert (rendered / "one.film" / "takes" / shot.id / shot.retouch.take).is_dir()
    assert (len(shot.retouch.region), shot.retouch.strength) == (3, 0.4)
    assert shotgraph("edit", "retouch", "one.film", "1A", "--off", cwd=rendered).returncode == 0
    assert Workspace(rendered / "one.film").film().shots[0].retouch is None


@pytest.mark.parametrize(
    ("told", "sentence"),
    [
        (("--region", "somewhere"), "is no region"),
        (("--region", "0,0 1,1"), "at least three corners"),
        (("--take", "zz"), "no take that begins with zz"),
    ],
)
def test_what_cannot_be_made_over_is_one_sentence(rendered: Path, told: tuple[str, ...], sentence: str) -> None:
    refused = shotgraph("edit", "retouch", "one.film", "1A", *told, cwd=rendered)
    assert refused.returncode == 1
    assert sentence in refused.stderr


def test_the_animatic_makes_no_take_over(imported_one: Path) -> None:
    refused = shotgraph("edit", "retouch", "one.film", "1A", cwd=imported_one)
    assert "choose diffusion first" in refused.stderr
