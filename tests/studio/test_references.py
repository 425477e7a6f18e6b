"""Reference pictures are kept inside the project under names that are safe, once each."""

from __future__ import annotations

from pathlib import Path

import pytest

from storyboard.errors import ProjectError
from studio.cast.references import keep_reference
from studio.workspace import Workspace

PNG = b"\x89PNG\r\n\x1a\n" + bytes(40)


def test_a_name_that_leads_elsewhere_becomes_a_plain_one(tmp_path: Path) -> None:
    workspace = Workspace(tmp_path / "a.film")
    workspace.folder.mkdir()
    picture = tmp_path / "..; rm -rf %05d é.PNG"
    picture.write_bytes(PNG)
    name = keep_reference(workspace, picture)
    assert Path(name).parent == Path("references")
    assert set(Path(name).stem) <= set("abcdefghijklmnopqrstuvwxyzé0123456789-")
    assert workspace.own_file(name).read_bytes() == PNG
    assert keep_reference(workspace, picture) == name
    assert len(list((workspace.folder / "references").iterdir())) == 1


def test_the_ending_is_what_the_picture_is_not_what_it_is_called(tmp_path: Path) -> None:
    workspace = Workspace(tmp_path / "a.film")
    workspace.folder.mkdir()
    picture = tmp_path / "photo.png"
    picture.write_bytes(b"\xff\xd8\xff" + bytes(40))
    assert keep_reference(workspace, picture).endswith(".jpg")


def test_what_is_no_picture_is_refused(tmp_path: Path) -> None:
    workspace = Workspace(tmp_path / "a.film")
    workspace.folder.mkdir()
    text = tmp_path / "words.png"
    text.write_text("words")
    for wrong in (text, tmp_path, tmp_path / "nothing.png"):
        with pytest.raises(ProjectError):
            keep_reference(workspace, wrong)
    assert not (workspace.folder / "references").exists()
