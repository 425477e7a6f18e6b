"""Any program renders a shot: it is given files, says how far it is, and a stop ends it with all it started."""

from __future__ import annotations

import fcntl
import shlex
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from generation.engines import load
from generation.engines.command import COMMAND
from generation.engines.protocol import Engine, Frame, Materials
from storyboard.errors import EngineError, Stopped
from tests.generation.engine_conformance import CHECKS, a_request
from tests.generation.servers import film_of

PROGRAM = """
import json, sys, time
from pathlib import Path
from tests.generation.servers import film_of
told = json.loads((Path(sys.argv[-1]) / "shot.json").read_text())
asked = told["request"]
for done in range(asked["frames"]):
    print(json.dumps({"done": done, "total": asked["frames"]}), flush=True)
print("my own talk")
film_of(asked["action"] + str(told["passes"]), asked["width"], asked["height"], asked["frames"], Path(told["output"]))
"""


@pytest.fixture
def choose(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[str], Path]:
    """Choose a program by its text; its file."""
    monkeypatch.setenv("PYTHONPATH", str(Path(__file__).parents[2]))

    def chosen(text: str) -> Path:
        program = tmp_path / "my renderer.py"
        program.write_text(text)
        monkeypatch.setenv(COMMAND, shlex.join([sys.executable, str(program)]))
        return program

    return chosen


def rendered(materials: Materials | None = None, **changes: object) -> list[Frame]:
    session = load("command").open()
    return list(session.render(a_request(**changes), materials or Materials(), lambda done, total: None))


@pytest.mark.parametrize("check", CHECKS, ids=lambda check: check.__name__)
def test_a_program_keeps_the_engine_contract(check: Callable[[Engine], None], choose: Callable[[str], Path]) -> None:
    choose(PROGRAM)
    check(load("command"))


def test_the_program_is_given_the_passes_the_shot_has(choose: Callable[[str], Path], tmp_path: Path) -> None:
    choose(PROGRAM)
    without = rendered()[0]
    with_depth = rendered(Materials(passes={"depth": tmp_path}))[0]
    assert (without != with_depth).any()


def test_a_stop_ends_the_program_and_what_it_started(choose: Callable[[str], Path], tmp_path: Path) -> None:
    alive, lock = tmp_path / "alive", tmp_path / "lock"
    lock.touch()
    child = (
        f"import fcntl, pathlib, signal\nlock = open({str(lock)!r})\nfcntl.flock(lock, fcntl.LOCK_EX)\n"
        f"pathlib.Path({str(alive)!r}).touch()\nsignal.pause()"
    )
    choose(f"import signal, subprocess, sys\nsubprocess.Popen([sys.executable, '-c', {child!r}])\nsignal.pause()")

    def progress(done: int, total: int) -> None:
        if alive.exists():
            raise Stopped

    session = load("command").open()
    with pytest.raises(Stopped):
        list(session.render(a_request(), Materials(), progress))
    with lock.open() as free:
        fcntl.flock(free, fcntl.LOCK_EX)  # comes back only when what it started is gone


@pytest.mark.parametrize(
    ("program", "sentence"),
    [
        ("import sys; print('no card here', file=sys.stderr); sys.exit(3)", "ended with code 3: no card here"),
        ("pass", "without writing film.mp4"),
        ("import sys, pathlib; (pathlib.Path(sys.argv[-1]) / 'film.mp4').write_text('x')", "neither mp4 nor webm"),
        ("print('x' * 10_000_000)", "without writing film.mp4"),
        ("print('[' * 100_000)", "without writing film.mp4"),
    ],
)
def test_a_program_that_fails_is_told_in_one_sentence(
    program: str, sentence: str, choose: Callable[[str], Path]
) -> None:
    choose(program)
    with pytest.raises(EngineError, match=sentence):
        rendered()


@pytest.mark.parametrize(
    ("words", "what"),
    [("", "settings set command --program"), ("no-such-program-here --x", COMMAND), ("unfinished 'quote", COMMAND)],
)
def test_a_program_that_is_none_is_refused_when_planning(
    words: str, what: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(COMMAND, words)
    assert what in load("command").plan(a_request()).refusals[0]


def test_a_film_of_another_size_and_rate_is_cut_to_the_frame(tmp_path: Path, choose: Callable[[str], Path]) -> None:
    source = tmp_path / "wide.mp4"
    film_of("x", 128, 64, 24, source)
    choose(f"import sys, shutil, pathlib; shutil.copy({str(source)!r}, pathlib.Path(sys.argv[-1]) / 'film.mp4')")
    frames = rendered(frames=25, rate="25", width=64, height=96)
    assert len(frames) == 25
    assert {frame.shape for frame in frames} == {(96, 64, 4)}
    tones = [int(frame[48, 32, 0]) for frame in frames]
    assert tones == sorted(tones)
