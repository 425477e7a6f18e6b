"""Writers' revision marks in Final Draft's files: which lines of the draft they say they changed, in which colour."""

from __future__ import annotations

import xml.parsers.expat
from collections.abc import Sequence
from dataclasses import dataclass

from storyboard.screenplay.script import Span


@dataclass(frozen=True)
class Mark:
    """A run of lines of the file that the writers marked, and the name of their revision."""

    lines: Span
    revision: str


class Marks:
    """The marks of a draft, found by line."""

    def __init__(self, marks: Sequence[Mark] = ()) -> None:
        self.marks = tuple(marks)
        self._by_line = {line: mark.revision for mark in marks for line in range(mark.lines.first, mark.lines.last + 1)}

    def __bool__(self) -> bool:
        return bool(self.marks)

    def on(self, lines: Span | None) -> str:
        """The revision that is marked on any of these lines; empty if none is."""
        if lines is None:
            return ""
        return next((self._by_line[n] for n in range(lines.first, lines.last + 1) if n in self._by_line), "")


UNMARKED = Marks()


def read_marks(text: str) -> Marks:
    """The marks in the text of an FDX file; none in any other text, and none in XML that is broken.

    A run of text with a RevisionID is marked, and so is the paragraph it stands in. The newest revision (the highest
    number in use) is what the writers mean by changed; older ones are from drafts before. `<Revisions>` gives
    names: ID, Name ("Blue Rev."), Color and Mark ("*").
    """
    start = text.lstrip()
    if not start.startswith(("<?xml", "<FinalDraft")):
        return Marks()
    reader = _Reader(text.count("\n", 0, len(text) - len(start)))
    if not reader.read(start):
        return Marks()
    newest = max((number for _, number in reader.found), default=0)
    name = reader.names.get(newest, f"revision {newest}")
    return Marks([Mark(lines, name) for lines, number in reader.found if number == newest])


class _Reader:
    """Collects marked paragraphs and the names of revisions."""

    def __init__(self, skipped: int) -> None:
        self.found: list[tuple[Span, int]] = []
        self.names: dict[int, str] = {}
        self._skipped = skipped
        self._open: list[tuple[int, set[int]]] = []
        self._path: list[str] = []
        self._expat = xml.parsers.expat.ParserCreate("utf-8")
        self._expat.StartDoctypeDeclHandler = self._doctype
        self._expat.StartElementHandler = self._start
        self._expat.EndElementHandler = self._end

    def read(self, text: str) -> bool:
        """Whether it could be read to the end; the reader of screenplays says what is wrong with what cannot."""
        try:
            self._expat.Parse(text.encode("utf-8", "replace"), True)
        except (xml.parsers.expat.ExpatError, _RefusedError):
            return False
        return True

    def _doctype(self, *_: object) -> None:
        raise _RefusedError

    def _line(self) -> int:
        return self._expat.CurrentLineNumber + self._skipped

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        if name == "Paragraph":
            self._open.append((self._line(), _numbers(attributes)))
        elif name in ("Text", "DynamicLabel") and self._open:
            self._open[-1][1].update(_numbers(attributes))
        elif name == "Revision" and self._path[-1:] == ["Revisions"]:
            for number in _numbers({"RevisionID": attributes.get("ID", "")}):
                words = (attributes.get("Name") or attributes.get("Color") or f"revision {number}").strip()
                self.names[number] = f"{words} {attributes.get('Mark', '')}".strip()
        self._path.append(name)

    def _end(self, name: str) -> None:
        self._path.pop()
        if name == "Paragraph" and self._open:
            first, numbers = self._open.pop()
            if numbers and "Content" in self._path:
                self.found.append((Span(first=first, last=max(first, self._line())), max(numbers)))


class _RefusedError(Exception):
    """The file has a document type, which no file of Final Draft's has."""


def _numbers(attributes: dict[str, str]) -> set[int]:
    number = attributes.get("RevisionID", "")
    return {int(number)} if number.isdecimal() and len(number) < 6 and int(number) > 0 else set()
