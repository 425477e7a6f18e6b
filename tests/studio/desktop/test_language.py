"""The window speaks Chinese as well as English, and no string of it has been forgotten."""

from __future__ import annotations

import shutil
import xml.etree.ElementTree as ElementTree
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from studio.desktop import language
from studio.desktop.preferences import Preferences
from studio.desktop.translations.collecting import CONTEXT
from studio.desktop.translations.update import FOLDER, release, update
from studio.desktop.window import Window

SOURCE = FOLDER / "shotgraph_zh_CN.ts"


@pytest.fixture(autouse=True)
def english_again() -> Iterator[None]:
    yield
    language.speak("en")


def _messages(path: Path) -> dict[tuple[str, str], str]:
    """Each string of a .ts by context and English text: its translation, or "unfinished"."""
    found = {}
    for context in ElementTree.parse(path).iter("context"):
        for message in context.iter("message"):
            translation = message.find("translation")
            assert translation is not None
            words = translation.findtext("numerusform") or translation.text or ""
            state = "unfinished" if translation.get("type") == "unfinished" else words
            found[context.findtext("name") or "", message.findtext("source") or ""] = state
    return found


def _windows(path: Path) -> dict[tuple[str, str], str]:
    """Those of the window itself; sentences of errors are English until somebody has translated them."""
    return {key: words for key, words in _messages(path).items() if key[0] != CONTEXT}


def test_every_string_of_the_window_is_in_the_translation_and_none_is_unfinished(tmp_path: Path) -> None:
    now = tmp_path / SOURCE.name
    shutil.copy(SOURCE, now)
    update(now)
    assert _windows(now).keys() == _windows(SOURCE).keys(), "run python -m studio.desktop.translations.update"
    unfinished = [words for words, state in _windows(SOURCE).items() if state == "unfinished"]
    assert not unfinished, f"to be translated: {unfinished}"


def test_placeholders_survive_the_translation() -> None:
    for (_, english), translated in _messages(SOURCE).items():
        for mark in ("%1", "%2", "%n"):
            assert english.count(mark) == translated.count(mark), english


def test_what_qt_reads_is_made_of_what_people_translate(tmp_path: Path) -> None:
    made = tmp_path / "made.qm"
    release(SOURCE, made)
    assert made.read_bytes() == SOURCE.with_suffix(".qm").read_bytes(), "run the update again"


def test_the_language_changes_at_once_and_the_film_stays_open(opened: Window, qtbot: QtBot) -> None:
    opened.open_preferences()
    dialog = opened.findChild(Preferences)
    assert dialog is not None
    place = dialog.language.findData("zh_CN")
    dialog.language.setCurrentIndex(place)
    dialog.language.activated.emit(place)
    assert opened.bindings.command("edit.undo") is not None
    assert [action.text() for action in opened.menuBar().actions()][:2] == ["文件", "编辑"]
    assert opened.desk is not None and opened.desk.bar.deliver.text() == "交付"
    dialog.reject()
    opened.person.language = "en"
    language.speak("en")
    opened.rebuild()
    assert opened.menuBar().actions()[0].text() == "File"
