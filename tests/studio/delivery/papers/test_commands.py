"""Boards, comparisons and notes as a person asks for them on the command line."""

from __future__ import annotations

from pathlib import Path

import pytest

from storyboard.errors import ShotgraphError
from studio.delivery.export import verify
from studio.delivery.papers.records import kept
from studio.papers import board
from tests.studio.films import script_in, shotgraph

SCRIPT = """Title: The Ferry
Credit: a film by
Author: Ada

EXT. HARBOUR - DAY

WIDE - A grey harbour. Gulls.

MIA (30s, red raincoat) walks along the quay.

MIA
Wait for me!
"""


@pytest.fixture(scope="module")
def exported(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a film that was exported, changed, and exported again."""
    folder = tmp_path_factory.mktemp("exported")
    small = ("--size", "64x64", "--rate", "8")
    assert shotgraph("make", script_in(folder, SCRIPT), *small, cwd=folder).returncode == 0
    for step in (
        ("edit", "line", "ferry", "1B", "Hold the boat!"),
        ("edit", "length", "ferry", "1A", "2"),
        ("export", "ferry", "-o", "again.mp4"),
    ):
        done = shotgraph(*step, cwd=folder)
        assert done.returncode == 0, done.stderr
    return folder


def test_a_board_comes_in_every_form(
    exported: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(exported)
    for name, magic in (
        ("b.pdf", b"%PDF"),
        ("b.html", b"<!doctype"),
        ("b.csv", b"\xef\xbb\xbf"),
        ("b.xlsx", b"PK"),
        ("b.png", b"\x89PNG"),
        ("b.jpg", b"\xff\xd8"),
    ):
        board(Path("ferry"), None, Path(name), panels=4, paper="letter", date="May", credit=None)
        said = capsys.readouterr().out
        assert said.startswith(f"{name}: ") and "not drawn" not in said
        assert Path(name).read_bytes().startswith(magic)
    assert "a film by  ·  Ada" in Path("b.html").read_text(encoding="utf-8")


def test_what_a_board_cannot_be_is_said_in_one_sentence(exported: Path) -> None:
    done = shotgraph("board", "ferry", "-o", "b.doc", cwd=exported)
    assert done.returncode == 1 and "end its name in .pdf" in done.stderr and "Traceback" not in done.stderr
    project, out = exported / "ferry.film", exported / "none.pdf"
    for path, paper, cut, words in (
        (exported / "none" / "b.pdf", "a4", None, "not there"),
        (out, "a5", None, "not on a5"),
        (out, "a4", "Trailer", "There is no cut"),
    ):
        with pytest.raises(ShotgraphError, match=words):
            board(project, cut, path, panels=6, paper=paper, date="", credit=None)
    assert not out.exists()


def test_the_notes_tell_what_changed_since_the_last_export(exported: Path) -> None:
    done = shotgraph("notes", "ferry", cwd=exported)
    assert done.returncode == 0, done.stderr
    assert "“Hold the boat\\!”" in done.stdout and "## Re-rendered" in done.stdout and "**1A**" in done.stdout
    assert kept(exported / "ferry.film" / "exports", "film") == [1, 2]
    assert shotgraph("notes", "ferry", "-o", "notes.md", cwd=exported).returncode == 0
    assert (exported / "notes.md").read_text(encoding="utf-8") == done.stdout


def test_a_cut_is_compared_with_a_film_it_once_was(exported: Path) -> None:
    done = shotgraph("compare", "ferry", "ferry.mp4", "-o", "c.mp4", "--height", "64", cwd=exported)
    assert done.returncode == 0, done.stderr
    assert verify(exported / "c.mp4") > 0
    done = shotgraph("compare", "ferry:film", "ferry.mp4", "-o", "c.html", cwd=exported)
    assert done.returncode == 0 and "difference" in done.stdout
    done = shotgraph("compare", "ferry", "nothing", "-o", "c.html", cwd=exported)
    assert done.returncode == 1 and "There is no cut “nothing”" in done.stderr


def test_a_board_can_be_printed_before_anything_is_drawn(tmp_path: Path) -> None:
    assert shotgraph("import", script_in(tmp_path, SCRIPT), cwd=tmp_path).returncode == 0
    done = shotgraph("board", "ferry", "-o", "b.pdf", cwd=tmp_path)
    assert done.returncode == 0 and "not drawn yet" in done.stdout
    done = shotgraph("notes", "ferry", cwd=tmp_path)
    assert done.returncode == 1 and "no export" in done.stderr
