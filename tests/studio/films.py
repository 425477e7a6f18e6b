"""A small script and its project, for tests that make real films of it in a few seconds."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
SMALL = ("--size", "128x72", "--rate", "12")

SCRIPT = """Title: The Ferry

EXT. HARBOUR - DAY

WIDE - A grey harbour. Gulls.

MIA (30s, red raincoat) walks along the quay.

MIA
Wait for me!

INT. FERRY - NIGHT

TOM (60s, blue cap) sits by the window.

TOM
You are late.

DISSOLVE TO:

EXT. OPEN SEA - DAWN

The ferry, small and far away.
"""


def script_in(folder: Path, text: str = SCRIPT, name: str = "ferry.fountain") -> Path:
    """The script as a file."""
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


def shotgraph(*arguments: str | Path, cwd: Path, timeout: float = 600) -> subprocess.CompletedProcess[str]:
    """The program as a person runs it."""
    return subprocess.run(
        command(*arguments), cwd=cwd, env=environment(), capture_output=True, text=True, timeout=timeout, check=False
    )


def command(*arguments: str | Path) -> list[str]:
    """The program's command line."""
    return [sys.executable, "-m", "studio.commandline.main", *map(str, arguments)]


def environment() -> dict[str, str]:
    """The environment in which the program under test is this one, its person without settings unless a test says."""
    return {
        "SHOTGRAPH_SETTINGS": str(ROOT / "tests" / "no-settings"),
        **os.environ,
        "PYTHONPATH": str(ROOT),
        "COLUMNS": "120",
    }


def events(done: subprocess.CompletedProcess[str]) -> list[dict[str, object]]:
    """The events that a run with `--json` printed."""
    assert done.returncode == 0, done.stderr
    return [json.loads(line) for line in done.stdout.splitlines()]


def made(done: subprocess.CompletedProcess[str]) -> dict[str, list[str]]:
    """What a run with `--json` made: titles by kind of thing."""
    titles: dict[str, list[str]] = {}
    for event in events(done):
        if event["event"] == "started":
            titles.setdefault(str(event["job"]).partition("/")[0], []).append(str(event["title"]))
    return titles


def files_under(folder: Path) -> dict[str, bytes]:
    """Every file below a folder, by name, with its bytes."""
    return {str(path.relative_to(folder)): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()}
