"""The script supervisor's findings are listed at the desk, gone to, mended, and marked as meant."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from storyboard import edits, files
from studio.desktop.check import CheckPanel
from studio.desktop.pictures import Pictures
from studio.desktop.session import Session
from tests.studio.desktop.films import ferry, shown

LONG = 20_000


def make(session: Session, pictures: Pictures) -> CheckPanel:
    return CheckPanel(session)


@pytest.fixture
def check(qtbot: QtBot, tmp_path: Path, person: Path) -> Iterator[tuple[CheckPanel, Session]]:
    files.create(tmp_path / "ferry.film")
    film = edits.set_characters(ferry(), "shot-1b", [])  # Mia speaks on screen, and is not there
    with shown(qtbot, tmp_path / "ferry.film", film, make, (280, 700)) as (panel, session):
        qtbot.waitUntil(lambda: panel.found is not None, timeout=LONG)
        yield panel, session


def choose(panel: CheckPanel, rule: str) -> None:
    row = next(at for at, each in enumerate(panel._rows) if each is not None and each.rule == rule)
    panel.list.setCurrentRow(row)


def test_a_finding_is_gone_to_and_mended(check: tuple[CheckPanel, Session], qtbot: QtBot) -> None:
    panel, session = check
    choose(panel, "absent-speaker")
    assert panel.list.told(0).is_heading and "mistake" in panel.summary.text()
    panel.activateWindow()
    qtbot.waitUntil(panel.isActiveWindow, timeout=LONG)
    panel.list.setFocus()
    for key in (Qt.Key.Key_Home, *[Qt.Key.Key_Down] * panel.list.count()):
        QTest.keyClick(panel.list, key)
        assert panel.finding is not None, "the arrows stop at what can be mended, not at headings"
    choose(panel, "absent-speaker")
    QTest.keyClick(panel.list, Qt.Key.Key_Return)
    assert session.selected == ("shot-1b",)
    assert panel.ways.text()
    panel.put_right.setFocus()
    panel.mend(0)
    assert panel.list.hasFocus(), "the keys do not fall on what comes next, which asks a language model"
    assert session.film.shots_by_id["shot-1b"].characters == ("mia",)
    assert session.history.undo_label.startswith("mend speaker not in the picture of 1B")
    qtbot.waitUntil(lambda: panel.found.film is session.film, timeout=LONG)
    assert all(each is None or each.rule != "absent-speaker" for each in panel._rows)


def test_what_is_meant_is_not_said_again_until_it_is_not(check: tuple[CheckPanel, Session], qtbot: QtBot) -> None:
    panel, session = check
    choose(panel, "absent-speaker")
    QTest.mouseClick(panel.meant, Qt.MouseButton.LeftButton)
    assert len(session.film.waived) == 1
    qtbot.waitUntil(lambda: panel.with_meant.isVisible(), timeout=LONG)
    panel.with_meant.setChecked(True)
    choose(panel, "absent-speaker")
    assert panel.meant.text() == "It is not meant"
    QTest.mouseClick(panel.meant, Qt.MouseButton.LeftButton)
    assert not session.film.waived


def test_all_of_a_kind_are_mended_as_one_step(check: tuple[CheckPanel, Session], qtbot: QtBot) -> None:
    panel, session = check
    absent = partial(edits.set_characters, shot="shot-2b", characters=[])
    session.edit("nobody", absent)
    qtbot.waitUntil(lambda: panel.found.film is session.film, timeout=LONG)
    before = session.film
    choose(panel, "absent-speaker")
    panel.mend_every()
    assert [session.film.shots_by_id[shot].characters for shot in ("shot-1b", "shot-2b")] == [("mia",), ("tom",)]
    session.undo()
    assert session.film is before


def test_a_model_that_is_not_set_reads_nothing_and_says_so(check: tuple[CheckPanel, Session], qtbot: QtBot) -> None:
    panel, session = check
    said: list[str] = []
    session.said.connect(lambda sentence, kind: said.append(sentence))
    panel.read_film()
    qtbot.waitUntil(lambda: bool(said), timeout=LONG)
    assert "No language model is set" in said[0] and panel.read.isVisible()
