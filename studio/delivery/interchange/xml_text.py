"""XML written so that no word of a person can break it, and read so that no file of a stranger can harm us."""

from __future__ import annotations

import re
import xml.parsers.expat
from collections.abc import Iterator
from pathlib import Path
from xml.etree.ElementTree import Element, SubElement, TreeBuilder, indent, tostring

from storyboard.errors import DeliveryError

DEEPEST = 100
"""Levels of XML; Final Cut Pro writes a dozen, more where compound clips stand in one another."""
MOST = 2_000_000
"""Elements in a document."""

_FORBIDDEN = re.compile("[^\t\n\r -\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What XML 1.0 cannot hold, even escaped."""


def clean(words: object) -> str:
    """A text without the characters that XML does not have."""
    return _FORBIDDEN.sub("", str(words))


def element(parent: Element | None, tag: str, text: object = None, **attributes: object) -> Element:
    """A new element under `parent`; attributes of None are left out, and a trailing `_` of their names."""
    fields = {name.rstrip("_"): clean(value) for name, value in attributes.items() if value is not None}
    made = Element(tag, fields) if parent is None else SubElement(parent, tag, fields)
    if text is not None:
        made.text = clean(text)
    return made


def document(root: Element, doctype: str = "") -> bytes:
    """An XML file's bytes."""
    indent(root, " ")
    head = '<?xml version="1.0" encoding="UTF-8"?>\n' + (f"<!DOCTYPE {doctype}>\n" if doctype else "")
    body: bytes = tostring(root, encoding="utf-8")
    return head.encode() + body + b"\n"


def parse(text: str, file: Path) -> Element:
    """The root of an XML document. A document type is passed over; entities and what declares them are refused.

    Raises:
        DeliveryError: it is not well-formed, declares entities, or is too deep or too large; with the line.
    """
    return _Parser(file).parse(text)


class _Parser:
    """expat with a tree builder; the standard library's own parser would expand what a document type declares."""

    def __init__(self, file: Path) -> None:
        self._file = file
        self._builder = TreeBuilder()
        self._depth = 0
        self._count = 0
        self._expat = xml.parsers.expat.ParserCreate("utf-8")  # the text is ours by now, whatever it declares
        self._expat.buffer_text = True
        self._expat.StartDoctypeDeclHandler = self._doctype
        self._expat.EntityDeclHandler = self._refuse
        self._expat.StartElementHandler = self._start
        self._expat.EndElementHandler = self._end
        self._expat.CharacterDataHandler = self._builder.data

    def parse(self, text: str) -> Element:
        try:
            self._expat.Parse(text.lstrip().encode("utf-8", "replace"), True)
        except xml.parsers.expat.ExpatError as error:
            raise DeliveryError(
                f"It is not well-formed XML ({xml.parsers.expat.ErrorString(error.code)}); export it again.",
                file=self._file,
                line=error.lineno,
            ) from None
        return self._builder.close()

    def _doctype(self, name: str, system: str | None, public: str | None, has_subset: int) -> None:
        if has_subset:
            self._refuse()

    def _refuse(self, *_: object) -> None:
        raise DeliveryError(
            "It declares a document type of its own, which no editor writes; export it again.",
            file=self._file,
            line=self._expat.CurrentLineNumber,
        )

    def _start(self, tag: str, attributes: dict[str, str]) -> None:
        self._depth += 1
        self._count += 1
        if self._depth > DEEPEST or self._count > MOST:
            raise DeliveryError(
                "It is nested more deeply, or is larger, than any timeline; export it again.",
                file=self._file,
                line=self._expat.CurrentLineNumber,
            )
        self._builder.start(tag, attributes)

    def _end(self, tag: str) -> None:
        self._depth -= 1
        self._builder.end(tag)


def children(parent: Element, *tags: str) -> Iterator[Element]:
    """The direct children of an element with one of these tags, in order."""
    return (child for child in parent if child.tag in tags)
