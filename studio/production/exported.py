"""What was exported last, and whether a file is still that: so that a film that has not changed is left alone."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path

from storyboard import files
from storyboard.errors import ProjectError


def is_as_recorded(record: Path, digest: str, outputs: Sequence[Path]) -> bool:
    """Whether the files are those that were noted under this digest, and nobody touched them since."""
    try:
        return bool(json.loads(record.read_bytes()) == _facts(digest, outputs))
    except (FileNotFoundError, NotADirectoryError, ValueError):
        return False  # never exported, an output is gone, or the record is damaged: export it


def note(record: Path, digest: str, outputs: Sequence[Path]) -> None:
    """Note what was exported.

    Raises:
        ProjectError: the project's folder cannot be written.
    """
    try:
        record.parent.mkdir(exist_ok=True)
        files.write_whole(record, json.dumps(_facts(digest, outputs), indent=1).encode() + b"\n")
    except OSError as refusal:
        raise ProjectError(f"Could not note the export ({refusal.strerror}).", file=record) from refusal


def _facts(digest: str, outputs: Sequence[Path]) -> dict[str, object]:
    return {"film": digest, "files": [_state(path) for path in outputs]}


def _state(path: Path) -> list[object]:
    """A file's size and time; of a folder of pictures, those of all that is in it."""
    stats = [each.stat() for each in path.iterdir()] if path.is_dir() else [path.stat()]
    sizes, times = sum(stat.st_size for stat in stats), max((stat.st_mtime_ns for stat in stats), default=0)
    return [str(path.resolve()), sizes, times, *([len(stats)] if path.is_dir() else [])]
