"""Reads Fountain, the plain-text screenplay (fountain.io/syntax), in one pass over its lines."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from storyboard.screenplay import headings
from storyboard.screenplay.comments import SourceLine, source_lines
from storyboard.screenplay.emphasis import read_emphasis
from storyboard.screenplay.remarks import Remarks
from storyboard.screenplay.script import Element, Kind, Screenplay, Span

LONGEST_PARENTHETICAL = 4
"""Lines; a parenthetical that is not closed by then is read as dialogue."""

MOST_EXTENSIONS = 4
"""Brackets behind a character's name; more are part of the name."""


def parse_fountain(text: str, remarks: Remarks | None = None) -> Screenplay:
    """Read a text whose line ends are newlines. Any text is a screenplay; what is odd becomes a remark.

    Elements stand in the order of their first lines. A note follows the element it was written in, so one may
    stand between a character and the words spoken. Text is free of marks; action keeps its inner line ends.
    """
    remarks = Remarks() if remarks is None else remarks
    reader = _Reader(source_lines(text, remarks), remarks)
    reader.read()
    return Screenplay(
        title_page=tuple(reader.title_page),
        elements=tuple(reader.elements),
        remarks=remarks.in_order(),
    )


class _Reader:
    """Walks the lines once, always forward.

    Attributes:
        at: index of the next line.
        elements: what has been read.
        names: names that stand alone above words, in a script without capitals.
        after_blank: whether the line above was blank, a comment, or an element of one line.
    """

    def __init__(self, lines: list[SourceLine], remarks: Remarks) -> None:
        self.lines = lines
        self.remarks = remarks
        self.at = 0
        self.title_page: list[tuple[str, str]] = []
        self.elements: list[Element] = []
        self.after_blank = True
        self.names = _bare_names(lines)

    def read(self) -> None:
        self._title_page()
        while self.at < len(self.lines):
            line = self.lines[self.at]
            if line.blank:
                self.at += 1
                self.after_blank = True
                self._notes((line,))
            else:
                self._element(line, line.text.strip())

    # What stands on one line.

    def _element(self, line: SourceLine, text: str) -> None:
        """Read the element that begins on a line which is not blank."""
        mark = text[0]
        if mark == "!":
            self._action()
        elif mark == "#" and self.after_blank and (title := text.lstrip("#").strip()):
            self._one(line, Kind.SECTION, title, depth=len(text) - len(text.lstrip("#")))
        elif mark == "=" and len(text) >= 3 and not text.strip("="):
            self._one(line, Kind.PAGE_BREAK, "")
        elif mark == "=" and self.after_blank and text.strip("= "):
            self._one(line, Kind.SYNOPSIS, text[1:].strip())
        elif mark == "." and _forces_heading(text):
            self._heading(line, text[1:].strip())
        elif mark == ">" and len(text) > 1:
            self._angled(line, text)
        elif mark == "~":
            self._lyrics(dual=False)
        elif mark == "@" and len(text) > 1 and text[1:].rstrip("^ ").strip():
            self._speech(line, text[1:].strip())
        elif self.after_blank and headings.scene_heading(_unmarked(text)):
            self._heading(line, text)
        elif headings.strict_heading(text):
            self.remarks.add(line.first, "no blank line above this scene heading; it is read as one all the same")
            self._heading(line, text)
        elif self.after_blank and self._numbered_heading(line, text):
            return
        elif self.after_blank and headings.transition(_unmarked(text)) and self._stands_alone(line):
            self._one(line, Kind.TRANSITION, text)
        elif self.after_blank and (headings.speaker(text) or text in self.names) and self._is_followed():
            self._speech(line, text)
        elif (said := headings.speaker_before_words(text)) and self._said_on_one_line(line, *said):
            return
        else:
            self._action()

    def _next_text(self) -> SourceLine | None:
        """The line after this one, comments skipped; None at the end or where a blank line follows."""
        for line in self.lines[self.at + 1 : self.at + 1 + LONGEST_PARENTHETICAL]:
            if not line.emptied:
                return None if line.blank and line.text != "  " else line
        return None

    def _stands_alone(self, line: SourceLine) -> bool:
        """Whether a transition may be one: nothing below it, and no space behind its colon, which makes it action."""
        if line.text.endswith((" ", "\t")):
            return False
        below = self._next_text()
        return below is None or below.blank or headings.scene_heading(below.text.strip())

    def _is_followed(self) -> bool:
        below = self._next_text()
        return below is not None and not below.blank and not headings.strict_heading(below.text.strip())

    def _one(self, line: SourceLine, kind: Kind, text: str, *, depth: int = 0, scene_number: str = "") -> None:
        """Add an element of one line."""
        plain, emphasis = read_emphasis((text,))
        self.elements.append(
            Element(
                kind=kind,
                text=plain,
                lines=_span(line, line),
                depth=depth,
                scene_number=scene_number,
                emphasis=emphasis,
            )
        )
        self.at += 1
        self.after_blank = True
        self._notes((line,))

    def _heading(self, line: SourceLine, text: str, number: str = "") -> None:
        if text.endswith("#") and not text.endswith("\\#"):
            start = text.rfind("#", 0, len(text) - 1)
            inside = text[start + 1 : -1]
            if start > 0 and 0 < len(inside) <= 20 and all(char.isalnum() or char in "-." for char in inside):
                text, number = text[:start].rstrip(), inside
        self._one(line, Kind.HEADING, text, scene_number=number)

    def _numbered_heading(self, line: SourceLine, text: str) -> bool:
        number, rest = headings.margin_number(text)
        if number:
            self._heading(line, rest, number)
        return bool(number)

    def _angled(self, line: SourceLine, text: str) -> None:
        if text.endswith("<"):
            self._one(line, Kind.CENTRED, text[1:-1].strip())
        else:
            self._one(line, Kind.TRANSITION, text[1:].strip())

    def _notes(self, lines: Sequence[SourceLine]) -> None:
        """Add the notes that began on these lines, after the element they were written in."""
        for line in lines:
            for note in line.notes:
                self.elements.append(Element(kind=Kind.NOTE, text=note.text, lines=note.lines))

    # What may stand on several.

    def _add(self, kind: Kind, lines: Sequence[SourceLine], texts: Sequence[str], *, dual: bool = False) -> None:
        text, emphasis = read_emphasis(texts)
        self.elements.append(
            Element(kind=kind, text=text, lines=_span(lines[0], lines[-1]), dual=dual, emphasis=emphasis)
        )
        self._notes(lines)

    def _action(self) -> None:
        """A paragraph of action: on to the next blank line, or to a line that can only be something else."""
        first = self.at
        texts = [self._action_line(self.lines[first])]
        self.at += 1
        while self.at < len(self.lines) and not self._ends_action(self.lines[self.at]):
            texts.append(self._action_line(self.lines[self.at]))
            self.at += 1
        self.after_blank = False
        self._add(Kind.ACTION, self.lines[first : self.at], _dedent(texts))

    @staticmethod
    def _action_line(line: SourceLine) -> str:
        text = line.text.rstrip().expandtabs(4)
        bare = text.lstrip()
        if bare.startswith("!"):
            return bare[1:]
        return text.lstrip("\u3000")  # how Chinese and Japanese paragraphs begin; it is not an indent that was meant

    @staticmethod
    def _ends_action(line: SourceLine) -> bool:
        text = line.text.strip()
        if not text:
            return True
        mark = text[0]
        if mark == "!":
            return False
        if mark in "~@>":
            return len(text) > 1
        if mark == ".":
            return _forces_heading(text)
        if mark == "=":
            return len(text) >= 3 and not text.strip("=")
        return headings.strict_heading(text) or headings.speaker_before_words(text) is not None

    def _lyrics(self, *, dual: bool) -> None:
        first = self.at
        while self.at < len(self.lines) and self.lines[self.at].text.lstrip().startswith("~"):
            self.at += 1
        lines = self.lines[first : self.at]
        self._add(Kind.LYRIC, lines, [line.text.strip()[1:].strip() for line in lines], dual=dual)
        self.after_blank = False

    # Speech.

    def _speech(self, line: SourceLine, text: str) -> None:
        """A character's name, and all that stands under it until a blank line."""
        dual = text.endswith("^")
        if dual:
            text = text[:-1].rstrip()
        self._character(line, text, dual=dual)
        self.at += 1
        self._notes((line,))
        while self.at < len(self.lines):
            below = self.lines[self.at]
            if below.emptied:
                self._notes((below,))
                self.at += 1
            elif self._ends_speech(below):
                break
            else:
                self._spoken(below, dual=dual)
        self.after_blank = False

    def _character(self, line: SourceLine, text: str, *, dual: bool) -> None:
        name, extension = split_extension(text)
        plain, emphasis = read_emphasis((name,))
        self.elements.append(
            Element(
                kind=Kind.CHARACTER,
                text=plain,
                lines=_span(line, line),
                dual=dual,
                extension=extension,
                emphasis=emphasis,
            )
        )

    def _ends_speech(self, line: SourceLine) -> bool:
        if line.blank and line.text != "  ":
            return True
        text = line.text.strip()
        if not text:
            below = self._next_text()
            return below is None or headings.scene_heading(below.text.strip())
        return headings.strict_heading(text)

    def _spoken(self, line: SourceLine, *, dual: bool) -> None:
        """Read one parenthetical, one lyric, or dialogue up to the next of those."""
        text = line.text.strip()
        if text.startswith("~"):
            self._lyrics(dual=dual)
        elif text[:1] in ("(", "（") and (length := self._parenthetical_length()):
            lines = self.lines[self.at : self.at + length]
            self.at += length
            texts = [one.text.strip() for one in lines]
            texts[0], texts[-1] = texts[0][1:].lstrip(), (texts[-1][1:] if length == 1 else texts[-1])[:-1].rstrip()
            self._add(Kind.PARENTHETICAL, lines, [texts[0]] if length == 1 else texts, dual=dual)
        else:
            first = self.at
            texts = [text]
            self.at += 1
            while self.at < len(self.lines):
                below = self.lines[self.at]
                if below.emptied and not below.notes:
                    self.at += 1
                    continue
                if below.emptied or self._ends_speech(below) or below.text.lstrip().startswith(("~", "(", "（")):
                    break
                texts.append(below.text.strip())
                self.at += 1
            self._add(Kind.DIALOGUE, self.lines[first : self.at], texts, dual=dual)

    def _parenthetical_length(self) -> int:
        """How many lines the parenthetical that opens here takes; 0 if it does not close."""
        for length, line in enumerate(self.lines[self.at : self.at + LONGEST_PARENTHETICAL], start=1):
            if line.blank:
                return 0
            if line.text.rstrip().endswith((")", "）")):
                return length
        return 0

    def _said_on_one_line(self, line: SourceLine, name: str, words: str) -> bool:
        """Read "小雨（低声）：台词": who speaks, how, and what. False if no words follow."""
        if not words and not self._is_followed():
            return False
        name, manner = split_extension(name)
        if manner and not _is_extension(manner):
            self._character(line, name, dual=False)
        else:
            self._character(line, f"{name} ({manner})" if manner else name, dual=False)
            manner = ""
        if words[:1] in ("(", "（"):
            closes = min((at for at in (words.find(")"), words.find("）")) if at > 0), default=0)
            if closes:
                manner, words = manner or words[1:closes].strip(), words[closes + 1 :].strip()
        self.at += 1
        if manner:
            self.elements.append(Element(kind=Kind.PARENTHETICAL, text=manner, lines=_span(line, line)))
        if words:
            self._add(Kind.DIALOGUE, (line,), (words,))
        else:
            self._notes((line,))
            while self.at < len(self.lines) and not self._ends_speech(self.lines[self.at]):
                self._spoken(self.lines[self.at], dual=False)
        self.after_blank = False
        return True

    # The title page.

    def _title_page(self) -> None:
        """Read "Key: value" lines at the top, if the first key is one that title pages have."""
        start = next((index for index, line in enumerate(self.lines) if not line.blank), len(self.lines))
        if start == len(self.lines):
            return
        found = headings.title_key(self.lines[start].text)
        if found is None or found[0] not in headings.TITLE_KEYS.values():
            return
        page: list[tuple[str, list[str]]] = []
        notes: list[SourceLine] = list(self.lines[:start])
        self.at = start
        while self.at < len(self.lines):
            line = self.lines[self.at]
            if (line.blank and not line.emptied) or headings.strict_heading(line.text.strip()):
                break
            notes.append(line)
            entry = headings.title_key(line.text)
            if entry is not None:
                page.append((entry[0], [entry[1]] if entry[1] else []))
            elif not line.emptied:
                page[-1][1].append(line.text.strip())
            self.at += 1
        self.title_page = [(key, read_emphasis(values)[0]) for key, values in page]
        self._notes(notes)


def split_extension(text: str) -> tuple[str, str]:
    """A character's name and its extensions: "MIA (V.O.) (CONT'D)" -> "MIA", "V.O., CONT'D"."""
    extensions: list[str] = []
    while text.endswith((")", "）")) and len(extensions) < MOST_EXTENSIONS:
        start = max(text.rfind("("), text.rfind("（"))
        if start <= 0:
            break
        extensions.insert(0, text[start + 1 : -1].strip())
        text = text[:start].rstrip()
    return text, ", ".join(extensions)


def _bare_names(lines: Sequence[SourceLine]) -> frozenset[str]:
    """Names that stand alone above words, in a script without capitals that is written that way.

    They are short lines between a blank line and words. It is written that way if one of them comes twice;
    otherwise a line is only a name if it is one elsewhere, before a colon.
    """
    found = Counter(
        line.text.strip()
        for above, line, below in zip([SourceLine("", 1, 1), *lines], lines, lines[1:], strict=False)
        if above.blank and not below.blank and not line.blank and headings.bare_name(line.text.strip())
    )
    if any(count > 1 for count in found.values()):
        return frozenset(found)
    said = (headings.speaker_before_words(line.text.strip()) for line in lines if found and not line.blank)
    return frozenset(split_extension(one[0])[0] for one in said if one is not None) & found.keys()


def _unmarked(text: str) -> str:
    """A line without the marks around it: many scripts set their headings and transitions in bold."""
    return read_emphasis((text,))[0] if text[0] in "*_" else text


def _forces_heading(text: str) -> bool:
    """One point, and something to be a heading behind it; an ellipsis is not that."""
    return len(text) > 1 and (text[1].isalnum() or text[1] in "*_\\(（\"“«「'’#")


def _is_extension(manner: str) -> bool:
    """Whether what stands in brackets says where a voice comes from, not how it sounds."""
    return manner.upper().replace(".", "").replace(" ", "") in {"VO", "OS", "OC", "CONTD"} or any(
        word in manner for word in ("画外", "旁白", "独白", "畫外", "电话", "内心", "خارج", "صوت")
    )


def _span(first: SourceLine, last: SourceLine) -> Span:
    return Span(first=first.first, last=last.last)


def _dedent(texts: list[str]) -> list[str]:
    """Take away the indentation that all lines share, so that only what a writer meant by it is left."""
    margin = min((len(text) - len(text.lstrip(" ")) for text in texts), default=0)
    return [text[margin:] for text in texts]
