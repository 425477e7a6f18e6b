"""Whatever a person gives, it is read or refused in a sentence, and what is written reads back."""

from __future__ import annotations

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from storyboard.errors import ScriptError
from storyboard.screenplay.decode import decode
from storyboard.screenplay.emphasis import read_emphasis, tidy, write_emphasis
from storyboard.screenplay.fdx import parse_fdx
from storyboard.screenplay.fdx_writer import to_fdx
from storyboard.screenplay.fountain import parse_fountain
from storyboard.screenplay.prose import parse_prose
from storyboard.screenplay.reader import parse
from storyboard.screenplay.remarks import Remarks
from storyboard.screenplay.script import Emphasis, Screenplay
from storyboard.screenplay.write import same_elements, to_fountain

PIECES = [
    *(
        "\n",
        "\n\n",
        "  \n",
        " ",
        "  ",
        "\t",
        "INT. KITCHEN - DAY",
        "EXT.",
        "INT./EXT. CAR",
        ".FORCED",
        "...",
        "内景 厨房",
    ),
    *(
        "MIA",
        "MIA (V.O.)",
        "@McCoy",
        "BOB ^",
        "(softly)",
        "(",
        ")",
        "~la",
        "hello there",
        "Mia runs.",
        "CUT TO:",
        "FADE IN:",
    ),
    *(
        "> X",
        "> X <",
        "===",
        "= syn",
        "# Act",
        "## Two",
        "!act",
        "[[",
        "]]",
        "/*",
        "*/",
        "*",
        "**",
        "***",
        "_",
        "\\",
        "#1A#",
    ),
    *(
        "小雨：你好",
        "小雨（低声）：",
        "Title: x",
        "Author:",
        "    deep",
        "“",
        "”",
        " said Mia",
        ":",
        "：",
        "<",
        ">",
        "#",
        "12. INT. A",
    ),
]
SCRIPTS = st.lists(st.sampled_from(PIECES), max_size=30).map("".join)
TEXTS = st.one_of(SCRIPTS, st.text(max_size=200))
THOROUGH = settings(max_examples=200, deadline=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow])


def assert_lines_are_in_order(screenplay: Screenplay, count: int) -> None:
    before = 1
    for element in screenplay.elements:
        assert before <= element.lines.first <= element.lines.last <= count
        before = element.lines.first
        for run in element.emphasis:
            assert 0 <= run.first < run.end <= len(element.text)
    assert all(1 <= remark.line <= count for remark in screenplay.remarks)


@THOROUGH
@given(TEXTS)
def test_any_text_is_a_screenplay_whose_elements_know_their_lines(text: str) -> None:
    assert_lines_are_in_order(parse_fountain(text), text.count("\n") + 1)


@THOROUGH
@given(TEXTS)
def test_any_text_is_prose_whose_elements_know_their_lines(text: str) -> None:
    assert_lines_are_in_order(parse_prose(text), text.count("\n") + 1)


@THOROUGH
@given(st.one_of(TEXTS.map(lambda text: text.encode("utf-8", "replace")), st.binary(max_size=300)))
def test_any_bytes_are_read_or_refused_in_a_sentence(data: bytes) -> None:
    remarks = Remarks()
    try:
        text = decode(data, remarks)
        screenplay = parse(text, remarks=remarks)
    except ScriptError as error:
        assert len(error.sentence) > 10
    else:
        assert_lines_are_in_order(screenplay, text.count("\n") + 1)


@THOROUGH
@given(TEXTS)
def test_any_screenplay_written_as_fountain_reads_back_the_same(text: str) -> None:
    screenplay = parse_fountain(text)
    again = parse_fountain(to_fountain(screenplay))
    assert same_elements(again.elements, screenplay.elements), to_fountain(screenplay)


@THOROUGH
@given(SCRIPTS)
def test_any_screenplay_written_as_fdx_reads_back_with_the_same_words(text: str) -> None:
    screenplay = parse_fountain(text)
    again = parse_fdx(to_fdx(screenplay).decode())
    words = [word for element in screenplay.elements for word in element.text.split()]
    assert [word for element in again.elements for word in element.text.split()] == words


@THOROUGH
@given(
    st.text("ab *_\\[/", max_size=20), st.lists(st.tuples(st.integers(0, 20), st.integers(0, 20), st.integers(1, 7)))
)
def test_any_emphasis_keeps_the_words_and_most_often_the_runs(line: str, spans: list[tuple[int, int, int]]) -> None:
    runs = tidy(
        line,
        [
            Emphasis(first=min(a, b), end=max(a, b), bold=bool(s & 1), italic=bool(s & 2), underline=bool(s & 4))
            for a, b, s in spans
        ],
    )
    text, found = read_emphasis(write_emphasis(line, runs))
    assert text == line
    assert found in (runs, ())
