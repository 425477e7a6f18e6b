"""A director chooses the look of a film when it is made, changes it later, and loses nothing by it."""

from __future__ import annotations

from pathlib import Path

from storyboard.model import Style
from studio.workspace import Workspace
from tests.studio.films import SMALL, script_in, shotgraph


def test_a_film_is_imported_in_a_look_and_changed_to_another(tmp_path: Path) -> None:
    script, project = script_in(tmp_path), tmp_path / "ferry.film"
    done = shotgraph("import", script, *SMALL, "--style", "Paper-Cut", cwd=tmp_path)
    assert done.returncode == 0, done.stderr
    before = Workspace(project).film()
    assert before.style is Style.PAPER_CUT
    assert "Paper cut" in before.shots[0].prompt.text

    again = shotgraph("import", script, *SMALL, "--style", "noir", cwd=tmp_path)
    assert again.returncode == 0, again.stderr
    after = Workspace(project).film()
    assert after.style is Style.NOIR
    assert "noir" in after.shots[0].prompt.text
    assert [shot.frames for shot in after.shots] == [shot.frames for shot in before.shots]

    same = shotgraph("import", script, *SMALL, cwd=tmp_path)
    assert same.returncode == 0, same.stderr
    assert Workspace(project).film().style is Style.NOIR, "no style asked for leaves the one there is"

    script_in(tmp_path, script.read_text(encoding="utf-8").replace("Gulls.", "No gulls."))
    changed = shotgraph("import", script, *SMALL, cwd=tmp_path)
    assert changed.returncode == 0, "a choice of look is no edit that stands in the way: " + changed.stderr
    assert Workspace(project).film().style is Style.NOIR

    edited = shotgraph("edit", "style", project, "ink and wash", cwd=tmp_path)
    assert edited.returncode == 0, edited.stderr
    assert Workspace(project).film().style is Style.INK_WASH


def test_a_look_nobody_made_is_refused_with_those_there_are(tmp_path: Path) -> None:
    refused = shotgraph("import", script_in(tmp_path), *SMALL, "--style", "crayon", cwd=tmp_path)
    assert refused.returncode == 1
    assert "paper cut" in refused.stderr
    assert not (tmp_path / "ferry.film").exists()
