"""The first start: three ways into a film, and the films of before."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from studio.desktop.person import Person
from studio.desktop.questions import Question
from studio.desktop.waiting import WaitingPage
from studio.desktop.window import Window
from studio.workspace import Workspace

SCRIPT = """Title: Tea

INT. KITCHEN - DAY

Mia pours tea.
"""


@pytest.fixture
def start(a_window: Window, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot) -> Window:
    monkeypatch.setattr(Person, "films_folder", property(lambda _: tmp_path / "films"))
    a_window.begin(None)
    return a_window


def test_a_new_person_finds_three_ways_in_and_each_works_by_keyboard(start: Window, qtbot: QtBot) -> None:
    assert start.start is not None
    page = start.start
    assert not page.films
    for card in (page.example, page.screenplay, page.empty):
        assert card.isVisible() and card.accessibleName() and card.accessibleDescription()
    page.empty.setFocus()
    with qtbot.waitSignal(start.settled, timeout=10000):
        QTest.keyClick(page.empty, Qt.Key.Key_Space)
    assert start.project is not None
    assert start.project.session.film.shots == ()
    assert [cut.name for cut in start.project.session.film.cuts] == ["Film"]
    assert start.project.workspace.folder.name == "Untitled film.film"


def test_a_screenplay_becomes_a_film_beside_the_window(start: Window, tmp_path: Path, qtbot: QtBot) -> None:
    script = tmp_path / "afternoon-tea.fountain"
    script.write_text(SCRIPT)
    with qtbot.waitSignal(start.settled, timeout=60000):
        start.import_screenplay(script)
    assert start.project is not None
    assert start.project.workspace.folder.name == "Afternoon Tea.film"
    assert len(start.project.session.film.shots) >= 1


def test_what_is_no_screenplay_is_said_and_the_start_page_is_there_again(
    start: Window, tmp_path: Path, qtbot: QtBot
) -> None:
    script = tmp_path / "empty.fountain"
    script.write_text("")
    with qtbot.waitSignal(start.settled, timeout=60000):
        start.import_screenplay(script)
    box = start.findChild(Question)
    assert box is not None and "empty.fountain" in box.sentence.text()
    box.reject()


def test_an_import_can_be_stopped(start: Window, tmp_path: Path, qtbot: QtBot) -> None:
    script = tmp_path / "tea.fountain"
    script.write_text(SCRIPT)
    start.import_screenplay(script)
    page = start.findChild(WaitingPage)
    assert page is not None and page.stop.isVisible()
    with qtbot.waitSignal(start.settled, timeout=20000):
        page.stop.click()
    assert start.start is not None and start.project is None


def test_films_of_before_are_shown_and_open(start: Window, project: Path, qtbot: QtBot) -> None:
    start.person.opened(project)
    start.show_start()
    assert start.start is not None
    card = start.start.films[0]
    assert card.text() == "ferry"
    with qtbot.waitSignal(start.settled, timeout=10000):
        card.click()
    assert start.project is not None and start.project.workspace == Workspace(project)


def test_a_large_window_shows_the_page_larger(start: Window, qtbot: QtBot) -> None:
    page = start.start
    assert page is not None
    start.resize(1280, 800)
    qtbot.waitUntil(lambda: page.width() > 1200)
    zoom, wide = page.zoom, page.example.width()
    start.resize(3840, 2160)
    qtbot.waitUntil(lambda: page.example.width() > 2 * wide)
    assert (zoom, page.zoom) == (1.0, 2.5)
    ways = [card.mapTo(page, card.rect().topLeft()).x() for card in (page.example, page.empty)]
    assert ways[1] + page.empty.width() - ways[0] > page.width() * 0.6, "the cards fill the window"
