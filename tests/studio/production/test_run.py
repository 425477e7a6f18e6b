"""Work that is stopped, killed or broken: what was finished is kept, and the same call goes on from there."""

from __future__ import annotations

import contextlib
import os
import signal
import subprocess
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from studio.production.events import Failed, Finished, Halted
from tests.gates import Gate
from tests.studio.films import command, environment, files_under, shotgraph

HANGS = 300
"""Seconds; nothing takes so long, however many others work on the machine."""


HELD = "shot-1a"


@pytest.fixture
def project(imported: Path, gate: Gate) -> Path:
    """A folder with an imported project that has no pictures yet; its first shot waits at the gate."""
    assert shotgraph("edit", "engine", "ferry.film", "command", "--shot", "1A", cwd=imported).returncode == 0
    return imported


@contextlib.contextmanager
def exporting(folder: Path, *extra: str) -> Iterator[subprocess.Popen[str]]:
    """The export, under way."""
    process = subprocess.Popen(
        command("export", "ferry.film", "--json", *extra),
        cwd=folder,
        env=environment(),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    try:
        yield process
    finally:
        process.kill()
        process.communicate()


def read_until(process: subprocess.Popen[str], event: str, kind: str, more: Callable[[], bool] = lambda: True) -> None:
    """Follow the events until one of this sort, about a job of this kind, from which on `more` holds too."""
    assert process.stdout is not None
    for line in process.stdout:
        if f'"event":"{event}"' in line and f'"job":"{kind}/' in line and more():
            return
    raise AssertionError(f"it ended before {kind} {event}")


def workers_of(process: subprocess.Popen[str]) -> list[int]:
    """The worker processes of a running export."""
    listed = Path(f"/proc/{process.pid}/task/{process.pid}/children").read_text().split()
    return [int(number) for number in listed]


def is_alive(number: int) -> bool:
    try:
        return Path(f"/proc/{number}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except FileNotFoundError:
        return False


def wait_until_gone(numbers: list[int], seconds: float = HANGS) -> None:
    deadline = time.monotonic() + seconds
    while any(is_alive(number) for number in numbers):
        assert time.monotonic() < deadline, "workers outlive the program"
        time.sleep(0.05)


def finished_takes(folder: Path) -> dict[str, bytes]:
    return dict(files_under(folder / "ferry.film" / "takes").items())


def half_made(folder: Path) -> list[str]:
    project = folder / "ferry.film"
    return [name for name in files_under(project) if "/.making/" in f"/{name}" or "/." in name.removeprefix(".")]


def test_ctrl_c_stops_cleanly_and_the_same_command_goes_on(project: Path, gate: Gate) -> None:
    with exporting(project) as process:
        read_until(process, "finished", "take")
        read_until(process, "stepped", "take", lambda: gate.holds(HELD))
        workers = workers_of(process)
        process.send_signal(signal.SIGINT)
        said, complained = process.communicate(timeout=HANGS)
    assert process.returncode == 130
    assert '"event":"halted"' in said
    assert "Stopped" in complained and "Traceback" not in complained
    assert workers
    wait_until_gone(workers)
    assert half_made(project) == []
    kept = finished_takes(project)
    assert kept and not (project / "ferry.mp4").exists()

    gate.open()
    done = shotgraph("export", "ferry.film", cwd=project)
    assert done.returncode == 0, done.stderr
    assert kept.items() <= finished_takes(project).items()


def test_after_kill_9_no_worker_lives_on_and_no_half_made_thing_is_used(project: Path, gate: Gate) -> None:
    with exporting(project) as process:
        read_until(process, "stepped", "take", lambda: gate.holds(HELD))
        workers = workers_of(process)
        os.kill(process.pid, signal.SIGKILL)
        process.communicate(timeout=HANGS)
    assert gate.worker_of(HELD) in workers
    wait_until_gone(workers)
    kept = finished_takes(project)
    assert not any(name.startswith(HELD) for name in kept)
    gate.open()
    assert shotgraph("export", "ferry.film", cwd=project).returncode == 0
    assert half_made(project) == []
    whole = {name: data for name, data in kept.items() if "/." not in f"/{name}"}
    assert whole.items() <= finished_takes(project).items()


def test_a_killed_worker_costs_one_shot_which_plays_as_a_slate(project: Path, gate: Gate) -> None:
    with exporting(project, "--workers", "1") as process:
        read_until(process, "stepped", "take", lambda: gate.holds(HELD))
        os.kill(gate.worker_of(HELD), signal.SIGKILL)
        said, complained = process.communicate(timeout=HANGS)
    assert process.returncode == 1
    assert "signal 9" in said
    assert "Traceback" not in complained
    whole = {sheet.parent.parent.name for sheet in (project / "ferry.film" / "takes").glob("*/[!.]*/take.json")}
    assert whole and HELD not in whole


def test_events_survive_the_way_between_processes() -> None:
    from studio.production.events import from_json

    for event in (
        Finished(job="take/abc", seconds=1.5),
        Failed(job="take/abc", title="Shot 1A", sentence="“No”\n…", trace="…"),
        Halted(finished=1, left=2),
    ):
        assert from_json(event.model_dump_json()) == event
