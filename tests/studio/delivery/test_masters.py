"""A film in any format brings its captions, its mark and its signature along, or says why not."""

from __future__ import annotations

import json
from pathlib import Path

import av
import pytest

from tests.studio.films import made, script_in, shotgraph

FOX = """EXT. FIELD - DAY

A fox crosses the snow.

FOX
Well, well.
"""


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where a film was made whose captions are to be a track."""
    folder = tmp_path_factory.mktemp("masters")
    script_in(folder, FOX, "fox.fountain")
    assert shotgraph("make", "fox.fountain", "--size", "320x180", "--rate", "12", cwd=folder).returncode == 0
    delivered = shotgraph("cut", "delivery", "fox.film", "Film", "--captions", "track", "--language", "fr", cwd=folder)
    assert delivered.returncode == 0
    return folder


@pytest.fixture(autouse=True)
def settings(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SHOTGRAPH_SETTINGS", str(folder / "settings"))


def tracks(film: Path) -> list[tuple[str, str]]:
    with av.open(str(film)) as container:
        return [(stream.type, stream.metadata.get("language", "")) for stream in container.streams]


def verdict(film: str, folder: Path) -> dict[str, object]:
    return dict(json.loads(shotgraph("verify", film, "--json", cwd=folder).stdout))


def test_a_master_is_captioned_marked_and_signed_and_left_alone_when_nothing_changed(folder: Path) -> None:
    asked = ("export", "fox.film", "--preset", "prores", "--sign", "--mark", "--json")
    assert "film" in made(shotgraph(*asked, cwd=folder))
    assert tracks(folder / "fox-prores.mov")[2] == ("subtitle", "fra")
    assert "Well, well." in (folder / "fox-prores.srt").read_text()
    found = verdict("fox-prores.mov", folder)
    assert found["state"] == "intact" and found["mark"] == found["promised"] != ""
    before = (folder / "fox-prores.mov").stat()
    assert made(shotgraph(*asked, cwd=folder)) == {}
    assert (folder / "fox-prores.mov").stat() == before
    translated = shotgraph("finish", "translate", "fox.film", "1A", "fr", "Tiens, tiens.", cwd=folder)
    assert translated.returncode == 0, translated.stderr
    assert "film" in made(shotgraph(*asked, cwd=folder))
    assert "Tiens, tiens." in (folder / "fox-prores.srt").read_text()


def test_a_film_that_is_joined_keeps_its_captions_and_its_seal_when_it_is_marked(folder: Path) -> None:
    made(shotgraph("export", "fox.film", "--mark", "--json", cwd=folder))
    assert tracks(folder / "fox.mp4")[2] == ("subtitle", "fra")
    found = verdict("fox.mp4", folder)
    assert (found["state"], found["seal"]) == ("unsigned", "whole") and found["mark"]
    rotten = bytearray((folder / "fox.mp4").read_bytes())
    rotten[len(rotten) // 2] ^= 1
    (folder / "rotten.mp4").write_bytes(rotten)
    done = shotgraph("verify", "rotten.mp4", cwd=folder)
    assert done.returncode == 1 and "is damaged: it is not as it was exported, from about frame" in done.stdout


def test_what_has_no_place_in_a_format_is_said_before_anything_is_drawn(folder: Path) -> None:
    for preset, option, why in [
        ("archive", "--sign", ".mkv file has no place for a signature"),
        ("png16", "--sign", "no place for one signature"),
        ("gif", "--mark", "cannot carry a mark"),
        ("stems", "--mark", "sound alone"),
    ]:
        done = shotgraph("export", "fox.film", "--preset", preset, option, cwd=folder)
        assert done.returncode == 1 and why in done.stderr and done.stderr.count("\n") == 1
    assert not [path for path in folder.iterdir() if "archive" in path.name or "png16" in path.name]


def test_settings_that_sign_everything_do_not_forbid_what_cannot_be_signed(folder: Path) -> None:
    settings = folder / "settings" / "settings.toml"
    settings.parent.mkdir(exist_ok=True)
    settings.write_text("[signing]\nalways = true\n")
    done = shotgraph("export", "fox.film", "--preset", "archive", "--mark", cwd=folder)
    settings.unlink()
    assert done.returncode == 0, done.stderr
    assert "no place for a signature, so fox-archive.mkv is not signed" in done.stdout
    assert tracks(folder / "fox-archive.mkv")[2][0] == "subtitle" and (folder / "fox-archive.srt").is_file()
    assert verdict("fox-archive.mkv", folder)["mark"]
