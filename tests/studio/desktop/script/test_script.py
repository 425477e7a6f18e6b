"""The script: set as a page, its text and its shots select each other, and a new draft is seen before it is taken."""

from __future__ import annotations

import time
from collections.abc import Iterator
from fractions import Fraction
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from storyboard import files
from storyboard.breakdown import break_down
from storyboard.model import Film
from storyboard.screenplay.reader import parse
from studio.desktop.pictures import Pictures
from studio.desktop.script import ScriptPanel
from studio.desktop.script.places import places_of, shots_between
from studio.desktop.script.places import shown as words_of
from studio.desktop.session import Session
from studio.desktop.watchdog import Watchdog
from studio.workspace import Workspace
from tests.studio.desktop.films import shown
from tests.studio.desktop.pace import slowness

DRAFT = """Title: The Ferry

EXT. HARBOUR - DAY

Gulls wheel over the water. The ferry casts off.

MIA (30, red raincoat) runs along the quay.

MIA
Wait for me!

INT. FERRY - DAY

TOM (70, captain's cap) turns the wheel.

TOM
(to himself)
Not today.
"""


def film_of(project: Path, text: str = DRAFT) -> Film:
    """A project with a script in it, and its film."""
    files.create(project)
    files.keep_script(project, "ferry.fountain", text.encode())
    screenplay = parse(text, file="ferry.fountain")
    made = break_down(screenplay, title="ferry", script_name="ferry.fountain", rate=Fraction(24), size=(640, 360))
    Workspace(project).save(made.film)
    return made.film


def make(session: Session, pictures: Pictures) -> ScriptPanel:
    return ScriptPanel(session)


class Hands:
    """A script with its session, and hands to work on it."""

    def __init__(self, panel: ScriptPanel, session: Session, qtbot: QtBot) -> None:
        self.panel, self.session, self.sheet = panel, session, panel.sheet
        qtbot.waitUntil(lambda: bool(panel.sheet.elements) and panel.sheet.is_set, timeout=5000)

    def told(self, words: str) -> list[str]:
        """The shots whose action or lines have these words."""
        return [
            shot.id
            for shot in self.session.film.shots
            if words in shot.action or any(words in line.text for line in shot.lines)
        ]

    def click(self, words: str) -> None:
        cursor = self.sheet.document().find(words)
        cursor.setPosition(cursor.selectionStart() + 1)
        point = self.sheet.cursorRect(cursor).center()
        QTest.mouseClick(self.sheet.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, point)


@pytest.fixture
def script(qtbot: QtBot, tmp_path: Path) -> Iterator[Hands]:
    project = tmp_path / "ferry.film"
    with shown(qtbot, project, film_of(project), make, (420, 700)) as (panel, session):
        yield Hands(panel, session, qtbot)


def test_the_page_holds_the_screenplay(script: Hands) -> None:
    rows = script.sheet.toPlainText().splitlines()
    assert rows[0] == "EXT. HARBOUR - DAY"
    assert "(to himself)" in rows
    assert rows.index("Wait for me!") == rows.index("MIA") + 1


def test_a_click_selects_the_shot_that_is_told_there(script: Hands) -> None:
    for words in ("Wait for me", "The ferry casts off", "turns the wheel"):
        script.click(words)
        assert script.session.current in script.told(words.removeprefix("The ")), words


def test_two_shots_told_in_one_paragraph_are_told_apart() -> None:
    text = (Path(__file__).parents[4] / "examples" / "lighthouse.fountain").read_text(encoding="utf-8")
    screenplay = parse(text, file="lighthouse.fountain")
    made = break_down(screenplay, title="l", script_name="l", rate=Fraction(24), size=(640, 360))
    places = {place.shot: place for place in places_of(made.film, screenplay.elements)}
    dark = next(shot for shot in made.film.shots if shot.action.startswith("The great light flickers"))
    afraid = next(shot for shot in made.film.shots if shot.action.startswith("Tom turns"))
    first, second = places[dark.id], places[afraid.id]
    assert first.first == second.first
    assert first.end == second.start
    assert words_of(screenplay.elements[second.first])[second.start :].startswith("Tom turns")


def test_a_heading_selects_its_scene(script: Hands) -> None:
    script.click("INT. FERRY")
    film = script.session.film
    assert script.session.selected == tuple(shot.id for shot in film.shots if shot.scene == film.scenes[1].id)


def test_selected_text_selects_all_its_shots(script: Hands) -> None:
    script.sheet.setFocus()
    cursor = script.sheet.document().find("Gulls")
    cursor.setPosition(script.sheet.document().find("Wait for").position(), QTextCursor.MoveMode.KeepAnchor)
    script.sheet.setTextCursor(cursor)
    wanted = {*script.told("Gulls"), *script.told("ferry casts"), *script.told("Wait for")}
    assert wanted <= set(script.session.selected)
    assert not set(script.told("wheel.")) & set(script.session.selected)


def test_a_selected_shot_is_marked_and_scrolled_to(script: Hands) -> None:
    script.panel.resize(420, 160)
    QApplication.processEvents()
    last = script.told("Not today")[-1]
    script.session.select([last])
    assert script.sheet.current == last
    place = next(each for each in script.sheet.places if each.shot == last)
    top, _ = script.sheet.extent(place)
    assert 0 <= top < script.sheet.viewport().height()
    assert place in script.sheet.visible_places()


def test_a_number_in_the_margin_selects_its_shot(script: Hands) -> None:
    place = script.sheet.places[-1]
    script.sheet.margin.repaint()
    top, bottom = script.sheet.extent(place)
    point = script.sheet.margin.rect().center()
    point.setY(round((top + bottom) / 2))
    QTest.mouseClick(script.sheet.margin, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, point)
    assert script.session.current == place.shot


def test_between_two_places_stand_the_shots_that_overlap_them(script: Hands) -> None:
    places = script.sheet.places
    assert shots_between(places, (0, 0), (99, 0)) == [place.shot for place in places]


def test_a_new_draft_is_seen_before_anything_happens_and_is_one_step(script: Hands, qtbot: QtBot) -> None:
    before = script.session.film
    script.panel.open_draft()
    dialog = script.panel.dialog
    assert dialog is not None
    dialog.text.setPlainText(DRAFT.replace("Wait for me!", "Wait! Wait for me!"))
    dialog.look.click()
    qtbot.waitUntil(lambda: dialog.compared is not None, timeout=10000)
    listed = [dialog.list.item(row).text() for row in range(dialog.list.count())]
    assert any("Wait! Wait for me!" in sentence for sentence in listed)
    assert "shots stay exactly as they are" in dialog.summary.text()
    assert script.session.film is before
    dialog.activateWindow()
    assert dialog.list.hasFocus() and dialog.list.currentItem().isSelected()
    for _ in range(dialog.list.count()):
        QTest.keyClick(dialog.list, Qt.Key.Key_Down)
        assert dialog.list.currentItem().isSelected(), "the arrows go from change to change"
    QTest.keyClick(dialog.list, Qt.Key.Key_Return)
    assert dialog.isVisible() and script.session.film is before, "Enter in the list takes nothing"
    dialog.accept_button.setFocus()
    with qtbot.waitSignal(dialog.accepted, timeout=20000):
        QTest.keyClick(dialog.accept_button, Qt.Key.Key_Return)
    assert script.told("Wait! Wait for me!")
    assert script.session.film.script == "ferry-2.fountain"
    qtbot.waitUntil(lambda: "Wait! Wait" in script.sheet.toPlainText(), timeout=5000)
    script.session.undo()
    assert script.session.film is before
    qtbot.waitUntil(lambda: "Wait! Wait" not in script.sheet.toPlainText(), timeout=5000)


def test_a_draft_that_only_dresses_somebody_otherwise_says_which_shots_are_drawn_anew(
    script: Hands, qtbot: QtBot
) -> None:
    script.panel.open_draft()
    dialog = script.panel.dialog
    assert dialog is not None
    dialog.text.setPlainText(DRAFT.replace("red raincoat", "green raincoat"))
    dialog.look.click()
    qtbot.waitUntil(lambda: dialog.compared is not None, timeout=10000)
    assert dialog.compared is not None and dialog.compared.revision.kept == len(script.session.film.shots)
    anew = len([shot for shot in script.session.film.shots if "mia" in shot.characters])
    assert dialog.compared.redrawn >= anew > 0
    words = dialog.summary.text()
    assert "exactly as they are" not in words and f"looks another: {dialog.compared.redrawn}." in words
    dialog.reject()


def test_an_unreadable_draft_says_why_and_changes_nothing(script: Hands, qtbot: QtBot) -> None:
    before = script.session.film
    script.panel.open_draft()
    dialog = script.panel.dialog
    assert dialog is not None
    dialog.text.setPlainText("<?xml version='1.0'?><nothing/>")
    dialog.look.click()
    qtbot.waitUntil(lambda: dialog.warning.isVisible(), timeout=5000)
    dialog.reject()
    assert script.session.film is before
    assert script.panel.dialog is None


def test_a_film_without_a_script_offers_to_paste_one(qtbot: QtBot, tmp_path: Path) -> None:
    with shown(qtbot, tmp_path / "empty.film", Film(title="Empty"), make) as (panel, _):
        assert panel.first.isVisible()


def test_a_long_script_is_set_without_blocking_the_window(qtbot: QtBot, tmp_path: Path, unblocked: Watchdog) -> None:
    text = "".join(DRAFT.removeprefix("Title: The Ferry\n") for _ in range(250))
    project = tmp_path / "long.film"
    film = film_of(project, text)
    with shown(qtbot, project, film, make, (420, 700)) as (panel, _):
        unblocked.reset()
        qtbot.waitUntil(lambda: bool(panel.sheet.elements) and panel.sheet.is_set, timeout=20000)
        start = time.thread_time()
        panel.sheet.viewport().repaint()
        panel.sheet.margin.repaint()
        assert (time.thread_time() - start) * 1000 < 32 * slowness()
        unblocked.reset()
