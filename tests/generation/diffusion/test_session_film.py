"""A film of three shots by the generator, through the program and its worker processes, killed in the middle."""

from __future__ import annotations

import contextlib
import json
import os
import signal
import subprocess
import time
from pathlib import Path

from generation.takes import takes_of
from tests.gates import Gate
from tests.generation.diffusion.rigs import Rig
from tests.studio.films import command, environment, made, script_in

SCRIPT = """Title: Three

EXT. HARBOUR - DAY

A grey harbour.

EXT. FIELD - DAY

A dry field.

EXT. STREET - NIGHT

A wet street.
"""
SMALL = ("--size", "64x64", "--rate", "12")


def start(*words: str, cwd: Path, **told: str) -> subprocess.Popen[str]:
    told |= {name: value for name, value in os.environ.items() if name.startswith("SHOTGRAPH_")}
    surroundings = environment() | told | {"OMP_NUM_THREADS": "1"}
    pipe = subprocess.PIPE
    return subprocess.Popen(
        command(*words), cwd=cwd, env=surroundings, stdout=pipe, stderr=pipe, text=True, start_new_session=True
    )


def run(*words: str, cwd: Path) -> subprocess.CompletedProcess[str]:
    with start(*words, cwd=cwd) as process:
        out, said = process.communicate(timeout=300)
    assert process.returncode == 0, said
    return subprocess.CompletedProcess(words, 0, out, said)


def test_a_killed_render_goes_on_from_what_was_denoised_and_what_is_not_wanted_any_more_is_cleaned(
    rig: Rig, tmp_path: Path
) -> None:
    rig.install("wan-text", rate=12.0, most_frames=81)
    run("import", str(script_in(tmp_path, SCRIPT, "three.fountain")), *SMALL, cwd=tmp_path)
    run("edit", "engine", "three.film", "diffusion", "--model", "wan-text", cwd=tmp_path)
    assert "text to video" in run("plan", "three.film", cwd=tmp_path).stdout
    gate = Gate(tmp_path / "gate")
    with start("render", "three.film", "--json", cwd=tmp_path, **gate.encoder()) as process:
        assert process.stdout is not None
        begun = set()
        for line in process.stdout:
            event = json.loads(line)
            if event["event"] == "started" and str(event["job"]).startswith("take/"):
                begun.add(event["job"])
            if event["event"] == "finished" and str(event["job"]).startswith("take/"):
                while not gate.holds("encoder"):
                    time.sleep(0.01)
                os.killpg(process.pid, signal.SIGKILL)
                with contextlib.suppress(ProcessLookupError):  # gone with the program, where they are one group
                    os.kill(gate.worker_of("encoder"), signal.SIGKILL)
                break
    assert len(begun) == 3, "all three are denoised together"
    gate.open()
    (kept,) = takes_of(tmp_path / "three.film" / "takes").takes
    cache = tmp_path / "three.film/store/cache/diffusion"
    run("clean", "three.film", "--yes", cwd=tmp_path)
    half_made = {path.name.partition(".")[0] for path in (cache / "denoised").iterdir()}
    assert len(half_made) == 2, "what is denoised and has no take yet is kept, and not cleaned"
    read = {path.name: path.stat().st_mtime_ns for path in (cache / "words").iterdir()}
    again = run("render", "three.film", "--json", cwd=tmp_path)
    assert not list((cache / "denoised").iterdir())
    assert len(made(again)["take"]) == 2
    takes = takes_of(tmp_path / "three.film" / "takes").takes
    assert len(takes) == 3
    assert kept in takes
    assert {take.engine for take in takes} == {"diffusion"}
    now = {path.name: path.stat().st_mtime_ns for path in (cache / "words").iterdir()}
    assert now == read, "the prompts that the killed run read were not read again"
    assert not made(run("render", "three.film", "--json", cwd=tmp_path)), "a third run has nothing to do"
    asked = run("clean", "three.film", cwd=tmp_path).stdout
    assert "prompts as read" in asked and "Nothing is removed yet" in asked
    assert "are free again; no take was touched" in run("clean", "three.film", "--yes", cwd=tmp_path).stdout
    assert not list((cache / "words").iterdir())
    assert len(takes_of(tmp_path / "three.film" / "takes").takes) == 3
    assert "nothing to clean" in run("clean", "three.film", cwd=tmp_path).stdout
