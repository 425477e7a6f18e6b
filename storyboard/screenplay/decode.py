"""Turns the bytes of a script file into text with plain newlines, whatever program wrote them."""

from __future__ import annotations

import codecs
import unicodedata

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
    if (national := _national(data)) is None:
        remarks.add(
            line, "not UTF-8 from here on; read as Windows-1252, so save the file as UTF-8 if letters look wrong"
        )
        return data.decode("utf-8", "shotgraph-windows-1252")
    remarks.add(line, f"not UTF-8 from here on; read as {national}, so save the file as UTF-8 if letters look wrong")
    return data.decode(national, "replace")


def _bytes_as_windows(error: UnicodeError) -> tuple[str, int]:
    """What is not UTF-8 is most often from Windows; the rest of the file keeps what it is."""
    if not isinstance(error, UnicodeDecodeError):
        raise error
    return error.object[error.start : error.end].decode("cp1252", "replace"), error.end


codecs.register_error("shotgraph-windows-1252", _bytes_as_windows)


def _national(data: bytes) -> str | None:
    """GB 18030, Shift JIS or Windows-1251, where the bytes are that and nothing else would give as many letters."""
    sample = data[:20000]
    high = sum(byte >= 0x80 for byte in sample)
    if high * 5 < len(sample):
        return None
    for encoding in ("cp932", "gb18030"):
        try:
            text = data.decode(encoding)[:10000]
        except UnicodeDecodeError:
            continue
        wide = [char for char in text if char > "\x7f"]
        kana = sum("\u3040" <= char <= "\u30ff" for char in wide)
        usual = sum(
            "\u4e00" <= char <= "\u9fff" or "\u3000" <= char <= "\u30ff" or "\uff01" <= char <= "\uff60"
            for char in wide
        )
        if usual * 10 >= len(wide) * 9 and (encoding != "cp932" or kana * 5 > len(wide)):
            return encoding
    letters = sum(byte >= 0xC0 for byte in sample)
    return "cp1251" if letters * 10 >= high * 9 and letters * 3 > len(sample) else None


def _decoded(data: bytes, encoding: str, remarks: Remarks) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        line = data[: error.start].decode(encoding, "replace").count("\n") + 1
        remarks.add(line, f"not valid {encoding.upper()} here; what could not be read is shown as \ufffd")
        return data.decode(encoding, "replace")


def _without_mark(data: bytes) -> str | None:
    """UTF-16 or UTF-32 without its mark: the reading in which spaces and line ends come out right."""
    sample = data[:4096]
    controls = sum(byte < 0x20 and byte not in b"\t\n\r" for byte in sample)
    if len(sample) < 8 or 0 not in sample or (controls * 5 < len(sample) and _is_utf8(data)):
        return None
    for encoding, width in (("utf-32-le", 4), ("utf-32-be", 4), ("utf-16-le", 2), ("utf-16-be", 2)):
        text = sample.decode(encoding, "ignore") if len(data) % width == 0 else ""
        right = text.count("\n") + text.count(" ")
        wrong = text.count("\u0a00") + text.count("\u2000")  # a line end and a space, read from the wrong side
        if right > 4 * wrong and len(text) * width * 10 > len(sample) * 9 and _is_text(text):
            return encoding
    return None


def _is_utf8(data: bytes) -> bool:
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


def _is_text(text: str) -> bool:
    """Whether the characters are assigned ones and no controls, which those of binary files are not."""
    odd = sum(unicodedata.category(char) in ("Cn", "Co", "Cs", "Cc") and char not in "\n\r\t" for char in text)
    return odd * 100 <= len(text)


def _line_of(data: bytes, at: int) -> int:
    """The line of a byte; a carriage return and newline together end one line."""
    before = data[:at]
    return before.count(b"\n") + before.count(b"\r") - before.count(b"\r\n") + 1
