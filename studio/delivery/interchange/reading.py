"""Opens a file from another editor, carefully, and reads it by its kind: .otio, .otioz, .fcpxml or .edl."""

from __future__ import annotations

import os
import re
import stat
import zipfile
from fractions import Fraction
from pathlib import Path

from storyboard.errors import DeliveryError
from studio.delivery.interchange.returned import Returned

_EVENT = re.compile(r"^\d{3,6}[ \t]+\S+[ \t]+\S+[ \t]+[CDWK]", re.ASCII | re.MULTILINE)
"""A list by any other name is known by its events."""
LARGEST = 64 * 1024 * 1024
"""Bytes of a document; a feature film's is a tenth of that."""


def read(path: Path, rate: Fraction) -> Returned:
    """What an edited file says, in frames of the film's rate. Nothing that it names is opened.

    Raises:
        DeliveryError: it cannot be read, or is none of the kinds that can be brought back.
    """
    if path.suffix.casefold() == ".fcpxmld" and path.is_dir():
        path = path / "Info.fcpxml"
    data = _bytes(path)
    if path.suffix.casefold() == ".otioz" or data[:4] == b"PK\x03\x04":
        data = _inside(path)
    text = _text(data, path)
    start = text.lstrip()[:2000]
    if start.startswith("{"):
        from studio.delivery.interchange.open_timeline_reading import read_otio

        return read_otio(text, rate, path)
    if start.startswith("<"):
        from studio.delivery.interchange.final_cut_reading import read_fcpxml

        return read_fcpxml(text, rate, path)
    if path.suffix.casefold() == ".edl" or _EVENT.search(start):
        from studio.delivery.interchange.edit_list_reading import read_edl

        return read_edl(text, rate, path)
    raise DeliveryError("It is no timeline that can be brought back; export an .otio, .fcpxml or .edl.", file=path)


def _bytes(path: Path) -> bytes:
    """A document's bytes, if it is a plain file of sane size; a pipe or a device would hang or never end."""
    try:
        handle = os.open(path, os.O_RDONLY | os.O_NONBLOCK | os.O_CLOEXEC)
        with os.fdopen(handle, "rb") as file:
            found = os.fstat(handle)
            if not stat.S_ISREG(found.st_mode):
                raise DeliveryError("This is not a plain file; name the file that the editor wrote.", file=path)
            if zipfile.is_zipfile(file):
                return b"PK\x03\x04"
            if found.st_size > LARGEST:
                raise DeliveryError(
                    f"It is {found.st_size // 1024**2} MB large, which no timeline is; export it again.", file=path
                )
            file.seek(0)
            return file.read(LARGEST + 1)
    except OSError as error:
        raise DeliveryError(f"It cannot be read ({error.strerror}); check its name.", file=path) from error


def _inside(path: Path) -> bytes:
    """The timeline inside an .otioz; its media stay where they are."""
    try:
        with zipfile.ZipFile(path) as archive, archive.open("content.otio") as content:
            data = content.read(LARGEST + 1)
    except (zipfile.BadZipFile, KeyError, OSError, RuntimeError, NotImplementedError, EOFError, ValueError) as error:
        raise DeliveryError(f"It is no .otioz ({error}); export it again.", file=path) from None
    if len(data) > LARGEST:
        raise DeliveryError("The timeline inside is larger than any is; export it again.", file=path)
    return data


def _text(data: bytes, path: Path) -> str:
    """A document as text: UTF-8 or UTF-16 as it says itself, else, as old edit lists are, Latin-1."""
    encoding = "utf-16" if data[:2] in (b"\xff\xfe", b"\xfe\xff") else "utf-8-sig"
    try:
        return data.decode(encoding)
    except UnicodeDecodeError:
        if b"\x00" in data:
            raise DeliveryError("This is not text, so no timeline that can be brought back.", file=path) from None
        return data.decode("latin-1")
