"""Bold, italic and underlined words, as a writer marks them."""

from __future__ import annotations

import pytest

from storyboard.screenplay.emphasis import read_emphasis, write_emphasis
from storyboard.screenplay.script import Emphasis


def runs(line: str) -> list[tuple[str, str]]:
    """The words of each run, and its styles by their first letters."""
    text, found = read_emphasis((line,))
    return [(text[run.first : run.end], "b" * run.bold + "i" * run.italic + "u" * run.underline) for run in found]


@pytest.mark.parametrize(
    ("line", "text", "marked"),
    [
        ("a *b* c", "a b c", [("b", "i")]),
        ("**b**", "b", [("b", "b")]),
        ("***b***", "b", [("b", "bi")]),
        ("_b_", "b", [("b", "u")]),
        ("_**b**_", "b", [("b", "bu")]),
        ("**_b_**", "b", [("b", "bu")]),
        ("_a *b*_ c", "a b c", [("a ", "u"), ("b", "iu")]),
        ("***a** b*", "a b", [("a", "bi"), (" b", "i")]),
        ("*a **b***", "a b", [("a ", "i"), ("b", "bi")]),
        ("*a***b**", "ab", [("a", "i"), ("b", "b")]),
        ("un*frigging*believable", "unfriggingbelievable", [("frigging", "i")]),
        ("2 * 3 * 4", "2 * 3 * 4", []),
        ("*never closed", "*never closed", []),
        ("*a *b*", "*a b", [("b", "i")]),
        (r"\*a\* \_b\_", "*a* _b_", []),
        (
            r"Steel enters the code on the keypad: **\*9765\***",
            "Steel enters the code on the keypad: *9765*",
            [("*9765*", "b")],
        ),
        (r"C:\films\new", r"C:\films\new", []),
        ("****", "****", []),
        ("小雨*跑*了", "小雨跑了", [("跑", "i")]),
    ],
)
def test_marks_come_off_and_the_words_between_them_are_marked(
    line: str, text: str, marked: list[tuple[str, str]]
) -> None:
    assert read_emphasis((line,))[0] == text
    assert runs(line) == marked


def test_emphasis_ends_with_its_line() -> None:
    text, found = read_emphasis(("*one", "two*"))
    assert (text, found) == ("*one\ntwo*", ())


def test_emphasis_on_a_later_line_counts_from_the_start_of_the_text() -> None:
    assert read_emphasis(("one", "*two*")) == ("one\ntwo", (Emphasis(first=4, end=7, italic=True),))


def test_what_needs_no_backslash_gets_none() -> None:
    assert write_emphasis("2 * 3 and (so on)", ()) == ["2 * 3 and (so on)"]
    assert write_emphasis("*no mark*", ()) == [r"\*no mark\*"]
    assert write_emphasis("[[no note]] /* no boneyard */", ()) == [r"\[\[no note]] \/\* no boneyard \*\/"]
