"""The supervisor and a new draft as a person runs them: shown first, then done, with nothing made twice."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import NamedTuple

import pytest
from typer.testing import CliRunner

from storyboard import files
from storyboard.errors import ShotgraphError
from studio.commandline.main import app
from studio.workspace import Workspace
from studio.writer.rehearsing import rehearsed
from tests.storyboard.breakdown.films import film_of
from tests.studio.films import SCRIPT, SMALL, environment, script_in
from tests.studio.films import shotgraph as in_a_process

FEWER = SCRIPT.replace("You are late.", "You are too late.")


class Done(NamedTuple):
    """What a command printed, and the sentence it was refused with."""

    stdout: str
    refused: str


def shotgraph(*arguments: str | Path) -> Done:
    """The program in this process: most of these commands take less time than starting one."""
    result = CliRunner().invoke(app, [str(argument) for argument in arguments], env={**environment(), "COLUMNS": "200"})
    if result.exception is not None and not isinstance(result.exception, ShotgraphError):
        raise result.exception
    return Done(result.stdout, str(result.exception or ""))


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project with its voices spoken, no pictures yet."""
    folder = tmp_path_factory.mktemp("ferry")
    done = in_a_process("import", script_in(folder), "-p", "ferry.film", *SMALL, cwd=folder)
    assert done.returncode == 0, done.stderr
    return folder / "ferry.film"


def copy_of(project: Path, folder: Path) -> Path:
    return Path(shutil.copytree(project, folder / "ferry.film"))


def test_a_film_as_it_was_imported_has_nothing_to_mend_but_what_the_script_leaves_open(project: Path) -> None:
    done = shotgraph("check", project, "--json")
    assert json.loads(done.stdout) == {"findings": [], "waived": [], "remarks": []}
    assert shotgraph("check", project).stdout == "Nothing to mend.\n"


def test_a_finding_is_shown_mended_by_number_and_meant_by_rule(project: Path, tmp_path: Path) -> None:
    copy = copy_of(project, tmp_path)
    shotgraph("edit", "action", copy, "2A", "Tom in a red cap sits by the window.")
    shown = shotgraph("check", copy)
    assert "Tom wears a red cap in 2A; the sheet says blue." in shown.stdout
    assert "--fix 1: Write “blue cap” in 2A." in shown.stdout
    assert files.read(copy).scenes[1].heading in shown.stdout
    ignored = shotgraph("check", copy, "--ignore", "wardrobe")
    assert ignored.stdout.startswith("Meant, and not said again: Tom wears a red cap")
    assert "wardrobe" not in shotgraph("check", copy).stdout
    assert "2A" in shotgraph("check", copy, "--fix", "stale-prompt").stdout
    assert shotgraph("check", copy).stdout == "Nothing to mend; 1 are meant.\n"


def test_what_is_not_there_to_mend_is_said(project: Path) -> None:
    done = shotgraph("check", project, "--fix", "7")
    assert done.refused == "There is no finding “7”; there are none."


def test_a_reading_without_a_model_says_how_to_set_one(project: Path) -> None:
    done = shotgraph("check", project, "--read")
    assert "shotgraph settings set writer" in done.refused


def test_a_new_draft_is_shown_and_nothing_changes_until_it_is_wanted(project: Path, tmp_path: Path) -> None:
    copy = copy_of(project, tmp_path)
    draft = script_in(tmp_path, FEWER, "blue.fountain")
    before = (copy / files.FILM).read_bytes()
    for arguments in ((), ("--dry-run", "--yes")):
        shown = shotgraph("revise", copy, draft, *arguments)
        assert "2A: Tom now says “You are too late.”, not “You are late.”." in shown.stdout
        assert shown.stdout.endswith("Nothing is changed yet; run this again with --yes.\n")
    assert (copy / files.FILM).read_bytes() == before


def test_a_new_draft_is_spoken_and_timed_and_going_back_finds_the_old_film_again(project: Path, tmp_path: Path) -> None:
    copy = copy_of(project, tmp_path)
    before = files.read(copy)
    done = shotgraph("revise", copy, script_in(tmp_path, FEWER), "--yes")
    assert not done.refused
    after = files.read(copy)
    assert after.script == "ferry-2.fountain", "the old draft stays, so that an undo finds it"
    assert {shot.number for old, shot in zip(before.shots, after.shots, strict=True) if old != shot} == {"2A"}
    assert after.shots_by_id["shot-2a"].frames > before.shots_by_id["shot-2a"].frames
    shotgraph("revise", copy, script_in(tmp_path), "--yes")
    assert files.read(copy) == before


def test_a_new_draft_as_json_tells_each_change_with_its_lines(project: Path, tmp_path: Path) -> None:
    copy = copy_of(project, tmp_path)
    shown = json.loads(shotgraph("revise", copy, script_in(tmp_path, FEWER), "--json").stdout)
    assert shown["changes"][0]["shots"] == ["shot-2a"] and shown["changes"][0]["lines"] == [14, 17]
    assert shown["kept"] == len(files.read(copy).shots) - 1


def test_an_empty_draft_is_refused_and_the_film_stays(project: Path, tmp_path: Path) -> None:
    done = shotgraph("revise", project, script_in(tmp_path, ""), "--yes")
    assert "is empty; write a scene heading" in done.refused


def test_an_old_draft_that_was_lost_is_said_and_the_films_own_words_stand_in(project: Path, tmp_path: Path) -> None:
    copy = copy_of(project, tmp_path)
    (copy / files.SCRIPT / "ferry.fountain").unlink()
    shown = shotgraph("revise", copy, script_in(tmp_path, FEWER))
    assert shown.stdout.startswith("The old draft cannot be read, so the film's own words are compared")
    assert "1 change;" in shown.stdout


def test_a_changed_script_of_an_edited_film_is_told_of_this_way(project: Path, tmp_path: Path) -> None:
    copy = copy_of(project, tmp_path)
    shotgraph("edit", "action", copy, "2A", "Tom waits.")
    done = shotgraph("import", script_in(tmp_path, FEWER), "-p", copy, *SMALL)
    assert "shotgraph revise" in done.refused


def test_a_voice_on_the_telephone_that_is_never_seen_does_not_stop_the_rehearsal(tmp_path: Path) -> None:
    film = film_of(
        "INT. ROOM - NIGHT\n\nJACK (40s, grey suit) picks up the phone.\n\n"
        "VERA (O.S.)\nThey came. They asked about you, Jack, all of them, at midnight.\n\nJACK\nAnd?\n"
    )
    seen = rehearsed(Workspace(tmp_path / "none.film"), film).seen
    assert all(set(people) == {"jack"} for people in seen.values()) and seen
