"""A person's own sounds lie in the project, each once, so that the project can be moved to another computer."""

from __future__ import annotations

import shutil
from pathlib import Path

from storyboard import files
from studio.workspace import Workspace
from tests.storyboard.films import deck_film
from tests.studio.desktop.inspector.test_inspector import a_wav
from tests.studio.films import shotgraph


def test_a_sound_from_the_command_line_goes_along_when_the_project_is_moved(tmp_path: Path) -> None:
    project, sound = tmp_path / "deck.film", a_wav(tmp_path / "door.wav")
    files.create(project)
    files.write(project, deck_film())
    for words in (("--kind", "music", "--at", "0.5"), ("--description", "the door")):
        done = shotgraph("edit", "sound", project, "1A", sound, *words, cwd=tmp_path)
        assert done.returncode == 0, done.stderr
    moved = tmp_path / "elsewhere" / "deck.film"
    shutil.move(project, moved)
    sound.unlink()
    cues = files.read(moved).shots_by_id["shot-1a"].cues[-2:]
    assert [(cue.kind, cue.description, cue.offset) for cue in cues] == [
        ("music", "door", 12),
        ("effect", "the door", 0),
    ]
    assert cues[0].file == cues[1].file and Workspace(moved).own_file(cues[0].file or "").is_file()
    noted = shotgraph("edit", "note", moved, "1A", "Hold longer", "--by", "Nora", cwd=tmp_path)
    assert noted.returncode == 0, noted.stderr
    assert "Nora: Hold longer" in shotgraph("edit", "note", moved, "1A", cwd=tmp_path).stdout
