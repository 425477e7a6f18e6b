"""A screenplay that is written reads back the same, in either format."""

from __future__ import annotations

from pathlib import Path

import pytest

from storyboard.screenplay.fdx import parse_fdx
from storyboard.screenplay.fdx_writer import to_fdx
from storyboard.screenplay.fountain import parse_fountain
from storyboard.screenplay.reader import read_screenplay
from storyboard.screenplay.script import Element, Emphasis, Kind, Screenplay, Span
from storyboard.screenplay.write import same_elements, to_fountain
from tests.storyboard.screenplay.samples import ALL, NIGHT_FERRY, PAPER_LANTERN

LINE = Span(first=1, last=1)


def one(kind: Kind, text: str, **more: object) -> Screenplay:
    return Screenplay(elements=(Element.model_validate({"kind": kind, "text": text, "lines": LINE, **more}),))


@pytest.mark.parametrize("path", ALL, ids=lambda path: path.name)
def test_every_sample_written_as_fountain_reads_back_the_same(path: Path) -> None:
    screenplay = read_screenplay(path)
    again = parse_fountain(to_fountain(screenplay))
    assert same_elements(again.elements, screenplay.elements)
    assert again.title_page == screenplay.title_page
    assert again.remarks == ()


@pytest.mark.parametrize("path", ALL, ids=lambda path: path.name)
def test_every_sample_written_as_fdx_reads_back_the_same(path: Path) -> None:
    screenplay = read_screenplay(path)
    again = parse_fdx(to_fdx(screenplay).decode())
    assert same_elements(again.elements, screenplay.elements)
    assert dict(again.title_page).keys() == dict(screenplay.title_page).keys()
    assert again.remarks == ()


def test_writing_twice_gives_the_same_bytes() -> None:
    screenplay = read_screenplay(NIGHT_FERRY)
    assert to_fountain(parse_fountain(to_fountain(screenplay))) == to_fountain(screenplay)
    assert to_fdx(parse_fdx(to_fdx(screenplay).decode())) == to_fdx(screenplay)


def test_plain_forms_are_preferred_and_forced_ones_taken_where_needed() -> None:
    written = to_fountain(read_screenplay(NIGHT_FERRY))
    assert "\nNORA ^\n" in written
    assert "\n.BO'S MEMORY\n" in written
    assert "\n@McKenna\n" in written
    assert "\nCUT TO:\n" in written
    assert "@小雨\n" in to_fountain(read_screenplay(PAPER_LANTERN))


@pytest.mark.parametrize(
    "text",
    [
        *(
            "MIA",
            "CUT TO:",
            "INT. HALL - DAY",
            "# not a section",
            "= no synopsis",
            "@home",
            "~ about",
            "> right",
            "...so",
        ),
        *(
            "Title: The Lamp",
            "小雨：不是台词",
            "[[not a note]]",
            "/* not a boneyard */",
            "!loud",
            "12 INT. HALL",
            "===",
        ),
    ],
)
def test_action_that_looks_like_something_else_stays_action(text: str) -> None:
    screenplay = one(Kind.ACTION, text)
    assert same_elements(parse_fountain(to_fountain(screenplay)).elements, screenplay.elements)
    assert same_elements(parse_fdx(to_fdx(screenplay).decode()).elements, screenplay.elements)


@pytest.mark.parametrize(
    "text", ["(not how)", "~not sung", "INT. HALL is what it says", "EXT. SEA", "MIA", "@mia", "# 1 fan"]
)
def test_words_that_look_like_something_else_stay_words(text: str) -> None:
    character = Element(kind=Kind.CHARACTER, text="Mia", lines=LINE)
    screenplay = Screenplay(elements=(character, Element(kind=Kind.DIALOGUE, text=text, lines=LINE)))
    assert same_elements(parse_fountain(to_fountain(screenplay)).elements, screenplay.elements)


def test_marks_of_xml_and_letters_of_any_script_survive_fdx() -> None:
    screenplay = one(Kind.ACTION, "<b> & \"小雨\" ]]> 'ليلى' 🦊")
    assert same_elements(parse_fdx(to_fdx(screenplay).decode()).elements, screenplay.elements)


def test_what_xml_cannot_hold_is_left_out_of_fdx() -> None:
    assert parse_fdx(to_fdx(one(Kind.ACTION, "a\x00\x08\ufffe\ud800b")).decode()).elements[0].text == "ab"


def test_emphasis_survives_both_formats() -> None:
    emphasis = (Emphasis(first=0, end=3, bold=True, underline=True), Emphasis(first=3, end=6, italic=True))
    screenplay = one(Kind.ACTION, "abcdef", emphasis=emphasis)
    assert parse_fountain(to_fountain(screenplay)).elements[0].emphasis == emphasis
    assert parse_fdx(to_fdx(screenplay).decode()).elements[0].emphasis == emphasis
