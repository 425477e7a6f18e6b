"""What a story that is not a screenplay turns into."""

from __future__ import annotations

import pytest

from storyboard.screenplay.prose import parse_prose
from storyboard.screenplay.reader import read_screenplay
from storyboard.screenplay.script import Kind
from tests.storyboard.screenplay.samples import LAMP_KEEPER


def read(text: str) -> list[tuple[str, str]]:
    return [(element.kind.value, element.text) for element in parse_prose(text).elements]


def speakers(text: str) -> list[str]:
    return [element.text for element in parse_prose(text).elements if element.kind is Kind.CHARACTER]


def test_a_story_becomes_scenes_action_and_speech() -> None:
    assert [(element.kind.value, element.text) for element in read_screenplay(LAMP_KEEPER).elements] == [
        ("heading", "INT. OLD LIGHTHOUSE"),
        ("action", "In the old lighthouse, Mia lit the lamp. Wind pushed at the glass."),
        ("character", "MIA"),
        ("parenthetical", "softly"),
        ("dialogue", "We should go. Now."),
        ("character", "OLD MAN"),
        ("dialogue", "Not yet."),
        ("character", "MIA"),
        ("parenthetical", "whispering"),
        ("dialogue", "Why?"),
        ("character", "OLD MAN"),
        ("dialogue", "Because the boat is still out there."),
        ("action", "He pointed at the dark."),
        ("heading", "EXT. BEACH - MORNING"),
        ("action", "The next morning, Mia walked along the beach."),
        ("character", "TOM"),
        ("parenthetical", "shouting"),
        ("dialogue", "Look at that!"),
        ("character", "MIA"),
        ("dialogue", "I see it."),
    ]


def test_every_part_of_a_paragraph_knows_the_lines_of_that_paragraph() -> None:
    lines = [(element.lines.first, element.lines.last) for element in read_screenplay(LAMP_KEEPER).elements]
    assert lines[:3] == [(1, 2), (1, 2), (4, 4)]
    assert lines[-1] == (15, 15)


@pytest.mark.parametrize(
    ("opening", "heading"),
    [
        ("In the kitchen, Mia cooks.", "INT. KITCHEN"),
        ("Inside the cave it is dark.", "INT. CAVE"),
        ("On the beach a fire burns.", "EXT. BEACH"),
        ("Outside the church, people wait.", "EXT. CHURCH"),
        ("That night they met on the bridge.", "EXT. BRIDGE - NIGHT"),
        ("At dawn the ship came into the harbour.", "EXT. HARBOUR - DAWN"),
        ("A rain-soaked city at night. Mia runs.", "EXT. RAIN-SOAKED CITY - NIGHT"),
        ("傍晚，小雨在河边走。", "EXT. 河 - DUSK"),
        ("小雨在厨房里煮面。", "INT. 厨房"),
    ],
)
def test_a_paragraph_that_opens_with_a_place_opens_a_scene(opening: str, heading: str) -> None:
    assert read(opening)[0] == ("heading", heading)


@pytest.mark.parametrize(
    "opening", ["In the end, nobody came.", "At the moment of truth he ran.", "In the dark she waited."]
)
def test_phrases_that_are_no_place_open_no_scene(opening: str) -> None:
    assert read(opening) == [("action", opening)]


def test_a_place_is_not_repeated_while_the_story_stays_there() -> None:
    kinds = [kind for kind, _ in read("In the kitchen, Mia cooks.\n\nTom comes into the kitchen.\n\nThey eat.")]
    assert kinds == ["heading", "action", "action", "action"]


def test_a_line_of_stars_opens_a_scene_in_the_same_place() -> None:
    text = "In the kitchen, Mia cooks.\n\n* * *\n\nTom eats."
    assert [kind for kind, _ in read(text)] == ["heading", "action", "heading", "action"]


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("“Go,” said Mia.", "MIA"),
        ("“Go,” Mia said.", "MIA"),
        ("“Go!” shouted Old Tom.", "OLD TOM"),
        ("Mia said, “Go.”", "MIA"),
        ("Mia turned to Tom and said: “Go.”", "MIA"),
        ("“Go,” whispered the captain.", "CAPTAIN"),
        ("Mia closed the door. “Go.”", "MIA"),
        ("«Va,» said Léa.", "LÉA"),
        ('"Go," said Mia.', "MIA"),
        ("小雨说：“走吧。”", "小雨"),
        ("“走吧。”小雨低声说。", "小雨"),
        ("「行こう」", "VOICE"),
        ("‘Go,’ said Mia.", "MIA"),
        ("'Don't go!' said Mia.", "MIA"),
        ("“Go,” said a voice from the dark.", "VOICE"),
    ],
)
def test_quoted_words_belong_to_whom_the_sentence_names(text: str, who: str) -> None:
    assert speakers(text) == [who]


def test_two_people_take_turns_when_nobody_is_named() -> None:
    assert speakers("“A?” said Mia.\n\n“B,” said Tom.\n\n“C?”\n\n“D.”") == ["MIA", "TOM", "MIA", "TOM"]


def test_a_clause_that_tells_more_than_who_speaks_is_kept() -> None:
    assert ("action", "She took the lamp.") in read("“Go,” said Mia. She took the lamp.")
    assert [kind for kind, _ in read("“Go,” said Mia.")] == ["character", "dialogue"]


def test_an_apostrophe_is_no_quote() -> None:
    assert read("It's Mia's lamp, and the boys' boat isn't here.")[0][0] == "action"
    assert speakers("'Tis the season. Mia's late.") == []


def test_how_it_is_said_comes_off_the_telling() -> None:
    assert read("“Go,” said Mia, smiling. “Now.”") == [
        ("character", "MIA"),
        ("parenthetical", "smiling"),
        ("dialogue", "Go. Now."),
    ]


def test_lines_of_a_text_without_blank_lines_are_paragraphs() -> None:
    assert len(read("Mia runs.\nTom falls.\nThe sea is still.")) == 3


def test_wrapped_lines_are_joined_with_a_space_and_chinese_without() -> None:
    assert read("Mia runs\nto the boat.\n\nRain.")[0] == ("action", "Mia runs to the boat.")
    assert read("小雨跑\n向小船。\n\n下雨。")[0] == ("action", "小雨跑向小船。")


def test_headings_of_markdown_are_sections() -> None:
    assert read("# Part One\n\nRain.") == [("section", "Part One"), ("action", "Rain.")]
