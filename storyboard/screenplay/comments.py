"""Takes boneyards and notes out of a Fountain text, and keeps count of the lines while it does.

Both passes walk the text once: whether a boneyard or a note ever closes is known before it is opened, so a
hundred thousand of them cost no more than any other text of that length.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from storyboard.screenplay.remarks import Remarks
from storyboard.screenplay.script import Span


@dataclass(slots=True)
class Note:
    """A [[note]] and the lines of the file it stands on."""

    text: str
    lines: Span


@dataclass(slots=True)
class SourceLine:
    """A line as the parser sees it, and the lines of the file that it came from.

    `emptied` tells a line that held nothing but notes or boneyard from one that was blank as written.
    `notes` are those that began on this line.
    """

    text: str
    first: int
    last: int
    emptied: bool = False
    notes: list[Note] = field(default_factory=list)

    @property
    def blank(self) -> bool:
        """Nothing but white space."""
        return not self.text or self.text.isspace()


def _find_unescaped(text: str, mark: str, start: int) -> int:
    """Where `mark` next stands without a backslash before it; -1 if nowhere."""
    at = text.find(mark, start)
    while at > 0 and text[at - 1] == "\\":
        at = text.find(mark, at + 1)
    return at


def source_lines(text: str, remarks: Remarks) -> list[SourceLine]:
    """The lines of a text whose line ends are newlines, free of boneyards and notes."""
    return _without_notes(_without_boneyards(text, remarks), remarks)


def _without_boneyards(text: str, remarks: Remarks) -> list[SourceLine]:
    """The text cut into lines, with each /* boneyard */ taken out; what stood around it becomes one line."""
    lines: list[SourceLine] = []
    current = SourceLine("", 1, 1)
    pieces: list[str] = []

    def keep(segment: str) -> None:
        nonlocal current, pieces
        head, *rest = segment.split("\n")
        pieces.append(head)
        for piece in rest:
            _finish(current, pieces, lines)
            current = SourceLine("", current.last + 1, current.last + 1)
            pieces = [piece]

    at = 0
    while (opened := _find_unescaped(text, "/*", at)) >= 0:
        closed = text.find("*/", opened + 2)
        keep(text[at:opened])
        at = opened
        if closed < 0:
            remarks.add(current.last, "this /* is never closed by */; it is read as ordinary text")
            break
        current.last += text.count("\n", opened, closed)
        current.emptied = True
        at = closed + 2
    keep(text[at:])
    _finish(current, pieces, lines)
    return lines


def _finish(line: SourceLine, pieces: list[str], lines: list[SourceLine]) -> None:
    line.text = _close_gap(pieces)
    line.emptied = line.emptied and line.blank
    lines.append(line)


def _without_notes(lines: list[SourceLine], remarks: Remarks) -> list[SourceLine]:
    """Take each [[note]] out of its lines. A blank line breaks a note, unless it holds two spaces."""
    opened_on: SourceLine | None = None
    before: list[tuple[SourceLine, str, bool]] = []  # lines of the open note, as they were
    content: list[str] = []

    def give_up() -> None:
        nonlocal opened_on
        if opened_on is not None:
            for line, text, emptied in before:
                line.text, line.emptied = text, emptied
            remarks.add(opened_on.first, "this [[ is never closed by ]]; it is read as ordinary text")
            opened_on = None

    for line in lines:
        whole = line.text
        if opened_on is not None and line.blank and whole != "  " and not line.emptied:
            give_up()
        if opened_on is None and "[[" not in whole:
            continue
        kept: list[str] = []
        at = start = 0
        while True:
            if opened_on is None:
                start = _find_unescaped(whole, "[[", at)
                if start < 0:
                    kept.append(whole[at:])
                    break
                kept.append(whole[at:start])
                opened_on, content, before, at = line, [], [], start + 2
            end = whole.find("]]", at)
            if end < 0:
                content.append(whole[at:])
                begun_here = "".join(kept) + whole[start:] if opened_on is line else whole
                before.append((line, begun_here, line.emptied))
                break
            content.append(whole[at:end])
            text = "\n".join(part.strip() for part in content).strip().replace("\\/*", "/*")
            opened_on.notes.append(Note(text, Span(first=opened_on.first, last=line.last)))
            opened_on, at = None, end + 2
        line.text = _close_gap(kept)
        line.emptied = line.emptied or line.blank
    give_up()
    return lines


def _close_gap(kept: list[str]) -> str:
    """Join what stood around comments, without the doubled space that a comment between two spaces leaves."""
    joined: list[str] = kept[:1]
    for piece in kept[1:]:
        joined.append(piece[1:] if piece[:1] == " " and joined[-1][-1:] in ("", " ") else piece)
    return "".join(joined).rstrip() if len(kept) > 1 else "".join(joined)
