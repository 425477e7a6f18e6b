"""The table: sorted, filtered, edited in the cell for one shot or many, copied, its columns chosen."""

from __future__ import annotations

import statistics
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QModelIndex, QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QLineEdit
from pytestqt.qtbot import QtBot

from storyboard.camera import Size
from storyboard.errors import FilmError
from storyboard.model import Film
from studio.desktop.session import Session
from studio.desktop.table import TablePanel
from studio.desktop.table.columns import COLUMNS, frames_meant
from tests.studio.desktop.films import ferry, long_film, shown
from tests.studio.desktop.pace import slowness


class Hands:
    """A table with its session, and hands to work on it."""

    def __init__(self, panel: TablePanel, session: Session) -> None:
        self.panel, self.session, self.view, self.model = panel, session, panel.view, panel.model
        self.said: list[str] = []
        session.said.connect(lambda sentence, kind: self.said.append(sentence))

    def index(self, shot: str, column: str) -> QModelIndex:
        at = next(place for place, each in enumerate(COLUMNS) if each.id == column)
        return self.model.index(self.model.row_of[shot], at)

    def numbers(self) -> str:
        return " ".join(self.session.film.shots_by_id[shot].number for shot in self.model.shots)

    def head(self, column: str) -> None:
        header = self.view.horizontalHeader()
        at = next(place for place, each in enumerate(COLUMNS) if each.id == column)
        point = QPoint(header.sectionViewportPosition(at) + 8, header.height() // 2)
        QTest.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, point)

    def editor(self, shot: str, column: str) -> QLineEdit | QComboBox:
        """The field of a cell, opened by F2."""
        self.view.selectionModel().setCurrentIndex(
            self.index(shot, column), self.view.selectionModel().SelectionFlag.NoUpdate
        )
        QTest.keyClick(self.view, Qt.Key.Key_F2)
        kinds = (QComboBox, QLineEdit)
        fields = [field for kind in kinds for field in self.view.viewport().findChildren(kind) if field.isVisible()]
        assert fields, f"no field for {column}"
        return fields[-1]

    def type(self, shot: str, column: str, text: str) -> None:
        field = self.editor(shot, column)
        QTest.keyClicks(field, text)
        QTest.keyClick(field, Qt.Key.Key_Return)
        QCoreApplication.processEvents()  # Qt writes a cell after the key was dealt with


@pytest.fixture
def table(qtbot: QtBot, tmp_path: Path, person: Path) -> Iterator[Hands]:
    with shown(qtbot, tmp_path / "ferry.film", ferry(), TablePanel, (1700, 640)) as (panel, session):
        panel.view.setFocus()
        yield Hands(panel, session)


def test_a_click_on_a_heading_sorts_up_then_down_then_as_the_film_is(table: Hands) -> None:
    assert table.numbers() == "1A 1B 1C 2A 2B"
    table.head("length")
    assert table.numbers() == "2A 1B 1A 1C 2B"
    table.head("length")
    assert table.numbers() == "2B 1C 1A 1B 2A"
    table.head("length")
    assert table.numbers() == "1A 1B 1C 2A 2B"


def test_words_a_scene_and_a_character_filter_together(table: Hands) -> None:
    QTest.keyClicks(table.panel.search, "mia")
    assert table.numbers() == "1B 2B"
    table.panel.scenes.setCurrentIndex(2)
    table.panel.scenes.activated.emit(2)
    assert table.numbers() == "2B"
    assert table.panel.summary.text().startswith("1 of 5")
    table.panel.characters.setCurrentIndex(table.panel.characters.findText("Tom"))
    table.panel.search.clear()
    assert table.numbers() == "2B"
    QTest.keyClicks(table.panel.search, "whale")
    assert table.panel.no_match.isVisible()
    table.panel.show_all()
    assert table.numbers() == "1A 1B 1C 2A 2B"


def test_what_is_said_and_how_it_is_seen_is_found(table: Hands) -> None:
    table.panel.search.setText("little one")
    assert table.numbers() == "2B"
    table.panel.search.setText("EWS")
    assert table.numbers() == "1C"


def test_an_action_is_edited_in_its_cell(table: Hands) -> None:
    table.type("shot-1a", "action", "Fog.")
    assert table.session.film.shots_by_id["shot-1a"].action == "Fog."
    assert table.session.history.undo_label == "change action of 1A"


def test_a_length_is_written_in_seconds_frames_or_timecode(table: Hands) -> None:
    for typed, frames in (("2.5", 60), ("2,5 s", 60), ("61f", 61), ("00:00:03:01", 73), ("1:00", 1440)):
        table.type("shot-1a", "length", typed)
        assert table.session.film.shots_by_id["shot-1a"].frames == frames
    table.type("shot-1a", "length", "long")
    assert "no length" in table.said[-1]
    with pytest.raises(FilmError):
        frames_meant(table.session.film, "-3")


def test_a_size_is_chosen_for_all_selected_rows_as_one_step(table: Hands) -> None:
    table.session.select(["shot-1a", "shot-1c", "shot-2b"])
    choice = table.editor("shot-1c", "size")
    assert isinstance(choice, QComboBox)
    assert choice.count() == len(Size)
    choice.setCurrentIndex(choice.findData(Size.CLOSE.value))
    choice.activated.emit(choice.currentIndex())
    sizes = {shot.number: shot.camera.size for shot in table.session.film.shots}
    assert [number for number, size in sizes.items() if size is Size.CLOSE] == ["1A", "1C", "2B"]
    table.session.undo()
    assert table.session.film == ferry()


def test_an_action_is_written_for_one_row_even_if_several_are_selected(table: Hands) -> None:
    table.session.select(["shot-1a", "shot-1b"])
    table.type("shot-1b", "action", "Fog.")
    assert table.session.film.shots_by_id["shot-1a"].action == "Gulls over the harbour."


def test_people_are_named_and_a_stranger_is_refused(table: Hands) -> None:
    table.type("shot-1a", "characters", "tom, Mia")
    assert table.session.film.shots_by_id["shot-1a"].characters == ("tom", "mia")
    table.type("shot-1a", "characters", "Ahab")
    assert "Nobody in the film is called “Ahab”" in table.said[-1]


def test_a_line_and_a_lens_are_edited(table: Hands) -> None:
    table.type("shot-1b", "lines", "Stop!")
    assert table.session.film.shots_by_id["shot-1b"].lines[0].text == "Stop!"
    table.type("shot-1b", "lens", "85")
    assert table.session.film.shots_by_id["shot-1b"].camera.lens_mm == 85


def test_what_is_written_in_stays_where_it_is_though_it_would_sort_elsewhere(table: Hands) -> None:
    table.head("length")
    table.type("shot-2a", "length", "9")
    assert table.numbers() == "2A 1B 1A 1C 2B"


def test_only_cells_that_a_change_touched_are_told_of(table: Hands) -> None:
    told: list[tuple[int, int, int]] = []
    table.model.dataChanged.connect(lambda a, b: told.append((a.row(), a.column(), b.column())))
    table.type("shot-1c", "action", "Fog.")
    at = table.index("shot-1c", "action")
    assert [each for each in told if each[1] <= at.column() <= each[2]] == [(at.row(), at.column(), at.column())]


def test_selection_goes_both_ways_and_survives_sorting(table: Hands) -> None:
    table.session.select(["shot-1b", "shot-2a"])
    assert table.panel.chosen() == ["shot-1b", "shot-2a"]
    table.head("length")
    assert table.panel.chosen() == ["shot-2a", "shot-1b"]
    table.view.selectRow(0)
    assert table.session.selected == ("shot-2a",)


def test_rows_are_copied_for_a_spreadsheet(table: Hands) -> None:
    table.session.select(["shot-1b", "shot-2b"])
    table.panel.copy()
    rows = [row.split("\t") for row in QGuiApplication.clipboard().text().splitlines()]
    assert rows[0][:4] == ["Number", "Scene", "Size", "Action"]
    assert [row[0] for row in rows[1:]] == ["1B", "2B"]
    assert rows[1][4] == "2.0 s"


def test_hidden_and_moved_columns_are_remembered(qtbot: QtBot, tmp_path: Path, person: Path) -> None:
    for again in (False, True):
        with shown(qtbot, tmp_path / "ferry.film", ferry(), TablePanel) as (panel, _):
            header = panel.view.horizontalHeader()
            if again:
                assert panel.view.isColumnHidden(3)
                assert header.visualIndex(5) == 1
                continue
            menu = panel.widths.choose(QPoint(0, 0))
            menu.actions()[3].trigger()
            menu.close()
            header.moveSection(5, 1)


def test_an_empty_film_says_what_the_table_is_for(qtbot: QtBot, tmp_path: Path, person: Path) -> None:
    with shown(qtbot, tmp_path / "empty.film", Film(title="Empty"), TablePanel) as (panel, _):
        assert not panel.view.isVisible()


def test_a_thousand_rows_scroll_and_filter_within_a_frame(qtbot: QtBot, tmp_path: Path, person: Path) -> None:
    with shown(qtbot, tmp_path / "long.film", long_film(), TablePanel, (1280, 800)) as (panel, _):
        spent = []
        for place in range(0, 20000, 700):
            panel.view.verticalScrollBar().setValue(place)
            start = time.thread_time()
            panel.view.viewport().repaint()
            spent.append((time.thread_time() - start) * 1000)
        assert statistics.median(spent) <= 16 * slowness(), spent
        start = time.thread_time()
        panel.search.setText("many 99")
        assert (time.thread_time() - start) * 1000 < 50 * slowness()
        assert len(panel.model.shots) > 10


def test_a_wide_table_shows_more_of_what_is_read_until_a_person_sets_the_widths(
    qtbot: QtBot, tmp_path: Path, person: Path
) -> None:
    with shown(qtbot, tmp_path / "ferry.film", ferry(), TablePanel, size=(2700, 900)) as (panel, _):
        QTest.qWait(1)
        at = next(place for place, each in enumerate(COLUMNS) if each.id == "action")
        assert panel.view.columnWidth(at) > 1.5 * COLUMNS[at].width
        assert panel.view.rowHeight(0) > 60, "and larger pictures"
        panel.view.setColumnWidth(at, 400)
        panel.resize(2600, 900)
        QTest.qWait(1)
        assert panel.view.columnWidth(at) == 400


def test_enter_on_a_cell_that_only_tells_writes_what_happens(table: Hands) -> None:
    shot = table.model.shots[1]
    table.view.setCurrentIndex(table.index(shot, "takes"))
    table.panel.edit_cell()
    field = next(each for each in table.view.viewport().findChildren(QLineEdit) if each.isVisible())
    assert field.text() == table.session.film.shots_by_id[shot].action
