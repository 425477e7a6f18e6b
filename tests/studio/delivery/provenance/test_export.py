"""A film that leaves signed and marked: made once, left alone when nothing changed, and never half sealed."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from storyboard.errors import DeliveryError
from studio.delivery.provenance.sealing import aside_of
from tests.studio.films import files_under, made, script_in, shotgraph

FOX = "A fox crosses the snow."
SIZE = ("--size", "320x180", "--rate", "12")


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where a film was made, signed and marked, by a person with settings of their own."""
    return tmp_path_factory.mktemp("sealed")


@pytest.fixture(autouse=True)
def settings(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SHOTGRAPH_SETTINGS", str(folder / "settings"))


def test_a_film_is_signed_marked_verified_left_alone_and_unsealed_again(folder: Path) -> None:
    script_in(folder, FOX, "fox.txt")
    plain = shotgraph("make", "fox.txt", *SIZE, cwd=folder)
    assert plain.returncode == 0, plain.stderr
    bare = (folder / "fox.mp4").read_bytes()
    assert not (folder / "settings").exists()
    assert shotgraph("verify", "fox.mp4", cwd=folder).returncode == 1

    assert made(shotgraph("export", "fox.film", "--sign", "--mark", "--json", cwd=folder)) == {"film": ["Film"]}
    read = shotgraph("verify", "fox.mp4", "--json", cwd=folder)
    verdict = json.loads(read.stdout)
    assert read.returncode == 0 and verdict["state"] == "intact"
    assert verdict["mark"] == verdict["promised"] != ""
    shot = verdict["origin"]["shots"][0]
    assert shot["engine"] == "animatic" and len(shot["prompt"]) == 64 and shot["take"]

    before = files_under(folder)
    assert made(shotgraph("export", "fox.film", "--sign", "--mark", "--json", cwd=folder)) == {}
    assert files_under(folder) == before

    assert made(shotgraph("export", "fox.film", "--json", cwd=folder)) == {"film": ["Film"]}
    assert (folder / "fox.mp4").read_bytes() == bare


def test_settings_can_have_every_film_signed(folder: Path) -> None:
    settings = folder / "settings" / "settings.toml"
    settings.write_text("[signing]\nalways = true\n")
    assert made(shotgraph("export", "fox.film", "--json", cwd=folder)) == {"film": ["Film"]}
    assert shotgraph("verify", "fox.mp4", cwd=folder).returncode == 0
    settings.write_text("[signing]\nalways = 'yes'\n")
    done = shotgraph("export", "fox.film", cwd=folder)
    assert done.returncode == 1 and "true or false" in done.stderr
    settings.unlink()


def test_a_film_that_cannot_be_signed_leaves_the_last_one_where_it_was(folder: Path) -> None:
    before = (folder / "fox.mp4").read_bytes()
    key = folder / "settings" / "signing" / "key.pem"
    kept = key.read_bytes()
    key.write_text("not a key")
    done = shotgraph("export", "fox.film", "--sign", "--mark", cwd=folder)
    key.write_bytes(kept)
    assert done.returncode == 1 and "key for signing cannot be used" in done.stderr
    assert (folder / "fox.mp4").read_bytes() == before
    assert not [path.name for path in folder.iterdir() if path.name.startswith(".")]


def test_what_a_killed_process_left_aside_is_swept(tmp_path: Path) -> None:
    out = tmp_path / "film.mp4"
    left = tmp_path / ".film.mp4.sealing.4194305"
    left.mkdir()
    with aside_of(out) as aside:
        aside.write_bytes(b"whole")
    assert [path.name for path in tmp_path.iterdir()] == ["film.mp4"]
    with pytest.raises(DeliveryError), aside_of(out):
        raise OSError(28, "No space left on device")
    assert out.read_bytes() == b"whole"
    assert [path.name for path in tmp_path.iterdir()] == ["film.mp4"]
