"""Turns the bytes of a script file into text with plain newlines, whatever program wrote them."""

from __future__ import annotations

import codecs

from storyboard.errors import ScriptError
from storyboard.screenplay.remarks import Remarks

# Longest first: the mark of UTF-32 begins with that of UTF-16.
_BYTE_ORDER_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)

# What files that are not text begin with, and what to do about each.
_NOT_TEXT = (
    (b"%PDF", "a PDF; open it in your screenplay program and export it as Fountain or FDX"),
    (b"PK\x03\x04", "a zip or a word processor's document; save it as plain text, Fountain or FDX"),
    (b"\xd0\xcf\x11\xe0", "an old Word document; save it as plain text, Fountain or FDX"),
    (b"{\\rtf", "rich text; save it as plain text, Fountain or FDX"),
    (b"\x89PNG", "a picture; give the script as Fountain, FDX or plain text"),
    (b"\xff\xd8\xff", "a picture; give the script as Fountain, FDX or plain text"),
    (b"\x7fELF", "a program; give the script as Fountain, FDX or plain text"),
)

_MOST_CONTROLS = 0.05
"""The share of control characters above which a file is not text."""

_KEPT_CONTROLS = frozenset("\t\n")
_CONTROLS = {code: None for code in (*range(0x20), *range(0x7F, 0xA0)) if chr(code) not in _KEPT_CONTROLS}


def decode(data: bytes, remarks: Remarks, file: str | None = None) -> str:
    """The text of a file, its lines ended by newlines only, without byte order mark or control characters.

    Raises ScriptError for what is not text. What had to be guessed or left out becomes a remark.
    """
    for magic, what in _NOT_TEXT:
        if data.startswith(magic):
            raise ScriptError(f"this is {what}", file=file)
    text = _characters(data, remarks, file)
    # Every line end of Unix, Windows and old Macs; other separators of Unicode stay inside their line.
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    cleaned = text.translate(_CONTROLS)
    if (lost := len(text) - len(cleaned)) > 0:
        if lost > _MOST_CONTROLS * len(text) + 8:
            raise ScriptError("this is not text; give the script as Fountain, FDX or plain text", file=file)
        first = next(at for at, char in enumerate(text) if ord(char) in _CONTROLS)
        line = text.count("\n", 0, first) + 1
        remarks.add(line, f"{lost} control character{'s' if lost > 1 else ''} from here on left out")
    return cleaned


def _characters(data: bytes, remarks: Remarks, file: str | None) -> str:
    for mark, encoding in _BYTE_ORDER_MARKS:
        if data.startswith(mark):
            return _decoded(data[len(mark) :], encoding, remarks)
    if (wide := _without_mark(data)) is not None:
        remarks.add(1, f"no byte order mark; read as {wide.upper()}")
        return _decoded(data, wide, remarks)
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        line = _line_of(data, error.start)
    if data.count(0) > _MOST_CONTROLS * len(data):
        raise ScriptError("this is not text; give the script as Fountain, FDX or plain text", file=file)
    remarks.add(
        line, "a byte that is not UTF-8; the file is read as Windows-1252, so save it as UTF-8 if letters look wrong"
    )
    return data.decode("cp1252", "replace")


def _decoded(data: bytes, encoding: str, remarks: Remarks) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        line = data[: error.start].decode(encoding, "replace").count("\n") + 1
        remarks.add(line, f"not valid {encoding.upper()} here; what could not be read is shown as \ufffd")
        return data.decode(encoding, "replace")


def _without_mark(data: bytes) -> str | None:
    """UTF-16 or UTF-32 without its mark, known by where the zero bytes of its spaces and newlines stand."""
    sample = data[:4096]
    if len(sample) < 8 or 0 not in sample:
        return None
    # In text of any script, spaces and line ends are ASCII: their zero bytes stand on one side only.
    zeros = [sample[start::4].count(0) for start in range(4)]
    quarter = len(sample) // 4
    if zeros[1] + zeros[2] + zeros[3] > 2.6 * quarter and zeros[0] < 0.05 * quarter:
        return "utf-32-le"
    if zeros[0] + zeros[1] + zeros[2] > 2.6 * quarter and zeros[3] < 0.05 * quarter:
        return "utf-32-be"
    even, odd = zeros[0] + zeros[2], zeros[1] + zeros[3]
    few, many = 0.02 * 2 * quarter, 0.05 * 2 * quarter
    if len(data) % 2 == 0 and odd > many and even <= few:
        return "utf-16-le"
    if len(data) % 2 == 0 and even > many and odd <= few:
        return "utf-16-be"
    return None


def _line_of(data: bytes, at: int) -> int:
    """The line of a byte; a carriage return and newline together end one line."""
    before = data[:at]
    return before.count(b"\n") + before.count(b"\r") - before.count(b"\r\n") + 1
