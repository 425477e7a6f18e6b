"""Writes a screenplay as Fountain that reads back as the same elements."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from storyboard.screenplay import headings
from storyboard.screenplay.emphasis import write_emphasis
from storyboard.screenplay.fountain import parse_fountain
from storyboard.screenplay.script import Element, Kind, Screenplay

SPOKEN = (Kind.PARENTHETICAL, Kind.DIALOGUE, Kind.LYRIC)
"""What stands under a character's name."""

_NEUTRAL = "===\n\n"
"""Goes before a chunk that is tried out, so that it is not taken for a title page."""


def to_fountain(screenplay: Screenplay) -> str:
    """The screenplay as Fountain text. Reading it gives the same title page and elements, on other lines.

    Each piece is written as a person would type it and read back; where that gives something else, its
    forced form is taken ("!", "@", ".", ">", a backslash).
    """
    chunks: list[str] = []
    if screenplay.title_page:
        chunks.append("\n".join(_title_lines(screenplay.title_page)))
    for block in blocks(screenplay.elements):
        before = _NEUTRAL if chunks else ""
        plain, forced = _plain(block), _forced(block)
        # Whether a bare name above words is one depends on the rest of the script, so it is never left open.
        doubtful = block[0].kind is Kind.ACTION and headings.bare_name(plain.partition("\n")[0].strip())
        chunk = plain if not doubtful and _reads_as(before + plain, block, bool(before)) else forced
        if chunk:
            chunks.append(chunk)
    return "\n\n".join(chunks) + "\n"


def blocks(elements: Sequence[Element]) -> Iterator[tuple[Element, ...]]:
    """The elements in the groups that belong together: a speech (name, words, notes among them), or one element."""
    at = 0
    while at < len(elements):
        end = at + 1
        if elements[at].kind is Kind.CHARACTER:
            while end < len(elements) and elements[end].kind in (*SPOKEN, Kind.NOTE):
                end += 1
        yield tuple(elements[at:end])
        at = end


def _title_lines(title_page: Sequence[tuple[str, str]]) -> Iterator[str]:
    for key, value in title_page:
        lines = [line for text in value.split("\n") if (line := text.strip())]
        written = write_emphasis("\n".join(lines), ())
        name = key[:1].upper() + key[1:]
        if len(lines) > 1:
            yield f"{name}:"
            yield from (f"    {line}" for line in written)
        else:
            yield f"{name}: {written[0]}".rstrip()


def _reads_as(text: str, block: Sequence[Element], skip_first: bool) -> bool:
    read = parse_fountain(text)
    elements = read.elements[1:] if skip_first else read.elements
    return not read.title_page and same_elements(elements, block)


def same_elements(ones: Sequence[Element], others: Sequence[Element]) -> bool:
    """Whether two runs of elements are the same but for the lines they stand on."""
    return [_content(one) for one in ones] == [_content(other) for other in others]


def _content(element: Element) -> tuple[object, ...]:
    return tuple(value for name, value in element if name != "lines")


def _plain(block: Sequence[Element]) -> str:
    """As a person would type it."""
    head = block[0]
    if head.kind is Kind.CHARACTER:
        return "\n".join([_name(head), *(line for element in block[1:] for line in _spoken(element, forced=False))])
    lines = write_emphasis(head.text, head.emphasis)
    if head.kind is Kind.HEADING:
        return _numbered(lines[0], head)
    if head.kind in (Kind.ACTION, Kind.TRANSITION):
        return "\n".join(lines)
    return _marked(head, lines)


def _forced(block: Sequence[Element]) -> str:
    """With a mark that leaves no doubt about what it is."""
    head = block[0]
    if head.kind is Kind.CHARACTER:
        words = [line for element in block[1:] for line in _spoken(element, forced=True)]
        return "\n".join(["@" + _name(head), *words])
    lines = write_emphasis(head.text, head.emphasis)
    if head.kind is Kind.HEADING:
        return "." + _numbered(" ".join(lines), head).lstrip(". ")
    if head.kind is Kind.ACTION:
        return "\n".join("!" + line for line in lines)
    if head.kind is Kind.TRANSITION:
        return "> " + " ".join(lines).rstrip("< ")
    return _marked(head, lines)


def _marked(head: Element, lines: list[str]) -> str:
    """The kinds that have a mark in any case."""
    line = " ".join(lines)
    match head.kind:
        case Kind.CENTRED:
            return f"> {line} <"
        case Kind.SECTION:
            return "#" * max(head.depth, 1) + " " + line
        case Kind.SYNOPSIS:
            return "= " + line
        case Kind.PAGE_BREAK:
            return "==="
        case Kind.NOTE:
            return "\n".join(_note(head.text))
        case Kind.PARENTHETICAL | Kind.DIALOGUE:  # words without a speaker
            return "\n".join("!" + one for one in lines if one)
        case _:
            return "\n".join("~" + one for one in lines)


def _numbered(line: str, head: Element) -> str:
    return f"{line} #{head.scene_number}#" if head.scene_number else line


def _name(head: Element) -> str:
    extension = f" ({head.extension})" if head.extension else ""
    return " ".join(write_emphasis(head.text, head.emphasis)) + extension + (" ^" if head.dual else "")


def _spoken(element: Element, *, forced: bool) -> Iterator[str]:
    if element.kind is Kind.NOTE:
        yield from _note(element.text)
        return
    lines = write_emphasis(element.text, element.emphasis)
    if element.kind is Kind.LYRIC:
        yield from ("~" + line for line in lines)
    elif element.kind is Kind.PARENTHETICAL:
        yield from f"({chr(10).join(lines)})".split("\n")
    else:
        for line in lines:
            if forced and line[:1] in ("(", "（", "~"):
                line = "\\" + line
            elif forced and headings.strict_heading(line):
                line = line.replace(".", "\\.", 1)
            yield line or "  "


def _note(text: str) -> Iterator[str]:
    """A note's lines. What would end it early is parted by a space, what would open a boneyard is escaped."""
    inside = text.replace("]]", "] ]").replace("/*", "\\/*")
    if inside.endswith("]"):
        inside += " "
    yield from (line or "  " for line in f"[[{inside}]]".split("\n"))
