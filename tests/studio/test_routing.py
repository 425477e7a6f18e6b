"""A cut is led along another branch on the command line, as in the window."""

from __future__ import annotations

from pathlib import Path

from typer.testing import CliRunner

from storyboard import edits, files
from storyboard.model import Film
from studio.commandline.main import app
from studio.workspace import Workspace


def test_a_cut_is_routed_through_an_alternate(tmp_path: Path) -> None:
    film = edits.add_scene(edits.add_location(Film(title="The Ferry"), "Harbour"), "1", "harbour")
    film = edits.add_shot(film, "scene-1", frames=24)
    for _ in range(2):
        film = edits.add_shot(film, "scene-1", frames=24, after=film.shots[-1].id)
    film = edits.add_cut(film, "Film", [shot.id for shot in film.shots])
    film = edits.add_branch(film, "shot-1b")
    workspace = Workspace(tmp_path / "ferry.film")
    files.create(workspace.folder)
    workspace.save(film)
    done = CliRunner().invoke(app, ["cut", "route", str(workspace.folder), "Film", "1D"])
    assert done.exit_code == 0, done.output
    assert [use.shot for use in workspace.film().cuts[0].uses] == ["shot-1a", "shot-1d", "shot-1c"]
