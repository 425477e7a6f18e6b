"""Where media lie, as other programs write it: file URLs, percent-encoded, absolute or beside the document."""

from __future__ import annotations

import os
from pathlib import Path, PurePosixPath, PureWindowsPath
from urllib.parse import quote, unquote, urlsplit


def absolute_url(path: Path) -> str:
    """A file's URL, such as `file:///films/The%20Ferry.film/takes/…`."""
    return path.absolute().as_uri()


def relative_url(path: Path, folder: Path) -> str:
    """A file's URL as seen from a folder, such as `The%20Ferry%20media/1A-1.mp4`."""
    steps = Path(os.path.relpath(path.absolute(), folder.absolute())).parts
    return "/".join(quote(step, safe="") for step in steps)


def words_of(url: str) -> tuple[str, ...]:
    """The steps of a path in a URL or a path of any system, decoded, for recognising a file by its name.

    Nothing is ever opened by what this returns: a stranger's document names files, and we only compare names.
    """
    text = url.strip()
    if "://" in text or text.lower().startswith("file:"):
        try:
            text = urlsplit(text).path
        except ValueError:
            return ()
        text = unquote(text, errors="replace")
    elif "%" in text:
        text = unquote(text, errors="replace")
    parts = PureWindowsPath(text).parts if "\\" in text else PurePosixPath(text).parts
    return tuple(part for part in parts if part not in ("/", "\\"))


def names_in(url: str) -> tuple[str, ...]:
    """What in a media file's place may name a shot or a take: the file, its folder, and the folder of that."""
    return tuple(reversed(words_of(url)[-3:]))


def as_path(url: str) -> str:
    """The path that one of our own URLs names, for formats that write paths as they are."""
    return unquote(urlsplit(url).path) if url.startswith("file:") else unquote(url)
