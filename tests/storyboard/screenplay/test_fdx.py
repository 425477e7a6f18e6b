"""What a director's Final Draft file turns into, and what is refused."""

from __future__ import annotations

import pytest

from storyboard.errors import ScriptError
from storyboard.screenplay.fdx import DEEPEST, parse_fdx
from storyboard.screenplay.reader import read_screenplay
from storyboard.screenplay.script import Element, Emphasis, Kind
from tests.storyboard.screenplay.samples import SIGNAL


def script(*paragraphs: str) -> str:
    return "<FinalDraft><Content>\n" + "\n".join(paragraphs) + "\n</Content></FinalDraft>"


def paragraph(kind: str, text: str) -> str:
    return f'<Paragraph Type="{kind}"><Text>{text}</Text></Paragraph>'


def elements(*paragraphs: str) -> list[tuple[Kind, str]]:
    return [(element.kind, element.text) for element in parse_fdx(script(*paragraphs)).elements]


def of_kind(kind: Kind) -> list[Element]:
    return [element for element in read_screenplay(SIGNAL).elements if element.kind is kind]


def test_a_final_draft_script_is_read_in_order() -> None:
    assert [(element.kind.value, element.text) for element in read_screenplay(SIGNAL).elements] == [
        ("heading", "INT. RADIO ROOM - NIGHT"),
        ("synopsis", "The signal returns."),
        ("action", "Dials glow. A needle jumps. VERA & OTTO freeze."),
        ("note", "Green light only."),
        ("action", "CLOSE ON THE NEEDLE"),
        ("character", "VERA"),
        ("dialogue", "Did you hear --"),
        ("character", "OTTO"),
        ("parenthetical", "whispering"),
        ("dialogue", "It is him."),
        ("transition", "SMASH CUT TO:"),
        ("page break", ""),
        ("heading", "EXT. ICE FIELD - DAWN"),
        ("centred", "TEN YEARS LATER"),
    ]


def test_scene_numbers_extensions_and_dual_dialogue_are_kept() -> None:
    assert [heading.scene_number for heading in of_kind(Kind.HEADING)] == ["1", "2A"]
    assert [(one.text, one.extension, one.dual) for one in of_kind(Kind.CHARACTER)] == [
        ("VERA", "", False),
        ("OTTO", "O.S.", True),
    ]
    assert [one.dual for one in of_kind(Kind.DIALOGUE)] == [False, True]


def test_styles_become_emphasis() -> None:
    assert of_kind(Kind.ACTION)[0].emphasis == (Emphasis(first=12, end=27, bold=True, underline=True),)


def test_every_element_knows_its_lines_of_the_xml() -> None:
    lines = SIGNAL.read_text(encoding="utf-8").split("\n")
    for element in read_screenplay(SIGNAL).elements:
        source = "\n".join(lines[element.lines.first - 1 : element.lines.last]).replace("&amp;", "&")
        assert all(word.strip(".") in source for word in element.text.split())


def test_the_title_page_is_guessed_from_its_layout() -> None:
    assert read_screenplay(SIGNAL).title_page == (
        ("title", "Signal"),
        ("credit", "written by"),
        ("author", "Ole Brandt"),
        ("contact", "ole@example.org"),
    )


def test_dialogue_in_two_paragraphs_is_one_speech() -> None:
    assert elements(paragraph("Character", "MIA"), paragraph("Dialogue", "One."), paragraph("Dialogue", "Two.")) == [
        (Kind.CHARACTER, "MIA"),
        (Kind.DIALOGUE, "One.\nTwo."),
    ]


def test_dialogue_without_a_speaker_is_action_with_a_remark() -> None:
    screenplay = parse_fdx(script(paragraph("Dialogue", "Who said that?")))
    assert screenplay.elements[0].kind is Kind.ACTION
    assert screenplay.remarks[0].line == 2


def test_a_paragraph_of_a_type_of_ones_own_is_action_with_one_remark() -> None:
    screenplay = parse_fdx(script(paragraph("Sound Cue", "Thunder."), paragraph("Sound Cue", "Rain.")))
    assert [element.kind for element in screenplay.elements] == [Kind.ACTION, Kind.ACTION]
    assert len(screenplay.remarks) == 1


def test_styles_trim_to_words_so_that_fountain_can_hold_them() -> None:
    runs = '<Paragraph Type="Action"><Text Style="Bold">Rain </Text><Text>falls</Text></Paragraph>'
    assert parse_fdx(script(runs)).elements[0].emphasis == (Emphasis(first=0, end=4, bold=True),)


def test_all_capitals_as_a_style_are_written_out() -> None:
    runs = '<Paragraph Type="Action"><Text Style="AllCaps">rain</Text></Paragraph>'
    assert parse_fdx(script(runs)).elements[0].text == "RAIN"


def test_broken_xml_is_refused_with_its_line() -> None:
    with pytest.raises(ScriptError, match="broken") as caught:
        parse_fdx("<FinalDraft>\n<Content>\n<Paragraph></Content>\n</FinalDraft>", file="x.fdx")
    assert (caught.value.file, caught.value.line) == ("x.fdx", 3)


def test_a_file_that_ends_too_early_is_refused() -> None:
    with pytest.raises(ScriptError, match="broken"):
        parse_fdx(SIGNAL.read_text(encoding="utf-8")[:900])


def test_a_document_type_is_refused_before_its_entities_multiply() -> None:
    bomb = '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]>\n<FinalDraft>&b;</FinalDraft>'
    with pytest.raises(ScriptError, match="document type") as caught:
        parse_fdx(bomb)
    assert caught.value.line == 1


def test_another_kind_of_xml_is_refused() -> None:
    with pytest.raises(ScriptError, match="not <FinalDraft>"):
        parse_fdx("<html><body/></html>")


def test_xml_nested_without_end_is_refused() -> None:
    deep = "<FinalDraft>" + "<a>" * (DEEPEST * 2)
    with pytest.raises(ScriptError, match="nested"):
        parse_fdx(deep)


def test_a_declared_encoding_other_than_the_files_own_does_no_harm() -> None:
    text = '<?xml version="1.0" encoding="ISO-8859-1"?>\n' + script(paragraph("Action", "Café 小雨"))
    assert parse_fdx(text).elements[0].text == "Café 小雨"


def test_blank_lines_above_the_xml_count_as_lines() -> None:
    moved = parse_fdx("\n\n" + SIGNAL.read_text(encoding="utf-8"))
    for element, other in zip(moved.elements, read_screenplay(SIGNAL).elements, strict=True):
        assert (element.lines.first, element.lines.last) == (other.lines.first + 2, other.lines.last + 2)
    with pytest.raises(ScriptError, match="broken") as caught:
        parse_fdx("\n\n<FinalDraft>\n</Final>")
    assert caught.value.line == 4
