"""What the generator keeps in a project's cache beside the takes, of which shot each thing is, and what it takes."""

from __future__ import annotations

import json
import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from generation.engines.diffusion.checkpoints import FOLDER, kept_in
from generation.request import Request

if TYPE_CHECKING:
    from generation.engines.diffusion.shots import Shot

SHOT = "shot.json"
"""Beside what is kept: the shot that it is of."""


@dataclass(frozen=True)
class Keepsake:
    """One thing that is kept.

    Attributes:
        kind: what it is, for people, in the plural.
        paths: its files and folders; size, what they take in bytes.
        shot: the shot that it is of; asked, the digest of its request. Empty where nobody noted them.
        name: of a prompt that was read, its digest; it may be of several shots.
    """

    kind: str
    paths: tuple[Path, ...]
    size: int
    shot: str = ""
    asked: str = ""
    name: str = ""


def note_shot(path: Path, shot: Shot) -> None:
    """Note which shot the thing beside this file is of, as it was used last."""
    aside = path.with_name(f".{path.name}.{os.getpid()}")
    aside.write_text(json.dumps({"shot": shot.request.shot, "asked": shot.asked}), encoding="utf-8")
    aside.replace(path)


def keepsakes(cache: Path) -> Iterator[Keepsake]:
    """Everything that an engine's cache holds."""
    for kept in kept_in(cache):
        facts = kept.facts
        told = str(facts.get("shot", "")), str(facts.get("asked", ""))
        yield Keepsake("half-made shots", (kept.path,), kept.path.stat().st_size, *told)
    for path in sorted((cache / FOLDER).glob(".*")):
        yield Keepsake("half-made shots", (path,), path.stat().st_size)
    for folder in _inside(cache / "stages"):
        yield Keepsake("stages of shots", (folder,), _size(folder), *_of(folder / SHOT))
    for picture in _inside(cache / "keyframes"):
        if picture.suffix == ".png":
            note = picture.with_suffix(".json")
            yield Keepsake("keyframes", (picture, *([note] if note.is_file() else [])), _size(picture), *_of(note))
    for words in _inside(cache / "words"):
        yield Keepsake("prompts as read", (words,), words.stat().st_size, name=words.name.partition(".")[0])


def words_wanted(requests: Iterable[Request]) -> frozenset[str]:
    """The names of all prompts that these shots need read."""
    from generation.engines.diffusion.texts import texts_of
    from generation.engines.diffusion.words import digest

    return frozenset(digest(entry, text) for each in requests for entry, texts in texts_of(each) for text in texts)


def _of(note: Path) -> tuple[str, str]:
    try:
        told = json.loads(note.read_text("utf-8"))
        return str(told["shot"]), str(told["asked"])
    except (OSError, ValueError, KeyError, TypeError):
        return "", ""


def _inside(folder: Path) -> list[Path]:
    return sorted(folder.iterdir()) if folder.is_dir() else []


def _size(path: Path) -> int:
    files = [path] if path.is_file() else [each for each in path.rglob("*") if each.is_file()]
    return sum(each.stat().st_size for each in files)
