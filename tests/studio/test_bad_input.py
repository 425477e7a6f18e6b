"""Whatever is wrong with what a person gives, there is one clear sentence, and nothing that was there is lost."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from storyboard import files
from tests.studio.films import SCRIPT, SMALL, command, environment, files_under, script_in, shotgraph


def refused(done: subprocess.CompletedProcess[str]) -> str:
    """The one sentence with which a command was refused."""
    assert done.returncode == 1, (done.returncode, done.stdout, done.stderr)
    assert "Traceback" not in done.stderr
    sentence = done.stderr.strip()
    assert sentence.startswith("shotgraph: ") and "\n" not in sentence
    return sentence


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("empty.fountain", b"", "empty"),
        ("blank.fountain", b"  \n\n\t\n", "empty"),
        ("junk.fountain", bytes(range(256)) * 40, "junk.fountain"),
        ("long.txt", b"It was a long night. " * 500_000, "MB"),
        ("picture.fountain", b"\x89PNG\r\n\x1a\n" + bytes(2000), "picture.fountain"),
        ("broken.fdx", b"<FinalDraft><Content><Paragraph>", "broken.fdx"),
    ],
)
def test_a_script_that_cannot_be_read_is_refused_and_leaves_nothing(
    tmp_path: Path, name: str, content: bytes, said: str
) -> None:
    (tmp_path / name).write_bytes(content)
    sentence = refused(shotgraph("make", name, cwd=tmp_path))
    assert name in sentence and said in sentence
    assert [path.name for path in tmp_path.iterdir()] == [name]


def test_a_missing_script_is_named(tmp_path: Path) -> None:
    assert "nowhere.fountain" in refused(shotgraph("make", "nowhere.fountain", cwd=tmp_path))
    assert list(tmp_path.iterdir()) == []


def test_a_folder_is_not_a_script(tmp_path: Path) -> None:
    (tmp_path / "scripts").mkdir()
    assert "scripts" in refused(shotgraph("make", "scripts", cwd=tmp_path))


def test_a_script_of_one_line_is_a_film(tmp_path: Path) -> None:
    script_in(tmp_path, "A fox crosses the snow.", "fox.txt")
    done = shotgraph("make", "fox.txt", *SMALL, cwd=tmp_path)
    assert done.returncode == 0, done.stderr
    assert (tmp_path / "fox.mp4").stat().st_size > 0


def test_invalid_utf_8_gives_a_film_and_a_remark_with_its_line(tmp_path: Path) -> None:
    (tmp_path / "old.fountain").write_bytes(b"INT. CAF\xc9 - DAY\n\nRain on the window.\n")
    done = shotgraph("import", "old.fountain", *SMALL, cwd=tmp_path)
    assert done.returncode == 0, done.stderr
    assert "old.fountain:1: " in done.stdout


def test_an_output_that_is_no_film_or_has_no_folder_is_refused_before_any_work(tmp_path: Path) -> None:
    script_in(tmp_path)
    assert "film.mp4" in refused(shotgraph("make", "ferry.fountain", "-o", "film.doc", cwd=tmp_path))
    assert "nowhere" in refused(shotgraph("make", "ferry.fountain", "-o", "nowhere/film.mp4", cwd=tmp_path))
    assert [path.name for path in tmp_path.iterdir()] == ["ferry.fountain"]


@pytest.mark.parametrize("command_name", ["show", "plan", "render", "export", "expand"])
def test_a_folder_that_is_no_project_is_refused(tmp_path: Path, command_name: str) -> None:
    refused(shotgraph(command_name, "nothing.film", cwd=tmp_path))
    assert list(tmp_path.iterdir()) == []


def test_a_shot_or_a_cut_that_is_not_there_is_named(imported: Path) -> None:
    before = files_under(imported)
    assert "9Z" in refused(shotgraph("render", "ferry.film", "-s", "9Z", cwd=imported))
    assert "Teaser" in refused(shotgraph("export", "ferry.film", "-c", "Teaser", cwd=imported))
    assert "colossal" in refused(shotgraph("edit", "camera", "ferry.film", "1A", "--size", "colossal", cwd=imported))
    after = files_under(imported)
    assert {name: data for name, data in after.items() if not name.endswith(".lock")} == {
        name: data for name, data in before.items() if not name.endswith(".lock")
    }


@pytest.mark.parametrize("size", ["big", "1280", "0x0", "1281x720", "99999x99999"])
def test_a_picture_size_that_cannot_be_is_refused(tmp_path: Path, size: str) -> None:
    refused(shotgraph("make", script_in(tmp_path), "--size", size, cwd=tmp_path))
    assert [path.name for path in tmp_path.iterdir()] == ["ferry.fountain"]


def test_two_processes_cannot_work_on_one_project(imported: Path) -> None:
    with files.lock(imported / "ferry.film"):
        assert "ferry.film" in refused(shotgraph("export", "ferry.film", cwd=imported))
        assert "ferry.film" in refused(shotgraph("edit", "action", "ferry.film", "1A", "Fog.", cwd=imported))
        assert shotgraph("show", "ferry.film", cwd=imported).returncode == 0


def test_a_folder_without_write_permission_is_named(tmp_path: Path) -> None:
    script = script_in(tmp_path)
    with read_only(tmp_path / "sealed") as sealed:
        sentence = refused(shotgraph("make", script, "-o", sealed / "film.mp4", cwd=tmp_path))
        assert "sealed" in sentence


def test_a_full_disk_is_said_and_the_last_film_is_still_there(rebuilt: Path) -> None:
    film = (rebuilt / "ferry.mp4").read_bytes()
    saved = (rebuilt / "ferry.film" / "film.json").read_bytes()
    assert shotgraph("edit", "action", "ferry.film", "1A", "Fog over the harbour.", cwd=rebuilt).returncode == 0
    edited = (rebuilt / "ferry.film" / "film.json").read_bytes()
    assert edited != saved
    # No file may grow past 2 kB, which is how a quota ends a write; a sentence, and all that was there stays.
    limited = ["sh", "-c", 'ulimit -f 4; exec "$@"', "sh", *command("export", "ferry.film")]
    done = subprocess.run(limited, cwd=rebuilt, env=environment(), capture_output=True, text=True, timeout=600)
    assert done.returncode != 0
    assert "Traceback" not in done.stderr
    assert (rebuilt / "ferry.mp4").read_bytes() == film
    assert (rebuilt / "ferry.film" / "film.json").read_bytes() == edited
    assert not list((rebuilt / "ferry.film" / "store").rglob("*.part"))
    assert shotgraph("export", "ferry.film", cwd=rebuilt).returncode == 0


@contextmanager
def read_only(folder: Path) -> Iterator[Path]:
    """A folder that cannot be written to, by root either: root gets a read-only mount."""
    folder.mkdir()
    if os.geteuid() == 0:
        subprocess.run(["mount", "-t", "tmpfs", "-o", "ro", "tmpfs", folder], check=True)
        try:
            yield folder
        finally:
            subprocess.run(["umount", folder], check=True)
    else:
        folder.chmod(0o555)
        try:
            yield folder
        finally:
            folder.chmod(0o755)


def test_a_damaged_project_is_named_with_its_line(imported: Path) -> None:
    path = imported / "ferry.film" / "film.json"
    lines = path.read_text(encoding="utf-8").splitlines()
    lines[2] = lines[2][:-3]
    path.write_text("\n".join(lines), encoding="utf-8")
    sentence = refused(shotgraph("export", "ferry.film", cwd=imported))
    assert "film.json:" in sentence


def test_words_in_a_script_never_become_part_of_a_command(tmp_path: Path) -> None:
    nasty = SCRIPT.replace("MIA", "MIA").replace(
        "Wait for me!", "It's 50% \"done\"; $(touch pwned) `touch pwned` \\: [0:v]null:text='x'"
    )
    done = shotgraph("make", script_in(tmp_path, nasty), *SMALL, cwd=tmp_path)
    assert done.returncode == 0, done.stderr
    assert not list(tmp_path.rglob("pwned"))
