"""Reads Final Draft's FDX, keeping for every element the lines of the XML it stands on."""

from __future__ import annotations

# The library screenplay-tools (0.0.10) reads the first run of each paragraph only and drops styles, scene numbers, dual
# dialogue, notes and line numbers, so the standard library's expat is used. A document type is refused before
# any entity of it is read: entities that expand each other are the one way a small XML file fills the memory.
import xml.parsers.expat
from collections.abc import Sequence
from dataclasses import dataclass, field

from storyboard.errors import ScriptError
from storyboard.screenplay import headings
from storyboard.screenplay.emphasis import tidy
from storyboard.screenplay.fountain import split_extension
from storyboard.screenplay.remarks import Remarks
from storyboard.screenplay.script import Element, Emphasis, Kind, Screenplay, Span

DEEPEST = 64
"""Levels of XML; Final Draft writes nine."""

KINDS = {
    "scene heading": Kind.HEADING,
    "action": Kind.ACTION,
    "general": Kind.ACTION,
    "shot": Kind.ACTION,  # a camera direction inside a scene, not a new scene
    "cast list": Kind.ACTION,
    "character": Kind.CHARACTER,
    "parenthetical": Kind.PARENTHETICAL,
    "dialogue": Kind.DIALOGUE,
    "lyrics": Kind.LYRIC,
    "singing": Kind.LYRIC,
    "transition": Kind.TRANSITION,
    "new act": Kind.SECTION,
    "end of act": Kind.SECTION,
    "act break": Kind.SECTION,
    "cold opening": Kind.SECTION,
    "outline body": Kind.SYNOPSIS,
    **{f"outline {depth}": Kind.SECTION for depth in range(1, 10)},
}
"""Final Draft's paragraph types, in lower case, and what each is in a screenplay."""


@dataclass(slots=True)
class _Paragraph:
    """A paragraph while it is read: its attributes, its runs of (text, style), and what hangs on it."""

    type: str
    attributes: dict[str, str]
    first: int
    last: int = 0
    runs: list[tuple[str, str]] = field(default_factory=list)
    notes: list[list[tuple[str, Span]]] = field(default_factory=list)
    summary: list[tuple[str, Span]] = field(default_factory=list)
    dual: bool = False

    def text(self) -> str:
        return "".join(text for text, _ in self.runs)

    def span(self) -> Span:
        return Span(first=self.first, last=max(self.first, self.last))


def parse_fdx(text: str, *, file: str | None = None, remarks: Remarks | None = None) -> Screenplay:
    """Read the text of an FDX file. Lines are those of the XML.

    Raises ScriptError, with the line, for XML that is broken, has a document type, or is not Final Draft's.
    """
    remarks = Remarks() if remarks is None else remarks
    outline = _Outline(file)
    outline.read(text)
    script = _Script(remarks)
    for paragraph in outline.content:
        script.add(paragraph)
    return Screenplay(
        title_page=_title_page(outline.title_page),
        elements=tuple(script.elements),
        remarks=remarks.in_order(),
    )


class _Outline:
    """Walks the XML and collects its paragraphs.

    Attributes:
        content: paragraphs of the script.
        title_page: paragraphs of the title page.
    """

    def __init__(self, file: str | None) -> None:
        self.file = file
        self.content: list[_Paragraph] = []
        self.title_page: list[_Paragraph] = []
        self._path: list[str] = []
        self._open: list[_Paragraph] = []
        self._style = ""
        self._skipped = 0  # lines of white space above the XML, which expat would not let stand
        self._speakers = 0  # characters met in the dual dialogue that is open
        self._duet: list[_Paragraph] = []
        # The text is ours by now, whatever encoding its declaration names.
        self._expat = xml.parsers.expat.ParserCreate("utf-8")
        self._expat.buffer_text = True
        self._expat.StartDoctypeDeclHandler = self._doctype
        self._expat.StartElementHandler = self._start
        self._expat.EndElementHandler = self._end
        self._expat.CharacterDataHandler = self._characters

    def read(self, text: str) -> None:
        xml_text = text.lstrip()
        self._skipped = text.count("\n", 0, len(text) - len(xml_text))
        try:
            self._expat.Parse(xml_text.encode("utf-8", "replace"), True)
        except xml.parsers.expat.ExpatError as error:
            reason = xml.parsers.expat.ErrorString(error.code)
            raise ScriptError(
                f"the XML is broken here ({reason}); export the script from Final Draft again",
                file=self.file,
                line=error.lineno + self._skipped,
            ) from error

    def _here(self) -> int:
        return self._expat.CurrentLineNumber + self._skipped

    def _refuse(self, sentence: str) -> ScriptError:
        return ScriptError(sentence, file=self.file, line=self._here())

    def _doctype(self, *_: object) -> None:
        raise self._refuse("a document type has no place in an FDX file; export the script from Final Draft again")

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        if not self._path and name != "FinalDraft":
            raise self._refuse(f"this XML is <{name[:40]}>, not <FinalDraft>; export the script as FDX")
        if len(self._path) >= DEEPEST:
            raise self._refuse("the XML is nested deeper than Final Draft writes; export the script again")
        if name == "Paragraph" and ("Content" in self._path or self._open):
            self._open.append(_Paragraph(attributes.get("Type", "").strip(), attributes, self._here()))
        elif name == "Text":
            self._style = attributes.get("Style", "")
        elif name == "DualDialogue":
            self._speakers, self._duet = 0, []
            if self._open and self._open[-1].attributes.pop("StartsNewPage", "") == "Yes":
                self.content.append(_Paragraph("", {"StartsNewPage": "Yes"}, self._here()))
        elif name == "ScriptNote" and self._open:
            self._open[-1].notes.append([])
        self._path.append(name)

    def _characters(self, text: str) -> None:
        if self._open and self._path[-1] == "Text":
            self._open[-1].runs.append((text.upper() if "AllCaps" in self._style else text, self._style))

    def _end(self, name: str) -> None:
        self._path.pop()
        if name == "DualDialogue":
            if self._speakers == 1:  # the first speaker stands outside: this is the second
                for paragraph in self._duet:
                    paragraph.dual = True
            self._speakers = 0
        if name == "Paragraph" and self._open:
            paragraph = self._open.pop()
            paragraph.last = self._here()
            self._place(paragraph)

    def _place(self, paragraph: _Paragraph) -> None:
        """Hang a finished paragraph where it belongs."""
        if "ScriptNote" in self._path and self._open and self._open[-1].notes:
            self._open[-1].notes[-1].append((paragraph.text(), paragraph.span()))
        elif "Summary" in self._path and self._open:
            self._open[-1].summary.append((paragraph.text(), paragraph.span()))
        elif "TitlePage" in self._path:
            self.title_page.append(paragraph)
        elif "DualDialogue" in self._path:
            if paragraph.type.lower() == "character":
                self._speakers += 1
            paragraph.dual = self._speakers > 1
            if not self._continues(paragraph):
                self._duet.append(paragraph)
                self.content.append(paragraph)
        elif self._path == ["FinalDraft", "Content"] and not self._continues(paragraph):
            self.content.append(paragraph)

    def _continues(self, paragraph: _Paragraph) -> bool:
        """Whether this is more of the dialogue above; if so it has become lines of that."""
        above = self.content[-1] if self.content else None
        if above is None or above.notes or "StartsNewPage" in paragraph.attributes:
            return False
        if (above.type.lower(), above.dual) != (
            paragraph.type.lower(),
            paragraph.dual,
        ) or above.type.lower() != "dialogue":
            return False
        above.runs += [("\n", ""), *paragraph.runs]
        above.notes, above.last = paragraph.notes, paragraph.last
        return True


class _Script:
    """Turns paragraphs into elements."""

    def __init__(self, remarks: Remarks) -> None:
        self.elements: list[Element] = []
        self.remarks = remarks
        self._strange: set[str] = set()

    def add(self, paragraph: _Paragraph) -> None:
        if paragraph.attributes.get("StartsNewPage", "").lower() == "yes":
            self.elements.append(
                Element(kind=Kind.PAGE_BREAK, text="", lines=Span(first=paragraph.first, last=paragraph.first))
            )
        text, emphasis = _text_of(paragraph.runs)
        if text:
            self._element(paragraph, self._kind(paragraph), text, emphasis)
        for kind, parts in ((Kind.SYNOPSIS, paragraph.summary), *((Kind.NOTE, note) for note in paragraph.notes)):
            if words := "\n".join(part.strip() for part, _ in parts).strip():
                lines = Span(first=parts[0][1].first, last=parts[-1][1].last)
                self.elements.append(
                    Element(kind=kind, text=" ".join(words.split()) if kind is Kind.SYNOPSIS else words, lines=lines)
                )

    def _kind(self, paragraph: _Paragraph) -> Kind:
        kind = KINDS.get(paragraph.type.lower())
        if kind is None:
            if paragraph.type and paragraph.type not in self._strange:
                self._strange.add(paragraph.type)
                self.remarks.add(paragraph.first, f'paragraphs of type "{paragraph.type[:40]}" are read as action')
            return Kind.ACTION
        if kind in (Kind.PARENTHETICAL, Kind.DIALOGUE) and not self._someone_speaks():
            self.remarks.add(paragraph.first, "nobody's name stands above this dialogue; it is read as action")
            return Kind.ACTION
        if kind is Kind.ACTION and paragraph.attributes.get("Alignment") == "Center":
            return Kind.CENTRED
        return kind

    def _someone_speaks(self) -> bool:
        for element in reversed(self.elements):
            if element.kind is not Kind.NOTE:
                return element.kind in (Kind.CHARACTER, Kind.PARENTHETICAL, Kind.DIALOGUE, Kind.LYRIC)
        return False

    def _element(self, paragraph: _Paragraph, kind: Kind, text: str, emphasis: tuple[Emphasis, ...]) -> None:
        extension = number = ""
        depth = 0
        if kind is Kind.CHARACTER:
            text, extension = split_extension(text)
        elif kind is Kind.PARENTHETICAL and text[0] in "(（" and text[-1] in ")）" and len(text) > 2:
            inner = text[1:-1]
            margin = 1 + len(inner) - len(inner.lstrip())
            text, emphasis = inner.strip(), _moved(emphasis, -margin)
        elif kind is Kind.HEADING:
            number = _scene_number(paragraph.attributes.get("Number", ""))
        elif kind is Kind.SECTION:
            last = paragraph.type.split()[-1]
            depth = int(last) if last.isdigit() else 1
        if kind not in (Kind.ACTION, Kind.DIALOGUE, Kind.LYRIC, Kind.PARENTHETICAL, Kind.NOTE):
            text = text.replace("\n", " ")
        self.elements.append(
            Element(
                kind=kind,
                text=text,
                lines=paragraph.span(),
                scene_number=number,
                depth=depth,
                dual=paragraph.dual and kind in (Kind.CHARACTER, Kind.PARENTHETICAL, Kind.DIALOGUE, Kind.LYRIC),
                extension=extension,
                emphasis=tidy(text, emphasis),
            )
        )


def _moved(emphasis: Sequence[Emphasis], by: int) -> tuple[Emphasis, ...]:
    return tuple(
        run.with_(first=max(run.first + by, 0), end=run.end + by)
        for run in emphasis
        if run.end + by > max(run.first + by, 0)
    )


def _text_of(runs: Sequence[tuple[str, str]]) -> tuple[str, tuple[Emphasis, ...]]:
    """A paragraph's text, each line trimmed at its end, no blank line at either end; and its styles."""
    whole = "".join(text for text, _ in runs).replace("\t", " ")
    lead = len(whole) - len(whole.lstrip())
    emphasis: list[Emphasis] = []
    at = -lead
    for text, style in runs:
        marks = style.split("+")
        bold, italic, underline = "Bold" in marks, "Italic" in marks, "Underline" in marks
        if (bold or italic or underline) and at + len(text) > 0:
            emphasis.append(
                Emphasis(first=max(at, 0), end=at + len(text), bold=bold, italic=italic, underline=underline)
            )
        at += len(text)
    return whole.strip(), tuple(emphasis)


def _scene_number(number: str) -> str:
    return "".join(char for char in number if char.isalnum() or char in "-.")[:20]


def _title_page(paragraphs: Sequence[_Paragraph]) -> tuple[tuple[str, str], ...]:
    """The title page's keys, guessed from what stands where: Final Draft keeps only its layout."""
    page: list[tuple[str, str]] = []
    credited = False
    for paragraph in paragraphs:
        value = "\n".join(line for part in paragraph.text().split("\n") if (line := part.strip()))
        if not value:
            continue
        keys = {key for key, _ in page}
        entry = headings.title_key(value)
        lower = value.lower()
        if entry is not None and entry[0] in headings.TITLE_KEYS.values():
            page.append(entry)
        elif "title" not in keys:
            page.append(("title", value))
        elif lower in ("by", "von", "par", "de", "编剧") or lower.endswith(" by") or lower.startswith("written by\n"):
            page.append(("credit", value))
            credited = True
        elif lower.startswith(("based on", "from the", "nach ", "d'après")):
            page.append(("source", value))
        elif "author" not in keys and (credited or paragraph.attributes.get("Alignment") == "Center"):
            page.append(("author", value))
        else:
            page.append(("contact", value))
    return _gathered(page)


def _gathered(page: Sequence[tuple[str, str]]) -> tuple[tuple[str, str], ...]:
    """Contact lines that follow each other become one entry."""
    gathered: list[tuple[str, str]] = []
    for key, value in page:
        if key == "contact" and gathered and gathered[-1][0] == "contact":
            gathered[-1] = ("contact", f"{gathered[-1][1]}\n{value}")
        else:
            gathered.append((key, value))
    return tuple(gathered)
