"""Reads any screenplay a person gives: chooses between Fountain, Final Draft and prose by what is in the file."""

from __future__ import annotations

import stat
from collections import Counter
from pathlib import Path

from storyboard.errors import ScriptError
from storyboard.screenplay.decode import decode
from storyboard.screenplay.fdx import parse_fdx
from storyboard.screenplay.fountain import parse_fountain
from storyboard.screenplay.prose import parse_prose
from storyboard.screenplay.remarks import Remarks
from storyboard.screenplay.script import Kind, Screenplay

LARGEST_SCRIPT = 4_000_000
"""Bytes. A feature film's script is a fifth of a megabyte; what is larger is not one film."""

MOST_LINES = 100_000
"""Ten times what the longest script has; with `LARGEST_SCRIPT` it keeps the worst file to seconds."""

LONGEST_LINE = 10_000
"""Characters; a longer line is worth a remark: its line ends may have been lost."""

_NOT_FILMED = (Kind.NOTE, Kind.SECTION, Kind.SYNOPSIS, Kind.PAGE_BREAK)
_FOUNTAIN_SUFFIXES = (".fountain", ".spmd")


def read_screenplay(path: Path) -> Screenplay:
    """Read the screenplay in a file: .fountain, .spmd, .txt, .md, .fdx, or whatever its content turns out to be.

    Raises ScriptError, naming the file and where it helps the line, for what cannot be read.
    """
    data = _bytes_of(path)
    remarks = Remarks()
    text = decode(data, remarks, file=str(path))
    return parse(text, file=str(path), remarks=remarks)


def parse(text: str, *, file: str | None = None, remarks: Remarks | None = None) -> Screenplay:
    """Read a screenplay from text whose line ends are newlines. `file` names it in errors, its ending is a hint.

    Raises ScriptError if there is nothing in it, or if it is XML that is not Final Draft's.
    """
    remarks = Remarks() if remarks is None else remarks
    if not text.strip():
        name = "the script" if file is None else Path(file).name
        raise ScriptError(f"{name} is empty; write a scene heading such as INT. KITCHEN - DAY", file=file)
    if (lines := text.count("\n")) > MOST_LINES:
        raise ScriptError(
            f"this has {lines:,} lines and a script may have {MOST_LINES:,}; split it into one file per film", file=file
        )
    suffix = "" if file is None else Path(file).suffix.lower()
    start = text[:2000].lstrip()
    if suffix == ".fdx" or start.startswith(("<?xml", "<FinalDraft")):
        return _filmable(parse_fdx(text, file=file, remarks=remarks), file)
    _remark_long_lines(text, remarks)
    quiet = Remarks()
    screenplay = parse_fountain(text, quiet)
    if not looks_like_a_screenplay(screenplay, sure=suffix in _FOUNTAIN_SUFFIXES):
        return _filmable(parse_prose(text, remarks), file)
    remarks.take(quiet)
    return _filmable(screenplay.model_copy(update={"remarks": remarks.in_order()}), file)


def looks_like_a_screenplay(screenplay: Screenplay, *, sure: bool) -> bool:
    """Whether a text read as Fountain is Fountain. `sure`: its name says so, and any sign of it is enough."""
    count = Counter(element.kind for element in screenplay.elements)
    if screenplay.title_page or count[Kind.HEADING] or not count:
        return True
    if sure:
        return any(kind is not Kind.ACTION for kind in count)
    # A chapter's title in capitals reads as a speaker; a scene is full of them.
    return count[Kind.DIALOGUE] > 1 and count[Kind.DIALOGUE] * 3 >= count[Kind.ACTION]


def _filmable(screenplay: Screenplay, file: str | None) -> Screenplay:
    """The screenplay, if there is anything in it that a film could show."""
    if all(element.kind in _NOT_FILMED for element in screenplay.elements):
        raise ScriptError(
            "there is nothing to film in this script; write a scene heading such as INT. KITCHEN - DAY", file=file
        )
    return screenplay


def _remark_long_lines(text: str, remarks: Remarks) -> None:
    for number, line in enumerate(text.split("\n"), start=1):
        if len(line) > LONGEST_LINE:
            remarks.add(number, f"a line of {len(line):,} characters; it is read as it is")


def _bytes_of(path: Path) -> bytes:
    """All bytes of a regular file of a script's size; a folder, a pipe or a device is refused before it is opened."""
    try:
        status = path.stat()
        if stat.S_ISDIR(status.st_mode):
            raise ScriptError("this is a folder; name the screenplay file in it", file=path)
        if not stat.S_ISREG(status.st_mode):
            raise ScriptError("this is a pipe or a device; give a screenplay file", file=path)
        if status.st_size > LARGEST_SCRIPT:
            raise _too_large(status.st_size, path)
        with path.open("rb") as file:
            data = file.read(LARGEST_SCRIPT + 1)  # some systems' special files say they are empty and never end
        if len(data) > LARGEST_SCRIPT:
            raise _too_large(len(data), path)
        return data
    except FileNotFoundError as error:
        raise ScriptError("there is no such file; check the name and the folder", file=path) from error
    except PermissionError as error:
        raise ScriptError("you may not read this file; change its permissions", file=path) from error
    except (OSError, ValueError) as error:
        raise ScriptError(f"this file cannot be read ({error})", file=path) from error


def _too_large(size: int, path: Path) -> ScriptError:
    return ScriptError(
        f"this is {size / 1e6:.1f} MB and a script may have {LARGEST_SCRIPT / 1e6:.0f} MB; "
        "split it into one file per film",
        file=path,
    )
