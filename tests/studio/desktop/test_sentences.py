"""Errors, findings and proposed edits are said in the person's language, with their values in them."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication
from pytestqt.qtbot import QtBot

from storyboard import edits
from storyboard.errors import FilmError, ProjectError
from storyboard.prompts.proposals import SetCamera, SetLength
from studio.desktop import language
from studio.desktop.sentences import in_words
from studio.desktop.statusline import StatusLine
from studio.desktop.translations.collecting import CONTEXT, SENTENCES, collected, templates_in
from tests.studio.desktop.films import ferry


@pytest.fixture
def chinese(qtbot: QtBot) -> Iterator[None]:
    language.speak("zh_CN")
    yield
    language.speak("en")


def test_nearly_all_sentences_that_the_source_says_now_are_known_and_translated(chinese: None) -> None:
    known, said = set(SENTENCES.read_text(encoding="utf-8").splitlines()), collected()
    assert sum(sentence in known for sentence in said) >= 0.95 * len(said), "run the update of the translations"
    translated = [line for line in known if QCoreApplication.translate(CONTEXT, line) != line]
    assert len(translated) >= 0.95 * len(known), "translate the sentences that the update left"


def test_templates_are_read_off_errors_mends_and_sentences() -> None:
    source = """
raise FilmError(f"Shot {number} has {count} lines; there is no line {line}.")
raise ProjectError("This is too large; choose another." if large else f"It is {what} and cannot be read.")
Mend(f"Make {shot} a {size} shot.", edit)
print("What a command prints is not said in the window.")
"""
    assert set(templates_in(source)) == {
        "Shot %1 has %2 lines; there is no line %3.",
        "This is too large; choose another.",
        "It is %1 and cannot be read.",
        "Make %1 a %2 shot.",
    }


def test_an_error_is_said_in_chinese_with_its_values(chinese: None) -> None:
    with pytest.raises(FilmError) as refusal:
        edits.set_action(ferry(), "shot-9", "x")
    assert in_words(str(refusal.value)) == "这部影片里没有镜头“shot-9”。"
    nowhere = ProjectError("This is not a plain file; choose a project folder.", file=Path("/films/a.film"))
    assert in_words(str(nowhere)) == "/films/a.film: 这不是普通文件；请选项目文件夹。"


def test_edits_are_said_with_the_films_own_words(chinese: None) -> None:
    film = ferry()
    assert in_words(SetLength(shot="1B", seconds=3).sentence(film)) == "镜头 1B 长 3.0 秒。"
    seen = SetCamera(shot="1B", size="close", angle="low", movement="dolly in").sentence(film)
    assert in_words(seen) == "镜头 1B 这样看：特写，仰拍，推。"


def test_what_nobody_translated_and_english_stay_as_they_are(chinese: None) -> None:
    assert in_words("Mia said so herself.") == "Mia said so herself."
    language.speak("en")
    assert in_words("There is no shot “x” in this film.") == "There is no shot “x” in this film."


def test_the_foot_of_a_chinese_window_says_errors_in_chinese(chinese: None, qtbot: QtBot) -> None:
    line = StatusLine()
    qtbot.addWidget(line)
    line.say("There is no shot “x” in this film.", "error")
    assert line.sentence == "这部影片里没有镜头“x”。"
