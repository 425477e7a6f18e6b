"""Reads any screenplay a person gives: chooses between Fountain, Final Draft and prose by what is in the file."""

from __future__ import annotations

import stat
from pathlib import Path

from storyboard.errors import ScriptError
from storyboard.screenplay.decode import decode
from storyboard.screenplay.fountain import parse_fountain
from storyboard.screenplay.remarks import Remarks
from storyboard.screenplay.script import Screenplay

LARGEST_SCRIPT = 4_000_000
"""Bytes. A feature film's script is a fifth of a megabyte; what is larger is not one film."""


def read_screenplay(path: Path) -> Screenplay:
    """Read the screenplay in a file: .fountain, .spmd, .txt, .md, .fdx, or whatever its content turns out to be.

    Raises ScriptError, naming the file and where it helps the line, for what cannot be read.
    """
    data = _bytes_of(path)
    remarks = Remarks()
    text = decode(data, remarks, file=str(path))
    return parse(text, file=str(path), remarks=remarks)


def parse(text: str, *, file: str | None = None, remarks: Remarks | None = None) -> Screenplay:
    """Read a screenplay from text whose line ends are newlines. `file` only names it in errors.

    Raises ScriptError if there is nothing in it.
    """
    remarks = Remarks() if remarks is None else remarks
    if not text.strip():
        name = "the script" if file is None else Path(file).name
        raise ScriptError(f"{name} is empty; write a scene heading such as INT. KITCHEN - DAY", file=file)
    return parse_fountain(text, remarks)


def _bytes_of(path: Path) -> bytes:
    """All bytes of a regular file of a script's size; a folder, a pipe or a device is refused before it is opened."""
    try:
        status = path.stat()
        if stat.S_ISDIR(status.st_mode):
            raise ScriptError("this is a folder; name the screenplay file in it", file=path)
        if not stat.S_ISREG(status.st_mode):
            raise ScriptError("this is a pipe or a device; give a screenplay file", file=path)
        if status.st_size > LARGEST_SCRIPT:
            raise ScriptError(
                f"this is {status.st_size / 1e6:.1f} MB and a script may have {LARGEST_SCRIPT / 1e6:.0f} MB; "
                "split it into one file per film",
                file=path,
            )
        return path.read_bytes()
    except FileNotFoundError as error:
        raise ScriptError("there is no such file; check the name and the folder", file=path) from error
    except PermissionError as error:
        raise ScriptError("you may not read this file; change its permissions", file=path) from error
    except (OSError, ValueError) as error:
        raise ScriptError(f"this file cannot be read ({error})", file=path) from error
