"""A director leaves notes on shots, and sees on every page that they are there."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from studio.desktop import shotface, terms
from studio.desktop.inspector import InspectorPanel
from studio.desktop.inspector.noting import NoteCard, NotesSection
from studio.desktop.session import Session
from studio.desktop.table import TablePanel
from studio.desktop.table.columns import COLUMNS
from tests.studio.desktop.films import ferry, shown


def section_of(panel: InspectorPanel) -> NotesSection:
    section = panel.section(NotesSection)
    assert isinstance(section, NotesSection)
    return section


def test_a_note_is_left_signed_changed_and_taken_away(
    panel: InspectorPanel, session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SHOTGRAPH_AUTHOR", "Nora")
    section = section_of(panel)
    assert not section.add.isEnabled()
    QTest.keyClicks(section.new, "Hold longer")
    QTest.mouseClick(section.add, Qt.MouseButton.LeftButton)
    (note,) = session.film.shots_by_id["shot-1b"].notes
    assert (note.text, note.author) == ("Hold longer", "Nora") and note.written is not None
    assert session.history.undo_label == "note on 1B" and section.new.toPlainText() == ""
    (card,) = section.rows.cards.values()
    assert isinstance(card, NoteCard) and card.by.text().startswith("Nora · ")
    card.text.setFocus()
    card.text.moveCursor(card.text.textCursor().MoveOperation.End)
    QTest.keyClicks(card.text, " on Mia")
    assert session.film.shots_by_id["shot-1b"].notes[0].text == "Hold longer on Mia"
    QTest.mouseClick(card.remove, Qt.MouseButton.LeftButton)
    assert not session.film.shots_by_id["shot-1b"].notes


def test_a_note_on_several_shots_is_one_step(panel: InspectorPanel, session: Session) -> None:
    session.select(["shot-1a", "shot-1c"])
    section = section_of(panel)
    QTest.keyClicks(section.new, "Warmer")
    section.leave_note()
    assert [len(shot.notes) for shot in session.film.shots] == [1, 0, 1]
    session.undo()
    assert not any(shot.notes for shot in session.film.shots)


def test_the_table_has_a_column_of_notes(qtbot: QtBot, tmp_path: Path) -> None:
    with shown(qtbot, tmp_path / "ferry.film", ferry(), lambda s, p: TablePanel(s, p)) as (_, session):
        column = next(each for each in COLUMNS if each.id == "notes")
        assert column.write is not None
        session.edit("note", lambda film: column.write(film, "shot-1a", "Warmer"))
        shot = session.film.shots_by_id["shot-1a"]
        assert terms.notes(shot) == "Warmer"
        session.edit("note", lambda film: column.write(film, "shot-1a", ""))
        assert not session.film.shots_by_id["shot-1a"].notes


def test_a_sign_says_that_there_are_notes(qtbot: QtBot) -> None:
    def painted(count: int) -> QImage:
        image = QImage(160, 90, QImage.Format.Format_RGB32)
        image.fill(Qt.GlobalColor.darkBlue)
        painter = QPainter(image)
        shotface.paint_notes(painter, count, image.rect().toRectF())
        painter.end()
        return image

    assert len({painted(count).constBits().tobytes() for count in (0, 1, 2)}) == 3
