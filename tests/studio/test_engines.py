"""A film whose shots are rendered elsewhere: planned with its price, made once, and whole where a shot is refused."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.generation.servers import Service, VideoHandler, serving
from tests.studio.films import command, environment


@pytest.fixture
def service(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Service]:
    (tmp_path / "server").mkdir()
    with serving(VideoHandler, tmp_path / "server") as found:
        monkeypatch.setenv("SHOTGRAPH_VIDEO_URL", f"{found.url}/v1")
        yield found


def run(*words: str, cwd: Path) -> subprocess.CompletedProcess[str]:
    told = {name: value for name, value in os.environ.items() if name.startswith("SHOTGRAPH_")}
    return subprocess.run(
        command(*words), cwd=cwd, env=environment() | told, capture_output=True, text=True, check=False
    )


def test_one_shot_of_a_film_is_rendered_by_a_server_and_once_only(imported: Path, service: Service) -> None:
    chosen = run("edit", "engine", "ferry.film", "hosted", "--shot", "1A", cwd=imported)
    assert chosen.returncode == 0, chosen.stderr
    made = run("render", "ferry.film", cwd=imported)
    assert made.returncode == 0, made.stderr
    assert len(service.jobs) == 1
    again = run("render", "ferry.film", cwd=imported)
    assert again.returncode == 0, again.stderr
    assert len(service.jobs) == 1


def test_a_server_that_nobody_chose_makes_a_slate_and_a_sentence(imported: Path) -> None:
    run("edit", "engine", "ferry.film", "hosted", "--shot", "1A", cwd=imported)
    planned = run("plan", "ferry.film", cwd=imported)
    assert "Shot 1A will be a slate: No video server is chosen" in planned.stdout
    refused = run("render", "ferry.film", "--shot", "1A", cwd=imported)
    assert refused.returncode == 1, "what is refused is not up to date"
    assert "settings set video --url" in refused.stdout
    assert "1 of 1 shots could not be rendered" in refused.stderr


def test_a_server_named_in_the_settings_is_reached_and_the_environment_stands_above_it(
    imported: Path, service: Service, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("SHOTGRAPH_VIDEO_URL")
    monkeypatch.setenv("SHOTGRAPH_SETTINGS", str(imported / "settings"))
    told = run("settings", "set", "video", "--url", f"{service.url}/v1", "--dollars-per-second", "0.5", cwd=imported)
    assert told.returncode == 0, told.stderr
    assert service.url in run("settings", cwd=imported).stdout
    run("edit", "engine", "ferry.film", "hosted", "--shot", "1A", cwd=imported)
    assert "US dollars in all" in run("plan", "ferry.film", cwd=imported).stdout
    made = run("render", "ferry.film", cwd=imported)
    assert made.returncode == 0, made.stderr
    assert len(service.jobs) == 1
    monkeypatch.setenv("SHOTGRAPH_VIDEO_URL", "nowhere")
    run("edit", "engine", "ferry.film", "hosted", "--shot", "2A", cwd=imported)
    assert "is no address" in run("plan", "ferry.film", cwd=imported).stdout


def test_an_engine_that_nobody_made_is_refused_with_those_there_are(imported: Path) -> None:
    refused = run("edit", "engine", "ferry.film", "crayon", cwd=imported)
    assert refused.returncode == 1
    assert "animatic, hosted, command, comfy" in refused.stderr
