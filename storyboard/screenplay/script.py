"""A screenplay as it was written: its elements in order, each with its lines in the source file."""

from __future__ import annotations

from enum import StrEnum

from pydantic import Field

from storyboard.values import Value


class Kind(StrEnum):
    """What an element of a screenplay is, in the words of the Fountain specification (fountain.io/syntax)."""

    HEADING = "heading"
    ACTION = "action"
    CHARACTER = "character"
    PARENTHETICAL = "parenthetical"
    DIALOGUE = "dialogue"
    LYRIC = "lyric"
    TRANSITION = "transition"
    CENTRED = "centred"
    SECTION = "section"
    SYNOPSIS = "synopsis"
    NOTE = "note"
    PAGE_BREAK = "page break"


class Emphasis(Value):
    """A run of characters of an element's text, `first` up to and not including `end`."""

    first: int
    end: int
    bold: bool = False
    italic: bool = False
    underline: bool = False


class Span(Value):
    """Lines of the source file, counted from 1, both ends included."""

    first: int = Field(ge=1)
    last: int = Field(ge=1)


class Element(Value):
    """One element, its text free of markup.

    `scene_number` belongs to headings, `depth` to sections, `dual` to the second speaker of dual
    dialogue (character, parenthetical, dialogue and lyric alike), `extension` to characters ("V.O.").
    """

    kind: Kind
    text: str
    lines: Span
    scene_number: str = ""
    depth: int = 0
    dual: bool = False
    extension: str = ""
    emphasis: tuple[Emphasis, ...] = ()


class Remark(Value):
    """Something odd that did not stop the reading: what, where, and what was done about it."""

    line: int
    text: str


class Screenplay(Value):
    """A whole screenplay. `title_page` keeps its keys in order, in lower case ("title", "author")."""

    title_page: tuple[tuple[str, str], ...] = ()
    elements: tuple[Element, ...] = ()
    remarks: tuple[Remark, ...] = ()

    def title(self) -> str:
        """The title on the title page, on one line; empty if there is none."""
        return " ".join(dict(self.title_page).get("title", "").split())
