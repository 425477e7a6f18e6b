"""Reference pictures: photographs of people and places that are kept inside the project."""

from __future__ import annotations

import hashlib
from pathlib import Path

from storyboard import files
from storyboard.edits import slug
from storyboard.errors import ProjectError
from studio.production.store import written_or_said
from studio.workspace import Workspace

FOLDER = "references"
LARGEST = 64_000_000
"""Bytes of a picture; a camera's photograph has a tenth of it."""
_SIGNATURES = {b"\x89PNG\r\n\x1a\n": ".png", b"\xff\xd8\xff": ".jpg"}


def keep_reference(workspace: Workspace, picture: Path) -> str:
    """Copy a picture into the project; the same picture is kept once. Returns the name by which the film knows it.

    The name is made of the letters and digits of the file's own, and of its content.

    Raises:
        ProjectError: it is not a PNG, JPEG or WebP picture, is too large, or cannot be read or kept.
    """
    data = _bytes_of(picture)
    suffix = _suffix(data)
    if not suffix:
        raise ProjectError(f"{picture.name} is no picture that can be used; choose a PNG, a JPEG or a WebP.")
    name = f"{slug(picture.stem)[:40] or 'picture'}-{hashlib.sha256(data).hexdigest()[:12]}{suffix}"
    path = workspace.folder / FOLDER / name
    if not path.is_file() or path.read_bytes() != data:
        with written_or_said(path):
            path.parent.mkdir(exist_ok=True)
            files.write_whole(path, data)
    return f"{FOLDER}/{name}"


def _suffix(data: bytes) -> str:
    """The ending that a picture's own bytes ask for; empty for what is none."""
    if data[:4] == b"RIFF" and data[8:12] == b"WEBP":
        return ".webp"
    return next((suffix for start, suffix in _SIGNATURES.items() if data.startswith(start)), "")


def _bytes_of(picture: Path) -> bytes:
    """All bytes of a regular file of a picture's size."""
    try:
        if not picture.is_file():
            raise ProjectError(f"{picture.name} is not a file; choose a picture.")
        if picture.stat().st_size > LARGEST:
            raise ProjectError(f"{picture.name} is larger than {LARGEST // 1_000_000} MB; make it smaller first.")
        with picture.open("rb") as file:
            return file.read(LARGEST)
    except OSError as refusal:
        raise ProjectError(f"{picture.name} cannot be read ({refusal.strerror}); check its permissions.") from refusal
