"""JSON as project files use it: strict to read, laid out for readable differences, with lines for mistakes."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Any, Final, NoReturn

from storyboard.errors import FilmError

DEEPEST: Final = 32
"""Levels of nesting; a film has six."""

_Path = tuple[str | int | None, ...]
_TOKEN = re.compile(r'"(?:[^"\\]|\\.)*"|[{}\[\],:]|[^\s{}\[\],:"]+|\n', re.DOTALL)
_STRING = re.compile(r'"[^"\\]*(?:\\.[^"\\]*)*"', re.DOTALL)
_HALF = re.compile(
    r"\\u[dD][89abAB][0-9a-fA-F]{2}(?!\\u[dD][c-fC-F])|(?<!\\u[dD][89abAB][0-9a-fA-F]{2})\\u[dD][c-fC-F][0-9a-fA-F]{2}"
)
_NOT_BRACKETS = re.compile(r"[^\[\]{}]+")


class _TwiceError(Exception):
    """A key stands twice in one object."""


class _NotFiniteError(Exception):
    """NaN or an infinity, which Python reads and JSON does not have."""


def parse(text: str) -> Any:
    """The JSON value in a text.

    Raises:
        FilmError: not JSON, a key twice in an object, NaN or Infinity, half a character, or too deep; with the line.
    """
    _refuse_depth(text)
    try:
        found = json.loads(text, object_pairs_hook=_no_twins, parse_constant=_no_constant)
    except json.JSONDecodeError as error:
        if text.splitlines()[error.lineno - 1 : error.lineno][:1] and _is_conflict(text.splitlines()[error.lineno - 1]):
            raise FilmError("A merge left both versions here; keep one of them.", line=error.lineno) from None
        raise FilmError(f"It is not JSON ({error.msg}); mend it or restore a backup.", line=error.lineno) from None
    except _TwiceError as error:
        key = str(error)
        raise FilmError(f"“{key}” stands twice in one object; remove one of them.", line=_line_of_twin(text)) from None
    except _NotFiniteError as error:
        line = next((line for _, token, line in _tokens(text) if token == str(error)), None)
        raise FilmError(f"{error} is not a number that a film can have; write a finite one.", line=line) from None
    except ValueError as error:  # a number of thousands of digits
        raise FilmError(f"It holds a number that cannot be read ({error}); mend it or restore a backup.") from None
    _refuse_half_characters(text, found)
    return found


def line_of(text: str, path: Sequence[str | int]) -> int | None:
    """The line on which the value at a path starts, or that of the nearest part of the path that is there."""
    wanted = tuple(path)
    best, line = -1, None
    for found, _, at in _tokens(text):
        if len(found) > best and found == wanted[: len(found)]:
            best, line = len(found), at
    return line


class Laid(str):
    """Text of a value that is laid out already."""


def layout(value: Any, *, on_one_line: frozenset[str], one_line_each: frozenset[str]) -> str:
    """JSON text with one small value to a line, ending in a newline.

    Args:
        value: JSON-like content without NaN or infinities; parts of it may be `Laid`.
        on_one_line: keys whose value stays on the key's line.
        one_line_each: keys whose list gets one line for each item.
    """
    return "".join(_laid_out(value, "\n", on_one_line, one_line_each)) + "\n"


def laid(value: Any, depth: int, *, on_one_line: frozenset[str], one_line_each: frozenset[str]) -> Laid:
    """A part of a document as `layout` has it so many levels deep; with a depth of -1, on one line."""
    if depth < 0:
        return Laid(_flat(value))
    return Laid("".join(_laid_out(value, "\n" + "  " * depth, on_one_line, one_line_each)))


def _laid_out(value: Any, newline: str, on_one_line: frozenset[str], one_line_each: frozenset[str]) -> Iterator[str]:
    deeper = newline + "  "
    if isinstance(value, Laid):
        yield value
    elif isinstance(value, dict) and value:
        opening = "{"
        for key, item in value.items():
            yield f"{opening}{deeper}{_flat(key)}: "
            if key in on_one_line:
                yield _flat(item)
            elif key in one_line_each and item:
                yield "[" + ",".join(f"{deeper}  {_line(part)}" for part in item) + deeper + "]"
            else:
                yield from _laid_out(item, deeper, on_one_line, one_line_each)
            opening = ","
        yield newline + "}"
    elif isinstance(value, list) and any(isinstance(item, dict | list | Laid) for item in value):
        opening = "["
        for item in value:
            yield opening + deeper
            yield from _laid_out(item, deeper, on_one_line, one_line_each)
            opening = ","
        yield newline + "]"
    else:
        yield _flat(value)


_flat = json.JSONEncoder(ensure_ascii=False, allow_nan=False).encode


def _line(value: Any) -> str:
    return value if isinstance(value, Laid) else _flat(value)


def _no_twins(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) != len(pairs):
        raise _TwiceError(next(key for key, count in Counter(key for key, _ in pairs).items() if count > 1))
    return found


def _no_constant(name: str) -> NoReturn:
    raise _NotFiniteError(name)


def _is_conflict(line: str) -> bool:
    return line.startswith(("<<<<<<<", "=======", ">>>>>>>"))


def _refuse_depth(text: str) -> None:
    depth = 0
    for bracket in _NOT_BRACKETS.sub("", _STRING.sub("", text)):
        depth += 1 if bracket in "[{" else -1
        if depth > DEEPEST:
            raise FilmError(
                f"It is nested more than {DEEPEST} levels deep, which no film is; restore it from a backup."
            )


def _refuse_half_characters(text: str, found: Any) -> None:
    first = _HALF.search(text) if "\\u" in text else None
    if first is None:
        return
    try:
        _flat(found).encode()
    except UnicodeEncodeError:
        line = text.count("\n", 0, first.start()) + 1
        raise FilmError(f"{first[0]} is half a character; mend it or restore a backup.", line=line) from None


def _line_of_twin(text: str) -> int | None:
    seen: set[_Path] = set()
    for path, token, line in _tokens(text):
        if token == ":":
            if path in seen:
                return line
            seen.add(path)
    return None


def _tokens(text: str) -> Iterator[tuple[_Path, str, int]]:
    """Every token that is or precedes a value, with the path of that value and its line; slow, only for mistakes.

    A key's own path ends in None; the colon after it is told with the path of the key's value.
    """
    path: list[str | int | None] = []
    line = 1
    last = ""
    for match in _TOKEN.finditer(text):
        token = match[0]
        if token == "\n":
            line += 1
            continue
        if token in "{[":
            yield tuple(path), token, line
            path.append(0 if token == "[" else None)
        elif token in "}]":
            if path:
                path.pop()
        elif token == ",":
            if path:
                path[-1] = path[-1] + 1 if isinstance(path[-1], int) else None
        elif token == ":":
            if path and last.startswith('"'):
                path[-1] = json.loads(last)
            yield tuple(path), token, line
        else:
            yield tuple(path), token, line
        line += token.count("\n")
        last = token
