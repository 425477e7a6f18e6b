"""Sounds of a person's own: copied into the project under the digest of what is in them, so that it can be moved."""

from __future__ import annotations

import hashlib
import os
import shutil
from pathlib import Path
from typing import Literal, get_args

from storyboard import edits
from storyboard.edits.lines import CueFields
from storyboard.errors import ProjectError
from storyboard.model import Film
from storyboard.time import to_frames
from studio.meaning import the_shot
from studio.production.store import written_or_said
from studio.workspace import Workspace

FOLDER = "sounds"
LARGEST = 2_000_000_000
"""Bytes of a sound; three hours of stereo at 48 kHz."""
Kind = Literal["effect", "ambience", "music"]
KINDS: tuple[Kind, ...] = get_args(Kind)


def keep_sound(workspace: Workspace, sound: Path) -> str:
    """Copy a sound into the project; the same sound is kept once. Returns the name by which the film knows it.

    The name is made of the letters and digits of the file's own, and of its content.

    Raises:
        ProjectError: it is no file, is too large, or cannot be read or kept.
        SoundError: there is no sound in it that can be read.
    """
    from audio.reading import check_sound

    try:
        if not sound.is_file():
            raise ProjectError(f"{sound.name} is not a file; choose a sound.")
        if sound.stat().st_size > LARGEST:
            raise ProjectError(f"{sound.name} is larger than {LARGEST // 1_000_000_000} GB; cut it first.")
        with sound.open("rb") as file:
            digest = hashlib.file_digest(file, "sha256").hexdigest()[:12]
    except OSError as refusal:
        raise ProjectError(f"{sound.name} cannot be read ({refusal.strerror}); check its permissions.") from refusal
    check_sound(sound)
    stem = edits.slug(sound.stem)[:40] or "sound"
    name = f"{stem}-{digest}{sound.suffix.lower()[:8]}"
    path = workspace.folder / FOLDER / name
    if not path.is_file() or path.stat().st_size != sound.stat().st_size:
        with written_or_said(path):
            path.parent.mkdir(exist_ok=True)
            aside = path.with_name(f".{name}.{os.getpid()}.part")
            try:
                shutil.copyfile(sound, aside)
                aside.replace(path)
            finally:
                aside.unlink(missing_ok=True)
    return f"{FOLDER}/{name}"


def edit_sound(project: Path, number: str, sound: Path, *, kind: str, description: str, at: float, gain: float) -> None:
    """Put a sound of one's own into a shot, from the command line."""
    meant = next((each for each in KINDS if each == kind), None)
    if meant is None:
        raise ProjectError(f"A sound is one of {', '.join(KINDS)}, not “{kind}”.")
    workspace = Workspace.named(project)
    with workspace.locked():
        film = workspace.film()
        shot = the_shot(film, number).id
        name = keep_sound(workspace, sound)
        workspace.save(with_sound(film, shot, name, description or sound.stem, kind=meant, at=at, gain=gain))
    print(f"{name} is heard in shot {number}.")


def with_sound(
    film: Film, shot: str, name: str, words: str, *, kind: Kind = "effect", at: float = 0, gain: float = 0
) -> Film:
    """The film with a kept sound in a shot, from so many seconds into it on."""
    fields: CueFields = {"kind": kind, "file": name, "offset": to_frames(at, film.rate), "gain_db": gain}
    return edits.add_cue(film, shot, words, **fields)
