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
from studio.desktop.inspector.forecast import forecast
from studio.desktop.sentences import in_words, report_in_words
from studio.desktop.statusline import StatusLine
from studio.desktop.translations.collecting import CONTEXT, SENTENCES, collected, remarks, spoken_in, templates_in
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


def test_every_remark_reason_finding_and_change_of_a_draft_has_its_chinese(chinese: None) -> None:
    lacking = [line for line in remarks() if QCoreApplication.translate(CONTEXT, line) == line]
    assert not lacking, f"run the update of the translations, then translate: {lacking}"


def test_remarks_are_read_off_every_text_that_is_a_sentence() -> None:
    source = """
def _unheard(entry):
    "A docstring is for those who read the code."
    remarks.append(f"{entry.title} does not hear of {entry.what}.")
    said = "It is short." if entry else f"It is {entry} long; trim it."
    yield f"Shot {entry.number} will be a slate: {said}"
    assert entry, "Nobody is told of this."
    return {"not said": entry}
PIECES = "in several pieces"
"""
    assert set(spoken_in(source)) == {
        "%1 does not hear of %2.",
        "It is short.",
        "It is %1 long; trim it.",
        "Shot %1 will be a slate: %2",
        "in several pieces",
    }


def test_what_a_plan_says_of_a_shot_is_said_in_chinese(chinese: None) -> None:
    film = ferry()
    first = film.shots[0]
    film = edits.set_action(edits.set_engine(film, first.id, "nowhere"), film.shots[1].id, "A dragon lands.")
    said = forecast(film, Path("/nowhere"), (first.id, film.shots[1].id))
    told = [in_words(each) for each in (*said.refused, *said.remarks)]
    assert told[0].startswith("没有叫“nowhere”的引擎") and any("画不出“dragon”" in each for each in told)


def test_a_way_and_its_reasons_are_said_one_by_one(chinese: None) -> None:
    way = "keyframe, then image to video: A keyframe settles place and people before anything moves. Klein makes it."
    assert in_words(way) == "先做关键帧，再由图生成视频：先用一张关键帧定下地点和人物，再动起来。由 Klein 生成。"


def test_what_a_draft_changes_is_said_in_chinese_with_what_stands_in_quotes(chinese: None) -> None:
    told = "1B: Mia now says “Go. Now.”, not “Go.”. it is now a close shot, dolly in."
    assert in_words(told) == "1B: Mia 现在说“Go. Now.”，不说“Go.”。现在是特写，推。"
    moved = "Scene 3: its heading is now INT. KITCHEN - NIGHT. its time is now night."
    assert in_words(moved) == "第 3 场：标题现在是 INT. KITCHEN - NIGHT。它的时间现在是夜晚。"
    assert in_words("Ann is new. 34, tall.") == "Ann 是新增的。34, tall."


def test_a_report_keeps_its_lines(chinese: None) -> None:
    text = "Carried:\n  - Sound on 3 tracks.\n\nNot carried:\n  - Sasha said so."
    assert report_in_words(text) == "带上的：\n  - 3 条轨道的声音。\n\n没有带上的：\n  - Sasha said so."


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
