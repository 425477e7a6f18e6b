"""What a director's Fountain turns into, element by element."""

from __future__ import annotations

import pytest

from storyboard.screenplay.fountain import parse_fountain
from storyboard.screenplay.reader import read_screenplay
from storyboard.screenplay.script import Element, Kind
from tests.storyboard.screenplay.samples import MARKET, NIGHT_FERRY, PAPER_LANTERN


def read(text: str) -> list[tuple[str, str]]:
    """Kind and text of each element."""
    return [(element.kind.value, element.text) for element in parse_fountain(text).elements]


def only(text: str) -> Element:
    (element,) = parse_fountain(text).elements
    return element


def test_a_whole_script_is_read_in_order() -> None:
    kinds = [element.kind.value for element in read_screenplay(NIGHT_FERRY).elements]
    assert kinds == [
        *("transition", "section", "synopsis", "heading", "action", "note", "character", "parenthetical", "dialogue"),
        *("action", "character", "dialogue", "transition", "heading", "action", "character", "dialogue", "character"),
        *("dialogue", "action", "note", "character", "parenthetical", "dialogue", "character", "lyric", "heading"),
        *("character", "dialogue", "centred", "page break", "transition"),
    ]


def test_a_title_page_keeps_its_keys_in_order_and_its_lines() -> None:
    screenplay = read_screenplay(NIGHT_FERRY)
    assert screenplay.title_page == (
        ("title", "Night Ferry\nA short film"),
        ("credit", "written by"),
        ("author", "Ida Holm"),
        ("draft date", "3 March 2026"),
        ("contact", "12 Quay Street\nida@example.org"),
    )
    assert screenplay.title() == "Night Ferry A short film"


def test_a_script_without_a_title_page_does_not_lose_its_first_line() -> None:
    assert read("FADE IN:\n\nINT. HALL - DAY") == [("transition", "FADE IN:"), ("heading", "INT. HALL - DAY")]
    assert read("Mia: a girl of nine.") == [("action", "Mia: a girl of nine.")]


def test_every_element_knows_the_lines_it_was_written_on() -> None:
    text = NIGHT_FERRY.read_text(encoding="utf-8")
    lines = text.split("\n")
    for element in read_screenplay(NIGHT_FERRY).elements:
        source = "\n".join(lines[element.lines.first - 1 : element.lines.last])
        for word in element.text.replace("FADE OUT.", "").split():
            assert word.strip("*_") in source.replace("*", "").replace("_", "")


@pytest.mark.parametrize(
    "line",
    [
        *("INT. KITCHEN - DAY", "EXT KITCHEN", "int. kitchen - day", "INT./EXT. CAR - NIGHT", "INT/EXT CAR", "I/E CAR"),
        *("EST. CITY - DAWN", "INTÉRIEUR MAISON - JOUR", "EXTÉRIEUR. RUE - NUIT", "INNEN. KÜCHE - TAG", "AUSSEN WALD"),
        *("INNEN/AUSSEN AUTO", "ИНТ. КУХНЯ - ДЕНЬ", "НАТ. УЛИЦА - НОЧЬ", "ИНТ./НАТ. МАШИНА", "INTERNO CASA"),
        *(
            "内景 厨房 - 日",
            "外景。街道。夜",
            "场景：码头",
            "第三场 厨房 日 内",
            "داخلي. دكان - ليل",
            "실내. 부엌 - 낮",
        ),
    ],
)
def test_headings_are_known_in_the_languages_scripts_are_written_in(line: str) -> None:
    assert only(line).kind is Kind.HEADING
    assert only(line).text == line


@pytest.mark.parametrize(
    "line",
    [
        *(
            "Interior design is dull.",
            "Innen ist es dunkel.",
            "Est-ce que tu viens ?",
            "INTO THE WOODS",
            "EXTRA! EXTRA!",
        ),
        *(
            "I am here.",
            "E",
            "...and then nothing",
            "International waters.",
            "内景里什么也没有，只有雨声。",
            "UTE SCHMIDT",
        ),
    ],
)
def test_sentences_that_only_begin_like_a_heading_are_action(line: str) -> None:
    assert only(line).kind is Kind.ACTION


def test_a_point_forces_a_heading_and_an_ellipsis_does_not() -> None:
    assert (only(".SNIPER'S VIEW").kind, only(".SNIPER'S VIEW").text) == (Kind.HEADING, "SNIPER'S VIEW")
    assert only(".家").kind is Kind.HEADING
    assert only(".*HOME*").kind is Kind.HEADING
    assert only("...").kind is Kind.ACTION


@pytest.mark.parametrize("number", ["1", "1A", "110-A", "7.2"])
def test_a_scene_number_is_taken_off_its_heading(number: str) -> None:
    heading = only(f"INT. HALL - DAY #{number}#")
    assert (heading.text, heading.scene_number) == ("INT. HALL - DAY", number)


def test_a_number_in_the_margin_of_a_typed_script_is_a_scene_number() -> None:
    heading = only("12A  INT. HALL - DAY  12A")
    assert (heading.text, heading.scene_number) == ("INT. HALL - DAY", "12A")
    assert only("12 angry men wait.").kind is Kind.ACTION


def test_a_heading_without_a_blank_line_above_it_is_read_with_a_remark() -> None:
    screenplay = parse_fountain("Mia leaves.\nEXT. STREET - NIGHT\nRain.")
    assert [element.kind for element in screenplay.elements] == [Kind.ACTION, Kind.HEADING, Kind.ACTION]
    assert screenplay.remarks[0].line == 2


def test_capitals_above_words_are_a_speaker_and_alone_are_action() -> None:
    assert read("MIA\nHello.") == [("character", "MIA"), ("dialogue", "Hello.")]
    assert read("BANG\n\nHello.") == [("action", "BANG"), ("action", "Hello.")]
    assert read("R2D2\nBeep.")[0] == ("character", "R2D2")
    assert read("23\nskidoo")[0][0] == "action"
    assert read("JOSÉ-LUIS O’BRIEN\nHola.")[0] == ("character", "JOSÉ-LUIS O’BRIEN")
    assert read("НИНА\nПривет.")[0] == ("character", "НИНА")


def test_an_at_sign_makes_any_name_a_speaker() -> None:
    assert read("@McCOY\nHello.") == [("character", "McCOY"), ("dialogue", "Hello.")]
    assert read("@小雨\n你好。") == [("character", "小雨"), ("dialogue", "你好。")]


@pytest.mark.parametrize(
    ("line", "name", "extension"),
    [
        ("MIA (V.O.)", "MIA", "V.O."),
        ("MIA (O.S.) (CONT'D)", "MIA", "O.S., CONT'D"),
        ("HANS (on the radio)", "HANS", "on the radio"),
        ("@小雨（画外音）", "小雨", "画外音"),
    ],
)
def test_extensions_come_off_the_name(line: str, name: str, extension: str) -> None:
    character = parse_fountain(f"{line}\nHello.").elements[0]
    assert (character.text, character.extension) == (name, extension)


def test_a_parenthetical_may_take_several_lines_and_needs_its_bracket() -> None:
    assert read("MIA\n(turning\nto him)\nHello.")[1:] == [("parenthetical", "turning\nto him"), ("dialogue", "Hello.")]
    assert read("MIA\nOne.\n(beat)\nTwo.")[1:] == [
        ("dialogue", "One."),
        ("parenthetical", "beat"),
        ("dialogue", "Two."),
    ]
    assert read("MIA\n(never closed\nHello.")[1:] == [("dialogue", "(never closed\nHello.")]


def test_two_spaces_keep_a_blank_line_inside_dialogue() -> None:
    assert read("MIA\nOne.\n  \nTwo.\n\nMia leaves.")[1:] == [("dialogue", "One.\n\nTwo."), ("action", "Mia leaves.")]
    assert read("MIA\nOne.\n\nTwo.")[1:] == [("dialogue", "One."), ("action", "Two.")]


def test_the_second_speaker_of_dual_dialogue_is_marked_throughout() -> None:
    elements = parse_fountain("MIA\nYes!\n\nBO (O.S.) ^\n(at once)\nNo!").elements
    assert [element.dual for element in elements] == [False, False, True, True, True]
    assert (elements[2].text, elements[2].extension) == ("BO", "O.S.")


def test_lyrics_stand_alone_or_under_a_singer() -> None:
    assert read("~Row, row\n~your boat") == [("lyric", "Row, row\nyour boat")]
    assert read("MIA\n~La la\nOops.")[1:] == [("lyric", "La la"), ("dialogue", "Oops.")]


@pytest.mark.parametrize(
    "line", ["CUT TO:", "SMASH CUT TO:", "FADE IN:", "FADE OUT.", "FADE TO BLACK.", "淡出。", "CORTE A:"]
)
def test_transitions_stand_alone(line: str) -> None:
    assert read(f"Mia leaves.\n\n{line}\n\nRain.")[1] == ("transition", line)


def test_an_angle_forces_a_transition_and_two_centre_a_line() -> None:
    assert read("> Burn to white.") == [("transition", "Burn to white.")]
    assert read("> *The End* <") == [("centred", "The End")]
    assert read("Rain.\n> END <\nMore rain.") == [("action", "Rain."), ("centred", "END"), ("action", "More rain.")]


def test_a_space_behind_its_colon_makes_a_transition_action() -> None:
    assert read("CUT TO: ") == [("action", "CUT TO:")]
    assert read("CUT TO: [[soon]]") == [("transition", "CUT TO:"), ("note", "soon")]


def test_headings_and_transitions_may_be_set_in_bold() -> None:
    heading, transition = parse_fountain("**INT. HALL - DAY** #3#\n\n_**CUT TO:**_").elements
    assert (heading.kind, heading.text, heading.scene_number) == (Kind.HEADING, "INT. HALL - DAY", "3")
    assert (transition.kind, transition.text) == (Kind.TRANSITION, "CUT TO:")


def test_an_exclamation_mark_forces_action() -> None:
    assert read("!MIA\nHello.") == [("action", "MIA\nHello.")]
    assert read("!INT. HALL") == [("action", "INT. HALL")]


def test_action_keeps_its_line_ends_and_the_indents_that_mean_something() -> None:
    assert only("Rain.\n    Then hail.\n\tThen snow.").text == "Rain.\n    Then hail.\n    Then snow."
    assert only("          Typed with a margin.\n          Like this.").text == "Typed with a margin.\nLike this."


def test_sections_have_depth_and_synopses_do_not_need_a_blank_line() -> None:
    elements = parse_fountain("# Act\n## Sequence\n= What happens.\n### Scene").elements
    assert [(element.kind, element.text, element.depth) for element in elements] == [
        (Kind.SECTION, "Act", 1),
        (Kind.SECTION, "Sequence", 2),
        (Kind.SYNOPSIS, "What happens.", 0),
        (Kind.SECTION, "Scene", 3),
    ]


def test_three_or_more_equals_signs_are_a_page_break() -> None:
    assert read("Rain.\n\n=====\n\nSun.") == [("action", "Rain."), ("page break", ""), ("action", "Sun.")]


def test_a_note_follows_what_it_was_written_in_and_leaves_no_gap() -> None:
    assert read("Mia [[nine?]] runs.") == [("action", "Mia runs."), ("note", "nine?")]
    assert read("MIA\n[[softer]]\nHello.") == [("character", "MIA"), ("note", "softer"), ("dialogue", "Hello.")]
    assert read("[[One\ntwo.]]\n\nINT. HALL") == [("note", "One\ntwo."), ("heading", "INT. HALL")]


def test_two_spaces_keep_a_note_open_across_a_blank_line_and_nothing_else_does() -> None:
    assert read("[[One.\n  \nTwo.]]") == [("note", "One.\n\nTwo.")]
    screenplay = parse_fountain("[[One.\n\nTwo.]]")
    assert [(element.kind, element.text) for element in screenplay.elements] == [
        (Kind.ACTION, "[[One."),
        (Kind.ACTION, "Two.]]"),
    ]
    assert (screenplay.remarks[0].line, "]]" in screenplay.remarks[0].text) == (1, True)


def test_the_boneyard_is_gone_and_the_lines_below_it_keep_their_numbers() -> None:
    elements = parse_fountain("Rain. /* cut\n\nINT. HALL\n*/\n\nSun.").elements
    assert [(element.text, element.lines.first, element.lines.last) for element in elements] == [
        ("Rain.", 1, 4),
        ("Sun.", 6, 6),
    ]


def test_a_boneyard_between_two_lines_does_not_end_what_is_being_said() -> None:
    assert read("MIA\nOne.\n/* cut */\nTwo.") == [("character", "MIA"), ("dialogue", "One.\nTwo.")]


def test_a_boneyard_that_never_closes_is_text_and_a_remark_names_its_line() -> None:
    screenplay = parse_fountain("Rain.\n\n/* Sun.")
    assert screenplay.elements[1].text == "/* Sun."
    assert screenplay.remarks[0].line == 3


def test_a_chinese_script_with_names_before_colons_is_read() -> None:
    said = [
        (element.kind.value, element.text, element.extension)
        for element in read_screenplay(PAPER_LANTERN).elements
        if element.kind in (Kind.CHARACTER, Kind.PARENTHETICAL, Kind.DIALOGUE)
    ]
    assert said == [
        ("character", "小雨", ""),
        ("dialogue", "奶奶，灯还会亮吗？", ""),
        ("character", "奶奶", "画外音"),
        ("dialogue", "会的。", ""),
        ("character", "小雨", ""),
        ("parenthetical", "低声", ""),
        ("dialogue", "可是下雨了。", ""),
        ("character", "阿明", ""),
        ("parenthetical", "笑着", ""),
        ("dialogue", "你看，船来了！", ""),
    ]


def test_labels_before_a_colon_are_not_people() -> None:
    assert read("时间：深夜") == [("action", "时间：深夜")]


def test_an_arabic_script_is_read() -> None:
    screenplay = read_screenplay(MARKET)
    assert screenplay.title() == "سوق الليل"
    assert [element.kind.value for element in screenplay.elements] == [
        *("heading", "action", "character", "dialogue", "character", "parenthetical", "dialogue", "heading", "action")
    ]


def test_names_that_stand_alone_are_speakers_where_a_script_without_capitals_is_written_that_way() -> None:
    script = "小雨\n奶奶，你看。\n\n奶奶走进来。\n\n奶奶（画外音）\n睡吧。\n\n小雨\n好。"
    assert read(script) == [
        *(("character", "小雨"), ("dialogue", "奶奶，你看。"), ("action", "奶奶走进来。")),
        *(("character", "奶奶"), ("dialogue", "睡吧。"), ("character", "小雨"), ("dialogue", "好。")),
    ]
    assert read("第一天\n雨下个不停。") == [("action", "第一天\n雨下个不停。")]
    assert read("小雨：走。\n\n小雨\n快走。")[2:] == [("character", "小雨"), ("dialogue", "快走。")]


def test_a_japanese_script_with_quotes_behind_names_is_read() -> None:
    assert read("○ 古い家（夜）\n\n　雨。\n\n花子「行かないで」\n太郎「すぐ戻る」") == [
        *(("heading", "○ 古い家（夜）"), ("action", "雨。"), ("character", "花子"), ("dialogue", "行かないで")),
        *(("character", "太郎"), ("dialogue", "すぐ戻る")),
    ]


def test_a_script_typed_with_margins_is_read() -> None:
    margins = (
        "      INT. HALL - DAY",
        "   Mia waits.",
        "          MIA\n       (softly)\n     Hello.",
        "          CUT TO:",
    )
    text = "\n\n".join(margins)
    assert [kind for kind, _ in read(text)] == [
        *("heading", "action", "character", "parenthetical", "dialogue", "transition")
    ]
