"""Project files read strictly, differ by the line, and know on which line everything stands."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from storyboard import jsontext

TEXT = st.text(st.characters(exclude_categories=["Cs"]), max_size=6)
VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | TEXT,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(TEXT, inner, max_size=4),
    max_leaves=12,
)


def laid_out(value: Any) -> str:
    return jsontext.layout(value, on_one_line=frozenset("a"), one_line_each=frozenset("b"))


@given(VALUES)
def test_what_is_laid_out_reads_back_the_same_however_it_is_folded(value: Any) -> None:
    assert jsontext.parse(laid_out(value)) == value
    folded = {"a": value, "b": [value, value], "c": value}
    assert jsontext.parse(laid_out(folded)) == folded


def places(value: Any, path: tuple[str | int, ...] = ()) -> Iterator[tuple[tuple[str | int, ...], Any]]:
    yield path, value
    items = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, item in items:
        yield from places(item, (*path, key))


@given(VALUES)
def test_every_value_s_line_is_known(value: Any) -> None:
    marked = {"top": value, "end": 1}
    text = laid_out(marked)
    lines = text.split("\n")
    last = 1
    for path, item in places(marked):
        line = jsontext.line_of(text, path)
        assert line is not None
        assert line >= last, "lines go down as the document does"
        last = line
        if path and isinstance(path[-1], str):
            assert json.dumps(path[-1], ensure_ascii=False) + ":" in lines[line - 1]
        if not isinstance(item, dict | list):
            assert json.dumps(item, ensure_ascii=False) in lines[line - 1]


@given(VALUES)
def test_the_line_of_what_is_not_there_is_that_of_where_it_would_be(value: Any) -> None:
    text = laid_out({"top": value})
    assert jsontext.line_of(text, ("nowhere", 3)) == 1


def test_half_a_character_written_with_a_backslash_of_its_own_is_just_text() -> None:
    assert jsontext.parse(r'"\\ud800"') == r"\ud800"
