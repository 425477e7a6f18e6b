"""Reads Fountain's *italic*, **bold** and _underline_ off a line, and writes them back.

Emphasis ends with its line, a mark that opens is not followed by a space, a mark that closes does not follow
one, and a backslash makes a mark an ordinary character (fountain.io/syntax, "Emphasis"). One pass over the
line; at most three kinds of star are open at a time, so no input makes it look back.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from storyboard.screenplay.script import Emphasis

ESCAPABLE = frozenset("*_[]/~()（^#.")
"""Characters that mean something in Fountain and lose it after a backslash."""

MARKS = frozenset("*_\\")
_BOLD, _ITALIC, _UNDERLINE = 1, 2, 4
_STARS = {1: _ITALIC, 2: _BOLD, 3: _BOLD | _ITALIC}


@dataclass(slots=True)
class _Open:
    """A mark that waits for its partner: its piece, and how many of its characters are still unused."""

    piece: int
    stars: int


def read_emphasis(lines: Sequence[str]) -> tuple[str, tuple[Emphasis, ...]]:
    """The lines joined by newlines, free of marks, and the runs that were marked, in order and disjoint."""
    if not any("*" in line or "_" in line or "\\" in line for line in lines):
        return "\n".join(lines), ()
    texts: list[str] = []
    runs: list[Emphasis] = []
    offset = 0
    for line in lines:
        text, found = _read_line(line)
        runs.extend(Emphasis(first=a + offset, end=b + offset, **_names(style)) for a, b, style in found)
        texts.append(text)
        offset += len(text) + 1
    return "\n".join(texts), tuple(runs)


def _names(style: int) -> dict[str, bool]:
    return {"bold": bool(style & _BOLD), "italic": bool(style & _ITALIC), "underline": bool(style & _UNDERLINE)}


def _pieces(line: str) -> list[tuple[str, bool]]:
    """The line cut into plain text and marks (runs of one mark character); escapes are resolved."""
    pieces: list[tuple[str, bool]] = []
    plain: list[str] = []
    at, size = 0, len(line)
    while at < size:
        end = at + 1
        if (mark := line[at]) not in MARKS:
            while end < size and line[end] not in MARKS:
                end += 1
            plain.append(line[at:end])
        else:
            while end < size and line[end] == mark:
                end += 1
            if mark == "\\":
                count = end - at
                if end < size and line[end] in ESCAPABLE:
                    plain.append("\\" * (count // 2))
                    if count % 2:
                        plain.append(line[end])
                        end += 1
                else:
                    plain.append("\\" * count)
            else:
                pieces.append(("".join(plain), False))
                plain = []
                pieces.append((line[at:end], True))
        at = end
    pieces.append(("".join(plain), False))
    return pieces


def _read_line(line: str) -> tuple[str, list[tuple[int, int, int]]]:
    """One line's plain text and its (first, end, style) runs."""
    pieces = _pieces(line)
    used = [0] * len(pieces)  # mark characters of each piece that found a partner
    spans: list[tuple[int, int, int]] = []  # in pieces: style from after the first to before the second
    stars: list[_Open] = []
    underline: int | None = None
    for index in range(1, len(pieces), 2):
        mark = pieces[index][0]
        before, after = pieces[index - 1][0][-1:], pieces[index + 1][0][:1]
        # A mark beside another mark ("**_both_**") neither follows nor precedes a space.
        closes = not before.isspace() and (bool(before) or index > 1)
        opens = not after.isspace() and (bool(after) or index + 2 < len(pieces))
        if mark[0] == "_":
            if len(mark) > 1:
                continue
            if underline is not None and closes:
                spans.append((underline, index, _UNDERLINE))
                used[underline] = used[index] = 1
                underline = None
            elif opens:
                underline = index
        elif len(mark) <= 3:
            left = _close(stars, index, len(mark), spans, used) if closes else len(mark)
            if left and opens:
                stars[:] = [one for one in stars if one.stars != left]
                stars.append(_Open(index, left))
    return _assemble(pieces, used, spans)


def _close(stars: list[_Open], index: int, count: int, spans: list[tuple[int, int, int]], used: list[int]) -> int:
    """Pair a mark of `count` stars with what is open; how many of its stars are left over.

    A mark closes its like wherever it was opened, so bold and italic may overlap without one holding the
    other. Three stars also close one and two; one or two also close their share of three.
    """
    alike = [one for one in stars if one.stars == count]
    wider = [one for one in stars if one.stars == 3]
    partners = alike[-1:] or (wider[-1:] if count < 3 else stars[::-1])
    for one in partners:
        share = min(count, one.stars)
        if not share:
            break
        spans.append((one.piece, index, _STARS[share]))
        used[one.piece] += share
        used[index] += share
        one.stars -= share
        count -= share
    stars[:] = [one for one in stars if one.stars]
    return count


def _assemble(
    pieces: list[tuple[str, bool]], used: list[int], spans: Iterable[tuple[int, int, int]]
) -> tuple[str, list[tuple[int, int, int]]]:
    """Drop the marks that found a partner, and turn spans over pieces into disjoint runs of characters."""
    starts: list[int] = []
    texts: list[str] = []
    length = 0
    for (text, is_mark), count in zip(pieces, used, strict=True):
        starts.append(length)
        kept = text[count:] if is_mark else text
        texts.append(kept)
        length += len(kept)
    changes: dict[int, list[tuple[int, int]]] = {}
    for opened, closed, style in spans:
        first = starts[opened] + len(texts[opened])
        changes.setdefault(first, []).append((style, 1))
        changes.setdefault(starts[closed], []).append((style, -1))
    depth = {_BOLD: 0, _ITALIC: 0, _UNDERLINE: 0}
    runs: list[tuple[int, int, int]] = []
    places = sorted(changes)
    for here, there in pairwise(places):
        for style, step in changes[here]:
            for bit in depth:
                depth[bit] += step if style & bit else 0
        now = sum(bit for bit in depth if depth[bit] > 0)
        if now and runs and runs[-1][1] == here and runs[-1][2] == now:
            runs[-1] = (runs[-1][0], there, now)
        elif now:
            runs.append((here, there, now))
    return "".join(texts), runs


def tidy(text: str, runs: Iterable[Emphasis]) -> tuple[Emphasis, ...]:
    """The runs as Fountain can hold them: disjoint, in order, within one line, no white space at an end of a style."""
    runs = tuple(runs)
    if not runs:
        return ()
    styles = [0] * len(text)
    for run in runs:
        style = (_BOLD if run.bold else 0) | (_ITALIC if run.italic else 0) | (_UNDERLINE if run.underline else 0)
        for at in range(run.first, min(run.end, len(text))):
            styles[at] |= style
    for bit in (_BOLD, _ITALIC, _UNDERLINE):
        for order in (range(len(text)), range(len(text) - 1, -1, -1)):
            inside = False
            for at in order:
                inside = text[at] != "\n" and bool(styles[at] & bit) and (inside or not text[at].isspace())
                if not inside:
                    styles[at] &= ~bit
    edges = [at for at in range(len(text)) if at == 0 or styles[at] != styles[at - 1]]
    return tuple(
        Emphasis(first=here, end=there, **_names(styles[here]))
        for here, there in pairwise([*edges, len(text)])
        if styles[here]
    )


def write_emphasis(text: str, runs: Sequence[Emphasis]) -> list[str]:
    """The lines of Fountain that read back as this text and these runs, with as few backslashes as that takes.

    Runs that Fountain cannot hold are left out; the text never changes.
    """
    lines: list[str] = []
    offset = 0
    for line in text.split("\n"):
        here = [
            Emphasis(
                first=max(run.first - offset, 0),
                end=min(run.end - offset, len(line)),
                bold=run.bold,
                italic=run.italic,
                underline=run.underline,
            )
            for run in runs
            if run.first < offset + len(line) and run.end > offset
        ]
        lines.append(_write_line(line, here))
        offset += len(line) + 1
    return lines


def _write_line(line: str, runs: list[Emphasis]) -> str:
    if not runs and not any(char in line for char in "*_\\[/"):
        return line
    wanted = (line, tuple(runs))
    for escaped, marked in (("", runs), ("*_", runs), ("*_[/", runs)):
        written = _marked(line, marked, escaped)
        if not _commented(written) and read_emphasis((written,)) == wanted:
            return written
    return _marked(line, [], "*_[/")


def _commented(line: str) -> bool:
    """Whether a note or a boneyard would open in the line."""
    return any(
        line.startswith(mark, at) and line[at - 1 : at] != "\\" for mark in ("[[", "/*") for at in range(len(line))
    )


def _marked(line: str, runs: Sequence[Emphasis], escaped: str) -> str:
    """The line with marks where a style begins or ends, and a backslash before each of the `escaped` characters."""
    pieces: list[tuple[str, bool]] = []
    at, was = 0, 0
    for run in (*runs, Emphasis(first=len(line), end=len(line))):
        style = (_BOLD if run.bold else 0) | (_ITALIC if run.italic else 0) | (_UNDERLINE if run.underline else 0)
        if run.first > at:
            pieces += [(_toggle(was, 0), True), (line[at : run.first], False)]
            was = 0
        pieces += [(_toggle(was, style), True), (line[run.first : run.end], False)]
        at, was = run.end, style
    return _escaped([(char, is_mark) for text, is_mark in pieces for char in text], escaped)


def _escaped(chars: list[tuple[str, bool]], escaped: str) -> str:
    """The characters joined; a backslash goes before `escaped` ones and before each that would escape something."""
    parts: list[str] = []
    at = 0
    while at < len(chars):
        char, is_mark = chars[at]
        end = at + 1
        if char == "\\":
            while end < len(chars) and chars[end][0] == "\\":
                end += 1
            doubled = end < len(chars) and chars[end][0] in ESCAPABLE
            parts.append("\\" * ((end - at) * (2 if doubled else 1)))
        else:
            parts.append("\\" + char if char in escaped and not is_mark else char)
        at = end
    return "".join(parts)


def _toggle(was: int, style: int) -> str:
    changed = was ^ style
    stars = ("**" if changed & _BOLD else "") + ("*" if changed & _ITALIC else "")
    line = "_" if changed & _UNDERLINE else ""
    return stars + line if was & _UNDERLINE == 0 else line + stars
