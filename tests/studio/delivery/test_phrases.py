"""Captions break where a reader would breathe."""

from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from studio.delivery.phrases import EAST_ASIAN_LINE, LATIN_LINE, phrases, width


def test_a_short_line_is_one_caption_of_one_line() -> None:
    assert phrases("Nobody came.") == (("Nobody came.",),)


def test_a_long_line_breaks_after_sentences_and_clauses() -> None:
    assert phrases(
        "I saw the light go out, and then the whole coast went dark. Nobody came to the pier that night."
    ) == (
        ("I saw the light go out,", "and then the whole coast went dark."),
        ("Nobody came to the pier that night.",),
    )


def test_a_line_without_marks_breaks_before_a_conjunction_rather_than_after_it() -> None:
    assert phrases("She climbed all the way up the stairs and lit the lamp") == (
        ("She climbed all the way up the stairs", "and lit the lamp"),
    )


def test_chinese_breaks_at_its_own_marks_and_never_begins_a_line_with_one() -> None:
    assert phrases("我看见灯灭了，然后整个海岸都黑了。没有人来。这样的夜晚，灯灭的时候从来没有人来。") == (
        ("我看见灯灭了，", "然后整个海岸都黑了。"),
        ("没有人来。这样的夜晚，", "灯灭的时候从来没有人来。"),
    )


def test_japanese_keeps_its_words_whole() -> None:
    assert phrases("灯台の明かりが消えて、それから海岸全体が暗くなったんだ。") == (
        ("灯台の明かりが消えて、それから", "海岸全体が暗くなったんだ。"),
    )


def test_korean_words_stay_whole() -> None:
    text = "등대 불이 꺼지고 나서 온 해안이 어두워졌어. 아무도 오지 않았어."
    assert " ".join(row for rows in phrases(text) for row in rows) == text


@pytest.mark.parametrize("text", ["", "   ", "\n"])
def test_nothing_said_is_no_caption(text: str) -> None:
    assert phrases(text) == ()


@settings(max_examples=150, deadline=None, derandomize=True)
@given(st.text(alphabet="ab ,.é中文。，「」あいア한 \u0301", max_size=120))
def test_no_character_is_lost_and_every_row_fits(text: str) -> None:
    rows = [row for caption in phrases(text) for row in caption]
    assert "".join("".join(rows).split()) == "".join(text.split())
    assert all(len(caption) <= 2 for caption in phrases(text))
    east_asian = sum(c in "中文。，「」あいア한" for c in text) * 2 > sum(not c.isspace() for c in text)
    limit = EAST_ASIAN_LINE if east_asian else LATIN_LINE
    assert all(width(row, east_asian=east_asian) <= limit for row in rows)


def test_a_very_long_speech_is_broken_in_linear_time() -> None:
    began = time.process_time()
    phrases("word and more, " * 4000)
    assert time.process_time() - began < 3
