"""A take is asked to be made over: of a shot that has one, by an engine that can, in a region that is one."""

from __future__ import annotations

from pathlib import Path

import pytest

from studio.workspace import Workspace
from tests.studio.films import SMALL, script_in, shotgraph

SCRIPT = """Title: One

EXT. HARBOUR - DAY

A grey harbour.
"""


@pytest.fixture
def rendered(tmp_path: Path) -> Path:
    """A project of one shot that has a take, to be rendered by the generator from now on."""
    assert shotgraph("import", script_in(tmp_path, SCRIPT, "one.fountain"), *SMALL, cwd=tmp_path).returncode == 0
    assert shotgraph("render", "one.film", cwd=tmp_path).returncode == 0
    assert shotgraph("edit", "engine", "one.film", "diffusion", cwd=tmp_path).returncode == 0
    return tmp_path


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


def test_the_animatic_makes_no_take_over(tmp_path: Path) -> None:
    assert shotgraph("import", script_in(tmp_path, SCRIPT, "one.fountain"), *SMALL, cwd=tmp_path).returncode == 0
    refused = shotgraph("edit", "retouch", "one.film", "1A", cwd=tmp_path)
    assert "choose diffusion first" in refused.stderr
