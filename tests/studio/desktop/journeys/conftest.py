"""Whole journeys run in windows of their own: under Xvfb where it is there, else drawn into memory."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[4]
Journey = Callable[[str], None]


@pytest.fixture(scope="session")
def screen() -> Iterator[dict[str, str]]:
    """The environment of a window: a screen of its own if Xvfb can make one."""
    xvfb = shutil.which("Xvfb")
    if xvfb is None:
        yield {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
        return
    read, write = os.pipe()
    command = [xvfb, "-displayfd", str(write), "-screen", "0", "1280x800x24", "-nolisten", "tcp"]
    server = subprocess.Popen(command, pass_fds=(write,), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    os.close(write)
    with os.fdopen(read) as told:
        number = told.readline().strip()
    try:
        shown = {"QT_QPA_PLATFORM": "xcb", "DISPLAY": f":{number}"} if number else {"QT_QPA_PLATFORM": "offscreen"}
        yield {**os.environ, **shown}
    finally:
        server.terminate()
        server.wait()


@pytest.fixture
def journey(screen: dict[str, str], tmp_path: Path) -> Journey:
    """Goes one of the journeys of `steps.py` in a process of its own."""

    def go(name: str) -> None:
        steps = Path(__file__).with_name("steps.py")
        options = ["-q", "-x", "-p", "no:cacheprovider", "--basetemp", str(tmp_path / "inside")]
        done = subprocess.run(
            [sys.executable, "-m", "pytest", f"{steps}::{name}", *options],
            cwd=ROOT,
            env={**screen, "PYTHONPATH": str(ROOT), "SHOTS": str(tmp_path)},
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            timeout=900,  # for what hangs, whatever else the machine does
            check=False,
        )
        assert done.returncode == 0, done.stdout[-6000:]

    return go
